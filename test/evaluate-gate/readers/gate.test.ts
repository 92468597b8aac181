import { join } from "node:path";
import { DuckDBInstance } from "@duckdb/node-api";
import { describe, expect, it } from "vitest";
import { testRuntime } from "../../runtime.js";
import { modelYaml } from "../fixture.js";
import { lm } from "./examples.js";

const policy = { metrics: { "test.auc": { min: 0.8, max_regression: 0.01, direction: "maximize" } } };

async function gate(
  files: Record<string, string>,
  inputs: Record<string, string>,
  evaluate: unknown = policy,
  prepare: (directory: string) => Promise<void> = async () => {},
  rest: Record<string, unknown> = {},
) {
  const test = await testRuntime({ files: { "model.yaml": modelYaml(evaluate, rest), ...files } });
  await prepare(test.directory);
  const outcome = await test.run("evaluate-gate", inputs);
  const { report } = test.published[0]!;
  return {
    outcome,
    report: report as { problems: string[]; candidate: { metrics: unknown }; metrics: { reason: string }[] },
  };
}

const clearml = (value: string) => `{"test": {"auc": {"last": ${value}, "min": 0, "max": 1}}}`;
const toml = "[test]\nauc = 0.9\n";

describe("the gate with metrics of other tools", () => {
  it.each([
    ["a ClearML export against TOML", "c.json", "base.toml"],
    ["TOML against a ClearML export", "base.toml", "c.json"],
  ])("compares %s", async (_, metrics, baseline) => {
    const { outcome, report } = await gate(
      { "c.json": clearml("0.9"), "base.toml": toml },
      { metrics, baseline },
    );
    expect(outcome).toMatchObject({ ok: true, verdict: "pass" });
    expect(report.candidate.metrics).toMatchObject({
      path: metrics,
      digest: expect.stringMatching(/^sha256:/),
    });
  });

  it("reads the policy's baseline in these forms too", async () => {
    const worse = await gate(
      { "c.json": clearml("0.85"), "base.toml": toml },
      { metrics: "c.json" },
      { ...policy, baseline: "base.toml" },
    );
    expect(worse.outcome.verdict).toBe("fail");
  });

  it.each(["NaN", '"0.9"', "null", "true", "1e999"])("stops %s", async (value) => {
    const { outcome, report } = await gate(
      { "c.json": clearml(value), "base.toml": toml },
      { metrics: "c.json", baseline: "base.toml" },
    );
    expect(outcome.verdict).toBe("fail");
    expect(report.metrics[0]!.reason).toMatch(/not a number/);
  });

  it("fails where the format and the policy disagree on what is better", async () => {
    const evaluate = { metrics: { "wikitext.word_perplexity": { min: 1, direction: "maximize" } } };
    const { outcome, report } = await gate(
      { "lm.json": JSON.stringify(lm) },
      { metrics: "lm.json" },
      evaluate,
    );
    expect(outcome.verdict).toBe("fail");
    expect(report.problems).toEqual([
      "evaluate.metrics.wikitext.word_perplexity has direction: maximize, and lm.json says that lower is better. Mend the one that is wrong.",
    ]);
  });

  it("asks no server that only a file in the repository names", async () => {
    const outputs = { model: "m", metrics: "mlflow://evil.example.com/runs/abc" };
    const train = { backend: "local", command: "true", outputs };
    await expect(gate({}, {}, policy, undefined, { train })).rejects.toThrow(/train\.outputs\.metrics/);
    const evaluate = { ...policy, baseline: "runs:/abc" };
    await expect(gate({ "c.json": clearml("0.9") }, { metrics: "c.json" }, evaluate)).rejects.toThrow(
      /evaluate\.baseline/,
    );
  });
});

describe("an MLflow folder", () => {
  const run = (status: number, lines: string) => ({
    "mlruns/0/r/meta.yaml": `run_id: r\nstatus: ${status}\n`,
    "mlruns/0/r/metrics/test.auc": lines,
  });

  it.each([
    ["the highest step", "1 0.1 0\n3 0.9 2\n4 0.2 1\n", 0.9],
    ["the latest time of a step", "1 0.1 0\n2 0.9 0\n", 0.9],
    ["old lines without a step", "1 0.1\n2 0.9\n", 0.9],
    ["lines with a dataset", "1 0.9 3 train abc\n", 0.9],
  ])("counts %s", async (_, lines, value) => {
    const { outcome } = await gate(run(3, lines), { metrics: "mlruns/0/r" });
    expect(JSON.parse(String(outcome.outputs.metrics))).toEqual({ "test.auc": value });
  });

  it("has no number where NaN was logged last", async () => {
    const { outcome } = await gate(run(3, "1 0.9 0\n2 nan 1\n"), { metrics: "mlruns/0/r/" });
    expect(outcome.verdict).toBe("fail");
  });

  it.each([
    ["a run that goes on", run(1, "1 0.9 0\n"), /status is RUNNING/],
    ["a run that failed", run(4, "1 0.9 0\n"), /status is FAILED/],
    ["no value", run(3, "\n"), /has no value in metrics\/test\.auc/],
    [
      "a broken line",
      run(3, "1 0.9 x\n"),
      /something else than time, value and step in metrics\/test\.auc, line 1\./,
    ],
    ["a value that is none", run(3, "1 0,9 0\n"), /a value that is no number/],
    ["no run", { "mlruns/0/r/x": "" }, /is a directory; a file is needed, or the folder of one MLflow run/],
    ["no metrics", { "mlruns/0/r/meta.yaml": "status: 3\n" }, /holds no metric/],
  ])("is refused: %s", async (_, files, message) => {
    await expect(gate(files as Record<string, string>, { metrics: "mlruns/0/r" })).rejects.toThrow(message);
  });
});

describe("a Neptune export", () => {
  /** In the schema of neptune-exporter's Parquet files. */
  const write = (rows: string) => async (directory: string) => {
    const connection = await (await DuckDBInstance.create()).connect();
    await connection.run(
      `COPY (SELECT run_id, attribute_path, attribute_type, CAST(step AS DECIMAL(18, 6)) AS step,
        CAST(int_value AS BIGINT) AS int_value, CAST(float_value AS DOUBLE) AS float_value
        FROM (VALUES ${rows}) AS t(run_id, attribute_path, attribute_type, step, int_value, float_value))
        TO '${join(directory, "run.parquet")}' (FORMAT parquet)`,
    );
    connection.closeSync();
  };
  const series = (step: string, value: string) =>
    `('R-1', 'test.auc', 'float_series', ${step}, NULL, ${value})`;

  it("gives each series' last value", async () => {
    const rows = [
      series("1", "0.1"),
      series("10", "0.9"),
      series("2", "0.2"),
      "('R-1', 'n', 'int', NULL, 5, NULL)",
    ];
    const { outcome } = await gate({}, { metrics: "run.parquet" }, policy, write(rows.join()));
    expect(outcome.verdict).toBe("pass");
    expect(JSON.parse(String(outcome.outputs.metrics))).toEqual({ "test.auc": 0.9 });
  });

  it.each([
    ["NaN", series("1", "'NaN'"), /fail/],
    ["infinity", series("1", "'Infinity'"), /fail/],
    ["nothing", series("1", "NULL"), /fail/],
    ["a step twice", `${series("1", "0.9")}, ${series("1", "0.95")}`, /fail/],
    [
      "two runs",
      `${series("1", "0.9")}, ('R-2', 'test.auc', 'float', NULL, NULL, 0.9)`,
      /holds 2 Neptune runs/,
    ],
    ["a series without a step", series("NULL", "0.9"), /a series without a step in row 1/],
  ])("lets %s through nowhere", async (_, rows, expected) => {
    const answer = await gate({}, { metrics: "run.parquet" }, policy, write(rows)).then(
      ({ outcome }) => outcome.verdict,
      (error: Error) => error.message,
    );
    expect(answer).toMatch(expected);
  });

  it("is no other table", async () => {
    const other = async (directory: string) => {
      const connection = await (await DuckDBInstance.create()).connect();
      await connection.run(
        `COPY (SELECT 1 AS id, 0.9 AS auc) TO '${join(directory, "p.parquet")}' (FORMAT parquet)`,
      );
      connection.closeSync();
    };
    const failed = gate({}, { metrics: "p.parquet" }, policy, other);
    await expect(failed).rejects.toThrow(
      /no table of neptune-exporter: it has no column run_id, attribute_path/,
    );
  });
});
