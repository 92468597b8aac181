import type { Engine } from "../../toolkit/data/engine.js";
import type { Table } from "../../toolkit/data/table.js";
import { numbersOf, textsOf } from "../rows/frame.js";
import type { ReadModel } from "./check.js";
import { foundNothing, labelsOf, type ModelSource } from "./columns.js";
import { plainNumber } from "./labels.js";
import { multiclassEstimators, noClass } from "./multiclass.js";
import type { ClassifierMetric } from "./one-class.js";
import { places } from "./places.js";

/** The cells of the intervals are true class by predicted class: their number grows by the square. */
const mostClasses = 100;

/** The scores, predictions and labels of a classifier of several classes; a sentence where they are not those of one. */
export async function readMulticlass(engine: Engine, source: ModelSource): Promise<ReadModel | string> {
  const { tables, rows, settings } = source;
  const { prediction, scores } = settings.columns;
  const named = [...scores!].map(([name, column]) => [plainNumber(name), column] as const);
  const classes = named.map(([name]) => name).sort();
  if (classes.length > mostClasses)
    return `evaluate.columns.scores names ${classes.length} classes, and ${mostClasses} are the most`;
  const columnOf = new Map(named);
  const absent = lacking(tables, columnOf);
  if (absent !== undefined) return absent;
  const before = await labelsOf(engine, source, "reference");
  const now = await labelsOf(engine, source, "current");
  if (typeof now === "string") return now;
  if (before === undefined || typeof before === "string") return foundNothing;
  const known = new Map(classes.map((name, at) => [name, at]));
  for (const labels of [before, now ?? []]) {
    const other = labels.find((text) => text !== null && !known.has(plainNumber(text)));
    if (other != null)
      return `the label ${JSON.stringify(other)} is no class of evaluate.columns.scores; those are ${classes.join(", ")}`;
  }
  const unseen = classes.find((name) => !before.some((text) => text !== null && plainNumber(text) === name));
  if (unseen !== undefined)
    return `no row of the reference has the label ${JSON.stringify(unseen)} of evaluate.columns.scores`;
  const read = async (side: "reference" | "current", labels: typeof now) => {
    const all = await numbersOf(
      engine,
      tables[side],
      classes.map((name) => tables[side].column(columnOf.get(name)!)!),
      rows[side],
    );
    const column = tables[side].column(prediction);
    const answers = column && (await textsOf(engine, tables[side], column, rows[side]));
    const isKept = (row: number) =>
      all.every((own) => !Number.isNaN(own[row]!)) &&
      (answers === undefined || answers[row] !== null) &&
      (side === "current" || (labels?.[row] ?? null) !== null);
    const kept = places(rows[side].count, isKept);
    const own = all.map((values) => Float64Array.from(kept, (row) => values[row]!));
    const classOf = (text: string | null | undefined) =>
      text == null ? noClass : (known.get(plainNumber(text)) ?? noClass);
    return {
      kept,
      hasAnswers: answers !== undefined,
      scores: own,
      predictions:
        answers === undefined
          ? largest(own, kept.length)
          : Uint32Array.from(kept, (row) => classOf(answers[row])),
      labels: labels && Uint32Array.from(kept, (row) => classOf(labels[row])),
    };
  };
  const [reference, current] = [await read("reference", before), await read("current", now)];
  if (reference.kept.length < 2) return foundNothing;
  for (const [at, name] of classes.entries()) {
    const outside = [reference, current]
      .map(({ scores: all }) => all[at]!.find((one) => one < 0 || one > 1))
      .find((one) => one !== undefined);
    if (outside !== undefined)
      return `${columnOf.get(name)} holds ${outside}; scores from 0 to 1 are needed, as probabilities are`;
  }
  const { estimators, calibrated } = multiclassEstimators(
    { ...reference, labels: reference.labels! },
    current,
    source.metrics as ClassifierMetric[],
  );
  const notes = current.hasAnswers
    ? []
    : [`the current data has no column ${prediction}, so the class with the largest score is the prediction`];
  return {
    method: "CBPE",
    calibrated,
    estimators,
    kept: { reference: reference.kept, current: current.kept },
    labelled: current.labels?.filter((one) => one !== noClass).length ?? 0,
    notes,
  };
}

function lacking(
  tables: Readonly<Record<"reference" | "current", Table>>,
  columnOf: ReadonlyMap<string, string>,
): string | undefined {
  for (const side of ["reference", "current"] as const) {
    const column = [...columnOf.values()].find((one) => tables[side].column(one) === undefined);
    if (column !== undefined)
      return `the ${side} data has no column ${column}, which evaluate.columns.scores names; the scores of all classes are needed`;
  }
  return undefined;
}

/** The class with the largest score, the first of equal ones. */
function largest(scores: readonly Float64Array[], rows: number): Uint32Array {
  return Uint32Array.from({ length: rows }, (_, row) => {
    let best = 0;
    for (let name = 1; name < scores.length; name++)
      if (scores[name]![row]! > scores[best]![row]!) best = name;
    return best;
  });
}
