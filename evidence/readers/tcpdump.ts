import { type Context, type Reading, notMine } from '../reading';

export function tcpdump(_text: string, _context: Context): Reading {
  return notMine;
}
