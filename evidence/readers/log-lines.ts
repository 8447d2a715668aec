/** One line of a log, without what the log put around it. `pid` is the process that wrote it, where the log tells. */
export type LogLine = { name: string; pid?: string; said: string };

/**
 * A program's name, its process, which people mask, and what it said, behind whatever a log puts before: `Nov 20 10:15:05 web1 sshd[101]:
 * …`.
 */
const tagged = /(?:^|[\s(`])(sshd(?:-session|-auth)?|dropbear|systemd|sd-listen|kernel|login|nologin)\)?(?:\[(\d+|[xX*#]+)\])?: (.*)$/;

/** The same in columns, as the page of a firewall's log is copied: `2026-11-20T10:15:05⇥sshd[101]⇥…`, with a column for the process or none. */
const columns = /(?:^|\t) *(sshd(?:-session|-auth)?|dropbear|kernel)(?:\[(\d+)\])? *\t *(?:(\d{1,7}) *\t *)?(\S.*)$/;

/** The file that sshd of Windows writes: its process, a time (of old without a date), and the message. */
const file = /^(\d{1,6}) (?:\d{4}-\d\d-\d\d )?\d\d:\d\d:\d\d[.: ]\d{3} (\S.*)$/;

/** A row of `Get-WinEvent`, or the property of its list; the process is not shown. */
const event = /(?: (?:Information|Warning|Error|Critical|Verbose)|^Message) +:? ?sshd(?:-session|-auth)?: (.*)$/;

/** A row of the Event Viewer, as it is copied or saved, in whatever language: level, time, source, number, category, message. */
const viewer = /[\t,]OpenSSH[\t,]\d+[\t,][^\t,]{0,40}[\t,]"?sshd(?:-session|-auth)?: (.*?)"?$/;

/** A row of macOS's `log show`: time, thread, type, activity, process, time to live, and the message behind the names of its senders. */
const unified =
  /^\d{4}-\d\d-\d\d \d\d:\d\d:\d\d\.\d{6}[+-]\d{4} 0x[\da-f]+ +\S+ +0x[\da-f]+ +(\d+) +\d+ +(sshd(?:-session|-auth)?): (?:\([^)]{1,80}\) )?(?:\[[^\]]{1,80}\] )?(.*)$/;

/** A row of `log show --style compact`: time, one or two letters for the type, and the process with its thread. */
const compact =
  /^\d{4}-\d\d-\d\d \d\d:\d\d:\d\d\.\d{3} +[A-Z][a-z]? +(sshd(?:-session|-auth)?)\[(\d+):[\da-f]+\] (?:\([^)]{1,80}\) )?(?:\[[^\]]{1,80}\] )?(.*)$/;

/** What dropbear writes where it is run by hand: `[2190] Nov 20 10:15:05 Not backgrounding`. Source: dropbear svr-session.c. */
const byHand = /^\[(\d+)\] [A-Z][a-z]{2} [ \d]\d \d\d:\d\d:\d\d (\S.*)$/;

/** Of which system a line is the log's own form, and not syslog's. */
export type Form = 'windows' | 'macos';

/**
 * Takes a line of a log apart, in the forms of the systems that have one of their own; undefined where it is none of them.
 * Sources: PowerShell/openssh-portable contrib/win32/win32compat/w32log.c; Microsoft Learn, Get-WinEvent; Apple's log(1).
 */
export function platformLine(line: string): (LogLine & { form: Form }) | undefined {
  const code = line.charCodeAt(0);
  const digit = code >= 48 && code <= 57;
  const own = digit ? file.exec(line) : null;
  if (own) return { form: 'windows', name: 'sshd', pid: own[1], said: own[2] as string };
  const apple = digit ? unified.exec(line) : null;
  if (apple) return { form: 'macos', name: apple[2] as string, pid: apple[1], said: apple[3] as string };
  const short = digit ? compact.exec(line) : null;
  if (short) return { form: 'macos', name: short[1] as string, pid: short[2], said: short[3] as string };
  const said = line.includes('sshd') ? (event.exec(line) ?? viewer.exec(line))?.[1] : undefined;
  return said === undefined ? undefined : { form: 'windows', name: 'sshd', said };
}

/** Takes a line that syslog or the journal wrote apart. */
export function syslogLine(line: string): LogLine | undefined {
  const own = line.startsWith('[') ? byHand.exec(line) : null;
  if (own) return { name: 'dropbear', pid: own[1] as string, said: own[2] as string };
  const row = line.includes('\t') ? columns.exec(line) : null;
  if (row) return { name: row[1] as string, pid: row[2] ?? row[3], said: row[4] as string };
  const [, name, pid, said] = tagged.exec(line) ?? [];
  // People quote one row in a sentence of theirs.
  return name ? { name, said: (said as string).replace(/`\W{0,3}$/, ''), ...(pid && { pid }) } : undefined;
}
