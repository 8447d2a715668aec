import { expect, test } from 'vitest';
import { read } from '../evidence';
import { readers } from '../evidence/readers';
import { sample, warming } from '../evidence/warm-up';

test('what is read before the first paste is what most pastes hold, and each reader takes its own', () => {
  const taken = read(sample).parts.map(({ command, reading }) => (reading.kind === 'read' ? command : `${command}: ${reading.kind}`));
  expect(taken).toEqual(['ssh', 'ssh', 'nc', 'ss', 'systemctl', 'journalctl', 'sshd', 'sshd_config', 'ufw', 'iptables', 'nft', 'ip']);
});

test('it is read in steps of a reader each, so that a paste that comes meanwhile waits for one of them', () => {
  expect([...warming()].length).toBeGreaterThan(Object.keys(readers).length);
});
