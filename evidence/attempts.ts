import type { Part } from '.';
import type { Learned } from './reading';

const symptomIn = ({ command, on, reading }: Part): Learned<'symptom'> | undefined =>
  command === 'ssh' && on !== 'server' && reading.kind === 'read'
    ? reading.facts.findLast((one): one is Learned<'symptom'> => one.fact === 'symptom')
    : undefined;

/**
 * What an ssh met is over once a later one, typed at the same prompt, got in to the same host and port. One that goes through a jump
 * host or a proxy takes another way.
 */
export function overcome(parts: readonly Part[]): Part[] {
  const last = parts.findLastIndex((part) => symptomIn(part)?.value === 'connected');
  const { prompt, asked = '' } = parts[last] ?? {};
  const into = parts[last] && symptomIn(parts[last])?.details;
  if (!into?.host || !prompt || / -\w*[JW]|Proxy(?:Jump|Command)/.test(asked)) return [...parts];
  return parts.map((part, i) => {
    const met = i < last && part.prompt === prompt && part.reading.kind === 'read' ? symptomIn(part)?.details : undefined;
    if (met?.host !== into.host || (met?.port ?? 22) !== (into.port ?? 22)) return part;
    return { ...part, reading: { ...part.reading, facts: [] } as Part['reading'] };
  });
}
