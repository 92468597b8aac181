import { digestOfDataset } from "../toolkit/data/digest.js";
import type { ColumnProfile } from "../toolkit/data/profile.js";
import { pointer } from "./checks/check.js";
import { type CheckResult, cutValue } from "./checks/result.js";
import type { Validation } from "./dataset.js";
import type { Proposed } from "./propose.js";
import type { ValidateDataReport } from "./report.js";
import { isBroken } from "./verdict.js";

/** The report's own fields. `profiles` are the paths of the profile files, in the order of the validations. */
export function reportOf(
  validations: readonly Validation[],
  profiles: readonly string[],
  proposed?: Proposed,
): ValidateDataReport {
  return {
    datasets: validations.map(({ name, contract, table, undeclared, baseline }, index) => ({
      name,
      contract: contract?.path ?? null,
      format: contract?.format ?? null,
      rows: table.rows,
      badRows: table.badRowCount,
      digest: table.digest,
      profile: profiles[index]!,
      undeclaredColumns: [...undeclared],
      baseline: baseline ?? null,
    })),
    files: validations.flatMap(({ name, table }) =>
      table.files.map(({ path, format, compression, bytes, rows, digest }) => ({
        dataset: name,
        path,
        format,
        compression,
        bytes,
        rows,
        digest,
      })),
    ),
    checks: validations.flatMap(({ name, results }) => results.map((result) => checkOf(name, result))),
    worstRows: validations.flatMap(({ name, worst }) =>
      worst.map(({ file, row, line, failed, cells }) => ({
        dataset: name,
        file,
        row,
        line,
        failed,
        cells: cells.map(({ check, value, masked }) => ({
          check: check.name,
          column: check.column,
          value,
          ...(masked === undefined ? {} : { masked }),
        })),
      })),
    ),
    columns: validations.flatMap(({ name, profile }) =>
      profile.columns.map((column) => columnOf(name, column)),
    ),
    ...(proposed === undefined ? {} : { proposed: proposalOf(proposed) }),
  };
}

function proposalOf({ path, changed, changes, pullRequest }: Proposed): ValidateDataReport["proposed"] {
  return { path, changed, changes: [...changes], pullRequest: pullRequest ?? null };
}

function checkOf(dataset: string, result: CheckResult): ValidateDataReport["checks"][number] {
  const { check } = result;
  return {
    dataset,
    name: check.name,
    type: check.type,
    source: pointer(check.keys),
    ...(check.declared === undefined ? {} : { sourceFile: check.declared.file }),
    column: check.column,
    severity: check.severity,
    status: result.status,
    evaluated: result.evaluated,
    failed: result.failed,
    ...(result.fresh === undefined ? {} : { new: result.fresh }),
    expected: check.expected,
    observed: result.observed,
    ...(check.dimension === undefined ? {} : { dimension: check.dimension }),
    ...(check.businessImpact === undefined ? {} : { businessImpact: check.businessImpact }),
    examples: result.examples.map((one) => ({
      ...one,
      ...(one.firstSeen ? { firstSeen: { ...one.firstSeen } } : {}),
    })),
  };
}

/** Of a text that is listed, in characters. */
const longestText = 1000;

function columnOf(dataset: string, column: ColumnProfile): ValidateDataReport["columns"][number] {
  const { numeric, values, ...rest } = column;
  const { quantiles: _, ...moments } = numeric ?? { quantiles: [] };
  const shown = values.slice(0, 20).map(({ value, count }) => ({
    value: typeof value === "string" ? cutValue(value, longestText) : value,
    count,
  }));
  return { dataset, ...rest, numeric: numeric === null ? null : moments, values: shown };
}

/** The numbers that the outputs need. */
export function totalsOf(validations: readonly Validation[]) {
  const results = validations.flatMap((one) => one.results);
  return {
    rows: validations.reduce((sum, one) => sum + one.table.rows, 0),
    checks: results.length,
    failedChecks: results.filter(isBroken).length,
    digest: digestOfDataset(validations.flatMap((one) => one.table.files.map((file) => file.digest))),
  };
}
