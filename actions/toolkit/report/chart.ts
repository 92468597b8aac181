import { fenced } from "./markdown.js";

/** A chart with one value a category and series, as GitHub draws it from Mermaid. */
export interface Chart {
  readonly title: string;
  readonly categories: readonly string[];
  readonly unit: string;
  /** Series drawn as bars and as lines, each with a value for every category. */
  readonly bars?: readonly (readonly number[])[];
  readonly lines?: readonly (readonly number[])[];
  /** Ends of the vertical axis. Default: the values with a margin, 0 included. */
  readonly range?: readonly [low: number, high: number];
  /** Colours of the series, bars first, as `#0969da`: a chart shows no names of its series. Default: Mermaid's. */
  readonly colors?: readonly string[];
}

/** More categories than this can't be read; the first ones are kept. */
const mostCategories = 20;

/**
 * A Mermaid xychart in a fenced block. Texts from anywhere are safe in it: quotes, brackets and line ends are taken
 * out. Empty where there is nothing to draw, or a value is not finite.
 */
export function xychart(chart: Chart): string {
  const count = Math.min(chart.categories.length, mostCategories);
  const cut = (series: readonly (readonly number[])[] = []) => series.map((values) => values.slice(0, count));
  const [bars, lines] = [cut(chart.bars), cut(chart.lines)];
  const values = [...bars, ...lines].flat();
  if (count === 0 || values.length === 0 || !values.every(Number.isFinite)) return "";
  const [low, high] = chart.range ?? around(values);
  const numbers = (series: readonly number[]) => `[${series.map(plain).join(", ")}]`;
  const content = [
    ...(chart.colors === undefined ? [] : [paletteOf(chart.colors)]),
    "xychart-beta",
    `    title "${plainText(chart.title)}"`,
    `    x-axis [${chart.categories
      .slice(0, count)
      .map((name) => `"${plainText(name, 24)}"`)
      .join(", ")}]`,
    `    y-axis "${plainText(chart.unit)}" ${plain(low)} --> ${plain(high)}`,
    ...bars.map((series) => `    bar ${numbers(series)}`),
    ...lines.map((series) => `    line ${numbers(series)}`),
  ];
  return fenced(content.join("\n"), "mermaid");
}

/** @throws Error where a colour is none: it would end the directive */
function paletteOf(colors: readonly string[]): string {
  if (!colors.every((color) => /^#[0-9a-f]{6}$/.test(color))) throw new Error(`no colours: ${colors.join()}`);
  const theme = { themeVariables: { xyChart: { plotColorPalette: colors.join(", ") } } };
  return `%%{init: ${JSON.stringify(theme)}}%%`;
}

function around(values: readonly number[]): [number, number] {
  const [low, high] = [Math.min(0, ...values), Math.max(0, ...values)];
  const margin = (high - low) * 0.1 || 1;
  return [low < 0 ? low - margin : 0, high > 0 ? high + margin : 0];
}

/** Without an exponent, which Mermaid does not read. */
function plain(value: number): string {
  const text = value.toFixed(Math.abs(value) < 1 ? 6 : 3).replace(/\.?0+$/, "");
  return text === "-0" || text === "" ? "0" : text;
}

/** Without what ends a text in Mermaid, HTML or Markdown. */
function plainText(text: string, limit = 80): string {
  const safe = text
    .replaceAll(/[\p{Cc}\p{Cf}\u2028\u2029]/gu, " ")
    .replaceAll(/["'`<>\\[\]{}#;%&@]/g, " ")
    .replaceAll(/\s+/g, " ")
    .trim();
  const characters = [...safe];
  return characters.length > limit ? `${characters.slice(0, limit - 1).join("")}…` : safe || " ";
}
