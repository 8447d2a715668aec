import { type Station, stations, stationWords } from '../content/stations';
import type { Fact, Known, Value } from '../evidence/facts';
import { answerWords, questions } from './questions';

/** One station as it stands: `broken` is where a finding, or a fact by itself, says that the line breaks. */
export type Stop = {
  id: Station;
  name: string;
  what: string;
  state: 'reached' | 'broken' | 'unknown';
  /** What is known there, as the answers read. */
  seen: string[];
  /** What would tell, where nothing is known yet: the question. */
  tells?: string;
};

/** The facts that speak of each station; the first of them is what to ask there. */
const facts: Readonly<Record<Station, readonly [Fact, ...Fact[]]>> = {
  you: ['client-config', 'hop', 'leaves', 'local-network'],
  name: ['resolution', 'families'],
  route: ['alive', 'egress', 'return-route', 'stall', 'ended-by', 'health'],
  edge: ['edge', 'arrives', 'forward', 'wan', 'container', 'endpoints'],
  firewall: ['packet', 'order', 'managers', 'zone', 'neighbour'],
  listener: ['listening', 'listener', 'configured-port', 'socket-port'],
  sshd: ['admission', 'banner', 'daemon', 'service', 'startup', 'vty', 'ban', 'disk'],
  login: ['login'],
};

/** What an answer says by itself of the line: up to and with which station a connection comes, which one is in order, where it breaks. */
type Says = { readonly upTo?: Station; readonly only?: Station; readonly breaks?: Station };

const all = <V extends string>(says: Says, ...values: V[]) => Object.fromEntries(values.map((value) => [value, says])) as Record<V, Says>;

/**
 * Only what no other fact could change: that a disk is full, or that the last start failed, does not yet say that nobody gets in. Where
 * the break lies behind several facts together, a finding says so. A break stands at the station of the cause that it leads to.
 */
const says: { readonly [F in Fact]?: { readonly [V in Value<F>]?: Says } } = {
  symptom: {
    ...all({ upTo: 'name' }, 'refused', 'timed-out', 'no-route', 'unreachable', 'prohibited'),
    ...all({ upTo: 'route' }, 'closed', 'silent', 'not-ssh'),
    ...all({ upTo: 'listener' }, 'kex', 'host-key'),
    denied: { upTo: 'sshd' },
    connected: { upTo: 'login' },
    name: { breaks: 'name' },
    ...all({ breaks: 'you' }, 'proxy', 'config'),
  },
  'client-config': { ...all({ breaks: 'you' }, 'bad-option', 'bad-bind', 'library'), fine: { only: 'you' } },
  hop: { ...all({ breaks: 'you' }, 'target', 'jump', 'forbidden', 'command', 'proxy'), iap: { breaks: 'edge' } },
  leaves: { yes: { upTo: 'name' }, no: { breaks: 'you' } },
  'local-network': { denied: { breaks: 'you' } },
  resolution: {
    resolved: { only: 'name' },
    ...all({ breaks: 'name' }, 'unknown-name', 'local-name', 'no-answer', 'loopback', 'elsewhere', 'cdn'),
    ...all({ breaks: 'you' }, 'host-with-port', 'empty'),
  },
  alive: { yes: { upTo: 'route' } },
  egress: { blocked: { breaks: 'route' }, offline: { breaks: 'you' } },
  'return-route': { missing: { breaks: 'route' } },
  stall: { packets: { breaks: 'route' }, algorithms: { breaks: 'sshd' } },
  'ended-by': { server: { upTo: 'edge' }, ...all({ breaks: 'route' }, 'middle', 'idle') },
  edge: { allows: { only: 'edge' }, ...all({ breaks: 'edge' }, 'group-blocks', 'acl-blocks', 'no-address') },
  arrives: { yes: { upTo: 'edge' } },
  forward: all({ breaks: 'edge' }, 'missing', 'wrong'),
  wan: { carrier: { breaks: 'edge' } },
  container: { ...all({ breaks: 'edge' }, 'not-published', 'wrong-port', 'stopped', 'took-port'), 'no-sshd': { breaks: 'sshd' } },
  endpoints: { none: { breaks: 'edge' } },
  packet: {
    accept: { only: 'firewall' },
    ...all({ breaks: 'firewall' }, 'drop', 'reject-reset', 'reject-port', 'reject-prohibited', 'reject-net'),
  },
  neighbour: { silent: { breaks: 'firewall' } },
  listening: { yes: { only: 'listener' }, ...all({ breaks: 'listener' }, 'no', 'loopback', 'other-address', 'other-family') },
  service: {
    ...all({ breaks: 'sshd' }, 'stopped', 'failed', 'start-limit', 'disabled', 'masked', 'absent', 'no-init'),
    'socket-limit': { breaks: 'listener' },
  },
  vty: all({ breaks: 'sshd' }, 'no-ssh', 'access-list', 'full'),
  banner: {
    ssh: { upTo: 'listener' },
    ...all({ upTo: 'listener', breaks: 'sshd' }, 'throttled', 'full'),
    ...all({ upTo: 'route' }, 'other', 'nothing'),
  },
  daemon: { answering: { only: 'sshd' }, frozen: { breaks: 'listener' }, descriptors: { breaks: 'sshd' } },
  ban: { ...all({ breaks: 'sshd' }, 'yes', 'sshguard', 'crowdsec', 'denyhosts', 'panel'), router: { breaks: 'edge' } },
  admission: {
    ...all({ upTo: 'listener', breaks: 'sshd' }, 'wrappers', 'max-startups', 'penalty', 'match', 'timeout', 'child'),
    user: { upTo: 'sshd' },
  },
  login: {
    ...all(
      { upTo: 'sshd', breaks: 'login' },
      ...(['not-allowed', 'root', 'password-off', 'key', 'administrators', 'key-algorithm', 'permissions'] as const),
      ...(['too-many', 'expired', 'shell', 'nologin', 'chroot'] as const),
    ),
    booting: { breaks: 'route' },
    'no-space': { breaks: 'sshd' },
  },
};

const place = (station: Station) => stations.indexOf(station);

/**
 * The path of a connection: from what is known, and from where the findings say that it breaks, to the state of each station. Behind the
 * first break nothing counts as reached unless a fact says so of that very station. A connection that works breaks nowhere.
 */
export function pathOf({ known = {}, broken = [] }: { known?: Known; broken?: readonly Station[] }): Stop[] {
  const said = Object.entries(known).flatMap(([fact, value]) => {
    const one: Says | undefined = (says[fact as Fact] as Partial<Record<string, Says>>)?.[value];
    return one ? [{ ...one, fact }] : [];
  });
  // Whoever is asked for a login has come past what kept others, or them, out before.
  const met = place(says.symptom?.[known.symptom ?? 'unsure']?.upTo ?? 'you');
  const isPast = ({ fact, breaks }: (typeof said)[number]) =>
    breaks && met >= place('listener') && place(breaks) <= met && fact !== 'login' && fact !== 'symptom';
  const found = [...broken, ...said.flatMap((one) => (one.breaks && known.symptom !== 'connected' && !isPast(one) ? one.breaks : []))];
  const breaks: readonly Station[] = found.length || known.symptom !== 'denied' ? found : ['login'];
  const first = Math.min(...breaks.map(place), stations.length);
  const passes = (id: Station) => said.some(({ upTo, only }) => only === id || (upTo && place(id) <= place(upTo) && place(id) < first));
  return stations.map((id) => {
    const seen = facts[id].flatMap((fact) => {
      const value = known[fact];
      return value && value !== 'unsure' ? [answerWords(fact, value)] : [];
    });
    const state = breaks.includes(id) ? 'broken' : passes(id) ? 'reached' : 'unknown';
    return { id, ...stationWords[id], state, seen, tells: seen.length ? undefined : questions[facts[id][0]].title };
  });
}

/** The path in one sentence, for those who cannot see it. */
export function pathInWords(stops: readonly Stop[]): string {
  const named = (state: Stop['state']) => stops.filter((one) => one.state === state).map(({ name }) => name);
  const parts = [
    ['Broken at', named('broken')],
    ['Reached', named('reached')],
    ['Not known', named('unknown')],
  ] as const;
  return parts
    .filter(([, names]) => names.length)
    .map(([words, names]) => `${words}: ${names.join(', ')}.`)
    .join(' ');
}
