import type { Dataset } from "./columns/column.js";
import { pairUp } from "./columns/pairing.js";
import { type DriftResult, type Judgement, resultOf } from "./judgement.js";
import type { Comparison } from "./presets/comparison.js";
import { judgeAsEvidently } from "./presets/evidently.js";
import { judgeAsMergeline } from "./presets/mergeline.js";
import type { DriftSettings } from "./settings.js";

/** The columns that are compared, in the reference's order, then those that only the current data has. */
export function comparedColumns(reference: Dataset, current: Dataset, settings: DriftSettings): string[] {
  const all = [...new Set([...reference.columns.keys(), ...current.columns.keys()])];
  const asked = settings.columns ?? all.filter((name) => !settings.ids.includes(name));
  // Labels and predictions come later than the data: not having them yet is no drift, unless they were asked for.
  const isLate = (name: string) =>
    settings.columns === undefined && settings.later.includes(name) && !current.columns.has(name);
  return asked.filter((name) => !isLate(name));
}

/** Compares two datasets column by column. */
export function compare(reference: Dataset, current: Dataset, settings: DriftSettings): DriftResult {
  const comparisons = comparedColumns(reference, current, settings).map((name): Comparison => {
    const own = settings.byColumn.get(name);
    const [before, now] = [reference.columns.get(name), current.columns.get(name)];
    return {
      name,
      reference: before,
      current: now,
      pairing: before === undefined || now === undefined ? undefined : pairUp(before, now, own?.type),
      asked: own?.type,
      method: own?.method ?? settings.method,
      threshold: own?.threshold,
    };
  });
  return resultOf(judge(comparisons, settings), settings.share);
}

function judge(comparisons: readonly Comparison[], settings: DriftSettings): Judgement[] {
  return settings.preset === "evidently"
    ? judgeAsEvidently(comparisons, settings)
    : judgeAsMergeline(comparisons, settings);
}
