import { readdir, stat } from "node:fs/promises";
import { expect, it } from "vitest";
import type { RunContext } from "../../../actions/toolkit/github/context.js";
import { runGit } from "../../github/git.js";
import { testRuntime } from "../../runtime.js";
import { modelYaml, predictionsCsv, registryWith, rowsOf, sha256 } from "../fixture.js";
import { pullRequestContext } from "../pull-request.js";

/** The champion "model": what it predicts for every customer there ever was. */
const model = predictionsCsv(rowsOf(900, 1.5, 2));
const old = predictionsCsv(rowsOf(900, 1.5, 2).slice(0, 600));
const today = rowsOf(900, 1.4, 3).slice(300);
const data = `id\n${today.map(({ id }) => id).join("\n")}\n`;
/** Predicts the rows of the data with the model. */
const script = `awk -F, 'NR==FNR{if(FNR>1)wanted[$1]=1;next} FNR==1||($1 in wanted)' "$MERGELINE_DATA" "$MERGELINE_MODEL" > "$MERGELINE_PREDICTIONS"`;

const policy = (more: Record<string, unknown> = {}) =>
  modelYaml(
    { dataset: "test", metrics: { roc_auc: { max_regression: 0.1 } }, command: "sh measure.sh", ...more },
    { data: { test: { path: "data.csv" } } },
  );

const base = (
  options: { measure?: string; more?: Record<string, unknown> } = {},
): Record<string, string> => ({
  "model.yaml": policy(options.more),
  "measure.sh": options.measure ?? script,
  "data.csv": data,
  "p.csv": predictionsCsv(today),
  "store/model": model,
  ...registryWith({ predictions: old, artifact: model }),
});

interface Report {
  problems: string[];
  notes: string[];
  policy: { ref: string | null; commit: string | null };
  dataset: { rows: number };
  metrics: { n: number; baseline: number }[];
}

async function gate(
  files: Record<string, string>,
  options: {
    head?: Record<string, string>;
    context?: RunContext;
    environment?: Record<string, string>;
    signal?: AbortSignal;
  } = {},
) {
  const { context, signal } = options;
  const runtime = await testRuntime({
    files,
    environment: { PATH: process.env.PATH, HOME: process.env.HOME, ...options.environment },
    ...(context === undefined ? {} : { context }),
    ...(signal === undefined ? {} : { signal }),
  });
  const git = (...args: string[]) => runGit(runtime.directory, args);
  await git("init", "-q", "-b", "main");
  await git("add", "-A");
  await git("commit", "-q", "-m", "base");
  for (const [path, content] of Object.entries(options.head ?? {})) await runtime.write(path, content);
  const outcome = await runtime.run("evaluate-gate", { predictions: "p.csv" });
  const { report, comment } = runtime.published[0]!;
  const commit = (await git("rev-parse", "main")).trim();
  return {
    outcome,
    report: report as unknown as Report,
    body: comment!.body,
    log: runtime.log.join("\n"),
    commit,
  };
}

it("measures the champion again on today's data", async () => {
  const { outcome, report } = await gate(base());
  expect(report.problems).toEqual([]);
  expect(outcome.verdict).toBe("pass");
  expect(report.metrics[0]!.n).toBe(600);
  expect(report.notes[0]).toMatch(
    /^Version 16 was measured again on today's data by evaluate\.command, because: The two models were not measured on the same rows: ids "c\d+", "c\d+", "c\d+" and 297 more only for the candidate; ids .* and 297 more only for the baseline\./,
  );
});

it("does not run where the rows are the same", async () => {
  const files = { ...base({ measure: "exit 1" }), ...registryWith({ predictions: predictionsCsv(today) }) };
  const { outcome, report } = await gate(files);
  expect(outcome.verdict).toBe("pass");
  expect(report.notes.join()).not.toContain("measured again");
});

it("runs where no predictions were kept, or the store has lost them", async () => {
  const without = { ...base(), ...registryWith({ artifact: model }) };
  expect((await gate(without)).report.notes[0]).toMatch(/because: No predictions of version 16 were kept\./);
  const lost = base();
  for (const path of Object.keys(lost)) if (path.startsWith("store/sha256/")) delete lost[path];
  const { outcome, report } = await gate(lost);
  expect(outcome.verdict).toBe("pass");
  expect(report.notes[0]).toMatch(/because: The predictions of version 16 can't be had: .* is not there\./);
});

it("runs where the baseline lacks a column that the policy slices by", async () => {
  const sliced = { slices: { by: ["plan"], min_rows: 100, max_regression: 0.3 } };
  const lacking = predictionsCsv(today).replaceAll(/,[^,\n]+$/gm, "");
  const files = { ...base({ more: sliced }), ...registryWith({ predictions: lacking, artifact: model }) };
  const { outcome, report } = await gate(files);
  expect(report.problems).toEqual([]);
  expect(outcome.verdict).toBe("pass");
  expect(report.notes[0]).toContain('no column "plan" (evaluate.slices.by)');
});

it.each<[string, { measure?: string; more?: Record<string, unknown> }, RegExp]>([
  [
    "fails",
    { measure: "exit 3" },
    /So evaluate\.command was to measure version 16 again: it ended with exit code 3\.$/,
  ],
  ["is not there", { more: { command: "no-such-program" } }, /again: it ended with exit code 127\.$/],
  ["writes nothing", { measure: "true" }, /again: it wrote no file at MERGELINE_PREDICTIONS\.$/],
  [
    "writes a folder",
    { measure: 'mkdir -p "$MERGELINE_PREDICTIONS"' },
    /again: it wrote no file at MERGELINE_PREDICTIONS\.$/,
  ],
  [
    "writes other ids",
    { measure: 'head -n 5 "$MERGELINE_MODEL" > "$MERGELINE_PREDICTIONS"' },
    /again: The two models were not measured on the same rows: ids .* and 597 more only for the candidate; ids "c0", "c1", "c2" and 1 more only for the baseline\./,
  ],
  [
    "writes other labels",
    {
      measure: `${script}.all; sed 's/^c300,[01]/c300,9/' "$MERGELINE_PREDICTIONS.all" > "$MERGELINE_PREDICTIONS"`,
    },
    /again: The two models were measured against different labels: id "c300" \(candidate "\d", baseline "9"\)/,
  ],
  ["writes no table", { measure: 'echo hello > "$MERGELINE_PREDICTIONS"' }, /again: .* has no column "id"/],
  [
    "leads out of the workspace",
    { measure: 'ln -s /etc/passwd "$MERGELINE_PREDICTIONS"' },
    /again: .*outside the workspace/,
  ],
  [
    "takes too long",
    { measure: "sleep 60", more: { timeout: "300ms" } },
    /again: it was stopped after its timeout of 0\.3 s \(evaluate\.timeout\)\.$/,
  ],
])("is a fail where the command %s", async (_, options, reason) => {
  const { outcome, report } = await gate(base(options));
  expect(outcome).toMatchObject({ ok: false, verdict: "fail" });
  expect(report.problems).toHaveLength(1);
  expect(report.problems[0]).toMatch(reason);
});

it("is a fail where the champion's artifact has other bytes than its record says", async () => {
  const { outcome, report } = await gate({ ...base(), "store/model": predictionsCsv(rowsOf(900, 9, 2)) });
  expect(outcome.verdict).toBe("fail");
  expect(report.problems[0]).toMatch(
    new RegExp(`holds other bytes .* than the record says \\(${sha256(model)}\\)`),
  );
});

it("runs the base branch's command among the base branch's files, whatever the pull request brings", async () => {
  const weak = predictionsCsv(rowsOf(900, 9, 2));
  const { outcome, report, commit } = await gate(base(), {
    context: pullRequestContext,
    head: {
      "model.yaml": policy({ command: "sh mine.sh" }),
      "mine.sh": "exit 9",
      "measure.sh": 'cp weak.csv "$MERGELINE_PREDICTIONS"',
      "weak.csv": weak,
      ".gitattributes": "*.sh text eol=crlf working-tree-encoding=UTF-16\n",
    },
  });
  expect(report.problems).toEqual([]);
  expect(outcome.verdict).toBe("pass");
  expect(report.policy).toMatchObject({ ref: "main", commit });
  expect(report.metrics[0]!.baseline).toBeGreaterThan(0.9);
  expect(report.notes[0]).toContain("by evaluate.command as it is at main");
});

it("gives the command no secrets, and lets its output order nothing", async () => {
  const { outcome, log } = await gate(
    base({ measure: `echo '::set-output name=verdict::pass'; echo '##[error]x'; env | sort; ${script}` }),
    {
      environment: {
        GITHUB_TOKEN: "ghs_1",
        AWS_SECRET_ACCESS_KEY: "aws_1",
        STORE_PASSWORD: "pw_1",
        AZURE_STORAGE_CONNECTION_STRING: "AccountKey=key_1",
        SLACK_WEBHOOK_URL: "https://hooks.example.com/key_1",
        SIGNING_KEY: "key_1",
        SSH_AUTH_SOCK: "/tmp/key_1",
        ACTIONS_ID_TOKEN_REQUEST_URL: "https://oidc_1",
        GITHUB_OUTPUT: "/tmp/out_1",
        "INPUT_GITHUB-TOKEN": "ghs_2",
        GIT_CONFIG_VALUE_0: "AUTHORIZATION: basic git_1",
        PYTHONPATH: "lib",
      },
    },
  );
  expect(outcome.verdict).toBe("pass");
  expect(log).not.toMatch(/ghs_|aws_1|pw_1|oidc_1|out_1|git_1|key_1/);
  expect(log).toContain("PYTHONPATH=lib");
  expect(log).toMatch(/MERGELINE_MODEL=.*\/model\/model/);
  expect(log).not.toMatch(/^::/m);
  expect(log).not.toContain("##[");
});

it("leaves nothing behind in the temporary folder, and ends when the run is cancelled", async () => {
  const controller = new AbortController();
  const temporary = (await testRuntime({ files: { ".keep": "" } })).directory;
  setTimeout(() => controller.abort(new Error("cancelled")), 500);
  const started = performance.now();
  await expect(
    gate(base({ measure: "sleep 60" }), {
      signal: controller.signal,
      environment: { RUNNER_TEMP: temporary },
    }),
  ).rejects.toThrow("cancelled");
  expect(performance.now() - started).toBeLessThan(20_000);
  expect(await readdir(temporary)).toEqual([".keep"]);
  expect((await stat(temporary)).isDirectory()).toBe(true);
});
