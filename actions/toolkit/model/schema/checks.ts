import { z } from "zod";
import { duration, finite } from "./scalar.js";

const name = z.string().min(1);
const names = z.array(name).min(1);
const severity = z.enum(["error", "warning", "info"]);
const share = finite.min(0).max(1);

const graded = { severity: severity.optional().describe("What a violation is. Default: error.") };
const somewhere = {
  ...graded,
  datasets: names.optional().describe("Names in `data`. Default: every dataset that is checked."),
};
const ofTraining = {
  ...graded,
  dataset: name
    .optional()
    .describe(
      "Name in `data` of the data that versions are registered with. Default: `drift.reference` where it is such a name, else train, else the first.",
    ),
};
const milder = (text: string) =>
  z
    .union([
      severity,
      z.strictObject({
        ...somewhere,
        severity: severity.optional().describe("What a violation is. Default: warning."),
        ignore: z.array(name).optional().describe("Columns that may be so."),
      }),
    ])
    .describe(text);

/** Checks that matter to a model, beyond what a contract says of one dataset. Done by validate-data. */
export const checks = z.strictObject({
  leakage: z
    .strictObject({
      ...graded,
      between: z
        .array(name)
        .min(2)
        .describe("Names in `data`, such as [train, test]: what stands in one may not stand in a later one."),
      key: z
        .union([name, names])
        .optional()
        .describe("The column or columns that tell what a row is about. Without it whole rows are compared."),
      rows: z
        .boolean()
        .optional()
        .describe("With a key: whether whole rows are compared, too. Default: false."),
      ignore: z.array(name).optional().describe("Columns that do not count when whole rows are compared."),
      max_share: share
        .optional()
        .describe("Share of the later dataset's rows that may stand in the earlier one. Default: 0."),
    })
    .optional()
    .describe("Rows of the test data that are in the training data, too."),
  label: z
    .strictObject({
      ...somewhere,
      column: name.describe("The column that is to be predicted."),
      balance: z
        .strictObject({
          ...graded,
          min_share: share.describe("Share of the labelled rows that the rarest class has at least."),
        })
        .optional()
        .describe("How rare a class may be."),
      giveaway: z
        .strictObject({
          ...graded,
          max_auc: finite
            .min(0.5)
            .max(1)
            .optional()
            .describe("Area under the ROC curve that one column alone may reach. Default: 0.98."),
          ignore: z.array(name).optional().describe("Columns that are not looked at."),
        })
        .optional()
        .describe("A column that gives the label away by itself."),
    })
    .optional()
    .describe("The label: how balanced it is, and what gives it away."),
  constant_columns: milder("Columns with the same value in every row. A severity, or settings.").optional(),
  duplicate_columns: milder(
    "Columns that are equal to an earlier one in every row. A severity, or settings.",
  ).optional(),
  freshness: z
    .strictObject({
      ...somewhere,
      column: name.describe("A date or time."),
      max_age: duration.describe("How long ago its newest value may be, such as 7d."),
    })
    .optional()
    .describe("Whether the data is recent."),
  volume: z
    .strictObject({
      ...ofTraining,
      max_change: finite
        .min(0)
        .describe("Change of the number of rows, as a share: 0.5 allows half to half more."),
    })
    .optional()
    .describe("The number of rows against the champion's training data."),
  distribution: z
    .strictObject({
      ...ofTraining,
      max_distance: share
        .optional()
        .describe("Share of rows of a column that may have moved to other values. Default: 0.2."),
      min_rows: z
        .int()
        .positive()
        .optional()
        .describe("Rows that a column needs on both sides to be judged. Default: 200."),
      ignore: z.array(name).optional().describe("Columns that are not compared."),
    })
    .optional()
    .describe("The columns' values against the champion's training data."),
  schema: z
    .union([
      severity,
      z.strictObject({
        ...ofTraining,
        new_columns: z.enum(["pass", "fail"]).optional().describe("What a new column is. Default: fail."),
        ignore: z.array(name).optional().describe("Columns that are not compared."),
      }),
    ])
    .optional()
    .describe("Columns and their types against the champion's training data. A severity, or settings."),
});
