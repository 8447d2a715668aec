import { parseAddress } from './address';
import { type Files, included, keywordOf, type Met, matchesPattern, meetsList, nextWord, type Place, splitWords } from './openssh';
import { portRange } from './port';

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
  fault?: Place & { why: string };
};

/** One file of the client's configuration. The person's own is read first; only there does a name without a path mean `~/.ssh`. */
export type ClientFile = { file: string; text: string; own: boolean };

/** What ssh knows and nothing here depends on, later versions' and vendors' words among it. Source: readconf.c. */
const others = new Set(
  'addkeystoagent afstokenpassing batchmode bindinterface canonicaldomains canonicalizefallbacklocal canonicalizehostname canonicalizemaxdots canonicalizepermittedcnames casignaturealgorithms certificatefile challengeresponseauthentication channeltimeout checkhostip cipher ciphers clearallforwardings compression compressionlevel connectionattempts connecttimeout controlmaster controlpath controlpersist dsaauthentication dynamicforward enableescapecommandline enablesshkeysign escapechar exitonforwardfailure fallbacktorsh fingerprinthash forkafterauthentication forwardagent forwardx11 forwardx11timeout forwardx11trusted gatewayports globalknownhostsfile globalknownhostsfile2 gssapiauthentication gssapiclientidentity gssapidelegatecredentials gssapikexalgorithms gssapikeyexchange gssapirenewalforcesrekey gssapiserveridentity gssapitrustdns hashknownhosts hostbasedacceptedalgorithms hostbasedauthentication hostbasedkeytypes hostkeyalgorithms hostkeyalias identitiesonly identityagent ignoreunknown ipqos kbdinteractiveauthentication kbdinteractivedevices keepalive kerberosauthentication kerberostgtpassing kexalgorithms knownhostscommand localcommand localforward loglevel logverbose macs nohostauthenticationforlocalhost numberofpasswordprompts obscurekeystroketiming passwordauthentication permitlocalcommand permitremoteopen pkcs11provider preferredauthentications protocol protocolkeepalives proxyusefdpass pubkeyacceptedalgorithms pubkeyacceptedkeytypes pubkeyauthentication refuseconnection rekeylimit remotecommand remoteforward requesttty requiredrsasize revokedhostkeys rhostsauthentication rhostsrsaauthentication rsaauthentication rsaminsize securitykeyprovider sendenv serveralivecountmax serveraliveinterval sessiontype setenv setuptimeout skeyauthentication smartcarddevice stdinnull streamlocalbindmask streamlocalbindunlink stricthostkeychecking syslogfacility tag tcpkeepalive tisauthentication tunnel tunneldevice updatehostkeys useprivilegedport userknownhostsfile userknownhostsfile2 useroaming usersh verifyhostkeydns versionaddendum visualhostkey warnweakcrypto xauthlocation'.split(
    ' ',
  ),
);

const modelled = /^(?:host|match|include|hostname|port|user|proxyjump|proxycommand|addressfamily|bindaddress|identityfile2?)$/;

/** Is this, in small letters, a keyword of ssh_config? */
export const isClientKeyword = (keyword: string) => others.has(keyword) || modelled.test(keyword);

type Truth = boolean | undefined;
type Event = { keyword: ClientKeyword | 'identityfile' | 'unseen'; value: string; at: Place; certain: boolean };

const and = (a: Truth, b: Truth): Truth => (a === false || b === false ? false : a === undefined || b === undefined ? undefined : true);
const isYes = (met: Met): Truth => (met === 'unsure' ? undefined : met === 'yes');

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

/** More than anybody's configuration has; Include can name the same files again and again. */
const lineLimit = 50_000;

/**
 * Evaluates the client's configuration for one host, as `ssh -G` does (OpenSSH 8.7 and later): the person's file, then the system's.
 *
 * The first value of a keyword wins, whatever the blocks' order of special and general. `Host` compares what was typed, and one
 * negated pattern switches its block off; `Match host` compares the HostName found so far. ProxyJump and ProxyCommand exclude each other,
 * the first of them wins. What depends on `Match exec`, on a canonical name, or on a file that is not shown, is unsure.
 * Sources: openssh-portable readconf.c, ssh.c.
 */
export function sshConfig(
  configs: readonly ClientFile[],
  dialled: Dialled,
  { files = new Map(), complete = false }: { files?: Files; complete?: boolean } = {},
): ClientConfig {
  const events: Event[] = [];
  let fault: ClientConfig['fault'];
  let budget = lineLimit;
  let final = false;
  let canonical = false;
  let ignored = '';

  const first = (keyword: Event['keyword']): ClientSetting => {
    const relevant = events.filter((event) => event.keyword === keyword || event.keyword === 'unseen');
    const index = relevant.findIndex((event) => event.certain && event.keyword === keyword);
    const found = relevant[index];
    return { value: found?.value, ...(found && { at: found.at }), sure: relevant.slice(0, index < 0 ? undefined : index).length === 0 };
  };
  /** The name to connect to, as far as it is known. */
  const hostNow = () => {
    const { value, sure } = first('hostname');
    return sure ? (value === undefined ? dialled.host : expand(value, dialled.host)) : undefined;
  };
  const userNow = () => {
    const { value, sure } = first('user');
    return dialled.user ?? (sure ? (value ?? dialled.localUser) : undefined);
  };

  const matches = (line: string, last: string | undefined): Truth | 'bad' => {
    let result: Truth = true;
    let count = 0;
    let rest: string | undefined = line;
    while (rest !== undefined) {
      const next = nextWord(rest);
      rest = next.rest;
      if (!next.word || next.word.startsWith('#')) break;
      const negated = next.word.startsWith('!');
      const criterion = next.word.slice(negated ? 1 : 0).toLowerCase();
      const met = (truth: Truth) => {
        result = and(result, truth === undefined ? undefined : truth !== negated);
      };
      if (criterion === 'all') {
        const more = rest === undefined ? {} : nextWord(rest);
        if (count > 1 || (more.word && !more.word.startsWith('#'))) return 'bad';
        return result === true ? !negated : result;
      }
      count++;
      if (criterion === 'canonical' || criterion === 'final') {
        if (criterion === 'final') final = true;
        met(last !== undefined);
        continue;
      }
      const { word, rest: more } = rest === undefined ? {} : nextWord(rest);
      if (!word || word.startsWith('#')) return 'bad';
      rest = more;
      if (criterion === 'host') met(isYes(meetsList(last ?? hostNow(), word, true)));
      else if (criterion === 'originalhost') met(isYes(meetsList(dialled.host, word, true)));
      else if (criterion === 'user') met(isYes(meetsList(userNow(), word)));
      else if (criterion === 'localuser') met(isYes(meetsList(dialled.localUser, word)));
      else if (/^(?:exec|tagged|localnetwork|version|command|sessiontype)$/.test(criterion)) met(undefined);
      else return 'bad';
    }
    return count ? result : 'bad';
  };

  /** `last`: the host name of the final reading, which comes where a `Match final` asks for it. */
  const walk = (name: string, text: string, own: boolean, last: string | undefined, from: Truth, ceiling: Truth, depth: number) => {
    let active = from;
    const lines = text.split('\n');
    for (let i = 0; i < lines.length && !fault; i++) {
      const at = { file: name, line: i + 1 };
      const bad = (why: string) => {
        fault ??= { ...at, why };
      };
      if (--budget < 0 || depth > 16) return bad('too many included files');
      const line = keywordOf(lines[i] as string);
      if (!line) continue;
      const { keyword, rest } = line;
      if (!rest) return bad(`no argument after ${keyword}`);
      const words = splitWords(rest);
      if (!words) return bad('invalid quotes');
      const set = (key: Event['keyword'], value: string | undefined) => {
        if (value === undefined) bad(`bad value of ${keyword}`);
        else if (active !== false) events.push({ keyword: key, value, at, certain: active === true });
      };
      const word = words.length === 1 && words[0] ? words[0] : undefined;
      if (keyword === 'host') {
        if (words.includes('')) return bad('empty pattern');
        const typed = last ?? dialled.host;
        const hit = (negated: boolean) =>
          words.some((one) => one.startsWith('!') === negated && matchesPattern(typed, one.replace(/^!/, '')));
        active = and(ceiling, hit(false) && !hit(true));
      } else if (keyword === 'match') {
        const met = matches(rest, last);
        if (met === 'bad') return bad('bad Match condition');
        active = and(ceiling, met);
      } else if (keyword === 'include') {
        if (words.includes('')) return bad('no file to include');
        for (const one of words) {
          if (one.startsWith('~') && !own) return bad('bad path to include');
          const found = included(/^[/~]/.test(one) ? one : `${own ? '~/.ssh' : '/etc/ssh'}/${one}`, files);
          if (!found || (!found.length && !complete)) set('unseen', one);
          else for (const other of found) walk(other, files.get(other) ?? '', own, last, active, active, depth + 1);
        }
      } else if (keyword === 'hostname') set('hostname', word);
      else if (keyword === 'user') set('user', word);
      else if (keyword === 'bindaddress') set('bindaddress', word);
      else if (keyword === 'identityfile' || keyword === 'identityfile2') set('identityfile', word);
      else if (keyword === 'port') {
        const port = word ? portRange(word, '-')?.[0] : undefined;
        set('port', port && port <= 65_535 ? String(port) : undefined);
      } else if (keyword === 'addressfamily') set('addressfamily', word && /^(?:any|inet6?)$/i.test(word) ? word.toLowerCase() : undefined);
      else if (keyword === 'proxycommand') set('proxycommand', rest.replace(/^[\s=]+/, ''));
      else if (keyword === 'proxyjump') {
        const jump = rest.replace(/^[\s=]+/, '');
        // `none # why` is a host of that name.
        if (/^none$/i.test(jump)) set('proxyjump', '');
        else {
          const legs = jump.replace(/#.*$/, '').trimEnd().split(',');
          const to = legs.pop() as string;
          set('proxyjump', [to, ...legs].every(leg) ? [...legs, leg(to)].join(',') : undefined);
        }
      } else if (keyword === 'canonicalizehostname') {
        if (active !== false && word && !/^(?:no|false)$/i.test(word)) canonical = true;
      } else if (keyword === 'ignoreunknown') {
        if (active && !ignored) ignored = word ?? '';
      } else if (!others.has(keyword) && !(ignored && meetsList(keyword, ignored, true) === 'yes'))
        return bad(`unknown keyword ${keyword}`);
    }
  };
  for (const { file, text, own } of configs) walk(file, text, own, undefined, true, true, 0);
  // The name is settled here: a final reading, if a block asks for one, does not change it.
  const named = first('hostname');
  const expanded = expand(named.value ?? '%h', dialled.host);
  if (named.at && named.sure && expanded === undefined) fault ??= { ...named.at, why: 'bad value of hostname' };
  const host = expanded === undefined || parseAddress(expanded) ? expanded : expanded.toLowerCase();
  if (final && !fault) {
    if (!named.sure || host === undefined) canonical = true;
    else for (const { file, text, own } of configs) walk(file, text, own, host, true, true, 0);
  }

  const known = !fault && !canonical;
  const settled = (keyword: ClientKeyword, otherwise?: string): ClientSetting => {
    const setting = first(keyword);
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
  const unseen = events.findIndex((event) => event.keyword === 'unseen');
  const identityFiles = new Map<string, ClientConfig['identityFiles'][number]>();
  events.forEach(({ keyword, value, at, certain }, i) => {
    const sure = certain && (unseen < 0 || i < unseen) && known;
    if (keyword === 'identityfile' && !identityFiles.get(value)?.sure) identityFiles.set(value, { value, at, sure });
  });
  return { settings, identityFiles: [...identityFiles.values()], ...(fault && { fault }) };
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
