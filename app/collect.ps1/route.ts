import { powershell } from '@/content/collector';

export const dynamic = 'force-static';

/** The collector for Windows as a plain file. */
export const GET = () => new Response(powershell(), { headers: { 'Content-Type': 'text/plain; charset=utf-8' } });
