import type { Fact, Known, Value } from '../evidence/facts';
import type { System } from './systems';

/** Where a command is run. `person`: nothing to run, the answer is known or seen. */
export type Where = 'client' | 'server' | 'person';

export type Question<F extends Fact = Fact> = {
  /** The question, as the h1 of its page. `PORT` and `HOST` are filled in. */
  title: string;
  /** Why it is asked, in one sentence. */
  why: string;
  /** What to run to know, and where. */
  run?: { where: Exclude<Where, 'person'>; command: string };
  /** Where people without a console can answer what `run` shows on the server: the question whose command they run instead, if it has one. */
  away?: Fact;
  answers: { readonly [V in Value<F>]: string };
};

const unsure = 'I am not sure';

/** The words of every question, and of every answer that it can have. */
export const questions: { readonly [F in Fact]: Question<F> } = {
  symptom: {
    title: 'What did ssh print?',
    why: 'The exact words say how far the connection came.',
    run: { where: 'client', command: 'ssh -v -o ConnectTimeout=15 -p PORT USER@HOST' },
    answers: {
      refused: 'Connection refused',
      'timed-out': 'Connection timed out, or Operation timed out',
      'no-route': 'No route to host',
      unreachable: 'Network is unreachable',
      prohibited: 'connect to host …: Permission denied',
      closed: 'Connection closed, or Connection reset by peer',
      silent: 'It connects and then nothing, or timed out during banner exchange',
      'not-ssh': 'invalid format, or banner line contains invalid characters',
      kex: 'Unable to negotiate, or it stops after SSH2_MSG_KEXINIT sent',
      'host-key': 'Host key verification failed, or REMOTE HOST IDENTIFICATION HAS CHANGED',
      denied: 'Permission denied (publickey…), or Too many authentication failures',
      name: 'Could not resolve hostname',
      proxy: 'Connection closed by UNKNOWN port 65535, or stdio forwarding failed',
      config: 'Bad configuration option, or bind: Cannot assign requested address',
      connected: 'Nothing is wrong: it connects',
      unsure: 'Something else, or I cannot see it',
    },
  },
  console: {
    title: 'Can you run commands on the server without this connection?',
    why: 'With a console the cause can be read off the server. Without one, only what this side sees is left.',
    answers: {
      yes: 'Yes: a web or serial console, a screen, a session that is still open, or ssh from another network, such as a phone',
      no: 'No',
      unsure,
    },
  },
  resolution: {
    title: 'What address does the name lead to?',
    why: 'ssh connects to whatever address the name gives, also when that is the wrong machine.',
    run: { where: 'client', command: 'ssh -v -o ConnectTimeout=5 -p PORT USER@HOST' },
    answers: {
      'unknown-name': 'None: the name is not known',
      'local-name': 'None, and it is a local name: it ends in .local, or has no dot',
      'no-answer': 'None: the lookup itself fails, or takes ten seconds',
      'host-with-port': 'The name I typed has the port in it, as in host:2222',
      empty: 'The host was empty, or the word undefined',
      loopback: '127.0.0.1, 127.0.1.1 or ::1',
      elsewhere: 'The address of another machine, or an old one',
      cdn: 'The address of a CDN, such as Cloudflare, that stands in front of a web site',
      resolved: 'The address of the server',
      unsure,
    },
  },
  hop: {
    title: 'Which part of the way through the jump host failed?',
    why: 'With a jump host there are two connections, and only one of them failed.',
    run: { where: 'client', command: 'ssh -v USER@HOST' },
    answers: {
      target: 'channel 0: open failed: connect failed. The jump host could not reach the target',
      jump: 'ssh: connect to host …, with the name of the jump host',
      forbidden: 'administratively prohibited',
      command: 'not found, or No such file or directory: the proxy command itself',
      proxy: 'The proxy or VPN program in between accepts the connection, then closes it',
      iap: 'An error of Google’s tunnel (IAP): 4003, 4010, 4033 or 4047',
      unsure,
    },
  },
  'client-config': {
    title: 'What does ssh say of its own configuration?',
    why: 'A line that ssh cannot read stops it before it sends anything.',
    run: { where: 'client', command: 'ssh -G HOST' },
    answers: {
      'bad-option': 'Bad configuration option, extra arguments, or bad owner or permissions',
      'bad-bind': 'bind …: Cannot assign requested address',
      library: 'OpenSSL version mismatch, or a library that cannot be loaded',
      fine: 'Nothing: it prints the settings',
      unsure,
    },
  },
  egress: {
    title: 'Does port 22 to another server work from your network?',
    why: 'Many offices, hotels and providers block port 22 on the way out. Then no server is at fault. “Permission denied” is an answer too.',
    run: { where: 'client', command: 'ssh -T -o ConnectTimeout=8 git@github.com; ssh -T -o ConnectTimeout=8 -p 443 git@ssh.github.com' },
    answers: {
      open: 'Yes: the first one answers',
      blocked: 'No: the first one does not answer',
      offline: 'Neither answers, and web pages do not load either',
      unsure,
    },
  },
  leaves: {
    title: 'Does the connection attempt leave your computer?',
    why: 'A firewall on your own machine can refuse the packet before any cable sees it.',
    run: { where: 'client', command: 'sudo tcpdump -nni any "tcp port PORT or arp or icmp or icmp6"' },
    answers: {
      yes: 'Yes: lines with Flags [S] appear when I try',
      no: 'No: nothing appears when I try',
      unsure,
    },
  },
  alive: {
    title: 'Does that address answer anything else?',
    why: 'A machine that is off answers nothing. A firewall answers some things and not others.',
    run: { where: 'client', command: 'ping -c 3 HOST; nc -vz -w 5 HOST 443; nc -vz -w 5 HOST 80' },
    answers: {
      yes: 'Yes: a ping, or another port',
      no: 'No: nothing at all, and the provider or a neighbour says that it is off or unreachable',
      unsure,
    },
  },
  banner: {
    title: 'What does the port say first?',
    why: 'An SSH server speaks first, with a line that begins SSH-2.0.',
    run: { where: 'client', command: 'nc -w 8 HOST PORT' },
    answers: {
      ssh: 'SSH-2.0-…',
      other: 'Something else: HTTP, 220, or unreadable characters',
      throttled: 'Not allowed at this time',
      full: 'Exceeded MaxStartups',
      nothing: 'Nothing, until it closes',
      unsure,
    },
  },
  stall: {
    title: 'How did the key exchange end?',
    why: 'Either the two sides share no algorithm, or a packet that is too large for the way is lost.',
    run: { where: 'client', command: 'ssh -vvv -o ConnectTimeout=15 -p PORT USER@HOST' },
    answers: {
      algorithms: 'Unable to negotiate: no matching … found. Their offer: …',
      packets: 'It hangs after SSH2_MSG_KEXINIT sent, or expecting SSH2_MSG_KEX_ECDH_REPLY',
      unsure,
    },
  },
  affected: {
    title: 'From where does it fail?',
    why: 'What fails from one place only is between that place and the server.',
    answers: {
      'only-me': 'Only from here, or only from a CI job: it works elsewhere',
      everyone: 'From everywhere',
      'outside-only': 'It works on the server itself or on its own network, and fails from outside',
      'inside-only': 'It works from outside, and fails from the network that the server is in',
      unsure: 'I am not sure, or I cannot try from elsewhere',
    },
  },
  changed: {
    title: 'What happened last, before it failed?',
    why: 'Most connections that worked and stopped were stopped by the last change.',
    answers: {
      'never-worked': 'It never worked',
      reboot: 'The server restarted',
      upgrade: 'Packages were upgraded',
      settings: 'Somebody edited the SSH settings or the port',
      firewall: 'A firewall, fail2ban or a hardening script was changed',
      'failed-logins': 'Several logins failed, with a wrong password or key',
      address: 'The address, the DNS name or the server was changed or rebuilt',
      nothing: 'Nothing that I know of',
      unsure,
    },
  },
  place: {
    title: 'What stands between the network and the server?',
    why: 'Each of these has a firewall or a table of its own, outside the server.',
    answers: {
      aws: 'Amazon Web Services',
      gcp: 'Google Cloud',
      azure: 'Microsoft Azure',
      oci: 'Oracle Cloud',
      yandex: 'Yandex Cloud',
      cloud: 'Another cloud or hosting provider',
      platform: 'A service that runs my program or web site and keeps its machines to itself',
      home: 'A home or office router',
      company: 'A company, school or data-centre firewall',
      vpn: 'A VPN: it has a private address, and is reached through one',
      overlay: 'Tailscale, ZeroTier or a WireGuard mesh',
      tunnel: 'A reverse tunnel: the server dials out to a relay, and I dial the relay',
      balancer: 'A load balancer or proxy',
      container: 'Docker: it runs in a container',
      kubernetes: 'Kubernetes: it runs in a pod',
      lxc: 'Proxmox, LXC, LXD or Incus: it is a system container',
      wsl: 'Windows: it runs in WSL',
      'wsl-mirrored': 'Windows: it runs in WSL, with networkingMode=mirrored',
      'virtual-machine': 'VirtualBox, VMware or another program on a computer: it is a virtual machine',
      vagrant: 'Vagrant',
      direct: 'Nothing: it is on my own network',
      unsure,
    },
  },
  families: {
    title: 'Does it work with one kind of address only?',
    why: 'A name can have an IPv4 and an IPv6 address, and one of the two ways can be broken.',
    run: {
      where: 'client',
      command: `ssh -4 -o ConnectTimeout=8 -p PORT USER@HOST true && echo 'IPv4 works'; ssh -6 -o ConnectTimeout=8 -p PORT USER@HOST true && echo 'IPv6 works'`,
    },
    answers: {
      'four-only': 'Yes: with -4 it works, with -6 it fails',
      'six-only': 'Yes: with -6 it works, with -4 it fails',
      same: 'No: both do the same',
      unsure,
    },
  },
  'local-network': {
    title: 'Is this a Mac, and does another program on it reach the server?',
    why: 'Since macOS 15 each program needs a permission for the local network. Without it, it prints No route to host.',
    answers: {
      denied: 'Yes: it works from Terminal, and not from this program',
      allowed: 'No: it is no Mac, every program fails, or the server is not on my own network',
      unsure,
    },
  },
  'ended-by': {
    title: 'Who ended the connection?',
    why: 'A machine on the way can send a reset in the name of either side.',
    run: { where: 'server', command: 'sudo timeout 30 tcpdump -nni any "tcp port PORT"' },
    answers: {
      server: 'The server: its capture shows a packet with F or R going out',
      middle: 'Neither side: one of them got a packet with R that the other never sent',
      idle: 'It was open, and broke after some minutes without use',
      unsure,
    },
  },
  edge: {
    title: 'Do the rules of the provider let the port in?',
    why: 'They stand outside the server, so no command on the server shows them.',
    answers: {
      'group-blocks': 'No: no rule of the group or firewall allows my address and the port',
      'acl-blocks': 'No: the access list of the subnet denies it, in or out',
      'no-address': 'The server has no public address, or its subnet has no way to the internet',
      'new-address': 'The server has another public address now than the one I dial',
      allows: 'Yes',
      unsure,
    },
  },
  neighbour: {
    title: 'Does the server answer neighbour discovery?',
    why: 'On one network, IPv6 first asks who has the address. A firewall that drops ICMPv6 drops that question too.',
    run: { where: 'client', command: 'ping -6 -c 2 HOST; ip -6 neigh show' },
    answers: {
      silent: 'No: its IPv6 address is FAILED or INCOMPLETE, and its IPv4 address answers',
      answers: 'Yes: REACHABLE, STALE or DELAY; or I dial an IPv4 address',
      unsure,
    },
  },
  health: {
    title: 'What state is the machine itself in?',
    why: 'A machine can answer a ping, or even take connections, while nothing on it runs.',
    run: { where: 'server', command: 'uptime; free -m; sudo dmesg | tail -n 30' },
    away: 'changed',
    answers: {
      fine: 'Well: it is up, with little load, and its screen shows a login',
      hung: 'Its screen shows a panic, hung tasks or Out of memory, or takes no key',
      overloaded: 'Its load, its disk wait or its stolen time is at the top',
      processes: 'It cannot start programs: fork … Resource temporarily unavailable, or Cannot allocate memory',
      'table-full': 'Its log says nf_conntrack: table full, dropping packet',
      emergency: 'Its screen asks for a password in emergency mode, or for a file system check',
      asleep: 'It is a Mac that sleeps, or that waits for its first login since it was started',
      unsure: 'I am not sure, or I cannot see it',
    },
  },
  wan: {
    title: 'Does the router have a public address of its own?',
    why: 'Some providers share one address between many homes. Then no port can be forwarded.',
    answers: {
      own: 'Yes: its page shows the address that a “what is my IP” page shows',
      carrier: 'No: it shows another one, such as 100.64… to 100.127…',
      double: 'No: it shows a private one, such as 192.168…, that comes from another box of mine',
      unsure,
    },
  },
  forward: {
    title: 'What does the router’s list of forwarded ports say?',
    why: 'A rule that points to an old address of the server leads nowhere.',
    answers: {
      missing: 'There is no entry for the port',
      wrong: 'There is one, for another address or port than the server has now',
      right: 'There is one, and it is right',
      unsure,
    },
  },
  'server-os': {
    title: 'What is the server?',
    why: 'Many systems come with SSH switched off.',
    answers: {
      linux: 'Linux',
      'raspberry-pi': 'A Raspberry Pi',
      termux: 'A phone or tablet with Termux',
      macos: 'A Mac',
      bsd: 'FreeBSD, OpenBSD or NetBSD',
      windows: 'Windows',
      'cisco-ios': 'A Cisco router or switch',
      'cisco-asa': 'A Cisco ASA',
      'cisco-nexus': 'A Cisco Nexus switch, or a router with IOS XR',
      junos: 'A Juniper device',
      mikrotik: 'A MikroTik router',
      openwrt: 'A router with OpenWrt',
      nas: 'A Synology or QNAP storage box',
      esxi: 'VMware ESXi',
      appliance: 'pfSense, OPNsense, TrueNAS or another appliance with a web page of its own',
      unsure,
    },
  },
  container: {
    title: 'What does docker say of the container and its port?',
    why: 'A container has no SSH server unless somebody put one in, and no port outside unless it is published.',
    run: { where: 'server', command: 'docker ps; docker port NAME; docker exec NAME ss -tln' },
    answers: {
      'no-sshd': 'Nothing listens on port 22 inside it, or there is no sshd',
      'not-published': 'No port is published',
      'wrong-port': 'A port is published, and I dial another one',
      stopped: 'The port is right, and the container or the sshd in it has stopped',
      'took-port': 'A container publishes the port that belongs to the host itself',
      running: 'sshd runs in it, and its port is published',
      unsure,
    },
  },
  endpoints: {
    title: 'Does the service of Kubernetes have a pod to pass the connection on to?',
    why: 'Without a pod that is ready, a node refuses the port of a service or drops what comes to it.',
    run: { where: 'client', command: 'kubectl get service,endpoints' },
    answers: {
      none: 'No: its endpoints are <none>',
      some: 'Yes: its endpoints are addresses',
      unsure,
    },
  },
  listening: {
    title: 'Does anything listen on port PORT?',
    why: 'A refusal most often means that nothing does.',
    run: { where: 'server', command: 'sudo ss -tlnp' },
    answers: {
      yes: 'Yes, on this port, for every address: 0.0.0.0:PORT, [::]:PORT or *:PORT',
      elsewhere: 'No, but sshd (or systemd) has another port',
      loopback: 'Only 127.0.0.1:PORT or [::1]:PORT',
      'other-address': 'Only on another address of the server than the one I dial',
      'other-family': 'Only for IPv6 while I dial IPv4, or the other way round',
      no: 'No line has :PORT',
      unsure,
    },
  },
  listener: {
    title: 'Which program listens there?',
    why: 'Another program on the port answers in its own language, or not at all.',
    run: { where: 'server', command: 'sudo ss -tlnp' },
    answers: {
      sshd: 'sshd, or dropbear',
      systemd: 'systemd, which starts sshd when somebody connects',
      other: 'Another program',
      unsure,
    },
  },
  'configured-port': {
    title: 'Which port is in the settings of sshd?',
    why: 'A socket unit can keep an old port after the settings were changed.',
    run: { where: 'server', command: 'sudo sshd -T | grep -i "^port "' },
    answers: { this: 'The one that I dial: PORT', other: 'Another one', unsure },
  },
  service: {
    title: 'What does the service manager say of sshd?',
    why: 'Stopped, failed, masked and not installed look the same from outside.',
    run: { where: 'server', command: 'systemctl status ssh.service ssh.socket sshd.service --no-pager' },
    answers: {
      running: 'active (running)',
      stopped: 'inactive (dead)',
      failed: 'failed, or activating (auto-restart)',
      'start-limit': 'Start request repeated too quickly, or start-limit-hit',
      'socket-limit': 'ssh.socket failed, service-start-limit-hit',
      disabled: 'disabled, and so is ssh.socket: neither is set to start',
      masked: 'masked',
      absent: 'could not be found: no such service, no such program',
      'no-init': 'System has not been booted with systemd',
      unsure,
    },
  },
  vty: {
    title: 'Do the terminal lines of the device take you in?',
    why: 'A session needs a free line that takes SSH, and whose access class allows your address.',
    run: { where: 'server', command: 'show running-config | section line vty' },
    answers: {
      'no-ssh': 'No: transport input is telnet or none on every line',
      'access-list': 'No: an access-class names a list that does not allow my address',
      full: 'No: show line has a star before every VTY line',
      open: 'Yes: they take SSH, from my address, and one of them is free',
      unsure,
    },
  },
  startup: {
    title: 'What does sshd say when it starts?',
    why: 'sshd names the reason, once, in its log or when it tests its settings.',
    run: { where: 'server', command: 'sudo sshd -t; sudo journalctl -u ssh -u ssh.socket -u sshd -b --no-pager -n 40' },
    answers: {
      clean: 'Nothing: no complaint',
      config: 'A file and a line: Bad configuration option, unsupported option, no argument after keyword …',
      'host-keys-missing': 'no hostkeys available, with no word about permissions',
      'host-keys-unreadable': 'Permissions … are too open, or bad permissions, then no hostkeys available',
      'privsep-directory': 'Missing privilege separation directory, or must be owned by root',
      'privsep-user': 'Privilege separation user sshd does not exist',
      'address-in-use': 'Address already in use',
      'address-absent': 'Cannot assign requested address',
      'bind-denied': 'Bind to port … failed: Permission denied, although it runs as root',
      'bind-not-root': 'Bind to port 22 failed: Permission denied, and it does not run as root',
      apparmor: 'Permission denied, and the kernel’s log has apparmor="DENIED" for sshd',
      program: 'Failed at step EXEC, status=203: its program is missing or cannot run',
      library: 'version mismatch, undefined symbol, or cannot open shared object file',
      'session-binary': 'sshd-session does not exist, or rexec … failed',
      stale: 'It runs, and its program is marked (deleted) since an upgrade',
      forbidden: 'A start condition failed: sshd_not_to_be_run',
      killed: 'Killed: status=9/KILL, or oom-kill',
      unsure,
    },
  },
  packet: {
    title: 'What do the firewall rules do with a connection to port PORT?',
    why: 'Dropping, rejecting and prohibiting each give the client another message.',
    run: { where: 'server', command: 'sudo ufw status verbose; sudo firewall-cmd --list-all; sudo nft list ruleset; sudo iptables -S' },
    answers: {
      accept: 'They let it in, or there are no rules',
      drop: 'They drop it: DROP, deny, policy drop',
      'reject-reset': 'They reject it with tcp-reset',
      'reject-port': 'They reject it with port-unreachable: REJECT',
      'reject-prohibited': 'They reject it with host- or admin-prohibited',
      'reject-net': 'They reject it with net-unreachable or net-prohibited',
      conditional: 'It depends: on how often, or from which address',
      unsure,
    },
  },
  firewall: {
    title: 'Which program wrote that rule?',
    why: 'A rule is changed with the program that wrote it, or it comes back.',
    run: { where: 'server', command: 'sudo ufw status; sudo firewall-cmd --state; sudo fail2ban-client status' },
    away: 'changed',
    answers: {
      ufw: 'ufw',
      firewalld: 'firewalld',
      iptables: 'iptables, by hand or by a script',
      nftables: 'nftables, by hand or from /etc/nftables.conf',
      fail2ban: 'fail2ban: the chain or table is called f2b-…',
      sshguard: 'sshguard: the chain, table or set is called sshguard',
      crowdsec: 'CrowdSec: the chain, table or set begins with crowdsec',
      panel: 'A hosting panel: CSF (LOCALINPUT, DENYIN), Imunify360, Plesk',
      docker: 'Docker',
      windows: 'Windows Defender Firewall',
      'hyper-v': 'The Hyper-V firewall, in front of WSL',
      macos: 'The firewall of macOS: stealth mode, or block all incoming connections',
      unsure,
    },
  },
  order: {
    title: 'Is there a rule that allows the port, below the one that decides?',
    why: 'Rules are read from the top, and the first that matches wins.',
    run: { where: 'server', command: 'sudo ufw status numbered; sudo iptables -S' },
    answers: { shadowed: 'Yes', clear: 'No', unsure },
  },
  managers: {
    title: 'Do several programs keep firewall rules on the server?',
    why: 'A packet must pass all of them, and each shows only its own.',
    run: { where: 'server', command: 'sudo nft list ruleset | grep "^table"' },
    answers: { one: 'No, one', several: 'Yes: tables of more than one', unsure },
  },
  target: {
    title: 'Does the server have the address that you dial?',
    why: 'An address that it does not have belongs to another machine, or to a router or balancer in front of it.',
    run: { where: 'server', command: 'ip -br addr' },
    answers: {
      own: 'Yes: a line has it',
      neighbour: 'No, but one of the same network',
      elsewhere: 'No, only others: private ones, for example',
      unsure,
    },
  },
  'return-route': {
    title: 'Does the server have a way back to you?',
    why: 'An answer that the server cannot send looks like silence.',
    run: { where: 'server', command: 'ip route get CLIENT; ip neigh' },
    answers: {
      present: 'Yes: it names the network card that I come in by',
      missing: 'No: Network is unreachable, another card than the one I come in by, or the next hop is FAILED',
      unsure,
    },
  },
  'socket-port': {
    title: 'Where does the port of ssh.socket come from?',
    why: 'A file of its own for the socket wins over the settings of sshd.',
    run: { where: 'server', command: 'systemctl cat ssh.socket' },
    answers: {
      generated: 'From /run/systemd/generator, or from the packaged unit',
      override: 'From a file in /etc/systemd/system/ssh.socket.d',
      unsure,
    },
  },
  zone: {
    title: 'What does the zone of that network card do with the rest?',
    why: 'The zones drop and block refuse everything, whatever services they list.',
    run: { where: 'server', command: 'sudo firewall-cmd --list-all' },
    answers: {
      default: 'target: default, and ssh is not among the services',
      drop: 'It is the zone drop, or target: DROP',
      block: 'It is the zone block, or target: %%REJECT%%',
      unsure,
    },
  },
  ban: {
    title: 'Is your address banned?',
    why: 'Such programs shut out one address and no other, mostly for minutes or hours.',
    run: { where: 'server', command: 'sudo fail2ban-client status sshd' },
    answers: {
      yes: 'Yes: it is in the Banned IP list of fail2ban',
      sshguard: 'Yes, by sshguard: its set attackers holds it',
      crowdsec: 'Yes, by CrowdSec: cscli decisions list names it',
      denyhosts: 'Yes, by DenyHosts: it stands in /etc/hosts.deny',
      panel: 'Yes, by the hosting panel: CSF, Imunify360, Plesk, cPHulk',
      router: 'Yes, by the router, its intrusion protection or the provider',
      no: 'No, or nothing there bans addresses',
      unsure,
    },
  },
  arrives: {
    title: 'Does the connection attempt reach the server?',
    why: 'A capture sees packets before the firewall of the server does. Nothing in it means that something in front answered.',
    run: { where: 'server', command: 'sudo timeout 30 tcpdump -nni any "tcp port PORT or icmp or icmp6"' },
    answers: {
      yes: 'Yes: lines with Flags [S] appear when I try',
      no: 'No: nothing appears when I try',
      unsure,
    },
  },
  daemon: {
    title: 'Does sshd take the connections that wait for it?',
    why: 'The kernel completes a connection also for a program that hangs.',
    run: { where: 'server', command: 'ss -ltn "sport = :PORT"; ps -o pid,stat,args -C sshd' },
    answers: {
      answering: 'Yes: Recv-Q is 0, and the state is S',
      frozen: 'No: Recv-Q is above 0 and stays, or the state is T or D',
      descriptors: 'No: its log or strace says Too many open files',
      unsure,
    },
  },
  admission: {
    title: 'What does the log of sshd say of your attempt?',
    why: 'sshd writes down why it hangs up before a login.',
    run: { where: 'server', command: 'sudo journalctl -t sshd -t sshd-session --no-pager -n 40' },
    answers: {
      wrappers: 'refused connect from my address',
      'max-startups': 'drop connection … MaxStartups, or beginning MaxStartups throttling',
      penalty: 'drop connection … penalty',
      match: 'administratively prohibited connection',
      timeout: 'Timeout before authentication',
      child: 'fatal: something about a directory, a library or sshd-session',
      user: 'It names my user: not allowed, Failed password, Access denied',
      nothing: 'Nothing: my attempt is not there',
      unsure: 'I am not sure, or I have no console',
    },
  },
  login: {
    title: 'Why did the server refuse the login?',
    why: 'The client says the same for most. The server’s log tells them apart.',
    run: { where: 'server', command: 'sudo journalctl -t sshd -t sshd-session --no-pager -n 40' },
    away: 'symptom',
    answers: {
      'not-allowed': 'not allowed because: AllowUsers, DenyUsers, AllowGroups or DenyGroups',
      root: 'ROOT LOGIN REFUSED, or it is root with a password',
      'password-off': 'It offers publickey only, and I have no key there',
      key: 'Failed publickey, Failed password, or closed by authenticating user',
      administrators: 'It is Windows, the user is an administrator, and my key is in the user’s own folder',
      'key-algorithm': 'signature algorithm … not in PubkeyAcceptedAlgorithms',
      permissions: 'Authentication refused: bad ownership or modes',
      'too-many': 'Too many authentication failures, or maximum authentication attempts exceeded',
      expired: 'Your account has expired, or account is locked',
      shell: 'not allowed because shell … does not exist, or it logs out at once',
      nologin: 'It prints a notice and closes, and /etc/nologin exists',
      booting: 'System is booting up',
      chroot: 'bad ownership or modes for chroot directory',
      'no-space': 'No space left on device, or database or disk is full',
      unsure,
    },
  },
  disk: {
    title: 'Is there room on the disk?',
    why: 'A full disk rarely stops sshd, but it breaks key creation, edits and logins.',
    run: { where: 'server', command: 'df -h / /run /var; df -i / /run' },
    answers: {
      full: 'No: Use% is 100 %',
      'no-inodes': 'No: IUse% is 100 %',
      free: 'Yes',
      unsure,
    },
  },
};

/** The facts, in the order of their questions. A page that has the words of all values needs no other list of them. */
export const factIds = Object.keys(questions) as Fact[];

/** Is this text a fact, and that text one of its values? Guards everything that comes from a link. */
export const isValue = (fact: string, value: string): boolean =>
  Object.hasOwn(questions, fact) && Object.hasOwn(questions[fact as Fact].answers, value);

/** An answer in the words of its question. */
export const answerWords = (fact: Fact, value: string): string =>
  (questions[fact].answers as Readonly<Record<string, string>>)[value] ?? value;

/**
 * What to ask before a fact that the server shows, unless that is answered.
 *
 * @param before what else is to be known first
 * @param told   what the person says
 */
export const askedFirst = (fact: Fact, known: Known, before?: Fact, told: Known = known): Fact =>
  before && !told[before] && (known[before] ?? 'unsure') === 'unsure' && runFor(fact, known)?.where === 'server' ? before : fact;

/** What to run for an answer; null where only the server can tell, and whoever has no console is not asked. */
export function runFor(fact: Fact, { console }: Known): Question['run'] | null {
  const { run, away } = questions[fact];
  if (console !== 'no' || run?.where !== 'server') return run;
  return away ? questions[away].run : null;
}

/** A command of the server's, as the system that it is has it; undefined where nothing shows that there. */
export function runOn<R extends { where: Where; command: string }>(run: R | null | undefined, fact: Fact, system?: System): R | undefined {
  if (!system || run?.where !== 'server') return run ?? undefined;
  const command = system.commands[fact];
  return command ? { ...run, command } : undefined;
}
