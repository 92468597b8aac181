import { beforeAll, describe, expect, it } from "vitest";
import { parse } from "yaml";
import type { TestRuntime } from "../runtime.js";
import { git } from "../toolkit/git/clone.js";
import { identity, type Signing, type Sigstore, sigstore } from "../toolkit/receipt/signer.js";
import { digestOf, gateReport, register, type Scene, scene } from "./scene.js";

let instance: Sigstore;
beforeAll(async () => {
  instance = await sigstore();
});

const modelYaml = (receipt: string) => `name: churn
evaluate: { metrics: { roc_auc: { min: 0.8 } } }
deploy: { image: "ghcr.io/acme/churn:{version}", environments: { staging: {} } }
registry:
  path: registry
  store: { type: file, path: store }
${receipt}`;

const signedOnly = `  receipt: { required: true, trusted_root: trust/root.jsonl, identity: "${identity}" }\n`;

function team(receipt: string): Promise<Scene> {
  return scene({
    "model.yaml": modelYaml(receipt),
    "build/metrics.json": '{"roc_auc": 0.9}',
    "trust/root.jsonl": `${instance.trustedRoot}\n`,
  });
}

const judge = (clone: TestRuntime) =>
  clone.run("evaluate-gate", { metrics: "build/metrics.json", artifact: "build/model.joblib" });

/** What actions/attest does with the gate's outputs. */
async function attest(clone: TestRuntime, signing: Signing = {}, by = instance): Promise<void> {
  const { outputs } = await judge(clone);
  const checksums = (await clone.read(String(outputs["receipt-subjects"]))).trimEnd().split("\n");
  const subject = checksums.map((line) => {
    const [sha256 = "", name] = line.split("  ");
    return { name, digest: { sha256 } };
  });
  const statement = {
    _type: "https://in-toto.io/Statement/v1",
    subject,
    predicateType: outputs["receipt-predicate-type"],
    predicate: JSON.parse(await clone.read(String(outputs["receipt-predicate"]))),
  };
  expect(JSON.parse(await clone.read(String(outputs.receipt)))).toEqual(statement);
  await clone.write("attestation.json", await by.sign(statement, signing));
}

const signed = { "gate-bundle": "attestation.json" };

describe("a receipt that has to be signed", () => {
  it("is verified, kept beside the record, and lets the version be deployed", async () => {
    const clone = await (await team(signedOnly)).clone();
    await attest(clone);
    const registered = await register(clone, signed);
    expect(registered).toMatchObject({ ok: true, outputs: { version: 1 } });
    await git(clone.directory, "pull", "--quiet");
    const bundle = await clone.read("registry/churn/receipts/1.sigstore.json");
    const { gate } = parse(await clone.read("registry/churn/versions/1.yaml"));
    expect(gate.receipt).toEqual({ digest: expect.stringMatching(/^sha256:/), bundle: digestOf(bundle) });
    expect(await start(clone)).toMatchObject({ ok: true });
  });

  it("may lie in the runner's temporary folder, and nowhere else outside", async () => {
    const { clone } = await team(signedOnly);
    const other = await clone();
    const one = await clone({ environment: { PATH: process.env.PATH, RUNNER_TEMP: other.directory } });
    await attest(one);
    await other.write("attestation.json", await one.read("attestation.json"));
    const there = { "gate-bundle": `${other.directory}/attestation.json` };
    await expect(register(other, { "gate-bundle": `${one.directory}/attestation.json` })).rejects.toThrow(
      /gate-bundle: .* is outside the workspace/,
    );
    expect(await register(one, there)).toMatchObject({ ok: true });
  });

  it("is asked for", async () => {
    const clone = await (await team(signedOnly)).clone();
    await judge(clone);
    await refuses(clone, {}, "requires a signed receipt of the gate. Sign it with actions/attest");
  });

  it("is asked for by the branch, whatever the model.yaml of the candidate says", async () => {
    const clone = await (await team(signedOnly)).clone();
    await judge(clone);
    await clone.write("model.yaml", modelYaml(""));
    await refuses(clone, {}, "requires a signed receipt");
  });

  it("is verified by the trusted root and the signer of the branch", async () => {
    const clone = await (await team(signedOnly)).clone();
    const mine = await sigstore();
    await clone.write("trust/root.jsonl", mine.trustedRoot);
    await attest(clone, {}, mine);
    await refuses(
      clone,
      signed,
      "the receipt's signature does not verify: Failed to verify certificate chain.",
    );
  });

  it("does not count from another workflow", async () => {
    const clone = await (await team(signedOnly)).clone();
    await attest(clone, { identity: identity.replace("release", "other") });
    await refuses(
      clone,
      signed,
      "the receipt was signed by https://github.com/acme/churn/.github/workflows/other",
    );
  });

  it("does not count for other bytes, nor for another run of the gate", async () => {
    const clone = await (await team(signedOnly)).clone();
    await attest(clone);
    await clone.write("build/model.joblib", "another model\n");
    await refuses(clone, signed, "there is no gate report for these artifacts");
    const more = {
      dataset: null,
      candidate: { artifacts: [{ path: "x", digest: digestOf("another model\n") }] },
    };
    await clone.write(".mergeline/evaluate-gate.json", gateReport("", more));
    await refuses(clone, signed, "the receipt is about other bytes than these artifacts have.");
    await clone.write("build/model.joblib", "the model\n");
    await clone.write(".mergeline/evaluate-gate.json", gateReport("the model\n"));
    await refuses(clone, signed, "the receipt belongs to another gate report.");
  });

  it("needs to know who may sign", async () => {
    const clone = await (await team("")).clone();
    await attest(clone);
    await expect(register(clone, signed)).rejects.toThrow(
      "gate-bundle: model.yaml does not say who may sign. Add registry.receipt with identity and trusted_root.",
    );
  });
});

describe("deploy-canary refuses", () => {
  async function registered(): Promise<TestRuntime> {
    const clone = await (await team(signedOnly)).clone();
    await attest(clone);
    expect(await register(clone, signed)).toMatchObject({ ok: true });
    await git(clone.directory, "pull", "--quiet");
    return clone;
  }

  it.each([
    [
      "other artifacts in the record",
      "registry/churn/versions/1.yaml",
      (text: string) => text.replaceAll(digestOf("the model\n"), digestOf("mine")),
      "its record is not what its receipt was given for",
    ],
    [
      "another policy in the record",
      "registry/churn/versions/1.yaml",
      (text: string) => text.replace(/policyDigest: sha256:\w+/, `policyDigest: ${digestOf("soft")}`),
      "its record is not what its receipt was given for",
    ],
    [
      "a record whose receipt was taken away",
      "registry/churn/versions/1.yaml",
      (text: string) => text.replace(/ {2}receipt:\n {4}digest: .*\n {4}bundle: .*\n/, ""),
      "it has no signed receipt of its gate",
    ],
    [
      "another bundle",
      "registry/churn/receipts/1.sigstore.json",
      (text: string) => `${text}\n`,
      "the bundle of its signed receipt has changed since it was recorded.",
    ],
    [
      "no bundle",
      "registry/churn/receipts/1.sigstore.json",
      () => undefined,
      "is missing from the registry.",
    ],
    [
      "another signer than may sign now",
      "model.yaml",
      (text: string) => text.replace("release.yml", "audited.yml"),
      `the receipt was signed by ${identity}; only`,
    ],
    [
      "a signed receipt that nobody may sign",
      "model.yaml",
      (text: string) => text.replace(/ {2}receipt:.*\n/, ""),
      "model.yaml does not say who may sign",
    ],
  ] as const)("%s", async (_, path, change, problem) => {
    const clone = await registered();
    const before = await clone.read(path);
    const after = change(before);
    expect(after).not.toBe(before);
    if (after === undefined) await git(clone.directory, "rm", "--quiet", path);
    else await clone.write(path, after);
    await git(clone.directory, "commit", "--quiet", "--all", "--message", "Change it");
    await git(clone.directory, "push", "--quiet");
    const outcome = await start(clone);
    expect(outcome).toMatchObject({ ok: false, verdict: "refused" });
    expect(outcome.summary).toContain("churn version 1 must not be deployed: ");
    expect(outcome.summary).toContain(problem);
  });

  it("a version without a signed receipt on the way forward, and not on the way back", async () => {
    const clone = await (await team("")).clone();
    await judge(clone);
    expect(await register(clone)).toMatchObject({ ok: true });
    await git(clone.directory, "pull", "--quiet");
    expect(await start(clone)).toMatchObject({ ok: true });
    await clone.write("model.yaml", modelYaml(signedOnly));
    await git(clone.directory, "commit", "--quiet", "--all", "--message", "Receipts from now on");
    await git(clone.directory, "push", "--quiet");
    const forward = await start(clone);
    expect(forward.summary).toContain("it has no signed receipt of its gate, and registry.receipt");
    const back = { operation: "rollback", version: "1", environment: "staging", write: "local" };
    expect(await clone.run("deploy-canary", back)).toMatchObject({ ok: true });
  });
});

it("an unsigned receipt is recorded where no signature is asked for, and holds the record together", async () => {
  const clone = await (await team("")).clone();
  await judge(clone);
  expect(await register(clone)).toMatchObject({ ok: true });
  await git(clone.directory, "pull", "--quiet");
  const path = "registry/churn/versions/1.yaml";
  const text = await clone.read(path);
  expect(parse(text).gate.receipt).toEqual({ digest: expect.stringMatching(/^sha256:[0-9a-f]{64}$/) });
  await clone.write(path, text.replaceAll(digestOf("the model\n"), digestOf("mine")));
  expect((await start(clone)).summary).toContain("its record is not what its receipt was given for");
});

function start(clone: TestRuntime) {
  return clone.run("deploy-canary", {
    operation: "start",
    version: "1",
    environment: "staging",
    write: "local",
  });
}

async function refuses(clone: TestRuntime, inputs: Readonly<Record<string, string>>, problem: string) {
  const outcome = await register(clone, inputs);
  expect(outcome).toMatchObject({ ok: false, verdict: "fail" });
  expect(outcome.summary).toContain(problem);
}
