import type { CauseId } from '../content/causes';
import type { Platform } from '../content/runbook';

/** What the server was said or seen to be, where a runbook may have steps for that. */
const systems: Readonly<Partial<Record<string, Platform>>> = {
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

/** Which platform a system is that was said or seen: a value of `server-os`. */
export const platformOfSystem = (system: string | undefined): Platform | undefined => (system ? systems[system] : undefined);

/** The address of a runbook, with its steps for one platform where it has some. */
export function addressOf(cause: CauseId, platforms: readonly Platform[], platform: Platform | undefined): string {
  // Raspberry Pi OS is a Debian; a few runbooks have steps of its own.
  const choices: readonly (Platform | undefined)[] = [platform, platform === 'raspberry-pi' ? 'debian' : undefined];
  const chosen = choices.find((one) => one !== undefined && platforms.includes(one));
  return chosen && platforms.length > 1 ? `/fix/${cause}/${chosen}/` : `/fix/${cause}/`;
}
