/**
 * Runs inside a network namespace and does what it is told over the channel to its parent: a shell script, a listener, a connection.
 * It ends when that channel closes, for whatever reason, and its namespace and interfaces end with it.
 */
import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { connect, createServer } from 'node:net';

export type Order =
  | { run: string; input: string }
  | { listen: readonly number[] }
  | { connect: { host: string; port: number; from: string; patience: number } };
export type Ran = { code: number; out: string; error: string };
/** `answer` is `connected`, `silence`, or the errno; `icmp` whether an ICMP error came. */
export type Connected = { answer: string; icmp: boolean };

const run = ({ run, input }: { run: string; input: string }): Promise<Ran> =>
  new Promise((resolve) => {
    const child = spawn('sh', ['-c', run], { stdio: 'pipe' });
    let out = '';
    let error = '';
    child.stdout.on('data', (data) => (out += data));
    child.stderr.on('data', (data) => (error += data));
    child.stdin.on('error', () => {});
    child.on('close', (code) => resolve({ code: code ?? -1, out, error }));
    child.stdin.end(input);
  });

const listen = (ports: readonly number[]): Promise<unknown> =>
  Promise.all(
    ports.map(
      (port) =>
        new Promise<void>((resolve, reject) => {
          const server = createServer((socket) => {
            socket.on('error', () => {});
            socket.on('end', () => socket.destroy());
            socket.setTimeout(1000, () => socket.destroy());
            socket.resume();
          });
          server.on('error', reject);
          server.listen({ port, host: '::', backlog: 4096 }, resolve);
        }),
    ),
  );

/** How many ICMP errors this namespace has got; the same counters whatever the socket made of them. */
function icmpErrors(): number {
  const rows = readFileSync('/proc/net/snmp', 'utf8')
    .split('\n')
    .filter((row) => row.startsWith('Icmp: '))
    .map((row) => row.split(' '));
  const at = rows[0]?.indexOf('InDestUnreachs') ?? -1;
  const six = /^Icmp6InDestUnreachs\s+(\d+)/m.exec(readFileSync('/proc/net/snmp6', 'utf8'))?.[1];
  return Number(rows[1]?.[at] ?? 0) + Number(six ?? 0);
}

const once = (host: string, port: number, from: string, patience: number, giveUp: () => boolean): Promise<string> =>
  new Promise((resolve) => {
    const socket = connect({ host, port, localAddress: from });
    const end = (answer: string) => {
      clearInterval(watch);
      clearTimeout(timer);
      socket.removeAllListeners();
      socket.on('error', () => {});
      if (answer === 'connected') socket.resetAndDestroy();
      else socket.destroy();
      resolve(answer);
    };
    const timer = setTimeout(() => end('silence'), patience);
    const watch = setInterval(() => giveUp() && end('again'), 10);
    socket.on('connect', () => end('connected'));
    socket.on('error', (error: NodeJS.ErrnoException) => end(error.code ?? error.message));
  });

/**
 * On a wire without latency the ICMP error can come while connect() still holds its socket, and is then only told at the next SYN, one
 * second later. The counters show that it came: try again, and wait for that second only when this never helps.
 */
async function dial({ host, port, from, patience }: { host: string; port: number; from: string; patience: number }): Promise<Connected> {
  for (let tries = 0; ; tries++) {
    const before = icmpErrors();
    const came = () => icmpErrors() > before;
    const answer = await once(host, port, from, tries < 10 ? patience : 2500, () => tries < 10 && came());
    if (answer === 'again' || (answer === 'silence' && tries < 10 && came())) continue;
    return { answer, icmp: came() };
  }
}

async function obey(order: Order): Promise<unknown> {
  if ('run' in order) return run(order);
  if ('listen' in order) return listen(order.listen);
  return dial(order.connect);
}

if (process.send) {
  process.on('SIGINT', () => {});
  process.on('disconnect', () => process.exit());
  process.on('message', ({ id, order }: { id: number; order: Order }) => {
    obey(order).then(
      (result) => process.send?.({ id, result }),
      (error) => process.send?.({ id, error: String(error) }),
    );
  });
  process.send({ id: 0 });
}
