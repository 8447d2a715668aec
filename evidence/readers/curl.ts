import { type Context, linesOf, notMine, program, type Reading } from '../reading';
import { isAddress, isPrivate } from '../values';

/**
 * What each of the networks that stand in front of web sites says of itself, two headers for each, since a server behind it may hand one
 * on. Sources: Cloudflare, HTTP headers; Amazon CloudFront, Developer Guide; Fastly, X-Served-By and X-Timer.
 */
const fronts: readonly (readonly [RegExp, RegExp])[] = [
  [/^server: cloudflare$/i, /^cf-ray: [\da-f]{8,32}(?:-[A-Z]{3})?$/i],
  [/^via: .{0,80}\.cloudfront\.net \(CloudFront\)$/i, /^x-amz-cf-id: \S{20,100}$/i],
  [/^x-served-by: cache-.{3,200}$/i, /^x-timer: S\d[\d.,VSE]{3,60}$/i],
];

/** The name in the address that was asked for. */
const asked = /\bhttps?:\/\/([\w.-]{1,253})(?:[:/?]\S{0,500})?(?=['"]?(?:\s|$))/;

/**
 * Reads the headers that `curl -I https://NAME` prints: does a CDN answer for the name that ssh dials?
 *
 *     HTTP/2 200
 *     server: cloudflare
 *     cf-ray: 8e4a1b2c3d4e5f60-FRA
 *
 * A name leads to one place, whatever the port, but for what a company's own name server says: a private address is no CDN's. It is
 * inferred, because ssh's settings may lead elsewhere. Where redirects were followed, another name may have answered.
 */
export function curl(text: string, { command = '', host, server }: Context): Reading<'resolution'> {
  const typed = command.slice(0, 1_000);
  const name = asked.exec(typed)?.[1]?.toLowerCase();
  if (program(typed) !== 'curl' || !name) return notMine;
  const lines = linesOf(text);
  const heads = lines.flatMap((line, i) => (line.length < 500 && /^(?:HTTP\/\d|[a-z][\w-]{1,60}: \S)/i.test(line) ? [i + 1] : []));
  const [from] = heads;
  if (!from) return notMine;
  const at = (pattern: RegExp) => lines.findIndex((line) => line.length < 500 && pattern.test(line.trim()));
  const [found = -1] = fronts.flatMap(([one, other]) => (at(one) >= 0 && at(other) >= 0 ? [at(one)] : []));
  const same = name === host?.toLowerCase().replace(/\.$/, '') && !isAddress(name) && !isPrivate(server);
  const followed = /\s-(?:\w*L|-location\b)/.test(typed);
  const details = { host: name, saw: lines[found]?.trim() ?? '' };
  return {
    kind: 'read',
    facts: same && !followed && found >= 0 ? [{ fact: 'resolution', value: 'cdn', line: found + 1, inferred: true, details }] : [],
    from,
    to: heads.at(-1) as number,
  };
}
