import type { Columns } from "../policy/policy.js";
import { lackingColumn } from "./lacking.js";
import { className, shown } from "./number.js";
import { listed, type PredictionRows } from "./rows.js";

/** Columns that say something of the row and nothing of the model, so that they are the same for both. */
const roles = ["query", "group", "sensitive"] as const;

/**
 * Why the columns that rows are grouped by can't be used: each problem a sentence. Both models' rows are in the order
 * of the same ids.
 */
export function sharedColumnProblems(
  columns: Columns,
  candidate: PredictionRows,
  baseline: PredictionRows | undefined,
): string[] {
  const problems = roles.flatMap((role) => {
    const column = columns[role];
    if (column === undefined) return [];
    const setting = `evaluate.columns.${role}`;
    if (!candidate.has(column)) return [`${candidate.file} has no column ${shown(column)} (${setting}).`];
    const cells = candidate.cells(column);
    const empty = candidate.ids.filter((_, at) => (cells[at] ?? "").trim() === "");
    if (empty.length > 0) {
      return [
        `${candidate.file} has no ${column} for ${listed(empty.map(shown), "id", "ids")} (${setting}).`,
      ];
    }
    if (baseline === undefined) return [];
    if (!baseline.has(column)) return [lackingColumn(baseline, column, setting)];
    const before = baseline.cells(column);
    const moved = candidate.ids.filter((_, at) => className(cells[at]!) !== className(before[at] ?? ""));
    if (moved.length === 0) return [];
    return [
      `${column} differs between the two models for ${listed(moved.map(shown), "id", "ids")} (${setting}): it belongs to the row, and has to be the same for both.`,
    ];
  });
  return problems.length > 0 ? problems : dividedQueries(columns, candidate);
}

/** Groups are drawn whole, so that a query has to lie in one of them. */
function dividedQueries({ query, group }: Columns, rows: PredictionRows): string[] {
  if (query === undefined || group === undefined) return [];
  const groups = rows.cells(group);
  const groupOf = new Map<string, string>();
  const divided = new Set<string>();
  rows.cells(query).forEach((cell, at) => {
    const [name, own] = [className(cell!), className(groups[at]!)];
    if ((groupOf.get(name) ?? own) !== own) divided.add(name);
    groupOf.set(name, own);
  });
  if (divided.size === 0) return [];
  return [
    `${rows.file} has rows of more than one ${group} (evaluate.columns.group) for ${query} ${listed([...divided].map(shown), "", "")} (evaluate.columns.query): each query has to lie in one group.`,
  ];
}
