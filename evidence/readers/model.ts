import { type Context, type Learned, linesOf, notMine, type Reading } from '../reading';

/** As the firmware writes it, alone or as `/proc/cpuinfo` ends: `Model		: Raspberry Pi 4 Model B Rev 1.4`. */
const pi = /^(?:Model\s*: )?Raspberry Pi [\w .+]{1,60}$/;

/** What OPNsense says of itself, and pfSense, whose file holds this one word. */
const appliances: readonly (readonly [line: RegExp, command?: RegExp])[] = [
  [/^OPNsense \d\d\.\d[\w.]{0,20} \((?:amd64|aarch64|arm64)\b.{0,20}\)$/],
  [/^pfSense$/, /\/etc\/platform\b/],
];

/**
 * Reads `cat /proc/device-tree/model`, and the last line of `/proc/cpuinfo`: is the machine a Raspberry Pi? And
 * `opnsense-version`, and pfSense's `/etc/platform`.
 *
 *     Raspberry Pi 4 Model B Rev 1.4
 *
 * It tells the machine, and not the system on its card, so that Raspberry Pi OS is inferred. The file ends with a NUL and without a line
 * feed. Source: Linux arch/arm/boot/dts/broadcom/bcm2711-rpi-4-b.dts; raspberrypi/firmware, which adds the revision; opnsense/update src/sbin/opnsense-version.
 */
export function model(text: string, { command = '' }: Context): Reading<'server-os'> {
  const mine = /\/(?:device-tree\/(?:\S*\/)?model|cpuinfo)\b/.test(command);
  const lines = linesOf(text);
  const at = lines.findIndex((line) => line.length < 100 && pi.test(line) && (mine || / Rev \d\.\d$/.test(line)));
  const boxed = lines.findIndex(
    (line) => line.length < 100 && appliances.some(([said, asked]) => said.test(line) && (!asked || asked.test(command))),
  );
  const line = (at < 0 ? boxed : at) + 1;
  if (!line) return notMine;
  const details = { saw: (lines[line - 1] as string).trim() };
  const fact: Learned<'server-os'> =
    at < 0
      ? { fact: 'server-os', value: 'appliance', line, details }
      : { fact: 'server-os', value: 'raspberry-pi', line, inferred: true, details };
  return { kind: 'read', facts: [fact], from: line, to: line };
}
