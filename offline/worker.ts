/**
 * The service worker. It keeps the essentials (the diagnosis with its readers, the tree, one page for each cause and message) from the
 * first quiet moment on, and whatever else is visited. A new build takes over at once; scripts that an open tab of the build before may
 * still ask for stay until the build after. Nothing is asked of any other site.
 */
import { PrecacheController, PrecacheRoute } from 'workbox-precaching';
import { registerRoute, setCatchHandler } from 'workbox-routing';
import { NetworkFirst } from 'workbox-strategies';

// What DOM and web worker types do not share; the whole of `lib.webworker` cannot stand beside the DOM's.
type Extendable = Event & { waitUntil(what: Promise<unknown>): void };
type Asked = Extendable & { data: unknown; ports: readonly MessagePort[] };
type Scope = { skipWaiting(): Promise<void>; clients: { claim(): Promise<void> }; location: Location } & Pick<
  EventTarget,
  'addEventListener'
>;
declare const self: Scope;

/** Put in by the build: the essentials, each with the hash of its content, or none where the name holds it. */
declare const ESSENTIALS: { url: string; revision: string | null }[];

const essentials = 'essentials';
const before = 'before';
const visited = 'visited';
const isHashed = (path: string) => path.startsWith('/_next/static/');

const controller = new PrecacheController({ cacheName: essentials });
controller.addToCacheList(ESSENTIALS);

self.addEventListener('install', (event) => {
  void self.skipWaiting();
  (event as Extendable).waitUntil(controller.install(event as never));
});

/** Moves the hashed files that the new build has no more out of the way of the cleaning. */
async function keepForOpenTabs() {
  const current = new Set(controller.getCachedURLs());
  await caches.delete(before);
  const [from, to] = await Promise.all([caches.open(essentials), caches.open(before)]);
  for (const request of await from.keys()) {
    if (!isHashed(new URL(request.url).pathname) || current.has(request.url)) continue;
    const response = await from.match(request);
    if (response) await to.put(request, response);
  }
}

self.addEventListener('activate', (event) => {
  (event as Extendable).waitUntil(
    keepForOpenTabs()
      .then(() => controller.activate(event as never))
      .then(() => self.clients.claim()),
  );
});

// The reading in the background finds its parameters behind the `#` of its own address. An answer that has an address of its own, as
// one from a cache does, would take them away: this one has none.
registerRoute(
  ({ sameOrigin, request }) => sameOrigin && request.destination === 'worker',
  async ({ request }) => {
    const { body, headers } = (await caches.match(request, { ignoreSearch: true })) ?? (await fetch(request));
    return new Response(body, { headers });
  },
);

// A page is one page, whatever stands behind its `?`.
registerRoute(new PrecacheRoute(controller, { ignoreURLParametersMatching: [/./], cleanURLs: false }));

registerRoute(
  ({ sameOrigin, url }) => sameOrigin && isHashed(url.pathname),
  async ({ request }) => (await caches.match(request)) ?? fetch(request),
);

const pages = new NetworkFirst({ cacheName: visited, networkTimeoutSeconds: 5, matchOptions: { ignoreSearch: true } });
registerRoute(({ sameOrigin, request }) => sameOrigin && request.method === 'GET', pages);

setCatchHandler(async ({ request }) => {
  // A page that was kept under an older build finds the style of this one; any other page says what is here without a network.
  if (/\.css$/.test(new URL(request.url).pathname)) {
    const style = controller.getCachedURLs().find((url) => url.endsWith('.css'));
    if (style) return (await controller.matchPrecache(style)) ?? Response.error();
  }
  if (request.mode !== 'navigate') return Response.error();
  const { pathname } = new URL(request.url);
  if (!pathname.endsWith('/') && !pathname.includes('.')) return Response.redirect(`${pathname}/`);
  // The steps of one platform are also on the page of the cause, which is kept.
  const [cause] = /^\/fix\/[^/]+\/(?=[^/]+\/$)/.exec(pathname) ?? [];
  if (cause && controller.getCacheKeyForURL(cause)) return Response.redirect(cause);
  return (await controller.matchPrecache('/offline/')) ?? Response.error();
});

/** Fetches whatever is not kept yet, four at a time, and says after each how far it is. */
async function keepEverything(tell: (told: { kept: number; of: number; failed: number }) => void) {
  const all = (await (await fetch('/offline.json', { cache: 'no-cache' })).json()) as string[];
  const cache = await caches.open(visited);
  const told = { kept: 0, of: all.length, failed: 0 };
  const waiting = [...all];
  const one = async () => {
    for (let url = waiting.shift(); url; url = waiting.shift()) {
      try {
        if (!controller.getCacheKeyForURL(url)) await cache.add(url);
        told.kept++;
      } catch {
        told.failed++;
      }
      tell(told);
    }
  };
  await Promise.all([one(), one(), one(), one()]);
}

self.addEventListener('message', (event) => {
  const asked = event as Asked;
  const [port] = asked.ports;
  if (asked.data !== 'keep everything' || !port) return;
  asked.waitUntil(keepEverything((told) => port.postMessage(told)).catch(() => port.postMessage({ error: true })));
});
