import { unmarked } from '../clean';
import { besideLog, type Context, linesOf, notMine, program, type Reading, withheld } from '../reading';
import { dial } from './dial';
import { Client, flattened } from './ssh-client';
import { hint, served } from './ssh-messages';
import { session, succeeded } from './ssh-session';

// Of what sshd -d prints, an end may stand alone. Source: openssh-portable sshd.c, kex.c.
const serverLog =
  /\bsshd(?:-session|-auth)?\[[\dxX*#]+\]: |\[preauth\]|^Server listening on |sshd version OpenSSH|^Connection from \S+ port \d+ on |^debug1: (?:Client protocol version|rexec start in|inetd sockets) /m;
/** A command for the other machine that dials a third one. */
const dialsOn = /\b(?:ssh|scp|sftp|rsync|git)\b/;
/** A copy that has lost its connection had one: what could not be loaded is the other end's program. */
const isCopied = (text: string) =>
  /^(?:scp|sftp): .*(?:shared librar|symbol lookup|relocation)/m.test(text) && /^(?:lost connection|Connection closed)/m.test(text);
/** Does a command show what somebody wrote: settings, a script, notes, a manual, a notice? What it quotes was met elsewhere, if at all. */
const isWritten = (command = '') =>
  /^(?:sudo )?(?:cat|bat|less|more|head|tail|sed|awk|z?[ef]?grep|rg|man|tldr|history)\b(?=.*(?:\.(?:md|rst|adoc|ya?ml|toml|sh|py|js|ts)\b|\/nologin\b|\bconfig\b|_config\b|\bREADME|\bnotes?\b)|man |tldr |history\b)/i.test(
    command,
  );
const isLogCommand = /^(?:journalctl|systemctl|service|rc-service|sshd|dmesg|logread)$/;

/**
 * Reads what the OpenSSH client prints, with and without -v, alone or inside what git, scp, rsync, Ansible and editors print around it.
 *
 *     ssh: connect to host 203.0.113.7 port 22: Connection refused
 *
 *     kex_exchange_identification: read: Connection reset by peer
 *     Connection reset by 203.0.113.7 port 22
 *
 * The newest message wins, and the second line of a failure adds its address to the first. Traps: ssh tries every address and prints
 * the errno of the last one only; `Permission denied` after `connect to host` is a firewall, with methods in parentheses a login;
 * `UNKNOWN port 65535` is the pipe of a proxy, so that the line above it is about the jump host; a client since 9.5 prints only
 * `Connection closed by` for a server that hangs up before its banner; sshd logs the same words about other people's connections,
 * from their high ports; with -v and a jump host the lines of two clients are mixed. A log of -v may be cut, so that what it stopped at
 * is inferred. Source: openssh-portable sshconnect.c, sshconnect2.c, kex.c, packet.c, ssh.c, readconf.c.
 */
export function ssh(text: string, context: Context): Reading {
  const lines = linesOf(text);
  const { target = {}, remote } = dial(context.command) ?? {};
  const typed = remote !== undefined;
  if (typed && /(?:^|: )ssh: (?:command )?not found$|'ssh' is not recognized/m.test(text)) return withheld('no-such-command', 1);
  if (isWritten(context.command)) return notMine;
  const beside = besideLog(text);
  if (!typed && !hint.test(beside.text)) return notMine;
  const server = beside.daemon || serverLog.test(beside.text);
  const client = new Client({
    lines,
    text,
    context,
    target,
    server,
    runsClient: /^(?:ssh|scp|sftp|git|rsync)$/.test(program(context.command)),
    ofLog: isLogCommand.test(program(context.command)) || /\/var\/log\//.test(context.command ?? ''),
  });
  for (const n of beside.numbers) {
    const whole = lines[n - 1] as string;
    if (!hint.test(whole)) continue;
    const raw = unmarked(whole);
    if (server || served.test(raw)) client.read(raw, n);
    else for (const one of flattened(raw)) client.read(one, n);
  }
  client.concludeOffers(beside.numbers.length === lines.length);
  client.concludeFamilies();
  client.concludeAttempt();
  if (!client.messages.length && typed) {
    if (!text.trim()) return { kind: 'read', facts: [], from: 1, to: 1 };
    const entered = session(lines, remote);
    if (entered) {
      client.say(entered.symptom, entered.line, {}, true);
      if (entered.symptom === 'closed') client.learn('admission', 'user', entered.line, true);
    }
  }
  // Source: openssh-portable sftp.c, main: said once the other end has answered.
  const linked = lines.findIndex((line) => /^Connected to \S{1,255}\.$/.test(line));
  if (!client.messages.length && linked >= 0 && /^sftp> /m.test(text)) client.say('connected', linked + 1, target, true);
  // Whoever dials again and again gets in at last: the newest attempt counts.
  const failure = client.messages.at(-1);
  const reached = typed && failure ? succeeded(lines, failure.last, context.command ?? '', remote) : undefined;
  if (reached) client.say(reached.symptom, reached.line, {}, true);
  const turned = client.known.get('login');
  // A key that is of no use leaves the login open to others; an account that is shut does not.
  if (!client.messages.length && turned) client.say(/^(?:key|permissions)/.test(turned.value) ? 'denied' : 'closed', turned.line, {}, true);
  if (!client.from) return notMine;
  const facts = client.facts();
  // What was started there dials from there.
  const unsure = (typed && dialsOn.test(remote.split(/;|&&|\|\|/)[0] ?? '')) || isCopied(text);
  return {
    kind: 'read',
    facts: unsure ? facts.map((one) => ({ ...one, inferred: true })) : facts,
    from: client.from,
    to: client.to,
  };
}
