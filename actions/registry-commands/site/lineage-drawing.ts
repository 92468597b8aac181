import { type Html, html } from "../../toolkit/report/page/html.js";
import type { Lineage, LineageNode } from "../lineage-graph.js";

const [boxWidth, boxHeight, gapX, gapY] = [148, 46, 44, 14];

interface Placed {
  readonly node: LineageNode;
  readonly x: number;
  readonly y: number;
}

/** The graph as a picture that runs from left to right, and as a list for who does not see it. */
export function lineageDrawing(title: string, graph: Lineage): Html {
  const { placed, width, height } = place(graph);
  const edges = graph.edges.map(({ from, to }) => {
    const [one, other] = [placed.get(from), placed.get(to)];
    if (one === undefined || other === undefined) return "";
    const [x1, y1, x2, y2] = [one.x + boxWidth, one.y + boxHeight / 2, other.x, other.y + boxHeight / 2];
    const middle = (x1 + x2) / 2;
    return html`<path class="edge" d="M${x1},${y1}C${middle},${y1} ${middle},${y2} ${x2 - 6},${y2}"/><path class="head" d="M${x2},${y2}l-7,-3.5v7z"/>`;
  });
  const nodes = [...placed.values()].map(({ node, x, y }) => {
    const [first = "", second, third] = node.label;
    const more = [second, third].filter((line) => line !== undefined);
    const top = y + (more.length === 0 ? 27 : more.length === 1 ? 20 : 15);
    return html`<g class="node-${node.kind}"><rect x="${x}" y="${y}" width="${boxWidth}" height="${boxHeight}" rx="6"/><text x="${x + 8}" y="${top}">${short(first)}</text>${more.map((line, at) => html`<text class="more" x="${x + 8}" y="${top + 13 * (at + 1)}">${short(line)}</text>`)}</g>`;
  });
  const names = new Map(graph.nodes.map(({ id, label }) => [id, label.join(", ")]));
  const lines = graph.edges.map(
    ({ from, to, label }) =>
      html`<li>${names.get(from) ?? from} → ${names.get(to) ?? to}${label !== null && html` <span class="muted">(${label})</span>`}</li>`,
  );
  return html`<div class="scroll" tabindex="0" role="region" aria-label="${title}"><svg class="graph" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" role="img" aria-label="${title}; the same as a list below">${edges}${nodes}</svg></div><details><summary>The lineage as a list</summary><ul>${lines}</ul></details>`;
}

/** Each node stands right of everything that leads to it; those with nothing before them stand as far right as they may. */
function place({ nodes, edges }: Lineage): { placed: Map<string, Placed>; width: number; height: number } {
  const depth = new Map(nodes.map(({ id }) => [id, 0]));
  // A graph of so many nodes settles in as many rounds; one that goes in a circle ends here, too.
  for (let round = 0; round < nodes.length; round++) {
    for (const { from, to } of edges)
      depth.set(to, Math.max(depth.get(to) ?? 0, Math.min((depth.get(from) ?? 0) + 1, nodes.length)));
  }
  for (const { id } of nodes) {
    const after = edges.flatMap(({ from, to }) => (from === id ? [depth.get(to) ?? 0] : []));
    const isStart = edges.every(({ to }) => to !== id);
    if (isStart && after.length > 0) depth.set(id, Math.max(0, after.reduce((a, b) => Math.min(a, b)) - 1));
  }
  const used = [...new Set(depth.values())].sort((one, other) => one - other);
  const rows = new Map<number, number>();
  const placed = new Map<string, Placed>();
  for (const node of nodes) {
    const column = used.indexOf(depth.get(node.id) ?? 0);
    const row = rows.get(column) ?? 0;
    rows.set(column, row + 1);
    placed.set(node.id, { node, x: 1 + column * (boxWidth + gapX), y: 1 + row * (boxHeight + gapY) });
  }
  const most = Math.max(1, ...rows.values());
  return {
    placed,
    width: used.length * (boxWidth + gapX) - gapX + 2,
    height: most * (boxHeight + gapY) - gapY + 2,
  };
}

function short(text: string): string {
  const characters = [...text.slice(0, 60)];
  return characters.length > 22 ? `${characters.slice(0, 21).join("")}…` : text;
}
