import type { Table } from "../../../toolkit/data/table.js";
import type { Key } from "../../../toolkit/document/yaml.js";
import type { Check } from "../../checks/check.js";
import type { TableSchema } from "./schema.js";

const matchWords: Readonly<Record<string, string>> = {
  exact: "exactly these fields in this order",
  equal: "exactly these fields, in any order",
  subset: "all these fields, and perhaps more",
  superset: "none but these fields",
  partial: "at least one of these fields",
};

/** That the data has the fields that `fieldsMatch` demands. */
export function headerCheck(schema: TableSchema, match: string, keys: readonly Key[], table: Table): Check {
  const wanted = schema.fields.map((field) => field.name);
  const found = table.columns.map((column) => column.name);
  const missing = wanted.filter((name) => !found.includes(name));
  const extra = found.filter((name) => !wanted.includes(name));
  const problems: string[] = [];
  if (match === "partial") {
    if (missing.length === wanted.length) problems.push("none of the fields is there");
  } else {
    if (missing.length > 0 && match !== "superset") problems.push(`missing: ${missing.join(", ")}`);
    if (extra.length > 0 && match !== "subset") problems.push(`not in the schema: ${extra.join(", ")}`);
    const position = wanted.findIndex((name, index) => found[index] !== name);
    if (match === "exact" && problems.length === 0 && position >= 0) {
      problems.push(
        `column ${position + 1} is ${found[position] ?? "missing"}, where ${wanted[position]} is meant`,
      );
    }
  }
  return {
    name: "the header has the fields",
    type: "fieldsMatch",
    keys: [...keys, schema.fieldsMatch === undefined ? "fields" : "fieldsMatch"],
    column: null,
    severity: "error",
    expected: matchWords[match]!,
    test: {
      kind: "known",
      status: problems.length === 0 ? "pass" : "fail",
      observed: problems.join("; ") || "as it should be",
    },
  };
}
