import type { Table } from "../../toolkit/data/table.js";
import type { Key } from "../../toolkit/document/yaml.js";
import type { Check, Test } from "../checks/check.js";
import type { FieldCell } from "./frictionless-cell.js";
import type { TableSchema } from "./frictionless-schema.js";

type ForeignKey = NonNullable<TableSchema["foreignKeys"]>[number];

/**
 * A foreign key within one table: every key stands in the fields that it refers to, in this row or another. Rows whose
 * key is empty in all its parts are left out. One that refers to another resource is named as not checked.
 * @param own the resource's own name, by which it may refer to itself
 */
export function foreignKeyCheck(
  { fields, reference }: ForeignKey,
  keys: readonly Key[],
  cellOf: (name: string) => FieldCell | undefined,
  table: Table,
  own: string | undefined,
): Check {
  const [from, to] = [[fields].flat(), [reference.fields].flat()];
  const { resource = "" } = reference;
  const target = resource === "" || resource === own ? to.join(", ") : `${resource} (${to.join(", ")})`;
  const check = (test: Test, severity: Check["severity"] = "error"): Check => ({
    name: `${from.join(", ")} refers to ${target}`,
    type: "foreignKeys",
    keys,
    column: from.length === 1 ? from[0]! : null,
    severity,
    expected: `a value that stands in ${target}`,
    test,
  });
  const known = (status: "unsupported" | "error", observed: string) =>
    check({ kind: "known", status, observed }, status === "error" ? "error" : "warning");
  if (resource !== "" && resource !== own) {
    return known("unsupported", `the resource ${resource} is other data; only keys within one are checked`);
  }
  if (from.length !== to.length) {
    return known("error", `it has ${from.length} fields and refers to ${to.length}`);
  }
  const cells = [...from, ...to].map(cellOf);
  const readable = cells.filter((cell) => cell !== undefined && !("unsupported" in cell));
  if (readable.length !== cells.length) {
    return known("error", "a field of the key is not there or of a type that can't be read");
  }
  // An empty part is a text that no value has.
  const parts = (readable as Exclude<FieldCell, { unsupported: string }>[]).map((cell) => ({
    ...cell,
    text: `CASE WHEN ${cell.filled} THEN '=' || coalesce(CAST(${cell.value} AS VARCHAR), ${cell.shown}) ELSE '' END`,
  }));
  const [sources, targets] = [parts.slice(0, from.length), parts.slice(from.length)];
  const rowOf = (some: typeof parts) =>
    some.length === 1 ? some[0]!.text : `row(${some.map(({ text }) => text).join(", ")})`;
  return check({
    kind: "rows",
    evaluated: sources.map(({ filled }) => `(${filled})`).join(" OR "),
    violated: `${rowOf(sources)} NOT IN (SELECT ${rowOf(targets)} FROM ${table.storage})`,
    shown:
      sources.length === 1
        ? sources[0]!.shown
        : `concat_ws(', ', ${sources.map(({ shown }) => shown).join(", ")})`,
  });
}
