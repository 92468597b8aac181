import { isMap, isScalar, isSeq, parseDocument, type Scalar, type YAMLMap, type YAMLSeq } from "yaml";
import type { Engine } from "../../toolkit/data/engine.js";
import type { ColumnProfile, Profile } from "../../toolkit/data/profile.js";
import { literals } from "../../toolkit/data/sql.js";
import type { Table } from "../../toolkit/data/table.js";
import { ConfigurationError } from "../../toolkit/runtime/errors.js";
import { parseContract } from "../contracts/contract.js";
import { chooseObject } from "../contracts/odcs/data-contract.js";
import { Edits } from "./edits.js";
import {
  highReason,
  lengthReason,
  logicalType,
  lowReason,
  propertyOf,
  quoted,
  scalar,
  slackRange,
} from "./infer.js";
import type { TextFacts } from "./text-facts.js";

/** More new values than this are no growth of a list. */
const mostNewValues = 50;

export interface Seen {
  readonly name: string;
  readonly table: Table;
  readonly profile: Profile;
  readonly facts: ReadonlyMap<string, TextFacts>;
  readonly engine: Engine;
}

export interface Grown {
  readonly text: string;
  /** What was changed, in words; empty where nothing was. */
  readonly changes: readonly string[];
}

/**
 * An ODCS contract with what the data has grown by: new columns, values beyond a bound or outside a list, longer or
 * shorter texts, more rows than allowed. Nothing is ever made narrower, and what is no growth (empty cells where none
 * may be, a key that stands twice, a value of another type) stays a violation. Comments and order are kept.
 * @throws ConfigurationError where it is no ODCS contract of this data
 */
export async function growContract(text: string, path: string, seen: Seen): Promise<Grown> {
  const contract = await parseContract(text, path);
  if (contract.format !== "ODCS") {
    throw new ConfigurationError(
      `propose-contract: ${path} is a contract of the format ${contract.format}; only ODCS contracts are updated. Name another path.`,
    );
  }
  const { personal } = contract.compile(seen.table, seen.name);
  const document = parseDocument(text);
  const objects = (contract.document.value as { schema: Parameters<typeof chooseObject>[0] }).schema;
  const index = chooseObject(objects, undefined, seen.name, seen.table, contract.document);
  const object = document.getIn(["schema", index], true);
  const edits = new Edits(text);
  const changes: string[] = [];
  const properties = isMap(object) ? object.get("properties", true) : undefined;
  if (!isMap(object) || !isSeq(properties)) return { text, changes };
  const named = new Set<string>();
  for (const property of properties.items) {
    if (!isMap(property)) continue;
    const [name, physical] = [property.get("name"), property.get("physicalName")];
    const column = [physical, name].flatMap((one) =>
      typeof one === "string" ? seen.profile.columns.filter((each) => each.name === one) : [],
    )[0];
    if (column === undefined) continue;
    named.add(column.name);
    widen(property, column, seen.facts.get(column.name), edits, changes);
    if (!personal.has(column.name)) await addValues(property, column, seen, edits, changes);
  }
  for (const column of seen.profile.columns) {
    if (named.has(column.name)) continue;
    const lines = propertyOf(column, seen.facts.get(column.name)).map((line) => line.slice(6));
    edits.appendBlock(properties, lines);
    changes.push(`${column.name} is new`);
  }
  allowRows(object, seen.profile.rows, edits, changes);
  return { text: changes.length === 0 ? text : edits.apply(), changes };
}

function numberAt(map: YAMLMap, key: string): Scalar<number> | undefined {
  const found = map.get(key, true);
  return isScalar(found) && typeof found.value === "number" ? (found as Scalar<number>) : undefined;
}

function widen(
  property: YAMLMap,
  column: ColumnProfile,
  facts: TextFacts | undefined,
  edits: Edits,
  changes: string[],
): void {
  const options = property.get("logicalTypeOptions", true);
  if (!isMap(options)) return;
  const set = (key: string, value: number, reason: string) => {
    const scalar = numberAt(options, key)!;
    edits.replace(scalar, String(value), reason);
    changes.push(`${column.name}: ${key} ${scalar.value} becomes ${value}`);
  };
  const isBeyond = (key: string, test: (bound: number) => boolean) => {
    const bound = numberAt(options, key);
    return bound !== undefined && test(bound.value);
  };
  const range = slackRange(column, logicalType(column));
  if (range !== undefined) {
    const { min, max } = column.numeric!;
    const { low, high, slack } = range;
    const below = low < min ? low : min - slack;
    const above = high > max ? high : max + slack;
    if (isBeyond("minimum", (bound) => min < bound)) set("minimum", low, lowReason(min, low));
    if (isBeyond("exclusiveMinimum", (bound) => min <= bound))
      set("exclusiveMinimum", below, lowReason(min, below));
    if (isBeyond("maximum", (bound) => max > bound)) set("maximum", high, highReason(max));
    if (isBeyond("exclusiveMaximum", (bound) => max >= bound))
      set("exclusiveMaximum", above, highReason(max));
  }
  if (facts === undefined) return;
  const { shortest, longest } = facts;
  if (isBeyond("maxLength", (bound) => longest > bound)) set("maxLength", 2 * longest, lengthReason(longest));
  if (isBeyond("minLength", (bound) => shortest < bound))
    set("minLength", shortest, `# seen: ${shortest} characters at the least`);
}

/** Adds what the data has to the lists of valid values. */
async function addValues(
  property: YAMLMap,
  column: ColumnProfile,
  { table, engine }: Seen,
  edits: Edits,
  changes: string[],
): Promise<void> {
  const quality = property.get("quality", true);
  for (const rule of isSeq(quality) ? quality.items : []) {
    if (!isMap(rule) || rule.get("metric") !== "invalidValues") continue;
    const list = rule.getIn(["arguments", "validValues"], true) ?? rule.get("validValues", true);
    if (!isSeq(list)) continue;
    const values = await newValues(list, table, column.name, engine);
    if (values.length === 0 || values.length > mostNewValues) continue;
    const first = list.items[0];
    const isText = !isScalar(first) || typeof first.value === "string";
    const isPlain = list.flow !== true && isScalar(first) && first.type === "PLAIN";
    const written = values.map((value) => (!isText ? value : isPlain ? scalar(value) : quoted(value)));
    if (!isText && !values.every((value) => /^-?\d+(\.\d+)?$|^true$|^false$/.test(value))) continue;
    edits.append(list as YAMLSeq, written, "# seen: new in the data");
    changes.push(`${column.name}: validValues gets ${written.join(", ")}`);
  }
}

async function newValues(list: YAMLSeq, table: Table, name: string, engine: Engine): Promise<string[]> {
  const { typed } = table.column(name)!;
  const known = list.items.flatMap((item) => (isScalar(item) ? [String(item.value)] : []));
  const text = `CAST(${typed} AS VARCHAR)`;
  const rows = await engine.rows<{ v: string }>(
    `SELECT DISTINCT ${text} AS v FROM ${table.storage} WHERE ${typed} IS NOT NULL AND ${text} NOT IN ${literals(known.length === 0 ? ["\u0001"] : known)} ORDER BY v LIMIT ${mostNewValues + 1}`,
  );
  return rows.map(({ v }) => v);
}

/** The number of rows may grow; that it shrank is for a person to judge. */
function allowRows(object: YAMLMap, rows: number, edits: Edits, changes: string[]): void {
  const quality = object.get("quality", true);
  for (const rule of isSeq(quality) ? quality.items : []) {
    if (!isMap(rule) || rule.get("metric") !== "rowCount" || rule.get("unit") === "percent") continue;
    for (const key of ["mustBeLessThan", "mustBeLessOrEqualTo"]) {
      const bound = numberAt(rule, key);
      if (bound === undefined || (key === "mustBeLessThan" ? rows < bound.value : rows <= bound.value))
        continue;
      edits.replace(bound, String(2 * rows), `# seen: ${rows} rows; twice that`);
      changes.push(`rowCount: ${key} ${bound.value} becomes ${2 * rows}`);
    }
  }
}
