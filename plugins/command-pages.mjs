import { readdirSync, readFileSync } from 'node:fs';
import { fenceMeta } from './fence.mjs';

const folder = new URL('../content/commands/', import.meta.url);

/** A program and its first flag: of `ssh -v` and `getent ahosts, dig`, `['ssh', '-v']` and `['getent', undefined]`. */
const wordsOf = (title) => {
  const [program, ...rest] = title.split(',')[0].split(' ');
  return [program, rest.find((word) => word.startsWith('-'))];
};

/**
 * The pages that explain what a command prints, as they say themselves: each names its command in its title, and the readers of its own
 * outputs.
 * @returns {{ href: string, title: string, readers: string[], flag?: string }[]} `flag`: what tells it from the page of another use of the
 * same program, such as `-T` of `sshd -T`
 */
export function commandPages() {
  const pages = readdirSync(folder)
    .filter((file) => file.endsWith('.mdx'))
    .sort()
    .map((file) => {
      const text = readFileSync(new URL(file, folder), 'utf8');
      const title = /^title: (.+)$/m.exec(text)?.[1] ?? '';
      const readers = [...text.matchAll(/^```text (.*)$/gm)].map(([, meta]) => fenceMeta(meta).reads).filter(Boolean);
      return { href: `/commands/${file.slice(0, -'.mdx'.length)}/`, title, readers: [...new Set(readers)] };
    });
  return pages.map((page) => {
    const [program, flag] = wordsOf(page.title);
    return pages.some((other) => other !== page && wordsOf(other.title)[0] === program) ? { ...page, flag } : page;
  });
}
