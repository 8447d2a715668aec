import { type Context, isFiltered, type Learned, linesOf, notMine, program, type Reading, withheld } from '../reading';
import { login, type Method } from '../rules/login';
import { keywordOf } from '../rules/openssh';
import { isServerKeyword, type ServerConfig, sshdConfig } from '../rules/sshd-config';

/** Keywords that the client's file does not have, as people and the default file write them: `sshd -T` prints small letters. */
const unmistakable =
  /^\s*#?(?:PermitRootLogin|UsePAM|Subsystem|AllowUsers|DenyUsers|AllowGroups|DenyGroups|AcceptEnv|PrintMotd|PrintLastLog|MaxStartups|LoginGraceTime|AuthorizedKeysFile|HostKey|ListenAddress|PermitEmptyPasswords|StrictModes|UseDNS|ClientAliveInterval|ChallengeResponseAuthentication|MaxAuthTries|MaxSessions|X11DisplayOffset)\s+\S/;

/** `grep` puts the file and the number before the line. */
const numbered = /^(?:(\/\S{1,200}sshd_config[^:\s]{0,100}):)?(\d{1,6})?:(?=\s*[#A-Za-z])|^(\/\S{1,200}sshd_config[^:\s]{0,100}):/;

const readsFile = /^(?:cat|less|more|head|tail|grep|egrep|sed|awk|nl|bat|view|type|get-content)$/i;

/** Does the command leave lines out, other than comments and empty ones? */
function leavesOut(command: string): boolean {
  const inverted = /\bgrep\s+(?:-\w+\s+)*-\w*v/.test(command) && !/\bgrep\b.*\|\s*\S*grep\b/.test(command);
  return inverted ? false : isFiltered(command) || /^(?:e?grep|sed|awk|head|tail)$/.test(program(command));
}

/**
 * Reads sshd_config as text: is it another port that sshd is told to take, and does it turn the person's login away?
 *
 *     Port 2222
 *     PermitRootLogin no
 *     AllowUsers deploy@10.0.0.0/8
 *
 * A file says what sshd will do at its next start, and only where its Include'd files are in the paste too; so a login is never more than
 * inferred, and a fault in the file is left to `sshd -t`. Settings are evaluated in rules/sshd-config.ts, never looked up line by line:
 * the first value wins, and Match blocks are for some. Sources: openssh-portable servconf.c, sshd_config(5).
 */
export function sshdConfigFile(text: string, context: Context): Reading<'configured-port' | 'login'> {
  const { command } = context;
  // Whoever looks through the whole folder sees the client's file too.
  const folder = command !== undefined && /^(?:e?grep|rg)$/.test(program(command)) && /\s\/etc\/ssh(?:\/\*?)?(?:\s|$)/.test(command);
  if (command !== undefined && ((!folder && !/sshd_config/.test(command)) || !readsFile.test(program(command)))) return notMine;
  const lines = linesOf(text);
  const denied = lines.findIndex((line) =>
    /^(?:cat|grep|less|head|tail|sudo)?:?.{0,40}sshd_config\S{0,40}: Permission denied$/.test(line.slice(0, 200)),
  );
  if (command !== undefined && denied >= 0) return withheld('needs-root', denied + 1);

  // The longest stretch of lines that a configuration can have.
  let from = 0;
  let to = 0;
  let begun = 0;
  let distinct = 0;
  let best = 0;
  const plain = lines.map((line) => (line.length > 2_000 || (folder && !/^[^:]*sshd_config/.test(line)) ? '' : line.replace(numbered, '')));
  for (let i = 0; i <= lines.length; i++) {
    const found = i < lines.length ? keywordOf(plain[i] as string) : undefined;
    const fits =
      i < lines.length && (lines[i] as string).length <= 2_000 && (!found || (isServerKeyword(found.keyword) && found.rest !== ''));
    if (fits) {
      // A command that names the file vouches for it.
      if (command === undefined ? unmistakable.test(plain[i] as string) : found) distinct++;
      continue;
    }
    if (i - begun > 0 && distinct > best) [from, to, best] = [begun, i, distinct];
    [begun, distinct] = [i + 1, 0];
  }
  if (command === undefined ? best < 3 : !best) return command !== undefined && leavesOut(command) ? withheld('filtered') : notMine;
  while (from < to && !plain[from]?.trim()) from++;
  while (to > from && !plain[to - 1]?.trim()) to--;

  // Numbers of lines are the text's own, so that a place in the file is one in the paste.
  const kept = plain.map((line, i) => (i >= from && i < to ? line : ''));
  // The files beside the main one are included at its head wherever they are shipped at all, and the first line wins.
  const places = lines
    .map((line, i) => ({ i, beside: /^\/\S{1,200}sshd_config\.d\//.test(line) ? 0 : 1 }))
    .sort((a, b) => a.beside - b.beside || a.i - b.i);
  const ordered = places.map(({ i }) => kept[i] as string);
  const file = ordered.join('\n');
  const rest = lines.some((line, i) => (i < from || i >= to) && line.trim());
  const cut = rest || command === undefined || leavesOut(command) || /sshd_config\.d|sshd_config\s.*sshd_config/.test(command);
  const who = { ...(context.user && { user: context.user }), ...(context.client && { address: context.client }) };
  // What other files say is not known: for a guess, they say nothing.
  const config = sshdConfig(file, who, { complete: true });
  const facts: Learned<'configured-port' | 'login'>[] = [];
  if (!config.fault) {
    const whole = !cut && sshdConfig(file, who).settings.listenaddress.sure;
    facts.push(...ports(config, ordered, { cut, whole, port: context.port }));
    if (context.user) facts.push(...refusal(config, { ...who, user: context.user, method: context.method }, ordered));
    for (const one of facts) one.line = one.line && (places[one.line - 1]?.i as number) + 1;
  }
  return { kind: 'read', facts, from: from + 1, to };
}

/** The port that the file gives, or its default; nothing where the line could have been left out. */
function ports(
  { settings: { listenaddress } }: ServerConfig,
  lines: readonly string[],
  { cut, whole, port = 22, known = port !== undefined }: { cut: boolean; whole: boolean; port: number | undefined; known?: boolean },
): Learned<'configured-port'>[] {
  const all = listenaddress.values.map((text) => Number(/:(\d+)$/.exec(text)?.[1]));
  const index = all.indexOf(port);
  const said = listenaddress.at[index] ?? listenaddress.at[0];
  if ((!said && cut) || !all.length) return [];
  // Nothing set: the comment that shows the default stands for it.
  const comment = lines.findIndex((line) => /^\s*#\s*Port\s+22\s*$/.test(line));
  const line = said?.line ?? (comment >= 0 ? comment + 1 : 0);
  const details = { port: index >= 0 ? port : (all[0] as number), ...(line && { saw: lines[line - 1]?.trim() }) };
  return [{ fact: 'configured-port', value: index >= 0 ? 'this' : 'other', line, ...(!(whole && known) && { inferred: true }), details }];
}

/**
 * Which line turns the person away; nothing for what is only a default, and for one method of several but where the client tried that one.
 */
export function refusal(
  config: ServerConfig,
  { method, ...who }: { user: string; address?: string; method?: Method },
  lines: readonly string[],
): Learned<'login'>[] {
  const by = (method?: Method) => {
    const verdict = login(config, who, method);
    return verdict.kind === 'refused' ? verdict : undefined;
  };
  const always = by();
  const words = by('password');
  const refused = always ?? (words && by('keyboard-interactive') ? words : undefined);
  const line = refused?.at[0]?.line;
  if (!refused || !line || (refused.by === 'permitrootlogin' && !always && method !== 'password')) return [];
  const value = /^(?:allow|deny)/.test(refused.by) ? 'not-allowed' : refused.by === 'permitrootlogin' ? 'root' : 'password-off';
  return [{ fact: 'login', value, line, inferred: true, details: { user: who.user, saw: (lines[line - 1] as string).trim() } }];
}
