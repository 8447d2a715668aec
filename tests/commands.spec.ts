import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { type Block, parsePage } from '../content/blocks';
import { bodies } from '../content/site';

type Placed = Block & { where: string };
const blocks: Placed[] = bodies().flatMap(({ from, body }) =>
  parsePage(body).blocks.map((block) => ({ ...block, where: `${from}:${block.line}` })),
);
const commands = blocks.filter(({ language }) => language === 'sh' || language === 'powershell');
const lines = (of: readonly Placed[]) =>
  of.flatMap(({ where, text, ...rest }) => text.split('\n').map((line) => ({ ...rest, where, line })));

test('every shell block parses', () => {
  const shell = blocks.filter(({ language }) => language === 'sh');
  expect(shell.length).toBeGreaterThan(1000);
  const broken = shell.filter(({ text }) => spawnSync('sh', ['-n'], { input: `${text}\n` }).status !== 0);
  expect(broken.map(({ where }) => where)).toEqual([]);
});

test('no shell block leaves a value open to the shell’s expansion', ({ skip }) => {
  // Placeholders become constants, so what depends on one looks constant (2050, 2194); a counter of rounds is not read (2034);
  // lists of package names are meant to split (2046); `ping -M do` is no loop (1010); Junos has a `set` of its own (2121).
  const known = ['1010', '2034', '2046', '2050', '2121', '2194'];
  const folder = mkdtempSync(join(tmpdir(), 'unrefused-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  const shell = blocks.filter(({ language }) => language === 'sh');
  for (const { where, text } of shell) writeFileSync(join(folder, where.replace('/', ' ')), `#!/bin/sh\n${text}\n`);
  const { stdout, error } = spawnSync(
    'shellcheck',
    ['--format=gcc', '--severity=warning', `--exclude=${known}`, ...shell.map(({ where }) => where.replace('/', ' '))],
    { cwd: folder, encoding: 'utf8' },
  );
  if (error) return skip('shellcheck is not installed');
  expect(stdout).toBe('');
});

test('no page takes a protection away as a fix', () => {
  const never =
    /setenforce 0|ip6?tables (?:-F|--flush)|nft flush ruleset|chmod (?:-R )?0?777|StrictHostKeyChecking[ =]no\b|UserKnownHostsFile[ =]\/dev\/null|PermitRootLogin yes|ufw reset|NetFirewallProfile.*-Enabled False/;
  const found = lines(commands.filter(({ section }) => section === 'Fix')).filter(({ line }) => never.test(line));
  expect(found.map(({ where, line }) => `${where}: ${line}`)).toEqual([]);
});

test('a command that opens the port of SSH says for whom', () => {
  const opens =
    /\bufw (?:insert \d+ )?(?:allow|limit)\b|(?:-A|-I|--append|--insert) INPUT .*-j ACCEPT|add-(?:service|port|rich-rule)|authorize-security-group-ingress|firewall-rules create|nsg rule create|New-NetFirewallRule|\bnft (?:add|insert) rule .*\b(?:tcp dport|ssh)\b.*accept/;
  const whom = /CLIENT|\bfrom \d|source address=|--source|RemoteAddress|Cidr|\bsaddr\b|\$rule\b|\ballow out\b/i;
  const found = lines(commands.filter(({ section }) => section === 'Fix')).filter(({ line }) => opens.test(line));
  expect(found.length).toBeGreaterThan(20);
  // What opens no port of SSH: discovery of neighbours, which IPv6 cannot do without.
  const open = found.filter(({ line }) => !whom.test(line) && !/icmp/.test(line));
  expect(open.map(({ where, line }) => `${where}: ${line}`)).toEqual([]);
});
