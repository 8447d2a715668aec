import { shellIn } from './accounts';
import { ending, isEnded, touchedBy } from './acts';
import { isBefore, isOld, nowIn, startedAt, writtenAt } from './age';
import { isForeignRow } from './elsewhere';
import { isExample, isExplained } from './example';
import type { Fact } from './facts';
import { isOfAttempt, isOther, ofAttempt, triedIn } from './mixed';
import { aboutServer, clientReaders, factsOf, isOfMachine, type Part, type Side, telling } from './part';
import { errnoOf, isPublicServer } from './readers/reach';
import { besideLog, type Context, type Learned, portAtServer, program, unprefixed } from './reading';
import { type Said, said } from './said';
import { bearersOf, isSibling } from './siblings';
import { strangers } from './sides';
import { collector, label, type Piece } from './split';
import { asksOwn } from './target';
import { isAddress, isPrivate } from './values';

/** Does a text show that a packet may be sent on elsewhere before the rules for this host are asked? */
const redirects = / -j (?:DNAT|REDIRECT)\b|\bDNAT\s+(?:tcp|6)\b|\bdnat (?:ip6? )?to\b|\bredirect to :\d|\bport=\d+:proto=\w+:toport=/;
/** Docker sends on what is dialled at a port that it publishes, before the rules for this host are asked: `docker ps`, `docker port`. */
const published = (port: number) => new RegExp(String.raw`:${port}->\d+/tcp|^\d+/tcp -> \S+:${port}$`, 'm');
/** A rule that counts has met no packet: a row of `iptables -v`, of iptables-save -c, of nft. */
const unused = /^\s*(?:\d+\s+)?0\s+0\s+[A-Z]|^\[0:0\] -A |\bcounter packets 0 bytes 0\b/;
/** What else of a paste says of names: a resolver that does not answer, another name that is not known, an address of one. */
const lookups =
  /no servers could be reached|\bSERVFAIL\b|DNSSEC|No appropriate name servers|network is unreachable|temporary failure in name|\bhas (?:IPv6 )?address \S|\sIN\s+A{1,4}\s|^(?:ping6?|curl|wget|getent)\b.*(?:not known|Could not resolve)|^[\da-f.:]{7,45}(?:\s+[a-z]|$)/i;
/** More than one zone in force: which of them a card or an address is in decides, not the one that was listed. */
const zones = /^\S+(?: \(.*\))?\n\s+(?:interfaces|sources): \S[\s\S]*\n\S+(?: \(.*\))?\n\s+(?:interfaces|sources): \S/m;

/**
 * The zone of a card, in `firewall-cmd --get-active-zones`: a name, and below it, indented, what is bound to it. Undefined where no zone has
 * that card.
 */
function zoneOfCard({ command, text }: Piece, card: string): string | undefined {
  let zone: string | undefined;
  for (const line of /--get-active-zones\b/.test(command ?? '') ? text.split('\n') : []) {
    zone = /^(\S+)/.exec(line)?.[1] ?? zone;
    const [, cards] = /^\s+interfaces: (.*)$/.exec(line) ?? [];
    if (cards?.split(/\s+/).includes(card)) return zone;
  }
  return undefined;
}

/** The readers of what clients of SSH say. */
const ofClients = /^(?:ssh|clients)$/;

/** Facts that hang on the address that one comes from. */
const ofClient = new Set<Fact>(['packet', 'firewall', 'zone', 'order', 'ban', 'admission', 'login', 'edge', 'vty']);

/** Does a command show a file, and not what the system does now? */
const isStored = (asked = '') => /^(?:cat|less|more|head|tail|bat|view|e?grep|sed|awk) /.test(asked);

/** That no label of SELinux keeps a port back here. */
const unlabelled = /\bWSL2?\b|-microsoft-standard|^(?:Disabled|Permissive)$|^SELinux status: +disabled$|^Current mode: +permissive$/;

/** Does sshd's log name a shell that the account does not have now? */
function isOtherShell({ fact, value, line }: Learned, lines: readonly string[]): boolean {
  if (value !== 'shell' && fact !== 'admission') return false;
  const row = (lines[line - 1] ?? '').slice(0, 1_000);
  const [, user, shell] = /: User (\S{1,64}) (?:from \S+ )?not allowed because shell (\S+) /.exec(row) ?? [];
  const [now] = user ? lines.flatMap((text) => shellIn(text, user) ?? []) : [];
  return now !== undefined && now !== shell;
}

/** The port of the server's that a row of its log is about. */
const ownPort = / on \[?[\da-f.:]{2,45}\]?(?::| port )(\d{1,5})\b/;

/** Does a later row of sshd's log tell of other settings, or that a client was not turned away at the door any more? */
const isNewer = (row: string, { fact, value }: Learned, address = '') =>
  row.length < 1_000 &&
  / sshd(?:-session|-auth)?\[/.test(row) &&
  (/: (?:Received SIGHUP; restarting|Server listening on )/.test(row) ||
    (fact === 'admission' && value !== 'user' && address !== '' && row.includes(` ${address} port `)));

/** What is over within minutes: a burst of connections, a penalty, a machine that was short of something. */
const passing = /^(?:max-startups|penalty|timeout|booting|processes|overloaded|table-full)$/;
const hour = 60;

/** Was the row of a log that a fact about the machine stands on written longer ago than what it tells of lasts? */
function isOfOldRow(fact: Learned, part: Part, { lines, timeOf }: Paste, lasts?: number): boolean {
  const written = isOfMachine(fact, part) ? writtenAt(lines[fact.line - 1] ?? '') : undefined;
  return written !== undefined && isOld(written, timeOf(part), lasts);
}

/** A test of settings that are no daemon's: of a file outside the folders where those are kept. */
const isCandidate = (asked = '') =>
  /^\S*sshd (?:.* )?-\w*[tTG]/.test(asked) && / -\w*f ?(?!\/(?:usr\/local\/)?etc\/|\S*[\\:])\S/.test(asked);

/** A program outside the folders of the system: one that somebody built or unpacked, beside the one that the system starts. */
const isBuilt = (asked = '') => /^(?:\.{1,2}|~|\/(?:opt|home|root|tmp|srv|mnt|media))\/\S*\s/.test(`${asked} `);

/** What a paste says as a whole, and what is asked of it. */
type Paste = {
  lines: readonly string[];
  pieces: readonly Piece[];
  context: Context;
  /** Does a fact hang on the client's address, which was said, or is a guess, and not shown? */
  isHearsay: (fact: Learned) => boolean;
  /** Nobody shows which port they dial: that in the settings of sshd is taken for it. */
  isAssumed: boolean;
  /** Was a fact of a part changed since, as far as a command line tells? */
  isChanged: (fact: Learned, part: Part) => boolean;
  /** Is it over: was the same seen again after a change, or was it ended and dialled again in vain? */
  isOver: (fact: Learned, part: Part) => boolean;
  /** The prompts of machines that were entered by another name than the one that is dialled. */
  others: ReadonlySet<string>;
  /** Another rule may decide than the one that was shown. */
  isUncertain: boolean;
  /** The zones of firewalld let in by address, as another part shows, and the paste does not tell which zone it is. */
  isByAddress: boolean;
  /** The addresses that the server shows as its own. */
  own: ReadonlySet<string>;
  /** The zone of firewalld that has the card by which a connection to the dialled address comes in. */
  cardZone?: string;
  /** That sshd is stopped is known from an init script, which has no memory. */
  isScripted: boolean;
  /** Something may send the port to another one. */
  isMoved: boolean;
  /** What refused the connection is seen: nothing listens on the port. */
  isShut: boolean;
  /** A list of sockets shows that sshd has the port. */
  isServed: boolean;
  /** What ssh printed of the last attempt. */
  symptom?: string;
  /** Parts with rules that print something else. */
  unmet: ReadonlySet<Part>;
  /** Where somebody sits dials the name of their own machine. */
  isOwn: boolean;
  /** Whose rules in force are shown. */
  inForce: ReadonlySet<string>;
  /** The prompts of machines without the address that is dialled, where no translation can give it to them as far as is known. */
  neighbours: ReadonlySet<string>;
  /** The prompts of machines that are called like the one in question but for their number. */
  siblings: ReadonlySet<string>;
  /** The last attempt. */
  attempt?: Part;
  /** Another attempt failed otherwise, and may be the one that is asked about; `trial`: it is, since the last one met but its own options. */
  mixed?: 'mixed' | 'trial';
  timeOf: (part: Part) => number | undefined;
  /** What the person wrote beside the outputs. */
  said: Said;
  /** When the sshd was started that runs. */
  started?: number;
  /** Does a line stand in a quotation, beside a message that does not? */
  isQuoted: (line: number) => boolean;
};

/** What is known of a paste before its parts are doubted. */
type Given = Pick<Paste, 'isHearsay' | 'isAssumed' | 'isQuoted'>;

type Doubt = (fact: Learned, part: Part, paste: Paste) => boolean;

/** What is not said of this connection, or not of this server. */
const strange: readonly Doubt[] = [
  (fact, part, { isOver, others }) => aboutServer.has(fact.fact) && (isOver(fact, part) || others.has(part.prompt ?? '')),
  // Port 22 to elsewhere says nothing of another port, nor of the local network.
  ({ fact, value }, _, { context }) =>
    fact === 'egress' && value === 'blocked' && (isPrivate(context.server) || (context.port ?? 22) !== 22),
  // The zone of another card says nothing of what comes in by this one.
  ({ fact }, { command, asked = '', from }, { cardZone, lines }) =>
    command === 'firewall-cmd' &&
    cardZone !== undefined &&
    !asked.includes('--list-all-zones') &&
    /^(?:packet|firewall|zone|order)$/.test(fact) &&
    /^[\w-]+/.exec(lines[from - 1] ?? '')?.[0] !== cardZone,
  // Somebody says that it is another machine's, or of another time.
  (fact, part, { said, siblings }) => isOfMachine(fact, part) && (said.isApart(fact.line, part.prompt) || siblings.has(part.prompt ?? '')),
  // A rule that holds only for some, and then prints another message than was met, has not done it: LIMIT and a timeout.
  ({ fact }, part, { unmet }) =>
    /^(?:packet|firewall|order)$/.test(fact) && unmet.has(part) && hasFact(part, ({ value }) => value === 'conditional'),
  // Rules that a file keeps are those of the next start; beside the ones in force they say nothing.
  ({ fact }, { asked, on, command }, { inForce }) =>
    (fact === 'packet' || fact === 'firewall') && isStored(asked) && inForce.has(`${on} ${command}`),
  // What an earlier login met is over, unless the last one met the very same, and only told less of it: `ssh -v`, and then `ssh`.
  ({ fact }, part, { attempt }) =>
    attempt !== undefined && part.command === 'ssh' && part.to < attempt.from && ofAttempt.has(fact) && !isSame(part, attempt),
  // Nor does what a later login of somebody else met.
  ({ fact }, { command, from, asked }, { attempt }) =>
    attempt !== undefined && command === 'ssh' && from > attempt.to && asked !== attempt.asked && ofAttempt.has(fact),
  // Whoever came as far as a login has agreed on algorithms, and whoever never spoke has not asked for any: those rows are strangers'.
  ({ fact }, { command }, { symptom = 'kex' }) => fact === 'stall' && !ofClients.test(command) && !/^(?:kex|closed|unsure)$/.test(symptom),
  // What an option brought about that was tried shows nothing of the connection without it.
  (_, part, { attempt, mixed }) => mixed === 'trial' && part === attempt,
  // Where nothing listens, it takes no ban of somebody whom nobody knows.
  ({ fact, value, inferred }, _, { isShut, context }) =>
    isShut && inferred === true && context.client === undefined && (fact === 'ban' || (fact === 'packet' && value === 'conditional')),
  // A second sshd, started by hand beside the one that has the port, cannot have it.
  ({ fact, value }, { command, asked }, { isServed }) =>
    isServed && fact === 'startup' && value === 'address-in-use' && command === 'sshd' && program(asked) === 'sshd',
  // No session is idle that was lost to what had been typed in it.
  ({ value, line }, _, { pieces }) =>
    value === 'idle' && touchedBy(pieces.findLast(({ commandLine }) => commandLine && commandLine < line)?.command).size > 0,
  ({ line }, _, { lines }) => isExplained(lines, line),
  (fact, { command, asked }) => command === 'sshd' && aboutServer.has(fact.fact) && isCandidate(asked),
  // What kept an earlier sshd from starting did not keep this one.
  ({ fact, value, line }, _, { lines, started }) => {
    if (started === undefined || fact !== 'startup' || value === 'clean') return false;
    const written = writtenAt(lines[line - 1] ?? '');
    return written !== undefined && isBefore(written, started);
  },
  (fact, _, { lines }) => isOtherShell(fact, lines),
  // WSL has no labels of ports: there Windows holds the port back, or has given it away. Source: JetBrains/clion-wsl issue 15. Nor does a
  // label hold anything back where SELinux is off, or only writes down what it would have denied.
  ({ value }, _, { lines }) => value === 'bind-denied' && lines.some((text) => text.length < 2_000 && unlabelled.test(text)),
  // A burst of another day is no more, and sshd was told to overlook what others may write to.
  (fact, part, paste) => passing.test(fact.value) && isOfOldRow(fact, part, paste),
  ({ value }, _, { lines }) => value === 'permissions' && lines.some((text) => /^strictmodes no$/i.test(text)),
  // What is written down or printed by hand was seen by nobody.
  (fact, part) => isOfMachine(fact, part) && /^(?:echo|printf) |<<-? ?['"\\]?[A-Za-z]/.test(part.asked ?? ''),
  // What the server's own ssh or ping met is another connection.
  (_, { command, on }) => on === 'server' && clientReaders.has(command),
  (fact, part, { lines }) => isOfMachine(fact, part) && isExample(lines, fact.line),
  // What the client says of itself is not said of the server. What its own Docker dials is the client's machine.
  (fact, part, { context }) =>
    part.on === 'client' &&
    isOfMachine(fact, part) &&
    !(fact.fact === 'container' && context.server && fact.details?.address === context.server),
];

/** What may be over, may be another machine's, or hangs on what the paste does not show: it may be so, and proves nothing. */
const open: readonly Doubt[] = [
  // A rule with a condition that the paste cannot decide may have nothing to do with this connection.
  ({ value }) => value === 'conditional',
  ({ fact }, { elided }) => elided === true && aboutServer.has(fact),
  ({ fact }, _, { isUncertain }) => isUncertain && fact === 'packet',
  // One zone's list knows nothing of the addresses that another one is for.
  ({ fact }, { command }, { isByAddress }) => isByAddress && command === 'firewall-cmd' && fact === 'packet',
  // A test takes no port, and an init script does not tell a start that failed at that from a stop.
  ({ fact, value, line }, { command, from }, { isScripted }) =>
    isScripted && fact === 'startup' && value === 'clean' && command === 'sshd' && line < from,
  ({ fact, value }, _, { isMoved }) => isMoved && fact === 'listening' && /^(?:elsewhere|loopback)$/.test(value),
  // One resolver may say so of a name that another one knows, or of all names while it is out of reach.
  ({ fact, value, line }, _, { lines }) =>
    fact === 'resolution' && value === 'unknown-name' && lines.some((one, i) => i + 1 !== line && one.length < 1_000 && lookups.test(one)),
  // The address that a router sends the port to is the server's too: it has several.
  ({ fact, value, details }, _, { own }) => fact === 'forward' && value === 'wrong' && own.has(details?.address ?? ''),
  // A rule that had counted nothing after the attempt has not met it, unless its counter was set back.
  ({ fact, line }, { from, on }, { attempt, lines }) =>
    fact === 'packet' && on !== 'client' && attempt !== undefined && attempt.to < from && unused.test(lines[line - 1] ?? ''),
  // What stands in a comment was met at another time, if at all.
  ({ line }, { command }, { lines }) => ofClients.test(command) && /^\s{0,8}(?:#{1,6}|\/\/) /.test(lines[line - 1] ?? ''),
  // Of two connections that failed, each in a way of its own, nobody says which one is asked about.
  (fact, { command }, { mixed }) => mixed !== undefined && ofClients.test(command) && isOfAttempt(fact),
  // A rule that prints another message is not what was met.
  ({ fact }, part, { unmet }) => /^(?:packet|firewall|zone|order|ban)$/.test(fact) && unmet.has(part),
  // What was changed since may be the cause no more.
  (fact, part, { isChanged }) => isChanged(fact, part),
  (fact, _, { isHearsay }) => ofClient.has(fact.fact) && isHearsay(fact),
  ({ fact }, _, { isAssumed }) => isAssumed && aboutServer.has(fact),
  // The row that is missed may be the next one, which the paste has lost.
  ({ fact, value }, part) => fact === 'listening' && value === 'no' && part.open === true,
  // So may the rule that lets the packet in, where only the end of the paste ends the list.
  ({ fact, line }, part, { lines }) => fact === 'packet' && part.open === true && /^-P /.test(lines[line - 1] ?? ''),
  // A machine knows itself by its own name on a loopback address: that is no mistake of the name.
  ({ fact, value }, _, { isOwn }) => isOwn && fact === 'resolution' && value === 'loopback',
  // What the log says of another day may be over. sshd says when it no longer throttles.
  (fact, part, paste) => {
    const brief = passing.test(fact.value) && !paste.lines[fact.line - 1]?.includes('beginning MaxStartups');
    return isOfOldRow(fact, part, paste, brief ? hour : undefined);
  },
  (fact, part, { lines, neighbours }) =>
    isOfMachine(fact, part) && (part.elsewhere || neighbours.has(part.prompt ?? '') || isForeignRow(lines[fact.line - 1] ?? '', part)),
  // The person says that it was the wrong machine.
  (fact, part, { said, attempt }) => attempt !== undefined && said.isMistaken(attempt.to) && isOfMachine(fact, part),
  // Somebody says that it was changed since.
  (fact, part, { said, attempt }) => isOfMachine(fact, part) && said.isChanged(fact.line, attempt?.from ?? 0),
  // A row about another port than the one that is dialled.
  ({ fact, line }, _, { lines, context }) => {
    const port = fact === 'admission' || fact === 'login' ? ownPort.exec((lines[line - 1] ?? '').slice(0, 500))?.[1] : undefined;
    return port !== undefined && Number(port) !== portAtServer(context);
  },
  // sshd has read its settings anew since, or the same client got further.
  (fact, part, { lines, context }) => {
    if (fact.fact !== 'login' && fact.fact !== 'admission') return false;
    const { address = context.client } = fact.details ?? {};
    return lines.slice(fact.line, Math.min(part.to, fact.line + 500)).some((row) => isNewer(row, fact, address));
  },
  // Who quotes shows what somebody else met, or what was asked before.
  ({ line }, _, { isQuoted }) => isQuoted(line),
  ({ fact }, { asked }) => fact === 'startup' && isBuilt(asked),
  // What was run nobody knows where proves nothing about the server.
  (fact, part) => part.on === 'unknown' && isOfMachine(fact, part),
];

const hasFact = (part: Part, chosen: (one: Learned) => boolean) => factsOf(part).some(chosen);

/** What was changed in the course of a paste, and what of it was seen or tried again. */
function changesIn(
  pieces: readonly Piece[],
  parts: readonly Part[],
  side: (piece: Piece) => Side,
  attempt: Part | undefined,
  { client }: Context,
): Pick<Paste, 'isChanged' | 'isOver'> {
  // The last line of each, by where it was and which fact it is about.
  const [changed, seen] = [new Map<string, number>(), new Map<string, number>()];
  const note = (last: Map<string, number>, key: string, line: number) => last.set(key, Math.max(last.get(key) ?? 0, line));
  for (const piece of pieces)
    for (const fact of piece.prompt === collector ? [] : touchedBy(piece.command))
      note(changed, `${side(piece)} ${fact}`, piece.commandLine ?? piece.from);
  for (const part of parts)
    for (const { fact, value, line } of part.elsewhere && !clientReaders.has(part.command) ? [] : factsOf(part))
      if (value !== 'unsure') note(seen, `${part.on} ${fact}`, line);
  const endings = pieces.flatMap(({ command, text, commandLine = 0 }) =>
    commandLine < (attempt?.from ?? 0) ? (ending(command, text, commandLine) ?? []) : [],
  );
  // Where nobody knows where a command was run, it may have been here.
  const since = (on: Side, fact: Fact) => Math.max(...[on, 'unknown'].map((where) => changed.get(`${where} ${fact}`) ?? 0));
  const isChanged = ({ fact, line }: Learned, { on, from }: Part) => since(on, fact) > Math.max(from, line);
  return {
    isChanged,
    isOver: (one, part) =>
      isChanged(one, part) &&
      ((seen.get(`${part.on} ${one.fact}`) ?? 0) > since(part.on, one.fact) ||
        endings.some((end) => end.line > Math.max(part.from, one.line) && isEnded(end, one, one.details?.address ?? client))),
  };
}

/** Did two logins, each to the same account of the same server, end in the same words? */
function isSame(one: Part, other: Part): boolean {
  const [met, last] = [one, other].map((part) => {
    const { value, details = {} } = factsOf(part).findLast(({ fact }) => fact === 'symptom') ?? {};
    return value && [value, details.saw, details.user, details.host ?? details.address, details.port ?? 22].join(' ');
  });
  return met !== undefined && met === last;
}

/** Did another attempt fail otherwise than the last one: by another server, or because the last one tried something? */
function mixedWith(last: Part, parts: readonly Part[]): Paste['mixed'] {
  const failureOf = (part: Part) => {
    const found = ofClients.test(part.command) && part.on !== 'server' && factsOf(part).findLast(({ fact }) => fact === 'symptom');
    const { value: symptom = '', details = {} } = found || {};
    return /^(?:|connected|unsure)$/.test(symptom) || isPublicServer(details.host) ? [] : [{ symptom, details, asked: part.asked }];
  };
  const [newest] = failureOf(last);
  const others = parts.flatMap((part) => failureOf(part).filter(({ symptom }) => part !== last && symptom !== newest?.symptom));
  if (!newest) return undefined;
  const tried = others.flatMap((one) => triedIn(one, newest));
  if (/^(?:config|kex)$/.test(newest.symptom) && tried.some((option) => /^-[bBcFmo]/.test(option))) return 'trial';
  return tried.length > 0 || others.some((one) => isOther(one.details, newest.details)) ? 'mixed' : undefined;
}

/** Does a machine have another address than the one that is dialled, one of the same network or of the same kind? */
const isAnothers = ({ value, details }: Learned) =>
  value === 'neighbour' || (value === 'elsewhere' && isPrivate(details?.saw) === isPrivate(details?.address));

/** Do the rules that a part shows print another message than the last attempt had? */
const printsOther = (part: Part, symptom: string | undefined) =>
  symptom !== undefined &&
  hasFact(part, ({ fact, details }) => {
    const printed = fact === 'packet' ? Object.values(details?.prints ?? {}).map((words) => errnoOf(words)?.symptom) : [];
    return printed.length > 0 && !printed.some((one) => one === symptom);
  });

/** The prompts of machines that are called like the one that the dialled address is said to be, but for their number. */
function siblingsIn(lines: readonly string[], parts: readonly Part[], { server }: Context): Set<string> {
  const naming = server ? lines.filter((line) => line.length < 500 && line.includes(server)) : [];
  const bearers = server ? bearersOf(naming, server) : new Set<string>();
  if (!bearers.size || bearers.size > 50) return new Set();
  return new Set(parts.flatMap(({ prompt }) => (prompt && isSibling(prompt, bearers) ? [prompt] : [])));
}

/** What the pieces and parts of a paste say of it as a whole. */
function pasteOf(
  lines: readonly string[],
  pieces: readonly Piece[],
  parts: readonly Part[],
  side: (piece: Piece) => Side,
  context: Context,
): Omit<Paste, keyof Given> {
  const onServer = pieces.filter((piece) => side(piece) !== 'client');
  const publishes = published(portAtServer(context));
  const isRedirected = onServer.some(({ text }) => {
    const rules = besideLog(text).text;
    return redirects.test(rules) || publishes.test(rules);
  });
  // What dials a public address and reaches a machine that has none came through a router, which may have changed the port.
  const throughRouter = parts.some(
    (part) => part.on === 'server' && hasFact(part, ({ fact, value }) => fact === 'target' && value === 'elsewhere'),
  );
  const attempt = parts.findLast(
    (part) => part.command === 'ssh' && part.on !== 'server' && hasFact(part, ({ fact, inferred }) => fact === 'symptom' && !inferred),
  );
  const symptom = attempt && factsOf(attempt).find(({ fact }) => fact === 'symptom')?.value;
  const now = nowIn(onServer);
  return {
    lines,
    pieces,
    context,
    ...changesIn(pieces, parts, side, attempt, context),
    others: strangers(pieces, context),
    isUncertain: isRedirected || onServer.some(({ command, text }) => /get-active-zones/.test(command ?? '') && zones.test(text)),
    isByAddress: parts.some(
      (part) =>
        hasFact(part, ({ fact, value }) => fact === 'packet' && value === 'conditional') &&
        hasFact(part, ({ fact, value }) => fact === 'firewall' && value === 'firewalld'),
    ),
    own: new Set(
      pieces.flatMap((piece) =>
        side(piece) === 'server' && /^(?:hostname -I|ip (?:-\S+ )*a|ifconfig)/.test(unprefixed(piece.command ?? ''))
          ? (piece.text.slice(0, 10_000).match(/\b\d{1,3}(?:\.\d{1,3}){3}\b/g) ?? [])
          : [],
      ),
    ),
    cardZone: context.card ? onServer.flatMap((piece) => zoneOfCard(piece, context.card as string) ?? [])[0] : undefined,
    isScripted: parts.some((part) => part.command === 'service' && hasFact(part, ({ value }) => value === 'stopped')),
    isMoved: isRedirected || throughRouter,
    isShut: symptom === 'refused' && parts.some((part) => hasFact(part, ({ fact, value }) => fact === 'listening' && value === 'no')),
    isServed: parts.some((part) => hasFact(part, ({ fact, value }) => fact === 'listener' && value === 'sshd') && part.command !== 'sshd'),
    symptom,
    unmet: new Set(parts.filter((part) => printsOther(part, symptom))),
    isOwn: pieces.some(({ prompt }) => prompt && prompt !== collector && context.host && label(prompt) === label(context.host)),
    inForce: new Set(
      parts.flatMap(({ on, command, asked, reading }) => (reading.kind === 'read' && !isStored(asked) ? [`${on} ${command}`] : [])),
    ),
    neighbours: new Set([
      ...parts.flatMap((part) =>
        part.prompt && part.prompt !== collector && hasFact(part, (one) => one.fact === 'target' && isAnothers(one)) ? [part.prompt] : [],
      ),
      ...onServer.flatMap(({ prompt, command = '', text }) => {
        const shown = asksOwn.test(command) ? text.trim() : '';
        const other = isAddress(shown) && shown !== context.server && shown.includes(':') === context.server?.includes(':');
        return prompt && prompt !== collector && other && !isPrivate(context.server) ? [prompt] : [];
      }),
    ]),
    siblings: siblingsIn(lines, parts, context),
    attempt,
    mixed: attempt && mixedWith(attempt, parts),
    said: said(lines, pieces, parts, context),
    started: parts
      .flatMap((part) => (part.command === 'systemctl' && part.on !== 'client' ? factsOf(part) : []))
      .flatMap(({ fact, value, line }) => (fact === 'service' && value === 'running' ? (startedAt(lines[line - 1] ?? '') ?? []) : []))
      .at(-1),
    timeOf: ({ to }) => {
      if (now !== undefined) return now;
      // Or that of its own last row.
      for (let i = to; i > Math.max(to - 100, 0); i--) {
        const written = writtenAt(lines[i - 1] ?? '');
        if (written !== undefined) return written;
      }
      return undefined;
    },
  };
}

/**
 * The parts of a paste without what says nothing of this connection, and with what proves nothing marked as `inferred`.
 *
 * @param side    where each piece was run
 * @param context the target, as far as it is known
 */
export function doubted(
  lines: readonly string[],
  pieces: readonly Piece[],
  parts: readonly Part[],
  side: (piece: Piece) => Side,
  context: Context,
  given: Given,
): Part[] {
  const paste: Paste = { ...pasteOf(lines, pieces, parts, side, context), ...given };
  const question = ({ on, command, asked }: Part) => `${on} ${command} ${asked}`;
  const newest = new Map(parts.flatMap((one) => (one.asked && one.reading.kind === 'read' ? [[question(one), one] as const] : [])));
  return parts.map((part) => {
    // The same command again shows what is now; what it showed before is over.
    const again = part.asked && newest.get(question(part)) !== part && !clientReaders.has(part.command);
    return telling(part, (fact) => {
      if (again || strange.some((is) => is(fact, part, paste))) return [];
      return open.some((is) => is(fact, part, paste)) ? [{ ...fact, inferred: true }] : [fact];
    });
  });
}
