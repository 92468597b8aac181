import type { CsvReading } from "../../toolkit/data/csv-reading.js";
import type { Engine } from "../../toolkit/data/engine.js";
import type { Table } from "../../toolkit/data/table.js";
import { type Cell, castOf, type Family } from "./cell.js";
import type { KnownTest, RowTest, Test } from "./check.js";

/** One part of a key. SQL over a table's storage, NULL where the part is empty or can't be read. */
export interface KeyPart {
  readonly value: string;
  /** The same as text, as it is written. */
  readonly text: string;
  readonly family: Family;
  /** Whether both are lists: a row has many keys then, of this part alone. */
  readonly isList?: boolean;
}

export function keyPart({
  filled,
  value,
  shown,
  family,
}: Pick<Cell, "filled" | "value" | "shown" | "family">): KeyPart {
  const where = (sql: string) => `CASE WHEN ${filled} THEN ${sql} END`;
  return { value: where(value), text: where(shown), family };
}

/** The data that a key refers to. */
export interface ReferenceTarget {
  /** For people, in the contract's words: `customers (id)`. */
  readonly shown: string;
  /** Names that it may go by among the datasets; undefined for the table itself. */
  readonly names: readonly string[] | undefined;
  /** Where the contract itself says that it lies, relative to the working directory, for data that is no dataset. */
  readonly files?: { readonly paths: readonly string[]; readonly what: string } | undefined;
  readonly reading?: CsvReading | undefined;
  /** The parts that the key is looked for among, or why they can't be had. */
  key(table: Table): readonly KeyPart[] | string;
}

/** Rows whose key does not stand in the data that it refers to break the check. It is looked up before checks run. */
export interface ReferenceTest {
  readonly kind: "reference";
  readonly key: readonly KeyPart[];
  readonly shown: string;
  /** Which rows are not looked at: those with a null in any part of the key, or in all. */
  readonly leftOut: "any" | "all";
  /** Whether values of different types are never the same; else they are compared as they are written. */
  readonly isTyped: boolean;
  readonly to: ReferenceTarget;
  /** The test that is made of the rows found, of a key over the storage or another source; by default their own. */
  finish?(rowsOf: (key: readonly KeyPart[]) => Pick<RowTest, "evaluated" | "violated">): Test;
}

/**
 * Looks all keys of a table up among those of another, once, and keeps the ones that are missing there.
 * @returns the test that finds the rows by them
 */
export async function lookUp(engine: Engine, table: Table, test: ReferenceTest, other: Table): Promise<Test> {
  const target = test.to.key(other);
  if (typeof target === "string") return known("error", target);
  const pairs = test.key.map((part, index) => comparable(part, target[index]!, test.isTyped));
  if (test.key.some(({ isList }) => isList)) return lookUpItems(engine, test, pairs, table, other);
  const missing = await missingKeys(engine, test, pairs, table, other);
  const rowsOf = (key: readonly KeyPart[]) => ({
    evaluated: lookedAt(test, key),
    violated: missing === undefined ? "false" : isMissing(key, target, test, missing),
  });
  const found = test.finish?.(rowsOf) ?? { kind: "rows", ...rowsOf(test.key), shown: test.shown };
  return found.kind === "query" && missing !== undefined ? { ...found, tables: [missing] } : found;
}

/** The same for rows that have many keys: a row is broken by any of them, and the first is shown. */
async function lookUpItems(
  engine: Engine,
  test: ReferenceTest,
  [pair]: readonly Pair[],
  table: Table,
  other: Table,
): Promise<Test> {
  if (test.key.length > 1) return known("unsupported", "keys of several parts are not looked up in arrays");
  const name = engine.unique("broken");
  const [own, theirs] = pair!;
  const items = `SELECT rowid AS r, unnest(${own}) AS k, generate_subscripts(${own}, 1) AS n FROM ${table.storage}`;
  await engine
    .run(
      `CREATE TABLE ${name} AS SELECT r, min_by(CAST(k AS VARCHAR), n) AS v FROM (SELECT * FROM (${items}) own ANTI JOIN (SELECT ${theirs} AS k FROM ${other.storage}) other ON own.k = other.k WHERE own.k IS NOT NULL) GROUP BY r`,
    )
    .catch((error: unknown) => {
      throw other.problemOf?.(error) ?? table.problemOf?.(error) ?? error;
    });
  return {
    kind: "rows",
    evaluated: `coalesce(list_count(${test.key[0]!.value}), 0) > 0`,
    violated: `rowid IN (SELECT r FROM ${name})`,
    shown: `(SELECT v FROM (SELECT r, v FROM ${name}) WHERE r = rowid)`,
  };
}

export function known(status: KnownTest["status"], observed: string): KnownTest {
  return { kind: "known", status, observed };
}

function lookedAt({ leftOut }: ReferenceTest, key: readonly KeyPart[]): string {
  return key.map(({ value }) => `(${value}) IS NOT NULL`).join(leftOut === "any" ? " AND " : " OR ");
}

type Pair = readonly [own: string, other: string];

/** SQL of both parts as what they are compared as. */
function comparable(own: KeyPart, other: KeyPart, isTyped: boolean): Pair {
  const isNumber = ({ family }: KeyPart) => family === "integer" || family === "number";
  const type =
    own.family === other.family
      ? castOf[own.family as keyof typeof castOf]
      : isNumber(own) && isNumber(other)
        ? "DOUBLE"
        : undefined;
  const castOfPart = ({ value, isList }: KeyPart) => `CAST(${value} AS ${type}${isList ? "[]" : ""})`;
  if (type !== undefined) return [castOfPart(own), castOfPart(other)];
  if (!isTyped || own.family === other.family) return [own.text, other.text];
  // No value of one is a value of the other, but both may be empty.
  const marked = ({ value, text }: KeyPart, mark: string) =>
    `CASE WHEN (${value}) IS NOT NULL THEN '${mark}' || ${text} END`;
  return [marked(own, "a"), marked(other, "b")];
}

/** Keys of several parts are lists of texts without a null. */
function coded(parts: readonly string[]): string {
  if (parts.length === 1) return parts[0]!;
  return `[${parts.map((part) => `coalesce('=' || CAST(${part} AS VARCHAR), '')`).join(", ")}]`;
}

/** @returns a table of the keys that the other has not; undefined where there are none */
async function missingKeys(
  engine: Engine,
  test: ReferenceTest,
  pairs: readonly Pair[],
  table: Table,
  other: Table,
): Promise<string | undefined> {
  const name = engine.unique("missing");
  const [own, theirs] = [coded(pairs.map(([sql]) => sql)), coded(pairs.map(([, sql]) => sql))];
  await engine
    .run(
      `CREATE TABLE ${name} AS SELECT DISTINCT own.k FROM (SELECT ${own} AS k FROM ${table.storage} WHERE ${lookedAt(test, test.key)}) own ANTI JOIN (SELECT ${theirs} AS k FROM ${other.storage}) other ON own.k = other.k`,
    )
    .catch((error: unknown) => {
      throw other.problemOf?.(error) ?? table.problemOf?.(error) ?? error;
    });
  const [found] = await engine.rows<{ n: number }>(`SELECT count(*) AS n FROM ${name}`);
  return found!.n === 0 ? undefined : name;
}

function isMissing(
  key: readonly KeyPart[],
  target: readonly KeyPart[],
  { isTyped }: ReferenceTest,
  missing: string,
): string {
  const parts = key.map((part, index) => comparable(part, target[index]!, isTyped)[0]);
  return `${coded(parts)} IN (SELECT k FROM ${missing})`;
}
