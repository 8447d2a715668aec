import { type Context, type Learned, linesOf, notMine, program, type Reading } from '../reading';
import { matches } from './cards';
import { isLoopback } from './reach';

/**
 * Reads `VBoxManage showvminfo NAME --machinereadable`: is the machine behind VirtualBox's NAT, and does a port lead to it?
 *
 *     nic1="nat"
 *     Forwarding(0)="ssh,tcp,,2222,,22"
 *
 * A rule has its name, protocol, the host's address and port, and the machine's. A machine with a second card that is bridged has a way in
 * of its own. Which machine is meant nobody says, so that nothing is proven. Source: VirtualBox src/VBox/Frontends/VBoxManage/
 * VBoxManageInfo.cpp; user manual, Network Address Translation.
 */
export function vboxmanage(text: string, { command = '', port = 22, server, host = '' }: Context): Reading<'place' | 'container'> {
  const mine = /^vboxmanage$/i.test(program(command.replace(/^& *"([^"]*)"/, (_, path: string) => path.replace(/.*\\/, ''))));
  const cards: { line: number; kind: string }[] = [];
  const ports: { line: number; outside: number }[] = [];
  let [from, to] = [0, 0];
  linesOf(text).forEach((line, i) => {
    if (line.length > 300) return;
    const kind = /^nic\d="(\w+)"$/.exec(line.trim())?.[1];
    const [, outside, inside] = /^Forwarding\(\d+\)="[^",]*,tcp,[^",]*,(\d+),[^",]*,(\d+)"$/.exec(line.trim()) ?? [];
    if (kind) cards.push({ line: i + 1, kind });
    if (inside === '22') ports.push({ line: i + 1, outside: Number(outside) });
    if (!kind && !outside) return;
    from ||= i + 1;
    to = i + 1;
  });
  const nat = cards.find(({ kind }) => kind === 'nat');
  if (!from || (!mine && !/^Forwarding\(|^VMState="/m.test(text))) return notMine;
  // Behind a filter, a rule that is not there may have been left out.
  const whole = !/\|/.test(command) || /Forwarding/.test(command);
  const alone = cards.every(({ kind }) => kind === 'nat' || kind === 'none');
  const dialled = server ?? host;
  const inner = matches('10.0.2.0/24', dialled) >= 0;
  if (!nat || !alone || !whole || !(inner || isLoopback(dialled))) return { kind: 'read', facts: [], from, to };
  const right = !inner && ports.some(({ outside }) => outside === port);
  const led = ports.at(-1);
  const line = led?.line ?? nat.line;
  const facts: Learned<'place' | 'container'>[] = right
    ? []
    : [
        { fact: 'place', value: 'virtual-machine', line: nat.line, inferred: true },
        {
          fact: 'container',
          value: led ? 'wrong-port' : 'not-published',
          line,
          inferred: true,
          ...(led && { details: { port: led.outside } }),
        },
      ];
  return { kind: 'read', facts, from, to };
}
