import type { Context, Learned } from '../reading';

type Note = Learned<'health' | 'startup' | 'daemon'>;

/**
 * What the kernel says of sshd and of what it needs, without prefix. Each says what was, and not that it still is. Sources: linux
 * net/netfilter/nf_conntrack_core.c, net/ipv4/tcp_input.c, kernel/cgroup/pids.c, kernel/hung_task.c, kernel/panic.c, mm/oom_kill.c,
 * security/apparmor/audit.c.
 */
const messages: readonly (readonly [RegExp, Note['fact'], Note['value']])[] = [
  [/(?:nf|ip)_conntrack: (?:nf_conntrack: )?table full, dropping packet/, 'health', 'table-full'],
  [/cgroup: fork rejected by pids controller in \/\S*sshd?\b/, 'health', 'processes'],
  [/INFO: task sshd\S*:\d+ blocked for more than \d+ seconds/, 'health', 'hung'],
  [/Kernel panic - not syncing/, 'health', 'hung'],
  [/(?:Out of memory|out of memory): Kill(?:ed)? process \d+ \(sshd\)/, 'startup', 'killed'],
  [/apparmor="DENIED" .*profile="[^"]*sshd[^"]*"(?: name="[^"]*")?/, 'startup', 'apparmor'],
  // Its queue is full: a flood, or a daemon that takes nothing from it.
  [/TCP: \S*: Possible SYN flooding on port (?:\S*:)?(?<port>\d+)\./, 'daemon', 'frozen'],
];

/** A cheap test that every such message passes. */
export const kernelHint = /conntrack: |fork rejected|blocked for more|ut of memory|apparmor="DENIED"|SYN flooding|Kernel panic - /;

/** What a message of the kernel says; always inferred. */
export function kernelNote(text: string, line: number, context: Context): Note | undefined {
  const message = text.slice(-1_000);
  for (const [form, fact, value] of messages) {
    const match = form.exec(message);
    if (!match) continue;
    const { port } = match.groups ?? {};
    if (port && Number(port) !== (context.port ?? 22)) return undefined;
    return { fact, value, line, inferred: true, details: { saw: match[0].slice(0, 300) } } as Note;
  }
  return undefined;
}
