import type { Column } from "../../../toolkit/data/column.js";
import type { Table } from "../../../toolkit/data/table.js";
import type { Key, YamlFile } from "../../../toolkit/document/yaml.js";
import type { Check } from "../../checks/check.js";
import { aggregateExpectations } from "../great-expectations/aggregates.js";
import { pandasCell } from "../great-expectations/cell.js";
import { Kwargs } from "../great-expectations/kwargs.js";
import { checksOf, problemOf } from "./named-check.js";

/** `unique_values_eq`: the values are those of a list, and each of the list occurs. Empty cells are left out. */
export function exactValuesChecks(
  element: Readonly<Record<string, unknown>>,
  keys: readonly Key[],
  column: Column,
  table: Table,
  document: YamlFile,
): Check[] {
  return checksOf(element, keys).flatMap((check): Check[] => {
    if (check.name !== "unique_values_eq" || problemOf(check) !== undefined) return [];
    const kwargs = new Kwargs({ value_set: [check.value].flat() }, check.keys, document, check.name);
    const kind = aggregateExpectations.expect_column_distinct_values_to_equal_set!;
    const parts = kind.compile({ cell: pandasCell(column), kwargs, table, where: "true" });
    return parts.map(({ expected, test, what }) => ({
      name: `${column.name}: ${check.name}${what === undefined ? "" : ` (${what})`}`,
      type: check.name,
      keys: check.keys,
      column: column.name,
      severity: "error",
      expected,
      test,
    }));
  });
}
