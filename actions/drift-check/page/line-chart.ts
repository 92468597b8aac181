import { scaleLinear } from "d3-scale";
import { area, curveStepAfter, line } from "d3-shape";
import { type Html, html } from "../../toolkit/report/page/html.js";

type Tone = "estimate" | "measured" | "plain";
type Values = readonly (number | null)[];

/** Values of chunks in their order. All lists are as long; null where there is no value. */
export interface LineChart {
  /** Read out in the place of the picture. */
  readonly title: string;
  readonly keys: readonly string[];
  readonly lines: readonly { readonly tone: Tone; readonly values: Values }[];
  readonly band?: { readonly low: Values; readonly high: Values };
  /** Drawn as steps with a dash. */
  readonly limits: readonly Values[];
  /** The line whose point is beyond its limits, where one is. */
  readonly alerts: readonly (Tone | null)[];
  /** How many of the chunks are the reference's. */
  readonly reference: number;
  readonly format: (value: number) => string;
  /** A value that the axis has, whether or not anything is there. */
  readonly include?: number;
}

const width = 720;
const height = 190;
const [left, right, head, foot] = [48, 10, 18, 22];

/** Lines over the chunks of the reference, then of the current data, with limits, a band, and marks beyond the limits. */
export function lineChart(chart: LineChart): Html | "" {
  const { keys, lines, band, limits, alerts, reference, format, include } = chart;
  const known = [
    ...[...lines.map(({ values }) => values), ...limits, band?.low ?? [], band?.high ?? []].flat(),
    include ?? null,
  ].filter((value): value is number => value !== null && Number.isFinite(value));
  const count = keys.length;
  if (count === 0 || known.length === 0) return "";
  let [low, high] = [known[0]!, known[0]!];
  for (const value of known) [low, high] = [Math.min(low, value), Math.max(high, value)];
  const x = scaleLinear([0, count], [left, width - right]);
  const y = scaleLinear(low === high ? [low - 0.5, high + 0.5] : [low, high], [height - foot, head]).nice(4);
  const middle = (at: number) => x(at + 0.5);
  const grid = y.ticks(4).map((tick) => {
    const at = round(y(tick));
    return html`<path class="grid" d="M${left},${at}H${width - right}"/><text class="tick" x="${left - 5}" y="${at + 3.5}">${format(tick)}</text>`;
  });
  const shade =
    band !== undefined &&
    html`<path class="band" d="${area<number>()
      .defined((at) => band.low[at] != null && band.high[at] != null)
      .x(middle)
      .y0((at) => y(band.low[at]!))
      .y1((at) => y(band.high[at]!))
      .digits(1)(keys.map((_, at) => at))}"/>`;
  const steps = limits.map((values) => {
    const all = [...values, values.at(-1) ?? null];
    const path = line<number | null>()
      .defined((value) => value !== null)
      .x((_, at) => x(at))
      .y((value) => y(value!))
      .curve(curveStepAfter)
      .digits(1)(all);
    return html`<path class="limit" d="${path}"/>`;
  });
  const drawn = lines.map(({ tone, values }) => {
    const path = line<number | null>()
      .defined((value) => value !== null)
      .x((_, at) => middle(at))
      .y((value) => y(value!))
      .digits(1)(values);
    return html`<path class="line ${tone}" d="${path}"/>${pointsOf(tone, values)}`;
  });
  function pointsOf(tone: Tone, values: Values): Html[] {
    return values.flatMap((value, at) => {
      if (value === null) return [];
      const text = html`<title>${keys[at]}: ${format(value)}</title>`;
      return [
        html`<circle class="${tone}${alerts[at] === tone && " alert"}" cx="${round(middle(at))}" cy="${round(y(value))}" r="${alerts[at] === tone ? 4.5 : 2.5}">${text}</circle>`,
      ];
    });
  }
  const border = round(x(reference));
  const sides =
    reference > 0 &&
    reference < count &&
    html`<path class="border" d="M${border},${head - 8}V${height - foot}"/><text class="end right" x="${border - 5}" y="10">reference</text><text class="end" x="${border + 5}" y="10">current</text>`;
  const ends = html`<text class="end" x="${left}" y="${height - 6}">${keys[0]}</text>${
    count > 1 && html`<text class="end right" x="${width - right}" y="${height - 6}">${keys.at(-1)}</text>`
  }`;
  return html`<svg class="chart wide" viewBox="0 0 ${width} ${height}" role="img" aria-label="${chart.title}">${grid}${sides}${shade}${steps}${drawn}${ends}</svg>`;
}

function round(value: number): number {
  return Number(value.toFixed(1));
}
