// The headers that the site is published with, for the hosts that most people have. Every policy stands in its page too; a host that
// sends these as well adds what a page cannot say itself: that nobody may frame it.
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** What every answer carries. */
export const everywhere = {
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'no-referrer',
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Permissions-Policy': 'camera=(), geolocation=(), microphone=(), payment=(), usb=()',
};

/** What a browser keeps for good: names with the hash of their content. Everything else is asked for again. */
export const cached = { hashed: 'public, max-age=31536000, immutable', other: 'no-cache' };

const framed = (policy) => `${policy}; frame-ancestors 'none'`;

/** `fix/x/index.html` belongs to `/fix/*`, `index.html` to `/`. */
const patternOf = (file) => (file.includes('/') ? `/${file.split('/')[0]}/*` : `/${file.replace(/^index\.html$/, '')}`);

/**
 * Writes `_headers` into the published folder, as Netlify and Cloudflare Pages read it, and a piece of configuration for nginx and for
 * Caddy beside it.
 * @param {string} folder the published folder
 * @param {Map<string, string>} policies the Content-Security-Policy of each document, by its path in the folder
 * @param {string} [beside] where the pieces for nginx and Caddy go
 */
export function writeHeaders(folder, policies, beside = 'hosting') {
  const patterns = new Map();
  for (const [file, policy] of policies) {
    const pattern = patternOf(file);
    const known = patterns.get(pattern);
    if (known && known !== policy) throw new Error(`${file}: its policy is not that of the other pages of ${pattern}`);
    patterns.set(pattern, policy);
  }
  const rules = [...patterns].sort(([a], [b]) => (a < b ? -1 : 1));
  const lines = (pattern, headers) => [pattern, ...Object.entries(headers).map(([name, value]) => `  ${name}: ${value}`)];
  writeFileSync(
    join(folder, '_headers'),
    `${[
      ...lines('/*', everywhere),
      ...lines('/_next/static/*', { 'Cache-Control': cached.hashed }),
      ...rules.flatMap(([pattern, policy]) => lines(pattern, { 'Content-Security-Policy': framed(policy) })),
    ].join('\n')}\n`,
  );

  // The first page is a document like nearly all.
  const common = patterns.get('/');
  const special = rules.filter(([, policy]) => policy !== common);
  const hosts = {
    'nginx.conf': `# The map stands in http { }, the rest in server { }, beside root and server_name.
map $uri $unrefused_policy {
  default "${framed(common)}";
${special.map(([pattern, policy]) => `  ~^${pattern.replace('*', '')} "${framed(policy)}";`).join('\n')}
  # A program that runs beside a page has the policy of its own address, and must fetch.
  /worker.js "";
  ~^/(?:_next|pagefind)/ "";
}
map $uri $unrefused_cache {
  default "${cached.other}";
  ~^/_next/static/ "${cached.hashed}";
}

# server {
${Object.entries(everywhere)
  .map(([name, value]) => `#   add_header ${name} "${value}" always;`)
  .join('\n')}
#   add_header Content-Security-Policy $unrefused_policy always;
#   add_header Cache-Control $unrefused_cache always;
#   error_page 404 /404.html;
#   index index.html;
#   location / { try_files $uri $uri/ =404; }
# }
`,
    Caddyfile: `# To be imported in a site block, beside root and file_server.
header {
${Object.entries(everywhere)
  .map(([name, value]) => `	${name} "${value}"`)
  .join('\n')}
	Cache-Control "${cached.other}"
}
header /_next/static/* Cache-Control "${cached.hashed}"
@common not path /worker.js /_next/* /pagefind/* ${special.map(([pattern]) => pattern).join(' ')}
header @common Content-Security-Policy "${framed(common)}"
${special.map(([pattern, policy]) => `header ${pattern} Content-Security-Policy "${framed(policy)}"`).join('\n')}
handle_errors {
	@missing expression {err.status_code} == 404
	rewrite @missing /404.html
	file_server
}
`,
  };
  mkdirSync(beside, { recursive: true });
  for (const [name, text] of Object.entries(hosts)) writeFileSync(join(beside, name), text);
}
