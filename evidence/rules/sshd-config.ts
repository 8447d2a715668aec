import { parseAddress } from './address';
import {
  both,
  type Fault,
  included,
  isYes,
  type Line,
  Lines,
  type Met,
  matchWords,
  meetsAddresses,
  meetsList,
  type Place,
  portOf,
  type Shown,
  type Truth,
} from './openssh';

/** Who connects from where to where. What is not known makes the Match blocks that ask for it unsure. */
export type Connection = {
  user?: string;
  /** All groups of the user; empty for a user that the system does not know. */
  groups?: readonly string[];
  address?: string;
  /** The name of the address. With `UseDNS no`, the default, sshd takes the address itself. */
  host?: string;
  localAddress?: string;
  localPort?: number;
};

/** The value of a keyword as `sshd -T` prints it, and the lines that set it (none where it is the default). */
export type Setting = { values: readonly string[]; at: readonly Place[]; sure: boolean };

export type ServerConfig = {
  settings: Readonly<Record<ServerKeyword, Setting>>;
  /** The first line that sshd would not start with. */
  fault?: Fault;
};

/** From the words behind a keyword to the values; undefined where sshd refuses the line. */
type Parse = (words: readonly string[], rest: string) => readonly string[] | undefined;

const one =
  (read: (word: string) => string | undefined): Parse =>
  ([word, ...more]) => {
    const value = word && !more.length ? read(word) : undefined;
    return value === undefined ? undefined : [value];
  };
const choice = (...values: string[]) =>
  one((word) => {
    const value = word.toLowerCase();
    return values.includes(value) ? value : undefined;
  });
const flag = choice('yes', 'no');
const number = one((word) => (/^[-+]?\d{1,9}$/.test(word) ? String(Number(word)) : undefined));
const several: Parse = (words) => (words.every(Boolean) ? words : undefined);

/** `120`, `2m`, `1h30m` in seconds. Source: misc.c, convtime(). */
function seconds(word: string): string | undefined {
  const units: Record<string, number> = { '': 1, s: 1, m: 60, h: 3_600, d: 86_400, w: 604_800 };
  let total = 0;
  let rest = word;
  for (let part = /^(\d{1,9})([smhdw]?)/i.exec(rest); part; part = /^(\d{1,9})([smhdw]?)/i.exec(rest)) {
    total += Number(part[1]) * (units[(part[2] as string).toLowerCase()] as number);
    rest = rest.slice(part[0].length);
  }
  return rest || total >= 2 ** 31 ? undefined : String(total);
}

const patterns: Parse = (words) =>
  words.every((word) => word && (!word.includes('@') || meetsAddresses(undefined, word.slice(word.indexOf('@') + 1)) !== 'bad'))
    ? words
    : undefined;

const methods: Parse = (words) => {
  const known = /^(?:publickey|password|keyboard-interactive|hostbased|gssapi-with-mic|gssapi-keyex|none)(?::[^,]*)?$/;
  const any = words.indexOf('any');
  if (!words.length || (any >= 0 && (any < words.length - 1 || words.length > 1))) return undefined;
  return any === 0 || words.every((word) => word.split(',').every((method) => known.test(method))) ? words : undefined;
};

/** `host:port`, `[::]:22`, `*:*`; a bare IPv6 address has no port. */
const hostPort = (text: string) => /^(\[[^\]]*\]|[^:/]*)(?::(.*))?$/.exec(text);

const listen: Parse = ([word, ...more]) => {
  if (!word) return undefined;
  const bare = !word.includes('[') && word.split(':').length > 2;
  const match = hostPort(word);
  if (!bare && (!match || (match[2] !== undefined && !portOf(match[2])))) return undefined;
  return more.length && (more.length !== 2 || more[0] !== 'rdomain') ? undefined : [[word, ...more].join(' ')];
};

const opens: Parse = (words) => {
  if (!words[0]) return undefined;
  if (words[0] === 'any' || words[0] === 'none') return words.length === 1 ? words : undefined;
  return words.every((word) => {
    const port = hostPort(word)?.[2];
    return port !== undefined && (port === '*' || portOf(port));
  })
    ? words
    : undefined;
};

const startups = one((word) => {
  const [, begin, rate, full] = /^(\d{1,9})(?::(\d{1,9}):(\d{1,9}))?$/.exec(word)?.map(Number) ?? [];
  if (!begin) return undefined;
  if (!/:/.test(word)) return `${begin}:30:${begin}`;
  return rate && full && rate <= 100 && begin <= full ? `${begin}:${rate}:${full}` : undefined;
});

const command: Parse = (_, rest) => (rest ? [/^none$/i.test(rest) ? 'none' : rest] : undefined);

type Kind = {
  parse: Parse;
  /** What holds where no line sets it. Empty: nothing does, or that depends on the version. */
  otherwise: readonly string[];
  /** Each line adds to it. Of all others, the first line wins. */
  adds?: true;
  /** May stand in a Match block. */
  match?: true;
  /** Older versions take the last line, newer ones the first. */
  last?: true;
};

/** The keywords that decide who gets in, and where sshd listens. Source: servconf.c. */
const kinds = {
  port: { parse: one(portOf), otherwise: ['22'], adds: true },
  listenaddress: { parse: listen, otherwise: [], adds: true },
  addressfamily: { parse: choice('any', 'inet', 'inet6'), otherwise: ['any'] },
  permitrootlogin: {
    parse: (words, rest) =>
      choice(
        'yes',
        'no',
        'prohibit-password',
        'without-password',
        'forced-commands-only',
      )(words, rest)?.map((value) => value.replace('without', 'prohibit')),
    otherwise: ['prohibit-password'],
    match: true,
  },
  passwordauthentication: { parse: flag, otherwise: ['yes'], match: true },
  pubkeyauthentication: { parse: flag, otherwise: ['yes'], match: true },
  kbdinteractiveauthentication: { parse: flag, otherwise: ['yes'], match: true },
  authenticationmethods: { parse: methods, otherwise: ['any'], match: true },
  allowusers: { parse: patterns, otherwise: [], adds: true, match: true },
  denyusers: { parse: patterns, otherwise: [], adds: true, match: true },
  allowgroups: { parse: several, otherwise: [], adds: true, match: true },
  denygroups: { parse: several, otherwise: [], adds: true, match: true },
  hostkey: { parse: one((word) => word), otherwise: [], adds: true },
  acceptenv: {
    parse: (words) => (words.every((word) => word && !word.includes('=')) ? words : undefined),
    otherwise: [],
    adds: true,
    match: true,
  },
  maxstartups: { parse: startups, otherwise: ['10:30:100'], last: true },
  persourcepenalties: { parse: several, otherwise: [], adds: true },
  persourcemaxstartups: {
    parse: one((word) => (word === 'none' || /^\d{1,9}$/.test(word) ? word : undefined)),
    otherwise: ['none'],
    last: true,
  },
  usepam: { parse: flag, otherwise: ['no'] },
  usedns: { parse: flag, otherwise: ['no'] },
  strictmodes: { parse: flag, otherwise: ['yes'] },
  refuseconnection: { parse: flag, otherwise: ['no'], match: true },
  allowtcpforwarding: {
    parse: (words, rest) => choice('yes', 'all', 'no', 'remote', 'local')(words, rest)?.map((value) => value.replace('all', 'yes')),
    otherwise: ['yes'],
    match: true,
  },
  permitopen: { parse: opens, otherwise: ['any'], match: true },
  chrootdirectory: { parse: one((word) => (/^none$/i.test(word) ? 'none' : word)), otherwise: ['none'], match: true },
  forcecommand: { parse: command, otherwise: ['none'], match: true },
  logingracetime: { parse: one(seconds), otherwise: ['120'] },
  maxauthtries: { parse: number, otherwise: ['6'], match: true },
  authorizedkeysfile: { parse: several, otherwise: ['.ssh/authorized_keys', '.ssh/authorized_keys2'], match: true },
} as const satisfies Record<string, Kind>;

export type ServerKeyword = keyof typeof kinds;

/** The keywords in effect, in the order of `sshd -T`'s manual. */
export const serverKeywords = Object.keys(kinds) as ServerKeyword[];

const aliases: Record<string, ServerKeyword> = {
  challengeresponseauthentication: 'kbdinteractiveauthentication',
  skeyauthentication: 'kbdinteractiveauthentication',
  dsaauthentication: 'pubkeyauthentication',
  hostdsakey: 'hostkey',
};

/**
 * What sshd knows and nothing here depends on: first what a Match block may hold, then what it may not. Includes later and vendors' words.
 */
const inMatch = new Set(
  'allowagentforwarding allowstreamlocalforwarding authorizedkeyscommand authorizedkeyscommanduser authorizedkeysfile2 authorizedprincipalscommand authorizedprincipalscommanduser authorizedprincipalsfile banner casignaturealgorithms channeltimeout clientalivecountmax clientaliveinterval disableforwarding exposeauthinfo exposeauthenticationmethods gatewayports gssapiauthentication gssapienablek5users hostbasedacceptedalgorithms hostbasedacceptedkeytypes hostbasedauthentication hostbasedusesnamefrompacketonly ignorerhosts ipqos kerberosauthentication kerberosusekuserok loglevel logverbose maxsessions permitemptypasswords permitlisten permittty permittunnel permituserrc pubkeyacceptedalgorithms pubkeyacceptedkeytypes pubkeyauthoptions rdomain rekeylimit requiredrsasize revokedkeys rhostsrsaauthentication rsaauthentication rsaminsize setenv streamlocalbindmask streamlocalbindunlink subsystem trustedusercakeys unusedconnectiontimeout x11displayoffset x11forwarding x11maxdisplays x11uselocalhost'.split(
    ' ',
  ),
);
const global = new Set(
  'afstokenpassing allowsftp checkmail ciphers compression debianbanner fingerprinthash gssapicleanupcredentials gssapicleanupcreds gssapikexalgorithms gssapikeyexchange gssapistorecredentialsonrekey gssapistrictacceptorcheck gssapiusesessioncredcache gssusesessionccache hostcertificate hostkeyagent hostkeyalgorithms ignoreuserknownhosts keepalive kerberosgetafstoken kerberosorlocalpasswd kerberostgtpassing kerberosticketcleanup kerberosuniqueccache kexalgorithms keyregenerationinterval macs modulifile pamauthenticationviakbdint pamservicename permituserenvironment persourcenetblocksize persourcepenaltyexemptlist pidfile printlastlog printmotd protocol reversemappingcheck rhostsauthentication securitykeyprovider serverkeybits sshdauthpath sshdsessionpath syslogfacility tcpkeepalive uselogin useprivilegeseparation verifyreversemapping versionaddendum xauthlocation'.split(
    ' ',
  ),
);

/** The methods of a login and the keywords that switch them. */
export const methodSwitches = [
  ['password', 'passwordauthentication'],
  ['publickey', 'pubkeyauthentication'],
  ['keyboard-interactive', 'kbdinteractiveauthentication'],
] as const;

/** Is this, in small letters, a keyword of sshd_config? */
export const isServerKeyword = (keyword: string) =>
  Object.hasOwn(kinds, keyword) ||
  Object.hasOwn(aliases, keyword) ||
  inMatch.has(keyword) ||
  global.has(keyword) ||
  /^(?:match|include)$/.test(keyword);

/** A line that sets a keyword, or (without one) files that are not shown and could set any. `certain`: its Match block does apply. */
type Event = { keyword?: ServerKeyword; values: readonly string[]; at?: Place; certain: boolean };

/** How one criterion of a Match block meets a connection. What later versions ask for cannot be told. */
function meets(criterion: string, value: string, { user, groups, host, address, localAddress, localPort }: Connection): Met {
  switch (criterion) {
    case 'user':
      return meetsList(user, value);
    case 'group': {
      if (!groups) return 'unsure';
      // One group that is excluded settles it, whatever the others are.
      const each = groups.map((group) => meetsList(group, value));
      return each.includes('negated') ? 'negated' : each.includes('yes') ? 'yes' : 'no';
    }
    case 'host':
      return meetsList(host, value, true);
    case 'address':
      return meetsAddresses(address, value);
    case 'localaddress':
      return meetsAddresses(localAddress, value);
    case 'localport': {
      const port = value === '0' ? value : portOf(value);
      if (!port) return 'bad';
      return localPort === undefined ? 'unsure' : localPort === Number(port) ? 'yes' : 'no';
    }
    default:
      return /^(?:rdomain|version|tag|command|sessiontype)$/.test(criterion) ? 'unsure' : 'bad';
  }
}

/** Does the line of a Match block apply? `bad` where sshd refuses it. Without a connection, as at the start of sshd, only `all` does. */
function matches(line: string, connection: Connection | undefined): Truth | 'bad' {
  const words = matchWords(line);
  if (words[0]?.toLowerCase() === 'all' && words.length === 1) return true;
  let result: Truth | 'bad' = words.length ? true : 'bad';
  for (let i = 0; i < words.length && result !== 'bad'; i++) {
    const criterion = (words[i] as string).toLowerCase();
    const alone = criterion === 'invalid-user';
    const value = alone ? '' : words[++i];
    const met = alone ? 'unsure' : value === undefined ? 'bad' : meets(criterion, value, connection ?? {});
    result = met === 'bad' ? met : both(result, connection ? isYes(met) : false);
  }
  return result;
}

/** Where a line stands: does its block apply, and the one that includes the file? `outside`: of a connection's lines, before any Match. */
type Block = { active: Truth; around: Truth; outside: boolean };

/** One reading of the configuration: at sshd's start, or for a connection. */
class Setter {
  readonly events: Event[] = [];
  private methodsSet = false;

  constructor(
    private lines: Lines,
    private shown: Shown,
    private who: Connection | undefined,
  ) {}

  read(file: string, text: string, block: Block): this {
    this.lines.each(file, text, (line) => this.take(line, block));
    return this;
  }

  /** Answers why sshd refuses the line. */
  private take({ keyword: written, words, rest, at }: Line, block: Block): string | undefined {
    const keyword = aliases[written] ?? written;
    if (keyword === 'match') {
      const met = matches(rest, block.around === false ? undefined : this.who);
      if (met === 'bad') return 'bad Match condition';
      block.active = both(block.around, met);
      block.outside = false;
      return undefined;
    }
    if (keyword === 'include') return this.include(words, block);
    const kind: Kind | undefined = Object.hasOwn(kinds, keyword) ? kinds[keyword as ServerKeyword] : undefined;
    if (!kind && !inMatch.has(keyword) && !global.has(keyword)) return `unknown keyword ${written}`;
    const allowed = (kind?.match && written !== 'dsaauthentication') || inMatch.has(keyword);
    if (block.active === false && !allowed) return this.who ? undefined : `${written} is not allowed in a Match block`;
    if (!kind) return undefined;
    const values = kind.parse(words, rest);
    if (!values) return `bad value of ${written}`;
    if (keyword === 'authenticationmethods') {
      if (values[0] === 'any' && this.methodsSet) return '"any" must stand alone';
      if (block.active) this.methodsSet = true;
    }
    if (block.active === false || !values.length) return undefined;
    // A path in the home of whoever runs sshd.
    const certain = block.active === true && !(keyword === 'authorizedkeysfile' && values.some((value) => value.startsWith('~')));
    this.events.push({ keyword: keyword as ServerKeyword, values, at, certain });
    return undefined;
  }

  private include(words: readonly string[], { active, outside }: Block): string | undefined {
    if (!words.length || words.includes('')) return 'no file to include';
    for (const word of words) {
      const found = included(word, '/etc/ssh', this.shown);
      if (!found && (outside || active !== false)) this.events.push({ values: [], certain: false });
      for (const [file, text] of found ?? []) this.read(file, text, { active, around: outside || active, outside });
    }
    return undefined;
  }
}

/** What the readings make of a keyword: the first that sets it counts. */
function settle(keyword: ServerKeyword, start: readonly Event[], second: readonly Event[] = []): Setting {
  const { otherwise, adds, match, last }: Kind = kinds[keyword];
  /** The lines that set it, or may. */
  const of = (events: readonly Event[]) => events.filter((event) => !event.keyword || event.keyword === keyword);
  if (last) {
    const events = of(start);
    const [first] = events.filter((event) => event.keyword);
    const sure = events.every((event) => event.keyword && event.values[0] === first?.values[0]);
    return { values: first?.values ?? otherwise, at: first?.at ? [first.at] : [], sure };
  }
  let sure = true;
  for (const events of match ? [of(second), of(start)] : [of(start)]) {
    const certain = events.filter((event) => event.certain);
    sure &&= adds ? certain.length === events.length : certain[0] === events[0];
    const set = adds ? certain : certain.slice(0, 1);
    if (set.length) return { values: set.flatMap(({ values }) => values), at: set.map(({ at }) => at as Place), sure };
  }
  return { values: otherwise, at: [], sure };
}

/** The line whose lists of methods at sshd's start each want one that is switched off there. */
function lockedOut(start: readonly Event[]): Place | undefined {
  const off = methodSwitches.filter(([, keyword]) => settle(keyword, start).values[0] === 'no').map(([method]): string => method);
  const { values, at, sure } = settle('authenticationmethods', start);
  const shut = values.every((list) => list.split(',').some((method) => off.includes(method.replace(/:.*$/, ''))));
  return sure && shut ? at[0] : undefined;
}

/**
 * Evaluates sshd_config for one connection, as `sshd -T -C user=…,addr=…,host=…` does (OpenSSH 8.7 and later).
 *
 * sshd reads it twice: at its start, where the first line of a keyword wins and of Match blocks only `Match all` counts; and again for the
 * connection, where only the lines of the Match blocks that apply count, and what they set replaces the first reading's. AllowUsers and its
 * like add up within a reading. In an included file, Match ends with the file. `files` are what an Include can find; with `complete`, there
 * are no others, else what stands behind an Include that finds nothing is unsure. Sources: openssh-portable servconf.c, sshd.c.
 */
export function sshdConfig(
  text: string,
  connection: Connection,
  { file = '/etc/ssh/sshd_config', ...shown }: Shown & { file?: string } = {},
): ServerConfig {
  const lines = new Lines();
  const readFor = (who: Connection | undefined) =>
    new Setter(lines, shown, who).read(file, text, { active: !who, around: true, outside: who !== undefined }).events;
  const start = readFor(undefined);
  const locked = lockedOut(start);
  if (locked) lines.fault ??= { ...locked, why: 'methods that are switched off' };

  const dns = settle('usedns', start);
  const host = connection.host ?? (dns.sure && dns.values[0] === 'no' ? connection.address : undefined);
  const second = lines.fault ? [] : readFor({ ...connection, host });
  const settings = Object.fromEntries(serverKeywords.map((keyword) => [keyword, settle(keyword, start, second)])) as Record<
    ServerKeyword,
    Setting
  >;
  const addresses = listening(settings);
  settings.listenaddress = addresses ?? { ...settings.listenaddress, sure: false };
  const { fault } = lines;
  if (fault) for (const keyword of serverKeywords) settings[keyword] = { ...settings[keyword], sure: false };
  return fault ? { settings, fault } : { settings };
}

/** The addresses with their ports: one without a port stands on every Port, wherever that is set. Undefined for a name. */
function listening({ port, listenaddress, addressfamily }: Record<ServerKeyword, Setting>): Setting | undefined {
  const sure = listenaddress.sure && addressfamily.sure && port.sure;
  const family = addressfamily.values[0];
  const named = listenaddress.values.map((text) => {
    const bare = !text.includes('[') && text.split(':').length > 2;
    const [, host = text, own] = (bare ? undefined : hostPort(text)) ?? [];
    const address = host.replace(/^\[|\]$/g, '');
    const parsed = parseAddress(address);
    const name = !parsed ? undefined : address.includes(':') ? `[${address.toLowerCase()}]` : address;
    return { name, ports: own ? [portOf(own) as string] : port.values, family: parsed?.family };
  });
  if (named.some(({ name }) => !name)) return undefined;
  const any = [...(family === 'inet' ? [] : ['[::]']), ...(family === 'inet6' ? [] : ['0.0.0.0'])];
  const all = named.length ? named : any.map((name) => ({ name, ports: port.values }));
  return {
    values: all.flatMap(({ name, ports }) => ports.map((number) => `${name}:${number}`)),
    at: listenaddress.at.length ? listenaddress.at : port.at,
    sure,
  };
}
