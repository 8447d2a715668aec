import { expect, test } from 'vitest';
import { asked, entitled, fewer, symptomsOf } from '../components/messages';

const messages = [
  { href: '/symptoms/refused/', title: 'Connection refused', lines: ['ssh: connect to host 203.0.113.7 port 22: Connection refused'] },
  { href: '/symptoms/denied/', title: 'Permission denied', lines: ['alice@203.0.113.7: Permission denied (publickey).'] },
];
const found = (query: string) => symptomsOf(query, messages).map(({ title }) => title);

test('a message with another host and port leads to its symptom', () => {
  expect(found('ssh: connect to host web1.example.net port 2022: Connection refused')).toEqual(['Connection refused']);
  expect(found('root@198.51.100.9: Permission denied (publickey).')).toEqual(['Permission denied']);
});

test('a part of a message is enough, and what stands around it does not matter', () => {
  expect(found('connection refused')).toEqual(['Connection refused']);
  expect(found('$ ssh web1 ssh: connect to host web1 port 22: Connection refused fatal: could not read')).toEqual(['Connection refused']);
});

test('the longer match comes first', () => {
  const both = [{ href: '/symptoms/prohibited/', title: 'prohibited', lines: ['Permission denied'] }, ...messages];
  expect(symptomsOf('Permission denied (publickey)', both).map(({ title }) => title)).toEqual(['Permission denied', 'prohibited']);
});

test('of two that have as much of it, the one whose title begins with the words comes first', () => {
  const both = [
    { href: '/symptoms/prohibited/', title: 'ssh: connect to host: Permission denied', lines: ['[Errno 13] Permission denied'] },
    ...messages,
  ];
  expect(symptomsOf('Permission denied', both).map(({ href }) => href)).toEqual(['/symptoms/denied/', '/symptoms/prohibited/']);
});

test('one word of a title is enough, and less of it is not', () => {
  expect(found('refused')).toEqual(['Connection refused']);
  expect(found('fused')).toEqual([]);
});

test('plain words are not taken for a message', () => {
  expect(found('ufw')).toEqual([]);
  expect(found('how do I open a firewall')).toEqual([]);
  expect(found('203.0.113.7')).toEqual([]);
});

test('a page with the first letters of a word that is nowhere was not asked for', () => {
  expect(asked('asdfqwer', ['as', 'As'])).toBe(false);
  expect(asked('asdf', ['as'])).toBe(false);
  expect(asked('zzz', ['-z'])).toBe(false);
});

test('a page with the word was, whatever its ending, or what stands around it', () => {
  for (const [query, found] of [
    ['running', 'runs'],
    ['connections', 'connect'],
    ['refuses', 'refused.'],
    ['config', '/etc/ssh/sshd_config'],
    ['WSL', 'WSL,'],
    ['nc', 'nc'],
    ['asdfqwer ufw', 'ufw'],
    ['"ssh.socket"?', 'ssh.socket'],
  ] as const)
    expect(asked(query, [found]), query).toBe(true);
});

test('a page whose title has every word is about that', () => {
  expect(entitled('port 22', 'Your network blocks port 22 on the way out')).toBe(true);
  expect(entitled('port 22', 'The Vagrant machine is elsewhere, or not up yet')).toBe(false);
});

test('words that no page has beside the others are left out, the shortest first, until something is found', () => {
  expect(fewer('my synology nas')).toEqual(['my synology nas', 'synology nas', 'synology', 'nas']);
  expect(fewer('how do I open a firewall')).toContain('open firewall');
  expect(fewer('ufw')).toEqual(['ufw']);
  expect(fewer('')).toEqual(['']);
});
