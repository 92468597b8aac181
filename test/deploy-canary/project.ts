import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { onTestFinished } from "vitest";
import { stringify } from "yaml";
import { runGit } from "../github/git.js";
import { type TestRuntime, type TestRuntimeOptions, testRuntime } from "../runtime.js";

export const digest = (fill: string) => `sha256:${fill.repeat(64)}`;

/** A version record as register-model writes it. */
export function record(version: number, changes: Readonly<Record<string, unknown>> = {}): string {
  return stringify({
    name: "churn",
    version,
    createdAt: "2026-11-20T09:30:00Z",
    source: { commit: `${version}`.repeat(40).slice(0, 40) },
    artifacts: [{ uri: `s3://acme/churn/${version}.onnx`, digest: digest(String(version % 10)), bytes: 10 }],
    evaluation: {
      dataset: { name: "test", digest: digest("d"), rows: 2000 },
      metrics: { roc_auc: { value: 0.9 + version / 100 } },
    },
    gate: { verdict: "pass", baseline: version - 1 || null, reportDigest: digest("e") },
    idempotencyKey: digest(String(version % 10)),
    ...changes,
  });
}

export const modelYaml = `name: churn
deploy:
  image: ghcr.io/acme/churn:{version}
  environments:
    staging: {}
    production: { approval: true }
  canary: { steps: [5, 50, 100], pause: 10m, analysis: [success-rate, latency-p99] }
`;

export const files: Readonly<Record<string, string>> = {
  "model.yaml": modelYaml,
  "registry/churn/versions/1.yaml": record(1),
  "registry/churn/versions/2.yaml": record(2),
  "registry/churn/versions/3.yaml": record(3, { gate: "none" }),
};

/** A checkout of a repository with a bare remote beside it. */
export interface Project extends TestRuntime {
  /** Runs git in the checkout. */
  git(...args: string[]): Promise<string>;
  /** The text of a file on a branch of the remote. */
  remote(branch: string, path: string): Promise<string>;
  /** Commits what is in the checkout and pushes it. */
  commit(message: string): Promise<void>;
}

export async function project(
  changes: Readonly<Record<string, string>> = {},
  options: TestRuntimeOptions = {},
): Promise<Project> {
  const folder = await mkdtemp(join(tmpdir(), "mergeline-deploy-"));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  const directory = join(folder, "work");
  for (const [path, content] of Object.entries({ ...files, ...changes })) {
    await mkdir(dirname(join(directory, path)), { recursive: true });
    await writeFile(join(directory, path), content);
  }
  await runGit(folder, ["init", "--quiet", "--bare", "--initial-branch=main", "remote.git"]);
  const git = (...args: string[]) => runGit(directory, args);
  await git("init", "--quiet", "--initial-branch=main");
  await git("remote", "add", "origin", join(folder, "remote.git"));
  const commit = async (message: string) => {
    await git("add", "--all");
    await git("commit", "--quiet", "--message", message);
    await git("push", "--quiet", "origin", "main");
  };
  await commit("start");
  const { environment, ...rest } = options;
  const t = await testRuntime({
    now: () => new Date("2026-11-21T10:00:00.123Z"),
    ...rest,
    directory,
    environment: {
      PATH: process.env.PATH,
      HOME: folder,
      GIT_CONFIG_NOSYSTEM: "1",
      ...identity,
      KUBECTL: "/nonexistent/kubectl",
      ...environment,
    },
  });
  return {
    ...t,
    git,
    commit,
    remote: (branch, path) => runGit(join(folder, "remote.git"), ["show", `${branch}:${path}`]),
  };
}

const identity = {
  GIT_AUTHOR_NAME: "Test",
  GIT_AUTHOR_EMAIL: "test@example.com",
  GIT_COMMITTER_NAME: "Test",
  GIT_COMMITTER_EMAIL: "test@example.com",
};
