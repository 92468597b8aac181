import { describe, expect, it } from "vitest";
import { readPage, valueOf } from "../toolkit/report/read-page.js";
import { checked, csv, type Json } from "./further.js";

/** Ages that move in one country, and from a month on everywhere. */
const people = (seed: string, { moved = "", late = 0 } = {}) =>
  csv("country,day,age,income", 1800, seed, (uniform, row) => {
    const country = ["at", "be", "ch"][row % 3]!;
    const month = 1 + Math.floor((row * 6) / 1800);
    const shift = (country === moved ? 0.5 : 0) + (month > 4 ? late : 0);
    return [country, `2026-0${month}-1${row % 9}T12:00:00Z`, uniform() + shift, uniform()];
  });

describe("slices", () => {
  it("show drift in one part that the whole hides", async () => {
    const drift = "  ignore: [day]\n  min_effect: 0.25\n  slices: { by: [country, planet], min_rows: 100 }\n";
    const { report, t } = await checked({ train: people("1a"), now: people("2b", { moved: "ch" }) }, drift);
    expect(report.columns.every(({ drifted }: { drifted: boolean }) => !drifted)).toBe(true);
    expect(report.slices).toMatchObject([
      { column: "country", value: "at", rows: { reference: 600, current: 600 }, drifted: false, columns: [] },
      { value: "be", drifted: false },
      { value: "ch", judged: 2, share: 0.5, drifted: true, columns: [{ name: "age" }] },
    ]);
    expect(report.notLookedAt).toEqual(["drift.slices: planet is not a column of the reference"]);
    expect(await t.read(".mergeline/drift-check.md")).toContain("Slices: 1 of 3 drifted");
  });

  it("leave out values with few rows", async () => {
    const drift = "  ignore: [day]\n  slices: { by: [country], min_rows: 601 }\n";
    const { report } = await checked({ train: people("1a"), now: people("2b") }, drift);
    expect(report.slices).toEqual([]);
    expect(report.notLookedAt).toEqual(["drift.slices: country has no value with 601 rows on both sides"]);
  });
});

describe("chunks over time", () => {
  it("say since when, against limits from the reference's own chunks", async () => {
    const drift = "  ignore: [day]\n  chunks: { by: day, period: month }\n";
    const { report, t } = await checked({ train: people("1a"), now: people("2b", { late: 0.5 }) }, drift);
    const { current, reference } = report.chunks;
    expect(reference).toHaveLength(6);
    expect(current.map(({ key, alert }: { key: string; alert: boolean }) => [key, alert])).toEqual([
      ["2026-01-01", false],
      ["2026-02-01", false],
      ["2026-03-01", false],
      ["2026-04-01", false],
      ["2026-05-01", true],
      ["2026-06-01", true],
    ]);
    expect(current[0].limit).toBeLessThan(0.2);
    const { all, errors } = readPage(await t.read(".mergeline/drift-check.html"));
    expect(errors).toEqual([]);
    const chart = all("svg").find((one) => valueOf(one, "aria-label")?.startsWith("Mean share of rows"));
    expect(chart).toBeDefined();
    expect(all("circle").filter((one) => valueOf(one, "class") === "plain alert")).toHaveLength(2);
  });

  it("can be so many rows each; the last one has the rest", async () => {
    const { report } = await checked(
      { train: people("1a"), now: people("2b") },
      "  ignore: [day]\n  chunks: { size: 700 }\n",
    );
    expect(report.chunks.current.map(({ key, rows }: { key: string; rows: number }) => [key, rows])).toEqual([
      ["1–700", 700],
      ["701–1400", 700],
      ["1401–1800", 400],
    ]);
  });

  it("raise no alarm where nothing changed, of whatever size they are", async () => {
    const quiet = (seed: string) => {
      const names = Array.from({ length: 12 }, (_, at) => `x${at}`);
      return csv(names.join(","), 4000, seed, (uniform) => names.map(() => uniform()));
    };
    const files = { train: quiet("4d"), now: quiet("5e") };
    for (const size of [200, 400, 1300]) {
      const { report } = await checked(files, `  chunks: { size: ${size} }\n`);
      const alerts = report.chunks.current.filter(({ alert }: Json) => alert);
      expect(report.chunks.current.length).toBe(Math.ceil(4000 / size));
      expect(alerts).toEqual([]);
    }
  });

  it("have no limit with fewer than three chunks of the reference", async () => {
    const files = { train: people("1a"), now: people("2b", { late: 0.5 }) };
    const { report } = await checked(files, "  ignore: [day]\n  chunks: { size: 900 }\n");
    expect(report.chunks.current).toMatchObject([
      { limit: null, alert: false },
      { limit: null, alert: false },
    ]);
  });

  it("need a column of times", async () => {
    const { report } = await checked(
      { train: people("1a"), now: people("2b") },
      "  chunks: { by: country, period: day }\n",
    );
    expect(report.chunks).toBeNull();
    expect(report.notLookedAt[0]).toContain("country is no column of times in the reference data");
  });
});
