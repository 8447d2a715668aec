import { type Station, stations, stationWords } from '../content/stations';
import type { Fact, Known, Symptom } from '../evidence/facts';
import { questions } from './questions';

/** One station as it stands: `broken` is where a finding says that the line breaks. */
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

/** The last station that a connection has passed for certain when the client prints this. */
const reached: Readonly<Partial<Record<Symptom, Station>>> = {
  refused: 'name',
  'timed-out': 'name',
  'no-route': 'name',
  unreachable: 'name',
  prohibited: 'name',
  closed: 'route',
  silent: 'route',
  'not-ssh': 'route',
  kex: 'listener',
  'host-key': 'listener',
  denied: 'sshd',
  connected: 'login',
};

/** The facts that speak of each station; the first of them is what to ask there. */
const facts: Readonly<Record<Station, readonly [Fact, ...Fact[]]>> = {
  you: ['client-config', 'hop', 'leaves', 'local-network'],
  name: ['resolution', 'families'],
  route: ['alive', 'egress', 'return-route', 'stall', 'neighbour', 'health'],
  edge: ['edge', 'arrives', 'forward', 'wan', 'container', 'endpoints'],
  firewall: ['packet', 'order', 'managers', 'zone', 'ban'],
  listener: ['listening', 'configured-port', 'service', 'startup', 'socket-port'],
  sshd: ['admission', 'banner', 'daemon', 'disk'],
  login: ['login'],
};

/** An answer that says how far a connection comes: up to and with this station, or this station alone. */
const passed: { readonly [F in Fact]?: { readonly value: string; readonly upTo?: Station; readonly only?: Station } } = {
  'client-config': { value: 'fine', only: 'you' },
  leaves: { value: 'yes', upTo: 'name' },
  resolution: { value: 'resolved', only: 'name' },
  alive: { value: 'yes', upTo: 'route' },
  arrives: { value: 'yes', upTo: 'edge' },
  edge: { value: 'allows', only: 'edge' },
  packet: { value: 'accept', only: 'firewall' },
  listening: { value: 'yes', only: 'listener' },
  banner: { value: 'ssh', upTo: 'listener' },
  daemon: { value: 'answering', only: 'sshd' },
};

const place = (station: Station) => stations.indexOf(station);

/**
 * The path of a connection: from what is known, and from where the findings say that it breaks, to the state of each station. Behind the
 * first break nothing counts as reached unless a fact says so of that very station.
 */
export function pathOf({ known = {}, broken = [] }: { known?: Known; broken?: readonly Station[] }): Stop[] {
  const first = Math.min(...broken.map(place), stations.length);
  const last = known.symptom ? reached[known.symptom] : undefined;
  const passes = (id: Station) => {
    if (last && place(id) <= place(last) && place(id) < first) return true;
    return Object.entries(passed).some(
      ([fact, { value, upTo, only }]) =>
        known[fact as Fact] === value && (only ? only === id : place(id) <= place(upTo as Station) && place(id) < first),
    );
  };
  return stations.map((id) => {
    const seen = facts[id].flatMap((fact) => {
      const value = known[fact];
      return value && value !== 'unsure' ? [(questions[fact].answers as Record<string, string>)[value] ?? value] : [];
    });
    const state = broken.includes(id) ? 'broken' : passes(id) ? 'reached' : 'unknown';
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
