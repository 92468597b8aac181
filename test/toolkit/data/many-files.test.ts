import { gzipSync } from "node:zlib";
import fc from "fast-check";
import { expect, test } from "vitest";
import { sharedEngine } from "./open.js";

const shared = sharedEngine();

/** A small file as it may be written: as DuckDB reads it itself, or in need of a look at every record. */
const file = fc.record({
  cells: fc.array(fc.constantFrom("x", "y", '"a,b"', '"two\nlines"', "ü"), { maxLength: 4 }),
  end: fc.constantFrom("\n", "\r\n"),
  kind: fc.constantFrom("plain", "plain", "plain", "ragged", "gz", "semicolon", "blank line"),
});

test("many small files in partitions are one table, row by row, whatever each of them is like", async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(file, { minLength: 2, maxLength: 12 }), async (some) => {
      const files: Record<string, string | Uint8Array> = {};
      const wanted: { path: string; row: number; cell: string; day: string }[] = [];
      for (const [at, { cells, end, kind }] of some.entries()) {
        const day = String(at).padStart(2, "0");
        const delimiter = kind === "semicolon" ? ";" : ",";
        const lines = [`a${delimiter}b`, ...cells.map((cell, row) => `${row}${delimiter}${cell}`)];
        if (kind === "ragged") lines.push("1,2,3");
        if (kind === "blank line") lines.splice(1, 0, "");
        const text = lines.map((line) => line + end).join("");
        const path = `day=${day}/part.csv${kind === "gz" ? ".gz" : ""}`;
        files[path] = kind === "gz" ? gzipSync(text) : text;
        for (const [row, cell] of cells.entries())
          wanted.push({ path, row: row + 1, cell: cell.replaceAll('"', ""), day });
      }
      const table = await shared.open(files);
      const { b, day } = await shared.engine.columns(
        `SELECT CAST("b" AS VARCHAR) AS b, CAST(day AS VARCHAR) AS day FROM ${table.view} ORDER BY ${table.rowColumn}`,
      );
      expect(b).toEqual(wanted.map(({ cell }) => cell));
      expect(day!.map(Number)).toEqual(wanted.map((one) => Number(one.day)));
      expect(table.badRowCount).toBe(some.filter(({ kind }) => kind === "ragged").length);
      const places = table.locate(wanted.map((_, at) => at));
      expect(places.map(({ file, row }) => [file, row])).toEqual(wanted.map(({ path, row }) => [path, row]));
    }),
    { numRuns: 60 },
  );
}, 60_000);
