type Parsed = { family: 4 | 6; value: bigint };

/** `203.0.113.7`, `2001:db8::7`, `fe80::1%eth0`, `::ffff:203.0.113.7` (an IPv4 address) as a number; anything else is undefined. */
export function parseAddress(text: string): Parsed | undefined {
  const bare = text.replace(/^\[|\]$/g, '').replace(/%.*$/, '');
  if (bare.length > 45) return undefined;
  const quad = /(?:^|:)(\d{1,3})\.(\d{1,3})\.(\d{1,3})\.(\d{1,3})$/.exec(bare);
  const bytes = quad?.slice(1).map(Number) ?? [];
  if (bytes.some((byte) => byte > 255)) return undefined;
  const four = bytes.reduce((value, byte) => value * 256 + byte, 0);
  if (quad && !bare.includes(':')) return { family: 4, value: BigInt(four) };
  const hex = quad ? bare.replace(/[\d.]+$/, `${(four >>> 16).toString(16)}:${(four & 0xffff).toString(16)}`) : bare;
  const halves = hex.split('::');
  const groups = halves.map((half) => (half ? half.split(':') : []));
  const count = groups.flat().length;
  if (halves.length > 2 || (halves.length === 2 ? count > 7 : count !== 8)) return undefined;
  const all = [...(groups[0] ?? []), ...Array<string>(8 - count).fill('0'), ...(groups[1] ?? [])];
  if (!all.every((group) => /^[\da-f]{1,4}$/i.test(group))) return undefined;
  const value = all.reduce((sum, group) => (sum << 16n) + BigInt(Number.parseInt(group, 16)), 0n);
  return value >> 32n === 0xffffn ? { family: 4, value: value & 0xffffffffn } : { family: 6, value };
}

/** A prefix length, or a netmask as its length: `24`, `255.255.255.0`, `ffff:ffff::`. A mask with holes has none. */
function prefixOf(text: string, bits: number): number | undefined {
  if (/^\d{1,3}$/.test(text)) return Number(text) <= bits ? Number(text) : undefined;
  const mask = parseAddress(text)?.value.toString(2).padStart(bits, '0');
  return mask && mask.length === bits && /^1*0*$/.test(mask) ? mask.replace(/0+$/, '').length : undefined;
}

/**
 * Is the address in this network: `10.0.0.1`, `10.0.0.0/8`, `10.0.0.0/255.0.0.0`, `10.0.0.1-10.0.0.9`?
 * Undefined when either cannot be read, a host name for one.
 */
export function isIn(address: string, net: string): boolean | undefined {
  const one = parseAddress(address);
  const [from, to] = net.split('-');
  const [base, length] = (from ?? '').split('/');
  const low = parseAddress(base ?? '');
  if (!one || !low) return undefined;
  if (one.family !== low.family) return false;
  if (to !== undefined) {
    const high = parseAddress(to);
    return high && high.family === one.family ? low.value <= one.value && one.value <= high.value : undefined;
  }
  const bits = one.family === 4 ? 32 : 128;
  const prefix = prefixOf(length ?? String(bits), bits);
  if (prefix === undefined) return undefined;
  const rest = BigInt(bits - prefix);
  return one.value >> rest === low.value >> rest;
}

/** Can a TCP connection from outside carry an address of this network? Loopback, multicast, broadcast and `0.0.0.0` cannot. */
export const isNeverOutside = (net: string) =>
  /^(?:127\.|22[4-9]\.|23\d\.|255\.255\.255\.255|0\.0\.0\.0(?:\/32)?$|ff[\da-f]{2}:|::1(?:\/128)?$|::\/128$)/i.test(net);
