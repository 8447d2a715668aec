import { besideLog, remembering } from '../reading';

/** Where a text shows that a reader may have something to say of it. Without regard to case, and without groups that capture. */
type Hint = {
  /** How one of its lines begins, after its indentation. It must not begin with what may be a blank. */
  line?: string;
  /** What may stand anywhere. */
  within?: string;
  /** Command lines of other names that the reader answers to. */
  command?: RegExp;
  /** Nearly any line has it: the others are not looked for together with it, since each place would have to be looked at closely. */
  broad?: true;
};

/** The line of a log has its time first; a program's own messages begin the line. */
const unstamped = String.raw`(?![a-z]{3} [ \d]\d [\d:]{8} |\d{4}-\d\d-\d\d)`;
const dashes = '-[ -]*$';
const missing = 'command not found';

/**
 * What a text that a reader does not take for `not-mine` has in any case, so that a reader whose hint is nowhere need not be asked:
 * most of them would go through each line of a long log for nothing. A hint is wide on purpose: it may let a foreign text through and
 * never keeps back one's own. A reader that is not listed, such as those whose messages have no word in common, is always asked.
 */
const hints: Readonly<Record<string, Hint>> = {
  nc: {
    line: String.raw`(?:nc|ncat): |connection to |\S+ \[[^\]\n]+\] \d+ \(|\S+ \(\S+:\d+\)(?: open|: )`,
    command: /\b(?:nc|ncat|netcat)\b/i,
  },
  telnet: { line: 'trying |telnet: |connecting to |server lookup failure', command: /telnet/i },
  nmap: {
    line: String.raw`nmap |starting nmap|interesting ports|host is up|port[^\S\n]+state|note: host`,
    within: 'sendto|failed to determine',
  },
  ping: {
    line: String.raw`ping|sending \d+, \d+-byte|seq host|[^\s\d]\D{1,40} \d[\d.]{6,14} ?: \S+=\d+ \S+(?: ms)? ttl=|(?:\[[\d.]+\] )?\d+ \S+ [^\n]{1,80}[rs]eq[= ]?\d`,
    command: /ping/i,
  },
  traceroute: { line: 'traceroute|tracing |unable to resolve target', command: /tracer/i },
  tracepath: { line: String.raw`\d+\??: |(?:too many hops|resume): `, command: /tracepath/i },
  mtr: { line: 'host: ' },
  dmi: { command: /\/dmi\/id\//, line: 'hardware vendor: ' },
  curl: { command: /\bcurl\b/i, line: 'http/' },
  tailscale: {
    line: String.raw`100\.\d|fd7a:115c:|tailscale is stopped|machine is not yet approved|failed to connect to local tailscale`,
    command: /\btailscale\b/i,
  },
  wg: { line: 'peer: ' },
  arp: { line: String.raw`address +hwtype|host +ethernet|\S+ \(\d[\d.]+\) at `, within: ' --- 0x', command: /\barp\b/ },
  getent: { line: String.raw`[\da-f.:]+(?:%\S+)?[^\S\n]+(?:stream|dgram|raw)\b`, command: /getent/ },
  dig: { line: ';; |; <<>> ', within: String.raw`\tin\t(?:a|aaaa)\t` },
  host: { line: String.raw`\S+ has (?:ipv6 )?address |host \S` },
  nslookup: { line: String.raw`server:|\*+ ` },
  'Resolve-DnsName': { line: String.raw`name[^\S\n]+type[^\S\n]|resolve-dnsname` },
  hosts: { line: String.raw`(?:\d+:)?(?:127\.0\.0\.1|::1)[^\S\n]`, command: /etc[/\\]hosts/i },
  'resolv.conf': { line: 'nameserver', command: /resolv\.conf/ },
  ss: { line: String.raw`(?:netid[^\S\n]+)?state[^\S\n]|(?:tcp[^\S\n]+)?listen[^\S\n]` },
  netstat: { line: String.raw`active |destination[^\S\n]+(?:gateway|next hop)|(?:>[^\S\n]+)?(?:[\da-f]+[^\S\n]+)?tcp|\*\.\d+ +\*\.\*` },
  'proc-net-tcp': { line: String.raw`sl +local_address|\d+: (?:[\da-f]{8}){1,4}:[\da-f]{4} ` },
  lsof: { line: String.raw`command |p\d+$`, within: String.raw`\(listen\)` },
  systemctl: { line: 'unit +load +active', within: String.raw`(?:sshd?|dropbear)\.(?:service|socket)` },
  service: {
    line: String.raw`(?:\*[^\S\n]*)?(?:open)?sshd? is |sshd\((?:ok|failed)|cannot '\w+' sshd\.|openssh-daemon |(?:run|down|fail): \S*sshd: |sshd +(?:\S+ +\d+ +active|(?:\S+ +)?inoperative)|ssh (?:start|stop)/|start: job|\w+: unknown job|sshd?: unrecognized|\* (?:rc-service|error: sshd)|[\w.-]+[^\S\n]+\||(?:open)?sshd?[^\S\n]+\[|(?:dynamic )?runlevel: |\[ [-+?] \]`,
    command: /service|status|start|stop|rc-|(?:init|rc)\.d/,
  },
  initctl: { line: String.raw`[\w.-]+ (?:start|stop|respawn)/|start: job|\w+: unknown job`, command: /initctl/ },
  chkconfig: { line: String.raw`[\w.-]+[^\S\n]+0:o` },
  journalctl: {
    line: String.raw`\d{1,6} (?:\d{4}-\d\d-\d\d )?[\d:]{8}[.: ]\d{3} |\[\d+\] [a-z]{3} [ \d]\d [\d:]{8} `,
    within: String.raw`sshd|ssh\.(?:service|socket): |dropbear|systemd|sd-listen|block\] in=|-- (?:boot|reboot|no entries)|ut of memory|conntrack: |fork rejected|blocked for more|apparmor="denied"|syn flooding|disk is full|no space left|permissions|other users|auth\.log|secure|nologin\[`,
  },
  sshd: { line: String.raw`${unstamped}\S`, within: String.raw`sshd: |sshd_config|not found: sshd|\d(?:z|:\d\d) sshd [a-z]`, broad: true },
  sshd_config: {
    line: String.raw`(?:/\S+:)?(?:\d+:)?(?:[^\S\n]+)?#?(?:permit|use|subsystem|allow|deny|accept|print|max|login|authorized|host|listen|strict|client|challenge|x11)`,
    command: /sshd_config/,
  },
  ssh_config: { line: String.raw`[="]*[^\S\n]*host\b`, command: /\.ssh[/\\]config|ssh_config|-\w*G/ },
  passwd: { line: String.raw`(?:\d+:)?[a-z_][\w.-]*\$?:[^:\n]*:\d` },
  nologin: { command: /\/nologin\b/ },
  ps: { line: String.raw`(?:uid|user|pid|f)[^\S\n]|${unstamped}\S[^\n]*sshd` },
  top: { line: String.raw`top - |mem: \d+[kmg]? used, ` },
  ufw: { line: String.raw`status: |error: you need|added user|profile: |to[^\S\n]+action[^\S\n]+from` },
  'firewall-cmd': { line: '(?:target|interfaces|icmp-block-inversion|(?:in|e)gress-priority):|firewalld ' },
  'fail2ban-client': {
    line: String.raw`status for the jail|\[\{'|(?:[^\w\s][^\w\n]*)?jail list:`,
    within: 'fail2ban|nok: |sorry but the jail',
  },
  cscli: { line: '[|│] *id|id,source|no active decisions', within: '"decisions"', command: /cscli/ },
  csf: {
    line: String.raw`csf\.deny|temporary blocks: ip|(?:filter +)?(?:allow|deny)in |(?:table +)?chain +num +pkts|no matches found for \S+ in ip`,
  },
  fail2ban: { within: String.raw`fail2ban\.` },
  sshguard: { within: 'sshguard' },
  denyhosts: { within: '- denyhosts' },
  ipset: { line: 'name: |create |add |warning: ', within: ' in set ', command: /ipset/ },
  tcpdmatch: { line: '(?:client|server|matched|option|access):', command: /tcpdmatch/ },
  nft: { line: 'table ', within: '"nftables"' },
  iptables: { line: String.raw`-[apn] |\[\d+:\d+\] -a|:\S|chain `, command: /ip6?tables/ },
  'hosts-access': { within: String.raw`\ball\b|sshd|hosts\.(?:allow|deny)`, command: /hosts\.(?:allow|deny)/ },
  tcpdump: {
    line: String.raw`(?:tcpdump: )?(?:listening on|verbose output)|\d+ packets? |(?:\d+[^\S\n]+)?(?:[\d-]+ )?(?:\d\d:\d\d:\d\d|\d{10})\.\d|[\w.:-]+ > `,
  },
  'Get-Service': {
    line: String.raw`${dashes}|(?:status|state|starttype|startmode) *:|service_name|\[sc\]|start-service|the openssh`,
    within: 'cannot find any service',
    command: /\bsc\b/i,
  },
  'Get-WindowsCapability': { line: 'get-windowscapability', within: 'server~' },
  'Get-NetTCPConnection': { line: `${dashes}|localaddress *:|get-nettcp` },
  'Get-NetFirewallRule': { line: `${dashes}|(?:networkcategory|enabled) *:|get-netfirewall`, command: /get-net/i },
  'Get-NetFirewallHyperVVMSetting': { line: 'networkingmode|defaultinboundaction *:' },
  netsh: { line: 'rule name:|(?:domain|private|public) profile |listen on ipv', command: /portproxy/i },
  icacls: { within: '(?:authorized_keys|_key):? |access is denied', command: /icacls/i },
  wsl: { line: String.raw`name[^\S\n]+state[^\S\n]+version` },
  systemsetup: { line: 'remote login:|setremotelogin: |you need administrator' },
  launchctl: { within: String.raw`com\.openssh\.sshd` },
  socketfilterfw: { line: 'firewall (?:is|has) |block all', within: 'block incoming' },
  pfctl: { line: 'pfctl: |(?:scrub-|nat-|rdr-|dummynet-)?anchor "|(?:pass|block) ', command: /\bpfctl\b/ },
  dscl: { command: /dscl/ },
  aws: {
    line: String.raw`(?:tcp|udp|icmp(?:v6)?|-?\d+)[^\S\n]+(?:-?\d+|none)[^\S\n]+(?:-?\d+|none)[^\S\n]|(?:true|false)[^\S\n]+\d|securitygroups[^\S\n]|(?:networkacls|reservations)[^\S\n]|\|[^\S\n]*describe|(?:securitygroups|securitygrouprules|networkacls|reservations|routetables|instancestatuses):$`,
    within: `"securitygroup|"networkacls"|"reservations"|"ippermissions"|"routetables"|"instancestatuses"|${missing}`,
  },
  gcloud: { line: String.raw`name {2,}\S`, within: `sourceranges|compute#firewall|${missing}` },
  az: { line: 'name {2,}', within: `"access"|${missing}` },
  oci: { within: `"ingress-security-rules"|"is-stateless"|${missing}` },
  yc: { within: `v4_cidr_blocks|${missing}` },
  doctl: { line: 'id {2,}name', within: `"inbound_rules"|${missing}` },
  hcloud: { line: 'rules:', within: `"source_ips"|${missing}` },
  portal: { within: String.raw`\tprotocol\t` },
  show: {
    line: String.raw`ssh (?:enabled|disabled)\b|sshserver|%please|authentication timeout|feature name|line vty|(?:standard|extended) ip access|interface +ip[- ]address|ip(?:v[46])? (?:access list|acl) |(?:ip(?:v[46])? )?access-(?:list|group)|ipv6 traffic-filter|ssh [\da-f:]|ssh (?:timeout|version|strict|key-exchange|scopy)|sid |key pair|line +user|tty |(?:\* *)?\d+(?: +\d+)? vty|ssh (?:version \d )?is |sshd status for |prot +local address|tcb +local address|protocol +socket `,
  },
  junos: {
    line: String.raw`(?:set|deactivate) system services|(?:inactive: )?(?:ssh|telnet|netconf|ftp|web-management|finger|rest|extension-service|dhcp-local-server|outbound-ssh|xnm-clear-text|dns)(?: \{|;)$`,
  },
  mikrotik: { line: String.raw`flags: x(?: - disabled|, i - invalid)|columns: list, address|# +list +address|# [^\n]{8,30} by routeros ` },
  esxcli: { line: 'sshserver |name +enabled' },
  uci: { line: String.raw`dropbear\.|firewall\.|config dropbear` },
  upnpc: { line: 'upnpc|found valid igd|local lan ip|externalipaddress|i protocol export', command: /upnpc/ },
  'systemctl-cat': { line: '# /' },
  'systemctl-is-enabled': { command: /is-enabled/ },
  'systemctl-list': { line: String.raw`listen[^\S\n]|unit file[^\S\n]|job[^\S\n]|no jobs running` },
  dpkg: { within: 'openssh-server', command: /dpkg/ },
  apt: { line: 'openssh-server:$', command: /\bapt\b/ },
  rpm: { within: 'openssh-server is not' },
  apk: { command: /apk/ },
  getenforce: { line: 'enforcing|permissive|disabled' },
  sestatus: { line: 'selinux status:' },
  semanage: { line: 'ssh_port_t' },
  ausearch: { within: 'avc:' },
  sealert: { line: 'selinux is preventing' },
  svcs: { line: String.raw`state[^\S\n]|svcs: pattern|fmri[^\S\n]`, within: 'svc:/network/ssh' },
  synoservice: { line: String.raw`service \[` },
  synosystemctl: { command: /synosystemctl/ },
  docker: {
    line: String.raw`container id|names[^\S\n]|name +(?:image|command) |\d+/tcp -> |error: no public|"ipaddress": |/?[\w.-]{1,200} [a-z]+ map\[`,
    command: /podman/,
  },
  incus: { line: String.raw`\| +name +\| +state|\{\}|listen: tcp:` },
  vagrant: { line: String.raw`22 \(guest\)|the forwarded ports for|current machine states:` },
  VBoxManage: { line: String.raw`nic\d="|forwarding\(` },
  pct: { line: String.raw`vmid +status|net\d: ` },
  kubectl: {
    line: String.raw`endpoints: +\S|(?:namespace +)?name +(?:type +cluster-ip|endpoints +age|addresstype +ports)|error from server \(forbidden|the connection to the server`,
    command: /kubectl/,
  },
  haproxy: { line: '# be_id|# pxname', within: String.raw` is (?:up|down)\b|no server available|haproxy` },
  nginx: { within: 'while connecting to upstream' },
  ip: {
    line: String.raw`\d+: [\w.@-]+(?:: <| +inet)|[\w.-]+(?:@\S+)?[^\S\n]+(?:up|down|unknown|lowerlayerdown|dormant)\b|(?:default|unreachable|blackhole|prohibit|throw|\d+(?:\.\d+)+(?:/\d+)?|[\da-f:]{0,40}::[\da-f:]{0,40}(?:/\d+)?)[^\S\n]`,
    command: /\bip\b/,
  },
  ifconfig: { line: String.raw`[\w.@:-]{1,20}: flags=|[\w.:-]{1,20} +link encap:` },
  hostname: { command: /\bhostname\b/ },
  nmcli: { line: String.raw`general\.device:` },
  ipconfig: { line: String.raw`windows.ip.[ck]onfiguration|\S[^\n]{0,40}ipv[46]|ipv[46]|ip[^\S\n]` },
  'Get-NetIPAddress': { line: `${dashes}|ipaddress *:` },
  'Get-NetRoute': { line: `${dashes}|destinationprefix *:` },
  route: { line: '(?:network )?destination[^\\S\\n]+(?:gateway|netmask|next hop)' },
  sockstat: { line: String.raw`user[^\S\n]+command` },
  df: { line: 'filesystem' },
  ls: { line: String.raw`[-d][rwxst-]{9}[.+@]?[^\S\n]`, within: 'ssh_host_|sshd_config|moduli|/etc/ssh|/exe -> ' },
  ldd: { within: String.raw`=> |\(required by |error loading|\(0x|/sshd:`, command: /ldd/ },
  console: {
    within: String.raw`(?:emergency|rescue) mode|give root password|root account is locked|control-d to|\(initramfs\)|dracut:/|grub|dropping to a shell`,
  },
  dmesg: { line: String.raw`(?:[a-z]+ *:[a-z]+ *: )?\[(?: *\d+\.\d|[a-z]{3} [a-z]{3} )`, command: /dmesg/ },
  conntrack: { line: String.raw`(?:ipv[46] +\d+ +)?tcp +6 |cpu=|conntrack`, command: /conntrack/ },
  sysctl: { line: String.raw`(?:net|kernel|fs|vm)\.` },
  'aa-status': { line: 'apparmor|you do not have enough', command: /aa-status|apparmor_status/ },
  vmstat: { line: 'r +b +swpd' },
  model: { line: String.raw`(?:model\s*: )?raspberry pi |opnsense \d|pfsense$` },
  uptime: { within: 'load average' },
  free: { line: String.raw`total[^\S\n]+used` },
  limits: { line: String.raw`limit[^\S\n]|max ` },
};

type Kind = 'line' | 'within';

/** The hints of one kind of some readers: where any of them stands, and which of them do. */
type Scan = { kind: Kind; names: readonly string[]; any: RegExp; which: RegExp; narrower: Map<string, Scan> };

function scanFor(kind: Kind, names: readonly string[]): Scan {
  const begin = kind === 'line' ? '^[^\\S\\n]*' : '';
  const all = names.map((name) => hints[name]?.[kind]);
  return {
    kind,
    names,
    any: new RegExp(`${begin}(?:${all.join('|')})`, 'gm'),
    // With an empty group, an alternative says that its hint is here without moving on.
    which: new RegExp(`${begin}${all.map((hint) => `(?:(?=${hint})()|)`).join('')}`, 'my'),
    narrower: new Map(),
  };
}

/** The same scan for the readers that are left. */
function narrowed({ kind, names, narrower }: Scan, heard: ReadonlySet<string>): Scan {
  const rest = names.filter((name) => !heard.has(name));
  const key = rest.join();
  const scan = narrower.get(key) ?? scanFor(kind, rest);
  narrower.set(key, scan);
  return scan;
}

const hinted = (kind: Kind) => Object.keys(hints).filter((name) => hints[name]?.[kind] && !hints[name]?.broad);
const broad = Object.keys(hints).filter((name) => hints[name]?.broad);
const scans = [scanFor('line', hinted('line')), scanFor('within', hinted('within'))];

/** So many places without a new reader are a table: then a pattern of its own, for those that are left, is worth its making. */
const enough = 30;

/** Adds the readers of a scan with a hint in the text: one pass for all of them. */
function hear(scan: Scan, text: string, heard: Set<string>) {
  for (let at = 0, vain = 0; at <= text.length; ) {
    scan.any.lastIndex = at;
    const found = scan.any.exec(text);
    if (!found) return;
    at = found.index + 1;
    scan.which.lastIndex = found.index;
    const { size } = heard;
    const groups = scan.which.exec(text) ?? [];
    for (let i = 1; i < groups.length; i++) if (groups[i] !== undefined) heard.add(scan.names[i - 1] as string);
    vain = heard.size > size ? 0 : vain + 1;
    if (vain < enough) continue;
    vain = 0;
    scan = narrowed(scan, heard);
    if (!scan.names.length) return;
  }
}

const alone = new Map<string, readonly RegExp[]>();

/** May one reader have something to say of this text? */
export function isHinted(name: string, text: string, command = ''): boolean {
  const hint = hints[name];
  if (!hint || (command && hint.command?.test(command))) return true;
  const patterns = alone.get(name) ?? [
    ...(hint.line ? [new RegExp(`^[^\\S\\n]*(?:${hint.line})`, 'im')] : []),
    ...(hint.within ? [new RegExp(hint.within, 'i')] : []),
  ];
  alone.set(name, patterns);
  const beside = besideLog(text);
  return patterns.some((pattern) => pattern.test(beside.text));
}

/** The readers that answer to a command line by another name than their own. */
const called = remembering((command) => new Set(Object.keys(hints).filter((name) => command && hints[name]?.command?.test(command))));

/** Tells which of the readers, in their order, may have something to say of a text: to the others it is `not-mine` in any case. */
export function speakersAmong(names: readonly string[]): (text: string, command?: string) => readonly string[] {
  const always = names.filter((name) => !hints[name]);
  return (text, command = '') => {
    const heard = new Set([...always, ...called(command)]);
    const beside = besideLog(text);
    if (beside.served) heard.add('journalctl');
    const lower = beside.text.toLowerCase();
    for (const scan of scans) hear(scan, lower, heard);
    for (const name of broad) if (isHinted(name, text, command)) heard.add(name);
    return names.filter((name) => heard.has(name));
  };
}
