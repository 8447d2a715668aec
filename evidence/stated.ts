import type { Symptom } from './facts';
import { factsOf, type Part } from './part';
import { services, strangers } from './readers/reach';
import { besideLog, type Learned } from './reading';
import type { Piece } from './split';
import { asksOwn } from './target';
import { isAddress, isPrivate } from './values';

/** Where people write which address is theirs: "my public IP is 198.51.100.4", "(I come from 198.51.100.4)", "# my address: 198.51.100.4". */
const own =
  /\b(?:my|our)(?: (?:own|current|public|external|home|office|client|real|wan|ip|ipv[46]))* (?:ip|ipv[46]|address)(?: (?:address|now|here))?(?:'s| is| was|:| =)*(?: now| currently)? \(?([\d.]{7,15}|[\da-f:]{4,39})|\b(?:i|we)(?:'m| am| are)? (?:come|coming|connect|connecting|dial|dialling|ssh|sshing|log in|logging in)(?: in)? from \(?([\d.]{7,15}|[\da-f:]{4,39})/gi;

/**
 * The address that the person says is theirs, in words of their own, or that a machine on the Internet tells where no prompt says who asked:
 * it tells whose ban or rule is meant, and proves nothing.
 *
 * @param server the address that is dialled: from outside nobody reaches it by a private one
 * @returns undefined where nobody says it, or several are named
 */
export function stated(pieces: readonly Piece[], server: string | undefined): string | undefined {
  const said = pieces.flatMap(({ command = '', text }) => [command.slice(0, 500), besideLog(text).text]);
  const asked = pieces.flatMap(({ command = '', prompt, text }) =>
    !prompt && asksOwn.test(command) ? (text.trimStart().split('\n', 1)[0]?.trim() ?? '') : [],
  );
  const named = said.flatMap((text) => [...text.matchAll(own)].map(([, shown, other]) => (shown ?? other)?.replace(/[.:]$/, '') ?? ''));
  const found = new Set(
    [...asked, ...named].filter(
      (address) =>
        isAddress(address) &&
        address !== server &&
        isPrivate(address) === isPrivate(server) &&
        address.includes(':') === (server?.includes(':') ?? false),
    ),
  );
  return found.size === 1 ? [...found][0] : undefined;
}

/** What people call the failures that their client has words for, here and in some other languages. */
const failures: readonly (readonly [RegExp, Symptom])[] = [
  [
    /\bverbindung (?:wird |wurde )?(?:abgelehnt|verweigert)\b|\bconexi[óo]n (?:rechazada|rehusada)|\bconex[ãa]o recusada|\bconnessione rifiutata|соединени[ея] (?:отклонен|отказано|сброшено)|подключении отказано|соединени[ея] отвергнут|в соединении отказано|拒绝连接|连接被?拒绝|接続を?拒否|連線被?拒|(?:연결|접속).{0,3}거부|\bECONNREFUSED\b.{0,40}:22\b/i,
    'refused',
  ],
  [
    /\bzeitüberschreitung\b|\bdélai d['’]attente\b|\btiempo de (?:espera|conexión) (?:agotado|excedido)|\btempo (?:limite )?(?:esgotado|excedido)|\bconnessione scaduta|(?:превышено?|истекло) время|连接超时|提示 ?(?:timeout|超时)|время ожидания (?:соединения )?истекло|連線逾時|接続.{0,3}タイムアウト|(?:연결|접속) ?시간 ?초과|타임 ?아웃|\btime-?out 에러/i,
    'timed-out',
  ],
  [
    /\b(?:conne(?:ct|x)ion|port 22) (?:(?:is|was|gets?|got|being) )?refus(?:ed|ée?)\b|\brefus(?:es|ed|ing) (?:(?:to|the|my|any|all|ssh|accept) )*connect/i,
    'refused',
  ],
  [
    /\b(?:connections?|connect(?:ing)?|network(?: error)?|operation|login|ssh|putty|session|it)(?: attempts?)?(?: (?:has|have|is|just|always|keeps?(?: on)?|simply|now|still|then|also|again|suddenly|only|often|sometimes))*[:"'`]? tim(?:ed|es|e|ing)[ -]?out\b|\b(?:conn\w{2,7}tion|network) time[- ]?out\b|:22: i\/o timeout\b|\bssh\b.{1,80}\btimes out\b|\ba time-?out every\b|\bssh.{1,160}\btime-?out (?:issues?|errors?|problems?)\b|\b(?:ssh|putty)\b.{1,80}\btimed[ -]?out\b/i,
    'timed-out',
  ],
  [/\bno route to host\b/i, 'no-route'],
  [
    /\bconnection (?:(?:is|was|gets?|got|being) )?(?:closed|reset) by (?:the )?(?:remote|peer|server|host)\b(?! host\. Is borg working)/i,
    'closed',
  ],
  // `Access is denied` is what Windows says of files and services; what a module of PAM says is of no key.
  [/\bpermission (?:(?:is|was|gets?) )?denied\b|\baccess (?:(?:was|gets?) )?denied\b(?! by pam_)/i, 'denied'],
];

/** The command that somebody tells of, with an address of IPv4. */
const dialledBy = /\bssh (?:-\w{1,2} (?:[\w./~-]{1,80} )?){0,4}(?:[\w.-]{1,64}@)?(\d{1,3}(?:\.\d{1,3}){3})(?![\d.:/])/;

/** What stands before them where they are not met, or no more. */
const unmet =
  /(?:\b(?:(?<!\b(?:can|could|will) )not|never|without|used to|before|previously|earlier|formerly|if|whether|instead of|rather than|unlike|no longer|may|might|could|would|should|when you)|(?<!\b(?:ca|could|wo))n't)\b[^.,;(]{0,40}$/i;

/** Rows of a log, and what programs say of something else, before the words or anywhere in the line. */
const printed =
  /^\W{0,3}\d|\[preauth\]|\[\d+\]: |\bdebug\d|\bdial tcp |\bread: |\b(?:open|connect|on \S{1,60}) failed: |\b(?:Errno|\w*Exception|level=)\b|^\s*(?:channel|at) |"\w+": /;

/** What a program says behind its name, which is no sentence, where it is not said to be what one got. */
const prefixed = /\S: ?["'`*]*$/;
const announced =
  /\b(?:(?:errors?|messages?)(?: (?:was|is|that))?|says?|said|saying|gets?|got|getting|this|following|results?|returns?|returned|reasons?|port \d{1,5}|after \d+ ms|shows?|putty|ssh|sftp|scp|winscp|filezilla)["'`*]* ?: ?["'`*]*$/i;

/** SSH is spoken of; and, close by, another program, whose failure it then is. */
const ssh =
  /\b(?:(?:ssh|kex)_exchange_identification|ssh|sshd|sftp|scp|putty|winscp|filezilla|cyberduck|mobaxterm|termius|sshfs|vagrant|ansible|paramiko|capistrano|multipass)\b/i;
const another =
  /\b(?:https?|curl|wget|ping|browser|web ?(?:site|page|ui)|mysql|postgres\w*|redis|rdp|vnc|smb|ftp|mount|chmod|chown|mkdir|apt|npm|pip|docker (?:pull|login|daemon)|kubectl|borg|(?:start|stop) operation|(?:start|launch)(?:ing)? (?:the |an? )?(?:embedded )?(?:sshd?|sftp)(?: server| service| daemon)?)\b|[/~]\S*: [Pp]ermission|(?:\d{4,5}|\b(?:bind|listen)\w*\b.{0,40}) permission/i;

/**
 * How people write the messages down from memory, in lower case and with each double letter once: they are the letters that are lost most.
 */
const remembered: readonly (readonly [RegExp, Symptom])[] = [
  [/\bcon\w{3,8}\b.{0,60}\brefused\b|\brefus\w+ (?:\w+ )?conection|\beconrefused\b/, 'refused'],
  [/\btimed? ?-?out\b|\betimedout\b/, 'timed-out'],
  [/\bno route\b|\behostunreach\b/, 'no-route'],
  [/\bnetwork is unreachable\b|\benetunreach\b/, 'unreachable'],
  [/\bconection (?:was |is |got )?(?:closed|reset|lost)\b|\bbroken pipe\b|\beconreset\b/, 'closed'],
  [/\bpermision denied\b|\bauthentication failed\b|\baces denied\b/, 'denied'],
  [/\bidentification has changed\b|\bhost ?key (?:has |is |was )?(?:changed|diferent)\b/, 'host-key'],
  [/\bno matching (?:host key|key exchange|cipher|mac)\b/, 'kex'],
  [/\bcould not resolve\b|\bname or service not known\b|\bunknown host\b/, 'name'],
];

/** A program's name before its message, which is not ssh's own, or a function's in it. */
const named = /^\W{0,3}(?!ssh\b|error\b|fatal\b)[\w./-]{1,40}: |\w\(\)/;

/**
 * What is said in a line or two, and nothing else: whoever gives that means what their SSH said, unless another program's port or name stands
 * there.
 */
function rememberedIn(lines: readonly string[], parts: readonly Part[]): Learned<'symptom'>[] {
  const filled = lines.flatMap((line, i) => (line.trim() ? [{ line, n: i + 1 }] : []));
  if (filled.length > 2 || parts.some(({ asked, prompt }) => asked || prompt)) return [];
  const isStrange = (line: string) =>
    strangers.test(line) ||
    another.test(line) ||
    printed.test(line) ||
    named.test(line) ||
    /\bweb ?(?:server|site|app|page)\b|\b(?:site|api|app|database)\b/i.test(line) ||
    [...line.matchAll(/(?:\bport |:)(\d{2,5})\b/g)].some(([, port]) => services.has(Number(port)));
  if (filled.some(({ line }) => line.length > 100 || isStrange(line))) return [];
  return filled.flatMap(({ line, n }) => {
    const said = line.toLowerCase().replace(/([a-z])\1/g, '$1');
    const found = remembered.find(([words]) => words.test(said));
    const saw = found?.[0].exec(said);
    return found && saw && !unmet.test(said.slice(0, saw.index))
      ? [{ fact: 'symptom', value: found[1], line: n, inferred: true, details: { saw: line.trim() } }]
      : [];
  });
}

const onlyOne = (found: readonly Learned<'symptom'>[]) => (new Set(found.map(({ value }) => value)).size === 1 ? found[0] : undefined);

/**
 * What a client printed, as the person tells it in a sentence of theirs, where no line of the client's own is shown: they may have its words
 * wrong, so that it proves nothing.
 *
 * @returns undefined where nothing of it is told, or where several failures are
 */
export function toldFailure(lines: readonly string[], parts: readonly Part[]): Learned<'symptom'> | undefined {
  // A server that turned somebody away in words has not refused the connection, whatever they call it.
  const settled = ({ fact, value }: Learned) => fact === 'symptom' || (fact === 'banner' && (value === 'throttled' || value === 'full'));
  if (lines.length > 2_000 || parts.some((part) => factsOf(part).some(settled))) return undefined;
  if (!lines.some((line) => line.length < 2_000 && ssh.test(line))) return onlyOne(rememberedIn(lines, parts));
  const taken = new Uint8Array(lines.length + 1);
  for (const { reading, from, to } of parts) if (reading.kind !== 'not-mine') taken.fill(1, from, to + 1);
  const found = lines.flatMap((line, i): Learned<'symptom'>[] => {
    if (taken[i + 1] || line.length > 1_000 || printed.test(line)) return [];
    const met = failures.flatMap(([words, value]) => {
      const at = words.exec(line);
      if (!at) return [];
      const before = line.slice(Math.max(0, at.index - 60), at.index);
      const behind = line.slice(at.index, at.index + at[0].length + 14).replace(/[.;)] .*/, '');
      if (prefixed.test(before) && !announced.test(before)) return [];
      return unmet.test(before) || another.test(before + behind) ? [] : [{ value, saw: at[0] }];
    });
    const host = met.length ? dialledBy.exec(line)?.[1] : undefined;
    return met.map(({ value, saw }) => ({
      fact: 'symptom',
      value,
      line: i + 1,
      inferred: true,
      details: { saw, ...(host && isAddress(host) && { host }) },
    }));
  });
  return onlyOne(found.length ? found : rememberedIn(lines, parts));
}
