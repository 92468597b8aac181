import { z } from "zod";
import { driftExports } from "./drift-exports.js";
import { driftFurther } from "./drift-further.js";
import { duration, finite, path } from "./scalar.js";

const column = z.strictObject({
  type: z
    .enum(["numeric", "categorical", "text", "embedding"])
    .optional()
    .describe(
      "How the values are compared. text and embedding: row by row, from the data itself. Default: by what they are.",
    ),
  prefix: z
    .string()
    .min(1)
    .optional()
    .describe("Of an embedding that stands in a column for each of its parts: how their names begin."),
  method: z
    .string()
    .min(1)
    .optional()
    .describe(
      "ks, mann_whitney, t_test, cramer_von_mises, anderson, epps_singleton, chi_square, z, g_test, fisher_exact, wasserstein, wasserstein_distance, energy, jensen_shannon, psi, kl, hellinger or total_variation; of texts and embeddings domain_classifier or mmd. Default: the preset's.",
    ),
  threshold: finite
    .min(0)
    .optional()
    .describe(
      "Of a test, the adjusted p-value below which the column drifted; of a distance, the value from which it did.",
    ),
});

export const drift = z.strictObject({
  reference: z
    .union([z.string().min(1), z.int().positive()])
    .optional()
    .describe("A name in `data`, a file, or an alias or version, whose profile is used. Default: champion."),
  current: z
    .union([path, z.array(path).min(1)])
    .optional()
    .describe("The data to check: file, glob or a name in `data`."),
  preset: z
    .enum(["mergeline", "evidently"])
    .optional()
    .describe("Which choice of tests, thresholds and decisions. Default: mergeline."),
  columns: z.record(z.string(), column).optional().describe("Settings of single columns."),
  ignore: z
    .array(z.string().min(1))
    .optional()
    .describe("Columns that are not compared, such as ids and timestamps."),
  share: finite
    .min(0)
    .max(1)
    .optional()
    .describe("Share of drifted columns from which the dataset counts as drifted. Default: 0.5."),
  min_effect: finite
    .min(0)
    .max(1)
    .optional()
    .describe(
      "Preset mergeline: share of rows that must have moved before a significant test counts. Default: 0.05.",
    ),
  min_rows: z
    .int()
    .positive()
    .optional()
    .describe(
      "Preset mergeline: rows with a value that a column needs on both sides to be judged. Default: 30.",
    ),
  correction: z
    .enum(["benjamini-hochberg", "holm", "none"])
    .optional()
    .describe("Preset mergeline: correction for the number of tests. Default: benjamini-hochberg."),
  confirm: z
    .int()
    .min(1)
    .max(20)
    .optional()
    .describe(
      "Drifted checks in a row before the issue is opened and retraining is asked for; a check on too little data counts as neither. Default: 2, or 1 without an issue.",
    ),
  recover: z
    .int()
    .min(1)
    .max(20)
    .optional()
    .describe("Checks in a row without drift before the issue is closed. Default: 3."),
  environment: z
    .string()
    .min(1)
    .optional()
    .describe("Where the model serves: each environment has an issue and metrics of its own."),
  retrain: z
    .strictObject({
      workflow: z
        .string()
        .min(1)
        .optional()
        .describe(
          "Workflow file to dispatch at drift; beside `event`, the one whose runs tell when it last ran.",
        ),
      event: z
        .string()
        .min(1)
        .max(100)
        .optional()
        .describe("Type of a repository_dispatch event to send instead of dispatching the workflow."),
      every: duration
        .optional()
        .describe(
          "How long after the workflow's last run it is due without drift, such as 30d. Default: never.",
        ),
      cooldown: duration.optional().describe("Shortest time between two dispatches. Default: 24h."),
      inputs: z
        .record(z.string(), z.string())
        .optional()
        .describe(
          "Inputs of the workflow, or properties of the event, beside reason and issue. {reason}, {trigger}, {issue}, {model} and {environment} in a value are filled in.",
        ),
    })
    .refine(
      ({ workflow, event }) => workflow !== undefined || event !== undefined,
      "workflow or event is needed",
    )
    .optional()
    .describe("How retraining is asked for."),
  ...driftFurther,
  exports: driftExports.optional().describe("Where the check's measurements and messages go, beside GitHub."),
});
