import { describe, expect, test } from 'vitest';
import { named } from '../machines/clues';
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

describe('what people show of a machine that is somebody else’s', () => {
  const timedOut = 'ssh: connect to host web1.example port 22: Connection timed out\n';

  test('names its cloud’s own firewall, by its name or beside the name of the cloud', () => {
    expect(found(`Its Hetzner firewall has no rule for me.\n${timedOut}`)[0]).toBe('cloud-firewall possible');
    expect(found('SSH to it times out. 安全组 is as it came.\n')[0]).toBe('cloud-firewall possible');
    expect(found('There was no network security group for its card, so ssh could not get in.\n')[0]).toBe('azure-nsg possible');
    expect(found('The inbound rule for SSH (port 22) is missing on my VM.\n')).toContain('azure-nsg possible');
    expect(found(`My droplet is new.\n${timedOut}`)[0]).toBe('cloud-firewall possible');
  });

  test('in the provider’s own window says what the provider could not reach', () => {
    const connect = 'EC2 Instance Connect is unable to connect to your instance. Ensure your instance network settings are right.\n';
    expect(found(connect)[0]).toBe('aws-security-group possible');
    expect(found('We are unable to connect to the VM on port 22.\n')[0]).toBe('gcp-firewall possible');
  });

  test('and dials through Google’s tunnel speaks for its rule, and not where gcloud only recommends it', () => {
    const closed = 'Connection closed by UNKNOWN port 65535\n';
    expect(found(`gcloud compute ssh web1 --tunnel-through-iap\n${closed}`)[0]).toBe('gcp-iap-firewall possible');
    const recommended = named(['gcloud compute ssh web1 --troubleshoot --tunnel-through-iap']);
    expect(recommended.flatMap(({ causes }) => causes)).not.toContain('gcp-iap-firewall');
  });

  test('speaks for the maker’s switch where a box is named that keeps SSH off', () => {
    const at = (words: string) => found(`${words}\nssh: connect to host 192.168.7.8 port 22: Connection refused\n`)[0];
    expect(at('My Synology has DSM 7.')).toBe('nas-ssh-off possible');
    expect(at('It is a Mikrotik.')).toBe('mikrotik-service-off possible');
    expect(at('jnpr.junos says so.')).toBe('junos-service-off possible');
    expect(at('Fresh OpenWrt on it.')).toBe('openwrt-dropbear possible');
    expect(at('TrueNAS in the cellar')).toBe('appliance-ssh-off possible');
  });

  test('of a pod is the service’s in front of it, and no router’s', () => {
    const said = 'an error occurred forwarding 8022 -> 22: error forwarding port 22 to pod 4711: failed to connect\n';
    expect(found(`kubectl port-forward svc/own 8022:22\n${said}`)[0]).toBe('kubernetes-service possible');
  });

  test('of a container’s ports speaks for the mapping, with a variable for a port, and in Chinese', () => {
    const refused = 'ssh: connect to host web1.example port 22: Connection refused\n';
    expect(found(`    ports:\n     - \${OWN_PORT}:2222\n${refused}`)).toContain('docker-port-mapping possible');
    expect(found('容器的端口映射 2299:22 没有用, ssh 不行\n')[0]).toBe('docker-port-mapping possible');
  });

  test('of Vagrant at port 22 of this machine is not the guest’s', () => {
    const paste = '    own: SSH address: 127.0.0.1:22\n    own: Warning: Connection refused. Retrying...\n';
    expect(found(paste)[0]).toBe('vagrant-guest possible');
  });
});

describe('what people tell of a setting', () => {
  test('that a tunnel’s address is listened on speaks for an address that is not there yet', () => {
    expect(found('It is closed after a boot.\nListenAddress 100.101.2.3\n')[0]).toBe('listen-address-absent possible');
    expect(found('#ListenAddress 100.101.2.3\n')).toEqual([]);
  });

  test('of a router’s, for one of its networks alone, is heard in a sentence', () => {
    expect(found("The file has one line more now: option DirectInterface 'lan'\n")[0]).toBe('listen-other-address possible');
    expect(found('Dropbear answers inside and not on the WAN, until I restart it.\n')[0]).toBe('listen-other-address possible');
  });

  test('of a firewall that has cost them SSH names the firewall', () => {
    expect(found('Once I write the uncomplicated firewall I lose ssh.\n')[0]).toBe('ufw-denies possible');
  });

  test('of a port, in an editor, in a tool’s settings or in words, is the port to dial', () => {
    const refused = 'ssh: connect to host web1.example port 22: Connection refused\n';
    expect(found(`vim /etc/ssh/sshd_config\n    Port 2210\n${refused}`)[0]).toBe('wrong-port possible');
    expect(found('{"own_ssh_port": 1, ssh_port: 8422}\n')[0]).toBe('wrong-port possible');
    expect(found('I think the ssh port was changed to 2210.\n')[0]).toBe('wrong-port possible');
  });

  test('that there is no sshd_config at all speaks for a package that is not there', () => {
    expect(found('/etc/ssh/sshd_config does not even exist in that container\n')).toEqual(['sshd-not-installed possible']);
  });

  test('of a port that sshd may not have is no login that was denied', () => {
    expect(found('After a restart of sshd: port 2210 permission denied\n')[0]).toBe('selinux-port possible');
    expect(known('ssh: permission denied for me\n').symptom).toBe('denied?');
  });
});

describe('a failure in words', () => {
  test('of other languages is what it is in English', () => {
    expect(known('Über ssh gibt es nur Verbindung abgelehnt, und mehr nicht\n').symptom).toBe('refused?');
    expect(known('ssh连接超时\n').symptom).toBe('timed-out?');
    expect(known('Con ssh, conexión rechazada\n').symptom).toBe('refused?');
    expect(known('ssh: подключение, превышено время ожидания\n').symptom).toBe('timed-out?');
  });

  test('is met in Korean, in the plural, and by the name of its error', () => {
    expect(known('putty 접속 시 네트워크 타임아웃이 발생\n').symptom).toBe('timed-out?');
    expect(known('My ssh connections keep on timing out.\n').symptom).toBe('timed-out?');
    expect(known('With ssh it throws ECONNREFUSED [own address]:22\n').symptom).toBe('refused?');
  });

  test('is met where a “not” stands outside of its brackets', () => {
    expect(known('I tried ssh with not much luck (I get a connection refused message)\n').symptom).toBe('refused?');
    expect(known('The error was: SSH timeout.\n').symptom).toBe('timed-out?');
  });
});

describe('what people show of a machine that does not come up', () => {
  test('is the boot that stands, with nothing said of a connection', () => {
    expect(
      found('[OK] Reached target Network is Online.\nYou are in emergency mode. After logging in, type "journalctl -xb" to view\n'),
    ).toEqual(['emergency-boot possible']);
    expect(found('In the system log: Dependency failed for Local File Systems.\n')[0]).toBe('emergency-boot possible');
    expect(found('mountall: mount /own [471] terminated with status 1\n')[0]).toBe('emergency-boot possible');
  });

  test('is known by the cloud’s own tests of it, where not all of them pass', () => {
    expect(found('The console says 1/2 checks passed, and ssh times out.\n')[0]).toBe('host-hung possible');
    expect(found('The console says 2/2 checks passed, and for ec2-user ssh times out.\n')[0]).toBe('aws-security-group possible');
    expect(found('EC2 인스턴스 SSH 타임아웃, 상태 점검 실패\n')[0]).toBe('host-hung possible');
  });
});

describe('what people tell of a guest or a device', () => {
  test('of a port that QEMU hands on, or of the address behind it, names the guest’s network', () => {
    const refused = 'ssh: connect to host 127.0.0.1 port 2210: Connection refused\n';
    expect(found(`own-qemu -netdev user,id=n0,hostfwd=tcp::2210-:22\n${refused}`)[0]).toBe('virtual-machine-nat possible');
    expect(found('ssh: connect to host 10.0.2.15 port 22: Connection timed out\n')[0]).toBe('virtual-machine-nat possible');
    expect(found('ssh: connect to host 10.0.2.16 port 22: Connection timed out\n')).not.toContain('virtual-machine-nat possible');
  });

  test('of this machine’s name, without an address for it, is heard of a container', () => {
    expect(found('# ssh root@localhost -p 2210\nssh: connect to host localhost port 2210: Cannot assign requested address\n')[0]).toBe(
      'container-without-sshd possible',
    );
  });

  test('of a pod that is to be dialled names its service', () => {
    expect(found('I want to ssh into a pod from outside, and it hangs.\n')[0]).toBe('kubernetes-service possible');
  });

  test('that it comes with SSH off, or that a Mac’s Remote Login was, says so', () => {
    expect(found('It does not have enabled sshd out of the box.\n')[0]).toBe('appliance-ssh-off possible');
    expect(found('ssh is refused. I had to look into System Settings -> General -> Remote Login first.\n')[0]).toBe(
      'macos-remote-login-off possible',
    );
  });

  test('of dropbear’s script on a router names dropbear', () => {
    expect(found('/etc/init.d/dropbear restart\n')[0]).toBe('openwrt-dropbear possible');
  });
});

describe('what people tell of a cloud', () => {
  test('that it looks after the accounts itself is why a key is not taken', () => {
    expect(found('With enable-oslogin set to TRUE the login by ssh fails.\n')[0]).toBe('key-not-accepted possible');
    expect(named(['I see the Mac OS login window only, no ssh.'])).toEqual([]);
  });

  test('that Terraform puts a firewall before it names the cloud’s', () => {
    expect(found('The firewall that terraform adds is there before ssh: connection timed out\n')[0]).toBe('cloud-firewall possible');
  });
});

describe('what a client in Go says', () => {
  test('of what it tried tells what the server has left, whatever stands before it', () => {
    const said = (methods: string) => `unable to authenticate, attempted methods [${methods}], no supported methods remain\n`;
    expect(known(said('none')).symptom).toBe('denied');
    expect(found(said('none'))[0]).toBe('password-login-off possible');
    expect(found(said('none password'))[0]).toBe('root-login-off possible');
    expect(found(said('none publickey'))[0]).toBe('key-not-accepted possible');
  });
});

describe('a port that was moved', () => {
  test('is heard in words, here and in Chinese', () => {
    expect(found('Silly me, ssh was on port 2210 instead of 22.\n')[0]).toBe('wrong-port possible');
    expect(found('ssh端口由2222修改为2210之后连接超时\n')[0]).toBe('wrong-port possible');
  });
});

describe('what people tell of a network', () => {
  test('that lies over others is known by its program and by its addresses', () => {
    expect(found('The tunnel of tailscale is up, and ssh kim@tailscaleIP times out.\n')[0]).toBe('overlay-network possible');
    expect(found('ssh: connect to host 100.101.2.3 port 22: Connection timed out\n')[0]).toBe('overlay-network possible');
    expect(found('ssh: connect to host 100.1.2.3 port 22: Connection timed out\n')).not.toContain('overlay-network possible');
  });

  test('that lets nothing out speaks for itself', () => {
    expect(found('Our proxy blocks outgoing ssh, so that the connection time out is no wonder.\n')[0]).toBe('egress-blocked possible');
  });

  test('of a rule that Windows lacks names its firewall, and not where it was only turned off', () => {
    expect(found('New-NetFirewallRule -Name own -Direction Inbound -LocalPort 22\n')[0]).toBe('windows-firewall-rule possible');
    expect(found('I turned the Windows Firewall off. ssh times out.\n')).not.toContain('windows-firewall-rule possible');
  });

  test('of a firewall beside the name of a cloud, in Chinese, names the cloud’s', () => {
    expect(found('vultr 的防火墙默认是开的, ssh 连不上\n')[0]).toBe('cloud-firewall possible');
  });

  test('of chains that are emptied names their rules, and of a limit the limit', () => {
    expect(found('I ran sudo iptables -F INPUT, and neither vagrant ssh nor ssh gets in.\n')[0]).toBe('iptables-drops possible');
    expect(found('I applied ufw limit to ssh.\n')[0]).toBe('ufw-rate-limit possible');
  });

  test('of ufw’s default names ufw', () => {
    expect(found('After $ sudo ufw default DENY there was no ssh any more.\n')[0]).toBe('ufw-denies possible');
  });
});

describe('what people show of a tool', () => {
  test('that Terraform was given no host is no cloud’s', () => {
    const paste = (host: string) => `own (remote-exec): Connecting to remote host via SSH...\nown (remote-exec):   Host: ${host}\n`;
    expect(found(paste(''))[0]).toBe('empty-host possible');
    expect(found(paste('192.0.2.7'))).not.toContain('empty-host possible');
  });

  test('that Multipass does not get into its guest is a connection', () => {
    const failed = "shell failed: ssh connection failed: 'Timeout connecting to 192.168.64.7'\n";
    expect(known(failed).symptom).toBe('timed-out');
    expect(found(`multipass shell own\n${failed}`)[0]).toBe('virtual-machine-nat possible');
  });

  test('that sshd has no host keys is heard in a sentence', () => {
    expect(found('The service says "no hostkeys available" after the build.\n')[0]).toBe('host-keys-missing possible');
  });

  test('that PuTTY asked for root speaks for root', () => {
    expect(found('login as: root\nAccess denied\n')[0]).toBe('root-login-off possible');
  });

  test('of the two ports of a container, in words, names the mapping', () => {
    expect(found('The port in Docker is set to local port 2210 container port 2211, for ssh.\n')[0]).toBe('docker-port-mapping possible');
  });

  test('of a timeout of Go’s, without the word for it, is one', () => {
    expect(known('The ssh step has this: `***:22: i/o timeout`\n').symptom).toBe('timed-out?');
  });

  test('of an address to listen on, inside a sentence, speaks for it', () => {
    expect(found("I should remove 'ListenAddress 192.168.7.1' before I reboot.\n")[0]).toBe('listen-other-address possible');
  });
});
