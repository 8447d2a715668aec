import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** The systems that have a block, with what people call them. */
export const systems = {
  linux: 'Linux',
  macos: 'macOS',
  windows: 'Windows',
  ios: 'Cisco IOS',
  asa: 'Cisco ASA',
} as const;
export type System = keyof typeof systems;
export const isSystem = (text: string): text is System => Object.hasOwn(systems, text);

/** Lines that do one thing, and what they read and why. */
export type Step = { tells: string; lines: string[] };

const root = process.env.UNREFUSED_ROOT ?? process.cwd();
const source = (name: string) => readFileSync(join(root, 'content', 'collectors', name), 'utf8');

/** The steps of a file: its comments tell what the lines below them do. */
function steps(name: string): Step[] {
  const found: Step[] = [];
  for (const line of source(name).trimEnd().split('\n')) {
    const tells = /^[#!] (.*)$/.exec(line)?.[1];
    if (tells) found.push({ tells, lines: [] });
    else found.at(-1)?.lines.push(line);
  }
  return found;
}

const kinds = { linux: 'sh', macos: 'sh', windows: 'ps1', ios: 'txt', asa: 'txt' } as const;
const isShell = (system: System) => kinds[system] === 'sh';

/** What the block of a system does, step by step, for people to read. */
export const stepsOf = (system: System, short = false): Step[] =>
  short
    ? steps(`${system}.short.${kinds[system]}`)
    : [...(isShell(system) ? steps('prelude.sh') : []), ...steps(`${system}.${kinds[system]}`)];

/**
 * One read-only block that prints all that the readers can use, to paste into a terminal of the server. Before each command stands a fence,
 * `@@ ` and the command line, which `split` cuts at, and behind its output `@@@ ` and the number of its lines, so that a part that was
 * lost on the way is seen. What is missing on a host says so itself. Routers take commands only: their prompts are the fences.
 *
 * @param short the few commands that fit a serial console, each to be typed by hand
 */
export function block(system: System, short = false): string {
  const lines = stepsOf(system, short)
    .flatMap((step) => step.lines)
    .join('\n');
  if (short) return lines;
  // A shell asks for root's rights once, where there is a way to ask; root itself needs none.
  if (isShell(system)) return `$(command -v sudo || command -v doas) sh -c '${lines}'`;
  return system === 'windows' ? `& { ${lines} }` : lines;
}

/** The file `/collect.sh`: the blocks of Linux and macOS, the short one, and the code. Its comments explain it where it is opened. */
export function script(): string {
  const fenced = (system: 'linux' | 'macos') =>
    stepsOf(system, true)
      .flatMap(({ lines }) => lines)
      .filter((line) => !/^(?:sudo -i|export .*)$/.test(line))
      .map((line) => `  r "${line.replace(/^sudo /, '')}"`)
      .join('\n');
  return `${source('main.sh')}
${source('prelude.sh')}
if [ $what = short ] && [ "$(uname -s)" = Darwin ]; then
${fenced('macos')}
elif [ $what = short ]; then
${fenced('linux')}
elif [ $what = full ] && [ "$(uname -s)" = Darwin ]; then
${source('macos.sh')}
elif [ $what = full ]; then
${source('linux.sh')}
fi
if [ $what != code ]; then exit 0; fi

${source('code.sh')}`;
}

/** The file `/collect.ps1`. */
export const powershell = () => source('windows.ps1');
