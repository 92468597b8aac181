import type { Dataset } from "./columns/column.js";
import { comparedColumns } from "./compare.js";
import type { DriftSettings } from "./settings.js";

/**
 * Columns that have times with a zone and times without one, in a sentence each: within one side, and, where the column
 * is compared by value or cut into chunks by, from one side to the other.
 */
export function mixedZones(reference: Dataset, current: Dataset, settings: DriftSettings): string[] {
  const { chunks } = settings.further;
  const by = chunks !== undefined && "by" in chunks ? chunks.by : undefined;
  return comparedColumns(reference, current, settings).flatMap((name) => {
    const [before, now] = [reference, current].map((side) => side.columns.get(name)?.zones);
    const mixed = [reference, current].filter((side) => {
      const zones = side.columns.get(name)?.zones;
      return zones?.some === true && zones.lacking;
    });
    if (mixed.length > 0) {
      const where = mixed.map(({ label }) => label).join(" and ");
      return [
        `${name}: ${where} ${mixed.length === 1 ? "mixes" : "mix"} times with a zone and times without one, which are taken for UTC`,
      ];
    }
    const isCompared = name === by || settings.byColumn.get(name)?.type === "numeric";
    if (!isCompared || before === undefined || now === undefined || before.some === now.some) return [];
    const [zoned, plain] = before.some ? [reference, current] : [current, reference];
    return [
      `${name}: ${zoned.label} has times with a zone, ${plain.label} times without one, which are taken for UTC`,
    ];
  });
}
