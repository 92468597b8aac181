import { z } from "zod";
import { duration, finite, path } from "./scalar.js";

export const drift = z.strictObject({
  reference: z
    .string()
    .min(1)
    .describe("A name in `data`, a file, or an alias or version, whose profile is used."),
  current: z
    .union([path, z.array(path).min(1)])
    .optional()
    .describe("The data to check: file, glob or a name in `data`."),
  preset: z
    .enum(["mergeline", "evidently"])
    .optional()
    .describe("Which choice of tests and thresholds. Default: mergeline."),
  columns: z
    .record(
      z.string(),
      z.strictObject({
        type: z.enum(["numeric", "categorical"]).optional(),
        method: z.string().min(1).optional(),
        threshold: finite.min(0).optional(),
      }),
    )
    .optional()
    .describe("Settings of single columns."),
  share: finite
    .min(0)
    .max(1)
    .optional()
    .describe("Share of drifted columns from which the dataset counts as drifted. Default: 0.5."),
  retrain: z
    .strictObject({
      workflow: z.string().min(1).describe("Workflow file to dispatch."),
      cooldown: duration.optional().describe("Shortest time between two dispatches. Default: 24h."),
    })
    .optional(),
});
