import { linesOf } from '../reading';

/**
 * A value of a JSON or YAML text and the line it stands on. A scalar is kept as its text, `null` as nothing. `end`: the last line of a
 * whole JSON value.
 */
export type Node = { line: number; end?: number; text?: string; items?: Node[]; fields?: Map<string, Node> };

export const field = (node: Node | undefined, name: string): Node | undefined => node?.fields?.get(name);
export const textOf = (node: Node | undefined, name: string): string | undefined => field(node, name)?.text;
export const itemsOf = (node: Node | undefined, name: string): Node[] => field(node, name)?.items ?? [];

/** The last line of a document. */
export const endOf = (node: Node): number =>
  node.end ?? [...(node.items ?? []), ...(node.fields?.values() ?? [])].reduce((last, one) => Math.max(last, endOf(one)), node.line);

/** Deeper than any of these commands prints; it bounds the recursion on hostile text. */
const deepest = 40;

/**
 * The JSON values that stand in a text, each beginning on a line of its own. A comma too many is let pass, since printed examples
 * have it. `cut` is the line of a value that the text ends within, or 0. Each character is looked at once.
 */
export function jsonIn(text: string): { roots: Node[]; cut: number } {
  let at = 0;
  let line = 1;
  const fail = Symbol('not JSON');
  const space = () => {
    for (; at < text.length; at++) {
      const c = text[at] as string;
      if (c === '\n') line++;
      else if (c !== ' ' && c !== '\t' && c !== '\r') return;
    }
  };
  const scalar = (): string | typeof fail => {
    const from = at;
    if (text[at] !== '"') {
      while (at < text.length && /[\w.+-]/.test(text[at] as string)) at++;
      return at > from ? text.slice(from, at) : fail;
    }
    for (at++; at < text.length && text[at] !== '"'; at++) {
      if (text[at] === '\n') return fail;
      if (text[at] === '\\') at++;
    }
    at++;
    return text.slice(from + 1, at - 1);
  };
  const value = (depth: number): Node | typeof fail => {
    const open = text[at];
    const node: Node = { line };
    if (open !== '{' && open !== '[') {
      const quoted = open === '"';
      const one = scalar();
      if (one === fail) return fail;
      return quoted || one !== 'null' ? { ...node, text: one as string } : node;
    }
    if (depth > deepest) return fail;
    const close = open === '{' ? '}' : ']';
    const items: Node[] = [];
    const fields = new Map<string, Node>();
    at++;
    for (space(); text[at] !== close; space()) {
      let name: string | undefined;
      if (open === '{') {
        if (text[at] !== '"') return fail;
        const key = scalar();
        space();
        if (key === fail || text[at] !== ':') return fail;
        name = key as string;
        at++;
        space();
      }
      const one = value(depth + 1);
      if (one === fail) return fail;
      if (name === undefined) items.push(one as Node);
      else fields.set(name, one as Node);
      space();
      if (text[at] === ',') at++;
      else if (text[at] !== close) return fail;
    }
    at++;
    return open === '{' ? { ...node, fields } : { ...node, items };
  };

  const roots: Node[] = [];
  let cut = 0;
  while (at < text.length) {
    space();
    const start = line;
    if (/^[{[]\s*["{[\]}]/.test(text.slice(at, at + 200))) {
      const one = value(0);
      if (one !== fail) roots.push({ ...(one as Node), end: line });
      else if (at >= text.length) cut = start;
    }
    const next = text.indexOf('\n', at);
    at = next < 0 ? text.length : next;
  }
  return { roots, cut };
}

const pair = /^( *)([\w-]+):(?: +(.*))?$/;
const plain = (text: string) => text.replace(/^(["'])(.*)\1$/, '$2');

/**
 * The documents of a text in the YAML that gcloud and yc print: block style, two spaces, plain or quoted scalars. Lines that are not
 * of that form end a document.
 */
export function yamlIn(text: string): Node[] {
  const roots: Node[] = [];
  let open: { indent: number; node: Node }[] = [];
  const drop = (indent: number) => {
    while (open.length && (open.at(-1) as { indent: number }).indent >= indent) open.pop();
  };
  linesOf(text).forEach((raw, i) => {
    const line = i + 1;
    let rest = raw.trimEnd();
    let indent = rest.length - rest.trimStart().length;
    rest = rest.trimStart();
    if (!rest || rest.startsWith('#')) return;
    // An item of a list is kept one half step deeper than the dash, since a list may stand at the indentation of its name.
    for (; rest === '-' || rest.startsWith('- '); indent += 2, rest = rest.slice(2).trimStart()) {
      if (rest.length === 1) break;
      drop(indent + 0.5);
      const list = open.at(-1)?.node ?? open[0]?.node;
      const item: Node = { line };
      if (!list || list.fields || indent > deepest * 2) {
        if (indent > 0) return;
        open = [];
        roots.push({ line, items: [item] });
      } else {
        list.items ??= [];
        list.items.push(item);
      }
      open.push({ indent: indent + 0.5, node: item });
    }
    const found = pair.exec(' '.repeat(Math.min(indent, deepest * 2)) + rest);
    if (!found) {
      const last = open.at(-1);
      if (last && last.indent % 1 && last.node.line === line) last.node.text = plain(rest);
      else open = [];
      return;
    }
    drop(indent);
    let parent = open.at(-1)?.node;
    if (!parent) {
      parent = { line, fields: new Map() };
      roots.push(parent);
      open.push({ indent: -1, node: parent });
    }
    if (parent.items || parent.text !== undefined) return;
    parent.fields ??= new Map();
    const node: Node = { line };
    const scalar = found[3]?.trim();
    if (scalar === '[]') node.items = [];
    else if (scalar && !/^(null|~|\{\})$/.test(scalar)) node.text = plain(scalar);
    parent.fields.set(found[2] as string, node);
    if (!scalar) open.push({ indent, node });
  });
  return roots;
}

/** One row of a table: its cells by the heading's words. */
export type Row = { line: number; cells: ReadonlyMap<string, string> };

/**
 * The rows below a heading whose columns stand two or more spaces apart, up to an empty line or a sentence. Cells are cut where the
 * heading's words begin, so that an empty one is seen. The line of dashes that some tables have is left out.
 */
export function tableAt(lines: readonly string[], heading: number): Row[] {
  const head = lines[heading - 1] ?? '';
  const columns = [...head.matchAll(/\S+(?: \S+)*/g)].map((one) => ({ name: one[0], from: one.index }));
  const rows: Row[] = [];
  for (let i = heading; i < lines.length && (lines[i] as string).trim(); i++) {
    const line = lines[i] as string;
    if (/^[-\s]+$/.test(line)) continue;
    // What has no columns at all is no row of several.
    if (columns.length > 2 && !/\S {2,}\S/.test(line)) break;
    const cells = columns.map(({ name, from }, n) => [name, line.slice(from, columns[n + 1]?.from).trim()] as const);
    rows.push({ line: i + 1, cells: new Map(cells) });
  }
  return rows;
}
