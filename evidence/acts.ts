import type { Fact } from './facts';
import { factsOf, type Part } from './part';
import { readers } from './readers';
import { program, unprefixed } from './reading';
import { collector } from './split';

/** What a firewall's rules decide. */
const packets: readonly Fact[] = ['packet', 'firewall', 'zone', 'order', 'managers', 'ban'];
/** What holds of sshd until it is started anew, or its files are changed. */
const daemons: readonly Fact[] = ['listening', 'listener', 'service', 'startup', 'configured-port', 'socket-port', 'daemon', 'container'];

/** What decides a login: the account, its files, and the settings of an sshd that was started with them. */
const logins: readonly Fact[] = ['login', 'admission'];
const anything: readonly Fact[] = [...packets, ...daemons, ...logins, 'vty', 'disk', 'health', 'return-route', 'endpoints'];

/** Commands that change something, without sudo and without the program's path, and the facts that may be other ones since. */
const acts: readonly (readonly [touches: readonly Fact[], on: readonly RegExp[]])[] = [
  [
    packets,
    [
      /^ip6?tables(?:-legacy|-nft)? (?:.* )?(?:-[ADFIPRXEN]|--(?:append|delete|flush|insert|policy|replace))(?: |$)/,
      /^(?:ip6?tables(?:-legacy|-nft)?-restore|netfilter-persistent (?:start|reload|flush)|csf (?!-[gltvh]\b|--(?:grep|status|temp|version|help))-)/,
      /^nft (?:.* )?(?:add|create|delete|destroy|flush|insert|replace|-f)(?: |$)/,
      /^ufw (?:--\S+ )*(?:allow|deny|reject|limit|delete|insert|prepend|enable|disable|reset|reload|route|default)\b/,
      /^firewall-cmd .*--(?:add|remove|reload|complete-reload|set|change|new|delete|panic|load)/,
      // Whatever is started or stopped may bring rules along: a firewall, a ban, containers, a network. sshd does not.
      /^(?:systemctl|service|rc-service) (?!.*(?:ssh|dropbear)).*\b(?:start|stop|(?:try-)?restart|reload|disable|enable)\b/,
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
      /^(?:sed .*-i|vim?|nano|emacs|micro|tee|rm|mv|chmod|chown|mkdir|install|useradd|ln) .*ssh|>> ?\/etc\/ssh/,
    ],
  ],
  [
    logins,
    [
      /^(?:sed .*-i|vim?|nano|emacs|micro|tee|rm|mv|cp) .*(?:hosts\.(?:allow|deny)|ssh|nologin)|> ?\/etc\/hosts\.(?:allow|deny)/,
      /^(?:chmod|chown|chgrp|setfacl|restorecon|usermod|useradd|adduser|userdel|gpasswd|passwd|chpasswd|chage|chsh|ssh-copy-id) /,
      /^(?:systemctl|service|rc-service) (?=.*(?:ssh|dropbear)).*\b(?:re)?(?:start|stop|load)\b/,
    ],
  ],
  [['client-config'], [/^(?:sed .*-i|vim?|nano|emacs|micro|code|tee|rm|mv|cp|chmod|chown|icacls) .*\.ssh[/\\]config\b/]],
  [
    ['disk'],
    [
      /^(?:rm|truncate|journalctl .*--vacuum|docker .*prune|apt(?:-get)? (?:auto)?(?:clean|remove)|fstrim|resize2fs|growpart|xfs_growfs|lvextend)\b/,
    ],
  ],
  [
    ['return-route'],
    [
      /^ip (?:-\S+ )*(?:route|rule|r|ro) (?:add|del|delete|replace|change|append|flush)\b/,
      /^route (?:add|del)/,
      /^netplan |^nmcli .*\b(?:up|down|modify)\b/,
    ],
  ],
  [
    ['endpoints'],
    [
      /^(?:kubectl|oc|k3s kubectl) (?:.* )?(?:apply|autoscale|create|delete|drain|edit|expose|label|patch|replace|rollout|scale|set|uncordon)\b/,
    ],
  ],
  [['edge'], [/^(?:aws|gcloud|az|oci|yc|doctl|hcloud) (?!.*\b(?:describe|list|show|get|help)\b)/]],
  // RouterOS names the menu first: `/ip service enable ssh`.
  [anything, [/^\/[a-z][\w-]*(?: [\w-]+)* (?:add|set|enable|disable|remove|move|unset)(?: |$)/]],
  [anything, [/^(?:reboot|shutdown|poweroff|init [06]|systemctl reboot|restart-computer)\b/i]],
];

/** Programs that show something and change nothing, and what a shell does for itself; those that have a reader are known from that. */
const looks = new Set(
  `alias apt apt-cache apt-get autossh awk bat begin blkid brew cat cd clear column command curl cut date diff dir dnf du echo egrep
  env exclude exit false fgrep file find findmnt finger git grep groups head help history hostnamectl htop id include info invoke-rc.d
  ip6tables jobs jq last lastb lastlog less ll locate logout lsattr lsb_release lsblk lscpu lsmod lspci man md5sum mkdir more mosh
  mount namei ncat neofetch net nproc oc od openssl pacman pgrep pidof pinfo ping6 pkg plink plutil printenv printf pscp psftp pstree
  pwd rc-status rc-update reg rsync scp script scutil section sed seq sftp sha256sum sleep sort ssh-add ssh-keygen ssh-keyscan sshfs
  sshpass stat su svcadm sw_vers tac tail test time top tr tree true tty type ulimit uname uniq update-rc.d vmstat w watch wc wget
  whatis whereis which who whoami whois xargs yum zcat zgrep zless zypper`.split(/\s+/),
);
const readerNames = new Set(Object.keys(readers));
/** Our own collector, as it is pasted in and as a file. */
const collects =
  /^(?:\$\(command -v sudo \|\| command -v doas\) sh -c 'export LC_ALL=C SYSTEMD_COLORS=0 |(?:(?:sudo|doas) )?sh (?:\S*\/)?collect\.sh\b[^|;&]*$)/;

/** Is it known that this program, called like none of the acts, leaves all as it is? A script or a tool that nobody knows may do anything. */
export function isLook(command: string): boolean {
  const name = program(command);
  const own = name.replace(/^(?:ip6?tables)-.*save$|^ip6?tables-(?:legacy|nft)$/, 'iptables');
  return !/^[\w.+-]+$/.test(name)
    ? !name
    : readerNames.has(own) || looks.has(own) || /^(?:get|test|select|where|format|resolve)-/i.test(name);
}

/** The commands that stand on a line, without sudo, paths, comments and redirections to nowhere. What is quoted parts nothing. */
export const commandsIn = (line: string): string[] =>
  line
    .replace(/'[^']*'|"[^"]*"/g, (quoted) => quoted.replace(/[;&|<>]/g, ' '))
    .replace(/#.*|\d?>&\d|&>|\d?> ?\/dev\/null/g, '')
    .split(/[;&|]+/)
    .map((part) => unprefixed(part.trim().replace(/^((?:sudo |doas )?)\/etc\/(?:rc\.d\/)?init\.d\//, '$1service ')));

/**
 * Which facts may be other ones after this command line, however many commands stand on it? What was seen before it tells of the time
 * before. A program that nobody here knows may have changed any of them.
 */
export function touchedBy(line: string | undefined): ReadonlySet<Fact> {
  const touched = new Set<Fact>();
  if (!line || line.length > 1_000 || collects.test(line)) return touched;
  for (const command of commandsIn(line)) {
    const found = acts.filter(([, on]) => on.some((one) => one.test(command))).flatMap(([touches]) => touches);
    for (const fact of found.length || isLook(command) ? found : anything) touched.add(fact);
  }
  return touched;
}

/** Which facts may be other ones since the first attempt failed: somebody did something about it. */
export function actedIn(parts: readonly Part[]): Fact[] {
  const first = Math.min(...parts.flatMap((part) => factsOf(part).flatMap(({ fact, line }) => (fact === 'symptom' ? line : []))));
  return [
    ...new Set(parts.flatMap(({ asked, askedOn = 0, prompt }) => (prompt !== collector && askedOn > first ? [...touchedBy(asked)] : []))),
  ];
}

/** Commands that end what was seen before them, and which values of which fact that is. */
const ends: readonly (readonly [on: RegExp, fact: Fact, values: RegExp])[] = [
  [/^systemctl (?:.* )?unmask /, 'service', /^masked$/],
  [
    /^(?:apt|apt-get|aptitude|dnf|yum|zypper|apk|pacman) (?:.* )?(?:install|add|-S\w*) (?:.* )?(?:openssh|ssh|dropbear)\b/,
    'service',
    /^absent$/,
  ],
  [/^(?:fail2ban-client .*\bunban|cscli decisions delete|csf -(?:dr|tr|g?ar|f|x)\b|ipset (?:del|flush|destroy))/, 'ban', /./],
  [/^(?:ssh-keygen (?:.* )?-A|dpkg-reconfigure (?:.* )?openssh-server)\b/, 'startup', /^host-keys-missing$/],
  [/^chage (?:.* )?-E/, 'login', /^expired$/],
  [/^rm (?:.* )?\/(?:etc|run|var\/run)\/nologin\b/, 'login', /^nologin$/],
  [/^kill -(?:CONT|18)\b/, 'daemon', /^frozen$/],
  [/^(?:mkdir|install) .*\/run\/sshd\b/, 'startup', /^privsep-directory$/],
  [/^(?:ufw (?:--\S+ )*(?:disable|reset)|nft flush ruleset)\b/, 'packet', /^(?:drop|reject)/],
];

/** What a command prints that did nothing. */
const failure = /^(?:E: |error:? |failed to |no (?:match|package)|unable to )|denied|not permitted|not found|could not|cannot /im;

const addresses = /\b\d{1,3}(?:\.\d{1,3}){3}\b|\b[\da-f]{1,4}:[\da-f:]*:[\da-f:]*/gi;

/** What ends something: a command that did not fail. */
export type Ended = { line: number; parts: readonly string[]; named: readonly string[] | null };

/** Takes a command line for one that ends something, where it is: most are not. */
export function ending(command = '', printed = '', line = 0): Ended | undefined {
  const typed = command.slice(0, 1_000);
  const parts = commandsIn(typed);
  if (!parts.some((part) => ends.some(([on]) => on.test(part))) || failure.test(printed.slice(0, 10_000))) return undefined;
  return { line, parts, named: typed.match(addresses) };
}

/**
 * Is a value that was seen before over since, as far as the command can do what it is for?
 *
 * @param address whom the value is about; a command that names others leaves it as it is
 */
export function isEnded({ parts, named }: Ended, { fact, value }: { fact: Fact; value: string }, address: string | undefined): boolean {
  const meant = fact !== 'ban' || !address || !named || named.includes(address);
  return meant && ends.some(([on, of, values]) => of === fact && values.test(value) && parts.some((part) => on.test(part)));
}
