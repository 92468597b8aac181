import { z } from "zod";
import { duration, finite } from "./scalar.js";

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
    .describe("Averaging of precision, recall and F1 over classes, as in scikit-learn. Default: binary."),
});

export type MetricPolicy = z.output<typeof metricPolicy>;

const column = z.string().min(1);

export const evaluate = z.strictObject({
  dataset: z.string().min(1).optional().describe("Name of the evaluation dataset in `data`."),
  baseline: z
    .union([z.string().min(1), z.int().positive()])
    .optional()
    .describe("An alias, a version or a metrics file. Default: champion."),
  columns: z
    .strictObject({
      id: column.describe("Column that identifies a row in both predictions files."),
      label: column.describe("Column of the true value."),
      prediction: column.optional().describe("Column of the predicted value or class. Default: prediction."),
      score: column
        .optional()
        .describe("Column of the score or probability of the positive class. Default: score."),
      scores: z
        .record(z.string(), column)
        .optional()
        .describe(
          "Columns of the score of each class, by the class: for ROC AUC over more than two classes, one against the rest, and for estimates of the performance without labels.",
        ),
      query: column
        .optional()
        .describe("Column of the query that rows are ranked for, for ndcg@k, mrr and hit_rate@k."),
      sensitive: column
        .optional()
        .describe(
          "Column of the groups of people whose treatment the fairness differences compare, such as age_band.",
        ),
      group: column
        .optional()
        .describe(
          "Column of what rows belong to, such as a customer: rows of one group are not independent, and intervals are made from whole groups.",
        ),
    })
    .optional()
    .describe(
      "The columns of the predictions file. With this setting the gate insists on predictions. Default: id, label, prediction, score.",
    ),
  positive: z
    .union([z.string(), finite, z.boolean()])
    .optional()
    .describe("The label of the positive class. Default: 1 beside 0 or -1, true beside false."),
  metrics: z.record(z.string(), metricPolicy).describe("What each metric has to meet."),
  command: z
    .string()
    .min(1)
    .optional()
    .describe(
      "Makes the baseline's predictions on today's data, when those that were kept are of other rows. Run by a shell with MERGELINE_MODEL, the path of the baseline's artifact, MERGELINE_DATA, that of the evaluation data, and MERGELINE_PREDICTIONS, the file to write.",
    ),
  timeout: duration.optional().describe("The longest that `command` may take. Default: 30m."),
  slices: z
    .strictObject({
      by: z
        .array(column)
        .min(1)
        .optional()
        .describe("Columns of the predictions file to slice by, each on its own."),
      discover: z
        .union([z.boolean(), z.array(column).min(1)])
        .optional()
        .describe(
          "Searches for slices that the candidate is worse on, in these columns or (true) in all that are no role's, on one half of the rows, and tests them on the other half.",
        ),
      depth: z
        .union([z.literal(1), z.literal(2)])
        .optional()
        .describe("2 also judges the crossings of each two columns. Default: 1."),
      min_rows: z
        .int()
        .positive()
        .optional()
        .describe("Smaller slices are reported and not judged. Default: 200."),
      max_regression: finite
        .min(0)
        .optional()
        .describe("How much worse a slice may be. Default: the metric's own."),
      metrics: z
        .array(z.string().min(1))
        .min(1)
        .optional()
        .describe("Metrics to judge slices by. Default: those with a max_regression."),
    })
    .optional()
    .describe("Parts of the evaluation data that are judged on their own."),
  confidence: finite.gt(0.5).lt(1).optional().describe("Level of the intervals. Default: 0.95."),
  inconclusive: z
    .enum(["fail", "pass"])
    .optional()
    .describe("What an inconclusive comparison counts as. Default: fail."),
  resamples: z
    .int()
    .min(200)
    .max(100_000)
    .optional()
    .describe("Resamples of the bootstrap, where a metric needs one. Default: 2000."),
});

export type EvaluateConfig = z.output<typeof evaluate>;
