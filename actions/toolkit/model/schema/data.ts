import { z } from "zod";
import { path } from "./scalar.js";

export const dataset = z.strictObject({
  path: z
    .union([path, z.array(path).min(1)])
    .describe("File, glob or list of them, relative to the repository."),
  contract: path
    .optional()
    .describe(
      "The data contract that the dataset has to meet, in any format that validate-data knows; `#name` after the path chooses a part.",
    ),
});

export const data = z.record(z.string(), dataset).describe("The datasets, by name.");
