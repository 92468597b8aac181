import { z } from "zod";
import { receipt } from "./receipt.js";
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
  receipt: receipt.optional().describe("Who signs the receipts of the gate, and whether one is needed."),
});

export type RegistryConfig = z.output<typeof registry>;
