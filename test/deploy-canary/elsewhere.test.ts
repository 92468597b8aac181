import { chmod, readFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, it, onTestFinished } from "vitest";
import { parse } from "yaml";
import { type GitServer, startGitServer } from "../github/git-server.js";
import { type TestRuntime, testRuntime } from "../runtime.js";
import { git, type Origin, origin, write } from "../toolkit/git/clone.js";
import { modelYaml, record } from "./project.js";

interface Two {
  /** The servers of the model's repository and of the registry's. */
  readonly own: Served;
  readonly shared: Served;
  /** A clone of the first with a checkout of the second in `models`. */
  readonly one: TestRuntime;
}

interface Served extends Origin {
  readonly server: GitServer;
}

/** A git server with one repository; a server has a token of its own. */
async function serve(name: string, files: Readonly<Record<string, string>>): Promise<Served> {
  const server = await startGitServer();
  onTestFinished(() => server.close());
  const bare = await server.createRepository(name);
  return { ...(await origin(files, { bare, url: server.urlOf(name) })), server };
}

async function two(more: Readonly<Record<string, string>> = {}): Promise<Two> {
  const own = await serve("acme/churn", {
    "model.yaml": `${modelYaml}registry: { path: models/registry }\n`,
    ".gitignore": "models/\n.mergeline/\n",
  });
  const shared = await serve("acme/models", {
    "registry/churn/versions/1.yaml": record(1),
    "registry/churn/versions/2.yaml": record(2),
    "registry/churn/versions/3.yaml": record(3, { gate: "none" }),
    ...more,
  });
  const directory = await own.clone();
  await git(directory, "clone", "--quiet", shared.server.urlOf("acme/models"), join(directory, "models"));
  const header = Buffer.from("x-access-token:write-token").toString("base64");
  for (const [folder, { server }] of [
    [directory, own],
    [join(directory, "models"), shared],
  ] as const) {
    await git(folder, "config", `http.${server.url}/.extraheader`, `AUTHORIZATION: basic ${header}`);
    await git(folder, "config", "user.name", "Ada");
    await git(folder, "config", "user.email", "ada@example.com");
  }
  return { own, shared, one: await testRuntime({ directory }) };
}

const deploy = (one: TestRuntime, inputs: Readonly<Record<string, string>>) =>
  one.run("deploy-canary", { write: "push", ...inputs });
const versionOf = async ({ read }: Origin, alias: string): Promise<unknown> =>
  (parse(await read(`registry/churn/aliases/${alias}.yaml`)) as { version: unknown }).version;

it("moves the alias in the registry's repository and the manifests in the model's", async () => {
  const { own, shared, one } = await two();
  const outcome = await deploy(one, { version: "1" });
  expect(outcome).toMatchObject({ ok: true, verdict: "deployed" });
  expect(outcome.summary).toMatch(/pushed as [0-9a-f]{8} and pushed as [0-9a-f]{8}/);
  expect(await versionOf(shared, "champion")).toBe(1);
  expect(await own.read("deploy/staging/churn/base/rollout.yaml")).toContain("churn:1");
  // Each repository has its own half only.
  expect(await shared.files("deploy")).toEqual([]);
  expect((await own.files(".")).filter((path) => path.includes("registry"))).toEqual([]);
  const changes = one.published[0]!.report.changes as { files: string[] }[];
  expect(changes.map(({ files }) => files.map((path) => path.split("/")[0]))).toEqual([
    ["registry", "registry"],
    expect.arrayContaining(["deploy"]),
  ]);

  const again = await deploy(one, { version: "1" });
  expect(again.verdict).toBe("unchanged");
  await deploy(one, { version: "2" });
  const back = await deploy(one, { operation: "rollback" });
  expect(back.outputs).toMatchObject({ version: 1, "previous-version": 2 });
  expect(await versionOf(shared, "staging")).toBe(1);
  expect(await own.read("deploy/staging/churn/base/rollout.yaml")).toContain("churn:1");
});

it("proposes one pull request in each, and each names the other half", async () => {
  const { own, shared, one } = await two();
  const outcome = await deploy(one, { version: "1", write: "pull-request" });
  expect(outcome.verdict).toBe("proposed");
  const branch = "mergeline/churn/start-1-staging";
  expect(await own.read("deploy/staging/churn/base/rollout.yaml", branch)).toContain("churn:1");
  expect(await shared.read("registry/churn/aliases/staging.yaml", branch)).toContain("version: 1");
  await expect(shared.read("registry/churn/aliases/staging.yaml")).rejects.toThrow(/exist/);
  const file = ".mergeline/pull-requests/mergeline-churn-start-1-staging.md";
  expect(await one.read(file)).toContain("the registry's repository");
  expect(await readFile(join(one.directory, "models", file), "utf8")).toContain("the model's repository");
});

it("is one change where the manifests lie in the registry's repository", async () => {
  const { own, shared, one } = await two();
  const before = await git(shared.bare, "rev-list", "--count", "main");
  const outcome = await deploy(one, { version: "1", "gitops-repository": "models" });
  expect(outcome.verdict).toBe("deployed");
  expect(Number(await git(shared.bare, "rev-list", "--count", "main"))).toBe(Number(before) + 1);
  expect(await shared.read("deploy/staging/churn/base/rollout.yaml")).toContain("churn:1");
  expect(await versionOf(shared, "staging")).toBe(1);
  expect(await own.files("deploy")).toEqual([]);
});

it("catches up where the second half did not land", async () => {
  const { own, shared, one } = await two();
  await write(own.bare, { "hooks/pre-receive": "#!/bin/sh\necho quota exceeded >&2\nexit 1\n" });
  await git(own.bare, "config", "core.hooksPath", "hooks");
  await chmod(join(own.bare, "hooks/pre-receive"), 0o755);
  await expect(deploy(one, { version: "1" })).rejects.toThrow(/quota exceeded|can't be pushed/);
  expect(await versionOf(shared, "staging")).toBe(1);
  expect(await own.files("deploy")).toEqual([]);
  await write(own.bare, { "hooks/pre-receive": "#!/bin/sh\nexit 0\n" });
  expect((await deploy(one, { version: "1" })).verdict).toBe("deployed");
  expect(await own.read("deploy/staging/churn/base/rollout.yaml")).toContain("churn:1");
});

it.each([
  ["3", {}, "version 3 is not gated"],
  [
    "2",
    { "registry/churn/quarantine/2.yaml": "{version: 2, reason: errors, since: 2026-11-20T00:00:00Z}" },
    "version 2 is quarantined",
  ],
])(
  "refuses version %s by what the other repository says, and changes neither",
  async (version, more, why) => {
    const { own, shared, one } = await two(more);
    const outcome = await deploy(one, { version });
    expect(outcome).toMatchObject({ ok: false, verdict: "refused" });
    expect(outcome.summary).toContain(why);
    expect(await shared.files("registry/churn/aliases")).toEqual([]);
    expect(await own.files("deploy")).toEqual([]);
  },
);

it("asks the model's own branch who has to sign, and not the registry's", async () => {
  const { own, shared, one } = await two();
  const receipt =
    "registry: { path: models/registry, receipt: { required: true, trusted_root: root.jsonl, repository: 'https://github.com/acme/churn', identity: 'https://github.com/acme/churn/.github/workflows/release.yml@*' } }\n";
  await one.write("model.yaml", `${modelYaml}${receipt}`);
  await git(one.directory, "commit", "--quiet", "--all", "-m", "Sign");
  await git(one.directory, "push", "--quiet", "origin", "HEAD:main");
  // What is proposed here can't take the rule away.
  await one.write("model.yaml", `${modelYaml}registry: { path: models/registry }\n`);
  const outcome = await deploy(one, { version: "1" });
  expect(outcome).toMatchObject({ ok: false, verdict: "refused" });
  expect(outcome.summary).toContain("version 1 must not be deployed");
  expect(await shared.files("registry/churn/aliases")).toEqual([]);
  expect(await own.files("deploy")).toEqual([]);
});

it("aborts: quarantine and the way back in both", async () => {
  const { own, shared, one } = await two();
  await deploy(one, { version: "1" });
  await deploy(one, { version: "2" });
  const outcome = await deploy(one, { operation: "abort", reason: "errors" });
  expect(outcome.outputs).toMatchObject({ version: 2, "previous-version": 1 });
  expect(await shared.read("registry/churn/quarantine/2.yaml")).toContain("reason: errors");
  expect(await versionOf(shared, "champion")).toBe(1);
  expect(await own.read("deploy/staging/churn/base/rollout.yaml")).toContain("churn:1");
});
