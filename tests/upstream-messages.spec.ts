import { describe, expect, test } from 'vitest';
import { read } from '../evidence';
import { found } from './answered';

const denied = 'me@laptop:~$ ssh alice@203.0.113.7\nalice@203.0.113.7: Permission denied (publickey).\n';
const closed = 'me@laptop:~$ ssh alice@203.0.113.7\nConnection closed by 203.0.113.7 port 22\n';
const refused = 'me@laptop:~$ ssh alice@203.0.113.7\nssh: connect to host 203.0.113.7 port 22: Connection refused\n';
const logged = (said: string, who = 'sshd[700]') => `root@web1:~# journalctl -u ssh\nNov 20 10:15:05 web1 ${who}: ${said}\n`;

describe('what sshd says of one connection', () => {
  test.each([
    ['Authentication key ED25519 SHA256:abc revoked by file /etc/ssh/revoked', 'key-not-accepted fits'],
    [
      'Authentication tried for alice with correct key but not from a permitted host (host=198.51.100.4, ip=198.51.100.4, required=10.0.0.0/8).',
      'key-not-accepted proven',
    ],
    ['error: Certificate invalid: expired', 'key-not-accepted fits'],
    ['error: Certificate does not contain an authorized principal', 'key-not-accepted fits'],
    ['error: AuthorizedKeysCommandUser "keys" not found: No such file or directory', 'key-not-accepted fits'],
    ['error: AuthorizedKeysCommand /usr/local/bin/keys failed, status 1', 'key-not-accepted fits'],
    ['error: Unsafe AuthorizedKeysCommand "/opt/keys.sh": bad ownership or modes for directory /opt', 'key-not-accepted fits'],
    ['pam_unix(sshd:account): expired password for user alice (password aged)', 'account-expired proven'],
    ['User alice password has expired (root forced)', 'account-expired proven'],
  ])('%s', (said, cause) => expect(found(denied + logged(said))[0]).toBe(cause));

  test.each([
    ['fatal: Unable to chdir to chroot path "/srv/sftp": No such file or directory', 'chroot-permissions fits'],
    ['fatal: chroot path "/srv/sftp" is not a directory', 'chroot-permissions fits'],
    ['fatal: privsep_preauth: preauth child terminated by signal 31', 'library-mismatch proven'],
  ])('%s', (said, cause) => expect(found(closed + logged(said))[0]).toBe(cause));

  test('of a value that has gone out of use is a warning', () => {
    const said = '/etc/ssh/sshd_config line 22: Deprecated IPQoS value "lowdelay" ignored - using system default instead.\n';
    expect(found(`${refused}root@web1:~# sshd -t\n${said}`).join()).not.toMatch(/config-error (?:proven|fits)/);
    expect(found(`${refused}root@web1:~# sshd -t\n${said.replace('Deprecated', 'Bad')}`).join()).toMatch(/config-error/);
  });
});

describe('what dropbear says of one login', () => {
  const rows = [
    ["User account 'root' is locked", 'account-expired'],
    ["User 'root' has invalid shell, rejected", 'login-shell'],
    ['root login rejected', 'root-login-off'],
    ['/root/.ssh must be owned by user or root, and not writable by group or others', 'home-permissions'],
    ["Pubkey auth attempt with unknown algo for 'root' from 198.51.100.4:50000", 'key-algorithm-refused'],
    ["Exit before auth from <198.51.100.4:50000>: (user 'root', 10 fails): Max auth tries reached - user 'root'", 'too-many-keys'],
    ["Bad password attempt for 'root' from 198.51.100.4:50000", 'key-not-accepted'],
    ['Login attempt for nonexistent user from 198.51.100.4:50000', 'key-not-accepted'],
  ] as const;
  const dialled = 'me@laptop:~$ ssh root@203.0.113.7\nroot@203.0.113.7: Permission denied (publickey,password).\n';

  test.each(rows)('%s', (said, cause) => {
    for (const lead of ['Fri Nov 20 10:15:05 2026 authpriv.warn', 'Nov 20 10:15:05 ap'])
      expect(found(`${dialled}root@ap:~# logread -e dropbear\n${lead} dropbear[700]: ${said}\n`)[0]).toBe(`${cause} fits`);
  });
});

describe('what systemd says of sshd', () => {
  test.each([
    ["ssh.service: Unable to locate executable '/usr/sbin/sshd': No such file or directory", 'package-broken'],
    ['ssh.socket: Failed to create listening socket (10.0.0.5:22): Cannot assign requested address', 'listen-address-absent'],
    ['ssh.socket: Failed to listen on sockets: Cannot assign requested address', 'listen-address-absent'],
    ['ssh.socket: Trigger limit hit, refusing further activation.', 'socket-start-limit'],
    ['Dependency failed for ssh.service - OpenBSD Secure Shell server.', 'sshd-not-running'],
    ["ssh.service: Job ssh.service/start failed with result 'dependency'.", 'sshd-not-running'],
  ])('%s', (said, cause) => expect(found(refused + logged(said, 'systemd[1]'))[0]).toBe(`${cause} fits`));

  test('a socket that counts as started and is none is for its own runbook: to start it does nothing', () => {
    const said =
      'ssh.socket: Socket unit configuration has changed while unit has been running, no open socket file descriptor left. The socket unit is not functional until restarted.';
    expect(found(refused + logged(said, 'systemd[1]'))[0]).toBe('socket-port-not-applied possible');
  });

  test.each([
    'ssh.service: start operation timed out. Terminating.',
    'ssh.service: Failed at step NAMESPACE spawning /usr/sbin/sshd: Permission denied',
    'ssh.service: Failed at step USER spawning /usr/sbin/sshd: No such process',
  ])('%s', (said) =>
    expect(read(refused + logged(said, 'systemd[1]')).facts).toContainEqual(expect.objectContaining({ fact: 'service', value: 'failed' })),
  );
});

describe('what a client says', () => {
  test.each([
    ['ssh: connect to host 192.0.2.9 port 22: Bad file number\n', 'timed-out'],
    ['ssh: connect to host 10.20.30.7 port 22: Required key not available\n', 'unreachable'],
    ['ssh: connect to host 10.20.30.7 port 22: Destination address required\n', 'unreachable'],
  ])('%s', (said, symptom) =>
    expect(read(said).facts).toContainEqual(expect.objectContaining({ fact: 'symptom', value: symptom, inferred: true })),
  );

  test('of a key that is not for this address, or of a password that has run out, is why the login failed', () => {
    const remote =
      "debug1: Remote: /home/alice/.ssh/authorized_keys:1: Your host '198.51.100.4' is not permitted to use this key for login.\n";
    expect(
      found(`debug1: Offering public key: /home/me/.ssh/id_ed25519\n${remote}alice@203.0.113.7: Permission denied (publickey).\n`)[0],
    ).toBe('key-not-accepted proven');
    const expired = 'WARNING: Your password has expired.\nYou must change your password now and login again!\n';
    expect(found(`${expired}Connection to 203.0.113.7 closed.\n`)[0]).toBe('account-expired fits');
  });

  test.each([
    'Reply from 203.0.113.7: bytes=32 time=12ms TTL=54\n',
    '64 bytes from 203.0.113.7: icmp_seq=1 ttl=54 time=12.1 ms\n',
    '64 bytes from web1.example (203.0.113.7): icmp_seq=1 ttl=54 time=12.1 ms\n',
  ])('of a ping counts without the line above, and for its own address only: %s', (row) => {
    const alive = (paste: string) => read(paste).facts.find(({ fact }) => fact === 'alive')?.value;
    expect(alive(row)).toBe('yes');
    expect(alive(`ssh: connect to host 203.0.113.7 port 22: Connection timed out\n${row}`)).toBe('yes');
    expect(alive(`ssh: connect to host 203.0.113.9 port 22: Connection timed out\n${row}`)).toBeUndefined();
  });
});
