import { scenarios } from '../scenario';

/** What the page has them do on both sides: a capture beside the attempt. */
const watch = [
  ['client', `sudo timeout 30 tcpdump -nni any 'tcp port 22'`],
  ['server', `sudo timeout 30 tcpdump -nni any 'tcp port 22'`],
] as const;
const inspect = (then: string) => `iptables -A FORWARD -p tcp -m string --algo bm --string SSH-2.0 -j ${then}`;
/** Whoever runs the network was asked. */
const opened = { router: 'iptables -F FORWARD' };
/** What is for GitHub and for GitLab. */
const skip = ['git@ssh.github.com', 'git@altssh.gitlab.com'];

export default scenarios('inspecting-middlebox', {
  'banner-reset': {
    break: { router: inspect('REJECT --reject-with tcp-reset') },
    observe: watch,
    outside: opened,
    skip,
    symptom: 'closed',
    says: /Connection (?:reset|closed) by (?:peer|remote host|203\.0\.113\.7 port 22)/,
    twin: 'hosts-deny',
  },
  'banner-eaten': {
    break: { router: inspect('DROP') },
    observe: watch,
    outside: opened,
    skip,
    symptom: 'silent',
    says: 'Connection timed out during banner exchange',
    twin: 'programs-stopped',
  },
});
