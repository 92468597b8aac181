import { describe, expect, it } from "vitest";
import { ConfigurationError, sentence } from "../../actions/toolkit/runtime/errors.js";
import { testRuntime } from "../runtime.js";

const good = `x,plan\n${Array.from({ length: 60 }, (_, at) => `${(at * 7) % 31},${"abc"[at % 3]}`).join("\n")}\n`;
const profile = (change: object) =>
  JSON.stringify({ schema: "mergeline.profile/1", rows: 1, digest: "sha256:0", columns: [], ...change });
const model = (drift: string) => `name: churn\ndrift:\n  reference: train.csv\n  current: now.csv\n${drift}`;

interface Case {
  files?: Record<string, string | Uint8Array>;
  inputs?: Record<string, string>;
  says: RegExp;
}

const cases: Record<string, Case> = {
  "no config and no inputs": { says: /reference: |reference.*champion|current is required/ },
  "a config that was named and is missing": {
    inputs: { config: "other.yaml" },
    says: /other\.yaml does not exist/,
  },
  "an empty config": { files: { "model.yaml": "" }, says: /model\.yaml/ },
  "YAML that does not parse": { files: { "model.yaml": "name: [" }, says: /model\.yaml:\d+:\d+/ },
  "an unknown key": {
    files: { "model.yaml": model("  shar: 0.5\n") },
    says: /model\.yaml:5:3.*Did you mean share\?/,
  },
  "a value of the wrong type": {
    files: { "model.yaml": model("  share: half\n") },
    says: /model\.yaml:5:\d+.*share/,
  },
  "a method that does not exist": {
    files: { "model.yaml": model("  columns: { x: { method: chi_squared } }\n") },
    says: /model\.yaml:5:\d+.*Did you mean chi_square\?/,
  },
  "a method for numbers on categories": {
    files: { "model.yaml": model("  columns: { x: { type: categorical, method: ks } }\n") },
    says: /ks compares numbers.*Use chi_square/,
  },
  "a p-value above one": { inputs: { method: "ks", threshold: "5" }, says: /5 is no p-value/ },
  "a distance in the column's unit without a threshold": {
    inputs: { method: "wasserstein_distance" },
    says: /wasserstein_distance is in the column's own unit.*or use wasserstein/,
  },
  "a share above one": {
    inputs: { share: "50" },
    says: /share: "50" is not a number of at least 0 and at most 1/,
  },
  "a method that does not exist, on the step": { inputs: { method: "kss" }, says: /Did you mean ks\?/ },
  "evidently with a minimal effect": {
    inputs: { preset: "evidently", "min-effect": "0.1" },
    says: /min-effect belongs to/,
  },
  "a reference that is nothing known": {
    files: { "model.yaml": "name: churn\n" },
    inputs: { reference: "model.yml" },
    says: /^reference: "model\.yml" is neither a name in data, a data file/,
  },
  "a report where a profile is meant": {
    files: { "r.json": '{"schema":"s","action":"validate-data","toolVersion":"1"}' },
    inputs: { reference: "r.json" },
    says: /r\.json: is the report of validate-data, not a profile/,
  },
  "a workflow that is a path": {
    inputs: { retrain: "../x.yml" },
    says: /is not the name of a workflow file/,
  },
  "a path outside the workspace": {
    inputs: { current: "../../etc/passwd.csv" },
    says: /outside the workspace/,
  },
  "a file that is not there": {
    inputs: { current: "nowhere.csv" },
    says: /current: nowhere\.csv does not exist/,
  },
  "a glob that matches nothing": { inputs: { current: "logs/*.csv" }, says: /matches no file/ },
  "a directory": {
    files: { "data.csv/x": "" },
    inputs: { current: "data.csv" },
    says: /is a folder without any data file/,
  },
  "an empty file": { files: { "now.csv": "" }, says: /now\.csv is empty/ },
  "only a header": { files: { "now.csv": "x,plan\n" }, says: /now\.csv has no rows/ },
  "a binary file called .csv": {
    files: { "now.csv": new Uint8Array([0x7f, 0x45, 0x4c, 0x46, 0, 1, 2]) },
    says: /ELF/,
  },
  "a report from another action as the reference": {
    files: { "report.json": '{"schema":"https://example.org","action":"evaluate-gate"}' },
    inputs: { reference: "report.json" },
    says: /report\.json.*schema/,
  },
  "a profile of a newer version": {
    files: { "p.json": profile({ schema: "mergeline.profile/3" }) },
    inputs: { reference: "p.json" },
    says: /p\.json.*schema is mergeline\.profile\/3, which a newer Mergeline wrote; .* versions 1 and 2/,
  },
  "a profile of another model": {
    files: {
      "p.json": profile({
        columns: [
          {
            name: "temperature",
            kind: "text",
            type: "VARCHAR",
            rows: 1,
            missing: 0,
            numeric: null,
            values: [],
            valuesComplete: false,
          },
        ],
      }),
    },
    inputs: { reference: "p.json" },
    says: /p\.json and now\.csv have no column in common.*temperature.*another model/,
  },
  "a broken profile": {
    files: {
      "p.json": profile({ columns: [{ name: "x", kind: "odd", type: "BIGINT", rows: 1, missing: 0 }] }),
    },
    inputs: { reference: "p.json" },
    says: /profile of p\.json can't be used: columns\.0/,
  },
  "an alias that does not exist": {
    files: { "model.yaml": "name: churn\n" },
    inputs: { reference: "champion" },
    says: /no alias champion/,
  },
  "a version that does not exist": {
    files: { "model.yaml": "name: churn\n" },
    inputs: { reference: "7" },
    says: /version 7 is not in registry/,
  },
  "a registry with a broken record": {
    files: {
      "model.yaml": "name: churn\n",
      "registry/churn/versions/1.yaml": "name: [",
      "registry/churn/aliases/champion.yaml":
        "version: 1\nupdatedAt: 2026-01-01T00:00:00Z\nby: me\nreason: first\n",
    },
    inputs: { reference: "champion" },
    says: /registry\/churn\/(versions\/1|aliases\/champion)\.yaml/,
  },
  "a column that is nowhere": { inputs: { columns: "age" }, says: /columns: age is neither.*has x, plan/ },
  "a column that is misspelt": {
    inputs: { columns: "plam" },
    says: /columns: plam is neither.*Did you mean plan\?/,
  },
};

describe.each(Object.entries(cases))("%s", (name, { files = {}, inputs = {}, says }) => {
  it("ends with one sentence that says where and what", async () => {
    const isBare = name === "no config and no inputs";
    const t = await testRuntime({ files: isBare ? {} : { "train.csv": good, "now.csv": good, ...files } });
    const given = isBare || "model.yaml" in files ? {} : { reference: "train.csv", current: "now.csv" };
    const error = await t
      .run("drift-check", {
        ...given,
        ...("model.yaml" in files && !/drift:/.test(String(files["model.yaml"]))
          ? { current: "now.csv" }
          : {}),
        ...inputs,
      })
      .catch((thrown: unknown) => thrown);
    expect(error).toBeInstanceOf(ConfigurationError);
    const text = sentence(error as ConfigurationError);
    expect(text).toMatch(says);
    expect(text).not.toMatch(/\n|undefined|\[object/);
    expect(t.published).toHaveLength(0);
  });
});

describe("what can still be checked is", () => {
  it("with an all-null column, a missing one, a new one and one of another type", async () => {
    const rows = (line: (at: number) => string) => Array.from({ length: 60 }, (_, at) => line(at)).join("\n");
    const t = await testRuntime({
      files: {
        "train.csv": `a,b,c,d\n${rows((at) => `${at % 13},${at % 11},x${at % 3},${at % 17}`)}\n`,
        "now.csv": `a,b,d,e\n${rows((at) => `,word${at % 4},${at % 17},1`)}\n`,
      },
    });
    const outcome = await t.run("drift-check", { reference: "train.csv", current: "now.csv" });
    expect(outcome.verdict).toBe("drift");
    const columns = t.published[0]!.report.columns as { name: string; drifted: boolean; decidedBy: string }[];
    const decided = Object.fromEntries(columns.map(({ name, decidedBy }) => [name, decidedBy]));
    expect(decided).toEqual({ a: "missing", b: "schema", c: "schema", d: "test", e: "none" });
    expect(columns.find(({ name }) => name === "d")!.drifted).toBe(false);
  });

  it("with more categories than are compared", async () => {
    const rows = (line: (at: number) => string) =>
      Array.from({ length: 120_000 }, (_, at) => line(at)).join("\n");
    const t = await testRuntime({
      files: {
        "train.csv": `id,x\n${rows((at) => `a${at},${at % 13}`)}\n`,
        "now.csv": `id,x\n${rows((at) => `b${at},${at % 13}`)}\n`,
        "model.yaml": model("  columns: { id: { type: categorical } }\n"),
      },
    });
    const { verdict } = await t.run("drift-check");
    const columns = t.published[0]!.report.columns as { name: string; drifted: boolean; reason: string }[];
    expect(verdict).toBe("no-drift");
    expect(columns).toMatchObject([
      { name: "id", drifted: false, reason: expect.stringContaining("more than 100,000 different values") },
      { name: "x", drifted: false },
    ]);
  });

  it("with free text, which is named as not compared", async () => {
    const rows = (word: string) =>
      Array.from({ length: 60 }, (_, at) => `${at % 7},${word} ${at}`).join("\n");
    const t = await testRuntime({
      files: { "train.csv": `x,note\n${rows("good")}\n`, "now.csv": `x,note\n${rows("bad")}\n` },
    });
    await t.run("drift-check", { reference: "train.csv", current: "now.csv" });
    expect(t.published[0]!.comment!.body).toContain("Texts that were not compared: `note`.");
  });

  it("with names that are hostile", async () => {
    const name = '@team <img src=x> |`"';
    const table = (offset: number) =>
      `"${name.replaceAll('"', '""')}"\n${Array.from({ length: 60 }, (_, at) => at + offset).join("\n")}\n`;
    const t = await testRuntime({ files: { "a.csv": table(0), "b.csv": table(500) } });
    const outcome = await t.run("drift-check", { reference: "a.csv", current: "b.csv" });
    expect(outcome.outputs["drifted-columns"]).toBe(JSON.stringify([name]));
    const { body } = t.published[0]!.comment!;
    expect(body).not.toMatch(/@team/);
    expect(body.replaceAll(/`+[^`].*?`+/g, "")).not.toMatch(/<img/);
  });
});
