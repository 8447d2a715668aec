/**
 * One block that prints all that the readers can use from a Linux server, read-only, for `sh` on any distribution.
 * Before each command it prints a fence, `@@ ` and the command line, which `split` cuts at, and behind its output `@@@ ` and the
 * number of its lines, so that a part that was lost on the way is seen. What is missing on a host says so itself.
 */
export const collector = `sudo sh -c 'export LC_ALL=C SYSTEMD_COLORS=0 SYSTEMD_PAGER=cat PATH=$PATH:/usr/sbin:/sbin
r() { o=$(sh -c "$1" 2>&1); printf "\\n@@ %s\\n%s\\n@@@ %s\\n" "$1" "$o" "$(printf "%s\\n" "$o" | wc -l)"; }
r "systemctl show ssh.service ssh.socket sshd.service -p Id -p LoadState -p ActiveState -p SubState -p UnitFileState -p Result -p TriggeredBy"
r "ss -tlnp"
r "sshd -t"
r "sshd -T | grep -E \\"^(port|listenaddress|addressfamily)\\""
r "ufw status verbose"
r "firewall-cmd --list-all"
r "nft list ruleset"
r "iptables -S"
r "ip6tables -S"
r "fail2ban-client status sshd"
r "cat /etc/hosts.allow"
r "cat /etc/hosts.deny"
r "df -h / /run /var"
r "df -i / /run"
r "ps -eo pid,stat,args"
r "journalctl -u ssh -u ssh.socket -u sshd -b -n 60 --no-pager || tail -n 60 /var/log/auth.log /var/log/secure"
'`;
