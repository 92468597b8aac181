import fc from "fast-check";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { Column } from "../../actions/toolkit/data/column.js";
import { type Engine, openEngine } from "../../actions/toolkit/data/engine.js";
import { cast, type NarrowType } from "../../actions/toolkit/data/narrow.js";
import { isCertainText, isCertainValue } from "../../actions/toolkit/data/scan/certain.js";
import { ScannedTable } from "../../actions/toolkit/data/scan/scanned-table.js";
import type { CsvSource } from "../../actions/toolkit/data/scan/walk.js";
import { literal } from "../../actions/toolkit/data/sql.js";
import { cellValue } from "../../actions/validate-data/checks/cell-value.js";
import type { RowTest } from "../../actions/validate-data/checks/check.js";
import { countedPart } from "../../actions/validate-data/checks/run.js";
import { judgeCell } from "../../actions/validate-data/checks/scan-judge.js";
import { parseContract } from "../../actions/validate-data/contracts/contract.js";
import { contracts, nasty, texts } from "./condition-cases.js";

let engine: Engine;
beforeAll(async () => {
  const log = { info: () => undefined } as never;
  engine = await openEngine({ environment: {}, log, signal: new AbortController().signal });
});
afterAll(() => engine.close());

interface Row {
  readonly i: number;
  readonly e: boolean | null;
  readonly f: boolean | null;
}

const runs = Number(process.env.RUNS ?? 60);
const seed = Number(process.env.SEED ?? 7);

/** What a scanned table calls its rows. */
const table = "unread";

async function compare(tests: readonly RowTest[], type: NarrowType, cells: readonly (string | null)[]) {
  const answers: string[] = [];
  for (const one of tests) {
    const rows = await engine.rows<Row & { v: string | null }>(
      `SELECT i::INTEGER AS i, (${one.evaluated}) AS e, (${one.evaluated}) AND (${one.violated}) AS f, ${one.shown} AS v FROM ${table} ORDER BY i`,
    );
    for (const { i, e, f, v } of rows) {
      const text = cells[i]!;
      const cell = cellValue(text);
      const bySql = e !== true ? "passed over" : f === true ? "broken" : "kept";
      const answer = judgeCell(one, cell);
      if (answer !== undefined) {
        answers.push(answer);
        expect([type, text, one.violated, answer]).toEqual([type, text, one.violated, bySql]);
      }
      if (answer === "broken") expect(v).toBe(text ?? (one.shown.startsWith("coalesce") ? "" : null));
      if (isCertain(one, type, text)) {
        expect([type, text, one.violated, "certain"]).toEqual([
          type,
          text,
          one.violated,
          bySql === "kept" ? "certain" : bySql,
        ]);
      }
    }
  }
  return answers;
}

const source = {
  file: { path: "d.csv", digest: "sha256:0" },
  header: { names: ["a"] },
} as unknown as CsvSource;

/** What the reader takes for certain of a cell. */
function isCertain({ looked, kept }: RowTest, type: NarrowType, text: string | null): boolean {
  if (text === null || text === "") return false;
  const { value } = cellValue(text);
  const bytes = Buffer.from(text);
  const isNumber = type === "BIGINT" || type === "DOUBLE";
  const hasValue = isNumber || type === "DATE" || type === "TIMESTAMP";
  return [looked, kept].every((one) => {
    if (one?.certain === undefined) return false;
    if (!isCertainText(one.certain, { bytes, from: 0, to: bytes.length, text: () => text })) return false;
    if (one.certain.whole === true && !(isNumber && /^[+-]?[0-9]+$/.test(text))) return false;
    if (hasValue) return isCertainValue(one.certain, value);
    return one.certain.from === undefined && one.certain.to === undefined;
  });
}

const types = Object.keys(texts) as NarrowType[];

/** Makes a table of a column's cells. Answers their texts; those of a type that a file has itself are as DuckDB writes them. */
async function written(cells: readonly (string | null)[], type: NarrowType, textual: boolean) {
  const values = cells.map((text, i) => `(${i}, ${text === null ? "NULL" : literal(text)})`);
  const cell = textual ? "c0" : `TRY_CAST(c0 AS ${type})`;
  await engine.run(
    `CREATE OR REPLACE TABLE ${table} AS SELECT i, ${cell} AS c0 FROM (VALUES ${values.join(", ")}) AS t(i, c0)`,
  );
  const rows = await engine.rows<{ t: string | null }>(
    `SELECT CAST(c0 AS VARCHAR) AS t FROM ${table} ORDER BY i`,
  );
  return rows.map(({ t }) => t);
}

test.for(Object.keys(contracts))("%s: what is told without SQL is what SQL says", async (name) => {
  const contract = await parseContract(contracts[name]!, "c.json");
  let told = 0;
  for (const [type, textual] of types.flatMap((one) => [[one, true] as const, [one, false] as const])) {
    const typed = textual ? cast("c0", type) : "c0";
    const column: Column = { name: "a", index: 0, type, textual, raw: "c0", typed };
    const { checks } = contract.compile(new ScannedTable([source], [column]), "d");
    const tests = checks
      .map(countedPart)
      .filter((one): one is RowTest => one?.kind === "rows" && one.looked !== undefined);
    const more = type === "VARCHAR" ? fc.sample(nasty, { numRuns: runs, seed }) : [];
    const cells = await written([null, "", ...texts[type], ...more], type, textual);
    told += (await compare(tests, type, cells)).length;
  }
  expect(told).toBeGreaterThan(10);
});
