import { type Context, isFiltered, type Learned, linesOf, program, type Reading, withheld } from '../reading';
import type { Rule, Verdict } from '../rules/edge';

type Place = 'aws' | 'gcp' | 'azure' | 'oci' | 'yandex' | 'cloud';

/** How much the text holds. `bound`: it shows that these rules stand before the server. `whole`: no rule is missing. */
export type Grasp = { whole: boolean; bound: boolean };

/**
 * What a provider's rules do, as a fact. A group that is not seen to stand before the server proves nothing against it: another may be
 * attached as well, or instead. So a block is inferred unless the text shows both.
 */
export function edgeFact(
  verdict: Verdict,
  block: 'group-blocks' | 'acl-blocks',
  context: Context,
  { whole, bound }: Grasp,
): Learned<'edge'> {
  const { line, why, guessed } = verdict;
  const value = verdict.value === 'allows' ? 'allows' : verdict.value === 'blocks' && whole ? block : 'unsure';
  const inferred = value !== 'unsure' && (guessed || context.port === undefined || (value === block && !bound));
  return { fact: 'edge', value, line, ...(inferred && { inferred }), details: { port: context.port ?? 22, ...(why && { saw: why }) } };
}

/** One answer out of those of several groups, of which the text does not tell which one counts. */
export function together(verdicts: readonly Verdict[]): Verdict | undefined {
  const [first] = verdicts;
  if (!first || verdicts.every(({ value }) => value === first.value))
    return first && { ...first, ...(verdicts.length > 1 && { guessed: true }) };
  const open = verdicts.find(({ value }) => value === 'allows') ?? (verdicts.find(({ value }) => value === 'unsure') as Verdict);
  return { ...open, value: 'unsure', why: 'which of them stands before the server' };
}

export const placeFact = (place: Place, line: number): Learned<'place'> => ({ fact: 'place', value: place, line });

/** Does the command line keep every rule that there is? A filter of the shell's or of the tool's own does not. */
export const isWhole = (command: string | undefined) =>
  !isFiltered(command) && !/\s--(?:filter|query|limit|max-items)\b|ip-permission/.test(command ?? '');

const denial =
  /UnauthorizedOperation|AccessDenied|AuthorizationFailed|NotAuthorizedOrNotFound|PermissionDenied|Required '[\w.]+' permission/;

/** The tool is not there, or may not look. */
export function refusedTo(name: string, text: string, context: Context): Reading<never> | undefined {
  const lines = linesOf(text);
  const missing = lines.findIndex((line) => line.endsWith('command not found') && line.includes(`${name}: `));
  if (missing >= 0) return withheld('no-such-command', missing + 1);
  if (program(context.command) !== name) return undefined;
  const denied = lines.findIndex((line) => line.length < 2000 && denial.test(line));
  return denied < 0 ? undefined : withheld('needs-root', denied + 1);
}

/** `22`, `20-30`, `*`, `all`: a range of ports. Every port is undefined; what cannot be read is null, and may be any. */
export function portsOf(texts: readonly string[]): Rule['ports'] | null {
  const ranges = texts.map((text) => /^(\d{1,5})(?:-(\d{1,5}))?$/.exec(text.trim()));
  if (texts.some((text) => /^(?:\*|all|any|0)?$/i.test(text.trim()))) return undefined;
  return ranges.some((one) => !one) ? null : ranges.map((one) => [Number(one?.[1]), Number(one?.[2] ?? one?.[1])] as const);
}
