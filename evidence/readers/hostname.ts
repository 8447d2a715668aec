import { type Context, linesOf, notMine, program, type Reading } from '../reading';
import { isAddress } from '../values';
import { addressed } from './cards';

/**
 * Reads `hostname -I`, which prints all addresses of the machine but those of loopback, on one line: is the one that the client dials
 * among them?
 *
 *     192.0.2.20 172.17.0.1 2001:db8:5::20
 *
 * How large the networks are is not printed: they are taken for those of a house, so that only an address that is there is sure.
 * Source: hostname.c of Debian's hostname; BusyBox prints one address with -i and has no -I.
 */
export function hostname(text: string, context: Context): Reading<'target'> {
  const words = text.trim().split(/\s+/);
  const asked = program(context.command) === 'hostname' && /\s(?:-I|--all-ip-addresses)\s*$/.test(context.command ?? '');
  if (!asked || !words.every(isAddress)) return notMine;
  const line = linesOf(text).findIndex((one) => one.trim()) + 1;
  const addresses = words.map((word) => `${word}/${word.includes(':') ? 64 : 24}`);
  const facts = addressed([{ name: 'all', line, up: true, addresses }], context).flatMap((one) =>
    one.fact === 'target' ? [one.value === 'own' ? one : { ...one, inferred: true }] : [],
  );
  return { kind: 'read', facts, from: line, to: line };
}
