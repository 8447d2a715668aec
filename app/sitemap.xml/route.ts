import { contents, origin } from '@/content/site';

export const dynamic = 'force-static';

export function GET() {
  const paths = [
    ...['/', '/diagnose/', '/tree/', '/search/', '/collect/', '/fix/', '/symptoms/', '/commands/', '/platforms/', '/guides/'],
    ...contents().flatMap(({ pages }) => pages.map(({ path }) => path)),
  ];
  return new Response(
    `<?xml version="1.0" encoding="UTF-8"?>\n<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">\n${paths.map((path) => `<url><loc>${origin}${path}</loc></url>`).join('\n')}\n</urlset>\n`,
    { headers: { 'Content-Type': 'application/xml; charset=utf-8' } },
  );
}
