import type { Context, Reading } from '../reading';
import { aaStatus } from './aa-status';
import { arp } from './arp';
import { aws } from './aws';
import { az } from './az';
import { denyhosts, fail2ban, sshguard } from './ban-logs';
import { clients } from './clients';
import { conntrack } from './conntrack';
import { console } from './console';
import { cscli } from './cscli';
import { csf } from './csf';
import { curl } from './curl';
import { df } from './df';
import { dmesg } from './dmesg';
import { dmi } from './dmi';
import { docker } from './docker';
import { doctl } from './doctl';
import { esxcli } from './esxcli';
import { fail2banClient } from './fail2ban-client';
import { firewallCmd } from './firewall-cmd';
import { free } from './free';
import { gcloud } from './gcloud';
import { getNetIpAddress } from './get-net-ip-address';
import { getNetRoute } from './get-net-route';
import { getNetTcpConnection } from './get-net-tcp-connection';
import { haproxy } from './haproxy';
import { hcloud } from './hcloud';
import { hostname } from './hostname';
import { hosts } from './hosts';
import { hostsAccess } from './hosts-access';
import { hyperV } from './hyper-v';
import { icacls } from './icacls';
import { ifconfig } from './ifconfig';
import { incus } from './incus';
import { ip } from './ip';
import { ipconfig } from './ipconfig';
import { ipset } from './ipset';
import { iptables } from './iptables';
import { journalctl } from './journalctl';
import { junos } from './junos';
import { kubectl } from './kubectl';
import { ldd } from './ldd';
import { limits } from './limits';
import { dig, getent, host, nslookup, resolveDnsName } from './lookup';
import { ls } from './ls';
import { lsof } from './lsof';
import { dscl, launchctl, socketfilterfw, systemsetup } from './macos';
import { mikrotik } from './mikrotik';
import { model } from './model';
import { nc } from './nc';
import { netstat } from './netstat';
import { nft } from './nft';
import { nginx } from './nginx';
import { nmap } from './nmap';
import { nmcli } from './nmcli';
import { nologin } from './nologin';
import { oci } from './oci';
import { apk, apt, dpkg, rpm } from './packages';
import { passwd } from './passwd';
import { pct } from './pct';
import { pfctl } from './pfctl';
import { ping } from './ping';
import { portal } from './portal';
import { procNetTcp } from './proc-net-tcp';
import { ps } from './ps';
import { resolvConf } from './resolv-conf';
import { route } from './route';
import { ausearch, getenforce, sealert, semanage, sestatus } from './selinux';
import { chkconfig, initctl, service } from './service';
import { show } from './show';
import { sockstat } from './sockstat';
import { ss } from './ss';
import { ssh } from './ssh';
import { sshConfigFile } from './ssh-config';
import { sshd } from './sshd';
import { sshdConfigFile } from './sshd-config';
import { svcs } from './svcs';
import { synoservice, synosystemctl } from './syno';
import { sysctl } from './sysctl';
import { systemctl } from './systemctl';
import { systemctlCat } from './systemctl-cat';
import { systemctlIsEnabled } from './systemctl-is-enabled';
import { systemctlList } from './systemctl-list';
import { tailscale } from './tailscale';
import { tcpdmatch } from './tcpdmatch';
import { tcpdump } from './tcpdump';
import { telnet } from './telnet';
import { top } from './top';
import { mtr, tracepath, traceroute } from './traceroute';
import { uci } from './uci';
import { ufw } from './ufw';
import { upnpc } from './upnpc';
import { uptime } from './uptime';
import { vagrant } from './vagrant';
import { vboxmanage } from './vboxmanage';
import { vmstat } from './vmstat';
import { wg } from './wg';
import { getNetFirewallRule, netsh } from './windows-firewall';
import { getService, getWindowsCapability } from './windows-service';
import { wsl } from './wsl';
import { yc } from './yc';

/** A reader: from what one command printed to facts. It never throws, never guesses, and takes time linear in the text. */
export type Reader = (text: string, context: Context) => Reading;

/**
 * Every reader, by the name of its command, in the order of authority: where two of them speak of one fact, the earlier one is heard. A
 * client's own message comes before what a probe says, the tool that owns a rule before the table that lists it, a table of sockets before
 * a log.
 */
export const readers: Readonly<Record<string, Reader>> = {
  ssh,
  clients,
  nc,
  telnet,
  nmap,
  ping,
  traceroute,
  tracepath,
  mtr,
  arp,
  getent,
  dig,
  host,
  nslookup,
  'Resolve-DnsName': resolveDnsName,
  hosts,
  'resolv.conf': resolvConf,
  curl,
  ss,
  netstat,
  'proc-net-tcp': procNetTcp,
  lsof,
  sockstat,
  systemctl,
  service,
  initctl,
  chkconfig,
  svcs,
  synoservice,
  synosystemctl,
  journalctl,
  sshd,
  sshd_config: sshdConfigFile,
  ssh_config: sshConfigFile,
  ps,
  top,
  passwd,
  nologin,
  ufw,
  'firewall-cmd': firewallCmd,
  'fail2ban-client': fail2banClient,
  cscli,
  csf,
  fail2ban,
  sshguard,
  denyhosts,
  nft,
  iptables,
  ipset,
  tcpdmatch,
  'hosts-access': hostsAccess,
  tcpdump,
  docker,
  'Get-Service': getService,
  'Get-WindowsCapability': getWindowsCapability,
  'Get-NetTCPConnection': getNetTcpConnection,
  'Get-NetFirewallRule': getNetFirewallRule,
  'Get-NetFirewallHyperVVMSetting': hyperV,
  netsh,
  icacls,
  wsl,
  systemsetup,
  launchctl,
  socketfilterfw,
  pfctl,
  dscl,
  aws,
  gcloud,
  az,
  oci,
  yc,
  doctl,
  hcloud,
  portal,
  show,
  junos,
  mikrotik,
  esxcli,
  uci,
  upnpc,
  dmi,
  tailscale,
  wg,
  'systemctl-cat': systemctlCat,
  'systemctl-is-enabled': systemctlIsEnabled,
  'systemctl-list': systemctlList,
  dpkg,
  apt,
  rpm,
  apk,
  getenforce,
  sestatus,
  semanage,
  ausearch,
  sealert,
  pct,
  incus,
  vagrant,
  VBoxManage: vboxmanage,
  kubectl,
  haproxy,
  nginx,
  ip,
  ifconfig,
  hostname,
  nmcli,
  ipconfig,
  'Get-NetIPAddress': getNetIpAddress,
  route,
  'Get-NetRoute': getNetRoute,
  df,
  dmesg,
  console,
  sysctl,
  conntrack,
  ls,
  ldd,
  'aa-status': aaStatus,
  limits,
  vmstat,
  uptime,
  free,
  model,
};
