import { type Context, linesOf, notMine, type Reading } from '../reading';

/** Who made the machine, as providers of virtual machines say it of themselves. Source: cloud-init tools/ds-identify; systemd virt.c. */
const makers: Readonly<Record<string, 'aws' | 'cloud'>> = {
  'Amazon EC2': 'aws',
  DigitalOcean: 'cloud',
  Hetzner: 'cloud',
  Linode: 'cloud',
  Akamai: 'cloud',
  Vultr: 'cloud',
  Scaleway: 'cloud',
  UpCloud: 'cloud',
  Exoscale: 'cloud',
  'Alibaba Cloud': 'cloud',
  'Tencent Cloud': 'cloud',
  'Huawei Cloud': 'cloud',
};

/**
 * Reads `cat /sys/class/dmi/id/sys_vendor` and the vendor that `hostnamectl` shows: does the server live with a provider that has a
 * firewall of its own?
 *
 *     Hetzner
 *
 * Where it lives says nothing of that firewall: between.ts asks for more. Of some providers it is the name of the program that runs the
 * machine, `QEMU` or `Microsoft Corporation`, which is no answer. Source: Linux drivers/firmware/dmi-id.c; systemd hostnamectl.c.
 */
export function dmi(text: string, { command = '', on }: Context): Reading<'place'> {
  const asked = /\/dmi\/id\/(?:sys|bios|chassis|board)_vendor\b/.test(command.slice(0, 1_000));
  const lines = linesOf(text);
  const at = lines.findIndex((line) => line.length < 200 && (asked ? line.trim() : /^ *Hardware Vendor: \S/.test(line)));
  if (at < 0) return notMine;
  const maker = (lines[at] as string).replace(/^ *Hardware Vendor: /, '').trim();
  const place = Object.hasOwn(makers, maker) && on === 'server' ? makers[maker] : undefined;
  return {
    kind: 'read',
    facts: place ? [{ fact: 'place', value: place, line: at + 1, inferred: true, details: { saw: maker } }] : [],
    from: at + 1,
    to: at + 1,
  };
}
