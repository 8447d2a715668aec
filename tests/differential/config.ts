/**
 * Compares the evaluators of `sshd_config`, `ssh_config` and hosts.allow/hosts.deny with the programs themselves, on random files.
 *
 *     npx tsx tests/differential/config.ts --count 2000 --seed 1 [sshd|ssh|tcpdmatch]
 *
 * Needs `sshd`, `ssh` and `tcpdmatch`, any user, and writes into a temporary directory only: nothing is started, nothing connects. An
 * answer of the evaluator that is unsure is no disagreement; more than a tenth of such answers is. Exits 1 on any, 3 where a program is
 * missing.
 */
import { execFileSync, spawnSync } from 'node:child_process';
import { chmodSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { hostsAccess } from '../../evidence/rules/hosts-access';
import { sshConfig } from '../../evidence/rules/ssh-config';
import { type ServerKeyword, serverKeywords, sshdConfig } from '../../evidence/rules/sshd-config';

const { values: given, positionals } = parseArgs({
  options: { count: { type: 'string', default: '200' }, seed: { type: 'string', default: '1' }, show: { type: 'string', default: '5' } },
  allowPositionals: true,
});
const find = (name: string) =>
  ['/usr/sbin', '/usr/bin', '/sbin', '/usr/local/sbin']
    .map((at) => `${at}/${name}`)
    .find((path) => spawnSync('test', ['-x', path]).status === 0);
const programs = { sshd: find('sshd'), ssh: find('ssh'), tcpdmatch: find('tcpdmatch') };
if (!programs.sshd || !programs.ssh || !programs.tcpdmatch) {
  console.error('tests/differential/config.ts needs sshd, ssh and tcpdmatch: apt-get install openssh-server openssh-client tcpd');
  process.exit(3);
}

if (spawnSync('test', ['-d', '/run/sshd']).status !== 0) {
  console.error('tests/differential/config.ts: sshd wants its directory, even for a test: sudo mkdir -p /run/sshd');
  process.exit(3);
}

/** A small generator with a seed, so that a disagreement comes back. */
let state = 0;
const below = (limit: number) => {
  state = (state + 0x6d2b79f5) | 0;
  let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
  mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
  return ((mixed ^ (mixed >>> 14)) >>> 0) % limit;
};
const pick = <T>(from: readonly T[]): T => from[below(from.length)] as T;
const chance = (percent: number) => below(100) < percent;
const some = <T>(max: number, make: () => T): T[] => Array.from({ length: 1 + below(max) }, make);

const home = mkdtempSync(join(tmpdir(), 'differential-'));
process.on('exit', () => rmSync(home, { recursive: true, force: true }));
const key = join(home, 'key');
execFileSync('ssh-keygen', ['-q', '-t', 'ed25519', '-N', '', '-f', key]);

const users = ['root', 'daemon', 'nobody', 'www-data', 'alice', 'bob'];
const groupsOf = new Map(
  users.map((user) => {
    const ran = spawnSync('id', ['-Gn', user], { encoding: 'utf8' });
    return [user, ran.status === 0 ? ran.stdout.trim().split(' ') : []];
  }),
);
const addresses = ['203.0.113.7', '10.1.2.3', '10.1.9.9', '192.168.0.5', '127.0.0.1', '2001:db8::7', '2001:db8:1::1'];
const hosts = ['web1.example.com', 'WEB2.example.com', 'db.example.org', '203.0.113.7'];
const nets = [
  '203.0.113.0/24',
  '10.0.0.0/8',
  '10.1.0.0/16',
  '10.1.2.3',
  '10.1.2.0/23',
  '192.168.*',
  '*',
  '2001:db8::/32',
  '2001:db8::7',
  '203.0.113.?',
  '0.0.0.0/0',
  '::/0',
];
const userPatterns = ['root', 'alice', 'bob', 'daemon', 'www-*', '*', '?ob', 'a*e', 'nob*y'];
const hostPatterns = ['web1.example.com', '*.example.com', 'WEB?.example.*', 'db*', '*', '203.0.113.*'];
const groupPatterns = ['root', 'daemon', 'nogroup', 'www-data', 'no*', '*', 'wheel', 'd?emon'];
const list = (from: readonly string[]) => some(3, () => (chance(20) ? '!' : '') + pick(from)).join(',');
const spell = (word: string) => (chance(15) ? word.toUpperCase() : chance(15) ? word.toLowerCase() : word);
const separator = () => pick([' ', ' ', ' ', ' ', '\t', '=', ' = ', '  ']);
const tail = () => (chance(8) ? pick([' # a comment', '  ', '\t', ' #x']) : '');
const word = (text: string) => (chance(8) ? `"${text}"` : text);
const yesNo = () => pick(['yes', 'no', 'yes', 'no', 'YES', 'No']);

/** One in some hundred lines is one that the program refuses. */
const wrong = () => chance(1) && chance(60);

const serverLines: Record<string, () => string> = {
  PermitRootLogin: () => word(pick(['yes', 'no', 'prohibit-password', 'without-password', 'forced-commands-only', 'No'])),
  PasswordAuthentication: yesNo,
  PubkeyAuthentication: yesNo,
  KbdInteractiveAuthentication: yesNo,
  ChallengeResponseAuthentication: yesNo,
  AuthenticationMethods: () =>
    pick(['publickey', 'publickey,password', 'publickey keyboard-interactive:pam', 'password publickey,keyboard-interactive']),
  AllowUsers: () => some(3, () => word(pick(userPatterns) + (chance(30) ? `@${list([...nets, ...hostPatterns])}` : ''))).join(' '),
  DenyUsers: () => some(2, () => word(pick(userPatterns) + (chance(30) ? `@${list([...nets, ...hostPatterns])}` : ''))).join(' '),
  AllowGroups: () => some(3, () => word(pick(groupPatterns))).join(' '),
  DenyGroups: () => some(2, () => word(pick(groupPatterns))).join(' '),
  AllowTcpForwarding: () => pick(['yes', 'no', 'all', 'local', 'remote']),
  PermitOpen: () => pick(['any', 'none', 'localhost:80', 'db:5432 [::1]:22', '*:*', '10.0.0.1:ssh']),
  ChrootDirectory: () => pick(['none', '/srv/%u', 'NONE', '"/srv/two words"']),
  ForceCommand: () => pick(['none', 'internal-sftp', '/bin/echo "a b" # c', 'internal-sftp -d /x']),
  MaxAuthTries: () => String(1 + below(9)),
  AuthorizedKeysFile: () => pick(['.ssh/authorized_keys', '/etc/keys/%u .ssh/keys', 'none']),
  AcceptEnv: () => pick(['LANG LC_*', 'LC_ALL', 'TZ']),
  X11Forwarding: yesNo,
  Banner: () => '/etc/issue.net',
};
const globalLines: Record<string, () => string> = {
  Port: () => word(pick(['22', '2222', '443', '22022', 'ssh'])),
  ListenAddress: () => pick(['0.0.0.0', '10.0.0.5', '10.0.0.5:2022', '127.0.0.1', '127.0.0.1:22', '0.0.0.0:ssh']),
  AddressFamily: () => pick(['any', 'inet']),
  MaxStartups: () => pick(['10:30:60', '5', '3:50:10', '100:1:100']),
  PerSourceMaxStartups: () => pick(['none', '5', '1']),
  UsePAM: yesNo,
  UseDNS: yesNo,
  StrictModes: yesNo,
  LoginGraceTime: () => pick(['30', '2m', '1h30m', '0', '1M15s']),
  HostKey: () => key,
  Protocol: () => '2',
  PrintMotd: yesNo,
  UsePrivilegeSeparation: () => 'sandbox',
};
const matchLine = () => {
  if (chance(12)) return `${spell('all')}`;
  return some(2, () =>
    pick([
      () => `${spell('User')} ${list(userPatterns)}`,
      () => `${spell('Group')} ${list(groupPatterns)}`,
      () => `${spell('Host')} ${list(hostPatterns)}`,
      () => `${spell('Address')} ${list(nets)}`,
      () => `LocalAddress ${list(nets)}`,
      () => `LocalPort ${pick(['22', '2222', '443'])}`,
      () => `User=${pick(userPatterns)}`,
      () => `user "${pick(userPatterns)}"`,
    ])(),
  ).join(' ');
};

function serverFile(files: ReadonlyMap<string, string>, inMatch = false): string {
  const lines = Array.from({ length: 2 + below(12) }, () => {
    if (chance(6)) return pick(['', '# PermitRootLogin yes', '   ', '#Port 23', '\t# x']);
    if (wrong())
      return pick([
        'PermitRootLogin maybe',
        'Port',
        'Nonsense yes',
        'Match',
        'AllowUsers "a',
        'Port 22 23',
        'MaxStartups 0',
        'Match user',
        'Match Address 10.0.0.1/8',
        'AllowUsers a@10.0.0.1/8',
        'UsePAM',
        'Match all user x',
      ]);
    if (chance(22)) {
      inMatch = true;
      return `${spell('Match')} ${matchLine()}${tail()}`;
    }
    if (files.size && chance(12))
      return `Include ${pick([...files.keys(), `${home}/*.conf`, `${home}/none.d/*`, `${home}/${pick(['a', 'b'])}?.conf`])}`;
    const from = inMatch || chance(60) ? serverLines : globalLines;
    const keyword = pick(Object.keys(from));
    const value = (from[keyword] as () => string)();
    const rest = keyword === 'ForceCommand' ? ' ' : separator();
    return `${pick(['', '', '  ', '\t'])}${spell(keyword)}${rest}${value}${keyword === 'ForceCommand' ? '' : tail()}`;
  });
  return `${lines.join(chance(10) ? '\r\n' : '\n')}${chance(90) ? '\n' : ''}`;
}

type Case = { input: object; want: string; got: string; unsure: boolean };

function sshd(): Case {
  const files = new Map<string, string>();
  if (chance(50))
    for (const name of ['a1', 'b1', 'a2'].slice(0, 1 + below(3)))
      files.set(`${home}/${name}.conf`, serverFile(files.size && chance(30) ? files : new Map(), chance(40)));
  const text = serverFile(files);
  const user = pick(users);
  const [address, host, localAddress, localPort] = [pick(addresses), pick(hosts), pick(addresses), pick([22, 2222])];
  for (const [name, content] of files) writeFileSync(name, content);
  const path = join(home, 'sshd_config');
  writeFileSync(path, text);
  const ran = spawnSync(
    programs.sshd as string,
    ['-T', '-f', path, '-h', key, '-C', `user=${user},addr=${address},host=${host},laddr=${localAddress},lport=${localPort}`],
    { encoding: 'utf8' },
  );
  for (const name of files.keys()) rmSync(name);
  const connection = { user, groups: groupsOf.get(user) ?? [], address, host, localAddress, localPort };
  const input = { text, files: Object.fromEntries(files), connection };
  const config = sshdConfig(text, connection, { file: path, files, complete: true });
  if (ran.status !== 0 || config.fault) {
    const missing = /no hostkeys available/.test(ran.stderr);
    return {
      input,
      want: ran.status === 0 || missing ? 'starts' : `refuses: ${ran.stderr.trim()}`,
      got: config.fault ? `refuses: ${JSON.stringify(config.fault)}` : 'starts',
      unsure: (ran.status !== 0 && !missing) === (config.fault !== undefined),
    };
  }
  const printed = new Map<string, string[]>();
  for (const line of ran.stdout.split('\n')) {
    const [, name = '', value = ''] = /^(\S+) ?(.*)$/.exec(line) ?? [];
    printed.set(name, [...(printed.get(name) ?? []), value]);
  }
  const want: string[] = [];
  const got: string[] = [];
  let unsure = false;
  for (const keyword of serverKeywords) {
    const one = config.settings[keyword];
    // Not of this version, or what the command line gave.
    if (['persourcepenalties', 'refuseconnection', 'hostkey'].includes(keyword)) continue;
    const lines: readonly string[] = printed.get(keyword) ?? [];
    const adds: ServerKeyword[] = ['port', 'listenaddress', 'allowusers', 'denyusers', 'allowgroups', 'denygroups', 'acceptenv'];
    const theirs = adds.includes(keyword) ? lines : [lines.join('|').replace('without-password', 'prohibit-password')];
    const ours = adds.includes(keyword) ? one.values : [one.values.join(' ')];
    const order = (all: readonly string[]) => (keyword === 'listenaddress' ? [...all].sort() : all).join('|');
    if (!one.sure) unsure = true;
    else if (order(theirs) !== order(ours)) {
      want.push(`${keyword} ${order(theirs)}`);
      got.push(`${keyword} ${order(ours)}`);
    }
  }
  return { input, want: want.join('\n'), got: got.join('\n'), unsure };
}

const clientHosts = ['web1', 'web1.example.com', 'db', 'DB', '203.0.113.7', 'bastion', '2001:db8::7'];
const clientLines: Record<string, () => string> = {
  HostName: () => word(pick(['203.0.113.7', '%h.example.com', 'Web.Example.com', '10.0.0.1', '%%h', 'h-%h', '2001:db8::9'])),
  Port: () => pick(['22', '2222', '443', 'ssh']),
  User: () => word(pick(['alice', 'bob', 'root'])),
  ProxyJump: () =>
    pick(['none', 'bastion', 'me@bastion:2222', 'a,b,c@d:22', '10.0.0.9', '[2001:db8::5]:2222', 'ssh://x@bastion:23', 'NONE']),
  ProxyCommand: () => pick(['none', 'nc %h %p', 'ssh -W "[%h]:%p" jump # x', 'connect -H p:3128 %h %p']),
  AddressFamily: () => pick(['any', 'inet', 'inet6', 'INET']),
  BindAddress: () => pick(['10.0.0.2', '0.0.0.0', '192.168.1.9']),
  IdentityFile: () => word(pick(['~/.ssh/id_web', '/keys/%h', '~/.ssh/id_rsa', 'id_x'])),
  ForwardAgent: yesNo,
  StrictHostKeyChecking: () => pick(['ask', 'accept-new', 'no']),
  ConnectTimeout: () => '5',
  ServerAliveInterval: () => '30',
};
const clientPatterns = ['web1', 'web*', '*', 'db', '*.example.com', '203.0.113.*', 'd?', 'bastion', 'Web.*'];
const clientMatch = () => {
  if (chance(12)) return spell('all');
  if (chance(8)) return pick(['final', 'final host web*', '!final', 'final all', 'canonical', 'host web* final']);
  return some(2, () =>
    pick([
      () => `${spell('host')} ${list(clientPatterns)}`,
      () => `originalhost ${list(clientPatterns)}`,
      () => `!originalhost ${list(clientPatterns)}`,
      () => `!host ${pick(clientPatterns)}`,
      () => `user ${list(userPatterns)}`,
      () => `localuser ${list(userPatterns)}`,
      () => (chance(25) ? `exec "${pick(['true', 'false'])}"` : `host="${pick(clientPatterns)}"`),
    ])(),
  ).join(' ');
};

function clientFile(files: ReadonlyMap<string, string>): string {
  const lines = Array.from({ length: 2 + below(14) }, () => {
    if (chance(6)) return pick(['', '# Host x', '  ', '#User y']);
    if (wrong())
      return pick([
        'Port none',
        'Nonsense x',
        'User',
        'Match',
        'Match bogus x',
        'HostName %z',
        'Port 22 23',
        'AddressFamily both',
        'Host "a',
        'ProxyJump a:b',
      ]);
    if (chance(22))
      return `${spell('Host')}${separator()}${some(3, () => (chance(15) ? '!' : '') + word(pick(clientPatterns))).join(' ')}${tail()}`;
    if (chance(15)) return `Match ${clientMatch()}${tail()}`;
    if (files.size && chance(12)) return `Include ${pick([...files.keys(), `${home}/*.inc`, `${home}/none/*`])}`;
    if (chance(2)) return 'IgnoreUnknown Nonsense';
    const keyword = pick(Object.keys(clientLines));
    const rest = keyword.startsWith('Proxy') ? pick([' ', '=', ' = ']) : separator();
    return `${pick(['', '  ', '\t'])}${spell(keyword)}${rest}${(clientLines[keyword] as () => string)()}${keyword === 'ProxyCommand' ? '' : tail()}`;
  });
  return `${lines.join(chance(10) ? '\r\n' : '\n')}${chance(90) ? '\n' : ''}`;
}

const localUser = execFileSync('id', ['-un'], { encoding: 'utf8' }).trim();

function ssh(): Case {
  const files = new Map<string, string>();
  if (chance(40))
    for (const name of ['x', 'y'].slice(0, 1 + below(2)))
      files.set(`${home}/${name}.inc`, clientFile(files.size && chance(30) ? files : new Map()));
  const text = clientFile(files);
  const host = pick(clientHosts);
  const user = chance(25) ? pick(['alice', 'carol']) : undefined;
  const port = chance(15) ? 2200 : undefined;
  const path = join(home, 'ssh_config');
  for (const [name, content] of [...files, [path, text] as const]) {
    writeFileSync(name, content);
    chmodSync(name, 0o600);
  }
  const ran = spawnSync(
    programs.ssh as string,
    ['-G', '-F', path, ...(user ? ['-l', user] : []), ...(port ? ['-p', String(port)] : []), host],
    { encoding: 'utf8' },
  );
  for (const name of files.keys()) rmSync(name);
  const dialled = { host, localUser, ...(user && { user }), ...(port && { port }) };
  const input = { text, files: Object.fromEntries(files), dialled };
  const config = sshConfig([{ file: path, text, own: true }], dialled, { files, complete: true });
  // A jump host that is the target itself is refused only after the configuration was read.
  const refused = ran.status !== 0 && !/jumphost loop/.test(ran.stderr);
  if (ran.status !== 0 || config.fault) {
    return {
      input,
      want: refused ? `refuses: ${ran.stderr.trim()}` : 'reads',
      got: config.fault ? `refuses: ${JSON.stringify(config.fault)}` : 'reads',
      unsure: refused === (config.fault !== undefined),
    };
  }
  const want: string[] = [];
  const got: string[] = [];
  let unsure = false;
  const printed = (name: string) =>
    ran.stdout.split('\n').flatMap((line) => (line.startsWith(`${name} `) ? [line.slice(name.length + 1)] : []));
  for (const [keyword, { value, sure }] of Object.entries(config.settings)) {
    const theirs = printed(keyword)[0];
    if (!sure) unsure = true;
    else if (theirs !== value) {
      want.push(`${keyword} ${theirs}`);
      got.push(`${keyword} ${value}`);
    }
  }
  const named = config.identityFiles;
  if (named.some(({ sure }) => !sure)) unsure = true;
  else if (named.length && printed('identityfile').join('|') !== named.map(({ value }) => value).join('|')) {
    want.push(`identityfile ${printed('identityfile').join('|')}`);
    got.push(`identityfile ${named.map(({ value }) => value).join('|')}`);
  }
  return { input, want: want.join('\n'), got: got.join('\n'), unsure };
}

const clients: { typed: string; peer: Parameters<typeof hostsAccess>[1] }[] = [
  ...['203.0.113.7', '10.1.2.3', '192.168.0.5', '10.1.2.130'].map((address) => ({
    typed: address,
    peer: { address, name: 'unknown', user: 'unknown' },
  })),
  ...['2001:db8::7', '2001:db8:1::1', '::1'].map((address) => ({ typed: address, peer: { address, name: 'unknown', user: 'unknown' } })),
  { typed: 'alice@203.0.113.7', peer: { address: '203.0.113.7', name: 'unknown', user: 'alice' } },
  { typed: 'unknown', peer: { address: 'unknown', name: 'unknown', user: 'unknown' } },
  { typed: 'paranoid', peer: { address: 'unknown', name: 'paranoid', user: 'unknown' } },
];
const daemonWords = () =>
  pick([
    'sshd',
    'sshd',
    'ALL',
    'vsftpd',
    'SSHD',
    'sshd vsftpd',
    'ALL EXCEPT sshd',
    'ALL EXCEPT vsftpd',
    'in.telnetd, sshd',
    's*d',
    'ssh?',
    'sshd.',
    '.shd',
  ]);
const clientWord = () =>
  pick([
    'ALL',
    'ALL',
    'LOCAL',
    'KNOWN',
    'UNKNOWN',
    'PARANOID',
    '203.0.113.',
    '203.0.113.7',
    '10.',
    '10.1.',
    '10.1.2.0/255.255.255.0',
    '10.1.2.0/24',
    '10.1.2.3/24',
    '10.1.2.128/25',
    '203.0.113.0/28',
    '0.0.0.0/0',
    '192.168.*',
    '203.0.113.?',
    '.example.com',
    'web.example.com',
    '[2001:db8::]/32',
    '[2001:db8::7]',
    '[2001:db8::7]/64',
    '[::]/0',
    '2001:db8::7',
    '10.1.2',
    '10.1/16',
    'all',
    'alice@ALL',
    'unknown',
    '203.0.113.7/32',
    '203.0.113.7/33',
    '10.0.0.0/255.0.0.0',
    '[::1]',
    'KNOWN@203.0.113.',
  ]);
const clientList = () => {
  const words = some(3, clientWord).join(pick([' ', ', ', ',']));
  return chance(20) ? `${words} EXCEPT ${some(2, clientWord).join(' ')}${chance(25) ? ` EXCEPT ${clientWord()}` : ''}` : words;
};
const optionText = () =>
  chance(30)
    ? `${pick([':', ' : '])}${pick(['allow', 'deny', 'ALLOW', 'spawn (/bin/echo %h) : deny', 'spawn /bin/true', 'allow : spawn x', 'bogus', 'deny ', 'keepalive', 'setenv X y:allow', 'banners /etc/x : deny', 'nice', 'spawn a\\:b : allow', 'severity auth.info', 'twist /bin/false', 'deny yes', ''])}`
    : '';
const table = () =>
  Array.from({ length: below(4) }, () => {
    if (chance(10)) return pick(['# sshd: ALL', '', ' ', 'sshd ALL', ' # sshd: ALL', '# joined \\']);
    const rule = `${daemonWords()}${pick([':', ' : ', ': '])}${clientList()}${optionText()}`;
    const at = chance(10) ? rule.indexOf(' ') : -1;
    return at > 0 ? `${rule.slice(0, at)} \\\n${rule.slice(at)}` : rule;
  }).join(chance(10) ? '\r\n' : '\n') + (chance(92) ? '\n' : '');

function tcpdmatch(): Case {
  const [allow, deny] = [table(), table()];
  const { typed, peer } = pick(clients);
  writeFileSync(join(home, 'hosts.allow'), allow);
  writeFileSync(join(home, 'hosts.deny'), deny);
  mkdirSync(join(home, 'etc'), { recursive: true });
  const ran = spawnSync(programs.tcpdmatch as string, ['-d', 'sshd', typed], { encoding: 'utf8', cwd: home });
  const access = hostsAccess({ allow, deny }, peer);
  const said = /^access:\s+(\w+)/m.exec(ran.stdout)?.[1] ?? `nothing (${ran.stderr.trim()})`;
  // Only a daemon that ends with the connection can hand over to another program; sshd cannot.
  const want = said === 'delegated' ? 'denied' : said;
  return {
    input: { allow, deny, typed, peer },
    want: access.verdict === 'unsure' ? '' : want,
    got: access.verdict === 'unsure' ? '' : access.verdict,
    unsure: access.verdict === 'unsure',
  };
}

let failed = false;
for (const [name, run] of Object.entries({ sshd, ssh, tcpdmatch })) {
  if (positionals.length && !positionals.includes(name)) continue;
  let [agreed, unsure, wrongs] = [0, 0, 0];
  let refused = 0;
  const count = Number(given.count);
  for (let n = 0; n < count; n++) {
    state = Math.imul(Number(given.seed), 1_000_003) + n;
    const one = run();
    if (one.want.startsWith('refuses') && one.unsure) refused++;
    else if (one.want !== one.got) {
      wrongs++;
      if (wrongs <= Number(given.show))
        console.log(
          `${name}, seed ${given.seed}, case ${n}\n${JSON.stringify(one.input, null, 1)}\n-- ${name} says\n${one.want}\n-- we say\n${one.got}\n`,
        );
    } else if (one.unsure) unsure++;
    else agreed++;
  }
  console.log(
    `${name}: ${count} cases: ${agreed} the same, ${refused} refused by both, ${unsure} unsure (${((100 * unsure) / count).toFixed(1)} %), ${wrongs} differ`,
  );
  if (wrongs || unsure > count / 10) failed = true;
}
process.exit(failed ? 1 : 0);
