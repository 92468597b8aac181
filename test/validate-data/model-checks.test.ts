import { describe, expect, it, test } from "vitest";
import { random } from "../../actions/toolkit/statistics/random.js";
import { rocArea } from "../../actions/toolkit/statistics/roc-area.js";
import { record } from "../deploy-canary/project.js";
import { testRuntime } from "../runtime.js";
import { again, odcs, type Validated } from "./report.js";

type Files = Readonly<Record<string, string>>;

const now = () => new Date("2026-11-21T12:00:00Z");

/** Runs the checks that stand in model.yaml on these files; `data` names them by their first part. */
async function checked(
  checks: object,
  files: Files,
  inputs: Files = {},
  more: Files = {},
): Promise<Validated> {
  const data = Object.fromEntries(Object.keys(files).map((path) => [path.split(".")[0]!, { path }]));
  const model = JSON.stringify({ name: "churn", data, checks }, null, 1);
  const t = await testRuntime({ files: { "model.yaml": model, ...files, ...more }, now });
  return again(t, inputs);
}

const rows = (count: number, cells: (at: number) => string) =>
  Array.from({ length: count }, (_, at) => cells(at)).join("\n");

describe("leakage", () => {
  const train = `id,plan\n1,a\n2,b\n"3",c\n,d\n`;
  const test = `plan,id\nx,9\n\ny,2\nz,3\nw,\n`;

  it("shows the rows whose key stands in the training data, with the line in both files", async () => {
    const { outcome, checks, failures, comment, t } = await checked(
      { leakage: { between: ["train", "test"], key: "id" } },
      { "train.csv": train, "test.csv": test },
    );
    expect(outcome.ok).toBe(false);
    expect(failures).toEqual(["leakage id fail 2"]);
    expect(checks[0]).toMatchObject({
      dataset: "test",
      name: "leakage from train to test by id",
      source: "/checks/leakage",
      sourceFile: "model.yaml",
      severity: "error",
      evaluated: 3,
      observed: "2 of 3 rows (66.7%)",
      examples: [
        { file: "test.csv", row: 2, line: 4, value: "2", firstSeen: { file: "train.csv", row: 2, line: 3 } },
        { file: "test.csv", row: 3, line: 5, value: "3", firstSeen: { file: "train.csv", row: 3, line: 4 } },
      ],
    });
    expect(comment).toContain("first at `train.csv:3`");
    const marks = t.published[0]!.annotations!;
    expect(marks[0]).toMatchObject({ level: "error", place: { file: "test.csv", line: 4 } });
    expect(marks[0]!.message).toMatch(/stands on line 3 of train\.csv already.*\(model\.yaml:\d+\)/);
  });

  it.each([
    ["whole rows without a key", {}, "leakage - fail 1"],
    ["a share that is allowed", { key: "n", max_share: 0.7 }, undefined],
    ["columns that do not count", { ignore: ["n"] }, "leakage - fail 3"],
    ["a column that is missing", { key: "m" }, "leakage m error 0"],
  ])("knows %s", async (_, settings, expected) => {
    const { failures } = await checked(
      { leakage: { between: ["train", "test"], ...settings } },
      { "train.csv": "n,x\n1,a\n2,\n", "test.csv": "x,n,y\n,2,1\na,2,2\na,7,3\n" },
    );
    expect(failures).toEqual(expected === undefined ? [] : [expected]);
  });

  it("compares numbers of different types, opens what it needs, and hides personal keys", async () => {
    const contract = odcs([{ name: "n", logicalType: "number", classification: "pii" }]);
    const { failures, checks } = await checked(
      { leakage: { between: ["train", "test"], key: "n" } },
      { "train.csv": "n\n1\n2\n", "test.csv": "n\n1.0\n2.5\n" },
      { data: "test", contract: "c.json" },
      { "c.json": contract },
    );
    expect(failures).toEqual(["leakage n fail 1"]);
    expect(checks.at(-1)!.examples).toMatchObject([{ value: "•••", masked: true, line: 2 }]);
  });
});

describe("the label", () => {
  const label = { column: "y", balance: { min_share: 0.1 }, giveaway: {} };
  // The label follows from the ticket's state and from whether it has a date of closing, and from nothing else.
  const table = (share: number) =>
    `id,y,ticket,closed,noise,score\n${rows(400, (at) => {
      const y = (at * 7919) % 400 < share * 400;
      return `u${at},${y ? "yes" : "no"},${y ? "left" : ["open", "new"][at % 2]},${y ? `2026-01-01T00:00:${String(at % 60).padStart(2, "0")}` : ""},${(at * 31) % 17},${(y ? 0.3 : 0.2) + ((at * 37) % 100) / 200}`;
    })}\n`;

  it("is given away by single columns, and not by identifiers, noise or a good feature", async () => {
    const { checks } = await checked({ label }, { "train.csv": table(0.3) });
    expect(checks.map(({ type, status, source }) => `${type} ${status} ${source}`)).toEqual([
      "balance pass /checks/label/balance",
      "giveaway fail /checks/label/giveaway",
    ]);
    expect(checks[1]!.observed).toBe("ticket (AUC 1), closed (AUC 1)");
  });

  it.each([
    ["too rare", table(0.05), "fail", "yes has 5.0%: 20 of 400 rows"],
    ["of one class", "y,a\n1,1\n1,2\n", "fail", "all 2 rows are of one class"],
    ["absent", "z\n1\n", "error", "there is no column y"],
    [
      "a number",
      `y\n${rows(30, String)}\n`,
      "unsupported",
      "the label has more than 20 values, and so no classes",
    ],
  ])("is %s", async (_, text, status, observed) => {
    const { checks } = await checked(
      { label: { column: "y", balance: { min_share: 0.1 } } },
      { "d.csv": text },
    );
    expect(checks).toMatchObject([{ status, observed }]);
  });
});

it("a number's area under the curve is the gate's, and an identifier's is one half", async () => {
  const numbers = random("0123456789abcdef0123456789abcdef");
  const scores = Float64Array.from({ length: 300 }, () => Math.round(numbers.uniform() * 40));
  const positive = Uint8Array.from(scores, (score) => (numbers.uniform() * 60 < score ? 1 : 0));
  const text = `u,x,y\n${rows(300, (at) => `k${at},${scores[at]},${positive[at]}`)}\n`;
  const { checks } = await checked({ label: { column: "y", giveaway: { max_auc: 0.5 } } }, { "d.csv": text });
  const { area } = rocArea(scores, positive);
  expect(checks[0]!.observed).toBe(`x (AUC ${Number(area.toFixed(4))})`);
});

describe("columns", () => {
  it("that are constant or equal to another are warnings that fail-on honours", async () => {
    const files = {
      "d.csv": `a,b,c,d,e,f\n${rows(5, (at) => `${at},x,${at},,${at % 2 ? "x" : ""},${at + 1}`)}\n`,
    };
    const checks = { constant_columns: "warning", duplicate_columns: { ignore: [] } };
    const mild = await checked(checks, files);
    expect(mild.outcome.ok).toBe(true);
    expect(mild.failures).toEqual(["constant columns - fail 2", "duplicate columns - fail 1"]);
    expect(mild.checks.map(({ observed }) => observed)).toEqual(["b, d (empty)", "c = a"]);
    expect((await checked(checks, files, { "fail-on": "warning" })).outcome.ok).toBe(false);
    const ignored = { constant_columns: { ignore: ["b", "d"] }, duplicate_columns: { ignore: ["c"] } };
    expect((await checked(ignored, files)).failures).toEqual([]);
  });
});

describe("freshness", () => {
  it.each([
    ["2026-11-20", "pass", "the newest is 2026-11-20, 36 hours ago"],
    ["2026-11-01", "fail", "the newest is 2026-11-01, 20 days ago"],
    ["2027-01-01", "fail", "the newest is 2027-01-01, in the future"],
    ["soon", "error", "its values are no dates or times that can be read as such (VARCHAR)"],
  ])("of %s", async (newest, status, observed) => {
    const { checks } = await checked(
      { freshness: { column: "at", max_age: "7d" } },
      { "d.csv": `at\n2026-01-01\n${newest}\n` },
    );
    expect(checks).toMatchObject([{ status, observed, source: "/checks/freshness", column: "at" }]);
  });
});

test("the newest value of a personal column is not shown", async () => {
  const contract = odcs([{ name: "born", logicalType: "date", tags: ["pii"] }]);
  const { t, checks } = await checked(
    { freshness: { column: "born", max_age: "7d" } },
    { "d.csv": "born\n2026-01-01\n2026-11-03\n" },
    { data: "d", contract: "c.json" },
    { "c.json": contract },
  );
  expect(checks.at(-1)).toMatchObject({ status: "fail", observed: "the newest is 18 days ago" });
  expect(JSON.stringify(t.published)).not.toMatch(/2026-11-03|1[0-9]{6}/);
});

describe("against the champion's training data", () => {
  const against = { volume: { max_change: 0.5 }, distribution: {}, schema: "error" };
  const data = (count: number, shift: number, extra = "") =>
    `id,age,plan${extra && ",extra"}\n${rows(count, (at) => `${at},${20 + (at % 50) + shift},${at % 10 < 3 + shift / 10 ? "pro" : "basic"}${extra}`)}\n`;

  async function champion(text: string): Promise<Files> {
    const first = await checked({}, { "train.csv": text });
    return {
      "registry/churn/versions/3.yaml": record(3),
      "registry/churn/aliases/champion.yaml": "version: 3\nupdatedAt: 2026-11-20T09:30:00Z\n",
      "registry/churn/profiles/3.json": await first.t.read(".mergeline/profiles/train.json"),
    };
  }

  it("data like it passes, and data that moved, shrank or changed its columns does not", async () => {
    const registry = await champion(data(1000, 0));
    const same = await checked(against, { "train.csv": data(1200, 0) }, {}, registry);
    expect(same.failures).toEqual([]);
    expect(same.checks.map(({ observed }) => observed)).toEqual([
      "1200 rows, 1000 in version 3: +20.0%",
      "none of 2 columns, against version 3",
      "as in version 3",
    ]);
    const other = await checked(against, { "train.csv": data(400, 30, ",x") }, {}, registry);
    expect(other.failures).toEqual(["volume - fail 1", "distribution - fail 2", "schema - fail 1"]);
    expect(other.checks.map(({ observed }) => observed)).toEqual([
      "400 rows, 1000 in version 3: −60.0%",
      "age 60.0%, plan 30.0% (against version 3)",
      "extra is new (against version 3)",
    ]);
    const gone = await checked({ schema: "warning" }, { "train.csv": "id,plan\nx,a\n" }, {}, registry);
    expect(gone.checks[0]!.observed).toBe("id was BIGINT and is VARCHAR, age is gone (against version 3)");
  });

  it("nothing is compared before there is a champion, and one without a profile leaves it undone", async () => {
    const none = await checked(against, { "train.csv": data(10, 0) });
    expect(none.checks.map(({ status }) => status)).toEqual(["pass", "pass", "pass"]);
    const { "registry/churn/profiles/3.json": _, ...bare } = await champion(data(10, 0));
    const left = await checked(against, { "train.csv": data(10, 0) }, { "fail-on": "warning" }, bare);
    expect(left.checks.map(({ status }) => status)).toEqual(["unsupported", "unsupported", "unsupported"]);
    expect(left.outcome.ok).toBe(false);
  });
});

it("a check of a dataset that is not there says where and what is meant", async () => {
  const run = checked(
    { leakage: { between: ["train", "tset"] } },
    { "train.csv": "a\n1\n", "test.csv": "a\n1\n" },
  );
  await expect(run).rejects.toThrow(
    "checks.leakage.between: data has no tset; it has train, test. Did you mean test?",
  );
});
