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

/** The platform whose steps a runbook has for a system, where it has several. */
export function stepsFor(platforms: readonly Platform[], platform: Platform | undefined): Platform | undefined {
  // Raspberry Pi OS is a Debian; a few runbooks have steps of its own.
  const choices: readonly (Platform | undefined)[] = [platform, platform === 'raspberry-pi' ? 'debian' : undefined];
  return platforms.length > 1 ? choices.find((one) => one !== undefined && platforms.includes(one)) : undefined;
}

/** The address of a runbook, with its steps for one platform where it has some. */
export function addressOf(cause: CauseId, platforms: readonly Platform[], platform: Platform | undefined): string {
  const steps = stepsFor(platforms, platform);
  return steps ? `/fix/${cause}/${steps}/` : `/fix/${cause}/`;
}
