import { expect, test } from "vitest";
import { odcs, validated } from "./report.js";

const contract = odcs([{ name: "id", logicalType: "integer" }]);
const model = `name: churn
data:
  train: { path: data/train-*.csv, contract: c.json }
  test: { path: [data/test.csv], contract: c.json }
  raw: { path: data/raw.jsonl }
`;
const files = {
  "model.yaml": model,
  "c.json": contract,
  "data/train-1.csv": "id\n1\n",
  "data/train-2.csv": "id\n2\nx\n",
  "data/test.csv": "id\n3\n",
  "data/raw.jsonl": '{"a":1}\n',
};

test("every dataset of model.yaml is checked against its own contract", async () => {
  const { outcome, report, t } = await validated(files, {});
  expect(outcome.ok).toBe(false);
  expect(outcome.summary).toContain(
    "3 datasets: 1 of 8 checks failed: train: id is integer (1 of 3) at data/train-2.csv:3",
  );
  expect(
    report.datasets.map(({ name, contract: path, rows, profile }) => [name, path, rows, profile]),
  ).toEqual([
    ["train", "c.json", 3, ".mergeline/profiles/train.json"],
    ["test", "c.json", 1, ".mergeline/profiles/test.json"],
    ["raw", null, 1, ".mergeline/profiles/raw.json"],
  ]);
  expect(outcome.outputs.profile).toBe(
    ".mergeline/profiles/train.json\n.mergeline/profiles/test.json\n.mergeline/profiles/raw.json",
  );
  expect(JSON.parse(await t.read(".mergeline/profiles/train.json"))).toMatchObject({
    schema: "mergeline.profile/2",
    rows: 3,
  });
});

test("names choose among them, and an input contract wins", async () => {
  const strict = odcs([{ name: "id", logicalType: "integer", logicalTypeOptions: { maximum: 2 } }]);
  const { report, failures } = await validated(
    { ...files, "strict.json": strict },
    { data: "test", contract: "strict.json" },
  );
  expect(report.datasets.map((one) => one.name)).toEqual(["test"]);
  expect(failures).toEqual(["maximum id fail 1"]);
});

test("a word that is no dataset may be a folder", async () => {
  const { report } = await validated({ "days/a.csv": "id\n1\n", "days/b.csv": "id\n2\n" }, { data: "days" });
  expect(report.datasets.map(({ name, rows }) => [name, rows])).toEqual([["days", 2]]);
});

test("without a contract, readability is checked", async () => {
  const { outcome, checks } = await validated(files, { data: "raw" });
  expect(outcome).toMatchObject({ ok: true, summary: "raw: 1 row can be read" });
  expect(checks).toEqual([]);
});

test("columns that the contract does not name are told, and do not fail", async () => {
  const { outcome, report, comment } = await validated(
    { "d.csv": "id,extra\n1,2\n", "c.json": contract },
    { data: "d.csv", contract: "c.json" },
  );
  expect(outcome.ok).toBe(true);
  expect(report.datasets[0]!.undeclaredColumns).toEqual(["extra"]);
  expect(comment).toContain("Not in the contract: `extra`.");
});

test("the ten errors are shared out: the first row of each check before the second of any", async () => {
  const wide = odcs(["a", "b", "c"].map((name) => ({ name, logicalType: "integer" })));
  const { t } = await validated(
    { "d.csv": `a,b,c\n${"x,y,z\n".repeat(20)}`, "c.json": wide },
    { data: "d.csv", contract: "c.json" },
  );
  const errors = t.published[0]!.annotations!.filter((one) => one.level === "error").slice(0, 10);
  expect(errors.map((one) => `${one.title[0]}${one.place.line}`)).toEqual([
    "a2",
    "b2",
    "c2",
    "a3",
    "b3",
    "c3",
    "a4",
    "b4",
    "c4",
    "a5",
  ]);
});
