import { z } from "zod";
import type { Profile } from "../data/profile.js";
import { check } from "../document/check.js";
import { parseYaml } from "../document/yaml.js";
import { ConfigurationError } from "../runtime/errors.js";

/** As much of a profile as everything that reads one relies on. */
const head = z.looseObject({
  schema: z.enum(["mergeline.profile/1", "mergeline.profile/2"]),
  rows: z.int().min(0),
  digest: z.string(),
  columns: z.array(z.looseObject({ name: z.string(), kind: z.string(), rows: z.int(), missing: z.int() })),
});

/**
 * Reads a profile that validate-data wrote.
 * @throws ConfigurationError with file, line and column
 */
export function parseProfile(text: string, path: string): Profile {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    // Not JSON: the YAML reader says where it goes wrong.
    return check(head, parseYaml(text, path), "A profile") as unknown as Profile;
  }
  if (typeof value === "object" && value !== null && "action" in value && "toolVersion" in value) {
    throw new ConfigurationError(
      `is the report of ${String(value.action)}, not a profile. validate-data writes profiles to .mergeline/profiles/.`,
      { place: { file: path } },
    );
  }
  const schema = typeof value === "object" && value !== null && "schema" in value ? value.schema : undefined;
  const version = /^mergeline\.profile\/(\d{1,6})$/.exec(String(schema))?.[1];
  if (version !== undefined && Number(version) > 2) {
    throw new ConfigurationError(
      `schema is ${String(schema)}, which a newer Mergeline wrote; this one reads versions 1 and 2. Use the version that wrote it, or write the profile again with validate-data.`,
      { place: { file: path } },
    );
  }
  const file = { file: path, value, place: () => ({ file: path }), placeOfKey: () => ({ file: path }) };
  return check(head, file, "A profile") as unknown as Profile;
}
