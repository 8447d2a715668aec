import { isTest } from './login';
import { factsOf, type Part, telling } from './part';
import { dial } from './readers/dial';
import { entrance, isPublicServer } from './readers/reach';
import type { Details, Learned } from './reading';

const symptomIn = (part: Part): Learned<'symptom'> | undefined =>
  part.command === 'ssh' && part.on !== 'server'
    ? factsOf(part).findLast((one): one is Learned<'symptom'> => one.fact === 'symptom')
    : undefined;

/** Puts facts in place of a symptom: this attempt says something of the others. */
function instead(part: Part, facts: readonly Omit<Learned, 'line' | 'inferred'>[]): Part {
  const line = symptomIn(part)?.line;
  return { ...part, reading: { ...part.reading, facts: facts.map((one) => ({ ...one, line, inferred: true })) } as Part['reading'] };
}

/** What ends a connection before it is made, and what ends one that was. */
const early = /^(?:refused|timed-out|no-route|unreachable|prohibited)$/;
const late = /^(?:closed|silent|not-ssh|kex|host-key|denied)$/;

/**
 * Whoever is connected has come past what kept an earlier attempt, typed at the same prompt to the same host and port, from it: that is over,
 * also where the last one printed no message that is sure.
 */
export function passed(parts: readonly Part[]): readonly Part[] {
  const last = parts.findLastIndex((part) => symptomIn(part));
  const { prompt, asked } = parts[last] ?? {};
  const heard =
    parts[last] &&
    factsOf(parts[last]).some(({ fact, value, inferred }) =>
      fact === 'banner' ? value === 'ssh' && !inferred : fact === 'symptom' && late.test(value),
    );
  const { host, port = 22 } = dial(asked)?.target ?? {};
  if (!heard || !host || !prompt) return parts;
  return parts.map((part, i) => {
    const met = i < last && part.prompt === prompt ? symptomIn(part) : undefined;
    const to = dial(part.asked)?.target;
    return met && early.test(met.value) && to?.host === host && (to.port ?? 22) === port ? telling(part, () => []) : part;
  });
}

/**
 * What an ssh met is over once a later one, typed at the same prompt, got in to the same host and port, and as the same user where it
 * was the login that failed. Where that port was the one tried last, so is what another port of that host said before: nobody asks about
 * it any more. One that goes through a jump host or a proxy takes another way than one that does not. Our own test, whose word shows that
 * it came through, needs no prompt: that of Windows names no machine.
 */
export function overcome(parts: readonly Part[], lines: readonly string[]): Part[] {
  const last = parts.findLastIndex((part) => symptomIn(part)?.value === 'connected');
  const { prompt, asked = '' } = parts[last] ?? {};
  const into = parts[last] && symptomIn(parts[last])?.details;
  // Whoever came in by another entrance has not shown that the first one is open.
  if (isPublicServer(into?.host) && lines.slice(0, parts[last]?.from).some((line) => line.length < 1_000 && entrance.test(line)))
    return [...parts];
  // The very same command line took the same way before, wherever that leads.
  const again = (part: Part, i: number) => i < last && part.prompt === prompt && part.asked === asked && symptomIn(part) !== undefined;
  const isProxied = / -\w*[JW]|Proxy(?:Jump|Command)/.test(asked);
  const tests = isTest(asked);
  if (asked && (isProxied || !(prompt || tests))) return parts.map((part, i) => (again(part, i) ? telling(part, () => []) : part));
  if (!into?.host || !(prompt || tests)) return [...parts];
  const near = (part: Part) => part.prompt === prompt || (tests && !(part.prompt && prompt));
  const other = parts.findLast((part, i) => i !== last && near(part) && (symptomIn(part)?.value ?? 'connected') !== 'connected');
  const met = other && symptomIn(other);
  // A name may lead elsewhere now: ssh names what it led to, and the command line what was dialled.
  const dialled = (part?: Part) => (part && (dial(part.asked)?.target.host ?? symptomIn(part)?.details?.host)) ?? '';
  const isHost = (part?: Part) => Boolean(part && (symptomIn(part)?.details?.host === into.host || dialled(part) === dialled(parts[last])));
  const isPort = (one?: Details) => (one?.port ?? 22) === (into.port ?? 22);
  const alike = isHost(other);
  const same = isPort(met?.details);
  const family = dial(asked)?.family;
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
  if (
    alike &&
    same &&
    family &&
    dial(other?.asked)?.family !== family &&
    /^(?:refused|timed-out|prohibited|unreachable)$/.test(met?.value ?? '')
  )
    return replaced([{ fact: 'families', value: family === '4' ? 'four-only' : 'six-only' }]);
  return parts.map((part, i) => {
    const before = i < last && near(part) ? symptomIn(part)?.details : undefined;
    return before && isHost(part) && ((alike && same) || isPort(before)) ? telling(part, () => []) : part;
  });
}

/**
 * The word that our own test prints, alone at the end: whoever runs `ssh web1 echo connected` may paste nothing else. It counts where it is
 * all that there is, or stands behind what an ssh printed whose own command runs nothing and says no such word here.
 */
export function tested(lines: readonly string[], parts: readonly Part[]): Learned<'symptom'> | undefined {
  const at = lines.findLastIndex((line) => line.trim());
  if (lines[at]?.trim() !== 'connected') return undefined;
  const before = lines.findLastIndex((line, i) => i < at && line.trim()) + 1;
  const heard = parts.find((part) => part.command === 'ssh' && part.on !== 'server' && part.from <= before && before <= part.to);
  if (before && (!heard || dial(heard.asked)?.remote || / echo /.test(heard.asked ?? ''))) return undefined;
  return { fact: 'symptom', value: 'connected', line: at + 1, inferred: true };
}

/**
 * Whoever is refused at one port of a host and hears nothing at another has had an answer from that address. The parts, with that said of the
 * refusal.
 */
export function answered(parts: readonly Part[]): readonly Part[] {
  const met = parts.map(symptomIn);
  const last = met.findLast(Boolean);
  const { host, address, port = 22 } = last?.details ?? {};
  if (last?.value !== 'timed-out' || !(host ?? address)) return parts;
  return parts.map((part, i) => {
    const { value, details, line } = met[i] ?? {};
    const other = value === 'refused' && details?.host === host && details?.address === address && (details?.port ?? 22) !== port;
    if (!other || part.reading.kind !== 'read') return part;
    const alive = { fact: 'alive', value: 'yes', line: line as number, details: { ...details, port: details?.port ?? 22 } } as const;
    return { ...part, reading: { ...part.reading, facts: [...part.reading.facts, alive] } };
  });
}
