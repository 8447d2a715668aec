/**
 * `npm run differential`: random packet rules, loaded into a network namespace and met by real connections, against what the readers
 * answer for the rules as they are printed. Needs root on Linux.
 *
 *     tsx tests/differential/packet.ts [--count N] [--seed S] [--family iptables|ip6tables|nft] [--workers N] [--json] [--undecided]
 *
 * The n-th rule set of a run (from 0) is the first of `--seed S+n`. A disagreement is made as small as it gets and printed;
 * `--undecided` prints the lines that leave an answer open, too.
 * Ends with 1 when there is one or when too little was decided, with 2 for wrong options, and with 3 where this machine cannot do it.
 */
import { spawnSync } from 'node:child_process';
import { availableParallelism } from 'node:os';
import { parseArgs } from 'node:util';
import { iptables } from '../../evidence/readers/iptables';
import { nft } from '../../evidence/readers/nft';
import type { Context } from '../../evidence/reading';
import { iptablesRules } from './iptables';
import { addresses, type Met, type Network, network, ports } from './network';
import { nftRules } from './nft';
import { type Random, random } from './random';

/** A command whose output a reader takes. `part`: it shows one table of several. `hides`: it does not show every condition. */
type View = { command: string; reader: 'iptables' | 'nft'; part?: boolean; hides?: boolean };
/** The rules, one in a line, and how they get into the kernel and out of it. */
type RuleSet = { lines: string[]; load: string; versions: readonly (4 | 6)[]; views: readonly View[] };
/** What is dialled. */
type Target = { server: string; port: number };
type Family = { tools: readonly string[]; make: (random: Random) => RuleSet };

const readers = { iptables, nft };
const has = (tool: string) => spawnSync('sh', ['-c', `command -v ${tool}`], { stdio: 'ignore' }).status === 0;
const legacy = has('iptables-legacy-restore') && has('ip6tables-legacy-restore');

const xtables = (name: 'iptables' | 'ip6tables'): Family => ({
  tools: [`${name}-nft-restore`, 'nft'],
  make: (random) => {
    const own = random.chance(20) && legacy ? `${name}-legacy` : `${name}-nft`;
    const view = (command: string, more: Partial<View> = {}): View => ({ command: `${own}${command}`, reader: 'iptables', ...more });
    return {
      lines: iptablesRules(random, name === 'iptables' ? 4 : 6),
      load: `${own}-restore`,
      versions: [name === 'iptables' ? 4 : 6],
      views: [
        view('-save'),
        view(' -S', { part: true }),
        view(' -L -n -v', { part: true }),
        view(' -L -n', { part: true, hides: true }),
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
async function printed(net: Network, { lines, load, views }: RuleSet): Promise<string[] | string> {
  const mark = '-----8<-----';
  const script = [`exec 3<&0 </dev/null`, clear, `${load} <&3 || exit 9`, ...views.map(({ command }) => `echo '${mark}'; ${command}`)].join(
    '\n',
  );
  const { code, out, error } = await net.run(script, `${lines.join('\n')}\n`);
  return code ? error : out.split(`${mark}\n`).slice(1);
}

/** `from` is where the connection comes from, whether or not the reader is told. */
type Asked = { view: View; text: string; context: Context & Target; from: string };
type Said = { value: string; inferred: boolean; line: string };

/** What the reader says of the packet; `none` when it says nothing. */
function said({ view, text, context }: Asked): Said {
  const reading = readers[view.reader](text, { ...context, command: view.command });
  const one = reading.kind === 'read' ? reading.facts.find(({ fact }) => fact === 'packet') : undefined;
  return { value: one?.value ?? 'none', inferred: one?.inferred ?? false, line: one?.details?.saw ?? '' };
}
const open = (value: string) => value === 'unsure' || value === 'conditional' || value === 'none';

/** Tables that only some views show. */
const beside = ({ lines }: RuleSet) => lines.some((line) => /^\*(?:raw|mangle|nat|security)$/.test(line));

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
  const { met } = await net.probe({ ...context, client: from }, 1500);
  const now = said({ view, text, context, from });
  if (!met || open(now.value) || now.value === met || (view.hides && now.inferred) || (view.part && beside(set))) return undefined;
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
    const { met } = await net.probe(context);
    count.connections++;
    if (!met) continue;
    for (const [at, view] of set.views.entries()) {
      if (view.part && beside(set)) continue;
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
        } else if (answer.value !== met) {
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
      count: { type: 'string', default: '2000' },
      seed: { type: 'string', default: '1' },
      family: { type: 'string', multiple: true },
      workers: { type: 'string', default: String(2 + 2 * availableParallelism()) },
      json: { type: 'boolean', default: false },
      undecided: { type: 'boolean', default: false },
    },
  });
  const names = values.family ?? Object.keys(families);
  const [count, seed, workers] = [values.count, values.seed, values.workers].map(Number) as [number, number, number];
  if (![count, seed, workers].every(Number.isSafeInteger) || workers < 1 || names.some((name) => !families[name])) {
    console.error(`differential: --count, --seed and --workers take numbers, --family one of ${Object.keys(families).join(', ')}`);
    return 2;
  }
  const tools = ['unshare', 'taskset', 'ip', 'sysctl', ...names.flatMap((name) => families[name]?.tools ?? [])];
  const missing = process.platform === 'linux' ? [...new Set(tools)].filter((tool) => !has(tool)) : ['Linux'];
  if (missing.length || process.getuid?.() !== 0 || spawnSync('unshare', ['--net', '--mount', 'true']).status !== 0) {
    const what = missing.length
      ? `${missing.join(', ')} (apt-get install iproute2 iptables nftables procps util-linux)`
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
        while (next < count && !stopped) {
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
                `--seed ${at} --family ${name}: ${view.command} for ${JSON.stringify(context)} says ${said.value}, is ${met}\n${text}loaded as\n${wrong.set.lines.join('\n')}\n`,
              );
          };
          const wonder = ({ value, line }: Said, met: Met) => values.undecided && console.log(`--seed ${at}: ${value}, is ${met}: ${line}`);
          await one(net, families[name] as Family, at, { count: counts, report, wonder });
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
