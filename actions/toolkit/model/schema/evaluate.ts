import { z } from "zod";
import { finite } from "./scalar.js";

export const metricPolicy = z.strictObject({
  min: finite.optional().describe("Floor: the candidate's value must be at least this."),
  max: finite.optional().describe("Ceiling: the candidate's value must be at most this."),
  max_regression: finite
    .min(0)
    .optional()
    .describe("How much worse than the baseline it may be, in the metric's own unit."),
  must_improve: z
    .boolean()
    .optional()
    .describe("Whether the candidate has to be better than the baseline beyond doubt."),
  direction: z
    .enum(["maximize", "minimize"])
    .optional()
    .describe("Which way is better. Known for standard metrics."),
  average: z
    .enum(["binary", "macro", "micro", "weighted"])
    .optional()
    .describe("Averaging of precision, recall and F1."),
});

export const evaluate = z.strictObject({
  dataset: z.string().min(1).optional().describe("Name of the evaluation dataset in `data`."),
  baseline: z
    .union([z.string().min(1), z.int().positive()])
    .optional()
    .describe("An alias, a version or a metrics file. Default: champion."),
  columns: z
    .strictObject({
      id: z.string().min(1).describe("Column that identifies a row in both predictions files."),
      label: z.string().min(1).describe("Column of the true value."),
      prediction: z.string().min(1).optional().describe("Column of the predicted value or class."),
      score: z
        .string()
        .min(1)
        .optional()
        .describe("Column of the score or probability of the positive class."),
    })
    .optional()
    .describe("The columns of the predictions file."),
  positive: z
    .union([z.string(), finite, z.boolean()])
    .optional()
    .describe("The label of the positive class. Default: 1 or true."),
  metrics: z.record(z.string(), metricPolicy).describe("What each metric has to meet."),
  slices: z
    .strictObject({
      by: z.array(z.string().min(1)).min(1).describe("Columns of the predictions file to slice by."),
      min_rows: z
        .int()
        .positive()
        .optional()
        .describe("Smaller slices are reported and not judged. Default: 200."),
      max_regression: finite
        .min(0)
        .optional()
        .describe("How much worse a slice may be. Default: the metric's own."),
    })
    .optional(),
  confidence: finite.gt(0.5).lt(1).optional().describe("Level of the intervals. Default: 0.95."),
  inconclusive: z
    .enum(["fail", "pass"])
    .optional()
    .describe("What an inconclusive comparison counts as. Default: fail."),
});
