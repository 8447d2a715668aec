import { spawn } from 'node:child_process';
import type { Fact } from '../evidence/facts';
import { fill, isValid, type Values } from '../evidence/values';
import { questions } from '../machines/questions';

/** Whom to dial. What was not said is left to ssh and its configuration. */
export type Target = { host: string; user?: string | undefined; port?: string | undefined };

/** What is to be found out next, and where ssh was seen to dial. */
export type Next = { fact: Fact; dialled: Values };

/** Milliseconds after which a command is ended that does not end by itself; ssh may wait for whoever types a password. */
const patience = { ssh: 180_000, other: 30_000 };

/** Takes `[USER@]HOST` apart; undefined where one of the two is nothing that may stand in a command. */
export function targetIn(said: string): Target | undefined {
  const [, user, host = ''] = /^(?:([^@]*)@)?(.*)$/.exec(said) ?? [];
  if (!isValid('HOST', host) || (user !== undefined && !isValid('USER', user))) return undefined;
  return { host, ...(user && { user }) };
}

/** A question's command for this target, or undefined where it is none that this computer may run against this server alone. */
function commandFor({ fact, dialled }: Next, { host, user, port }: Target): string | undefined {
  const { where, command } = questions[fact].run ?? {};
  if (where !== 'client' || !command?.includes('HOST') || command.startsWith('sudo ')) return undefined;
  if (!command.startsWith('ssh ')) {
    // Other programs do not know the names of ssh's configuration.
    const filled = fill(command, { HOST: host, ...dialled });
    return /\bPORT\b/.test(filled) ? undefined : filled;
  }
  const own = command.replace(/ -p PORT\b/g, port ? '$&' : '').replace(/\bUSER@/g, user ? '$&' : '');
  const filled = fill(own, { HOST: host, ...(user && { USER: user }), ...(port && { PORT: port }) });
  // Whoever gets in is out again at once.
  return /^ssh -G |;/.test(filled) ? filled : `${filled} exit`;
}

/** What a command printed on both streams, in the order in which it came. */
function printed(command: string): Promise<string> {
  const isSsh = command.startsWith('ssh ');
  return new Promise((resolve) => {
    const child = spawn(command, {
      shell: true,
      stdio: [isSsh ? 'inherit' : 'ignore', 'pipe', 'pipe'],
      env: { ...process.env, LC_ALL: 'C' },
      timeout: isSsh ? patience.ssh : patience.other,
    });
    let text = '';
    for (const stream of [child.stdout, child.stderr])
      stream?.setEncoding('utf8').on('data', (chunk: string) => {
        text += chunk;
      });
    child.on('close', () => resolve(text));
    child.on('error', ({ message }) => resolve(`${text}${message}\n`));
  });
}

/**
 * Runs on this computer what the diagnosis would ask somebody to run there, one command after the other, until only the server or the
 * person can say more. Nobody but the server is dialled.
 *
 * @param ask   what to find out next for such a text, where these facts are passed over; undefined where nothing is left
 * @param onRun hears of each command before it runs
 * @returns the commands and what they printed, as somebody would have pasted them
 */
export async function probe(
  target: Target,
  ask: (text: string, passed: readonly Fact[]) => Next | undefined,
  onRun: (command: string) => void,
): Promise<string> {
  let text = '';
  const passed: Fact[] = [];
  const ran = new Set<string>();
  for (;;) {
    const next = ask(text, passed);
    if (!next || questions[next.fact].run?.where === 'server') return text;
    // What a command has not told, it will not tell the second time.
    passed.push(next.fact);
    const command = commandFor(next, target);
    if (!command || ran.has(command)) continue;
    ran.add(command);
    onRun(command);
    const said = await printed(command);
    text += `me@here:~$ ${command}\n${said}${said && !said.endsWith('\n') ? '\n' : ''}`;
  }
}
