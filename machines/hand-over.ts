import type { CauseId } from '../content/causes';
import { beside, contacts, type Urgency, urgencyWords } from '../content/contacts';
import { type Station, stations, stationWords } from '../content/stations';
import type { Fact, Known, Symptom } from '../evidence/facts';
import type { Answer, Finding } from './findings';
import { pathInWords, pathOf } from './path';
import { answerWords, factIds, questions } from './questions';

/** What a hand-over is made of. Lines and commands must come in without names: nothing here takes them out. */
export type Matter = {
  known: Known;
  answer: Pick<Answer, 'causes' | 'also'>;
  tried: readonly CauseId[];
  runbooks: Readonly<Record<CauseId, { title: string; station: Station }>>;
  /** What the paste says, line by line. */
  lines: readonly { line: number; text: string }[];
  /** What would tell more, as a command to run; empty where nothing is left to ask. */
  next?: { title: string; command?: string };
  /** Where the runbooks are: `https://unrefused.example`; empty where that is not known. */
  site: string;
};

export type HandOver = { whom: string; can: string; urgency: Urgency; markdown: string; text: string };

/** Facts that say that the machine, or who answers in its name, is the trouble. */
const grave: { readonly [F in Fact]?: readonly string[] } = {
  symptom: ['host-key'],
  health: ['hung', 'overloaded', 'processes', 'table-full', 'emergency'],
  disk: ['full', 'no-inodes'],
  'ended-by': ['middle'],
};

function urgencyOf({ known, answer }: Matter): Urgency {
  if (factIds.some((fact) => known[fact] && grave[fact]?.includes(known[fact]))) return 'now';
  const cause = answer.causes[0]?.cause;
  if (known.affected === 'only-me' || known.ban === 'yes' || known.symptom === 'denied' || known.symptom === 'config') return 'can-wait';
  return cause && /^(?:client-|too-many-keys|key-)/.test(cause) ? 'can-wait' : 'today';
}

/**
 * Where to look first at an answer that the client got, or at words that nobody knows: only who is silent must be looked for on the way.
 * Such an answer may come from something in front of the server, but its owner is who can tell.
 */
const answered: { readonly [S in Symptom]?: Station } = {
  refused: 'listener',
  prohibited: 'firewall',
  closed: 'sshd',
  silent: 'sshd',
  'not-ssh': 'listener',
  unsure: 'sshd',
};

/** Where it breaks; where nothing says that, the first place that nobody knows to be passed: whoever can look there can see more. */
function stationOf({ known, answer, runbooks }: Matter): Station {
  const [first] = answer.causes;
  if (first) return runbooks[first.cause].station;
  const stops = pathOf({ known });
  const broken = stops.find(({ state }) => state === 'broken');
  if (broken) return broken.id;
  const last = stops.findLastIndex(({ state }) => state === 'reached');
  const asked = answered[known.symptom ?? 'unsure'];
  return stops[Math.max(last + 1, asked ? stations.indexOf(asked) : 0)]?.id ?? stations[0];
}

const sure = ({ certainty }: Finding) => (certainty === 'proven' ? 'proven' : 'fits, not proven');
/** A fence that nothing within it ends. */
const fenceFor = (text: string) => '`'.repeat(Math.max(3, ...[...text.matchAll(/`+/g)].map(([run]) => run.length + 1)));
const plain = (words: string) => words.replace(/\b(?:port )?PORT\b/g, 'the port').replace(/\bHOST\b/g, 'the host');

/** Puts a case in a page of words for somebody who can see more: as Markdown for a ticket, and as plain text. */
export function handOver(matter: Matter): HandOver {
  const { known, answer, tried, runbooks, lines, next, site } = matter;
  const station = stationOf(matter);
  const urgency = urgencyOf(matter);
  // Whoever has the console can look there themselves.
  const own = known.console === 'yes' && stations.indexOf(station) >= stations.indexOf('firewall');
  const { whom, can } = own ? beside : contacts[station];
  const words = (fact: Fact, value: string) => plain(answerWords(fact, value));
  const said = known.symptom && known.symptom !== 'unsure' ? words('symptom', known.symptom) : undefined;
  const [first] = answer.causes;
  const list = (found: readonly Finding[]) =>
    found.map(
      ({ cause, ...one }) =>
        `${runbooks[cause].title} (${sure({ cause, ...one })}): ${site ? `${site}/fix/${cause}/` : `unrefused fix ${cause}`}`,
    );
  const facts = factIds
    .filter((fact) => fact !== 'symptom' && fact !== 'console' && known[fact] && known[fact] !== 'unsure')
    .map((fact) => `${plain(questions[fact].title)} ${words(fact, known[fact] as string)}`);
  const sections: { title: string; items?: string[]; block?: string }[] = [
    {
      title: 'What happens',
      items: [
        said ? `ssh prints: ${said}` : 'What ssh prints is not known.',
        pathInWords(pathOf({ known, broken: answer.causes.map(({ cause }) => runbooks[cause].station) })),
      ],
    },
    { title: 'What it is', items: list(answer.causes) },
    { title: 'Also noticed', items: list(answer.also) },
    { title: 'Lines that say so', block: lines.map(({ line, text }) => `${line}: ${text}`).join('\n') },
    { title: 'Known', items: facts },
    { title: 'Tried, and it did not help', items: tried.map((cause) => runbooks[cause].title) },
    { title: 'What would tell more', items: next ? [plain(next.title)] : [], block: next?.command },
  ];
  const title = `SSH fails${said ? `: ${said}` : ''}${first ? `. ${runbooks[first.cause].title}` : ''}`;
  const head = [
    `For: ${whom}.`,
    `Place: ${stationWords[station].name}, ${stationWords[station].what}.`,
    `${urgencyWords[urgency].title}: ${urgencyWords[urgency].because}.`,
  ];
  const filled = sections.filter(({ items = [], block }) => items.length || block);
  return {
    whom,
    can,
    urgency,
    markdown: [
      `# ${title}`,
      head.map((one) => `- ${one}`).join('\n'),
      ...filled.flatMap(({ title, items = [], block }) => {
        const fence = fenceFor(block ?? '');
        return [
          `## ${title}`,
          ...(items.length ? [items.map((one) => `- ${one}`).join('\n')] : []),
          ...(block ? [`${fence}text\n${block}\n${fence}`] : []),
        ];
      }),
      'Names, addresses and keys are replaced, each by the same word throughout.',
    ].join('\n\n'),
    text: [
      title,
      head.join('\n'),
      ...filled.map(({ title, items = [], block }) =>
        [`${title}:`, ...items.map((one) => `  ${one}`), ...(block ? block.split('\n').map((one) => `  ${one}`) : [])].join('\n'),
      ),
      'Names, addresses and keys are replaced, each by the same word throughout.',
    ].join('\n\n'),
  };
}
