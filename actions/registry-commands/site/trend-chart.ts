import { scaleLinear } from "d3-scale";
import { area, line } from "d3-shape";
import type { VersionRecord } from "../../toolkit/registry/record.js";
import { formatNumber } from "../../toolkit/report/number.js";
import { type Html, html } from "../../toolkit/report/page/html.js";

interface Point {
  readonly version: number;
  readonly value: number;
  readonly interval: readonly [number, number] | undefined;
}

const width = 360;
const height = 130;
const [left, right, head, foot] = [46, 10, 8, 20];

/** A metric over the versions, with its interval where it is known; the champion's value is the dashed line. */
export function trendChart(
  metric: string,
  records: readonly VersionRecord[],
  champion: number | undefined,
): Html | "" {
  const points = records.flatMap(({ version, evaluation }): Point[] => {
    const found = evaluation?.metrics?.[metric];
    return found === undefined ? [] : [{ version, value: found.value, interval: found.interval }];
  });
  const [first, last] = [points[0], points.at(-1)];
  if (first === undefined || last === undefined) return "";
  const shown = thinned(points);
  const values = shown.flatMap(({ value, interval }) => [value, ...(interval ?? [])]);
  const [low, high] = [values.reduce((a, b) => Math.min(a, b)), values.reduce((a, b) => Math.max(a, b))];
  const room = high === low ? Math.abs(high) * 0.05 || 1 : 0;
  const y = scaleLinear([low - room, high + room], [height - foot, head]).nice(3);
  const x = scaleLinear(
    first.version === last.version ? [first.version - 1, last.version + 1] : [first.version, last.version],
    [left, width - right],
  );
  const digits =
    y.ticks(3).length > 1
      ? Math.max(0, Math.min(6, 1 - Math.floor(Math.log10(Math.abs(y.ticks(3)[1]! - y.ticks(3)[0]!)))))
      : 3;
  const grid = y.ticks(3).map((tick) => {
    const at = round(y(tick));
    return html`<path class="grid" d="M${left},${at}H${width - right}"/><text class="tick" x="${left - 4}" y="${at + 3.5}">${formatNumber(tick, digits)}</text>`;
  });
  const banded = shown.filter(
    (point): point is Point & { interval: readonly [number, number] } => point.interval !== undefined,
  );
  const band = area<(typeof banded)[number]>()
    .x(({ version }) => x(version))
    .y0(({ interval }) => y(interval[0]))
    .y1(({ interval }) => y(interval[1]))
    .digits(1)(banded);
  const drawn = line<Point>()
    .x(({ version }) => x(version))
    .y(({ value }) => y(value))
    .digits(1)(shown);
  const best = points.find(({ version }) => version === champion);
  const dots =
    shown.length <= 40
      ? shown.map(
          (point) =>
            html`<circle class="trend-point" cx="${round(x(point.version))}" cy="${round(y(point.value))}" r="2.2"/>`,
        )
      : "";
  const now =
    best !== undefined &&
    html`<path class="trend-champion" d="M${left},${round(y(best.value))}H${width - right}"/><circle class="trend-champion" cx="${round(x(best.version))}" cy="${round(y(best.value))}" r="3.4"/>`;
  const title = `${metric} over ${points.length} versions, from ${formatNumber(first.value, 4)} in version ${first.version} to ${formatNumber(last.value, 4)} in version ${last.version}`;
  return html`<figure><figcaption>${metric} <span>${formatNumber(last.value, 4)} in version ${last.version}${best !== undefined && `, champion ${formatNumber(best.value, 4)}`}</span></figcaption><svg class="chart" viewBox="0 0 ${width} ${height}" role="img" aria-label="${title}">${grid}${banded.length > 1 && html`<path class="trend-band" d="${band ?? ""}"/>`}<path class="trend-line" d="${drawn ?? ""}"/>${now}${dots}<text class="end" x="${left}" y="${height - 5}">version ${first.version}</text><text class="end right" x="${width - right}" y="${height - 5}">${last.version}</text></svg></figure>`;
}

/** At most about 240 points: of each stretch the lowest and the highest, so that no outlier is hidden. */
function thinned(points: readonly Point[]): readonly Point[] {
  if (points.length <= 240) return points;
  const size = points.length / 120;
  return Array.from({ length: 120 }, (_, at) =>
    points.slice(Math.floor(at * size), Math.floor((at + 1) * size)),
  ).flatMap((stretch) => {
    const sorted = stretch.toSorted((one, other) => one.value - other.value);
    return [...new Set([sorted[0]!, sorted.at(-1)!])].sort((one, other) => one.version - other.version);
  });
}

function round(value: number): number {
  return Number(value.toFixed(1));
}
