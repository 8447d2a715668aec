import { type Context, type Learned, linesOf, notMine, program, type Reading } from '../reading';
import { keywordOf } from '../rules/openssh';
import { isClientKeyword, sshConfig } from '../rules/ssh-config';

/** Keywords that a person's own file has and a server's has not. */
const clients =
  /^\s*(?:HostName|IdentityFile|ProxyJump|ProxyCommand|IdentitiesOnly|ForwardAgent|StrictHostKeyChecking|UserKnownHostsFile|User)[\s=]+\S/i;

/**
 * Reads `ssh -G HOST`, the client's settings in effect, and `~/.ssh/config` as text: does the client accept its own configuration?
 *
 *     user alice
 *     hostname 198.51.100.20
 *     port 22
 *
 * ssh prints its settings only when it could read all of its files. A file is evaluated in rules/ssh-config.ts; a keyword that is not known
 * there may belong to a later version or to a vendor, so that is no more than inferred. Sources: openssh-portable ssh.c, readconf.c.
 */
export function sshConfigFile(text: string, context: Context): Reading<'client-config'> {
  const { command } = context;
  const lines = linesOf(text);
  if (command !== undefined && program(command) === 'ssh') {
    if (!/\s-\w*G/.test(command)) return notMine;
    const line = lines.findIndex((one) => /^(?:host)?name \S+$|^hostname \S+$/.test(one.slice(0, 300)));
    if (line < 0) return notMine;
    const value = (keyword: string) => lines.find((one) => one.startsWith(`${keyword} `))?.slice(keyword.length + 1);
    const port = Number(value('port'));
    const details = { host: value('hostname'), ...(port && { port }), ...(value('user') && { user: value('user') }) };
    const last = lines.findLastIndex((one) => /^[a-z\d]+ \S/.test(one.slice(0, 300)));
    const jump = lines.find((one) => /^proxy(?:jump|command) /.test(one));
    const fact: Learned<'client-config'> = {
      fact: 'client-config',
      value: 'fine',
      line: line + 1,
      details: { ...details, ...(jump && { saw: jump }) },
    };
    return { kind: 'read', facts: [fact], from: line + 1, to: last + 1 };
  }
  if (command !== undefined && !/(?:\.ssh[/\\]config|\bssh_config)\b/.test(command)) return notMine;
  const own = lines.flatMap((line, i) => {
    const found = line.length < 2_000 ? keywordOf(line) : undefined;
    return found?.rest ? [{ ...found, line: i + 1, known: isClientKeyword(found.keyword) }] : [];
  });
  const known = own.filter((one) => one.known);
  const first = known[0];
  const last = known.at(-1);
  const shape = known.some(({ keyword }) => keyword === 'host') && lines.some((line) => clients.test(line.slice(0, 300)));
  if (!first || !last || (command === undefined && !shape)) return notMine;
  // Without the command, it is not told where the file ends, and a line of another kind is another text's.
  if (command === undefined) return own.length === known.length ? { kind: 'read', facts: [], from: first.line, to: last.line } : notMine;
  const { fault } = sshConfig([{ file: '~/.ssh/config', text, own: true }], { host: context.host ?? 'HOST' });
  // A file of that size is none of a person's.
  if (!fault || fault.why.startsWith('too many')) return { kind: 'read', facts: [], from: first.line, to: last.line };
  const details = { where: `~/.ssh/config:${fault.line}`, saw: (lines[fault.line - 1] as string).trim() };
  const fact: Learned<'client-config'> = { fact: 'client-config', value: 'bad-option', line: fault.line, inferred: true, details };
  return { kind: 'read', facts: [fact], from: first.line, to: Math.max(last.line, fault.line) };
}
