import { describe, expect, test } from 'vitest';
import { redacting } from '../evidence/redact';
import { proofs } from '../lab/record';

/** What a paste says once its names are taken out. */
const redacted = (...lines: string[]) => {
  const redact = redacting(lines.join('\n'));
  return lines.map(redact);
};

describe('a report to be sent', () => {
  test('has one name for one thing, and tells a private address from a public one', () => {
    expect(
      redacted(
        'alice@laptop:~$ ssh alice@web1.example.net',
        'ssh: connect to host web1.example.net port 2022: Connection refused',
        'Connection closed by 203.0.113.7 port 2022',
        'Nov 20 09:00:00 web1 sshd[700]: Failed publickey for alice from 10.0.0.5 port 50022 ssh2',
      ),
    ).toEqual([
      'USER-1@HOST-1:~$ ssh USER-1@HOST-2',
      'ssh: connect to host HOST-2 port 2022: Connection refused',
      'Connection closed by PUBLIC-IP-1 port 2022',
      'Nov 20 09:00:00 HOST-2 sshd[700]: Failed publickey for USER-1 from PRIVATE-IP-1 port 50022 ssh2',
    ]);
  });

  test('keeps ports, sizes of networks, and addresses that everybody has', () => {
    expect(
      redacted(
        'LISTEN 0 128 0.0.0.0:22 0.0.0.0:* users:(("sshd",pid=712,fd=3))',
        'LISTEN 0 128 [::1]:22 [::]:*',
        '-A INPUT -s 203.0.113.0/24 -p tcp -m tcp --dport 22 -j ACCEPT',
        '-A INPUT -s 10.0.0.0/8 -j DROP',
        'inet6 2001:db8::7/64 scope global',
        '09:00:00 10:20:30 OpenSSH_9.2p1 Debian-2+deb12u3, OpenSSL 3.0.15',
        'chacha20-poly1305@openssh.com,curve25519-sha256@libssh.org',
        'systemctl status ssh.service ssh.socket /etc/ssh/sshd_config.d/50-cloud-init.conf',
      ),
    ).toEqual([
      'LISTEN 0 128 0.0.0.0:22 0.0.0.0:* users:(("sshd",pid=712,fd=3))',
      'LISTEN 0 128 [::1]:22 [::]:*',
      '-A INPUT -s PUBLIC-IP-1/24 -p tcp -m tcp --dport 22 -j ACCEPT',
      '-A INPUT -s 10.0.0.0/8 -j DROP',
      'inet6 PUBLIC-IP-2/64 scope global',
      '09:00:00 10:20:30 OpenSSH_9.2p1 Debian-2+deb12u3, OpenSSL 3.0.15',
      'chacha20-poly1305@openssh.com,curve25519-sha256@libssh.org',
      'systemctl status ssh.service ssh.socket /etc/ssh/sshd_config.d/50-cloud-init.conf',
    ]);
  });

  const secrets = [
    ['a public key', 'ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIJ3b carol@desk', /AAAA|carol|desk/],
    ['the line of a private key', 'b3BlbnNzaC1rZXktdjEAAAAABG5vbmUAAAAEbm9uZQAAAAAAAAABAAAAMwAAAAtzc2gtZW', /b3Bl/],
    ['a fingerprint', 'ED25519 key fingerprint is SHA256:0123456789abcdefghijABCDEFGHIJ0123456789+/k.', /0123456789/],
    ['an old fingerprint', 'MD5:00:11:22:33:44:55:66:77:88:99:aa:bb:cc:dd:ee:ff', /00:11:22/],
    ['the picture of a key', '|       . o+*=..  |', /[o*=]/],
    ['the hash of a password', 'alice:$y$j9T$abcdefgh$ijklmnop:19000:0:99999:7:::', /j9T|alice/],
    ['a password in a URL', 'git clone https://bob:hunter2@git.corp.test/x.git', /bob|hunter2|corp/],
    ['a password in a command', 'sshpass -p hunter2 ssh dave@db7', /hunter2|dave|db7/],
    ['a token', 'export TOKEN=ghp_1234567890abcdef', /ghp_/],
    ['an instance of a cloud', 'i-0123456789abcdef0 sg-0123abcd arn:aws:iam::123456789012:role/x', /0123|123456789012/],
    ['the address of a card', 'link/ether 52:54:00:12:34:56 brd ff:ff:ff:ff:ff:ff', /52:54/],
    ['an address within a name', 'root@ip-10-1-2-3:~# uname', /10-1-2-3/],
    ['an address of a cloud', 'ec2-198-51-100-9.compute-1.amazonaws.test', /198|amazonaws/],
    ['an address of IPv4 within one of IPv6', 'from ::ffff:198.51.100.9 port 4000', /198\.51/],
    ['an address with a zone', 'fe80::1234:5678%eth0', /1234/],
    ['an address in hex', '0: 0771CBCB:0016 00000000:0000 0A', /0771CBCB/],
    ['a home', '/home/erin/.ssh/id_ed25519 C:\\Users\\erin\\.ssh', /erin/],
    ['a Mac', 'Mail-MBP:~ erin$ ssh zeus', /erin|MBP|zeus/],
    ['a row of a list of users', 'frank:x:1000:1000:Frank Example:/home/frank:/bin/bash', /frank|Frank/],
    ['a name beyond ASCII', 'jürgen@büro:~$ ls', /jürgen|büro/],
    ['a host that is only known by its alias', 'ping -c 1 zeus', /zeus/],
  ] as const;
  test.each(secrets)('does not hold %s', (_, line, secret) => {
    expect(redacted(line).join('\n')).not.toMatch(secret);
  });

  test('of every capture of the lab holds no address, no host, no user and no key', () => {
    // Whoever the lab's machines are, and what they reach: its own names, as its scenarios give them.
    const names = /\b(?:alice|web1|laptop|gateway|desktop|printer)\b|example\.(?:net|com|org)|github\.com/;
    const addresses =
      /(?<![\d.])(?!0\.0\.0\.0|127\.|2(?:2[4-9]|[345]\d)\.)\d{1,3}(?:\.\d{1,3}){3}(?!\.?\d|\/(?:8|10|12|16)\b)|\b2001:db8|\bfe80:(?!:\/10)/;
    const material =
      /\bAAAA[\w+/]{8}|SHA(?:1|256):(?!KEY-)\S{20}|(?:[\da-f]{2}:){15}|(?<!\b(?:00|ff):)(?:[\da-f]{2}:){5}[\da-f]{2}(?<!(?:00|ff):\w\w)/;
    const left = proofs().flatMap(({ scenario, paste }) =>
      redacted(...paste)
        .filter((line) => names.test(line) || addresses.test(line) || material.test(line))
        .map((line) => `${scenario}: ${line}`),
    );
    expect(left).toEqual([]);
  });

  test('of ten thousand lines of a log takes no longer than it takes to read them', () => {
    const log = Array.from(
      { length: 20_000 },
      (_, i) =>
        `Nov 20 09:00:00 web1 sshd[${i}]: Failed password for invalid user u${i % 90} from 198.51.100.${i % 250} port ${i % 60_000} ssh2`,
    );
    const time = (lines: string[]) => {
      const before = performance.now();
      redacting(lines.join('\n'))(lines[0] as string);
      return performance.now() - before;
    };
    time(log.slice(0, 2_000));
    const [some, more] = [time(log.slice(0, 5_000)), time(log)];
    // Four times the lines: were it quadratic, it would be sixteen times the time.
    expect(more).toBeLessThan(some * 9 + 200);
  });

  test('is made of any text, however it is broken', () => {
    const texts = [
      '',
      '\u0000\ud800',
      `${'a@'.repeat(50_000)}`,
      '@'.repeat(100_000),
      `${'1.'.repeat(100_000)}`,
      `${':'.repeat(100_000)}`,
      '-'.repeat(100_000),
      `ssh ${'-x '.repeat(50_000)}`,
      '__proto__@constructor: toString',
    ];
    const before = performance.now();
    for (const text of texts) expect(typeof redacting(text)(text)).toBe('string');
    expect(performance.now() - before).toBeLessThan(5_000);
  });
});
