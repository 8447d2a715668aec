import { type Context, type Learned, linesOf, notMine, type Reading } from '../reading';
import { endpoint } from './sockets';

const unit = /^# (\/(?:etc|run|usr\/lib|lib|usr\/local\/lib)\/systemd\/\S+)$/;
const socket = /\/(?:ssh|sshd)\.socket(?:$|\.d\/[^/]+\.conf$)/;

/**
 * Reads `systemctl cat ssh.socket`: is the port that the socket holds made from sshd's settings, or written in a file of its own?
 *
 *     # /usr/lib/systemd/system/ssh.socket
 *     [Socket]
 *     ListenStream=22
 *
 *     # /etc/systemd/system/ssh.socket.d/override.conf
 *     [Socket]
 *     ListenStream=
 *     ListenStream=2222
 *
 * Each file adds to the list, and an empty value clears it. The generator of Ubuntu writes below /run/systemd/generator. A file of
 * its own that has the dialled port in it is no trouble.
 * Source: systemd src/systemctl/systemctl-util.c, unit_file_cat; openssh debian/systemd/sshd-socket-generator.c.
 */
export function systemctlCat(text: string, context: Context): Reading<'socket-port'> {
  const lines = linesOf(text);
  let file = '';
  let ports: { port: number; line: number; file: string; saw: string }[] = [];
  let from = 0;
  let to = 0;
  lines.forEach((line, i) => {
    const path = unit.exec(line)?.[1];
    if (path) {
      // The unit's own file begins anew: a second output in the same text is newer.
      if (/\/sshd?\.socket$/.test(path)) ports = [];
      file = socket.test(path) ? path : '';
      if (file) from ||= i + 1;
      if (file) to = i + 1;
      return;
    }
    if (!file) return;
    if (/^(?:\[\w+\]|[A-Z]\w+=|#|$)/.test(line)) {
      if (line) to = i + 1;
    } else file = '';
    const value = /^ListenStream=(.*)$/.exec(line)?.[1]?.trim();
    if (value === '') ports = [];
    else if (value && file) {
      const port = /^\d+$/.test(value) ? Number(value) : endpoint(value).port;
      if (port) ports.push({ port, line: i + 1, file, saw: value });
    }
  });
  if (!from) return notMine;
  const port = context.port ?? 22;
  const own = ports.findLast((one) => one.file.startsWith('/etc/systemd/system/'));
  const made = ports.findLast((one) => one.file.startsWith('/run/systemd/generator'));
  const guessed = context.port === undefined && { inferred: true };
  const fact = (value: 'override' | 'generated', one: (typeof ports)[number]): Learned<'socket-port'> => ({
    fact: 'socket-port',
    value,
    line: one.line,
    details: { port: one.port, where: one.file, saw: one.saw },
    ...(value === 'override' && guessed),
  });
  const facts = own && !ports.some((one) => one.port === port) ? [fact('override', own)] : made && !own ? [fact('generated', made)] : [];
  return { kind: 'read', facts, from, to };
}
