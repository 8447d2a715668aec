import { type Details, program, unlooped } from '../reading';
import { isAddress } from '../values';
import { bare } from './reach';

/** Options with a value of their own, and the one that tells the port: `-p` for ssh, `-P` for those that copy files and for PuTTY's. */
const options = {
  ssh: { valued: /^-[a-zA-Z\d]*?([BbcDEeFIiJLlmOopQRSWw])(.*)$/, port: 'p' },
  copy: { valued: /^-[a-zA-Z\d]*?([cDFiJloPRSsXbBh])(.*)$/, port: 'P' },
  // What it dials with stands in one word of its own: `-e 'ssh -p 2022'`.
  sync: { valued: /^-[a-zA-Z\d]*?([BefMT])(.*)$/, port: '' },
  putty: { valued: /^-(P|l|L|R|D|m|i|J|pw|pwfile|hostkey|proxycmd|nc|load|cert|sessionlog|sshlog|sshrawlog)()$/, port: 'P' },
} as const;

const kinds: Readonly<Record<string, keyof typeof options>> = {
  ssh: 'ssh',
  autossh: 'ssh',
  scp: 'copy',
  sftp: 'copy',
  rsync: 'sync',
  plink: 'putty',
  putty: 'putty',
  pscp: 'putty',
  psftp: 'putty',
};

/**
 * The person's own command line: whom it dials, by which port and as whom, and which family of addresses it keeps to; for ssh, what it
 * runs there, too. Undefined where it runs no client. Sources: ssh(1), scp(1), sftp(1), rsync(1); PuTTY manual, plink and pscp.
 */
export function dial(command: string | undefined): { target: Details; family?: '4' | '6'; remote?: string } | undefined {
  const name = program(command).toLowerCase();
  const kind = kinds[name];
  if (!kind) return undefined;
  const { valued, port: portOption } = options[kind];
  const copies = /^p?scp$|^rsync$/.test(name);
  const words = unlooped(command ?? '')
    .trim()
    .split(/\s+/);
  const target: Details = {};
  let family: '4' | '6' | undefined;
  let i = words.findIndex((word) => program(word).toLowerCase() === name) + 1;
  for (; i < words.length; i++) {
    const word = words[i] as string;
    const [, letter, rest] = valued.exec(word) ?? [];
    // `-4`, `-A4`, and `-4p` in front of its value.
    const flags = kind === 'putty' || !word.startsWith('-') ? '' : word.slice(0, letter ? word.indexOf(letter) : undefined);
    family = (/[46]/.exec(flags)?.[0] as typeof family) ?? family;
    if (letter) {
      const value = (rest || words[++i]) ?? '';
      const port = letter === 'o' ? /^Port[= ](\d{1,5})$/i.exec(value)?.[1] : letter === portOption ? value : '';
      if (port && /^\d{1,5}$/.test(port)) target.port = Number(port);
      if (letter === 'l' && kind !== 'copy') target.user = value;
    } else if (!word.startsWith('-')) {
      if (target.host) break;
      const url = /^(?:ssh|sftp|scp):\/\/([^/]*?)(?::(\d{1,5}))?(?:\/.*)?$/.exec(word);
      // A file of one's own has no colon, or a slash before it.
      const remote = url?.[1] ?? (kind === 'copy' || copies ? /^((?:[^@/\\:]+@)?(?:\[[^\]]+\]|[^:/\\]{2,})):(?!:)/.exec(word)?.[1] : word);
      const named = remote ?? (/^p?sftp$/.test(name) ? word : undefined);
      if (!named) continue;
      // Whoever is of a domain writes it behind their name: `alice@corp.example@web1`.
      const at = named.lastIndexOf('@');
      // What stands behind a semicolon is run here: `ssh web1; echo done`.
      if (named.endsWith(';')) words.length = i + 1;
      target.host = named.slice(at + 1).replace(/;$/, '');
      if (at > 0) target.user = named.slice(0, at);
      if (url?.[2]) target.port = Number(url[2]);
    }
  }
  const inWord = kind === 'sync' ? /\bssh\b[^'":]{0,200}? -p ?(\d{1,5})\b/.exec((command ?? '').slice(0, 2_000))?.[1] : undefined;
  if (inWord) target.port = Number(inWord);
  if (target.host && isAddress(bare(target.host))) target.address = bare(target.host);
  return { target, family, ...(kind === 'ssh' && { remote: words.slice(i).join(' ') }) };
}
