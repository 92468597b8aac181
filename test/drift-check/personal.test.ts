import { expect, test } from "vitest";
import { testRuntime } from "../runtime.js";
import { odcs } from "../validate-data/report.js";

const rows = (count: number, shift: number) =>
  Array.from(
    { length: count },
    (_, at) => `${(at % 20) + shift},${at % 3 ? "ann" : "bob"}${shift},${at % 20}`,
  );
const csv = (count: number, shift: number) => `salary,name,calm\n${rows(count, shift).join("\n")}\n`;

test.each(["mergeline", "evidently"])(
  "a column whose profile is withheld is not judged, and says why, with preset %s",
  async (preset) => {
    const t = await testRuntime({
      files: {
        "ref.csv": csv(200, 0),
        "cur.csv": csv(300, 40),
        "c.json": odcs([
          { name: "salary", classification: "confidential" },
          { name: "name", tags: ["pii"] },
          { name: "calm" },
        ]),
      },
    });
    const { outputs } = await t.run("validate-data", { data: "ref.csv", contract: "c.json" });
    await t.run("drift-check", {
      reference: String(outputs.profile),
      current: "cur.csv",
      preset,
      issue: "false",
    });
    const report = t.published.at(-1)!.report as {
      readonly drifted: boolean;
      readonly columns: readonly { name: string; judged: boolean; drifted: boolean; reason: string }[];
    };
    expect(report.drifted).toBe(false);
    expect(report.columns.map(({ name, judged, drifted }) => [name, judged, drifted])).toEqual([
      ["salary", false, false],
      ["name", false, false],
      ["calm", true, false],
    ]);
    for (const { reason } of report.columns.slice(0, 2)) {
      expect(reason).toContain("a contract classifies it as personal, so its profile keeps no values");
    }
  },
);
