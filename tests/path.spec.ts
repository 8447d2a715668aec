import { expect, test } from 'vitest';
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

test('a login that was turned down has passed everything before the login', () => {
  expect(states({ known: { symptom: 'denied' } })).toMatchObject({
    route: 'reached',
    firewall: 'reached',
    sshd: 'reached',
    login: 'unknown',
  });
});

test('the station of a finding is broken, and what stands behind it is not known, unless it was seen in order', () => {
  const known = { symptom: 'refused', listening: 'loopback', packet: 'accept' } as const;
  expect(states({ known, broken: ['listener'] })).toMatchObject({ firewall: 'reached', listener: 'broken', sshd: 'unknown' });
  expect(states({ known, broken: ['firewall'] })).toMatchObject({ name: 'reached', firewall: 'broken', listener: 'unknown' });
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
