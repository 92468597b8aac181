import type { Dataset } from "./columns/column.js";
import { noveltyOf } from "./columns/novelty.js";
import { pairUp } from "./columns/pairing.js";
import { type ColumnVerdict, type DriftResult, type Judgement, resultOf } from "./judgement.js";
import type { Comparison } from "./presets/comparison.js";
import { judgeAsEvidently } from "./presets/evidently.js";
import { judgeAsMergeline } from "./presets/mergeline.js";
import { noveltyText } from "./presets/words.js";
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
  return resultOf(judgeAll(comparisonsOf(reference, current, settings), settings), settings.share);
}

/** Each column with its two sides. */
export function comparisonsOf(reference: Dataset, current: Dataset, settings: DriftSettings): Comparison[] {
  return comparedColumns(reference, current, settings).map((name): Comparison => {
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
}

/** The judgements of all comparisons, corrected together. */
export function judgeAll(comparisons: readonly Comparison[], settings: DriftSettings): Judgement[] {
  return judge(comparisons, settings).map((verdict, at) => {
    const { name, pairing } = comparisons[at]!;
    const novelty = pairing?.state === "comparable" ? noveltyOf(pairing.pair) : null;
    const said = novelty === null || verdict.method === null ? [] : noveltyText(novelty);
    return {
      ...verdict,
      reason: [verdict.reason, ...said].join("; "),
      role: settings.roles.get(name) ?? "feature",
      importance: settings.importances?.get(name) ?? null,
      novelty,
    };
  });
}

function judge(comparisons: readonly Comparison[], settings: DriftSettings): ColumnVerdict[] {
  return settings.preset === "evidently"
    ? judgeAsEvidently(comparisons, settings)
    : judgeAsMergeline(comparisons, settings);
}
