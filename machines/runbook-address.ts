import type { CauseId } from '../content/causes';
import type { Platform } from '../content/runbook';

/** For what the server was said or seen to be, a value of `server-os`, the platform that a runbook may have steps for. */
const platforms: Readonly<Partial<Record<string, Platform>>> = {
  'raspberry-pi': 'raspberry-pi',
  termux: 'termux',
  macos: 'macos',
  windows: 'windows',
  'cisco-ios': 'cisco',
  'cisco-asa': 'cisco',
  'cisco-nexus': 'cisco',
  junos: 'junos',
  mikrotik: 'mikrotik',
  openwrt: 'openwrt',
  nas: 'nas',
  esxi: 'esxi',
  appliance: 'appliance',
};

/** Which platform a system is that was said or seen. */
export const platformOfSystem = (system: string | undefined): Platform | undefined => (system ? platforms[system] : undefined);

/** The platforms of the two machines, as far as anything shows them. */
export type Platforms = { server?: Platform | undefined; client?: Platform | undefined };

const ofClients: ReadonlySet<Platform> = new Set(['linux', 'macos', 'windows']);

/**
 * The platform whose steps a runbook has for the machine that they are run on, where it has several. Steps for `linux` are those of the
 * computer that dials, and so are those for macOS and Windows beside them; a server's are told by its family.
 */
export function stepsFor(platforms: readonly Platform[], { server, client }: Platforms): Platform | undefined {
  const dials = platforms.includes('linux');
  const own = dials && server && ofClients.has(server) ? undefined : server;
  // Raspberry Pi OS is a Debian; a few runbooks have steps of its own.
  const choices = [dials ? client : undefined, own, own === 'raspberry-pi' ? 'debian' : undefined] as const;
  return platforms.length > 1 ? choices.find((one) => one !== undefined && platforms.includes(one)) : undefined;
}

/** The address of a runbook, with its steps for one platform where it has some. */
export function addressOf(cause: CauseId, platforms: readonly Platform[], seen: Platforms): string {
  const steps = stepsFor(platforms, seen);
  return steps ? `/fix/${cause}/${steps}/` : `/fix/${cause}/`;
}
