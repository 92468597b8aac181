import { describe, expect, it } from "vitest";
import { readPolicy } from "../../../actions/evaluate-gate/policy/policy.js";
import { readRows } from "../../../actions/evaluate-gate/predictions/rows.js";
import { tableOf } from "../../../actions/evaluate-gate/predictions/table.js";
import { type Evidence, type Judgement, judge } from "../../../actions/evaluate-gate/verdict/judge.js";
import { sides } from "../../../actions/evaluate-gate/verdict/result.js";
import { evaluate } from "../../../actions/toolkit/model/schema/evaluate.js";
import { random } from "../../../actions/toolkit/statistics/random.js";

interface Customer {
  readonly age: number;
  readonly plan: string;
  readonly region: string;
}

/** Two models that are equally good but where `worse` says that the candidate is not. */
function compared(
  seed: number,
  count: number,
  worse: (row: Customer) => boolean,
  slices: Record<string, unknown> = { discover: true, min_rows: 100, max_regression: 0.1 },
  metric = "accuracy",
  /** Columns that the candidate's file leaves out. */
  hidden = 0,
): Judgement {
  const numbers = random(seed.toString(16).padStart(32, "7"));
  const pick = (names: readonly string[]) => names[numbers.below(names.length)]!;
  const rows: { candidate: string[]; baseline: string[] }[] = [];
  const score = (label: number, right: boolean) =>
    String(label === (right ? 1 : 0) ? 0.5 + numbers.uniform() / 2 : numbers.uniform() / 2);
  for (let at = 0; at < count; at++) {
    const row: Customer = {
      age: 18 + numbers.below(60),
      plan: pick(["basic", "pro", "team"]),
      region: pick(["north", "south", "east", "west"]),
    };
    const label = numbers.below(2);
    const own = [`c${seed}-${at}`, String(label)];
    const said = (right: boolean) => [
      String(right ? label : 1 - label),
      score(label, right),
      String(row.age),
      row.plan,
      row.region,
    ];
    rows.push({
      candidate: [...own, ...said(numbers.uniform() < (worse(row) ? 0.5 : 0.85))],
      baseline: [...own, ...said(numbers.uniform() < 0.85)],
    });
  }
  const config = evaluate.parse({ metrics: { [metric]: { max_regression: 0.5 } }, slices, resamples: 200 });
  const { policy, problems } = readPolicy(config);
  expect(problems).toEqual([]);
  const header = ["id", "label", "prediction", "score", "age", "plan", "region"];
  const evidence = (who: "candidate" | "baseline"): Evidence => {
    const read = readRows(
      tableOf(
        `${who}.csv`,
        who === "candidate" ? header.slice(0, header.length - hidden) : header,
        rows.map((row) => row[who]),
      ),
      policy.columns,
    );
    if ("problem" in read) throw new Error(read.problem);
    return { rows: read.rows, claimed: undefined, claimedIn: "" };
  };
  return judge(policy, evidence("candidate"), evidence("baseline"));
}

const failed = ({ results }: Judgement) =>
  results
    .filter(({ slice, verdict }) => slice?.discovered && verdict === "fail")
    .map(({ slice }) => sides(slice!).map(({ column, value }) => `${column} ${value}`));

const never = () => false;

describe("slices that the gate finds by itself", () => {
  it("finds one level of a column, and says how it searched", () => {
    const judgement = compared(1, 2000, ({ plan }) => plan === "basic");
    expect(judgement.verdict).toBe("fail");
    expect(failed(judgement).flat()).toContain("plan basic");
    expect(judgement.notes.join("\n")).toMatch(
      /Searched [\d,]+ rows for slices that the candidate loses on, in 3 columns: age, plan, region \(accuracy: by wrong predictions\)\. The .*tested on the other [\d,]+ rows\./,
    );
  });

  it("finds a threshold, near where it is", () => {
    const found = failed(compared(2, 2000, ({ age }) => age > 60)).flat();
    const limits = found.flatMap((side) => /^age > (\d+)$/.exec(side)?.[1] ?? []).map(Number);
    expect(limits.length).toBeGreaterThan(0);
    for (const limit of limits) expect(Math.abs(limit - 60)).toBeLessThanOrEqual(4);
  });

  it.each(["roc_auc", "log_loss", "brier_score", "f1"])(
    "finds what two columns show together, by %s",
    (metric) => {
      const judgement = compared(
        3,
        6000,
        ({ plan, region }) => plan === "pro" && region === "east",
        { discover: true, min_rows: 100, max_regression: 0.05 },
        metric,
      );
      const together = failed(judgement).map((found) => found.toSorted().join(", "));
      expect(together).toContain("plan pro, region east");
    },
  );

  it("searches the named columns only", () => {
    const slices = { discover: ["age"], min_rows: 100, max_regression: 0.1 };
    const judgement = compared(1, 2000, ({ plan }) => plan === "basic", slices);
    expect(failed(judgement)).toEqual([]);
    expect(judgement.notes.join("\n")).toContain("in the column age");
  });

  it("judges each on rows that it has not searched, at least half of min_rows", () => {
    const { results } = compared(5, 2000, never);
    const found = results.filter(({ slice }) => slice !== null);
    expect(found.length).toBeGreaterThan(0);
    for (const { slice, n, verdict } of found) {
      expect(slice!.discovered).toBe(true);
      expect(n).toBeGreaterThanOrEqual(50);
      expect(n).toBeLessThan(1200);
      expect(verdict).not.toBe("inconclusive");
    }
  });

  it("takes a row's features from the baseline's file, so that a candidate can't hide them", () => {
    const slices = { discover: true, min_rows: 100, max_regression: 0.1 };
    const hidden = compared(1, 2000, ({ plan }) => plan === "basic", slices, "accuracy", 3);
    expect(failed(hidden).flat()).toContain("plan basic");
  });

  it("gives the same answer twice", () => {
    expect(compared(4, 600, never)).toEqual(compared(4, 600, never));
  });
});

it("invents hardly any: two equally good models fail in no more than 2.5 runs of 100, with no loss allowed", () => {
  const runs = 400;
  let invented = 0;
  for (let seed = 100; seed < 100 + runs; seed++) {
    const slices = { discover: true, min_rows: 40, max_regression: 0 };
    if (failed(compared(seed, 400, never, slices)).length > 0) invented++;
  }
  // 2.5% of 400 is 10; 19 or more would happen by chance less than once in 200 times.
  expect(invented).toBeLessThan(19);
});

it("finds a planted slice nearly always, where the same search on the same rows would not prove it", () => {
  let found = 0;
  for (let seed = 1000; seed < 1040; seed++) {
    const slices = { discover: true, min_rows: 100, max_regression: 0.05 };
    if (failed(compared(seed, 1500, ({ region }) => region === "west", slices)).length > 0) found++;
  }
  expect(found).toBeGreaterThanOrEqual(36);
});
