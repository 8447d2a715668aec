import { parseAddress } from './address';
import { type Files, included, keywordOf, type Met, meetsAddresses, meetsList, nextWord, type Place, splitWords } from './openssh';
import { portRange } from './port';

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
  fault?: Place & { why: string };
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

const portOf = (word: string) => {
  const port = portRange(word, '-')?.[0];
  return port && port <= 65_535 ? String(port) : undefined;
};

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

type Truth = boolean | undefined;
/** A line that sets a keyword, or (without one) files that are not shown and could set any. `certain`: its Match block does apply. */
type Event = { keyword?: ServerKeyword; values: readonly string[]; at?: Place; certain: boolean };

const isYes = (met: Met): Truth => (met === 'unsure' ? undefined : met === 'yes');
const and = (a: Truth, b: Truth): Truth => (a === false || b === false ? false : a === undefined || b === undefined ? undefined : true);

/**
 * Does the line of a Match block apply? `bad` where sshd refuses it. Without a connection, as at the start of sshd, only `all` does.
 * Criteria of later versions cannot be told.
 */
function matches(line: string, connection: Connection | undefined): Truth | 'bad' {
  let result: Truth = true;
  let count = 0;
  let rest: string | undefined = line;
  while (rest !== undefined) {
    const next = nextWord(rest);
    rest = next.rest;
    if (!next.word || next.word.startsWith('#')) break;
    count++;
    const criterion = next.word.toLowerCase();
    if (criterion === 'invalid-user') {
      result = and(result, connection ? undefined : false);
      continue;
    }
    const { word, rest: more } = rest === undefined ? {} : nextWord(rest);
    if (criterion === 'all') return count > 1 || (word && !word.startsWith('#')) ? 'bad' : true;
    if (!word || word.startsWith('#')) return 'bad';
    rest = more;
    let met: Met = 'unsure';
    if (criterion === 'user') met = meetsList(connection?.user, word);
    else if (criterion === 'group') {
      // One group that is excluded settles it, whatever the others are.
      const each = connection?.groups?.map((group) => meetsList(group, word));
      met = !each ? 'unsure' : each.includes('negated') ? 'negated' : each.includes('yes') ? 'yes' : 'no';
    } else if (criterion === 'host') met = meetsList(connection?.host, word, true);
    else if (criterion === 'address') met = meetsAddresses(connection?.address, word);
    else if (criterion === 'localaddress') met = meetsAddresses(connection?.localAddress, word);
    else if (criterion === 'localport') {
      const port = word === '0' ? '0' : portOf(word);
      if (!port) return 'bad';
      met = connection?.localPort === undefined ? 'unsure' : connection.localPort === Number(port) ? 'yes' : 'no';
    } else if (!/^(?:rdomain|version|tag|command|sessiontype)$/.test(criterion)) return 'bad';
    if (met === 'bad') return 'bad';
    result = and(result, connection ? isYes(met) : false);
  }
  return count ? result : 'bad';
}

/** More than anybody's configuration has; Include can name the same files again and again. */
const lineLimit = 50_000;

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
  { file = '/etc/ssh/sshd_config', files = new Map(), complete = false }: { file?: string; files?: Files; complete?: boolean } = {},
): ServerConfig {
  let fault: ServerConfig['fault'];
  let budget = lineLimit;

  const read = (who: Connection | undefined): Event[] => {
    const events: Event[] = [];
    const hide = () => events.push({ values: [], certain: false });
    let methodsSet = false;
    const walk = (name: string, content: string, from: Truth, ceiling: Truth, before: boolean, depth: number) => {
      let active = from;
      // `ceiling`: does the block apply that includes this file? `before`: this is the second reading, and no Match block came yet.
      let outside = before;
      const lines = content.split('\n');
      for (let i = 0; i < lines.length && !fault; i++) {
        const at = { file: name, line: i + 1 };
        const bad = (why: string) => {
          fault ??= { ...at, why };
        };
        if (--budget < 0 || depth > 16) return bad('too many included files');
        const line = keywordOf(lines[i] as string);
        if (!line) continue;
        const rest = line.rest;
        if (!rest) return bad(`no argument after ${line.keyword}`);
        const words = splitWords(rest);
        if (!words) return bad('invalid quotes');
        const keyword = aliases[line.keyword] ?? line.keyword;
        if (keyword === 'match') {
          const met = matches(rest, ceiling === false ? undefined : who);
          if (met === 'bad') return bad('bad Match condition');
          active = and(ceiling, met);
          outside = false;
          continue;
        }
        if (keyword === 'include') {
          if (!words.length || words.includes('')) return bad('no file to include');
          for (const word of words) {
            const found = included(/^[/~]/.test(word) ? word : `/etc/ssh/${word}`, files);
            if (!found || (!found.length && !complete)) {
              if (outside || active !== false) hide();
              continue;
            }
            for (const other of found) walk(other, files.get(other) ?? '', active, outside || active, outside, depth + 1);
          }
          continue;
        }
        const kind: Kind | undefined = Object.hasOwn(kinds, keyword) ? kinds[keyword as ServerKeyword] : undefined;
        if (!kind && !inMatch.has(keyword) && !global.has(keyword)) return bad(`unknown keyword ${line.keyword}`);
        const allowed = (kind?.match && line.keyword !== 'dsaauthentication') || inMatch.has(keyword);
        if (active === false && !allowed) {
          if (!who) return bad(`${line.keyword} is not allowed in a Match block`);
          continue;
        }
        if (!kind) continue;
        const values = kind.parse(words, rest);
        if (!values) return bad(`bad value of ${line.keyword}`);
        if (keyword === 'authenticationmethods') {
          if (values[0] === 'any' && methodsSet) return bad('"any" must stand alone');
          if (active) methodsSet = true;
        }
        if (active === false || !values.length) continue;
        // A path in the home of whoever runs sshd.
        const certain = active === true && !(keyword === 'authorizedkeysfile' && values.some((value) => value.startsWith('~')));
        events.push({ keyword: keyword as ServerKeyword, values, at, certain });
      }
    };
    walk(file, text, !who, true, who !== undefined, 0);
    return events;
  };

  /** What a reading says of a keyword, and of what is not shown. */
  const of = (events: readonly Event[], keyword: ServerKeyword) => events.filter((event) => !event.keyword || event.keyword === keyword);
  const start = read(undefined);

  const settle = (keyword: ServerKeyword, second: readonly Event[]): Setting => {
    const { otherwise, adds, match, last }: Kind = kinds[keyword];
    const readings = match ? [of(second, keyword), of(start, keyword)] : [of(start, keyword)];
    if (last) {
      const set = (readings[0] ?? []).filter((event) => event.keyword);
      const values = new Set(set.map((event) => event.values[0]));
      const sure = values.size < 2 && readings[0]?.length === set.length;
      return { values: set[0]?.values ?? otherwise, at: set[0]?.at ? [set[0].at] : [], sure };
    }
    let sure = true;
    for (const events of readings) {
      const certain = events.filter((event) => event.certain);
      if (adds) {
        sure &&= certain.length === events.length;
        if (certain.length)
          return { values: certain.flatMap((event) => event.values), at: certain.map((event) => event.at as Place), sure };
        continue;
      }
      const index = events.findIndex((event) => event.certain);
      const value = events[index];
      const earlier = events.slice(0, index < 0 ? undefined : index);
      sure &&= earlier.length === 0;
      if (value) return { values: value.values, at: [value.at as Place], sure };
    }
    return { values: otherwise, at: [], sure };
  };

  // At its start sshd wants one list of methods that are all switched on.
  const wanted = settle('authenticationmethods', []);
  const off = methodSwitches.filter(([, keyword]) => settle(keyword, []).values[0] === 'no').map(([method]): string => method);
  const [at] = wanted.at;
  if (at && wanted.sure && wanted.values.every((list) => list.split(',').some((method) => off.includes(method.replace(/:.*$/, ''))))) {
    fault ??= { ...at, why: 'methods that are switched off' };
  }

  const dns = settle('usedns', []);
  const host = connection.host ?? (dns.sure && dns.values[0] === 'no' ? connection.address : undefined);
  const second = fault ? [] : read({ ...connection, host });
  const settings = Object.fromEntries(serverKeywords.map((keyword) => [keyword, settle(keyword, second)])) as Record<
    ServerKeyword,
    Setting
  >;
  const addresses = listening(settings);
  settings.listenaddress = addresses ?? { ...settings.listenaddress, sure: false };
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
