import { type Context, type Learned, linesOf, notMine, type Reading } from '../reading';
import { isLoopback } from './reach';

/**
 * Reads `vagrant port` and `vagrant status`: does the port that is dialled lead to the machine, and does that run?
 *
 *         22 (guest) => 2200 (host)          default                   poweroff (virtualbox)
 *
 * Only a port of one's own computer is Vagrant's. Which of its machines is meant nobody says, so that nothing is proven. Source:
 * hashicorp/vagrant plugins/commands/{port,status}/command.rb, templates/locales/en.yml.
 */
export function vagrant(text: string, { port = 22, server, host }: Context): Reading<'place' | 'container'> {
  const ports: { line: number; outside: number; saw: string }[] = [];
  const states: { line: number; runs: boolean; saw: string }[] = [];
  let [from, to, listed] = [0, 0, false];
  linesOf(text).forEach((line, i) => {
    if (line.length > 200) return;
    const take = () => {
      from ||= i + 1;
      to = i + 1;
    };
    const [, outside] = /^ {0,5}22 \(guest\) => (\d{1,5}) \(host\)\s*$/.exec(line) ?? [];
    if (outside) ports.push({ line: i + 1, outside: Number(outside), saw: line.trim() });
    if (outside || /^(?:The forwarded ports for the machine are listed below|Current machine states:)/.test(line)) take();
    listed ||= /^Current machine states:/.test(line);
    const [, state] = (listed && /^\S+ +(running|poweroff|saved|aborted|not created|shutoff|stopped) \(\w+\)$/.exec(line.trim())) || [];
    if (!state) return;
    states.push({ line: i + 1, runs: state === 'running', saw: line.trim() });
    take();
  });
  if (!from) return notMine;
  const tell = (value: 'wrong-port' | 'stopped', line: number, saw: string, outside?: number): Learned<'place' | 'container'>[] => [
    { fact: 'place', value: 'vagrant', line, inferred: true, details: { saw } },
    { fact: 'container', value, line, inferred: true, details: { saw, ...(outside && { port: outside }) } },
  ];
  const off = states.find(({ runs }) => !runs);
  const led = ports.at(-1);
  let facts: Learned<'place' | 'container'>[] = [];
  if (isLoopback(server ?? host ?? '')) {
    if (led && ports.every(({ outside }) => outside !== port)) facts = tell('wrong-port', led.line, led.saw, led.outside);
    else if (!led && off && states.every(({ runs }) => !runs)) facts = tell('stopped', off.line, off.saw);
  }
  return { kind: 'read', facts, from, to };
}
