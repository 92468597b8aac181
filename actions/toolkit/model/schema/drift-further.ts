import { z } from "zod";
import { path } from "./scalar.js";

const column = z.string().min(1);

/** What drift-check can look at beyond single columns. Each part is off unless it is named. */
export const driftFurther = {
  multivariate: z
    .boolean()
    .optional()
    .describe(
      "Whether a classifier tries to tell the two sides apart by all columns together. Needs the reference's data.",
    ),
  slices: z
    .strictObject({
      by: z.array(column).min(1).describe("Columns to slice by, each on its own."),
      min_rows: z
        .int()
        .positive()
        .optional()
        .describe("Slices with fewer rows on either side are left out. Default: 200."),
    })
    .optional()
    .describe("Also compares parts of the data, all corrected together. Needs the reference's data."),
  chunks: z
    .union([
      z.strictObject({
        by: column.describe("Column of the time that a row is from."),
        period: z
          .enum(["day", "week", "month"])
          .describe("How long a chunk is; weeks begin on Monday, in UTC."),
      }),
      z.strictObject({ size: z.int().min(10).describe("Rows of a chunk, in the order of the data.") }),
    ])
    .optional()
    .describe("Looks at the current data chunk by chunk, against limits from the reference's own chunks."),
  performance: z
    .strictObject({
      metrics: z
        .array(
          z.enum([
            "roc_auc",
            "f1",
            "precision",
            "recall",
            "specificity",
            "accuracy",
            "mae",
            "mape",
            "mse",
            "rmse",
            "msle",
            "rmsle",
          ]),
        )
        .min(1)
        .optional()
        .describe(
          "Default: those of evaluate.metrics, else roc_auc, f1 and accuracy of a classifier, mae and rmse of a regressor. Of several classes, with evaluate.columns.scores, means over the classes.",
        ),
      labels: z
        .union([path, z.array(path).min(1)])
        .optional()
        .describe("Data with the labels that have come: the id and the label column of evaluate.columns."),
    })
    .optional()
    .describe(
      "Estimates the model's performance on the current data without labels, and measures it where labels have come. Needs the reference's data with labels.",
    ),
};
