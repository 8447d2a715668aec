import { script } from '@/content/collector';

export const dynamic = 'force-static';

/** The collector as a plain file, for those who would rather fetch and read it than paste it. */
export const GET = () => new Response(script(), { headers: { 'Content-Type': 'text/plain; charset=utf-8' } });
