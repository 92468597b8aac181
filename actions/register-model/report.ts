import { z } from "zod";
import type { Landed } from "../toolkit/git/landing.js";
import { exported } from "../toolkit/registry/exports/exported.js";
import { artifact, gate } from "../toolkit/registry/record.js";
import type { Registration } from "./registration.js";

/** The fields of the report of register-model. */
export const registerModelReport = z.strictObject({
  name: z.string().describe("Name of the model."),
  modelVersion: z.int().min(1).nullable().describe("Null when it was not registered."),
  created: z.boolean().describe("False when the same candidate was registered before."),
  record: z.string().nullable().describe("Path of the version's record, relative to the working directory."),
  artifacts: z.array(artifact),
  gate: z.union([z.literal("none"), gate]).nullable(),
  aliases: z.array(z.strictObject({ name: z.string(), previous: z.int().nullable() })),
  commit: z.string().nullable(),
  pullRequest: z
    .strictObject({ branch: z.string(), number: z.int().nullable(), url: z.string().nullable() })
    .nullable(),
  write: z.enum(["push", "pull-request", "local"]).nullable().describe("How it landed."),
  exports: z.array(exported).describe("The other registries that the version was mirrored to."),
  attempts: z.int().min(0).describe("How often it was tried while others wrote to the branch."),
  idempotencyKey: z.string(),
});

export type RegisterModelReport = z.output<typeof registerModelReport>;

export function reportOf(
  registration: Registration,
  record: string,
  landed: Landed,
): Omit<RegisterModelReport, "exports"> {
  const { pullRequest } = landed;
  return {
    name: registration.record.name,
    modelVersion: registration.record.version,
    created: landed.changed && !registration.existed,
    record,
    artifacts: registration.record.artifacts,
    gate: registration.record.gate,
    aliases: registration.aliases.map(({ name, previous }) => ({ name, previous: previous ?? null })),
    commit: landed.commit ?? null,
    pullRequest:
      pullRequest === undefined
        ? null
        : { branch: pullRequest.branch, number: pullRequest.number ?? null, url: pullRequest.url ?? null },
    write: landed.mode,
    attempts: landed.attempts,
    idempotencyKey: registration.record.idempotencyKey,
  };
}

/** The report of a registration that the gate did not let in. */
export function refusalReport(name: string, idempotencyKey: string): RegisterModelReport {
  return {
    name,
    modelVersion: null,
    created: false,
    record: null,
    artifacts: [],
    gate: null,
    aliases: [],
    commit: null,
    pullRequest: null,
    write: null,
    exports: [],
    attempts: 0,
    idempotencyKey,
  };
}
