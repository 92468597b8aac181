import type { Key, YamlFile } from "../../../toolkit/document/yaml.js";
import { ConfigurationError } from "../../../toolkit/runtime/errors.js";

/** A part of a schema with its place. */
export interface Located {
  readonly schema: Readonly<Record<string, unknown>>;
  readonly keys: readonly Key[];
}

/** Follows references within the document. */
export class Resolver {
  constructor(private readonly document: YamlFile) {}

  /** The schema that `$ref` means, with what stands beside it; what holds one schema only is that one. */
  resolve(located: Located, depth = 0): Located {
    const { $ref: reference, ...beside } = located.schema;
    if (typeof reference !== "string") return located;
    const place = this.document.place([...located.keys, "$ref"]);
    if (!reference.startsWith("#")) {
      throw new ConfigurationError(`$ref ${reference} is outside of the document, which is not followed.`, {
        place,
      });
    }
    if (depth > 50) throw new ConfigurationError(`$ref ${reference} leads in a circle.`, { place });
    const keys = reference
      .split("/")
      .slice(1)
      .map((part) => decodeURIComponent(part).replaceAll("~1", "/").replaceAll("~0", "~"));
    let value: unknown = this.document.value;
    for (const key of keys)
      value =
        typeof value === "object" && value !== null ? (value as Record<string, unknown>)[key] : undefined;
    if (typeof value !== "object" || value === null)
      throw new ConfigurationError(`$ref ${reference} leads nowhere.`, { place });
    const found = this.resolve({ schema: value as Located["schema"], keys }, depth + 1);
    return Object.keys(beside).length === 0
      ? found
      : { schema: { ...found.schema, ...beside }, keys: found.keys };
  }
}
