import { existsSync } from "node:fs";
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { parseModel } from "../../actions/toolkit/model/parse.js";
import { root } from "../runtime.js";
import { copyTemplate, python, runPython, train } from "./template.js";

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "mergeline-template-"));
  await copyTemplate(folder);
});
afterEach(() => rm(folder, { recursive: true }));

const read = (path: string) => readFile(join(folder, path), "utf8");

describe.skipIf(!existsSync(python))(
  "the template's training (needs .cache/venv, which scripts/install makes)",
  () => {
    it("writes what model.yaml names, with the columns that the gate reads", async () => {
      const model = parseModel(await read("model.yaml"), "model.yaml").config;
      const log = await train(folder);
      expect(log).toMatch(/fold 5\/5/);
      const outputs = model.train!.outputs!;
      expect(existsSync(join(folder, outputs.model))).toBe(true);
      const metrics = JSON.parse(await read(outputs.metrics!)) as Record<string, number>;
      for (const [name, policy] of Object.entries(model.evaluate!.metrics)) {
        expect(metrics[name]).toBeGreaterThan(0);
        if (policy.min !== undefined) expect(metrics[name]).toBeGreaterThan(policy.min);
        if (policy.max !== undefined) expect(metrics[name]).toBeLessThan(policy.max);
      }
      const [header, ...rows] = (await read(outputs.predictions!)).trim().split("\n");
      const { id, label, prediction, score } = model.evaluate!.columns!;
      expect(header!.split(",")).toEqual([id, label, prediction, score, ...model.evaluate!.slices!.by!]);
      expect(rows).toHaveLength((await read("data/test.csv")).trim().split("\n").length - 1);
    });

    it("gives the same bytes for the same commit and parameters, so that a re-run is the same version", async () => {
      await train(folder);
      const first = await readFile(join(folder, "build/model.joblib"));
      await train(folder);
      expect(first.equals(await readFile(join(folder, "build/model.joblib")))).toBe(true);
    });

    it("takes the parameters that train-remote hands over, and refuses what it does not know", async () => {
      const parameters = join(folder, "parameters.json");
      await writeFile(parameters, JSON.stringify({ algorithm: "decision_tree", max_depth: 2 }));
      expect(await train(folder, parameters)).toContain('"max_depth": 2');
      await writeFile(parameters, JSON.stringify({ depth: 2 }));
      await expect(train(folder, parameters)).rejects.toThrow(/depth is not known to train\.py/);
    });

    it("has the data that prepare.py writes", async () => {
      await runPython(folder, "data/prepare.py");
      for (const name of ["train", "test", "current"]) {
        expect(await read(`data/${name}.csv`)).toBe(
          await readFile(join(root, `template-repo/data/${name}.csv`), "utf8"),
        );
      }
      expect(await runPython(folder, "data/prepare.py", "--shifted")).toMatch(/^current\.csv: 86 patients/);
      expect(await read("data/current.csv")).not.toBe(
        await readFile(join(root, "template-repo/data/current.csv"), "utf8"),
      );
    });
  },
);

describe("the template's requirements", () => {
  it("are pinned, each with its hashes", async () => {
    const lines = (await read("requirements.txt")).split("\n").filter((line) => /^[a-z]/i.test(line));
    expect(lines.length).toBeGreaterThan(4);
    for (const line of lines) expect(line).toMatch(/^[a-z-]+==[\d.]+( ; [^\\]+)? \\$/);
    expect(await read("requirements.txt")).not.toMatch(/https?:/);
  });
});

describe("the template's files", () => {
  it("name only folders and files that are there", async () => {
    const model = parseModel(await read("model.yaml"), "model.yaml").config;
    const paths = Object.values(model.data!).flatMap(({ path, contract }) => [path, contract ?? []].flat());
    for (const path of [...paths, "train.py", "serve.py"])
      expect(existsSync(join(folder, path)), path).toBe(true);
    const owned = (await read("CODEOWNERS")).matchAll(/^\/(\S+)/gm);
    for (const [, path] of owned) {
      if (path !== "artifacts/") expect(existsSync(join(folder, path!)), path).toBe(true);
    }
  });

  it("pin every foreign action to a commit, and every job to its permissions", async () => {
    for (const name of ["pull-request", "release", "promote", "rollback", "drift", "retrain"]) {
      const text = await read(`.github/workflows/${name}.yml`);
      expect(text, name).toMatch(/^permissions: \{\}$/m);
      expect(text, name).toMatch(/^concurrency:$/m);
      expect(text, name).not.toMatch(/pull_request_target|secrets\./);
      for (const [, action, ref] of text.matchAll(/uses: ([^@\s]+)@(\S+.*)/g)) {
        if (action!.startsWith("mergeline/mergeline")) expect(ref).toBe("v0.1.0");
        else expect(ref, action).toMatch(/^[0-9a-f]{40} # v\d+\.\d+\.\d+$/);
      }
    }
  });

  it("gives no job that runs the pull request's code a token that can write", async () => {
    const text = await read(".github/workflows/pull-request.yml");
    const [train] = /^ {2}train:\n[\s\S]*?(?=^ {2}\w+:\n)/m.exec(text) ?? [];
    expect(train).toMatch(/permissions:\n {6}contents: read\n {4}steps/);
    expect(text.replace(train!, "")).not.toMatch(/\brun:|train-remote/);
  });
});
