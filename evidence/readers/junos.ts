import { type Context, type Learned, linesOf, notMine, type Reading } from '../reading';

type Facts = Learned<'server-os' | 'service' | 'configured-port' | 'login' | 'listening'>[];

/** The services of Junos that take a login, by which their list is known. */
const services = 'ssh|telnet|netconf|ftp|web-management|finger|rest|extension-service|dhcp-local-server|outbound-ssh|xnm-clear-text|dns';

/**
 * Reads `show configuration system services` of Juniper's Junos, in braces or as `set` lines: is SSH on, and on which port?
 *
 *     ssh {                                   set system services ssh root-login deny
 *         root-login deny;                    set system services ssh port 2222
 *         port 2222;
 *     }
 *
 * Without a port it is 22. `inactive: ssh` and `deactivate system services ssh` are off. A list without `ssh` has it off
 * unless a group brings it, which only `| display inheritance` shows; `netconf { ssh; }` is another service, on port 830. What is
 * configured is in force once it is committed, which `show configuration` alone shows; a filter on the interface lo0 may still keep people
 * out. Source: Juniper, Junos CLI reference, ssh (System Services).
 */
export function junos(text: string, context: Context): Reading<'server-os' | 'service' | 'configured-port' | 'login' | 'listening'> {
  const lines = linesOf(text);
  const wanted = context.port ?? 22;
  const asked = /(?:^|; )sh\S* conf\S* system services *(?:\| *display (?:set|inheritance(?: no-comments)?) *)*(?:$|;)/.test(
    context.command ?? '',
  );
  const braces = new RegExp(`^(inactive: )?(${services})(?: \\{|;)$`);
  const sets = new RegExp(`^set system services (${services})(?: (.{1,200}))?$`);
  let [from, to, ssh, port, number, denied, off] = [0, 0, 0, 0, 22, 0, 0];
  let open = '';
  lines.forEach((raw, i) => {
    const line = i + 1;
    if (raw.length > 300) return;
    const text = raw.trimEnd();
    const take = () => {
      from ||= line;
      to = line;
    };
    const [, service, setting] = sets.exec(text) ?? [];
    const [, inactive, stanza] = braces.exec(text) ?? [];
    if (stanza) open = text.endsWith('{') ? stanza : '';
    if (service || stanza) take();
    if ((service ?? stanza) === 'ssh') ssh ||= line;
    if ((inactive && stanza === 'ssh') || /^deactivate system services(?: ssh)?$/.test(text)) {
      off = line;
      take();
    }
    if (open && /^(?:\s|\}$)/.test(text)) take();
    if (text === '}') open = '';
    const said = service === 'ssh' ? (setting ?? '') : open === 'ssh' && !stanza ? text.trim().replace(/;$/, '') : '';
    const chosen = /^port (\d{1,5})$/.exec(said)?.[1];
    if (chosen) [port, number] = [line, Number(chosen)];
    if (/^root-login deny$/.test(said)) denied = line;
  });
  // `ssh;` and `telnet;` alone are words of other programs, too.
  if (!from || (!asked && !port && !denied && !off && !lines.some((line) => line.startsWith('set system services ')))) return notMine;
  const facts: Facts = [{ fact: 'server-os', value: 'junos', line: from }];
  if (off) facts.push({ fact: 'service', value: 'disabled', line: off });
  else if (ssh) {
    const details = { port: number };
    const value = number === wanted ? 'this' : 'other';
    const inferred = context.port === undefined && { inferred: true };
    facts.push({ fact: 'service', value: 'running', line: ssh, inferred: true });
    facts.push({ fact: 'configured-port', value, line: port || ssh, ...inferred, details });
    if (value === 'other') facts.push({ fact: 'listening', value: 'elsewhere', line: port || ssh, inferred: true, details });
    if (denied && context.user === 'root') facts.push({ fact: 'login', value: 'root', line: denied, details: { user: 'root' } });
  } else if (asked) {
    const whole = /\| *display inheritance/.test(context.command ?? '');
    facts.push({ fact: 'service', value: 'disabled', line: from, ...(!whole && { inferred: true }) });
  }
  return { kind: 'read', facts, from, to };
}
