import { type Context, type Reading, notMine } from '../reading';

export function fail2banClient(_text: string, _context: Context): Reading {
  return notMine;
}
