import { spawnSync } from "node:child_process";
import { mkdir, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { runGit } from "../github/git.js";
import { identity, type Sigstore, sigstore } from "../toolkit/receipt/signer.js";
import { copyRelease, root } from "./release-copy.js";

/** A signature is verified by what the bundle holds, with no package around it and no network. */
describe("a signed receipt, with the built actions", () => {
  let home: string;
  let workspace: string;
  let instance: Sigstore;

  beforeAll(async () => {
    home = await mkdtemp(join(tmpdir(), "mergeline-receipt-"));
    workspace = join(home, "workspace");
    await copyRelease(join(home, "release"));
    instance = await sigstore();
    await write("model.yaml", modelYaml);
    await write("trust.jsonl", instance.trustedRoot);
    await write("build/model.bin", "the model");
    await write("build/metrics.json", '{"roc_auc": 0.9}');
    await runGit(workspace, ["init", "--quiet", "--initial-branch=main"]);
    await runGit(workspace, ["add", "--all"]);
    await runGit(workspace, ["commit", "--quiet", "-m", "Start"]);
  });
  afterAll(() => rm(home, { recursive: true, force: true }));

  it("lets a version in that the gate's workflow has signed for, and no other", async () => {
    expect(
      run("evaluate-gate", "--artifact", "build/model.bin", "--metrics", "build/metrics.json"),
    ).toMatchObject({
      status: 0,
    });
    const statement = JSON.parse(
      await readFile(join(workspace, ".mergeline/evaluate-gate.receipt.json"), "utf8"),
    );
    await write(
      "bundle.json",
      await instance.sign(statement, { identity: identity.replace("release", "other") }),
    );
    const refused = register();
    expect(refused.status).toBe(1);
    expect(refused.stderr).toContain(
      "the receipt was signed by https://github.com/acme/churn/.github/workflows/other",
    );
    await write("bundle.json", await instance.sign(statement));
    expect(register()).toMatchObject({ status: 0 });
    expect(await readFile(join(workspace, "registry/churn/receipts/1.sigstore.json"), "utf8")).toContain(
      "dsseEnvelope",
    );
  });

  const register = () =>
    run(
      "register-model",
      "--artifact",
      "build/model.bin",
      "--gate-bundle",
      "bundle.json",
      "--write",
      "local",
    );

  function run(...words: string[]) {
    const { PATH, HOME, GIT_AUTHOR_NAME, GIT_AUTHOR_EMAIL, GIT_COMMITTER_NAME, GIT_COMMITTER_EMAIL } =
      process.env;
    const node = join(root, "node_modules/node/bin/node");
    return spawnSync(node, [join(home, "release/actions/command-line.js"), ...words], {
      cwd: workspace,
      encoding: "utf8",
      env: { PATH, HOME, GIT_AUTHOR_NAME, GIT_AUTHOR_EMAIL, GIT_COMMITTER_NAME, GIT_COMMITTER_EMAIL },
    });
  }

  async function write(path: string, content: string): Promise<void> {
    await mkdir(dirname(join(workspace, path)), { recursive: true });
    await writeFile(join(workspace, path), content);
  }
});

const modelYaml = `name: churn
evaluate: { metrics: { roc_auc: { min: 0.8 } } }
registry:
  path: registry
  receipt: { required: true, trusted_root: trust.jsonl, identity: "${identity}" }
`;
