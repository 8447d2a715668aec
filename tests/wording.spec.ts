import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { causes } from '../content/causes';
import { likeness } from '../machines/wording';
import { order } from '../machines/wording/table';
import { wordsOf } from '../machines/wording/words';
import { found, sure } from './answered';

const likest = (text: string) => likeness(text.split('\n'))[0];

test('each cause has words that speak for it', () => {
  expect([...order].sort()).toEqual([...causes].sort());
});

test.each([
  ['the box says its ssh keys are all zero bytes since the card was full, and sshd has no hostkeys', /^host-keys-/],
  ['after the distribution upgrade sshd dies: libcrypto symbol lookup undefined, EVP something', /^(?:client-)?library-mismatch$/],
  ['our network at the campus eats git over ssh, and https on 443 is alright from there', /^(?:egress-blocked|proxy-blocks-ssh)$/],
  ['my authorized_keys and home directory are group writable, so says the auth.log of sshd: bad modes', /^home-permissions$/],
])('a text without any message that is known is looked up by its words: %s', (text, cause) => {
  expect(likest(text)?.cause).toMatch(cause);
  expect(found(`${text}\n`)[0]).toMatch(/ possible$/);
});

test('words prove nothing and fit nothing', () => {
  const text = 'ssh hostkeys missing, port in use, firewall, sshd not installed, permission denied by ufw and fail2ban\n';
  expect(sure(text)).toEqual([]);
});

test('the line with the words is the one that is shown', () => {
  expect(likest('hello there\nour sshd has no hostkeys: ssh_host_rsa_key is an empty file\nbye')?.line).toBe(2);
});

test('a text about something else, or with few words of it, has no cause', () => {
  expect(found('how do I bake bread with ssh?\n')).toEqual([]);
  expect(found('npm error code ENOENT\nnpm error path package.json\n')).toEqual([]);
  expect(found('The quick brown fox jumps over the lazy dog.\n')).toEqual([]);
});

test('a line that names something comes before what the text is worded like', () => {
  expect(found('sshd hostkeys authorized_keys\nError: missing server host\n')).toEqual(['empty-host possible']);
});

test('a word is a name, its parts or a short number, and no address', () => {
  expect(wordsOf('Bind to port 2222 on 192.0.2.7: /etc/ssh/sshd_config, pid 123456.')).toEqual(
    expect.arrayContaining(['bind', '2222', 'ssh', 'sshd_config', 'pid']),
  );
  expect(wordsOf('192.0.2.7 123456')).toEqual([]);
});

test('what was learned from threads are sets of words that say nothing of who wrote them', () => {
  const rows = readFileSync('machines/wording/threads.tsv', 'utf8').trimEnd().split('\n');
  const words = rows.map((row) => (row.split('\t')[1] ?? '').split(' '));
  // In the order of the alphabet, each once: no sentence is left.
  for (const own of words) expect(own).toEqual([...new Set(own)].sort());
  expect(words.flat().join(' ')).not.toMatch(/@|\d{6}/);
});
