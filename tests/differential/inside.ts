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
/**
 * `answer` is `greeted`, `connected` when the greeting never came, `silence`, or the errno; `icmp` whether an ICMP error came, and
 * `tcp` whether a segment did.
 */
export type Connected = { answer: string; icmp: boolean; tcp: boolean };

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
            socket.resume();
            // Nothing may be sent again later, when other rules are being tried.
            socket.write('hello', () => setTimeout(() => socket.resetAndDestroy(), 20));
          });
          server.on('error', reject);
          server.listen({ port, host: '::', backlog: 4096 }, resolve);
        }),
    ),
  );

/** How many ICMP errors came to this namespace, whatever a socket made of them, and how many TCP segments. */
function counters(): { icmp: number; tcp: number } {
  const rows = readFileSync('/proc/net/snmp', 'utf8').split('\n');
  const count = (protocol: string, name: string) => {
    const [names, values] = rows.filter((row) => row.startsWith(`${protocol}: `)).map((row) => row.split(' '));
    return Number(values?.[names?.indexOf(name) ?? -1] ?? 0);
  };
  const six = /^Icmp6InDestUnreachs\s+(\d+)/m.exec(readFileSync('/proc/net/snmp6', 'utf8'))?.[1];
  return { icmp: count('Icmp', 'InDestUnreachs') + Number(six ?? 0), tcp: count('Tcp', 'InSegs') };
}

const once = (host: string, port: number, from: string, patience: number, giveUp: () => boolean): Promise<string> =>
  new Promise((resolve) => {
    const socket = connect({ host, port, localAddress: from });
    let met = 'silence';
    const end = (answer: string) => {
      clearInterval(watch);
      clearTimeout(timer);
      socket.removeAllListeners();
      socket.on('error', () => {});
      if (met === 'connected') socket.resetAndDestroy();
      else socket.destroy();
      resolve(answer);
    };
    const timer = setTimeout(() => end(met), patience);
    const watch = setInterval(() => met === 'silence' && giveUp() && end('again'), 10);
    socket.on('connect', () => {
      met = 'connected';
    });
    socket.on('data', () => end('greeted'));
    socket.on('error', (error: NodeJS.ErrnoException) => end(met === 'connected' ? met : (error.code ?? error.message)));
  });

/**
 * On a wire without latency the ICMP error can come while connect() still holds its socket, and is then only told at the next SYN, one
 * second later. The counters show that it came: try again, and wait for that second only when this never helps.
 */
async function dial({ host, port, from, patience }: { host: string; port: number; from: string; patience: number }): Promise<Connected> {
  for (let tries = 0; ; tries++) {
    const before = counters();
    const came = () => counters().icmp > before.icmp;
    const answer = await once(host, port, from, tries < 10 ? patience : 2500, () => tries < 10 && came());
    const { icmp, tcp } = counters();
    const met = { answer, icmp: icmp > before.icmp, tcp: tcp > before.tcp };
    const again = answer === 'again' || (met.icmp && (answer === 'silence' || met.tcp));
    if (tries >= 10 || !again) return met;
    // What is left of earlier connections is not to be counted with the next one.
    await new Promise((resolve) => setTimeout(resolve, 5));
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
      (result) => process.send?.({ id, result }, undefined, undefined, () => {}),
      (error) => process.send?.({ id, error: String(error) }, undefined, undefined, () => {}),
    );
  });
  // The parent may have ended before this one was ready.
  process.send({ id: 0 }, undefined, undefined, (error) => error && process.exit());
}
