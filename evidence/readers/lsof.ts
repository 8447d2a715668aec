import { type Context, type Reading, notMine } from '../reading';

export function lsof(_text: string, _context: Context): Reading {
  return notMine;
}
