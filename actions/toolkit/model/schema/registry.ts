import { z } from "zod";
import { path } from "./scalar.js";

export const registry = z.strictObject({
  path: path.optional().describe("Folder of the registry in the repository. Default: registry."),
  store: z
    .strictObject({
      type: z.enum(["file"]).describe("Kind of artifact store."),
      path: path.describe("Folder of the store."),
    })
    .optional()
    .describe("Where the artifacts are kept."),
});

export type RegistryConfig = z.output<typeof registry>;
