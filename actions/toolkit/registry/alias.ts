import { z } from "zod";
import { check } from "../document/check.js";
import { readDocument, writeDocument } from "./document.js";
import { readPlainDocument } from "./plain-document.js";
import { line, timestamp, version } from "./record.js";

/** A name that points to one version: `champion`, or an environment. One small file each. */
export const alias = z.strictObject({
  version,
  previous: version.optional().describe("Where it pointed before."),
  split: z
    .strictObject({
      version,
      weight: z.int().min(1).max(99).describe("Percent of the traffic that the other version gets."),
    })
    .optional()
    .describe("A second version that is served beside this one, in an environment."),
  updatedAt: timestamp,
  by: line.optional(),
  reason: line.optional(),
});

export type Alias = z.output<typeof alias>;

/** @throws ConfigurationError with file, line and column */
export function parseAlias(text: string, path: string): Alias {
  const plain = alias.safeParse(readPlainDocument(text));
  // Whatever is unusual or wrong: this reader knows the place.
  return plain.success ? plain.data : check(alias, readDocument(text, path), "An alias with a version");
}

/** The alias as YAML, keys in a fixed order. */
export function formatAlias(value: Alias): string {
  const { version, previous, split, updatedAt, by, reason } = value;
  return writeDocument({
    version,
    ...(previous === undefined ? {} : { previous }),
    ...(split === undefined ? {} : { split }),
    updatedAt,
    ...(by === undefined ? {} : { by }),
    ...(reason === undefined ? {} : { reason }),
  });
}
