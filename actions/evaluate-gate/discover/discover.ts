import { formatCount } from "../../toolkit/report/number.js";
import { Hole } from "../metrics/metric.js";
import type { Policy, Rule } from "../policy/policy.js";
import { className } from "../predictions/number.js";
import { subset } from "../predictions/sample.js";
import type { Slice } from "../verdict/result.js";
import type { Compared } from "../verdict/slices.js";
import { searchedColumns } from "./columns.js";
import { featureOf } from "./feature.js";
import { halves } from "./halves.js";
import { type RowLoss, rowLossOf } from "./row-loss.js";
import { type Node, treeNodes } from "./tree.js";

/** A slice to test, by one rule, on rows that the search has not seen. */
export interface Suspicion {
  readonly rule: Rule;
  readonly slice: Slice;
  readonly rows: Uint32Array;
}

export interface Discovery {
  readonly suspicions: readonly Suspicion[];
  readonly problems: readonly string[];
  readonly notes: readonly string[];
}

/** Slices that are tested for each metric. More of them cost all others power. */
const mostSuspicions = 3;
/** Fewer rows than this say nothing of a slice, whatever `min_rows` allows. */
const fewestRows = 10;

/**
 * Searches one half of the rows for the slices on which the candidate loses most against the baseline, by a shallow
 * tree on the rows' differences of loss, and hands back what the other half has of them, to be tested there.
 */
export function discoverSlices(
  policy: Policy,
  rules: readonly Rule[],
  candidate: Compared,
  baseline: Compared,
): Discovery {
  const { discover, minRows } = policy.slices!;
  const asked = rules.map((rule) => ({
    rule,
    loss: rowLossOf(rule.name, policy.columns.scores !== undefined),
  }));
  const searching = asked.filter((one): one is { rule: Rule; loss: RowLoss } => one.loss !== undefined);
  if (searching.length === 0) {
    const names = rules.map(({ title }) => title).join(", ");
    const problem = `evaluate.slices.discover has no metric to search by: ${names} ${rules.length === 1 ? "has" : "have"} no loss of a single row. Name another one in evaluate.slices.metrics.`;
    return { suspicions: [], problems: [problem], notes: [] };
  }
  const { columns, problems } = searchedColumns(discover!, policy.columns, candidate.rows, baseline.rows);
  if (problems.length > 0) return { suspicions: [], problems, notes: [] };
  const features = columns.flatMap(({ name, cells }) => featureOf(name, cells) ?? []);
  const { searched, heldOut } = halves(unitsOf(policy, candidate));
  const leastRows = Math.max(fewestRows, Math.ceil(minRows / 2));
  const suspicions = searching.flatMap(({ rule, loss }) => {
    const values = differences(loss, candidate, baseline);
    if (values === undefined) return [];
    return worst(treeNodes(features, values, searched, leastRows), values)
      .map((node) => ({ node, rows: heldOut.filter((row) => node.has(row)) }))
      .filter(({ rows }) => rows.length >= leastRows)
      .filter(
        ({ node }) => isMeasurable(rule, candidate, node.rows) && isMeasurable(rule, baseline, node.rows),
      )
      .map(({ node, rows }) => ({ rule, slice: sliceOf(node), rows }));
  });
  return {
    suspicions,
    problems: [],
    notes: [
      `Searched ${formatCount(searched.length)} rows for slices that the candidate loses on, in ${columns.length === 1 ? "the column" : `${columns.length} columns:`} ${columns.map(({ name }) => name).join(", ")} (${searching.map(({ rule, loss }) => `${rule.title}: by ${loss.words}`).join("; ")}). ${found(suspicions.length, heldOut.length)}`,
      ...asked
        .filter(({ loss }) => loss === undefined)
        .map(({ rule }) => `No slices are searched for by ${rule.title}, which has no loss of a single row.`),
    ],
  };
}

function found(count: number, heldOut: number): string {
  if (count === 0) return "There was none to test.";
  const what = count === 1 ? "The one found was" : `The ${count} worst were`;
  return `${what} tested on the other ${formatCount(heldOut)} rows.`;
}

/** What must not be divided between the halves: rows of one group, or of one query. */
function unitsOf({ columns }: Policy, { rows }: Compared): readonly string[] {
  const column = columns.group ?? columns.query;
  if (column === undefined) return rows.ids;
  return rows.cells(column).map((cell) => className(cell ?? ""));
}

/** Candidate's loss minus baseline's, row by row; undefined where the loss can't be had, which the metric then says. */
function differences(loss: RowLoss, candidate: Compared, baseline: Compared): Float64Array | undefined {
  try {
    const before = loss.of(baseline.source);
    return loss.of(candidate.source).map((value, row) => {
      const difference = value - before[row]!;
      return Number.isFinite(difference) ? difference : Number.NaN;
    });
  } catch (error) {
    if (error instanceof Hole) return undefined;
    throw error;
  }
}

/** The nodes that lose most surely, by mean over standard error; of two that are nearly the same, the surer one. */
function worst(nodes: readonly Node[], values: Float64Array): Node[] {
  const scored = nodes
    .map((node) => ({ node, score: sureness(node.rows, values) }))
    .filter(({ score }) => score > 0)
    .sort((one, other) => other.score - one.score);
  const kept: Node[] = [];
  for (const { node } of scored) {
    if (kept.length === mostSuspicions) break;
    if (!kept.some((other) => nearlySame(node, other))) kept.push(node);
  }
  return kept;
}

function sureness(rows: Uint32Array, values: Float64Array): number {
  let mean = 0;
  for (const row of rows) mean += values[row]! / rows.length;
  let squares = 0;
  for (const row of rows) squares += (values[row]! - mean) ** 2;
  const error = Math.sqrt(squares / (rows.length - 1) / rows.length);
  return error === 0 ? (mean > 0 ? Number.POSITIVE_INFINITY : 0) : mean / error;
}

/** Whether four rows in five of both together are in both. */
function nearlySame(one: Node, other: Node): boolean {
  const both = one.rows.filter((row) => other.has(row)).length;
  return both > 0.8 * (one.rows.length + other.rows.length - both);
}

function isMeasurable(rule: Rule, { source }: Compared, rows: Uint32Array): boolean {
  try {
    return Number.isFinite(rule.metric!.measure(subset(source, rows)).evaluate());
  } catch (error) {
    if (error instanceof Hole) return false;
    throw error;
  }
}

function sliceOf({ sides: [first, second] }: Node): Slice {
  return { ...first!, ...(second === undefined ? {} : { and: second }), discovered: true };
}
