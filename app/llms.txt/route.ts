import { contents } from '@/content/site';

export const dynamic = 'force-static';

export function GET() {
  const sections = contents().map(
    ({ section, pages }) =>
      `## ${section}\n\n${pages.map(({ path, title, summary }) => `- [${title}](${path}index.md): ${summary}`).join('\n')}`,
  );
  return new Response(
    `# Unrefused\n\n> Why an SSH connection fails, and the fix: one runbook for each cause, with the output that proves it and a way back.\n\nEvery page exists as Markdown under index.md. /causes.json holds the causes, the questions and their routes.\n\n${sections.join('\n\n')}\n`,
    { headers: { 'Content-Type': 'text/plain; charset=utf-8' } },
  );
}
