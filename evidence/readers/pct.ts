import { type Context, linesOf, notMine, program, type Reading } from '../reading';

/**
 * Reads `pct list` and `pct config ID` of Proxmox VE: does the host keep system containers, of which one may be meant?
 *
 *     VMID       Status     Lock         Name                 arch: amd64
 *     105        running                 gitea                net0: name=eth0,bridge=vmbr1,ip=10.10.10.2/24,type=veth
 *
 * At port 22 the host's own sshd answers, or the container where its own address is dialled. Whoever dials another port of the host means
 * one of the guests behind it, most likely, so this only fits. Source: pve-container src/PVE/CLI/pct.pm, pct(1).
 */
export function pct(text: string, { command, port = 22, server = '' }: Context): Reading<'place'> {
  const lines = linesOf(text);
  const mine = program(command) === 'pct';
  const heading = lines.findIndex((line) => /^VMID +Status +Lock +Name *$/.test(line)) + 1;
  const card = lines.findIndex((line) => /^net\d: (?:\S+,)?type=veth\b/.test(line) && line.length < 500) + 1;
  const line = heading || card;
  if (!line) return notMine;
  const rows = heading ? lines.slice(heading).findIndex((row) => !/^\d+ +(?:running|stopped)\b/.test(row)) : 0;
  const from = heading || (mine ? 1 : card);
  const to = heading ? (rows < 0 ? lines.length : heading + rows) : mine ? lines.length : card;
  const empty = heading > 0 && to === heading;
  const own = server !== '' && text.includes(`ip=${server}/`);
  const facts = empty || own || port === 22 ? [] : [{ fact: 'place', value: 'lxc', line, inferred: true } as const];
  return { kind: 'read', facts, from, to };
}
