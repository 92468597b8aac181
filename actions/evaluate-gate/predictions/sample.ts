import {
  type ClassScores,
  type Decisions,
  Hole,
  type Outcomes,
  once,
  type Quantities,
  type RankedRows,
  type Rows,
  restricted,
  type SampleSource,
  type Scores,
} from "../metrics/metric.js";
import type { Policy } from "../policy/policy.js";
import { className, readNumber, remembered, shown } from "./number.js";
import type { PredictionRows } from "./rows.js";

/** The classes that the labels name and what is positive among them, the same for both models. */
export interface ClassList {
  readonly names: readonly string[];
  readonly ofLabels: number;
  readonly positive: string | undefined;
}

/** @param labels true classes; what only a prediction names is added behind them */
export function classList(labels: readonly string[], positive: string | undefined): ClassList {
  const names = [...new Set(labels)].sort();
  return {
    names,
    ofLabels: names.length,
    positive: positive === undefined ? usual(names) : className(positive),
  };
}

/** 1 beside 0 or -1, and true beside false; on its own each is what it is beside the other. */
function usual(names: readonly string[]): string | undefined {
  const beside = (positive: string, negatives: readonly string[]) =>
    names.every((name) => name === positive || negatives.includes(name)) && names.length <= 2;
  if (beside("1", ["0", "-1"])) return "1";
  return beside("true", ["false"]) ? "true" : undefined;
}

/**
 * One model's rows in the forms that metrics need, each made once and only when asked for.
 * @param other the predicted classes of both models need one numbering
 * @param shared the rows that what is the same for both models is read from
 */
export function sampleSource(
  rows: PredictionRows,
  { columns }: Policy,
  classes: ClassList,
  other: PredictionRows | undefined,
  shared: PredictionRows = rows,
): SampleSource {
  const common = once((): Rows => {
    if (columns.group === undefined) return { rows: rows.count };
    return { rows: rows.count, groups: numbered(cellsOf(shared, columns.group, "evaluate.columns.group")) };
  });
  const decisions = once((): Decisions => {
    const predicted = predictedClasses(rows, columns, classes);
    const others = other === undefined ? [] : predictedClasses(other, columns, classes);
    const names = [
      ...classes.names,
      ...[...new Set([...predicted, ...others])].filter((name) => !classes.names.includes(name)).sort(),
    ];
    const numbers = new Map(names.map((name, at) => [name, at]));
    const positive = classes.positive === undefined ? undefined : numbers.get(classes.positive);
    return {
      ...common(),
      classes: names,
      labels: Uint32Array.from(rows.labels, (label) => numbers.get(label)!),
      predictions: Uint32Array.from(predicted, (name) => numbers.get(name)!),
      positive,
    };
  });
  const scores = once((): Scores => {
    const { names, positive } = classes;
    if (names.length > 2) throw notTwo(names);
    if (positive === undefined) throw positiveUnknown(names);
    if (!names.includes(positive) && names.length === 2) {
      throw new Hole(
        `needs rows of the positive class ${shown(positive)}, and the labels are ${names.map(shown).join(" and ")}`,
      );
    }
    return {
      ...common(),
      positive: Uint8Array.from(rows.labels, (label) => (label === positive ? 1 : 0)),
      scores: numbersOf(rows, columns.score, "evaluate.columns.score", columns.id),
    };
  });
  const quantities = once(
    (): Quantities => ({
      ...common(),
      labels: numbersOf(rows, columns.label, "evaluate.columns.label", columns.id),
      predictions: numbersOf(rows, columns.prediction, "evaluate.columns.prediction", columns.id),
    }),
  );
  const ranked = once((): RankedRows => {
    if (columns.query === undefined) {
      throw new Hole(
        "needs to know which rows are ranked together: name the column of the query in evaluate.columns.query",
      );
    }
    return {
      ...common(),
      queries: numbered(cellsOf(shared, columns.query, "evaluate.columns.query")),
      relevance: numbersOf(rows, columns.label, "evaluate.columns.label", columns.id),
      scores: numbersOf(rows, columns.score, "evaluate.columns.score", columns.id),
    };
  });
  const outcomes = once((): Outcomes => {
    if (columns.sensitive === undefined) {
      throw new Hole(
        "needs to know which groups to compare: name the column of a sensitive feature in evaluate.columns.sensitive",
      );
    }
    const { classes: names, labels, predictions, positive: number } = decisions();
    if (names.length > 2) throw notTwo(names, "the labels and predictions hold");
    if (classes.positive === undefined) throw positiveUnknown(names);
    const cells = cellsOf(shared, columns.sensitive, "evaluate.columns.sensitive");
    const groups = [...new Set(cells.map((cell) => className(cell ?? "")))].sort();
    const numbers = new Map(groups.map((name, at) => [name, at]));
    return {
      ...common(),
      positive: Uint8Array.from(labels, (label) => (label === number ? 1 : 0)),
      predicted: Uint8Array.from(predictions, (prediction) => (prediction === number ? 1 : 0)),
      sensitive: Uint32Array.from(cells, (cell) => numbers.get(className(cell ?? ""))!),
      names: groups,
    };
  });
  const classScores = once((): ClassScores => {
    const named = Object.entries(columns.scores ?? {}).map(
      ([name, column]) => [className(name), column] as const,
    );
    const names = named.map(([name]) => name);
    const missing = classes.names.find((name) => !names.includes(name));
    if (missing !== undefined) {
      throw new Hole(
        `needs a column of scores for every class, and evaluate.columns.scores has none for the label ${shown(missing)}`,
      );
    }
    const numbers = new Map(names.map((name, at) => [name, at]));
    return {
      ...common(),
      classes: names,
      labels: Uint32Array.from(rows.labels, (label) => numbers.get(label)!),
      scores: named.map(([name, column]) =>
        numbersOf(rows, column, `evaluate.columns.scores.${name}`, columns.id),
      ),
    };
  });
  return { decisions, scores, quantities, ranked, outcomes, classScores };
}

function notTwo(names: readonly string[], where = "the labels hold"): Hole {
  return new Hole(
    `needs two classes, and ${where} ${names.length}: ${names.slice(0, 5).map(shown).join(", ")}${names.length > 5 ? ", …" : ""}`,
  );
}

function positiveUnknown(names: readonly string[]): Hole {
  return new Hole(
    `needs to know which of the labels ${names.map(shown).join(" and ")} is positive: say evaluate.positive`,
  );
}

/** Equal cells get equal numbers, in the order in which they first occur. */
function numbered(cells: readonly (string | null)[]): Uint32Array {
  const known = new Map<string, number>();
  const nameOf = remembered(className);
  return Uint32Array.from(cells, (cell) => {
    const name = nameOf(cell ?? "");
    const number = known.get(name) ?? known.size;
    known.set(name, number);
    return number;
  });
}

function predictedClasses(rows: PredictionRows, columns: Policy["columns"], classes: ClassList): string[] {
  const known = new Set(classes.names);
  const nameOf = remembered(className);
  return cellsOf(rows, columns.prediction, "evaluate.columns.prediction").map((cell, at) => {
    if (cell === null || cell.trim() === "") throw bad(rows, columns.prediction, columns.id, at, "is empty");
    const name = nameOf(cell);
    if (!known.has(name) && /^(nan|[+-]?inf(inity)?|[+-]?\d*\.\d+(e[+-]?\d+)?)$/i.test(name)) {
      throw bad(rows, columns.prediction, columns.id, at, `is ${shown(name)}, which is none of the classes`);
    }
    return name;
  });
}

function numbersOf(rows: PredictionRows, column: string, setting: string, id: string): Float64Array {
  const numbers = rows.numbers(column);
  if (numbers !== undefined) return numbers;
  return Float64Array.from(cellsOf(rows, column, setting), (cell, at) => {
    const value = readNumber(cell);
    if (typeof value === "string") throw bad(rows, column, id, at, value);
    return value;
  });
}

function cellsOf(rows: PredictionRows, column: string, setting: string): readonly (string | null)[] {
  if (!rows.has(column))
    throw new Hole(`needs the column ${shown(column)} (${setting}), which ${rows.file} does not have`);
  return rows.cells(column);
}

function bad(rows: PredictionRows, column: string, id: string, at: number, problem: string): Hole {
  return new Hole(
    `can't be computed: in ${rows.file}, ${column} of ${id} ${shown(rows.ids[at]!)} ${problem}`,
  );
}

/** One model's measurements of some rows only. */
export function subset(source: SampleSource, rows: Uint32Array): SampleSource {
  return {
    decisions: once(() => restricted(source.decisions(), rows)),
    scores: once(() => restricted(source.scores(), rows)),
    quantities: once(() => restricted(source.quantities(), rows)),
    ranked: once(() => restricted(source.ranked(), rows)),
    outcomes: once(() => restricted(source.outcomes(), rows)),
    classScores: once(() => restricted(source.classScores(), rows)),
  };
}
