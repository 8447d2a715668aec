import type { Symptom } from '../facts';
import type { Sign } from './ssh-messages';

/**
 * One message of a client other than OpenSSH. Its pattern's groups become details; `why` holds an errno's words, `code` its name
 * or number, `lookup` the resolver's words, and then they tell the symptom.
 */
export type ClientSign = Omit<Sign, 'symptom' | 'tail'> & {
  symptom?: Symptom;
  /** Words that any program prints: they count where the port or the text around is SSH's, and without a port they are a guess. */
  common?: true;
  /** A wrapper's own sentence: it counts only where nothing else was said. */
  weak?: true;
};

const algorithms = [['stall', 'algorithms']] as const;
const other = [['banner', 'other']] as const;

/** Vagrant says these while it waits for a machine to boot. */
export const retries: readonly (readonly [words: string, symptom: Symptom])[] = [
  ['Connection refused', 'refused'],
  ['Connection timeout', 'timed-out'],
  ['Connection reset', 'closed'],
  ['Connection aborted', 'closed'],
  ['Remote connection disconnect', 'closed'],
  ['Host unreachable', 'no-route'],
  ['Host appears down', 'no-route'],
  ['Authentication failure', 'denied'],
];

/** Messages of other clients. The first pattern that fits a line speaks for it, so the special comes before the general. */
export const clientSigns: readonly ClientSign[] = [
  // PuTTY windows/network.c, unix/plink.c and unix/network.c, ssh/*.c; WinSCP TextsCore1.rc; FileZilla prints PuTTY's words behind `Error:`
  { on: /Network error ?: ?Connection to ["“](?<host>[^"”]{1,255})["”] ?refused/i, symptom: 'refused' },
  { on: /Network error ?: ?Connection to "(?<host>[^"]{1,255})" timed out/i, symptom: 'timed-out' },
  { on: /Network error ?: ?No route to host "(?<host>[^"]{1,255})"/i, symptom: 'no-route' },
  { on: /Network error ?: ?(?<why>.{1,90})/i },
  { on: /^FATAL ERROR: (?<why>[A-Z][a-z]+ [a-z ]{2,40})$/ },
  // FileZilla's own sockets, which mostly speak FTP.
  { on: /Connection attempt failed with "(?<code>E[A-Z]{4,14})\b/, common: true },
  { on: /Connection attempt failed with "(?<code>EAI_[A-Z]{4,10}) - (?<lookup>[^"]{1,90})/, symptom: 'name', common: true },
  { on: /^Error:\s+Connection timed out after \d+ seconds/, symptom: 'timed-out', guess: true },
  { on: /Unable to open connection to (?<host>[^\s:]{1,255}):? (?<lookup>Host does not exist)/, symptom: 'name' },
  { on: /\bHost "(?<host>[^"]{1,255})" (?<lookup>does not exist)/, symptom: 'name' },
  { on: /^(?:FATAL ERROR: )?(?<lookup>Host does not exist)\.?$/, symptom: 'name' },
  { on: /(?:Remote side|Server) unexpectedly closed network connection/i, symptom: 'closed' },
  // Chilkat, which WebSSH is made with, in its LastErrorText.
  { on: /(?<saw>\bUnable to agree upon (?:client|server)-to-(?:client|server) \w{1,20})/, symptom: 'kex', also: algorithms },
  { on: /Couldn't agree a (?<saw>.{1,60}\(available: .{0,400})/, symptom: 'kex', also: algorithms },
  { on: /Incoming packet was garbled on decryption/, symptom: 'kex' },
  { on: /No supported authentication methods available/, symptom: 'denied' },
  { on: /\bServer refused our (?:public )?key\b/i, symptom: 'denied', guess: true, weak: true },
  { on: /^(?:FATAL ERROR: |Error:\s+)?(?:Access denied|Authentication failed\.?)$/, symptom: 'denied' },
  { on: /^\W{0,8}WARNING - POTENTIAL SECURITY BREACH|^\W{0,8}The host key does not match the one PuTTY has/, symptom: 'host-key' },
  { on: /POTENTIAL SECURITY BREACH|host key does not match the one PuTTY has/, symptom: 'host-key', guess: true },

  // Of what they forward, by the numbers of RFC 4254: it is forbidden, or its end was not reached. Sources: PuTTY ssh/portfwd.c, x/crypto
  // ssh/channel.go, ssh2 Channel.js, libssh channels.c, paramiko ssh_exception.py. A hardened sshd says the first of sockets, too.
  {
    on: /\b(?:Forwarded connection refused by (?:remote|server)|ssh: rejected|Channel open failure): administratively prohibited|\bChannel opening failure: channel \d+ error \(1\)|\bChannelException(?::? ?\()+1,/i,
    symptom: 'proxy',
    guess: true,
    also: [['hop', 'forbidden', true]],
  },
  {
    on: /\b(?:Forwarded connection refused by (?:remote|server)|ssh: rejected|Channel open failure): (?:connect failed|connection refused)|\bChannel opening failure: channel \d+ error \(2\)|\bChannelException(?::? ?\()+2,/i,
    symptom: 'proxy',
    guess: true,
    also: [['hop', 'target', true]],
  },

  // Go: net, x/crypto/ssh; Terraform, Packer and CI actions print it
  { on: /\bunable to authenticate, attempted methods \[|handshake failed: .{0,200}unable to authenticate/, symptom: 'denied' },
  { on: /handshake failed: .{0,60}(?<saw>no common algorithm .{0,400})/, symptom: 'kex', also: algorithms },
  // It says so too where only a key of another type is known. Source: x/crypto ssh/knownhosts, golang/go issue 29286.
  { on: /handshake failed: .{0,60}knownhosts: key mismatch/, symptom: 'host-key', guess: true },
  { on: /handshake failed: .{0,60}knownhosts: key is unknown/, symptom: 'host-key', guess: true },
  { on: /handshake failed: .{0,60}overflow reading version string|^ssh: overflow reading version/, symptom: 'not-ssh', also: other },
  { on: /handshake failed: .{0,90}->\[?(?<address>[^\s\]]{2,45}?)\]?:(?<port>\d+): .{0,12}timeout/, symptom: 'silent' },
  { on: /handshake failed: .{0,90}->\[?(?<address>[^\s\]]{2,45}?)\]?:(?<port>\d+): (?:\w+: )?(?<why>.{1,90})/ },
  { on: /handshake failed: EOF/, symptom: 'closed' },
  { on: /handshake failed:? (?:read:? )?(?<why>connection reset by peer)/ },
  { on: /Timeout during SSH handshake/, symptom: 'silent' },
  // Docker Machine's and Minikube's words, for SSH alone. Source: docker/machine libmachine/ssh/client.go.
  {
    on: /\bError dialing TCP: dial tcp (?:\S{1,60}->)?\[?(?<host>[^\s\]]{1,255}?)\]?:(?<port>\d+): (?:(?:connect(?:ex)?|getsockopt): )?(?<why>.{1,90})/i,
  },
  {
    on: /\bdial tcp[46]? (?:\S{1,60}->)?\[?(?<host>[^\s\]]{1,255}?)\]?:(?:(?<port>\d+)|\*{2,8}): (?:(?:connect(?:ex)?|getsockopt): )?(?<why>.{1,90})/,
    common: true,
  },
  // A host that has a port in it already; an IPv6 address without brackets; a port that is none. Source: Go net, ipsock.go, lookup.go.
  {
    on: /\bdial tcp: address (?<host>[^\s:]{1,255}:(?:\d{1,5}|\*{2,8})):(?:\d{1,5}|\*{2,8}): too many colons\b/,
    symptom: 'name',
    common: true,
    also: [['resolution', 'host-with-port']],
  },
  // Of an IPv6 address without brackets, one of its parts is taken for the port: neither the name nor a setting is known to be wrong.
  {
    on: /(?<saw>\bdial tcp: (?:address [\da-f]{1,4}:[\da-f:]{2,80}: too many colons|(?:address|lookup) tcp\/(?=\d{0,3}[a-f])[\da-f]{1,4}: unknown port))/,
    symptom: 'name',
    guess: true,
    common: true,
    also: [['resolution', 'unsure']],
  },
  {
    on: /(?<saw>\bdial tcp: (?:(?:address|lookup) \S{1,255}: (?:too many colons in address|missing port in address|unknown port)|unknown port tcp\/\S{0,60}))/,
    symptom: 'config',
    common: true,
    also: [['client-config', 'bad-option', true]],
  },
  // Go dials whatever it is given where the host was an empty variable.
  { on: /\bdial tcp[46]? (?<host>):(?<port>\d+): (?:(?:connect(?:ex)?|getsockopt): )?(?<why>.{1,90})/, common: true },
  { on: /\bdial tcp: lookup (?<host>[^\s:]{1,255})(?: on \S{1,60})?: (?<lookup>.{1,90})/, symptom: 'name', common: true },
  // The resolver's own words, where whoever dials shows them bare. Source: Go net, net.go, DNSError.
  { on: /\blookup (?<host>[^\s:]{1,255})(?: on \S{1,60})?: (?<lookup>no such host)\b/, symptom: 'name', common: true },
  { on: /Packer experienced an authentication error when trying to connect via SSH/, symptom: 'denied' },
  { on: /Timeout waiting for SSH/, symptom: 'timed-out', guess: true, weak: true },

  // Python: paramiko ssh_exception.py, transport.py, client.py; netmiko; asyncio and asyncssh
  { on: /Error reading SSH protocol banner:? ?(?<why>(?:\[Errno \d+\] ?)?Connection reset.{0,20})/, symptom: 'closed' },
  { on: /Error reading SSH protocol banner/, symptom: 'closed', guess: true },
  { on: /Indecipherable protocol version/, symptom: 'not-ssh', also: other },
  { on: /Incompatible (?:ssh|SSH) (?:peer|server) \((?<saw>no acceptable .{1,60})\)/, symptom: 'kex', also: algorithms },
  { on: /Incompatible version \(/, symptom: 'not-ssh', guess: true },
  { on: /Host key for server '?(?<host>[^'\s]{1,255})'? does not\b/, symptom: 'host-key' },
  { on: /Server '(?<host>[^']{1,255})' not found in known_hosts/, symptom: 'host-key', guess: true },
  {
    on: /(?:AuthenticationException|Failed to authenticate): (?!.{0,40}timeout)|Bad authentication type(?:; allowed| \(allowed_types=|', \[)/i,
    symptom: 'denied',
  },
  // Its name alone, as people quote it.
  { on: /\bAuthenticationException\b(?!:)/, symptom: 'denied', guess: true, common: true, weak: true },
  { on: /\bAuthentication \((?:publickey|password|keyboard-interactive)\) successful!/, symptom: 'connected' },
  { on: /Authentication to device failed/, symptom: 'denied' },
  // netmiko says this of whatever the socket said; Fabric of versions before 2, network.py.
  { on: /TCP connection to device failed\./, symptom: 'unsure', guess: true, weak: true },
  { on: /\bTimed out trying to connect to (?<host>[^\s:]{1,255})/, symptom: 'timed-out' },
  { on: /\bLow level socket error connecting to host (?<host>\S{1,255}) on port (?<port>\d+): (?:\[Errno -?\d+\] )?(?<why>.{1,90})/ },
  { on: /\bName lookup failed for (?<host>[^\s:]{1,255})(?<lookup>)/, symptom: 'name' },
  { on: /Connection to device timed-out: \S+ (?<host>[^\s:]{1,255}):(?<port>\d+)/, symptom: 'timed-out', guess: true },
  // With several addresses it is not told which of them is meant.
  {
    on: /Unable to connect to port (?<port>\d+) on (?:(?<address>[\w.:%-]{1,80})(?![\w.:%-]|,| or ))?/,
    symptom: 'refused',
    guess: true,
    weak: true,
  },
  { on: /\[Errno (?<code>\d+)\] Connect call failed \('(?<address>[^']{1,80})', (?<port>\d+)/, common: true },
  { on: /ConnectionLost: Connection lost/, symptom: 'closed' },
  { on: /HostKeyNotVerifiable: Host key is not trusted(?: for host (?<host>\S{1,255}))?/, symptom: 'host-key', guess: true },
  { on: /Permission denied for user (?<user>\S{1,64}) on host (?<host>\S{1,255})/, symptom: 'denied' },
  { on: /(?<saw>No matching .{1,40} algorithm found, sent .{0,400})/, symptom: 'kex', also: algorithms },
  // scrapli, transport/base/utils, of what ssh said.
  { on: /(?<saw>No matching .{1,40} found for host, their offer: .{0,400})/, symptom: 'kex', also: algorithms },
  {
    on: /\[(?:Errno|WinError) -?\d+\] (?<lookup>(?:Name or|Temporary fail|nodename|No address|getaddrinfo).{0,60})/,
    symptom: 'name',
    common: true,
  },
  // Ruby's socket library, as knife and Vagrant print it.
  {
    on: /\bgetaddrinfo: (?<lookup>(?:Name or service|Temporary failure|nodename nor|No address|Name does not).{0,60})/,
    symptom: 'name',
    common: true,
  },
  { on: /\[(?:Errno|WinError) (?<code>10\d\d\d|1225)\]/, common: true },
  // What a server could not take is no matter of a client's.
  { on: /(?<!\b(?:listen|bind)\b.{0,80})\[Errno \d+\] (?<why>.{1,90})/i, common: true },
  { on: /\b(?:socket\.timeout|TimeoutError): (?<why>timed out)/, common: true },
  { on: /No existing session/, symptom: 'closed', guess: true, weak: true },

  // libssh (Ansible's network_cli), libssh2 session.c (curl, PHP, Perl's Net::SSH2, NMSSH)
  { on: /Unable to connect to remote host: (?<why>.{1,60}) \(-\d+ LIBSSH2_ERROR_/ },
  { on: /kex error ?: (?<saw>no match for method .{1,400})/, symptom: 'kex', also: algorithms },
  { on: /Access denied for '(?:none|publickey|password|keyboard|gssapi|hostbased)/, symptom: 'denied' },
  { on: /Failed to resolve hostname (?<host>[^\s:]{1,255}(?::\d{1,5})?) \((?<lookup>[^)]{1,80})/, symptom: 'name' },
  { on: /ssh connect(?:ion)? failed: '?Timeout connecting to (?<host>[^\s"',\\]{1,255})/, symptom: 'timed-out' },
  { on: /ssh connect(?:ion)? failed: (?!ssh )'?(?:Socket error: |Failed to connect: )?(?<why>.{1,90})/ },
  { on: /\bFailed to connect to (?<address>\d[\d.]{5,14}|[\da-f]{1,4}:[\da-f:]{2,40}): (?<why>.{1,90})/, common: true },
  { on: /Failed getting banner/, symptom: 'closed', guess: true },
  { on: /Unable to exchange encryption keys/, symptom: 'kex' },
  { on: /^curl: \(67\)/, symptom: 'denied' },
  { on: /^curl: \(60\) .{0,40}SSH remote key was not OK/, symptom: 'host-key', common: true },
  { on: /^curl: \(6\) Could not resolve host: (?<host>[^\s:]{1,255})(?<lookup>)/, symptom: 'name', common: true },
  // Ansible's paramiko
  { on: /\bUNREACHABLE! => .{0,80}"msg": "timed out"/, symptom: 'timed-out', guess: true },
  // What ssh says, quoted from the middle on.
  { on: /^(?:connect to (?<host>\S{1,255}) )?port (?<port>\d{1,5}) ?: (?<why>.{1,90})/, common: true },
  // sftp of OpenSSH, sftp-client.c; git connect.c, beside the line of its ssh
  { on: /^Couldn't read packet: (?<why>.{1,60})/ },
  { on: /^fatal: the remote end hung up upon initial contact/, symptom: 'closed', guess: true, weak: true },
  // curl -v of each address, lib/cf-socket.c
  {
    on: /^\* connect to (?<address>[\da-f.:]{2,45}) port (?<port>\d+)(?: from \S{1,60} port \d+)? failed: (?<why>.{1,90})/,
    common: true,
  },
  { on: /^curl: \(28\) Failed to connect to (?<host>\S{1,255}?)(?: port |:)(?<port>\d+)/, symptom: 'timed-out', common: true },
  {
    on: /^curl: \(7\) Failed to connect to (?<host>\S{1,255}?)(?: port |:)(?<port>\d+)[^:]{0,40}: (?<why>(?:Connection|No route|Network) .{1,60})/,
    common: true,
  },
  // New versions leave out why: refused, no route and unreachable end in the same words.
  {
    on: /^curl: \(7\) Failed to connect to (?<host>\S{1,255}?)(?: port |:)(?<port>\d+)/,
    symptom: 'unsure',
    guess: true,
    common: true,
    weak: true,
  },
  // phpseclib SSH2.php
  {
    on: /(?<saw>\bNo compatible (?:key exchange|server host key|(?:server to client|client to server) [a-z ]{3,30}?) algorithms found)/,
    symptom: 'kex',
    also: algorithms,
  },
  { on: /\bwhilst receiving server identification string/, symptom: 'silent' },
  { on: /\bConnection closed (?:by server|\(?by server\)? ?prematurely|prematurely)\b/, symptom: 'closed', guess: true, common: true },
  // PHP says this whatever connect(2) said.
  { on: /ssh2_connect\(\): Unable to connect to (?<host>\S{1,255}) on port (?<port>\d+)/, symptom: 'unsure', guess: true },
  { on: /Cannot connect to (?<host>[^\s:]{1,255}):(?<port>\d+)\. Error \d+\. (?<why>.{1,90})/, common: true },
  { on: /Socket connection to (?<address>127\.\S{1,20}|::1) on port (?<port>\d+) failed with reason -1/, symptom: 'refused', guess: true },
  { on: /Socket connection to (?<address>\S{1,60}) on port (?<port>\d+) failed with reason -2/, symptom: 'timed-out' },

  // Android: bionic's resolver through java.net.InetAddress; ConnectBot's library, KexManager.java of trilead and sshlib
  { on: /\bUnable to resolve host "(?<host>[^"\s]{1,255})": (?<lookup>.{1,90})/, symptom: 'name' },
  { on: /\bCannot negotiate, proposals do not match/, symptom: 'kex', also: algorithms },

  // Java: JSch Session.java and Util.java, sshj, Apache MINA SSHD
  { on: /\btimeout: socket is not established/, symptom: 'timed-out' },
  { on: /JSchException: .{0,20}UnknownHostException: (?<host>[^\s:]{1,255}(?::\d{1,5})?)(?<lookup>)/, symptom: 'name' },
  { on: /JSchException: (?:Session\.connect: )?java\.net\.\w+: (?<why>.{1,90})/ },
  { on: /JSchException: (?:connection is closed by foreign host|Session\.connect: java\.io\.IOException: End of IO)/, symptom: 'closed' },
  { on: /JSchException: invalid server's version string/, symptom: 'not-ssh', also: other },
  { on: /(?:JSchException|JSchAlgoNegoFailException): Algorithm negotiation fail(?<saw>.{0,400})/, symptom: 'kex', also: algorithms },
  { on: /\bAlgorithm negotiation fail\b/, symptom: 'kex', guess: true, also: algorithms },
  { on: /(?:JSchException: ?|^)(?:Auth fail|Auth cancel|USERAUTH fail)(?= for|$|\W*$)|\bAuth fail for methods '/i, symptom: 'denied' },
  { on: /JSchException: HostKey has been changed: (?<host>\S{1,255})/, symptom: 'host-key' },
  { on: /JSchException: (?:UnknownHostKey|reject HostKey): (?<host>\S{1,255}?)\.?(?:\s|$)/, symptom: 'host-key', guess: true },
  {
    on: /(?<!\bServerSession.{0,300})(?<saw>Unable to (?:reach a settlement: |negotiate key exchange for ).{1,400})/,
    symptom: 'kex',
    also: algorithms,
  },
  {
    on: /DefaultConnectFuture\[(?:[^\s@\]]{1,64}@)?[^\s\]:]{0,255}?\/?(?<host>[^\s\]/]{1,255}?):(?<port>\d+)\]: Failed to execute: (?<why>.{1,90})/,
  },
  // Of its futures the one for the connection is over when TCP is.
  {
    on: /DefaultConnectFuture\[(?:[^\s@\]]{1,64}@)?[^\s\]:]{0,255}?\/?(?<host>[^\s\]/]{1,255}?):(?<port>\d+)\]: Failed to get operation result within/,
    symptom: 'timed-out',
  },
  { on: /Server closed connection during identification exchange/, symptom: 'closed' },
  { on: /Exhausted available authentication methods|No more authentication methods available/, symptom: 'denied' },
  { on: /Could not verify `\S{1,40}` host key|Server key did not validate/, symptom: 'host-key', guess: true },
  // Android's libcore, IoBridge.java
  {
    on: /failed to connect to \S{0,255}?\/(?<address>[\da-f.:]{2,45}) \(port (?<port>\d+)\)(?: from \S{1,80} \(port \d+\))?(?: after \d+ms)?: (?:isConnected failed: )?(?:connect failed: )?(?<code>E[A-Z]{4,14})\b/,
    common: true,
  },
  {
    on: /SocketTimeoutException: failed to connect to \S{0,255}?\/(?<address>[\da-f.:]{2,45}) \(port (?<port>\d+)\)/,
    symptom: 'timed-out',
    common: true,
  },
  { on: /java\.net\.SocketTimeoutException: (?<why>connect timed out)/i, common: true },
  { on: /java\.net\.(?:ConnectException|NoRouteToHostException): (?<why>.{1,90})/, common: true },
  { on: /java\.net\.UnknownHostException: (?<host>[^\s:]{1,255}(?::\d{1,5})?)(?<lookup>)/, symptom: 'name', common: true },

  // Jenkins ssh-slaves SSHLauncher.java, verifiers/Messages.properties; Cyberduck i18n Localizable.strings
  { on: /SSH Connection failed with IOException: "(?<why>.{1,90})/ },
  { on: /The SSH key for this host does not match the key required/, symptom: 'host-key', guess: true },
  {
    on: /\b(?<why>(?:Connection|Operation|Network|Host|No route) [a-z ]{2,30}?)(?: \([A-Z][a-z ]{2,40}\))?\. The connection attempt was rejected\b/,
  },
  { on: /(?:\bBroken transport; encountered EOF|\bEOF while reading packet)\b/, symptom: 'closed', guess: true },
  // JetBrains, around what Java says.
  { on: /\bcom\.intellij\.ssh\.\w{0,40}Exception: (?<why>.{1,90})/ },

  // Termius; SecureCRT; Xshell, which leaves out why
  { on: /\bConnection to "(?<host>[^"\s]{1,255})"(?: port "\d{1,5}")? failed: (?<why>.{1,90})/ },
  { on: /\bThe remote system refused the connection\./, symptom: 'refused', common: true },
  {
    on: /^Could not connect to '(?<host>[^'\s]{1,255})' \(port (?<port>\d+)\): Connection failed\./,
    symptom: 'unsure',
    guess: true,
    common: true,
  },

  // Node: net, ssh2's client.js and protocol/kex.js
  { on: /\bconnect (?<code>E[A-Z]{4,14}) (?<address>[\da-f.:]{2,45}|[^\s:]{1,60}):(?:(?<port>\d+)|\*{2,8})/, common: true },
  { on: /\bgetaddrinfo (?<code>ENOTFOUND|EAI_AGAIN) (?<host>[^\s:,]{1,255}(?::\d{1,5})?)(?<lookup>)/, symptom: 'name', common: true },
  { on: /(?:^Error: |^X +)read (?<code>ECONNRESET|ETIMEDOUT)\b/, common: true },
  {
    on: /Handshake failed: signature verification failed|\bUnknown DH group\b/i,
    symptom: 'kex',
    guess: true,
    also: [['stall', 'algorithms', true]],
  },
  // Its clock runs from before it dials, so that it says so of a connection that was never made too. Source: mscdex/ssh2 lib/client.js.
  { on: /Timed out while waiting for handshake/, symptom: 'timed-out', guess: true },
  { on: /Connection lost before handshake/, symptom: 'closed' },
  { on: /All configured authentication methods failed/, symptom: 'denied' },
  { on: /Handshake(?: failed)?: (?<saw>no matching .{1,60})/i, symptom: 'kex', also: algorithms },
  {
    on: /^(?:DEBUG: |Error: |.{0,120}\bBad state: )?(?<saw>No matching (?:key exchange|(?:server )?host key|(?:C->S|S->C|client|server) .{1,30}?)(?: algorithm)?)\s*$/i,
    symptom: 'kex',
    also: algorithms,
  },
  { on: /Invalid identification string/, symptom: 'not-ssh', also: other },
  // ssh2-streams lib/ssh.js: what was sent is none of the two versions that there are.
  { on: /\bError: Protocol version not supported\b/, symptom: 'not-ssh', guess: true, also: [['banner', 'other', true]] },
  { on: /Host denied \(verification failed\)/, symptom: 'host-key', guess: true },

  // Ruby: net-ssh; Vagrant templates/locales/en.yml
  { on: /timeout during server version negotiating/, symptom: 'silent' },
  { on: /Net::SSH::ConnectionTimeout/, symptom: 'timed-out' },
  {
    on: /Net::SSH::Disconnect\b|\bException while executing (?:on host|as) \S{1,255}: connection closed by remote host\b/,
    symptom: 'closed',
  },
  { on: /\/net\/ssh\/transport\/[^:]{1,40}:\d+:in .{1,80}: (?<why>[A-Z][a-z]+ [a-z ]{2,40}) \(Errno::/ },
  { on: /could not settle on (?<saw>\w{1,20}) algorithm/, symptom: 'kex', also: algorithms },
  { on: /fingerprint \S{1,80} does not match for "?(?<host>[^\s",]{1,255})/, symptom: 'host-key' },
  { on: /Net::SSH::HostKeyMismatch/, symptom: 'host-key' },
  { on: /Net::SSH::HostKeyUnknown/, symptom: 'host-key', guess: true },
  { on: /Authentication failed for user (?<user>[^\s@]{1,64})@(?<host>[^\s()]{1,255})|Net::SSH::AuthenticationFailed/, symptom: 'denied' },
  {
    on: /(?<why>[A-Z][a-z]+ [a-z ]{2,40}) - (?:user specified timeout|connect\(2\)) for "?(?<host>[^\s"]{1,255}?)"?(?: port |:)(?<port>\d+)/,
    common: true,
  },
  // Ruby before 2.0 leaves out where to.
  { on: /(?<why>[A-Z][a-z]+ [a-z ]{2,40}) - connect\(2\)(?: for (?<host>[^\s"]{1,255}))?(?=\)|\s*$)/, common: true },
  // Oxidized backs up what speaks SSH or Telnet, and has few words for either. Source: oxidized, lib/oxidized/node.rb.
  { on: /(?<host>\S{1,255}) raised (?:rescued )?Errno::(?<code>E[A-Z]{4,14}) with msg\b/, guess: true },
  { on: /SSH connection was refused! This usually happens if the VM/, symptom: 'refused' },
  { on: /Vagrant timed out while attempting to connect via SSH/, symptom: 'timed-out', guess: true },
  { on: /While attempting to connect with SSH, a "no route to host"/, symptom: 'no-route' },
  { on: /SSH connection was reset! This usually happens when/, symptom: 'closed' },
  { on: /SSH authentication failed! This is typically caused/, symptom: 'denied' },
  { on: /Timed out while waiting for the machine to boot/, symptom: 'timed-out', guess: true, weak: true },

  // dropbear cli-session.c, cli-kex.c, common-kex.c; monitoring-plugins check_ssh.c; Cisco IOS; .NET and SSH.NET; Rust
  { on: /^\S{1,40} host key mismatch for (?<host>\S{1,255}) !/, symptom: 'host-key' },
  { on: /^SSH CRITICAL - No version control string received/, symptom: 'closed', guess: true },
  {
    on: /: Connection to (?:(?<user>[^\s@:]{1,64})@)?(?<host>\S{1,255}):(?<port>\d+) exited: (?:Connect failed: )?Error resolving '[^']{1,255}' port '\d+'\. (?<lookup>.{1,80})/,
    symptom: 'name',
  },
  {
    on: /: Connection to (?:(?<user>[^\s@:]{1,64})@)?(?<host>\S{1,255}):(?<port>\d+) exited: Remote closed the connection/,
    symptom: 'closed',
  },
  {
    on: /: Connection to (?:(?<user>[^\s@:]{1,64})@)?(?<host>\S{1,255}):(?<port>\d+) exited: No auth methods could be used/,
    symptom: 'denied',
  },
  {
    on: /: Connection to (?:(?<user>[^\s@:]{1,64})@)?(?<host>\S{1,255}):(?<port>\d+) exited: (?<saw>No matching algo .{1,40})/,
    symptom: 'kex',
    also: algorithms,
  },
  { on: /: Connection to (?:(?<user>[^\s@:]{1,64})@)?(?<host>\S{1,255}):(?<port>\d+) exited: (?:Connect failed: )?(?<why>.{1,90})/ },
  // Retyped, or of its older versions.
  {
    on: /(?:^|: )Connection to (?:[^\s@:]{1,64}@)?(?<host>[^\s:]{1,255}) exited: (?:Connect(?:ion)? failed: )?(?<why>.{1,90})/i,
    common: true,
  },
  { on: /^% ?Connection refused by remote host/, symptom: 'refused', guess: true },
  { on: /^% ?Connection timed out; remote host not responding/, symptom: 'timed-out', guess: true },
  { on: /^% ?Destination unreachable; gateway or host down/, symptom: 'no-route', guess: true },
  { on: /%SSH-3-NO_MATCH: (?<saw>No matching .{1,400})/, symptom: 'kex', guess: true, also: [['stall', 'algorithms', true]] },
  { on: /Server response does not contain SSH protocol identification/, symptom: 'not-ssh', guess: true },
  // It shows what came instead in hexadecimal: here sshd's own words for whom it turns away.
  { on: /\b45 78 63 65 65 64 65 64 20 4D 61 78\b/i, symptom: 'closed', also: [['banner', 'full', true]] },
  { on: /\b4E 6F 74 20 61 6C 6C 6F 77 65 64\b/i, symptom: 'closed', also: [['banner', 'throttled', true]] },
  { on: /\bremote server was closed before any data was received/, symptom: 'closed' },
  { on: /\bresponse does not contain an SSH identification string/, symptom: 'not-ssh', guess: true, weak: true },
  {
    on: /(?<saw>\bNo matching .{1,40} algorithm \(server offers .{0,400}|\b(?:Failed to negotiate key exchange algorithm|(?:Client|Server) (?:encryption|decryption|HMAC) algorithm not found|No common (?:key exchange|key|compression|server host key|host key|mac|cipher) (?:algorithm|cipher)|NoCommon(?:Kex|Key|Cipher|Compression)?Algo?)\b)/,
    symptom: 'kex',
    also: algorithms,
  },
  { on: /\bNo suitable authentication method found to complete authentication/, symptom: 'denied' },
  { on: /\bKey exchange negotiation failed\b/, symptom: 'kex', guess: true },
  { on: /\bHost key could not be verified\b/, symptom: 'host-key', guess: true },
  { on: /SshConnectionException: (?<why>An established connection was aborted)/ },
  { on: /Connection failed to establish within \d+ milliseconds/, symptom: 'timed-out', guess: true },
  // It waits for the banner, or for what comes after it. Source: SSH.NET, Session.cs, SocketAbstraction.cs.
  { on: /Socket read operation has timed out after \d+ milliseconds|Session operation has timed out/, symptom: 'silent', guess: true },
  {
    on: /(?<why>No connection could be made because the target machine actively refused it)\.? \[?(?<address>[\da-f.:]{2,45})\]?:(?<port>\d+)/,
    common: true,
  },
  {
    on: /(?<why>No connection could be made because the target|A connection attempt failed because the connected|A socket operation was attempted to an unreachable (?:host|network)|An existing connection was forcibly closed)/,
    common: true,
  },
  // In the system's language, behind a number that is the same in all of them.
  {
    on: /\bSocketException \((?<code>\d{2,5})\): [^\n]{1,160}? \[?(?<address>[\da-f]{1,4}[.:][\da-f.:]{2,40}?)\]?:(?<port>\d{1,5})$/,
    common: true,
  },
  { on: /\bSocketException \((?<code>\d{2,5})\): /, common: true },
  { on: /(?<why>[A-Z][a-z]+ [a-z ]{2,40}) \(os error \d+/, common: true },
  // Programs of many makers put the address in front of what Java or libssh says.
  {
    on: /(?:^|[\s@/])(?<host>[^\s@:/]{1,255}):(?<port>\d{1,5})(?:\/[^\s:]{0,200})?: (?<why>Connection (?:refused|timed out|reset)\b.{0,40})/,
    common: true,
  },
  { on: /\bOs \{ code: (?<code>\d{1,5}), kind: \w/, common: true },
];

/** Only lines with one of these are looked at closely. */
export const clientHint =
  /connect|dial tcp|rejected|auth (?:fail|cancel)|algorithm|DH group|X +read|Exceeded Max|Not allowed at|4[5E] [67]|error|refused|denied|closed|banner|handshake|authenticat|match|exchange|timed? ?out|timeout|lookup|resolve|exist|Incompatible|Indecipherable|agree|garbled|settle|lost|Exception|Net::SSH|KEX|session|identification|BREACH|known_hosts|validate|verify|Retrying|booted|TcpTest|ComputerName|Ping|Remote|Host\b|SSH|Looking up|Device settings|Os \{|\(port \d/i;
