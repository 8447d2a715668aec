import type { CauseId } from '../content/causes';
import type { Evidence } from '../evidence';
import { unmarked } from '../evidence/clean';
import { anyOf } from '../evidence/reading';
import { isPrivate } from '../evidence/values';
import { isMet } from './met';
import { likeness } from './wording';

/**
 * The first line that speaks for some causes, the likeliest of them first. Without a symptom only clues are left to go by, and then only
 * those that name what is broken: `alone`. `only` then: beside a message of the client, what is said there is mostly another matter.
 * `beside`: another program than sshd says it of itself, and a sshd that is well may be the reason. `worded`: how much more than by chance
 * the whole text is worded like each of these causes, as machines/wording counts.
 */
export type Clue = { line: number; causes: readonly CauseId[]; worded: readonly number[]; alone?: true | 'only'; beside?: true };

/** What a line speaks for, though it proves nothing: a program, a place or a file of settings that is named. */
const clues: readonly { on: RegExp; causes: readonly CauseId[]; alone?: true | 'only'; beside?: true }[] = [
  // A key that is too short is passed over, at either end. Source: openssh-portable sshconnect2.c, auth2-pubkey.c.
  {
    on: /\bload pubkey "\S{1,250}": Invalid key length\b|\bunsupported public key algorithm\b/,
    causes: ['key-algorithm-refused', 'key-not-accepted'],
    alone: true,
  },
  // The server came as far as the port that it was to hand on to. Source: openssh-portable channels.c.
  { on: /\bchannel [1-9]\d*: open failed: connect failed\b/, causes: ['jump-target-unreachable', 'wrong-port'], alone: true },
  // The other end has the port already, mostly for a tunnel that broke and is not given up yet. Source: openssh-portable ssh.c.
  {
    on: /\bremote port forwarding failed for listen port\b/,
    causes: ['reverse-tunnel-down', 'forwarding-disabled', 'port-in-use'],
    alone: true,
  },
  // Whatever starts a server in a container. Sources: Supervisor options.py; moby daemon, runc.
  {
    on: /\bcan't find command '\S{0,80}sshd\b|\bexec: "\S{0,80}sshd": (?:stat |executable file not found)/,
    causes: ['sshd-not-installed', 'container-without-sshd'],
    alone: true,
  },
  // Go's word for a port below 1024 without root. Source: Go, net.
  { on: /\blisten tcp\d? \S{0,60}:\d+: bind: permission denied\b/, causes: ['privileged-port'], alone: true },
  // What else binds a port in its place: Twisted, Node.
  {
    on: /\b(?:listen|bind)\b.{0,60}:\d{1,3}\b.{0,20}(?:\[Errno 13\]|permission denied)|\blisten EACCES\b.{0,60}:\d{1,3}\b/i,
    causes: ['privileged-port'],
    alone: true,
  },
  {
    on: /\bmust be owned by root and not group or world-writable\b|\bMissing privilege separation: /,
    causes: ['privsep-directory'],
    alone: true,
  },
  // Source: openssh-portable sshd.c, sshd-session.c.
  { on: /\bfork of unprivileged child failed\b/, causes: ['processes-exhausted'], alone: true },
  {
    on: /\bno space left on device|\bdisk quota exceeded|\bUsage of \/: +(?:99|100)\b/i,
    causes: ['disk-full', 'run-out-of-inodes'],
    alone: true,
  },
  // Nobody has put sshd's settings there.
  {
    on: /^(?:\S{0,40}\b(?:sed|cp|cat|grep|nano|vi|chmod|tail)): .{0,40}\/etc\/ssh\/sshd_config\b.{0,6}: No such file/,
    causes: ['sshd-not-installed', 'config-error'],
    alone: true,
  },
  // The reason is in the same line. Source: systemd src/core/socket.c.
  { on: /\bsshd?\.socket: Failed .{0,80}: Permission denied/, causes: ['selinux-port', 'privileged-port'], alone: true },
  { on: /\bsshd?\.socket: Failed .{0,80}: Cannot assign requested/, causes: ['listen-address-absent'], alone: true },
  { on: /\bsshd?\.socket: Failed\b/, causes: ['socket-start-limit', 'port-in-use', 'socket-override'], alone: true },
  // Source: cli/cli, pkg/cmd/codespace.
  {
    on: /\bcheck if an SSH server is installed\b|\bdoes not have an SSH server\b/,
    causes: ['container-without-sshd', 'sshd-not-installed'],
    alone: true,
  },
  { on: /\bsshd\b.{0,60}\bcomplain\w*\b.{0,12}\b(?:about|of)\b/i, causes: ['config-error'], alone: true },
  // Its add-on starts no server before a port is chosen. Source: home-assistant/addons, ssh.
  { on: /\bSSH port is disabled\b|^authorized_keys: \[\]\s*$/, causes: ['appliance-ssh-off', 'docker-port-mapping'], alone: true },
  // Somebody dials the address itself, and not its name, and gets in.
  {
    on: /\bworks?\b.{0,40}\bIP(?: address)?\b.{0,20}\b(?:rather than|instead of|but not|not) .{0,24}\bname\b|\bIP(?: address)? .{0,20}\bworks?\b.{0,24}\bname\b.{0,24}\b(?:not|n['’]t|fails?)\b|\bwhen I (?:use|try|type|dial) (?:the |its |my )?(?:(?:local|internal|private|LAN) )?IP(?: address)?\b.{0,24}\bworks?\b/i,
    causes: ['name-points-elsewhere', 'name-not-found', 'resolver-unreachable'],
    alone: true,
  },
  // RFC 6762, by its name.
  { on: /\bmDNS\b/, causes: ['local-name-unresolved'], alone: true },
  // A boot that stands, as a machine's screen and its console log show it. Sources: systemd src/core/job.c, src/sulogin-shell,
  // units/emergency.target; mountall.
  {
    on: /^\W{0,3}(?:You are in|Welcome to) rescue mode[.!]|^\W{0,3}Cannot open access to console, the root account is locked\b|\bDependency failed for (?:Local File Systems|\/\S)|\bmountall: (?:Event failed|mount \/\S{0,80} \[\d+\] terminated)|\bS to skip mounting\b|\bTimed out waiting for device \/?dev\b|\bRUN fsck MANUALLY\b|\bemergency (?:mode|shell)\b|\bGive root password for maintenance\b/i,
    causes: ['emergency-boot'],
    alone: true,
  },
  // The program that runs was replaced by an update, as ls and ps show it. Source: proc(5), /proc/pid/exe.
  {
    on: /\/sshd \(deleted\)|-R not supported here|\brecv_rexec_state\b|\brexec version mismatch\b/,
    causes: ['stale-daemon', 'sshd-session-missing'],
    alone: true,
  },
  // The client exits at that before it dials, and a connection that was cut off tells of sshd's own. Source: openssh-portable entropy.c.
  { on: /\bsshd\b.{0,60}\bOpenSSL version mismatch\b/i, causes: ['library-mismatch'], alone: true },
  { on: /\bOpenSSL version mismatch\b/i, causes: ['client-library-mismatch', 'library-mismatch'], alone: true },
  // The programs around the client, whose libraries are the client's. Sources: bionic's linker; glibc elf/dl-load.c, dl-lookup.c, dl-version.c.
  {
    on: /(?:CANNOT LINK EXECUTABLE "?|\(required by |^)(?:\/\S{0,80}\/)?ssh-(?:keygen|keyscan|add|agent)(?:\)|"|: (?:error while loading shared libraries|symbol lookup error)\b)/,
    causes: ['client-library-mismatch', 'library-mismatch'],
    alone: true,
  },
  // What pacman, apt and dpkg write of an update of it.
  {
    on: /\bopenssh(?:-server\S{0,12})? \(?(?:1:)?\d+\.\d+p\d\S{0,40}(?: -> |, |\) over \()(?:1:)?\d/i,
    causes: ['stale-daemon', 'sshd-session-missing', 'config-error'],
    alone: true,
  },
  {
    on: /\bupgrad\w+ (?:the )?openssh\b|\bopenssh\b.{0,30}\bupgrad|\b(?:not|without) (?:yet )?restart\w* (?:the )?sshd\b/i,
    causes: ['stale-daemon', 'sshd-session-missing'],
    alone: true,
  },
  { on: /\bapparmor="DENIED".{0,300}\/sshd"/, causes: ['apparmor-profile'], alone: true },
  // PAM's own files. Source: Linux-PAM libpam/pam_handlers.c; openssh-portable auth-pam.c with pam_strerror's words.
  {
    on: /\bPAM (?:unable to (?:dlopen|resolve)|adding faulty module|error (?:reading|loading)|no modules loaded|_pam_\w{1,30}:)|\bPAM: (?:pam_(?:open_session|setcred)\(\): |initiali[sz]ation failed)|\bpam_(?:open_session|setcred)\(\): (?:Module is unknown|System error|Critical error|Permission denied)/,
    causes: ['package-broken', 'login-shell'],
    alone: true,
  },
  { on: /\bsshd.{0,120}\bBad configuration option: /, causes: ['config-error'], alone: 'only' },
  { on: /^(?!.*sshd).*\bBad configuration option: /, causes: ['client-config-error', 'config-error'], alone: 'only' },
  {
    on: /\b(?:fingerprint|host key|host identification) has changed\b|\bhost key for '.{1,255}' differs from the key for the IP address\b|^Offending .{0,20}key (?:for IP )?in \//i,
    causes: ['host-key-changed'],
    alone: 'only',
  },
  // The comment of the rules that Oracle's images come with; the last of them prohibits what is not listed.
  { on: /\bOracle-Provided Images\b/, causes: ['iptables-prohibits', 'oci-security-list'], alone: true },
  { on: /\breject-with icmp6?-(?:host|adm|admin)-prohibited\b/, causes: ['iptables-prohibits', 'firewalld-service-missing'], alone: true },
  // Programs that shut out whoever fails too often. Sources: sshguard src/blocker; clearlinux/tallow; DenyHosts deny_hosts.py.
  { on: /\bsshguard\[\d+\]: (?:Attack|Blocking)\b/, causes: ['sshguard-ban'], alone: true },
  {
    on: /\btallow\b(?=.{0,80}\b(?:src|block|ban|iptables|ipset|ssh))|\bmatch-set tallow\b/i,
    causes: ['sshguard-ban', 'fail2ban-ban'],
    alone: true,
  },
  { on: /\bcrowdsec\b|\bcscli\b/i, causes: ['crowdsec-ban'], alone: true },
  // Firewalls of panels that ban by themselves. Sources: ConfigServer csf; Imunify360; cPanel, cPHulk.
  { on: /\blfd\[\d+\]|\bcsf -[a-z]+\b|\bcsf\.(?:deny|allow|conf)\b|\bimunify|\bcphulk/i, causes: ['panel-firewall-ban'], alone: true },
  // The second is the kernel's own word for a connection that ufw's limit has refused.
  { on: /\bufw limit\b|\[UFW LIMIT BLOCK\]/, causes: ['ufw-rate-limit', 'ufw-denies'], alone: true },
  { on: /^# DenyHosts: |\bdenyhosts\b/i, causes: ['denyhosts-ban', 'tcp-wrappers'], alone: true },
  {
    on: /\bf2b-\w|\bfail2ban[-.]|\[ssh(?:d|-\w{1,20})?\] (?:(?:Restore )?Ban|Unban|Found) [\d.]{7,15}\b|\bfail2ban\b.{0,60}\b(?:ban|block|mode\b|maxretry|jail)|\b(?:bann?|block)\w*\b.{0,60}\bfail2ban\b/i,
    causes: ['fail2ban-ban'],
    alone: true,
  },
  // To lift a ban, in Chinese.
  { on: /解封|解禁|解除封/, causes: ['fail2ban-ban', 'panel-firewall-ban', 'cloud-firewall'], alone: 'only' },
  { on: /\b(?:got|gets?|getting|am|was|been|is) (?:\w+ ){0,2}banned\b/i, causes: ['fail2ban-ban', 'panel-firewall-ban'] },
  // Whoever was shown what is in them has read it; these are edited, emptied or spoken of.
  {
    on: /(?:\b(?:vim?|nano|edit|open|in|en|at|from|to|of|my|the)|>)\s+[`"']?(?:\/etc\/)?hosts\.(?:deny|allow)\b|^\W{0,4}(?:etc\/)?hosts\.(?:deny|allow)\s{0,3}:?\W{0,3}$|\bhosts\.(?:allow|deny), line \d+:/i,
    causes: ['tcp-wrappers', 'denyhosts-ban'],
    alone: true,
  },
  // openwrt package/network/services/dropbear/files/dropbear.init
  { on: /\bhas no physdev or physdev has no suitable ip\b/, causes: ['listen-address-absent', 'listen-other-address'], alone: true },
  {
    on: /\b(?:(?:re)?start|stop|disable|edit|vim?|nano)\b.{0,60}\bssh\.socket\b/,
    causes: ['socket-port-not-applied', 'socket-override'],
    alone: true,
  },
  // Its status: whatever the service is told of ports, this one is served.
  { on: /^\s*(?:Triggers: ● sshd?\.service|● sshd?\.socket - )/, causes: ['socket-port-not-applied', 'socket-override'] },
  // The keys' own path, or that of a program that lists them, without a row of a log around it, which tells whose it is. Source:
  // openssh-portable misc.c, safe_path.
  {
    on: /(?<!\]: Authentication refused: )\bbad ownership or modes for (?:file|directory)\b/,
    causes: ['home-permissions', 'key-not-accepted'],
    alone: true,
  },
  // Keys that a program should have listed, or a file that holds none. Sources: openssh-portable auth2-pubkey.c; Debian dropbear-initramfs.
  {
    on: /^(?!\s*#).*\bAuthorizedKeysCommand\b.{0,200}\b(?:fail|denied|error)|\binvalid authorized_keys\b/i,
    causes: ['key-not-accepted'],
    alone: true,
  },
  // A label that sshd may not read. Source: sshd_selinux(8).
  { on: /\b(?:restorecon|chcon)\b.{0,80}\.ssh\b|\bssh_home_t\b/, causes: ['key-not-accepted', 'home-permissions'], alone: true },
  // Locked for a while, after too many wrong passwords. Source: Linux-PAM modules.
  { on: /\bpam_(?:tally2?|faillock)\b|\bfaillock --/, causes: ['account-expired', 'key-not-accepted'], alone: true },
  // Ended by its sandbox or by itself: what it is linked with does not fit. Sources: Linux kernel/auditsc.c, arch/x86/mm/fault.c; systemd.
  {
    on: /\bcomm="sshd[\w-]{0,8}".{0,200}\bsig=\d|\bsshd(?:\[\d+\])?:? .{0,120}\b(?:segfault|segmentation fault|SIGSEGV|dumped core)|\(sshd[\w-]{0,8}\).{0,60}(?:dumped core|exited on signal)|\bpreauth child terminated by signal\b|\bssh_sandbox_child: \w/i,
    causes: ['library-mismatch', 'package-broken', 'sshd-killed'],
    alone: true,
  },
  // Docker has no such program to start. Source: opencontainers/runc.
  {
    on: /\bexec: ?\\?"(?:\/usr\/sbin\/)?sshd\\?"/,
    causes: ['container-without-sshd', 'sshd-not-installed'],
    alone: true,
  },
  { on: /\bExited \([1-9]\d*\) .{0,200}ssh/, causes: ['container-without-sshd', 'sshd-not-running', 'docker-backend-dead'], alone: true },
  // A unit that systemd does not take. Source: systemd src/core/service.c.
  {
    on: /\bUnit sshd?\.service has a bad unit(?: file)? setting|\bsshd?\.service: .{0,120}\bRefusing\./,
    causes: ['sshd-not-running', 'package-broken'],
    alone: true,
  },
  // What people say of it, the comment that Debian and Ubuntu put in sshd_config, and a socket that counts as started and is none until it is
  // stopped. Source: systemd src/core/socket.c, socket_coldplug.
  {
    on: /\bsocket[- ](?:based[- ])?(?:activat|auth)|\bssh\b.{0,12}\bport\b.{0,20}\bnot (?:being )?(?:chang|appl|updat)|\bssh\w? ?socket\b|\b(?:port|listenaddress)\b.{0,80}\bsshd_config\b.{0,60}\b(?:chang(?:es|ed) nothing|nothing chang|no effect|ignored|not (?:used|applied|honou?red|working))\b|\bssh port\b.{0,80}\bnot (?:being )?(?:respected|honou?red|picked up)\b|\bsshd?\.socket\b.{0,60}\b(?:overrid|prevent|ignor|by default|instead|spawn|on demand)|\bsshd?\.socket: Socket unit configuration has changed\b/i,
    causes: ['socket-port-not-applied', 'socket-override'],
    alone: true,
  },
  { on: /ssh\.socket\.d\/|^\s*ListenStream=/, causes: ['socket-override', 'socket-port-not-applied', 'listen-one-family'], alone: true },
  // The units' names differ: ssh on Debian, sshd elsewhere.
  {
    on: /\bUnit (?:file )?sshd?\.service (?:could not be found|not found|does not exist|not loaded)/,
    causes: ['sshd-not-installed'],
    alone: 'only',
  },
  // The words of Windows' service manager. Source: Microsoft Learn, System Error Codes 0-499 and 1000-1299; the cmdlets of services.
  {
    on: /\bWindows (?:could|can) ?not start the .{0,40}(?:sshd|OpenSSH)|\bnet start sshd\b|\bNT SERVICE\\sshd\b.{0,120}\b(?:can'?t|cannot|fails?|error)\b|\bprivilege that the service requires to function properly\b|\b(?:start|restart)-service ?: .{0,60}(?:sshd|OpenSSH)|\bfailed to start service '?(?:sshd|OpenSSH)|\bError (?:5|1053|1067|1069|1297)\b.{0,160}\b(?:sshd|OpenSSH)\b|\b(?:SSHD|OpenSSH\b.{0,20}) service (?:could not be started|terminated unexpectedly)|\bsshd service .{0,30}(?:fail(?:s|ed) to start|access is denied)/i,
    causes: ['windows-sshd-startup', 'windows-sshd-stopped'],
    alone: 'only',
  },
  // The package brings the file, on every system.
  {
    on: /\bsshd_config\b['"`]? (?:file )?(?:do(?:es)? ?n[o']t|is not|isn't|was not) (?:even )?(?:exists?|there|found|present)\b/i,
    causes: ['sshd-not-installed'],
    alone: true,
  },
  // apt has none to install.
  {
    on: /\bPackage '?openssh-server'? (?:has no installation candidate|is not (?:available|installed))|\bUnable to locate package openssh-server\b/,
    causes: ['sshd-not-installed'],
    alone: true,
  },
  // What was typed or set as its name is none, so that nobody was asked for it. Source: openssh-portable ssh.c, 9.6 on.
  {
    on: /\bhostname contains invalid characters\b|\bBad port ['‘](?!PORT)/i,
    causes: ['client-config-error', 'host-with-port', 'empty-host'],
    alone: true,
  },
  // One address of several, whatever it says behind that.
  { on: /\bBind to port \d+ on (?!0\.0\.0\.0|::)[\da-f.:]+ faile?d?:?\s*$/, causes: ['listen-address-absent', 'port-in-use'], alone: true },
  // YAML's own words for yes and no, which sshd does not know.
  { on: /^Unsupported option (?:True|False)\b|\bsshd_config\b.{0,80}\b(?:True|False)$/, causes: ['config-error'], alone: true },
  // Whatever manages services there is not systemd, or is not there. Source: systemd src/systemctl.
  {
    on: /\bFailed to get D-Bus connection: Operation not permitted\b|\bSystem has not been booted with systemd\b/,
    causes: ['init-missing', 'container-without-sshd'],
    alone: true,
  },
  { on: /\bsshd?\.service\b.{0,40}\bstart of the service was attempted\b/, causes: ['start-limit-hit', 'config-error'], alone: true },
  // Only whoever has a job there may log in, as the log and the client are told. Source: SchedMD/slurm, contribs/pam_slurm, pam_slurm_adopt.
  { on: /\bno active jobs on this node\b/, causes: ['user-not-allowed', 'managed-platform'], alone: true },
  // sshd's words for whom it does not let in, without the row of a log around them. Source: openssh-portable auth.c.
  {
    on: /\bUser \S{1,64} (?:from \S{1,80} )?not allowed because (?:not (?:listed )?in|listed in|none of user's|a group is|(?:not|not a member of) in any)/,
    causes: ['user-not-allowed'],
    alone: true,
  },
  { on: /\bUser \S{1,64} (?:from \S{1,80} )?not allowed because shell\b/, causes: ['login-shell'], alone: true },
  {
    on: /\bUser \S{1,64} (?:from \S{1,80} )?not allowed because account is locked\b|\baccount \S{1,64} has expired\b/,
    causes: ['account-expired'],
    alone: true,
  },
  // The shell itself could not be run. Sources: glibc elf/dl-load.c; FreeBSD libexec/rtld-elf.
  {
    on: /(?:^|\/)(?:ba|z|da|k|tc|c)?sh: error while loading shared libraries\b|\bnot found, required by "(?:ba|z|da|k|tc|c)?sh"/,
    causes: ['login-shell', 'package-broken'],
    alone: true,
  },
  // What a client asks or warns of, in the person's own words.
  {
    on: /\b(?:tells?|says?|complain\w*|warn\w*)\b.{0,30}\bkey (?:has |had |was |is )?changed\b/i,
    causes: ['host-key-changed', 'wrong-host'],
    alone: true,
  },
  {
    on: /\bsystem is booting up\b|\bpam_nologin\b|\/(?:var\/)?(?:run|etc)\/nologin\b/i,
    causes: ['nologin-file', 'still-booting'],
    alone: 'only',
  },
  // What is told of the keys that sshd starts with.
  {
    on: /\bkey_load_private: (?:invalid format|memory allocation)|(?:\bssh_host_\S{1,30}|\b(?:host|ssh|all the|the) key(?: file)?s?\b|\bkey(?: file)?s\b).{0,60}\b(?:empty|(?:0|zero)[- ]?(?:bytes?|length|size)|file ?sizes? (?:to|of|is) 0|sizes? (?:to|of) 0)\b|\bempty (?:host |ssh )?key ?files?\b/i,
    causes: ['host-keys-missing', 'host-keys-unreadable'],
    alone: true,
  },
  // What other servers say that have none. Sources: Gerrit HostKeyProvider.java; x/crypto ssh/server.go; Twisted conch/ssh/factory.py.
  { on: /\bNo SSH keys under \/|\bssh: server has no host keys\b|\bno host keys, failing\b/, causes: ['host-keys-missing'], alone: true },
  // They are looked for in vain, or made anew. Source: ssh-keygen(1), -A.
  {
    on: /\bssh-keygen -A\b|\b(?:no|any) .{0,3}ssh_host_\*|\bssh_host_\w{1,20}\b.{0,20}\b(?:does not exist|not found|is missing)\b|["'“`]no host ?keys available\b/,
    causes: ['host-keys-missing', 'host-keys-unreadable'],
    alone: true,
  },
  {
    on: /\b(?:missing|without|lacks?(?: the)?) (?:ssh )?host ?keys?\b(?! (?:type|alg|verif|check))|\bssh\w*\b.{0,40}\b(?:due to|because of) missing keys\b|\bregen\w*_ssh_host_keys\b|\bdropbear_\w{3,8}_host_key: (?:Permission denied|No such file)/i,
    causes: ['host-keys-missing', 'host-keys-unreadable'],
    alone: 'only',
  },
  {
    on: /\bload (?:the )?(?:private )?key\b.{0,200}\bssh_host_\w{1,20}\b/i,
    causes: ['host-keys-missing', 'host-keys-unreadable'],
    alone: true,
  },
  { on: /\bsshd\b.{0,60}\bkeys?\b.{0,30}["'“]?\btoo open\b/i, causes: ['host-keys-unreadable'], alone: true },
  // Of sshd's own settings or the client's. Source: openssh-portable kex-names.c.
  { on: /^\W{0,3}Unsupported KEX algorithm "/, causes: ['config-error', 'client-config-error'], alone: true },
  // What nologin prints before it ends the session. Source: util-linux login-utils/nologin.c.
  { on: /\bThis account is currently not available\b/, causes: ['login-shell'], alone: true },
  { on: /\b(?:chsh|usermod|useradd|adduser) .{0,60}\/s?bin\/(?:nologin|false)\b/, causes: ['login-shell'], alone: 'only' },
  {
    on: /\bshell\b.{0,40}\/(?:nologin|false)\b|\bshell\b.{0,60}\/s?bin\/(?:nologin|false)\b|\/s?bin\/(?:nologin|false)\b.{0,40}\bshell\b/i,
    causes: ['login-shell'],
    alone: true,
  },
  // Git, rsync and sftp take for their own protocol what a shell prints. Sources: git pkt-line.c; rsync(1), DIAGNOSTICS; openssh-portable sftp-client.c.
  {
    on: /\bprotocol error: bad line length character: (?!No s|logi)\S|\bprotocol version mismatch -- is your shell clean\b|\bReceived message too long \d{9}/,
    causes: ['login-shell'],
    alone: true,
  },
  {
    on: /\bssh\b.{0,60}\b(?:hang|hung|stuck|stall|block|freez|frozen)\w*\b.{0,60}\bSSH2?_MSG_KEX|\bexpecting-ssh2-msg-kex/i,
    causes: ['mtu-black-hole'],
    alone: true,
  },
  {
    on: /\b(?:enabl|install|activat|sett?)(?:ed?|ing)?\b.{0,20} (?:ufw\b|uncomplicated firewall)|\bufw (?:--force )?(?:enable|default (?:deny|reject))\b/i,
    causes: ['ufw-denies', 'ufw-rule-order'],
    alone: true,
  },
  {
    on: /\b(?:uses?|has|on|listens? (?:on|at)|moved|chang\w+)\b.{0,30}\bssh\b.{0,12}\bport\b.{0,8}\b(?!22\b)\d{2,5}\b|\bnot (?:port )?22,? but (?:port )?\d{2,5}\b|\bssh:\/\/\S{1,255}?:(?!22\b)\d{2,5}\b/i,
    causes: ['wrong-port'],
  },
  // What stands below a Match belongs to it, and what is said of the file beside a start that fails is the reason. Source: sshd_config(5).
  {
    on: /\bmatch(?:user|group|all)?[`"'*]{0,2} (?:\w+ )?(?:block|directive|section)s?\b|\b(?:sshd_config|Subsystem|invalid config\w*|syntax err\w*)\b.{0,200}\b(?:fail\w* to|refus\w+ to|will not|won['’]t|not|cannot) (?:re)?start|\bsshd?\b.{0,60}\b(?:fail\w*|refuse\w*) to (?:re)?start\b.{0,60}\b(?:config|syntax)/i,
    causes: ['config-error'],
    alone: 'only',
  },
  // A line of sshd_config; the client's own file would have it dialled.
  { on: /^\s*Port (?!22$)\d{2,5}$/, causes: ['wrong-port'] },
  {
    on: /\bconflict\w*\b.{0,60}\bssh\b.{0,60}\bport\b|\bport 22\b.{0,20}\b(?:already |is )(?:\w+ )?(?:in use|used|taken|bound|occupied)\b/i,
    causes: ['port-in-use', 'docker-took-port'],
    alone: 'only',
  },
  // What tools call the port of a machine, and what people say of one that was moved.
  {
    on: /\bssh[_-]port\b\W{1,3}(?!22\b)\d{2,5}\b|\b(?:22 port|port 22|ssh port) (?:was|is|has been) (?:changed|moved) (?:in|to|into) \d|\bssh port\b.{0,24}\b(?:is|=) (?!22\b)\d{2,5}\b/i,
    causes: ['wrong-port', 'cloud-firewall', 'ufw-denies'],
    alone: true,
  },
  {
    on: /\bport \d{2,5}\b.{0,12}\binstead of (?:port )?\d{2,5}\b|端口.{0,16}(?:改|换)(?:成|为|到|了)|(?:改|换)(?:了|过)?.{0,10}端口/i,
    causes: ['wrong-port', 'cloud-firewall', 'ufw-denies'],
    alone: true,
  },
  // The hosts that git's providers have for networks without 22. Sources: GitHub Docs, GitLab Docs, Bitbucket's.
  { on: /\b(?:ssh\.github\.com|altssh\.gitlab\.com|altssh\.bitbucket\.org)\b/, causes: ['egress-blocked', 'proxy-blocks-ssh'] },
  {
    on: /\bport 22\b.{0,12}\b(?:does(?: not|n['’]t) work|(?:is |gets |was |being )blocked)\b.{0,20}\b(?:here|at (?:work|school|my|our)|by (?:my|our|the) (?:isp|provider|company|employer|school|university))\b/i,
    causes: ['egress-blocked'],
    alone: true,
  },
  // The images of that cloud have sshd at 22, and its groups let no other port in. Source: AWS, EC2 User Guide.
  { on: /\bto host ec2-\S{1,80} port (?!22\b)\d/, causes: ['wrong-port', 'aws-security-group'] },
  // What people move sshd to, in a row of netstat or ss that names no program.
  {
    on: /^(?:tcp|LISTEN)\b.{0,60}[\d*\]:]:(?:222?2?|2200|2[02]22|22222|8022|10022|22022)\s.{0,60}(?:LISTEN\s*$|\*:\*\s*$)/,
    causes: ['wrong-port'],
  },
  // Somebody has moved it, and says no more of it.
  {
    on: /\bchang(?:e|ed|ing) (?:the |my |our |its )?(?:default |listening |listen )?(?:ssh|sshd) (?:listening |listen )?port\b/i,
    causes: ['wrong-port', 'socket-port-not-applied', 'selinux-port'],
    alone: true,
  },
  // The port that is dialled is not the one that was set.
  {
    on: /\b(?:uses?|using|tries|dials?|goes to|connects? (?:to|on)) (?:port )?22\b.{0,12}\b(?:even (?:if|though|when)|although|though|despite)\b|\bignor\w+ (?:the |my )?(?:ssh )?port\b|\bport\b.{0,20}\b(?:is|gets|was|being) ignored\b/i,
    causes: ['wrong-port'],
    alone: true,
  },
  // Ports that other programs are known for, as clients name whom they dial.
  {
    on: /\b(?:connect to (?:host|address) \S{1,255} port |connect\(2\) for "?\S{1,255}?(?: port |:)|dial tcp \S{1,255}:|connect E[A-Z]{4,14} \S{1,60}:|Unable to connect to port )(?:21|23|25|80|3000|3306|3389|5432|8000|8080)\b/,
    causes: ['wrong-port', 'not-ssh-on-port'],
  },
  {
    on: /\bssh\b.{0,20}\bport\b.{0,16}\b(?:not|other than|different from) (?:the )?(?:(?:default|standard|usual)(?: port)?|22\b)|\b(?:custom|non-?(?:default|standard)) (?:ssh )?port\b/i,
    causes: ['wrong-port'],
  },
  { on: /\bansible_(?:ssh_)?port\s?[=:]\s?["']?(?!22\b)\d{2,5}\b/, causes: ['wrong-port', 'sshd-not-running'] },
  // In this short form what stands behind the colon is a path, and the port stays 22. Source: git-clone(1), GIT URLS.
  { on: /(?<!\/)\bgit@[^\s:/@]{1,255}:\d{2,5}[:/]/, causes: ['wrong-port'], alone: true },
  { on: /\bgit (?:remote|clone|push|pull|fetch)\b.{0,60}\s[\w.-]{1,32}@[^\s:/@]{1,255}:\d{2,5}[:/]/, causes: ['wrong-port'] },
  // So for restic, and what Capistrano is told of a server is where it dials. Sources: restic, Preparing a new repository, SFTP; sshkit host.rb.
  { on: /\bsftp:[\w.-]{1,32}@[^\s:/@]{1,255}:\d{2,5}(?:[:/]|\s|$)/, causes: ['wrong-port'], alone: true },
  { on: /^\s*server ['"][^'"]{1,255}['"],.{0,80}\bport: ?(?!22\b)\d{2,5}\b/, causes: ['wrong-port', 'not-ssh-on-port'], alone: true },
  // Which port a tool takes, in people's own words.
  {
    on: /\b(?:it|its|that|which|git|rsync|borg|ansible|tool|client|app|extension|plugin)(?:['’]s| is| was)? (?:still |always |only )?(?:us(?:es|ing)|dial(?:s|ling)|tr(?:ies|ying)|default(?:s|ing)|connect(?:s|ing))\b.{0,25}\bport 22\b(?!:)|\bignor\w+ (?:the|my|our) (?:ssh )?port\b|\bshould (?:have )?(?:used?|dial(?:led)?|connect(?:ed)? (?:to|on)) port (?!22\b)\d{2,5}\b/i,
    causes: ['wrong-port'],
  },
  // What sshd says to a source that it punishes, in place of its banner. Source: openssh-portable sshd.c, 9.8 on.
  { on: /\bNot allowed at this time\b/, causes: ['per-source-penalties'], alone: true },
  { on: /\bExceeded MaxStartups\b/, causes: ['max-startups'], alone: true },
  // It refuses to forward, in its own log. Source: openssh-portable serverloop.c, channels.c.
  {
    on: /\brefused (?:local port|streamlocal port|remote port|tun) forward\b|\bReceived request from \S{1,80} port \d+ to connect to \S{1,255} port \d+, but the request was denied\b/,
    causes: ['forwarding-disabled'],
    alone: true,
  },
  // A tarpit, which holds whoever dials it and is no sshd. Source: skeeto/endlessh.
  { on: /\bendlessh\b/, causes: ['not-ssh-on-port', 'wrong-port'], alone: true },
  { on: /\bFTP server\b|\bFTPS?\b.{0,30}\bSFTP\b/, causes: ['not-ssh-on-port', 'wrong-port'] },
  // Another protocol's first words. Sources: RFC 9112; RFC 959 and RFC 5321; RFC 6143; openssh-portable kex.c.
  {
    on: /_exchange_identification: (?:banner line \d{1,4}: )?(?:HTTP\/|<(?:html|!doctype)|220[ -]|RFB \d|\* OK|\+OK)/i,
    causes: ['not-ssh-on-port'],
    alone: true,
  },
  {
    on: /\bMissing privilege separation directory\b|\bempty\.sshd\b.{0,20}\b(?:is missing|missing|does not exist|not found)\b/i,
    causes: ['privsep-directory'],
    alone: true,
  },
  // Since 9.8 and 10.0 sshd is several programs. Source: openssh-portable sshd.c.
  {
    on: /\/sshd-(?:session|auth)\b.{0,4} (?:does not exist|is missing|No such file|not found)/,
    causes: ['sshd-session-missing'],
    alone: true,
  },
  { on: /\bUnit sshd?\.service is masked\b/, causes: ['unit-masked'], alone: true },
  // libwrap's refusal, whatever stands before it. Source: tcp_wrappers refuse.c.
  { on: /\brefused connect from \S/, causes: ['tcp-wrappers', 'denyhosts-ban'], alone: true },
  // glibc elf/dl-load.c
  { on: /\bsshd\b.{0,60}\berror while loading shared libraries\b/, causes: ['library-mismatch', 'package-broken'], alone: true },
  { on: /\bsshd_not_to_be_run was not met\b/, causes: ['start-forbidden'], alone: true },
  {
    on: /\bsemanage port\b|\bssh_port_t\b|\bSELinux is preventing \S{0,20}sshd\b|\bavc: {1,2}denied {1,2}\{ name_bind \}.{0,60} comm="(?:sshd|systemd)"/,
    causes: ['selinux-port'],
    alone: true,
  },
  // A program with a server of its own, which may not bind its port. Sources: apache/mina-sshd; OpenJDK, sun.nio.ch.Net.
  {
    on: /\b(?:start|launch|bind|listen)\w*\b.{0,30}\b(?:SSHD?|SFTP)\b(?: \w+)?\W{1,4}(?:\S{0,60}Exception: )?Permission denied\b/i,
    causes: ['privileged-port'],
    alone: true,
  },
  // A port that is denied to whoever wants to listen there.
  {
    on: /(?<!: )\bport \d{4,5}\b.{0,20}\bpermission denied\b|\b\d{4,5} permission denied\b|监听.{0,20}端口.{0,6}拒绝/i,
    causes: ['selinux-port', 'privileged-port'],
    alone: true,
  },
  { on: /\bCannot bind any address/, causes: ['port-in-use', 'selinux-port', 'listen-address-absent'], alone: true },
  { on: /sshd_config:? line \d+(?!: (?:Deprecated|Unsupported) option)/, causes: ['config-error'], alone: true },
  // Two lines of it that were joined: what was added had no line of its own.
  {
    on: /(?:^|[\s`"'])(?:UsePAM|PasswordAuthentication|PermitRootLogin|X11Forwarding|UseDNS|PrintMotd) (?:yes|no)[A-Z][a-z]{3}/,
    causes: ['config-error'],
    alone: true,
  },
  {
    on: /^\s*HostKey\s+\/|[Rr]egenerate.{0,10}(?:SSH )?host keys/,
    causes: ['host-keys-missing', 'host-keys-unreadable'],
    alone: true,
  },
  // There was one server, as people tell, and it is gone; or there are two, and one port. Source: Debian dropbear.postinst.
  {
    on: /^(?!.*\bre-?install).*\b(?:removed|removes|to remove|removing|uninstall(?:s|ed|ing)|purged)\b.{0,20}\b(?:dropbear|openssh-server|sshd|ssh server)\b(?![._/-])/i,
    causes: ['sshd-not-installed', 'sshd-not-running'],
    alone: 'only',
  },
  {
    on: /\b(?:openssh(?:-server)?|sshd)\b.{0,20}\b(?:instead of|in place of|beside|alongside|next to)\b.{0,12}\bdropbear\b|\bdropbear\b.{0,12}\b(?:to|with|by)\b.{0,12}\bopenssh\b/i,
    causes: ['port-in-use', 'config-error', 'sshd-not-running'],
    alone: 'only',
  },
  {
    on: /^\W{0,4}\s*sshd?\.service\s+loaded\s+failed\b|^\s*(?:open)?sshd?\s+\[\s*crashed\s*\]|\b(?:Failed to start (?:OpenBSD Secure Shell|OpenSSH)|sshd?\.service: (?:Failed with result|Main process exited|Start request repeated)|Job for sshd?\.service failed because|init: ssh (?:main process .{0,30}terminated with|respawning too fast)|Unable to (?:re)?start service sshd?:|(?:Process|Main PID): .{0,120}status=255|Process: \d+ ExecStart=\S*sshd .{0,100}status=[1-9])/,
    causes: ['config-error', 'host-keys-missing', 'port-in-use'],
    alone: true,
  },
  // What apt stops at while it sets it up. Source: dpkg src/main/configure.c.
  {
    on: /\bdpkg: (?:error processing package|dependency problems prevent configuration of) openssh-/,
    causes: ['package-broken', 'config-error', 'host-keys-missing'],
    alone: true,
  },
  {
    on: /\bsshd?\b.{0,20}\bstill (?:listens?|listening|answers?|responds?|runs?|running) on (?:port )?22\b|\bnothing changes\b.{0,40}\b22\b/i,
    causes: ['socket-port-not-applied', 'socket-override'],
    alone: true,
  },
  // It is at the old port still.
  {
    on: /\bport (?!22\b)\d{2,5}\b.{0,20}\b(?:fail\w*|refused?|times? out|(?:doesn['’]?t|does not|not) (?:work|respond|answer)\w*)\b.{0,30}\b22\b.{0,20}\b(?:ok|works?|fine|connects?|open)\b|\bssh\w*\b.{0,30}\b(?:still|only|keeps)\b.{0,12}\blisten\w*\b.{0,12}\b22\b/i,
    causes: ['socket-port-not-applied', 'wrong-port', 'socket-override'],
    alone: true,
  },
  // A file of settings says so itself; here somebody speaks of it.
  {
    on: /^(?!\s*(?:#|["']?PermitRootLogin\b["'\s:=]+[\w-]+["',]*\s*$)).*\bPermitRootLogin\b.{0,40}\b(?:prohibit|without)-password\b|\broot (?:user )?(?:can(?:['’]?t|not)|can not|may not|is not allowed to) (?:\w+ )?log[ -]?in\b|\bnot (?:allow|permit)\w* (?:the )?root (?:ssh )?log-?ins?\b/i,
    causes: ['root-login-off'],
    alone: true,
  },
  {
    on: /^\s*config dropbear|\boption (?:Direct)?Interface '|^\s*option (?:Direct)?Interface\b|\bdropbear\b.{0,80}\bwan\b|\bwan\b.{0,80}\bdropbear\b/i,
    causes: ['listen-other-address', 'listen-address-absent', 'wrong-port'],
    alone: true,
  },
  // It starts for the cards that are there at the time. Source: openwrt package/network/services/dropbear/files/dropbear.init
  {
    on: /(?<!\/)\bdropbear\b.{0,80}\brestart(?:ed|ing|s)?\b|\brestart\w*\b.{0,40}\bdropbear\b/i,
    causes: ['listen-address-absent', 'openwrt-dropbear', 'listen-other-address'],
    alone: 'only',
  },
  { on: /^\S.{0,60}\s(?:DENY|REJECT|LIMIT)(?: IN)?\s+\S/, causes: ['ufw-denies', 'ufw-rule-order', 'ufw-rejects'], alone: true },
  // The kernel's own log of a rule that drops, by whatever name its writer gave it.
  {
    on: /\b(?:Shorewall\S{0,40}:|)(?:DROP|BLOCK|REJECT)\w*\b.{0,20}\bIN=\S{0,20} OUT=(?:.{0,300}\bDPT=\d|(?!.*PROTO=))/,
    causes: ['iptables-drops', 'ufw-denies', 'iptables-rejects'],
    alone: true,
  },
  // A rule that logs it without a word of what becomes of it.
  { on: /\bIN=\S{1,20} OUT= .{0,300}\bDPT=\d/, causes: ['iptables-drops', 'ufw-denies'] },
  { on: /^Chain INPUT \(policy DROP|^(?:-P |:)INPUT DROP\b/, causes: ['iptables-drops', 'iptables-rule-order'], alone: true },
  // The reasons of sshd's penalties. Source: openssh-portable srclimit.c.
  {
    on: /\bsrclimit_penalise\b|\bpenalty: (?:failed authentication|connections? without|caused crash|exceeded LoginGraceTime|connection prohibited)/,
    causes: ['per-source-penalties'],
    alone: true,
  },
  // An old listener stayed behind a stop, and a start that is never told to be ready is given up. Source: systemd src/core/cgroup.c, service.c.
  {
    on: /\bFound left-over process \d+ \(sshd\)|\bsshd?\.service: start operation timed out/,
    causes: ['port-in-use', 'stale-daemon', 'daemon-frozen'],
    alone: true,
  },
  // The client could not make use of its own key. Source: openssh-portable sshconnect2.c, ssherr.c.
  {
    on: /\bLoad key ".{1,250}": (?:error in libcrypto|invalid format|bad permissions|Permission denied|incorrect passphrase)/,
    causes: ['key-not-accepted', 'client-config-error'],
    alone: true,
  },
  // Ruby's library has a key of that type only with two more gems. Source: net-ssh lib/net/ssh/authentication/ed25519_loader.rb.
  {
    on: /\bnet-ssh requires the following gems for ed25519\b|\bunsupported key type `ssh-ed25519\b|\bed25519 is not part of the bundle\b/,
    causes: ['client-library-mismatch', 'key-not-accepted', 'key-algorithm-refused'],
    alone: true,
  },
  // The same in other clients, whose agent or library could not. Sources: x/crypto ssh/keys.go; PuTTY sshpubk.c; JSch KeyPair.java; ssh2 keyParser.js;
  // paramiko pkey.py; DBeaver; OpenSSL; openssh-portable sshconnect2.c, ssh-keygen.c.
  {
    on: /\bssh: (?:no key found|this private key is passphrase protected|unsupported key type)\b|\binvalid privatekey\b|\b(?:invalid private key file|private key file is encrypted|private key is encrypted but|private key cannot be converted)\b|\bUnable to use key file "|\b(?:Couldn't load|Could not load|Cannot parse) private ?key\b|\bnot a valid \w{2,8} private key file\b|\bFailed to load key (?!\S{0,200}_host_).{1,250}: (?:bad permissions|invalid format|error in libcrypto)|\bFailed to parse (?:ssh )?private key\b|\bNeither PUB key nor PRIV key\b|\bunsupported key type `ssh-(?!ed25519)|\bagent refused operation\b/i,
    causes: ['key-not-accepted', 'client-config-error'],
    alone: true,
  },
  {
    on: /\bBind for \S{1,60} failed: port is already allocated|\blisten tcp\d? \S{1,60}: bind: address already in use|\bCouldn't listen on \S{1,60}: \[Errno (?:98|48)\]/,
    causes: ['port-in-use', 'docker-port-mapping'],
    alone: true,
    beside: true,
  },
  {
    on: /(?:^|\s)Permissions (?:0\d{3} )?for '.{0,200}_host_\w{1,20}' are too open|\bbad permissions: ignore key: \S{0,200}_host_/,
    causes: ['host-keys-unreadable'],
    alone: 'only',
  },
  // What others may write to, sshd takes no key from, and a line that begins with no type of a key holds none. Source: sshd(8), AUTHORIZED_KEYS.
  // A home that is encrypted is empty until its owner has logged in. Source: Ubuntu wiki, EncryptedHome, Caveats.
  {
    on: /\bencrypt\w*\b.{0,30}\bhome\b|\bhome\b.{0,30}\b(?:is |are )?encrypted\b|\becryptfs\b/i,
    causes: ['key-not-accepted', 'home-permissions'],
  },
  // Who may not enter a folder has no keys in it. Sources: util-linux login-utils/su-common.c; OpenSSH session.c.
  {
    on: /\bcannot change directory to \/\S{1,200}: Permission denied|\bCould not chdir to home directory \/\S{1,200}: Permission denied/,
    causes: ['home-permissions'],
    alone: true,
  },
  { on: /^[-d](?:.{4}w|.{7}w).{2,80}(?:\.ssh\/?|authorized_keys)$/, causes: ['home-permissions'], alone: true },
  {
    on: /\bauthorized_keys\b.{0,40}\b(?:bad|wrong|incorrect|too open) permissions?\b|\bchmod (?:-\w+ )?(?:go-w|[0-7]{3,4}) .{0,60}\b(?:authorized_keys|\.ssh)\/?["'`]?\s*$/i,
    causes: ['home-permissions'],
    alone: 'only',
  },
  { on: /^\s*d.{7}w\S* +\d+ .{2,80} \.$/, causes: ['home-permissions'], alone: 'only' },
  {
    on: /^(?!ssh-|ecdsa-|sk-|.{0,200}[ ,"](?:ssh|ecdsa|sk)-).{0,8}(?:rsa|dss|ed25519|nistp\d{3}) AAAA[A-Z]3/,
    causes: ['key-not-accepted'],
    alone: true,
  },
  // A client that names what it tried: with "none" alone, the server offered nothing that it has. Source: golang.org/x/crypto ssh/client_auth.go.
  { on: /\battempted methods \[none\]/, causes: ['password-login-off', 'key-not-accepted'], alone: true },
  {
    on: /\battempted methods \[(?:none )?(?:password|keyboard-interactive)/,
    causes: ['root-login-off', 'password-login-off'],
    alone: true,
  },
  // What was tried is none of those that the server takes. Sources: paramiko ssh_exception.py, auth_handler.py; connectbot strings.xml.
  {
    on: /\bBad authentication type\b(?=.{0,40}\[)(?!.*\bpassword\b).{0,80}\bpublickey\b|\bAuthentication type \(password\) not permitted\b|\bhost doesn't support 'password' or\b/,
    causes: ['password-login-off', 'key-not-accepted', 'root-login-off'],
    alone: true,
  },
  // An RSA key, and a system whose sshd takes no signature with SHA-1, the only one that old clients make. Source: OpenSSH 8.8, release notes.
  {
    on: /\bRSA\b.{0,160}\b(?:Ventura|Sonoma|Ubuntu 2[2-9]\.\d\d|Debian 1[2-9]|Fedora (?:3[6-9]|4\d)|(?:RHEL|Rocky(?: Linux)?|AlmaLinux) ?(?:9|10))\b/i,
    causes: ['key-algorithm-refused', 'key-not-accepted'],
  },
  // PuTTY, and what is made of it, signs with SHA-1 alone before 0.75. Sources: PuTTY's change log; OpenSSH 8.8, release notes.
  {
    on: /\b(?:after|since)\b.{0,40}\b(?:updat|upgrad)\w*.{0,200}\bserver refused our (?:public )?key\b|\bserver refused our (?:public )?key\b.{0,80}\b(?:after|since)\b.{0,40}\b(?:updat|upgrad)/i,
    causes: ['key-algorithm-refused', 'key-not-accepted', 'home-permissions'],
    alone: true,
  },
  {
    on: /\bserver refused our (?:public )?key\b/i,
    causes: ['key-not-accepted', 'home-permissions', 'key-algorithm-refused'],
  },
  // In sshd's log, whatever stands before it, and in clients. Source: openssh-portable auth2-pubkey.c.
  {
    on: /\bno mutual signature\b|\bPUBLICKEY_ACCEPTED_TYPES\b|\b(?:key type|signature algorithm) \S{1,60} not in PubkeyAccepted/,
    causes: ['key-algorithm-refused'],
    alone: true,
  },
  {
    on: /^(?:Warning: )?Identity file \S{1,250} not accessible: |^no such identity: /,
    causes: ['key-not-accepted', 'client-config-error'],
    alone: true,
  },
  // Python's word for a key file that is not there, in whatever a library makes of it.
  {
    on: /\bNo such file or directory: '[^']{0,200}(?:\.ssh\/|\bid_|\.pem\b|\.key\b)/,
    causes: ['key-not-accepted', 'client-config-error'],
    alone: true,
  },
  // Netmiko says it of whatever the socket said, and of a key file that is not there. Source: ktbyers/netmiko issue 2581.
  { on: /\bTCP connection to device failed\b/, causes: ['wrong-host', 'network-firewall', 'client-config-error'], alone: true },
  // What a program that is not root lacks for a port below 1024. Source: capabilities(7).
  {
    on: /\bCAP_NET_BIND_SERVICE\b|\bcannot expose privileged port\b|\bip_unprivileged_port_start\b/,
    causes: ['privileged-port'],
    alone: true,
  },
  // The program that is to connect is not there. Sources: Eugeny/tabby; Node.js, child_process; bash, dash; aws/aws-cli,
  // awscli/customizations/sessionmanager.py.
  {
    on: /\bproxy ?command has failed to start\b|\bspawn (?:nc|ncat|netcat|socat|connect|corkscrew|cloudflared)(?:\.exe)? ENOENT\b|\b\w{0,4}sh: .{0,20}\b(?:nc|ncat|netcat|socat|corkscrew|cloudflared)\b.{0,40}: (?:command )?not found\b|\bcannot find (?:nc|ncat|netcat|socat)\b|\bexec: (?:aws|gcloud|tailscale): not found\b|\bSessionManagerPlugin is not found\b/i,
    causes: ['proxy-command-missing'],
    alone: true,
  },
  // A proxy's answer, in the words of those who ask it. Sources: nmap ncat; gotoh/ssh-connect connect.c; netcat-openbsd socks.c; corkscrew.c.
  {
    on: /\bProxy returned status code [45]\d\d|\bfailed to begin relaying via\b|\bUnknown error from proxy\b|\bSOCKSv5 error: (?:Connection not allowed|General)|\bProxy could not open conn+ection\b/,
    causes: ['proxy-blocks-ssh', 'jump-target-unreachable'],
    alone: true,
  },
  // What a tunnel of Cloudflare's is dialled with, and what it says where there is none. Source: cloudflare/cloudflared, cmd/cloudflared/access.
  {
    on: /\bcloudflared(?:\.exe)? access (?:ssh|tcp)\b|\bfailed to find Access application\b|\b(?:cloudflared?|argo) tunnels?\b/i,
    causes: ['reverse-tunnel-down', 'proxy-command-missing', 'name-behind-cdn'],
  },
  // The connection is what another ssh hands on, so that whatever ends that one ends it.
  {
    on: /\bExecuting proxy command: exec \S{0,60}ssh\b|^\s*ProxyCommand\s.{0,60}\bssh\b/,
    causes: ['jump-target-unreachable', 'proxy-command-missing', 'jump-host-unreachable'],
  },
  // A session's files are all below it. Source: sshd_config(5).
  {
    on: /^\s*ChrootDirectory\s+(?!none\b)\S|\bchroot\b.{0,80}\bsftp\b|\bsftp\b.{0,80}\bchroot/i,
    causes: ['chroot-permissions'],
    alone: true,
  },
  // Settings that forward nothing, for everybody. Source: sshd_config(5).
  {
    on: /^(?:AllowTcpForwarding["'\s:=]+(?:no|remote)|DisableForwarding["'\s:=]+yes)\b/i,
    causes: ['forwarding-disabled'],
    alone: true,
  },
  {
    on: /^\W{0,4}Permissions (?:0\d{3} )?for '(?!.{0,200}_host_).{1,200}' are too open/,
    causes: ['key-not-accepted', 'client-config-error'],
    alone: 'only',
  },
  // The frame around it, where people cut off whose file it is: a person's key, or a server's.
  { on: /\bWARNING: UNPROTECTED PRIVATE KEY FILE\b/, causes: ['key-not-accepted', 'host-keys-unreadable'], alone: 'only' },
  // In people's own words: it takes long, and gets there.
  {
    on: /\blog(?:ging)?[- ]?ins?\b.{0,30}\b(?:takes?|took|taking)\b.{0,24}\b(?:forever|ages|(?:too|very|so) long|\d{1,3} ?(?:s|secs?|seconds?|m|mins?|minutes?)\b|a (?:few )?minutes?\b)|\b(?:slow|delayed) (?:ssh )?log-?ins?\b|\b(?:ssh )?log-?ins? (?:is|are|was|became) (?:\w+ )?slow\b/i,
    causes: ['slow-login', 'host-overloaded'],
    alone: true,
  },
  // In people's own words: what was left alone for a while is gone.
  {
    on: /\bidle (?:time-?out|connections?|sessions?|for)\b|\b(?:after|of) (?:\w+ ){0,3}(?:idle|inactivity)\b|\b(?:and|when|while|if|am|left|being) (?:it )?(?:idle|inactive)\b(?! \()|空闲/i,
    causes: ['idle-timeout'],
    alone: true,
  },
  // It writes into a session that is not there any more. Source: openssh-portable clientloop.c, packet.c.
  {
    on: /\bclient_loop: send disconnect: (?:Broken pipe|Connection reset)|\bpacket_write_wait: Connection to .{1,120}: Broken pipe|\bTimeout, server \S{1,255} not responding\b/,
    causes: ['idle-timeout', 'chroot-permissions', 'host-overloaded'],
    alone: true,
  },
  // What is said to a session that ended as soon as it was in, and to one that was left alone for too long. Source: openssh-portable packet.c.
  { on: /^Write failed: Broken pipe/, causes: ['chroot-permissions', 'login-shell', 'idle-timeout'] },
  // Whatever is written below it belongs to it, and much is not allowed there. Source: sshd_config(5), Match.
  { on: /^\s*Match (?:Group|User|Address|LocalPort|all)\b/i, causes: ['config-error'] },
  // It takes one address of several.
  {
    on: /\bsshd?\b.{0,20}\b(?:bind|bound|listen)\w* .{0,12}\b(?:specific|single|certain)\b/i,
    causes: ['listen-other-address', 'listen-loopback-only'],
    alone: true,
  },
  // The server before the disk is unlocked is another one, with a port and keys of its own.
  {
    on: /\bdropbear\b.{0,40}\binitramfs|\bdracut-\w+|\bcryptroot\b|\bunlock(?:ing)? the (?:drive|disk|root)\b|\bLUKS\b/i,
    causes: ['still-booting', 'wrong-port', 'sshd-not-running'],
  },
  // A start that does not wait for the address that it is told to take.
  {
    on: /\bListenAddress\b.{0,80}\b(?:boot|start|network)|\b(?:boot|start|network)\w*\b.{0,120}\bListenAddress\b/i,
    causes: ['listen-address-absent', 'listen-other-address'],
    alone: true,
  },
  // It is well as soon as somebody has it started anew.
  {
    on: /\b(?:not|n['’]t|cannot|never)\b.{0,30}\b(?:on|after|at|since|upon) (?:\w+ )?(?:re)?boot\b.{0,30}\buntill? .{0,60}\b(?:restart|reload|save|apply|re-?enable)/i,
    causes: ['listen-address-absent', 'sshd-not-running'],
    alone: true,
  },
  // An address of Tailscale's, or the usual ones of a VPN's server, comes with its program. Source: RFC 6598; tailscale net/tsaddr.
  {
    on: /^\s*ListenAddress (?:100\.(?:6[4-9]|[7-9]\d|1[01]\d|12[0-7])\.|10\.8\.|fd7a:115c:a1e0:)/i,
    causes: ['listen-address-absent', 'listen-other-address'],
    alone: true,
  },
  { on: /["'`]ListenAddress (?!0\.0\.0\.0|127\.)\d/, causes: ['listen-other-address', 'listen-address-absent'], alone: true },
  { on: /^\s*ListenAddress (?!0\.0\.0\.0|127\.|::|\[::)[\d[]/, causes: ['listen-address-absent', 'listen-other-address'] },
  {
    on: /\b(?:sshd|openssh-server|ssh (?:server|service|daemon))\b.{0,30}\b(?:does|did|do|will|can|wo|ca)(?:n['’]?t| ?not) (?:\w+ )?(?:(?:seem|want) to )?(?:start|run)\b|\b(?:sshd|openssh-server|ssh (?:server|service|daemon))\b.{0,30}\b(?:fail(?:s|ed|ing) to start|(?:is|was) not (?:running|started)|(?:is|was|gets|got) stopped\b)|\b(?:can|could)(?:n['’]?t| ?not|['’]t) (?:get|start) (?:the )?(?:sshd|openssh-server|ssh (?:server|service|daemon))\b|\b(?:no|not (?:\w+ )?(?:to )?be an?) (?:sshd|ssh (?:server|service|daemon))\b.{0,20}\brunning\b/i,
    causes: ['sshd-not-running', 'config-error', 'host-keys-missing'],
    alone: 'only',
  },
  // What it lets in says that it is there, and keeps out the rest.
  {
    on: /\b(?:port )?\d{2,5} is (?:the only port )?allowed (?:on|in|by|through) ufw\b|\b(?:lock(?:ed)?|shut)\b.{0,40}\bout\b.{0,80}\bufw\b|\b(?:when(?:ever)?|if|once|after|with|as soon as)\b.{0,20}\bufw\b.{0,12}\b(?:enabled|active|on|up)\b|\b(?:disabl\w+|stop\w*|turn\w* off|without) ufw\b.{0,30}\b(?:works?|ok(?:ay)?|fine|connects?)\b|\b(?:ufw|uncomplicated firewall)\b.{0,80}\b(?:los[et]|block\w*|forgot|cut)\b.{0,60}\bssh\b/i,
    causes: ['ufw-denies', 'ufw-rule-order'],
    alone: true,
  },
  { on: /^\S.{0,60}\sALLOW(?: IN)?\s+\S/, causes: ['ufw-denies'], alone: true },
  { on: /\bfirewall-cmd\b|\brule family="?ipv[46]|\bfirewalld\b/i, causes: ['firewalld-service-missing', 'firewalld-zone'], alone: true },
  {
    on: /ProxyCommand.{0,200}(?:\s-[xX]\b|--proxy|corkscrew|connect-proxy|\bconnect(?:\.exe)? -[HS]\b)|\bfake-?ip\b/i,
    causes: ['proxy-blocks-ssh', 'egress-blocked'],
    alone: true,
  },
  {
    on: /(?<!\/usr\/bin\/)\b(?:docker|podman) (?:run|compose|ps|port)\b|\bdocker-compose\b/,
    causes: ['docker-port-mapping', 'container-without-sshd', 'wrong-port'],
    alone: true,
  },
  { on: /\berror forwarding port \d+ to pod\b/, causes: ['kubernetes-service', 'container-without-sshd'], alone: true },
  // Kubernetes dials the port inside the pod, and says so in the node's words. Source: kubernetes client-go, portforward.go; kubelet.
  {
    on: /\bkubectl port-forward\b|\bportforward\.go:\d|\ban error occurred forwarding \d+ -> \d+|\b[Nn]ode ?[Pp]ort\b|\bssh\w* (?:in)?to (?:a|the|my|that|this|another) pods?\b|^\s*(?:targetPort|nodePort): /,
    causes: ['kubernetes-service', 'container-without-sshd', 'wrong-port'],
    alone: true,
  },
  // The two ports of a container, in words.
  {
    on: /\b(?:container|host|local) port \d+\b.{0,20}\b(?:container|host) port \d|容器.{0,30}端口|端口映射.{0,30}容器/,
    causes: ['docker-port-mapping', 'container-without-sshd', 'wrong-port'],
    alone: true,
  },
  // Those who serve git take keys alone: whoever asks for that account's password is another server.
  { on: /\bgit@\S{1,255}'s password:/, causes: ['docker-took-port', 'wrong-port', 'key-not-accepted'], alone: true },
  // What PuTTY keeps its keys in, which OpenSSH takes for no key of its. Source: PuTTY, the PPK file format; RFC 4716.
  { on: /^-{4} ?BEGIN SSH2 PUBLIC KEY ?-{4}|^PuTTY-User-Key-File-\d/, causes: ['key-not-accepted'], alone: true },
  // Both of its addresses were tried, and one of them is missing where no IPv6 is, as in most containers. Source: openssh-portable sshconnect.c.
  {
    on: /\bto host localhost port \d+: Can(?:not|'t) assign requested address/,
    causes: ['container-without-sshd', 'docker-port-mapping', 'sshd-not-running'],
    alone: true,
  },
  // Asked which port of the machine is that of the guest, Docker has none. Source: docker/cli, cli/command/container/port.go.
  { on: /\bno public port '22\/tcp'/i, causes: ['docker-port-mapping'], alone: true },
  { on: /\b0\.0\.0\.0:(?!22->)\d{2,5}->22\/tcp/, causes: ['docker-port-mapping', 'docker-took-port', 'wrong-port'] },
  // The port of the host's own sshd, in the hands of Docker.
  {
    on: /\b0\.0\.0\.0:22->\d+\/tcp|:22\s.{1,60}\("docker-proxy"/,
    causes: ['docker-took-port', 'docker-port-mapping'],
    alone: true,
  },
  // A setting of the app's own that the step for ssh takes for its port. Source: appleboy/drone-ssh, environment.
  { on: /^\s*["']?(?:SSH_)?PORT["']?\s{0,20}[:=]\s{0,20}["']?(?!22\b)\d{2,5}["']?,?\s*$/i, causes: ['wrong-port'], alone: true },
  // The test of Windows that people run first: the port does not open, and does not say why. Source: Microsoft Learn, Test-NetConnection.
  {
    on: /^WARNING: TCP connect to \(\S{1,255} : (?!(?:21|23|25|53|80|443|445|3389|5985|5986)\))\d{1,5}\) failed/,
    causes: ['sshd-not-running', 'windows-sshd-stopped', 'windows-firewall-rule', 'ufw-denies'],
    alone: 'only',
  },
  // A port that is asked for, where another one was dialled.
  // The guest has a network of its own: it answers at this machine's own name and not at its address.
  { on: /\b(?:sshd?|server)\b.{0,60}\b(?:in|on|inside) WSL ?2?\b/i, causes: ['wsl-nat'], alone: true },
  { on: /\bWSL ?2\b.{0,60}\bssh\b|\bssh(?:ing|ed)? (?:in)?to (?:\w{1,10} ){0,2}WSL/i, causes: ['wsl-nat'], alone: 'only' },
  { on: /\bssh (?:\S{1,80} ){0,6}-p ?(?!22\b)\d{2,5}\b/, causes: ['wrong-port'] },
  // A published port as a file of Compose has it.
  {
    on: /^\s*- *["']?(?:[\d.]{7,15}:)?(?:\$\{\w{1,60}\}|\d{2,5}):\d{2,5}(?:\/tcp)?["']?\s*$/,
    causes: ['docker-port-mapping', 'docker-took-port', 'wrong-port'],
  },
  // paramiko's log has each line that comes before the banner.
  {
    on: /\bBanner: (?:HTTP\/\d|Server: |<html|<!doctype|Content-Type: )/i,
    causes: ['not-ssh-on-port', 'load-balancer-http-mode'],
    alone: true,
  },
  // A banner that something in between has put a word in front of.
  { on: /\bbanner line \d{1,4}: .{1,80}SSH-[12]\./, causes: ['proxy-blocks-ssh', 'inspecting-middlebox'], alone: true },
  { on: /banner line contains invalid|: invalid format$/, causes: ['not-ssh-on-port'] },
  {
    on: /\b(?:large|long|big(?:ger)?) (?:output|messages?|files?|packets?|transfers?)\b.{0,40}\bhang|\bhangs?\b.{0,40}\b(?:large|long|big(?:ger)?) (?:output|messages?|files?|packets?)\b/i,
    causes: ['mtu-black-hole'],
    alone: true,
  },
  { on: /\bpmtu \d|\bmtu 9000\b|[Ff]rag(?:mentation)? needed/, causes: ['mtu-black-hole'], alone: true },
  { on: /\bError reading SSH protocol banner\b/, causes: ['max-startups', 'per-source-penalties', 'not-ssh-on-port'], alone: true },
  {
    on: /\b(?:os error |errno:? ?|socketErrno>)65\b|\bEHOSTUNREACH\b.{0,20}65|\bEHOSTUNREACH (?:10|192\.168|172\.(?:1[6-9]|2\d|3[01]))\.|^ping: sendto: No route to host|\bUseKeychain\b|\bSequoia\b/i,
    causes: ['macos-local-network-denied'],
    alone: true,
  },
  { on: /(?:^|\s)[\d*x#]{1,5}\/tcp\s+filtered\b/, causes: ['network-firewall', 'port-forward-missing', 'carrier-nat'], alone: true },
  // Bash's words where no process can be started. Source: bash jobs.c.
  { on: /\bfork: (?:retry: )?(?:Resource temporarily unavailable|No child processes)/, causes: ['processes-exhausted'], alone: 'only' },
  { on: /\bout of memory\b|\boom[- ]?kill/i, causes: ['sshd-killed', 'host-overloaded', 'host-hung'], alone: 'only' },
  {
    on: /\b(?:disk|drive|file ?system|partition|storage)[- ](?:space )?(?:(?:is|was|got|gets|being) )?(?:completely )?full\b|\bfull (?:disk(?! access)|root|file ?system)\b|\b(?:ran|run|running|is) out of (?:disk )?space\b|\b(?:cannot|can['’]?t|could not) write to (?:the )?disk\b/i,
    causes: ['disk-full', 'run-out-of-inodes'],
    alone: 'only',
  },
  { on: /^\/\S.{0,120} 100% +\/(?:var|home)?$/, causes: ['disk-full'], alone: true },
  // It names the host that it dials, and has been given none. Source: hashicorp/terraform, communicator/ssh.
  { on: /\(remote-exec\):\s+Host:\s*$/, causes: ['empty-host', 'client-config-error'], alone: true },
  // Terraform waits without a word.
  {
    on: /\(remote-exec\): Connecting to remote host via SSH/,
    causes: ['aws-security-group', 'cloud-firewall', 'still-booting'],
    alone: 'only',
  },
  // Rules as they are typed or spoken of: what lets in nothing by itself, and a list that was emptied, which keeps what becomes of the
  // rest. Source: iptables(8), -F and -P.
  {
    on: /\biptables\b.{0,100}\b(?:drop|block|reject|den(?:y|ies))|\badd\w*\b.{0,20}\biptables (?:filter|rule)s?\b|\biptables (?:-F\b|-[AI] INPUT\b)|\bINPUT\b.{0,60}\bto DROP\b|\bshorewall6?\b/i,
    causes: ['iptables-drops', 'iptables-rule-order', 'iptables-rejects'],
    alone: true,
  },
  // Packer's builders for Amazon dial the private address where there is no public one. Source: packer-plugin-amazon builder/common/ssh.go.
  {
    on: /\bamazon-[\w.-]{2,60}: .{0,60}(?:communicator to connect:|Opening conn for SSH to tcp) (?:10|192\.168|172\.(?:1[6-9]|2\d|3[01]))\./,
    causes: ['aws-no-public-address', 'aws-security-group', 'vpn-required'],
    alone: true,
  },
  // What goes out through it cannot come in. Source: AWS, VPC User Guide, NAT gateways.
  { on: /\bnat_gateway_id\b/, causes: ['aws-no-public-address', 'route-missing'] },
  // Its client in the browser dials from Amazon's own addresses, which the group must let in. Source: AWS, EC2 Instance Connect.
  {
    on: /\bEC2 Instance Connect is unable to connect\b|\bError establishing SSH connection to your instance\b|\bUPSTREAM_(?:NOT_FOUND|ERROR|TIMEOUT) \[5\d\d\]/,
    causes: ['aws-security-group', 'aws-no-public-address', 'sshd-not-running'],
    alone: true,
  },
  // Google's client in the browser. Source: Google Cloud, Troubleshoot SSH errors.
  { on: /\bunable to connect to the VM on port 22\b/i, causes: ['gcp-firewall', 'sshd-not-running', 'host-hung'], alone: true },
  // The cloud's own tests of a machine: it does not answer to them. Source: AWS, EC2 User Guide, Status checks.
  {
    on: /\b(?:[01]\/2|[0-2]\/3) checks passed\b|\b(?:instance|system) (?:reachability|status) checks? (?:has |have |is |are )?fail|\bstatus checks? (?:has |have |is |are )?(?:fail|not pass)|\breachability check failed\b|상태 ?(?:점검|검사|확인).{0,16}(?:않|실패|못)/i,
    causes: ['host-hung', 'emergency-boot', 'host-overloaded'],
    alone: true,
  },
  // A group in the terms of CloudFormation and of the command line. Source: AWS, CloudFormation User Guide, AWS::EC2::SecurityGroup.
  { on: /\bSecurityGroupIngress\b|\bauthorize-security-group-ingress\b/, causes: ['aws-security-group'], alone: true },
  {
    on: /\bLightsail\b|\bamazonaws\.com\b|^\s*ec2-|\bec2-user\b|\baws_instance\b|(?:\b|_)(?:aws|ec2)\b|\baws_/i,
    causes: ['aws-security-group', 'aws-address-changed', 'aws-network-acl'],
  },
  // It takes the place of the keys in the metadata, which are then not looked at. Source: Google Cloud, About OS Login.
  { on: /\b(?:enable-)?oslogin\b|\bOS Login\b/, causes: ['key-not-accepted', 'user-not-allowed'], alone: true },
  // The tunnel's own addresses, and its option. What gcloud recommends behind every failure names it too.
  {
    on: /^(?!.*--troubleshoot).*--tunnel-through-iap\b|\bstart-iap-tunnel\b|\b35\.235\.240\.0\b/,
    causes: ['gcp-iap-firewall', 'gcp-firewall'],
  },
  // It looks into the VM's own project only, and a shared network's rules are in another one. Source: Google Cloud SDK, vpc_troubleshooter.
  { on: /^No ingress firewall rule allowing SSH found\./, causes: ['gcp-firewall', 'gcp-iap-firewall'], alone: true },
  {
    on: /\bgcloud[ .](?:compute|beta|config)\b|\bgooglecloud\b|\bgoogle_compute_instance\b|\bGCP\b|\bGoogle (?:Cloud|Compute)\b/,
    causes: ['gcp-firewall'],
  },
  // What Azure calls its rules.
  {
    on: /\bnetwork security groups?\b|\bNSGs?\b|\baz(?:ure)? network (?:nsg|nic|vnet)\b|\bjust-in-time (?:vm )?access\b/i,
    causes: ['azure-nsg'],
    alone: true,
  },
  { on: /\bcloudapp\.azure\.com\b|\baz vm\b|\bazureuser\b|\bazurerm_|\bAzure(?:\b|VM)|\.azure\./, causes: ['azure-nsg'] },
  // Other clouds' own firewalls: by the name of the cloud beside the word, or by what their tools call it.
  {
    on: /\bhcloud_firewall\b|\bfirewall_ssh_source\b|\b(?:terraform|TF)\b.{0,160}\bfirewall\b|\bfirewall\b.{0,160}\b(?:terraform|TF)\b|\bdigitalocean_firewall\b|\b(?:linode|vultr)_firewall\w*|\b(?:hetzner|hcloud|digital ?ocean|droplet|linode|vultr|scaleway|ovh|ionos|strato|netcup|contabo|upcloud|exoscale|lightsail)\b.{0,60}(?:\bfirewall|防火墙|防火牆|ファイアウォール|방화벽)|\bfirewall\b.{0,60}\b(?:hetzner|hcloud|digital ?ocean|droplet|linode|vultr|scaleway|ovh|ionos|strato|netcup|contabo|upcloud|exoscale|lightsail)\b|\bcloud firewall\b/i,
    causes: ['cloud-firewall', 'ufw-denies'],
    alone: true,
  },
  // A rule that lets ssh in, in the words that the consoles of most clouds have for it.
  {
    on: /\b(?:inbound|ingress) (?:security )?rules?\b(?!.{0,80}\bwindows\b).{0,80}\b(?:ssh|22)\b|\bsecurity groups?\b.{0,80}\b(?:ssh|22|inbound|ingress)\b|\b(?:ssh|port 22)\b.{0,80}\bsecurity groups?\b/i,
    causes: ['aws-security-group', 'azure-nsg', 'cloud-firewall'],
    alone: true,
  },
  // The group of rules of Chinese clouds.
  {
    on: /安全组|安全群組|\b(?:aliyun|alibaba cloud|tencent cloud|huawei ?cloud)\b.{0,60}\bsecurity group|\bsecurity group\b.{0,60}\b(?:aliyun|alibaba|tencent|huawei)/i,
    causes: ['cloud-firewall', 'aws-security-group'],
    alone: true,
  },
  { on: /\bhcloud\b|\bhetzner\b|\bdigital ?ocean\b|\bdroplet\b|\blinode\b|\bvultr\b|\bscaleway\b/i, causes: ['cloud-firewall'] },
  { on: /\boraclecloud\b|\boraclevcn\b|\bopc@|\bOracle Cloud\b/, causes: ['oci-security-list', 'iptables-prohibits'] },
  // The address that a provider gives to a line that shares its public one. Source: RFC 6598.
  {
    on: /\bWAN\b.{0,40}\b100\.(?:6[4-9]|[7-9]\d|1[01]\d|12[0-7])\.\d{1,3}\.\d{1,3}\b/i,
    causes: ['carrier-nat'],
    alone: true,
  },
  // USB's way to a phone, which takes each connection before it knows whether anybody is there. Source: libimobiledevice/libusbmuxd, iproxy.
  { on: /\biproxy\b|\busbmuxd?\b/i, causes: ['wrong-port', 'sshd-not-running', 'docker-backend-dead'] },
  // What a program may not do, and root may. Source: Apple, TN3179.
  {
    on: /^(?:.{0,40}[$%❯#] ?)?sudo (?:ssh|ping|nc|telnet) \S|\bsudo (?:ssh|ping|nc) .{0,80}\bworks?\b|\b(?:works?|fine|succeeds?) (?:\w+ )?(?:with|using|under|as) (?:sudo|root)\b/i,
    causes: ['macos-local-network-denied'],
  },
  // Networks that lie over others, and the addresses of most of them. Source: RFC 6598; tailscale net/tsaddr.
  {
    on: /\b(?:tailscale|headscale|zerotier|netbird|n2n)(?:\b|IP)|\b(?:host|address|Connecting to) 100\.(?:6[4-9]|[7-9]\d|1[01]\d|12[0-7])\./i,
    causes: ['overlay-network', 'ufw-denies', 'vpn-required'],
    alone: true,
  },
  {
    on: /\b(?:ppp|tun|tap|wg|utun|tailscale|zt)\d+\b|\b(?:openvpn|wireguard|anyconnect|vpn)\b/i,
    causes: ['vpn-required', 'route-missing', 'mtu-black-hole'],
  },
  // A public address that is not kept goes with a stop. Source: AWS, EC2 User Guide, IP addressing.
  {
    on: /\bstop\w*\b.{0,20}\bstart\w*\b.{0,20}\binstance\b/i,
    causes: ['aws-address-changed'],
  },
  {
    on: /\b(?:ssh|port 22)\b.{0,60}\b(?:block|disabl|restrict|filter|forbid)\w*.{0,20} by (?:my|our|the) (?:\w+ )?(?:organi[sz]ation|employer|company|university|school|provider|ISP)\b/i,
    causes: ['egress-blocked', 'network-firewall'],
    alone: true,
  },
  // What may leave a machine.
  {
    on: /\b(?:out-?bound|out-?going|egress)\b.{0,40}\b(?:ssh|port 22|tcp|connections?|traffic|rules?)\b|-A OUTPUT\b.{0,60}--dport 22\b/i,
    causes: ['egress-blocked', 'client-firewall'],
  },
  // One network and another one.
  {
    on: /\b(?:[45]G|LTE|mobile (?:data|network|hotspot)|cellular|hot-?spot|tethering)\b/i,
    causes: ['egress-blocked', 'fail2ban-ban', 'network-firewall'],
  },
  // What a VPN's program lets pass beside its tunnel, on the computer that it runs on. Sources: ivpn.net, Do you offer a kill switch or VPN
  // firewall; mullvad/mullvadvpn-app docs/security.md.
  {
    on: /\b(?:turn|switch|enabl|disabl|activat|with)\w*\b(?: \w+){0,2} \w{0,12}VPN(?:['’]s)? firewall\b|\bVPN(?:['’]s)? firewall (?:\w+ )?(?:on|off|enabled|active)\b|\b(?:kill[- ]?switch|lockdown mode)\b/i,
    causes: ['client-firewall'],
  },
  // Of IPv4, nobody on the way has these words: it is the computer itself that says them. Source: Linux net/ipv4/icmp.c, icmp_err_convert.
  {
    on: /\bconnect to (?:host|address) [\dx*]{1,3}(?:\.[\dx*]{1,3}){3} port [\dx*]{1,5}: (?:Permission denied|Operation not permitted)/i,
    causes: ['client-firewall'],
  },
  // Whose network it is that one dials from, in people's own words.
  {
    on: /\b(?:ISP|internet provider|university|campus|corporate|company|office|workplace|hotel)\b.{0,40}\b(?:block|restrict|filter)\w*|\b(?:block|restrict|filter)\w*\b.{0,40}\b(?:by|at|of|from) (?:my |our |the )?(?:ISP|internet provider|university|campus|corporate|company|office|workplace|hotel)\b/i,
    causes: ['egress-blocked', 'network-firewall'],
  },
  // What inspects a network's traffic takes a scan for what it is, and some logins for a scan.
  {
    on: /\bThreat Management\b|\bET SCAN\b|\bintrusion (?:prevention|detection)\b|\bIPS\b.{0,80}\b(?:action=|attack|reset|dropp?|block)/i,
    causes: ['router-ban', 'network-firewall', 'middlebox-resets'],
  },
  // The other family is asked for, and mostly works.
  {
    on: /\bssh -4\b.{0,40}\b(?:works?|connects?|is fine)\b|\b(?:forc\w{1,3}|over|with|using) ipv4\b.{0,12}\b(?:works?|connects?|is fine)\b/i,
    causes: ['ipv6-broken', 'listen-one-family'],
    alone: true,
  },
  { on: /^(?!.* -6 ).*\bssh (?:-\w{1,9} )*-4 /, causes: ['ipv6-broken'] },
  { on: /\bAAAA\b|\bto (?:host|address) \[?[\da-f]{1,4}:[\da-f:]{2,40}\]? port\b/i, causes: ['ipv6-broken'] },
  // A way into its network that is made by hand; the address behind it changes with each start. Source: Microsoft Learn, WSL networking.
  { on: /\bportproxy\b.{0,160}\bconnectaddress=172\./i, causes: ['wsl-nat'] },
  // A port of this machine that QEMU hands on to its guest. Source: qemu(1), -netdev user.
  {
    on: /\bhostfwd=|\bhost_fwd\b|\b(?:run-|make )qemu\b|\bqemu-system-\w/,
    causes: ['virtual-machine-nat', 'still-booting'],
    alone: true,
  },
  { on: /\bwsl2?\b|-microsoft-standard-wsl2\b|^PS [A-Z]:\\.{0,200}\b172\.(?:1[6-9]|2\d|3[01])\./i, causes: ['wsl-nat'] },
  {
    on: /\bNew-NetFirewallRule\b|\bnetsh advfirewall\b|\bWindows (?:Defender )?Firewall\b.{0,24}\bblock\w*\b.{0,24}\bssh\b|\bOpenSSH-Server-In-TCP\b/i,
    causes: ['windows-firewall-rule', 'windows-sshd-stopped'],
    alone: true,
  },
  { on: /\bWin32-OpenSSH\b|\bOpenSSH-Win\d\d\b/, causes: ['windows-sshd-startup', 'windows-sshd-stopped', 'windows-firewall-rule'] },
  // Its log of a list that has turned somebody away. Source: Cisco IOS System Message Guide, SEC.
  { on: /%SEC-6-IPACCESSLOG\w{0,3}: list \S{1,64} denied\b/, causes: ['cisco-vty'], alone: true },
  // IOS says the same of a port that is shut, of an access list on its lines, and of lines that are all in use.
  {
    on: /^\s*line vty\b|\bvty (?:lines?|acl)\b|\bline vty\b|^\s*access-class\b|^\s*% ?Connection refused by remote host/i,
    causes: ['cisco-vty', 'cisco-ssh-off'],
  },
  // The system's own switch for it. Source: Apple, macOS User Guide, Allow a remote computer to access your Mac.
  {
    on: /\b(?:System (?:Preferences|Settings)|Sharing|sharing)\b.{0,40}\bRemote Login\b|\bRemote Login\b.{0,12}\b(?:is|was|were|:) (?:not|off|disabled)\b|\b(?:enable|turn on|activate) Remote Login\b|\bset-?remotelogin\b|\/LaunchDaemons\/ssh\.plist\b/i,
    causes: ['macos-remote-login-off'],
    alone: true,
  },
  // What is named by its maker: most of these keep SSH off, or let it in from some networks alone. Sources: the makers' manuals.
  {
    on: /\b(?:synology|diskstation|rackstation|DSM ?[67]|qnap|asustor|terramaster|unraid|WD my ?cloud|mycloud|ReadyNAS)\b/i,
    causes: ['nas-ssh-off'],
  },
  // Where Synology has its page of settings; others use these ports too. Source: Synology, network ports of DSM services.
  { on: /^Connection to \S{1,255} 500[01] port \[tcp\/\S{1,40}\] succeeded!/, causes: ['nas-ssh-off'] },
  {
    on: /\b(?:truenas|freenas|pfsense|opnsense|unifi|udm-?(?:pro|se)|edgerouter|edgeos|edgeswitch|ubiquiti|ubnt|ufiber|asuswrt|fortigate|umbrel|casaos)\b/i,
    causes: ['appliance-ssh-off'],
  },
  {
    on: /\/etc\/init\.d\/dropbear\b|\bdropbearmulti\b|\bdropbear\b.{0,12}(?:设置|重启)/,
    causes: ['openwrt-dropbear', 'sshd-not-running'],
    alone: true,
  },
  { on: /\bjunos\b|\bjuniper\b|\bjnpr\b|\bset system services (?:ssh|netconf)\b|\bhost-inbound-traffic\b/i, causes: ['junos-service-off'] },
  { on: /\bmikrotik\b|\brouter ?os\b|\/ip[ /]service\b|\bwinbox\b/i, causes: ['mikrotik-service-off'] },
  { on: /\bnx-?os\b|\bnexus \d{4}|\bfeature ssh\b|\bios[ -]?xr\b/i, causes: ['cisco-nexus'] },
  { on: /\besxi\b|\bvsphere\b/i, causes: ['esxi-ssh-off'] },
  { on: /\bcisco asa\b|\basa ?55\d\d|\bASA# |^ssh \d[\d.]+ [\d.]+ (?:inside|outside|mgmt|management)\b/i, causes: ['cisco-asa'] },
  {
    on: /\bopenwrt\b|\bimmortalwrt\b|\bmtd(?: write|\d)\b|\bwith mtd\b/i,
    causes: ['openwrt-dropbear', 'iptables-rejects', 'listen-other-address'],
  },
  { on: /(?:\b|_)cisco(?:\b|_)/i, causes: ['cisco-ssh-off', 'cisco-vty'] },
  { on: /^websocket: bad handshake|"websocket: bad handshake"/, causes: ['reverse-tunnel-down'] },
  // A Mac that dials itself: it has had no server on since it was bought. Source: Apple, macOS User Guide, Remote Login.
  {
    on: /\b\w{0,40}(?:MacBook|iMac|Mac-?mini|MBP)\b.{0,80}[$%] ssh (?:\S{1,64}@)?(?:localhost|127\.0\.0\.1)\b/i,
    causes: ['macos-remote-login-off'],
  },
  // Apple's build of ssh, from the version on that came with macOS 15.
  { on: /\bOpenSSH_(?:9\.[89]|1\d\.\d)p\d, LibreSSL\b/, causes: ['macos-local-network-denied'] },
  // One app is let in where another one of the same computer is not. Source: Apple, TN3179, of iOS and macOS.
  {
    on: /\b(?:another|other|different) (?:\w+ ){0,2}app\b.{0,40}\bsame\b.{0,60}\b(?:able to connect|connects|works)\b/i,
    causes: ['macos-local-network-denied', 'client-firewall'],
    alone: 'only',
  },
  // Whoever dials is a Mac: its packages and its homes lie there. Source: brew(1); hier(7) of macOS.
  { on: /\/opt\/homebrew\/|\/usr\/local\/Cellar\/|(?:^|[\s"'(=:])\/Users\/\w|\bMacBook\b/, causes: ['macos-local-network-denied'] },
  { on: /\bdarwin\b|\bmacOS\b|\bMac OS X\b/i, causes: ['macos-local-network-denied', 'macos-remote-login-off'] },
  { on: /\bufw (?:allow|deny|reject)\b/, causes: ['ufw-denies', 'ufw-rule-order'], alone: true },
  { on: /\bufw\b|\buncomplicated firewall\b/i, causes: ['ufw-denies', 'ufw-rejects', 'ufw-rule-order'] },
  { on: /\b(?:iptables|geerlingguy\.firewall)\b|\bfirewall\b/i, causes: ['iptables-drops', 'ufw-denies', 'iptables-rejects'] },
  // Its add-on has a port of its own, which is none until one is chosen, and its host has 22222. Source: developers.home-assistant.io, Debugging.
  { on: /\bhome ?assistant\b|\bhass\.?(?:io|os)\b|\bHAOS\b/i, causes: ['wrong-port', 'appliance-ssh-off', 'docker-port-mapping'] },
  // A request of Docker's own client, which opens a connection to the host's sshd for each. Source: docker/cli, cli/connhelper.
  { on: /\bdocker system dial-stdio\b/, causes: ['max-startups', 'per-source-penalties'] },
  // Who dials from many places at once.
  {
    on: /\bssh\b.{0,120}\b(?:at (?:the same time|once)|simultaneous(?:ly)?|in parallel)\b/i,
    causes: ['max-startups', 'per-source-penalties'],
  },
  // Who dials often.
  {
    on: /\bconnections? (?:(?:are|were|is|was|com\w+|made|opened) ){0,2}to{1,2} (?:fast|quick|often|rapid|frequent)|\b(?:consecutive|concurrent|rapid|repeated|successive) (?:ssh )?connections?\b/i,
    causes: ['ufw-rate-limit', 'max-startups', 'per-source-penalties'],
  },
  // A tool that has made a machine, and dials it at once.
  {
    on: /\bWaiting for(?:: |.{0,4} )(?:sshd?|ping)\b|\bnode (?:\S{1,60} )?(?:has been |is |was )?(?:created|launched)\b/i,
    causes: ['still-booting'],
  },
  // Lima's own agent, and Minikube's and Docker Machine's, which dial a guest while it boots. Sources: lima pkg/hostagent; docker/machine.
  { on: /\bessential requirement \d of \d\b/, causes: ['still-booting', 'virtual-machine-nat'] },
  { on: /\bdocker-machine\b|\bdocker (?:machine|toolbox)\b|\bboot2docker\b/i, causes: ['virtual-machine-nat', 'still-booting'] },
  { on: /\blibmachine: |\bminikube\b/, causes: ['still-booting', 'docker-port-mapping', 'virtual-machine-nat'] },
  // Whoever publishes a port of a guest on this machine takes the connection first, and then finds nobody behind it.
  {
    on: /\bConnection (?:closed|reset) by (?:127\.0\.0\.1|::1) port (?!22\b)\d/,
    causes: ['docker-backend-dead', 'docker-port-mapping', 'still-booting'],
  },
  // The port of the guest is forwarded to another one, and 22 there is this machine's own sshd. Source: vagrant, plugins/providers/virtualbox.
  { on: /\bSSH address: 127\.0\.0\.1:22$/, causes: ['vagrant-guest', 'wrong-port'], alone: true },
  // Vagrant dials from the first second of a boot on.
  {
    on: /\bWarning: (?:Connection|Remote connection|Host) [a-z ]{2,20}\. Retrying\.\.\./,
    causes: ['still-booting', 'vagrant-guest'],
    alone: true,
  },
  { on: /\bWarning: Authentication failure\. Retrying\.\.\./, causes: ['key-not-accepted', 'home-permissions'] },
  // A job of a CI service comes from another address at each run, and rules that let an office in leave it out. Sources: GitHub Docs, about
  // the addresses of hosted runners; actions/runner and gitlab-runner, what a job that failed ends with.
  {
    on: /^(?:Error: |##\[error\])(?:The )?[Pp]rocess .{0,80}(?:completed|failed) with exit code \d|^ERROR: Job failed: exit (?:code|status) \d|\/home\/runner\/work\b/,
    causes: ['cloud-firewall', 'aws-security-group', 'network-firewall'],
  },
  // Ansible's own steps around a restart.
  { on: /^TASK \[.{0,60}\bre-?boot|\bwait(?:ing)? for .{0,30}\b(?:re)?boot\b/i, causes: ['still-booting'] },
  // Docker Machine's, which says it of whatever its ssh ended with. Source: docker/machine libmachine/drivers/utils.go.
  {
    on: /\bToo many retries waiting for SSH to be available\b/,
    causes: ['still-booting', 'cloud-firewall', 'key-not-accepted'],
    alone: true,
  },
  // Packer dials while the installer still runs, through a port of this machine.
  { on: /\bTimeout waiting for SSH\b|\bpacker-(?:builder|plugin)-/, causes: ['still-booting', 'virtual-machine-nat'] },
  { on: /\bnode[- ]?port\b|\btype: LoadBalancer\b/i, causes: ['kubernetes-service', 'docker-port-mapping'] },
  {
    on: /\b(?:qemu|libvirt|virt-manager|hyper-v|parallels desktop|multipassd?|utmctl|utmapp)\b|\bUTM version\b/i,
    causes: ['virtual-machine-nat', 'still-booting'],
  },
  {
    on: /(?<!@|\/usr\/bin\/)\b[Dd]ocker(?:file)?\b(?!-?\w*\.(?:local|lan|home)\b)|\bcontainer\b/,
    causes: ['docker-port-mapping', 'container-without-sshd'],
  },
  // Lima runs a guest behind a port of this machine, and dials while it boots. Its settings are read for every host.
  { on: /(?<!\.)\bcolima\b|\blimactl\b|\/\.lima\//, causes: ['virtual-machine-nat', 'still-booting'] },
  // Programs that most use for such a proxy, and people's own words for it.
  {
    on: /\b(?:nekoray|nekobox|v2ray\w{0,3}|xray|sing-?box|shadowsocks\w{0,6}|trojan-gfw|proxychains\w?)\b|\b(?:global|system|socks[45]?|http) proxy\b|全局/i,
    causes: ['proxy-blocks-ssh', 'egress-blocked', 'inspecting-middlebox'],
  },
  // Clash answers with addresses of this range, and sends what goes there through a proxy. Source: RFC 2544; clash, dns enhanced-mode.
  { on: /\b198\.1[89]\.\d{1,3}\.\d{1,3}\b|\b(?:open|shell)?clash\b/i, causes: ['proxy-blocks-ssh', 'egress-blocked'] },
  // The same in Chinese, where most who write of it use one; and whoever went without.
  {
    on: /科学上网|翻墙|梯子|机场|代理|\b(?:turn|switch)(?:ed|ing)? off\b.{0,30}\b(?:proxy|vpn)\b|\b(?:proxy|vpn)\b.{0,30}\b(?:turned|switched) off\b/i,
    causes: ['proxy-blocks-ssh', 'egress-blocked', 'inspecting-middlebox'],
  },
  {
    on: /\bcable connected: off\b|\bhost-only\b|\bvboxnet\d|\bVERR_INTNET_/i,
    causes: ['virtual-machine-nat', 'vagrant-guest'],
    alone: true,
  },
  // The first guest behind VirtualBox's and QEMU's own NAT, which nobody outside of it can dial. Source: VirtualBox User Manual, 6.3.
  { on: /\b(?:host |@|ssh )10\.0\.2\.15\b/, causes: ['virtual-machine-nat'] },
  {
    on: /\b(?:VMware|VirtualBox|Hyper-V)\b.{0,20}\bNAT\b|\bNAT\b.{0,30}\b(?:VMware|VirtualBox|Hyper-V)\b/i,
    causes: ['virtual-machine-nat'],
  },
  { on: /\bvagrant (?:up|ssh|reload)\b/i, causes: ['vagrant-guest', 'still-booting', 'virtual-machine-nat'], alone: true },
  { on: /\bfrom outside (?:of )?(?:the |my |a )?(?:vm|virtual machine|guest)\b/i, causes: ['virtual-machine-nat', 'vagrant-guest'] },
  // Another private network in front of the router, its own or the provider's. Source: RFC 1918.
  {
    on: /\bWAN\b.{0,40}\b(?:10\.\d{1,3}|192\.168|172\.(?:1[6-9]|2\d|3[01]))\.\d{1,3}\.\d{1,3}\b/i,
    causes: ['double-nat', 'carrier-nat'],
    alone: true,
  },
  // canyouseeme.org, of a port that it dials.
  { on: /\bcould not see your service on\b/i, causes: ['port-forward-missing', 'carrier-nat', 'port-forward-wrong'], alone: true },
  { on: /\bvagrant\b/i, causes: ['vagrant-guest', 'virtual-machine-nat', 'still-booting'] },
  { on: /\b(?:virtualbox|vmware)\b/i, causes: ['virtual-machine-nat', 'vagrant-guest', 'still-booting'] },
  // Its public name answers from everywhere but home.
  {
    on: /\b(?:outside|external(?:ly)?|other networks?|mobile data)\b[^.]{0,40}\b(?:works|fine|okay)\b.{0,80}\b(?:internal|local|private|LAN)\b.{0,60}\b(?:works|connects|fine|too)\b/i,
    causes: ['nat-hairpin', 'port-forward-missing'],
    alone: true,
  },
  // A machine at home that is dialled from outside.
  {
    on: /(?<!(?:remote|local|dynamic|tcp|kubectl) )\bport[- ]?forward(?!ing (?:is disabled|failed))|\bforward(?:ed|ing|s)? (?:the )?ports?\b|\b(?:through|behind) (?:my|our|the|a) (?:\w{1,20} )?router\b|\b(?:my|our|the|current) WAN[- ](?:IP|address)\b|\boutside (?:of )?(?:the|my|our) (?:LAN|local network|home|network)\b|\bexternal (?:server )?IP\b|\bfrom (?:the )?(?:outside|internet)\b(?! (?:of )?(?:(?:the|my|a) )?(?:VM|virtual machine|guest|container|docker|pod|WSL)\b)/i,
    causes: ['port-forward-missing', 'port-forward-wrong', 'carrier-nat'],
    alone: true,
  },
  { on: /\bnat(?:map|ter)\b|端口(?:映射|转发)|内网穿透/, causes: ['port-forward-missing', 'carrier-nat', 'port-forward-wrong'] },
  // A name for a line at home, whose address changes; its router need not let in who dials that from inside.
  {
    on: /\.(?:duckdns\.org|ddns\.net|dyndns\.(?:org|info|tv)|no-ip\.(?:org|biz|info)|hopto\.(?:org|me)|zapto\.org|myftp\.(?:org|biz)|dynv6\.net|myfritz\.net|synology\.me|mooo\.com|[egovwx]icp\.(?:net|cc|io|vip)|is-a-geek\.(?:com|net|org)|home(?:linux|unix|ip|ftp|dns)\.(?:com|net|org)|dnsalias\.(?:com|net|org)|selfip\.(?:com|net|org))\b|\bdy?n-?dns\b/i,
    causes: ['port-forward-missing', 'nat-hairpin', 'port-forward-wrong'],
  },
  {
    on: /\bhairpin|\bNAT loop-?back\b|\bonly if (?:you|I) (?:type|use|dial) the (?:internal|local|private|LAN)\b/i,
    causes: ['nat-hairpin', 'port-forward-missing'],
    alone: true,
  },
  // A container's only account is root's, which its sshd asks for a password and lets in with a key alone. Source: sshd_config(5), PermitRootLogin.
  { on: /\b(?:LXC|Proxmox)\b.{0,160}\bpassw(?:or)?d\b/i, causes: ['root-login-off', 'password-login-off'], alone: true },
  {
    on: /\blisten\w* (?:on|at) (?:port |tcp\/|:)?(?!22\b)\d{2,5}\b.{0,12}\bnot (?:on |at )?(?:port )?22\b/i,
    causes: ['wrong-port', 'docker-port-mapping'],
    alone: 'only',
  },
  // What was set for a login by password, where the server takes keys alone.
  {
    on: /\bcloud-?init\b.{0,80}\bpassw|\bpublic key (?:left |is |was |field )?(?:blank|empty)\b|\bleav\w+ (?:the )?(?:ssh )?(?:public )?keys? (?:blank|empty)\b/i,
    causes: ['password-login-off', 'key-not-accepted'],
    alone: true,
  },
  // Most systems let root in with a key alone.
  { on: /\bPermitRootLogin\b(?! +yes)|\broot@[^\s']{1,255}'s password:|^login as: ?root\s*$/, causes: ['root-login-off'] },
  // Android names the account of each app so, and of those only Termux brings a server. Source: bionic, libc/bionic/grp_pwd.cpp.
  { on: /\btermux\b|\bu\d{1,2}_a\d{1,4}\b/i, causes: ['termux-port'] },
  // Since 2016 its images have it off, until a file on the card's first partition turns it on. Source: raspberrypi/documentation.
  {
    on: /\braspbian\b.{0,60}\bSSH\b.{0,20}\bdisabled by default\b|\bSSH is disabled by default\b.{0,60}\braspbian\b|(?<!\.)\bssh["'`]? file without (?:any |an )?extension\b|\bfile (?:called|named) ["'`]?ssh\b(?![-_./])/i,
    causes: ['raspberry-pi-ssh-off'],
    alone: true,
  },
  // It is off until somebody turns it on, as people say of a device.
  {
    on: /\b(?:sshd?|dropbear)\b.{0,40}\b(?:disabled|off|not enabled|not active)\b.{0,20}\b(?:by default|out of the box)\b|\b(?:not|n't) (?:have |has )?enabled? (?:the )?(?:sshd?|dropbear)\b.{0,30}\b(?:by default|out of the box)\b/i,
    causes: ['appliance-ssh-off', 'raspberry-pi-ssh-off', 'sshd-not-running'],
    alone: true,
  },
  {
    on: /\b(?:clean|fresh|new|just)\b.{0,40}\b(?:raspbian|raspberry pi os|retropie|nextcloudpi)\b/i,
    causes: ['raspberry-pi-ssh-off'],
    alone: 'only',
  },
  { on: /\braspberry|\braspbian\b|\bRPi\d?\b|\bpi@/i, causes: ['raspberry-pi-ssh-off'] },
  // A network of Docker's out of the ranges that homes and offices use: what lies in it is looked for there.
  { on: /^(?:192\.168|10)\.\d.{5,90}\b(?:br-[\da-f]{12}|docker\d)\b/, causes: ['route-missing'] },
  // Names that lead to the machine itself, whoever asks for them.
  {
    on: /\b(?:localtest|lvh|vcap)\.me\b|\b127[-.]0[-.]0[-.]1\.(?:nip|sslip|xip)\.io\b/i,
    causes: ['name-points-to-loopback', 'docker-port-mapping', 'kubernetes-service'],
  },
  {
    on: /\b(?:my |your |the )?IP(?: address)?\b.{0,20}\b(?:black ?-?list|bann?)ed\b/i,
    causes: ['fail2ban-ban', 'network-firewall'],
    alone: 'only',
  },
  // It is stopped and started to see whether it was that.
  {
    on: /\b(?:service|systemctl \w+) fail2ban\b|\bfail2ban\b.{0,40}\bcaus\w+|\b(?:stop\w*|disabl\w+|because of|due to)\b.{0,20}\bfail2ban\b/i,
    causes: ['fail2ban-ban'],
    alone: 'only',
  },
  // Docker's own network, which other machines have no way to.
  { on: /"IPAddress": "172\.|\bto host 172\.17\.\d/, causes: ['docker-port-mapping', 'container-without-sshd'] },
  // Who keeps connections from going out, in the person's own words.
  {
    on: /\bblocks? (?:all )?(?:outgoing|outbound)\b|\b(?:outgoing|outbound) (?:ssh|port 22|22)\b/i,
    causes: ['egress-blocked', 'proxy-blocks-ssh'],
    alone: true,
  },
  { on: /\bport (?:443|80|8080)\b.{0,40}\bworks?\b|-p (?:443|80) .{0,60}\bworks?\b/i, causes: ['egress-blocked'] },
  {
    on: /\b(?:github|gitlab|bitbucket)\.(?:com|org)\b|\bto host (?:github|bitbucket) port\b|^fatal: Could not read from remote repository/,
    causes: ['proxy-blocks-ssh', 'egress-blocked', 'inspecting-middlebox'],
  },
  // There is no name where one stands; a name that somebody has left out on purpose looks the same.
  { on: /\bconnect to host {1,2}port \d/, causes: ['empty-host'] },
  // Ruby's word for it.
  { on: /\bconnect\(2\) for "" port \d/, causes: ['empty-host'], alone: true },
  // Go, net: what stands in the place of the host is more than a name.
  {
    on: /\bdial tcp: (?:address tcp\/\d|(?:address|lookup) .{1,250}: (?:unknown port|too many colons))/,
    causes: ['host-with-port', 'client-config-error', 'wrong-host'],
    alone: true,
  },
  {
    on: /\bdial tcp \[[\da-f:]{2,40}\]:\d+: connect: cannot assign requested address/,
    causes: ['ipv6-broken', 'client-bind-address'],
    alone: true,
  },
  { on: /\bnmap\b.{0,60} -6\b|\bAddressFamily inet\b/, causes: ['ipv6-broken', 'listen-one-family'] },
  // Linux's word for an address of IPv6 where it has none of its own to dial from. Source: connect(2), EADDRNOTAVAIL; net/ipv6/route.c.
  {
    on: /\bto host (?!localhost\b)\S{1,255} port \d+: Can(?:not|'t) assign requested address/,
    causes: ['ipv6-broken', 'client-bind-address'],
    alone: true,
  },
  // appleboy/drone-ssh's own check; Go's word for an address without a host, with its port masked.
  { on: /\bmissing server host\b|\bdial tcp :\*+/i, causes: ['empty-host'], alone: true },
  // ssh's port is -p, and scp's is -P: the other letter means something else, and 22 is dialled. Sources: ssh(1), scp(1).
  { on: /\bssh (?:\S{1,80} ){0,6}-P ?\d{2,5}\b|\bscp (?:-\w{1,9} ){0,3}-p \d{2,5}\b/, causes: ['wrong-port'], alone: true },
  // Android's words, and ConnectBot's: whoever dials localhost from a phone dials the phone. Sources: Android libcore, IoBridge.java;
  // connectbot strings.xml; Android Developers, Emulator networking.
  {
    on: /\bfailed to connect to localhost\/127\.0\.0\.1 \(port \d|\bConnecting to localhost:\d{1,5} via ssh\b/,
    causes: ['wrong-host', 'termux-port'],
    alone: true,
  },
  {
    on: /\b(?:to|host|on) (?:127\.0\.0\.1|localhost)\b(?!\/127\.|:\d{1,5} via )/,
    causes: ['sshd-not-running', 'macos-remote-login-off', 'sshd-not-installed'],
  },
  { on: /(?:\bhost |\b(?<!\/[\w.-]{1,80})@)(?:\d{1,3}\.){1,2}\d{1,3}(?:[: ]|$)/, causes: ['wrong-host'] },
  // The settings that let in some and nobody else: by its name alone it says less than all others.
  { on: /^(?!\s*#).*(?:\b|_)(?:Allow|Deny)_?(?:Users|Groups)(?![a-z])/i, causes: ['user-not-allowed'], alone: 'only' },
  // Who makes a system harder to get into lets few in. Sources: CIS Benchmarks, Ensure sshd access is configured; issue 326 of
  // konstruktoid/ansible-role-hardening.
  {
    on: /\bCIS\b.{0,40}\b(?:ansible|benchmark|hardening|level|ubuntu|rhel|role)\b|\bhardening\b/i,
    causes: ['user-not-allowed', 'password-login-off'],
  },
  // Where only a sentence quotes it, nothing else is known of the connection.
  {
    on: /["'(`] ?\w{3}_exchange_identification: (?:read: )?Connection (?:closed|reset)|[a-z]{2}:? ["'(`]\s?Connection (?:closed|reset) by \S{1,80} port 22\b/,
    causes: ['max-startups', 'tcp-wrappers', 'denyhosts-ban'],
    alone: true,
  },
  // Clients have called it kex_ for years: whoever has such an old one mostly dials a server of its time, which asks libwrap and knows no
  // penalties. Sources: openssh-portable kex.c of 8.0; its release notes of 6.7 and 9.8.
  { on: /^ssh_exchange_identification: Connection closed\b/, causes: ['tcp-wrappers', 'max-startups', 'denyhosts-ban'] },
];

/** All of them in one: most lines speak for nothing, and are gone through once. */
const any = [false, true].map((blind) => anyOf(clues.flatMap(({ on }) => (on.flags.includes('i') === blind ? [on] : []))));

/** So many lines are looked at from either end: the midst of a long log says what its ends say. */
const far = 2_000;

/**
 * How like a paste must be to count at all, to move what a line speaks for, and beside a message of the client, for which it is known what
 * was behind it most often.
 */
const [alike, moving, much] = [3, 5, 8];
/** So many lines are a text, of which the words say more than those of one line. */
const several = 4;
/** So many causes are kept: what is known may rule out the first of them. */
const most = 12;

/** What lines name, those that tell most first. Each is looked for in one line at a time. */
export function named(lines: readonly string[]): Omit<Clue, 'worded'>[] {
  const back = lines.length - far;
  const heard = new Map<string, number>();
  lines.forEach((line, i) => {
    if ((i >= far && i < back) || line.length > 2_000) return;
    const bare = unmarked(line);
    // Some are known by what marks them.
    for (const text of bare === line ? [line] : [line, bare])
      if (!heard.has(text) && any.some((one) => one.test(text))) heard.set(text, i + 1);
  });
  const texts = [...heard.keys()];
  return clues.flatMap(({ on, ...clue }) => {
    const line = heard.get(texts.find((text) => on.test(text)) ?? '');
    return line ? [{ line, ...clue }] : [];
  });
}

/** What Ansible prints around every run, whatever became of it. */
const frame = /^PLAY (?:\[|RECAP )|^TASK \[Gathering Facts\] \*|^\S{1,200} +: ok=\d+ +changed=\d/;

/** Does sudo ask for a password of this machine's, so that ssh was never run? Source: sudo plugins/sudoers/logging.c. */
function isUnrun(lines: readonly string[]): boolean {
  const at = lines.findIndex((line) => /^sudo: \d incorrect password attempt/.test(line));
  return lines.slice(Math.max(0, at - 9), Math.max(0, at)).some((line) => /\bsudo (?:ssh|scp|sftp) /.test(line.slice(0, 500)));
}

/** What was read and concludes nothing by itself, and the causes that it speaks for. */
const leads: { readonly [read: string]: readonly CauseId[] } = {
  'target=neighbour': ['wrong-host'],
  'configured-port=other': ['wrong-port', 'socket-port-not-applied'],
  'listening=elsewhere': ['wrong-port', 'socket-port-not-applied'],
  'egress=blocked': ['egress-blocked'],
};

/** Commands that tell by which card of the computer a packet to an address leaves. */
const ways =
  /^(?:Find-NetRoute\b.*?-RemoteIPAddress|ip (?:-\S+ )*route get|Test-NetConnection|tnc)(?: -ComputerName)? +["']?(\d+\.\d+)(\.[\d.]+)/i;
const tunnel = /\b(?:tun|tap|wg|utun|ppp|zt|tailscale)\w*\b|VPN|WireGuard|Tailscale|Forti|AnyConnect|GlobalProtect|ZeroTier/i;

/** What goes to a private address of another network by an ordinary card is lost at home: only a VPN knows that network. */
const outside = ({ lines, parts }: Pick<Evidence, 'lines' | 'parts'>): Omit<Clue, 'worded'>[] =>
  parts.flatMap(({ asked = '', from, to, on }) => {
    const [, net, rest] = ways.exec(asked.slice(0, 300)) ?? [];
    if (on === 'server' || !net || !isPrivate(net + rest)) return [];
    const text = lines.slice(from - 1, Math.min(to, from + 40));
    if (text.some((line) => tunnel.test(line))) return [];
    const other = text.findIndex(
      (line) => line.length < 300 && isPrivate(/\b(?!0\.0\.)\d+\.\d+\.\d+\.\d+\b/.exec(line.replaceAll(net + rest, ''))?.[0]),
    );
    return other >= 0 && !text[other]?.replaceAll(net + rest, '').includes(`${net}.`)
      ? [{ line: from + other, causes: ['vpn-required'], alone: true }]
      : [];
  });

/** The lines of a text without those of a command that was run with names in the place of values: it is nobody's. */
function spoken({ lines, parts }: Pick<Evidence, 'lines' | 'parts'>): readonly string[] {
  const unfilled = parts.filter(({ reading }) => reading.kind === 'withheld' && reading.why === 'unfilled');
  const isOf = (n: number) => unfilled.some(({ askedOn, from, to }) => n === askedOn || (n >= from && n <= to));
  return unfilled.length ? lines.map((line, i) => (isOf(i + 1) ? '' : line)) : lines;
}

/** The clues in a text, and where none of its lines names anything, what it is worded like. */
export function cluesIn({ facts, ...text }: Pick<Evidence, 'lines' | 'parts' | 'facts'>): Clue[] {
  const lines = spoken(text);
  const led = facts.flatMap(({ fact, value, line }): Omit<Clue, 'worded'>[] => {
    const causes = leads[`${fact}=${value}`];
    return causes ? [{ line, causes, alone: true }] : [];
  });
  const met = isMet(facts.find((one) => one.fact === 'symptom')?.value, facts);
  if (!met && isUnrun(lines)) return [];
  // Whoever shows the server's own output beside a message of the client is told by that.
  const isShown = met && facts.some(({ fact }) => fact === 'console');
  const likes = isShown ? [] : likeness(lines.map((line) => (frame.test(line) ? '' : line))).filter(({ score }) => score >= alike);
  // In a few lines there is little but the one that names something.
  const isText = lines.filter((line) => line.trim()).length >= several;
  const scores = new Map(likes.map(({ cause, score }) => [cause, isText ? Math.max(0, score - moving) : 0]));
  const told = [...led, ...outside(text), ...named(lines)].map(
    (one): Clue => ({ ...one, worded: one.causes.map((cause) => scores.get(cause) ?? 0) }),
  );
  if (isShown || told.some(({ alone }) => (met ? alone !== 'only' : alone))) return told;
  return [
    ...told,
    ...likes
      .slice(0, most)
      .map(({ cause, line, score }): Clue => ({ line, causes: [cause], worded: [0], alone: score < much ? 'only' : true })),
  ];
}
