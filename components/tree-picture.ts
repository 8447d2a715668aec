import dagre from '@dagrejs/dagre';

/** One question of the picture. A way leads to another question of it (`to`), or ends where its words say. */
export type Box = { id: string; title: string; href: string; ways: { answer: string; words: string; href?: string; to?: string }[] };

/** In pixels: a sign on average in a wide font, a line, the room around words, a box, the room around the picture. */
const [sign, line, padding, width, margin] = [6.6, 16, 10, 420, 24];
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

/**
 * Draws questions as boxes in layers from left to right. A way to another question is a line that leaves from its row; what ends is said in
 * its row, so that causes need no boxes. The layers and the order in them are dagre's; the picture is made once, at the build.
 *
 * @returns an SVG document that needs nothing beside it: one unit is one pixel, titles and causes are links
 */
export function treePicture(title: string, boxes: readonly Box[]): string {
  const graph = new dagre.graphlib.Graph().setGraph({
    rankdir: 'LR',
    align: 'UL',
    ranksep: 110,
    nodesep: 16,
    edgesep: 4,
    marginx: margin,
    marginy: margin,
  });
  graph.setDefaultEdgeLabel(() => ({}));
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
    graph.setNode(box.id, { width, height });
    return { ...box, heading, rows };
  });
  for (const { id, ways } of boxes) for (const { to } of ways) if (to) graph.setEdge(id, to);
  dagre.layout(graph);
  // The first question is alone in its layer: it stands where the picture opens.
  const first = boxes[0] && graph.node(boxes[0].id);
  if (first) first.y = margin + first.height / 2;

  const lines: string[] = [];
  const texts: string[] = [];
  for (const { id, href, heading, rows } of drawn) {
    const { x, y, height } = graph.node(id);
    const [left, top] = [Math.round(x - width / 2), Math.round(y - height / 2)];
    texts.push(`<rect x="${left}" y="${top}" width="${width}" height="${height}" rx="6" fill="${paper}" stroke="${edge}"/>`);
    texts.push(linked(href, written(heading, left + padding, top + padding + 12, ' font-weight="600"')));
    for (const { lines: words, top: down, href, to } of rows) {
      texts.push(linked(to ? undefined : href, written(words, left + padding, top + down, !to && href ? ` fill="${accent}"` : '')));
      if (!to) continue;
      // From the row to the heading of the next question, by the places where the line passes the layers in between.
      const next = graph.node(to);
      const points = [
        { x: left + width, y: top + down - 4 },
        ...graph.edge(id, to).points.slice(1, -1),
        { x: next.x - width / 2, y: next.y - next.height / 2 + padding + 8 },
      ].map((point) => ({ x: Math.round(point.x), y: Math.round(point.y) }));
      lines.push(
        points
          .map(({ x, y }, i) => {
            const before = points[i - 1];
            if (!before) return `M${x} ${y}`;
            const half = Math.round((before.x + x) / 2);
            return `C${half} ${before.y} ${half} ${y} ${x} ${y}`;
          })
          .join(''),
      );
    }
  }
  const { width: wide = 0, height: high = 0 } = graph.graph();
  const [w, h] = [Math.ceil(wide), Math.ceil(high)];
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${w}" height="${h}" viewBox="0 0 ${w} ${h}" font-family="system-ui, sans-serif" font-size="12" fill="${ink}">
<title>${escaped(title)}</title>
<rect width="100%" height="100%" fill="${paper}"/>
<path d="${lines.join('')}" fill="none" stroke="${quiet}" stroke-opacity=".6"/>
${texts.join('\n')}
</svg>
`;
}
