import { spawn } from "node:child_process";
import { mkdir, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { Ajv2020 } from "ajv/dist/2020.js";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { parse } from "yaml";
import { runGit } from "../github/git.js";
import { type GitHubServer, startGitHub } from "../github/server.js";
import { copyRelease, fillToolCache } from "./release-copy.js";

/** One folder with the release, one with the repository that it works on; no node_modules around either. */
let home: string;
let release: string;
let workspace: string;

beforeAll(async () => {
  home = await mkdtemp(join(tmpdir(), "mergeline-built-"));
  release = join(home, "release");
  workspace = join(home, "workspace");
  await copyRelease(release);
  await fillToolCache(join(home, "tools"));
  await writeRepository();
});
afterAll(() => rm(home, { recursive: true }));

interface Case {
  readonly action: string;
  readonly good: Readonly<Record<string, string>>;
  /** Outputs that the good run sets. */
  readonly sets: Readonly<Record<string, unknown>>;
  readonly bad: Readonly<Record<string, string>>;
  /** What the bad run says, in one sentence. */
  readonly says: RegExp;
}

/** In this order each action finds what the good run of the one before it left. */
const cases: readonly Case[] = [
  {
    action: "validate-data",
    good: { data: "test" },
    sets: { valid: "true", rows: "400" },
    bad: { data: "data/absent.csv" },
    says: /data\/absent\.csv/,
  },
  {
    action: "train-remote",
    good: {},
    sets: { status: "succeeded", model: "build/model.bin", predictions: "build/predictions.csv" },
    bad: { backend: "lokal" },
    says: /backend: "lokal" is not one of .*Did you mean local\?/,
  },
  {
    action: "evaluate-gate",
    good: { comment: "never" },
    sets: { verdict: "pass" },
    bad: { comment: "never", predictions: "build/absent.csv" },
    says: /build\/absent\.csv/,
  },
  {
    action: "register-model",
    good: { "gate-report": ".mergeline/evaluate-gate.json", aliases: "champion", write: "local" },
    sets: { version: "1", created: "true", record: "registry/churn/versions/1.yaml" },
    bad: { "gate-report": ".mergeline/train-remote.json", write: "local" },
    says: /train-remote/,
  },
  {
    action: "deploy-canary",
    good: { operation: "start", version: "1", environment: "staging", write: "local" },
    sets: { version: "1" },
    bad: { operation: "start", version: "99", environment: "staging", write: "local" },
    says: /99/,
  },
  {
    action: "drift-check",
    good: { reference: "test", current: "data/test.csv", issue: "false" },
    sets: { drifted: "false" },
    bad: { reference: "test", current: "data/absent.csv", issue: "false" },
    says: /data\/absent\.csv/,
  },
  {
    action: "pipeline",
    good: { stages: "validate,train,gate", comment: "never" },
    sets: { verdict: "pass" },
    bad: { stages: "validate,trian" },
    says: /Did you mean train\?/,
  },
];

describe.each(cases)("the built $action", ({ action, good, sets, bad, says }) => {
  it("ends on bad input with a sentence, a report and no stack", async () => {
    const result = await runAction(action, bad);
    expect([1, 2], result.text).toContain(result.code);
    expect(result.text).toMatch(says);
    expect(result.text).not.toMatch(/^\s+at .+:\d+:\d+\)?$/m);
    expect(await reportOf(action)).toMatchObject({ action, summary: expect.stringMatching(says) });
  });

  it("names the setting where model.yaml is misspelt", async () => {
    const file = join(workspace, "misspelt.yaml");
    await writeFile(file, model.replace("evaluate:", "evalute:"));
    const result = await runAction(action, { ...good, config: "misspelt.yaml" });
    expect(result.code, result.text).toBe(2);
    expect(result.text).toMatch(/evalute is not .*Did you mean evaluate\?/);
    await rm(file);
  });

  it("works on good input", async () => {
    const result = await runAction(action, good);
    expect(result.code, result.text).toBe(0);
    expect(result.outputs).toMatchObject(sets);
    expect(await reportOf(action)).toMatchObject({ action, summary: expect.any(String) });
    expect(result.outputs.report).toBe(`.mergeline/${action}.json`);
  });
});

describe("a comment that can't be written", () => {
  let server: GitHubServer;
  let pull: Readonly<Record<string, string>>;

  beforeAll(async () => {
    server = await startGitHub({ repositories: ["acme/churn"] });
    const repo = { full_name: "acme/churn" };
    const end = { ref: "main", sha: "0".repeat(40), repo };
    const event = join(home, "event.json");
    await writeFile(event, JSON.stringify({ pull_request: { number: 1, title: "t", base: end, head: end } }));
    pull = {
      GITHUB_EVENT_NAME: "pull_request",
      GITHUB_EVENT_PATH: event,
      GITHUB_REPOSITORY: "acme/churn",
      GITHUB_API_URL: server.url,
    };
  });
  afterAll(() => server.close());

  it.each([
    ["for want of a permission", "read-token", undefined, /permissions: pull-requests: write/],
    ["with a token that GitHub does not know", "ghs_unknown", undefined, /does not accept github-token/],
    ["without a network", "ghs_unknown", "http://127.0.0.1:9", /GitHub at 127\.0\.0\.1:9 can't be reached/],
  ])("%s is said in one sentence, beside the verdict", async (_, token, apiUrl, says) => {
    const environment = { ...pull, ...(apiUrl === undefined ? {} : { GITHUB_API_URL: apiUrl }) };
    const given = { data: "test", comment: "always", "github-token": token };
    const result = await runAction("validate-data", given, environment);
    expect(result.code, result.text).toBe(2);
    expect(result.outputs.valid).toBe("true");
    expect(result.text).toMatch(says);
    expect(result.text.replaceAll(/^::add-mask::.*$/gm, "")).not.toContain(token);
    expect(result.text).not.toMatch(/^\s+at .+:\d+:\d+\)?$/m);
  });
});

/** Starts the entry as a runner does: the contract's defaults and the given inputs in the environment. */
async function runAction(
  action: string,
  given: Readonly<Record<string, string>>,
  environment: Readonly<Record<string, string>> = {},
): Promise<{ code: number | null; text: string; outputs: Record<string, string> }> {
  const folder = join(release, action === "pipeline" ? "" : `actions/${action}`);
  const { inputs, runs } = parse(await readFile(join(folder, "action.yml"), "utf8")) as {
    inputs: Record<string, { default?: unknown }>;
    runs: { main: string };
  };
  const values = Object.entries(inputs).map(([name, input]) => {
    const fallback = String(input.default ?? "").replace(/\$\{\{.*\}\}/, "");
    return [`INPUT_${name.toUpperCase()}`, given[name] ?? fallback];
  });
  const output = join(home, "output");
  await writeFile(output, "");
  await rm(join(workspace, `.mergeline/${action}.json`), { force: true });
  const child = spawn(process.execPath, [join(folder, runs.main)], {
    cwd: workspace,
    env: {
      PATH: process.env.PATH,
      HOME: home,
      GITHUB_ACTIONS: "true",
      GITHUB_WORKSPACE: workspace,
      GITHUB_OUTPUT: output,
      GITHUB_STEP_SUMMARY: join(home, "summary.md"),
      RUNNER_TOOL_CACHE: join(home, "tools"),
      ...Object.fromEntries(values),
      ...environment,
    },
    stdio: ["ignore", "pipe", "pipe"],
  });
  let text = "";
  child.stdout.on("data", (chunk: Buffer) => {
    text += chunk.toString();
  });
  child.stderr.on("data", (chunk: Buffer) => {
    text += chunk.toString();
  });
  const code = await new Promise<number | null>((resolve) => child.on("close", resolve));
  await checkReport(action);
  return { code, text, outputs: readOutputs(await readFile(output, "utf8")) };
}

/** Every run, good or bad, leaves a report of its own that fits the schema published for it. */
async function checkReport(action: string): Promise<void> {
  const report = await reportOf(action);
  const schema = JSON.parse(await readFile(join(release, `schemas/${action}.report.schema.json`), "utf8"));
  expect(report).toMatchObject({ action, schema: schema.$id });
  const ajv = new Ajv2020({ allErrors: true, strict: false, validateFormats: false });
  const fits = ajv.compile(schema);
  fits(report);
  expect(fits.errors ?? [], `.mergeline/${action}.json against its schema`).toEqual([]);
}

/** The `name<<delimiter` blocks of a step's output file. */
function readOutputs(text: string): Record<string, string> {
  const found: Record<string, string> = {};
  for (const [, name = "", , value = ""] of text.matchAll(/^([\w-]+)<<(\S+)\n([\s\S]*?)\n\2$/gm))
    found[name] = value;
  return found;
}

async function reportOf(action: string): Promise<unknown> {
  return JSON.parse(await readFile(join(workspace, `.mergeline/${action}.json`), "utf8"));
}

const model = `name: churn
data:
  test: { path: data/test.csv }
train:
  backend: local
  command: mkdir -p build && cp prepared/* build/
  outputs: { model: build/model.bin, predictions: build/predictions.csv }
evaluate:
  dataset: test
  baseline: champion
  columns: { id: id, label: churned, prediction: prediction, score: score }
  metrics:
    accuracy: { min: 0.7 }
registry: { path: registry, store: { type: file, path: artifacts } }
deploy:
  target: argo-rollouts
  image: ghcr.io/acme/churn:{version}
  environments: { staging: {} }
`;

async function writeRepository(): Promise<void> {
  const rows = Array.from({ length: 400 }, (_, i) => ({
    id: i + 1,
    churned: i % 3 === 0 ? 1 : 0,
    age: 20 + (i % 50),
  }));
  const predicted = rows.map(({ id, churned }) => {
    const prediction = id % 10 === 0 ? 1 - churned : churned;
    return `${id},${churned},${prediction},${prediction === 1 ? 0.8 : 0.2}`;
  });
  const files = {
    "model.yaml": model,
    ".gitignore": ".mergeline/\nbuild/\n",
    "data/test.csv": `id,churned,age\n${rows.map((row) => `${row.id},${row.churned},${row.age}`).join("\n")}\n`,
    "prepared/predictions.csv": `id,churned,prediction,score\n${predicted.join("\n")}\n`,
    "prepared/model.bin": "a model",
  };
  for (const [path, text] of Object.entries(files)) {
    await mkdir(dirname(join(workspace, path)), { recursive: true });
    await writeFile(join(workspace, path), text);
  }
  await runGit(workspace, ["init", "--quiet", "--initial-branch=main"]);
  await runGit(workspace, ["add", "."]);
  await runGit(workspace, ["commit", "--quiet", "-m", "Start"]);
}
