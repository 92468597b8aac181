import { z } from "zod";
import { duration, finite, path } from "./scalar.js";

export const train = z.strictObject({
  backend: z.enum(["local", "ray"]).optional().describe("Where the training runs. Default: local."),
  command: z.string().min(1).describe("The training command, run by a shell in the working directory."),
  outputs: z
    .strictObject({
      model: path.describe("The trained model that the command writes."),
      metrics: path.optional().describe("JSON file of metrics that the command writes."),
      predictions: path.optional().describe("CSV or Parquet file of predictions on the evaluation data."),
    })
    .describe("The files that the command has to leave behind."),
  parameters: z
    .record(z.string(), z.union([z.string(), finite, z.boolean()]))
    .optional()
    .describe("Hyperparameters, handed over as environment variables and as a JSON file."),
  timeout: duration.optional().describe("The longest a training may take, such as 2h."),
});
