import { place } from './world';

/** A program that reaches a server by SSH, as a person runs it: with their key, their `known_hosts`, or their password. */
export type Client = {
  /** What people call it; in brackets the library that speaks for it. */
  name: string;
  /** The Debian packages that bring it, first the one whose version counts. */
  packages: readonly string[];
  /** The same from npm, with its version. */
  module?: string;
  /** What alice types. It ends with 0 where the server can be reached, and with something else where it cannot. */
  run: string;
  /** What she did before, while all was well: met the server, made the repository that she asks for now. */
  once?: string;
};

const { host, user } = place;
const at = `${user}@${host}`;

const python = (lines: string) => `python3 -c '\n${lines}'`;

/** Every client that the lab listens to, OpenSSH's first. Those that run `ssh` come next, then those that speak SSH themselves. */
export const clients: readonly Client[] = [
  { name: 'ssh', packages: ['openssh-client'], run: `ssh ${at} true` },
  { name: 'scp', packages: ['openssh-client'], run: `scp ${at}:.profile /tmp/` },
  { name: 'sftp', packages: ['openssh-client'], run: `sftp ${at}:.profile /tmp/` },
  { name: 'ssh-copy-id', packages: ['openssh-client'], run: `ssh-copy-id ${at}` },
  { name: 'sshpass', packages: ['sshpass'], run: `sshpass -p alice ssh -o PubkeyAuthentication=no ${at} true` },
  { name: 'mosh', packages: ['mosh'], run: `script -qec 'stty rows 24 cols 80; mosh ${at} true' /dev/null` },
  { name: 'sshfs', packages: ['sshfs'], run: `sshfs ${at}: site && fusermount3 -u site`, once: 'mkdir site' },
  { name: 'rsync', packages: ['rsync'], run: `rsync ${at}:.profile /tmp/` },
  { name: 'git', packages: ['git'], run: `git ls-remote ${at}:site.git`, once: `ssh ${at} git init -q --bare site.git` },
  { name: 'Mercurial', packages: ['mercurial'], run: `hg identify ssh://${at}/site`, once: `ssh ${at} hg init site` },
  { name: 'Subversion', packages: ['subversion'], run: `svn list svn+ssh://${at}/home/alice/svn`, once: `ssh ${at} svnadmin create svn` },
  { name: 'Ansible', packages: ['ansible-core'], run: `ANSIBLE_SSH_ARGS=-oControlMaster=no ansible all -i ${host}, -u ${user} -m ping` },
  { name: 'lftp', packages: ['lftp'], run: `lftp -c 'set net:max-retries 1; open sftp://${user}:@${host}; ls'` },
  {
    name: 'PuTTY (plink)',
    packages: ['putty-tools'],
    run: `plink -batch -pw alice ${at} true`,
    once: `echo y | plink -pw alice ${at} true`,
  },
  { name: 'PuTTY (pscp)', packages: ['putty-tools'], run: `pscp -batch -pw alice ${at}:.profile /tmp/` },
  {
    name: 'Dropbear (dbclient)',
    packages: ['dropbear-bin'],
    run: `dbclient ${at} true`,
    once: `dropbearconvert openssh dropbear .ssh/id_ed25519 .ssh/id_dropbear; ssh-keyscan -t ed25519 ${host} >> .ssh/known_hosts`,
  },
  { name: 'curl (libssh2)', packages: ['curl'], run: `curl -sS -o /dev/null -u alice:alice sftp://${host}/~/.profile` },
  {
    name: 'PHP (libssh2)',
    packages: ['php-ssh2', 'php-cli'],
    run: `php -r '$c = ssh2_connect("${host}") or exit(1); ssh2_auth_password($c, "alice", "alice") or exit(1);'`,
  },
  {
    name: 'Perl (Net::SSH2)',
    packages: ['libnet-ssh2-perl'],
    run: `perl -MNet::SSH2 -e '$s = Net::SSH2->new; $s->connect("${host}") or $s->die_with_error; $s->check_hostkey or $s->die_with_error; $s->auth_password("alice", "alice") or $s->die_with_error'`,
  },
  {
    name: 'Python (paramiko)',
    packages: ['python3-paramiko'],
    run: python(`import paramiko
client = paramiko.SSHClient()
client.load_system_host_keys()
client.connect("${host}", username="alice", password="alice")
client.close()`),
  },
  {
    name: 'Python (asyncssh)',
    packages: ['python3-asyncssh'],
    run: python(`import asyncio, asyncssh
async def main():
    async with asyncssh.connect("${host}", username="alice", password="alice"):
        pass
asyncio.run(main())`),
  },
  {
    name: 'Ruby (net-ssh)',
    packages: ['ruby-net-ssh'],
    run: `ruby -e 'require "net/ssh"; Net::SSH.start("${host}", "alice", password: "alice", auth_methods: ["password"], non_interactive: true) {}'`,
  },
  {
    name: 'Go (rclone)',
    packages: ['rclone'],
    run: `rclone lsd :sftp: --sftp-host ${host} --sftp-user alice --sftp-key-file .ssh/id_ed25519 --sftp-known-hosts-file .ssh/known_hosts --retries 1 --low-level-retries 1`,
    once: 'mkdir -p .config/rclone; touch .config/rclone/rclone.conf',
  },
  {
    name: 'Java (JSch, in Ant)',
    packages: ['libjsch-java', 'ant', 'ant-optional', 'default-jre-headless'],
    run: 'ant -q -lib /usr/share/java/jsch.jar',
    once: `cat > build.xml <<'end'
<project default="site">
  <target name="site">
    <sshexec host="${host}" username="alice" password="alice" command="true"/>
  </target>
</project>
end`,
  },
  {
    name: 'Node (ssh2)',
    packages: ['nodejs'],
    module: 'ssh2@1.17.0',
    run: `node -e 'const { Client } = require("ssh2"); const c = new Client(); c.on("ready", () => c.end()); c.connect({ host: "${host}", username: "alice", password: "alice" })'`,
  },
  { name: 'nc', packages: ['netcat-openbsd'], run: `nc -vz ${host} 22` },
  { name: 'check_ssh', packages: ['monitoring-plugins-basic'], run: `/usr/lib/nagios/plugins/check_ssh ${host}` },
];

export const clientPackages = [...new Set(clients.flatMap(({ packages }) => packages))];
export const clientModules = clients.flatMap(({ module }) => module ?? []);

/** The failures that every client is shown: scenarios of the lab, by name. */
export const failures: readonly string[] = [
  'sshd-stopped',
  'iptables-reject-port',
  'iptables-drop-rule',
  'iptables-host-prohibited',
  'hosts-deny',
  'host-key-changed',
  'old-key-exchange',
];
