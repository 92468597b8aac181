import type { ColumnProfile, Profile } from "../../toolkit/data/profile.js";
import type { Table } from "../../toolkit/data/table.js";
import type { Beside } from "../../toolkit/data/tallied-columns.js";
import type { Check, RowTest } from "./check.js";
import { type Counts, countedPart } from "./run.js";
import { mostWorst } from "./worst-rows.js";

/** Conditions that one column of masks holds: 31 in each word. */
const perColumn = 62;
const mostColumns = 16;
/** More different masks than these would need too much memory. */
const mostMasks = 1 << 16;

const filledForm = /^\(*c(\d+) IS NOT NULL( AND NOT isnan\(c\1\))?\)*(?: AND coalesce\(true, false\))?$/;

interface Masked {
  readonly test: RowTest;
  /** The bit that is set for rows that break it, and the one for rows that it does not look at. */
  readonly failed: number;
  readonly skipped: number | undefined;
}

interface Seen {
  readonly words: Int32Array;
  count: number;
  /** The first rows with the mask. */
  readonly rows: number[];
}

/**
 * Which checks each row breaks, gathered in one scan of a table as a mask of bits: it gives the counts, the first rows
 * that break each check, and the rows that break the most. Only what looks at single rows can be told so.
 */
export class RowMasks implements Beside {
  readonly expressions: readonly string[];
  private readonly conditions: string[] = [];
  private readonly masked = new Map<number, Masked>();
  private readonly seen = new Map<string, Seen>();
  private row = 0;
  private isFull = false;

  /** @param most examples that are wanted of each check */
  constructor(
    private readonly table: Table,
    checks: readonly Check[],
    private readonly most: number,
  ) {
    const bits = new Map<string, number>();
    const bitOf = (condition: string) => {
      const bit = bits.get(condition) ?? this.conditions.push(condition) - 1;
      bits.set(condition, bit);
      return bit;
    };
    for (const [index, check] of checks.entries()) {
      const test = countedPart(check);
      if (
        test?.kind !== "rows" ||
        looksElsewhere(test) ||
        this.conditions.length + 2 > perColumn * mostColumns
      )
        continue;
      const { evaluated, violated } = test;
      const isKnown = evaluated === "true" || this.filledColumn(evaluated) !== undefined;
      this.masked.set(index, {
        test,
        failed: bitOf(evaluated === "true" ? violated : `(${evaluated}) AND (${violated})`),
        skipped: isKnown ? undefined : bitOf(`(${evaluated}) IS NOT TRUE`),
      });
    }
    this.expressions = Array.from({ length: Math.ceil(this.conditions.length / perColumn) }, (_, column) =>
      maskOf(this.conditions.slice(column * perColumn, (column + 1) * perColumn)),
    );
  }

  add(rows: number, columns: readonly Int32Array[]): void {
    const width = columns.length * 2;
    for (let row = 0; row < rows; row++) {
      let isBroken = false;
      for (const words of columns) isBroken ||= (words[row * 2]! | words[row * 2 + 1]!) !== 0;
      if (!isBroken || this.isFull) continue;
      const mask = new Int32Array(width);
      for (const [column, words] of columns.entries()) {
        mask[column * 2] = words[row * 2]!;
        mask[column * 2 + 1] = words[row * 2 + 1]!;
      }
      this.count(mask, this.row + row);
    }
    this.row += rows;
  }

  private count(words: Int32Array, row: number): void {
    const key = words.join();
    let one = this.seen.get(key);
    if (one === undefined) {
      this.isFull = this.seen.size === mostMasks;
      if (this.isFull) {
        this.seen.clear();
        return;
      }
      one = { words, count: 0, rows: [] };
      this.seen.set(key, one);
    }
    one.count++;
    if (one.rows.length < Math.max(this.most, mostWorst)) one.rows.push(row);
  }

  /** Whether a check's rows are known. */
  has(index: number): boolean {
    return !this.isFull && this.masked.has(index) && this.row === this.table.rows;
  }

  /** @param profile of the table */
  counts(index: number, profile: Profile): Counts {
    const { test, failed, skipped } = this.masked.get(index)!;
    const filled = this.filledColumn(test.evaluated);
    const evaluated =
      skipped !== undefined
        ? this.table.rows - this.countOf(skipped)
        : filled === undefined
          ? this.table.rows
          : filledIn(profile.columns[filled.index]!, filled.isFloating);
    return { evaluated, failed: this.countOf(failed) };
  }

  /**
   * The column that an SQL condition says nothing of but that its cell holds a value. Of a file that knows its types:
   * in others a text may be no value.
   */
  private filledColumn(sql: string): { readonly index: number; readonly isFloating: boolean } | undefined {
    const found = filledForm.exec(sql);
    const index = Number(found?.[1]);
    if (found === null || this.table.columns[index]?.textual !== false) return undefined;
    return { index, isFloating: found[2] !== undefined };
  }

  private countOf(bit: number): number {
    let sum = 0;
    for (const { words, count } of this.seen.values()) if (isSet(words, bit)) sum += count;
    return sum;
  }

  /** The first rows that break a check, at most so many as are wanted. */
  rowsOf(index: number): number[] {
    const { failed } = this.masked.get(index)!;
    const rows = [...this.seen.values()].flatMap(({ words, rows }) => (isSet(words, failed) ? rows : []));
    return rows.sort((one, other) => one - other).slice(0, this.most);
  }

  /** The rows that break the most of some checks, the first of equals first, each with those that it breaks. */
  worst(indexes: readonly number[], most: number): { readonly row: number; readonly broken: number[] }[] {
    return [...this.seen.values()]
      .flatMap(({ words, rows }) => {
        const broken = indexes.filter((index) => isSet(words, this.masked.get(index)!.failed));
        return broken.length === 0 ? [] : rows.map((row) => ({ row, broken }));
      })
      .sort((one, other) => other.broken.length - one.broken.length || one.row - other.row)
      .slice(0, most);
  }
}

function isSet(words: Int32Array, bit: number): boolean {
  return ((words[Math.floor(bit / 31)]! >> (bit % 31)) & 1) === 1;
}

/** SQL of the bits of conditions. Rows for which none holds, most of them, are done with after one look at each. */
function maskOf(conditions: readonly string[]): string {
  const bits = conditions.map((condition, bit) => {
    const value = 2n ** BigInt(bit < 31 ? bit : bit + 1);
    return `CASE WHEN ${condition} THEN ${value}::UBIGINT ELSE 0::UBIGINT END`;
  });
  const any = conditions.map((condition) => `(${condition})`).join(" OR ");
  return `CASE WHEN ${any} THEN ${bits.map((bit) => `(${bit})`).join(" + ")} ELSE 0::UBIGINT END`;
}

/** Whether a test is no matter of one row: what is joined to the rows may change their order. */
function looksElsewhere({ evaluated, violated }: RowTest): boolean {
  const bare = `${evaluated} ${violated}`
    .replaceAll(/'(?:[^']|'')*'/g, "''")
    .replaceAll(/"(?:[^"]|"")*"/g, '""');
  return /\b(select|over)\b/i.test(bare);
}

function filledIn({ rows, missing, numeric, values }: ColumnProfile, isFloating: boolean): number {
  // Without a finite number there are at most three values, and all are listed.
  const nan = numeric?.nan ?? values.find(({ value }) => value === "NaN")?.count ?? 0;
  return rows - missing - (isFloating ? nan : 0);
}
