import { expect, test } from "vitest";
import { profilesOfLarge } from "../../../actions/toolkit/data/profile-large.js";
import { computeProfile } from "../../../actions/toolkit/data/table-profile.js";
import { sharedEngine } from "./open.js";

const shared = sharedEngine();

test("the profile of parts, merged, is the table's: exact where it says so, else within its errors", async () => {
  const rows = Array.from({ length: 20_000 }, (_, at) =>
    [
      at + 1,
      (at * 7919) % 50,
      at % 10 === 0 ? "" : ((at * 31) % 9973) / 10,
      ["basic", "plus", "pro", ""][(at * 17) % 4],
      at % 100 === 0 ? "none" : `user${at}`,
      `2026-01-${String((at % 28) + 1).padStart(2, "0")}`,
    ].join(),
  );
  const table = await shared.open({ "d.csv": ["id,few,many,plan,email,day", ...rows, ""].join("\n") });
  const wanted = (await computeProfile(shared.engine, table)).columns;
  let seen = 0;
  const beside = { expressions: ["rowid::UBIGINT"], add: (count: number) => (seen += count) };
  const found = await profilesOfLarge(shared.engine, table, table.columns, beside, 1);
  expect(seen).toBe(20_000);
  const merged = table.columns.map((column) => found.get(column)!);
  for (const [at, column] of merged.entries()) {
    const exact = wanted[at]!;
    expect(column).toMatchObject({
      rows: 20_000,
      missing: exact.missing,
      kind: exact.kind,
      type: exact.type,
    });
    if (column.valuesComplete) expect(column.values).toEqual(exact.values);
    if (exact.numeric === null) continue;
    const { finite, min, max, mean, quantiles, rankError = 0 } = column.numeric!;
    expect({ finite, min, max }).toEqual({
      finite: exact.numeric.finite,
      min: exact.numeric.min,
      max: exact.numeric.max,
    });
    expect(mean).toBeCloseTo(exact.numeric.mean, 9);
    const off = Math.ceil(rankError * 1000) + 1;
    for (const step of [100, 500, 900]) {
      expect(quantiles[step]).toBeGreaterThanOrEqual(exact.numeric.quantiles[step - off]!);
      expect(quantiles[step]).toBeLessThanOrEqual(exact.numeric.quantiles[step + off]!);
    }
  }
  const [id, few, many, plan, email, day] = merged;
  // Ascending numbers are counted exactly, part by part.
  expect([id!.distinct, id!.distinctExact]).toEqual([20_000, true]);
  for (const [column, name] of [
    [few, "few"],
    [plan, "plan"],
    [day, "day"],
  ] as const) {
    expect(column, name).toMatchObject({ distinctExact: true, valuesComplete: true });
  }
  for (const column of [many!, email!]) {
    const exact = wanted.find(({ name }) => name === column.name)!.distinct;
    expect(column.distinctExact).toBe(false);
    expect(Math.abs(column.distinct - exact)).toBeLessThan(4 * column.distinctError! * exact);
  }
  expect(email!.values[0]).toMatchObject({ value: "none", count: 200 });
});
