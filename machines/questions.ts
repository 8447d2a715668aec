import type { Fact, Value } from '../evidence/facts';

/** Where a command is run. `person`: nothing to run, the answer is known or seen. */
export type Where = 'client' | 'server' | 'person';

export type Question<F extends Fact = Fact> = {
  /** The question, as the h1 of its page. `PORT` and `HOST` are filled in. */
  title: string;
  /** Why it is asked, in one sentence. */
  why: string;
  /** What to run to know, and where. */
  run?: { where: Exclude<Where, 'person'>; command: string };
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
      'host-key': 'REMOTE HOST IDENTIFICATION HAS CHANGED',
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
      yes: 'Yes: a web or serial console, a screen, or another session that is still open',
      no: 'No',
      unsure,
    },
  },
  resolution: {
    title: 'What address does the name lead to?',
    why: 'ssh connects to whatever address the name gives, also when that is the wrong machine.',
    run: { where: 'client', command: 'getent ahosts HOST' },
    answers: {
      'unknown-name': 'None: the name is not known',
      'no-answer': 'None: the lookup itself fails, or takes ten seconds',
      'host-with-port': 'The name I typed has the port in it, as in host:2222',
      empty: 'The host was empty, or the word undefined',
      loopback: '127.0.0.1, 127.0.1.1 or ::1',
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
      fine: 'Nothing: it prints the settings',
      unsure,
    },
  },
  egress: {
    title: 'Does port 22 to another server work from your network?',
    why: 'Many offices, hotels and providers block port 22 on the way out. Then no server is at fault.',
    run: { where: 'client', command: 'ssh -T -o ConnectTimeout=8 git@github.com; ssh -T -o ConnectTimeout=8 -p 443 git@ssh.github.com' },
    answers: {
      open: 'Yes: the first one answers',
      blocked: 'No: only the second one, on port 443, answers',
      offline: 'Neither answers, and web pages do not load either',
      unsure,
    },
  },
  leaves: {
    title: 'Does the connection attempt leave your computer?',
    why: 'A firewall on your own machine can refuse the packet before any cable sees it.',
    run: { where: 'client', command: 'sudo timeout 20 tcpdump -nni any "tcp port PORT or icmp or icmp6"' },
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
      throttled: 'Not allowed at this time, or Exceeded MaxStartups',
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
      'only-me': 'Only from here: another network, such as a phone, works',
      everyone: 'From everywhere',
      'outside-only': 'It works on the server itself or on its own network, and fails from outside',
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
      cloud: 'Another cloud or hosting provider',
      home: 'A home or office router',
      company: 'A company, school or data-centre firewall, or a VPN',
      balancer: 'A load balancer or proxy',
      direct: 'Nothing: it is on my own network',
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
    title: 'Which program owns port PORT?',
    why: 'Another program on the port answers in its own language, or not at all.',
    run: { where: 'server', command: 'sudo ss -tlnp "sport = :PORT"' },
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
      masked: 'masked',
      absent: 'could not be found: no such service, no such program',
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
      'bind-denied': 'Bind to port … failed: Permission denied',
      library: 'version mismatch, undefined symbol, or cannot open shared object file',
      'session-binary': 'sshd-session does not exist, or rexec … failed',
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
    answers: {
      ufw: 'ufw',
      firewalld: 'firewalld',
      iptables: 'iptables, by hand or by a script',
      nftables: 'nftables, by hand or from /etc/nftables.conf',
      fail2ban: 'fail2ban: the chain or table is called f2b-…',
      docker: 'Docker',
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
    why: 'fail2ban refuses one address and no other, for ten minutes by default.',
    run: { where: 'server', command: 'sudo fail2ban-client status sshd' },
    answers: {
      yes: 'Yes: it is in the Banned IP list',
      no: 'No, or there is no fail2ban',
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
      unsure,
    },
  },
  admission: {
    title: 'What does the log of sshd say of your attempt?',
    why: 'sshd writes down why it hangs up before a login.',
    run: { where: 'server', command: 'sudo journalctl -u ssh -u sshd --no-pager -n 40' },
    answers: {
      wrappers: 'refused connect from my address',
      'max-startups': 'drop connection … MaxStartups, or beginning MaxStartups throttling',
      penalty: 'drop connection … penalty',
      child: 'fatal: something about a directory, a library or sshd-session',
      user: 'It names my user: not allowed, Failed password, Access denied',
      nothing: 'Nothing: my attempt is not there',
      unsure: 'I am not sure, or I have no console',
    },
  },
  login: {
    title: 'Why did the server refuse the login?',
    why: 'The client says the same for all of these. Only the log of the server tells them apart.',
    run: { where: 'server', command: 'sudo journalctl -u ssh -u sshd --no-pager -n 40' },
    answers: {
      'not-allowed': 'not allowed because: AllowUsers, DenyUsers, AllowGroups or DenyGroups',
      root: 'ROOT LOGIN REFUSED, or it is root with a password',
      'password-off': 'It offers publickey only, and I have no key there',
      key: 'Failed publickey, or Connection closed by authenticating user',
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
