import { createHash } from "node:crypto";
import { z } from "zod";
import { check } from "../../toolkit/document/check.js";
import { parseYaml, type YamlFile } from "../../toolkit/document/yaml.js";
import type { ActionName } from "../../toolkit/runtime/action-name.js";
import { ConfigurationError } from "../../toolkit/runtime/errors.js";
import type { Workspace } from "../../toolkit/runtime/workspace.js";

const head = z.looseObject({ action: z.string(), verdict: z.string() });

/** Reports can hold thousands of checks with examples. */
const limit = 64 * 1024 * 1024;

export interface ReadReport<T> {
  readonly value: T;
  /** sha256 of the report's bytes. */
  readonly digest: string;
}

/**
 * Reads the report of another action.
 * @param what the input that named it
 * @throws ConfigurationError when it is not a report of that action
 */
export async function readReport<Schema extends z.ZodType>(
  path: string,
  what: string,
  action: ActionName,
  schema: Schema,
  workspace: Workspace,
): Promise<ReadReport<z.output<Schema>>> {
  const text = await workspace.readText(path, what, limit);
  const document = readJson(text, path);
  const begin = head.safeParse(document.value);
  if (!begin.success || begin.data.action !== action) {
    const found = begin.success ? `the report of ${begin.data.action}` : "no report of Mergeline";
    throw new ConfigurationError(`${what}: ${path} is ${found}; the report of ${action} is needed.`);
  }
  const value = check(schema, document, `A report of ${action}`);
  return { value, digest: `sha256:${createHash("sha256").update(text).digest("hex")}` };
}

/** JSON, quickly; where it is broken, read as YAML, whose reader knows the line. */
export function readJson(text: string, file: string): YamlFile {
  try {
    const value: unknown = JSON.parse(text);
    return { file, value, place: () => ({ file }), placeOfKey: () => ({ file }) };
  } catch {
    return parseYaml(text, file);
  }
}
