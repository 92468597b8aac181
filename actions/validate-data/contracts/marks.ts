type Mapping = Readonly<Record<string, unknown>>;

/** Of an action of ours: no contract. */
export function isReport(value: object): value is { action: unknown } {
  return "action" in value && "toolVersion" in value;
}

/** Where dbt's properties files keep what has columns. */
export const propertyKinds = ["models", "seeds", "snapshots", "sources"] as const;

/** A Data Package or a schema of it may have `sources`, too: where its data is from. */
export function isProperties(value: object): boolean {
  if (["resources", "fields", "schema"].some((key) => key in value)) return false;
  return propertyKinds.some((kind) => kind in value && Array.isArray((value as Mapping)[kind]));
}

export function isJsonSchema(value: object): boolean {
  if ("$schema" in value && /json-schema\.org/.test(String(value.$schema))) return true;
  return (
    ("type" in value || "$ref" in value || "allOf" in value) &&
    ("properties" in value || "items" in value || "$defs" in value || "definitions" in value)
  );
}

export function isPandera(value: object): boolean {
  return "schema_type" in value && "columns" in value;
}

export function isCroissant(value: object): boolean {
  return (
    "recordSet" in value ||
    ("conformsTo" in value && /mlcommons\.org\/croissant/.test(String(value.conformsTo)))
  );
}

export function isDatasetInfo(value: object): boolean {
  if ("dataset_info" in value) return true;
  if ("features" in value) return true;
  if ("configs" in value && isConfigList(value.configs)) return true;
  const configs = Object.values(value);
  return configs.length > 0 && configs.every((one) => isMapping(one) && isMapping(one.features));
}

/** Hugging Face's configurations of a card. */
export function isConfigList(value: unknown): value is Mapping[] {
  return (
    Array.isArray(value) &&
    value.length > 0 &&
    value.every((one) => isMapping(one) && ("config_name" in one || "features" in one))
  );
}

export function isFrictionless(value: object): boolean {
  // The schema of ODCS is a list.
  return "fields" in value || "resources" in value || ("schema" in value && !Array.isArray(value.schema));
}

function isMapping(value: unknown): value is Mapping {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
