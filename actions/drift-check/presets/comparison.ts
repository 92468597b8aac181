import type { Column } from "../columns/column.js";
import type { Pairing } from "../columns/pairing.js";
import type { ColumnVerdict, Side } from "../judgement.js";
import { type Method, type MethodName, methods, suits } from "../methods/method.js";
import { otherCategories, type Pair } from "../methods/pair.js";
import { refusal } from "../methods/refusal.js";
import type { RowRefusal, RowTest } from "../rows/row-tests.js";

/** A column that is to be judged: both sides, how they can be compared, and what was asked for it. */
export interface Comparison {
  readonly name: string;
  /** Undefined where that side has no such column. */
  readonly reference: Column | undefined;
  readonly current: Column | undefined;
  /** Present when both sides are. Made anew each time: values that are not held can be let go. */
  readonly pairing: Pairing | undefined;
  readonly asked: "numeric" | "categorical" | "text" | "embedding" | undefined;
  /** Of texts and embeddings: how their rows compare, or why they can't be. */
  readonly rowTest?: RowTest | RowRefusal | undefined;
  readonly method: MethodName | undefined;
  readonly threshold: number | undefined;
}

/** The method that was asked for, where it can compare these sides; or why it can't, if that is not plain to see. */
export function chosenMethod(
  { method: name }: Comparison,
  pair: Pair,
  isSketch: boolean,
): { readonly method?: Method; readonly refused?: string } {
  if (name === undefined || !suits(methods[name], pair)) return {};
  const refused = refusal(name, pair, isSketch);
  return refused === undefined ? { method: methods[name] } : { refused };
}

/**
 * What `measure` finds of each comparison of all groups. Those of one column come one after the other, for its values
 * may be held only while it is looked at.
 */
export function columnByColumn<Found>(
  groups: readonly (readonly Comparison[])[],
  measure: (comparison: Comparison) => Found,
): Found[][] {
  const byName = new Map<string, (() => void)[]>();
  const found = groups.map((group) => new Array<Found>(group.length));
  for (const [index, group] of groups.entries()) {
    for (const [at, comparison] of group.entries()) {
      const own = byName.get(comparison.name) ?? [];
      byName.set(comparison.name, own);
      own.push(() => {
        found[index]![at] = measure(comparison);
      });
    }
  }
  for (const own of byName.values()) for (const measureOne of own) measureOne();
  return found;
}

/** Whether the values were compared exactly, or one side as far as its profile knows it. */
export function basisOf({ reference, current }: Comparison, pair: Pair): "exact" | "sketch" {
  const isPartial = pair.kind === "categorical" && pair.counts.labels.at(-1) === otherCategories;
  const isSketch = (reference?.error ?? 0) > 0 || (current?.error ?? 0) > 0;
  return isPartial || (pair.kind === "numeric" && isSketch) ? "sketch" : "exact";
}

/** The judgement of a column whose values were not compared. */
export function outside(comparison: Comparison, drifted: boolean): ColumnVerdict {
  const { reference, current, pairing } = comparison;
  return {
    name: comparison.name,
    type:
      pairing === undefined || pairing.state === "comparable" ? (reference ?? current)!.kind : pairing.type,
    method: null,
    statistic: null,
    score: null,
    pValue: null,
    adjustedPValue: null,
    threshold: null,
    drifted,
    judged: drifted,
    reason: whyOutside(comparison),
    decidedBy: drifted ? "schema" : "none",
    effect: null,
    error: 0,
    basis: null,
    missing: null,
    ...sidesOf(comparison),
    distribution: null,
    novelty: null,
  };
}

function whyOutside({ reference, current, pairing }: Comparison): string {
  if (current === undefined)
    return "the column is missing from the current data; name it in drift.ignore if that is meant";
  if (reference === undefined) return "the reference has no such column, so there is nothing to compare with";
  if (pairing === undefined || pairing.state === "comparable") return "";
  return pairing.state === "changed" ? pairing.why : `not compared by value: ${pairing.why}`;
}

/** The judgement of a column that was compared row by row, by what decided it. */
export function byRows(
  comparison: Comparison,
  test: RowTest,
  decision: Pick<
    ColumnVerdict,
    "drifted" | "reason" | "decidedBy" | "adjustedPValue" | "threshold" | "score"
  >,
): ColumnVerdict {
  return {
    ...refusedRows(comparison, { name: test.name, type: test.type, why: "" }),
    method: test.method,
    statistic: test.statistic,
    pValue: test.pValue,
    effect: test.effect,
    judged: true,
    basis: "exact",
    reference: test.reference,
    current: test.current,
    ...decision,
  };
}

/** The judgement of a text or an embedding that could not be compared. */
export function refusedRows({ name }: Comparison, { type, why }: RowRefusal): ColumnVerdict {
  const nothing = { rows: 0, missing: 0 };
  return {
    name,
    type,
    method: null,
    statistic: null,
    score: null,
    pValue: null,
    adjustedPValue: null,
    threshold: null,
    drifted: false,
    judged: false,
    reason: `not compared: ${why}`,
    decidedBy: "none",
    effect: null,
    error: 0,
    basis: null,
    missing: null,
    reference: nothing,
    current: nothing,
    distribution: null,
    novelty: null,
  };
}

export function sidesOf({ reference, current }: Comparison): { reference: Side; current: Side } {
  const side = (column: Column | undefined): Side => ({
    rows: column?.rows ?? 0,
    missing: column?.missing ?? 0,
  });
  return { reference: side(reference), current: side(current) };
}
