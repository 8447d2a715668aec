import { expect, test } from 'vitest';
import { isCause } from '../content/causes';
import { loadRunbook } from '../content/runbook';
import { type Fact, facts, type Known } from '../evidence/facts';
import type { Ask } from '../machines/ask';
import { questionAt, routes, type Target } from '../machines/diagnosis';
import { pathInWords, pathOf } from '../machines/path';

const states = (given: Parameters<typeof pathOf>[0]) => Object.fromEntries(pathOf(given).map(({ id, state }) => [id, state]));

test('nothing known: every station is unknown, and each says what would tell', () => {
  expect(new Set(Object.values(states({})))).toEqual(new Set(['unknown']));
  expect(pathOf({}).every(({ tells, seen }) => tells && !seen.length)).toBe(true);
});

test('a refusal proves that the name led to an address, and nothing about the route or the firewall', () => {
  expect(states({ known: { symptom: 'refused' } })).toMatchObject({
    you: 'reached',
    name: 'reached',
    route: 'unknown',
    firewall: 'unknown',
  });
});

test('the station of a finding is broken, and what stands behind it is not known, unless it was seen in order', () => {
  const known = { symptom: 'refused', listening: 'loopback', packet: 'accept' } as const;
  expect(states({ known, broken: ['listener'] })).toMatchObject({ firewall: 'reached', listener: 'broken', sshd: 'unknown' });
  expect(states({ known: { symptom: 'refused' }, broken: ['firewall'] })).toMatchObject({ firewall: 'broken', listener: 'unknown' });
  // Two breaks are shown as two.
  expect(states({ known, broken: ['firewall'] })).toMatchObject({ name: 'reached', firewall: 'broken', listener: 'broken' });
});

test('a connection that broke early has not reached what its message would otherwise show', () => {
  expect(states({ known: { symptom: 'denied' }, broken: ['you'] })).toMatchObject({ you: 'broken', route: 'unknown', sshd: 'unknown' });
});

test('an attempt that arrives in a capture on the server has passed route and edge', () => {
  expect(states({ known: { symptom: 'timed-out', arrives: 'yes' } })).toMatchObject({
    route: 'reached',
    edge: 'reached',
    firewall: 'unknown',
  });
});

test('in words: what is broken comes first', () => {
  expect(pathInWords(pathOf({ known: { symptom: 'refused' }, broken: ['listener'] }))).toBe(
    'Broken at: Listener. Reached: You, Name. Not known: Route, Edge, Firewall, sshd, Login.',
  );
});

test('that nothing listens breaks the line at the listener, before anybody knows why', () => {
  expect(states({ known: { symptom: 'refused', listening: 'no' } })).toMatchObject({
    name: 'reached',
    listener: 'broken',
    sshd: 'unknown',
  });
});

test('a connection that works breaks nowhere, whatever was seen before', () => {
  expect(new Set(Object.values(states({ known: { symptom: 'connected', listening: 'no', ban: 'yes' } })))).toEqual(new Set(['reached']));
});

test('a login that was turned down has passed everything before the login, whatever kept sshd from starting before', () => {
  expect(states({ known: { symptom: 'denied' } })).toMatchObject({
    route: 'reached',
    firewall: 'reached',
    sshd: 'reached',
    login: 'broken',
  });
  expect(states({ known: { symptom: 'denied', service: 'start-limit', packet: 'drop' } })).toMatchObject({
    firewall: 'reached',
    sshd: 'reached',
    login: 'broken',
  });
  // What the server says of that very login holds.
  expect(states({ known: { symptom: 'denied', login: 'no-space' } })).toMatchObject({ sshd: 'broken', login: 'unknown' });
});

/** Answers that say of no station, by themselves, whether the line holds there. `true`: none of the fact's answers does. */
const apart: { readonly [F in Fact]?: true | readonly string[] } = {
  // Who, where, when and what it is.
  console: true,
  affected: true,
  changed: true,
  place: true,
  'server-os': true,
  target: true,
  // Who wrote the rules, how many did, and in which order; what a zone does with the rest; whose socket it is.
  firewall: true,
  managers: true,
  order: true,
  zone: true,
  listener: true,
  // It breaks the line only together with others, and a finding says when.
  families: true,
  health: true,
  startup: true,
  disk: true,
  'configured-port': true,
  'socket-port': true,
  // In order, as far as it goes; or a silence, which proves nothing.
  'local-network': ['allowed'],
  egress: ['open'],
  alive: ['no'],
  neighbour: ['answers'],
  edge: ['new-address'],
  wan: ['own', 'double'],
  forward: ['right'],
  container: ['running'],
  endpoints: ['some'],
  listening: ['elsewhere'],
  service: ['running'],
  vty: ['open'],
  packet: ['conditional'],
  ban: ['no'],
  'return-route': ['present'],
  arrives: ['no'],
  admission: ['nothing'],
};

const answers = Object.entries(facts).flatMap(([fact, values]) =>
  values.filter((value) => value !== 'unsure').map((value) => ({ fact: fact as Fact, value })),
);

test.each(answers)('$fact, $value: it moves a station, or is known to belong to none', ({ fact, value }) => {
  const known = { [fact]: value } as Known;
  const none = apart[fact];
  expect(Object.values(states({ known })).some((state) => state !== 'unknown')).toBe(!(none === true || none?.includes(value)));
});

test('an answer that always leads straight to a runbook breaks the line where that runbook says', () => {
  const led = new Map<string, Target[]>();
  for (const id of Object.keys(routes)) {
    const { fact, routes: ways } = questionAt(id as Target) as Ask;
    for (const [value, target] of Object.entries(ways) as [string, Target][])
      led.set(`${fact} ${value}`, [...(led.get(`${fact} ${value}`) ?? []), target]);
  }
  for (const { fact, value } of answers) {
    const causes = (led.get(`${fact} ${value}`) ?? []).filter(isCause);
    if (causes.length === 0 || causes.length < (led.get(`${fact} ${value}`)?.length ?? 0)) continue;
    const breaks = pathOf({ known: { [fact]: value } as Known }).filter(({ state }) => state === 'broken');
    for (const { id } of breaks)
      expect(
        causes.map((cause) => loadRunbook(cause).station),
        `${fact}=${value}`,
      ).toContain(id);
  }
});

test('an answer stands among what was seen at one station, or belongs to none', () => {
  const nowhere = answers.filter(({ fact, value }) => pathOf({ known: { [fact]: value } as Known }).every(({ seen }) => !seen.length));
  expect(new Set(nowhere.map(({ fact }) => fact))).toEqual(
    new Set(['symptom', 'console', 'affected', 'changed', 'place', 'server-os', 'firewall', 'target']),
  );
});
