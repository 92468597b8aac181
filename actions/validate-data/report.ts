import { z } from "zod";
import { digestOfDataset } from "../toolkit/data/digest.js";
import { compressionKinds, dataFormats } from "../toolkit/data/format.js";
import type { ColumnProfile } from "../toolkit/data/profile.js";
import { pointer } from "./checks/check.js";
import { type CheckResult, cutValue } from "./checks/result.js";
import type { Validation } from "./dataset.js";
import type { Proposed } from "./propose.js";
import { isBroken } from "./verdict.js";

const place = { file: z.string(), row: z.int(), line: z.int().nullable() };

const example = z.strictObject({
  ...place,
  value: z.string().nullable().describe("At most 80 characters; null for an empty cell."),
  masked: z.literal(true).optional().describe("Not shown: the contract classifies the column as personal."),
  firstSeen: z.strictObject(place).optional().describe("Where a repeated key stood first."),
});

export const validateDataReport = z.strictObject({
  datasets: z.array(
    z.strictObject({
      name: z.string(),
      contract: z.string().nullable(),
      format: z.string().nullable(),
      rows: z.int(),
      badRows: z.int(),
      digest: z.string(),
      profile: z.string().describe("Path of the dataset's profile."),
      undeclaredColumns: z.array(z.string()).describe("Columns of the data that the contract does not name."),
      baseline: z.string().nullable(),
    }),
  ),
  files: z.array(
    z.strictObject({
      dataset: z.string(),
      path: z.string(),
      format: z.enum(dataFormats),
      compression: z.enum(compressionKinds),
      bytes: z.int(),
      rows: z.int(),
      digest: z.string(),
    }),
  ),
  checks: z
    .array(
      z.strictObject({
        dataset: z.string(),
        name: z.string(),
        type: z.string(),
        source: z
          .string()
          .describe("JSON pointer of the contract's element; empty for the files' own structure."),
        sourceFile: z.string().optional().describe("The file of `source`, where it is not the contract."),
        column: z.string().nullable(),
        severity: z.enum(["error", "warning", "info"]),
        status: z.enum(["pass", "fail", "error", "unsupported"]),
        evaluated: z.int(),
        failed: z.int(),
        new: z.int().optional().describe("With a baseline: violations that it does not have."),
        expected: z.string(),
        observed: z.string(),
        dimension: z.string().optional(),
        businessImpact: z.string().optional(),
        examples: z.array(example),
      }),
    )
    .describe("In the contract's order."),
  worstRows: z
    .array(
      z.strictObject({
        dataset: z.string(),
        ...place,
        failed: z.int().describe("How many checks the row breaks."),
        cells: z.array(
          z.strictObject({
            check: z.string(),
            column: z.string().nullable(),
            value: z.string().nullable(),
            masked: z.literal(true).optional(),
          }),
        ),
      }),
    )
    .describe(
      "At most ten rows a dataset, those that break the most checks first; at most 20 cells of each.",
    ),
  columns: z
    .array(z.looseObject({ dataset: z.string(), name: z.string(), kind: z.string(), type: z.string() }))
    .describe(
      "The profile, without the quantiles and with the 20 most frequent values, of texts the first 1,000 characters; the whole is in the profile file.",
    ),
  proposed: z
    .strictObject({
      path: z.string(),
      changed: z.boolean().describe("False where the contract has room for all that the data has."),
      changes: z.array(z.string()).describe("What an existing contract was changed by."),
      pullRequest: z.string().nullable(),
    })
    .optional()
    .describe("The contract that was written."),
});

export type ValidateDataReport = z.output<typeof validateDataReport>;

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
