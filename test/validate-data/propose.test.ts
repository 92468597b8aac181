import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { runGit } from "../github/git.js";
import { testRuntime } from "../runtime.js";
import { again, odcs, validated } from "./report.js";

const rows = Array.from(
  { length: 60 },
  (_, index) =>
    `${index + 1},x${index}@example.com,${20 + (index % 40)},${index % 2 ? "pro" : "basic"},2024-04-0${1 + (index % 9)},${index % 6 === 0 ? "" : index / 8},AB-${1000 + index * 7}`,
);
const data = `customer_id,email,age,plan,signup,score,code\n${rows.join("\n")}\n`;
const propose = { data: "data.csv", "propose-contract": "contracts/c.yaml" };
const check = { data: "data.csv", contract: "contracts/c.yaml" };

it("infers a contract with a reason for every bound, and the data meets it", async () => {
  const { t, outcome, report } = await validated({ "data.csv": data }, propose);
  expect(outcome.summary).toContain("A contract was proposed: contracts/c.yaml");
  expect(report.proposed).toEqual({
    path: "contracts/c.yaml",
    changed: true,
    changes: [],
    pullRequest: null,
  });
  const text = await t.read("contracts/c.yaml");
  expect(text).toContain(
    "primaryKey: true # filled and never twice in 60 rows, and called like an identifier",
  );
  expect(text).toContain("minimum: 16 # seen: 20 at the least, and a tenth of the range of slack");
  expect(text).toContain('arguments: { validValues: ["basic", "pro"] }');
  expect(text).toMatch(/mustBeLessOrEqualTo: 35 # seen: 16\.7% empty/);
  expect(text).toContain('pattern: "^[A-Z]{2}-[0-9]{4}$" # all 60 values are written so');
  expect(text).toContain("# classification: confidential # called like an e-mail address");
  expect((await again(t, check)).failures).toEqual([]);
  await t.write("data.csv", data.replace("5,x4@example.com,24,basic", "5,x4@example.com,-1,gold"));
  expect((await again(t, check)).failures).toEqual(["minimum age fail 1", "invalidValues plan fail 1"]);
});

it("says in the contract that records were left out, which are no rows", async () => {
  const { t, outcome } = await validated({ "data.csv": `${data}61,"broken\n` }, propose);
  expect(outcome.ok).toBe(false);
  expect(outcome.summary).toContain(
    "A contract was proposed: contracts/c.yaml (1 unreadable record left out)",
  );
  expect((await t.read("contracts/c.yaml")).split("\n").slice(0, 2)).toEqual([
    "# Inferred from 60 rows of data.csv. Read it, tighten it, and commit it.",
    "# 1 record is no row and was left out: mend the data and propose again before you rely on this.",
  ]);
});

it("takes numbers for unique only where repeats would have come by chance", async () => {
  const lines = Array.from({ length: 60 }, (_, at) => `${at + 100},${(at * 7919) % 99_991}`);
  const { t } = await validated({ "data.csv": `order,postcode\n${lines.join("\n")}\n` }, propose);
  const [order, postcode] = (await t.read("contracts/c.yaml")).split("- name: postcode");
  expect(order).toContain("unique: true");
  expect(postcode).not.toContain("unique: true");
  expect(postcode).toContain("minimum: 0 #");
});

it("write without propose-contract does nothing, and says so", async () => {
  const { t } = await validated({ "data.csv": data }, { data: "data.csv", write: "push" });
  expect(t.log.join("\n")).toContain("warning: write: push does nothing without propose-contract");
  const local = await validated({ "data.csv": data }, { data: "data.csv" });
  expect(local.t.log.join("\n")).not.toContain("propose-contract");
});

it("the data it comes from meets it, whatever its columns are called and hold", async () => {
  const name = fc.oneof(
    fc.string({ minLength: 1, maxLength: 8, unit: "grapheme" }),
    fc.constantFrom(
      "- a: b",
      "# no",
      "yes",
      "null",
      "1e3",
      "a: [x",
      '"q"',
      "'",
      "id",
      "user_id",
      "*a",
      "&b",
      "? c",
      "%TAG",
      "__proto__",
      "e-mail",
    ),
  );
  const cell = fc.constantFrom<fc.Arbitrary<string>[]>(
    fc.integer().map(String),
    fc.double({ noDefaultInfinity: true }).map(String),
    fc.constantFrom("a", "b", "", "C: d", "#x", "'", "\u0085", "\u2028"),
    fc.string({ maxLength: 12, unit: "grapheme" }),
    fc.constantFrom("true", "false", ""),
    fc
      .date({ noInvalidDate: true, min: new Date("1900-01-01"), max: new Date("2100-01-01") })
      .map((one) => one.toISOString().slice(0, 10)),
    fc.constantFrom("NaN", "1", "2.5", "1e999", "99999999999999999999"),
    fc.integer({ min: 0, max: 5 }).map(String),
  );
  const quote = (text: string) => `"${text.replaceAll('"', '""')}"`;
  const table = fc
    .uniqueArray(name, { minLength: 1, maxLength: 4, selector: (one) => one.trim().toLowerCase() })
    .chain((names) =>
      fc
        .tuple(...names.map(() => cell.chain((of) => fc.array(of, { minLength: 25, maxLength: 25 }))))
        .map((columns) =>
          [names, ...Array.from({ length: 25 }, (_, at) => columns.map((column) => column[at]!))]
            .map((line) => line.map(quote).join(","))
            .join("\n"),
        ),
    );
  let inferred = 0;
  await fc.assert(
    fc.asyncProperty(table, async (text) => {
      const first = await validated({ "data.csv": text.replaceAll("\0", "") }, propose).catch((error) => {
        // A header that no file may have is refused before anything is inferred.
        if (/header|column/.test(String(error))) return undefined;
        throw error;
      });
      if (first === undefined || first.report.datasets[0]!.badRows > 0) return;
      inferred++;
      expect((await again(first.t, check)).failures).toEqual([]);
      expect((await again(first.t, propose)).report.proposed).toMatchObject({ changed: false, changes: [] });
    }),
    { numRuns: 30 },
  );
  expect(inferred).toBeGreaterThan(20);
}, 120_000);

describe("an existing contract", () => {
  const contract = `# Ours.
apiVersion: v3.1.0
kind: DataContract
id: c
version: 1.0.0
status: active
schema:
  - name: data

    properties:
      # The age.
      - name: age
        logicalType: integer
        logicalTypeOptions: {minimum: 18,   maximum: 40} # by sales
      - name: plan # of sales
        logicalType: string
        logicalTypeOptions:
          maxLength: 4 # seen: 2 characters at the most; twice that
        quality:
          - metric: invalidValues
            mustBe: 0
            arguments:
              validValues:
              - "basic"   # the small one
              - 'pro'
      - name: country
        required: true
    # Nobody else.
    quality:
      - {metric: rowCount, mustBeLessThan: 3}
`;
  const grown = "age,plan,country,score\n30,basic,DE,0.5\n55,enterprise,,0.7\n20,pro,FR,0.9\n";

  it("grows where the data has grown, and keeps comments, order and all else", async () => {
    const files = { "data.csv": grown, "contracts/c.yaml": contract };
    const { t, report, outcome } = await validated(files, propose);
    const text = await t.read("contracts/c.yaml");
    expect(report.proposed!.changes).toEqual([
      "age: maximum 40 becomes 59",
      "plan: maxLength 4 becomes 20",
      'plan: validValues gets "enterprise"',
      "score is new",
      "rowCount: mustBeLessThan 3 becomes 6",
    ]);
    expect(outcome.summary).toContain("The contract contracts/c.yaml grows by 5 changes: age: maximum");
    const expected = contract
      .replace("maximum: 40}", "maximum: 59}")
      .replace("maxLength: 4 # seen: 2", "maxLength: 20 # seen: 10")
      .replace("- 'pro'\n", "- 'pro'\n              - \"enterprise\" # seen: new in the data\n")
      .replace("mustBeLessThan: 3", "mustBeLessThan: 6");
    const added = text.slice(text.indexOf("      - name: score"), text.indexOf("    # Nobody else."));
    expect(added).toContain("        logicalType: number");
    expect(text.replace(added, "")).toBe(expected);
    // What is no growth stays a violation.
    expect((await again(t, check)).failures).toEqual(["required country fail 1"]);
    expect((await again(t, propose)).report.proposed).toMatchObject({ changed: false, changes: [] });
    expect(await t.read("contracts/c.yaml")).toBe(text);
  });

  it("adds new columns in the data's order, and values as the others are written", async () => {
    const text = `apiVersion: v3.1.0
kind: DataContract
id: c
version: 1.0.0
status: active
schema:
  - name: data
    properties:
    - name: plan
      quality:
      - metric: invalidValues
        mustBe: 0
        arguments:
          validValues:
          - basic # free
          - pro
`;
    const { t } = await validated(
      { "data.csv": 'first,plan,second\n1,team,2\n1,"a: b",2\n', "contracts/c.yaml": text },
      propose,
    );
    const lines = (await t.read("contracts/c.yaml")).split("\n");
    expect(lines).toContain("          - team # seen: new in the data");
    expect(lines).toContain('          - "a: b" # seen: new in the data');
    expect(lines.filter((line) => line.includes("name: ")).slice(-2)).toEqual([
      "    - name: first",
      "    - name: second",
    ]);
  });

  it("in JSON stays JSON", async () => {
    const json = odcs([{ name: "age", logicalType: "integer", logicalTypeOptions: { maximum: 40 } }]);
    const { t } = await validated(
      { "data.csv": "age,plan\n50,a\n", "c.json": json },
      { data: "data.csv", "propose-contract": "c.json" },
    );
    const [object] = JSON.parse(await t.read("c.json")).schema;
    expect(object.properties).toMatchObject([
      { logicalTypeOptions: { maximum: 55 } },
      { name: "plan", logicalType: "string" },
    ]);
  });

  it("of another format is not touched", async () => {
    const files = { "data.csv": data, "contracts/c.yaml": "fields: [{name: a}]\n" };
    await expect(validated(files, propose)).rejects.toThrow(
      "propose-contract: contracts/c.yaml is a contract of the format Frictionless Table Schema; only ODCS contracts are updated.",
    );
  });

  it("does not get the values of a personal column", async () => {
    const property = {
      name: "plan",
      classification: "pii",
      quality: [{ metric: "invalidValues", mustBe: 0, arguments: { validValues: ["a"] } }],
    };
    const files = { "data.csv": "plan\na\nsecret\n", "contracts/c.yaml": odcs([property]) };
    const { t, report } = await validated(files, propose);
    expect(report.proposed!.changed).toBe(false);
    expect(await t.read("contracts/c.yaml")).not.toContain("secret");
  });
});

it("goes to a branch of its own with the text of a pull request, and a second run finds both", async () => {
  const folder = await mkdtemp(join(tmpdir(), "mergeline-propose-"));
  try {
    await runGit(folder, ["init", "--quiet", "--initial-branch=main"]);
    await writeFile(join(folder, "data.csv"), data);
    await runGit(folder, ["add", "."]);
    await runGit(folder, ["commit", "--quiet", "-m", "data"]);
    const t = await testRuntime({ directory: folder });
    const inputs = { ...propose, write: "pull-request" };
    const first = await again(t, inputs);
    expect(first.outcome.outputs["pull-request"]).toBe("mergeline/contract-data");
    expect(first.report.proposed).toMatchObject({ changed: true, pullRequest: "mergeline/contract-data" });
    const head = await runGit(folder, ["rev-parse", "mergeline/contract-data"]);
    expect(await runGit(folder, ["show", "--stat", "--format=%s", head])).toContain("contracts/c.yaml");
    expect(await t.read(".mergeline/pull-requests/mergeline-contract-data.md")).toContain(
      "is inferred from 60 rows",
    );
    expect((await again(t, inputs)).report.proposed!.changed).toBe(false);
    expect(await runGit(folder, ["rev-parse", "mergeline/contract-data"])).toBe(head);
    expect(await runGit(folder, ["status", "--porcelain", "contracts"])).toBe("");
  } finally {
    await rm(folder, { recursive: true });
  }
});
