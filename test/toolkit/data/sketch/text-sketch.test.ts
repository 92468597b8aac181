import fc from "fast-check";
import { expect, test } from "vitest";
import type { ColumnProfile, Profile } from "../../../../actions/toolkit/data/profile.js";
import { mergeProfiles } from "../../../../actions/toolkit/data/profile-merge.js";
import { fitProfile } from "../../../../actions/toolkit/data/profile-size.js";
import { DistinctSketch } from "../../../../actions/toolkit/data/sketch/distinct-sketch.js";
import { textHash } from "../../../../actions/toolkit/data/sketch/text-hash.js";
import { literal } from "../../../../actions/toolkit/data/sql.js";
import { computeProfile } from "../../../../actions/toolkit/data/table-profile.js";
import { withSketch } from "../../../../actions/toolkit/data/tallied-texts.js";
import { validated } from "../../../validate-data/report.js";
import { sharedEngine } from "../open.js";

const shared = sharedEngine();

test("a text's hash is the one that DuckDB has", async () => {
  const text = fc
    .oneof(fc.string(), fc.string({ unit: "grapheme", maxLength: 40 }))
    .filter((one) => !one.includes("\0"));
  const texts = [...fc.sample(text, 500), "", "12345678", "123456789012", "1234567890123", "x".repeat(300)];
  const rows = await shared.engine.rows<{ t: string; h: bigint | number }>(
    `SELECT t, hash(t) AS h FROM (VALUES ${texts.map((one) => `(${literal(one)})`).join(", ")}) AS v(t)`,
  );
  expect(rows).toHaveLength(texts.length);
  for (const { t, h } of rows) expect(BigInt(h)).toBe(textHash(t));
});

test.each([0, 1, 10, 1000, 100_000])(
  "of %i texts the estimate is off by three standard errors at most",
  (count) => {
    const sketch = DistinctSketch.ofTexts(
      Array.from({ length: count }, (_, at) => `user${at * 7}@mail.example`),
    );
    expect(Math.abs(sketch.estimate() - count)).toBeLessThanOrEqual(3 * sketch.error * count);
  },
);

/** Texts of which none stands twice, and some that come again and again. */
const textsFrom = (first: number, count: number) =>
  Array.from({ length: count }, (_, at) =>
    at % 10 === 0 ? `often ${at % 70}` : `no ${first + at}, "quoted"`,
  );
const csv = (texts: readonly string[]) =>
  `k,t\n${texts.map((text, at) => `${at},"${text.replaceAll('"', '""')}"`).join("\n")}\n`;

async function profileInOnePass(texts: readonly string[]): Promise<Profile> {
  const { t, outcome } = await validated({ "d.csv": csv(texts) }, { data: "d.csv" });
  return JSON.parse(await t.read(String(outcome.outputs.profile)));
}

const columnOf = (profile: Profile): ColumnProfile => profile.columns.find(({ name }) => name === "t")!;

test("a sketch of texts is the same in one pass and from a table, and that of its texts", async () => {
  const texts = textsFrom(0, 6000);
  const table = await shared.open({ "d.csv": csv(texts) });
  const wanted = DistinctSketch.ofTexts(texts).text();
  expect(columnOf(fitProfile(await computeProfile(shared.engine, table))).distinctSketch).toBe(wanted);
  expect(columnOf(await profileInOnePass(texts)).distinctSketch).toBe(wanted);
});

test("merged profiles estimate how many texts there are within the stated error, whatever they share", async () => {
  for (const [from, one, two] of [
    [0, 8000, 8000],
    [4000, 8000, 8000],
    [100_000, 8000, 3000],
    [0, 8000, 30],
  ] as const) {
    const [first, second] = [textsFrom(0, one), textsFrom(from, two)];
    const parts = [await profileInOnePass(first), await profileInOnePass(second)];
    const found = columnOf(mergeProfiles(parts));
    const distinct = new Set([...first, ...second]).size;
    expect(found.distinctExact).toBe(false);
    expect(found.distinctError).toBeLessThan(0.024);
    expect(Math.abs(found.distinct - distinct)).toBeLessThanOrEqual(3 * found.distinctError! * distinct);
    expect(found.distinctSketch).toBe(DistinctSketch.ofTexts([...first, ...second]).text());
  }
});

test("texts and numbers have no sketch in common", async () => {
  const numbers = Array.from({ length: 3000 }, (_, at) => String(at * 3));
  const parts = [await profileInOnePass(textsFrom(0, 3000)), await profileInOnePass(numbers)];
  const found = columnOf(mergeProfiles(parts));
  expect(found.distinctSketch).toBeUndefined();
  const [least, most] = [1 - found.distinctError!, 1 + found.distinctError!].map(
    (factor) => factor * found.distinct,
  );
  const distinct = new Set([...textsFrom(0, 3000), ...numbers]).size;
  expect(distinct).toBeGreaterThanOrEqual(least! - 1);
  expect(distinct).toBeLessThanOrEqual(most! + 1);
});

test("a table that SQL groups has the same sketch", async () => {
  const texts = textsFrom(0, 3000);
  const table = await shared.open({ "grouped.csv": csv(texts) });
  const column = table.column("t")!;
  const bare = columnOf(await computeProfile(shared.engine, table));
  const { distinctSketch: _, ...rest } = bare;
  const found = await withSketch(rest, shared.engine, table, column);
  expect(found.distinctSketch).toBe(DistinctSketch.ofTexts(texts).text());
});
