import { type Context, type Reading, notMine } from '../reading';

export function df(_text: string, _context: Context): Reading {
  return notMine;
}
