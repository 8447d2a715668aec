# Answers in English, and as root.
sudo -i
export LC_ALL=C
# Where something listens, and which program.
ss -tlnp
# Does the service run, and with which last words?
systemctl -n5 --no-pager status ssh sshd
# sshd tests its own settings. Silence is its way to say yes.
sshd -t
# The firewalls.
ufw status verbose
firewall-cmd --list-all
nft list ruleset
