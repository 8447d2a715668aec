import type { Fact } from './facts';
import { unprefixed } from './reading';

/** What a firewall's rules decide. */
const packets: readonly Fact[] = ['packet', 'firewall', 'zone', 'order', 'managers', 'ban'];
/** What holds of sshd until it is started anew, or its files are changed. */
const daemons: readonly Fact[] = ['listening', 'listener', 'service', 'startup', 'configured-port', 'socket-port', 'daemon', 'container'];

/** Commands that change something, without sudo and without the program's path, and the facts that may be other ones since. */
const acts: readonly (readonly [touches: readonly Fact[], on: readonly RegExp[]])[] = [
  [
    packets,
    [
      /^ip6?tables(?:-legacy|-nft)? (?:.* )?(?:-[ADFIPRXEN]|--(?:append|delete|flush|insert|policy|replace))(?: |$)/,
      /^(?:ip6?tables(?:-legacy|-nft)?-restore|netfilter-persistent (?:start|reload|flush)|csf -[a-z])/,
      /^nft (?:.* )?(?:add|create|delete|destroy|flush|insert|replace|-f)(?: |$)/,
      /^ufw (?:--\S+ )*(?:allow|deny|reject|limit|delete|insert|prepend|enable|disable|reset|reload|route|default)\b/,
      /^firewall-cmd .*--(?:add|remove|reload|complete-reload|set|change|new|delete|panic|load)/,
      /^(?:systemctl|service|rc-service) (?=.*\b(?:ufw|firewalld|nftables|ip6?tables|fail2ban|sshguard|crowdsec)\b).*\b(?:re)?(?:start|stop|load|disable|enable)\b/,
      /^(?:fail2ban-client .*\b(?:(?:un)?banip|unban|stop|restart|reload)\b|cscli decisions (?:add|delete)|ipset (?:add|del|flush|destroy))/,
      /^pfctl (?:.* )?-[a-zA-Z]*[defF]/,
      /^(?:New|Set|Remove|Enable|Disable)-Net(?:Firewall|ConnectionProfile)|^netsh advfirewall .*\b(?:set|add|delete|reset)\b/i,
    ],
  ],
  [
    daemons,
    [
      /^(?:systemctl|service|rc-service|rc-update|invoke-rc\.d|chkconfig|update-rc\.d|initctl|svcadm) (?=.*(?:ssh|dropbear)).*\b(?:start|stop|(?:try-)?restart|reload|reload-or-restart|enable|disable|mask|unmask|edit|revert|kill|on|off|add|del|clear)\b/,
      /^systemctl (?:daemon-re|reset-failed|isolate)|^(?:sshd?|dropbear|S50sshd) (?:start|stop|restart|reload)\b/,
      /^(?:sshd|dropbear)(?: +-(?:[46Deio]\S*|[fhp] *\S+))* *$/,
      /^(?:apt|apt-get|dnf|yum|zypper|apk|pacman|pkg|brew) (?:.* )?(?:install|remove|purge|reinstall|upgrade|full-upgrade|update|add|del|-[SRU]\w*)(?: |$)/,
      /^(?:dpkg(?:-reconfigure| --configure| -i)|ssh-keygen (?:.* )?-A|setenforce|semanage port -[adm]|kill |killall |pkill )/,
      /^(?:(?:start|stop|restart|set)-service|net (?:start|stop) |sc(?:\.exe)? (?:start|stop|config) |add-windowscapability)/i,
      /^(?:systemsetup -setremotelogin|launchctl (?:load|unload|boot|enable|disable|kickstart)|docker (?:run|start|stop|restart|rm|compose up))/,
      /^(?:sed .*-i|vim?|nano|emacs|micro|tee|rm|mv|chmod|chown|mkdir|useradd|ln) .*ssh|>> ?\/etc\/ssh/,
    ],
  ],
  [['admission'], [/^(?:sed .*-i|vim?|nano|emacs|micro|tee|rm|mv) .*hosts\.(?:allow|deny)|> ?\/etc\/hosts\.(?:allow|deny)/]],
  [[...packets, ...daemons], [/^(?:reboot|shutdown|poweroff|init [06]|systemctl reboot|restart-computer)\b/i]],
];

/**
 * Which facts may be other ones after this command line, however many commands stand on it? What was seen before it tells of the time
 * before.
 */
export function touchedBy(line: string | undefined): ReadonlySet<Fact> {
  const touched = new Set<Fact>();
  if (!line || line.length > 1_000) return touched;
  for (const part of line.split(/;|&&|\|\|/)) {
    const command = unprefixed(part.trim());
    for (const [touches, on] of acts) if (on.some((one) => one.test(command))) for (const fact of touches) touched.add(fact);
  }
  return touched;
}
