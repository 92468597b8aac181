import { execFile, spawn } from "node:child_process";
import { existsSync } from "node:fs";
import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { performance } from "node:perf_hooks";
import { pathToFileURL } from "node:url";
import { promisify } from "node:util";
import { beforeAll, expect, it, onTestFinished } from "vitest";
import { type GitServer, startGitServer } from "../github/git-server.js";
import { root, type TestRuntime, testRuntime } from "../runtime.js";
import { git, origin } from "../toolkit/git/clone.js";
import { files, register } from "./scene.js";

/** A server over HTTP with the model's repository, and clones that may write to it. */
async function served(): Promise<{
  http: GitServer;
  bare: string;
  clone(...options: string[]): Promise<TestRuntime>;
}> {
  const http = await startGitServer();
  onTestFinished(() => http.close());
  const bare = await http.createRepository("acme/churn");
  const server = await origin(files, { bare, url: http.urlOf("acme/churn") });
  const header = Buffer.from("x-access-token:write-token").toString("base64");
  return {
    http,
    bare,
    async clone(...options) {
      const directory = await server.clone(...options);
      await git(directory, "config", `http.${http.url}/.extraheader`, `AUTHORIZATION: basic ${header}`);
      return testRuntime({ directory });
    },
  };
}

async function versionsOf(bare: string): Promise<number[]> {
  const names = await git(bare, "ls-tree", "--name-only", "main:registry/churn/versions");
  return names
    .split("\n")
    .map((name) => Number.parseInt(name, 10))
    .sort((one, other) => one - other);
}

const upTo = (count: number) => Array.from({ length: count }, (_, index) => index + 1);

/** `npm run torture` sets 20 clones, 10 turns and 300 kills; every run of the tests does a small part of it. */
const size = {
  clones: Number(process.env.MERGELINE_CLONES ?? 8),
  turns: Number(process.env.MERGELINE_TURNS ?? 3),
  kills: Number(process.env.MERGELINE_KILLS ?? 8),
  seconds: Number(process.env.MERGELINE_KILL_SECONDS ?? 60),
};

it(`gives every version once when ${size.clones} clones register at once, though answers get lost`, {
  timeout: 1_200_000,
}, async () => {
  const { http, bare, clone } = await served();
  const each = size.turns;
  const clones = [];
  for (let index = 0; index < size.clones; index++)
    clones.push(await clone(...(index % 2 === 0 ? ["--depth=1"] : [])));
  http.faults.push(
    { kind: "lose-answer", on: "/git-receive-pack", times: 4 },
    { kind: "refuse", on: "/info/refs", times: 4 },
    { kind: "drop", on: "/git-receive-pack", times: 4 },
  );
  const told = await Promise.all(
    clones.map(async (one, index) => {
      const versions: unknown[] = [];
      for (let turn = 0; turn < each; turn++) {
        await one.write("build/model.joblib", `clone ${index}, turn ${turn}`);
        versions.push((await register(one, { aliases: "challenger" })).outputs.version);
      }
      return versions;
    }),
  );
  const versions = await versionsOf(bare);
  expect(versions).toEqual(upTo(size.clones * each));
  expect(told.flat().sort((one, other) => Number(one) - Number(other))).toEqual(versions);
  const judge = await clone();
  expect(await judge.run("verify")).toMatchObject({ ok: true });
});

it("registers a candidate once when 4 clones bring the same one at once", { timeout: 120_000 }, async () => {
  const { bare, clone } = await served();
  const clones = [await clone(), await clone(), await clone(), await clone()];
  const told = await Promise.all(
    clones.map(async (one) => (await register(one, { aliases: "champion" })).outputs.version),
  );
  expect(told).toEqual([1, 1, 1, 1]);
  expect(await versionsOf(bare)).toEqual([1]);
});

/** A copy of the actions as JavaScript, to be run by a process that can be killed. */
const compiled = join(root, "node_modules", ".cache", "mergeline-torture");
/** Actions run on the version of Node that runners have. */
const bundledNode = join(root, "node_modules", "node", "bin", "node");
const node = existsSync(bundledNode) ? bundledNode : process.execPath;

const program = `
import { commandLine } from ${JSON.stringify(pathToFileURL(join(compiled, "index.js")).href)};
await commandLine(${JSON.stringify(pathToFileURL(join(root, "actions", "command-line.js")).href)});
`;

beforeAll(async () => {
  await mkdir(compiled, { recursive: true });
  await writeFile(join(compiled, "package.json"), '{ "type": "module" }');
  await writeFile(join(compiled, "child.mjs"), program);
  const tsc = join(root, "node_modules", "typescript", "bin", "tsc");
  await promisify(execFile)(process.execPath, [
    tsc,
    "-p",
    join(root, "tsconfig.json"),
    "--outDir",
    compiled,
  ]).catch(
    // What does not type-check is written all the same; the type check is another step.
    () => undefined,
  );
  expect(existsSync(join(compiled, "index.js"))).toBe(true);
}, 180_000);

interface Ended {
  readonly code: number | null;
  readonly output: string;
  readonly milliseconds: number;
}

/** Registers in a process group of its own, which is killed after some milliseconds, wholly or only its leader. */
async function registerAndKill(directory: string, after: number | undefined, whole: boolean): Promise<Ended> {
  const started = performance.now();
  const child = spawn(
    node,
    [
      join(compiled, "child.mjs"),
      "register-model",
      "--artifact",
      "build/model.joblib",
      "--aliases",
      "champion",
    ],
    {
      cwd: directory,
      detached: true,
      stdio: ["ignore", "pipe", "pipe"],
      env: { ...process.env, GITHUB_ACTIONS: "" },
    },
  );
  let output = "";
  child.stdout.on("data", (chunk) => (output += chunk));
  child.stderr.on("data", (chunk) => (output += chunk));
  const timer =
    after === undefined
      ? undefined
      : setTimeout(() => {
          try {
            process.kill(whole ? -child.pid! : child.pid!, "SIGKILL");
          } catch {
            // It had ended before.
          }
        }, after);
  const code = await new Promise<number | null>((resolve) => child.on("close", resolve));
  clearTimeout(timer);
  return { code, output, milliseconds: performance.now() - started };
}

it("gives a killed registration its version when it runs again, and never two", {
  timeout: 3_600_000,
}, async () => {
  const { kills, seconds } = size;
  const { bare, clone } = await served();
  const clones = [await clone(), await clone("--depth=1")];
  const first = await registerAndKill(clones[0]!.directory, undefined, false);
  expect(first.output).toContain("version 1 is registered");
  const deadline = performance.now() + seconds * 1000;
  let rounds = 0;
  let killed = 0;
  for (; killed < kills && performance.now() < deadline; rounds++) {
    const one = clones[rounds % clones.length]!;
    await one.write("build/model.joblib", `round ${rounds}`);
    const cut = await registerAndKill(
      one.directory,
      Math.random() * first.milliseconds * 1.1,
      Math.random() < 0.5,
    );
    if (cut.code !== 0) killed++;
    const again = await registerAndKill(one.directory, undefined, false);
    expect(again.output).toContain(`churn version ${rounds + 2} `);
    expect(again.code).toBe(0);
  }
  console.log(`${killed} of ${rounds} registrations were killed`);
  expect(await versionsOf(bare)).toEqual(upTo(rounds + 1));
  expect(await (await clone()).run("verify")).toMatchObject({ ok: true });
  for (const { directory } of clones) {
    const left = await git(directory, "for-each-ref", "--format=%(refname)", "refs/mergeline");
    expect(left).toBe("");
  }
});
