/** Some commands of a runbook: the heading that they stand under, and the platforms that they are for, none where they are for all. */
export type Commands = { section: string; text: string; platforms: readonly string[] };

/** What takes a change back by itself after some minutes, and what ends it. */
const jobs = [
  { sets: /\bsystemd-run\b.*--on-active=/, ends: /^(?:sudo )?systemctl stop \S+\.timer\b/m },
  { sets: /> \/var\/run\/undo\.pid$/m, ends: /^kill "\$\(cat \/var\/run\/undo\.pid\)"/m },
  { sets: /^reload in \d/m, ends: /^reload cancel$/m },
  { sets: /^commit confirmed\b/m, ends: /^commit$/m },
] as const;

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
