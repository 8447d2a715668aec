import type { Fact } from './facts';
import type { Learned, Reading } from './reading';

export type Side = 'client' | 'server' | 'unknown';

/** A part of the paste that a reader took, or that nobody did. Lines are the paste's, from 1. */
export type Part = {
  /** The reader's name, or the program that was run where no reader took it. */
  command: string;
  from: number;
  to: number;
  on: Side;
  reading: Reading;
  /** The command line without sudo: two parts with the same one are the same question, asked twice. */
  asked?: string;
  /** The line of the paste that this command line stands on. */
  askedOn?: number;
  /** Something was left out of the text. */
  elided?: boolean;
  /** The paste ends with it, and may end too early. */
  open?: boolean;
  /** It tells of another machine than that of its prompt, or of another time. */
  elsewhere?: boolean;
  /** The prompt that it was run at. */
  prompt?: string;
};

/** Readers whose command is run on the client: their facts are about the connection, not about the machine they ran on. */
export const clientReaders = new Set([
  'ssh',
  'ssh_config',
  'clients',
  'nc',
  'telnet',
  'nmap',
  'ping',
  'traceroute',
  'tracepath',
  'mtr',
  'arp',
  'getent',
  'dig',
  'host',
  'nslookup',
  'Resolve-DnsName',
  'hosts',
  'resolv.conf',
  'curl',
  'vagrant',
  'VBoxManage',
]);

/** Facts that describe the machine that the command ran on. */
export const aboutServer = new Set<Fact>([
  'server-os',
  'health',
  'return-route',
  'target',
  'socket-port',
  'container',
  'order',
  'managers',
  'listening',
  'listener',
  'configured-port',
  'service',
  'vty',
  'startup',
  'packet',
  'firewall',
  'zone',
  'ban',
  'arrives',
  'daemon',
  'admission',
  'login',
  'disk',
]);

/** Is a fact about the machine that the command ran on? */
export const isOfMachine = ({ fact }: Learned, { command }: Part) => aboutServer.has(fact) && !clientReaders.has(command);

/** What a part tells. */
export const factsOf = ({ reading }: Part): readonly Learned[] => (reading.kind === 'read' ? reading.facts : []);

/** A part that tells something else. */
export const telling = (part: Part, change: (one: Learned) => Learned[]): Part =>
  part.reading.kind === 'read' ? { ...part, reading: { ...part.reading, facts: part.reading.facts.flatMap(change) } } : part;
