import { type Context, type Learned, linesOf, notMine, program, type Reading, withheld } from '../reading';
import { type Item, itemsOf, textOf } from './powershell';

type Found = { value: Learned<'service'>['value']; line: number; saw: string; inferred?: boolean };

/** The answer of a reader: the service, and that this is Windows. Without a service, only that. */
function answer(found: Found | undefined, from: number, to: number): Reading<'server-os' | 'service'> {
  const facts: Learned<'server-os' | 'service'>[] = [{ fact: 'server-os', value: 'windows', line: found?.line ?? from }];
  if (found) {
    const { value, line, saw, inferred } = found;
    facts.push({ fact: 'service', value, line, ...(inferred && { inferred }), details: { unit: 'sshd', saw } });
  }
  return { kind: 'read', facts, from, to };
}

/** What `Status` and `StartType` of an object say together: a service that cannot start is disabled only once it has stopped. */
function stateOf(item: Item): Found | undefined {
  const status = item.fields.get('Status') ?? item.fields.get('State');
  const start = item.fields.get('StartType') ?? item.fields.get('StartMode');
  if (!status?.value) return undefined;
  const saw = status.value;
  const state = saw.toLowerCase();
  if (state === 'running') return { value: 'running', line: status.line, saw };
  if (state !== 'stopped') return { value: 'unsure', line: status.line, saw };
  if (start?.value.toLowerCase() === 'disabled') return { value: 'disabled', line: start.line, saw: start.value };
  return { value: 'stopped', line: status.line, saw };
}

/** One service as sc shows it: the lines of its block, by their heading. */
type Block = Map<string, { value: string; line: number }>;

/** Exit codes with which a service stops in peace, or that say that it was never started since the boot (1077). */
const peaceful = /^(?:0|1077)\b/;

function blockState(block: Block): Found | undefined {
  const state = block.get('STATE');
  const start = block.get('START_TYPE');
  const exit = block.get('WIN32_EXIT_CODE');
  const disabled = start && /^4\s+DISABLED/.test(start.value);
  // Disabled after it was started, it still runs: the configuration alone does not say.
  if (!state) return disabled ? { value: 'disabled', line: start.line, saw: start.value, inferred: true } : undefined;
  const saw = state.value;
  if (/^4\s/.test(saw)) return { value: 'running', line: state.line, saw };
  if (!/^1\s/.test(saw)) return { value: 'unsure', line: state.line, saw };
  if (disabled) return { value: 'disabled', line: start.line, saw: start.value };
  if (exit && !peaceful.test(exit.value)) return { value: 'failed', line: exit.line, saw: exit.value };
  return { value: 'stopped', line: state.line, saw };
}

/** Does a command line ask for every service whose name could be sshd's, so that a list without it means that there is none? */
function asksForAll(command: string): boolean {
  if (!/^get-service$/i.test(program(command))) return false;
  const [own = '', ...pipes] = command.split('|');
  if (!pipes.every((pipe) => /^\s*(?:ft|fl|format-\w+|select|select-object|sort|sort-object)\b/i.test(pipe))) return false;
  const pattern = /^\s*\S+\s*(?:-Name\s+)?["']?([^\s"'-][^\s"']*)?/i.exec(own)?.[1];
  return !/\s-(?:DisplayName|Include|Exclude|ComputerName)\b/i.test(own) && (!pattern || /^\*?(?:s|ss|ssh|sshd)?\*$/i.test(pattern));
}

/**
 * Reads `Get-Service sshd` (table and list), `sc query sshd` and `sc qc sshd`: does the service of Windows run?
 *
 *     Status   Name               DisplayName
 *     ------   ----               -----------
 *     Stopped  sshd               OpenSSH SSH Server
 *
 *     SERVICE_NAME: sshd
 *             STATE              : 1  STOPPED
 *             WIN32_EXIT_CODE    : 1067  (0x42b)
 *
 * `ssh-agent` belongs to the client and stands beside it. A stop with an exit code other than 0 and 1077 (not started since the boot)
 * is a failure. Get-Service names what it does not find, sc gives only the number 1060. In another language the rows of Get-Service
 * stay English; the errors do not, and are left alone. Sources: Microsoft Learn, Get-Service, sc query, system error codes.
 */
export function getService(text: string, context: Context): Reading<'server-os' | 'service'> {
  const command = context.command ?? '';
  const mine = /^(?:get-service|sc|sc\.exe)$/i.test(program(command));
  const lines = linesOf(text);
  let found: Found | undefined;
  let from = 0;
  let to = 0;
  const take = (one: Found | undefined, first: number, last: number) => {
    // A later answer is newer.
    if (one && (!found || one.line >= found.line)) found = one;
    from = Math.min(from || first, first);
    to = Math.max(to, last);
  };

  let others = 0;
  for (const item of itemsOf(lines)) {
    const isService = item.fields.has('Status') || item.fields.has('StartType') || item.fields.has('StartMode');
    if (textOf(item, 'Name') === 'sshd' && isService) take(stateOf(item), item.from, item.to);
    else if (isService && item.fields.has('Name')) others = item.from;
  }
  const blocks = new Map<string, Block>();
  let block: Block | undefined;
  lines.forEach((line, i) => {
    if (line.length > 300) return;
    const name = /^\s*SERVICE_NAME: (\S+)/.exec(line)?.[1]?.toLowerCase();
    if (name) {
      block = blocks.get(name) ?? new Map();
      blocks.set(name, block);
      block.set('SERVICE_NAME', { value: name, line: block.get('SERVICE_NAME')?.line ?? i + 1 });
    }
    const field = /^\s+([A-Z\d_]{4,20})\s+: (.*)$/.exec(line);
    if (block && field?.[1]) block.set(field[1], { value: field[2]?.trim() ?? '', line: i + 1 });
    const absent = /Cannot find any service with service name 'sshd'/.test(line);
    const unknown = /\bsshd\b/.test(command) && /^\[SC\] (?:\w+:)?OpenService FAILED 1060:/.test(line);
    // net start and Start-Service: the process ended before the service was up.
    const failed =
      /^(?:Re)?start-service ?: (?:failed to start service|service) '.{0,80}\(sshd\)'|^the openssh ssh server service could not be started\./i.test(
        line,
      );
    if (absent || unknown) take({ value: 'absent', line: i + 1, saw: line.trim() }, i + 1, i + 1);
    if (failed) take({ value: 'failed', line: i + 1, saw: line.trim() }, i + 1, i + 1);
  });
  const own = blocks.get('sshd');
  if (own) {
    const at = [...own.values()].map((one) => one.line);
    take(blockState(own), Math.min(...at), Math.max(...at));
  }
  if (from) return answer(found, from, to);
  if (!mine) return notMine;
  const denied = lines.findIndex((line) => /^\[SC\] .{0,60}FAILED 5:|Access is denied/.test(line));
  if (denied >= 0) return withheld('needs-root', denied + 1);
  // A name with a star that fits nothing is no error: it prints what fits, or nothing at all.
  if (asksForAll(command) && (others || !text.trim())) return answer({ value: 'absent', line: others, saw: '' }, others || 1, others || 1);
  return text.trim() ? notMine : withheld('cut-off');
}

/**
 * Reads `Get-WindowsCapability -Online -Name OpenSSH.Server*`, as a list or a table: is the server of Windows there at all?
 *
 *     Name  : OpenSSH.Server~~~~0.0.1.0
 *     State : NotPresent
 *
 * The packages of winget and GitHub install the same service beside the capability, so that `NotPresent` is never proof. The client
 * is a capability of its own. Source: Microsoft Learn, Get started with OpenSSH for Windows.
 */
export function getWindowsCapability(text: string, context: Context): Reading<'server-os' | 'service'> {
  const lines = linesOf(text);
  const item = itemsOf(lines)
    .filter((one) => /^openssh\.server~/.test(textOf(one, 'Name')) && one.fields.has('State'))
    .at(-1);
  if (item) {
    const { value: saw, line } = item.fields.get('State') as { value: string; line: number };
    return answer(saw.toLowerCase() === 'notpresent' ? { value: 'absent', line, saw, inferred: true } : undefined, item.from, item.to);
  }
  const denied = lines.findIndex((line) => /^Get-WindowsCapability ?: .{0,80}requires elevation/.test(line));
  if (denied >= 0) return withheld('needs-root', denied + 1);
  return program(context.command).toLowerCase() === 'get-windowscapability' && !text.trim() ? withheld('cut-off') : notMine;
}
