import { describe, expect, it } from "vitest";
import { readPage } from "../toolkit/report/read-page.js";
import { checked, csv } from "./further.js";

const rows = csv("customer_id,plan,emb_0,emb_1,churned,score,at", 60, "1a", (uniform, row) => [
  row,
  "abc"[row % 3]!,
  uniform(),
  uniform(),
  row % 2,
  uniform(),
  `2026-01-${String(1 + (row % 28)).padStart(2, "0")}`,
]);
const evaluate = (columns: string) => `evaluate:\n  columns: { ${columns} }\n  metrics: { f1: { min: 0 } }\n`;
const right = evaluate("id: customer_id, label: churned");

describe("a misspelt name is told, with what was meant, and the rest is checked", () => {
  it.each([
    [
      "  columns: { plam: { threshold: 0.2 } }\n",
      right,
      "drift.columns.plam is neither in the reference nor in the current data, so it sets nothing. Did you mean plan?",
    ],
    [
      "  columns: { vector: { type: embedding, prefix: enb_ } }\n",
      right,
      'drift.columns.vector.prefix: no column begins with "enb_", neither in the reference nor in the current data. Did you mean emb_?',
    ],
    [
      "  ignore: [plann]\n",
      right,
      "drift.ignore: plann is neither in the reference nor in the current data. Did you mean plan?",
    ],
    [
      "",
      evaluate("id: customer_id, label: churnd"),
      "evaluate.columns.label: churnd is neither in the reference nor in the current data. Did you mean churned?",
    ],
    [
      "",
      evaluate("id: custmer_id, label: churned"),
      "evaluate.columns.id: custmer_id is neither in the reference nor in the current data. Did you mean customer_id?",
    ],
    [
      "  slices: { by: [plam] }\n",
      right,
      "drift.slices: plam is not a column of the reference. Did you mean plan?",
    ],
    [
      "  chunks: { by: aat, period: day }\n",
      right,
      "drift.chunks: aat is no column of times in the reference data, so there are no chunks. Did you mean at?",
    ],
    [
      "  performance: {}\n",
      evaluate("id: customer_id, label: churnd"),
      "drift.performance: the reference has no column churnd, and estimates learn from its labels. Did you mean churned?",
    ],
  ])("%s%s", async (drift, more, sentence) => {
    const { t, ok, report } = await checked({ train: rows, now: rows }, drift, more);
    expect(ok).toBe(true);
    expect(report.notLookedAt).toContain(sentence);
    expect(readPage(await t.read(".mergeline/drift-check.html")).text()).toContain(sentence);
    expect(t.published[0]!.comment!.body.replaceAll("\\", "")).toContain(sentence);
    expect(report.columns.length).toBeGreaterThan(1);
  });

  it("labels and predictions that nobody has are none", async () => {
    const more = evaluate("id: customer_id, label: outcome, prediction: answer, score: probability");
    const { report } = await checked({ train: rows, now: rows }, "", more);
    expect(report.notLookedAt).toEqual([]);
  });
});
