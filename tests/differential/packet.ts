/**
 * `npm run differential`: random packet rules, loaded into a network namespace and met by real connections, against what the readers answer
 * for the rules as they are printed. Needs root on Linux.
 *
 *     tsx tests/differential/packet.ts [--count N] [--seed S] [--family iptables|ip6tables|nft|ufw|firewalld] [--workers N] [--json] [--undecided]
 *
 * The n-th rule set of a run (from 0) is the first of `--seed S+n`. A disagreement is made as small as it gets and printed; `--undecided`
 * prints the lines that leave an answer open, too. Ends with 1 when there is one or when too little was decided, with 2 for wrong options,
 * and with 3 where this machine cannot do it.
 */
import { spawnSync } from 'node:child_process';
import { availableParallelism } from 'node:os';
import { parseArgs } from 'node:util';
import { read } from '../../evidence';
import { firewallCmd } from '../../evidence/readers/firewall-cmd';
import { iptables } from '../../evidence/readers/iptables';
import { nft } from '../../evidence/readers/nft';
import { ufw } from '../../evidence/readers/ufw';
import type { Context, Learned } from '../../evidence/reading';
import { firewalldRules } from './firewalld';
import { iptablesRules } from './iptables';
import { addresses, type Met, type Network, network, ports } from './network';
import { nftRules } from './nft';
import { type Random, random } from './random';
import { profiles, ufwRules } from './ufw';

/**
 * A command whose output a reader takes, or all of them in one paste. `version`: of which addresses it tells. `part`: it does not show
 * all that decides, and is asked nothing, where this is found in the rules. `hides`: it does not show every condition, so that only what
 * it proves is held against it.
 */
type View = { command: string; reader: keyof typeof readers | 'paste'; version?: 4 | 6; part?: RegExp; hides?: boolean };
/** The rules, one in a line, and how they get into the kernel and out of it. `show` prints what the shell would, in less time. */
type RuleSet = {
  lines: string[];
  load: string;
  versions: readonly (4 | 6)[];
  views: readonly View[];
  show?: [program: string, module: string];
};
/** What is dialled. */
type Target = { server: string; port: number };
/** `usual`: how many rule sets a run has when it is not told; front ends take a second for each. */
type Family = { tools: readonly string[]; usual: number; make: (random: Random) => RuleSet };

/** What ssh prints of an errno. */
const words = {
  silence: 'Connection timed out',
  ECONNREFUSED: 'Connection refused',
  EHOSTUNREACH: 'No route to host',
  ENETUNREACH: 'Network is unreachable',
  EACCES: 'Permission denied',
};
const readers = { iptables, nft, ufw, 'firewall-cmd': firewallCmd };
const has = (tool: string) => spawnSync('sh', ['-c', `command -v ${tool}`], { stdio: 'ignore' }).status === 0;
const legacy = has('iptables-legacy-restore') && has('ip6tables-legacy-restore');

/** Tables that only some views show. */
const tables = /^\*(?:raw|mangle|nat|security)$/m;

/** Runs a program of Python once for each line of its input, without starting Python each time; a line behind `$` is the shell's. */
const each = (program: string, module: string) => `/usr/bin/python3 -c '
import ${module}, os, runpy, shlex, sys
for line in sys.stdin:
  if line.startswith("$"): os.system(line[1:])
  elif os.fork(): os.wait()
  else:
    sys.argv = [sys.argv[1]] + shlex.split(line)
    runpy.run_path(sys.argv[0], run_name="__main__")
    sys.exit()
' $(command -v ${program})`;

/** What no listing of ufw shows: rules and tables of others. */
const besideUfw = /^\$ (?!.*IPV6)/m;
/** What no listing of the zones shows: direct rules, policies, what a service holds, other tables, and the backend. */
const hiddenByZones = /^(?:--direct|--policy|--service|\$ nft|.*FirewallBackend)/m;

const restore = (folder: string) => `rm -rf ${folder}/*; cp -a /mnt${folder}/. ${folder}/`;
const kernel: readonly View[] = [
  { command: 'nft list ruleset', reader: 'nft' },
  { command: '', reader: 'paste', hides: true },
];
const saves: readonly View[] = [
  { command: 'iptables-save', reader: 'iptables', version: 4 },
  { command: 'ip6tables-save', reader: 'iptables', version: 6 },
];

/** Sets that rules can ask for; what is in them is nowhere in the rules. */
const sets = has('ipset')
  ? `ipset -exist create office hash:net; ipset -exist add office 198.51.100.0/28; ipset -exist create office6 hash:net family inet6
`
  : '';

const xtables = (name: 'iptables' | 'ip6tables'): Family => ({
  tools: [`${name}-nft-restore`, 'nft'],
  usual: 2000,
  make: (random) => {
    const own = random.chance(20) && legacy ? `${name}-legacy` : `${name}-nft`;
    const view = (command: string, more: Partial<View> = {}): View => ({ command: `${own}${command}`, reader: 'iptables', ...more });
    return {
      lines: iptablesRules(random, name === 'iptables' ? 4 : 6),
      load: `${sets}${own}-restore`,
      versions: [name === 'iptables' ? 4 : 6],
      views: [
        view('-save'),
        view(' -S', { part: tables }),
        view(' -L -n -v', { part: tables }),
        view(' -L -n', { part: tables, hides: true }),
        ...(own.endsWith('nft') ? [{ command: 'nft list ruleset', reader: 'nft' as const }] : []),
      ],
    };
  },
});

const families: { [name: string]: Family } = {
  iptables: xtables('iptables'),
  ip6tables: xtables('ip6tables'),
  nft: {
    tools: ['nft'],
    usual: 2000,
    make: (random) => ({
      lines: nftRules(random),
      load: 'nft -f -',
      versions: [4, 6],
      views: [
        { command: 'nft list ruleset', reader: 'nft' },
        { command: 'nft -a list ruleset', reader: 'nft' },
        { command: 'nft -j list ruleset', reader: 'nft' },
      ],
    }),
  },
  ufw: {
    tools: ['ufw', 'iptables', 'ip6tables', '/usr/bin/python3', 'nft'],
    usual: 300,
    make: (random) => ({
      lines: ufwRules(random),
      load: `${restore('/etc/ufw')}; cp -a /mnt/etc/default/. /etc/default/
cat >/etc/ufw/applications.d/own <<'END'${profiles}
END
${each('ufw', 'ufw.frontend')} >/dev/null 2>&1`,
      versions: [4, 6],
      show: ['ufw', 'ufw.frontend'],
      views: [
        { command: 'ufw status verbose', reader: 'ufw', part: besideUfw },
        { command: 'ufw status numbered', reader: 'ufw', part: besideUfw, hides: true },
        { command: 'ufw status', reader: 'ufw', part: besideUfw, hides: true },
        ...saves.map((view) => ({ ...view, part: /^\$ nft /m })),
        ...kernel,
      ],
    }),
  },
  firewalld: {
    tools: ['firewall-cmd', 'firewall-offline-cmd', 'firewalld', 'dbus-daemon', '/usr/bin/python3', 'nft'],
    usual: 300,
    make: (random) => ({
      lines: firewalldRules(random),
      load: `${restore('/etc/firewalld')}
${each('firewall-offline-cmd', 'firewall.core.fw')} >/dev/null 2>&1
running() { dbus-send --system --print-reply --dest=org.freedesktop.DBus / org.freedesktop.DBus.GetNameOwner string:org.fedoraproject.FirewallD1; }
if [ -s /run/firewalld.process ]; then
  kill -KILL $(cat /run/firewalld.process)
  while running >/dev/null 2>&1; do sleep 0.1; done
else
  mkdir -p /run/dbus; dbus-daemon --system --fork --nopidfile
fi
firewalld --nopid --nofork >/dev/null 2>&1 &
echo $! >/run/firewalld.process
for i in $(seq 300); do running >/dev/null 2>&1 && break; sleep 0.2; done
dbus-send --system --print-reply --reply-timeout=60000 --dest=org.fedoraproject.FirewallD1 /org/fedoraproject/FirewallD1 \\
  org.freedesktop.DBus.Properties.Get string:org.fedoraproject.FirewallD1 string:state | grep -q RUNNING`,
      versions: [4, 6],
      show: ['firewall-cmd', 'firewall.client'],
      views: [
        { command: 'firewall-cmd --list-all-zones', reader: 'firewall-cmd', part: hiddenByZones, hides: true },
        {
          command: 'firewall-cmd --list-all',
          reader: 'firewall-cmd',
          part: new RegExp(`${hiddenByZones.source}|--add-source=|-interface=`, 'm'),
        },
        ...kernel,
      ],
    }),
  },
};

const chains = {
  raw: 'PREROUTING OUTPUT',
  mangle: 'PREROUTING INPUT FORWARD OUTPUT POSTROUTING',
  nat: 'PREROUTING INPUT OUTPUT POSTROUTING',
  filter: 'INPUT FORWARD OUTPUT',
};
/** Rules of the old backend are not of nft's: they go when all its tables are replaced by empty ones. */
const emptied = Object.entries(chains)
  .map(([table, names]) => `*${table}\n${names.replace(/\w+/g, ':$& ACCEPT [0:0]\n').replaceAll(' :', ':')}COMMIT`)
  .join('\n');
const clear = [
  'nft flush ruleset',
  ...(legacy ? ['iptables', 'ip6tables'] : []).map(
    (name) => `! grep -qs . /proc/net/${name.replace('tables', '_tables')}_names || ${name}-legacy-restore <<'END'\n${emptied}\nEND`,
  ),
].join('\n');

/** What each view of the loaded rules prints; undefined when they cannot be loaded. */
async function printed(net: Network, { lines, load, views, show }: RuleSet): Promise<string[] | string> {
  const mark = '-----8<-----';
  const script = [
    `exec 3<&0 </dev/null`,
    clear,
    `{ ${load}\n} <&3 || exit 9`,
    show
      ? `${each(...show)} <<'END'\n${views.map(({ command }) => `$ echo '${mark}'\n${command.startsWith(`${show[0]} `) ? command.slice(show[0].length + 1) : `$ ${command}`}`).join('\n')}\nEND`
      : views.map(({ command }) => `echo '${mark}'; ${command}`).join('\n'),
  ].join('\n');
  const { code, out, error } = await net.run(script, `${lines.join('\n')}\n`);
  if (code) return error;
  const texts = out.split(`${mark}\n`).slice(1);
  const paste = views.map(({ command }, i) => (command ? `root@web1:~# ${command}\n${texts[i]}` : '')).join('');
  return views.map(({ reader }, i) => (reader === 'paste' ? paste : (texts[i] ?? '')));
}

/** `from` is where the connection comes from, whether or not the reader is told. */
type Asked = { view: View; text: string; context: Context & Target; from: string };
type Said = { value: string; inferred: boolean; line: string; prints?: string };

/** What the reader says of the packet; `none` when it says nothing. */
function said({ view, text, context }: Asked): Said {
  const dialled = `alice@laptop:~$ ssh -p ${context.port} root@${context.server}\nssh: connect to host ${context.server} port ${context.port}: Connection timed out\n`;
  const facts = (): Learned[] => {
    if (view.reader === 'paste') return read(`${dialled}${text}`, context).facts;
    const reading = readers[view.reader](text, { ...context, command: view.command });
    return reading.kind === 'read' ? reading.facts : [];
  };
  const one = facts().find(({ fact }) => fact === 'packet');
  return {
    // A guess at what hangs on something that was not told is no answer.
    value: one?.details?.depends ? 'conditional' : (one?.value ?? 'none'),
    inferred: one?.inferred ?? false,
    line: one?.details?.saw ?? '',
    prints: one?.details?.prints?.linux,
  };
}
/** Does it meet what was said, down to the words that ssh would print for the errno? */
const isRight = ({ value, prints }: Said, { met, answer }: { met?: Met; answer: string }) =>
  value === met && (!prints || prints === (words[answer as keyof typeof words] ?? prints));
const open = (value: string) => value === 'unsure' || value === 'conditional' || value === 'none';

/** Is this view of the rules held against nothing, or against its proofs alone? */
const isAsked = ({ part, version }: View, { lines }: RuleSet, { server }: Target) =>
  !part?.test(lines.join('\n')) && (version ?? (server.includes(':') ? 6 : 4)) === (server.includes(':') ? 6 : 4);

function contextOf({ pick }: Random, { versions }: RuleSet): Target & { client: string } {
  const version = pick(versions);
  return { port: pick([22, 22, ...ports]), server: addresses.server[version], client: pick(addresses.clients[version]) };
}

type Wrong = Asked & { set: RuleSet; said: Said; met: Met };
type Count = {
  sets: number;
  unloadable: number;
  connections: number;
  answers: number;
  unsure: number;
  conditional: number;
  none: number;
  guesses: number;
  wrongGuesses: number;
  flaky: number;
};

/** Loads the rules and connects once, with all the time that it may take: is the reader still wrong? */
async function isWrong(net: Network, set: RuleSet, { view, context, from }: Asked): Promise<Wrong | undefined> {
  const at = set.views.indexOf(view);
  const texts = await printed(net, set);
  const text = texts[at];
  if (typeof texts === 'string' || text === undefined) return undefined;
  const { met, answer } = await net.probe({ ...context, client: from }, 1500);
  const now = said({ view, text, context, from });
  if (!met || open(now.value) || isRight(now, { met, answer }) || (now.inferred && view.hides) || !isAsked(view, set, context))
    return undefined;
  return { view, text, context, from, set, said: now, met };
}

/** Leaves out every line that the disagreement does not need. */
async function smallest(net: Network, wrong: Wrong): Promise<Wrong> {
  let best = wrong;
  for (let before = Infinity; best.set.lines.length < before; ) {
    before = best.set.lines.length;
    for (let i = best.set.lines.length - 1; i >= 0; i--) {
      const fewer = await isWrong(net, { ...best.set, lines: best.set.lines.filter((_, k) => k !== i) }, best);
      if (fewer) best = fewer;
    }
  }
  return best;
}

type Listener = { count: Count; report: (wrong: Wrong) => void; wonder: (said: Said, met: Met) => void };

async function one(net: Network, family: Family, seed: number, { count, report, wonder }: Listener): Promise<void> {
  const random_ = random(seed);
  const set = family.make(random_);
  const texts = await printed(net, set);
  if (typeof texts === 'string') {
    count.unloadable++;
    return;
  }
  count.sets++;
  const seen = new Set<string>();
  for (let i = 0; i < 3; i++) {
    const context = contextOf(random_, set);
    const id = Object.values(context).join(' ');
    if (seen.has(id)) continue;
    seen.add(id);
    const { met, answer: printed } = await net.probe(context);
    count.connections++;
    if (!met) continue;
    for (const [at, view] of set.views.entries()) {
      if (!isAsked(view, set, context)) continue;
      // What is said without the client's address must hold for every client.
      const { client: from, ...blind } = context;
      for (const known of [context, blind]) {
        const asked = { view, text: texts[at] ?? '', context: known, from };
        const answer = said(asked);
        const whole = known === context && !view.hides;
        // Of a connection that is made and then carries nothing, `unsure` is all that can be said.
        const right = met === 'half' && answer.value === 'unsure';
        if (whole) count.answers++;
        if (open(answer.value)) {
          if (whole && !right) wonder(answer, met);
          if (whole && !right) count[answer.value as 'unsure' | 'conditional' | 'none']++;
        } else if (view.hides && answer.inferred) {
          count.guesses++;
          if (answer.value !== met) count.wrongGuesses++;
        } else if (!isRight(answer, { met, answer: printed })) {
          const wrong = await isWrong(net, set, asked);
          if (wrong) return report(await smallest(net, wrong));
          count.flaky++;
        }
      }
    }
  }
}

async function main() {
  const { values } = parseArgs({
    options: {
      count: { type: 'string' },
      seed: { type: 'string', default: '1' },
      family: { type: 'string', multiple: true },
      workers: { type: 'string', default: String(2 + 2 * availableParallelism()) },
      json: { type: 'boolean', default: false },
      undecided: { type: 'boolean', default: false },
    },
  });
  const names = values.family ?? Object.keys(families);
  const [seed, workers] = [values.seed, values.workers].map(Number) as [number, number];
  const asked = values.count === undefined ? undefined : Number(values.count);
  if (![asked ?? 0, seed, workers].every(Number.isSafeInteger) || workers < 1 || names.some((name) => !families[name])) {
    console.error(`differential: --count, --seed and --workers take numbers, --family one of ${Object.keys(families).join(', ')}`);
    return 2;
  }
  const tools = ['unshare', 'nsenter', 'taskset', 'ip', 'sysctl', ...names.flatMap((name) => families[name]?.tools ?? [])];
  const missing = process.platform === 'linux' ? [...new Set(tools)].filter((tool) => !has(tool)) : ['Linux'];
  if (missing.length || process.getuid?.() !== 0 || spawnSync('unshare', ['--net', '--mount', 'true']).status !== 0) {
    const what = missing.length
      ? `${missing.join(', ')} (apt-get install dbus firewalld iproute2 iptables nftables procps ufw util-linux)`
      : 'root, with the right to make network namespaces';
    console.error(`differential: needs ${what}`);
    return 3;
  }

  const nets = await Promise.all(Array.from({ length: workers }, network));
  let stopped = false;
  // The first ^C ends with the rule sets at hand, the second at once. The namespaces end with this process in any case.
  process.on('SIGINT', () => {
    if (stopped) process.exit(130);
    stopped = true;
  });
  let bad = false;
  for (const name of names) {
    const family = families[name] as Family;
    const counts: Count = {
      sets: 0,
      unloadable: 0,
      connections: 0,
      answers: 0,
      unsure: 0,
      conditional: 0,
      none: 0,
      guesses: 0,
      wrongGuesses: 0,
      flaky: 0,
    };
    const wrongs: Wrong[] = [];
    const began = Date.now();
    let next = 0;
    await Promise.all(
      nets.map(async (net) => {
        while (next < (asked ?? family.usual) && !stopped) {
          const at = seed + next++;
          const report = (wrong: Wrong) => {
            wrongs.push(wrong);
            const { view, context, said, met, text } = wrong;
            const all = {
              family: name,
              seed: at,
              reader: view.reader,
              context: { ...context, command: view.command },
              said,
              met,
              text,
              loaded: wrong.set.lines,
            };
            if (values.json) console.log(JSON.stringify(all));
            else
              console.log(
                `--seed ${at} --family ${name}: ${view.command} for ${JSON.stringify(context)} says ${said.value}${said.prints ? ` (${said.prints})` : ''}, is ${met}\n${text}loaded as\n${wrong.set.lines.join('\n')}\n`,
              );
          };
          const wonder = ({ value, line }: Said, met: Met) => values.undecided && console.log(`--seed ${at}: ${value}, is ${met}: ${line}`);
          await one(net, family, at, { count: counts, report, wonder });
        }
      }),
    );
    const share = (part: number, of: number) => `${((100 * part) / Math.max(1, of)).toFixed(1)} %`;
    const undecided = counts.unsure + counts.conditional + counts.none;
    console.error(
      `${name}: ${counts.sets} rule sets, ${(counts.sets / ((Date.now() - began) / 1000)).toFixed(0)} a second, ${counts.connections} connections, ` +
        `${counts.answers} answers, ${wrongs.length} disagreements; undecided ${share(undecided, counts.answers)} (unsure ${share(counts.unsure, counts.answers)}, ` +
        `conditional ${share(counts.conditional, counts.answers)}, nothing ${counts.none}); not loadable ${counts.unloadable}; not again ${counts.flaky}` +
        (counts.guesses
          ? `; guesses where conditions are hidden ${counts.guesses}, wrong ${share(counts.wrongGuesses, counts.guesses)}`
          : ''),
    );
    bad ||= wrongs.length > 0 || undecided > counts.answers / 10;
  }
  for (const net of nets) net.end();
  return stopped ? 130 : bad ? 1 : 0;
}

process.exit(await main());
