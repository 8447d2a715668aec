import { type Context, type Reading, notMine } from '../reading';

export function service(_text: string, _context: Context): Reading {
  return notMine;
}
