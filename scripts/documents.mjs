// Makes documents of an export: Next's scripts, their preloads and its payload go, our own script stays, and each page gets its
// Content-Security-Policy. Articles are read on the network that people have when they are locked out: 115 kB less is the point.
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { html, parse, serialize, defaultTreeAdapter as tree } from 'parse5';

/** The pages that keep the framework. */
const apps = new Set(['diagnose/index.html']);

/** Links between documents feel instant: the browser fetches a page when the pointer rests on its link. */
const speculation = JSON.stringify({
  prefetch: [{ where: { and: [{ href_matches: '/*' }, { not: { href_matches: '/diagnose/*' } }] }, eagerness: 'moderate' }],
});

const attribute = (node, name) => node.attrs?.find((one) => one.name === name)?.value;

function* elements(node) {
  for (const child of node.childNodes ?? []) {
    if (child.tagName) yield child;
    yield* elements(child);
  }
}

const isFramework = (node) =>
  (node.tagName === 'script' && (attribute(node, 'src')?.startsWith('/_next/') || !attribute(node, 'src'))) ||
  (node.tagName === 'link' && attribute(node, 'as') === 'script');

const sources = (inline) => inline.map((text) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`).join(' ');

/**
 * The policy of a page: its own scripts and style sheet, no connection to anywhere but this site. What is fetched from there: by the
 * search its index and the program that reads it, by the diagnosis how a cause is kept from coming back, out of its runbook; and who tests
 * a page from within looks for robots.txt. `frame-ancestors` must be a header.
 */
const policy = (inline, speculates, searches) =>
  `default-src 'none'; script-src 'self'${inline.length ? ` ${sources(inline)}` : ''}${speculates ? " 'inline-speculation-rules'" : ''}${searches ? " 'wasm-unsafe-eval'" : ''}; style-src 'self'; img-src 'self' data:; manifest-src 'self'; connect-src 'self'; base-uri 'none'; form-action 'self'`;

function add(parent, tagName, attrs, text) {
  const node = tree.createElement(
    tagName,
    html.NS.HTML,
    Object.entries(attrs).map(([name, value]) => ({ name, value })),
  );
  if (text) tree.appendChild(node, tree.createTextNode(text));
  tree.appendChild(parent, node);
  return node;
}

/** Where the site is published: what is shared elsewhere needs whole addresses. The same as `origin` in content/site.ts. */
const origin = (process.env.SITE_URL ?? 'https://unrefused.example').replace(/\/$/, '');

/** What a page shows where its address is shared. A runbook for one platform is shared as the runbook. */
function share(folder, name, head) {
  const [title, description] = [
    [...elements(head)].find(({ tagName }) => tagName === 'title')?.childNodes[0]?.value,
    [...elements(head)].find((node) => attribute(node, 'name') === 'description'),
  ];
  const page = name.split('/').slice(0, -1).slice(0, 2).join('/');
  const picture = existsSync(join(folder, 'social', `${page}.png`)) ? page : 'index';
  const address = `${origin}/${page && `${page}/`}`;
  add(head, 'link', { rel: 'canonical', href: name.startsWith('proof/') ? `${origin}/${name.replace('index.html', '')}` : address });
  const properties = { 'og:title': title, 'og:url': address, 'og:type': 'website', 'og:image': `${origin}/social/${picture}.png` };
  for (const [property, content] of Object.entries(properties)) add(head, 'meta', { property, content });
  if (description) add(head, 'meta', { property: 'og:description', content: attribute(description, 'content') });
  add(head, 'meta', { name: 'twitter:card', content: 'summary_large_image' });
}

/**
 * @param {string} folder the export
 * @returns {{ pages: number, apps: number, policies: Map<string, string> }} how many documents and apps it holds now, and the policy of each
 */
export function documents(folder) {
  const count = { pages: 0, apps: 0, policies: new Map() };
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((one) => one.isFile());
  for (const file of files) {
    const path = join(file.parentPath, file.name);
    // Payloads for the framework's router, which no page uses.
    if (/\.txt$/.test(file.name) && /^(?:index|__next\b.*|404|_not-found)/.test(file.name)) rmSync(path);
    if (!file.name.endsWith('.html')) continue;
    const page = parse(readFileSync(path, 'utf8'));
    const [head] = [...elements(page)].filter(({ tagName }) => tagName === 'head');
    const name = relative(folder, path).replaceAll('\\', '/');
    const app = apps.has(name);
    if (app) count.apps++;
    else {
      count.pages++;
      for (const node of [...elements(page)].filter(isFramework)) tree.detachNode(node);
      add(head, 'script', { type: 'speculationrules' }, speculation);
    }
    const inline = app
      ? [...elements(page)]
          .filter((node) => node.tagName === 'script' && !attribute(node, 'src'))
          .map((node) => node.childNodes[0]?.value ?? '')
      : [];
    if (name !== '404.html' && !name.startsWith('404/') && !name.startsWith('_not-found/')) share(folder, name, head);
    const content = policy(inline, !app, name === 'search/index.html');
    count.policies.set(name, content);
    const meta = add(head, 'meta', { 'http-equiv': 'Content-Security-Policy', content });
    // A policy holds for what stands behind it: it comes right after the character set.
    tree.detachNode(meta);
    const charset = head.childNodes.findIndex((node) => attribute(node, 'charset'));
    head.childNodes.splice(charset + 1, 0, meta);
    meta.parentNode = head;
    writeFileSync(path, serialize(page));
  }
  return count;
}

if (process.argv[2]) console.log(documents(process.argv[2]));
