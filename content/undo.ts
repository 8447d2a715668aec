/** Some commands of a runbook: the heading that they stand under, and the platforms that they are for, none where they are for all. */
export type Commands = { section: string; text: string; platforms: readonly string[] };

/** What takes a change back by itself after some minutes, and what ends it. */
const jobs = [
  { sets: /\bsystemd-run\b.*--on-active=/, ends: /^(?:sudo )?systemctl stop \S+\.timer\b/m },
  { sets: /> \/var\/run\/undo\.pid$/m, ends: /^kill "\$\(cat \/var\/run\/undo\.pid\)"/m },
  { sets: /^reload in \d/m, ends: /^reload cancel$/m },
  { sets: /^commit confirmed\b/m, ends: /^commit$/m },
] as const;

/** What a terminal shows of a job that was set, and what ends it. Sources: systemd src/run/run.c; what the runbooks have people type. */
const seen: readonly (readonly [sets: RegExp, job: (name: string) => string, command: (job: string) => string])[] = [
  [/^Running timer as unit: ([\w.@-]{1,60}-undo)\.timer\b/, (name) => `${name}.timer`, (job) => `sudo systemctl stop ${job}`],
  [/\becho \$! > (\/var\/run\/undo\.pid)$/, (name) => name, (job) => `kill "$(cat ${job})"; rm -f ${job}`],
];
const stops = /\bsystemctl (?:.* )?stop .*|\bkill "\$\(cat .*/;

/** A job that a text shows to wait, and the command that ends it. */
export type Waiting = { job: string; command: string };

/** The jobs that a text shows to have been set to take a fix back, and not to have been ended since. */
export function waitingIn(lines: readonly string[]): Waiting[] {
  const waiting = new Map<string, Waiting>();
  for (const line of lines) {
    if (line.length > 500 || !line.includes('undo')) continue;
    const ended = stops.exec(line)?.[0];
    if (ended) for (const job of waiting.keys()) if (ended.includes(job)) waiting.delete(job);
    for (const [sets, jobOf, command] of seen) {
      const name = sets.exec(line.trim())?.[1];
      if (name) waiting.set(jobOf(name), { job: jobOf(name), command: command(jobOf(name)) });
    }
  }
  return [...waiting.values()];
}

/** What is said where such a job may still wait. */
export const undoWords = {
  works: 'Now stop what takes the fix back',
  once: 'Once it connects, stop what takes the fix back',
  why: 'The fix set a timer, and the old state comes back when that runs out.',
} as const;

const meet = (one: readonly string[], other: readonly string[]) =>
  !one.length || !other.length || one.some((platform) => other.includes(platform));

/** A job ends where the fix is known to work: whoever rolls back has the old state already, and who sets it anew ends the one before. */
const forward = ({ section }: Commands) => /^(?:fix|verify)$/i.test(section);

/** The commands of a Fix after which a job waits to take it back. */
export const setting = <C extends Commands>(commands: readonly C[]): C[] =>
  commands.filter((one) => forward(one) && jobs.some(({ sets }) => sets.test(one.text)));

/** What has to be run once a fix works, or the job that it set takes it away again; nothing where it set none. */
export function endsOf<C extends Commands>(commands: readonly C[]): C[] {
  return commands.filter(
    (one, i) =>
      forward(one) &&
      jobs.some(
        ({ sets, ends }) =>
          ends.test(one.text) &&
          !sets.test(one.text) &&
          commands.slice(0, i).some((before) => forward(before) && sets.test(before.text) && meet(before.platforms, one.platforms)),
      ),
  );
}
