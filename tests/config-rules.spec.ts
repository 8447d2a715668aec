import { describe, expect, test } from 'vitest';
import { hostsAccess } from '../evidence/rules/hosts-access';
import { login, type Method } from '../evidence/rules/login';
import { type Dialled, sshConfig } from '../evidence/rules/ssh-config';
import { type Connection, type ServerKeyword, sshdConfig } from '../evidence/rules/sshd-config';

/**
 * What `sshd -T -C`, `ssh -G` and `tcpdmatch` answered (OpenSSH 9.2p1, libwrap 7.6.q), kept for machines that have none of them.
 * Among them is every kind of case in which an evaluator once disagreed with its program.
 */
const alice: Connection = { user: 'alice', groups: ['alice', 'dev'], address: '203.0.113.7', host: 'web1.example.com', localPort: 22 };

describe('sshd_config', () => {
  const cases: [string, string, ServerKeyword, string[]][] = [
    ['the first value wins', 'PermitRootLogin no\npermitrootlogin yes', 'permitrootlogin', ['no']],
    ['an equals sign, quotes, comments, CRLF', 'UsePAM = "yes" # why\r\nUseDNS=yes\r\n', 'usepam', ['yes']],
    ['lists add up', 'AllowUsers a b\nAllowUsers c', 'allowusers', ['a', 'b', 'c']],
    ['a matching block replaces', 'AllowUsers a\nMatch User alice\nAllowUsers b', 'allowusers', ['b']],
    ['another block does not', 'MaxAuthTries 3\nMatch User bob\nMaxAuthTries 9', 'maxauthtries', ['3']],
    ['the first matching block wins', 'Match User al*\nMaxAuthTries 2\nMatch all\nMaxAuthTries 4', 'maxauthtries', ['2']],
    ['Match all counts from the start', 'Match all\nMaxAuthTries 4\nPort 2222', 'port', ['2222']],
    ['negation and groups', 'Match Group dev,!alice\nMaxAuthTries 2', 'maxauthtries', ['6']],
    [
      'address lists',
      'Match Address 203.0.113.0/24,!203.0.113.9 LocalPort 22\nForceCommand /bin/x  "y" # z',
      'forcecommand',
      ['/bin/x  "y" # z'],
    ],
    ['host names in any case', 'Match Host WEB?.example.*\nPermitOpen none', 'permitopen', ['none']],
    ['times', 'LoginGraceTime 1h30m', 'logingracetime', ['5400']],
    ['without-password is prohibit-password', 'PermitRootLogin without-password', 'permitrootlogin', ['prohibit-password']],
    ['an alias', 'ChallengeResponseAuthentication no', 'kbdinteractiveauthentication', ['no']],
    [
      'addresses take ports set later',
      'ListenAddress 10.0.0.5\nListenAddress [::1]:2022\nPort 443',
      'listenaddress',
      ['10.0.0.5:443', '[::1]:2022'],
    ],
    ['one number of startups', 'MaxStartups 5', 'maxstartups', ['5:30:5']],
    ['an included file stands in place', 'Include /etc/ssh/d/*.conf\nUseDNS no', 'usedns', ['yes']],
    ['a Match in an included file ends with it', 'Include d/m.conf\nMaxAuthTries 3', 'maxauthtries', ['3']],
    ['an included file in another block does not count', 'Match User bob\nInclude d/t.conf', 'maxauthtries', ['6']],
    [
      'a list of methods',
      'AuthenticationMethods publickey,password publickey',
      'authenticationmethods',
      ['publickey,password', 'publickey'],
    ],
  ];
  const files = new Map([
    ['/etc/ssh/d/a.conf', 'UseDNS yes\n'],
    ['/etc/ssh/d/m.conf', 'Match User bob\nMaxAuthTries 1\n'],
    ['/etc/ssh/d/t.conf', 'MaxAuthTries 1\n'],
  ]);
  test.each(cases)('%s', (_, text, keyword, values) => {
    const { settings, fault } = sshdConfig(text, alice, { files, complete: true });
    expect(fault).toBeUndefined();
    expect({ values: settings[keyword].values, sure: settings[keyword].sure }).toEqual({ values, sure: true });
  });

  test.each([
    ['an unknown keyword', 'PermitRootLogn yes', 1],
    ['a bad value', 'UseDNS no\nPermitRootLogin maybe', 2],
    ['a global keyword in a block', 'Match User bob\nPort 22', 2],
    ['a network with bits behind its mask', 'AllowUsers a@10.0.0.1/8', 1],
    ['an open quote', 'AllowUsers "a', 1],
    ['more words than it takes', 'Port 22 23', 1],
    ['a range of ports', 'Port 20-30', 1],
    ['"any" beside another method', 'AuthenticationMethods publickey\nAuthenticationMethods any', 2],
    ['methods that are switched off', 'PasswordAuthentication no\nMatch all\nAuthenticationMethods publickey,password', 3],
    ['a file that includes itself', 'Include /etc/ssh/loop', 1],
  ])('sshd refuses %s', (_, text, line) => {
    expect(sshdConfig(text, alice, { files: new Map([['/etc/ssh/loop', 'Include loop']]), complete: true }).fault?.line).toBe(line);
  });

  test('names the file and the line, and knows what it does not know', () => {
    const text = 'UsePAM yes\nInclude x.conf\nUseDNS yes\nMatch Group dev\nMaxAuthTries 2';
    const { settings } = sshdConfig(text, { user: 'alice' });
    expect(settings.usepam).toEqual({ values: ['yes'], at: [{ file: '/etc/ssh/sshd_config', line: 1 }], sure: true });
    expect(settings.usedns.sure).toBe(false);
    expect(sshdConfig(text, { user: 'alice' }, { complete: true }).settings.maxauthtries.sure).toBe(false);
    const twice = sshdConfig('MaxStartups 5\nMaxStartups 9', alice, { complete: true });
    expect(twice.settings.maxstartups.sure).toBe(false);
  });
});

describe('a login', () => {
  const root = { user: 'root', groups: ['root'], address: '203.0.113.7' };
  const cases: [string, string, Partial<Connection>, Method | undefined, string][] = [
    ['DenyUsers comes before AllowUsers', 'AllowUsers alice\nDenyUsers al*', {}, undefined, 'denyusers:2'],
    ['nobody else is listed', 'AllowUsers bob deploy', {}, undefined, 'allowusers:1'],
    ['listed, from another place', 'AllowUsers alice@10.0.0.0/8', {}, undefined, 'allowusers:1'],
    ['listed, from here', 'AllowUsers alice@203.0.113.0/24', {}, undefined, 'allowed'],
    ['listed, from nobody knows where', 'AllowUsers alice@10.0.0.0/8', { address: undefined, host: undefined }, undefined, 'unsure'],
    ['a name that is excluded', 'AllowUsers *@!web1.example.com,*.example.com', {}, undefined, 'allowusers:1'],
    ['a group denied', 'DenyGroups d?v', {}, undefined, 'denygroups:1'],
    ['no group allowed', 'AllowGroups wheel', {}, undefined, 'allowgroups:1'],
    ['groups that are not known', 'AllowGroups wheel', { groups: undefined }, undefined, 'unsure'],
    ['root', 'PermitRootLogin no', root, undefined, 'permitrootlogin:1'],
    ['root with a password, by default', '', root, 'password', 'permitrootlogin:0'],
    ['root with a key, by default', '', root, 'publickey', 'allowed'],
    ['no passwords', 'PasswordAuthentication no', {}, 'password', 'passwordauthentication:1'],
    ['no passwords, but a way left', 'PasswordAuthentication no', {}, undefined, 'allowed'],
    ['only keys wanted', 'AuthenticationMethods publickey', {}, 'password', 'authenticationmethods:1'],
    ['an unsure block', 'Match Group x\nDenyUsers alice', { groups: undefined }, undefined, 'unsure'],
  ];
  test.each(cases)('%s', (_, text, change, method, want) => {
    const who = { ...alice, user: 'alice', ...change } as Connection & { user: string };
    const verdict = login(sshdConfig(text, who, { complete: true }), who, method);
    expect(verdict.kind === 'refused' ? `${verdict.by}:${verdict.at[0]?.line ?? 0}` : verdict.kind).toBe(want);
  });
});

describe('ssh_config', () => {
  const settle = (text: string, dialled: Dialled = { host: 'web1', localUser: 'me' }) =>
    sshConfig([{ file: 'config', text, own: true }], dialled, { complete: true });
  const cases: [string, string, keyof ReturnType<typeof settle>['settings'], string | undefined][] = [
    ['the first value wins', 'Host web*\nPort 2222\nHost web1\nPort 22', 'port', '2222'],
    ['a negated pattern switches a block off', 'Host * !web1\nPort 2222', 'port', '22'],
    ['the name in HostName', 'Host web1\nHostName %h.Example.com', 'hostname', 'web1.example.com'],
    ['Match host sees the HostName', 'HostName db\nMatch host db originalhost web1\nUser x', 'user', 'x'],
    ['Match user', 'Match !user me\nPort 1', 'port', '22'],
    ['a jump shuts a command out', 'ProxyJump bastion\nProxyCommand nc %h %p', 'proxycommand', undefined],
    ['a command shuts a jump out', 'ProxyCommand none\nProxyJump bastion', 'proxyjump', undefined],
    ['no jump leaves a command in', 'ProxyJump none\nProxyJump b\nProxyCommand nc %h %p # x', 'proxycommand', 'nc %h %p # x'],
    ['"none" with a comment is a host', 'ProxyJump none #x', 'proxyjump', 'none'],
    ['legs of a jump', 'ProxyJump a,b,me@10.0.0.9:22', 'proxyjump', 'a,b,me@[10.0.0.9]:22'],
    ['a bad HostName that is not used', 'HostName a\nHost db\nHostName %z', 'hostname', 'a'],
    ['a final block does not rename', 'Match final all\nHostName x\nAddressFamily inet', 'hostname', 'web1'],
    ['a final block sets the rest', 'Match final host web1\nAddressFamily inet', 'addressfamily', 'inet'],
  ];
  test.each(cases)('%s', (_, text, keyword, value) => {
    const { settings, fault } = settle(text);
    expect(fault).toBeUndefined();
    expect({ value: settings[keyword].value, sure: settings[keyword].sure }).toEqual({ value, sure: true });
  });

  test('what was typed wins, key files add up, and a command of the file is unsure', () => {
    const config = settle('User x\nPort 1\nIdentityFile a\nIdentityFile b\nIdentityFile a', { host: 'web1', user: 'me', port: 2200 });
    expect([config.settings.user.value, config.settings.port.value]).toEqual(['me', '2200']);
    expect(config.identityFiles.map(({ value }) => value)).toEqual(['a', 'b']);
    expect(settle('Match exec "true"\nPort 2222').settings.port.sure).toBe(false);
    expect(settle('CanonicalizeHostname yes').settings.hostname.sure).toBe(false);
    expect(sshConfig([{ file: 'c', text: 'Include x\nPort 2', own: true }], { host: 'a' }).settings.port.sure).toBe(false);
  });

  test.each([
    ['HostNam x', 1],
    ['Host web1\nHostName %z', 2],
    ['Port none', 1],
    ['Port 20-30', 1],
    ['IgnoreUnknown Foo\nFoo x\nBar y', 3],
  ])('ssh refuses %j', (text, line) => {
    expect(settle(text).fault?.line).toBe(line);
  });
});

describe('hosts.allow and hosts.deny', () => {
  const four = { address: '203.0.113.7', name: 'unknown', user: 'unknown' };
  const six = { address: '2001:db8::7', name: 'unknown', user: 'unknown' };
  const cases: [string, string, string, typeof four, string][] = [
    ['nothing', '', '', four, 'granted'],
    ['all denied', '', 'ALL: ALL\n', four, 'denied deny:1'],
    ['hosts.allow comes first', 'sshd: 203.0.113.\n', 'ALL: ALL\n', four, 'granted allow:1'],
    ['an exception', 'sshd: 203.0.113. EXCEPT 203.0.113.7\n', 'ALL: ALL\n', four, 'denied deny:1'],
    ['an exception of an exception', '', 'sshd: ALL EXCEPT 203.0.113. EXCEPT 203.0.113.7\n', four, 'denied deny:1'],
    ['an allowing rule in hosts.deny', '', 'sshd: 203.0.113.0/24 : allow\nALL: ALL\n', four, 'granted deny:1'],
    ['a denying rule in hosts.allow', 'SSHD : 203.0.113.? : DENY\n', '', four, 'denied allow:1'],
    ['all but one daemon', '', 'ALL EXCEPT sshd: ALL\n', four, 'granted'],
    ['lines joined', '', '\nvsftpd, \\\nsshd: \\\n ALL\n', four, 'denied deny:2'],
    ['a comment that is joined', '', '# x \\\nsshd: ALL\n', four, 'granted'],
    ['a comment with a space before it is a rule', '', ' # sshd: ALL\n', four, 'denied deny:1'],
    ['no colon', '', 'sshd ALL\n', four, 'granted'],
    ['a name that is not there', '', 'sshd: KNOWN LOCAL .example.com PARANOID\n', four, 'granted'],
    ['unknown', '', 'sshd: UNKNOWN\n', four, 'denied deny:1'],
    ['a user', '', 'sshd: alice@ALL\n', four, 'granted'],
    ['a network with bits behind its mask', '', 'sshd: 203.0.113.7/24\n', four, 'granted'],
    ['a network of length 0', '', 'sshd: 0.0.0.0/0\n', four, 'granted'],
    ['a network with a mask of 0', '', 'sshd: 0.0.0.0/0.0.0.0\n', four, 'denied deny:1'],
    ['a mask of ones', '', 'sshd: 203.0.113.7/255.255.255.255\n', four, 'granted'],
    ['an IPv6 network', '', 'sshd: [2001:db8::]/32\n', six, 'denied deny:1'],
    ['an IPv6 network with bits behind its length', '', 'sshd: [2001:db8::7]/64\n', six, 'denied deny:1'],
    ['IPv6 without brackets is cut at the colon', '', 'sshd: 2001:db8::7 ALL\n', six, 'granted'],
    ['a colon with nothing behind it', 'sshd: ALL :\n', '', four, 'denied allow:1'],
    ['an option that must be last', '', 'sshd: ALL : allow : spawn x\n', four, 'denied deny:1'],
    ['an option that is none', 'sshd: ALL : bogus\n', '', four, 'denied allow:1'],
    ['a command and then a word', 'sshd: ALL : spawn a\\:b : allow\n', 'ALL: ALL\n', four, 'granted allow:1'],
    ['no newline at the end of hosts.deny', '', 'vsftpd: 10.0.0.1', four, 'denied deny:1'],
    ['no newline at the end of hosts.allow', 'sshd: ALL', 'ALL: ALL\n', four, 'denied deny:1'],
    ['a line that does not fit', `# ${'a'.repeat(2_100)}\nsshd: ALL\n`, 'ALL: ALL\n', four, 'denied deny:1'],
    ['options that name users', '', 'sshd: ALL : user root\n', four, 'unsure deny:1'],
    ['a netgroup', 'sshd: @trusted\n', 'ALL: ALL\n', four, 'unsure allow:1'],
    ['a netgroup that changes nothing', 'sshd: @trusted\n', '', four, 'granted'],
  ];
  test.each(cases)('%s', (_, allow, deny, peer, want) => {
    const { verdict, rule } = hostsAccess({ allow, deny }, peer);
    expect(rule ? `${verdict} ${rule.file}:${rule.line}` : verdict).toBe(want);
  });

  test('a client that is not known', () => {
    expect(hostsAccess({ deny: 'ALL: ALL\n' }, {}).verdict).toBe('denied');
    expect(hostsAccess({ allow: 'sshd: 10.\n', deny: 'ALL: ALL\n' }, {})).toMatchObject({
      verdict: 'unsure',
      says: 'granted',
      otherwise: { verdict: 'denied' },
    });
  });
});
