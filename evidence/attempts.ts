import { factsOf, type Part, telling } from './part';
import type { Learned } from './reading';

const symptomIn = (part: Part): Learned<'symptom'> | undefined =>
  part.command === 'ssh' && part.on !== 'server'
    ? factsOf(part).findLast((one): one is Learned<'symptom'> => one.fact === 'symptom')
    : undefined;

/** Puts facts in place of a symptom: this attempt says something of the others. */
function instead(part: Part, facts: readonly Omit<Learned, 'line' | 'inferred'>[]): Part {
  const line = symptomIn(part)?.line;
  return { ...part, reading: { ...part.reading, facts: facts.map((one) => ({ ...one, line, inferred: true })) } as Part['reading'] };
}

/** The family of addresses that a command line keeps to: `ssh -4 web1`, `ssh -p 22 -A4 web1`. */
function familyIn(asked = ''): '4' | '6' | undefined {
  const words = asked.slice(0, 300).split(/\s+/);
  for (let i = 1; words[i]?.startsWith('-'); i++) {
    const [, family] = /^-[A-Za-z]*([46])[A-Za-z]*$/.exec(words[i] as string) ?? [];
    if (family) return family as '4' | '6';
    if (/^-[BbcDEeFIiJLlmOopQRSWw]$/.test(words[i] as string)) i++;
  }
  return undefined;
}

/**
 * What an ssh met is over once a later one, typed at the same prompt, got in to the same host and port, and as the same user where it
 * was the login that failed. One that goes through a jump host or a proxy takes another way.
 */
export function overcome(parts: readonly Part[]): Part[] {
  const last = parts.findLastIndex((part) => symptomIn(part)?.value === 'connected');
  const { prompt, asked = '' } = parts[last] ?? {};
  const into = parts[last] && symptomIn(parts[last])?.details;
  if (!into?.host || !prompt || / -\w*[JW]|Proxy(?:Jump|Command)/.test(asked)) return [...parts];
  const other = parts.findLast((part, i) => i !== last && part.prompt === prompt && symptomIn(part));
  const met = other && symptomIn(other);
  const alike = met?.details?.host === into.host;
  const same = (met?.details?.port ?? 22) === (into.port ?? 22);
  const family = familyIn(asked);
  const replaced = (facts: Parameters<typeof instead>[1]) => parts.map((part, i) => (i === last ? instead(part, facts) : part));
  // Whoever is refused at one port of a host and gets in at another knows where sshd listens, unless a router tells the ports apart.
  if (alike && !same && met?.value === 'refused')
    return replaced([
      { fact: 'listening', value: 'elsewhere', details: { ...(into.port && { port: into.port }) } },
      { fact: 'console', value: 'yes' },
    ]);
  // One account gets in where another is turned away.
  const [who, whose] = [into.user, met?.details?.user];
  if (alike && same && met?.value === 'denied' && who && whose && who !== whose) return replaced([{ fact: 'console', value: 'yes' }]);
  // Who gets in once one family is left out has met what the other leads to.
  if (alike && same && family && !familyIn(other?.asked) && /^(?:refused|timed-out|prohibited|unreachable)$/.test(met?.value ?? ''))
    return replaced([{ fact: 'families', value: family === '4' ? 'four-only' : 'six-only' }]);
  return parts.map((part, i) => {
    const met = i < last && part.prompt === prompt ? symptomIn(part)?.details : undefined;
    return met && met.host === into.host && (met.port ?? 22) === (into.port ?? 22) ? telling(part, () => []) : part;
  });
}
