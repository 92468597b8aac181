import { z } from "zod";
import { compressionKinds, dataFormats } from "../toolkit/data/format.js";

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
