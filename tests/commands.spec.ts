import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { type Block, parsePage } from '../content/blocks';
import { powershell } from '../content/collector';
import { bodies } from '../content/site';

type Placed = Block & { where: string };
const blocks: Placed[] = bodies().flatMap(({ from, body }) =>
  parsePage(body).blocks.map((block) => ({ ...block, where: `${from}:${block.line}` })),
);
const commands = blocks.filter(({ language }) => language === 'sh' || language === 'powershell');
const lines = (of: readonly Placed[]) =>
  of.flatMap(({ where, text, ...rest }) => text.split('\n').map((line) => ({ ...rest, where, line })));

test('every shell block parses', () => {
  const shell = blocks.filter(({ language }) => language === 'sh');
  expect(shell.length).toBeGreaterThan(1000);
  const broken = shell.filter(({ text }) => spawnSync('sh', ['-n'], { input: `${text}\n` }).status !== 0);
  expect(broken.map(({ where }) => where)).toEqual([]);
});

test('no shell block leaves a value open to the shell’s expansion', ({ skip }) => {
  // Placeholders become constants, so what depends on one looks constant (2050, 2194); a counter of rounds is not read (2034);
  // lists of package names are meant to split (2046); `ping -M do` is no loop (1010); Junos has a `set` of its own (2121).
  const known = ['1010', '2034', '2046', '2050', '2121', '2194'];
  const folder = mkdtempSync(join(tmpdir(), 'unrefused-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  const shell = blocks.filter(({ language }) => language === 'sh');
  for (const { where, text } of shell) writeFileSync(join(folder, where.replace('/', ' ')), `#!/bin/sh\n${text}\n`);
  const { stdout, error } = spawnSync(
    'shellcheck',
    ['--format=gcc', '--severity=warning', `--exclude=${known}`, ...shell.map(({ where }) => where.replace('/', ' '))],
    { cwd: folder, encoding: 'utf8' },
  );
  if (error) return skip('shellcheck is not installed');
  expect(stdout).toBe('');
});

test('no page takes a protection away as a fix', () => {
  const never =
    /setenforce 0|ip6?tables (?:-F|--flush)|nft flush ruleset|chmod (?:-R )?0?777|StrictHostKeyChecking[ =]no\b|UserKnownHostsFile[ =]\/dev\/null|PermitRootLogin yes|ufw reset|NetFirewallProfile.*-Enabled False/;
  const found = lines(commands.filter(({ section }) => section === 'Fix')).filter(({ line }) => never.test(line));
  expect(found.map(({ where, line }) => `${where}: ${line}`)).toEqual([]);
});

test('a command that opens the port of SSH says for whom', () => {
  const opens =
    /\bufw (?:insert \d+ )?(?:allow|limit)\b|(?:-A|-I|--append|--insert) INPUT .*-j ACCEPT|add-(?:service|port|rich-rule)|authorize-security-group-ingress|firewall-rules create|nsg rule create|New-NetFirewallRule|\bnft (?:add|insert) rule .*\b(?:tcp dport|ssh)\b.*accept/;
  const whom = /CLIENT|\bfrom \d|source address=|--source|RemoteAddress|Cidr|\bsaddr\b|\$rule\b|\ballow out\b/i;
  const found = lines(commands.filter(({ section }) => section === 'Fix')).filter(({ line }) => opens.test(line));
  expect(found.length).toBeGreaterThan(20);
  // What opens no port of SSH: discovery of neighbours, which IPv6 cannot do without.
  const open = found.filter(({ line }) => !whom.test(line) && !/icmp/.test(line));
  expect(open.map(({ where, line }) => `${where}: ${line}`)).toEqual([]);
});

/** A block without what is in quotes or in a here-document: the words that a shell makes something of. */
const bare = (text: string) =>
  text
    .replace(/<<'(\w+)'\n[\s\S]*?\n\1$/gm, '')
    .replace(/'[^']*'/g, "''")
    .replace(/"(?:\\.|[^"\\])*"/g, '""')
    .replace(/\$(?:\{[^}]*\}|[?!#*@])/g, '$');

test('what is run on a Mac has no pattern without a file, no comment, and no variable of zsh’s own', () => {
  // zsh stops at a pattern that nothing fits, runs `#` as a command, and `read path` empties its search path. Source: zshoptions(1),
  // zshparam(1).
  const device = /^(?:cisco|junos|mikrotik|appliance)$/;
  const own =
    /(?:^|\s)(?:path|status|argv|commands|functions|history|prompt)=|\b(?:read|for)\b[^;|]* (?:path|status|argv|commands|functions|history|prompt)\b/;
  const mac = commands.filter(
    ({ language, meta, platforms }) =>
      language === 'sh' && (platforms.includes('macos') || (meta.on === 'client' && !platforms.some((one) => device.test(one)))),
  );
  expect(mac.length).toBeGreaterThan(500);
  const found = lines(mac.map((block) => ({ ...block, text: bare(block.text) }))).filter(
    ({ line }) => own.test(line) || line.split(/[\s;|&()]+/).some((word) => /^#|^[^/~].*[[?*]/.test(word)),
  );
  expect(found.map(({ where, line }) => `${where}: ${line}`)).toEqual([]);
});

test('what is run on OpenWrt is in its BusyBox', () => {
  // Source: package/utils/busybox/Config-defaults.in of OpenWrt, what is `default n` there.
  const lacking = /(?:^|[\s;|&(])(?:sudo|su|nohup|install|stat|timeout|diff|whoami|realpath|truncate|adduser|usermod|getent)(?= )/m;
  const router = commands.filter(({ meta, platforms }) => meta.on === 'server' && platforms.join() === 'openwrt');
  expect(router.length).toBeGreaterThan(30);
  expect(router.filter(({ text }) => lacking.test(bare(text))).map(({ where }) => where)).toEqual([]);
});

/**
 * The cmdlets that the pages use, with what they use of each. A new one is looked up, and put in here: in Windows PowerShell 5.1, which
 * every Windows has, it must be known. Source: learn.microsoft.com/powershell/module, by name; those of Hyper-V's firewall came with
 * Windows 11 22H2.
 */
const cmdlets: Readonly<Record<string, string>> = {
  'Add-LocalGroupMember': 'Group Member',
  'Add-NetNatStaticMapping': 'NatName Protocol ExternalIPAddress ExternalPort InternalIPAddress InternalPort',
  'Add-VpnConnectionRoute': 'ConnectionName DestinationPrefix',
  'Add-WindowsCapability': 'Online Name',
  'Clear-DnsClientCache': '',
  'Copy-Item': '',
  'Disable-NetFirewallRule': 'Name',
  'Enable-LocalUser': 'Name',
  'Enable-NetFirewallRule': 'Name',
  'Find-NetRoute': 'RemoteIPAddress',
  'ForEach-Object': '',
  'Format-List': '',
  'Format-Table': '',
  'Get-ChildItem': '',
  'Get-CimInstance': 'Filter',
  'Get-Command': 'ErrorAction',
  'Get-Content': '',
  'Get-DnsClientServerAddress': 'AddressFamily',
  'Get-ItemProperty': '',
  'Get-LocalGroupMember': 'SID',
  'Get-LocalUser': '',
  'Get-NetAdapter': '',
  'Get-NetConnectionProfile': '',
  'Get-NetFirewallHyperVRule': 'Name',
  'Get-NetFirewallHyperVVMSetting': 'PolicyStore Name',
  'Get-NetFirewallPortFilter': '',
  'Get-NetFirewallProfile': 'PolicyStore',
  'Get-NetFirewallRule': 'Name DisplayName Direction Action Enabled',
  'Get-NetIPAddress': 'AddressFamily AddressState',
  'Get-NetIPInterface': 'AddressFamily',
  'Get-NetNatStaticMapping': '',
  'Get-NetNeighbor': 'AddressFamily',
  'Get-NetRoute': 'AddressFamily DestinationPrefix',
  'Get-NetTCPConnection': 'State LocalPort ErrorAction',
  'Get-Process': 'Id ErrorAction',
  'Get-Service': '',
  'Get-VMNetworkAdapter': 'VMName',
  'Get-Volume': 'FileSystemLabel',
  'Get-VpnConnection': '',
  'Get-WinEvent': 'LogName MaxEvents',
  'Get-WindowsCapability': 'Online Name',
  'Group-Object': '',
  'Invoke-RestMethod': '',
  'Move-Item': 'Force',
  'New-Item': 'ItemType Force',
  'New-ItemProperty': 'Path Name Value PropertyType Force',
  'New-NetFirewallHyperVRule': 'Name DisplayName Direction VMCreatorId Protocol LocalPorts RemoteAddresses Action',
  'New-NetFirewallRule': 'Name DisplayName Direction Protocol LocalPort RemoteAddress Profile Action',
  'New-NetRoute': 'DestinationPrefix InterfaceAlias NextHop PolicyStore',
  'Out-Null': '',
  'Remove-ItemProperty': 'Path Name',
  'Remove-LocalGroupMember': 'Group Member',
  'Remove-NetFirewallHyperVRule': 'Name',
  'Remove-NetFirewallRule': 'Name',
  'Remove-NetNatStaticMapping': 'Confirm',
  'Remove-NetRoute': 'DestinationPrefix Confirm',
  'Remove-VpnConnectionRoute': 'ConnectionName DestinationPrefix',
  'Remove-WindowsCapability': 'Online Name',
  'Resolve-DnsName': 'Server DnsOnly',
  'Resolve-Path': '',
  'Restart-NetAdapter': 'Name',
  'Restart-Service': '',
  'Select-Object': 'First',
  'Select-String': 'Path Pattern',
  'Set-Content': 'Path Value Encoding',
  'Set-DnsClientServerAddress': 'InterfaceAlias ServerAddresses ResetServerAddresses',
  'Set-LocalUser': 'Name AccountNeverExpires AccountExpires',
  'Set-NetConnectionProfile': 'InterfaceAlias NetworkCategory',
  'Set-NetFirewallRule': 'Name RemoteAddress',
  'Set-NetIPInterface': 'InterfaceAlias AddressFamily NlMtuBytes',
  'Set-Service': 'Name StartupType',
  'Sort-Object': 'Descending',
  'Split-Path': '',
  'Start-Service': '',
  'Start-Sleep': '',
  'Stop-Service': '',
  'Test-NetConnection': 'ComputerName Port InformationLevel',
  'Test-Path': '',
  'Where-Object': 'eq ne',
};

test('every cmdlet is one that every Windows has, with parameters that it has', () => {
  // The collector's own lines are the text that it hands to PowerShell, and so are commands that an agent of a cloud runs.
  const said = [
    ...commands.filter(({ language }) => language === 'powershell'),
    ...[...powershell().matchAll(/^Show-Part '(.*)'$/gm)].map(([, text = '']) => ({ where: 'collectors/windows.ps1', text })),
    ...commands.flatMap(({ where, text }) =>
      (/RunPowerShellScript/.test(text) ? [...text.matchAll(/'(?:commands=\["|)([^']*)'/g)] : []).map(([, inner = '']) => ({
        where,
        text: inner,
      })),
    ),
  ];
  const calls = said.flatMap(({ where, text }) =>
    bare(text)
      .split(/[|;{}()\n&]|\$\w+ = /)
      .flatMap((call) => {
        const [, name, rest = ''] = /^\s*([A-Z][A-Za-z]+-[A-Za-z]+)\b(.*)/.exec(call) ?? [];
        return name ? [{ where, name, parameters: [...rest.matchAll(/ -([A-Za-z]+)/g)].map(([, one = '']) => one) }] : [];
      }),
  );
  expect(calls.length).toBeGreaterThan(400);
  const unknown = calls.filter(({ name, parameters }) => {
    const has = cmdlets[name]?.split(' ');
    return !has || parameters.some((one) => !has.includes(one));
  });
  expect(unknown.map(({ where, name, parameters }) => `${where}: ${name} ${parameters}`)).toEqual([]);
  expect(Object.keys(cmdlets).filter((name) => !calls.some((one) => one.name === name))).toEqual([]);
});
