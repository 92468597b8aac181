import { scaleLinear } from "d3-scale";
import { area, curveStepAfter, line } from "d3-shape";
import { type Html, html } from "./html.js";

/** Values of a chart, as shares of all rows from 0 to 1. `tone` chooses the colour and the form. */
export interface Series {
  readonly name: string;
  readonly tone: "reference" | "current" | "plain";
  readonly shares: readonly number[];
}

export interface DistributionChart {
  /** Read out in the place of the picture. */
  readonly title: string;
  readonly series: readonly Series[];
  /** What stands below the left and the right end. */
  readonly ends?: readonly [string, string];
}

const width = 360;
const left = 34;
const right = 6;

/** Bins side by side: filled for a reference or a single series, a line for what is compared with it. */
export function distributionChart({ title, series, ends }: DistributionChart): Html | "" {
  const bins = Math.max(0, ...series.map(({ shares }) => shares.length));
  const top = Math.max(0, ...series.flatMap(({ shares }) => shares));
  if (bins === 0 || !Number.isFinite(top) || top === 0) return "";
  const [head, foot] = [8, ends === undefined ? 6 : 20];
  const height = 116;
  const x = scaleLinear([0, bins], [left, width - right]);
  const y = scaleLinear([0, top], [height - foot, head]).nice(2);
  const grid = y.ticks(2).map((tick) => {
    const at = round(y(tick));
    return html`<path class="grid" d="M${left},${at}H${width - right}"/><text class="tick" x="${left - 4}" y="${at + 3.5}">${percent(tick)}</text>`;
  });
  const drawn = series.map(({ tone, shares }) => {
    const steps = [...shares, shares.at(-1) ?? 0].map((share, at): [number, number] => [x(at), y(share)]);
    const path =
      tone === "current"
        ? line().curve(curveStepAfter).digits(1)(steps)
        : area().curve(curveStepAfter).y0(y(0)).digits(1)(steps);
    return html`<path class="${tone}" d="${path}"/>`;
  });
  const below =
    ends === undefined
      ? ""
      : html`<text class="end" x="${left}" y="${height - 5}">${short(ends[0])}</text><text class="end right" x="${width - right}" y="${height - 5}">${short(ends[1])}</text>`;
  return picture(title, height, html`${grid}${drawn}${below}`);
}

export interface BarChart {
  readonly title: string;
  readonly labels: readonly string[];
  readonly series: readonly Series[];
}

/** Bars from the left, one a label and series, with their shares in words. */
export function barChart({ title, labels, series }: BarChart): Html | "" {
  const top = Math.max(0, ...series.flatMap(({ shares }) => shares));
  if (labels.length === 0 || !Number.isFinite(top) || top === 0) return "";
  const start = 118;
  const x = scaleLinear([0, top], [0, width - start - 44]);
  const [thick, gap] = series.length > 1 ? [9, 6] : [12, 6];
  const step = thick * series.length + gap;
  const rows = labels.map((label, at) => {
    const from = at * step + gap / 2;
    const middle = round(from + (thick * series.length) / 2 + 4);
    const bars = series.map(({ tone, shares }, which) => {
      const share = shares[at] ?? 0;
      const above = from + which * thick;
      const end = round(x(share));
      return html`<rect class="${tone}" x="${start}" y="${above}" width="${Math.max(end, share > 0 ? 1 : 0)}" height="${thick - 1}"/><text class="share" x="${start + end + 4}" y="${above + thick - 1.5}">${percent(share)}</text>`;
    });
    return html`<text class="name" x="${start - 6}" y="${middle}">${short(label, 17)}</text>${bars}`;
  });
  return picture(title, labels.length * step + gap, html`${rows}`, series.length > 1 ? "bars pair" : "bars");
}

/** How far a share from 0 to 1 goes, and a limit on the way. */
export function meter(title: string, share: number, limit: number): Html {
  const x = scaleLinear([0, 1], [0, width]).clamp(true);
  const over = share >= limit;
  return html`<svg class="meter" viewBox="0 0 ${width} 16" role="img" aria-label="${title}" preserveAspectRatio="none"><rect class="rail" x="0" y="5" width="${width}" height="6"/><rect class="${over ? "over" : "under"}" x="0" y="5" width="${round(x(share))}" height="6"/><path class="limit" d="M${round(x(limit))},0V16"/></svg>`;
}

function picture(title: string, height: number, content: Html, kind = "distribution"): Html {
  return html`<svg class="chart ${kind}" viewBox="0 0 ${width} ${round(height)}" role="img" aria-label="${title}">${content}</svg>`;
}

/** `12%`, `0.4%`. */
export function percent(share: number): string {
  const value = share * 100;
  if (value === 0) return "0%";
  if (Math.abs(value) < 0.1) return value > 0 ? "<0.1%" : "−<0.1%";
  return `${Number(value.toFixed(Math.abs(value) < 10 ? 1 : 0))}%`;
}

function round(value: number): number {
  return Number(value.toFixed(1));
}

function short(text: string, most = 24): string {
  const characters = [...text.slice(0, most * 2 + 2)];
  return characters.length > most ? `${characters.slice(0, most - 1).join("")}…` : text;
}
