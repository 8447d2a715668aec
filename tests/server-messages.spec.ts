import { describe, expect, test } from 'vitest';
import { loginRefusal, startNote, turnedAway } from '../evidence/readers/sshd-messages';

describe('what sshd, systemd and dropbear say when they start', () => {
  test.each([
    ['Bind to port 22 on 192.0.2.9 failed: Address not available.', 'address-absent'],
    ['error: listen on [192.0.2.9]:22: Address already in use', 'address-in-use'],
    ['Failed to create listening socket (0.0.0.0:22): Address already in use', 'address-in-use'],
    ['Failed to create listening socket (0.0.0.0:2022): Permission denied', 'bind-denied'],
    // Whoever is denied 22 itself is not root.
    ['Failed to create listening socket (0.0.0.0:22): Permission denied', 'bind-not-root'],
    ['Failed to create listening socket (192.0.2.9:22): Cannot assign requested address', 'address-absent'],
    ['Failed to listen on sockets: Cannot assign requested address', 'address-absent'],
    ['Failed to listen on sockets: Address already in use', 'address-in-use'],
    ['Failed loading /etc/dropbear/dropbear_rsa_host_key', 'key-missing'],
    ["Early exit: No hostkeys available. 'dropbear -R' may be useful or dropbearkey.", 'no-keys'],
    ['fatal: No supported key exchange algorithms', 'no-keys'],
    ['Disabling protocol version 2. Could not load host key', 'no-keys'],
    ['bad permissions: ignore key: /etc/ssh/ssh_host_rsa_key', 'key-unreadable'],
    ['error: Unable to load host key "/etc/ssh/ssh_host_rsa_key": bad permissions', 'key-unreadable'],
    ['error: Unable to load host key "/etc/ssh/ssh_host_rsa_key": No such file or directory', 'key-missing'],
    ['/var/empty must be owned by root and not group or world-writable.', 'privsep-directory'],
    ['ld-elf.so.1: /usr/sbin/sshd: Undefined symbol "EVP_EncryptInit_ex"', 'library'],
    ['-R not supported here', 'stale'],
    ["/etc/ssh/sshd_config line 20: Directive 'UsePAM' is not allowed within a Match block", 'config'],
    ['/etc/ssh/sshd_config: No such file or directory', 'config'],
    ['AuthenticationMethods cannot be satisfied by enabled authentication methods', 'config'],
    ['fatal: Too many recursive configuration includes', 'config'],
    ['error: Unsupported Match attribute Users', 'config'],
    ['bad addr or host: web1.example.net (Name or service not known)', 'address-absent'],
    // What is out of use is a warning, and sshd starts all the same.
    ['/etc/ssh/sshd_config line 3: Deprecated option UsePrivilegeSeparation', undefined],
    ['/etc/ssh/sshd_config line 3: Unsupported option GSSAPIAuthentication', undefined],
  ])('%s', (said, note) => expect(startNote(said)?.value).toBe(note));
});

describe('what sshd, PAM and dropbear say of a login that they refuse', () => {
  test.each([
    ['pam_sss(sshd:account): Access denied for user alice: 6 (Permission denied)', 'not-allowed'],
    ["debug1: Could not open authorized keys '/home/alice/.ssh/authorized_keys': Permission denied", 'permissions'],
    [
      'Bad permissions. Try removing permissions for user: web1\\bob (S-1-5-21-1) on file C:/Users/alice/.ssh/authorized_keys.',
      'permissions',
    ],
    ['Password change required but no TTY available.', 'expired'],
    ["pam_shells(sshd:auth): User has an invalid shell '/bin/nosuch'", 'shell'],
    ['Attempted login by alice (UID: 1001) on /dev/pts/0', 'shell'],
    ['Attempted login by alice on /dev/pts/0', 'shell'],
    ['userauth_pubkey: unsupported public key algorithm: ssh-dss', 'key-algorithm'],
    ['refusing RSA key: Invalid key length', 'key-algorithm'],
    ['Exit (alice) from <198.51.100.4:50000>: Child failed', 'shell'],
    ["User 'alice' has blank password, rejected", 'key'],
    ["Exit before auth from <198.51.100.4:50000>: (user 'alice', 0 fails): Exited normally", 'key'],
    ['debug3: mm_answer_keyallowed: publickey authentication test: ED25519 key is not allowed', 'key'],
    // Whom it let in, and a stranger's word for himself, refuse nobody.
    ['Accepted publickey for alice from 198.51.100.4 port 50000 ssh2: ED25519 SHA256:abc', undefined],
    ['Received disconnect from 198.51.100.4 port 50000:11: disconnected by user', undefined],
  ])('%s', (said, refusal) => expect(loginRefusal(said)?.value.value).toBe(refusal));
});

describe('what sshd and dropbear say of a connection that they turn away', () => {
  test.each([
    ['srclimit_penalise: ipv4: new 198.51.100.4/32 active penalty of 10 seconds for penalty: failed authentication', 'penalty'],
    ['Exit before auth from <198.51.100.4:50000>: Timeout before auth', 'timeout'],
    ['Connection from 198.51.100.4 port 50000 on 203.0.113.7 port 22 rdomain ""', undefined],
  ])('%s', (said, why) => expect(turnedAway(said)?.value).toBe(why));
});
