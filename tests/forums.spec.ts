import { describe, expect, test } from 'vitest';
import { found, known } from './answered';

const refused = 'ssh: connect to host web1.example port 22: Connection refused\n';
const closed = 'ssh_exchange_identification: Connection closed by remote host\n';

describe('what people show on a forum', () => {
  test('of a name that has a port in it is no name that is missing, whatever path follows', () => {
    expect(found('ssh: Could not resolve hostname 192.0.2.7:2210/home/kim: Name or service not known\n')).toEqual([
      'host-with-port proven',
    ]);
  });

  test('of a message of the server’s inside a sentence of theirs names its cause', () => {
    expect(found(`${closed}\nAll that I find: fatal: Missing privilege separation directory: /run/sshd\n`)[0]).toMatch(
      /^privsep-directory/,
    );
    expect(found(`${closed}\nIn the log: sshd[...] refused connect from [my address]\n`)[0]).toMatch(/^tcp-wrappers/);
    expect(found('Error: Failed to start ssh.service: Unit ssh.service is masked.\n')).toEqual(['unit-masked possible']);
    expect(found('sshd: /usr/sbin/sshd: error while loading shared libraries:\n   libown.so.3: cannot open\n')[0]).toMatch(
      /^library-mismatch/,
    );
  });

  test('of a start that systemd gave up is no connection that timed out', () => {
    const paste = 'ssh.service: start operation timed out. Terminating.\nFound left-over process 812 (sshd) in control group.\n';
    expect(known(`No ssh any more:\n${paste}`).symptom).toBeUndefined();
    expect(found(`No ssh any more:\n${paste}`)[0]).toBe('port-in-use possible');
    expect(known('The operation timed out in ssh\n').symptom).toBe('timed-out?');
  });

  test('of a log-in some time ago does not explain a connection that is refused now', () => {
    const log = 'Nov 20 09:00:00 web1 sshd[411]: Failed password for kim from 192.0.2.40 port 41514 ssh2\n';
    const rows = 'kim@web1:~$ netstat -ln | grep 22\ntcp        0      0 0.0.0.0:2222            0.0.0.0:*               LISTEN\n';
    expect(found(`${log}\n${refused}\n${rows}`)[0]).toBe('wrong-port possible');
  });

  test('of a block in sshd’s settings before a restart speaks for the settings', () => {
    expect(found(`Match Group guests\n   ForceCommand internal-sftp\n\nsudo service ssh restart\n\n${refused}`)[0]).toBe(
      'config-error possible',
    );
  });

  test('of a router at home speaks for its forwarding', () => {
    expect(found(`I cannot get in through my router.\n${refused}`)[0]).toBe('port-forward-missing possible');
    expect(found('Both are behind the router.\nssh: connect to host 192.168.7.8 port 22: Connection refused\n')[0]).toBe(
      'sshd-not-running possible',
    );
    expect(found('ssh: connect to host kim.is-a-geek.net port 22: Connection refused\n')[0]).toBe('port-forward-missing possible');
  });

  test('of a session of sftp that broke off speaks for what it is locked into', () => {
    expect(found("Write failed: Broken pipe\nCouldn't read packet: Connection reset by peer\n")[0]).toBe('chroot-permissions possible');
  });

  test('of IOS and of Windows’ services is heard behind blanks and words', () => {
    expect(found('ssh -l kim 192.0.2.7\n\t\t% Connection refused by remote host\n')[0]).toBe('cisco-vty possible');
    expect(found("  [WARNING] sshd: Failed to start service 'OpenSSH SSH Server (sshd)'.\n")[0]).toBe('windows-sshd-startup possible');
  });

  test('of a connection through another ssh, which older versions end without a word of the pipe, is the pipe’s', () => {
    const verbose = (proxy: string) =>
      `OpenSSH_6.6, OpenSSL 1.0.1f 6 Jan 2014\n${proxy}debug1: Local version string SSH-2.0-OpenSSH_6.6\n${closed}`;
    expect(known(verbose('debug1: Executing proxy command: exec ssh -q jump1 nc web1 22\n')).symptom).toBe('proxy');
    expect(known(verbose('debug1: Connecting to web1 [192.0.2.7] port 22.\n')).symptom).toBe('closed');
  });

  test('of a message in a sentence of theirs, and nothing else, leaves what is usual', () => {
    expect(found('Now I get "ssh_exchange_identification: Connection closed by remote host" here.\n')[0]).toBe('max-startups possible');
  });

  test('of sshd’s words for whom it keeps out is heard without the row of a log', () => {
    expect(found('Error: User kim not allowed because not listed in AllowUsers\n')).toEqual(['user-not-allowed possible']);
    expect(found('Error: User kim not allowed because shell /bin/own does not exist\n')).toEqual(['login-shell possible']);
  });

  test('of apt that has no server to install, and of upstart that gave one up, names what to look at', () => {
    expect(found("E: Package 'openssh-server' has no installation candidate\n")).toEqual(['sshd-not-installed possible']);
    expect(found('init: ssh respawning too fast, stopped\n')[0]).toBe('config-error possible');
  });

  test('of a failure in their own words may have any small word in it', () => {
    expect(known('ssh to it now times out\n').symptom).toBe('timed-out?');
    expect(known('The server refused to accept connections over ssh.\n').symptom).toBe('refused?');
  });

  test('of PAM’s reason outweighs what is left when it gives none', () => {
    const log = 'account kim has expired (account expired)\nfatal: Access denied for user kim by PAM account configuration [preauth]\n';
    expect(found(`pam_unix(sshd:account): ${log}`)).toEqual(['account-expired fits']);
    expect(found(log.replace('account', '... pam_unix(sshd:account): account').split('\n')[0] as string)).toEqual([
      'account-expired possible',
    ]);
  });

  test('of a log-in that ended before a shell names what ended it', () => {
    expect(found('/libexec/ld-elf.so.1: Shared object "libown.so.8" not found, required by "bash"\n')[0]).toBe('login-shell possible');
    expect(found('error: PAM: pam_open_session(): Permission denied\n')[0]).toBe('package-broken possible');
  });

  test('of a packet that a rule has logged speaks for the firewall it belongs to', () => {
    const row =
      'Nov 20 09:00:00 web1 kernel: [12.5] Inbound IN=eth0 OUT= MAC=02:00 SRC=192.0.2.40 DST=192.0.2.7 PROTO=TCP SPT=40133 DPT=22 SYN\n';
    expect(found(`ssh: connect to host web1 port 22: Connection timed out\n${row}`)[0]).toBe('iptables-drops possible');
  });

  test('of the end of ssh’s line, behind the port, is what it is behind the whole', () => {
    expect(known("SSH fails with 'Port 22: Connection refused'\n").symptom).toBe('refused?');
  });

  test('of ssh’s line without its colon, of a masked port and of a key that changed is heard', () => {
    expect(found('ssh_exchange_identification read connection reset by peer\n\nA typo at /etc/hosts.allow\n')[0]).toBe(
      'tcp-wrappers possible',
    );
    expect(found('nmap gives ***/tcp filtered unknown\n')[0]).toBe('network-firewall possible');
    expect(found('It warns me that the key has changed.\n')[0]).toBe('host-key-changed possible');
  });

  test('of a kind of address that this computer lacks is a network that it cannot reach', () => {
    const paste = 'ssh: connect to host web1.example port 22: Address family not supported by protocol\n';
    expect(known(paste).symptom).toBe('unreachable?');
    expect(found(paste).join()).toMatch(/ipv6-broken/);
  });

  test('of a scan of the machine itself tells of a port that is closed, and of no other', () => {
    const scan = (rows: string, rest = 'Not shown: 1695 closed ports\n') =>
      `$ nmap localhost\n\nInteresting ports on localhost (127.0.0.1):\n${rest}PORT    STATE SERVICE\n${rows}631/tcp open  ipp\n`;
    expect(known(scan('')).symptom).toBe('refused?');
    expect(found(scan(''))[0]).toBe('sshd-not-running possible');
    expect(known(scan('22/tcp open  ssh\n')).symptom).toBeUndefined();
    expect(known(scan('', '')).symptom).toBeUndefined();
    expect(known(`${scan('')}\nssh: connect to host web1.example port 22: Connection timed out\n`).symptom).toBe('timed-out');
  });
});
