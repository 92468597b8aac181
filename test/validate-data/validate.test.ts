import { expect, test } from "vitest";
import { again, validated } from "./report.js";

const contract = `apiVersion: v3.1.0
kind: DataContract
id: customers
version: 1.0.0
status: active
schema:
  - name: customers
    properties:
      - name: customer_id
        logicalType: integer
        primaryKey: true
      - name: email
        logicalType: string
        required: true
        logicalTypeOptions: { format: email, maxLength: 30 }
      - name: age
        logicalType: integer
        logicalTypeOptions: { minimum: 0, maximum: 120 }
        quality:
          - metric: nullValues
            mustBeLessThan: 20
            unit: percent
      - name: plan
        logicalType: string
        quality:
          - metric: invalidValues
            arguments: { validValues: [basic, pro] }
            mustBe: 0
            severity: warning
          - type: text
            description: Plans are decided by sales.
      - name: signup
        logicalType: date
    quality:
      - metric: rowCount
        mustBeGreaterThan: 3
      - type: sql
        query: SELECT avg(age) FROM {object}
        mustBeBetween: [18, 80]
`;

const good = `customer_id,email,age,plan,signup
1,ann@example.com,34,basic,2024-01-05
2,bob@example.com,41,pro,2024-02-29
3,cy@example.com,,basic,2024-03-01
4,di@example.com,29,pro,2024-03-02
5,ed@example.com,55,pro,2024-03-03
6,fy@example.com,61,basic,2024-03-04
`;

const bad = `customer_id,email,age,plan,signup
1,ann@example.com,34,basic,2024-01-05
2,"bob,
second line",-3,gold,2024-02-30
2,cy@example.com,7.5,basic,2024-03-01

4,,29,pro,2024-03-02
5,ed@example.com,200,pro
6,fy@example.com,61,basic,2024-03-04
`;

const inputs = { data: "data.csv", contract: "contract.yaml" };

test("good data meets its contract", async () => {
  const { outcome, report, failures } = await validated(
    { "data.csv": good, "contract.yaml": contract },
    inputs,
  );
  expect(outcome).toMatchObject({
    ok: true,
    verdict: "pass",
    outputs: { valid: true, rows: 6, "failed-checks": 0 },
  });
  expect(failures).toEqual(["text plan unsupported 0"]);
  expect(report.datasets).toMatchObject([
    { name: "data.csv", contract: "contract.yaml", format: "ODCS", rows: 6 },
  ]);
  expect(report.files).toMatchObject([{ path: "data.csv", format: "csv", compression: "none", rows: 6 }]);
  expect(report.columns.map((column) => column.type)).toEqual([
    "BIGINT",
    "VARCHAR",
    "BIGINT",
    "VARCHAR",
    "DATE",
  ]);
});

test("bad data is named by file, line and value", async () => {
  const { outcome, report, failures, t, comment } = await validated(
    { "data.csv": bad, "contract.yaml": contract },
    inputs,
  );
  expect(outcome).toMatchObject({
    ok: false,
    verdict: "fail",
    outputs: { valid: false, "failed-checks": 8 },
  });
  expect(failures).toEqual([
    "structure - fail 1",
    "primaryKey customer_id fail 1",
    "required email fail 1",
    "format email fail 1",
    "logicalType age fail 1",
    "minimum age fail 1",
    "invalidValues plan fail 1",
    "text plan unsupported 0",
    "logicalType signup fail 1",
  ]);
  const examples = report.checks.flatMap((check) =>
    check.examples.map(({ row, line, value }) => [check.type, row, line, value]),
  );
  expect(examples).toEqual([
    ["structure", 5, 8, "too few cells: 4 where the header has 5: 5,ed@example.com,200,pro"],
    ["primaryKey", 3, 5, "2"],
    ["required", 4, 7, null],
    ["format", 2, 3, "bob,\nsecond line"],
    ["logicalType", 3, 5, "7.5"],
    ["minimum", 2, 3, "-3"],
    ["invalidValues", 2, 3, "gold"],
    ["logicalType", 2, 3, "2024-02-30"],
  ]);
  const annotations = t.published[0]!.annotations!;
  expect(annotations.filter((one) => one.level === "error").map((one) => one.place.line)).toEqual([
    8, 5, 7, 3, 5, 3, 3,
  ]);
  expect(annotations).toContainEqual({
    level: "error",
    title: "age: minimum 0",
    message: 'age: found "-3"; allowed: at least 0 (contract.yaml:18)',
    place: { file: "data.csv", line: 3 },
  });
  expect(annotations).toContainEqual(
    expect.objectContaining({ level: "notice", place: { file: "contract.yaml", line: 18, column: 40 } }),
  );
  expect(comment).toContain("### ❌ data.csv: 8 of 19 checks failed");
  expect(comment).toContain("| `data.csv:3` | plan | `gold` | one of basic, pro |");
  expect(comment.indexOf("❌ | email is filled")).toBeLessThan(comment.indexOf("✅ | there are rows"));
});

test("severity and fail-on decide over the step", async () => {
  const warned = good.replace("41,pro", "41,gold");
  const files = { "data.csv": warned, "contract.yaml": contract };
  const mild = await validated(files, inputs);
  expect(mild.outcome).toMatchObject({ ok: true, verdict: "pass" });
  expect(mild.failures).toContain("invalidValues plan fail 1");
  const strict = await validated(files, { ...inputs, "fail-on": "warning" });
  expect(strict.outcome).toMatchObject({ ok: false, verdict: "fail" });
  const never = await validated({ ...files, "data.csv": bad }, { ...inputs, "fail-on": "never" });
  expect(never.outcome).toMatchObject({ ok: true, verdict: "fail", outputs: { valid: false } });
});

test("a check that can't be done is a warning, never a pass", async () => {
  const { outcome } = await validated(
    { "data.csv": good, "contract.yaml": contract },
    { ...inputs, "fail-on": "warning" },
  );
  expect(outcome.ok).toBe(false);
  expect(outcome.summary).toContain("1 check could not be done");
});

test("values are cut at 80 characters, and the comment shows them disarmed", async () => {
  const nasty = `@everyone <img src=x> | #1 ${"x".repeat(200)}`;
  const { report, comment } = await validated(
    { "data.csv": good.replace("ann@example.com", nasty), "contract.yaml": contract },
    { ...inputs, "max-rows-reported": "1" },
  );
  const value = report.checks.find((check) => check.type === "format")!.examples[0]!.value!;
  expect([...value]).toHaveLength(80);
  expect(value.endsWith("…")).toBe(true);
  expect(comment).not.toMatch(/@everyone/);
  expect(comment).not.toContain("x".repeat(81));
});

test("with max-rows-reported 0 no value of the data is shown, in the profile neither", async () => {
  const files = { "data.csv": good.replace("ann@example.com", "Bartholomew"), "contract.yaml": contract };
  const { report, comment, t } = await validated(files, { ...inputs, "max-rows-reported": "0" });
  expect(report.checks.flatMap((check) => check.examples)).toEqual([]);
  expect(comment).not.toContain("Bartholomew");
  const { comment: shown } = await again(t, { ...inputs, "max-rows-reported": "1" });
  expect(shown).toContain("Bartholomew");
});
