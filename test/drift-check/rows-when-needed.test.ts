import { afterEach, describe, expect, it, vi } from "vitest";
import * as engines from "../../actions/toolkit/data/engine.js";
import { checked, csv, type Json } from "./further.js";

const rows = (seed: string) =>
  csv("x,n,plan,flag", 1200, seed, (uniform, row) => [
    uniform(),
    Math.floor(uniform() * 50),
    "xyz"[row % 3]!,
    row % 2 === 0 ? "true" : "false",
  ]);

const withTexts = (table: string) =>
  table
    .trim()
    .split("\n")
    .map((line, at) => `${line},${at === 0 ? "note" : `word${at} and word${(at * 7) % 1000}`}`)
    .join("\n");

describe("preset evidently", () => {
  afterEach(() => void vi.restoreAllMocks());

  /** The check, and how often DuckDB was opened for it. */
  async function check(train: string, now: string, more = "") {
    const opened = vi.spyOn(engines, "openEngine");
    const { report } = await checked({ train, now }, `  preset: evidently\n${more}`);
    return { report: report as Json, engines: opened.mock.calls.length };
  }

  it("counts columns in one pass where no text is compared by its rows, with the same answers", async () => {
    const [train, now] = [rows("1a"), rows("2b")];
    const alone = await check(train, now);
    expect(alone.engines).toBe(0);
    // The slices need the rows, and the columns are counted in the table then.
    vi.restoreAllMocks();
    const inTable = await check(train, now, "  slices: { by: [plan] }\n");
    expect(inTable.engines).toBe(1);
    expect(alone.report.columns).toEqual(inTable.report.columns);
  });

  it("reads the rows once it has found a text", async () => {
    const { report, engines: opened } = await check(withTexts(rows("1a")), withTexts(rows("2b")));
    expect(opened).toBe(1);
    expect(report.columns.find(({ name }: Json) => name === "note")).toMatchObject({
      type: "text",
      method: "domain_classifier",
      judged: true,
    });
    expect(report.notLookedAt).toEqual([]);
  });
});
