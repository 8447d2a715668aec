import { ImageResponse } from 'next/og';
import { type Listed, pictured } from '@/content/site';

export const dynamic = 'force-static';
export const dynamicParams = false;

type Params = { path: string[] };

/** `/fix/x/` has its picture at `/social/fix/x.png`, the home page at `/social/index.png`. */
const pathOf = ({ path }: Listed) => `${path.slice(1, -1) || 'index'}.png`.split('/');

const pages = new Map(pictured().map((page) => [pathOf(page).join('/'), page]));

export const generateStaticParams = (): Params[] => [...pages.values()].map((page) => ({ path: pathOf(page) }));

/** What a page shows where its address is shared: its title, its answer, and whose it is. 1200 by 630 pixels, as every such place takes. */
export async function GET(_: Request, { params }: { params: Promise<Params> }) {
  const { path } = await params;
  const page = pages.get(path.join('/')) as Listed;
  const [paper, ink, quiet, accent] = ['#0e1310', '#edf2ec', '#a9b5aa', '#6fd3b4'];
  return new ImageResponse(
    <div
      style={{
        display: 'flex',
        flexDirection: 'column',
        justifyContent: 'space-between',
        width: '100%',
        height: '100%',
        padding: 80,
        background: paper,
        color: ink,
      }}
    >
      <div style={{ display: 'flex', flexDirection: 'column', gap: 28 }}>
        <div style={{ display: 'flex', fontSize: 68, lineHeight: 1.15 }}>{page.title}</div>
        <div style={{ display: 'flex', fontSize: 34, lineHeight: 1.4, color: quiet }}>{page.summary}</div>
      </div>
      <div style={{ display: 'flex', alignItems: 'center', gap: 24, fontSize: 36 }}>
        <svg width="102" height="48" viewBox="0 0 34 16" aria-hidden="true">
          <path d="M8 8h18" stroke={accent} strokeWidth="3" />
          <circle cx="7" cy="8" r="5.5" fill={paper} stroke={ink} strokeWidth="2.5" />
          <circle cx="27" cy="8" r="5.5" fill={accent} />
        </svg>
        unrefused
      </div>
    </div>,
    { width: 1200, height: 630 },
  );
}
