import { type Context, type Learned, linesOf, notMine, program, type Reading } from '../reading';
import { systemctl } from './systemctl';

type Service = Learned<'service'>;
type Value = Service['value'];

/** Lines that name sshd themselves, so that no command line is needed to know whose they are. */
const said: readonly [RegExp, Value, inferred?: boolean][] = [
  // Debian's and Ubuntu's init script; Red Hat's before 7; FreeBSD's rc.d
  [/^(?: ?\* )?sshd is running(?: as pid \d+)?\.?$/, 'running'],
  [/^openssh-daemon \(pid +[\d ]+\) is running\.\.\.$/, 'running'],
  [/^(?: ?\* )?sshd is not running(?: \.\.\. failed!|\.)?$/, 'stopped'],
  [/^openssh-daemon is stopped$/, 'stopped'],
  [/^openssh-daemon dead but (?:pid file exists|subsys locked)$/, 'failed'],
  // Upstart
  [/^ssh start\/running(?:, process \d+)?$/, 'running'],
  [/^ssh (?:start|respawn)\/(?!running)[a-z-]+(?:, process \d+)?$/, 'unsure'],
  [/^start: Job is already running: ssh$/, 'running'],
  [/^ssh stop\/[a-z-]+(?:, process \d+)?$/, 'stopped'],
  [/^\w+: Unknown job: ssh$/, 'absent', true],
  // `service` on any system without that script: Red Hat names it sshd, Debian ssh
  [/^ssh: unrecognized service$/, 'absent', true],
  [/^sshd: unrecognized service$/, 'unsure'],
  // OpenRC
  [/^ \* rc-service: service [`'"‘]sshd['"’] does not exist$/, 'absent'],
  [/^\s*sshd?\s+\[\s*started(?: [\d:]+ \(\d+\))?\s*\]$/, 'running'],
  [/^\s*sshd?\s+\[\s*(?:stopped|inactive)\s*\]$/, 'stopped'],
  [/^\s*sshd?\s+\[\s*(?:crashed|failed)\s*\]$/, 'failed'],
  // `service --status-all`, of every script in /etc/init.d: where systemd's socket holds the port, the script knows nothing of it
  [/^ ?\[ \+ \] {2}sshd?$/, 'running'],
  [/^ ?\[ - \] {2}sshd?$/, 'stopped', true],
  [/^ ?\[ \? \] {2}sshd?$/, 'unsure'],
];

/** What lists of services have, whichever of them are shown: they are read, though sshd may not be among them. */
const listed =
  /^(?:Dynamic )?Runlevel: \w|^ ?\[ [-+?] \] {2}\S|^ *[\w.-]+ \| +(?:default|boot|sysinit|nonetwork|shutdown|single|off)\b|^[\w.-]+\s+0:(?:on|off)\s+1:(?:on|off)\s|^[\w.-]+ (?:start|stop)\/[a-z-]+(?:, process \d+)?$/;

/** Lines that name nothing: they count only behind a command line that names sshd. */
const told: readonly [RegExp, Value][] = [
  [/^ ?\* status: started$/, 'running'],
  [/^ ?\* status: stopped$/, 'stopped'],
  [/^ ?\* status: crashed$/, 'failed'],
  [/^(?:restart|stop|reload): Unknown instance: *$/, 'stopped'],
  [/^start: Job failed to start$/, 'failed'],
];

/**
 * Reads `service ssh status`, `/etc/init.d/ssh status`, `rc-service sshd status` and Upstart's answers: does the service run? Of the
 * lists `service --status-all`, `rc-status` and `initctl list` the row of sshd; `rc-update show` and `chkconfig --list` only tell what a
 * boot starts, and nothing of now.
 *
 *     sshd is not running ... failed!                   Debian's init script
 *      * sshd is running                                Ubuntu's
 *     openssh-daemon (pid  1206) is running...          Red Hat 6
 *     ssh stop/waiting                                  Upstart
 *      * status: crashed                                OpenRC
 *
 * With systemd `service` prints what `systemctl status` prints. Upstart's `Unknown instance` on restart means that it was not running.
 * Source: Debian openssh-server.ssh.init, /lib/lsb/init-functions, service(8); OpenRC sh/openrc-run.sh.in, src/openrc/rc-status.c.
 */
export function service(text: string, context: Context): Reading {
  const command = context.command ?? '';
  const mine =
    /^(?:service|rc-service|rc-status|rc-update|chkconfig|initctl|status|start|stop|restart)$/.test(program(command)) ||
    /\b(?:init|rc)\.d\/sshd?\b/.test(command);
  const forms = mine && /\bsshd?\b/.test(command) ? [...said, ...told] : said;
  let found: Service | undefined;
  let [from, to] = [0, 0];
  linesOf(text).forEach((line, i) => {
    if (line.length > 100) return;
    const [, value, inferred] = forms.find(([form]) => form.test(line.trimEnd())) ?? [];
    // A later answer is newer.
    if (value || (mine && listed.test(line.trimEnd()))) {
      from ||= i + 1;
      to = i + 1;
    }
    if (value) found = { fact: 'service', value, line: i + 1, details: { saw: line.trim() }, ...(inferred && { inferred }) };
  });
  if (from) return { kind: 'read', facts: found ? [found] : [], from, to };
  return mine ? systemctl(text, context) : notMine;
}
