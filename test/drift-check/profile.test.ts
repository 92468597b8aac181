import { describe, expect, it } from "vitest";
import { openEngine } from "../../actions/toolkit/data/engine.js";
import { resolveFiles } from "../../actions/toolkit/data/source.js";
import { openTable } from "../../actions/toolkit/data/table.js";
import { computeProfile } from "../../actions/toolkit/data/table-profile.js";
import { testRuntime } from "../runtime.js";
import { normal } from "../toolkit/statistics/drift-golden.js";

function csv(rows: number, seed: number, shift: number): string {
  const smooth = normal([seed, rows, shift, 1, 6]);
  const coarse = normal([seed + 1, rows, shift, 1, 1]);
  const line = (at: number) => {
    const city = `c${Math.abs(Math.round(coarse[at]! * 40)) % 180}`;
    return `${smooth[at]},${at % 50 === 0 ? "" : coarse[at]},${"abc"[at % 3]},${city},${at % 4 === 0}`;
  };
  return `smooth,coarse,plan,city,vip\n${smooth.map((_, at) => line(at)).join("\n")}\n`;
}

interface Reported {
  name: string;
  statistic: number;
  pValue: number;
  drifted: boolean;
  error: number;
  reference: object;
}

/** The columns as the check reports them from the data itself, and from the profile that validate-data would write. */
async function both(rows: number, shift: number): Promise<{ data: Reported[]; profile: Reported[] }> {
  const files = { "train.csv": csv(rows, 5, 0), "now.csv": csv(2000, 77, shift) };
  const t = await testRuntime({ files });
  const engine = await openEngine(t.runtime);
  try {
    const table = await openTable(engine, await resolveFiles(["train.csv"], t.runtime.workspace, "data"));
    await t.write("profile.json", JSON.stringify(await computeProfile(engine, table)));
  } finally {
    await engine.close();
  }
  for (const reference of ["train.csv", "profile.json"])
    await t.run("drift-check", { reference, current: "now.csv" });
  const [data, profile] = t.published.map(({ report }) => report.columns as Reported[]);
  return { data: data!, profile: profile! };
}

describe("a profile stands for its data", () => {
  it("exactly, while it holds every value", async () => {
    const { data, profile } = await both(900, 0.2);
    for (const [at, column] of data.entries()) {
      if (column.name === "city") continue;
      expect({ ...profile[at], distribution: null }).toEqual({ ...column, distribution: null });
    }
  });

  it("within the error that it states, beyond", async () => {
    const { data, profile } = await both(20_000, 0.5);
    const [exact, sketch] = [data[0]!, profile[0]!];
    expect(exact.error).toBe(0);
    expect(sketch.error).toBe(0.001);
    expect(Math.abs(sketch.statistic - exact.statistic)).toBeLessThanOrEqual(sketch.error);
    expect(profile.map(({ drifted }) => drifted)).toEqual(data.map(({ drifted }) => drifted));
    expect(profile.map(({ reference }) => reference)).toEqual(data.map(({ reference }) => reference));
  });
});
