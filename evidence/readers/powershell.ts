/** One object that PowerShell printed: its properties, each with the line (1-based) that shows it. */
export type Item = {
  from: number;
  to: number;
  fields: ReadonlyMap<string, { value: string; line: number }>;
};

type Column = { name: string; from: number; to: number };

/** The columns over a row of dashes, undefined where the line above is no heading: a name for each run of dashes. */
function columnsOf(heading: string, dashes: string): Column[] | undefined {
  if (dashes.length > 1_000 || !/^ *-[ -]*$/.test(dashes) || !heading.trim()) return undefined;
  const names = heading.trim().split(/\s+/);
  const columns = [...dashes.matchAll(/-+/g)].map(({ 0: run, index }, i) => ({
    name: names[i] ?? '',
    from: index,
    to: index + run.length,
  }));
  return columns.length === names.length ? columns : undefined;
}

/**
 * Cuts a row of a table. Columns are aligned to the left or to the right and stand one blank apart, so a word belongs to the
 * heading that it stands under, and one that stands under none to the word before it.
 */
function cellsOf(row: string, columns: readonly Column[]): string[] {
  const cells = columns.map(() => '');
  let at = 0;
  let begun: number | undefined;
  for (const { 0: word, index } of row.matchAll(/\S+/g)) {
    const from = begun ?? index;
    const shared = columns.map((column) => Math.min(column.to, index + word.length) - Math.max(column.from, from));
    const most = Math.max(...shared);
    // `Domain, Private` is one value, and stands under its heading as a whole.
    if (most <= 0 && word.endsWith(',')) {
      begun = from;
      continue;
    }
    if (most > 0) at = Math.max(at, shared.indexOf(most));
    const text = row.slice(from, index + word.length);
    cells[at] = cells[at] ? `${cells[at]} ${text}` : text;
    begun = undefined;
  }
  return cells;
}

let last: { lines: readonly string[]; items: Item[] } = { lines: [], items: [] };

/** The objects of the text; several readers ask for those of the same text in turn, so the last answer is kept. */
export function itemsOf(lines: readonly string[]): readonly Item[] {
  if (last.lines !== lines) last = { lines, items: parse(lines) };
  return last.items;
}

/**
 * The objects in what PowerShell printed, as a table (`Format-Table`, `select`) or as a list (`Format-List`):
 *
 *     Name Status  StartType           Name      : sshd
 *     ---- ------  ---------           Status    : Stopped
 *     sshd Stopped    Manual           StartType : Manual
 *
 * A table ends at an empty line and at what ssh says, an object of a list also where a property comes again. Lines of other programs
 * give no item that has the properties asked for, or are not seen at all.
 */
function parse(lines: readonly string[]): Item[] {
  const items: Item[] = [];
  let columns: Column[] | undefined;
  let list: { from: number; to: number; fields: Map<string, { value: string; line: number }> } | undefined;
  lines.forEach((line, i) => {
    if (!line.trim() || line.length > 2_000 || /^(?:ssh|(?:kex|ssh)_exchange_identification): /.test(line)) {
      columns = list = undefined;
      return;
    }
    const begun = columnsOf(lines[i - 1] ?? '', line);
    if (begun) {
      columns = begun;
      return;
    }
    if (columns) {
      const cells = cellsOf(line, columns);
      items.push({ from: i + 1, to: i + 1, fields: new Map(columns.map(({ name }, c) => [name, { value: cells[c] ?? '', line: i + 1 }])) });
      return;
    }
    const [, name, value = ''] = /^ {0,8}(\w{1,60}) *:(?: (.*))?$/.exec(line) ?? [];
    if (!name) return;
    if (!list || list.fields.has(name)) {
      list = { from: i + 1, to: i + 1, fields: new Map() };
      items.push(list);
    }
    list.fields.set(name, { value: value.trim(), line: i + 1 });
    list.to = i + 1;
  });
  return items;
}

/** The text of an object's property, without regard to case: '' where it has none. */
export const textOf = (item: Item, name: string): string => item.fields.get(name)?.value.toLowerCase() ?? '';
