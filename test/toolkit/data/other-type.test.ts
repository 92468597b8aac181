import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import fc from "fast-check";
import { expect, test } from "vitest";
import { NotInOnePass, OtherType } from "../../../actions/toolkit/data/scan/asked.js";
import { columnsOf, openSources, scanCsv, typesOf } from "../../../actions/toolkit/data/scan/scan.js";
import { csvFile } from "./csv-file.js";

const kinds = ["7", "-1.5", "2024-01-05", "2024-01-05T10:00:00", "true", "ab", ""] as const;
const late = fc.constantFrom(
  ...["", "8", "-2.5", "1e3", "nan", "+5", "007", "2024-02-30", "2024-02-28", "2024-1-5", "2024-01-05 10:00"],
  ...["false", "abc", '"9"', '""', '"a b"', "0x1f", "99999999999999999999", "1_000"],
);

/** Rows that fill the beginning by which types are told, and some behind it. */
async function scanned(heads: readonly string[], tails: readonly (readonly string[])[]) {
  const folder = await mkdtemp(join(tmpdir(), "types-"));
  try {
    const names = heads.map((_, at) => `c${at}`);
    const row = `${heads.join()}\n`;
    const rows = row.repeat(Math.ceil((1 << 17) / row.length));
    const text = `${names.join()}\n${rows}${tails.map((cells) => `${cells.join()}\n`).join("")}`;
    const sources = await openSources([await csvFile(folder, text)]);
    const first = (await typesOf(sources, true))!;
    const all = await typesOf(sources, false);
    const demands = names.map(() => ({ isAny: false, certain: undefined, isKey: false }));
    const thrown = await scanCsv(sources, columnsOf(sources, first), demands).then(
      () => undefined,
      (error: unknown) => error,
    );
    return { first, all, thrown };
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

test("a scan that meets other types says what all columns are", { timeout: 120_000 }, async () => {
  const seen = { same: 0, other: 0 };
  await fc.assert(
    fc.asyncProperty(
      fc.uniqueArray(fc.constantFrom(...kinds), { minLength: 2, maxLength: 4 }),
      fc.array(fc.array(late, { minLength: 4, maxLength: 4 }), { maxLength: 3 }),
      async (heads, rows) => {
        const tails = rows.map((cells) => cells.slice(0, heads.length));
        const { first, all, thrown } = await scanned(heads, tails);
        if (thrown instanceof NotInOnePass) return;
        if (thrown === undefined) {
          expect(all).toEqual(first);
          seen.same++;
          return;
        }
        expect(thrown).toBeInstanceOf(OtherType);
        expect((thrown as OtherType).types).toEqual(all);
        seen.other++;
      },
    ),
    { numRuns: 150 },
  );
  expect(Math.min(seen.same, seen.other)).toBeGreaterThan(10);
});
