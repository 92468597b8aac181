import { describe, expect, it } from "vitest";
import { scene } from "./alarm-scene.js";
import { checked, csv } from "./further.js";

const wide = (header: string, seed: string, more: (row: number) => (string | number)[] = () => []) =>
  csv(header, 200, seed, (uniform, row) => [uniform(), uniform(), uniform(), uniform(), ...more(row)]);

const train = wide("a,b,c,d,income,plan", "a", (row) => [row % 90, "xyz"[row % 3]!]);

/** A check of five or six quiet columns, of which none has moved. */
async function answer(now: string, drift = "", inputs: Record<string, string> = {}) {
  const { t } = await checked({ train, now }, drift);
  const { verdict, ok, outputs } = await t.run("drift-check", inputs);
  const { report, comment, summary } = t.published.at(-1)!;
  return { verdict, ok, outputs, summary, title: comment!.body.split("\n")[0]!, report };
}

describe("a column that is gone", () => {
  const now = wide("a,b,c,d,plan", "b", (row) => ["xyz"[row % 3]!]);

  it("is drift whatever the share, and the first word of title, summary and step", async () => {
    const { verdict, ok, outputs, summary, title } = await answer(now, "", { "fail-on-drift": "true" });
    expect({ verdict, ok, drifted: outputs.drifted }).toEqual({ verdict: "drift", ok: false, drifted: true });
    expect(title).toBe("### 🌊 churn: a column is gone");
    expect(summary).toBe(
      "The schema broke: income is gone. 1 of 6 columns drifted (16.7%; the limit is 50%): income.",
    );
  });

  it("is no drift where it is meant", async () => {
    const { verdict, title } = await answer(now, "  ignore: [income]\n");
    expect(verdict).toBe("no-drift");
    expect(title).toContain("no drift");
  });

  it("is said, and not judged, by preset evidently, which goes by the columns that are there", async () => {
    const { verdict, summary } = await answer(now, "", { preset: "evidently" });
    expect(verdict).toBe("no-drift");
    expect(summary).toMatch(
      /^No drift: .*The current data has no income, which this preset does not judge\.$/,
    );
  });

  it("doesn't make drift of each slice", async () => {
    const { report } = await answer(now, "  slices: { by: [plan], min_rows: 20 }\n");
    const { slices } = report as { slices: { drifted: boolean }[] };
    expect(slices.map(({ drifted }) => drifted)).toEqual([false, false, false]);
  });

  it("opens the issue with its title", async () => {
    const { host, check } = await scene(
      "name: churn\ndrift:\n  reference: train.csv\n  current: gone.csv\n  confirm: 1\n",
      { "gone.csv": "x\n1\n2\n" },
    );
    await check();
    expect(host.issues[0]!.body).toContain("churn: a column is gone");
    expect(host.issues[0]!.state).toBe("open");
  });
});

it("a type that changed is drift whatever the share, beside a column that is gone", async () => {
  const now = wide("a,b,c,d,income", "b", (row) => [`${row % 90} EUR`]);
  const { verdict, summary, title } = await answer(now);
  expect(verdict).toBe("drift");
  expect(title).toBe("### 🌊 churn: a column is gone, a column changed its type");
  expect(summary).toMatch(
    /^The schema broke: plan is gone; income: its type changed from numeric \(BIGINT\) to /,
  );
});

it("broken columns and a share that is reached are both in the title", async () => {
  const now = csv("a,b,c,d,plan", 200, "b", (uniform) => [
    ...Array.from({ length: 4 }, () => uniform() + 3),
    "x",
  ]);
  const { summary, title } = await answer(now);
  expect(title).toBe("### 🌊 churn: a column is gone, and the data has drifted");
  expect(summary).toMatch(/^The schema broke: income is gone\. Drift: 6 of 6 columns drifted/);
});

it.each(["label", "prediction", "score"])("a reference's %s may come later", async (name) => {
  const now = wide("a,b,c,d,plan", "b", (row) => ["xyz"[row % 3]!]);
  const { verdict } = await checked({ train: train.replace("income", name), now }, "");
  expect(verdict).toBe("no-drift");
});
