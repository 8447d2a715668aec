import { clientReaders, factsOf, type Part } from './part';
import type { Context } from './reading';
import { collector, label, type Piece } from './split';

const machine =
  '(?:server|machine|host|box|vm|vps|node|computer|system|pc|laptop|instance|router|switch|firewall|droplet|rechner|maschine|serveur|servidor|servidore|máquina|equipo|macchina|ordinateur|serwer)';

/** How somebody names another machine, in the languages that people ask in. */
const another = [
  new RegExp(
    String.raw`\b(?:other|another|different|working|old|previous|second|test|staging|backup|spare|(?:friend|colleague|neighbou?r)'s|andere[nmrs]?|alte[nmrs]?|zweite[nmrs]?|autre|ancien(?:ne)?|otr[oa]|antigu[oa]|outr[oa]|antig[oa]|altr[oa]|oude|inn(?:y|ym|ej)) (?:\S+ ){0,2}${machine}`,
    'i',
  ),
  new RegExp(String.raw`\b(?:sister|twin|neighbou?r)\b|\b${machine},? (?:which|that) (?:still )?works\b`, 'i'),
  /\b(?:staging|(?:for|in) comparison|to compare|zum vergleich|comparaison|en comparaci|ter vergelijking)/i,
  /\b(?:friend|colleague|someone|somebody)\b.{0,40}\b(?:had|has|got|shows?|sees|posted)\b|\b(?<!for )(?:example|beispiel|exemple|ejemplo|exemplo|esempio)\b/i,
  /\bfrom (?:my|the) (?:own )?(?:laptop|desktop|client|workstation|mac(?:book)?)\b/i,
  /друг(?:ой|ом|ого) |для сравнения|другой|пример|另一台|別の/i,
];

/** How somebody names another time. German has `hier` for here, so that the French for yesterday is not among them. */
const past = [
  /\b(?:yesterday|last (?:week|month|night|year)|earlier|previously|used to|back then|(?:minutes?|hours?|days?|weeks?|months?) (?:ago|old)|gestern|vorher|letzte woche|avant|la semaine derni|ayer|antes|ontem|ieri|gisteren|wczoraj)/i,
  /^(?:before|bevor|prima|voor|przed)\b|\b(?:was|were|looked)\b.{0,60}\b(?:before (?:i|we|it|the|my)|originally)\b/i,
  /вчера|раньше|昨天|之前|昨日|以前/i,
];
/** That it worked then tells of no output. */
const worked = /\b(?:work(?:ed|ing)|fine|ok(?:ay)?|able|could)\b/i;

const tests = (all: readonly RegExp[], text: string) => all.some((one) => one.test(text));
const isOther = (text: string) => tests(another, text) || (tests(past, text) && !worked.test(text));

/** That something was done, as somebody says who did it. What was not done, and a change that did not come, are no acts. */
const done = [
  /(?<!\b(?:nothing|never|not|n't|hasn|haven)\b(?: \w+){0,2} )\b(?:(?:re|(?:I|we|then|and|have|'ve) )start|(?:re)?(?:boot|install|build|stor|fix|chang|remov|correct|solv|edit|updat|upgrad|replac|mov|unmask|enabl|disabl|delet|open|allow|add|unbann|flush))ed\b|\b(?:rebuilt|undid|got rid of)\b/i,
  /neu ?gestartet|ge[äa]ndert|behoben|korrigiert|entfernt|neu ?installiert|repariert|gelöst|umgestellt|zurückgesetzt|herstart|aangepast|verwijderd/i,
  /redémarr|corrigé|modifié|changé|supprimé|réinstall|résolu|remplacé|relancé|reinici|correg|cambi[éóa]|elimin[éó]|quité|reinstal|solucion|arregl|corrig|alter(?:ei|ado)|removi/i,
  /riavviat|corrett|modificat|cambiat|rimoss|risolt|zrestart|zmieni|usun[ią]/i,
  /перезапус|перезагру|исправ|измени|удали|переустанов|поменя|重启|修改|重装|再起動|修正|変更/i,
];

/** That it was done behind what stands above. */
const since = /\bsince\b|\bafter (?:that|this)\b|\bby now\b|\bseitdem|\bdanach\b|\bdepuis\b|\bdesde entonces|с тех пор|после этого/i;

/** A sentence about the outputs above it, and what it says of them. */
const behind =
  /(?:\b(?:above|oben)\b|\b(?:this|that|these|those|the|das|die) (?:\S+ ){0,2}(?:outputs?|listings?|logs?|status|ausgaben?)|^\W*(?:this|that|these|das|dies))\b.{0,30}?\b(?:is|are|was|were|ist|sind|war|waren|comes?|stammt)\b(.{0,200})/i;
const unlike = /^ (?:\S+ ){0,2}before\b|^ this (?:morning|week)/i;

/** How somebody says in the end that they had dialled, or looked at, another one than they meant. */
const mistook =
  /\b(?:had|have|used|was|were|been|it's|is|entered|typed|copied|got|dial+ed) (?:\w+ ){0,4}wrong (?:ip|ipv[46]|address|host(?:name)?|server|machine|box|vm|instance|node|router|switch)\b[^?]*$/i;

/** So many lines are heard from either end: in the midst of a long log nobody speaks. */
const far = 1_000;

const address = /\b\d{1,3}(?:\.\d{1,3}){3}\b/g;

/** A machine of several, by its name: `node2`, as a heading or in a sentence that announces something. */
const heading = /^[#=*[<>~ -]{0,8}(?:(?:on|host|server|node) )?([a-z][a-z-]{0,30}\d{1,3})[\]=*<>:# -]{0,8}$/i;
const placed = /\b(?:on|at|from|auf|von|sur|en) ([a-z][a-z-]{0,30}\d{1,3})\b/i;
const ordinary = /^(?:step|part|test|update|edit|port|ipv|v|log|output|ubuntu|debian|centos|rhel|fedora|eth|md|schritt|teil)-?\d/i;

/** What the person wrote beside the outputs. */
export type Said = {
  /** Is what stands on a line, printed at a prompt, said to be another machine's, or of another time? */
  isApart: (line: number, prompt: string | undefined) => boolean;
  /** Does the person say, behind a line and before another one, that something was changed, or at all that it was since? */
  isChanged: (line: number, before: number) => boolean;
  /** Does the person say below a line that it was the wrong machine? */
  isMistaken: (line: number) => boolean;
};

/**
 * Hears what a person writes between outputs: a sentence that ends in a colon, or stands right above a command, announces what follows, up
 * to the next one or to the next attempt.
 */
export function said(
  lines: readonly string[],
  pieces: readonly Piece[],
  parts: readonly Part[],
  { server, host }: Pick<Context, 'server' | 'host'>,
): Said {
  const taken = new Uint8Array(lines.length + 4);
  for (const { reading } of parts) if (reading.kind === 'read') taken.fill(1, reading.from, reading.to + 1);
  for (const { commandLine, prompt, from, to } of pieces) {
    // Nobody writes between the fences of the collector.
    if (prompt === collector) taken.fill(1, from, to + 1);
    if (commandLine) taken[commandLine] = 2;
  }
  const announced: { line: number; is: boolean; name?: string }[] = [];
  const acts: number[] = [];
  let [acted, remark, mistaken] = [0, 0, 0];
  lines.forEach((text, i) => {
    if (taken[i + 1] || text.length < 3 || text.length > 500 || (i >= far && i < lines.length - far)) return;
    const words = text.trim();
    if (words.includes('wrong ') && mistook.test(words)) mistaken = i + 1;
    const last = words.split(/[.!?] /).at(-1) as string;
    const ends = words.endsWith(':');
    const above = taken[i + 2] === 2 || (taken[i + 3] === 2 && !lines[i + 1]?.trim());
    const found = heading.exec(words)?.[1] ?? (ends ? placed.exec(last)?.[1] : undefined);
    const name = found && !ordinary.test(found) ? found : undefined;
    const named = ends && server?.includes('.') ? last.match(address) : null;
    const is = (ends || above) && (isOther(last) || (named !== null && !named.includes(server as string)));
    if (ends || is || name) announced.push({ line: i + 1, is, ...(name && { name }) });
    // A word alone is what a command printed, and a comment was there before.
    if (/^[^#]\S* /.test(words) && tests(done, words)) {
      acts.push(i + 1);
      if (since.test(words)) acted = i + 1;
    }
    const told = ends ? undefined : behind.exec(words)?.[1];
    if (told !== undefined && (unlike.test(told) || isOther(told))) remark = i + 1;
  });
  const attempts = parts.flatMap((part) =>
    clientReaders.has(part.command) && factsOf(part).some(({ fact }) => fact === 'symptom') ? [part.from] : [],
  );
  return {
    isApart: (line, prompt) => {
      if (remark > line) return true;
      const above = announced.findLast((one) => one.line < line);
      const own = [prompt, host, server].map(label);
      const isStrange = above?.is || (above?.name !== undefined && !own.includes(label(above.name)));
      return Boolean(isStrange && !attempts.some((from) => from > (above?.line ?? 0) && from < line));
    },
    isChanged: (line, before) => acted > line || acts.some((act) => act > line && act < before),
    isMistaken: (line) => mistaken > line,
  };
}
