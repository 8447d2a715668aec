/** What the shell is to say behind a loop: `done; echo connected`. */
const farewell = /;\s*done\s*(?:;|&&)\s*echo\s+["']?([\w .!-]{1,60}?)["']?\s*$/;

/** What a short command prints, where only its own output looks like that. */
const outputs: readonly (readonly [command: RegExp, output: RegExp])[] = [
  [/^uptime\b/, / up .*load average/],
  [/^id\b/, /^uid=\d/],
  [/^uname\b/, /^(?:Linux|Darwin|\w+BSD)\b/],
];

/** The word that the other end was to say: `ssh web1 echo connected`. */
const asksFor = /^['"]?echo +['"]?([\w .!-]{1,60}?)['"]*$/;

type Entered = { symptom: 'connected' | 'closed'; line: number };
type Printed = { line: string; n: number };

const printedIn = (lines: readonly string[], after: number): Printed[] =>
  lines
    .map((line, i) => ({ line: line.trim(), n: i + 1 }))
    .filter(({ line, n }) => n > after && line && !/^\*\*|^Warning: Perm/.test(line));

/** The greeting of a login, with or without a shell behind it. */
function greeted(printed: readonly Printed[]): Entered | undefined {
  const motd = printed.find(({ line }) => /^Last login: |^Linux \S+ \d|^Welcome to Ubuntu/.test(line));
  if (!motd) return undefined;
  // Greeted, and sent away without a prompt: the shell has ended at once.
  const ended =
    printed.some(({ line }) => /^Connection to \S+ closed\.?$/.test(line)) &&
    !printed.some(({ line }) => /^(?:logout|exit)$|[$#%>] ?exit$/.test(line));
  return { symptom: ended ? 'closed' : 'connected', line: motd.n };
}

/** What an ssh without complaints printed: the output of a command that was asked for, or the greeting of a login. */
export function session(lines: readonly string[], remote: string): Entered | undefined {
  const printed = printedIn(lines, 0);
  const first = printed[0];
  if (!first) return undefined;
  if (!remote) return greeted(printed);
  // Whatever stands before it, a password that was asked for or a warning of the shell: that word came from the server.
  const word = asksFor.exec(remote)?.[1];
  const said = printed.find(({ line }) => line === word);
  if (said) return { symptom: 'connected', line: said.n };
  const plain = /^['"]?(?:echo|hostname|whoami|id|uptime|date|uname)\b/.test(remote) && printed.length < 6;
  const troubled = printed.some(({ line }) => /^(?:\S+: )?(?:ba|z|da)?sh: |^ssh: |^timeout: |password: *$/.test(line));
  return plain && !troubled ? { symptom: 'connected', line: first.n } : undefined;
}

/**
 * How a loop that dials until it gets in ended, behind its last failure: with the greeting of a login, the output of what was asked for, or
 * what the shell was to say behind it. That it goes on no more says nothing, it may have been stopped.
 *
 * @param last the line of the last failure
 */
export function succeeded(lines: readonly string[], last: number, command: string, remote: string): Entered | undefined {
  const printed = printedIn(lines, last);
  const said = farewell.exec(command)?.[1] ?? asksFor.exec(remote)?.[1];
  const form = outputs.find(([asked]) => asked.test(remote))?.[1];
  const shown = printed.find(({ line }) => line === said || form?.test(line));
  return shown ? { symptom: 'connected', line: shown.n } : greeted(printed);
}
