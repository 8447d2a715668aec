import type { Fact, Symptom, Value } from '../facts';

/** One message of the client. Named groups of its pattern become details. */
export type Sign = {
  on: RegExp;
  symptom: Symptom;
  /** The second line of a failure that another line has told already; `any`: whatever that failure was. */
  tail?: 'same' | 'any';
  guess?: true;
  /** Both ends say it in the same words: it is the client's only behind a command line that runs one. */
  client?: true;
  also?: readonly { [F in Fact]: readonly [F, Value<F>, guess?: true] }[Fact][];
};

const algorithms = [['stall', 'algorithms']] as const;
const badOption = [['client-config', 'bad-option']] as const;

/** A way to log in that would give a secret away to whoever has the other key. */
export const unsafe = /authentication is disabled to avoid man-in-the-middle attacks/;

/** Messages other than those of connect(2), in the order in which one failure prints them. Source: openssh-portable, file in the comment. */
export const signs: readonly Sign[] = [
  // sshconnect.c, ssh.c, channels.c: jump hosts and proxies
  // paramiko has no colon behind the number, and both words for the reason. Source: paramiko channel.py, transport.py.
  { on: /channel \d+:? open failed: (?:open failed: )?administratively prohibited/i, symptom: 'proxy', also: [['hop', 'forbidden']] },
  { on: /channel 0: open failed: (?<saw>connect failed: .{0,80})/i, symptom: 'proxy', also: [['hop', 'target']] },
  // Google's tunnel: no rule for its range, no permission, or no such machine. Source: cloud.google.com/iap/docs/faq
  {
    on: /\b(?:4033: .{0,3}not authorized|4047: .{0,3}Failed to lookup instance)/i,
    symptom: 'proxy',
    also: [['hop', 'iap']],
  },
  // It came as far as the machine, and nobody says whether a rule or an sshd that does not run kept it out.
  { on: /\b4003: .{0,3}failed to connect to backend/i, symptom: 'proxy', also: [['hop', 'iap', true]] },
  // What a web proxy answers to CONNECT; 5xx is about the way behind it. ncat says it with -v only. Source: netcat-openbsd, socks.c.
  {
    on: /^(?<saw>nc: Proxy error: "HTTP\/1\.\d 4\d\d.{0,80})/,
    symptom: 'proxy',
    also: [['hop', 'proxy']],
  },
  // The same in a browser, a line each.
  { on: /^(?<saw>Code: 4(?:033|047))$/, symptom: 'proxy', also: [['hop', 'iap']] },
  { on: /^(?<saw>Code: 4003)$/, symptom: 'proxy', also: [['hop', 'iap', true]] },
  // Windows', where no file has the name of the program that is to connect.
  { on: /^posix_spawnp?: No such file or directory/, symptom: 'proxy', also: [['hop', 'command']] },
  { on: /stdio forwarding (?:request )?failed/i, symptom: 'proxy', tail: 'same' },
  // kex.c, packet.c: before and at the banner
  { on: /timed out during banner exchange/i, symptom: 'silent' },
  { on: /_exchange_identification: read: (?:Connection|Operation) timed out/i, symptom: 'silent' },
  { on: /\bConnection to (?<address>\S+) port (?<port>\d+) timed out/, symptom: 'silent', tail: 'same' },
  {
    on: /(?:banner line (?:contains invalid characters|too long)|No SSH version received in first|Bad remote protocol version identification)/i,
    symptom: 'not-ssh',
    also: [['banner', 'other']],
  },
  { on: /_exchange_identification: banner line \d+: HTTP\/\d/, symptom: 'not-ssh', also: [['banner', 'other']] },
  {
    on: /banner exchange: Connection to (?<address>.{1,60}?) port (?<port>\d+): (?:invalid format|could not read protocol version)/i,
    symptom: 'not-ssh',
    tail: 'same',
    also: [['banner', 'other']],
  },
  // An SSH-1 server: it speaks, and not the same protocol.
  { on: /Protocol major versions differ: \d/i, symptom: 'not-ssh', guess: true },
  { on: /banner exchange: Connection to (?<address>\S+) port (?<port>\d+): (?:Broken pipe|Connection reset)/i, symptom: 'closed' },
  {
    on: /(?:kex|ssh)_exchange_identification: (?:Connection closed by remote host|(?:read|write): (?:Connection (?:reset|aborted)|Broken pipe))/i,
    symptom: 'closed',
  },
  // sshconnect2.c, packet.c: key exchange
  {
    on: /Unable to negotiate with (?<address>.{1,60}?)(?: port (?<port>[\w*]{1,6}))? ?: (?<saw>no matching .{1,40}? found.{0,400})/i,
    symptom: 'kex',
    also: algorithms,
  },
  // People quote it from the words on that tell, and in sentences.
  { on: /^\W{0,6}(?:port \d+: )?(?<saw>no matching .{1,40}? found\. Their offer: .{1,400})/i, symptom: 'kex', also: algorithms },
  {
    on: /(?<=[`"“'])(?<saw>no matching .{1,40}? found\. Their offer: .{1,400})/i,
    symptom: 'kex',
    guess: true,
    also: [['stall', 'algorithms', true]],
  },
  {
    on: /Unable to negotiate a key exchange method|^no matching (?:cipher|mac|comp) found: client|^no (?:kex|hostkey) alg$/i,
    symptom: 'kex',
    also: algorithms,
  },
  // The server's key is shorter than this client takes: the lists have something in common. Source: openssh-portable sshconnect2.c, ssherr.c.
  {
    on: /(?:^|\bConnection to (?<address>\S{1,80}) port (?<port>\d+): |\bBad server host key: )(?<saw>Invalid key length)$/i,
    symptom: 'kex',
    also: [['stall', 'algorithms', true]],
  },
  { on: /Corrupted MAC on input|Bad packet length \d/i, symptom: 'kex' },
  {
    on: /ssh_dispatch_run_fatal: Connection to (?<address>\S+) port (?<port>\d+): (?!Connection|Broken)(?<saw>.{0,80})/i,
    symptom: 'kex',
  },
  { on: /ssh_dispatch_run_fatal: Connection to (?<address>\S+) port (?<port>\d+): (?:Connection|Broken)/i, symptom: 'closed' },
  // sshconnect.c: host keys. Only a key that has changed is the cause of that name; a key that is not known yet ends in the same last line.
  {
    on: /(?:@\s{0,20}WARNING: |^\W{0,80}(?:WARNING: )?)(?:REMOTE HOST IDENTIFICATION HAS CHANGED|REVOKED HOST KEY DETECTED)/,
    symptom: 'host-key',
  },
  { on: /REMOTE HOST IDENTIFICATION HAS CHANGED|REVOKED HOST KEY DETECTED/, symptom: 'host-key', tail: 'same', guess: true },
  { on: /Host key for (?<host>\S+) has changed and you have requested strict checking/i, symptom: 'host-key', tail: 'same' },
  { on: /No \S+ host key is known for (?<host>\S+) and you have requested strict/i, symptom: 'host-key', guess: true },
  { on: /Host key verification failed/i, symptom: 'host-key', tail: 'same', guess: true },
  // Who does not insist on the key goes on with keys alone.
  { on: unsafe, symptom: 'host-key', tail: 'same', guess: true },
  // sshconnect2.c, and what sshd and PAM say through it: the login
  {
    on: /Permission denied \((?<saw>(?:publickey|password|keyboard-inter|gssapi|hostbased|none)[\w,-]*)/i,
    symptom: 'denied',
  },
  { on: /Permission denied, please try again/i, symptom: 'denied' },
  {
    on: /(?<=^\s{0,8}|\bport \d+:\d+: |[Dd]isconnect\w*: ?|[ :]"{1,2}|_DISCONNECT: 2 |\(protocol error\) )Too many authentication failures/i,
    symptom: 'denied',
    also: [['login', 'too-many']],
  },
  {
    on: /(?<=(?<!\bport \d{1,5}:\d{1,2}|isconnect\w{0,4}):\s?)Too many authentication failures/i,
    symptom: 'denied',
    guess: true,
    also: [['login', 'too-many', true]],
  },
  // Tailscale's own server, before it hangs up. Source: tailscale ssh/tailssh/tailssh.go
  {
    on: /^(?:tailscale: )?(?<saw>tailnet policy does not permit you to SSH .{1,80})/,
    symptom: 'closed',
    also: [['place', 'overlay']],
  },
  {
    on: /(?<saw>\btailssh: rejecting connection\b.{0,80})/,
    symptom: 'closed',
    guess: true,
    also: [['place', 'overlay']],
  },
  // packet.c, clientloop.c: the end
  { on: /Received disconnect from (?<address>\S+) port (?<port>\d+):\d+: (?<saw>.{1,80})/, symptom: 'closed', tail: 'any' },
  { on: /\bConnection (?:closed|reset) by (?<address>[^\s()]+) port (?<port>\d+)/i, symptom: 'closed', tail: 'same' },
  { on: /^\s*Connection (?:closed|reset) by (?<address>[\da-f.:]+)\s*$/i, symptom: 'closed', tail: 'same' },
  { on: /\bDisconnected from (?<address>\S+) port (?<port>\d+)\s*$/, symptom: 'closed', tail: 'any' },
  // A session that was there and is lost: it says little of a new connection.
  {
    on: /client_loop: send disconnect|packet_write_wait: Connection to|^Read from (?:remote host|socket failed: )|^Write failed: |^Timeout, server/,
    symptom: 'closed',
    guess: true,
  },
  // Found lost at the next key that was struck at its prompt: nothing had come through for a while.
  {
    on: /[#$%>] ?(?:client_loop: send disconnect|packet_write_wait: Connection to \S+ port \d+|Write failed): Broken pipe/,
    symptom: 'closed',
    tail: 'same',
    guess: true,
    also: [['ended-by', 'idle', true]],
  },
  {
    on: /^Connection to (?<host>\S+) closed by remote host/,
    symptom: 'closed',
    tail: 'any',
    guess: true,
    also: [['admission', 'user', true]],
  },
  // ssh.c, readconf.c, misc.c: nothing was sent
  { on: /hostname contains invalid characters/i, symptom: 'name', also: [['resolution', 'unsure']] },
  { on: /^bind:? (?<address>[\d.:a-f%]+): .*assign requested address/i, symptom: 'config', also: [['client-config', 'bad-bind']] },
  { on: /getifaddrs: .*no suitable addresses/i, symptom: 'config', also: [['client-config', 'bad-bind']] },
  // A placeholder that was not filled in says nothing of the settings.
  { on: /^Bad port '(?!PORT')|jumphost loop via|inconsistent options: Proxy/i, symptom: 'config', also: badOption },
  // Of the command line, not of a file.
  { on: /^usage: ssh \[/, symptom: 'config', guess: true, also: [['client-config', 'bad-option', true]] },
  // mux.c, misc.c, ssh.c, readconf.c: what its settings make of a path, and what it was given
  {
    on: /\bunix_listener: .{1,400} too long for Unix domain socket|^ControlPath too long\b/,
    symptom: 'config',
    guess: true,
    also: [['client-config', 'bad-option', true]],
  },
  {
    on: /^(?:vdollar_)?percent_(?:dollar_)?expand: unknown key|^Can't open user config file |^Unknown (?:cipher|mac) type '|^Bad (?:local|remote|dynamic) forwarding spec/,
    symptom: 'config',
    also: badOption,
  },
  // Where it was to be run it is not, as shells, git, rsync, Go and Node say it; or it knows no account of whom it runs for.
  {
    on: /(?:^|:|\/bin\/)\s?ssh: (?:command )?not found\s*$|\bcommand not found: ssh\s*$|\bcannot run ssh: No such file|\bFailed to exec ssh:|\bexec: \\?"ssh\\?": executable file not found|\bspawn ssh ENOENT\b|['‘]ssh(?:\.exe)?['’] is not recognized|^No user exists for uid \d|^You don't exist, go away/,
    symptom: 'config',
    guess: true,
  },
  {
    on: /^(?<where>\S{0,200}(?:\.ssh[\\/]config|[\\/]ssh_config)): terminating, \d+ bad configuration option/,
    symptom: 'config',
    tail: 'same',
    also: badOption,
  },
  { on: /Bad owner or permissions on (?<where>.{1,200}config)/i, symptom: 'config', also: [['client-config', 'bad-option', true]] },
  // entropy.c, glibc's elf/dl-load.c and dl-version.c, musl's ldso/dynlink.c, bionic's linker, BSD's rtld: the client's own libraries
  { on: /^OpenSSL version mismatch\. Built against/, symptom: 'config', client: true, also: [['client-config', 'library']] },
  { on: /\(required by (?:\S{0,60}\/)?(?:ssh|scp|sftp)\)/, symptom: 'config', also: [['client-config', 'library', true]] },
  {
    on: /^(?:\S{0,60}\/)?(?:ssh|scp|sftp): (?:(?:error while loading shared libraries|symbol lookup error|relocation error): |can't load library ')|^(?:Error relocating |\S{0,60}ld-elf\S{0,20}: )(?:\S{0,60}\/)?(?:ssh|scp|sftp): |^CANNOT LINK EXECUTABLE "?(?:\S{0,60}\/)?(?:ssh|scp|sftp)"?: |\brequired by "(?:ssh|scp|sftp)"/,
    symptom: 'config',
    also: [['client-config', 'library']],
  },
];

/** `ssh: connect to host H port N: why`, ssh -v's `connect to address A port N: why`, and check_ssh's with an `and`; people who type it leave the colon out. */
export const dialled =
  /(?:(?:^\s*|[^\w\s]\s*|\bssh\s+)connect to\s(host|address)\b|\bssh: connect to(?!\s(?:host|address)\b))(?:\s{1,4}(\S.{0,254}?|))?\s(?:and )?port (\[[^\]]{1,60}\]|[^\s:()]{1,60})(?: ?: ?| (?=(?:(?:connection|operation) (?:refused|timed out)|no route to|network is un)))(.*)/i;

/** A line of sshd's own log. Its words are much the same as the client's, and mean another's connection. */
export const served =
  /\bsshd(?:-session|-auth)?(?:\[[\dxX*#]+\])?: |\[preauth\]|(?:^|\s)(?:error|fatal): (?:kex|ssh)_exchange|^Server listening on /;

/** Only lines with one of these are looked at closely. */
export const hint =
  /debug\d: |connect|clos|permitted|permanently|negotiat|denied|resolv|identi[ft]|verif|channel|forward|exchange|mac on|packet|host key|config|bind|authent|expired|boot|going down|account|dial|network|agree|handshake|not found|matching|getif|version|required|loop|bad |KEX|4003|usage|timeout|invalid|password|mutual|hostkey alg|tailnet|tailssh|code: 4|posix_spawn|too long|unknown|cannot run|exec|ENOENT|recognized|exist|shared lib|symbol|relocat|load library|link executable|proxy|please login|gitlab|logged in|too open|load key|(?:^|\n)To \S{2,330}:/i;
