import { describe, expect, test } from 'vitest';
import { found, known, sure } from './answered';

describe('a failure that is pasted twice', () => {
  test('keeps its reason: whose forwarding is off, and who offered too many keys', () => {
    const channel = 'channel 3: open failed: administratively prohibited: open failed\n';
    // Old servers say so of all that they cannot open.
    expect(found(channel + channel)[0]).toBe('forwarding-disabled fits');
    const newer = 'debug1: Remote protocol version 2.0, remote software version OpenSSH_9.6\n';
    expect(found(newer + channel)[0]).toBe('forwarding-disabled proven');
    const keys = 'Received disconnect from 203.0.113.9: 2: Too many authentication failures for deploy\n';
    expect(found(`push: ${keys}${keys}`)[0]).toMatch(/^too-many-keys/);
  });

  test('through a jump host is the target’s own word, and no trouble of the pipe', () => {
    const paste = 'Received disconnect from UNKNOWN port 65535:2: Too many authentication failures\nDisconnected from UNKNOWN port 65535\n';
    expect(found(`kim@laptop:~$ ssh -J jump kim@10.0.3.4\n${paste}`)).toEqual(['too-many-keys proven']);
    expect(known('Connection closed by UNKNOWN port 65535\n').symptom).toBe('proxy');
  });

  test('at a jump host of an older client is still the jump host’s', () => {
    const paste =
      'channel 0: open failed: connect failed: Connection timed out\nstdio forwarding failed\nssh_exchange_identification: Connection closed by remote host\n';
    expect(found(paste)).toEqual(['jump-target-unreachable proven']);
  });
});

test('a server that hangs up in the middle of the exchange of keys has named itself: no lost packets, and no list of addresses', () => {
  const paste = `kim@laptop:~$ ssh -v kim@203.0.113.7
debug1: Connecting to 203.0.113.7 [203.0.113.7] port 22.
debug1: Connection established.
debug1: Remote protocol version 2.0, remote software version OpenSSH_5.9
debug1: SSH2_MSG_KEXINIT sent
Read from socket failed: Connection reset by peer
`;
  expect(known(paste).symptom).toBe('closed?');
  expect(found(paste).join()).not.toMatch(/mtu-black-hole|tcp-wrappers|denyhosts-ban/);
  expect(found(`${paste}Could not load host key: /etc/ssh/ssh_host_rsa_key\n`)[0]).toBe('host-keys-missing possible');
});

describe('algorithms that do not match', () => {
  const offer = 'no matching key exchange method found. Their offer: diffie-hellman-group1-sha1';

  test('are read where only the end of the line was quoted, or names were masked', () => {
    expect(found(`Since the update I get this error:\n\n${offer}\n`)).toEqual(['no-common-algorithm proven']);
    expect(known(`Unable to negotiate with xxx.xxx.xxx.xxx port xxxx : ${offer}\n`).symptom).toBe('kex');
  });

  test('in the server’s own word may be this person’s, where it is the one row that they pasted of a log', () => {
    const row = (address: string) => `sshd: Unable to negotiate with ${address} port 41514: ${offer} [preauth]\n`;
    expect(known(`My old scanner gets this:\n${row('192.0.2.40')}`).symptom).toBe('kex?');
    expect(known(`My old scanner gets this:\n${row('192.0.2.40')}${row('198.51.100.4')}`).symptom).toBeUndefined();
  });
});

describe('a server that does not start', () => {
  const missing = (kind: string) => `Could not load host key: /etc/ssh/ssh_host_${kind}_key\n`;

  test('has no host key where all of the usual ones are missing, and may do with one', () => {
    expect(found(missing('rsa') + missing('ecdsa') + missing('ed25519'))).toEqual(['host-keys-missing fits']);
    expect(sure(missing('ecdsa') + missing('ed25519'))).toEqual([]);
    expect(found(`${missing('rsa') + missing('ecdsa') + missing('ed25519')}Server listening on 0.0.0.0 port 22.\n`)).toEqual([]);
  });

  test('is heard through Ansible, which has all of it on one line and may only have tried it', () => {
    const stderr = (text: string) =>
      `fatal: [web1]: FAILED! => {"changed": false, "msg": "failed to validate", "stderr": "${text}\\r\\n", "stdout": ""}\n`;
    const keyless =
      'Could not load host key: /etc/ssh/ssh_host_rsa_key\\r\\nCould not load host key: /etc/ssh/ssh_host_ed25519_key\\r\\nsshd: no hostkeys available -- exiting.';
    expect(found(stderr(keyless))).toEqual(['host-keys-missing fits']);
    expect(known(stderr('/tmp/.ansible/new_sshd_config: line 12: Bad configuration option: Prot')).startup).toBe('config?');
  });

  test('is read in one row of its log that a sentence quotes', () => {
    expect(known('then it failed: `sshd[4711]: fatal: Missing privilege separation directory: /run/sshd`.\n').startup).toBe(
      'privsep-directory?',
    );
  });

  test('is read in a message that is all of a line, or stands deep in what a tool prints', () => {
    const said = 'Missing privilege separation directory: /var/run/sshd';
    expect(found(`A start by hand says:\n\`${said}\`\n`)).toEqual(['privsep-directory fits']);
    expect(found(`      Comment: check_cmd execution failed\n        ${said}\n`)).toEqual(['privsep-directory fits']);
    expect(known('`fatal: chroot ("/run/sshd"): No such file or directory [preauth]`\n').startup).toBe('privsep-directory?');
  });

  test('that a test complains of a directory which is there only while it runs, is no more than possible', () => {
    expect(found('sudo sshd -t\nMissing privilege separation directory: /run/sshd\n')).toEqual(['privsep-directory possible']);
  });

  test('is read where it is told how to reproduce it, and not where a page announces it', () => {
    const output = 'you should see the following output:\n\nsshd: no hostkeys available -- exiting.\n';
    expect(found(`To reproduce it run the image:\n\n${output}`)).toEqual(['host-keys-missing fits']);
    expect(sure(`Without a key ${output}`)).toEqual([]);
  });

  test('is read behind its own name, and with a library that does not fit', () => {
    expect(known('sshd: error: Bind to port 2222 on 0.0.0.0 failed: Permission denied.\n').startup).toBe('bind-denied?');
    expect(found('sshd: relocation error: sshd: symbol EVP_x version OPENSSL_1_1_1d not defined\n')).toEqual(['library-mismatch fits']);
  });

  test('is read as systemd of 2015 and PowerShell say it', () => {
    const old =
      'Jan 14 08:02:11 core1 systemd[1]: sshd.socket failed to listen on sockets: Address already in use\nJan 14 08:02:11 core1 systemd[1]: Unit sshd.socket entered failed state.\n';
    expect(found(old)).toEqual(['port-in-use fits']);
    const windows = "PS C:\\> start-service sshd\nstart-service : Failed to start service 'OpenSSH SSH Server (sshd)'.\nAt line:1 char:1\n";
    expect(found(windows)).toEqual(['windows-sshd-startup fits']);
  });

  test('is heard behind what docker-compose and runit put in front of a line', () => {
    const says = (text: string) => `gitlab  | 2026-11-20_17:26:21.30545 ${text}\n`;
    const log = [
      "Permissions 0777 for '/etc/ssh/ssh_host_rsa_key' are too open.",
      'This private key will be ignored.',
      'sshd: no hostkeys available -- exiting.',
    ];
    expect(found(log.map(says).join(''))).toEqual(['host-keys-unreadable fits']);
  });

  test('is read in a unit’s status that has lost its indentation, and in a sentence that says there is no such unit', () => {
    const status = `ssh.service - OpenBSD Secure Shell server
Loaded: loaded (/lib/systemd/system/ssh.service; enabled; vendor preset: enabled)
Active: inactive (dead)
Condition: start condition failed at Tue 2026-03-05 01:06:07 UTC; 57s ago
ConditionPathExists=!/etc/ssh/sshd_not_to_be_run was not met
`;
    expect(found(status)).toEqual(['start-forbidden fits']);
    expect(found('The setup stops: "Unit sshd.service could not be found", on a fresh machine.\n')).toEqual([
      'sshd-not-installed possible',
    ]);
    expect(sure('root@web1:~# systemctl cat ssh\n[Unit]\nConditionPathExists=!/etc/ssh/sshd_not_to_be_run\n')).toEqual([]);
  });

  test('is not shut to the person by what strangers met before it ended', () => {
    const log = `Jun 13 15:48:16 web3 sshd-session[495]: Failed password for root from 198.51.100.66 port 38808 ssh2
Jun 13 15:49:31 web3 systemd[1]: Reloading ssh.service - OpenBSD Secure Shell server...
Jun 13 15:49:32 web3 sshd[280]: Received SIGHUP; restarting.
Jun 13 15:49:32 web3 sshd[280]: fatal: Cannot bind any address.
Jun 13 15:49:32 web3 systemd[1]: ssh.service: Main process exited, code=exited, status=255/EXCEPTION
`;
    expect(known(log).login).toBeUndefined();
    expect(found(log).join()).not.toMatch(/root-login-off/);
    expect(found(log).join()).toMatch(/port-in-use/);
  });

  test('gets what it most often is, where a tool tells only that it failed', () => {
    const job =
      'Job for ssh.service failed because the control process exited with error code.\nSee "systemctl status ssh.service" for details.\n';
    expect(found(job)[0]).toBe('config-error possible');
  });
});

test.each([
  ['error: PAM: User account has expired for kim from 198.51.100.9', 'account-expired fits'],
  ['pam_listfile(sshd:auth): Refused user kim for service sshd', 'user-not-allowed fits'],
])('PAM’s own reason is read: %s', (message, cause) => {
  expect(found(`sshd[411]: ${message}\n`)).toEqual([cause]);
});

test('a refusal is read where a sentence quotes it', () => {
  expect(found('The container logs `User kim not allowed because account is locked`, why?\n')).toEqual(['account-expired fits']);
});

test('a row of a log is read where its process was masked', () => {
  expect(found('sshd[xxx]: User kim not allowed because account is locked\n')).toEqual(['account-expired fits']);
  expect(sure('sshd[####]: Disconnecting: Too many authentication failures for kim\n').join()).not.toContain('proven');
});

test('a login that Windows’ own log refuses needs no word of the client', () => {
  const log = '5544 2026-02-28 15:29:01.585 User corp\\\\kim from fe80::1%10 not allowed because not listed in AllowUsers\n';
  expect(found(log)).toEqual(['user-not-allowed fits']);
});

describe('other programs', () => {
  test.each([
    [
      'Status:\tResolving address of files.example.net\nStatus:\tConnection attempt failed with "EAI_AGAIN - Temporary failure in name resolution".\n',
      'name?',
    ],
    ['Renci.SshNet: Socket read operation has timed out after 30000 milliseconds\n', 'silent?'],
    ['cap aborted!\nSSHKit: Operation timed out - connect(2)\n', 'timed-out?'],
    ['connect to 203.0.113.7 port 22: Connection refused\n', 'refused'],
    ['2026/09/15 03:33:35 ssh: unable to authenticate, attempted methods [none publickey]\n', 'denied'],
    ['web1 | UNREACHABLE! => {"changed": false, "msg": "timed out", "unreachable": true}\n', 'timed-out?'],
    ['~/.ssh/config: terminating, 1 bad configuration options\n', 'config'],
    ['I use PuTTY.\nServer refused our key\n', 'denied?'],
  ])('are read: %s', (paste, symptom) => {
    expect(known(paste).symptom).toBe(symptom);
  });

  test('that say the same of every failure, as sshfs does, tell none', () => {
    expect(known('$ sshfs kim@192.0.2.5:/srv /mnt\nssh command failed: read: Connection reset by peer\n').symptom).toBeUndefined();
  });

  test('that dial a port of their own count in a few words about SSH, and not among others', () => {
    const step = (port: number) => `My ssh step in CI fails:\n\ndial tcp ********:${port}: connect: no route to host\n`;
    expect(known(step(3001)).symptom).toBe('no-route');
    expect(known(step(5432)).symptom).toBeUndefined();
    expect(known(step(3001) + 'level=info msg="sync done"\n'.repeat(8)).symptom).toBeUndefined();
  });

  test('speak for a cause though they show no symptom', () => {
    expect(found('Load key "/home/ci/.ssh/id_deploy": error in libcrypto\n')[0]).toBe('key-not-accepted possible');
    expect(found('penalty: connections without attempting authentication\n')).toEqual(['per-source-penalties possible']);
    expect(found("Permissions 0640 for '/etc/ssh/ssh_host_rsa_key' are too open.\n")[0]).toBe('host-keys-unreadable possible');
    expect(found('Bind for 0.0.0.0:22 failed: port is already allocated.\n')[0]).toBe('port-in-use possible');
    expect(found('sudo systemctl restart ssh.socket\n')[0]).toBe('socket-port-not-applied possible');
  });

  test('that list a policy which drops speak for it, but not where a rule lets the port in', () => {
    const list = 'root@web1:~# iptables -L -n\nChain INPUT (policy DROP)\ntarget     prot opt source               destination\n';
    expect(found(list).join()).toMatch(/^iptables-drops/);
    const allows =
      'root@web1:~# iptables -S\n-P INPUT DROP\n-P FORWARD ACCEPT\n-P OUTPUT ACCEPT\n-A INPUT -p tcp -m tcp --dport 22 -j ACCEPT\n';
    expect(found(allows).join()).not.toMatch(/iptables-drops/);
  });

  test('speak for no guest where the settings of one are read on the way', () => {
    const paste =
      'debug1: Reading configuration data /home/kim/.colima/ssh_config\nssh: connect to host 192.0.2.7 port 22: Connection refused\n';
    expect(found(paste).join()).not.toMatch(/virtual-machine-nat/);
  });

  test('name the place that they dial, and Vagrant that it dials from the first second on', () => {
    const timeout = 'ssh: connect to host 203.0.113.7 port 22: Connection timed out\n';
    expect(found(`${timeout}ERROR: (gcloud.compute.ssh) [/usr/bin/ssh] exited with return code [255].\n`)[0]).toBe('gcp-firewall possible');
    expect(found(`${timeout}I rebooted my ec2 instance.\n`)[0]).toBe('aws-security-group possible');
    expect(found(`${timeout}  with aws_instance.web,\n`)[0]).toBe('aws-security-group possible');
    expect(found('    default: Warning: Connection refused. Retrying...\n')[0]).toBe('still-booting possible');
    expect(found('    default: Warning: Authentication failure. Retrying...\n')[0]).toBe('key-not-accepted possible');
    expect(found(`${timeout}I forwarded port 22 on my router, and at home it works.\n`)[0]).toBe('port-forward-missing possible');
    expect(found(`${timeout}It began when I set up ufw.\n`)[0]).toBe('ufw-denies possible');
    expect(found("root@web1's password:\nPermission denied, please try again.\n")[0]).toBe('root-login-off possible');
    expect(found('==> qemu: Timeout waiting for SSH.\n')[0]).toBe('still-booting possible');
    expect(found('ssh: connect to host localhost port 22: Connection refused\nI started the container first.\n')[0]).toBe(
      'docker-port-mapping possible',
    );
    expect(found('VPC settings: 1 issue(s) found.\n\nNo ingress firewall rule allowing SSH found.\n')[0]).toBe('gcp-firewall possible');
  });
});

describe('what a person says that their client printed', () => {
  test.each([
    ['I flashed a new card, and ssh to the Raspberry Pi gives me a connection refused message.', 'refused?'],
    ['Putty says "Network error: Connection timed out" with my server.', 'timed-out?'],
    ['ssh alice@web1 from another machine times out:\n* the connection timed out there too', 'timed-out?'],
    ['I dial with putty as in the book, and now it timed out.', 'timed-out?'],
    ['After the script the ssh server says "Operation timed out", but I can ping it.', 'timed-out?'],
    ['- Access over SSH\n- Connection refused', 'refused?'],
    ['The SSH login always ends in permission denied.', 'denied?'],
    ['Whether I use ssh or Putty, I get a Connection Refused.', 'refused?'],
    ['ssh never failed, now it says connection timed out.', 'timed-out?'],
  ])('is taken for the message, and proves nothing: %s', (paste, symptom) => {
    expect(known(paste).symptom).toBe(symptom);
    expect(found(paste).join()).not.toMatch(/proven/);
  });

  test.each([
    ['is not met, or no more', 'I ssh in and never get a connection refused.'],
    ['was met before', 'SSH used to say connection refused, and now something else.'],
    ['may be met', 'If you get "connection refused" from ssh, the server is off.'],
    ['is another program’s', 'ssh works, and curl says connection refused.'],
    ['is sshd’s own matter', 'sshd: error: Bind to port 2222 on 0.0.0.0 failed: Permission denied.'],
    ['is a program’s, behind its name', 'I use ssh.\nrelay: connection refused'],
    ['is a row of a log', 'About ssh:\n2026-11-20 upstream: connection refused'],
    ['speaks of no SSH', 'The web server says connection refused.'],
    ['is one of several', 'From home ssh says connection refused.\nFrom work ssh says connection timed out.'],
  ])('is not taken for it where it %s', (_, paste) => {
    expect(known(paste).symptom).toBeUndefined();
  });

  test('gives way to a message of the client', () => {
    const paste = 'ssh says connection refused, I think:\nssh: connect to host 203.0.113.7 port 22: Connection timed out\n';
    expect(known(paste).symptom).toBe('timed-out');
  });
});

describe('what other people’s threads taught', () => {
  test.each([
    ['the end of what sshd -d prints', 'Connection from 192.0.2.7 port 50112 on 192.0.2.5 port 2022\ndebug1: SSH2_MSG_KEXINIT received\n'],
    ['Windows’ own error of a service', 'sshd does not start:\nError 5: Access is denied.\nI use ssh on other machines.\n'],
  ])('no client has said %s', (_, paste) => {
    expect(known(paste).symptom).toBeUndefined();
  });

  test('a server that hangs up with a word has not refused, whatever that is called, and its word tells why', () => {
    const paste =
      "ssh gives me a connection refused error at first.\n\nTrying 192.0.2.7...\nConnected to 192.0.2.7.\nEscape character is '^]'.\nNot allowed at this time\nConnection closed by foreign host.\n";
    expect(known(paste)).toMatchObject({ banner: 'throttled?' });
    expect(known(paste).symptom).toBeUndefined();
    expect(found(paste)).toEqual(['per-source-penalties possible']);
  });

  test('a port that answers here may well time out from elsewhere', () => {
    const paste = 'From work ssh says connection timed out. Here:\n\n$ nc 192.0.2.7 22\nSSH-2.0-OpenSSH_9.6\n';
    expect(known(paste)).toMatchObject({ banner: 'ssh', symptom: 'timed-out?' });
  });

  test.each([
    ["I can't ssh to the lab, it says connection refused.", 'refused?'],
    ['I can not ssh in: "connection timed out" after a minute with ssh.', 'timed-out?'],
    ['Since the update ssh ends with the error `no matching host key type found. Their offer: ssh-rsa`', 'kex?'],
    ['ConnectBot over SSH says\nCannot negotiate, proposals do not match.\n', 'kex'],
    ['Network error: Connection to “web1” refused', 'refused'],
  ])('tells the failure: %s', (paste, symptom) => {
    expect(known(paste).symptom).toBe(symptom);
  });

  test('a name under .local is no name server’s in other clients either', () => {
    const paste = 'With my SSH app:\nUnable to resolve host "printer.local": No address associated with hostname\n';
    expect(known(paste)).toMatchObject({ symptom: 'name', resolution: 'local-name' });
  });

  test('sshd says why in a list or a heading of somebody’s', () => {
    const list = '- Could not load host key: /etc/ssh/ssh_host_rsa_key\n- sshd: no hostkeys available -- exiting.\n';
    expect(found(`Started by hand it gives:\n${list}`)[0]).toMatch(/^host-keys-missing/);
  });

  test('a shell that cannot be started ends the session', () => {
    expect(found('/opt/rsh: Permission denied\nConnection to web1 closed.\n')).toEqual(['login-shell fits']);
    expect(known('/opt/job.sh: Permission denied\n').login).toBeUndefined();
  });

  test('no label of a port is missing in WSL', () => {
    const denied = 'Bind to port 2210 on 127.0.0.1 failed: Permission denied.\nCannot bind any address.\n';
    expect(found(denied)).toEqual(['selinux-port fits']);
    expect(found(`I run sshd in WSL:\n\n${denied}`)[0]).toBe('port-in-use possible');
  });

  test.each([
    ['net start sshd\nThe SSHD service could not be started.\n', 'windows-sshd-startup'],
    ['Restart-Service : Le service «sshd (sshd)» ne peut pas démarrer\n', 'windows-sshd-startup'],
    ['The login ends with "system is booting up see pam_nologin".\n', 'nologin-file'],
    ['Unsupported KEX algorithm "sntrup000@example.net"\n', 'config-error'],
    ['  chsh -s /usr/sbin/nologin root\n', 'login-shell'],
    ['ssh over the tunnel is stuck at "expecting SSH2_MSG_KEX_ECDH_REPLY"\n', 'mtu-black-hole'],
    ['After enabling ufw I am locked out of SSH.\n', 'ufw-denies'],
    ['git clone git@192.0.2.7:2222/kim/notes.git\nssh: connect to host 192.0.2.7 port 22: Connection refused\n', 'wrong-port'],
    ['The new port needs `semanage port -a -t ssh_port_t -p tcp 2210`.\n', 'selinux-port'],
    [
      '{"msg":"executing ssh: -o ControlPath=/home/kim/.lima/web1/ssh.sock"}\nssh: connect to host 127.0.0.1 port 50001: Connection refused\n',
      'virtual-machine-nat',
    ],
    ['kex_exchange_identification: Connection closed by remote host\nConnection closed by 198.18.0.9 port 22\n', 'proxy-blocks-ssh'],
    ['websocket: bad handshake\nkex_exchange_identification: Connection closed by remote host\n', 'reverse-tunnel-down'],
  ])('speaks for a cause: %s', (paste, cause) => {
    expect(found(paste)[0]).toBe(`${cause} possible`);
  });
});

describe('a few lines, cut out of what somebody saw', () => {
  test.each([
    [
      'the comment in sshd_config',
      '# Port and ListenAddress options are not used when sshd is socket-activated,\n',
      'socket-port-not-applied',
    ],
    ['a port that changes nothing', 'Port 2210 in /etc/ssh/sshd_config has no effect here.\n', 'socket-port-not-applied'],
    ['a program that was replaced', 'lrwxrwxrwx 1 root root 0 Nov 20 09:00 /proc/700/exe -> /usr/sbin/sshd (deleted)\n', 'stale-daemon'],
    ['a module that PAM lacks', 'sshd[411]: PAM adding faulty module: pam_own.so\n', 'package-broken'],
    ['sshguard, of an address that was masked', 'web1 sshguard[92]: Blocking "[redacted]/32" for 120 secs\n', 'sshguard-ban'],
    ['a set of tallow’s', 'DROP  all  --  anywhere  anywhere  match-set tallow src\n', 'sshguard-ban'],
    ['a chain of fail2ban’s', 'Chain f2b-sshd (1 references)\n', 'fail2ban-ban'],
    [
      'a line of dropbear’s start script',
      'dropbear: interface lan7 has no physdev or physdev has no suitable ip\n',
      'listen-address-absent',
    ],
    [
      'an account of Windows without a right',
      'Error 1297: A privilege that the service requires to function properly does not exist in it.\n',
      'windows-sshd-startup',
    ],
    ['a service of Windows in any language', 'C:\\> net start sshd\nErrore di sistema 5.\n\nAccesso negato.\n', 'windows-sshd-startup'],
    ['keys of Windows', "Permissions for 'C:\\\\ProgramData\\\\ssh\\\\ssh_host_rsa_key' are too open.\n", 'host-keys-unreadable'],
    ['keys that are said to be empty', 'All the ssh_host_* files in /etc/ssh are 0 bytes.\n', 'host-keys-missing'],
    [
      'a log that has lost its colon',
      "2026-11-20T09:00:00.1+00:00 sshd Permissions 0755 for '/etc/ssh/ssh_host_rsa_key' are too open.\n",
      'host-keys-unreadable',
    ],
    ['a folder that all may write to', 'drwxrwxrwx 2 kim kim 4096 Nov 20 09:00 .ssh\n', 'home-permissions'],
    ['a key whose first letter is lost', 'sh-rsa AAAAB3NzaC1yc2EAAAADAQABAAAB kim@laptop\n', 'key-not-accepted'],
    ['the address that a start waits for', 'With ListenAddress set, ssh does not start at boot.\n', 'listen-address-absent'],
    [
      'a firewall’s own log',
      'Shorewall:net-fw:DROP:IN=eth0 OUT= SRC=192.0.2.7 DST=192.0.2.5 PROTO=TCP SPT=51022 DPT=22\n',
      'iptables-drops',
    ],
    ['a guest of Windows', 'ssh to Ubuntu in WSL2 works from localhost and not from the LAN.\n', 'wsl-nat'],
    ['paramiko, which lost a banner', 'SSHException: Error reading SSH protocol banner\n', 'max-startups'],
    ['an update of OpenSSH', '[ALPM] upgraded openssh (8.1p1-4 -> 8.2p1-1)\n', 'stale-daemon'],
    ['AppArmor’s own line', 'apparmor="DENIED" operation="open" profile="/usr/sbin/sshd" name="/etc/own/" pid=812\n', 'apparmor-profile'],
    [
      'libssh by Ansible',
      "The key algorithm 'ssh-rsa' is not allowed to be used by PUBLICKEY_ACCEPTED_TYPES configuration option\n",
      'key-algorithm-refused',
    ],
    ['Terraform, which waits', 'aws_instance.web (remote-exec): Connecting to remote host via SSH...\n', 'aws-security-group'],
    ['a network of VirtualBox’s', "Interface 'VirtualBox Host-Only Ethernet Adapter' is gone.\n", 'virtual-machine-nat'],
    ['a port of Twisted’s that is taken', "Couldn't listen on 192.0.2.5:22: [Errno 98] Address already in use.\n", 'port-in-use'],
    ['a jail that breaks SFTP', 'Since I put the users in a chroot, SFTP ends at once.\n', 'chroot-permissions'],
    [
      'a container at the port of the host',
      'LISTEN 0 4096 0.0.0.0:22 0.0.0.0:* users:(("docker-proxy",pid=811,fd=7))\n',
      'docker-took-port',
    ],
    ['a port of a container in the list of ports', '0.0.0.0:22->2222/tcp, 0.0.0.0:3000->3000/tcp\n', 'docker-took-port'],
    ['a test of Windows that does not open', 'WARNING: TCP connect to (192.168.1.44 : 22) failed\n', 'sshd-not-running'],
    ['a password of an account that has none', "git@git.example.net's password:\n", 'docker-took-port'],
    ['a port that a workflow sets for the app', '      env:\n        PORT: 3000\n', 'wrong-port'],
    ['a key that cannot be loaded', 'sshd[411]: error: key_load_private: memory allocation failed\n', 'host-keys-missing'],
    ['an option that somebody does not know', 'It ends with `Bad configuration option: ownoption`\n', 'client-config-error'],
    ['the same of sshd', 'Starting sshd: /etc/ssh/sshd_config: line 24: Bad configuration option: OwnOption\n', 'config-error'],
    ['a fingerprint that is told of', 'VS Code says the fingerprint has changed.\n', 'host-key-changed'],
    ['a library of sshd’s', 'Then sshd had an openssl version mismatch.\n', 'library-mismatch'],
    ['a comment of Oracle’s', '-A INPUT -m comment --comment "See the Oracle-Provided Images section" -j ACCEPT\n', 'iptables-prohibits'],
    ['a port in the short form of git', 'origin git@git.[masked]:2210/kim/notes.git\n', 'wrong-port'],
    ['two settings that were joined', 'UsePAM yesAddressFamily any\n', 'config-error'],
    ['Vagrant, which was cut off', '    default: Warning: Connection reset. Retrying...\n', 'still-booting'],
    ['Netmiko’s list', 'NetmikoTimeoutException: TCP connection to device failed.\n', 'wrong-host'],
  ])('speaks for a cause without any message of the client: %s', (_, paste, cause) => {
    expect(found(paste)[0]).toBe(`${cause} possible`);
  });

  test.each([
    ['[Errno 65] No route to host', 'socket.error: [Errno 65] No route to host', 'macos-local-network-denied'],
    ['lines of IOS', '% Connection refused by remote host\n\nThere are ACLs on its line vty.', 'cisco-vty'],
    [
      'hosts.deny that was emptied',
      'ssh_exchange_identification: Connection closed by remote host\n\ncat /dev/null > /etc/hosts.deny',
      'tcp-wrappers',
    ],
    [
      'DenyHosts’ own mark',
      'ssh_exchange_identification: Connection closed by remote host\n# DenyHosts: Fri Jan  2 | sshd: 192.0.2.7',
      'denyhosts-ban',
    ],
    [
      'a proxy that is named',
      'kex_exchange_identification: Connection closed by remote host\nProxyCommand connect -S 127.0.0.1:1080 %h %p',
      'proxy-blocks-ssh',
    ],
    [
      'a port of this machine',
      'kex_exchange_identification: Connection closed by remote host\nConnection closed by ::1 port 2210',
      'docker-backend-dead',
    ],
    ['a ChrootDirectory', "Couldn't read packet: Connection reset by peer\n\n  ChrootDirectory /srv/%u", 'chroot-permissions'],
    ['a disk without room', 'kex_exchange_identification: Connection closed by remote host\n/dev/sda1  20G  20G  0 100% /', 'disk-full'],
    [
      'a way out that lets nobody in',
      'ssh: connect to host 203.0.113.7 port 22: Operation timed out\n  nat_gateway_id = aws_nat_gateway.main.id',
      'aws-no-public-address',
    ],
    ['Docker’s own network', 'ssh: connect to host 172.17.0.3 port 22: Operation timed out', 'docker-port-mapping'],
    ['another port that works', 'ssh: connect to host 203.0.113.7 port 22: Connection timed out\nOn port 443 it works.', 'egress-blocked'],
    [
      'a cable that is off',
      'ssh: connect to host 127.0.0.1 port 2222: Connection refused\nNIC 1: Attachment: NAT, Cable connected: off',
      'virtual-machine-nat',
    ],
    ['a setting of sshd’s', 'ssh: connect to host 203.0.113.7 port 22: Connection refused\n\nPort 2210\nPermitRootLogin no', 'wrong-port'],
    [
      'an address of the server’s own network',
      'ssh: connect to host 192.168.7.88 port 22: Connection refused\n\nkim@web1:~$ hostname -I\n192.168.7.90',
      'wrong-host',
    ],
    [
      'another port of Docker’s',
      'ssh: connect to host localhost port 22: Connection refused\n0.0.0.0:32768->22/tcp   test',
      'docker-port-mapping',
    ],
    [
      'fail2ban, which is told of',
      'ssh: connect to host 203.0.113.7 port 22: Connection refused\nfail2ban runs in mode = aggressive',
      'fail2ban-ban',
    ],
    ['a published port', 'git@git.example.net: Permission denied (publickey).\n\n    ports:\n      - "2210:22"', 'docker-took-port'],
    ['an address of IPv6', 'ssh: connect to host 2001:db8::7 port 22: No route to host', 'ipv6-broken'],
    ['an address of IPv4 that is asked for', 'ssh: connect to host web1 port 22: Connection timed out\n$ ssh -4 web1', 'ipv6-broken'],
    [
      'a gateway that inspects',
      'ssh: connect to host 203.0.113.7 port 22: Connection timed out\nThreat Management: blocked by IPS',
      'router-ban',
    ],
    ['a name for a line at home', 'ssh: connect to host kim.duckdns.org port 22: Connection refused', 'port-forward-missing'],
    [
      'an address that works where the name does not',
      'ssh: connect to host web1 port 22: Connection refused\nBut when I use the local IP it works fine.',
      'name-points-elsewhere',
    ],
    [
      'a home that is encrypted',
      'kim@192.0.2.7: Permission denied (publickey).\nMy home folder is encrypted, and the server has PermitRootLogin no.',
      'key-not-accepted',
    ],
    [
      'a port that is set and not dialled',
      'My task uses 22 even though another one is set.\nssh: connect to host 192.0.2.7 port 22: Connection refused',
      'wrong-port',
    ],
    [
      'a home that its owner may not enter',
      'kim@192.0.2.7: Permission denied (publickey).\nsu: warning: cannot change directory to /home/kim: Permission denied',
      'home-permissions',
    ],
    [
      'another port that is told of',
      'ssh: connect to host 192.0.2.7 port 22: Connection refused\nThe server has its ssh on port 2210.',
      'wrong-port',
    ],
  ])('speaks for a cause beside the client’s message: %s', (_, paste, cause) => {
    expect(found(`${paste}\n`)[0]).toBe(`${cause} possible`);
  });

  test('of a hosts file name the machine that was dialled, without its first row', () => {
    const refused = 'ssh: connect to host git.example.net port 22: Connection refused\n';
    expect(found(`${refused}# Own accelerator\n127.0.0.1 git.example.net\n`)).toEqual(['name-points-to-loopback fits']);
  });

  test('of a log of Docker’s as it is kept on the disk are those of sshd’s', () => {
    const row = (log: string) => JSON.stringify({ log: `${log}\r\n`, stream: 'stderr', time: '2026-11-20T09:00:00.1Z' });
    const log = ["Permissions 0777 for '/etc/own/ssh_host_rsa_key' are too open.", 'sshd: no hostkeys available -- exiting.'];
    expect(found(`${log.map(row).join('\n')}\n`)).toEqual(['host-keys-unreadable fits']);
  });

  test('of PowerShell end where ssh speaks, and a rule that was asked for by its name need not print it', () => {
    const rule = (columns: string, row: string) =>
      `PS C:\\> Get-NetFirewallRule -Name OpenSSH-Server-In-TCP | select Profile,Enabled\n${columns}\n------- -------\n${row}\n\n`;
    const network = 'PS C:\\> Get-NetConnectionProfile\nName             : Own\nNetworkCategory  : Public\n';
    const silent = 'ssh: connect to host 203.0.113.7 port 22: Connection timed out\n';
    expect(found(`${rule('Profile Enabled', 'Private    True')}${network}${silent}`)).toEqual(['windows-firewall-rule fits']);
    expect(found(`${rule('Profile Enabled', '    Any   False')}${silent}`)).toEqual(['windows-firewall-rule fits']);
    expect(found(`${rule('Profile Enabled', '    Any    True')}${silent}`)).not.toContain('windows-firewall-rule fits');
  });

  test('of a name that is none tell what it has in it', () => {
    const unresolved = (name: string) => found(`ssh: Could not resolve hostname ${name}: Name or service not known\n`);
    expect(unresolved('ssh://web1.example.net:2210')).toEqual(['host-with-port proven']);
    expect(unresolved('""')).toEqual(['empty-host proven']);
  });

  test('of a session that was there and is lost get no list of what keeps a connection out', () => {
    expect(found('kim@web1:~$ client_loop: send disconnect: Broken pipe\n').join()).not.toMatch(/max-startups|tcp-wrappers/);
  });

  test('that show what is in hosts.deny have shown it', () => {
    const paste = 'kex_exchange_identification: Connection closed by remote host\n\n$ cat /etc/hosts.deny\n\n$ uptime\n';
    expect(found(paste)[0]).not.toMatch(/tcp-wrappers/);
  });

  test('of OpenSSL are the client’s own, unless a connection was cut off or sshd says them', () => {
    const mismatch = 'OpenSSL version mismatch. Built against 30000070, you have 30100000\n';
    expect(found(mismatch)).toEqual(['client-library-mismatch possible', 'library-mismatch possible']);
    expect(found(`${mismatch}kex_exchange_identification: read: Connection reset\n`)[0]).toBe('library-mismatch possible');
    expect(found(`Nov 20 09:00:00 web1 sshd[411]: ${mismatch}`)[0]).toBe('library-mismatch fits');
  });

  test('of a start that fails explain a connection that was cut off: something else took it', () => {
    const paste =
      "kex_exchange_identification: read: Connection reset by peer\n\nPermissions 0777 for '/etc/ssh/ssh_host_rsa_key' are too open.\nThis private key will be ignored.\nsshd: no hostkeys available -- exiting.\n";
    expect(found(paste)).toEqual(['host-keys-unreadable fits']);
  });

  test('of a start by somebody who is not root tell that the keys were kept from them', () => {
    const missing = ['rsa', 'ecdsa', 'ed25519'].map((kind) => `Could not load host key: /etc/ssh/ssh_host_${kind}_key\n`).join('');
    const start = (prompt: string) => found(`${prompt} /usr/sbin/sshd -p 2210\n${missing}sshd: no hostkeys available -- exiting.\n`);
    expect(start('kim@web1:~$')).toEqual(['host-keys-unreadable fits']);
    expect(start('root@web1:~#')).toEqual(['host-keys-missing fits']);
  });

  test('of PAM that lacks a module make no nologin file', () => {
    const log =
      'sshd[411]: PAM unable to dlopen(pam_own.so): /lib/security/pam_own.so: cannot open shared object file\nsshd[411]: fatal: Access denied for user kim by PAM account configuration [preauth]\n';
    expect(found(log)).toEqual(['package-broken possible', 'login-shell possible']);
  });

  test('of a tool that tries new settings tell where they are wrong', () => {
    const error =
      "failed to validate: rc:255 error:/root/.ansible/tmp/source line 37: Directive 'Port' is not allowed within a Match block";
    expect(found(`fatal: [web1]: FAILED! => {"changed": false, "msg": "${error}\\r\\n"}\n`)).toEqual(['config-error fits']);
    expect(found(`  msg: |-\n    ${error}\n`)).toEqual(['config-error fits']);
  });

  test('of a public name that is at home here tell that the name is wrong', () => {
    const push = 'ssh: connect to host github.com port 22: Connection refused\n\n';
    const ping =
      'C:\\> ping github.com\n\nPinging github.com [127.0.0.1] with 32 bytes of data:\nReply from 127.0.0.1: bytes=32 time<1ms TTL=128\n';
    expect(found(push + ping)[0]).toMatch(/^name-points-to-loopback/);
    expect(found(push + ping.replaceAll('127.0.0.1', '192.0.2.7'))[0]).toMatch(/^egress-blocked/);
  });

  test('of a web server at the port show that it is no sshd', () => {
    expect(known('debug1: kex_exchange_identification: banner line 0: HTTP/1.1 400 Bad Request\n')).toMatchObject({
      symptom: 'not-ssh',
      banner: 'other',
    });
  });

  test('of the settings and of the socket that has another port need no word of which port is dialled', () => {
    const socket = (port: number) =>
      `root@web1:~# grep -i ^port /etc/ssh/sshd_config\nPort 2210\nroot@web1:~# systemctl status ssh.socket\n● ssh.socket - OpenBSD Secure Shell server socket\n     Active: active (running)\n     Listen: [::]:${port} (Stream)\n`;
    expect(found(socket(22))).toEqual(['socket-port-not-applied fits']);
    expect(found(socket(2210))).toEqual([]);
  });

  test('of a boot that goes on are read in the words of older systems', () => {
    expect(found('System is booting up. See pam_nologin(8)\nAuthentication failed.\n')[0]).toMatch(/^still-booting/);
  });

  test('of ssh2 are read behind a time', () => {
    expect(known('2026-11-20T09:00:00.1Z - debug: Handshake: No matching key exchange algorithm\n').symptom).toBe('kex');
  });

  test('of another port than 22 that is dialled make no wrong port of it', () => {
    const paste = 'ssh: connect to host 203.0.113.7 port 2210: Connection refused\n\nPort 2210\nPermitRootLogin no\n';
    expect(found(paste)[0]).not.toMatch(/wrong-port/);
  });

  test('of a private address name macOS’ switch among what to look at', () => {
    expect(found('ssh: connect to host 192.168.7.8 port 22: No route to host\n').join()).toMatch(/macos-local-network-denied/);
  });

  test('of keys of a kind that is not taken come before the end of all tries', () => {
    const refused = 'userauth_pubkey: key type ssh-dss not in PubkeyAcceptedAlgorithms [preauth]\n';
    const end = 'maximum authentication attempts exceeded for kim from 192.0.2.7 port 51234 ssh2 [preauth]\n';
    expect(found(refused + end)).toEqual(['key-algorithm-refused fits']);
    expect(found(`sshd[411]: input_${refused}`)).toEqual(['key-algorithm-refused fits']);
    expect(found(end)).toEqual(['too-many-keys fits']);
  });

  test('of Go without a host are an empty name, whatever the errno', () => {
    expect(found('timeout - last error: dial tcp :22: connect: no route to host\n')[0]).toMatch(/^empty-host/);
  });

  test('at the ends of a long log are heard, and its midst is not gone through for them', () => {
    const rows = (count: number) => 'Nov 20 09:00:00 web1 cron[7]: (root) CMD (true)\n'.repeat(count);
    const clue = 'Nov 20 09:00:00 web1 sshguard[92]: Blocking "[redacted]/32" for 120 secs\n';
    expect(found(rows(30_000) + clue)[0]).toBe('sshguard-ban possible');
    expect(found(rows(15_000) + clue + rows(15_000)).join()).not.toMatch(/sshguard/);
  });

  test('of a key that has changed are not those of the login that it shut', () => {
    const changed = '@    WARNING: REMOTE HOST IDENTIFICATION HAS CHANGED!     @\nOffending RSA key in /home/kim/.ssh/known_hosts:3\n';
    const barred = 'Password authentication is disabled to avoid man-in-the-middle attacks.\n';
    const denied = 'kim@192.0.2.7: Permission denied (publickey,password).\n';
    expect(found(changed + barred + denied)).toEqual(['host-key-changed proven']);
    expect(known(changed + denied).symptom).toBe('denied');
  });

  test('of a banner that a proxy has put a word in front of show no other server', () => {
    const paste = (command: string) =>
      `debug1: Executing proxy command: exec ${command}\ndebug1: kex_exchange_identification: banner line 0: via\\004@SSH-2.0-own\nkex_exchange_identification: banner line contains invalid characters\n`;
    expect(found(paste('nc -X 5 -x 127.0.0.1:1080 192.0.2.7 22'))).toEqual(['proxy-blocks-ssh fits']);
    expect(known(paste('own-tunnel web1')).banner).toBeUndefined();
    expect(known(paste('nc -X 5 -x 127.0.0.1:1080 192.0.2.7 22').replace('SSH-2.0-own', 'login:')).banner).toBe('other');
  });

  test('of a shell without nc end the pipe, though the line with its port is cut off', () => {
    const paste = 'bash: line 1: nc: command not found\nkex_exchange_identification: Connection closed by remote host\n';
    expect(found(paste)).toEqual(['proxy-command-missing fits']);
    // It may be the jump host's shell: ssh's own is told to `exec`.
    const whole = `${paste}Connection closed by UNKNOWN port 65535\n`;
    expect(found(whole)).toEqual(['proxy-command-missing fits']);
    expect(found(whole.replace('nc:', 'exec: nc:'))).toEqual(['proxy-command-missing proven']);
    expect(known(paste.replace('nc:', 'telnet:')).symptom).toBe('closed');
  });

  test('of a log without a colon, pasted whole or in a sentence, are sshd’s', () => {
    const row = '2026-11-20T09:00:00.12+00:00 sshd Bind to port 22 on 192.0.2.5 failed: Permission denied.';
    expect(found(`${row}\n`)).toEqual(['privileged-port fits']);
    expect(found(`The log tells me \`${row}\`.\n`)).toEqual(['privileged-port fits']);
    expect(known('The sshd binds to port 22 and failed: Permission denied.\n').startup).toBeUndefined();
  });

  test('of a key that is of no use end in a login that is denied', () => {
    expect(found('sign_and_send_pubkey: no mutual signature supported\n')).toEqual(['key-algorithm-refused fits']);
    const held = 'debug1: send_pubkey_test: no mutual signature algorithm\nkim@web1: Permission denied (publickey).\n';
    expect(found(held)).toEqual(['key-algorithm-refused fits']);
    const shut = 'Load key "/home/kim/web1.pem": Permission denied\nkim@web1: Permission denied (publickey).\n';
    expect(found(shut)).toEqual(['key-not-accepted fits']);
    expect(known('This account is currently not available.\n').symptom).toBe('closed?');
  });

  test('of systemd’s helper for sockets tell of a port that is taken', () => {
    const row = (unit: string) =>
      `Nov 20 09:00:00 web1 (sd-listen)[812]: ${unit}.socket: Failed to create listening socket ([::]:2210): Address already in use\n`;
    expect(found(row('ssh'))).toEqual(['port-in-use fits']);
    expect(known(row('own')).startup).toBeUndefined();
  });

  test.each([
    ['Unhandled Exception: Bad state: No matching client MAC algorithm\n', 'no-common-algorithm proven'],
    ['<error>Unable to agree upon client-to-server MAC\nalgorithm.</error>\n', 'no-common-algorithm proven'],
    ['Secsh channel 2 open FAILED: open failed: Administratively prohibited\n', 'forwarding-disabled fits'],
    ['Starting sshd: /usr/libexec/sshd-session does not exist or is not executable\n', 'sshd-session-missing fits'],
  ])('of other programs are read: %s', (paste, cause) => {
    expect(found(paste)).toEqual([cause]);
  });

  test.each([
    ['docker run -it own/image ends with missing privilege separation directory /run/sshd\n', 'privsep-directory'],
    ['Two things: /usr/share/empty.sshd is missing, and a key.\n', 'privsep-directory'],
    ["the server: userauth_pubkey: key type ssh-dss not in PubkeyAcceptedAlgorithms, the client: it's bad\n", 'key-algorithm-refused'],
    ['My terminal: "Proxy command has failed to start: spawn ncat ENOENT"\n', 'proxy-command-missing'],
    ["Error: No public port '22/tcp' published for web1\n", 'docker-port-mapping'],
    ['I have no answer over IPv6, whereas `ssh -4` connects.\n', 'ipv6-broken'],
    ['      SecurityGroupIngress:\n        - CidrIp: 0.0.0.0/0\n          IpProtocol: 22\n', 'aws-security-group'],
    ['If there are no `ssh_host_*` files, make them.\n', 'host-keys-missing'],
    ['Could not load host key: /etc/ssh/ssh_host_rsa_key\n\nAfter ssh-keygen -A it was fine.\n', 'host-keys-missing'],
    ['The container runs without CAP_NET_BIND_SERVICE, and sshd is to have port 22.\n', 'privileged-port'],
    ['Raspbian now has the SSH server disabled by default.\n', 'raspberry-pi-ssh-off'],
    ['There must be an "ssh" file without extension on the card.\n', 'raspberry-pi-ssh-off'],
    ['It takes a daemon-reload, since SSH has socket-based activation here.\n', 'socket-port-not-applied'],
    ['sshd[812]: error: PAM: pam_open_session(): Cannot make/remove an entry for the specified session\n', 'package-broken'],
    ['sshd[812]: PAM unable to resolve symbol: pam_sm_open_session\n', 'package-broken'],
    ['own.client: no banner, the peer said "Not allowed at this time"\n', 'per-source-penalties'],
    ['ssh_exchange_identification: Exceeded MaxStartups\n', 'max-startups'],
    ['refused local port forward: originator 127.0.0.1 port 40022, target 192.0.2.7 port 22\n', 'forwarding-disabled'],
    ['debug1: ssh_exchange_identification: 220 own FTP server\n', 'not-ssh-on-port'],
    ['fatal: recv_rexec_state: buffer error: incomplete message\n', 'stale-daemon'],
    ['I upgraded openssh and did not restart sshd.\n', 'stale-daemon'],
    ['debug1: bad permissions: ignore key: /etc/ssh/ssh_host_rsa_key\n', 'host-keys-unreadable'],
    ["spawnerr: can't find command '/usr/sbin/sshd'\n", 'sshd-not-installed'],
    ['exec: "/usr/sbin/sshd": stat /usr/sbin/sshd: no such file or directory\n', 'sshd-not-installed'],
    ['the SSH server fails: listen tcp 0.0.0.0:22: bind: permission denied\n', 'privileged-port'],
    ['sshd[]: fatal: /var/empty must be owned by root and not group or world-writable.\n', 'privsep-directory'],
    ['sshd: fatal: fork of unprivileged child failed\n', 'processes-exhausted'],
    ['mkdir: cannot create directory: No space left on device\n', 'disk-full'],
    ["sed: can't read /etc/ssh/sshd_config: No such file or directory\n", 'sshd-not-installed'],
    ['connection failed (#<Errno::ECONNREFUSED: Connection refused - connect(2) for "" port 22>)\n', 'empty-host'],
    ['dial tcp: address tcp/22 SSH-2.0-own\n', 'host-with-port'],
    ['ssh: connect to host web1.example port 22: Cannot assign requested address\n', 'ipv6-broken'],
    ['/etc/ssh/ssh_host_rsa_key does not exist\n', 'host-keys-missing'],
    ['/usr/sbin/sshd: /usr/lib/openssh/sshd-session: No such file or directory\n', 'sshd-session-missing'],
    ['ssh.socket: Failed to listen on sockets, 10.8.0.1:22: Cannot assign requested address\n', 'listen-address-absent'],
    ['avc:  denied  { name_bind } for  pid=1 comm="systemd" src=4422\n', 'selinux-port'],
    ['Error 1053: no answer in time (OpenSSH SSH Server)\n', 'windows-sshd-startup'],
    ['rootlessport cannot expose privileged port 22\n', 'privileged-port'],
    ['Ncat: Proxy returned status code 503.\n', 'proxy-blocks-ssh'],
    ['nc: connection failed, SOCKSv5 error: Connection not allowed by ruleset\n', 'proxy-blocks-ssh'],
    ['FATAL: failed to begin relaying via HTTP.\n', 'proxy-blocks-ssh'],
    ['dyld: Library not loaded: libcrypto.dylib\n  Referenced from: /usr/local/bin/ssh\n', 'client-library-mismatch'],
    ["Warning: the ECDSA host key for 'web1' differs from the key for the IP address '192.0.2.7'\n", 'host-key-changed'],
    ['srclimit_penalise: active penalty for 192.0.2.0/32\n', 'per-source-penalties'],
    ['drone-ssh: missing server host\n', 'empty-host'],
    ['dial tcp :***: connect: connection refused\n', 'empty-host'],
    ['WAN address in the router: 10.64.12.9\n', 'double-nat'],
    ['Error: I could not see your service on 192.0.2.7 on port (22)\n', 'port-forward-missing'],
    ['$ nc -vz github.com 22\nnc: connect to github.com port 22 (tcp) failed: Connection refused\n', 'egress-blocked'],
    ["FileNotFoundError: [Errno 2] No such file or directory: '/home/kim/.ssh/own_key'\n", 'key-not-accepted'],
    ['With this module the SSH port is not changing on Ubuntu.\n', 'socket-port-not-applied'],
    ['sslh prints `warning: cannot open /etc/hosts.deny: Permission denied`.\n', 'tcp-wrappers'],
    ['warning: /etc/hosts.allow, line 4: missing ":" separator\n', 'tcp-wrappers'],
    ['Accounts of the directory get /sbin/nologin as their shell, and SSH ends.\n', 'login-shell'],
    ['I had to let my address go with cscli to have ssh again.\n', 'crowdsec-ban'],
    ['I keep ssh off the list with `csf -a 192.0.2.7`.\n', 'panel-firewall-ban'],
    ['`ufw limit` keeps my own ssh out after some tries.\n', 'ufw-rate-limit'],
    ['Since FirewallD is there I cannot log in by SSH.\n', 'firewalld-service-missing'],
    ['With shorewall off, ssh is there again.\n', 'iptables-drops'],
    ['The installer writes iptables rules that drop whatever is not for port 22, and my ssh was elsewhere.\n', 'iptables-drops'],
    ['I tried iptables -A INPUT -p tcp --dport 22 -j ACCEPT, and ssh is as before.\n', 'iptables-drops'],
    ['SSH is not there from outside the VM.\niptables -A OWN -j DROP\n', 'iptables-drops'],
    ['SSH comes back when dropbear is restarted.\n', 'listen-address-absent'],
    ['The AuthorizedKeysCommand of my directory ends with permission denied.\n', 'key-not-accepted'],
    ["dropbear: WARNING: Invalid authorized_keys file, SSH login to initramfs won't work!\n", 'key-not-accepted'],
    ['After `restorecon -Rv /srv/kim/.ssh` the key was taken.\n', 'key-not-accepted'],
    ['auth required pam_tally2.so deny=3\n', 'account-expired'],
    ['audit: type=1326 audit(1:2): uid=99 pid=320 comm="sshd" exe="/usr/bin/sshd" sig=31 syscall=54\n', 'library-mismatch'],
    ['kernel: own: sshd[7981]: segfault at 0 ip 00 sp 00 error 4 in libc.so.6\n', 'library-mismatch'],
    ['systemd-coredump[46]: Process 4641 (sshd) of user 0 dumped core.\n', 'library-mismatch'],
    ['69bdb4fda944  own/ssh  "/run.sh"  4 minutes ago  Exited (141) 4 minutes ago   own_ssh\n', 'container-without-sshd'],
    ['Failed to start sshd.service: Unit sshd.service has a bad unit file setting.\n', 'sshd-not-running'],
    ['Users who come by ssh are shown /run/nologin.\n', 'nologin-file'],
    ['  sshd.service   loaded  failed  failed  OpenSSH Daemon\n', 'config-error'],
    ["Since the update sshd doesn't start at all.\n", 'sshd-not-running'],
    ['If sshd is bound to a specific address, it is not there for the others.\n', 'listen-other-address'],
    ['drwxrwxrwx 2 kim kim 4096 Nov 20 09:00 .\n-rw------- 1 kim kim 99 Nov 20 09:00 authorized_keys\n', 'home-permissions'],
    ['ssh: connect to host 192.0.2.7 port 22: Connection timed out\nIt waits for me to unlock the disk.\n', 'still-booting'],
    ['dpkg: error processing package openssh-server (--configure):\n', 'package-broken'],
    ['[own] fatal: ssh_sandbox_child: prctl(PR_SET_SECCOMP): Unknown error 524\n', 'library-mismatch'],
    ['The line ended up inside the Match block.\n', 'config-error'],
    ['sshd refuses to start for a syntax error.\n', 'config-error'],
    ['With two lines of Subsystem the service will not start.\n', 'config-error'],
    ['A second after the boot the sshd service is stopped.\n', 'sshd-not-running'],
    ['sshd is listening on tcp/2210, not 22.\n', 'wrong-port'],
    ['I added some iptables rules and was gone.\n', 'iptables-drops'],
    ['It ends with “This account is currently not available”.\n', 'login-shell'],
    ['-bash: fork: Resource temporarily unavailable\n', 'processes-exhausted'],
    ['On its screen programs end for they are out of memory.\n', 'sshd-killed'],
    ['I cannot log in by ssh since the disk is full.\n', 'disk-full'],
    ['By ssh the container stops because of missing keys.\n', 'host-keys-missing'],
    ['dropbear_own_host_key: Permission denied\n', 'host-keys-missing'],
    ['AllowGroups and AllowUsers work together.\n', 'user-not-allowed'],
    ['Set sshd_allow_groups or be shut out.\n', 'user-not-allowed'],
    ['authorized_keys is made with wrong permissions.\n', 'home-permissions'],
    ['chmod 644 .ssh/authorized_keys\n', 'home-permissions'],
    ['It conflicts with ssh of the machine on that port.\n', 'port-in-use'],
    ['The ssh port of my settings was not being respected.\n', 'socket-port-not-applied'],
    ['setremotelogin: Turning Remote Login on or off requires Full Disk Access privileges.\n', 'macos-remote-login-off'],
    ['They say that my IP gets black listed.\n', 'fail2ban-ban'],
    ['The Pi is in emergency mode and has no network.\n', 'emergency-boot'],
    ['[DEPEND] Dependency failed for Local File Systems.\n', 'emergency-boot'],
    ['Mine had `UsePAM yesPort 2210` in it.\n', 'config-error'],
    ['I had to sudo systemctl stop ssh.socket first.\n', 'socket-port-not-applied'],
    ['After a reboot port 2210 fails, but 22 is OK.\n', 'socket-port-not-applied'],
    ['`PermitRootLogin` is set to `prohibit-password` there.\n', 'root-login-off'],
    ['root can’t log in there.\n', 'root-login-off'],
    ['As soon as ufw is enabled I am cut off.\n', 'ufw-denies'],
    ['It got well by service fail2ban stop.\n', 'fail2ban-ban'],
    [' openssh            [  crashed  ]\n own  [  started  ]\n', 'config-error'],
    ['kernel: own:DROP:IN=eth0 OUT= MAC=02:00:00:00:00:01 SRC=192.0.2.7 LEN=60 TOS=0\nx00 PROTO=TCP DPT=22\n', 'iptables-drops'],
  ])('speak for a cause alone: %s', (paste, cause) => {
    expect(found(paste)[0]).toBe(`${cause} possible`);
  });

  test.each([
    [
      'connect to host web1 port 2222: No route to host',
      'REJECT all -- anywhere anywhere reject-with icmp-host-prohibited',
      'iptables-prohibits',
    ],
    ['connect to host 192.0.2.1 port 22: Connection refused', '%SEC-6-IPACCESSLOGS: list 23 denied 192.0.2.9 1 packet', 'cisco-vty'],
    ['connect to host web1 port 22: Connection timed out', 'The router’s WAN IP: 100.72.14.9', 'carrier-nat'],
    ['connect to host 10.0.2.15 port 22: Connection timed out', '$ ssh vagrant@10.0.2.15', 'virtual-machine-nat'],
    ['connect to host localhost port 22: Connection refused', 'Kims-MacBook:~ kim$ ssh localhost', 'macos-remote-login-off'],
    ['connect to host web1 port 2200: Connection refused', '● ssh.socket - OpenBSD Secure Shell server socket', 'socket-port-not-applied'],
    ['connect to host  port 22: Connection refused', 'the job of our CI', 'empty-host'],
    ['connect to host web1 port 22: Connection refused', '$ ssh -P 2222 kim@web1', 'wrong-port'],
    ['connect to host web1 port 22: Connection refused', 'own-tool runs: ssh -p 2222 kim@web1', 'wrong-port'],
    ['connect to host web1 port 22: Connection timed out', '  port:         2201,', 'wrong-port'],
    ['connect to host web1 port 22: Connection refused', '$ scp -p 2222 own.txt kim@web1:', 'wrong-port'],
    ['connect to host web1 port 22: Connection refused', 'TASK [Wait for reboot]', 'still-booting'],
    ['connect to host web1 port 22: Connection refused', 'listenport=22 with portproxy and connectaddress=172.25.1.9', 'wsl-nat'],
    ['connect to host 192.168.9.4 port 22: Connection timed out', 'VMware NAT, the guest is 192.168.9.4', 'virtual-machine-nat'],
  ])('beside what ssh says speak for a cause: %s, %s', (said, line, cause) => {
    expect(found(`${line}\nssh: ${said}\n`)[0]).toBe(`${cause} possible`);
  });

  test('of a name that is there for sure tell of the resolver, and a name with a blank is none', () => {
    expect(found('ssh: Could not resolve hostname github.com: nodename nor servname provided, or not known\n')).toEqual([
      'resolver-unreachable fits',
    ]);
    expect(found('ssh: Could not resolve hostname bash -se: Name or service not known\n')).toEqual(['empty-host fits']);
  });

  test('of ssh2 of a version that it does not know may be of another protocol', () => {
    expect(known('Uncaught Error: Protocol version not supported\n').symptom).toBe('not-ssh?');
  });

  test('of nc tell where else sshd may listen', () => {
    const paste =
      '$ ssh -p 222 192.168.1.9\nssh: connect to host 192.168.1.9 port 222: Connection refused\n$ nc -vz 192.168.1.9 22\nConnection to 192.168.1.9 22 port [tcp/ssh] succeeded!\n';
    expect(found(paste)[0]).toBe('wrong-port possible');
  });

  test('of a name that a list of hosts sends to nowhere tell that it points here', () => {
    const paste =
      'debug1: Connecting to github.com port 22.\ndebug1: connect to address 0.0.0.0 port 22: Connection refused\nssh: connect to host github.com port 22: Connection refused\n';
    expect(found(paste)).toEqual(['name-points-to-loopback proven']);
  });

  test('of sshd on Windows are in small letters', () => {
    expect(known('Bind to port 22 on 0.0.0.0 failed: address in use.\n').startup).toMatch(/^address-in-use/);
  });

  test('of sshd before 7.0 tell no address, and may still be this person’s', () => {
    expect(found('fatal: no matching mac found: client hmac-md5 server hmac-sha2-512 [preauth]\n')).toEqual(['no-common-algorithm fits']);
  });

  test('of sshd’s settings and of lsof tell that systemd listens at another port', () => {
    const paste =
      'root@web1:~# sshd -T | grep ^port\nport 5522\nroot@web1:~# lsof -i :22\nCOMMAND PID USER FD TYPE DEVICE SIZE/OFF NODE NAME\nsystemd 1 root 51u IPv6 20781 0t0 TCP *:ssh (LISTEN)\n';
    expect(found(paste)).toEqual(['socket-port-not-applied fits']);
  });

  test('of a version that does not match are sshd’s beside its unit, and anybody’s alone', () => {
    const row = 'OpenSSL version mismatch. Built against 30000020, you have 30200000\n';
    expect(known(`${row}systemd[1]: sshd.service: Main process exited, code=exited, status=255/EXCEPTION\n`).startup).toBe('library?');
    expect(known(row).startup).toBeUndefined();
  });

  test.each([
    ['Error relocating /usr/sbin/sshd: EVP_own: symbol not found', 'library-mismatch fits'],
    ['Error loading shared library libcrypto.so.9: No such file or directory (needed by /usr/sbin/sshd)', 'library-mismatch fits'],
    ['CANNOT LINK EXECUTABLE "sshd": library "libcrypto.so.9" not found: needed by main executable', 'library-mismatch fits'],
    ['ld-elf.so.1: Shared object "libcrypto.so.9" not found, required by "sshd"', 'library-mismatch fits'],
    ["ld.so: sshd: can't load library 'libcrypto.so.9.0'", 'library-mismatch fits'],
    ['ld.so.1: sshd: fatal: libcrypto.so.9: open failed: No such file or directory', 'library-mismatch fits'],
    ['dyld[811]: Library not loaded: /opt/own/libcrypto.9.dylib\n  Referenced from: /usr/local/sbin/sshd', 'library-mismatch fits'],
    ['Error relocating /usr/bin/ssh: EVP_own: symbol not found', 'client-library-mismatch proven'],
    ['CANNOT LINK EXECUTABLE "ssh": library "libcrypto.so.9" not found', 'client-library-mismatch proven'],
    ['Shared object "libcrypto.so.9" not found, required by "ssh"', 'client-library-mismatch proven'],
  ])('of a linker that is not glibc’s are read: %s', (paste, cause) => {
    expect(found(`${paste}\n`)).toEqual([cause]);
    expect(sure(`${paste.replace(/\bsshd?\b/, 'own')}\n`)).toEqual([]);
  });

  test('of a log in columns are sshd’s, with its process or a column for it', () => {
    const said = 'fatal: Too many listen sockets. Enlarge MAX_LISTEN_SOCKS\n';
    expect(found(`2026-11-20T09:00:00\tsshd[411]\t${said}`)).toEqual(['config-error fits']);
    expect(found(`Nov 20 09:00:00\tsshd\t411\t${said}`)).toEqual(['config-error fits']);
    expect(sure(`Nov 20 09:00:00\town\t411\t${said}`)).toEqual([]);
  });

  test('of a listing of a folder of keys are of the folder and of the one above it, if it has a file of keys', () => {
    const list = (mode: string, more: string) =>
      `kim@192.0.2.7: Permission denied (publickey).\n    # ls -al /home/kim/.ssh/\n    drwx------ 2 kim kim 4096 Nov 20 09:00 .\n    ${mode} 4 kim kim 4096 Nov 20 09:00 ..\n    -rw------- 1 kim kim 99 Nov 20 09:00 ${more}\n`;
    expect(known(list('drwxrwxrwx', 'authorized_keys')).login).toBe('permissions?');
    expect(known(list('drwxr-xr-x', 'authorized_keys')).login).toBeUndefined();
    expect(known(list('drwxrwxrwx', 'id_ed25519')).login).toBeUndefined();
  });

  test('of a command that should list keys, and of PAM that locks for a while, are the reason', () => {
    const row = (said: string) => found(`sshd[411]: ${said}\n`);
    expect(row('error: AuthorizedKeysCommand /opt/own-keys kim failed, status 127')).toEqual(['key-not-accepted fits']);
    expect(row('pam_faillock(sshd:auth): Consecutive login failures for user kim account temporarily locked')).toEqual([
      'account-expired fits',
    ]);
    expect(row('pam_tally2(sshd:auth): user kim (1000) tally 9, deny 3')).toEqual(['account-expired fits']);
  });

  test('of sshd -d tell of the one who dials, and the same words elsewhere of anybody', () => {
    const failed = 'Failed publickey for kim from 192.0.2.7 port 53158 ssh2: RSA SHA256:own\n';
    expect(known(`debug1: trying public key file /home/kim/.ssh/authorized_keys\n${failed}`).login).toBe('key?');
    expect(known(failed).login).toBeUndefined();
    const owner = 'debug3: Bad owner on C:/Users/kim/.ssh/authorized_keys\nAuthentication refused.\n';
    expect(found(owner)).toEqual(['home-permissions fits']);
  });

  test('of a person that they still reach the machine otherwise are no other program’s failure', () => {
    expect(known('SSH is gone (Connection refused). I can ping it.\n').symptom).toBe('refused?');
    expect(known('SSH works, ping is gone (Connection refused).\n').symptom).toBeUndefined();
  });

  test('of a kernel without the filter that sshd asks for are of what it is built with', () => {
    const row = 'sshd-session[411]: fatal: ssh_sandbox_child: prctl(PR_SET_SECCOMP): Unknown error 524 [preauth]\n';
    expect(found(row)).toEqual(['library-mismatch fits']);
    expect(found(row.replace('fatal', 'debug1'))).not.toEqual(['library-mismatch fits']);
  });

  test('of OpenRC tell whose libraries do not match', () => {
    const said = 'OpenSSL version mismatch. Built against 1000205f, you have 1000110f\n';
    expect(found(`${said} * ERROR: sshd failed to start\n`)).toEqual(['library-mismatch fits']);
    expect(found(`${said} * ERROR: own failed to start\n`)).not.toEqual(['library-mismatch fits']);
  });

  test('of one wrong password after the other are not of too many keys', () => {
    const row = (said: string) => `sshd[411]: ${said} for kim from 192.0.2.7 port 40022 ssh2\n`;
    const end = row('error: maximum authentication attempts exceeded');
    const wrong = row('Failed password');
    expect(known(wrong + end).login).toBe('too-many?');
    expect(known(wrong + wrong + wrong + end).login).toBe('key?');
    const client = '"SSH_MSG_DISCONNECT: 2 Too many authentication failures"\n';
    expect(known(client + wrong).login).toBe('too-many?');
  });

  test('of sshd about options that it no longer knows are no trouble', () => {
    expect(sure('/etc/ssh/sshd_config line 6: Deprecated option UsePrivilegeSeparation\n')).toEqual([]);
  });

  test('of nologin are of a shell that lets nobody in', () => {
    const row = 'Nov 20 09:00:00 web1 nologin[412]: Attempted login by kim on /dev/pts/3\n';
    expect(found(row)).toEqual(['login-shell fits']);
    expect(sure(row.replace('nologin[', 'own['))).toEqual([]);
  });

  test('of the Event Viewer are read in any language, the newest first', () => {
    const row = (time: string, said: string) => `Sache\t2026/11/20 ${time}\tOpenSSH\t4\tkeine\tsshd: ${said}\n`;
    const bound = row('9:02:00', 'Server listening on 0.0.0.0 port 22.');
    const failed = row('9:01:00', 'error: Bind to port 22 on 0.0.0.0 failed: Address already in use.');
    expect(known(bound + failed)).toMatchObject({ 'server-os': 'windows?', startup: 'clean?' });
    expect(known(failed + bound).startup).toBe('clean?');
    expect(known(failed)).toMatchObject({ startup: 'address-in-use?' });
    expect(known(row('9:03:00', 'Authentication refused.').replaceAll('\t', ',')).login).toBe('permissions?');
  });

  test('of dropbear by hand are read', () => {
    expect(known('[2190] Nov 20 09:00:00 Exit (kim): Child failed\n').login).toBe('shell?');
    expect(known("[2190] Nov 20 09:00:00 Exit before auth from <192.0.2.7:40022>: (user 'kim', 0 fails): Exited normally\n").login).toBe(
      'key?',
    );
    expect(found("[2190] Nov 20 09:00:00 Failed listening on '22': Error listening: Address already in use\n")).toEqual([
      'port-in-use fits',
    ]);
  });

  test('of a listing that is sifted for a port are of that port, if it may be sshd’s', () => {
    const row = (port: number, owner = '') =>
      `ssh says connection refused.\n$ netstat -atn${owner && 'p'} | grep ${port}\ntcp        0      0 127.0.0.1:${port}          0.0.0.0:*               LISTEN      ${owner}\n`;
    expect(found(row(8101))).toEqual(['listen-loopback-only fits']);
    expect(known(row(5432)).listening).not.toBe('loopback?');
    expect(known(row(8101, '712/own')).listening).not.toBe('loopback?');
  });

  test('of an sshd on another port of loopback are of that port, where nobody shows which one is dialled', () => {
    const table = (port: number, above = '') =>
      `${above}root@web1:~# ss -tlnp\nState  Recv-Q Send-Q Local Address:Port Peer Address:Port Process\nLISTEN 0      128        127.0.0.1:${port}        0.0.0.0:*     users:(("sshd",pid=7,fd=3))\n`;
    expect(found(table(2022))).toEqual(['listen-loopback-only fits']);
    // A session may have forwarded it, and then no sshd listens any more.
    expect(known(table(6010)).listening).toBe('no?');
    expect(known(table(2022, 'ssh: connect to host 203.0.113.7 port 22: Connection refused\n')).listening).toBe('no?');
  });

  test('of a unit of systemd are read where its tag was cut off', () => {
    expect(found('ssh.socket: Failed to create listening socket ([::]:22): Address already in use\n')).toEqual(['port-in-use fits']);
    expect(found('ssh.socket: Failed to create listening socket ([::]:4422): Permission denied\n')).toEqual(['selinux-port fits']);
  });

  test('of a login with too many keys are read, also in quotation marks, and with what older clients print behind it', () => {
    const disconnected = 'Received disconnect from 127.0.0.1 port 2222:2: Too many authentication failures for vagrant\n';
    expect(found(`${disconnected}Connection to 127.0.0.1 closed by remote host.\n`)).toEqual(['too-many-keys fits']);
    expect(found('The ssh client aborts with a ""Too many Authentication Failures for user..." error.\n')).toEqual(['too-many-keys fits']);
  });

  test('of a login are read behind what prepares it: a password, a folder, settings, what is piped in', () => {
    const word = (command: string) => known(`kim@laptop:~$ ${command}\nconnected\n`).symptom;
    expect(word('sshpass -p secret ssh kim@203.0.113.7 echo connected')).toBe('connected?');
    expect(word('. ~/job.env; ssh "kim@$SSH_HOST" echo connected')).toBe('connected?');
    expect(word('ssh kim@203.0.113.7 true; echo connected')).toBeUndefined();
    expect(known('kim@laptop:~$ echo ls | sftp kim@203.0.113.7\nConnected to 203.0.113.7.\nsftp> ls\nupload\n').symptom).toBe('connected?');
    expect(known('kim@laptop:~$ echo ls | sftp kim@203.0.113.7\nConnection closed\n').symptom).not.toBe('connected?');
  });

  test('of a notice that keeps logins out are no failure of a login where a file is shown', () => {
    const notice =
      'System is going down. Unprivileged users are not permitted to log in anymore. For technical details, see pam_nologin(8).';
    expect(known(`root@web1:~# cat /etc/nologin /run/nologin\n${notice}\n`)).toMatchObject({ login: 'nologin?' });
    expect(known(`root@web1:~# cat /etc/nologin /run/nologin\n${notice}\n`).symptom).toBeUndefined();
    expect(known('root@web1:~# cat /etc/nologin\ncat: /etc/nologin: No such file or directory\n').login).toBeUndefined();
  });

  test('of an earlier login with -v hold where the last one met the very same, and no longer where it met something else', () => {
    const line = 'kim@203.0.113.7: Permission denied (publickey).';
    const verbose = `kim@laptop:~$ ssh -v -o PreferredAuthentications=password kim@203.0.113.7\n${line}\n`;
    expect(known(verbose).login).toBe('password-off');
    expect(known(`${verbose}kim@laptop:~$ ssh kim@203.0.113.7\n${line}\n`).login).toBe('password-off');
    expect(known(`${verbose}kim@laptop:~$ ssh lee@203.0.113.7\n${line.replace('kim', 'lee')}\n`).login).toBeUndefined();
  });

  test('of an attempt that sshd answered end what an earlier one had met on the way', () => {
    const timedOut = 'kim@laptop:~$ ssh kim@203.0.113.7\nssh: connect to host 203.0.113.7 port 22: Connection timed out\n';
    const hangs = (host: string) => `kim@laptop:~$ timeout 10 ssh -v kim@${host}
OpenSSH_9.2p1 Debian-2+deb12u10, OpenSSL 3.0.22 25 Aug 2026
debug1: Connecting to ${host} [${host}] port 22.
debug1: Connection established.
debug1: Local version string SSH-2.0-OpenSSH_9.2p1 Debian-2+deb12u10
debug1: Remote protocol version 2.0, remote software version OpenSSH_9.2p1 Debian-2+deb12u10
debug1: SSH2_MSG_KEXINIT sent
debug1: SSH2_MSG_KEXINIT received
debug1: expecting SSH2_MSG_KEX_ECDH_REPLY
kim@laptop:~$
`;
    expect(found(timedOut + hangs('203.0.113.7'))).toEqual(['mtu-black-hole fits']);
    expect(known(timedOut + hangs('203.0.113.8')).symptom).toMatch(/^timed-out/);
    expect(known(hangs('203.0.113.7') + timedOut).symptom).toMatch(/^timed-out/);
  });

  test('of the collector are no words of a person', () => {
    const message = 'kim@laptop:~$ ssh kim@203.0.113.7\nssh: connect to host 203.0.113.7 port 22: Connection refused\n';
    const fence = (command: string, printed: string) => `\n@@ ${command}\n${printed}\n@@@ ${printed.split('\n').length}\n`;
    const block = `${fence('ss -tlnp', 'State Recv-Q Send-Q Local Address:Port Peer Address:Port Process')}${fence('systemctl is-enabled ssh.service', 'disabled')}${fence('cat /etc/hosts.allow', '# list of hosts that are allowed to access the system')}`;
    expect(known(block + message).listening).toBe('no');
    expect(known(`${block}I have enabled it since.\n${message}`).listening).toBe('no?');
  });

  test('of Go before 2018 are read', () => {
    expect(known('publish over ssh: dial tcp 192.0.2.7:22: getsockopt: connection refused\n').symptom).toBe('refused');
  });
});

describe('what is no host name', () => {
  const unresolved = (host: string) => known(`ssh: Could not resolve hostname ${host}: Name or service not known\n`).resolution;

  test('is never one that is missing: a colon parts a name from something else, and a variable is not filled in', () => {
    expect(unresolved('web1.example:2222')).toBe('host-with-port');
    expect(unresolved('web1.example:kim')).toBe('host-with-port?');
    expect(unresolved('ssh://web1.example:kim/app.git')).toBe('host-with-port?');
    // An option that was glued on behind it, in place of standing apart.
    expect(unresolved('192.0.2.7-p2222')).toBe('host-with-port?');
    expect(unresolved('192.0.2.7_2222')).toBe('host-with-port?');
    expect(unresolved('web1.example-p2222')).toBe('host-with-port?');
    expect(unresolved('192.0.2.7/24')).toBe('unsure?');
    expect(unresolved('192.0.2.7.web1.example')).toBe('unknown-name?');
    expect(unresolved('192-0-2-7.web1.example')).toBe('unknown-name');
    expect(unresolved(`\${SERVER}`)).toBe('empty?');
    expect(unresolved('{{ server }}')).toBe('empty?');
    expect(unresolved('web1.example')).toBe('unknown-name');
    expect(unresolved('2001:db8::7')).toBe('unknown-name?');
  });

  test.each([
    ['SSH: Error: getaddrinfo ENOTFOUND 192.0.2.7:2222\n', 'host-with-port?'],
    ['java.net.UnknownHostException: web1.example:2222: Name or service not known, in SSH\n', 'host-with-port?'],
    ['Failed to resolve hostname web1.example:2222 (Name or service not known)\n', 'host-with-port?'],
    ['SSH: dial tcp: address 192.0.2.7:2222:22: too many colons in address\n', 'host-with-port?'],
    ['SSH: dial tcp: address ***:***:***: too many colons in address\n', 'host-with-port?'],
    ['SSH: Error: getaddrinfo ENOTFOUND web1.example web1.example:22\n', 'unknown-name?'],
  ])('is read in other clients, too: %s', (paste, resolution) => {
    expect(known(paste).resolution).toBe(resolution);
  });

  const go = (words: string) => found(`My SSH step fails:\n\ndial tcp: ${words}\n`);

  test('is a setting of the client where Go takes another text for the port', () => {
    expect(go('lookup tcp/***: unknown port')).toEqual(['client-config-error fits']);
  });

  test.each(['address 2001:db8::7:22: too many colons in address', 'address tcp/7b8: unknown port', 'lookup tcp/db8: unknown port'])(
    'is an IPv6 address without brackets where Go takes a part of it for the port, and no setting is known to be wrong: %s',
    (words) => {
      expect(go(words)[0]).toBe('host-with-port possible');
      expect(go(words).join()).not.toMatch(/fits|proven/);
    },
  );
});

describe('a network that one is in', () => {
  const silent = (host: string) => `ssh: connect to host ${host} port 22: Operation timed out\n`;

  test('is named by its program, or by its addresses', () => {
    expect(found(`$ tailscale ping web1\npong from web1 (100.64.0.7) via DERP(par) in 20ms\n\n${silent('100.64.0.7')}`)[0]).toBe(
      'overlay-network possible',
    );
    expect(found(silent('100.101.7.9'))[0]).toBe('overlay-network possible');
    expect(found(silent('100.128.7.9')).join()).not.toMatch(/overlay/);
  });

  test('is said to shut things out', () => {
    expect(found(`I think my ISP blocks it.\n${silent('web1.example')}`)[0]).toBe('egress-blocked possible');
    expect(found(`Filtered by the university?\n${silent('web1.example')}`)[0]).toBe('egress-blocked possible');
    expect(found(`It works once my VPN is turned off.\nkex_exchange_identification: Connection closed by remote host\n`)[0]).toBe(
      'proxy-blocks-ssh possible',
    );
  });

  test('is dialled through a tunnel that knows of no server', () => {
    const paste =
      'failed to find Access application at https://ssh.example.net\nkex_exchange_identification: Connection closed by remote host\n';
    expect(found(paste)[0]).toBe('reverse-tunnel-down possible');
  });
});

test('a port that is known for another program is the wrong one', () => {
  expect(found('SSHKit: Errno::ECONNREFUSED: Connection refused - connect(2) for 192.0.2.7:80\n')[0]).toBe('wrong-port possible');
  expect(found('ssh: connect to host web1.example port 8080: Connection refused\n')[0]).toBe('wrong-port possible');
  expect(found('ssh: connect to host web1.example port 2222: Connection refused\n')[0]).not.toMatch(/wrong-port/);
});

test('a key in the format of another program speaks for itself', () => {
  const key = '---- BEGIN SSH2 PUBLIC KEY ----\nComment: "rsa-key-20260301"\n---- END SSH2 PUBLIC KEY ----\n';
  expect(found(`server refused our key\n\n${key}`)[0]).toBe('key-not-accepted possible');
  expect(found(`In authorized_keys stands\n\n${key}`)).toEqual(['key-not-accepted possible']);
});

test('a failure is read where host and port are masked', () => {
  expect(known('My SSH step in CI fails:\n\ndial tcp ***:***: connect: connection timed out\n').symptom).toBe('timed-out?');
  expect(known('My web step in CI fails:\n\ndial tcp ***:***: i/o timeout\nlevel=info\nlevel=info\n').symptom).toBeUndefined();
});

test('a host that has another program in its name is not that program', () => {
  expect(found('Connection reset by docker-pi.local port 22\n').join()).not.toMatch(/docker/);
});

describe('libraries that other programs are made with', () => {
  test.each([
    ['PHP Notice:  No compatible server host key algorithms found in /srv/vendor/phpseclib/Net/SSH2.php on line 9\n', 'kex', 'algorithms'],
    ['Renci.SshNet: No matching host key algorithm (server offers ssh-rsa,ssh-dss)\n', 'kex', 'algorithms'],
    ['Failed to negotiate key exchange algorithm.\n', 'kex', 'algorithms'],
    ['Server HMAC algorithm not found\n', 'kex', 'algorithms'],
    ['Error: No common key exchange algorithm\n', 'kex', 'algorithms'],
    [' X  Handshake failed: signature verification failed\n', 'kex?', 'algorithms?'],
  ])('say that nothing is in common: %s', (paste, symptom, stall) => {
    expect(known(paste)).toMatchObject({ symptom, stall });
  });

  test.each([
    ['JSchException:Auth Cancel\n', 'denied'],
    ["Can't initialize tunnel\n  Cannot establish tunnel\n    Auth fail\n", 'denied'],
    ['No suitable authentication method found to complete authentication (publickey).\n', 'denied'],
    ['RuntimeException: Connection timed out whilst receiving server identification string\n', 'silent'],
    [
      'The server response does not contain an SSH identification string.\nThe connection to the remote server was closed before any data was received.\n',
      'closed',
    ],
    ['The server response does not contain an SSH identification string:\n\n  00000000  48 54 54 50 2F 31 2E 31\n', 'not-ssh?'],
    ['SshConnectionException: An established connection was aborted by the server\n', 'closed'],
    ['In Tabby, over SSH:\nX  read ECONNRESET\n', 'closed?'],
  ])('are heard: %s', (paste, symptom) => {
    expect(known(paste).symptom).toBe(symptom);
  });

  test('show in hexadecimal what sshd said to whom it turned away', () => {
    const dump = (row: string) => `The server response does not contain an SSH identification string:\n\n  00000000  ${row}\n`;
    expect(known(dump('45 78 63 65 65 64 65 64 20 4D 61 78 53 74 61 72   Exceeded MaxStar'))).toMatchObject({
      symptom: 'closed',
      banner: 'full?',
    });
    expect(known(dump('4E 6F 74 20 61 6C 6C 6F 77 65 64 20 61 74 20 74   Not allowed at t')).banner).toBe('throttled?');
  });

  test.each([
    ['Forwarded connection refused by remote: Administratively prohibited [open failed]', 'forbidden?'],
    ['ssh: rejected: administratively prohibited (open failed)', 'forbidden?'],
    ["ChannelException(1, 'Administratively prohibited')", 'forbidden?'],
    ['Error: (SSH) Channel open failure: Connection refused', 'target?'],
    ['ssh: rejected: connect failed (Connection refused)', 'target?'],
    ["ChannelException: (2, 'Connect failed')", 'target?'],
  ])('tell whether a forward is forbidden or its end was not reached: %s', (message, hop) => {
    expect(known(`The tunnel fails:\n${message}\n`)).toMatchObject({ symptom: 'proxy?', hop });
  });

  test.each([
    'ssh.ParsePrivateKey: ssh: no key found',
    'invalid privatekey: [B@7696c31f',
    'Unable to use key file "C:\\\\kim.pem" (OpenSSH SSH-2 private key (new format))',
    'paramiko.ssh_exception.SSHException: not a valid OPENSSH private key file',
    'Error: Cannot parse privateKey: Unsupported key format',
    'Failed to load key C:\\\\kim.pem: bad permissions',
    "Permissions for 'kim.pem' are too open.",
    'sign_and_send_pubkey: signing failed: agent refused operation',
  ])('cannot use the key that they were given: %s', (message) => {
    expect(found(`${message}\n`)[0]).toBe('key-not-accepted possible');
  });

  test('cannot load a key of the server, which is another matter', () => {
    expect(found('Failed to load key /etc/ssh/ssh_host_rsa_key: invalid format\n')[0]).toBe('host-keys-missing possible');
  });

  test('hang up over too many keys in JSch’s words, too', () => {
    expect(known('"SSH_MSG_DISCONNECT: 2 Too many authentication failures "\n')).toMatchObject({ symptom: 'denied', login: 'too-many?' });
  });
});

describe('what a line speaks for beside a failure', () => {
  const refusal = (host: string, port = 22) => `ssh: connect to host ${host} port ${port}: Connection refused\n`;

  test.each([
    ['I get SSH banned for a while.\n', refusal('web1.example'), 'fail2ban-ban'],
    ['', refusal('git.apps.localtest.me'), 'name-points-to-loopback'],
    ['It has a NodePort.\n', refusal('web1.example'), 'kubernetes-service'],
    ['web1 ansible_ssh_port=68\n', refusal('web1.example', 68), 'wrong-port'],
    [
      'stderr> OpenSSH_9.8p1, LibreSSL 3.3.6\n',
      'ssh: connect to host 192.168.7.8 port 22: No route to host\n',
      'macos-local-network-denied',
    ],
    ['The guest runs under QEMU.\n', 'ssh: connect to host 127.0.0.1 port 2200: Connection refused\n', 'virtual-machine-nat'],
  ])('%s%s', (said, failure, cause) => {
    expect(found(`${said}${failure}`)[0]).toBe(`${cause} possible`);
  });

  test.each([
    ['Error creating machine: Too many retries waiting for SSH to be available.\n', 'still-booting'],
    ['It fails where the git user has its shell set to /sbin/nologin.\n', 'login-shell'],
  ])('%s', (paste, cause) => {
    expect(found(paste)[0]).toBe(`${cause} possible`);
  });

  test('is not Windows’ build of ssh for a Mac', () => {
    const windows = 'OpenSSH_for_Windows_9.5p2, LibreSSL 3.8.2\nssh: connect to host 192.168.7.8 port 22: No route to host\n';
    expect(found(windows)[0]).not.toMatch(/macos/);
  });
});

describe('a client that stops before it dials', () => {
  test.each([
    'unix_listener: "/home/kim/.ansible/cp/ansible-ssh-a-long-name.example-22-kim.0zjeQYGH" too long for Unix domain socket',
    'job | unix_listener: path "/tmp/cp/ssh-a-long-name.example-22-kim.0zjeQYGH" too long for Unix domain socket',
    'ControlPath too long (/home/kim/.ssh/cp/a-long-name)',
    'percent_expand: unknown key %Q',
    "Can't open user config file /home/kim/ssh.conf: No such file or directory",
    "Unknown cipher type 'blowfish'",
  ])('has a setting that it cannot use: %s', (message) => {
    expect(found(`${message}\n`)[0]).toMatch(/^client-config-error (?:fits|proven)$/);
  });

  test.each([
    'error: cannot run ssh: No such file or directory',
    '/bin/sh: 1: ssh: not found',
    'zsh: command not found: ssh',
    'exec: "ssh": executable file not found in $PATH',
    "The term 'ssh' is not recognized as the name of a cmdlet",
    'No user exists for uid 1001',
  ])('may not be there at all: %s', (message) => {
    expect(known(`docker run -it --rm image\n${message}\n`).symptom).toBe('config?');
    expect(found(`docker run -it --rm image\n${message}\n`).join()).not.toMatch(/docker|container|proven/);
  });

  test('is not what is not found beside it', () => {
    expect(known('/bin/sh: sshpass: not found\nbash: sshd: command not found\n').symptom).toBeUndefined();
    // The script of the service is missing, not the client.
    expect(known('sudo: /etc/init.d/ssh: command not found\nssh: unrecognized service\n').symptom ?? '').not.toContain('config');
  });
});

test('paramiko of old has no quotes around the host whose key has changed', () => {
  expect(known('BadHostKeyException: Host key for server 192.0.2.7 does not match!\n').symptom).toBe('host-key');
});

test.each([
  ['They cannot be found over SSH by their mDNS names.\n', 'local-name-unresolved'],
  ['git clone fails: SSH over port 22 is disabled by my organization.\n', 'egress-blocked'],
])('what people say of a network speaks alone: %s', (paste, cause) => {
  expect(found(paste)[0]).toBe(`${cause} possible`);
});

test.each([
  ['connect to host web1 port 22: Connection refused', 'sshd has port 5022 here, not 22 but 5022', 'wrong-port'],
  ['connect to host web1 port 22: Connection refused', '$ git remote add live kim@web1:5022/srv/app.git', 'wrong-port'],
  ['connect to host 192.168.7.8 port 22: Connection refused', 'It is Home Assistant on a Pi, with the add-on', 'wrong-port'],
  ['connect to host 192.168.7.8 port 22: Permission denied', 'From WSL:', 'client-firewall'],
  ['connect to host web1 port 22: Connection refused', 'One has to allow outbound SSH connections there.', 'egress-blocked'],
  ['connect to host ssh.example port 22: Operation timed out', 'The server is behind a Cloudflare Tunnel.', 'name-behind-cdn'],
  ['connect to host kim.gicp.net port 22: Connection timed out', 'from the office:', 'port-forward-missing'],
  ['connect to host web1 port 22: Connection refused', '2026-09-12 20:47:27  [sshd] Ban 192.0.2.9', 'fail2ban-ban'],
  ['connect to host web1 port 22: Connection refused', 'It dials the usual one and should have used port 2210.', 'wrong-port'],
  ['connect to host 192.168.7.8 port 22: Connection refused', 'I only turned on my SomeVPN firewall before.', 'client-firewall'],
  ['connect to host 192.168.7.8 port 22: Connection timed out', 'It has a kill switch, too.', 'client-firewall'],
  ['connect to host bitbucket port 22: Connection timed out', 'That is all that a push says.', 'egress-blocked'],
])('what stands beside %s tells its cause: %s', (said, line, cause) => {
  expect(found(`${line}\nssh: ${said}\n`)[0]).toBe(`${cause} possible`);
});

test.each([
  ['Error dialing TCP: dial tcp 127.0.0.1:49201: connect: connection refused\n$ docker-machine create own\n', 'virtual-machine-nat'],
  ['libmachine: Error dialing TCP: dial tcp 127.0.0.1:49201: connect: connection refused\n', 'still-booting'],
  [
    '{"msg":"stderr=\\"kex_exchange_identification: read: Connection reset by peer\\\\r\\\\nConnection reset by 127.0.0.1 port 49201\\""}\n{"msg":"Waiting for the essential requirement 1 of 3: \\"ssh\\""}\n',
    'still-booting',
  ],
  [
    'command [ssh -l kim -- 192.0.2.7 docker system dial-stdio] has exited: stderr=kex_exchange_identification: read: Connection reset by peer\n',
    'max-startups',
  ],
  ['I get `kex_exchange_identification: read: Connection reset by peer` from any of them.\n', 'max-startups'],
  ['All that it prints is "Connection reset by 192.0.2.7 port 22", nothing else.\n', 'max-startups'],
])('who dials is part of the cause: %s', (paste, cause) => {
  expect(found(paste)[0]).toBe(`${cause} possible`);
});

test('PuTTY’s reason for a disconnection may stand without a colon', () => {
  expect(known('putty says "type 2 (protocol error) too many authentication failures for kim"\n').login).toBe('too-many?');
});

describe('clients with a database or files behind them', () => {
  test.each([
    ['java.lang.RuntimeException: com.intellij.ssh.SshException: Connection refused: connect', 'refused'],
    ['**Operation timed out. The connection attempt was rejected. The server may be down**', 'timed-out'],
    ['"Broken transport; encountered EOF. The connection attempt was rejected."', 'closed?'],
    ['sftp: Error: connect ETIMEDOUT ***:***', 'timed-out?'],
    ['the SSH tunnel ended: connect ECONNREFUSED *MYIP*:22', 'refused'],
    ['SSHKit::Runner::ExecuteError: Exception while executing as kim@web1: connection closed by remote host', 'closed'],
    ['ssh: Connection to kim@web1 exited: Connection failed: Connection time out', 'timed-out?'],
  ])('are read: %s', (paste, symptom) => {
    expect(known(`${paste}\n`).symptom).toBe(symptom);
  });

  test('are believed no more than others where the port is not SSH’s', () => {
    expect(known('Error: connect ECONNREFUSED db.internal:5432\n').symptom).toBeUndefined();
    expect(known('npm start\nredis: Error: connect ECONNREFUSED ***:***\n').symptom).toBeUndefined();
  });

  test.each([
    ['restic -r sftp:kim@web1:2222/srv/own init\nssh: connect to host web1 port 22: Connection refused\n', 'wrong-port'],
    ["server 'web1', user: 'kim', port: 3000\nNet::SSH::ConnectionTimeout\n", 'wrong-port'],
    ['It is using port 22, though I set another.\nssh: connect to host web1 port 22: Connection refused\n', 'wrong-port'],
    ['Connections made too fast fail.\nssh: connect to host web1 port 22: Connection refused\n', 'ufw-rate-limit'],
    ['It works over a mobile hotspot.\nssh: connect to host web1 port 22: Connection timed out\n', 'egress-blocked'],
    ['A guest of VMware.\nssh: connect to host web1 port 22: Connection timed out\n', 'virtual-machine-nat'],
  ])('tell of the cause beside it: %s', (paste, cause) => {
    expect(found(paste)[0]).toBe(`${cause} possible`);
  });

  test('whoever still meets the same at port 22 says nothing of which port it should be', () => {
    const paste = 'I still get ssh: connect to host web1 port 22: Connection refused, and only port 22 is open.\n';
    expect(found(paste)[0]).not.toBe('wrong-port possible');
  });
});

describe('a session that was in and is gone', () => {
  test.each([
    'client_loop: send disconnect: Broken pipe',
    'packet_write_wait: Connection to 192.0.2.7 port 22: Broken pipe',
    'Timeout, server web1.example not responding.',
    'ssh is closed after ten minutes of inactivity, as it seems.',
    'The ssh session ends while idle, and only then.',
    'ssh空闲2分钟会断开',
  ])('was most often left alone for too long: %s', (message) => {
    expect(found(`${message}\n`)[0]).toBe('idle-timeout possible');
  });

  test('is not a service that is not active', () => {
    expect(found('● ssh.service\n   Active: inactive (dead)\nand inactive (dead) it stays\n').join()).not.toContain('idle-timeout');
  });
});

test.each([
  ['ssh 连接超时，换了网络也一样', 'timed-out?'],
  ['用 ssh 时提示timeout', 'timed-out?'],
  ['ssh: 服务器连接被拒绝', 'refused?'],
  ['Mit ssh heißt es nur, die Verbindung wurde abgelehnt', 'refused?'],
  ['По ssh в соединении отказано', 'refused?'],
  ['ssh me responde siempre tiempo de espera agotado', 'timed-out?'],
])('what is told in another language is heard too: %s', (paste, symptom) => {
  expect(known(`${paste}\n`).symptom).toBe(symptom);
});

test.each([
  ['全局proxy时\nkex_exchange_identification: Connection closed by remote host\n', 'proxy-blocks-ssh'],
  ['With v2ray on:\nkex_exchange_identification: Connection closed by remote host\n', 'proxy-blocks-ssh'],
  ['路由器做了端口映射\nssh: connect to host web1 port 22: Connection timed out\n', 'port-forward-missing'],
  ['@         WARNING: UNPROTECTED PRIVATE KEY FILE!          @\n', 'key-not-accepted'],
])('what is said beside it names where to look: %s', (paste, cause) => {
  expect(found(paste)[0]).toBe(`${cause} possible`);
});

test('SSH.NET’s words for a key exchange and for a host key prove nothing', () => {
  expect(known('Renci.SshNet.Common.SshConnectionException: Key exchange negotiation failed.\n').symptom).toBe('kex?');
  expect(known('Renci.SshNet.Common.SshConnectionException: Host key could not be verified.\n').symptom).toBe('host-key?');
});

describe('who typed three passwords', () => {
  const asked = "kim@web1's password: \n";
  const again = 'Permission denied, please try again.\n';
  const end = 'Received disconnect from 203.0.113.9 port 22:2: Too many authentication failures\nDisconnected from 203.0.113.9 port 22\n';

  test('did not run out of tries for having many keys', () => {
    expect(sure(`${asked}${again}${asked}${again}${asked}${end}`)).toEqual([]);
    expect(sure('(kim@web1) Password: \n'.repeat(3) + end)).toEqual([]);
    expect(known(asked + end).login).toBe('too-many?');
    // Those of an earlier attempt used up nothing of this one.
    expect(known(`${asked.repeat(3)}kim@web1: Permission denied (publickey,password).\n${end}`).login).toBe('too-many?');
  });

  test('met a server that takes them', () => {
    expect(found(`${asked}kim@web1: Permission denied (publickey,password).\n`).join()).not.toContain('password-login-off');
  });
});

describe('PuTTY’s key', () => {
  test('that is refused since the server was updated is of a kind that it takes no more', () => {
    expect(found('Since the upgrade of the box, PuTTY ends in "Server refused our key".\n')[0]).toBe('key-algorithm-refused possible');
    expect(found('login as: kim\nServer refused our key\n')).toEqual([
      'key-not-accepted possible',
      'home-permissions possible',
      'key-algorithm-refused possible',
    ]);
  });
});

test('a module of PAM that names itself says nothing of keys', () => {
  expect(found('$ ssh gpu7\nAccess denied by pam_slurm_adopt: you have no active jobs on this node\n').join()).not.toMatch(/key|password/);
});

test('a server of a program’s own that cannot start has turned nobody’s login away', () => {
  expect(known('[Main] Failed to start SSH server! Permission denied\n').symptom).toBeUndefined();
});

test('a port that is said to be refused is a connection that is refused', () => {
  expect(known('I am at home with a new board, and no ssh: whatever I try, port 22 gets refused.\n').symptom).toBe('refused?');
});

test('an address that is told with the command is as private as any', () => {
  expect(found('Whatever I try, `ssh kim@192.168.7.8` times out.\n').join()).not.toMatch(/cloud|egress|aws/);
});

test('settings of sshd in YAML speak for what is said beside them', () => {
  const values = 'sshdConfig:\n  PermitRootLogin: "prohibit-password"\n';
  expect(found(`sshd says "bad ownership or modes for directory /opt" of it.\n${values}`)[0]).toBe('home-permissions possible');
});

test('what another one’s home is like in a log says nothing of this one’s', () => {
  const log = 'Nov 20 10:00:04 web1 sshd[813]: Authentication refused: bad ownership or modes for directory /home/lena\n';
  const paste = `me@pc:~$ ssh kim@198.51.100.7\nkim@198.51.100.7: Permission denied (publickey).\nroot@web1:~# journalctl -u ssh -n 1\n${log}`;
  expect(found(paste)[0]).toBe('key-not-accepted possible');
});

test('a program that an initramfs lacked may be lacking still, though the system behind it started sshd', () => {
  const row = (text: string) => `Nov 20 10:00:04 web1 ${text}\n`;
  const log = [
    'sshd[412]: /usr/libexec/openssh/sshd-session does not exist or is not executable',
    'systemd[1]: sshd.service: Main process exited, code=exited, status=255/EXCEPTION',
    "systemd[1]: sshd.service: Failed with result 'exit-code'.",
    'systemd[1]: Starting OpenSSH server daemon...',
    'systemd[1]: Started OpenSSH server daemon.',
  ].map(row);
  expect(found(log.join(''))[0]).toBe('sshd-session-missing possible');
  expect(sure(log.join(''))).toEqual([]);
});

test('the port of a page of settings that opens speaks for a NAS whose SSH is off', () => {
  const paste = (port: number) =>
    `ssh: connect to host 192.0.2.9 port 22: Connection refused\nme@pc:~$ nc -vz 192.0.2.9 ${port}\nConnection to 192.0.2.9 ${port} port [tcp/*] succeeded!\n`;
  expect(found(paste(5001))[0]).toBe('nas-ssh-off possible');
  expect(found(paste(5432))[0]).not.toMatch(/^nas-/);
  expect(sure(paste(5001))).toEqual([]);
});
