import { expect, it } from "vitest";
import { testRuntime } from "../runtime.js";

const contract = `kind: DataContract
apiVersion: v3.1.0
id: people
version: 1.0.0
status: active
schema:
  - name: people
    properties:
      - { name: id, logicalType: integer, required: true }
`;

async function run(more: Readonly<Record<string, string>>, model = "") {
  const one = await testRuntime({
    files: {
      "model.yaml": `name: churn\ndata:\n  train: { path: train.csv, contract: people.yaml }\n  test: { path: test.csv, contract: people.yaml }\n${model}`,
      "people.yaml": contract,
      "train.csv": "id\n1\nx\n",
      ...more,
    },
  });
  const error = await one.run("validate-data").then(
    () => undefined,
    (thrown: Error) => thrown,
  );
  return { error, published: one.published };
}

it("checks the other datasets where one can't be read, publishes them, and ends with the error", async () => {
  const { error, published } = await run({ "test.csv": "" });
  expect(error?.message).toMatch(/empty/);
  expect(published).toHaveLength(1);
  expect(published[0]).toMatchObject({ verdict: "error", outputs: { valid: false, "failed-checks": 1 } });
  expect(published[0]!.summary).toMatch(/^test can't be read: test\.csv.* train: 1 of \d+ checks? failed/);
  expect(published[0]!.annotations![0]).toMatchObject({ place: { file: "train.csv", line: 3 } });
});

it("names a missing file, and a contract of one dataset that is broken, in the same way", async () => {
  const missing = await run({});
  expect(missing.error?.message).toMatch(/test\.csv/);
  expect(missing.published).toHaveLength(1);
  const two =
    "name: churn\ndata:\n  train: { path: train.csv, contract: broken.yaml }\n  test: { path: test.csv, contract: people.yaml }\n";
  const broken = await run({
    "test.csv": "id\n1\n",
    "broken.yaml": "kind: DataContract\nschema: [",
    "model.yaml": two,
  });
  expect(broken.published[0]!.summary).toMatch(
    /^train can't be read: broken\.yaml:.*test: 1 row meets its contract/,
  );
});

it("says so of the model's checks that need what can't be read", async () => {
  const checks = "checks: { leakage: { between: [train, test], key: id } }\n";
  const { error, published } = await run({ "test.csv": "" }, checks);
  expect(error?.message).toMatch(/empty/);
  expect(published).toHaveLength(1);
});

it("only throws where none can be read", async () => {
  const { error, published } = await run({ "train.csv": "", "test.csv": "" });
  expect(error?.message).toMatch(/empty/);
  expect(published).toEqual([]);
});

it("writes out what can't be seen of a broken file in what is said of it", async () => {
  const footer = Buffer.alloc(20, 0x1f);
  const size = Buffer.alloc(4);
  size.writeUInt32LE(footer.length);
  const one = await testRuntime({
    files: { "d.parquet": Buffer.concat([Buffer.from("PAR1"), footer, size, Buffer.from("PAR1")]) },
  });
  const error = await one.run("validate-data", { data: "d.parquet" }).catch((thrown: Error) => thrown);
  expect((error as Error).message).toMatch(/^d\.parquet is a broken Parquet file: .*\\x0f/);
  expect((error as Error).message).not.toMatch(/\p{Cc}/u);
});
