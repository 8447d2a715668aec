import type { Part } from '.';
import type { Learned } from './reading';

const symptomIn = ({ command, on, reading }: Part): Learned<'symptom'> | undefined =>
  command === 'ssh' && on !== 'server' && reading.kind === 'read'
    ? reading.facts.findLast((one): one is Learned<'symptom'> => one.fact === 'symptom')
    : undefined;

/** Whoever is refused at one port of a host and gets in at another knows where sshd listens, unless a router tells the ports apart. */
function elsewhere(part: Part, port: number | undefined): Part {
  if (part.reading.kind !== 'read') return part;
  const line = symptomIn(part)?.line as number;
  const facts: Learned[] = [
    { fact: 'listening', value: 'elsewhere', line, inferred: true, details: { ...(port && { port }) } },
    { fact: 'console', value: 'yes', line, inferred: true },
  ];
  return { ...part, reading: { ...part.reading, facts } };
}

/**
 * What an ssh met is over once a later one, typed at the same prompt, got in to the same host and port. One that goes through a jump
 * host or a proxy takes another way.
 */
export function overcome(parts: readonly Part[]): Part[] {
  const last = parts.findLastIndex((part) => symptomIn(part)?.value === 'connected');
  const { prompt, asked = '' } = parts[last] ?? {};
  const into = parts[last] && symptomIn(parts[last])?.details;
  if (!into?.host || !prompt || / -\w*[JW]|Proxy(?:Jump|Command)/.test(asked)) return [...parts];
  const refused = parts.findLast((part, i) => i < last && part.prompt === prompt && symptomIn(part)?.value === 'refused');
  const met = refused && symptomIn(refused)?.details;
  if (met?.host === into.host && (met.port ?? 22) !== (into.port ?? 22))
    return parts.map((part, i) => (i === last ? elsewhere(part, into.port) : part));
  return parts.map((part, i) => {
    const met = i < last && part.prompt === prompt && part.reading.kind === 'read' ? symptomIn(part)?.details : undefined;
    if (met?.host !== into.host || (met?.port ?? 22) !== (into.port ?? 22)) return part;
    return { ...part, reading: { ...part.reading, facts: [] } as Part['reading'] };
  });
}
