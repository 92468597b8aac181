import { literal } from "../../toolkit/data/sql.js";
import type { Key } from "../../toolkit/document/yaml.js";
import type { Cell } from "../checks/cell.js";
import type { Check, RepeatTest, RowTest, Test } from "../checks/check.js";
import { below, innerCell } from "./odcs-column.js";
import type { Property } from "./odcs-schema.js";

/** A value within a column: a property of an object, or the items of an array. */
export interface Nested {
  /** With the path as its name: `address.city`, `tags[]`. */
  readonly property: Property;
  readonly keys: readonly Key[];
  readonly cell: Cell | undefined;
  /** The property of the object's that the column is. */
  readonly root: string;
  /** Makes checks of the value checks of the row. */
  lift(check: Check): Check;
}

/** Deeper contracts would make queries without end. */
export const deepest = 16;

/** What holds other values. */
interface Holder {
  readonly property: Property;
  readonly keys: readonly Key[];
  readonly cell: Cell;
  /** SQL of the JSON text that it stands in, and where. */
  readonly json: string;
  readonly path: string;
}

/**
 * All values within a column, those of arrays too, in the contract's order. A property is looked at where the object
 * that holds it is there; of an array's items each, and the row breaks a check once.
 */
export function nestedIn({ property, keys, cell }: Pick<Holder, "property" | "keys" | "cell">): Nested[] {
  const holder = { property, keys, cell, json: cell.value, path: "$" };
  return within(holder, property.name, (check) => check, 1);
}

function within(holder: Holder, root: string, lift: (check: Check) => Check, depth: number): Nested[] {
  const { property, keys, cell, json, path } = holder;
  const isThere = `coalesce((${cell.filled}) AND ${cell.wellFormed}, false)`;
  const found: Nested[] = [];
  const add = (inner: Omit<Holder, "cell">, up: (check: Check) => Check) => {
    const own = innerCell(inner.property, inner.json, inner.path);
    found.push({ property: inner.property, keys: inner.keys, cell: own, root, lift: up });
    if (own !== undefined) found.push(...within({ ...inner, cell: own }, root, up, depth + 1));
  };
  for (const [index, inner] of (property.properties ?? []).entries()) {
    add(
      {
        property: { ...inner, name: `${property.name}.${inner.name}` },
        keys: [...keys, "properties", index],
        json,
        path: below(path, inner.physicalName || inner.name),
      },
      (check) => lift(mapRows(check, (test) => onlyWhere(isThere, test))),
    );
  }
  const { items } = property;
  if (items !== undefined && items !== null) {
    const item = `item${depth}`;
    const list = `json_extract(json_extract(${json}, ${literal(path)}), '$[*]')`;
    add(
      { property: { ...items, name: `${property.name}[]` }, keys: [...keys, "items"], json: item, path: "$" },
      (check) => lift(mapRows(check, (test) => ofItems(isThere, list, item, test))),
    );
  }
  return found;
}

function mapRows(check: Check, map: (test: RowTest | RepeatTest) => Test): Check {
  const { test } = check;
  if (test.kind === "rows" || test.kind === "repeats") return withTest(check, map(test));
  if (test.kind !== "count" || test.of === undefined) return check;
  const of = map(test.of);
  return withTest(check, of.kind === "rows" || of.kind === "repeats" ? { ...test, of } : of);
}

function withTest(check: Check, test: Test): Check {
  const isUndone = test.kind === "known" && test.status === "unsupported";
  return { ...check, test, severity: isUndone ? "warning" : check.severity };
}

function onlyWhere(isThere: string, test: RowTest | RepeatTest): Test {
  return { ...test, evaluated: `${isThere} AND (${test.evaluated})` };
}

/** A row is looked at where any of its items is, and breaks a check that any of them breaks; the first is shown. */
function ofItems(isThere: string, list: string, item: string, test: RowTest | RepeatTest): Test {
  const filter = (condition: string) => `list_filter(${list}, lambda ${item}: coalesce(${condition}, false))`;
  const seen = filter(test.evaluated);
  if (test.kind === "repeats") {
    if (test.key.length !== 1)
      return { kind: "known", status: "unsupported", observed: "keys of items are not compared" };
    const keys = `list_transform(${seen}, lambda ${item}: ${test.key[0]})`;
    return {
      kind: "rows",
      evaluated: `${isThere} AND len(${seen}) > 0`,
      violated: `len(list_distinct(${keys})) < len(${keys})`,
      shown: `CAST(to_json(${keys}) AS VARCHAR)`,
    };
  }
  const broken = filter(`(${test.evaluated}) AND (${test.violated})`);
  return {
    kind: "rows",
    evaluated: `${isThere} AND coalesce(len(${seen}), 0) > 0`,
    violated: `len(${broken}) > 0`,
    shown: `list_transform(${broken}, lambda ${item}: ${test.shown})[1]`,
  };
}
