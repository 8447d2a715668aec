/** The names that `iptables -L` and `nft` print for ports, from /etc/services, as far as they meet people who look for ssh. */
const services = new Map(
  Object.entries({ ftp: 21, ssh: 22, telnet: 23, smtp: 25, domain: 53, http: 80, https: 443, mysql: 3306, 'http-alt': 8080 }),
);

/** `22`, `ssh`, `20-30` (or `20:30`, `:30`, `20:` with a colon) as a range of ports; undefined when a name is not known. */
export function portRange(text: string, separator: '-' | ':'): readonly [number, number] | undefined {
  const one = (part: string) => services.get(part) ?? (/^\d{1,5}$/.test(part) ? Number(part) : undefined);
  const whole = one(text);
  if (whole !== undefined) return [whole, whole];
  const [from = '', to, more] = text.split(separator);
  if (to === undefined || more !== undefined) return undefined;
  const low = from ? one(from) : 0;
  const high = to ? one(to) : 65535;
  return low === undefined || high === undefined ? undefined : [low, high];
}
