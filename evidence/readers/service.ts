import { type Context, type Learned, linesOf, notMine, program, type Reading } from '../reading';
import { systemctl } from './systemctl';

type Service = Learned<'service'>;
type Value = Service['value'];

/** How a line looks, and what it says of sshd. */
type Form = readonly [RegExp, Value, inferred?: boolean];

/** Lines that name sshd themselves, so that no command line is needed to know whose they are. */
const said: readonly Form[] = [
  // Debian's and Ubuntu's init script; Red Hat's before 7; FreeBSD's rc.d
  [/^(?: ?\* )?sshd is running(?: as pid \d+)?\.?$/, 'running'],
  [/^openssh-daemon \(pid +[\d ]+\) is running\.\.\.$/, 'running'],
  [/^(?: ?\* )?sshd is not running(?: \.\.\. failed!|\.)?$/, 'stopped'],
  // The script of FreeBSD's port, beside which the system's own sshd may run, and of OPNsense
  [/^openssh is running as pid \d+\.$/, 'running'],
  [/^openssh is not running\.$/, 'stopped', true],
  [/^openssh-daemon is stopped$/, 'stopped'],
  [/^openssh-daemon dead but (?:pid file exists|subsys locked)$/, 'failed'],
  // FreeBSD's rc.subr, where it is not to start; OpenBSD's rcctl
  [/^Cannot '\w+' sshd\. Set sshd_enable to YES in /, 'stopped', true],
  [/^sshd\(ok\)$/, 'running'],
  [/^sshd\(failed\)$/, 'stopped'],
  // runit's sv; AIX's lssrc
  [/^run: (?:\S*\/)?sshd: \(pid \d+\) /, 'running'],
  [/^down: (?:\S*\/)?sshd: \d+s/, 'stopped'],
  [/^ ?sshd +\S+ +\d+ +active$/, 'running'],
  [/^ ?sshd +(?:\S+ +)?inoperative$/, 'stopped'],
  // `service` on any system without that script: Red Hat names it sshd, Debian ssh
  [/^ssh: unrecognized service$/, 'absent', true],
  [/^sshd: unrecognized service$/, 'unsure'],
  // OpenRC
  [/^ ?\* ERROR: sshd failed to start$/, 'failed'],
  [/^ \* rc-service: service [`'"‘]sshd['"’] does not exist$/, 'absent'],
  [/^\s*(?:open)?sshd?\s+\[\s*started(?: [\d:]+ \(\d+\))?\s*\]$/, 'running'],
  [/^\s*(?:open)?sshd?\s+\[\s*(?:stopped|inactive)\s*\]$/, 'stopped'],
  [/^\s*(?:open)?sshd?\s+\[\s*(?:crashed|failed)\s*\]$/, 'failed'],
  // `service --status-all`, of every script in /etc/init.d: where systemd's socket holds the port, the script knows nothing of it
  [/^ ?\[ \+ \] {2}sshd?$/, 'running'],
  [/^ ?\[ - \] {2}sshd?$/, 'stopped', true],
  [/^ ?\[ \? \] {2}sshd?$/, 'unsure'],
];

/** What lists of services have, whichever of them are shown: they are read, though sshd may not be among them. */
const listed = /^(?:Dynamic )?Runlevel: \w|^ ?\[ [-+?] \] {2}\S|^ *[\w.-]+ \| +(?:default|boot|sysinit|nonetwork|shutdown|single|off)\b/;

/** Without the command, a list without sshd in it may be anybody's. */
const nothing = /(?!)/;

/** What Upstart says of its job `ssh`. */
const upstart: readonly Form[] = [
  [/^ssh start\/running(?:, process \d+)?$/, 'running'],
  [/^ssh (?:start|respawn)\/(?!running)[a-z-]+(?:, process \d+)?$/, 'unsure'],
  [/^start: Job is already running: ssh$/, 'running'],
  [/^ssh stop\/[a-z-]+(?:, process \d+)?$/, 'stopped'],
  [/^\w+: Unknown job: ssh$/, 'absent', true],
];
/** Any other job of Upstart's. */
const job = /^[\w.-]+ (?:start|stop)\/[a-z-]+(?:, process \d+)?$/;

/** Lines that name nothing: they count only behind a command line that names sshd. */
const told: readonly Form[] = [
  [/^ ?\* status: started$/, 'running'],
  [/^ ?\* status: stopped$/, 'stopped'],
  [/^ ?\* status: crashed$/, 'failed'],
  // OpenWrt's procd
  [/^running$/, 'running'],
  [/^inactive$/, 'stopped'],
  [/^(?:restart|stop|reload): Unknown instance: *$/, 'stopped'],
  [/^start: Job failed to start$/, 'failed'],
];

/** The last line of one of these forms, and how far the lines reach that are the command's. */
function scan(text: string, forms: readonly Form[], other: RegExp): { facts: Service[]; from: number; to: number } {
  let found: Service | undefined;
  let [from, to] = [0, 0];
  linesOf(text).forEach((line, i) => {
    if (line.length > 200) return;
    const [, value, inferred] = forms.find(([form]) => form.test(line.trimEnd())) ?? [];
    if (!value && !other.test(line.trimEnd())) return;
    from ||= i + 1;
    to = i + 1;
    // A later answer is newer.
    if (value) found = { fact: 'service', value, line: i + 1, details: { saw: line.trim() }, ...(inferred && { inferred }) };
  });
  return { facts: found ? [found] : [], from, to };
}

/**
 * Reads `service ssh status`, `/etc/init.d/ssh status` and `rc-service sshd status`: does the service run? Of the lists `service
 * --status-all` and `rc-status` the row of sshd; `rc-update show` only tells what a boot starts, and nothing of now.
 *
 *     sshd is not running ... failed!                   Debian's init script
 *      * sshd is running                                Ubuntu's
 *     openssh-daemon (pid  1206) is running...          Red Hat 6
 *      * status: crashed                                OpenRC
 *
 * With systemd `service` prints what `systemctl status` prints, with Upstart what `initctl` prints; its `Unknown instance` on restart means
 * that it was not running. FreeBSD refuses to start what is not enabled, and it may run all the same. Source: Debian
 * openssh-server.ssh.init, /lib/lsb/init-functions, service(8); OpenRC sh/openrc-run.sh.in, src/openrc/rc-status.c; FreeBSD
 * libexec/rc/rc.subr; OpenBSD usr.sbin/rcctl; OpenWrt procd.sh; runit src/sv.c.
 */
export function service(text: string, context: Context): Reading {
  const command = context.command ?? '';
  const mine =
    /^(?:service|rc-service|rc-status|rc-update|status|start|stop|restart)$/.test(program(command)) ||
    /\b(?:init|rc)\.d\/(?:sshd?|dropbear)\b/.test(command);
  const forms = mine ? [...said, ...upstart, ...(/\b(?:sshd?|dropbear)\b/.test(command) ? told : [])] : said;
  const { facts, from, to } = scan(text, forms, mine ? listed : nothing);
  if (from) return { kind: 'read', facts, from, to };
  return mine ? systemctl(text, context) : notMine;
}

/**
 * Reads `initctl status ssh` and `initctl list` of Upstart, which Ubuntu had until 14.10 and Red Hat 6 still has: does its job run?
 *
 *     ssh start/running, process 1291
 *     ssh stop/waiting
 *
 * The goal stands before the slash, the state behind it: `start/pre-start` does not run yet. Source: upstart util/initctl.c, init/job.c.
 */
export function initctl(text: string, context: Context): Reading<'service'> {
  const mine = program(context.command) === 'initctl';
  const forms = mine && /\bssh\b/.test(context.command ?? '') ? [...upstart, ...told] : upstart;
  const { facts, from, to } = scan(text, forms, job);
  return from ? { kind: 'read', facts, from, to } : notMine;
}

/**
 * Reads `chkconfig --list`: what the runlevels start. That says nothing of now, so no fact comes of it.
 *
 *     sshd            0:off   1:off   2:on    3:on    4:on    5:on    6:off
 *
 * Source: chkconfig chkconfig.c.
 */
export function chkconfig(text: string): Reading<'service'> {
  const { from, to } = scan(text, [], /^[\w.-]+\s+0:(?:on|off)\s+1:(?:on|off)\s/);
  return from ? { kind: 'read', facts: [], from, to } : notMine;
}
