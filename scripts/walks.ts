/**
 * How many questions lie between a symptom and its cause: `npm run walks`.
 *
 * Every cause that can print a symptom is walked through the real machine, by three people: one who answers by clicks and has a console,
 * one who has none, and one who pastes the client's error with the console block. What they see is what the lab recorded of that cause, or
 * where it recorded nothing, what the cause's own route says, with all else well up to the station where the line breaks. The figures are
 * means over the causes, weighed as in machines/priors.ts.
 */
import { pathToFileURL } from 'node:url';
import { type CauseId, causes } from '../content/causes';
import { loadRunbooks } from '../content/runbook';
import { stations } from '../content/stations';
import { read } from '../evidence';
import { type Fact, facts, type Known, type Symptom } from '../evidence/facts';
import type { Learned } from '../evidence/reading';
import { proofs } from '../lab/record';
import { questionAt, type Target } from '../machines/diagnosis';
import { diagnose, type Held, knownOf, printsOf } from '../machines/findings';
import { often } from '../machines/likely';
import { factsBehind } from '../machines/open';
import { speaks } from '../machines/priors';
import { questions } from '../machines/questions';

const runbooks = loadRunbooks();
const prints = printsOf(runbooks);

/** What is seen where nothing is wrong. `arrives` and what the client sees hang on where the line breaks. */
const well: Known = {
  resolution: 'resolved',
  'client-config': 'fine',
  egress: 'open',
  leaves: 'yes',
  alive: 'yes',
  families: 'same',
  'local-network': 'allowed',
  neighbour: 'answers',
  edge: 'allows',
  wan: 'own',
  forward: 'right',
  'server-os': 'linux',
  health: 'fine',
  listening: 'yes',
  listener: 'sshd',
  'configured-port': 'this',
  service: 'running',
  vty: 'open',
  startup: 'clean',
  packet: 'accept',
  order: 'clear',
  managers: 'one',
  ban: 'no',
  'return-route': 'present',
  daemon: 'answering',
  admission: 'nothing',
  disk: 'free',
};

/** One way in which a cause shows itself: what is there to be seen, and what a paste of the client's error and the console block says. */
export type Case = { cause: CauseId; share: number; truth: Known; pasted: readonly Learned[]; from: 'lab' | 'routes' };

/**
 * The cheapest walk to every cause from a symptom: answers that are asked for before those only heard, and something known before `unsure`.
 */
function routesFrom(symptom: Symptom): Map<CauseId, Known> {
  type State = { at: Target; known: Readonly<Record<string, string>>; cost: number };
  const found = new Map<CauseId, Known>();
  const met = new Map<string, number>();
  const buckets: State[][] = [[{ at: 'symptom', known: { symptom }, cost: 0 }]];
  for (let cost = 0; cost < buckets.length; cost++) {
    for (const { at, known } of buckets[cost] ?? []) {
      const ask = questionAt(at);
      if (!ask) {
        if (!found.has(at as CauseId)) found.set(at as CauseId, known as Known);
        continue;
      }
      const held = known[ask.fact];
      const values = held !== undefined ? [held] : [...Object.keys(ask.routes), ...(ask.heard ? [undefined] : [])];
      for (const value of values) {
        const target = ask.routes[value ?? 'unsure'] as Target;
        // One question is as good as another; what is only heard is rarely said.
        const price =
          held !== undefined || value === undefined ? 0 : value === 'unsure' ? 2 : ask.heard ? 3 : value === well[ask.fact] ? 0 : 1;
        const next = { at: target, known: value === undefined ? known : { ...known, [ask.fact]: value }, cost: cost + price };
        const wanted = factsBehind(target);
        const name = `${target} ${Object.entries(next.known)
          .filter(([fact]) => wanted.has(fact as Fact))
          .sort()
          .join(' ')}`;
        if ((met.get(name) ?? Number.POSITIVE_INFINITY) <= next.cost) continue;
        met.set(name, next.cost);
        const bucket = buckets[next.cost];
        if (bucket) bucket.push(next);
        else buckets[next.cost] = [next];
      }
    }
  }
  return found;
}

/** The client's part of a recorded paste, and the console block; the commands that were asked for afterwards are left out. */
function clientAndBlock(paste: readonly string[]): string {
  const starts = paste.flatMap((line, i) => (/^(?:alice@laptop:~\$|root@(?:web1|gateway):~#) /.test(line) ? [i] : []));
  const parts = starts.map((start, i) => paste.slice(start, starts[i + 1]));
  return [...parts.slice(0, 1), ...parts.filter((part, i) => i > 0 && part.some((line) => line.startsWith('@@ ')))].flat().join('\n');
}

/**
 * What somebody knows of a cause beside what machines print: what happened last, who else is shut out, where the server lives. One for each
 * change that speaks for the cause, and one where nothing is known to have changed. Where no cause says otherwise, it is a rented server.
 */
function circumstancesOf(cause: CauseId): Known[] {
  const said = (fact: 'changed' | 'affected' | 'place') =>
    Object.entries(speaks[fact])
      .map(([value, named]) => ({ value, at: (named as readonly CauseId[]).indexOf(cause) }))
      .filter(({ at }) => at >= 0)
      .sort((a, b) => a.at - b.at)
      .map(({ value }) => value);
  const [affected = 'everyone'] = said('affected');
  const [place = 'cloud'] = said('place');
  return [...said('changed'), 'nothing'].map((changed) => ({ changed, affected, place }) as Known);
}

/** All that is well up to the station where the line breaks. */
const healthy = (cause: CauseId): Known => {
  const at = runbooks[cause].station;
  const arrives = stations.indexOf(at) < stations.indexOf('firewall') ? 'no' : 'yes';
  return { ...well, arrives, ...(at === 'listener' && { listening: 'no', service: 'stopped' }) };
};

const withoutUnsure = (known: Readonly<Record<string, string>>): Known =>
  Object.fromEntries(Object.entries(known).filter(([, value]) => value !== 'unsure')) as Known;

const recorded = proofs().map((record) => ({
  ...record,
  pasted: read(clientAndBlock(record.paste)).facts,
  seen: knownOf(read(record.paste.join('\n')).facts),
}));

/** What the console block can tell at all: whatever it told in any record. */
const inBlock = new Set<Fact>(['symptom', 'console', 'server-os', ...recorded.flatMap(({ pasted }) => pasted.map(({ fact }) => fact))]);

/** Every way in which a symptom's causes show themselves, with shares that sum up to one. */
export function casesOf(symptom: Symptom): Case[] {
  const routes = routesFrom(symptom);
  const all = causes.filter((cause) => prints[cause].includes(symptom));
  const sum = all.reduce((total, cause) => total + often(cause, symptom, {}), 0);
  return all.flatMap((cause): Case[] => {
    const share = often(cause, symptom, {}) / sum;
    const around = circumstancesOf(cause);
    const records = recorded.filter((one) => one.cause === cause && one.symptom === symptom);
    const seen: Known[] = records.length
      ? records.map(({ seen, told }) => withoutUnsure({ ...seen, ...told }))
      : around.map((one) => ({ ...withoutUnsure(routes.get(cause) ?? {}), ...one }));
    return seen.flatMap((known, i) =>
      around.map((one): Case => {
        const truth = { ...healthy(cause), ...one, ...known, symptom } as Known;
        const pasted =
          records[i]?.pasted ??
          // Who has a console pastes what the block sees there.
          Object.entries({ ...truth, console: 'yes' })
            .filter(([fact]) => inBlock.has(fact as Fact))
            .map(([fact, value]) => ({ fact, value, line: 1 }) as Learned);
        return { cause, share: share / seen.length / around.length, truth, pasted, from: records.length ? 'lab' : 'routes' };
      }),
    );
  });
}

/** How somebody came through: what was asked, and the cause that was shown at the end. */
export type Walked = { questions: number; asked: Fact[]; end: CauseId | undefined };

/** Asks one person, as the page does: until it shows a cause, or has no more to ask. */
export function ask(held: readonly Held[], truth: Known): Walked {
  const known = [...held];
  const asked: Fact[] = [];
  for (;;) {
    const { causes, next } = diagnose(known, prints);
    const end = causes[0]?.cause;
    const fact = next === null ? undefined : questionAt(next)?.fact;
    if (end || !fact) return { questions: asked.length, asked, end };
    asked.push(fact);
    known.push({ fact, value: truth[fact] ?? 'unsure', line: 0, told: true } as Held);
  }
}

/** A console, unless the machine is dead. */
const withConsole = (truth: Known): Known => ({ console: truth.alive === 'no' ? 'no' : 'yes', ...truth });

export type Person = 'clicks' | 'no console' | 'pastes';

export const people: Readonly<Record<Person, (one: Case, symptom: Symptom) => Walked>> = {
  clicks: ({ truth }, symptom) => ask([{ fact: 'symptom', value: symptom, line: 0, told: true }], withConsole(truth)),
  'no console': ({ truth }, symptom) => {
    // Nothing that is run on the server is known then.
    const seen = Object.entries(truth).filter(([fact]) => questions[fact as Fact].run?.where !== 'server');
    return ask([{ fact: 'symptom', value: symptom, line: 0, told: true }], { ...Object.fromEntries(seen), console: 'no' } as Known);
  },
  pastes: ({ truth, pasted }) => ask(pasted, withConsole(truth)),
};

export type Figures = { symptom: Symptom; causes: number; bits: number; least: number } & Record<
  Person,
  { questions: number; right: number; missed: { one: Case; walked: Walked }[] }
>;

/** The figures of one symptom. `least` is the bound: the bits to be told, over what a question of that many answers can tell at most. */
export function figures(symptom: Symptom): Figures {
  const cases = casesOf(symptom);
  const shares = new Map<CauseId, number>();
  for (const { cause, share } of cases) shares.set(cause, (shares.get(cause) ?? 0) + share);
  const bits = [...shares.values()].reduce((sum, share) => sum - share * Math.log2(share), 0);
  const answers: number[] = [];
  const of = (person: Person) => {
    const walks = cases.map((one) => ({ one, walked: people[person](one, symptom) }));
    if (person === 'clicks') for (const { walked } of walks) answers.push(...walked.asked.map((fact) => facts[fact].length - 1));
    const mean = (what: (walk: (typeof walks)[number]) => number) => walks.reduce((sum, walk) => sum + walk.one.share * what(walk), 0);
    return {
      questions: mean(({ walked }) => walked.questions),
      right: mean(({ one, walked }) => Number(walked.end === one.cause)),
      missed: walks.filter(({ one, walked }) => walked.end !== one.cause),
    };
  };
  const figures = { clicks: of('clicks'), 'no console': of('no console'), pastes: of('pastes') };
  const usual = answers.reduce((sum, n) => sum + n, 0) / Math.max(1, answers.length);
  return { symptom, causes: shares.size, bits, least: bits / Math.log2(Math.max(2, usual)), ...figures };
}

const told = facts.symptom.filter((symptom) => symptom !== 'connected' && symptom !== 'unsure');

function main(args: readonly string[]): void {
  const only = told.filter((symptom) => args.includes(symptom));
  console.log('symptom       causes  bits  bound   clicks  right   no console  right   pastes  right');
  for (const symptom of only.length ? only : told) {
    const one = figures(symptom);
    const cell = (person: Person) =>
      `${one[person].questions.toFixed(2).padStart(6)}  ${(100 * one[person].right).toFixed(0).padStart(3)} %`;
    console.log(
      `${symptom.padEnd(13)} ${String(one.causes).padStart(5)}  ${one.bits.toFixed(2)}  ${one.least.toFixed(2).padStart(5)}   ${cell('clicks')}   ${cell('no console').padStart(16)}   ${cell('pastes')}`,
    );
    if (!args.includes('--misses')) continue;
    for (const person of Object.keys(people) as Person[])
      for (const {
        one: { cause, share, from },
        walked,
      } of one[person].missed.sort((a, b) => b.one.share - a.one.share).slice(0, 25))
        console.log(
          `    ${person}: ${cause} (${(100 * share).toFixed(1)} %, ${from}) → ${walked.end ?? 'nothing'} after ${walked.asked.join(', ') || 'nothing asked'}`,
        );
  }
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) main(process.argv.slice(2));
