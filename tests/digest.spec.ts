import { expect, test } from 'vitest';
import { digestOf, linesBetween } from '../app/diagnose/read-digest';
import { text as rehearsal, digest as rehearsed } from '../app/diagnose/rehearse';

const refused = 'me@laptop:~$ ssh alice@203.0.113.7\nssh: connect to host 203.0.113.7 port 22: Connection refused';
const row = 'Nov 20 09:00:00 web1 sshd[700]: Failed password for invalid user admin from 198.51.100.9 port 40000 ssh2';

test('every line with text is shown under one part, and what nobody took is a part of its own', () => {
  const { parts, count } = digestOf(
    `${refused}\nroot@web1:~# systemctl is-enabled ssh.service\nmasked\n\nand then it said\nroot@web1:~# foo\nbar`,
  );
  expect(count).toBe(8);
  expect(parts.map(({ asked, from, to, kind }) => ({ asked, from, to, kind }))).toEqual([
    { asked: 'ssh alice@203.0.113.7', from: 2, to: 2, kind: 'read' },
    { asked: 'systemctl is-enabled ssh.service', from: 4, to: 4, kind: 'read' },
    { asked: undefined, from: 6, to: 6, kind: 'not-mine' },
    { asked: 'foo', from: 8, to: 8, kind: 'not-mine' },
  ]);
});

test('a prompt at which nothing was typed, or a fence, is neither a part nor a line that nobody could read', () => {
  const fenced = '@@ systemctl is-enabled ssh.service\nmasked\n@@@ 1\n\n@@ ss -tlnp\nState\n@@@ stopped\n';
  const { parts, lines, unread } = digestOf(`${refused}\nme@laptop:~$ \n${fenced}root@web1:~#\n`);
  expect(parts.map(({ asked }) => asked)).toEqual(['ssh alice@203.0.113.7', 'systemctl is-enabled ssh.service', 'ss -tlnp']);
  expect(lines.filter(({ read }) => !read).map(({ text }) => text)).toEqual(['State']);
  expect(unread).toBe(1);
});

test('of a long text the lines near a fact and the heads of its parts are shown, and the others when they are asked for', () => {
  const text = `${refused}\nroot@web1:~# journalctl -u ssh\n${`${row}\n`.repeat(20_000)}`;
  const digest = digestOf(text);
  expect(digest.lines.length).toBeLessThan(60);
  expect(digest.lines.map(({ line }) => line)).toContain(2);
  expect(linesBetween(text, 100, 149).map(({ text }) => text)).toEqual(Array(50).fill(row));
  expect(linesBetween(text, 20_000, 30_000).length).toBeLessThan(20);
  // Whatever was read meanwhile.
  digestOf(refused);
  expect(linesBetween(text, 100, 149).map(({ text }) => text)).toEqual(Array(50).fill(row));
});

test('a text of ten thousand commands shows the heads of the first, and of those that decide', () => {
  const digest = digestOf(`${'root@web1:~# foo\nbar\n'.repeat(10_000)}${refused}\n`);
  expect(digest.parts.length).toBeLessThan(70);
  expect(digest.parts.at(-1)?.reader).toBe('ssh');
});

test('the answer that the page goes through before there is one is what the readers say of that text', () => {
  expect(digestOf(rehearsal)).toEqual(rehearsed);
});

test('their own address of an earlier case stands in no command for a server that nobody reaches from there', () => {
  const client = (host: string) =>
    digestOf(`kim@laptop:~$ ssh kim@${host}\nssh: connect to host ${host} port 22: Connection refused\n`, '198.51.100.4').values;
  expect(client('203.0.113.7')).toMatchObject({ CLIENT: '198.51.100.4' });
  expect(client('192.168.7.8')).toMatchObject({ CLIENT: undefined });
  expect(Object.keys(client('192.168.7.8'))).toContain('CLIENT');
});
