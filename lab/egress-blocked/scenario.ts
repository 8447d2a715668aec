import { scenarios } from '../scenario';

/**
 * The server plays GitHub beside itself, as far as the page tells of it: at an address of its own, on 22 and on 443, whoever comes with
 * a key is greeted, told that there is no shell, and may list a project.
 */
const github = `ip address add 192.0.2.22/32 dev lo
useradd --create-home --shell /bin/bash git
install -d -o git -m 700 /home/git/.ssh; install -o git -m 600 /root/laptop.pub /home/git/.ssh/authorized_keys
su git -c 'cd; git init --quiet --bare project.git'
cat > /usr/local/bin/greet <<'end'
#!/bin/sh
case $SSH_ORIGINAL_COMMAND in git-upload-pack*) exec git upload-pack ~/project.git;; esac
echo "Hi alice! You've successfully authenticated, but GitHub does not provide shell access." >&2
exit 1
end
chmod +x /usr/local/bin/greet
printf 'Port 22\\nPort 443\\nMatch User git\\n  ForceCommand /usr/local/bin/greet\\n' > /etc/ssh/sshd_config.d/ports.conf; systemctl restart ssh`;
const known = `printf '192.0.2.22 github.com ssh.github.com\\n' >> /etc/hosts
su alice -c 'cd ~/.ssh; sed "s/^[^ ]* /github.com,[ssh.github.com]:443,[203.0.113.7]:443 /" known_hosts > more; cat more >> known_hosts'`;
const block = (then: string) => ({
  server: github,
  router: `ip route add 192.0.2.22 via 203.0.113.7; iptables -A FORWARD -p tcp --dport 22 -j ${then}`,
  client: known,
});
/** Those who run the network let this address and port out. */
const allowed = { router: 'iptables -I FORWARD -p tcp -d 203.0.113.7 --dport 22 -j ACCEPT' };

export default scenarios('egress-blocked', {
  'github-port-22-dropped': {
    break: block('DROP'),
    client: 'git ls-remote git@github.com:alice/project.git',
    values: { HOST: 'github.com', USER: 'git' },
    // What is for one's own server.
    skip: ['USER@HOST'],
    observe: [['client', 'ssh -T -o ConnectTimeout=8 git@github.com; ssh -T -o ConnectTimeout=8 -p 443 git@ssh.github.com']],
    symptom: 'timed-out',
    says: 'ssh: connect to host github.com port 22: Connection timed out',
    twin: 'nft-policy-drop',
    collect: false,
    answers: { console: 'no' },
  },
  'port-22-dropped': {
    break: block('DROP'),
    outside: allowed,
    // What is for GitHub.
    skip: ['github.com', 'before-egress-blocked'],
    symptom: 'timed-out',
    says: 'ssh: connect to host 203.0.113.7 port 22: Connection timed out',
    twin: 'nft-policy-drop',
    collect: false,
    answers: { console: 'no', affected: 'only-me' },
  },
  'port-22-reset': {
    break: block('REJECT --reject-with tcp-reset'),
    outside: allowed,
    skip: ['github.com', 'before-egress-blocked'],
    symptom: 'refused',
    says: 'ssh: connect to host 203.0.113.7 port 22: Connection refused',
    twin: 'sshd-stopped',
    collect: false,
    answers: { console: 'no', changed: 'nothing', resolution: 'resolved', affected: 'only-me' },
  },
});
