import { isElsewhere, isHandedOn } from './elsewhere';
import { clientReaders, type Part, type Side } from './part';
import { placeholder } from './placeholder.mjs';
import { readers } from './readers';
import { speakersAmong } from './readers/hints';
import { isTranslated } from './readers/translated';
import { type Context, type Learned, linesOf, notMine, program, type Reading, type Withheld, withheld, withoutSudo } from './reading';
import { dials } from './sides';
import { collector, type Piece, whoAsks } from './split';
import { isTorn } from './torn';
import { placeholders } from './values';

const names = Object.keys(readers);
const speakers = speakersAmong(names);
const byName = new Map(names.map((name) => [name.toLowerCase(), name]));

/** What is known of a piece. A paste is read again when more is known of the target, and much of it says the same then. */
type Study = {
  /** What each reader said, of which target, and whether it compared anything with that. */
  answers: Map<string, { reading: Reading; context: Context; compared: boolean }>;
  /** The target at hand, as the readers see it, and whether the one that is asked looked at it. */
  told?: Context;
  context: Context;
  compared: boolean;
  /** Did any reader look at the target? */
  compares: boolean;
  /** What came of it, and for which target. */
  found?: { context: Context; answers: readonly Answer[]; parts?: Part[] };
  /** The readers that may have something to say of it: a hint of theirs is in it. */
  speakers?: readonly string[];
  elided?: boolean;
  unfilled?: boolean;
  /** What stands behind the lines that its own reader took, by the number of those. */
  rests: Map<number, Piece>;
};

const studies = new WeakMap<Piece, Study>();

function studyOf(piece: Piece): Study {
  let study = studies.get(piece);
  if (!study) {
    study = { answers: new Map(), context: {}, compared: false, compares: false, rests: new Map() };
    studies.set(piece, study);
  }
  return study;
}

/** Does a piece lack what its command printed? */
function isElided(piece: Piece): boolean {
  const study = studyOf(piece);
  study.elided ??= isTorn(piece.text);
  return study.elided;
}

/** What a context says of the target, whatever piece is read. */
type Target = Omit<Context, 'command' | 'on' | 'root' | 'listens'>;

/** How a reader sees each word of the target: the server meets the port that a router sends the dialled one on to. */
const seen: { readonly [K in keyof Required<Target>]: (target: Target, on: Side) => Target[K] } = {
  port: ({ port, forwarded }, on) => (on === 'server' ? (forwarded ?? port) : port),
  host: ({ host }) => host,
  server: ({ server }) => server,
  client: ({ client }) => client,
  user: ({ user }) => user,
  method: ({ method }) => method,
  card: ({ card }) => card,
  forwarded: ({ forwarded }) => forwarded,
  published: ({ published }) => published,
};

/** What is known of where a piece was run, and of the target; who looks at that is noted. */
function toldOf(piece: Piece, study: Study, on: Side): Context {
  const place: Context = {
    command: piece.command,
    on: on === 'unknown' ? undefined : on,
    root:
      piece.root ||
      piece.prompt?.startsWith('root@') ||
      /^(?:sudo|doas) /.test(piece.command ?? '') ||
      // A name at the prompt is somebody's; without one, nobody shows who it was.
      (piece.prompt?.includes('@') && piece.prompt !== collector ? false : undefined),
  };
  for (const name of Object.keys(seen) as (keyof Target)[])
    Object.defineProperty(place, name, {
      enumerable: true,
      get: () => {
        study.compared = true;
        return seen[name](study.context, on);
      },
    });
  return place;
}

/** Asks a reader, by its name, what it says of a piece. Who did not look at the target is not asked again about another one. */
function asking(piece: Piece, context: Context, on: Side): (name: string) => Reading {
  const study = studyOf(piece);
  return (name) => {
    const known = study.answers.get(name);
    if (known && (known.context === context || !known.compared)) return known.reading;
    study.told ??= toldOf(piece, study, on);
    study.context = context;
    study.compared = false;
    const reading = (readers[name] as (typeof readers)[string])(piece.text, study.told);
    study.answers.set(name, { reading, context, compared: study.compared });
    study.compares ||= study.compared;
    return reading;
  };
}

/** The readers that may have something to say of a piece. */
function speakersOn(piece: Piece): readonly string[] {
  const study = studyOf(piece);
  study.speakers ??= speakers(piece.text, piece.command);
  return study.speakers;
}

/** What stands in a piece behind the lines that its own reader took: nobody knows who printed it, nor behind an ssh that failed, where. */
function restOf(piece: Piece, taken: number): Piece {
  const { rests } = studyOf(piece);
  const known = rests.get(taken);
  if (known) return known;
  const { command: _command, ...rest } = { ...piece, from: piece.from + taken, text: linesOf(piece.text).slice(taken).join('\n') };
  if (dials(piece) && piece.prompt !== collector) delete rest.prompt;
  rests.set(taken, rest);
  return rest;
}

/** What a shell or a program says that gives no answer at all, line by line, whichever program it is. */
const unanswered: readonly [RegExp, Withheld][] = [
  [/: (?:command )?not found$|^(?:zsh:\d+: )?command not found: \S+$|: inaccessible or not found$/, 'no-such-command'],
  [/^(?:Cannot connect to the Docker daemon|Failed to connect to bus|Error: DBUS_ERROR: Failed to connect)\b/, 'no-such-command'],
  [/^Failed to get unit file state for \S+: No such file or directory$|^No files found for \S+\.$/, 'no-such-command'],
  [/^(?:cat|grep|tail|ps): .*(?:No such file or directory|invalid option|unrecognized option)/, 'no-such-command'],
  [/: (?:Permission denied|Operation not permitted)(?: \(you must be root\))?\.?$|\bmust be root\b/, 'needs-root'],
];

/**
 * Where sudo itself is not installed, as on many a small Debian, or has lost its owner or its bit, as after a chmod of everything, the
 * command behind it was never run. Source: sudo src/sudo.c, sudo_check_suid.
 */
const sudoless: typeof unanswered = [
  [/(?:^|[\s:])(?:sudo|doas): (?:(?:command )?not found|inaccessible or not found)$|command not found: (?:sudo|doas)$/, 'no-sudo'],
  [
    /^sudo: \S{1,80} must be owned by uid \d+ and have the setuid bit set$|^sudo: effective uid is not 0, is sudo installed setuid root\?$/,
    'sudo-lost',
  ],
];

/** A name that stands for a value, where a complaint quotes it. */
const value = `(?:${placeholders.join('|')})(?:/32)?`;
/**
 * What comes of a command that was run with the names in it that stand for values: a complaint that names one. Those of hosts ssh writes
 * small.
 */
const unfilled = new RegExp(
  [
    String.raw`^Bad port 'PORT'|\b(?:resolve hostname|host "|forward host lookup failed for|lookup) ?(?:HOST|host)\b(?!\.)|^(?:ping6?: )?HOST: (?![^\n]{1,100}Loss%)`,
    // iptables, iproute2, nft, libpcap
    String.raw`^(?=.{0,200}\b(?:[Ii]nvalid|[Ii]llegal|[Uu]nknown|expected|not found)\b).{0,200}["'\x60]${value}["']`,
    // firewalld, pfctl and fail2ban, nc
    String.raw`\bINVALID_(?:ADDR|PORT|ENTRY): .{0,40}\b${value}\b|\bIP address (?:found )?for ${value}$|\bport number invalid: PORT\b`,
  ].join('|'),
  'm',
);
/** What ufw and nft say of one, which they do not name. */
const nameless = /^(?:ERROR: (?:Bad (?:source|destination) address|Bad port)|Error: (?:Could not resolve hostname|syntax error))/m;

/** Was a piece run as a page shows it, with a name in the place of a value? */
function isUnfilled(piece: Piece): boolean {
  const { command, text } = piece;
  const study = studyOf(piece);
  study.unfilled ??=
    text.length < 5_000 &&
    (command === undefined ? unfilled.test(text) : command.search(placeholder) >= 0 && (unfilled.test(text) || nameless.test(text)));
  return study.unfilled;
}

/** The reading of a piece that is all complaint, of these forms. */
function complaint({ text }: Piece, forms: typeof unanswered): Reading | undefined {
  if (text.length > 1_000) return undefined;
  const lines = linesOf(text).filter((line) => line.trim());
  const whys = lines.map((line) => forms.find(([form]) => form.test(line.trim()))?.[1]);
  return whys[0] && whys.every(Boolean) ? withheld(whys[0], 1) : undefined;
}

/** What a reader, by its name, says of a piece. */
type Answer = { name: string; piece: Piece; reading: Reading };

/** All that the readers say of one piece, which is the same for another target where none of them looked at it. */
function readPiece(piece: Piece, context: Context, on: Side): readonly Answer[] {
  const study = studyOf(piece);
  if (!study.found || (study.found.context !== context && study.compares))
    study.found = { context, answers: answersOn(piece, context, on) };
  return study.found.answers;
}

/**
 * Asks the reader named like the command of a piece, then every reader about what stands behind the lines that one took, since people
 * also glue outputs together without a prompt. Without a named reader, every reader that finds its own shape.
 */
function answersOn(piece: Piece, context: Context, on: Side): readonly Answer[] {
  const ask = asking(piece, context, on);
  const named = program(piece.command);
  const unrun = complaint(piece, sudoless);
  if (unrun) return [{ name: named, piece, reading: unrun }];
  if (isUnfilled(piece)) return [{ name: named || 'ssh', piece, reading: withheld('unfilled', 1) }];
  if (piece.cut) return [{ name: named, piece, reading: withheld('cut-off') }];
  if (piece.prompt === collector && whoAsks.test(piece.command ?? ''))
    return [{ name: named, piece, reading: { kind: 'read', facts: [], from: 1, to: piece.to - piece.from + 1 } }];
  const others = () => speakersOn(piece).flatMap((name) => (name === named ? [] : [{ name, piece, reading: ask(name) }]));
  const reader = byName.get(named.toLowerCase());
  const first = reader && ask(reader);
  if (first && first.kind !== 'not-mine') {
    const own = { name: named, piece, reading: first };
    // A log or a list that says nothing to its own reader may be another's: HAProxy's in the journal, two words of is-enabled.
    const better =
      first.kind === 'read' && !first.facts.length ? others().filter(({ reading }) => reading.kind === 'read' && reading.facts.length) : [];
    if (better.length) return [own, ...better];
    if (first.kind !== 'read' || piece.from + first.to > piece.to) return [own];
    const rest = restOf(piece, Math.max(first.to, 0));
    if (!rest.text.trim()) return [own];
    const behind = readPiece(rest, context, on).filter(({ name, reading }) => name !== named && reading.kind === 'read');
    studyOf(piece).compares ||= studyOf(rest).compares;
    return [own, ...behind];
  }
  const found = others().filter(({ reading }) => reading.kind !== 'not-mine');
  if (found.length) return found;
  const translated = isTranslated(named, piece.text) ? withheld('translated', 1) : undefined;
  const reading = (piece.command && complaint(piece, unanswered)) || translated || notMine;
  return [{ name: named || 'text', piece, reading }];
}

/** The piece's own line numbers, made the paste's. Line 0 is the command line. */
function placed(reading: Reading, piece: Piece): Reading {
  // What printed nothing has no line but that of its command.
  const at = (line: number) => (line === 0 || piece.to < piece.from ? (piece.commandLine ?? piece.from) : piece.from + line - 1);
  if (reading.kind === 'withheld') return { ...reading, line: at(reading.line) };
  if (reading.kind !== 'read') return reading;
  const facts = reading.facts.map((one) => ({ ...one, line: at(one.line) }) as Learned);
  return { kind: 'read', facts, from: at(reading.from), to: Math.max(at(reading.from), at(reading.to)) };
}

/** What a reader, by its name, said of a piece, where it stands in the paste. */
function partOf(piece: Piece, name: string, reading: Reading, where: Side): Part {
  const put = placed(reading, piece);
  const from = piece.to < piece.from ? (piece.commandLine ?? piece.from) : piece.from;
  const span = put.kind === 'read' ? put : { from, to: Math.max(from, piece.to) };
  return {
    command: name,
    from: span.from,
    to: span.to,
    on: where === 'unknown' && clientReaders.has(name) ? 'client' : where,
    reading: put,
    ...(piece.command && { asked: withoutSudo(piece.command).replace(/ (?:verbose|numbered)$/, '') }),
    ...(piece.commandLine && piece.commandLine < from + 1 && { askedOn: piece.commandLine }),
    ...(isElided(piece) && { elided: true }),
    ...(piece.open && { open: true }),
    ...((isElsewhere(piece) || isHandedOn(name, piece)) && { elsewhere: true }),
    ...(piece.prompt && { prompt: piece.prompt }),
  };
}

/** What one reader, by its name, reads of a piece; undefined where that is nothing. */
export function readBy(name: string, piece: Piece, context: Context, side: (piece: Piece) => Side): Part | undefined {
  const reading = isUnfilled(piece) ? notMine : asking(piece, context, side(piece))(name);
  return reading.kind === 'read' ? partOf(piece, name, reading, side(piece)) : undefined;
}

/** What the readers make of a piece for a target: the parts that they took, or the one that nobody did. */
export function partsOf(piece: Piece, context: Context, side: (piece: Piece) => Side): readonly Part[] {
  const answers = readPiece(piece, context, side(piece));
  const found = studyOf(piece).found as NonNullable<Study['found']>;
  found.parts ??= answers.map((one) => partOf(one.piece, one.name, one.reading, side(one.piece)));
  return found.parts;
}
