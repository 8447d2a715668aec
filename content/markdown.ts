import { type CauseId, isCause } from './causes';
import { loadRunbook, type Platform, platforms } from './runbook';

/** The `meta` of a fence speaks to the tests, not to a reader. */
const withoutMeta = (body: string) => body.replace(/^(\s*```\w+) .*$/gm, '$1');

/**
 * A page of `content/` as plain Markdown: its title, its summary, its text with the elements in words, its sources.
 */
export function toMarkdown({ title, summary, body, sources }: { title: string; summary: string; body: string; sources: string[] }): string {
  const text = withoutMeta(body)
    .replace(/<Cause id="([\w-]+)"(?:\s*\/>|>([^<]*)<\/Cause>)/g, (_, id: string, words?: string) =>
      isCause(id) ? `[${words || loadRunbook(id as CauseId).title}](/fix/${id}/index.md)` : id,
    )
    .replace(/<Proof of="([\w -]+)" \/>/g, (_, names: string) => `Proof: ${names.replace(/[\w-]+/g, '`$&`')}, in [the runs](/proof/).`)
    .replace(
      /^<Platform name="([^"]+)">$/gm,
      (_, names: string) =>
        `### ${names
          .split(' ')
          .map((one) => platforms[one as Platform])
          .join(', ')}`,
    )
    .replace(/^<Caution>\n([\s\S]*?)\n<\/Caution>$/gm, (_, words: string) => `> **Caution.** ${words.trim().replace(/\n/g, '\n> ')}`)
    .replace(/^<\/Platform>\n?/gm, '');
  return `# ${title}\n\n${summary}\n\n${text.trim()}\n\n## Sources\n\n${sources.map((one) => `- <${one}>`).join('\n')}\n`;
}

/** Markdown as it is served. */
export const markdown = (text: string) => new Response(text, { headers: { 'Content-Type': 'text/markdown; charset=utf-8' } });
