const digest = (letter: string, number = 0) =>
  `sha256:${letter.repeat(3)}${String(number).padStart(61, "0")}`;

/** A record as register-model writes it; a later version is better by 0.01. */
export function recordText(model: string, version: number): string {
  const before = version > 1 ? version - 1 : undefined;
  return `name: ${model}
version: ${version}
createdAt: 2026-11-${String(version).padStart(2, "0")}T09:30:00Z
authors:
  - Ada
artifacts:
  - uri: file:artifacts/${version}
    digest: ${digest("a", version)}
    bytes: 1000
    format: joblib
data:
  - name: train
    digest: ${digest("d")}
    rows: ${1000 + 10 * version}
training:
  backend: local
  parameters:
    max_depth: 6
    optimizer: { name: adam, rate: ${version} }
    ${version % 2 === 0 ? "even" : "odd"}: true
  environment:
    python: 3.13.${version}
evaluation:
  dataset: { name: test, digest: ${digest("e")}, rows: 2000 }
  metrics:
    roc_auc: { value: ${(0.8 + version / 100).toFixed(2)} }
gate:
  verdict: pass
  policyDigest: ${digest("f")}
  baseline: ${before ?? "null"}
${before === undefined ? "" : `supersedes: ${before}\n`}idempotencyKey: ${digest("b", version)}
`;
}

export function aliasText(version: number, previous: number, by: string, reason: string): string {
  return `version: ${version}\nprevious: ${previous}\nupdatedAt: 2026-11-20T09:30:00Z\nby: ${by}\nreason: ${reason}\n`;
}

/** The files of a model with so many versions; champion points to the last one unless said otherwise. */
export function registryOf(model: string, versions: number, champion = versions): Record<string, string> {
  const files: Record<string, string> = {
    [`registry/${model}/model.yaml`]: `name: ${model}\ndescription: Will they leave?\nowners: ['@acme/ml']\n`,
    [`registry/${model}/aliases/champion.yaml`]: `version: ${champion}\nupdatedAt: 2026-11-20T09:30:00Z\n`,
  };
  for (let version = 1; version <= versions; version++) {
    files[`registry/${model}/versions/${version}.yaml`] = recordText(model, version);
  }
  return files;
}
