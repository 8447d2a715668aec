import { type Context, type Learned, linesOf, notMine, program, type Reading, withheld } from '../reading';
import { Admitted } from './show-asa';
import { Vty } from './show-lines';
import { AccessLists } from './show-lists';
import { showSockets } from './show-sockets';
import { SshState } from './show-ssh';

type Known = Learned<'server-os' | 'service' | 'vty' | 'place' | 'target' | 'return-route' | 'listening' | 'listener' | 'daemon'>;

/**
 * What a row of `show ip interface brief` says of the card that has the dialled address: this is the device, and nothing leaves a card that
 * is down.
 */
function ofCard(line: number, state: string, address: string): Known[] {
  const details = { address, saw: state };
  const down: Known[] = /\bdown\b|\bshutdown\b/i.test(state)
    ? [{ fact: 'return-route', value: 'missing', line, inferred: true, details }]
    : [];
  return [{ fact: 'target', value: 'own', line, details }, ...down];
}

/**
 * Reads what `show` prints on Cisco gear, as far as it tells of SSH to the device itself.
 *
 *     SSH Disabled - version 1.99
 *     %Please create RSA keys to enable SSH (and of atleast 768 bits for SSH v2).
 *
 * IOS: `show ip ssh`, of a running configuration the `line vty` sections with their access lists, `show line` and `show users`. A
 * connection takes the first free line, so all sections have to refuse before SSH is refused. That SSH runs is told by `show ip ssh` only.
 * ASA: `show run ssh`, which lists the networks that may come in, each on one interface; `show ssh sessions`, `show crypto key mypubkey
 * rsa`. Which of them applies depends on the interface, and an ASA may also stand before the server: that it is the server is inferred.
 * An access list that an interface has, on the way in, and that does not let the connection pass, says that this device stands before the
 * server or is it: that is inferred. `show access-list` of an ASA counts too, where `access-group` says which interface has it.
 * `show ip interface brief` of IOS, NX-OS and EOS: is the card up that has the dialled address?
 * What the device listens on: show-sockets.ts. EOS: `show management ssh`.
 * NX-OS: `show feature`, `show ssh server`, and `line vty` without numbers. Access lists (EOS prints them, too) and sessions alone are
 * read and say nothing: an ACL may stand on any interface.
 * Source: Cisco IOS, NX-OS and ASA command references; Arista EOS manual, ACLs and Management SSH.
 */
export function show(text: string, context: Context): Reading<Known['fact']> {
  const lines = linesOf(text);
  let [from, to] = [0, 0];
  const take = (first: number, last = first) => {
    from ||= first;
    to = last;
  };
  const { command = '' } = context;
  // The whole configuration, or all of these sections; `end` closes a configuration that is printed to its end.
  const asks = /\bsh(?:ow)? run\S*(?: all)?(?: *\| *s\S* (?:\^?line )?(?:line )?vty)? *(?:;|$)/.test(command);
  const whole = asks && (/\| *s/.test(command) || lines.some((line) => line === 'end'));
  const lists = new AccessLists(context.server);
  const vty = new Vty(lists, whole);
  const ssh = new SshState();
  const admitted = new Admitted();
  let interfaces = false;
  let cards: Known[] = [];
  for (const [i, raw] of lines.entries()) {
    const line = i + 1;
    if (raw.length > 300) continue;
    const text = raw.trimEnd();
    const said = ssh.take(text, (lines[i + 1] ?? '').trimEnd(), line);
    if (said) take(line, line + said - 1);
    const ofLines = vty.take(raw, line, ssh.os !== undefined);
    if (ofLines !== undefined) {
      if (ofLines) take(ofLines, line);
      continue;
    }
    if (/^Interface +IP[- ]Address +/.test(text)) {
      interfaces = true;
      take(line);
      continue;
    }
    const card = interfaces ? /^[A-Z][\w./:-]{1,40} +(?:unassigned|(\d[\d.]{6,14})(?:\/\d{1,2})?) +(\S.*)$/i.exec(text) : null;
    if (card) {
      if (card[1] && card[1] === context.server) cards = ofCard(line, card[2] as string, context.server);
      take(line);
      continue;
    }
    interfaces &&= !text;
    const ofList = lists.take(raw, line);
    if (ofList) take(ofList, line);
    else if (admitted.take(text, line)) take(line);
  }
  ssh.end();
  const sockets = showSockets(lines, context);
  if (sockets) {
    from = Math.min(from || sockets.from, sockets.from);
    to = Math.max(to, sockets.to);
  }
  if (!from) {
    const wrong = lines.findIndex((line) => /^% ?Invalid input detected at '\^' marker/.test(line.trim()));
    return program(context.command) === 'show' && wrong >= 0 ? withheld('no-such-command', wrong + 1) : notMine;
  }
  const dialled: Context = { ...context, port: context.port ?? 22 };
  const terminal = vty.facts(dialled);
  const { service } = ssh;
  const os: Known | undefined =
    ssh.os ??
    (vty.nexus ? { fact: 'server-os', value: 'cisco-nexus', line: vty.nexus, inferred: true } : undefined) ??
    (vty.router || (terminal.length && !admitted.line)
      ? { fact: 'server-os', value: 'cisco-ios', line: vty.router || (terminal[0]?.line ?? from) }
      : undefined);
  const own: Known[] = admitted.line && !os ? admitted.facts(dialled) : [...(os ? [os] : []), ...(service ? [service] : []), ...terminal];
  const around: Known[] = [...lists.refusal(context, lines), ...cards, ...(sockets?.facts.slice(os ? 1 : 0) ?? [])];
  return { kind: 'read', facts: [...own, ...around], from, to };
}
