import remarkGfm from 'remark-gfm';
import remarkMdx from 'remark-mdx';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { placeholder } from '../evidence/placeholder.mjs';
import { type Placeholder, placeholders } from '../evidence/values';
import { fenceMeta } from '../plugins/fence.mjs';

/** A fenced block of a page: a command to run (`sh`) or what it prints (`text`). */
export type Block = {
  language: string;
  meta: Record<string, string>;
  text: string;
  /** The `##` heading that it stands under. */
  section: string;
  /** The platforms of the `<Platform>` around it; empty where there is none. */
  platforms: string[];
  /** Is there a `<Caution>` before it in its section? */
  cautioned: boolean;
  line: number;
};

export type Page = {
  sections: string[];
  blocks: Block[];
  /** Where its links lead, as written. */
  links: string[];
  elements: { name: string; attributes: Record<string, string> }[];
  prose: string[];
};

type Node = {
  type: string;
  children?: Node[];
  value?: string;
  depth?: number;
  url?: string;
  lang?: string | null;
  meta?: string | null;
  name?: string | null;
  attributes?: { name?: string; value?: unknown }[];
  position?: { start: { line: number } };
};

const parser = unified().use(remarkParse).use(remarkGfm).use(remarkMdx);
const textOf = (node: Node): string => node.value ?? (node.children ?? []).map(textOf).join('');

/**
 * Takes an MDX body apart: headings, fenced blocks with where they stand, elements, and the prose without code. Throws where the MDX is not
 * valid.
 */
export function parsePage(body: string): Page {
  const page: Page = { sections: [], blocks: [], links: [], elements: [], prose: [] };
  let section = '';
  let cautioned = false;
  const visit = (node: Node, platforms: string[]) => {
    if (node.type === 'heading') {
      if (node.depth === 2) {
        section = textOf(node);
        cautioned = false;
        page.sections.push(section);
      }
    } else if (node.type === 'code') {
      page.blocks.push({
        language: node.lang ?? '',
        meta: fenceMeta(node.meta),
        text: node.value ?? '',
        section,
        platforms,
        cautioned,
        line: node.position?.start.line ?? 0,
      });
    } else if (node.type === 'mdxJsxFlowElement' || node.type === 'mdxJsxTextElement') {
      const attributes = Object.fromEntries((node.attributes ?? []).map((one) => [one.name ?? '', String(one.value ?? '')]));
      page.elements.push({ name: node.name ?? '', attributes });
      if (node.name === 'Caution') cautioned = true;
      const inside = node.name === 'Platform' ? (attributes.name ?? '').split(' ') : platforms;
      for (const child of node.children ?? []) visit(child, inside);
      return;
    } else if (node.type === 'mdxjsEsm' || node.type === 'mdxFlowExpression' || node.type === 'mdxTextExpression') {
      throw new Error(`line ${node.position?.start.line}: pages hold no imports and no expressions; write braces as code`);
    }
    if (node.type === 'link') page.links.push(node.url ?? '');
    if (node.type === 'paragraph') page.prose.push(textOf(node));
    for (const child of node.children ?? []) visit(child, platforms);
  };
  visit(parser.parse(body) as Node, []);
  return page;
}

/**
 * The placeholders in what an MDX body gives to run or to write, in the order in which they are asked for. `USER` at the head of an output
 * is not one.
 */
export function placeholdersOf(body: string): Placeholder[] {
  const given = parsePage(body).blocks.filter(
    ({ language, section, meta }) => /^(?:sh|powershell)$/.test(language) || (section === 'Fix' && !meta.reads),
  );
  const named = new Set(given.flatMap(({ text }) => [...text.matchAll(placeholder)].map(([, name]) => name)));
  return placeholders.filter((name) => named.has(name));
}
