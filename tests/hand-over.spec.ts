import { describe, expect, test } from 'vitest';
import { digestOf } from '../app/diagnose/read-digest';
import type { CauseId } from '../content/causes';
import { loadRunbooks } from '../content/runbook';
import { read } from '../evidence';
import type { Known } from '../evidence/facts';
import type { Learned } from '../evidence/reading';
import { redacting } from '../evidence/redact';
import { proofs } from '../lab/record';
import { afterFix } from '../machines/after-fix';
import { questionAt } from '../machines/diagnosis';
import { diagnose, type Held, knownOf, printsOf, quotable, quoted, walk } from '../machines/findings';
import { handOver, type Matter } from '../machines/hand-over';
import { withoutTried } from '../machines/tried';

const runbooks = loadRunbooks();
const prints = printsOf(runbooks);

/** The report of a paste, as the page makes it. */
function reportOf(paste: string) {
  const evidence = read(paste);
  const redact = redacting(paste);
  const answer = diagnose(evidence.facts, prints);
  const known = knownOf(evidence.facts);
  const lines = quoted(quotable(answer, evidence.facts)).map((line) => ({ line, text: redact(evidence.lines[line - 1] ?? '') }));
  return handOver({ known, answer, tried: [], runbooks, lines, site: 'https://site.test' });
}

const loopback = `alice@laptop:~$ ssh alice@203.0.113.7
ssh: connect to host 203.0.113.7 port 22: Connection refused
root@web1:~# ss -tlnp
State   Recv-Q  Send-Q   Local Address:Port   Peer Address:Port  Process
LISTEN  0       128          127.0.0.1:22          0.0.0.0:*      users:(("sshd",pid=712,fd=3))
root@web1:~# `;

describe('a report', () => {
  test('names the cause, the lines that say so and whom to write to, and nobody else', () => {
    const { markdown, text, whom } = reportOf(loopback);
    expect(whom).toContain('whoever knows the system of the server');
    for (const form of [markdown, text]) {
      expect(form).toContain('sshd listens on loopback only (proven): https://site.test/fix/listen-loopback-only/');
      expect(form).toContain('5: LISTEN  0       128          127.0.0.1:22');
      expect(form).toContain('2: ssh: connect to host PUBLIC-IP-1 port 22: Connection refused');
      expect(form).not.toMatch(/alice|laptop|web1|203\.0\.113/);
    }
  });

  test('where no cause is found names whoever can look at where it breaks, and the lines that say so', () => {
    const { markdown, whom } = reportOf(`alice@laptop:~$ ssh alice@203.0.113.7
ssh: connect to host 203.0.113.7 port 22: Operation timed out
root@web1:~ # pfctl -sr
block drop all
pass out all flags S/SA keep state
pass in proto tcp from any to any port = http flags S/SA keep state
root@web1:~ # `);
    expect(markdown).not.toContain('What it is');
    expect(markdown).toContain('Broken at: Firewall.');
    expect(whom).toContain('whoever knows the system of the server');
    expect(markdown).toContain('2: ssh: connect to host PUBLIC-IP-1 port 22: Operation timed out\n4: block drop all');
  });

  test('as Markdown holds the lines in a fence that no line of them ends', () => {
    const { markdown } = handOver({
      known: { symptom: 'refused' },
      answer: { causes: [], also: [] },
      tried: [],
      runbooks,
      lines: [{ line: 1, text: '````' }],
      site: '',
    });
    expect(markdown).toContain('`````text\n1: ````\n`````');
  });

  test('is urgent where the key of the host is another one, and can wait where one person is shut out', () => {
    const of = (known: Matter['known']) =>
      handOver({ known, answer: { causes: [], also: [] }, tried: [], runbooks, lines: [], site: '' }).urgency;
    expect(of({ symptom: 'host-key' })).toBe('now');
    expect(of({ symptom: 'refused' })).toBe('today');
    expect(of({ symptom: 'denied' })).toBe('can-wait');
    expect(of({ symptom: 'timed-out', affected: 'only-me' })).toBe('can-wait');
  });

  test('of an answer that came, or of words that nobody knows, goes to whoever can look at the server', () => {
    const of = (known: Matter['known']) =>
      handOver({ known, answer: { causes: [], also: [] }, tried: [], runbooks, lines: [], site: '' }).whom;
    expect(reportOf('ssh: connect to host 203.0.113.7 port 22: Connection refused').whom).toBe('the owner of the server');
    for (const symptom of ['refused', 'prohibited', 'closed', 'silent', 'not-ssh', 'unsure'] as const)
      expect(of({ symptom }), symptom).toBe('the owner of the server');
    expect(of({ symptom: 'timed-out' })).toContain('the network team');
    expect(of({ symptom: 'refused', egress: 'blocked' })).toContain('the network team');
    expect(of({ symptom: 'unsure', console: 'no', 'client-config': 'bad-option' })).toContain('your IT desk');
  });

  test('goes to nobody who can look at the server where the person can do that themselves', () => {
    const of = (known: Matter['known']) =>
      handOver({ known, answer: { causes: [], also: [] }, tried: [], runbooks, lines: [], site: '' }).whom;
    for (const symptom of ['refused', 'prohibited', 'closed', 'silent', 'unsure'] as const) {
      expect(of({ symptom, console: 'yes' }), symptom).toContain('whoever knows the system');
      expect(of({ symptom, console: 'no' }), symptom).toBe('the owner of the server');
    }
    // What is in front of it is another one's.
    expect(of({ symptom: 'timed-out', console: 'yes' })).toContain('the network team');
  });

  test('goes to the provider where packets come no further than the route', () => {
    expect(
      handOver({
        known: { symptom: 'timed-out', alive: 'yes' },
        answer: { causes: [], also: [] },
        tried: [],
        runbooks,
        lines: [],
        site: '',
      }).whom,
    ).toContain('provider');
  });
});

describe('a cause that was tried in vain', () => {
  const held = read(loopback).facts;

  test('is named no more, and what led to it proves nothing', () => {
    expect(diagnose(held, prints).causes.map(({ cause }) => cause)).toEqual(['listen-loopback-only']);
    const { held: left, taken } = withoutTried(held, ['listen-loopback-only']);
    const after = diagnose(left, prints);
    expect(after.causes.map(({ cause }) => cause)).not.toContain('listen-loopback-only');
    expect(after.causes.filter(({ certainty }) => certainty === 'proven')).toEqual([]);
    expect(taken.get('listening')).toBe('listen-loopback-only');
  });

  /** What a text says of the fix below which it was pasted, where this one led there. */
  const saidOf = (before: string, paste: string, fixed?: CauseId) => {
    const old = digestOf(before);
    const [first] = diagnose(old.facts, prints).causes;
    const standing = { known: knownOf(old.facts), prints, ...(fixed ? { fixed } : { first }) };
    return afterFix(standing, old, digestOf(paste), digestOf(`${before}\n${paste}`));
  };

  test('is what a paste below its fix says, where the connection fails in it though something was done', () => {
    const refused = 'alice@laptop:~$ ssh alice@203.0.113.7 echo connected\nssh: connect to host 203.0.113.7 port 22: Connection refused\n';
    const said = (paste: string) => saidOf(loopback, paste);
    expect(said(refused)).toBe('tried');
    expect(said('ssh: connect to host 203.0.113.7 port 22: Connection timed out\n')).toBe('tried');
    expect(said('ssh: connect to host 203.0.113.9 port 22: Connection refused\n')).toBeUndefined();
    expect(
      said('alice@laptop:~$ ssh -p 2222 alice@203.0.113.7\nssh: connect to host 203.0.113.7 port 2222: Connection refused\n'),
    ).toBeUndefined();
    expect(said('connected\n')).toBe('fixed');
    // Other output says nothing of the fix; the server's own, that it is still so.
    expect(said('root@web1:~# uptime\n 10:00:00 up 3 days,  2 users,  load average: 0.00, 0.00, 0.00\n')).toBeUndefined();
    expect(said(loopback)).toBeUndefined();
    expect(said(loopback.replace('127.0.0.1:22', '0.0.0.0:22'))).toBe('tried');
  });

  test('is not proven wrong by the same failure, as long as nothing tells that the fix was made', () => {
    const again = 'alice@laptop:~$ ssh alice@203.0.113.7\nssh: connect to host 203.0.113.7 port 22: Connection refused\n';
    expect(saidOf(loopback, again)).toBe('same');
    expect(saidOf(`${loopback}root@web1:~# sudo systemctl restart ssh\n`, again)).toBe('tried');
    expect(saidOf(loopback, again, 'listen-loopback-only')).toBe('tried');
    const changed = '@@@@@@\n@    WARNING: REMOTE HOST IDENTIFICATION HAS CHANGED!     @\nHost key verification failed.\n';
    expect(saidOf(changed, changed)).toBe('same');
    // The check of its runbook, which shows it once more, makes it surer, though it comes in by a way round it.
    const plain = 'me@laptop:~$ ssh alice@web1.example.com\nssh: connect to host web1.example.com port 22: Connection timed out\n';
    const four = 'me@laptop:~$ ssh -4 alice@web1.example.com echo connected\nconnected\n';
    expect(saidOf(plain + four, four)).toBeUndefined();
    expect(saidOf(plain + four, four + plain.replace('ssh ', 'ssh -6 '))).toBeUndefined();
    expect(saidOf(plain + four, four.replace('-4 ', ''))).toBe('fixed');
    const blocked = 'ssh: connect to host github.com port 22: Operation timed out\n';
    const check = `dana@mac shop % ssh -T git@github.com; ssh -T -p 443 git@ssh.github.com\n${blocked}Hi dana! You've successfully authenticated, but GitHub does not provide shell access.\n`;
    expect(saidOf(`dana@mac shop % git push origin main\n${blocked}`, check)).toBeUndefined();
    expect(saidOf(`dana@mac shop % git push origin main\n${blocked}`, `dana@mac shop % git push origin main\n${blocked}`)).toBe('same');
  });

  test('is mended where its server lets somebody in by another name of it, or on to another one', () => {
    const failed = 'kim@laptop:~$ ssh kim@web1 true\nssh: connect to host 203.0.113.99 port 22: Connection refused\n';
    const said = (way: string) => saidOf(failed, `kim@laptop:~$ ssh ${way} echo connected\nconnected\n`);
    expect(said('kim@web1')).toBe('fixed');
    expect(said('-p 22 kim@web1')).toBe('fixed');
    expect(said('kim@web10')).toBeUndefined();
    expect(said('-J kim@203.0.113.99 kim@db1')).toBe('fixed');
    expect(said('-J kim@203.0.113.9 kim@db1')).toBeUndefined();
  });

  test('is not tried yet where the first message comes behind the output that showed it', () => {
    const sockets = `root@web1:~# ss -tlnp
State  Recv-Q Send-Q Local Address:Port Peer Address:Port Process
LISTEN 0      128        127.0.0.1:22        0.0.0.0:*     users:(("sshd",pid=7,fd=3))
`;
    const message = 'alice@laptop:~$ ssh alice@203.0.113.7\nssh: connect to host 203.0.113.7 port 22: Connection refused\n';
    expect(saidOf(sockets, message)).toBeUndefined();
    expect(saidOf(sockets, message.replace('203.0.113.7\n', '203.0.113.7 echo connected\n'))).toBe('tried');
    // Who said what ssh printed, and pastes it then, has said the same, or corrects it.
    const said = (symptom: 'refused' | 'timed-out') => {
      const facts = { symptom, console: 'yes', listening: 'loopback' } as const;
      const told = Object.entries(facts).map(([fact, value]) => ({ fact, value, line: 0, told: true }) as Held);
      const [first] = diagnose(told, prints).causes;
      return afterFix({ known: facts, prints, first }, digestOf(''), digestOf(message), digestOf(message));
    };
    expect(said('refused')).toBeUndefined();
    expect(said('timed-out')).toBeUndefined();
  });

  test('is not asked for a third time where it was looked at anew and is still so, nor where a rule lets in some', () => {
    const told = (value: 'blocked') => [
      ...read('ssh: connect to host 203.0.113.7 port 22: Connection timed out\n').facts,
      { fact: 'console', value: 'no', line: 0, told: true } as Held,
      { fact: 'egress', value, line: 0, told: true } as Held,
    ];
    const egress = (again: CauseId[]) =>
      withoutTried(told('blocked'), ['egress-blocked'], again).held.find(({ fact }) => fact === 'egress')?.value;
    expect(egress([])).toBeUndefined();
    expect(egress(['egress-blocked'])).toBe('unsure');
    const some = read(`me@laptop:~$ ssh alice@203.0.113.7
ssh: connect to host 203.0.113.7 port 22: Connection timed out
root@web1:~# ufw status verbose
Status: active
Logging: on (low)
Default: deny (incoming), allow (outgoing), disabled (routed)

To                         Action      From
--                         ------      ----
22/tcp                     ALLOW IN    198.51.100.9
`).facts;
    expect(diagnose(some, prints).causes[0]?.cause).toBe('ufw-denies');
    expect(withoutTried(some, ['ufw-denies']).held.find(({ fact }) => fact === 'packet')?.value).toBe('accept');
  });

  test('has what it stood on looked at anew, with the server at hand: its rules, its list of sockets', () => {
    const next = (known: Known, cause: CauseId) => {
      const given = Object.entries(known).map(([fact, value]) => ({ fact, value, line: 1 }) as Learned);
      const { held: left } = withoutTried(given, [cause]);
      return questionAt(walk(knownOf(left)).end)?.fact;
    };
    expect(next({ symptom: 'timed-out', console: 'yes', packet: 'drop', firewall: 'ufw' }, 'ufw-denies')).toBe('packet');
    expect(next({ symptom: 'refused', console: 'yes', listening: 'no', service: 'stopped' }, 'sshd-not-running')).toBe('listening');
    expect(next({ symptom: 'kex', stall: 'algorithms' }, 'no-common-algorithm')).toBe('stall');
    expect(next({ symptom: 'name', resolution: 'local-name' }, 'local-name-unresolved')).toBe('resolution');
  });

  test('leaves what is well as it is: no other cause is named on a line that says the opposite', () => {
    const device: Known = { symptom: 'refused', console: 'yes', 'server-os': 'cisco-ios', service: 'running', vty: 'access-list' };
    const given = Object.entries(device).map(([fact, value], i) => ({ fact, value, line: i + 1 }) as Learned);
    const { held: left } = withoutTried(given, ['cisco-vty']);
    const { causes, next } = diagnose(left, prints);
    expect(left.find(({ fact }) => fact === 'service')?.value).toBe('running');
    expect(causes.map(({ cause }) => cause)).not.toContain('cisco-ssh-off');
    expect(next && questionAt(next)?.fact).toBe('vty');
  });

  test('does not unsay where the server lives, unless something is to be asked then', () => {
    const known: Known = { symptom: 'timed-out', console: 'unsure', affected: 'everyone', alive: 'yes', place: 'aws' };
    const given = Object.entries(known).map(([fact, value]) => ({ fact, value, line: 0, told: true }) as Held);
    expect(withoutTried(given, ['aws-security-group']).held.find(({ fact }) => fact === 'place')?.value).toBe('aws');
  });

  test('of any capture of the lab: the walk ends elsewhere or something is asked, unless what ssh printed is all that it stands on', () => {
    const stuck = proofs().flatMap(({ distro, scenario, paste, cause }) => {
      if (distro !== 'debian-13') return [];
      const { held: left } = withoutTried(read(paste.join('\n')).facts, [cause]);
      const after = knownOf(left);
      const { steps, end } = walk(after, true);
      const standsOn = steps.filter(({ fact, value }) => fact !== 'symptom' && fact !== 'console' && value !== 'unsure');
      const asked = questionAt(walk(after).end);
      return end === cause && standsOn.length && !asked ? [scenario] : [];
    });
    expect(stuck).toEqual([]);
  });
});
