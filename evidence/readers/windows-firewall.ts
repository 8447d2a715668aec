import { type Context, type Learned, linesOf, notMine, program, type Reading, withheld } from '../reading';
import { itemsOf, textOf } from './powershell';
import { isLoopback } from './reach';

type Facts = Learned<'server-os' | 'packet' | 'firewall' | 'place'>[];
type Value = Learned<'packet'>['value'];

const profileNames = ['domain', 'private', 'public'] as const;

/** One inbound rule. `port`: is it for the port that is dialled? `maybe` where the port is not shown. */
type Rule = {
  line: number;
  enabled: boolean;
  enabledLine: number;
  /** In lower case, `any` for all of them. */
  profiles: string[];
  profilesLine: number;
  allows: boolean;
  port: 'yes' | 'maybe' | 'no';
  /** Does it take every client? */
  everyone: boolean;
  /** Are the port and the clients printed, rather than taken from the rule's name? */
  shown: boolean;
};

/** What one profile does with an inbound connection that no rule names; `always` goes before the rules too. */
type Profile = { line: number; on: boolean; inbound: 'allow' | 'block' | 'always' };

type Seen = {
  rules: Map<string, Rule>;
  profiles: Map<string, Profile>;
  /** The profiles of the networks that the machine is on, where the paste shows them. */
  active: Set<string>;
  /** The line that says that the rule asked for does not exist. */
  missing: number;
  from: number;
  to: number;
};

type Outcome = { value: Value; line: number; proven: boolean };

/** What happens to a connection while the network has this profile. A rule that blocks goes before one that allows. */
function outcome(name: string, { rules, profiles, missing }: Seen): Outcome {
  const profile = profiles.get(name);
  if (profile && !profile.on) return { value: 'accept', line: profile.line, proven: true };
  if (profile?.inbound === 'always') return { value: 'drop', line: profile.line, proven: true };
  const mine = [...rules.values()].filter(({ port }) => port !== 'no');
  const here = mine.filter((rule) => rule.enabled && (rule.profiles.includes('any') || rule.profiles.includes(name)));
  const block = here.find((rule) => !rule.allows);
  if (block) {
    const sure = block.port === 'yes' && block.everyone;
    return { value: sure ? 'drop' : 'unsure', line: block.line, proven: sure && block.shown && profile !== undefined };
  }
  const allow = here.find((rule) => rule.port === 'yes' && rule.everyone) ?? here[0];
  if (allow) {
    const value = allow.port !== 'yes' ? 'unsure' : allow.everyone ? 'accept' : 'conditional';
    return { value, line: allow.line, proven: false };
  }
  if (profile?.inbound === 'allow') return { value: 'accept', line: profile.line, proven: false };
  // That no rule shown lets it in is no proof: one with another name, or the domain's policy, may.
  const idle = mine.find((rule) => rule.allows);
  if (idle) {
    const line = idle.enabled ? idle.profilesLine : idle.enabledLine;
    return { value: idle.port === 'yes' ? 'drop' : 'unsure', line, proven: false };
  }
  return { value: missing ? 'drop' : 'unsure', line: missing, proven: false };
}

/**
 * The facts. Without the active profile every one of them is asked: only where they agree is there an answer, so a rule for private
 * networks alone leaves it open.
 */
function factsOf(seen: Seen, context: Context): Facts {
  const facts: Facts = [{ fact: 'server-os', value: 'windows', line: seen.from }];
  if (!seen.rules.size && !seen.missing && ![...seen.profiles.values()].some((one) => !one.on || one.inbound === 'always')) return facts;
  const all = (seen.active.size ? [...seen.active] : profileNames).map((name) => outcome(name, seen));
  const first = all.find((one) => one.line) ?? all[0];
  if (!first?.line) return facts;
  if (all.some((one) => one.value !== first.value)) return [...facts, { fact: 'packet', value: 'unsure', line: first.line }];
  if (first.value === 'unsure') return [...facts, { fact: 'packet', value: 'unsure', line: first.line }];
  const inferred = !all.every((one) => one.proven) || (context.port === undefined && first.value === 'drop');
  facts.push({ fact: 'packet', value: first.value, line: first.line, ...(inferred && { inferred }) });
  if (first.value !== 'accept') facts.push({ fact: 'firewall', value: 'windows', line: first.line, ...(inferred && { inferred }) });
  return facts;
}

/** Is a rule, by its ports or else by its name, for the port? OpenSSH's own rule is for 22. */
function portOf(ports: string | undefined, name: string, port: number): Rule['port'] {
  if (ports === undefined) {
    if (/openssh-server-in-tcp|openssh (?:ssh )?server|\bsshd\b/i.test(name)) return port === 22 ? 'yes' : 'maybe';
    return /ssh/i.test(name) ? 'maybe' : 'no';
  }
  // Of a rule for every port the program that it is meant for is not shown.
  if (/^any$/i.test(ports)) return 'maybe';
  const covers = ports.split(',').some((one) => {
    const [low = Number.NaN, high = low] = one.split('-').map(Number);
    return low <= port && port <= high;
  });
  return covers ? 'yes' : 'no';
}

const split = (text: string) =>
  text
    .toLowerCase()
    .split(',')
    .map((one) => one.trim());

/**
 * Reads `Get-NetFirewallRule`, `Get-NetFirewallProfile` and `Get-NetConnectionProfile` (table and list): does Windows let the port in?
 *
 *     Name                  Enabled Profile Action          Name    Enabled DefaultInboundAction
 *     ----                  ------- ------- ------          ----    ------- --------------------
 *     OpenSSH-Server-In-TCP    True Private  Allow          Public     True         NotConfigured
 *
 * A rule works in its profiles alone, and the profile is that of the network: the rule of the MSI package and of Server 2025 leaves public
 * networks out, so `Profile : Private` decides only together with `NetworkCategory : Public`. The rule does not show its port or clients,
 * and rules of the domain's policy are not listed, so that nothing but a firewall that is off, one that blocks all, or a rule that blocks
 * the very port is proof. NotConfigured means the default, which blocks. What is blocked is dropped, never refused. Source: Microsoft
 * Learn, NetSecurity module.
 */
export function getNetFirewallRule(text: string, context: Context): Reading<'server-os' | 'packet' | 'firewall' | 'place'> {
  const command = context.command ?? '';
  const mine = /^get-net(?:firewall(?:rule|profile)|connectionprofile)$/i.test(program(command));
  const port = context.port ?? 22;
  const seen: Seen = { rules: new Map(), profiles: new Map(), active: new Set(), missing: 0, from: 0, to: 0 };
  const lines = linesOf(text);
  const take = (from: number, to: number) => {
    seen.from = Math.min(seen.from || from, from);
    seen.to = Math.max(seen.to, to);
  };
  let networks = 0;
  const asked = /^get-netfirewallrule\b.{0,200}?\s-(?:Display)?Name\s+["']?([^"'|*]{1,80})/i
    .exec(command)?.[1]
    ?.split(/\s-|\s\|/)[0]
    ?.trim();
  for (const item of itemsOf(lines)) {
    const field = (name: string) => item.fields.get(name);
    // A rule that was asked for by its name need not print it, and its profiles are no profile.
    const rule = seen.rules.size ? '' : asked;
    const name = textOf(item, 'Name') || (rule ? '' : textOf(item, 'Profile'));
    const category = textOf(item, 'NetworkCategory').replace('authenticated', '');
    if ((profileNames as readonly string[]).includes(category)) {
      seen.active.add(category);
      networks ||= item.from;
      take(item.from, item.to);
    }
    const enabled = field('Enabled');
    if (!enabled || !/^(?:true|false)$/i.test(enabled.value)) continue;
    const on = /^true$/i.test(enabled.value);
    const action = field('Action');
    if ((profileNames as readonly string[]).includes(name) && !action) {
      const inbound = textOf(item, 'DefaultInboundAction');
      const never = textOf(item, 'AllowInboundRules') === 'false';
      const line = never ? (field('AllowInboundRules')?.line ?? item.from) : enabled.line;
      seen.profiles.set(name, { line, on, inbound: never ? 'always' : inbound === 'allow' ? 'allow' : 'block' });
      take(item.from, item.to);
      continue;
    }
    const title = `${field('Name')?.value ?? ''} ${field('DisplayName')?.value ?? ''}`.trim() || rule;
    const profiles = field('Profile');
    if (!title || !profiles || textOf(item, 'Direction') === 'outbound' || !/ssh/i.test(`${title}${command}`)) continue;
    const protocol = textOf(item, 'Protocol');
    const ports = field('LocalPort')?.value;
    seen.rules.set(title, {
      line: action?.line ?? item.from,
      enabled: on,
      enabledLine: enabled.line,
      profiles: split(profiles.value),
      profilesLine: profiles.line,
      allows: textOf(item, 'Action') !== 'block',
      port: protocol === 'udp' ? 'no' : portOf(ports, title, port),
      everyone: /^(?:any)?$/.test(textOf(item, 'RemoteAddress')),
      shown: ports !== undefined && item.fields.has('RemoteAddress'),
    });
    take(item.from, item.to);
  }
  lines.forEach((line, i) => {
    if (!/^Get-NetFirewallRule ?: No MSFT_NetFirewallRule objects found with property /.test(line)) return;
    // The console wraps the message.
    const missing = /equal to '([^']*)'/.exec(`${line} ${lines[i + 1] ?? ''}`.slice(0, 500))?.[1];
    if (missing === undefined || !/ssh/i.test(missing)) return;
    seen.missing = i + 1;
    take(i + 1, i + 1);
  });
  if (!seen.from) {
    if (!mine || text.trim()) return notMine;
    // A name with a star that fits no rule is no error, and prints nothing.
    if (!/\s-(?:Name|DisplayName)\s+["']?\*?(?:open)?sshd?\*["']?/i.test(command) || context.port !== 22) return withheld('cut-off');
    const line = { line: 0, inferred: true };
    return {
      kind: 'read',
      facts: [
        { fact: 'packet', value: 'drop', ...line },
        { fact: 'firewall', value: 'windows', ...line },
      ],
      from: 1,
      to: 1,
    };
  }
  // Which network a machine is on says nothing of a server by itself.
  if (networks && !seen.rules.size && !seen.profiles.size && !seen.missing)
    return { kind: 'read', facts: [], from: seen.from, to: seen.to };
  return { kind: 'read', facts: factsOf(seen, context), from: seen.from, to: seen.to };
}

/** A line `Heading:   value` of netsh. */
const field = /^([A-Z][A-Za-z ]{2,30}): {2,}(.*)$/;

type Proxy = { facts: Learned<'place' | 'container'>[]; from: number; to: number };

/** What `wsl hostname -I` prints: the addresses that the Linux inside has now. WSL takes them from 172.16.0.0/12. */
const inner = /^172\.(?:1[6-9]|2\d|3[01])\.\d{1,3}\.\d{1,3}(?: [\da-f.:]{2,45})*\s*$/;

/**
 * Reads the table of forwarded ports: a row for the port that leads into a private network is WSL's. Beside the address that WSL has now,
 * it tells whether it leads there; and where that address is shown and no row is for the port, nothing does.
 *
 * @param asked whether the command asks for the table, which prints nothing where it is empty
 */
function portProxy(lines: readonly string[], { port = 22, server = '' }: Context, asked: boolean): Proxy | undefined {
  const from = lines.findLastIndex((line) => /^Listen on ipv[46]:\s+Connect to ipv[46]:\s*$/.test(line)) + 1;
  const own = lines.findLastIndex((line) => line.length < 500 && inner.test(line)) + 1;
  if (!from && !(asked && own)) return undefined;
  const facts: Proxy['facts'] = [];
  const addresses = (lines[own - 1] ?? '').trim().split(' ');
  const tell = (value: 'wrong-port' | 'not-published', line: number, saw: string) =>
    facts.push({ fact: 'container', value, line, inferred: true, details: { saw } });
  let to = from || own;
  let row = 0;
  if (from)
    lines.slice(from).some((line, i) => {
      const [listen = '', on, target = '', , ...more] = line.trim().split(/\s+/);
      if (!line.trim() || /^(?:Address|-+)\s/.test(line)) return false;
      if (!/^\d{1,5}$/.test(on ?? '') || !target || more.length) return true;
      to = from + i + 1;
      if (Number(on) !== port) return false;
      row = to;
      if (!inner.test(target)) return false;
      const saw = `${listen}:${on} ${target}`;
      facts.push({ fact: 'place', value: 'wsl', line: to, inferred: true, details: { address: target, saw } });
      if (own && !addresses.includes(target)) tell('wrong-port', to, saw);
      return false;
    });
  // WSL takes its own computer's connections in without a table, and mirrored it has the addresses of Windows.
  if (own && !row && !isLoopback(server) && !addresses.includes(server)) {
    facts.push({ fact: 'place', value: 'wsl', line: own, inferred: true, details: { address: addresses[0] } });
    tell('not-published', from || own, 'portproxy');
  }
  return { facts, from: Math.min(own || from, from || own), to: Math.max(own, to) };
}

/**
 * Reads `netsh advfirewall firewall show rule`, `netsh advfirewall show allprofiles` and `netsh interface portproxy show all`.
 *
 *     Rule Name:                            OpenSSH SSH Server (sshd)
 *     ----------------------------------------------------------------------
 *     Enabled:                              Yes
 *     Direction:                            In
 *     Profiles:                             Private
 *     RemoteIP:                             Any
 *     Protocol:                             TCP
 *     LocalPort:                            22
 *     Action:                               Allow
 *
 * Rules are those of this machine, without the domain's policy, and the program that a rule is meant for is not shown.
 * `currentprofile` prints the profile of the network that the machine is on. Source: Microsoft Learn, netsh advfirewall, portproxy.
 */
export function netsh(text: string, context: Context): Reading<'server-os' | 'packet' | 'firewall' | 'place' | 'container'> {
  const command = context.command ?? '';
  const mine = /^netsh(?:\.exe)?$/i.test(program(command));
  const port = context.port ?? 22;
  const lines = linesOf(text);
  const seen: Seen = { rules: new Map(), profiles: new Map(), active: new Set(), missing: 0, from: 0, to: 0 };
  let rule: Map<string, { value: string; line: number }> | undefined;
  let profile: string | undefined;
  const close = () => {
    const get = (name: string) => rule?.get(name);
    const [name, enabled, action, profiles] = [get('Rule Name'), get('Enabled'), get('Action'), get('Profiles')];
    if (name && enabled && action && profiles && get('Direction')?.value === 'In') {
      const protocol = get('Protocol')?.value;
      const port_ = /^(?:TCP|6)$/i.test(protocol ?? '')
        ? portOf(get('LocalPort')?.value, name.value, port)
        : /^any$/i.test(protocol ?? '')
          ? 'maybe'
          : 'no';
      // Two rules may share a name.
      seen.rules.set(`${name.value} ${seen.rules.size}`, {
        line: action.line,
        enabled: enabled.value === 'Yes',
        enabledLine: enabled.line,
        profiles: split(profiles.value),
        profilesLine: profiles.line,
        allows: action.value !== 'Block',
        port: port_,
        everyone: [get('RemoteIP'), get('LocalIP'), get('RemotePort')].every((one) => !one || /^any$/i.test(one.value)),
        shown: get('RemoteIP') !== undefined && get('LocalPort') !== undefined,
      });
    }
    rule = undefined;
  };
  lines.forEach((line, i) => {
    if (line.length > 1_000) return;
    const section = /^(Domain|Private|Public) Profile Settings:/.exec(line)?.[1]?.toLowerCase();
    const [, name, value = ''] = field.exec(line) ?? [];
    if (section) profile = section;
    if (name === 'Rule Name') {
      close();
      rule = new Map();
    }
    if (section || name === 'Rule Name') seen.from ||= i + 1;
    if (rule && name) rule.set(name, { value: value.trim(), line: i + 1 });
    const [, state] = /^State {2,}(ON|OFF)$/.exec(line) ?? [];
    const [, policy] = /^Firewall Policy {2,}(\w+),/.exec(line) ?? [];
    if (profile && state) seen.profiles.set(profile, { line: i + 1, on: state === 'ON', inbound: 'block' });
    const known = profile && seen.profiles.get(profile);
    if (known && policy === 'AllowInbound') known.inbound = 'allow';
    if (known && policy === 'BlockInboundAlways') Object.assign(known, { inbound: 'always', ...(known.on && { line: i + 1 }) });
    if (rule || section || state || policy) seen.to = i + 1;
  });
  close();
  if (profile && /\bshow currentprofile\b/i.test(command)) seen.active.add(profile);
  const none = lines.findLastIndex((line) => /^No rules match the specified criteria\./.test(line));
  if (none >= 0 && mine && /\bname=["']?[^"'|]*ssh/i.test(command) && !/\b(?:dir|profile)=/i.test(command)) {
    seen.missing = none + 1;
    seen.from ||= none + 1;
    seen.to = Math.max(seen.to, none + 1);
  }
  const proxy = portProxy(lines, context, /\bnetsh\b.{0,60}\bportproxy\s+show\b/i.test(command));
  if (seen.from) {
    const facts = factsOf(seen, context);
    if (!proxy) return { kind: 'read', facts, from: seen.from, to: seen.to };
    return { kind: 'read', facts: [...facts, ...proxy.facts], from: Math.min(seen.from, proxy.from), to: Math.max(seen.to, proxy.to) };
  }
  if (proxy) return { kind: 'read', ...proxy };
  if (!mine) return notMine;
  const denied = lines.findIndex((line) => /requires elevation/.test(line));
  if (denied >= 0) return withheld('needs-root', denied + 1);
  // No forwarded port at all is printed as nothing.
  if (/\bportproxy\s+show\b/i.test(command) && !text.trim()) return { kind: 'read', facts: [], from: 1, to: 1 };
  return notMine;
}
