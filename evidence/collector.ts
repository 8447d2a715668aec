/** What a POSIX shell prints around each command: a fence, the output, and the number of its lines. */
const fenced = 'r() { o=$(sh -c "$1" 2>&1); printf "\\n@@ %s\\n%s\\n@@@ %s\\n" "$1" "$o" "$(printf "%s\\n" "$o" | wc -l)"; }';

/**
 * For each system, one read-only block that prints all that the readers can use. Before each command it prints a fence, `@@ ` and the
 * command line, which `split` cuts at, and behind its output `@@@ ` and the number of its lines, so that a part that was lost on the way
 * is seen. What is missing on a host says so itself. Routers take commands only: their prompts are the fences.
 */
export const collectors = {
  linux: `sudo sh -c 'export LC_ALL=C SYSTEMD_COLORS=0 SYSTEMD_PAGER=cat PATH=$PATH:/usr/sbin:/sbin
${fenced}
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
'`,
  macos: `sudo sh -c 'export LC_ALL=C PATH=$PATH:/usr/sbin:/sbin
${fenced}
r "systemsetup -getremotelogin"
r "launchctl print system/com.openssh.sshd"
r "lsof -nP -iTCP -sTCP:LISTEN"
r "sshd -t"
r "/usr/libexec/ApplicationFirewall/socketfilterfw --getglobalstate --getblockall --getstealthmode"
r "pfctl -s info -s rules"
r "dscl . -read /Groups/com.apple.access_ssh GroupMembership"
'`,
  windows: `& { function r($c) { $o = @((Invoke-Expression $c 2>&1 | Out-String -Width 200).Trim() -split "\\r?\\n"); ""; "@@ $c"; $o; "@@@ $($o.Count)" }
r 'Get-WindowsCapability -Online -Name OpenSSH.Server*'
r 'Get-Service sshd | Format-List Name, Status, StartType'
r 'Get-NetTCPConnection -State Listen | Format-Table LocalAddress, LocalPort, OwningProcess'
r 'Get-NetFirewallRule -Name *ssh* | Format-List Name, Enabled, Profile, Direction, Action; Get-NetFirewallProfile | Format-Table Name, Enabled, DefaultInboundAction; Get-NetConnectionProfile | Format-List Name, NetworkCategory'
r 'netsh interface portproxy show all' }`,
  ios: ['show ip ssh', 'show running-config | section line vty', 'show access-lists', 'show users'].join('\n'),
  asa: ['show running-config ssh', 'show crypto key mypubkey rsa', 'show ssh sessions'].join('\n'),
} as const;

export type System = keyof typeof collectors;
