// Builds the service worker into the published folder: it learns there which files are the essentials, and what each holds.
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { build } from 'esbuild';

/** What works without a network after one visit: pages by their folder, scripts and styles of the site itself. */
const essential =
  /^(?:index\.html|(?:diagnose|tree|offline|collect|fix|symptoms)\/index\.html|fix\/[^/]+\/index\.html|symptoms\/[^/]+\/index\.html|_next\/static\/.*\.(?:js|css)|(?:document|offline|tree)\.js|icon\.svg|manifest\.webmanifest|collect\.(?:sh|ps1))$/;

/** What belongs to no page: hosts read it, or a program made for others does. */
const unread = /^(?:404\.html|_not-found\/.*|_headers|offline\.json|worker\.js|sitemap\.xml|llms\.txt|causes\.json|.*\.md|social\/.*)$/;

const urlOf = (name) => `/${name.replace(/(^|\/)index\.html$/, '$1')}`;

/**
 * @param {string} folder the published folder, complete but for the worker
 * @returns {Promise<{ essentials: number, bytes: number, all: number }>} how many files are kept, what they weigh by brotli, and how many
 * there are
 */
export async function offline(folder) {
  const names = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((one) => one.isFile())
    .map((one) => relative(folder, join(one.parentPath, one.name)).replaceAll('\\', '/'))
    .filter((name) => !unread.test(name))
    .sort();
  let bytes = 0;
  const essentials = names
    .filter((name) => essential.test(name))
    .map((name) => {
      const content = readFileSync(join(folder, name));
      bytes += brotliCompressSync(content).length;
      const hashed = name.startsWith('_next/static/');
      return { url: urlOf(name), revision: hashed ? null : createHash('sha256').update(content).digest('hex').slice(0, 12) };
    });
  writeFileSync(join(folder, 'offline.json'), JSON.stringify(names.map(urlOf)));
  await build({
    entryPoints: { worker: 'offline/worker.ts' },
    outdir: folder,
    bundle: true,
    minify: true,
    format: 'iife',
    target: 'es2022',
    logLevel: 'warning',
    define: { ESSENTIALS: JSON.stringify(essentials), 'process.env.NODE_ENV': '"production"' },
  });
  return { essentials: essentials.length, bytes, all: names.length };
}
