import { z } from "zod";

/** What became of a version or an alias in another registry, as reports tell it. */
export const exported = z.strictObject({
  name: z.enum(["mlflow", "sagemaker", "vertex", "azure-ml"]),
  state: z
    .enum(["created", "current", "removed", "failed"])
    .describe("`current`: the version was there before; `removed`: an alias was deleted."),
  version: z
    .string()
    .nullable()
    .describe("What the other registry calls the version; null where that is not known."),
  problem: z.string().nullable(),
});

export type Exported = z.output<typeof exported>;
