import { z } from 'zod';
import { facts } from '../evidence/facts';
import { parsePage } from './blocks';
import { type CauseId, causes } from './causes';
import { loadPage } from './page';
import { stations } from './stations';
import { endsOf } from './undo';

/** What people read for each risk. */
export const riskWords = {
  none: 'nothing is changed that could cut you off',
  'drops-sessions': 'open sessions may end',
  'can-lock-you-out': 'can lock you out, so the way back comes first',
} as const;

/** The platforms that a fix can be written for, with the word that people read. */
export const platforms = {
  debian: 'Debian, Ubuntu',
  rhel: 'RHEL, Fedora',
  suse: 'openSUSE, SLES',
  arch: 'Arch',
  alpine: 'Alpine',
  sysv: 'CentOS 6, Debian 7',
  linux: 'Linux',
  freebsd: 'FreeBSD',
  macos: 'macOS',
  windows: 'Windows',
  any: 'Any system',
  aws: 'AWS',
  gcp: 'Google Cloud',
  azure: 'Azure',
  oci: 'Oracle Cloud',
  yandex: 'Yandex Cloud',
  digitalocean: 'DigitalOcean',
  hetzner: 'Hetzner',
  router: 'Router',
  docker: 'Docker',
  kubernetes: 'Kubernetes',
  lxc: 'LXC, Incus',
  wsl: 'WSL',
  vagrant: 'Vagrant',
  'raspberry-pi': 'Raspberry Pi OS',
  termux: 'Termux',
  cisco: 'Cisco',
  junos: 'Juniper',
  mikrotik: 'MikroTik',
  openwrt: 'OpenWrt',
  nas: 'Synology, QNAP',
  esxi: 'ESXi',
  appliance: 'pfSense, OPNsense, TrueNAS',
} as const;
export type Platform = keyof typeof platforms;

/** The platform that a distribution of the lab is for the pages: `debian-13` is `debian`. */
export const platformOf = (distro: string): Platform => {
  const [family = ''] = distro.split('-');
  if (/^(?:debian|ubuntu)$/.test(family)) return 'debian';
  if (/^(?:fedora|rhel|alma|rocky|centos)$/.test(family)) return 'rhel';
  return family as Platform;
};

/** The headings of a runbook, always these, in this order. */
export const headings = ['What you see', 'Why', 'Check', 'Fix', 'Verify', 'Roll back', 'Prevent'] as const;

/** The frontmatter of `content/causes/<id>.mdx`. Unknown fields fail. */
export const frontmatter = z.strictObject({
  /** Names the cause, not the cure. */
  title: z.string().min(8).max(60),
  /** One sentence: what the packet met. */
  summary: z.string().min(20).max(200),
  /** What the client can print because of this cause. */
  symptoms: z.array(z.enum(facts.symptom)).min(1),
  /** Where on the path the line breaks. */
  station: z.enum(stations),
  platforms: z.array(z.enum(Object.keys(platforms) as [Platform, ...Platform[]])).min(1),
  risk: z.enum(['none', 'drops-sessions', 'can-lock-you-out']),
  /** Upstream code, package or manual that the facts on the page come from. */
  sources: z.array(z.url({ protocol: /^https$/ })).min(1),
});

export type Runbook = z.infer<typeof frontmatter> & { id: CauseId; body: string };

/** Loads one runbook: its checked frontmatter and its MDX body. Throws with the file and the field where the frontmatter is wrong. */
export function loadRunbook(id: CauseId): Runbook {
  const { frontmatter: checked, body } = loadPage(`causes/${id}.mdx`, frontmatter);
  return { ...checked, id, body };
}

let loaded: Readonly<Record<CauseId, Runbook>> | undefined;

/** The runbooks by their causes, each of which is read once. */
export function loadRunbooks(): Readonly<Record<CauseId, Runbook>> {
  loaded ??= Object.fromEntries(causes.map((cause) => [cause, loadRunbook(cause)])) as Record<CauseId, Runbook>;
  return loaded;
}

/** A login, as the pages end in one: every shell takes it, that of Windows too. */
const login = /^ssh .*\becho connected$/gm;

/**
 * What shows that a fix helped, of a runbook's Verify: the login from where the connection failed, or else what is run there, or else its
 * first command.
 */
export function proofOf({ body }: Runbook): { where: 'client' | 'server'; command: string } | undefined {
  const commands = parsePage(body).blocks.filter(({ section, language }) => section === 'Verify' && /^(?:sh|powershell)$/.test(language));
  const own = commands.filter(({ meta, language }) => meta.on === 'client' && language === 'sh');
  const [line] = own.flatMap(({ text }) => text.match(login)?.at(-1) ?? []);
  if (line) return { where: 'client', command: line };
  const one = own.at(-1) ?? commands[0];
  return one && { where: one.meta.on === 'client' ? 'client' : 'server', command: one.text };
}

/** What has to be run once the fix works, or it is taken back; each for its platforms, or for all. */
export const undoOf = ({ body }: Runbook) =>
  endsOf(parsePage(body).blocks).map(({ platforms: on, text }) => ({
    on,
    where: ['On the server', ...on.map((one) => platforms[one as Platform])].join(' · '),
    command: text,
  }));
