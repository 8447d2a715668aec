import { cleanLines } from './clean';
import { isAddress, isPrivate } from './values';

/** What a name stands for. A private address and a public one are told apart, since that is often the point. */
type Kind = 'PRIVATE-IP' | 'PUBLIC-IP' | 'HOST' | 'USER' | 'MAC' | 'KEY' | 'SECRET' | 'ID';

/**
 * Words that are never somebody's name: accounts that every system has, and what the outputs themselves are written in. To take them
 * out would hide nothing and break sentences.
 */
const ordinary = new Set(
  `root daemon bin sys sync nobody nogroup sshd ssh syslog adm sudo wheel users staff disk tty audio video plugdev netdev messagebus polkitd
  chrony ntp dbus avahi postfix haproxy nginx apache mysql docker www-data tcpdump uuidd landscape systemd systemd-network systemd-resolve
  systemd-journal systemd-timesync system administrator administrators ubuntu debian admin pi centos fedora ec2-user azureuser opc core git
  vagrant user users username host hostname server client localhost localdomain local unknown invalid none null notty pts undefined
  any all from for by to the and or not is has was on in of as at port address true false yes no with via dev tcp udp ip ipv4 ipv6
  connect connection connected closed reset timed out refused sshd-session sshd-auth kernel sudo su cron init name account password key
  publickey password preauth failure error warning fatal debug1 debug2 debug3 info www mail ftp api vpn test prod staging example backup db web
  macos linux darwin freebsd openbsd windows bash sh zsh cat grep ls ps nc dig ping hosts ahosts passwd shadow group status show list
  jump goto return chain table service socket active inactive failed running stopped dead enabled disabled masked anywhere default public internal external drop accept`.split(
    /\s+/,
  ),
);

/** The last part of what has dots in it and is no host: files, units, packages. */
const ending = new Set(
  `service socket target timer mount slice scope device path swap conf config cfg so log pub pem key sh py pl rb rules nft xml json txt ini
  yaml yml toml gz xz bz2 zip tar deb rpm exe dll ps1 bak old orig rej dpkg-dist dpkg-old dpkg-new rpmnew rpmsave allow deny noarch list
  sources md html sock pid db lock in el8 el9 el10 amzn service-failed default local-file`.split(/\s+/),
);

/** How names begin that are read backwards: launchd's and D-Bus's labels, the kernel's settings. */
const backwards = /^(?:org|com|net|kernel|vm|fs|user|io|systemd|debug|cgroup)\./;

/** Who writes SSH: their names stand in those of algorithms, for everybody. */
const upstream = /(?:^|\.)(?:openssh\.com|openssh\.org|openbsd\.org|libssh\.org|lysator\.liu\.se|ssh\.com|putty\.projects\.tartarus\.org)$/;

const hostName = String.raw`[A-Za-z\d_](?:[\w.-]{0,251}[A-Za-z\d_])?`;
const userName = String.raw`[A-Za-z_][\w.+-]{0,62}\$?`;

/** Where a line names somebody: the groups are users, in the first list, and hosts, in the second. */
const userForms: readonly RegExp[] = [
  new RegExp(`(?:[Ii]nvalid|[Ii]llegal|authenticating|for|of) user (${userName})`, 'g'),
  new RegExp(String.raw`\b[Uu]ser (${userName}),? (?:from|not|is|has|account|of|logged)\b`, 'g'),
  new RegExp(String.raw`\bfor (?:invalid user )?(${userName}) (?:from|by)\b`, 'g'),
  new RegExp(String.raw`\bas '(${userName})'`, 'g'),
  new RegExp(String.raw`\b(?:r?user|USER|LOGNAME|logname|acct|name|owner)[=:] ?"?(${userName})`, 'g'),
  new RegExp(String.raw`\d\((${userName})\)`, 'g'),
  new RegExp(String.raw`[/\\](?:home|Users)[/\\](${userName})`, 'g'),
  new RegExp(String.raw`\bsshd(?:-session|-auth)?: (${userName})(?: \[|@)`, 'g'),
  new RegExp(`(${userName})'s password`, 'g'),
  new RegExp(String.raw`\bsudo(?:\[\d+\])?: +(${userName}) :`, 'g'),
  new RegExp(String.raw`^[-dlcbps][-rwxsStT]{9}\S? +\d+ (${userName}) +(${userName}) `, 'g'),
  new RegExp(String.raw`^(${userName}):(?:x|[*!]{0,2}|\$[^:]{1,200}):\d*:`, 'g'),
  new RegExp(String.raw`^(${userName}) (?:P|L|NP|PS|LK) \d`, 'g'),
  new RegExp(String.raw`^(${userName}) +\d+ +[\d.]+ +[\d.]+ +\d+ +\d+ `, 'g'),
  new RegExp(String.raw`^\s*User[ =]+(${userName})\s*$`, 'gi'),
  new RegExp(String.raw`^[\w.-]{1,64}:[~/]\S{0,200} (${userName})[$%] `, 'g'),
  new RegExp(
    String.raw`\b(?:usermod|useradd|userdel|adduser|chage|groups|id|passwd|su) (?:-\S+ +|\S+ +){0,4}(${userName})(?:[;&|)]|\s*$)`,
    'g',
  ),
  new RegExp(String.raw`\b(?:sudo -u|ssh(?: -\S+){0,5} -l) *(${userName})`, 'g'),
];
const hostForms: readonly RegExp[] = [
  new RegExp(String.raw`^[A-Z][a-z]{2} [ \d]\d \d\d:\d\d:\d\d (${hostName}) `, 'g'),
  new RegExp(String.raw`^\d{4}-\d\d-\d\dT\S{8,30} (${hostName}) \S{1,80}: `, 'g'),
  new RegExp(String.raw`^(?:Linux|Darwin|FreeBSD|OpenBSD|NetBSD|SunOS) (${hostName}) \d`, 'g'),
  new RegExp(
    String.raw`\b(?:[Cc]onnect(?:ing|ed)? to(?: host| address)?|resolve hostname|[Cc]onnection (?:to|from|by)|Authenticating to|PING6?|lookup|Host|host) "?(${hostName})\b`,
    'g',
  ),
  new RegExp(String.raw`^\s*(?:HostName|Host|ProxyJump|[Ss]tatic hostname:|hostname|host) *=? *(?:\S{1,64}@)?(${hostName})`, 'gi'),
  new RegExp(String.raw`^(${hostName})(?:\([\w-]+\))?[#>] ?(?:do )?sh`, 'g'),
  /^([\w.-]{1,64}):[~/]\S{0,200} \S{1,64}[$%] /g,
  new RegExp(String.raw`\bServer [\w.-]{1,64}/(${hostName}) is `, 'g'),
  new RegExp(String.raw`^(${hostName})(?:,\S{1,300})? (?:ssh-|ecdsa-|sk-)`, 'g'),
];
const listed = /^\s*(?:Allow|Deny)(?:Users|Groups) +(.{1,2000})$/i;
const inHosts = /^[\da-f.:]{3,45}[ \t]+([a-z_][\w. \t-]{0,500})$/i;
const dials =
  /\b(?:ssh|scp|sftp|ping6?|nc|ncat|telnet|dig|host|nslookup|traceroute6?|tracepath|mtr|ssh-keyscan|nmap|curl|getent)((?: +[^\s|;&]{1,300}){1,20})/g;
const at = /([\p{L}\p{N}_][\p{L}\p{N}_.+-]{0,63})@(?![@\s]|$)([\p{L}\p{N}_](?:[\p{L}\p{N}_.-]{0,252}[\p{L}\p{N}_])?)?/gu;
const word = /[\p{L}\p{N}_](?:[\p{L}\p{N}_.-]*[\p{L}\p{N}_])?/gu;

/** Is this a file, a unit, a package, by its last part? */
const isFile = (one: string) => one.includes('.') && ending.has(one.slice(one.lastIndexOf('.') + 1).toLowerCase());
const isHost = (one: string) =>
  one.length < 254 && /\.(?:[a-z]{2,24}|xn--[a-z\d-]{1,59})$/i.test(one) && !isFile(one) && !backwards.test(one) && !upstream.test(one);

const keys: readonly [RegExp, Kind, string?][] = [
  [/\b(?:AAAA)[A-Za-z\d+/]{12,}={0,2}/g, 'KEY'],
  [/(?<=SHA(?:1|256|512):)[A-Za-z\d+/]{20,}={0,2}/g, 'KEY'],
  [/(?<![\da-f])(?:[\da-f]{2}:){15}[\da-f]{2}(?![\da-f:])/gi, 'KEY'],
  [/(?<=:)[$][\w.]{1,4}[$][^:\s]{1,300}/g, 'SECRET'],
  [/(?<=:\/\/)[^\s/@]{1,200}(?=@)/g, 'SECRET'],
  [
    /(?<=\b(?:password|passwd|passphrase|token|secret|api[_-]?key|bearer|authorization)["']?(?:=|: ?| )(?:basic |bearer )?["']?)(?=\S{0,200}[\d$!#%&*/+=])[^\s"']{6,200}/gi,
    'SECRET',
  ],
  [/(?<=\bsshpass +-p *)\S{1,200}/g, 'SECRET'],
  [/\bAKIA[A-Z\d]{12,}/g, 'SECRET'],
  [/\b(?:ocid1|arn:aws)[\w.:/-]{8,300}/g, 'ID'],
  [/\b(?:i|sg|vpc|subnet|eni|acl|rtb|eipalloc|ami|vol|igw|snap|nat)-[\da-f]{8,17}\b/g, 'ID'],
  [/\b[\da-f]{8}-(?:[\da-f]{4}-){3}[\da-f]{12}\b/gi, 'ID'],
  [/\bS-1-5-21(?:-\d{1,10}){3,5}/g, 'ID'],
  [/(?<![\da-z])[\da-f]{32,128}(?![\da-z])/gi, 'ID'],
  [/(?<![\w+/])(?=[A-Za-z\d+/]{0,200}\d)(?=[a-z\d+/]{0,200}[A-Z])(?![/])[A-Za-z\d+/]{40,}={0,2}/g, 'KEY'],
  [/(?<![\w:-])(?:[\da-f]{2}[:-]){5,19}[\da-f]{2}(?![\w:-])/gi, 'MAC'],
];

/** Addresses that everybody has: every one, this machine, a netmask, a group. Of networks, those that the standards set apart. */
const common = /^(?:0\.0\.0\.0|127\.|2(?:2[4-9]|[345]\d)\.|::1?$|ff[\da-f]{2}:)/i;
const standard =
  /^(?:10\.0\.0\.0\/8|172\.16\.0\.0\/12|192\.168\.0\.0\/16|100\.64\.0\.0\/10|169\.254\.0\.0\/16|fe80::\/10|fc00::\/7|fd00::\/8|2000::\/3)(?!\d)/i;

const ipv4 = /(?<![\d.])(?:\d{1,3}\.){3}\d{1,3}(?!\d)/g;
const dashed = /(?<![\d-])(?:\d{1,3}-){3}\d{1,3}(?![\d-])/g;
/** As far as a run of groups goes; what of it is an address is tried. A capture puts the port behind a dot. */
const ipv6 = /(?<![\w:.])[\da-f]{0,4}:[\da-f:]{1,38}(?:%[\w-]{1,15})?/gi;
/** An address as the kernel's own tables write it. */
const inHex = /\b(?!0{8}:|0100007F:)[\dA-F]{8}(?=:[\dA-F]{4}\b)/g;

/**
 * Takes out of lines of a paste what says whose they are: addresses, hosts, users, keys, ids and passwords. Each gets a name, and the
 * same one wherever it stands in that paste, so that the lines can still be read together; ports, sizes of networks, programs and
 * messages stay. It rather takes out too much: a word that it takes for a host is only hidden.
 *
 * @param text the whole paste, in which the names are looked for
 * @returns how a line of it, cleaned, is to be shown. Time is linear in both.
 */
export function redacting(text: string): (line: string) => string {
  const names = new Map<string, string>();
  const counts = new Map<Kind, number>();
  const fresh = (kind: Kind) => {
    const count = (counts.get(kind) ?? 0) + 1;
    counts.set(kind, count);
    return `${kind}-${count}`;
  };
  const name = (kind: Kind, old: string): string => {
    const key = `${kind} ${old.toLowerCase()}`;
    const known = names.get(key) ?? fresh(kind);
    names.set(key, known);
    return known;
  };
  const isOrdinary = (one: string) => one.length < 2 || /^[\d.-]+$/.test(one) || ordinary.has(one.toLowerCase()) || upstream.test(one);
  const addUser = (one: string | undefined) => {
    if (one && !isOrdinary(one)) names.set(`WORD ${one.toLowerCase()}`, names.get(`WORD ${one.toLowerCase()}`) ?? name('USER', one));
  };
  const addHost = (one: string | undefined) => {
    const host = one?.toLowerCase().replace(/[.-]+$/, '');
    if (!host || isOrdinary(host) || isFile(host) || isAddress(host) || names.has(`WORD ${host}`)) return;
    // The first label of a host is that host, as its own prompt and its log write it.
    const label = host.split('.')[0] as string;
    const known = label === host ? undefined : names.get(`WORD ${label}`);
    const given = known?.startsWith('HOST-') ? known : name('HOST', host);
    names.set(`WORD ${host}`, given);
    if (!isOrdinary(label) && label.length > 2 && !names.has(`WORD ${label}`)) names.set(`WORD ${label}`, given);
  };

  for (const raw of cleanLines(text).lines) {
    const line = raw.slice(0, 4_000);
    for (const form of userForms) for (const found of line.matchAll(form)) for (const one of found.slice(1)) addUser(one);
    for (const form of hostForms) for (const found of line.matchAll(form)) addHost(found[1]);
    for (const one of listed.exec(line)?.[1]?.split(/[\s@]+/) ?? []) addUser(one);
    for (const one of inHosts.exec(line)?.[1]?.split(/[ \t]+/) ?? []) if (!/ dev /.test(line)) addHost(one);
    for (const [, user, host] of line.matchAll(at)) {
      if (host && (upstream.test(host) || isFile(host))) continue;
      addUser(user);
      addHost(host);
    }
    for (const [, rest = ''] of line.matchAll(dials)) {
      const target = rest
        .split(' ')
        .find(
          (one, i, all) =>
            one && !/^[-+@]|^\d+$|^(?:a?hosts(?:v4|v6)?|passwd|port|to)$/.test(one) && !/^-[BbcDEeFIiJLlmOopQRSWw]$/.test(all[i - 1] ?? ''),
        );
      if (target && /^[\w.-]+$/.test(target)) addHost(target);
    }
  }

  const address = (one: string, behind: string) =>
    common.test(one) || standard.test(one + behind) ? one : name(isPrivate(one) ? 'PRIVATE-IP' : 'PUBLIC-IP', one.replace(/%.*/, ''));
  return (raw) => {
    let line = raw.length > 4_000 ? `${raw.slice(0, 4_000)} …` : raw;
    for (const [form, kind] of keys)
      line = line.replace(form, (one) => (kind === 'MAC' && /^(?:(?:00|ff)[:-]?)+$/i.test(one) ? one : name(kind, one)));
    // A picture of a key is as good as the key's fingerprint.
    line = line.replace(/^\|[^|]{17}\|$/, (picture) => picture.replace(/[^|]/g, ' '));
    line = line
      .replace(ipv6, (one, from: number, whole: string) => {
        for (let end = one.length; end > 1; end--) {
          const part = one.slice(0, end);
          if (isAddress(part) && !/[\da-f]/i.test(one[end] ?? ''))
            return address(part, whole.slice(from + end, from + end + 4)) + one.slice(end);
        }
        return one;
      })
      .replace(ipv4, (one, from: number, whole: string) =>
        isAddress(one) ? address(one, whole.slice(from + one.length, from + one.length + 4)) : one,
      )
      .replace(dashed, (one) => (isAddress(one.replaceAll('-', '.')) ? address(one.replaceAll('-', '.'), '') : one))
      .replace(inHex, (one) => name('PUBLIC-IP', one))
      .replace(at, (whole, user: string, host: string | undefined) => {
        if (host && (upstream.test(host) || isFile(host))) return whole;
        const who =
          ordinary.has(user.toLowerCase()) || /^[A-Z]+(?:-IP)?-\d+$/.test(user)
            ? user
            : (names.get(`WORD ${user.toLowerCase()}`) ?? name('USER', user));
        return `${who}@${host ?? ''}`;
      });
    return line.replace(word, (one, from: number, whole: string) => {
      const known = names.get(`WORD ${one.toLowerCase()}`);
      if (known) return known;
      const before = whole[from - 1] ?? '';
      const inPath = (before === '/' || before === '\\') && whole[from - 2] !== before;
      if (isHost(one) && !inPath && whole[from + one.length] !== '(') return name('HOST', one);
      return one;
    });
  };
}
