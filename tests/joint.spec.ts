import { describe, expect, test } from 'vitest';
import { read } from '../evidence';

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
