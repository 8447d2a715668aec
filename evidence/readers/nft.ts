import { type Context, type Reading, notMine } from '../reading';

export function nft(_text: string, _context: Context): Reading {
  return notMine;
}
