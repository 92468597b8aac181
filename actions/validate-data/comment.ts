import type { ColumnProfile } from "../toolkit/data/profile.js";
import { histogramOfProfile } from "../toolkit/data/profile-histogram.js";
import { code, details, escape, table } from "../toolkit/report/markdown.js";
import { countOf, formatCount, formatPercent } from "../toolkit/report/number.js";
import { spark } from "../toolkit/report/spark.js";
import type { CheckResult, Example } from "./checks/result.js";
import type { WorstRow } from "./checks/worst-rows.js";
import type { Validation } from "./dataset.js";
import { shownNumber, shownTime } from "./profile-words.js";
import { isBroken, isExcused } from "./verdict.js";

export interface CommentTexts {
  readonly ok: boolean;
  readonly summary: string;
  /** The command that does the same on a laptop. */
  readonly command: string;
  /** Path of the HTML page. */
  readonly page: string;
  /** Whether values may be shown: `max-rows-reported` is not 0. */
  readonly showValues: boolean;
}

/** The comment: the answer, the failed checks, the bad cells; the rest folded. */
export function commentOf(
  validations: readonly Validation[],
  { ok, summary, command, page, showValues }: CommentTexts,
): string {
  const parts = [`### ${ok ? "✅" : "❌"} ${escape(summary)}`];
  for (const validation of validations)
    parts.push(...datasetParts(validation, validations.length > 1, showValues));
  const digests = validations
    .flatMap((one) => one.table.files)
    .slice(0, 5)
    .map((file) => `${code(file.path)} ${file.digest.slice(0, 15)}…`);
  parts.push(`${digests.join(", ")}. All of it as a page: ${code(page)}. Reproduce: ${code(command)}`);
  return parts.join("\n\n");
}

/** One sentence: what is wrong where, or that nothing is. */
export function summaryOf(validations: readonly Validation[], ok: boolean): string {
  const names = validations.map((one) => one.name).join(", ");
  const broken = validations.flatMap((one) =>
    one.results.filter(isBroken).map((result) => ({ one, result })),
  );
  const count = validations.reduce((sum, one) => sum + one.table.rows, 0);
  const rows = countOf(count, "row");
  const unsupported = validations
    .flatMap((one) => one.results)
    .filter((result) => result.status === "unsupported" && !isBroken(result)).length;
  const left = unsupported === 0 ? "" : `; ${countOf(unsupported, "check")} could not be done`;
  if (broken.length === 0) {
    const judged = validations.some((one) => one.contract !== undefined);
    const excused = validations.flatMap((one) => one.results).filter(isExcused).length;
    const known = excused === 0 ? "" : `; ${countOf(excused, "check fails", "checks fail")} as before`;
    return `${names}: ${rows} ${judged ? `${count === 1 ? "meets its" : "meet their"} contract${validations.length === 1 ? "" : "s"}` : "can be read"}${known}${left}`;
  }
  const first = broken[0]!;
  const where = first.result.examples[0];
  const at = where === undefined ? "" : ` at ${where.file}:${where.line ?? `row ${where.row}`}`;
  const more = broken.length === 1 ? "" : `, and ${countOf(broken.length - 1, "more check")}`;
  const all = validations.reduce((sum, one) => sum + one.results.length, 0);
  const subject = validations.length === 1 ? names : `${validations.length} datasets`;
  const own = validations.length === 1 ? "" : `${first.one.name}: `;
  return `${subject}: ${broken.length} of ${all} checks ${ok ? "are violated without failing the step" : "failed"}: ${own}${first.result.check.name} (${first.result.observed})${at}${more}${left}`;
}

function datasetParts(validation: Validation, several: boolean, showValues: boolean): string[] {
  const { name, results, contract, table: data, undeclared, baseline } = validation;
  const broken = results.filter(isBroken);
  const excused = results.filter(isExcused);
  const unsupported = results.filter((result) => result.status === "unsupported" && !isBroken(result));
  const passed = results.filter((result) => result.status === "pass");
  const parts: string[] = [];
  if (several || broken.length > 0) {
    const against = contract === undefined ? "no contract" : code(contract.path);
    parts.push(
      `**${escape(name)}**: ${countOf(data.rows, "row")}, ${broken.length} of ${countOf(results.length, "check")} failed (${against})`,
    );
  }
  if (broken.length > 0) parts.push(checkTable(broken), cellTable(broken));
  if (validation.worst.length > 0) {
    const { length } = validation.worst;
    parts.push(
      details(
        length === 1 ? "The only row that breaks a check" : `The ${length} rows that break the most checks`,
        worstTable(validation.worst),
      ),
    );
  }
  if (excused.length > 0) {
    parts.push(
      details(
        `${countOf(excused.length, "check")} fail as they do in ${escape(baseline ?? "the baseline")}`,
        checkTable(excused),
      ),
    );
  }
  if (unsupported.length > 0) {
    parts.push(
      details(`⚠️ ${countOf(unsupported.length, "check")} could not be done`, checkTable(unsupported)),
    );
  }
  if (undeclared.length > 0) {
    const shown = undeclared.slice(0, 20).map(code).join(", ");
    parts.push(
      `Not in the contract: ${shown}${undeclared.length > 20 ? ` and ${undeclared.length - 20} more` : ""}.`,
    );
  }
  if (passed.length > 0)
    parts.push(
      details(`✅ ${countOf(passed.length, "check")} of ${escape(name)} passed`, checkTable(passed)),
    );
  parts.push(
    details(
      `Profile of ${escape(name)}: ${countOf(data.columns.length, "column")}`,
      profileTable(validation.profile.columns, showValues),
    ),
  );
  return parts;
}

const marks: Readonly<Record<CheckResult["status"], string>> = {
  pass: "✅",
  fail: "❌",
  error: "❌",
  unsupported: "⚠️",
};
const mostChecks = 50;

function checkTable(results: readonly CheckResult[]): string {
  const rows = results.slice(0, mostChecks).map((result) => {
    const { check, status, observed, fresh } = result;
    const mild = status === "fail" && check.severity !== "error";
    const news = fresh === undefined || fresh === result.failed ? "" : `, ${formatCount(fresh)} new`;
    return [
      mild ? "⚠️" : marks[status],
      escape(check.name),
      escape(check.expected),
      `${escape(observed)}${news}`,
      check.severity,
    ];
  });
  const rest =
    results.length > mostChecks ? `\n\n${results.length - mostChecks} more are in the report.` : "";
  return `${table(["", "check", "allowed", "found", "severity"], ["center", "left", "left", "left", "left"], rows)}${rest}`;
}

const mostCells = 30;

/** The bad cells, as many of each check as fit: the first of every check comes before the second of any. */
function cellTable(broken: readonly CheckResult[]): string {
  const cells: { result: CheckResult; example: Example; order: number }[] = [];
  const longest = Math.max(0, ...broken.map((result) => result.examples.length));
  for (let round = 0; round < longest && cells.length < mostCells; round++) {
    for (const [order, result] of broken.entries()) {
      const example = result.examples[round];
      if (example !== undefined && cells.length < mostCells) cells.push({ result, example, order });
    }
  }
  if (cells.length === 0) return "";
  const rows = cells
    .toSorted((one, other) => one.order - other.order)
    .map(({ result, example }) => [
      code(`${example.file}:${example.line ?? `row ${example.row}`}`),
      escape(result.check.column ?? ""),
      example.value === null ? "_empty_" : code(example.value === "" ? '""' : example.value),
      `${escape(result.check.cell ?? result.check.expected)}${again(example)}`,
    ]);
  const all = broken.reduce((sum, result) => sum + result.examples.length, 0);
  const rest = all > cells.length ? `\n\n${all - cells.length} more are in the report.` : "";
  return `${table(["where", "column", "value", "allowed"], ["left", "left", "left", "left"], rows)}${rest}`;
}

function again({ firstSeen }: Example): string {
  return firstSeen === undefined
    ? ""
    : `; first at ${code(`${firstSeen.file}:${firstSeen.line ?? `row ${firstSeen.row}`}`)}`;
}

const mostOfRow = 5;

function worstTable(rows: readonly WorstRow[]): string {
  return table(
    ["where", "breaks", "cells"],
    ["left", "right", "left"],
    rows.map((row) => {
      const cells = row.cells.slice(0, mostOfRow).map(({ check, value }) => {
        const shown = value === null ? "_empty_" : code(value === "" ? '""' : value);
        return check.column === null ? shown : `${escape(check.column)} ${shown}`;
      });
      const more = row.failed > cells.length ? [`${formatCount(row.failed - cells.length)} more`] : [];
      return [
        code(`${row.file}:${row.line ?? `row ${row.row}`}`),
        countOf(row.failed, "check"),
        [...cells, ...more].join(", "),
      ];
    }),
  );
}

const mostColumns = 100;
const bins = 12;

function profileTable(columns: readonly ColumnProfile[], showValues: boolean): string {
  const rows = columns
    .slice(0, mostColumns)
    .map((column) => [
      escape(column.name),
      column.kind,
      formatPercent(column.rows === 0 ? null : column.missing / column.rows),
      `${column.distinctExact ? "" : "≈"}${formatCount(column.distinct)}`,
      shapeOf(column),
      column.personal === true ? "not shown: personal" : showValues ? valuesOf(column) : "",
    ]);
  const rest =
    columns.length > mostColumns ? `\n\n${columns.length - mostColumns} more are in the report.` : "";
  return `${table(["column", "kind", "missing", "distinct", "distribution", "values"], ["left", "left", "right", "right", "left", "left"], rows)}${rest}`;
}

/** The values of numbers and times from the smallest to the largest, or the shares of the most frequent categories. */
function shapeOf(column: ColumnProfile): string {
  if (column.numeric !== null) return spark(histogramOfProfile(column, bins)?.shares);
  const filled = column.rows - column.missing;
  if (column.kind === "text" || filled <= 0) return "–";
  return spark(column.values.slice(0, bins).map(({ count }) => count / filled));
}

function valuesOf({ numeric, kind, values }: ColumnProfile): string {
  if (numeric === null)
    return values
      .slice(0, 3)
      .map(({ value }) => code(String(value).slice(0, 20)))
      .join(", ");
  if (kind === "datetime") return `${shownTime(numeric.min)} … ${shownTime(numeric.max)}`;
  return `${shownNumber(numeric.min)} … ${shownNumber(numeric.max)}, mean ${shownNumber(numeric.mean)}`;
}
