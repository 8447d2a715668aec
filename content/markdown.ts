import { type CauseId, isCause } from './causes';
import { loadRunbook, type Platform, platforms } from './runbook';

/** The `meta` of a fence speaks to the tests, not to a reader. */
const withoutMeta = (body: string) => body.replace(/^(\s*```\w+) .*$/gm, '$1');

type Page = { title: string; summary: string; body: string; sources: string[] };

/**
 * A page of `content/` as plain Markdown: its title, its summary, its text with the elements in words, its sources.
 *
 * @param platform leaves out the steps of all others
 */
export function toMarkdown({ title, summary, body, sources }: Page, platform?: Platform): string {
  const text = withoutMeta(body)
    .replace(/^<Platform name="([^"]+)">$[\s\S]*?^<\/Platform>\n?/gm, (block, names: string) =>
      !platform || names.split(' ').includes(platform) ? block : '',
    )
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
