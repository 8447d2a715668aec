# Which system this is, and whether root asks. What is kept from other users is never taken for what is not there.
r "uname -a; id -u"
# Where something listens, and which program: ss, or netstat where there is no ss.
if command -v ss >/dev/null; then r "ss -tlnp"; elif netstat -tlnp >/dev/null 2>&1; then r "netstat -tlnp"; else r "netstat -tln"; fi
# What systemd knows of sshd and of the socket that may start it, and whether they start with the system.
r "systemctl show ssh.service ssh.socket sshd.service -p Id,LoadState,ActiveState,SubState,UnitFileState,Result,TriggeredBy"
r "systemctl is-enabled ssh.service ssh.socket sshd.service"
# The socket's own settings, with the files that change them: its port may be another than sshd's.
r "systemctl cat ssh.socket"
# The service where OpenRC or an init script runs it.
command -v systemctl >/dev/null || r "rc-service sshd status || service ssh status || service sshd status"
# sshd tests its own settings. It starts nothing, and silence is its way to say yes.
r "sshd -t"
# The settings in effect that decide who reaches it: ports, addresses, users. No keys, no passwords.
r "sshd -T | grep -e ^port -e ^listen -e ^address -e ^permitroot -e ^allow -e ^deny -e ^maxst -e ^persource"
# Is a daemon there, and does it run or stand still?
r "ps -eo pid,stat,args | grep -E \"^ *(PID|[0-9]+ [^ ]+[ <N]* [^ ]*sshd)\""
# The firewalls, each in its own words.
r "ufw status verbose"
r "firewall-cmd --get-active-zones"
r "firewall-cmd --list-all"
r "nft list ruleset"
# The older tables. They are asked only where the kernel names some, in files whose size is always 0: asking would load them elsewhere.
case $(iptables -V 2>&1) in *nf_tables*) r "iptables-save"; r "ip6tables-save"; l=-legacy;; *) l=;; esac
for p in ip ip6; do grep -q . /proc/net/${p}_tables_names && r "${p}tables$l-save"; done 2>/dev/null
# Who is banned from sshd, by fail2ban and by the two old files.
r "fail2ban-client status sshd"
r "cat /etc/hosts.allow"
r "cat /etc/hosts.deny"
# The way back to you.
r "ip route"
# SELinux: whether it is in force, which ports sshd may use, and what it refused to sshd today.
r "getenforce"
r "semanage port -l | grep ssh_port"
r "ausearch -m avc -c sshd -ts today | tail -n 9"
# Containers, and the ports that lead to them. Docker is asked only while it runs: asking might start it.
[ -e /run/docker.pid ] && r "docker ps"
# Room on the disk, in bytes and in files.
r "df -h / /run /var"
r "df -i / /run"
# Is the server's package there? The package manager of this system answers.
if command -v dpkg >/dev/null; then r "dpkg -l openssh-server"; elif command -v apk >/dev/null; then r "apk info -e openssh-server"; else r "rpm -q openssh-server"; fi
# The last lines that sshd wrote, by its name: the journal, which forgets the unit of what ends at once, or the files.
if command -v journalctl >/dev/null; then r "journalctl -b -n60 SYSLOG_IDENTIFIER=sshd SYSLOG_IDENTIFIER=sshd-session + UNIT=ssh.service UNIT=ssh.socket UNIT=sshd.service"; fi
for f in /var/log/auth.log /var/log/secure /var/log/messages; do if [ -r $f ] && [ ! -d /var/log/journal ] && [ ! -d /run/log/journal ]; then r "grep sshd $f | tail -n 60"; fi; done
