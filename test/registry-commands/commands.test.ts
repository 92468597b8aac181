import { rm } from "node:fs/promises";
import { join } from "node:path";
import { expect, it } from "vitest";
import type { Outcome } from "../../actions/toolkit/runtime/outcome.js";
import { scene } from "../register-model/scene.js";
import { type TestRuntime, testRuntime } from "../runtime.js";
import { git } from "../toolkit/git/clone.js";
import { aliasText, recordText, registryOf } from "./registry.js";

/** Anything that a terminal might act on: all control characters but the line end. */
const control = /(?!\n)\p{Cc}/u;

const json = (outcome: Outcome) => JSON.parse(outcome.printed ?? "");

it("lists models, and of each reads only the latest record", async () => {
  // The older record is broken: who lists must not notice.
  const files = { ...registryOf("churn", 3), "registry/churn/versions/1.yaml": "broken: [" };
  const one = await testRuntime({ files: { ...files, ...registryOf("spam", 1), "registry/README.md": "#" } });
  const outcome = await one.run("registry list");
  expect(outcome.ok).toBe(true);
  expect(outcome.printed).toBe(
    [
      "model  versions  latest  registered            gate  aliases",
      "churn         3       3  2026-11-03T09:30:00Z  pass  champion 3",
      "spam          1       1  2026-11-01T09:30:00Z  pass  champion 1",
      "",
    ].join("\n"),
  );
  expect(json(await one.run("registry list", { json: "true" })).models[0]).toEqual({
    model: "churn",
    versions: 3,
    latest: { version: 3, createdAt: "2026-11-03T09:30:00Z", gate: "pass" },
    aliases: { champion: 3 },
    splits: {},
    problem: null,
  });
});

it("lists a model that can't be read with file and line, and the others all the same", async () => {
  const files = { ...registryOf("churn", 2), "registry/spam/versions/1.yaml": "name: spam\nversion: 017\n" };
  const one = await testRuntime({ files });
  const outcome = await one.run("registry list");
  expect(outcome).toMatchObject({ ok: false, verdict: "fail" });
  expect(outcome.printed).toContain("churn         2");
  expect(outcome.printed).toContain("registry/spam/versions/1.yaml:2:10: has the number 017");
});

it("shows a model, and a version by number, alias and latest", async () => {
  const one = await testRuntime({ files: registryOf("churn", 12), now: () => new Date("2026-11-21") });
  await one.write(
    "registry/churn/quarantine/11.yaml",
    "version: 11\nreason: Leaks\nsince: 2026-11-20T00:00:00Z\n",
  );
  const model = (await one.run("registry show", { model: "churn" })).printed ?? "";
  expect(model).toContain("churn, 12 versions\nWill they leave?\nowners: @acme/ml\n");
  expect(model).toContain("the newest 10 of 12 versions");
  expect(model).toContain("quarantined: Leaks");
  for (const reference of ["12", "champion", "latest"]) {
    const shown = json(await one.run("registry show", { model: `churn@${reference}`, json: "true" }));
    expect(shown).toMatchObject({
      version: 12,
      path: "registry/churn/versions/12.yaml",
      aliases: ["champion"],
      quarantine: null,
      record: { version: 12, evaluation: { metrics: { roc_auc: { value: 0.92 } } } },
    });
  }
  const text = (await one.run("registry show", { model: "churn@11" })).printed ?? "";
  expect(text).toContain("churn version 11\n  registered  2026-11-11T09:30:00Z by Ada\n");
  expect(text).toContain("since 2026-11-20T00:00:00Z: Leaks");
  expect(text).toContain("metrics on test (2,000 rows)\n  roc_auc  0.9100\n");
});

it("says which image a version in an OCI registry is pulled as", async () => {
  const one = await testRuntime({ files: registryOf("churn", 1) });
  const image = `ghcr.io/acme/models/churn@sha256:${"c".repeat(64)}`;
  const [path, second] = ["registry/churn/versions/1.yaml", `  - uri: oci://${image}#/models/b\n`];
  const record = (await one.read(path)).replace("file:artifacts/1", `oci://${image}#/models/a`);
  await one.write(path, record.replace("data:\n", `${second}    digest: sha256:${"d".repeat(64)}\ndata:\n`));
  const text = (await one.run("registry show", { model: "churn@1" })).printed ?? "";
  expect(text.match(/^ {2}image .*$/gm)).toEqual([`  image       ${image}`]);
  await one.write(path, record.replace(/oci:.*/, "s3://acme/churn/1"));
  expect((await one.run("registry show", { model: "churn@1" })).printed).not.toContain("image");
});

it("compares two versions with signed differences, and says what is the same", async () => {
  const one = await testRuntime({ files: registryOf("churn", 17) });
  const found = json(
    await one.run("registry diff", { model: "churn", from: "16", to: "champion", json: "true" }),
  );
  expect(found).toMatchObject({ model: "churn", from: 16, to: 17, sameDataset: true });
  const [auc] = found.metrics;
  expect(auc).toMatchObject({ name: "roc_auc", change: "changed", from: 0.96, to: 0.97 });
  expect(auc.difference).toBeCloseTo(0.01, 12);
  const changes = (part: string) =>
    found[part].flatMap((each: { name: string; change: string; difference: number | null }) =>
      each.change === "same" ? [] : [[each.name, each.change, each.difference]],
    );
  expect(changes("parameters")).toEqual([
    ["optimizer.rate", "changed", 1],
    ["even", "removed", null],
    ["odd", "added", null],
  ]);
  expect(changes("data")).toEqual([["train.rows", "changed", 10]]);
  expect(changes("environment")).toEqual([["python", "changed", null]]);
  expect(changes("gate")).toEqual([["baseline", "changed", null]]);
  expect(changes("artifacts").map(([name]: string[]) => name)).toEqual(["joblib.digest"]);
  const text = (await one.run("registry diff", { model: "churn", from: "17", to: "16" })).printed ?? "";
  expect(text).toContain(
    "metrics\n               17      16  difference\n  roc_auc  0.9700  0.9600     −0.0100\n",
  );
  expect(text).toMatch(/odd +true +– +removed/);
  expect(text).toContain("The same in both, or in neither: training, source.");
});

it("warns where two versions were measured on different data", async () => {
  const files = registryOf("churn", 2);
  const record = recordText("churn", 1).replace("digest: sha256:eee", "digest: sha256:fee");
  const one = await testRuntime({ files: { ...files, "registry/churn/versions/1.yaml": record } });
  const outcome = await one.run("registry diff", { model: "churn", from: "1", to: "2" });
  expect(outcome.printed).toContain("measured on different data");
});

it("draws the lineage as Mermaid, with nothing of a record able to leave its label", async () => {
  const files = registryOf("churn", 5);
  const record = recordText("churn", 5).replace("backend: local", `backend: '"]; click v5 "<script>'`);
  const one = await testRuntime({ files: { ...files, "registry/churn/versions/5.yaml": record } });
  const text = (await one.run("registry lineage", { model: "churn@5", depth: "2" })).printed ?? "";
  expect(text).toContain("flowchart LR\n");
  expect(text).toContain('v4 -->|"superseded by"| v5');
  expect(text).toContain('v3 -->|"superseded by"| v4');
  expect(text).not.toContain("v2");
  expect(text).toContain('alias_champion(["champion"])');
  expect(text).toContain("#34;#93;#59; click v5 #34;#60;script#62;");
  expect(text.match(/"/g)!.length % 2).toBe(0);
  const graph = json(await one.run("registry lineage", { model: "churn", json: "true" }));
  expect(graph.nodes.map(({ kind }: { kind: string }) => kind)).toContain("dataset");
  expect(graph.edges).toContainEqual({ from: "v4", to: "gate", label: "compared with" });
});

/** A clone in which champion moved three times: by a push, by a squashed and by a merged pull request. */
async function moved(): Promise<TestRuntime & { commits: string[] }> {
  const { clone } = await scene(registryOf("churn", 4, 1));
  const one = await clone();
  const commits: string[] = [];
  const commit = async (version: number, previous: number, by: string, subject: string) => {
    await one.write("registry/churn/aliases/champion.yaml", aliasText(version, previous, by, subject));
    await git(one.directory, "commit", "--quiet", "--all", "-m", subject);
    commits.unshift(await git(one.directory, "rev-parse", "HEAD"));
  };
  await commit(2, 1, "ada", "Promote 2");
  await commit(3, 2, "bob", "Promote 3 (#41)");
  await git(one.directory, "checkout", "--quiet", "-b", "promote");
  await commit(4, 3, "eve", "Promote 4");
  await git(one.directory, "checkout", "--quiet", "main");
  await git(
    one.directory,
    "merge",
    "--quiet",
    "--no-ff",
    "-m",
    "Merge pull request #42 from acme/promote",
    "promote",
  );
  commits[0] = await git(one.directory, "rev-parse", "HEAD");
  return { ...one, commits };
}

it("tells an alias's history from git: who, when, by which commit and pull request, what before, why", async () => {
  const one = await moved();
  const found = json(await one.run("registry history", { model: "churn", alias: "champion", json: "true" }));
  expect(found).toMatchObject({ model: "churn", alias: "champion", version: 4 });
  expect(
    found.history.map(({ from, to, by, pullRequest }: Record<string, unknown>) => [
      from,
      to,
      by,
      pullRequest,
    ]),
  ).toEqual([
    [3, 4, "eve", 42],
    [2, 3, "bob", 41],
    [1, 2, "ada", null],
    [null, 1, "Ada", null],
  ]);
  expect(found.history.slice(0, 3).map(({ commit }: { commit: string }) => commit)).toEqual(one.commits);
  expect(found.history[0]).toMatchObject({ reason: "Promote 4", problem: null });
  expect(found.history[0].at).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d/);
  const text = (await one.run("registry history", { model: "churn", alias: "champion" })).printed ?? "";
  expect(text).toMatch(/3 → 4 +eve +[0-9a-f]{12} +#42 +Promote 4\n/);
  expect(text).toContain("champion of churn points to version 4, after 4 changes.");
});

it("keeps the history of an alias that was removed, and of one whose file was broken for a while", async () => {
  const one = await moved();
  await one.write("registry/churn/aliases/champion.yaml", "version: 017\n");
  await git(one.directory, "commit", "--quiet", "--all", "-m", "Break\u0001it\u001b[31m");
  await rm(join(one.directory, "registry/churn/aliases/champion.yaml"));
  await git(one.directory, "commit", "--quiet", "--all", "-m", "Away");
  const outcome = await one.run("registry history", { model: "churn", alias: "champion", json: "true" });
  const [last, broken] = json(outcome).history;
  expect(last).toMatchObject({ from: null, to: null, subject: "Away", problem: null });
  expect(broken).toMatchObject({ from: 4, to: null, subject: "Break\u0001it\u001b[31m" });
  expect(broken.problem).toContain("registry/churn/aliases/champion.yaml:1:10: has the number 017");
  expect(outcome.printed).not.toMatch(control);
  const text = (await one.run("registry history", { model: "churn", alias: "champion" })).printed ?? "";
  expect(text).toContain("champion of churn points nowhere");
  expect(text).not.toMatch(control);
});

it("needs the whole history, and says what to set where it is not there", async () => {
  const { server } = await scene(registryOf("churn", 2));
  const inputs = { model: "churn", alias: "champion" };
  const second = await testRuntime({ directory: await server.clone() });
  await second.write("registry/churn/aliases/champion.yaml", aliasText(1, 2, "ada", "Back"));
  await git(second.directory, "commit", "--quiet", "--all", "-m", "Back");
  await git(second.directory, "push", "--quiet", "origin", "HEAD:main");
  const cut = await testRuntime({ directory: await server.clone("--depth=1") });
  await expect(cut.run("registry history", inputs)).rejects.toThrow("Set fetch-depth: 0 on actions/checkout");
});

it("verify is the same by both names, and prints its offences as JSON", async () => {
  const { clone } = await scene(registryOf("churn", 2));
  const one = await clone();
  expect(await one.run("registry verify")).toEqual(await one.run("verify"));
  await one.write("registry/churn/aliases/staging.yaml", aliasText(9, 1, "ada", "Why not"));
  await git(one.directory, "add", "--all");
  await git(one.directory, "commit", "--quiet", "-m", "Nowhere");
  const outcome = await one.run("registry verify", { json: "true" });
  expect(outcome.ok).toBe(false);
  expect(json(outcome)).toMatchObject({
    verdict: "fail",
    models: 1,
    versions: 2,
    offences: [{ kind: "alias", model: "churn", version: 9 }],
  });
});

it.each([
  ["registry show", { model: "chrun" }, "registry has no model chrun. Did you mean churn?"],
  ["registry show", { model: "../x" }, 'model: "../x" is not a model name'],
  ["registry show", { model: "churn@9" }, "version 9 is not in registry: churn has versions 1 to 3."],
  ["registry show", { model: "churn@champon" }, "Its aliases are champion. Did you mean champion?"],
  ["registry show", { model: "churn@lates" }, "Its aliases are champion. Did you mean latest?"],
  ["registry show", { model: "churn@" }, "Write a version or an alias behind it."],
  ["registry diff", { model: "churn", from: "1" }, "to is required"],
  ["registry diff", { model: "churn", from: "017", to: "1" }, 'alias: "017" is not an alias name'],
  ["registry lineage", { model: "churn", depth: "-1" }, 'depth: "-1" is not a whole number'],
  ["registry show", { model: "churn", registry: "none" }, "There is no registry here: the folder none"],
  ["registry list", { registry: "../.." }, "outside the workspace"],
])("%s %j: %s", async (command, inputs, message) => {
  const one = await testRuntime({ files: registryOf("churn", 3) });
  await expect(one.run(command, inputs as unknown as Record<string, string>)).rejects.toThrow(message);
});

it("an alias that never was, and one not committed yet, have no history", async () => {
  const { clone } = await scene(registryOf("churn", 2));
  const one = await clone();
  await one.write("registry/churn/aliases/staging.yaml", aliasText(1, 1, "ada", "New"));
  const history = (alias: string, model = "churn") => one.run("registry history", { model, alias });
  await expect(history("chmpion")).rejects.toThrow("Did you mean champion?");
  await expect(history("staging")).rejects.toThrow("is not committed yet");
  await expect(history("champion", "chrn")).rejects.toThrow("Did you mean churn?");
});

it("a broken record is named with file, line and column", async () => {
  const files = {
    ...registryOf("churn", 3),
    "registry/churn/versions/2.yaml": "name: churn\nversion: two\n",
  };
  const one = await testRuntime({ files });
  const failure = await one.run("registry show", { model: "churn@2" }).catch((error: unknown) => error);
  expect(failure).toMatchObject({ place: { file: "registry/churn/versions/2.yaml", line: 2, column: 10 } });
});
