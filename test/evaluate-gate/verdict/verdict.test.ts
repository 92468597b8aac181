import { describe, expect, it } from "vitest";
import { parseMetricsFile } from "../../../actions/evaluate-gate/metrics-file.js";
import { readPolicy } from "../../../actions/evaluate-gate/policy/policy.js";
import { readRows } from "../../../actions/evaluate-gate/predictions/rows.js";
import { tableOf } from "../../../actions/evaluate-gate/predictions/table.js";
import { type Evidence, judge } from "../../../actions/evaluate-gate/verdict/judge.js";
import { evaluate } from "../../../actions/toolkit/model/schema/evaluate.js";
import { testRuntime } from "../../runtime.js";
import { modelYaml, registryWith } from "../fixture.js";

/** Rows of which the models get so many right: both, only the candidate, only the baseline, neither. */
interface Counts {
  readonly both: number;
  readonly candidate?: number;
  readonly baseline?: number;
  readonly neither?: number;
}

/** Predictions of both models; their `error` is 1 where they are wrong, as a number to regress on. */
function files({ both, candidate = 0, baseline = 0, neither = 0 }: Counts) {
  const kinds = [
    ...Array<string>(both).fill("cb"),
    ...Array<string>(candidate).fill("c"),
    ...Array<string>(baseline).fill("b"),
    ...Array<string>(neither).fill(""),
  ];
  const rows = (who: string) =>
    kinds.map((kind, at) => {
      const label = at % 2;
      return [`c${at}`, String(label), String(kind.includes(who) ? label : 1 - label), `g${at % 8}`];
    });
  return { candidate: rows("c"), baseline: rows("b") };
}

function judged(counts: Counts, config: Record<string, unknown>) {
  const { policy, problems } = readPolicy(evaluate.parse(config));
  expect(problems).toEqual([]);
  const both = files(counts);
  const evidence = (who: "candidate" | "baseline"): Evidence => {
    const read = readRows(tableOf(who, ["id", "label", "prediction", "group"], both[who]), policy.columns);
    if ("problem" in read) throw new Error(read.problem);
    return { rows: read.rows, claimed: undefined, claimedIn: "" };
  };
  return judge(policy, evidence("candidate"), evidence("baseline"));
}

const margin = 0.03;
const settings = [
  ["accuracy, higher is better", "accuracy"],
  ["mean absolute error, lower is better", "mae"],
] as const;

describe.each(settings)("the terms of a non-inferiority trial: %s", (_, metric) => {
  const rule = (asked: Record<string, unknown>) => ({ metrics: { [metric]: asked } });
  const first = (counts: Counts, asked: Record<string, unknown>) => judged(counts, rule(asked)).results[0]!;
  /** The interval turned so that up is better. */
  const improvement = ({ interval, direction }: ReturnType<typeof first>) =>
    direction === "maximize" ? interval! : [-interval![1], -interval![0]];

  it("passes where the bad end lies inside the margin, also a model that is a little worse", () => {
    const found = first(
      { both: 3500, candidate: 200, baseline: 210, neither: 90 },
      { max_regression: margin },
    );
    expect(improvement(found)[0]).toBeGreaterThan(-margin);
    expect(found).toMatchObject({ verdict: "pass", rowsNeeded: null });
  });

  it("fails where the good end lies outside", () => {
    const found = first(
      { both: 3300, candidate: 100, baseline: 500, neither: 100 },
      { max_regression: margin },
    );
    expect(improvement(found)[1]).toBeLessThan(-margin);
    expect(found.verdict).toBe("fail");
    expect(found.reason).toMatch(/(fell|rose) by 0\.1.* a (fall|rise) of at most 0\.030 is allowed\.$/);
  });

  it("can't tell between, says so, and how many rows would with 80% power", () => {
    const found = first({ both: 340, candidate: 20, baseline: 22, neither: 18 }, { max_regression: margin });
    const [bad, good] = improvement(found);
    expect(bad).toBeLessThan(-margin);
    expect(good).toBeGreaterThan(-margin);
    expect(found.verdict).toBe("inconclusive");
    // n = ((z(0.975) + z(0.8)) s / margin)² for equally good models, s² = the share of rows that they disagree on.
    const planned = ((1.959964 + 0.841621) / margin) ** 2 * (42 / 400);
    expect(found.rowsNeeded! / planned).toBeGreaterThan(0.9);
    expect(found.rowsNeeded! / planned).toBeLessThan(1.1);
    expect(found.reason).toMatch(
      /: 400 rows can't tell whether it is worse by more than the allowed 0\.030\. About (8|9)\d0 rows would\.$/,
    );
  });

  it("asks for superiority with must_improve: pass, fail, or can't tell", () => {
    const asked = { must_improve: true };
    expect(first({ both: 800, candidate: 120, baseline: 40, neither: 40 }, asked).verdict).toBe("pass");
    expect(first({ both: 800, candidate: 40, baseline: 120, neither: 40 }, asked).verdict).toBe("fail");
    const open = first({ both: 800, candidate: 60, baseline: 50, neither: 90 }, asked);
    expect(open.verdict).toBe("inconclusive");
    expect(open.reason).toMatch(
      /can't tell whether it is better than the baseline\. About [\d,]+ rows would\.$/,
    );
  });

  it("asks for both where the policy does", () => {
    const asked = { must_improve: true, max_regression: 0.5 };
    expect(first({ both: 800, candidate: 60, baseline: 50, neither: 90 }, asked).verdict).toBe(
      "inconclusive",
    );
  });

  it("with no loss allowed, says how many rows would tell if what was seen is the truth", () => {
    const found = first({ both: 800, candidate: 60, baseline: 45, neither: 95 }, { max_regression: 0 });
    expect(found.verdict).toBe("inconclusive");
    expect(found.rowsNeeded).toBeGreaterThan(1000);
  });
});

it("as many rows as it asked for do tell, in about 80 of 100 tests of equally good models", () => {
  const { rowsNeeded } = judged(
    { both: 340, candidate: 20, baseline: 20, neither: 20 },
    { metrics: { accuracy: { max_regression: margin } } },
  ).results[0]!;
  const policy = evaluate.parse({ metrics: { accuracy: { max_regression: margin } } });
  let told = 0;
  const runs = 200;
  let state = 12345;
  const uniform = () => {
    state = (Math.imul(state, 1103515245) + 12345) & 0x7fffffff;
    return (state >>> 8) / 2 ** 23;
  };
  for (let run = 0; run < runs; run++) {
    let [candidate, baseline] = [0, 0];
    for (let row = 0; row < rowsNeeded!; row++) {
      const draw = uniform();
      if (draw < 0.05) candidate++;
      else if (draw < 0.1) baseline++;
    }
    const both = rowsNeeded! - candidate - baseline;
    if (judged({ both, candidate, baseline }, policy).verdict === "pass") told++;
  }
  expect(told / runs).toBeGreaterThan(0.7);
  expect(told / runs).toBeLessThan(0.9);
});

describe("slices", () => {
  const policy = {
    metrics: { accuracy: { max_regression: 0.5 } },
    slices: { by: ["group"], min_rows: 20, max_regression: 0.02 },
  };

  it("are corrected for their number by Holm: what one alone would fail by may be chance among many", () => {
    // In every eighth row only: the group g0 is clearly worse alone, and not clearly enough among eight.
    const both = files({ both: 800 });
    const worse = both.candidate.map(([id, label, prediction, group], at) =>
      group === "g0" && at < 9 * 8
        ? [id!, label!, String(1 - Number(label)), group]
        : [id!, label!, prediction!, group!],
    );
    const read = (rows: string[][], only?: string) => {
      const found = readRows(
        tableOf(
          "file",
          ["id", "label", "prediction", "group"],
          rows.map((row) =>
            only === undefined ? row : [row[0]!, row[1]!, row[2]!, row[3] === only ? only : "rest"],
          ),
        ),
        readPolicy(evaluate.parse(policy)).policy.columns,
      );
      if ("problem" in found) throw new Error(found.problem);
      return { rows: found.rows, claimed: undefined, claimedIn: "" };
    };
    const parsed = readPolicy(evaluate.parse(policy)).policy;
    const few = judge(parsed, read(worse, "g0"), read(both.baseline, "g0")).results.find(
      ({ slice }) => slice?.value === "g0",
    )!;
    const many = judge(parsed, read(worse), read(both.baseline)).results.find(
      ({ slice }) => slice?.value === "g0",
    )!;
    expect(few.regressionPValue).toBe(many.regressionPValue);
    expect(few.verdict).toBe("fail");
    expect(many.adjustedPValue).toBeCloseTo(8 * many.regressionPValue!, 10);
    expect(many.verdict).toBe("inconclusive");
    expect(many.reason).toMatch(/Among 8 comparisons of slices that can be chance \(Holm: p = 0\.\d+\)\.$/);
  });

  it("are shown, the worst five; all are in the report", async () => {
    const both = files({ both: 4000 });
    const csv = (rows: string[][]) =>
      `id,label,prediction,group\n${rows.map((row) => row.join(",")).join("\n")}\n`;
    const worse = both.candidate.map(([id, label, prediction, group], at) =>
      (at >> 3) % 100 < 4 * Number(group!.slice(1))
        ? [id!, label!, String(1 - Number(label)), group!]
        : [id!, label!, prediction!, group!],
    );
    const runtime = await testRuntime({
      files: {
        "model.yaml": modelYaml(policy),
        "p.csv": csv(worse),
        ...registryWith({ predictions: csv(both.baseline) }),
      },
    });
    await runtime.run("evaluate-gate", { predictions: "p.csv" });
    const { report, comment } = runtime.published[0]!;
    const slices = (report.metrics as { slice: { value: string } | null }[]).filter(
      ({ slice }) => slice !== null,
    );
    expect(slices).toHaveLength(8);
    const [table] = comment!.body.split("<details>");
    const shown = [...table!.matchAll(/^\| accuracy ↑, group = (g\d)/gm)].map(([, group]) => group);
    expect(shown).toEqual(["g7", "g6", "g5", "g4", "g3"]);
  });
});

it("a metrics file alone is compared as it stands, and the report says that no uncertainty was available", () => {
  const { policy } = readPolicy(
    evaluate.parse({ metrics: { quality: { max_regression: 0.02, direction: "maximize" } } }),
  );
  const said = (text: string): Evidence => ({
    rows: undefined,
    claimed: parseMetricsFile(text, "m.json"),
    claimedIn: "m.json",
  });
  const inside = judge(policy, said('{"quality": 0.89}'), said('{"quality": 0.90}'));
  expect(inside.verdict).toBe("pass");
  expect(inside.notes.join()).toMatch(/^No uncertainty was available/);
  expect(inside.results[0]!.reason).toMatch(/; no uncertainty was available\.$/);
  expect(judge(policy, said('{"quality": 0.87}'), said('{"quality": 0.90}')).verdict).toBe("fail");
});
