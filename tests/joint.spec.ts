import { describe, expect, test } from 'vitest';
import { read } from '../evidence';
import { found as all, answer, sure as found } from './answered';

const factsOf = (paste: string, context = {}) =>
  Object.fromEntries(
    read(paste, context).facts.map(({ fact, value, line, inferred }) => [fact, `${value} at ${line}${inferred ? ', inferred' : ''}`]),
  );

const rule = `PS C:\\> Get-NetFirewallRule -Name *ssh* | Format-List Name, Enabled, Profile, Direction, Action

Name      : OpenSSH-Server-In-TCP
Enabled   : True
Profile   : Private
Direction : Inbound
Action    : Allow

`;
const network = (category: string) => `PS C:\\> Get-NetConnectionProfile | Format-List Name, NetworkCategory

Name            : Network
NetworkCategory : ${category}

`;

const refused = 'me@laptop:~$ ssh admin@192.0.2.1\nssh: connect to host 192.0.2.1 port 22: Connection refused\n';
const enabled = 'R1#show ip ssh\nSSH Enabled - version 2.0\nAuthentication timeout: 120 secs; Authentication retries: 3\n';
const lines =
  'R1#show running-config | section line vty\nline vty 0 15\n access-class 10 in\n login local\n transport input ssh\nR1#show access-lists 10\nStandard IP access list 10\n    10 permit 192.0.2.0, wildcard bits 0.0.0.255 (14 matches)\nR1#\n';

describe('outputs that decide only together', () => {
  const failed = `jonas@tower:~$ sudo systemctl status ssh
× ssh.service - OpenBSD Secure Shell server
     Loaded: loaded (/lib/systemd/system/ssh.service; enabled; preset: enabled)
     Active: failed (Result: exit-code) since Sun 2026-11-22 08:14:03 CET; 12min ago
`;
  const proxy = `jonas@tower:~$ sudo ss -tlnp | grep 22
LISTEN 0      4096         0.0.0.0:22        0.0.0.0:*    users:(("docker-proxy",pid=1544,fd=7))
`;
  const published = (outside: number, inside = 22) => `jonas@tower:~$ docker ps
CONTAINER ID   IMAGE              COMMAND                  CREATED       STATUS          PORTS                      NAMES
3f1c9a7be2d4   gitea/gitea:1.22   "/usr/bin/entrypoint…"   2 weeks ago   Up 12 minutes   0.0.0.0:${outside}->${inside}/tcp   gitea
`;
  const dial = (user = 'jonas') => `jonas@laptop:~$ ssh ${user}@192.168.178.20\n`;
  const denied = 'jonas@192.168.178.20: Permission denied (publickey).\n';
  const changed = '@    WARNING: REMOTE HOST IDENTIFICATION HAS CHANGED!     @\nHost key verification failed.\n';

  test('a container that holds the port has taken it where the host’s own sshd did not start', () => {
    const took = ['docker-took-port fits'];
    for (const holds of [published(22), published(22, 2222), proxy, proxy + published(22)]) {
      expect(found(failed + holds), holds).toEqual(took);
      expect(found(dial() + denied + failed + holds), holds).toEqual(took);
      expect(found(dial() + changed + failed + holds), holds).toEqual(took);
    }
    // Without more, it is worth a look.
    expect(all(proxy)[0]).toBe('docker-took-port possible');
    // Another port of the host, another machine, and a service that runs.
    expect(factsOf(failed + published(2222)).container).not.toContain('took-port');
    expect(factsOf(failed.replace('tower', 'attic') + published(22)).container).not.toContain('took-port');
    expect(factsOf(failed.replace('failed (Result: exit-code)', 'active (running)') + proxy)).not.toHaveProperty('container');
  });

  const dial2222 = '$ ssh -p 2222 git@192.168.178.20\nssh: connect to host 192.168.178.20 port 2222: Connection timed out\n';
  const whole = (input: string, ...user: string[]) =>
    `jonas@tower:~$ sudo iptables -S\n-P INPUT ${input}\n-P FORWARD DROP\n-P OUTPUT ACCEPT\n-N DOCKER\n-N DOCKER-USER\n-A FORWARD -j DOCKER-USER\n${user.map((one) => `-A DOCKER-USER ${one}\n`).join('')}-A DOCKER -d 172.18.0.2/32 ! -i br-5f2 -o br-5f2 -p tcp -m tcp --dport 22 -j ACCEPT\n`;
  const chain = `jonas@tower:~$ sudo iptables -L DOCKER-USER -n -v
Chain DOCKER-USER (1 references)
 pkts bytes target     prot opt in     out     source               destination
   44  2640 DROP       all  --  eth0   *      !192.168.1.0/24       0.0.0.0/0
  912  118K RETURN     all  --  *      *       0.0.0.0/0            0.0.0.0/0
`;

  test('a port that Docker publishes meets the rules before its containers, and none for the host itself', () => {
    const rule = ['docker-firewall-rules fits'];
    const shut = '-i eth0 -j DROP';
    for (const rules of [whole('DROP', '-s 192.168.1.0/24 -j RETURN', shut), whole('ACCEPT', shut), chain, chain + whole('DROP', shut)])
      expect(found(dial2222 + published(2222) + rules), rules).toEqual(rule);
    for (const rules of [whole('DROP', '-s 192.168.1.0/24 -j RETURN', shut), chain])
      expect(answer(dial2222 + published(2222) + rules).causes[0]?.because.at(-1)?.note, rules).toContain('only from 192.168.1.0/24');
    // Who is let in, who goes through the chain, and a port that no rule there is about.
    for (const rules of [whole('DROP'), whole('DROP', '-p tcp --dport 2222 -j DROP'), whole('DROP', '-i br-5f2 -j DROP')])
      expect(factsOf(dial2222 + published(2222) + rules), rules).not.toHaveProperty('packet');
    expect(factsOf(dial2222 + published(2222) + chain, { client: '192.168.1.9' })).not.toHaveProperty('packet');
    // The port inside is what the chain sees.
    expect(factsOf(dial2222 + published(2222) + whole('ACCEPT', '-p tcp --dport 22 -j DROP')).packet).toMatch(/^drop/);
    // The host's own port meets INPUT, and so does that of a Docker that writes no rules.
    expect(factsOf(dial2222 + published(3000) + whole('DROP')).packet).toMatch(/^drop/);
    expect(
      factsOf(`${dial2222}${published(2222)}jonas@tower:~$ sudo iptables -S\n-P INPUT DROP\n-P FORWARD ACCEPT\n-P OUTPUT ACCEPT\n`).packet,
    ).toMatch(/^drop/);
  });

  test('a port that a router sends on meets Docker as the one that the router names', () => {
    const router = `[admin@MikroTik] > /ip firewall nat print
Flags: X - disabled, I - invalid; D - dynamic
 0    chain=dstnat action=dst-nat to-addresses=192.168.178.20 to-ports=8022 protocol=tcp in-interface-list=WAN dst-port=2222

`;
    const dialled = 'jonas@laptop:~$ ssh -p 2222 jonas@203.0.113.5\nssh: connect to host 203.0.113.5 port 2222: Connection timed out\n';
    expect(factsOf(dialled + router + whole('DROP')).packet).toMatch(/^drop/);
    expect(factsOf(dialled + router + published(8022) + whole('DROP'))).not.toHaveProperty('packet');
    expect(factsOf(dialled + router + published(2222) + whole('DROP')).packet).toMatch(/^drop/);
    expect(found(dialled + router + published(8022) + whole('DROP', '-i eth0 -j DROP'))).toEqual(['docker-firewall-rules fits']);
  });

  test('a port that only the settings of sshd name is a guess, though Docker publishes it', () => {
    const fenced = (command: string, printed: string) => `@@ ${command}\n${printed}@@@ ${printed.split('\n').length - 1}\n`;
    const socket =
      fenced('sshd -T', 'port 2222\n') +
      fenced(
        'ss -tlnp',
        'State Recv-Q Send-Q Local Address:Port Peer Address:Port Process\nLISTEN 0 4096 0.0.0.0:22 0.0.0.0:* users:(("systemd",pid=1,fd=99))\n',
      );
    const guesses = { 'configured-port': 'this at 2, inferred', listener: 'systemd at 6, inferred' };
    expect(factsOf(socket)).toMatchObject(guesses);
    expect(factsOf(socket + fenced('docker ps', published(2222).replace(/^.*\n/, '')))).toMatchObject(guesses);
  });

  test('a container that holds the port answers with a key of its own, unless it was the one that is dialled', () => {
    expect(found(dial() + changed + published(22))).toEqual(['docker-took-port fits']);
    expect(found(dial('git') + changed + published(22))[0]).toContain('host-key-changed');
    expect(found(dial('git') + denied.replace('jonas', 'git') + failed + published(22))).not.toContain('docker-took-port fits');
    // The host's sshd has a port of its own.
    const elsewhere =
      'jonas@tower:~$ sudo ss -tlnp\nState  Recv-Q Send-Q Local Address:Port Peer Address:Port Process\nLISTEN 0 128 0.0.0.0:2022 0.0.0.0:* users:(("sshd",pid=811,fd=3))\n';
    expect(found(dial() + changed + elsewhere + published(22))[0]).toContain('host-key-changed');
  });

  test('a rule of Windows counts for the network that another command shows, whichever was run first', () => {
    expect(factsOf(rule).packet).toBe('unsure at 5, inferred');
    expect(factsOf(rule + network('Public')).packet).toBe('drop at 5, inferred');
    expect(factsOf(network('Public') + rule).packet).toBe('drop at 10, inferred');
    expect(factsOf(rule + network('Private')).packet).toBe('accept at 7, inferred');
  });

  test('a rule that was shown before and after it was changed counts as it is now', () => {
    const all = rule.replace('Private', 'Any');
    expect(factsOf(`${rule}${network('Public')}PS C:\\> whoami\nweb1\\me\n${all}`).packet).toBe('accept at 22, inferred');
  });

  test('the lines of a router are compared with the list that they name', () => {
    expect(factsOf(refused + enabled + lines, { client: '198.51.100.4' })).toMatchObject({
      service: 'running at 4',
      vty: 'access-list at 8',
    });
    expect(factsOf(refused + enabled + lines, { client: '192.0.2.9' }).vty).toBe('open at 13, inferred');
  });

  test('what two routers show is not put together', () => {
    const other = lines.replace('R1#show access-lists', 'R2#show access-lists');
    expect(factsOf(refused + enabled + other, { client: '198.51.100.4' }).vty).toBe('access-list at 8, inferred');
  });

  test('the groups of an instance are looked for in what the next command printed', () => {
    const paste = `ssh: connect to host 203.0.113.7 port 22: Connection timed out
$ aws ec2 describe-instances --instance-ids i-0123456789abcdef0
{ "Reservations": [ { "Instances": [ {
  "PublicIpAddress": "203.0.113.7", "SubnetId": "subnet-1", "State": { "Name": "running" },
  "SecurityGroups": [ { "GroupId": "sg-1", "GroupName": "web" } ] } ] } ] }
$ aws ec2 describe-security-groups --group-ids sg-1
{ "SecurityGroups": [ { "GroupId": "sg-1", "IpPermissions": [
  { "IpProtocol": "tcp", "FromPort": 443, "ToPort": 443, "IpRanges": [ { "CidrIp": "0.0.0.0/0" } ] } ] } ] }
`;
    expect(factsOf(paste).edge).toBe('group-blocks at 7');
  });

  const timedOut = (host = '3.120.45.67') =>
    `$ ssh -i mykey.pem ubuntu@${host}\nssh: connect to host ${host} port 22: Connection timed out\n`;

  test('the rules of a group, asked for alone, are held against the address that one comes from', () => {
    const rules = (query: string, source = '84.132.10.22/32') =>
      `$ aws ec2 describe-security-groups --group-ids sg-1 --query '${query}'\n[\n  {\n    "IpProtocol": "tcp",\n    "FromPort": 22,\n    "ToPort": 22,\n    "IpRanges": [\n      {\n        "CidrIp": "${source}"\n      }\n    ]\n  }\n]\n`;
    const own = '$ curl -s https://checkip.amazonaws.com\n91.64.201.7\n';
    const all = 'SecurityGroups[0].IpPermissions';
    expect(found(rules(all) + own + timedOut())).toEqual(['aws-security-group fits']);
    expect(factsOf(rules(all, '91.64.0.0/16') + own + timedOut()).edge).toMatch(/^allows/);
    // What was chosen of them, and what they let out, shows no want of a rule.
    for (const part of ['SecurityGroups[0].IpPermissions[?FromPort==`22`]', 'SecurityGroups[0].IpPermissionsEgress'])
      expect(factsOf(rules(part) + own + timedOut()).edge ?? 'unsure').not.toContain('blocks');
  });

  test('the one instance that was asked for has another address than the one that is dialled', () => {
    const asked = '$ aws ec2 describe-instances --instance-ids i-0abc';
    const chosen = `${asked} --query 'Reservations[].Instances[].[State.Name,PublicIpAddress]'`;
    const [rows, json] = [
      (...all: string[]) => `${chosen} --output text\n${all.map((one) => `running\t${one}\n`).join('')}`,
      `${chosen}\n[\n    [\n        "running",\n        "18.185.7.9"\n    ]\n]\n`,
    ];
    const whole = `${asked}\n{ "Reservations": [ { "Instances": [ {\n  "PublicIpAddress": "18.185.7.9", "State": { "Name": "running" } } ] } ] }\n`;
    for (const shown of [rows('18.185.7.9'), json, whole]) {
      expect(found(timedOut() + shown), shown).toEqual(['aws-address-changed fits']);
      expect(found(timedOut('ec2-3-120-45-67.eu-central-1.compute.amazonaws.com') + shown), shown).toEqual(['aws-address-changed fits']);
      expect(factsOf(timedOut('18.185.7.9') + shown).edge, shown).toBeUndefined();
      expect(factsOf(timedOut('10.0.3.4') + shown).edge, shown).toBeUndefined();
    }
    expect(factsOf(timedOut() + rows('18.185.7.9', '18.185.7.10')).edge).toBeUndefined();
  });

  test('a list without SSH is found among the other commands of a Juniper device', () => {
    const paste =
      'ssh: connect to host 192.0.2.1 port 22: Connection refused\nadmin@edge1> show configuration system services\nnetconf {\n    ssh;\n}\n\nadmin@edge1> show configuration interfaces lo0 | display set\nset interfaces lo0 unit 0 family inet address 192.0.2.1/32\n';
    expect(factsOf(paste)).toMatchObject({ 'server-os': 'junos at 3, inferred', service: 'disabled at 3, inferred' });
  });

  test('a command that printed nothing keeps its own answer', () => {
    expect(
      factsOf(
        `ssh: connect to host 192.168.1.20 port 22: Connection timed out\nPS C:\\> Get-NetFirewallRule -Name *ssh*\n${network('Public')}`,
      ).packet,
    ).toBe('drop at 2, inferred');
  });
});
