import { z } from "zod";
import { path } from "./scalar.js";

/** A name of Feast's. */
const featureName = z
  .string()
  .max(200)
  .regex(/^[\p{L}\p{N}_][\p{L}\p{N}_.-]*$/u, "a name of Feast's is needed: letters, digits, _ . and -");

/** Where the features of a dataset come from. */
const feast = z
  .strictObject({
    repository: path
      .optional()
      .describe(
        "Folder of Feast's feature_store.yaml. With a file registry in the checkout, versions and times are recorded too.",
      ),
    service: featureName.optional().describe("The feature service that the data was retrieved with."),
    views: z
      .array(featureName)
      .min(1)
      .max(500)
      .optional()
      .describe("Feature views, where there is no service."),
  })
  .refine(({ service, views }) => service !== undefined || views !== undefined, {
    error: "service or views is needed: the feature service, or the feature views, that the data comes from",
  });

export const dataset = z.strictObject({
  path: z
    .union([path, z.array(path).min(1)])
    .describe("File, glob or list of them, relative to the repository."),
  contract: path
    .optional()
    .describe(
      "The data contract that the dataset has to meet, in any format that validate-data knows; `#name` after the path chooses a part.",
    ),
  feast: feast
    .optional()
    .describe("The features of a Feast store that the dataset was made from, for lineage."),
});

export const data = z.record(z.string(), dataset).describe("The datasets, by name.");
