import { fenced } from "../../toolkit/report/markdown.js";
import type { HistoryEntry } from "./state.js";

/** More points than that touch each other. */
const mostPoints = 40;

/**
 * The share of drifted columns over time as a Mermaid line, in percent, with the limit as a second one. Checks that
 * could not be judged have no share and are left out. Empty for fewer than two points.
 */
export function shareChart(history: readonly HistoryEntry[], limit: number): string {
  const points = history.filter((entry) => entry.share !== null).slice(-mostPoints);
  if (points.length < 2) return "";
  const percents = points.map(({ share }) => Math.round(share! * 1000) / 10);
  const limits = points.map(() => Math.round(limit * 1000) / 10);
  const day = ({ at }: HistoryEntry) => at.slice(0, 10);
  return fenced(
    [
      "xychart-beta",
      `  title "Share of drifted columns, ${day(points[0]!)} to ${day(points.at(-1)!)}; the level line is the limit"`,
      `  x-axis "check" 1 --> ${points.length}`,
      '  y-axis "percent" 0 --> 100',
      `  line [${percents.join(", ")}]`,
      `  line [${limits.join(", ")}]`,
    ].join("\n"),
    "mermaid",
  );
}
