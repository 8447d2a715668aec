/** What `nft -j` prints, as the text that it prints without `-j`; `at` holds for each line of it the line of the JSON, both from 1. */
export type Rendered = { text: string; at: number[] };

type Json = null | string | number | boolean | Json[] | { [key: string]: Json };
type Tree = { [key: string]: Json };

const isTree = (one: Json | undefined): one is Tree => typeof one === 'object' && one !== null && !Array.isArray(one);
const listOf = (one: Json | undefined): Json[] => (Array.isArray(one) ? one : one === undefined ? [] : [one]);
const word = (one: Json | undefined): string =>
  typeof one === 'number' ? String(one) : typeof one !== 'string' ? '' : /^[\w.:/@*+-]+$/.test(one) ? one : `"${one.replace(/"/g, '')}"`;

/** Words that no rule's text begins with: a condition that is not understood. */
const unseen = 'xt match "unseen"';
const strange = 'raw unseen';

/** One side of a comparison. */
function value(one: Json | undefined): string {
  if (Array.isArray(one)) return one.map(value).join(',');
  if (!isTree(one)) return word(one);
  const [key = '', inner] = Object.entries(one)[0] ?? [];
  const tree = isTree(inner) ? inner : {};
  switch (key) {
    case 'payload':
      return tree.field ? `${word(tree.protocol)} ${word(tree.field)}` : strange;
    case 'meta':
      return /^[io]if(?:name)?$/.test(word(tree.key)) ? word(tree.key) : `meta ${word(tree.key)}`;
    case 'ct':
      return tree.dir ? strange : `ct ${word(tree.key)}`;
    case 'fib':
      return `fib ${listOf(tree.flags).map(word).join(' . ')} ${word(tree.result)}`;
    case 'prefix':
      return `${word(tree.addr)}/${word(tree.len)}`;
    case 'range':
      return listOf(inner).map(value).join('-');
    case 'concat':
      return listOf(inner).map(value).join(' . ');
    case 'set':
      return `{ ${listOf(inner).map(element).join(', ')} }`;
    case 'elem':
      return value(tree.val);
    case '&':
      return listOf(inner)
        .map((part) => (Array.isArray(part) ? `(${part.map(value).join(' | ')})` : value(part)))
        .join(' & ');
    case '|':
      return `(${listOf(inner).map(value).join(' | ')})`;
    default:
      return statement(one) || strange;
  }
}

/** An element of a set, or of a map with what it leads to. */
const element = (one: Json): string => (Array.isArray(one) && one.length === 2 ? `${value(one[0])} : ${value(one[1])}` : value(one));

/** One part of a rule; empty where it says nothing about what becomes of a packet. */
function statement(one: Json): string {
  const [key = '', inner] = Object.entries(isTree(one) ? one : {})[0] ?? [];
  const tree = isTree(inner) ? inner : {};
  switch (key) {
    case 'match': {
      const left = value(tree.left);
      const op = word(tree.op).replace(/"/g, '');
      const flags = left.startsWith('tcp flags');
      const sign = op === 'in' || (op === '==' && (!flags || (isTree(tree.right) && tree.right.set))) ? '' : `${op} `;
      const right = flags && Array.isArray(tree.right) && op !== 'in' ? tree.right.map(value).join(' | ') : value(tree.right);
      return `${left} ${sign}${right.replace(/^\(|\)$/g, '')}`;
    }
    case 'accept':
    case 'drop':
    case 'return':
    case 'continue':
    case 'notrack':
      return key;
    case 'jump':
    case 'goto':
      return `${key} ${word(tree.target)}`;
    case 'reject': {
      const type = word(tree.type).replace(/"/g, '');
      return type ? `reject with ${type}${tree.expr ? ` ${word(tree.expr)}` : ''}` : 'reject';
    }
    case 'vmap':
      return `${value(tree.key)} vmap ${typeof tree.data === 'string' ? tree.data : value(tree.data)}`;
    case 'limit':
      return `limit rate ${tree.inv ? 'over ' : ''}${word(tree.rate)}/${word(tree.per)}`;
    case 'ct count':
      return `ct count ${tree.inv ? 'over ' : ''}${word(tree.val)}`;
    case 'set':
      return `${word(tree.op)} ${word(tree.set)} { ${value(tree.elem)} ${listOf(tree.stmt).map(statement).join(' ')} }`;
    case 'meter':
      return `meter ${word(tree.name)} { ${value(tree.key)} ${statement(tree.stmt ?? null)} }`;
    case 'mangle':
      return `${value(tree.key)} set ${value(tree.value)}`;
    case 'dnat':
    case 'redirect':
    case 'tproxy':
    case 'queue':
    case 'synproxy':
    case 'fwd':
    case 'dup':
      return key;
    case 'counter':
    case 'log':
    case 'snat':
    case 'masquerade':
    case 'comment':
    case 'flow':
    case 'secmark':
    case 'ct helper':
    case 'ct timeout':
    case 'ct expectation':
      return '';
    case 'xt':
      return tree.name ? `xt ${word(tree.type)} "${word(tree.name)}"` : unseen;
    default:
      return unseen;
  }
}

/**
 * Makes text of the rules that `nft -j list ruleset` prints; undefined where the text is no such JSON, or lacks its end. Source:
 * libnftables-json(5).
 */
export function nftText(json: string): Rendered | undefined {
  let tree: Json;
  try {
    tree = JSON.parse(json);
  } catch {
    return undefined;
  }
  const all = isTree(tree) ? tree.nftables : undefined;
  if (!Array.isArray(all)) return undefined;
  // Within a rule, `"rule": {` and `"chain": {` cannot stand; a quote in a string would have a backslash behind the name.
  const found = { rule: [] as number[], chain: [] as number[] };
  json.split('\n').forEach((line, i) => {
    for (const [, kind] of line.matchAll(/"(rule|chain)": ?\{/g)) found[kind as 'rule' | 'chain'].push(i + 1);
  });
  const first = json.split('\n').findIndex((line) => line.trim()) + 1;
  type Row = { text: string; line: number };
  type Table = { head: string; sets: Row[]; chains: Map<string, { rows: Row[]; line: number }> };
  const tables = new Map<string, Table>();
  const counts = { rule: 0, chain: 0 };
  for (const one of all) {
    const [kind = '', inner] = Object.entries(isTree(one) ? one : {})[0] ?? [];
    if (!isTree(inner)) continue;
    const name = word(kind === 'table' ? inner.name : inner.table);
    const key = `${word(inner.family)} ${name}`;
    const asleep = kind === 'table' && listOf(inner.flags).map(word).includes('dormant');
    if (kind === 'table')
      tables.set(key, { head: `table ${key} {`, sets: asleep ? [{ text: 'flags dormant', line: first }] : [], chains: new Map() });
    const table: Table = tables.get(key) ?? { head: `table ${key} {`, sets: [], chains: new Map() };
    if (name) tables.set(key, table);
    const line = kind === 'rule' || kind === 'chain' ? (found[kind][counts[kind]++] ?? first) : first;
    if (kind === 'chain') {
      const { type, hook, dev, prio, policy } = inner;
      // nft 1.0.6 leaves out which device a chain is bound to.
      const device = dev || hook === 'ingress' ? ` devices = { ${listOf(dev).map(word).join(', ')} }` : '';
      const base = hook
        ? `type ${word(type)} hook ${word(hook)}${device} priority ${word(prio)}; ${policy ? `policy ${word(policy)};` : ''}`
        : '';
      table.chains.set(word(inner.name), { line, rows: base ? [{ text: base, line }] : [] });
    } else if (kind === 'rule') {
      const parts = listOf(inner.expr).map(statement);
      // An extension at the end may be a target, and do anything.
      const end = parts.at(-1) === unseen ? ' queue' : '';
      const text = parts.filter(Boolean).join(' ') + end;
      if (text) table.chains.get(word(inner.chain))?.rows.push({ text, line });
    } else if ((kind === 'set' || kind === 'map') && name) {
      const elements = listOf(inner.elem).map(element);
      table.sets.push({ text: `${kind} ${word(inner.name)} {`, line });
      if (elements.length) table.sets.push({ text: `elements = { ${elements.join(', ')} }`, line });
      table.sets.push({ text: '}', line });
    }
  }
  const rows = [...tables.values()].flatMap(({ head, sets, chains }) => [
    { text: head, line: first },
    ...sets,
    ...[...chains].flatMap(([name, { rows, line }]) => [{ text: `chain ${name} {`, line }, ...rows, { text: '}', line }]),
    { text: '}', line: first },
  ]);
  return { text: rows.map(({ text }) => text).join('\n'), at: rows.map(({ line }) => line) };
}
