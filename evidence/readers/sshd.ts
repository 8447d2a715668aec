import { type Context, type Reading, notMine } from '../reading';

export function sshd(_text: string, _context: Context): Reading {
  return notMine;
}
