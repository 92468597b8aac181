import type { Dataset } from "./columns/column.js";
import { pairUp } from "./columns/pairing.js";
import { type ColumnVerdict, type DriftResult, type Judgement, resultOf } from "./judgement.js";
import type { Comparison } from "./presets/comparison.js";
import { judgeAsEvidently } from "./presets/evidently.js";
import { judgeAsMergeline } from "./presets/mergeline.js";
import { noveltyText } from "./presets/words.js";
import type { RowRefusal, RowTest } from "./rows/row-tests.js";
import type { DriftSettings } from "./settings.js";

/** The columns that are compared, in the reference's order, then those that only the current data has. */
export function comparedColumns(reference: Dataset, current: Dataset, settings: DriftSettings): string[] {
  const all = [...new Set([...reference.columns.keys(), ...current.columns.keys()])];
  const prefixes = [...settings.byColumn.values()].flatMap(({ prefix }) => prefix ?? []);
  const isPart = (name: string) => prefixes.some((prefix) => name.startsWith(prefix));
  const asked = settings.columns ?? all.filter((name) => !settings.ids.includes(name) && !isPart(name));
  // Labels and predictions come later than the data: not having them yet is no drift, unless they were asked for.
  const isLate = (name: string) =>
    settings.columns === undefined && settings.later.includes(name) && !current.columns.has(name);
  return asked.filter((name) => !isLate(name));
}

/**
 * Compares two datasets column by column.
 * @param rowTests how texts and embeddings compare, row by row
 */
export function compare(
  reference: Dataset,
  current: Dataset,
  settings: DriftSettings,
  rowTests: readonly (RowTest | RowRefusal)[] = [],
): DriftResult {
  const tests = new Map(rowTests.map((test) => [test.name, test]));
  const comparisons = comparisonsOf(reference, current, settings, tests);
  // An embedding of many columns has a name of its own, which is no column's.
  const known = new Set(comparisons.map(({ name }) => name));
  const others = rowTests.filter(({ name }) => !known.has(name) && settings.columns === undefined);
  const added = others.map((rowTest): Comparison => ({ ...nowhere, name: rowTest.name, rowTest }));
  return resultOf(judgeAll([...comparisons, ...added], settings), settings.share);
}

/** Compares parts of a dataset with the reference, each for itself. */
export function compareParts(
  reference: Dataset,
  parts: readonly Dataset[],
  settings: DriftSettings,
): DriftResult[] {
  const groups = parts.map((part) => comparisonsOf(reference, part, settings));
  return judgeGroups(groups, settings).map((columns) => resultOf(columns, settings.share));
}

const nowhere = {
  reference: undefined,
  current: undefined,
  pairing: undefined,
  asked: undefined,
  method: undefined,
  threshold: undefined,
};

/** Each column with its two sides. */
export function comparisonsOf(
  reference: Dataset,
  current: Dataset,
  settings: DriftSettings,
  rowTests: ReadonlyMap<string, Comparison["rowTest"]> = new Map(),
): Comparison[] {
  return comparedColumns(reference, current, settings).map((name): Comparison => {
    const own = settings.byColumn.get(name);
    const [before, now] = [reference.columns.get(name), current.columns.get(name)];
    return {
      name,
      reference: before,
      current: now,
      get pairing() {
        return before === undefined || now === undefined ? undefined : pairUp(before, now, own?.type);
      },
      rowTest: rowTests.get(name),
      asked: own?.type,
      method: own?.method ?? settings.method,
      threshold: own?.threshold,
    };
  });
}

/** The judgements of all comparisons, corrected together. */
export function judgeAll(comparisons: readonly Comparison[], settings: DriftSettings): Judgement[] {
  return judgeGroups([comparisons], settings)[0]!;
}

/** The judgements of each group's comparisons, corrected together. */
function judgeGroups(groups: readonly (readonly Comparison[])[], settings: DriftSettings): Judgement[][] {
  const judge = settings.preset === "evidently" ? judgeAsEvidently : judgeAsMergeline;
  return judge(groups, settings).map((verdicts) => verdicts.map((verdict) => judgementOf(verdict, settings)));
}

function judgementOf(verdict: ColumnVerdict, settings: DriftSettings): Judgement {
  const said = verdict.novelty === null ? [] : noveltyText(verdict.novelty);
  return {
    ...verdict,
    reason: [verdict.reason, ...said].join("; "),
    role: settings.roles.get(verdict.name) ?? "feature",
    importance: settings.importances?.get(verdict.name) ?? null,
  };
}
