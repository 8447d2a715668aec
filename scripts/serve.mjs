// Serves out/ as any static host would: a slash at the end of pages, 404.html, compression, long caching for what has a hash in its name.
import { createReadStream, existsSync, readFileSync, statSync } from 'node:fs';
import { createServer } from 'node:http';
import { extname, join, normalize, relative } from 'node:path';
import { parseArgs, promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';

const { values } = parseArgs({
  options: { port: { type: 'string', default: process.env.PORT ?? '3000' }, host: { type: 'string', default: 'localhost' } },
});
const port = Number(values.port);
const root = 'out';
const types = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.txt': 'text/plain; charset=utf-8',
  '.sh': 'text/plain; charset=utf-8',
  '.ps1': 'text/plain; charset=utf-8',
  '.webmanifest': 'application/manifest+json; charset=utf-8',
  '.xml': 'application/xml; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2',
};
if (!Number.isInteger(port) || port < 0 || port > 65535) {
  console.error(`"${values.port}" is no port: give a number from 1 to 65535 with --port`);
  process.exit(2);
}
if (!['index.html', '_headers'].every((name) => existsSync(join(root, name)))) {
  console.error('There is no complete site in out/. Run: npm run build');
  process.exit(1);
}

let rules = [];
let rulesOf = 0;
/** The headers of a path, by the rules that the site is published with: read anew once a build has written others. */
function headersOf(path) {
  const { mtimeMs } = statSync(join(root, '_headers'));
  if (mtimeMs !== rulesOf) {
    rules = readFileSync(join(root, '_headers'), 'utf8')
      .split(/\n(?=\/)/)
      .map((rule) => {
        const [pattern = '', ...lines] = rule.trimEnd().split('\n');
        const headers = Object.fromEntries(lines.map((line) => line.trim().split(/: (.*)/s, 2)));
        return { matches: (path) => (pattern.endsWith('*') ? path.startsWith(pattern.slice(0, -1)) : path === pattern), headers };
      });
    rulesOf = mtimeMs;
  }
  return Object.assign({}, ...rules.filter(({ matches }) => matches(path)).map(({ headers }) => headers));
}

const isFile = (path) => existsSync(path) && statSync(path).isFile();
const packed = new Map();
const [toBrotli, toGzip] = [promisify(brotliCompress), promisify(gzip)];
/** The file in the smallest form that the browser takes, kept for the next visitor. Packing a large one holds up no other. */
async function body(path, accepts) {
  const coding = /\bbr\b/.test(accepts) ? 'br' : /\bgzip\b/.test(accepts) ? 'gzip' : '';
  const key = `${coding} ${path} ${statSync(path).mtimeMs}`;
  if (!packed.has(key)) {
    const bytes = readFileSync(path);
    packed.set(
      key,
      coding === 'br'
        ? toBrotli(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } })
        : coding
          ? toGzip(bytes, { level: 9 })
          : bytes,
    );
  }
  return { coding, bytes: await packed.get(key) };
}

async function answer(request, response) {
  const send = async (status, path) => {
    const type = types[extname(path)] ?? 'application/octet-stream';
    const head = {
      'Cache-Control': 'no-cache',
      ...headersOf(
        `/${relative(root, path)
          .replaceAll('\\', '/')
          .replace(/index\.html$/, '')}`,
      ),
      'Content-Type': type,
    };
    if (!/^(?:text|application\/(?:json|xml|manifest)|image\/svg)/.test(type)) {
      response.writeHead(status, head);
      return request.method === 'HEAD' ? response.end() : createReadStream(path).pipe(response);
    }
    const { coding, bytes } = await body(path, String(request.headers['accept-encoding'] ?? ''));
    response.writeHead(status, {
      ...head,
      Vary: 'Accept-Encoding',
      'Content-Length': bytes.length,
      ...(coding && { 'Content-Encoding': coding }),
    });
    response.end(request.method === 'HEAD' ? undefined : bytes);
  };
  if (request.method !== 'GET' && request.method !== 'HEAD') {
    response.writeHead(405, { Allow: 'GET, HEAD' }).end();
    return;
  }
  let path;
  const url = new URL(request.url ?? '/', 'http://localhost');
  try {
    path = normalize(decodeURIComponent(url.pathname));
  } catch {
    path = '/404.html';
  }
  const file = join(root, path);
  if (!file.startsWith(root) || path.includes('\0')) return send(404, join(root, '404.html'));
  if (path.endsWith('/') && isFile(join(file, 'index.html'))) return send(200, join(file, 'index.html'));
  if (isFile(file)) return send(200, file);
  if (isFile(join(file, 'index.html'))) {
    response.writeHead(308, { Location: `${encodeURI(path)}/${url.search}` }).end();
    return;
  }
  return send(404, join(root, '404.html'));
}

// While a build replaces out/, what was there a moment ago may be gone.
const server = createServer((request, response) =>
  answer(request, response).catch(() => {
    if (!response.headersSent) response.writeHead(503, { 'Retry-After': '60', 'Content-Type': types['.txt'] });
    response.end('The site is being built. Ask again in a minute.\n');
  }),
);

server.on('error', (error) => {
  console.error(
    error.code === 'EADDRINUSE'
      ? `Port ${port} is in use by another program. Stop that one, or choose another port: PORT=3001 npm start`
      : error.message,
  );
  process.exit(1);
});
server.listen(port, values.host, () => console.log(`Unrefused is on http://${values.host}:${server.address().port}`));
