import { describe, expect, test } from 'vitest';
import { loadRunbooks } from '../content/runbook';
import { type Fact, facts, type Known, type Symptom } from '../evidence/facts';
import type { Learned } from '../evidence/reading';
import { questionAt } from '../machines/diagnosis';
import { diagnose, type Held, printsOf } from '../machines/findings';
import { guess } from '../machines/guess';
import { often, usual } from '../machines/likely';
import { worthSaying } from '../machines/open';
import { rows, sources, speaks } from '../machines/priors';
import { factIds, isValue, questions, runFor } from '../machines/questions';
import { remark } from '../machines/remark';
import { figures } from '../scripts/walks';

const prints = printsOf(loadRunbooks());
const read = (facts: Known) => Object.entries(facts).map(([fact, value]) => ({ fact, value, line: 1 }) as Held);
const told = (facts: Known) => Object.entries(facts).map(([fact, value]) => ({ fact, value, line: 0, told: true }) as Held);
const named = (...held: Held[][]) => diagnose(held.flat(), prints).causes.map(({ cause, certainty }) => `${cause} ${certainty}`);
const asks = (...held: Held[][]) => diagnose(held.flat(), prints).next;

describe.each(['refused', 'timed-out', 'no-route', 'closed'] satisfies Symptom[])('%s', (symptom) => {
  const one = figures(symptom);

  test('asks whoever pastes the error and one console block at most two questions, and most often names the cause', () => {
    expect(one.pastes.questions).toBeLessThanOrEqual(2);
    expect(one.pastes.right).toBeGreaterThan(0.8);
  });

  test('leads most of those with a console to their cause by clicks, in about four questions', () => {
    expect(one.clicks.questions).toBeLessThanOrEqual(4.5);
    expect(one.clicks.right).toBeGreaterThan(0.75);
  });
});

describe('the figures that order causes', () => {
  test('name their source, and count only causes that can print the symptom', () => {
    for (const [symptom, all] of Object.entries(rows))
      for (const { parts, threads, source } of all) {
        expect(sources[source]).toBeTruthy();
        if (source === 'threads') expect(threads, `${symptom}: ${Object.keys(parts)}`).toBeGreaterThan(0);
        for (const cause of Object.keys(parts)) expect(prints[cause as keyof typeof prints], `${symptom} ${cause}`).toContain(symptom);
      }
  });

  test('let what a person knows weigh: after failed logins a ban comes before a service that is off', () => {
    expect(often('fail2ban-ban', 'refused', {})).toBeLessThan(often('sshd-not-running', 'refused', {}));
    expect(often('fail2ban-ban', 'refused', { changed: 'failed-logins' })).toBeGreaterThan(
      often('sshd-not-running', 'refused', { changed: 'failed-logins' }),
    );
  });

  test('speak by values that the facts have', () => {
    for (const [fact, values] of Object.entries(speaks)) for (const value of Object.keys(values)) expect(isValue(fact, value)).toBe(true);
  });

  test('put what was never there first for a connection that never worked, and what breaks first for one that did', () => {
    expect(usual('refused', false).indexOf('sshd-not-installed')).toBeLessThan(usual('refused', false).indexOf('fail2ban-ban'));
    expect(usual('refused', true).indexOf('fail2ban-ban')).toBeLessThan(usual('refused', true).indexOf('sshd-not-installed'));
  });
});

describe('whoever is not sure of anything', () => {
  const asked = (symptom: Symptom, console: 'yes' | 'no' | 'unsure') => {
    const held = read({ symptom });
    for (;;) {
      const next = asks(held);
      const fact = next && questionAt(next)?.fact;
      if (!fact) return held;
      held.push(...told({ [fact]: fact === 'console' ? console : 'unsure' }));
    }
  };
  // These messages name the cause themselves.
  const telling: readonly Symptom[] = ['host-key', 'not-ssh'];

  test.each(facts.symptom.filter((symptom) => !telling.includes(symptom)))('is told no cause: %s', (symptom) => {
    for (const console of facts.console) expect(named(asked(symptom, console)), `console=${console}`).toEqual([]);
  });

  test('is told one as soon as something that is known speaks for it', () => {
    const away = told({ console: 'no', changed: 'unsure', affected: 'everyone', resolution: 'unsure' });
    expect(named(read({ symptom: 'refused' }), away)).toEqual(['sshd-not-running fits']);
    expect(named(read({ symptom: 'not-ssh' }), told({ listener: 'unsure' }))).toEqual(['not-ssh-on-port fits']);
  });
});

describe('whoever has no console', () => {
  test('is asked nothing that only the server shows, and is given no command for it', () => {
    const seen = new Set<string>();
    const follow = (held: Held[]) => {
      const next = asks(held);
      const ask = next && questionAt(next);
      if (!ask || seen.has(next)) return;
      seen.add(next);
      expect(runFor(ask.fact, { console: 'no' }), next).not.toBeNull();
      expect(runFor(ask.fact, { console: 'no' })?.where, next).not.toBe('server');
      for (const value of facts[ask.fact]) follow([...held, ...told({ [ask.fact]: value })]);
    };
    for (const symptom of facts.symptom) {
      seen.clear();
      follow([...read({ symptom }), ...told({ console: 'no' })]);
    }
  });

  test('is asked what this side still shows: the rest of what ssh says of a login, the first word of a port', () => {
    const away = told({ console: 'no' });
    expect(asks(read({ symptom: 'denied' }), away)).toBe('denied-login');
    expect(runFor('login', { console: 'no' })).toEqual(questions.symptom.run);
    expect(asks(told({ symptom: 'unsure' }))).toBe('unseen-console');
    expect(asks(told({ symptom: 'unsure' }), away)).toBe('unseen-banner');
    expect(asks(read({ symptom: 'silent' }), away)).toBe('silent-stall');
  });

  test('keeps what the server has shown before', () => {
    expect(named(told({ symptom: 'unsure', console: 'no' }), read({ listening: 'loopback' }))).toEqual(['listen-loopback-only fits']);
  });
});

describe('what is not concluded too early', () => {
  test('a failed service whose reason is unknown is asked for, whatever is well beside it', () => {
    const seen = read({
      symptom: 'refused',
      console: 'yes',
      listening: 'no',
      service: 'failed',
      packet: 'accept',
      ban: 'no',
      arrives: 'no',
    });
    expect(named(seen, read({ target: 'neighbour' }))).toEqual([]);
    expect(asks(seen)).toBe('failed-startup');
  });

  test('that the name leads to the server names nobody while the questions before it are open', () => {
    const seen = read({ symptom: 'refused', resolution: 'resolved' });
    expect(named(seen, told({ console: 'no' }))).toEqual([]);
    expect(named(seen, told({ console: 'no', affected: 'only-me' }))).toEqual([]);
    expect(named(seen, told({ console: 'no', changed: 'nothing', affected: 'everyone' }))).toEqual(['sshd-not-running fits']);
  });

  test('rules that refuse are named beside a break that is still open', () => {
    const seen = read({ symptom: 'refused', console: 'yes', listening: 'no', service: 'failed', packet: 'reject-port', firewall: 'ufw' });
    expect(named(seen)).toEqual(['ufw-rejects proven']);
  });

  test('a place that somebody names leads to no cause before the server was looked at', () => {
    expect(named(read({ symptom: 'timed-out' }), told({ place: 'home', affected: 'everyone' }))).toEqual([]);
    expect(
      named(read({ symptom: 'timed-out' }), told({ place: 'home', console: 'no', affected: 'everyone', alive: 'yes', wan: 'own' })),
    ).toEqual(['port-forward-missing fits']);
  });

  test('a router that forwards the port to the server leaves what is before the router', () => {
    const home = told({ place: 'home', console: 'no', affected: 'everyone', alive: 'yes', wan: 'own' });
    expect(named(read({ symptom: 'timed-out' }), home, told({ forward: 'right' }))).toEqual(['network-firewall fits']);
    expect(named(read({ symptom: 'timed-out', forward: 'right' }), home)).toEqual(['network-firewall fits']);
    expect(named(read({ symptom: 'timed-out' }), home, told({ forward: 'wrong' }))).toEqual(['port-forward-wrong fits']);
  });

  test('who is not sure who else is shut out is asked what a command tells, before anything is named', () => {
    const refused = read({ symptom: 'refused' });
    const unsure = told({ console: 'no', changed: 'unsure', affected: 'unsure' });
    expect(named(refused, unsure)).toEqual([]);
    expect(asks(refused, unsure)).toBe('refused-resolution');
    const well = read({ symptom: 'timed-out', console: 'yes', packet: 'accept', ban: 'no', daemon: 'answering' });
    expect(named(well, told({ affected: 'unsure' }))).toEqual([]);
    expect(asks(well, told({ affected: 'unsure' }))).toBe('front-arrives');
  });

  test('who is not sure what stands in between is asked whether anything leaves', () => {
    const seen = read({ symptom: 'refused', console: 'yes', listening: 'yes', packet: 'accept', ban: 'no' });
    expect(asks(seen, told({ place: 'unsure' }))).toBe('refused-unplaced');
    expect(named(seen, told({ place: 'unsure' }))).toEqual([]);
  });

  test('which system the server has proves nothing, be it a Cisco ASA', () => {
    expect(named(read({ symptom: 'closed', 'server-os': 'cisco-asa' }))).toEqual(['cisco-asa fits']);
    expect(named(read({ symptom: 'timed-out', console: 'yes', 'server-os': 'cisco-asa' }))).toEqual(['cisco-asa fits']);
  });
});

describe('what a person may add', () => {
  test('is offered while something may come of it, and no longer once it is known', () => {
    expect(worthSaying({ symptom: 'refused' }).slice(0, 3)).toEqual(['changed', 'affected', 'place']);
    expect(worthSaying({ symptom: 'refused', changed: 'reboot' })).not.toContain('changed');
    expect(worthSaying({ symptom: 'config' })).toEqual([]);
    expect(worthSaying({}).filter((fact) => !factIds.includes(fact as Fact))).toEqual([]);
  });

  test('routes: rules that were lost at a reboot are told from rules that were meant so', () => {
    const seen = read({ symptom: 'timed-out', console: 'yes', listening: 'yes', packet: 'drop', firewall: 'iptables' });
    expect(named(seen)[0]).toMatch(/^iptables-drops/);
    expect(named(seen, told({ changed: 'reboot' }))[0]).toBe('iptables-lost-at-reboot fits');
  });

  test('is not asked where the name of the server says it, which is never proof', () => {
    const place = (host: string) => guess({ host }, 3).map(({ fact, value, line, told }) => `${fact}=${value} line ${line} ${told}`);
    expect(place('ec2-203-0-113-7.us-east-2.compute.amazonaws.com')).toEqual(['place=aws line 3 true']);
    expect(place('ip-10-0-0-7.eu-west-1.compute.internal')).toEqual(['place=aws line 3 true']);
    expect(place('raspberrypi.local')).toEqual(['place=direct line 3 true', 'server-os=raspberry-pi line 3 true']);
    expect(place('Kims-Mac-mini.local')).toEqual(['place=direct line 3 true', 'server-os=macos line 3 true']);
    expect(place('machine.local')).toEqual(['place=direct line 3 true']);
    expect(place('compute.amazonaws.com.example.net')).toEqual([]);
    // A public address is on nobody's local network.
    expect(place('203.0.113.7')).toEqual(['local-network=allowed line 3 undefined']);
    // Nobody who pushes there has its console.
    expect(place('github.com')).toEqual(['console=no line 3 true']);
    expect(place('github.com.example.net')).toEqual([]);
  });
});

test('a rule says what it makes ssh print, and what its answer hangs on', () => {
  const packet = (details: Learned['details']) => remark({ fact: 'packet', value: 'conditional', line: 1, details });
  expect(packet({ prints: { linux: 'No route to host', macos: 'Connection refused' } })).toBe(
    'This makes ssh print “No route to host” on Linux, “Connection refused” on macOS.',
  );
  expect(packet({ depends: 'accepted only from 192.0.2.0/24' })).toBe(
    'A connection is accepted only from 192.0.2.0/24. If you come from there, these rules let you in.',
  );
  expect(packet({ port: 22 })).toBeUndefined();
});
