import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { Ajv2020 } from "ajv/dist/2020.js";
import { describe, expect, it } from "vitest";
import { type AnswerName, answers } from "../../actions/registry-commands/answers/answers.js";
import { answerSchemaUrl } from "../../actions/registry-commands/print.js";
import { register, scene } from "../register-model/scene.js";
import { root, type TestRuntime } from "../runtime.js";
import { git } from "../toolkit/git/clone.js";
import { aliasText, recordText, registryOf } from "./registry.js";

/** A clone with a registry in which every part of an answer has something in it. */
async function filled(): Promise<TestRuntime> {
  const imported = recordText("churn", 3).replace(/gate:\n(?: {2}.*\n)+/, "gate: none\n");
  const { clone } = await scene({
    ...registryOf("churn", 3),
    "registry/churn/versions/3.yaml": `${imported}imported: { from: "mlflow://acme/churn", version: "3" }\n`,
    "registry/churn/aliases/staging.yaml":
      "version: 2\nsplit: { version: 3, weight: 20 }\nupdatedAt: 2026-11-20T09:30:00Z\n",
    "registry/churn/quarantine/2.yaml": "version: 2\nreason: Leaks\nsince: 2026-11-20T00:00:00Z\n",
    "registry/spam/versions/1.yaml": "name: spam\nversion: 017\n",
  });
  const one = await clone();
  await one.write("registry/churn/aliases/champion.yaml", aliasText(2, 3, "ada", "Leaks"));
  await git(one.directory, "commit", "--quiet", "--all", "-m", "Back (#7)");
  await git(one.directory, "push", "--quiet", "origin", "HEAD:main");
  return one;
}

/** Commands, and what they are asked. One that can't read all of it still answers. */
const asked: Readonly<Record<Exclude<AnswerName, "import">, readonly Readonly<Record<string, string>>[]>> = {
  list: [{}],
  show: [{ model: "churn" }, { model: "churn@2" }, { model: "churn@3" }],
  history: [{ model: "churn", alias: "champion" }],
  diff: [{ model: "churn", from: "1", to: "3" }],
  lineage: [{ model: "churn@2" }],
  card: [{ model: "churn@2" }],
  verify: [{}, { model: "churn" }],
  site: [{ output: "site" }],
  alias: [
    { model: "churn", alias: "challenger", version: "1" },
    { model: "churn", alias: "challenger", delete: "true" },
    { model: "churn", alias: "champion", version: "1", write: "pull-request" },
  ],
  quarantine: [
    { model: "churn", version: "1", reason: "Late", until: "14d" },
    { model: "churn", version: "1", lift: "true" },
  ],
  gc: [{ "older-than": "0s" }],
};

describe.each(Object.entries(asked))("registry %s --json", (name, questions) => {
  it("prints what its published schema says, and says where that is", async () => {
    const one = await filled();
    const left = "the model\n";
    await one.write("model.yaml", "name: other\n");
    if (name === "gc") {
      await register(one, { write: "local" });
      await git(one.directory, "clean", "--quiet", "--force", "-d", "registry");
      expect(await one.read("build/model.joblib")).toBe(left);
    }
    for (const question of questions) {
      const outcome = await one.run(`registry ${name}`, { ...question, json: "true" });
      const answer = JSON.parse(outcome.printed!);
      expect(answer.schema).toBe(answerSchemaUrl(name as AnswerName));
      expect(await errorsOf(name as AnswerName, answer)).toEqual([]);
      if (name === "gc") expect(answer.garbage).toHaveLength(1);
    }
  });
});

it("a schema refuses what is more or less than it says", async () => {
  const one = await filled();
  const answer = JSON.parse((await one.run("registry list", { json: "true" })).printed!);
  const [first] = answer.models;
  for (const wrong of [
    { ...first, more: 1 },
    { ...first, versions: "3" },
    { ...first, aliases: undefined },
  ]) {
    const changed = JSON.parse(JSON.stringify({ ...answer, models: [wrong] }));
    expect(await errorsOf("list", changed)).not.toEqual([]);
  }
});

/** By the file that is published, and by the schema that it is made from. */
async function errorsOf(name: AnswerName, answer: unknown): Promise<unknown[]> {
  const text = await readFile(join(root, `schemas/registry-${name}.schema.json`), "utf8");
  const ajv = new Ajv2020({ allErrors: true, strict: false, validateFormats: false });
  const fits = ajv.compile(JSON.parse(text));
  fits(answer);
  const own = answers[name].safeParse(answer);
  return [...(fits.errors ?? []), ...(own.success ? [] : own.error.issues)];
}
