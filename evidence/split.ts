import { cleanLines } from './clean';
import { knowLines } from './reading';

/** A piece of the paste: what one command printed, as far as prompts and fences tell. Line numbers are the paste's, from 1. */
export type Piece = {
  /** The command line, where the paste shows it, and its line number. */
  command?: string;
  commandLine?: number;
  /** `user@host` of the prompt, or `collector`. Pieces with the same prompt were run at the same place. */
  prompt?: string;
  /** For the collector's pieces, the prompt that it was started at. */
  under?: string;
  text: string;
  /** First and last line of the text; `to` is `from - 1` when the command printed nothing. */
  from: number;
  to: number;
  /** The collector's count says that lines are missing. */
  cut?: boolean;
  /** Nothing behind it shows that the output was at its end: a prompt or a fence. */
  open?: boolean;
  /** For the collector's pieces: root ran it, as far as it says. */
  root?: boolean;
  /** It was typed in a shell in another place, a namespace or a machine of the same name. */
  within?: boolean;
};

/** What the collector's pieces have in the place of a prompt: the beginning of its fence. */
export const collector = '@@';

/** The first label of a host name or of a prompt, as prompts shorten it. */
export const label = (host: string | undefined): string | undefined => host?.replace(/^.*@/, '').split('.')[0]?.toLowerCase();

/** The collector's first question, to which root answers 0 in its last line and a Windows administrator True. */
export const whoAsks = /^uname -a; id -u$|\.IsInRole\(544\)$/;

/**
 * The fence that the collector prints before each command, `@@ ss -tlnp`, and the one behind its output: `@@@ 3`, its lines. A diff
 * has `@@ -12,3 +12,4 @@`.
 */
const fence = /^@@ (?!-\d)(\S.*)$/;
const closing = /^@@@ +(?:(\d+)|stopped)$/;

/** `root@web1:~# cmd`, `me@laptop:~/src$ cmd`, `[ec2-user@ip-10-0-0-1 ~]$ cmd`, `(venv) me@host:~$ cmd`. */
const userAtHost = /^(?:\([\w. -]{1,30}\) ?)?\[?([\w.-]{1,64}@[\w.-]{1,255})(?:[: ][^#$%>]{0,200})?\]?[#$%>] ?(.*)$/;

/** `R1#show ip ssh`, `asa(config)# sh run ssh`, `SW1>ping 192.0.2.9`: a router or switch. */
const gear = /^([\w.-]{1,64}(?:\/[\w-]+)?(?:\([\w-]+\))?)[#>] ?((?:do |)(?:sh(?:ow)?|ping|traceroute|telnet|ssh) .*)$/;

/** `R1(config)#no ip ssh`, `R1(config-line)# transport input ssh`: whatever is typed there changes something. */
const gearConfig = /^([\w.-]{1,64}(?:\/[\w-]+)?)\(conf(?:ig)?(?:-[\w-]+)?\)# ?(.*)$/;

/** `[admin@MikroTik] > cmd`, `[admin@MikroTik] /ip service> cmd`: RouterOS. */
const routerOs = /^\[([\w.-]{1,64}@[\w. -]{1,64})\] (?:\/[\w ]{1,80})?> (.*)$/;

/** `[root@esx1:~] cmd`: ESXi. */
const esxi = /^\[([\w.-]{1,64}@[\w.-]{1,255}):[~/][^\]\s]{0,200}\] (\S.*)$/;

/** `Brett-MBP:~ brett$ cmd`, `host:/etc # cmd`. */
const hostFirst = /^([\w.-]{1,64}):[~/][^#$%>]{0,200}[#$%] ?(.*)$/;

/** `PS C:\Users\me> cmd`, `C:\Users\me>cmd`. */
const windows = /^(?:PS )?[A-Z]:\\[^>]{0,200}> ?(.*)$/;

/** `$ cmd`, `% cmd`, `(base) $ cmd`, `~# cmd`, `/ # cmd`, `➜  ~ cmd`, `❯ cmd`; a `#` alone could be a comment, so only before a known program. */
const bare = /^(?:\([\w.-]{1,30}\) )?(?:[~/]\S{0,60} ?)?[$%❯➜] +(?:~ )?(\S.*)$/u;
/** What a router says after a percent sign: `% Connection refused by remote host`. */
const percent = /^% [A-Z][a-z]+ [a-z]/;
const bareRoot = /^(?:[~/]\S{0,60} ?)?# ?(\S.*)$/;

const programs =
  'ssh|sshd|plink|dig|host|nslookup|mtr|tracepath|tracert|sc|netsh|wsl|systemsetup|launchctl|pfctl|dscl|Get-\\w+|ss|netstat|lsof|nc|ncat|telnet|nmap|systemctl|service|rc-service|journalctl|ufw|iptables|iptables-save|ip6tables|ip6tables-save|iptables-legacy-save|nft|firewall-cmd|fail2ban-client|df|ps|ping|tcpdump|traceroute|tail|cat|grep|less|getent|ip|dpkg|rpm|which|docker|scp|sftp|rsync|git|ldd|ls|apt|apt-get|dnf|yum';
/**
 * A known program as the first word, with arguments that are a command's and not a message's (`ssh: connect to host`, `iptables v1.8.7
 * (nf_tables): host/network …`).
 */
const command = new RegExp(
  `^(?:sudo (?:-\\w+ )*)?(?:/\\S+/)?(?:${programs}|/etc/init\\.d/\\w+)(?: +(?!v\\d[\\d.]* \\(\\w+\\): )[^\\s:].*)?$`,
);

/** A loop that dials until it gets in, as it is typed. */
const dialling = /^(?:while|until) (?:(?:! )?ssh [^;]{1,200}; ?do\b|(?:true|:); ?do ssh [^;]{1,200};)/;

/** Words that nobody writes alone on a line but to run them. */
const alone = /^(?:sudo )?(?:ip6?tables(?:-legacy|-nft)?-save|getenforce|sestatus|dmesg|ifconfig|ipconfig)$/;

/** Does this line, without a prompt, read like a typed command rather than like output? */
const isTyped = (line: string) =>
  alone.test(line) ||
  (line.length < 300 &&
    (dialling.test(line) || command.test(line)) &&
    /\s/.test(line) &&
    !/[:.!{]$/.test(line) &&
    !/^\S+ +(?:\d+ |[[|])|^\S+ {3,}|^ssh (?:start|stop)\/|^ssh connect to |^ssh (?:[\d.]+ [\d.]+|timeout|version|key-exchange|scopy|cipher) |^ssh stricthostkeycheck$|^ip (?!a(?:ddr)?\b|r(?:oute)?\b|link|neigh|-)|^service (?!\S+ \w+$)|^traceroute to \S+ +\(/.test(
      line,
    ));

/** What ssh says of a session that is lost stands behind the other machine's prompt, where nobody had typed anything, and is the client's. */
const lost = /[#$%>] ?(?:client_loop: |packet_write_wait: |Timeout, server |Read from remote host |Write failed: )/;
const isLost = (line: string) => line.length < 2_000 && line.includes(': ') && lost.test(line);

/** How the lines of logs and of rules begin: a word with a blank behind it is no prompt, and no program where it begins like this. */
const ordinary = /^(?!PS |Get-)[A-Z\d-][\w:.+-]*[ ,]/;

/** How GitHub Actions heads a step that copies: `Run rsync -az …`. What is told of ssh begins like that in prose, too. */
const step = /^(?:##\[group\])?Run (?=(?:rsync|scp) [^:]{0,250}[-/:])/;

/** The prompt and the command of a line that starts a new piece, or undefined. */
function start(row: string): { prompt?: string; command: string; typed?: boolean } | undefined {
  const line = row.replace(step, '');
  if (!line || ordinary.test(line)) return undefined;
  const fenced = fence.exec(line);
  if (fenced) return { prompt: collector, command: fenced[1] as string };
  if (line.length > 2_000) return undefined;
  const at =
    userAtHost.exec(line) ?? hostFirst.exec(line) ?? gearConfig.exec(line) ?? gear.exec(line) ?? routerOs.exec(line) ?? esxi.exec(line);
  if (at) return { prompt: at[1] as string, command: (at[2] as string).trim() };
  const other = percent.test(line) ? null : (windows.exec(line) ?? bare.exec(line));
  if (other) return { command: (other[1] as string).trim() };
  const root = bareRoot.exec(line);
  if (root && isTyped(root[1] as string)) return { command: (root[1] as string).trim() };
  const typed = line.trim();
  return isTyped(typed) && !/^\s*[-\d]/.test(line) ? { command: typed, typed: true } : undefined;
}

/**
 * Cleans a paste and cuts it into pieces, one for each command. What stands before the first prompt is a piece without a command.
 * `marks` are the lines that only mark where one ends: a prompt with nothing behind it, a fence. Time and memory are linear in the text.
 */
export function split(paste: string): { lines: readonly string[]; pieces: Piece[]; marks: readonly number[] } {
  const { lines, changed } = cleanLines(paste);
  const final = lines.findLastIndex((line) => line.trim());
  const pieces: Piece[] = [];
  const marks: number[] = [];
  let from = 1;
  let head: { prompt?: string; under?: string; command?: string; commandLine?: number } = {};
  let last: string | undefined;
  let certain = false;
  let root = true;
  // Where in the paste the piece at hand begins, and the line behind the one at hand.
  let begin = 0;
  let at = 0;
  const close = (to: number, behind: number, ended: boolean) => {
    let end = to;
    let cut = false;
    if (head.prompt === collector) {
      while (end >= from && !lines[end - 1]?.trim()) end--;
      const closed = closing.exec(lines[end - 1] ?? '');
      cut = Number(closed?.[1] ?? Number.NaN) !== end - from;
      if (closed) marks.push(end);
      end = closed ? end - 1 : to;
      if (whoAsks.test(head.command ?? '')) root = !cut && /^(?:0|True)$/.test(lines[end - 1]?.trim() ?? '');
    }
    // A copy of ten megabytes costs more than to read them.
    const left = lines.slice(end, to).reduce((sum, line) => sum + line.length + 1, 1);
    const own = lines.slice(from - 1, end);
    const text = changed ? own.join('\n') : paste.slice(begin, Math.max(begin, behind - left));
    if (own.length) knowLines(text, own);
    // A command that printed nothing is an answer, but only where a prompt shows that it was run: people also write "sshd -t is fine".
    if (text.trim() || (head.command && certain)) {
      const open = !ended && head.prompt !== collector;
      pieces.push({ ...head, text, from, to: end, ...(cut && { cut }), ...(open && { open }), ...(head.prompt === collector && { root }) });
    }
  };
  lines.forEach((line, i) => {
    const behind = at;
    at += line.length + 1;
    if (isLost(line)) {
      close(i, behind, true);
      [from, begin, head, certain] = [i + 1, behind, {}, false];
      return;
    }
    // What stands behind the end of a fence was not printed by its command.
    if (line.startsWith('@@@') && head.prompt === collector && Number(closing.exec(line)?.[1]) === i + 1 - from) {
      close(i + 1, at, true);
      [from, begin, head, certain] = [i + 2, at, {}, false];
      return;
    }
    const begun = start(line);
    if (!begun) return;
    // What only reads like a command, and is the last line, may be a row that was cut off.
    close(i, behind, !begun.typed || i < final);
    from = i + 2;
    begin = at;
    const { prompt, command, typed } = begun;
    if (!command) marks.push(i + 1);
    certain = !typed;
    if (prompt && prompt !== collector) last = prompt;
    const under = prompt === collector ? last : undefined;
    head = { ...(prompt && { prompt }), ...(under && { under }), ...(command && { command, commandLine: i + 1 }) };
  });
  close(lines.length, at, false);
  return { lines, pieces, marks };
}
