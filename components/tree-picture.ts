/** One question of the picture. A way leads to another question of it (`to`), or ends where its words say. */
export type Box = { id: string; title: string; href: string; ways: { answer: string; words: string; href?: string; to?: string }[] };

/**
 * In pixels: a sign on average in a wide font, a line, the room around words, a box, the room between layers, between boxes, and around
 * all.
 */
const [sign, line, padding, width, apart, gap, margin] = [6.6, 16, 10, 420, 96, 16, 24];
const [paper, ink, quiet, edge, accent] = ['#ffffff', '#10160f', '#4b554a', '#6f7a6f', '#0a5c4a'];

const escaped = (text: string) => text.replace(/[&<>"]/g, (one) => `&#${one.charCodeAt(0)};`);

/** Breaks words into lines that fit a box. */
function wrapped(text: string, bold = false): string[] {
  const most = Math.floor((width - 2 * padding) / (bold ? sign * 1.12 : sign));
  const lines: string[] = [];
  for (const word of text.split(' ')) {
    const longer = `${lines.at(-1)} ${word}`;
    if (lines.length && longer.length <= most) lines[lines.length - 1] = longer;
    else lines.push(word);
  }
  return lines;
}

const written = (lines: readonly string[], x: number, y: number, more = '') =>
  `<text${more}>${lines.map((text, i) => `<tspan x="${x}" y="${y + i * line}">${escaped(text)}</tspan>`).join('')}</text>`;
const linked = (href: string | undefined, text: string) => (href ? `<a href="${escaped(href)}">${text}</a>` : text);

/** How many questions come before each at most: its layer, so that every way leads to the right. */
function layersOf(boxes: readonly Box[]): Map<string, number> {
  const layers = new Map<string, number>();
  const behind = (id: string, layer: number) => {
    if ((layers.get(id) ?? -1) >= layer) return;
    layers.set(id, layer);
    for (const { to } of boxes.find((one) => one.id === id)?.ways ?? []) if (to) behind(to, layer + 1);
  };
  if (boxes[0]) behind(boxes[0].id, 0);
  return layers;
}

/**
 * Draws questions as boxes in layers from left to right. A way to another question is a line that leaves from its row; what ends is said in
 * its row, so that causes need no boxes. The boxes of a layer stand close, in the order of the rows that lead to them: lines pass behind
 * boxes, and each row says the number of the question that it leads to.
 *
 * @param boxes the first question first; no way leads back to a question before it
 * @returns an SVG document that needs nothing beside it: one unit is one pixel, titles and causes are links
 */
export function treePicture(title: string, boxes: readonly Box[]): string {
  const drawn = boxes.map((box) => {
    let at = padding + line;
    const heading = wrapped(box.title, true);
    at += heading.length * line + 4;
    const rows = box.ways.map((way) => {
      const row = {
        ...way,
        top: at,
        lines: wrapped(way.to ? `${way.answer} → ${way.words.replace(/\..*/s, '')}` : `${way.answer}: ${way.words}`),
      };
      at += row.lines.length * line + 4;
      return row;
    });
    const height = at - line + padding;
    return { ...box, heading, rows, height };
  });
  const layers = layersOf(boxes);
  const from = new Map<string, number>();
  const places = new Map<string, { left: number; top: number }>();
  let high = 0;
  const last = Math.max(0, ...layers.values());
  for (let layer = 0; layer <= last; layer++) {
    const wanted = ({ id }: Box) => from.get(id) ?? 0;
    let free = margin;
    for (const { id, rows, height } of drawn.filter((one) => layers.get(one.id) === layer).sort((a, b) => wanted(a) - wanted(b))) {
      places.set(id, { left: margin + layer * (width + apart), top: free });
      for (const { to, top } of rows) if (to) from.set(to, Math.min(from.get(to) ?? Number.POSITIVE_INFINITY, free + top));
      free += height + gap;
    }
    high = Math.max(high, free - gap + margin);
  }
  const wide = 2 * margin + width + last * (width + apart);

  const lines: string[] = [];
  const texts: string[] = [];
  for (const { id, href, heading, rows, height } of drawn) {
    const { left, top } = places.get(id) ?? { left: 0, top: 0 };
    texts.push(`<rect x="${left}" y="${top}" width="${width}" height="${height}" rx="6" fill="${paper}" stroke="${edge}"/>`);
    texts.push(linked(href, written(heading, left + padding, top + padding + 12, ' font-weight="600"')));
    for (const { lines: words, top: row, href, to } of rows) {
      texts.push(linked(to ? undefined : href, written(words, left + padding, top + row, !to && href ? ` fill="${accent}"` : '')));
      const next = to && places.get(to);
      if (!next) continue;
      // From the row to the heading of the next question.
      const [x, y, ahead, down] = [left + width, top + row - 4, next.left, next.top + padding + 8];
      const half = Math.round((x + ahead) / 2);
      lines.push(`M${x} ${y}C${half} ${y} ${half} ${down} ${ahead} ${down}`);
    }
  }
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${wide}" height="${high}" viewBox="0 0 ${wide} ${high}" font-family="system-ui, sans-serif" font-size="12" fill="${ink}">
<title>${escaped(title)}</title>
<rect width="100%" height="100%" fill="${paper}"/>
<path d="${lines.join('')}" fill="none" stroke="${quiet}" stroke-opacity=".6"/>
${texts.join('\n')}
</svg>
`;
}
