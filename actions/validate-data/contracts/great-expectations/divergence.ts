import { literal } from "../../../toolkit/data/sql.js";
import { sqlNumber } from "../../checks/cell.js";
import { double, from, type Part } from "./aggregates.js";
import type { Kwargs } from "./kwargs.js";
import type { ValueContext } from "./value-tests.js";

interface Partition {
  readonly values?: unknown;
  readonly bins?: unknown;
  readonly weights?: unknown;
  readonly tail_weights?: unknown;
}

/** Kullback–Leibler divergence from given shares of values (natural logarithm, as scipy.stats.entropy). */
export function divergence(context: ValueContext): Part {
  const { kwargs, cell } = context;
  const partition = kwargs.values.partition_object as Partition | undefined;
  const threshold = kwargs.number("threshold");
  const unsupported = (observed: string): Part => ({
    expected: "a small divergence",
    test: { kind: "known", status: "unsupported", observed },
  });
  if (threshold === undefined) return unsupported("it has no threshold, so nothing can fail it");
  const { values, weights } = partition ?? {};
  if (partition?.bins !== undefined) return binned(context, partition, threshold);
  if (
    !Array.isArray(values) ||
    !Array.isArray(weights) ||
    values.length !== weights.length ||
    values.length === 0
  )
    return unsupported(
      "only a partition_object with weights of values or of bins can be compared; drift-check compares distributions",
    );
  const sum = weights.reduce((total: number, one) => total + Number(one), 0);
  if (!(Math.abs(sum - 1) < 1e-6))
    throw kwargs.wrong("partition_object", `has weights that sum to ${sum}; 1 is needed.`);
  const holdout = kwargs.number("tail_weight_holdout") ?? 0;
  const isNumber = cell.kind === "number";
  const key = isNumber ? double(cell) : cell.text;
  const given = values.map((value, index) => {
    const sql =
      isNumber && typeof value === "number" ? sqlNumber(value) : isNumber ? "NULL" : literal(String(value));
    return `(CAST(${sql} AS ${isNumber ? "DOUBLE" : "VARCHAR"}), ${sqlNumber(Number(weights[index]))}::DOUBLE)`;
  });
  const h = sqlNumber(holdout);
  return {
    expected: `at most ${threshold}`,
    test: {
      kind: "query",
      sql: `WITH o AS (SELECT ${key} AS v, count(*) AS n ${from(context)} GROUP BY 1), e(v, w) AS (VALUES ${given.join(", ")}),
        j AS (SELECT coalesce(o.n, 0) / (SELECT sum(n) FROM o) AS p, e.w AS w, count(*) FILTER (e.w IS NULL) OVER () AS u FROM o FULL JOIN e ON o.v = e.v),
        q AS (SELECT p, CASE WHEN u = 0 THEN w WHEN w IS NULL THEN ${h}::DOUBLE / u ELSE w * (1 - ${h}) END AS q FROM j),
        s AS (SELECT p / sum(p) OVER () AS p, q / sum(q) OVER () AS q FROM q)
        SELECT sum(CASE WHEN p = 0 THEN 0 WHEN q = 0 THEN 'infinity'::DOUBLE ELSE p * ln(p / q) END) FROM s`,
      threshold: [{ operator: "mustBeLessOrEqualTo", value: threshold }],
    },
  };
}

/**
 * The divergence from given shares of bins, and of the tails below and above them. A bin holds its lower end and not
 * its upper one; the last holds both.
 */
function binned({ kwargs, cell, table, where }: ValueContext, partition: Partition, threshold: number): Part {
  const { bins, weights } = binsOf(kwargs, partition);
  const expected = `at most ${threshold}`;
  if (kwargs.values.bucketize_data === false) {
    const observed = "Great Expectations computes it of bins only with bucketize_data";
    return { expected, test: { kind: "known", status: "unsupported", observed } };
  }
  const all = expectedShares(kwargs, partition, weights);
  const sum = all.reduce((total, one) => total + one, 0);
  const last = bins.length - 1;
  const ends = bins.map((end, at) => `WHEN v ${at === last ? "<=" : "<"} ${sqlNumber(end)} THEN ${at}`);
  const shares = all.map((share, at) => `(${at}, ${sqlNumber(share / sum)}::DOUBLE)`).join(", ");
  const isNumber = cell.kind === "number" || cell.isMixed;
  return {
    expected,
    test: {
      kind: "query",
      sql: `WITH o AS (SELECT i, count(*) AS n, bool_or(v IS NULL) AS lost FROM (SELECT v, CASE ${ends.join(" ")} ELSE ${bins.length} END AS i FROM (SELECT ${isNumber ? double(cell) : "NULL::DOUBLE"} AS v ${from({ table, where, cell })})) GROUP BY i),
        e(i, q) AS (VALUES ${shares}),
        j AS (SELECT coalesce(o.n, 0) / (SELECT sum(n) FROM o) AS p, q FROM e LEFT JOIN o USING (i))
        SELECT CASE WHEN (SELECT bool_or(lost) FROM o) THEN NULL ELSE sum(CASE WHEN p = 0 THEN 0 WHEN q = 0 THEN 'infinity'::DOUBLE ELSE p * ln(p / q) END) END FROM j`,
      threshold: [{ operator: "mustBeLessOrEqualTo", value: threshold }],
    },
  };
}

function binsOf(kwargs: Kwargs, { bins, weights, tail_weights: tails }: Partition) {
  const wrong = (problem: string) => kwargs.wrong("partition_object", problem);
  if (!isNumbers(bins) || bins.length < 2 || bins.some((one, at) => at > 0 && one <= bins[at - 1]!))
    throw wrong("needs bins that are finite numbers in ascending order, two at least.");
  if (!isNumbers(weights) || weights.length !== bins.length - 1)
    throw wrong(`needs one weight for each of the ${bins.length - 1} bins.`);
  if (tails !== undefined && (!isNumbers(tails) || tails.length !== 2))
    throw wrong("needs two tail_weights: below the bins, and above them.");
  const sum = [...weights, ...((tails ?? []) as number[])].reduce((total, one) => total + one, 0);
  if (!(Math.abs(sum - 1) < 1e-5)) throw wrong(`has weights that sum to ${sum}; 1 is needed.`);
  return { bins, weights };
}

/** Below the bins, in each of them, and above them; what is held out is taken from the bins. */
function expectedShares(kwargs: Kwargs, { tail_weights: tails }: Partition, weights: readonly number[]) {
  const [tail, inner] = ["tail_weight_holdout", "internal_weight_holdout"].map((name) => {
    const value = kwargs.number(name) ?? 0;
    if (value < 0 || value > 1) throw kwargs.wrong(name, `is ${value}; 0 to 1 is allowed.`);
    return value;
  }) as [number, number];
  if (tails !== undefined && tail > 0)
    throw kwargs.wrong("tail_weight_holdout", "has to be 0 where partition_object has tail_weights.");
  const zeros = weights.filter((weight) => weight === 0).length;
  const within = weights.map((weight) =>
    weight === 0 && inner > 0 ? inner / zeros : weight * (1 - tail - inner),
  );
  const [below, above] = (tails ?? [tail / 2, tail / 2]) as [number, number];
  return [below, ...within, above];
}

function isNumbers(list: unknown): list is number[] {
  return Array.isArray(list) && list.every((one) => typeof one === "number" && Number.isFinite(one));
}
