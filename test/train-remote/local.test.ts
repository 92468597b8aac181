import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { trainRemoteReport } from "../../actions/train-remote/report.js";
import { testRuntime } from "../runtime.js";

const model = (train: string) => ({
  "model.yaml": `name: churn\ntrain:\n${train.replaceAll(/^/gm, "  ")}\n`,
});

const outputs =
  "outputs: { model: build/model.bin, metrics: build/metrics.json, predictions: build/predictions.csv }";
const writeAll =
  "mkdir -p build; echo m > build/model.bin; echo '{}' > build/metrics.json; echo id > build/predictions.csv";

/** The processes whose command line holds a text, without this one. */
function processesWith(text: string): string[] {
  const pids = execFileSync("sh", ["-c", "ls /proc | grep -E '^[0-9]+$'"], { encoding: "utf8" }).split("\n");
  return pids.filter((pid) => {
    try {
      return (
        pid !== "" &&
        pid !== String(process.pid) &&
        readFileSync(`/proc/${pid}/cmdline`, "latin1").includes(text) &&
        !readFileSync(`/proc/${pid}/stat`, "latin1").includes(") Z ")
      );
    } catch {
      return false;
    }
  });
}

describe("a training on this machine", () => {
  test("runs, hands over the parameters, and records the outputs", async () => {
    const t = await testRuntime({
      files: {
        ...model(
          `command: sh train.sh\n${outputs}\nparameters: { max_depth: 6, learning-rate: 0.1, layers: [1, 2] }`,
        ),
        "train.sh": `
          echo "depth $MERGELINE_PARAMETER_MAX_DEPTH rate $MERGELINE_PARAMETER_LEARNING_RATE layers $MERGELINE_PARAMETER_LAYERS"
          mkdir -p build
          cp "$MERGELINE_PARAMETERS" "$MERGELINE_OUTPUT_MODEL"
          echo '{"roc_auc": 0.9}' > build/metrics.json
          echo id > build/predictions.csv`,
      },
    });
    const outcome = await t.run("train-remote", { parameters: "max_depth: 7" });
    expect(outcome).toMatchObject({ ok: true, verdict: "pass" });
    expect(outcome.outputs).toMatchObject({
      status: "succeeded",
      model: "build/model.bin",
      metrics: "build/metrics.json",
      predictions: "build/predictions.csv",
      cost: undefined,
    });
    expect(t.log.join("")).toContain("depth 7 rate 0.1 layers [1,2]");
    expect(JSON.parse(await t.read("build/model.bin"))).toEqual({
      max_depth: 7,
      "learning-rate": 0.1,
      layers: [1, 2],
    });
    const report = trainRemoteReport.parse(t.published[0]!.report);
    expect(report.outputs.metrics).toEqual({
      path: "build/metrics.json",
      digest: expect.stringMatching(/^sha256:/),
      bytes: 17,
    });
    expect(report.log).toEqual({ path: ".mergeline/train-remote.log", lines: 1 });
  });

  test.each([
    ["an exit code", "exit 3", "ended with exit code 3"],
    ["a failing first line", "false\ntrue", "ended with exit code 1"],
    ["a signal", "kill -s KILL $$", "was ended by SIGKILL"],
    ["an unknown program", "no-such-program", "a program in the command was not found"],
  ])("fails with %s", async (_, command, reason) => {
    const t = await testRuntime();
    const outcome = await t.run("train-remote", { command });
    expect(outcome).toMatchObject({ ok: false, verdict: "fail", outputs: { status: "failed" } });
    expect(outcome.summary).toContain(reason);
    expect(outcome.summary).toContain(".mergeline/train-remote.log");
  });

  test("has no token, no inputs and no command files of the runner in its environment", async () => {
    const environment = {
      PATH: process.env.PATH,
      "INPUT_GITHUB-TOKEN": "ghs_secret",
      GITHUB_TOKEN: "ghs_secret",
      ACTIONS_ID_TOKEN_REQUEST_TOKEN: "secret",
      GITHUB_ENV: "/tmp/env",
      GITHUB_OUTPUT: "/tmp/output",
      AWS_REGION: "eu-central-1",
    };
    const t = await testRuntime({ environment });
    await t.run("train-remote", { command: "env" });
    const log = await t.read(".mergeline/train-remote.log");
    expect(log).toContain("AWS_REGION=eu-central-1");
    expect(log).not.toMatch(/secret|INPUT_|GITHUB_ENV|GITHUB_OUTPUT/);
  });
});

describe("outputs", () => {
  const command = (text: string) => `command: "${text}"\n${outputs}`;

  test.each([
    ["missing", `${writeAll}; rm build/metrics.json`, "did not write build/metrics.json"],
    ["empty", `${writeAll}; : > build/metrics.json`, "left build/metrics.json empty"],
    ["a directory", `${writeAll}; rm build/metrics.json; mkdir build/metrics.json`, "is a directory"],
    [
      "outside the workspace",
      `${writeAll}; ln -sf /etc/hostname build/metrics.json`,
      "outside the workspace",
    ],
  ])("that are %s fail the training", async (_, text, reason) => {
    const t = await testRuntime({ files: model(command(text)) });
    const outcome = await t.run("train-remote");
    expect(outcome).toMatchObject({ ok: false, outputs: { status: "incomplete", model: "build/model.bin" } });
    expect(outcome.summary).toContain(reason);
    expect(outcome.outputs.metrics).toBeUndefined();
  });

  test("from before the run are stale, with any time of modification", async () => {
    const t = await testRuntime({
      files: {
        ...model(command("mkdir -p build; echo m > build/model.bin; echo p > build/predictions.csv")),
        "build/metrics.json": "{}",
      },
    });
    const outcome = await t.run("train-remote");
    expect(outcome.summary).toContain("train.outputs.metrics: build/metrics.json is from before this run");
  });

  test("written again with the same bytes are fresh", async () => {
    const t = await testRuntime({ files: { ...model(command(writeAll)), "build/metrics.json": "{}\n" } });
    expect(await t.run("train-remote")).toMatchObject({ ok: true });
    expect(await t.run("train-remote")).toMatchObject({ ok: true });
  });
});

describe("the output of the command", () => {
  test("issues no workflow command and no terminal sequence", async () => {
    const t = await testRuntime();
    await t.run("train-remote", {
      command: `printf '::error::boo\\n  ::set-output name=a::b\\nx ##[error]y\\n\\033]0;title\\007\\033[2Jz\\033[31mred\\033[0m\\n'`,
    });
    const lines = t.log.join("").split("\n");
    expect(lines.filter((line) => /^\s*::|##\[/.test(line))).toEqual([]);
    expect(lines).toContain(": :error::boo");
    expect(lines).toContain("x # #[error]y");
    expect(lines).toContain("z\u001b[31mred\u001b[0m");
    expect(await t.read(".mergeline/train-remote.log")).toContain("::error::boo");
  });

  test("may hold NUL, broken UTF-8 and endless lines", async () => {
    const t = await testRuntime();
    const outcome = await t.run("train-remote", {
      command: `printf 'a\\000b\\377c\\n'; head -c 3000000 /dev/zero | tr '\\0' x; echo; echo done >&2`,
    });
    expect(outcome.ok).toBe(true);
    expect(t.log.join("")).toContain("a\ufffdb\ufffdc\n");
    expect(t.log.join("")).toContain("… (2995904 more characters are in the log file)\ndone\n");
    expect((await t.read(".mergeline/train-remote.log")).length).toBeGreaterThan(3_000_000);
  });

  test("of 200,000 lines passes quickly and in order", async () => {
    const t = await testRuntime();
    const started = performance.now();
    await t.run("train-remote", { command: "seq 1 200000" });
    expect(performance.now() - started).toBeLessThan(8000);
    const report = trainRemoteReport.parse(t.published[0]!.report);
    expect(report.log?.lines).toBe(200_000);
    const numbers = t.log
      .join("")
      .split("\n")
      .filter((line) => /^\d+$/.test(line));
    expect(numbers.length).toBe(200_000);
    expect(numbers.every((line, index) => Number(line) === index + 1)).toBe(true);
  });

  test("of a progress bar is passed on once a second, and its last state always", async () => {
    const t = await testRuntime();
    await t.run("train-remote", {
      command: `for i in $(seq 1 100); do printf '\\rstep %s' $i; sleep 0.015; done; echo; echo after`,
    });
    const steps = t.log
      .join("")
      .split("\n")
      .filter((line) => line.startsWith("step"));
    expect(steps.at(-1)).toBe("step 100");
    expect(steps.length).toBeGreaterThan(1);
    expect(steps.length).toBeLessThan(6);
  });
});

describe("the end", () => {
  const hang = (mark: string) =>
    `trap '' INT TERM; (trap '' INT TERM; exec sleep ${mark}) & setsid sleep ${mark} & sleep ${mark}`;

  test("a timeout ends the whole group, whatever it ignores, and what has left the group", async () => {
    const t = await testRuntime();
    const started = performance.now();
    const outcome = await t.run("train-remote", { command: hang("86401.5"), timeout: "500ms" });
    expect(performance.now() - started).toBeLessThan(7500);
    expect(outcome).toMatchObject({ ok: false, outputs: { status: "timed-out" } });
    expect(outcome.summary).toContain("was stopped after its timeout of 0.5 s");
    expect(processesWith("86401.5")).toEqual([]);
  });

  test("a cancellation does the same within the runner's 7.5 seconds", async () => {
    const controller = new AbortController();
    const t = await testRuntime({ signal: controller.signal });
    setTimeout(() => controller.abort(), 400);
    const started = performance.now();
    const outcome = await t.run("train-remote", { command: hang("86402.5") });
    expect(performance.now() - started).toBeLessThan(7500);
    expect(outcome).toMatchObject({ ok: false, outputs: { status: "cancelled" } });
    expect(processesWith("86402.5")).toEqual([]);
  });

  test("a command that cleans up on SIGINT may", async () => {
    const controller = new AbortController();
    const t = await testRuntime({ signal: controller.signal });
    setTimeout(() => controller.abort(), 400);
    await t.run("train-remote", { command: `trap 'echo cleaned; exit 1' INT; sleep 60 & wait` });
    expect(t.log.join("")).toContain("cleaned");
  });

  test("a budget ends it, too", async () => {
    const t = await testRuntime({
      files: model("command: sleep 86403.5\ncost_per_hour: 3600\nmax_cost: 0.4\ncurrency: EUR"),
    });
    const outcome = await t.run("train-remote");
    expect(outcome).toMatchObject({ ok: false, outputs: { status: "over-budget" } });
    expect(outcome.summary).toContain("cost more than 0.4 EUR");
    expect(outcome.outputs.cost).toBeGreaterThan(0.3);
    expect(processesWith("86403.5")).toEqual([]);
  });

  test("what a command leaves in the background ends with it", async () => {
    const t = await testRuntime();
    const outcome = await t.run("train-remote", {
      command: "sleep 86404.5 & setsid sleep 86404.5 & echo started",
    });
    expect(outcome.ok).toBe(true);
    expect(processesWith("86404.5")).toEqual([]);
  });
});
