import { readFileSync } from "node:fs";
import { join } from "node:path";
import { gunzipSync } from "node:zlib";
import { describe, expect, it } from "vitest";
import { textDrift } from "../../actions/drift-check/evidently-text/text-drift.js";
import { root } from "../runtime.js";
import { checked } from "./further.js";

interface Golden {
  readonly reference: string[];
  readonly current: string[];
  readonly test: string;
  readonly score: number;
  readonly drifted: boolean;
}

// Made by scripts/golden/evidently-texts.py with Evidently 0.7.23, scikit-learn 1.9.1 and numpy 2.
const golden: { cases: Record<string, Golden> } = JSON.parse(
  gunzipSync(readFileSync(join(root, "test/drift-check/golden/evidently-texts.json.gz"))).toString(),
);

describe.each(Object.entries(golden.cases))("texts, %s", (_, one) => {
  const found = textDrift(one.reference, one.current);

  it("have Evidently's score and decision", () => {
    if (typeof found === "string") throw new Error(found);
    expect(Math.abs(found.area - one.score), `${found.area}, golden ${one.score}`).toBeLessThan(1e-9);
    const limit = one.test === "perc_text_content_drift" ? found.chance(0.95) : 0.55;
    expect(found.area > limit).toBe(one.drifted);
  });
});

describe("preset evidently", () => {
  const file = (texts: readonly string[]) =>
    `x,note\n${texts.map((text, at) => `${at % 97},"${text}"`).join("\n")}\n`;
  const drift = "  preset: evidently\n  columns: { note: { type: text } }\n";
  const unasked = "  preset: evidently\n";

  it.each(["few, shifted", "few, the same", "many, hardly shifted"])(
    "judges %s as Evidently does",
    async (name) => {
      const one = golden.cases[name]!;
      const { report } = await checked({ train: file(one.reference), now: file(one.current) }, drift);
      const note = report.columns.find((column: { name: string }) => column.name === "note");
      expect(note).toMatchObject({ method: "domain_classifier", judged: true, drifted: one.drifted });
      expect(Math.abs(note.score - one.score)).toBeLessThan(1e-9);
      expect(note.reason).toMatch(
        name.startsWith("few") ? /above 0\.\d+, which 95% of random ones stay below/ : /above 0\.55$/,
      );
    },
  );

  it("finds out by itself what is text", async () => {
    const one = golden.cases["few, shifted"]!;
    const { report } = await checked({ train: file(one.reference), now: file(one.current) }, unasked);
    const note = report.columns.find((column: { name: string }) => column.name === "note");
    expect(note).toMatchObject({ type: "text", method: "domain_classifier", drifted: true, threshold: 0.95 });
    expect(Math.abs(note.score - one.score)).toBeLessThan(1e-9);
    expect(report.notLookedAt).toEqual([]);
  });

  it("says where Evidently gives up", async () => {
    const train = file(Array.from({ length: 60 }, () => "the and of"));
    const { report } = await checked({ train, now: train }, drift);
    const note = report.columns.find((column: { name: string }) => column.name === "note");
    expect(note).toMatchObject({ judged: false, reason: expect.stringMatching(/no word is left.*gives up/) });
  });
});
