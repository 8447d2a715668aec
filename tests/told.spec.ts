import { describe, expect, test } from 'vitest';
import { found, known, sure } from './answered';

const refused = 'ssh: connect to host web1 port 22: Connection refused\n';
const timedOut = 'ssh: connect to host web1 port 22: Connection timed out\n';
const denied = 'kim@web1: Permission denied (publickey).\n';

describe('what a tool says in its own words leads to the cause', () => {
  test.each([
    ['Warning: remote port forwarding failed for listen port 2210', 'reverse-tunnel-down'],
    ['channel 2: open failed: connect failed: Connection refused', 'jump-target-unreachable'],
    ['My log has [UFW LIMIT BLOCK] again and again.', 'ufw-rate-limit'],
    ['cannot create directory: Disk quota exceeded', 'disk-full'],
    ['write: no space left on deviceerror: session ended', 'disk-full'],
    ['Access denied: user kim (uid=1200) has no active jobs on this node.', 'user-not-allowed'],
    ['Please check if an SSH server is installed in the container.', 'container-without-sshd'],
    ['WARNING: SSH port is disabled. Prevent start of SSH server.', 'appliance-ssh-off'],
    ['error forwarding port 22 to pod 8f1b, uid : failed to dial 22', 'kubernetes-service'],
    ['Cannot find nc, which the connection over ssh needs.', 'proxy-command-missing'],
    ["twisted: Couldn't listen on any:22: [Errno 13] Permission denied.", 'privileged-port'],
    ['Error: listen EACCES: permission denied 0.0.0.0:22', 'privileged-port'],
    ['load pubkey "/home/kim/.ssh/id_rsa": Invalid key length', 'key-algorithm-refused'],
    ['The device says: userauth_pubkey: unsupported public key algorithm: rsa-sha2-256', 'key-algorithm-refused'],
    ['INFO:paramiko.transport:Banner: HTTP/1.1 400 Bad Request', 'not-ssh-on-port'],
    ['Unpacking openssh-server (1:10.0p1-7) over (1:9.2p1-2+deb12u3) ...', 'stale-daemon'],
    ['sshd does not come back and complains about my Ciphers line.', 'config-error'],
    ['endlessh is what answers there.', 'not-ssh-on-port'],
    ['It says "Bad port \'=2210\'" before it dials.', 'client-config-error'],
    ['hostname contains invalid characters', 'client-config-error'],
    ['Unsupported option False', 'config-error'],
    ['sshd[604]: error: Bind to port 22 on 192.0.2.9 faile', 'listen-address-absent'],
    ['Failed to get D-Bus connection: Operation not permitted', 'init-missing'],
    ['Job for sshd.service failed because start of the service was attempted too often.', 'start-limit-hit'],
    ['rescue shell: Missing privilege separation: /var/empty/sshd', 'privsep-directory'],
    ['dial tcp [2001:db8::7]:22: connect: cannot assign requested address', 'ipv6-broken'],
    ['sshd says that the keys are "too open" and stops.', 'host-keys-unreadable'],
    ['HostKey /etc/ssh/ssh_host_ed25519_key', 'host-keys-missing'],
    ['ssh: unable to authenticate, attempted methods [none], no supported methods remain', 'password-login-off'],
    ['attempted methods [none password]', 'root-login-off'],
    ['Warning: Identity file /home/kim/.ssh/work not accessible: No such file or directory.', 'key-not-accepted'],
    ['default: (remote-exec):   Host: ', 'empty-host'],
    ['Port 22 is blocked at work.', 'egress-blocked'],
    ['Proxmox LXC, and the password of root is taken for wrong', 'root-login-off'],
    ['1) No SSH keys under /srv/review/etc', 'host-keys-missing'],
    ['level=error msg="handshake failed: ssh: server has no host keys"', 'host-keys-missing'],
    ["ConchError: ('no host keys, failing', None)", 'host-keys-missing'],
    ['CANNOT LINK EXECUTABLE "ssh-keygen": cannot locate symbol "EVP_one"', 'client-library-mismatch'],
    ['ssh-add: error while loading shared libraries: libcrypto.so.1.1: cannot open', 'client-library-mismatch'],
    ["libcrypto.so.3: version `OPENSSL_3.2.0' not found (required by /usr/bin/ssh-keygen)", 'client-library-mismatch'],
    ['SessionManagerPlugin is not found.', 'proxy-command-missing'],
    ['/bin/bash: line 1: exec: tailscale: not found', 'proxy-command-missing'],
    ['ssh.socket: Socket unit configuration has changed while unit has been running', 'socket-port-not-applied'],
    ['The cleanup removed dropbear, and there is no way in now.', 'sshd-not-installed'],
    ['I replaced dropbear with OpenSSH, and that does not start.', 'port-in-use'],
    ['It conflicts with the ssh server of the host on its port; SSH_PORT=2222 changes nothing.', 'port-in-use'],
    ['A fresh Raspbian, and no ssh gets in.', 'raspberry-pi-ssh-off'],
    ['Another app with the same settings connects at once.', 'macos-local-network-denied'],
    ['Access denied by pam_slurm_adopt: you have no active jobs on this node', 'user-not-allowed'],
    ['sshd: "Unsafe AuthorizedKeysCommand: bad ownership or modes for directory /opt"', 'home-permissions'],
    ['[console] SSHD could not bind: Failed to launch the SSH server! Permission denied', 'privileged-port'],
    ['cannot start the embedded SFTP server: java.net.SocketException: Permission denied', 'privileged-port'],
    ['There is no ssh daemon running on the new image.', 'sshd-not-running'],
    ['AllowTcpForwarding no', 'forwarding-disabled'],
    ['disableforwarding yes', 'forwarding-disabled'],
  ])('%s', (line, cause) => {
    expect(found(`${line}\n`)[0]?.split(' ')[0]).toBe(cause);
    expect(sure(`${line}\n`).join()).not.toContain('proven');
  });
});

describe('what somebody says beside the message leads to the cause', () => {
  test.each([
    ['I changed the default ssh port last week.', refused, 'wrong-port'],
    ['Port 2210 stands in sshd_config, and sshd still listens on 22.', refused, 'socket-port-not-applied'],
    ['I run sshd inside WSL on port 2210.', 'ssh -p 2210 kim@web1\nssh: connect to host web1 port 2210: Connection timed out\n', 'wsl-nat'],
    ['From outside it works, and with the internal address it works too.', refused, 'nat-hairpin'],
    ['--> Node b-2 created', refused, 'still-booting'],
    ['Set up by cloud-init with name and password.', denied, 'password-login-off'],
    ['  Hostname ssh.github.com', timedOut, 'egress-blocked'],
    ['It hangs with large output, and a ping is fine.', '', 'mtu-black-hole'],
    ['$ sudo ping 192.168.7.8', 'ssh: connect to host 192.168.7.8 port 22: No route to host\n', 'macos-local-network-denied'],
    [
      'ssh -i key.pem -p 2210 ubuntu@ec2-203-0-113-7.compute.example',
      timedOut.replace('web1 port 22', 'ec2-203-0-113-7.compute-1.example port 2210'),
      'wrong-port',
    ],
    ['      - "2210:22"', refused, 'docker-port-mapping'],
    ['The name ends in cloudapp.azure.com.', timedOut, 'azure-nsg'],
    ['It runs in Oracle Cloud.', timedOut, 'oci-security-list'],
    ['iproxy 2210 22', refused, 'wrong-port'],
    ['I did stop and start the instance.', timedOut, 'aws-address-changed'],
    ['Installed from Win32-OpenSSH.', refused, 'windows-sshd-startup'],
    ['The switch is a Nexus 9300 with feature ssh.', refused, 'cisco-nexus'],
    ['All was well until the CIS role for Ubuntu had run.', denied, 'user-not-allowed'],
    ['192.168.16.0/20 dev br-0a1b2c3d4e5f proto kernel scope link src 192.168.16.1', timedOut, 'route-missing'],
  ])('%s', (said, failure, cause) => {
    expect(found(`${said}\n${failure}`)[0]).toBe(`${cause} possible`);
  });
});

describe('whose message it is', () => {
  test('a password that sudo asks for here is asked for by no server, and ssh was never run', () => {
    const refusal = 'Password:\nSorry, try again.\nsudo: 3 incorrect password attempts\n';
    expect(found(`sudo ssh pi@192.168.7.8\n${refusal}`)).toEqual([]);
    expect(found(`sudo ssh pi@192.168.7.8\n${refusal}${refused}`)[0]).toBe('raspberry-pi-ssh-off possible');
  });

  test('a container that a job of a CI service runs in is not the server’s', () => {
    const closed = 'kex_exchange_identification: Connection closed by remote host\n';
    expect(found(`/usr/bin/docker run --name own --label 0a1b2c\n${closed}`)).toEqual(found(closed));
    expect(found(`docker run -d own\n${closed}`)[0]).toBe('docker-port-mapping possible');
  });

  test('a system that turns a login away is up, whatever made it', () => {
    expect(found(`It is made by Vagrant: vagrant up\n${denied}`)[0]).toBe('key-not-accepted possible');
    expect(found(`--> Node b-2 created\n${denied}`)[0]).toBe('still-booting possible');
  });

  test('a tailnet’s own refusal is not the pipe’s that ends behind it', () => {
    const paste = 'tailscale: tailnet policy does not permit you to SSH to this node\nConnection closed by UNKNOWN port 65535\n';
    expect(found(paste)).toEqual(['overlay-network fits']);
    expect(found('tailssh: rejecting connection; no matching policy\n')).toEqual(['overlay-network fits']);
  });

  test('a host key that is too short is the server’s, and no algorithm that is missing', () => {
    const paste = 'error: main: Host key /etc/ssh/ssh_host_rsa_key: Invalid key length\n';
    expect(known(paste).symptom).toBeUndefined();
    expect(found(`${paste}sshd: no hostkeys available -- exiting.\n`)).toEqual(['host-keys-unreadable fits']);
    // It is short, and stands on both lists: that is no proof of algorithms that differ.
    for (const said of [
      'ssh_dispatch_run_fatal: Connection to 203.0.113.7 port 22: Invalid key length',
      'Bad server host key: Invalid key length',
    ])
      expect(known(`${said}\n`)).toMatchObject({ symptom: 'kex', stall: 'algorithms?' });
  });

  test('what Borg supposes of any failure is no message of the connection', () => {
    const paste = 'Connection closed by remote host. Is borg working on the server?\n';
    expect(known(paste).symptom).toBeUndefined();
  });

  test('what a server could not listen on was not prohibited to a client', () => {
    expect(known("An ssh honeypot: couldn't listen on 0.0.0.0:22: [Errno 13] Permission denied.\n").symptom).toBeUndefined();
  });

  test('a port below 1024 other than 22 is one that somebody chose, and lacks its label rather than root', () => {
    const log = (port: number) => `Jul 26 01:01:07 web1 sshd[159]: error: Bind to port ${port} on 0.0.0.0 failed: Permission denied.\n`;
    expect(known(log(222)).startup).toBe('bind-denied?');
    expect(known(log(22)).startup).toBe('bind-not-root?');
  });

  test('GitHub answers from this computer where a program stands in for it', () => {
    expect(found('开启加速后\nssh: connect to host github.com port 22: Connection refused\n')).toEqual(['name-points-to-loopback fits']);
    expect(found('Connecting to github.com [127.0.0.1] port 22.\nssh: connect to host github.com port 22: Connection refused\n')).toEqual([
      'name-points-to-loopback proven',
    ]);
  });

  test('a program that is not there is heard on the line of the pipe that it ends', () => {
    expect(known('/bin/sh: line 1: exec: nc: not found Connection closed by UNKNOWN port 65535\n').hop).toBe('command');
    const other =
      "nc: invalid option -- 'X'\nTry `nc --help' for more information.\nssh_exchange_identification: Connection closed by remote host\n";
    expect(known(other)).toMatchObject({ symptom: 'proxy?', hop: 'command?' });
  });

  test('what sshd -ddd says of the files that it reads is no complaint', () => {
    const debug =
      'debug2: /etc/ssh/sshd_config line 13: new include /etc/ssh/sshd_config.d/*.conf\ndebug2: /etc/ssh/sshd_config line 13: no match for /etc/ssh/sshd_config.d/*.conf\n';
    expect(known(`$ sudo /usr/sbin/sshd -Dddde\n${debug}`).startup).toBeUndefined();
  });

  test('a test by somebody who may not read the keys has tested nothing, and a second sshd cannot have the port', () => {
    const keys = 'Unable to load host key: /etc/ssh/ssh_host_rsa_key\nsshd: no hostkeys available -- exiting.\n';
    expect(known(`me@web1:~$ /usr/sbin/sshd -t\n${keys}`).startup).toBe('unsure?');
    const second = 'root@web1:~# /usr/sbin/sshd -d\nBind to port 22 on 0.0.0.0 failed: Address already in use.\nCannot bind any address.\n';
    const list =
      'root@web1:~# ss -tlnp\nState  Recv-Q Send-Q Local Address:Port Peer Address:Port Process\nLISTEN 0 128 0.0.0.0:22 0.0.0.0:* users:(("sshd",pid=7,fd=3))\n';
    expect(known(second).startup).toMatch(/^address-in-use/);
    expect(known(list + second).startup).toBeUndefined();
  });

  test('the server tells a client with -v whose files it did not take', () => {
    const paste = 'debug1: Remote: Ignored authorized keys: bad ownership or modes for directory /home/kim\n';
    expect(known(paste).login).toBe('permissions');
    expect(found(paste)).toEqual(['home-permissions fits']);
  });

  test('other clients’ resolvers and key exchanges are heard without the name of their exception', () => {
    expect(known('Unable to resolve host "web1.example": No address associated with hostname\n').symptom).toBe('name');
    expect(known('knife ssh:\nERROR: Network Error: getaddrinfo: Name or service not known\n').symptom).toBe('name?');
    expect(known('Message [**Algorithm negotiation fail**]\n').symptom).toBe('kex?');
  });
});

describe('a message says the same wherever it stands', () => {
  const pastes = [
    refused,
    'posix_spawn: No such file or directory\nssh_exchange_identification: Connection closed by remote host\n',
    'tailnet policy does not permit you to SSH to this node\n',
    '/etc/ssh/sshd_config: line 12: Bad configuration option: PermitRootLogn\n',
    'JSchException: Auth fail\n',
  ];
  test.each([
    ['indented, as Markdown wants it', (line: string) => `    ${line}`],
    ['in a list', (line: string) => `- ${line}`],
    ['behind the name of a container', (line: string) => `web-1  | ${line}`],
    ['behind the seconds of a tool', (line: string) => `[00056] ${line}`],
    ['in the source of a page', (line: string) => line.replace(/'/g, '&#39;').replace(/"/g, '&quot;')],
  ])('%s', (_, put) => {
    for (const paste of pastes) expect(known(paste.replace(/^.+$/gm, put))).toEqual(known(paste));
  });
});

test('where several lines are worded like another cause, that one comes first of those that lines speak for', () => {
  const story = `The account's shell was changed to a script of ours.
Since then the login ends at once: shell, nologin, /bin/false, session closed for user.
pam_unix session opened for user, session closed for user.
Its docker container is not touched by that.
`;
  expect(found(story)[0]).toBe('login-shell possible');
});

describe('what a program prints where it meets no SSH, or less than it needs', () => {
  test.each([
    ["unsupported key type `ssh-ed25519' (NotImplementedError)", 'client-library-mismatch'],
    ['net-ssh requires the following gems for ed25519 support:', 'client-library-mismatch'],
    ['fatal: protocol error: bad line length character: Hell', 'login-shell'],
    ['protocol version mismatch -- is your shell clean?', 'login-shell'],
    ['Received message too long 1214606444', 'login-shell'],
    ["BadAuthenticationType: Bad authentication type; allowed types: ['publickey', 'keyboard-interactive']", 'password-login-off'],
    ['paramiko.transport: Authentication type (password) not permitted.', 'password-login-off'],
    ["[Your host doesn't support 'password' or 'keyboard-interactive' authentication.]", 'password-login-off'],
    ['==> amazon-ebs.own: Using SSH communicator to connect: 10.20.0.7', 'aws-no-public-address'],
    ['packer-builder-amazon-ebs: 2026/11/01 10:00:00 Opening conn for SSH to tcp 172.31.9.4:22', 'aws-no-public-address'],
    ['failed to connect to localhost/127.0.0.1 (port 22) from /127.0.0.1 (port 40112): connect failed: ECONNREFUSED', 'wrong-host'],
    ['The app shows: Connecting to localhost:22 via ssh\nECONNREFUSED (Connection refused)', 'wrong-host'],
    ['My fail log says 解封 is up to me, and how?', 'fail2ban-ban'],
    ['Login takes 40 seconds, and then all is well.', 'slow-login'],
    ['I have slow logins since the update.', 'slow-login'],
    ['SSH is not there after a reboot until I restart it by hand.', 'listen-address-absent'],
    ['ssh_exchange_identification: Connection closed by remote host', 'tcp-wrappers'],
    ['I ssh to it from forty jobs at once.\nssh_exchange_identification: Connection closed by remote host', 'max-startups'],
    ['sshd does not seem to start, though rc.conf has it enabled.', 'sshd-not-running'],
    ['How do I ssh into my WSL from the laptop? AllowUsers has me.', 'wsl-nat'],
    [`${refused}The ssh port there is not the default.`, 'wrong-port'],
    [`${refused}It has a custom SSH port, as I was told.`, 'wrong-port'],
    [`${timedOut}It works with the IP address, but not with the name.`, 'name-points-elsewhere'],
    [`${denied}The key is RSA, and since they have Ubuntu 22.04 it is no good.`, 'key-algorithm-refused'],
  ])('%s', (paste, cause) => {
    expect(found(`${paste}\n`)[0]).toBe(`${cause} possible`);
  });

  test('a key of another type, a password that is offered, a public address and a plugin of another cloud are no such thing', () => {
    expect(found("Bad authentication type; allowed types: ['password']\n")[0]).not.toMatch(/^password-login-off/);
    expect(found('fatal: protocol error: bad line length character: No s\n').join()).not.toContain('login-shell');
    expect(found('==> amazon-ebs.own: Using SSH communicator to connect: 203.0.113.7\n').join()).not.toContain('aws-no-public-address');
    expect(found('==> vsphere-iso.own: Using SSH communicator to connect: 10.20.0.7\n').join()).not.toContain('aws-no-public-address');
  });
});

describe('another server of SSH’s than sshd', () => {
  const serves = 'root@web1:~# ss -tlnp\nLISTEN 0      128          0.0.0.0:22        0.0.0.0:*    users:(("sshd",pid=44,fd=3))\n';

  test('is kept from its start by the sshd that has the port, and is well', () => {
    const line =
      '2026/11/01 [FATAL] [ssh.go:130 listen()] Failed to start SSH server: listen tcp 0.0.0.0:22: bind: address already in use\n';
    expect(found(line + serves)[0]).toBe('port-in-use possible');
    expect(found(serves)).toEqual([]);
  });
});

describe('whose rules they are', () => {
  test('the chains of firewalld tell, though nothing else was pasted of them', () => {
    const paste =
      'After it was installed there are many chains, and iptables -L drops all else:\nChain IN_public_allow (1 references)\ntarget     prot opt source               destination\nACCEPT     tcp  --  0.0.0.0/0            0.0.0.0/0            tcp dpt:22\nfirewall-cmd says that it runs.\n';
    expect(known(paste).firewall).toBe('firewalld?');
    expect(found(paste)[0]).toBe('firewalld-service-missing possible');
    expect(found(paste).join()).not.toContain('iptables');
  });
});

describe('a server that lets everybody in', () => {
  const scan = (host: string, state: string) =>
    `Nmap scan report for ${host}\nHost is up (0.012s latency).\nPORT   STATE    SERVICE\n22/tcp ${state} ssh\n`;

  test('tells of this network where its port is shut, and only there', () => {
    expect(known(scan('github.com (203.0.113.4)', 'filtered')).egress).toBe('blocked?');
    expect(found(scan('github.com (203.0.113.4)', 'filtered'))[0]).toBe('egress-blocked possible');
    expect(known(scan('github.com (127.0.0.1)', 'closed')).egress).toBeUndefined();
    expect(known(scan('github.com (203.0.113.4)', 'open')).egress).toBeUndefined();
    expect(known(scan('web1.example (203.0.113.4)', 'filtered')).egress).toBeUndefined();
  });

  test('and its name leads to this computer, where a sentence quotes that from ssh -v', () => {
    const paste =
      'ssh: connect to host github.com port 22: Connection refused\nWith -v I see `Connecting to github.com [127.0.0.1] port 22.` there.\n';
    expect(known(paste).resolution).toBe('loopback?');
    expect(found(paste)).toEqual(['name-points-to-loopback fits']);
  });
});

describe('a message that is typed from memory, and nothing beside it, is what ssh said', () => {
  test.each([
    ['connect to host 203.0.113.7 port 22 connection refused', 'refused'],
    ['ssh connect to host 203.0.113.7 port 22 Operation timed out', 'timed-out'],
    ['ECONNREFUSED 203.0.113.7:22', 'refused'],
    ['connection refused port 22', 'refused'],
    ['The connection was refused by the server', 'refused'],
    ['Failed to connect to 203.0.113.7 port 22 after 21 ms: Connection refused', 'refused'],
    ['permission denied publickey', 'denied'],
    ['i get: no route to host', 'no-route'],
    ['Unable to connect: connection refused', 'refused'],
    ['conection refused 203.0.113.7', 'refused'],
    ['ssh: connect to host 203.0.113.7 port 22: Conection refused', 'refused'],
    ['Connection to 203.0.113.7 port 22 failed: ECONNREFUSED', 'refused'],
    ['connection reset', 'closed'],
    ['timeout', 'timed-out'],
    ['host key changed', 'host-key'],
    ['no matching host key type found', 'kex'],
  ])('%s', (line, symptom) => {
    expect(known(`${line}\n`).symptom).toBe(`${symptom}?`);
    expect(sure(`${line}\n`).join()).not.toContain('proven');
  });

  test.each([
    'curl: (7) Failed to connect to 203.0.113.7 port 80 after 0 ms: Connection refused',
    'connect ECONNREFUSED 127.0.0.1:5432',
    'redis.exceptions.ConnectionError: Error 111 connecting to localhost:6379. Connection refused.',
    "mkdir: cannot create directory 'x': Permission denied",
    'kim@laptop:~$ ./run.sh\nPermission denied',
    'postgres: connection refused',
    'bash: ./run.sh: Permission denied',
    'I never get a timeout.',
  ])('unless it is another program’s: %s', (line) => {
    expect(known(`${line}\n`).symptom).toBeUndefined();
  });
});
