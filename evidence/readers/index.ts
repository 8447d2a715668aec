import type { Context, Reading } from '../reading';
import { clients } from './clients';
import { df } from './df';
import { fail2banClient } from './fail2ban-client';
import { firewallCmd } from './firewall-cmd';
import { hostsAccess } from './hosts-access';
import { iptables } from './iptables';
import { journalctl } from './journalctl';
import { lsof } from './lsof';
import { nc } from './nc';
import { netstat } from './netstat';
import { nft } from './nft';
import { nmap } from './nmap';
import { ping } from './ping';
import { ps } from './ps';
import { service } from './service';
import { ss } from './ss';
import { ssh } from './ssh';
import { sshd } from './sshd';
import { systemctl } from './systemctl';
import { tcpdump } from './tcpdump';
import { telnet } from './telnet';
import { ufw } from './ufw';

/** A reader: from what one command printed to facts. It never throws, never guesses, and takes time linear in the text. */
export type Reader = (text: string, context: Context) => Reading;

/**
 * Every reader, by the name of its command, in the order of authority: where two of them speak of one fact, the earlier one is heard.
 * A client's own message comes before what a probe says, the tool that owns a rule before the table that lists it, a table of sockets before a log.
 */
export const readers: Readonly<Record<string, Reader>> = {
  ssh,
  clients,
  nc,
  telnet,
  nmap,
  ping,
  ss,
  netstat,
  lsof,
  systemctl,
  service,
  journalctl,
  sshd,
  ps,
  ufw,
  'firewall-cmd': firewallCmd,
  'fail2ban-client': fail2banClient,
  nft,
  iptables,
  'hosts-access': hostsAccess,
  tcpdump,
  df,
};
