import { rm, symlink, writeFile } from "node:fs/promises";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import { expect, it, onTestFinished } from "vitest";
import { pullRequestContext } from "../evaluate-gate/pull-request.js";
import { digestOf, files, register, scene } from "../register-model/scene.js";
import { type TestRuntime, testRuntime } from "../runtime.js";
import { git } from "../toolkit/git/clone.js";

/** A clone with three versions that are as they should be. */
async function registered(): Promise<{
  one: TestRuntime;
  server: Awaited<ReturnType<typeof scene>>["server"];
}> {
  const { server, clone } = await scene();
  const one = await clone();
  for (const content of ["one", "two", "three"]) {
    await one.write("build/model.joblib", content);
    await register(one, { aliases: "champion", store: "artifacts" });
  }
  return { one, server };
}

async function commit(one: TestRuntime, message: string): Promise<string> {
  await git(one.directory, "add", "--all");
  await git(one.directory, "commit", "--quiet", "-m", message);
  return (await git(one.directory, "rev-parse", "HEAD")).slice(0, 12);
}

const record = (version: number) => `registry/churn/versions/${version}.yaml`;

it("says yes to a registry that only grew", async () => {
  const { one } = await registered();
  const outcome = await one.run("verify");
  expect(outcome).toMatchObject({ ok: true, verdict: "pass" });
  expect(outcome.summary).toContain("3 versions of 1 model in");
});

it("names the commit that changed a record, and the one that removed one, and the gap", async () => {
  const { one } = await registered();
  const text = await one.read(record(2));
  await one.write(record(2), text.replace("gate: none", "gate: none # fine"));
  const changed = await commit(one, "Polish the record");
  await one.write(record(2), text);
  const restored = await commit(one, "Put it back");
  await rm(join(one.directory, record(1)));
  const removed = await commit(one, "Tidy up");
  const outcome = await one.run("verify");
  expect(outcome).toMatchObject({ ok: false, verdict: "fail" });
  const log = one.log.join("\n");
  expect(log).toContain(`commit ${changed} (Ada, `);
  expect(log).toContain(`"Polish the record") changed ${record(2)}`);
  expect(log).toContain(`commit ${restored}`);
  expect(log).toContain(`commit ${removed}`);
  expect(log).toContain("removed registry/churn/versions/1.yaml");
  expect(log).toContain("churn has no version 1, and has version 3");
});

it("sees an edit inside a merge, once, and one that only the merge made", async () => {
  const { one } = await registered();
  await git(one.directory, "checkout", "--quiet", "-b", "side");
  await one.write(record(1), `${await one.read(record(1))}# side\n`);
  const inner = await commit(one, "Side edit");
  await git(one.directory, "checkout", "--quiet", "main");
  await one.write("README.md", "more");
  await commit(one, "Main goes on");
  await git(one.directory, "merge", "--quiet", "--no-ff", "--no-commit", "side");
  await one.write(record(3), `${await one.read(record(3))}# merge\n`);
  const merge = await commit(one, "Merge side");
  const outcome = await one.run("verify");
  expect(outcome.summary).toContain("2 offences");
  const log = one.log.join("\n");
  expect(log).toContain(`commit ${inner}`);
  expect(log).toMatch(new RegExp(`commit ${merge} .*changed registry/churn/versions/3.yaml`));
});

it("names aliases to nowhere, broken records, links, other bytes and candidates that came in twice", async () => {
  const { one } = await registered();
  await one.write("registry/churn/aliases/staging.yaml", "version: 9\nupdatedAt: 2026-11-20T09:30:00Z\n");
  await one.write(record(4), (await one.read(record(3))).replace("version: 3", "version: 4"));
  await one.write(record(5), "name: NO\nversion: 017\n");
  await symlink("1.yaml", join(one.directory, record(6)));
  await one.write("registry/churn/versions/07.yaml", "version: 7\n");
  const stored = (await git(one.directory, "ls-files", "artifacts/sha256")).split("\n")[0]!;
  await writeFile(join(one.directory, stored), "other bytes");
  await commit(one, "Break everything");
  const outcome = await one.run("verify");
  const log = one.log.join("\n");
  expect(outcome.ok).toBe(false);
  expect(log).toContain("staging.yaml points to version 9, which does not exist");
  expect(log).toContain("version 4 is the same candidate as version 3");
  expect(log).toContain(`${record(5)}:2:10: has the number 017`);
  expect(log).toContain(`${record(6)} is not a regular file`);
  expect(log).toContain("versions/07.yaml is not a version record");
  expect(log).toMatch(/file:artifacts\/sha256\/\S+ holds other bytes/);
});

it("names a version that came in without the gate that model.yaml asked for", async () => {
  const { one } = await registered();
  await one.write("model.yaml", `${files["model.yaml"]}evaluate:\n  metrics:\n    roc_auc: { min: 0.8 }\n`);
  await commit(one, "Add a gate");
  expect((await one.run("verify")).ok).toBe(true);
  const forged = (await one.read(record(3)))
    .replace("version: 3", "version: 4")
    .replace(/idempotencyKey: sha256:..../, "idempotencyKey: sha256:0000");
  await one.write(record(4), forged);
  const by = await commit(one, "Sneak a version in");
  const outcome = await one.run("verify");
  expect(outcome.ok).toBe(false);
  expect(one.log.join("\n")).toContain(
    `version 4 says gate: none, but model.yaml had an evaluate section in commit ${by}`,
  );
});

it("says what to set in a shallow clone, and knows a model that is not there", async () => {
  const { one, server } = await registered();
  await expect(one.run("verify", { model: "spam" })).rejects.toThrow("spam is not in registry");
  const { testRuntime } = await import("../runtime.js");
  const shallow = await testRuntime({ directory: await server.clone("--depth=1") });
  await expect(shallow.run("verify")).rejects.toThrow("fetch-depth: 0");
});

it("names the commit that changed a signed receipt, and the one that removed one", async () => {
  const { one } = await registered();
  await one.write("registry/churn/receipts/2.sigstore.json", "{}\n");
  await commit(one, "Sign");
  expect((await one.run("verify")).ok).toBe(true);
  await one.write("registry/churn/receipts/2.sigstore.json", '{"other": true}\n');
  const changed = await commit(one, "Sign again");
  await rm(join(one.directory, "registry/churn/receipts/2.sigstore.json"));
  const removed = await commit(one, "Unsign");
  const outcome = await one.run("verify", { json: "true" });
  const { offences } = JSON.parse(outcome.printed ?? "");
  expect(offences).toMatchObject([
    { kind: "removed", model: "churn", version: 2, message: expect.stringContaining(`commit ${removed}`) },
    { kind: "changed", model: "churn", version: 2, message: expect.stringContaining(`commit ${changed}`) },
  ]);
});

it("with --artifacts fetches what lies elsewhere, once, and names other bytes and what can't be had", async () => {
  const asked: string[] = [];
  const server = createServer((request, response) => {
    asked.push(request.url ?? "");
    if (request.url === "/gone") response.writeHead(404).end();
    else response.end(request.url === "/good" ? "good bytes" : "other bytes");
  });
  await new Promise<void>((listening) => server.listen(0, "127.0.0.1", listening));
  onTestFinished(() => void server.close());
  const base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const { one } = await registered();
  for (const [version, path] of [
    [4, "good"],
    [5, "bad"],
    [6, "gone"],
    [7, "good"],
  ] as const) {
    const text = (await one.read(record(3)))
      .replace("version: 3", `version: ${version}`)
      .replace(/- uri: .*\n( +)digest: .*/, `- uri: ${base}/${path}\n$1digest: ${digestOf("good bytes")}`)
      .replace(/idempotencyKey: sha256:.{4}/, `idempotencyKey: sha256:000${version}`);
    await one.write(record(version), text);
  }
  await commit(one, "Elsewhere");
  const without = await one.run("verify", { json: "true" });
  expect(JSON.parse(without.printed ?? "")).toMatchObject({ unreachableArtifacts: 4, offences: [] });
  expect(asked).toEqual([]);
  const found = JSON.parse((await one.run("verify", { json: "true", artifacts: "true" })).printed ?? "");
  expect(found.unreachableArtifacts).toBe(0);
  expect(found.offences).toMatchObject([
    { kind: "artifact", version: 5, message: expect.stringContaining("/bad holds other bytes") },
    { kind: "artifact", version: 6, message: expect.stringContaining("answered 404") },
  ]);
  expect(asked.toSorted()).toEqual(["/bad", "/gone", "/good"]);

  // A pull request's records may name anything that the runner's network has.
  asked.length = 0;
  const onPullRequest = async (environment: Record<string, string>) => {
    const { directory } = one;
    const { PATH, HOME } = process.env;
    const t = await testRuntime({
      directory,
      context: pullRequestContext,
      environment: { PATH, HOME, ...environment },
    });
    return JSON.parse((await t.run("verify", { json: "true", artifacts: "true" })).printed ?? "");
  };
  expect((await onPullRequest({})).offences[0].message).toContain("is not encrypted");
  expect(asked).toEqual([]);
  expect((await onPullRequest({ MERGELINE_PRIVATE_HOSTS: "127.0.0.1" })).offences).toEqual(found.offences);
  expect(asked).toHaveLength(3);
});

it("a slip of the pen is no registry without offences", async () => {
  const { one } = await registered();
  await expect(one.run("verify", { model: "chrun" })).rejects.toThrow(
    "model: chrun is not in registry. Did you mean churn?",
  );
  await expect(one.run("verify", { registry: "registri" })).rejects.toThrow(
    "registry: registri holds no models in HEAD, nor did it ever.",
  );
  const { clone } = await scene();
  // Before the first version there is nothing to say against it.
  expect((await (await clone()).run("verify")).summary).toContain("0 versions of 0 models");
});

it("names folders and aliases that not every machine can hold, or that are one on some", async () => {
  const { one } = await registered();
  const text = await one.read(record(1));
  await one.write("registry/Churn/versions/1.yaml", text.replace("name: churn", "name: Churn"));
  await one.write("registry/nul/versions/1.yaml", text.replace("name: churn", "name: nul"));
  await one.write("registry/churn/aliases/Prod.yaml", "version: 1\nupdatedAt: 2026-11-20T09:30:00Z\n");
  await commit(one, "Odd names");
  const outcome = await one.run("verify", { json: "true" });
  expect(outcome.ok).toBe(false);
  const { offences } = JSON.parse(outcome.printed!) as { offences: { message: string }[] };
  expect(offences.map(({ message }) => message)).toEqual([
    expect.stringMatching(/^registry\/Churn: "Churn" is not a model name: lower-case letters/),
    expect.stringMatching(/^registry\/churn\/aliases\/Prod\.yaml: "Prod" is not an alias name/),
    expect.stringMatching(/^registry\/nul: nul is a name that Windows keeps for a device/),
  ]);
});
