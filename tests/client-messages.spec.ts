import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { read } from '../evidence';
import { unmarked } from '../evidence/clean';
import { clientSigns } from '../evidence/readers/clients-messages';
import { recordings } from './fuzz/mutate';

/** What is told of a message alone: the symptom (`?`: guessed), the host and port that it names, and the leg that failed. */
function told(message: string): string {
  const { facts } = read(message);
  const symptom = facts.find(({ fact }) => fact === 'symptom');
  const { host, address, port } = symptom?.details ?? {};
  const leg = facts.find(({ fact }) => fact === 'hop')?.value;
  const where = [host ?? address, port].filter(Boolean).join(':');
  return [`${symptom?.value}${symptom?.inferred ? '?' : ''}`, where, leg && `by ${leg}`].filter(Boolean).join(' ');
}

/** The exact words of each client, as its source prints them. Where two failures share their words, the answer is a guess, and says so. */
const messages: readonly (readonly [message: string, told: string])[] = [
  ["Hi alice! You've successfully authenticated, but GitHub does not provide shell access.", 'connected? github.com'],
  ['Hi alice! You’ve successfully authenticated, but GitHub does not provide shell access.', 'connected? github.com'],
  [
    "Hi there, alice! You've successfully authenticated with the key named laptop, but Forgejo does not provide shell access.\nIf this is unexpected, log in with a password and setup Forgejo under another user.",
    'connected?',
  ],
  ['Welcome to GitLab, @alice!', 'connected? gitlab.com'],
  [
    'authenticated via ssh key.\n\nYou can use git to connect to Bitbucket. Shell access is disabled\nConnection to bitbucket.org closed.',
    'connected? bitbucket.org',
  ],
  ['logged in as alice.\n\nYou can use git or hg to connect to Bitbucket. Shell access is disabled.', 'connected? bitbucket.org'],
  [
    'You have successfully authenticated over SSH. You can use Git to interact with AWS CodeCommit. Interactive shells are not supported.Connection to git-codecommit.us-east-2.amazonaws.com closed by remote host.\nConnection to git-codecommit.us-east-2.amazonaws.com closed by remote host.',
    'connected?',
  ],
  ['This service allows sftp connections only.\nConnection to web1 closed.', 'connected?'],
  ['  ****    Welcome to Gerrit Code Review    ****\n\n  Hi Alice, you have successfully connected over SSH.', 'connected?'],
  ['ssh: connect to host 203.0.113.7 port 22: Connection refused', 'refused 203.0.113.7:22'],
  ['ssh: connect to host 203.0.113.7 port 22: Connection timed out', 'timed-out 203.0.113.7:22'],
  ['ssh: connect to host 203.0.113.7 port 22: Operation timed out', 'timed-out 203.0.113.7:22'],
  ['ssh: connect to host 203.0.113.7 port 22: No route to host', 'no-route 203.0.113.7:22'],
  ['ssh: connect to host 203.0.113.7 port 22: Host is unreachable', 'no-route 203.0.113.7:22'],
  ['ssh: connect to host 203.0.113.7 port 22: Host is down', 'no-route 203.0.113.7:22'],
  ['ssh: connect to host 203.0.113.7 port 22: Network is unreachable', 'unreachable 203.0.113.7:22'],
  ['ssh: connect to host 203.0.113.7 port 22: Network unreachable', 'unreachable 203.0.113.7:22'],
  ['ssh: connect to host 203.0.113.7 port 22: Permission denied', 'prohibited 203.0.113.7:22'],
  ['ssh: connect to host 203.0.113.7 port 22: Operation not permitted', 'prohibited 203.0.113.7:22'],
  ['ssh: connect to host 203.0.113.7 port 2222: Connection reset by peer', 'closed 203.0.113.7:2222'],
  ['ssh: connect to host 203.0.113.7 port 22: Unknown error', 'unsure 203.0.113.7:22'],
  ['ssh: connect to host 203.0.113.7 port 22: Undefined error: 0', 'unsure 203.0.113.7:22'],
  ['ssh: connect to host web1.example.net port 22: failure', 'unsure web1.example.net:22'],
  ['ssh: Could not resolve hostname web1.example.net: Name or service not known', 'name web1.example.net'],
  ['ssh: Could not resolve hostname web1.example.net: No such host is known. ', 'name web1.example.net'],
  ['ssh: Could not resolve host "web1.example.net"', 'name web1.example.net'],
  ["Bad port '22222222'", 'config'],
  ['jumphost loop via web1', 'config'],
  [
    'channel 0: open failed: connect failed: Connection refused\nstdio forwarding failed\nkex_exchange_identification: Connection closed by remote host\nConnection closed by UNKNOWN port 65535',
    'proxy by target',
  ],
  [
    'channel 0: open failed: administratively prohibited: open failed\nstdio forwarding failed\nConnection closed by UNKNOWN port 65535',
    'proxy by forbidden',
  ],
  [
    'ssh: connect to host jump.example.net port 22: Connection timed out\nkex_exchange_identification: Connection closed by remote host\nConnection closed by UNKNOWN port 65535',
    'proxy by jump',
  ],
  ['ssh_exchange_identification: Connection closed by remote host', 'closed'],
  ['kex_exchange_identification: read: Connection reset by peer\nConnection reset by 203.0.113.7 port 22', 'closed 203.0.113.7:22'],
  ['Connection closed by 203.0.113.7 port 22', 'closed 203.0.113.7:22'],
  [
    'kex_exchange_identification: read: Connection reset\nbanner exchange: Connection to 203.0.113.7 port 22: Connection reset',
    'closed 203.0.113.7:22',
  ],
  ['Connection timed out during banner exchange\nConnection to 203.0.113.7 port 22 timed out', 'silent 203.0.113.7:22'],
  ["Bad remote protocol version identification: 'HTTP/1.1 400'", 'not-ssh'],
  ['kex_exchange_identification: No SSH version received in first 1024 lines from server', 'not-ssh'],
  ['banner exchange: Connection to 203.0.113.7 port 443: invalid format', 'not-ssh 203.0.113.7:443'],
  ['Unable to negotiate with 203.0.113.7 port 22: no matching host key type found. Their offer: ssh-rsa,ssh-dss', 'kex 203.0.113.7:22'],
  // Through a jump host the target has no address; the offer is its own.
  ['Unable to negotiate with UNKNOWN port 65535: no matching host key type found. Their offer: ssh-rsa,ssh-dss', 'kex'],
  ['Bad server host key: Invalid key length', 'kex'],
  [
    'Corrupted MAC on input.\nssh_dispatch_run_fatal: Connection to 203.0.113.7 port 22: message authentication code incorrect',
    'kex 203.0.113.7:22',
  ],
  [
    '@    WARNING: REMOTE HOST IDENTIFICATION HAS CHANGED!     @\nHost key for 203.0.113.7 has changed and you have requested strict checking.\nHost key verification failed.',
    'host-key 203.0.113.7',
  ],
  [
    'No ED25519 host key is known for 203.0.113.7 and you have requested strict checking.\nHost key verification failed.',
    'host-key? 203.0.113.7',
  ],
  [
    'Permissions 0644 for \'/home/me/.ssh/id_ed25519\' are too open.\nLoad key "/home/me/.ssh/id_ed25519": bad permissions\nalice@203.0.113.7: Permission denied (publickey).',
    'denied 203.0.113.7',
  ],
  [
    'Received disconnect from 203.0.113.7 port 22:2: Too many authentication failures\nDisconnected from 203.0.113.7 port 22',
    'denied 203.0.113.7:22',
  ],
  ['client_loop: send disconnect: Broken pipe', 'closed?'],
  [
    'Control socket connect(/tmp/mux-x): Connection refused\nssh: connect to host 203.0.113.7 port 22: Connection timed out',
    'timed-out 203.0.113.7:22',
  ],
  [
    '/home/me/.ssh/config: line 3: Bad configuration option: hostnam\n/home/me/.ssh/config: terminating, 1 bad configuration options',
    'config',
  ],
  ['/home/me/.ssh/config line 4: unsupported option "maybe".', 'config'],
  // mosh dials by itself: its ssh has no proxy, whatever it calls the other end.
  [
    '/usr/bin/mosh: Could not connect to web1.example.net, last tried 203.0.113.7: No route to host\nkex_exchange_identification: Connection closed by remote host\nConnection closed by UNKNOWN port 65535\n/usr/bin/mosh: Did not find remote IP address (is SSH ProxyCommand disabled?).',
    'no-route web1.example.net',
  ],
  [
    'Connection timed out during banner exchange\nConnection to UNKNOWN port 65535 timed out\n/usr/bin/mosh: Did not find remote IP address (is SSH ProxyCommand disabled?).',
    'timed-out?',
  ],
  [
    'Connection timed out during banner exchange\nConnection to UNKNOWN port 65535 timed out\n/usr/bin/mosh: Did not find mosh server startup message. (Have you installed mosh on your server?)',
    'silent',
  ],
  ['FATAL ERROR: Network error: Connection refused', 'refused'],
  ['PuTTY Fatal Error\nNetwork error: Connection timed out', 'timed-out'],
  ['FATAL ERROR: Network error: No route to host', 'no-route'],
  ['FATAL ERROR: Network error: Network is unreachable', 'unreachable'],
  ['Network error: Host is down', 'no-route'],
  ['Network error: Connection reset by peer', 'closed'],
  ['Network error: Software caused connection abort', 'closed'],
  ['Network error: Permission denied', 'prohibited'],
  ['Network error: Cannot assign requested address', 'unsure'],
  ['Unable to open connection to web1.example.net:\nHost does not exist', 'name web1.example.net'],
  ['Unable to open connection to web1.example.net: Host does not exist', 'name web1.example.net'],
  ['FATAL ERROR: Remote side unexpectedly closed network connection', 'closed'],
  ['Server unexpectedly closed network connection', 'closed'],
  ["FATAL ERROR: Couldn't agree a key exchange algorithm (available: diffie-hellman-group1-sha1)", 'kex'],
  ["Couldn't agree a host key algorithm (available: ssh-dss)", 'kex'],
  ['Incoming packet was garbled on decryption', 'kex'],
  ['FATAL ERROR: No supported authentication methods available (server sent: publickey)', 'denied'],
  ['Access denied', 'denied'],
  ['Network error: Connection to "web1.example.net" refused.', 'refused web1.example.net'],
  ['Network error: Connection to "203.0.113.7" timed out.', 'timed-out 203.0.113.7'],
  ['Network error: No route to host "203.0.113.7".', 'no-route 203.0.113.7'],
  ['Host "web1.example.net" does not exist.', 'name web1.example.net'],
  ['paramiko.ssh_exception.NoValidConnectionsError: [Errno None] Unable to connect to port 22 on 203.0.113.7', 'refused? 203.0.113.7:22'],
  [
    'paramiko.ssh_exception.NoValidConnectionsError: [Errno None] Unable to connect to port 2222 on 203.0.113.7, 203.0.113.8 or 2001:db8::7',
    'refused? 2222',
  ],
  ['import paramiko\nConnectionRefusedError: [Errno 111] Connection refused', 'refused?'],
  ['import paramiko\nTimeoutError: [Errno 110] Connection timed out', 'timed-out?'],
  ['import paramiko\nOSError: [Errno 113] No route to host', 'no-route?'],
  ['import paramiko\nsocket.gaierror: [Errno -2] Name or service not known', 'name?'],
  [
    'import paramiko\nConnectionRefusedError: [WinError 10061] No connection could be made because the target machine actively refused it',
    'refused?',
  ],
  ['import paramiko\nOSError: [Errno 65] No route to host', 'no-route?'],
  ['paramiko.ssh_exception.SSHException: Error reading SSH protocol banner', 'closed?'],
  ['paramiko.ssh_exception.SSHException: Error reading SSH protocol banner[Errno 104] Connection reset by peer', 'closed'],
  ['paramiko.ssh_exception.SSHException: No existing session', 'closed?'],
  ['paramiko.ssh_exception.IncompatiblePeer: Incompatible ssh peer (no acceptable kex algorithm)', 'kex'],
  ['paramiko.ssh_exception.IncompatiblePeer: Incompatible ssh server (no acceptable ciphers)', 'kex'],
  ['paramiko.ssh_exception.AuthenticationException: Authentication failed.', 'denied'],
  ["paramiko.ssh_exception.SSHException: Server '203.0.113.7' not found in known_hosts", 'host-key? 203.0.113.7'],
  [
    "paramiko.ssh_exception.BadHostKeyException: Host key for server '203.0.113.7' does not match: got 'AAAA', expected 'AAAB'",
    'host-key 203.0.113.7',
  ],
  ['dial tcp 203.0.113.7:22: connect: connection refused', 'refused 203.0.113.7:22'],
  ['dial tcp 203.0.113.7:22: i/o timeout', 'timed-out 203.0.113.7:22'],
  ['dial tcp [2001:db8::7]:22: connect: no route to host', 'no-route 2001:db8::7:22'],
  ['dial tcp 203.0.113.7:22: connect: network is unreachable', 'unreachable 203.0.113.7:22'],
  ['ssh web1\nSomething failed: lookup web1.example.net: no such host', 'name? web1.example.net'],
  ['My ssh job ends with `AuthenticationException` of paramiko.', 'denied?'],
  ['ssh: dial tcp: lookup web1.example.net: no such host', 'name? web1.example.net'],
  ['ssh: dial tcp: lookup web1.example.net on 192.0.2.53:53: server misbehaving', 'name? web1.example.net'],
  ['dial tcp :22: connect: connection refused', 'refused 22'],
  [
    'dial tcp 203.0.113.7:22: connectex: No connection could be made because the target machine actively refused it.',
    'refused 203.0.113.7:22',
  ],
  ['dial tcp 203.0.113.7:2222: connect: operation timed out', 'timed-out 203.0.113.7:2222'],
  ['ssh: handshake failed: EOF', 'closed'],
  ['ssh: handshake failed: read tcp 192.0.2.9:50112->203.0.113.7:22: read: connection reset by peer', 'closed 203.0.113.7:22'],
  ['ssh: handshake failed: read tcp 192.0.2.9:50112->203.0.113.7:22: i/o timeout', 'silent 203.0.113.7:22'],
  ['ssh: handshake failed: ssh: unable to authenticate, attempted methods [none publickey], no supported methods remain', 'denied'],
  [
    'ssh: handshake failed: ssh: no common algorithm for key exchange; client offered: [curve25519-sha256], server offered: [diffie-hellman-group1-sha1]',
    'kex',
  ],
  // The known key may be one of another type.
  ['ssh: handshake failed: knownhosts: key mismatch', 'host-key?'],
  ['ssh: handshake failed: knownhosts: key is unknown', 'host-key?'],
  ['ssh: overflow reading version string', 'not-ssh'],
  ['Error: timeout - last error: dial tcp 203.0.113.7:22: connect: connection refused', 'refused 203.0.113.7:22'],
  [
    'Error: timeout - last error: SSH authentication failed (root@203.0.113.7:22): ssh: handshake failed: ssh: unable to authenticate, attempted methods [none publickey], no supported methods remain',
    'denied 203.0.113.7:22',
  ],
  ['Error: interrupted - last error: dial tcp 203.0.113.7:22: i/o timeout', 'timed-out 203.0.113.7:22'],
  ['com.jcraft.jsch.JSchException: java.net.ConnectException: Connection refused (Connection refused)', 'refused'],
  ['com.jcraft.jsch.JSchException: java.net.ConnectException: Connection timed out', 'timed-out'],
  ['com.jcraft.jsch.JSchException: timeout: socket is not established', 'timed-out'],
  ['com.jcraft.jsch.JSchException: java.net.UnknownHostException: web1.example.net', 'name web1.example.net'],
  ['com.jcraft.jsch.JSchException: java.net.NoRouteToHostException: No route to host', 'no-route'],
  ['com.jcraft.jsch.JSchException: connection is closed by foreign host', 'closed'],
  ['com.jcraft.jsch.JSchException: Session.connect: java.net.SocketException: Connection reset', 'closed'],
  ["com.jcraft.jsch.JSchException: Auth fail for methods 'publickey'", 'denied'],
  ['com.jcraft.jsch.JSchException: UnknownHostKey: 203.0.113.7. ED25519 key fingerprint is aa:bb', 'host-key? 203.0.113.7'],
  ['com.jcraft.jsch.JSchException: Algorithm negotiation fail', 'kex'],
  ['Failed getting banner', 'closed?'],
  ['ssh: Unable to exchange encryption keys', 'kex'],
  ['$ curl sftp://web1.example.net/\ncurl: (6) Could not resolve host: web1.example.net', 'name? web1.example.net'],
  ['$ curl sftp://203.0.113.7/\ncurl: (2) Failure establishing ssh session: -5, Unable to exchange encryption keys', 'kex'],
  [
    'fatal: [web1]: UNREACHABLE! => {"changed": false, "msg": "Failed to connect to the host via ssh: ssh: connect to host 203.0.113.7 port 22: Connection refused", "unreachable": true}',
    'refused 203.0.113.7:22',
  ],
  [
    'web1 | UNREACHABLE! => {\n    "changed": false,\n    "msg": "Failed to connect to the host via ssh: ssh: connect to host 203.0.113.7 port 22: Connection timed out",\n    "unreachable": true\n}',
    'timed-out 203.0.113.7:22',
  ],
  [
    'fatal: [web1]: UNREACHABLE! => {"changed": false, "msg": "Data could not be sent to remote host \\"203.0.113.7\\". Make sure this host can be reached over ssh: ssh: connect to host 203.0.113.7 port 22: No route to host\\r\\n", "unreachable": true}',
    'no-route 203.0.113.7:22',
  ],
  [
    'fatal: [web1]: UNREACHABLE! => {"changed": false, "msg": "Invalid/incorrect password: Permission denied, please try again.", "unreachable": true}',
    'denied',
  ],
  [
    'SSH connection was refused! This usually happens if the VM failed to\nboot properly. Some steps to try to fix this: First, try reloading your',
    'refused',
  ],
  ['Vagrant timed out while attempting to connect via SSH. This usually', 'timed-out?'],
  ['While attempting to connect with SSH, a "no route to host" (EHOSTUNREACH)\nerror was received.', 'no-route'],
  ['SSH connection was reset! This usually happens when the machine is', 'closed'],
  ['SSH authentication failed! This is typically caused by the public/private', 'denied'],
  ['Timed out while waiting for the machine to boot.', 'timed-out?'],
  [
    'ssh: connect to host git.example.net port 22: Connection refused\nfatal: Could not read from remote repository.\n\nPlease make sure you have the correct access rights\nand the repository exists.',
    'refused git.example.net:22',
  ],
  ['git@git.example.net: Permission denied (publickey).\nfatal: Could not read from remote repository.', 'denied git.example.net'],
  ['fatal: the remote end hung up upon initial contact', 'closed?'],
  [
    'ssh: connect to host 203.0.113.7 port 22: Connection timed out\nrsync: connection unexpectedly closed (0 bytes received so far) [sender]\nrsync error: unexplained error (code 255) at io.c(228) [sender=3.2.7]',
    'timed-out 203.0.113.7:22',
  ],
  ['ssh: connect to host 203.0.113.7 port 22: Connection refused\nlost connection', 'refused 203.0.113.7:22'],
  ['ssh: connect to host 203.0.113.7 port 22: Connection refused\nscp: Connection closed', 'refused 203.0.113.7:22'],
  ['ssh: connect to host 203.0.113.7 port 22: Connection refused\nConnection closed.', 'refused 203.0.113.7:22'],
  ["Couldn't read packet: Connection reset by peer", 'closed'],
  ['dbclient: Connection to alice@203.0.113.7:22 exited: Connect failed: Connection refused', 'refused 203.0.113.7:22'],
  [
    "dbclient: Connection to alice@web1.example.net:22 exited: Connect failed: Error resolving 'web1.example.net' port '22'. Name or service not known",
    'name web1.example.net:22',
  ],
  ['dbclient: Connection to alice@203.0.113.7:22 exited: Remote closed the connection', 'closed 203.0.113.7:22'],
  ['dbclient: Connection to alice@203.0.113.7:22 exited: No matching algo kex', 'kex 203.0.113.7:22'],
  ['ssh: Connection to alice@203.0.113.7:22 exited: Connect failed: Connection timed out', 'timed-out 203.0.113.7:22'],
  ['Errno::ECONNREFUSED: Connection refused - connect(2) for 203.0.113.7:22', 'refused 203.0.113.7:22'],
  ['Errno::ETIMEDOUT: Connection timed out - connect(2) for 203.0.113.7:22', 'timed-out 203.0.113.7:22'],
  ['Errno::EHOSTUNREACH: No route to host - connect(2) for "203.0.113.7" port 22', 'no-route 203.0.113.7:22'],
  ['Net::SSH::ConnectionTimeout: Net::SSH::ConnectionTimeout', 'timed-out'],
  ['Net::SSH::Disconnect: connection closed by remote host', 'closed'],
  ['Net::SSH::Exception: could not settle on kex algorithm', 'kex'],
  ['Net::SSH::AuthenticationFailed: Authentication failed for user alice@203.0.113.7', 'denied'],
  ["asyncssh\nConnectionRefusedError: [Errno 111] Connect call failed ('203.0.113.7', 22)", 'refused 203.0.113.7:22'],
  ['asyncssh.misc.ConnectionLost: Connection lost', 'closed'],
  ['asyncssh.misc.PermissionDenied: Permission denied for user alice on host 203.0.113.7', 'denied 203.0.113.7'],
  [
    'asyncssh.misc.KeyExchangeFailed: No matching key exchange algorithm found, sent curve25519-sha256 and received diffie-hellman-group1-sha1',
    'kex',
  ],
  ['Error: connect ECONNREFUSED 203.0.113.7:22', 'refused 203.0.113.7:22'],
  ['Error: connect ETIMEDOUT 203.0.113.7:22', 'timed-out 203.0.113.7:22'],
  ['Error: connect EHOSTUNREACH 203.0.113.7:22', 'no-route 203.0.113.7:22'],
  ['Error: connect ENETUNREACH 2001:db8::7:22', 'unreachable 2001:db8::7:22'],
  ['Error: getaddrinfo ENOTFOUND web1.example.net\n    at ssh2 client', 'name? web1.example.net'],
  ['Error: Timed out while waiting for handshake', 'timed-out?'],
  ['Error: All configured authentication methods failed', 'denied'],
  ['net.schmizz.sshj.transport.TransportException: Server closed connection during identification exchange', 'closed'],
  ['net.schmizz.sshj.userauth.UserAuthException: Exhausted available authentication methods', 'denied'],
  [
    '[11:33:44.371] > ssh: connect to host 203.0.113.7 port 22: Connection refused\n[11:33:44.380] > The process tried to write to a nonexistent pipe.',
    'refused 203.0.113.7:22',
  ],
  ['[11:33:44.371] > ssh: connect to host 203.0.113.7 port 22: Unknown error', 'unsure 203.0.113.7:22'],
  ['nc: connect to 203.0.113.7 port 22 (tcp) failed: Connection refused', 'refused 203.0.113.7:22'],
  ['Ncat: Connection refused.', 'refused?'],
  ['Packer: ==> qemu: Timeout waiting for SSH.', 'timed-out?'],
  ['==> amazon-ebs: Error waiting for SSH: Packer experienced an authentication error when trying to connect via SSH.', 'denied'],
  ['netmiko.exceptions.NetmikoAuthenticationException: Authentication to device failed.', 'denied'],
  [
    'Status:\tConnecting to 203.0.113.7...\nError:\tConnection timed out after 20 seconds of inactivity\nError:\tCould not connect to server',
    'timed-out? 203.0.113.7',
  ],
  // FileZilla's own sockets speak FTP, unless the port says otherwise.
  [
    'Status:\tConnecting to 203.0.113.7:21...\nStatus:\tConnection attempt failed with "ECONNREFUSED - Connection refused by server".',
    'undefined',
  ],
  [
    'Status:\tConnecting to 203.0.113.7:22...\nStatus:\tConnection attempt failed with "ECONNREFUSED - Connection refused by server".',
    'refused 203.0.113.7:22',
  ],
  [
    'org.apache.sshd.common.SshException: DefaultConnectFuture[alice@web1/203.0.113.7:22]: Failed to get operation result within specified timeout: 10000',
    'timed-out 203.0.113.7:22',
  ],
  [
    '[SSH] Opening SSH connection to web1.example.net:22.\n[SSH] WARNING: The SSH key for this host does not match the key required in the connection configuration.',
    'host-key? web1.example.net:22',
  ],
  [
    '$ curl -v sftp://203.0.113.7/\n* connect to 203.0.113.7 port 22 from 192.0.2.9 port 51334 failed: Connection refused\ncurl: (7) Failed to connect to 203.0.113.7 port 22 after 31 ms: Could not connect to server',
    'refused 203.0.113.7:22',
  ],
  ['$ curl -v http://203.0.113.7:22/\n* connect to 203.0.113.7 port 22 failed: Connection refused', 'undefined'],
  ['nc: web1 (203.0.113.7:22): Operation timed out', 'timed-out web1:22'],
  ['Connecting To 203.0.113.7...Could not open connection to the host, on port 22: Connect failed', 'unsure 203.0.113.7:22'],
  ['Connecting To 203.0.113.7...Could not open connection to the host, on port 25: Connect failed', 'undefined'],
  // OpenSSH before 6.
  ['debug1: SSH2_MSG_KEXINIT sent\ndebug1: SSH2_MSG_KEXINIT received\nno hostkey alg', 'kex'],
  ['debug1: SSH2_MSG_KEXINIT received\nno kex alg', 'kex'],
  ['tailscale: tailnet policy does not permit you to SSH as user "root"\nConnection closed by 100.64.0.7 port 22', 'closed 100.64.0.7:22'],
  [
    'debug1: Connecting to 192.168.7.20 [192.168.7.20] port 22.\ndebug3: finish_connect - ERROR: async io completed with error: 10065, io:000001F2\ndebug1: connect to address 192.168.7.20 port 22: Unknown error\nssh: connect to host 192.168.7.20 port 22: Unknown error',
    'no-route 192.168.7.20:22',
  ],
  // The C library's own numbers: 110 is another errno on Linux.
  ...(['107 refused', '110 no-route', '138 timed-out', '111 unsure'] as const).map((row) => {
    const [code, symptom] = row.split(' ');
    const trace = `debug1: Connecting to 192.168.7.20 [192.168.7.20] port 22.\ndebug1: finish_connect - ERROR: async io completed with error: ${code}, io:000001F2\n`;
    return [`${trace}ssh: connect to host 192.168.7.20 port 22: Unknown error`, `${symptom} 192.168.7.20:22`] as const;
  }),
  ['192.0.2.7 raised Errno::ECONNREFUSED with msg "Connection refused - connect(2)"', 'refused? 192.0.2.7'],
  ['ssh: dial tcp4 203.0.113.7:22: connect: connection refused', 'refused 203.0.113.7:22'],
  ["shell failed: ssh connection failed: 'Failed to connect: Connection refused'", 'refused'],
  [
    'System.Net.Sockets.SocketException (10061): 対象のコンピューターによって拒否されたため、接続できませんでした。 203.0.113.7:22\n   at Renci.SshNet.Session.Connect()',
    'refused 203.0.113.7:22',
  ],
  [
    'java.net.ConnectException: failed to connect to /192.168.1.77 (port 22) from /192.168.1.55 (port 41212) after 15000ms: isConnected failed: ECONNREFUSED (Connection refused)',
    'refused 192.168.1.77:22',
  ],
  [
    'java.net.SocketTimeoutException: failed to connect to web1/192.168.1.77 (port 22) from /192.168.1.55 (port 41212) after 15000ms',
    'timed-out 192.168.1.77:22',
  ],
  [
    'java.net.ConnectException: failed to connect to /192.168.1.77 (port 8080) from /192.168.1.55 (port 41212) after 15000ms: isConnected failed: ECONNREFUSED (Connection refused)',
    'undefined',
  ],
  [
    'Starting a new connection to: "web1" port "2022"\nConnecting to "203.0.113.7" port "2022"\nConnection to "203.0.113.7" failed: Connection refused',
    'refused 203.0.113.7:2022',
  ],
  [
    '[LOCAL] : SSH2Core version 9.4\n[LOCAL] : Connecting to 203.0.113.7:22 ...\n[LOCAL] : The remote system refused the connection.',
    'refused 203.0.113.7:22',
  ],
  ["Connecting to 203.0.113.7:22...\nCould not connect to '203.0.113.7' (port 22): Connection failed.", 'unsure? 203.0.113.7:22'],
  ["Can't establish SSH tunnel\n  Error opening SSH session: Auth fail for methods 'publickey,password'", 'denied'],
  [
    'org.eclipse.jgit.api.errors.TransportException: ssh://git@git.example.net:29418/app: Connection refused',
    'refused git.example.net:29418',
  ],
  // The words of glibc's catalogues.
  ['ssh: connect to host 203.0.113.7 port 22: Bağlantı reddedildi', 'refused 203.0.113.7:22'],
  ["ssh: connect to host 203.0.113.7 port 22: Перевищено інтервал очікування з'єднання", 'timed-out 203.0.113.7:22'],
  ['ssh: connect to host 203.0.113.7 port 22: Spojení odmítnuto', 'refused 203.0.113.7:22'],
  ['CreateProcessW failed error:2\nposix_spawnp: No such file or directory', 'proxy by command'],
  ['SessionManagerPlugin is not found. Please refer to its page.\nConnection closed by UNKNOWN port 65535', 'proxy by command'],
  ['/bin/sh: 1: exec: gcloud: not found\nkex_exchange_identification: Connection closed by remote host', 'proxy? by command'],
  ['zsh:1: command not found: aws\nkex_exchange_identification: Connection closed by remote host', 'proxy? by command'],
  ['deploy: line 7: aws: command not found\nkex_exchange_identification: Connection closed by remote host', 'closed'],
  ['CreateProcessW failed error:2\nssh_askpass: posix_spawnp: No such file or directory', 'undefined'],
  ['Connection via Cloud Identity-Aware Proxy Failed\nCode: 4003\nReason: failed to connect to backend', 'proxy by iap'],
  ['ERROR: (gcloud.compute.start-iap-tunnel) Error while connecting [4033: u"not authorized"].', 'proxy by iap'],
  ['kex_exchange_identification: read: Connection timed out', 'silent'],
  ['Protocol major versions differ: 2 vs. 1', 'not-ssh?'],
  ['ssh_dispatch_run_fatal: Connection to 203.0.113.7 port 22: Connection corrupted', 'closed 203.0.113.7:22'],
  ['Connection closed by 203.0.113.7', 'closed 203.0.113.7'],
  ['Connection to web1.example.net closed by remote host.', 'closed? web1.example.net'],
  // What stands in each client's source, and on no other line here.
  ['FATAL ERROR: Connection refused', 'refused'],
  [
    'WARNING - POTENTIAL SECURITY BREACH!\nThe host key does not match the one PuTTY has cached for this server:\nweb1.example.net (port 22)',
    'host-key web1.example.net:22',
  ],
  ['phpseclib3\\Exception\\ConnectionClosedException: SSH: Connection closed prematurely', 'closed?'],
  ['SSH: Socket connection to 203.0.113.7 on port 22 failed with reason -2', 'timed-out 203.0.113.7:22'],
  ['ssh: handshake failed: read: connection reset by peer', 'closed'],
  ['==> qemu: Timeout during SSH handshake', 'silent'],
  ['paramiko.ssh_exception.SSHException: Indecipherable protocol version "garbage"', 'not-ssh'],
  ['paramiko.ssh_exception.SSHException: Incompatible version (1.5 instead of 2.0)', 'not-ssh?'],
  ['Low level socket error connecting to host 203.0.113.7 on port 22: [Errno 113] No route to host', 'no-route 203.0.113.7:22'],
  ['Fatal error: Name lookup failed for web1.example.net', 'name web1.example.net'],
  ['netmiko.exceptions.NetmikoTimeoutException: Connection to device timed-out: cisco_ios 203.0.113.7:22', 'timed-out? 203.0.113.7:22'],
  ['asyncssh.misc.HostKeyNotVerifiable: Host key is not trusted for host web1.example.net', 'host-key? web1.example.net'],
  ['asyncssh.misc.KeyExchangeFailed: No matching key exchange algorithm found for host, their offer: diffie-hellman-group1-sha1', 'kex'],
  ['TimeoutError: timed out\nparamiko.ssh_exception.SSHException: Unable to connect', 'timed-out?'],
  ['Unable to connect to remote host: Connection refused (-13 LIBSSH2_ERROR_SOCKET_NONE)', 'refused'],
  ["ssh.exceptions.AuthenticationException: Access denied for 'publickey'. Authentication that can continue: publickey", 'denied'],
  ['curl: (67) Authentication failure\n# sftp://web1.example.net/', 'denied'],
  ['$ curl sftp://web1.example.net/\ncurl: (60) SSL peer certificate or SSH remote key was not OK', 'host-key?'],
  [
    '$ curl sftp://203.0.113.7/\ncurl: (28) Failed to connect to 203.0.113.7 port 22 after 130000 ms: Timeout was reached',
    'timed-out 203.0.113.7:22',
  ],
  ['Warning: ssh2_connect(): Unable to connect to 203.0.113.7 on port 22', 'unsure? 203.0.113.7:22'],
  ['Cannot connect to 203.0.113.7:22. Error 111. Connection refused', 'refused 203.0.113.7:22'],
  ["com.jcraft.jsch.JSchException: invalid server's version string", 'not-ssh'],
  ['com.jcraft.jsch.JSchException: HostKey has been changed: web1.example.net', 'host-key web1.example.net'],
  ['DefaultConnectFuture[alice@/203.0.113.7:22]: Failed to execute: Connection refused', 'refused 203.0.113.7:22'],
  [
    'net.schmizz.sshj.transport.TransportException: Could not verify `ssh-ed25519` host key with fingerprint `SHA256:abc` for `web1` on port 22',
    'host-key?',
  ],
  ['java.net.SocketTimeoutException: connect timed out\n\tat net.schmizz.sshj.SocketClient.connect', 'timed-out?'],
  ['Error: Connection lost before handshake\n    at Client (ssh2/lib/client.js)', 'closed'],
  ['Error: Invalid identification string\n    at ssh2/lib/protocol', 'not-ssh'],
  ['Error: Host denied (verification failed)\n    at ssh2/lib/client.js', 'host-key?'],
  ['Net::SSH::ConnectionTimeout: timeout during server version negotiating', 'silent'],
  ["/net/ssh/transport/session.rb:70:in `rescue in initialize': Connection refused (Errno::ECONNREFUSED)", 'refused'],
  ['Net::SSH::HostKeyMismatch: fingerprint SHA256:abc does not match for "web1.example.net,203.0.113.7"', 'host-key web1.example.net'],
  ['Net::SSH::HostKeyMismatch', 'host-key'],
  ['Net::SSH::HostKeyUnknown', 'host-key?'],
  ['ssh-ed25519 host key mismatch for web1.example.net !', 'host-key web1.example.net'],
  ['dial tcp: address 2001:db8::7:22: too many colons in address\nssh: handshake was not begun', 'name?'],
  ['dial tcp: lookup tcp/db8: unknown port', 'name?'],
  ["BadAuthenticationType: Bad authentication type (allowed_types=['publickey'])", 'denied'],
  ["('Bad authentication type', ['publickey'])", 'denied'],
  [
    'debug1: kex_exchange_identification: banner line 0: Log in at https://own.example first\nkex_exchange_identification: banner line contains invalid characters\nbanner exchange: Connection to UNKNOWN port 65535: invalid format',
    'proxy by unsure',
  ],
  ['SSH CRITICAL - No version control string received', 'closed?'],
  ['dbclient: Connection to alice@203.0.113.7:22 exited: No auth methods could be used.', 'denied 203.0.113.7:22'],
  ['router#ssh -l alice 203.0.113.7\n% Destination unreachable; gateway or host down', 'no-route? 203.0.113.7'],
  ['%SSH-3-NO_MATCH: No matching kex algorithm found: client curve25519-sha256 server diffie-hellman-group14-sha1', 'kex?'],
  ['Renci.SshNet.Common.SshConnectionException: Server response does not contain SSH protocol identification.', 'not-ssh?'],
  ['Renci.SshNet.Common.SshOperationTimeoutException: Connection failed to establish within 30000 milliseconds.', 'timed-out?'],
  [
    'No connection could be made because the target machine actively refused it. [::ffff:203.0.113.7]:22\n   at Renci.SshNet.Session.Connect()',
    'refused ::ffff:203.0.113.7:22',
  ],
];

test.each(messages)('%s', (message, expected) => {
  expect(told(message)).toBe(expected);
});

test('each message that is listed stands in a test as its client prints it, or in a recording', () => {
  const specs = readdirSync('tests').filter((file) => file.endsWith('.spec.ts'));
  const quoted = specs
    .flatMap((file) => readFileSync(`tests/${file}`, 'utf8').split(/\n|\\n/))
    .flatMap((line) => [line.replace(/^[ [(]*['"`]/, ''), ...line.split(/(?<!\\)['"`]/)])
    .map((line) => line.replaceAll('\\t', '\t').replace(/\\(['"`\\])/g, '$1'));
  const lines = [...new Set([...quoted, ...recordings.flatMap(({ text }) => text.split('\n'))])].map((line) => unmarked(line).trim());
  expect(clientSigns.filter(({ on }) => !lines.some((line) => on.test(line))).map(({ on }) => on.source)).toEqual([]);
});
