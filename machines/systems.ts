import type { Fact, Value } from '../evidence/facts';

/** What answers on a server that is no Linux: a command for each question that one answers there, and its block of all at once. */
export type System = { collect?: 'macos' | 'windows' | 'ios' | 'asa'; commands: { readonly [F in Fact]?: string } };

const windowsLog = 'Get-WinEvent -LogName OpenSSH/Operational -MaxEvents 20 | Format-List TimeCreated, Message';
const windowsRules =
  'Get-NetFirewallRule -Name *ssh* | Format-List Name, Enabled, Profile, Direction, Action; Get-NetFirewallProfile | Format-Table Name, Enabled, DefaultInboundAction; Get-NetConnectionProfile | Format-List Name, NetworkCategory';
const windowsSockets = 'Get-NetTCPConnection -State Listen | Format-Table LocalAddress, LocalPort, OwningProcess';
const macLog = `log show --last 30m --info --predicate 'process BEGINSWITH "sshd"'`;
const macSockets = 'sudo systemsetup -getremotelogin; sudo lsof -nP -iTCP -sTCP:LISTEN';
const iosLines = 'show running-config | section line vty\nshow access-lists\nshow users';

/** What answers there, by what the server is. */
export type Systems = { readonly [O in Value<'server-os'>]?: System };

/**
 * The commands are those of the collectors and of each system's runbooks, where their sources stand. The systems that are left out are
 * Linux, or near enough to it.
 */
export const systems: Systems = {
  windows: {
    collect: 'windows',
    commands: {
      listening: windowsSockets,
      listener: windowsSockets,
      service: 'Get-Service sshd | Format-List Name, Status, StartType',
      startup: 'cmd /c "sshd.exe -t 2>&1"',
      packet: windowsRules,
      firewall: windowsRules,
      admission: windowsLog,
      login: windowsLog,
      target: 'ipconfig',
    },
  },
  macos: {
    collect: 'macos',
    commands: {
      listening: macSockets,
      listener: macSockets,
      service: 'sudo systemsetup -getremotelogin',
      startup: 'sudo sshd -t',
      'configured-port': `sudo sshd -T | grep -i '^port '`,
      packet:
        'sudo /usr/libexec/ApplicationFirewall/socketfilterfw --getglobalstate --getblockall --getstealthmode; sudo pfctl -s info; sudo pfctl -s rules',
      admission: macLog,
      login: macLog,
      health: 'uptime',
      disk: 'df -h /',
      target: 'ifconfig',
    },
  },
  // As root, who has no sudo there unless somebody put it in.
  bsd: {
    commands: {
      listening: 'sockstat -46l',
      listener: 'sockstat -46l',
      service: 'service sshd status',
      startup: '/usr/sbin/sshd -t',
      'configured-port': '/usr/sbin/sshd -T | grep -i "^port "',
      packet: 'pfctl -si; pfctl -sr; pfctl -sT',
      ban: 'pfctl -t sshguard -T show; pfctl -a blacklistd/22 -t port22 -T show; fail2ban-client status sshd',
      // There is no card called `any`: the first one that is up is taken.
      arrives: 'timeout 30 tcpdump -nn "tcp port PORT or icmp or icmp6"',
      admission: 'tail -n 50 /var/log/auth.log',
      login: 'tail -n 50 /var/log/auth.log',
      health: 'uptime',
      disk: 'df -h /',
      target: 'ifconfig',
    },
  },
  'cisco-ios': {
    collect: 'ios',
    commands: { service: 'show ip ssh', vty: iosLines, admission: iosLines, listening: 'show ip ssh', packet: 'show access-lists' },
  },
  'cisco-asa': { collect: 'asa', commands: { service: 'show running-config ssh', packet: 'show running-config ssh' } },
  'cisco-nexus': {
    commands: { service: 'show feature | include ssh\nshow ssh server', packet: 'show access-lists' },
  },
  junos: {
    commands: {
      service: 'show configuration system services | display inheritance no-comments',
      packet: 'show configuration security zones | display set | match host-inbound-traffic',
    },
  },
  mikrotik: {
    commands: { service: '/ip service print where name=ssh', packet: '/ip firewall filter print where chain=input' },
  },
  openwrt: {
    commands: {
      listening: 'netstat -ltn',
      service: 'uci show dropbear; /etc/init.d/dropbear enabled && echo enabled; netstat -ltn',
      packet: 'uci show firewall',
    },
  },
  nas: { commands: { listening: 'sudo netstat -tln' } },
  // Its page of services shows whether SSH is on.
  esxi: { commands: { packet: 'esxcli network firewall ruleset list --ruleset-id sshServer' } },
  appliance: {
    commands: {
      listening: 'sockstat -4 -6 -l',
      service: 'service openssh onestatus; sockstat -4 -l | grep sshd',
      packet: 'sudo pfctl -s rules',
    },
  },
};
