import { parseAddress } from './address';
import {
  both,
  type Fault,
  included,
  isYes,
  type Line,
  Lines,
  type Met,
  matchesPattern,
  matchWords,
  meetsList,
  type Place,
  portOf,
  type Shown,
  type Truth,
} from './openssh';

/** What was typed: `ssh -p PORT USER@HOST`, and the name of the person on the client. */
export type Dialled = { host: string; user?: string; port?: number; localUser?: string };

/** The value that ssh takes for a keyword, and the line that sets it (none where it was typed, or is the default). */
export type ClientSetting = { value: string | undefined; at?: Place; sure: boolean };

export type ClientKeyword = 'hostname' | 'port' | 'user' | 'proxyjump' | 'proxycommand' | 'addressfamily' | 'bindaddress';

export type ClientConfig = {
  settings: Readonly<Record<ClientKeyword, ClientSetting>>;
  /** The key files that lines name, in order. */
  identityFiles: { value: string; at: Place; sure: boolean }[];
  /** The first line that ssh would stop at. */
  fault?: Fault;
};

/** One file of the client's configuration. The person's own is read first; only there does a name without a path mean `~/.ssh`. */
export type ClientFile = { file: string; text: string; own: boolean };

/** What ssh knows and nothing here depends on, later versions' and vendors' words among it. Source: readconf.c. */
const others = new Set(
  'addkeystoagent afstokenpassing batchmode bindinterface canonicaldomains canonicalizefallbacklocal canonicalizehostname canonicalizemaxdots canonicalizepermittedcnames casignaturealgorithms certificatefile challengeresponseauthentication channeltimeout checkhostip cipher ciphers clearallforwardings compression compressionlevel connectionattempts connecttimeout controlmaster controlpath controlpersist dsaauthentication dynamicforward enableescapecommandline enablesshkeysign escapechar exitonforwardfailure fallbacktorsh fingerprinthash forkafterauthentication forwardagent forwardx11 forwardx11timeout forwardx11trusted gatewayports globalknownhostsfile globalknownhostsfile2 gssapiauthentication gssapiclientidentity gssapidelegatecredentials gssapikexalgorithms gssapikeyexchange gssapirenewalforcesrekey gssapiserveridentity gssapitrustdns hashknownhosts hostbasedacceptedalgorithms hostbasedauthentication hostbasedkeytypes hostkeyalgorithms hostkeyalias identitiesonly identityagent ignoreunknown ipqos kbdinteractiveauthentication kbdinteractivedevices keepalive kerberosauthentication kerberostgtpassing kexalgorithms knownhostscommand localcommand localforward loglevel logverbose macs nohostauthenticationforlocalhost numberofpasswordprompts obscurekeystroketiming passwordauthentication permitlocalcommand permitremoteopen pkcs11provider preferredauthentications protocol protocolkeepalives proxyusefdpass pubkeyacceptedalgorithms pubkeyacceptedkeytypes pubkeyauthentication refuseconnection rekeylimit remotecommand remoteforward requesttty requiredrsasize revokedhostkeys rhostsauthentication rhostsrsaauthentication rsaauthentication rsaminsize securitykeyprovider sendenv serveralivecountmax serveraliveinterval sessiontype setenv setuptimeout skeyauthentication smartcarddevice stdinnull streamlocalbindmask streamlocalbindunlink stricthostkeychecking syslogfacility tag tcpkeepalive tisauthentication tunnel tunneldevice updatehostkeys useprivilegedport userknownhostsfile userknownhostsfile2 useroaming usersh verifyhostkeydns versionaddendum visualhostkey warnweakcrypto xauthlocation'.split(
    ' ',
  ),
);

/** A line that sets something, or (`unseen`) files that are not shown and could set anything. `certain`: its block does apply. */
type Event = { keyword: ClientKeyword | 'identityfile' | 'unseen'; value: string; at: Place; certain: boolean };

/** `%h` and `%%` of a HostName; undefined for any other, which ssh refuses. */
function expand(text: string, host: string): string | undefined {
  return /%(?![h%])/.test(text.replace(/%%/g, '')) ? undefined : text.replace(/%([h%])/g, (_, token) => (token === 'h' ? host : '%'));
}

/** One leg of a ProxyJump, `[user@]host[:port]`, as `ssh -G` prints it; undefined where ssh refuses it. */
function leg(text: string): string | undefined {
  const [, uri, user = '', rest = ''] = /^(ssh:\/\/)?(?:(.*)@)?(.*)$/.exec(text) ?? [];
  const [, host = '', port] = /^(\[[^\]]+\]|[^:/]+)(?::(\d*))?$/.exec(uri ? rest.replace(/\/$/, '') : rest) ?? [];
  if (!host || (text.includes('@') && !user) || (port && !(Number(port) > 0 && Number(port) < 65_536))) return undefined;
  const bare = host.replace(/^\[|\]$/g, '');
  const numeric = bare.includes(':') || /^[\d.]+$/.test(bare);
  return `${user && `${user.replace(uri ? /;.*$/ : /$^/, '')}@`}${numeric ? `[${bare}]` : bare}${port ? `:${Number(port)}` : ''}`;
}

/** A ProxyJump as `ssh -G` prints it: its last leg in full, empty for `none`. */
function jump(text: string): string | undefined {
  // `none # why` is a host of that name.
  if (/^none$/i.test(text)) return '';
  const legs = text.replace(/#.*$/, '').trimEnd().split(',');
  const to = legs.pop() as string;
  return [to, ...legs].every(leg) ? [...legs, leg(to)].join(',') : undefined;
}

/** From the only word of a line, or from all that is written, to the value as `ssh -G` prints it; undefined where ssh refuses it. */
const values: Readonly<Record<Exclude<Event['keyword'], 'unseen'>, (word: string | undefined, rest: string) => string | undefined>> = {
  hostname: (word) => word,
  user: (word) => word,
  bindaddress: (word) => word,
  identityfile: (word) => word,
  port: (word) => word && portOf(word),
  addressfamily: (word) => (word && /^(?:any|inet6?)$/i.test(word) ? word.toLowerCase() : undefined),
  proxycommand: (_, rest) => rest,
  proxyjump: (_, rest) => jump(rest),
};

const isValued = (keyword: string): keyword is keyof typeof values => Object.hasOwn(values, keyword);

/** Is this, in small letters, a keyword of ssh_config? */
export const isClientKeyword = (keyword: string) =>
  others.has(keyword) || isValued(keyword) || /^(?:host|match|include|identityfile2)$/.test(keyword);

/**
 * Where a line stands: does its block apply, and the one that includes the file? `last` is the host name of the final reading, which comes
 * where a `Match final` asks for it.
 */
type Block = { own: boolean; last: string | undefined; active: Truth; around: Truth };

/** What the lines of the client's configuration set for one host, as far as they were read. */
class Setter {
  readonly events: Event[] = [];
  readonly lines = new Lines();
  final = false;
  /** What comes out depends on a canonical name. */
  canonical = false;
  private ignored = '';

  constructor(
    private dialled: Dialled,
    private shown: Shown,
  ) {}

  read({ file, text, own }: ClientFile, last: string | undefined, around: Truth) {
    const block: Block = { own, last, active: around, around };
    this.lines.each(file, text, (line) => this.take(line, block));
  }

  /** The first line that sets a keyword for certain, which is the answer where nothing uncertain stands before it. */
  first(keyword: Event['keyword']): ClientSetting {
    const relevant = this.events.filter((event) => event.keyword === keyword || event.keyword === 'unseen');
    const found = relevant.find((event) => event.certain && event.keyword === keyword);
    return { value: found?.value, ...(found && { at: found.at }), sure: relevant[0] === found };
  }

  /** Answers why ssh refuses the line. */
  private take({ keyword, words, rest, at }: Line, block: Block): string | undefined {
    const word = words.length === 1 && words[0] ? words[0] : undefined;
    if (keyword === 'host') {
      if (words.includes('')) return 'empty pattern';
      const typed = block.last ?? this.dialled.host;
      const hit = (negated: boolean) =>
        words.some((one) => one.startsWith('!') === negated && matchesPattern(typed, one.replace(/^!/, '')));
      block.active = both(block.around, hit(false) && !hit(true));
    } else if (keyword === 'match') {
      const met = this.matches(rest, block.last);
      if (met === 'bad') return 'bad Match condition';
      block.active = both(block.around, met);
    } else if (keyword === 'include') return this.include(words, at, block);
    else if (keyword === 'canonicalizehostname') {
      if (block.active !== false && word && !/^(?:no|false)$/i.test(word)) this.canonical = true;
    } else if (keyword === 'ignoreunknown') {
      if (block.active) this.ignored ||= word ?? '';
    } else {
      const key = keyword === 'identityfile2' ? 'identityfile' : keyword;
      if (isValued(key)) {
        const value = values[key](word, rest.replace(/^[\s=]+/, ''));
        if (value === undefined) return `bad value of ${keyword}`;
        this.put({ keyword: key, value, at }, block);
      } else if (!others.has(keyword) && !(this.ignored && meetsList(keyword, this.ignored, true) === 'yes'))
        return `unknown keyword ${keyword}`;
    }
    return undefined;
  }

  private put(event: Omit<Event, 'certain'>, { active }: Block) {
    if (active !== false) this.events.push({ ...event, certain: active === true });
  }

  private include(words: readonly string[], at: Place, block: Block): string | undefined {
    const { own, last, active } = block;
    if (words.includes('')) return 'no file to include';
    for (const word of words) {
      if (word.startsWith('~') && !own) return 'bad path to include';
      const found = included(word, own ? '~/.ssh' : '/etc/ssh', this.shown);
      if (!found) this.put({ keyword: 'unseen', value: word, at }, block);
      for (const [file, text] of found ?? []) this.read({ file, text, own }, last, active);
    }
    return undefined;
  }

  private matches(line: string, last: string | undefined): Truth | 'bad' {
    const words = matchWords(line);
    if (!words.length) return 'bad';
    let result: Truth = true;
    let count = 0;
    for (let i = 0; i < words.length; i++) {
      const negated = (words[i] as string).startsWith('!');
      const criterion = (words[i] as string).slice(negated ? 1 : 0).toLowerCase();
      if (criterion === 'all') {
        if (count > 1 || i + 1 < words.length) return 'bad';
        return result === true ? !negated : result;
      }
      count++;
      let met: Truth = last !== undefined;
      if (criterion === 'final') this.final = true;
      else if (criterion !== 'canonical') {
        const value = words[++i];
        const answer = value === undefined ? 'bad' : this.meets(criterion, value, last);
        if (answer === 'bad') return 'bad';
        met = isYes(answer);
      }
      result = both(result, met === undefined ? undefined : met !== negated);
    }
    return result;
  }

  private meets(criterion: string, value: string, last: string | undefined): Met {
    if (criterion === 'host') return meetsList(last ?? this.hostNow(), value, true);
    if (criterion === 'originalhost') return meetsList(this.dialled.host, value, true);
    if (criterion === 'user') return meetsList(this.userNow(), value);
    if (criterion === 'localuser') return meetsList(this.dialled.localUser, value);
    return /^(?:exec|tagged|localnetwork|version|command|sessiontype)$/.test(criterion) ? 'unsure' : 'bad';
  }

  /** The name to connect to, as far as it is known. */
  private hostNow() {
    const { value, sure } = this.first('hostname');
    return sure ? expand(value ?? '%h', this.dialled.host) : undefined;
  }

  private userNow() {
    const { value, sure } = this.first('user');
    return this.dialled.user ?? (sure ? (value ?? this.dialled.localUser) : undefined);
  }
}

/**
 * Evaluates the client's configuration for one host, as `ssh -G` does (OpenSSH 8.7 and later): the person's file, then the system's.
 *
 * The first value of a keyword wins, whatever the blocks' order of special and general. `Host` compares what was typed, and one
 * negated pattern switches its block off; `Match host` compares the HostName found so far. ProxyJump and ProxyCommand exclude each other,
 * the first of them wins. What depends on `Match exec`, on a canonical name, or on a file that is not shown, is unsure.
 * Sources: openssh-portable readconf.c, ssh.c.
 */
export function sshConfig(configs: readonly ClientFile[], dialled: Dialled, shown: Shown = {}): ClientConfig {
  const setter = new Setter(dialled, shown);
  const { events, lines } = setter;
  for (const config of configs) setter.read(config, undefined, true);
  // The name is settled here: a final reading, if a block asks for one, does not change it.
  const named = setter.first('hostname');
  const expanded = expand(named.value ?? '%h', dialled.host);
  if (named.at && named.sure && expanded === undefined) lines.fault ??= { ...named.at, why: 'bad value of hostname' };
  const host = expanded === undefined || parseAddress(expanded) ? expanded : expanded.toLowerCase();
  if (setter.final && !lines.fault) {
    if (!named.sure || host === undefined) setter.canonical = true;
    else for (const config of configs) setter.read(config, host, true);
  }

  const { fault } = lines;
  const known = !fault && !setter.canonical;
  const settled = (keyword: ClientKeyword, otherwise?: string): ClientSetting => {
    const setting = setter.first(keyword);
    return { ...setting, value: setting.value ?? otherwise, sure: setting.sure && known };
  };
  const typed = (value: string | undefined): ClientSetting | undefined => (value === undefined ? undefined : { value, sure: !fault });
  const settings = {
    hostname: { ...named, value: host, sure: named.sure && known },
    port: typed(dialled.port?.toString()) ?? settled('port', '22'),
    user: typed(dialled.user) ?? settled('user', dialled.localUser),
    addressfamily: settled('addressfamily', 'any'),
    bindaddress: settled('bindaddress'),
    ...proxies(events, known),
  };
  return { settings, identityFiles: keysIn(events, known), ...(fault && { fault }) };
}

/** The key files in the order of their lines; one that is named again is known as surely as the surest of them. */
function keysIn(events: readonly Event[], known: boolean): ClientConfig['identityFiles'] {
  const keys = new Map<string, ClientConfig['identityFiles'][number]>();
  let shown = known;
  for (const { keyword, value, at, certain } of events) {
    if (keyword === 'unseen') shown = false;
    if (keyword === 'identityfile' && !keys.get(value)?.sure) keys.set(value, { value, at, sure: certain && shown });
  }
  return [...keys.values()];
}

/**
 * Which of ProxyJump and ProxyCommand holds. `ProxyJump none` keeps later jumps out, not a later command; `ProxyCommand none` keeps both
 * out.
 */
function proxies(events: readonly Event[], known: boolean): Record<'proxyjump' | 'proxycommand', ClientSetting> {
  const none: ClientSetting = { value: undefined, sure: known };
  let sure = known;
  let jumps = true;
  for (const { keyword, value, at, certain } of events) {
    if (keyword === 'unseen') sure = false;
    if (keyword !== 'proxyjump' && keyword !== 'proxycommand') continue;
    if (keyword === 'proxyjump' && !jumps) continue;
    if (!certain) {
      sure = false;
      continue;
    }
    if (keyword === 'proxyjump' && !value) {
      jumps = false;
      continue;
    }
    const off = /^none$/i.test(value);
    const rest = { ...none, sure };
    if (keyword === 'proxyjump') return { proxyjump: { value, at, sure }, proxycommand: rest };
    return { proxyjump: rest, proxycommand: off ? { ...rest, at } : { value, at, sure } };
  }
  return { proxyjump: { ...none, sure }, proxycommand: { ...none, sure } };
}
