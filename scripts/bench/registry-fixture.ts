/** Writes a registry of many models with a commit a version into a new repository, by one git fast-import. */
import { spawn, spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { once } from "node:events";

const digest = (text: string) => `sha256:${createHash("sha256").update(text).digest("hex")}`;

export interface Size {
  readonly models: number;
  readonly versions: number;
}

export const modelName = (model: number) => `model-${String(model).padStart(3, "0")}`;

/** A record in the words that register-model writes. */
export function recordOf(model: number, version: number): string {
  const name = modelName(model);
  const seed = Number.parseInt(digest(`${name}@${version}`).slice(7, 15), 16) / 2 ** 32;
  const auc = (0.8 + 0.1 * (version / (version + 200)) + 0.01 * seed).toFixed(6);
  const at = new Date(Date.UTC(2024, 0, 1) + version * 3_600_000).toISOString().replace(".000", "");
  return `name: ${name}
version: ${version}
createdAt: ${at}
authors:
  - Ada Lovelace
source:
  repository: acme/${name}
  commit: ${digest(`commit ${name} ${version}`).slice(7, 47)}
  ref: refs/heads/main
  pullRequest: ${version}
  runUrl: https://github.com/acme/${name}/actions/runs/${version}
artifacts:
  - uri: file:artifacts/sha256/${digest(`${name} ${version}`).slice(7, 9)}/${digest(`${name} ${version}`).slice(9)}
    digest: ${digest(`${name} ${version}`)}
    bytes: 1048576
    format: joblib
data:
  - name: train
    uri: data/train.csv
    digest: ${digest(`data ${Math.floor(version / 10)}`)}
    rows: ${10_000 + version}
training:
  backend: local
  parameters:
    learning_rate: ${(0.01 + 0.001 * (version % 7)).toFixed(3)}
    max_depth: ${3 + (version % 5)}
  environment:
    python: 3.13.1
    scikit-learn: 1.8.0
  durationSeconds: 12.5
evaluation:
  dataset:
    name: test
    digest: ${digest("test")}
    rows: 2000
  metrics:
    log_loss:
      value: ${(0.5 - 0.2 * seed).toFixed(6)}
    roc_auc:
      value: ${auc}
gate:
  verdict: pass
  policyDigest: ${digest("policy")}
  baseline: ${version > 1 ? version - 1 : "null"}
  reportDigest: ${digest(`report ${name} ${version}`)}
${version > 1 ? `supersedes: ${version - 1}\n` : ""}idempotencyKey: ${digest(`key ${name} ${version}`)}
`;
}

/** One commit a version, the models in turn; every tenth version becomes champion in the same commit. */
export async function writeRegistry(folder: string, { models, versions }: Size): Promise<void> {
  const git = (...args: string[]) => {
    const done = spawnSync("git", args, { cwd: folder, encoding: "utf8" });
    if (done.status !== 0) throw new Error(`git ${args[0]}: ${done.stderr}`);
  };
  git("init", "--quiet", "--initial-branch=main");
  const child = spawn("git", ["fast-import", "--quiet"], {
    cwd: folder,
    stdio: ["pipe", "inherit", "inherit"],
  });
  const ended = once(child, "close");
  const send = async (text: string) => {
    if (!child.stdin.write(text)) await once(child.stdin, "drain");
  };
  const file = (path: string, text: string) =>
    `M 100644 inline registry/${path}\ndata ${Buffer.byteLength(text)}\n${text}\n`;
  let time = 1_700_000_000;
  for (let version = 1; version <= versions; version++) {
    for (let model = 1; model <= models; model++) {
      const name = modelName(model);
      const subject = `Register ${name} version ${version}`;
      const moves = version % 10 === 0;
      const previous = version > 10 ? `previous: ${version - 10}\n` : "";
      time += 30;
      await send(
        [
          `commit refs/heads/main\ncommitter Ada <ada@example.com> ${time} +0000\ndata ${subject.length}\n${subject}\n`,
          file(`${name}/versions/${version}.yaml`, recordOf(model, version)),
          moves
            ? file(
                `${name}/aliases/champion.yaml`,
                `version: ${version}\n${previous}updatedAt: 2026-11-20T09:30:00Z\nby: Ada\nreason: Registered as version ${version}\n`,
              )
            : "",
          version === 1
            ? file(`${name}/model.yaml`, `name: ${name}\ndescription: Model ${model} of many\n`)
            : "",
        ].join(""),
      );
    }
  }
  child.stdin.end("done\n");
  const [code] = (await ended) as [number];
  if (code !== 0) throw new Error(`git fast-import ended with ${code}`);
  git("config", "core.looseCompression", "1");
  git("checkout", "--quiet", "--force", "main");
}
