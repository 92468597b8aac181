import { join } from "node:path";
import { expect, it } from "vitest";
import { git, origin } from "../toolkit/git/clone.js";
import { digestOf, gateReport, register, scene } from "./scene.js";

/** A model's clone with the checkout of another repository below it, which holds the registry. */
async function two(model = "name: churn\nregistry: { path: models/registry }\n") {
  const { server, clone } = await scene({ "model.yaml": model });
  const shared = await origin({ "README.md": "# models\n" });
  const one = await clone();
  await git(one.directory, "clone", "--quiet", `file://${shared.bare}`, join(one.directory, "models"));
  await git(join(one.directory, "models"), "config", "user.name", "Ada");
  await git(join(one.directory, "models"), "config", "user.email", "ada@example.com");
  return { server, shared, one };
}

it("registers in another repository that is checked out below the working directory", async () => {
  const { server, shared, one } = await two();
  const outcome = await register(one, { aliases: "champion", store: "artifacts" });
  expect(outcome.outputs).toMatchObject({ version: 1, record: "registry/churn/versions/1.yaml" });
  expect(await shared.files("registry")).toEqual([
    "registry/churn/aliases/champion.yaml",
    "registry/churn/model.yaml",
    "registry/churn/versions/1.yaml",
  ]);
  expect(await shared.read("registry/churn/versions/1.yaml")).toContain(
    `commit: ${await git(one.directory, "rev-parse", "HEAD")}`,
  );
  // Nothing of it went into the model's own repository, and the bytes lie beside the record that names them.
  expect(await server.files(".")).toEqual(
    [".gitignore", "README.md", "build/model.joblib", "model.yaml"].filter((name) => name !== "README.md"),
  );
  expect(await shared.files("artifacts")).toHaveLength(2);
  const again = await register(one, { aliases: "champion", store: "artifacts" });
  expect(again.outputs).toMatchObject({ version: 1, created: false });
  const moved = await one.run("registry alias", { model: "churn", alias: "challenger", version: "1" });
  expect(moved.summary).toContain("landed in commit");
  expect(await shared.files("registry/churn/aliases")).toHaveLength(2);
  expect((await one.run("verify")).summary).toContain("1 version of 1 model in registry");
  const history = await one.run("registry history", { model: "churn", alias: "challenger" });
  expect(history.summary).toBe("challenger of churn points to version 1, after 1 change.");
});

it("asks for a gate where the branch of the model's own repository does, though this pull request does not", async () => {
  const evaluate = "evaluate: { metrics: { roc_auc: { min: 0.8 } } }\n";
  const { shared, one } = await two(`name: churn\nregistry: { path: models/registry }\n${evaluate}`);
  await one.write("model.yaml", "name: churn\nregistry: { path: models/registry }\n");
  const outcome = await register(one);
  expect(outcome).toMatchObject({ ok: false, verdict: "fail" });
  expect(await shared.files("registry")).toEqual([]);
  await one.write("gate.json", gateReport("the model\n"));
  expect((await register(one, { "gate-report": "gate.json" })).ok).toBe(true);
  expect(await shared.read("registry/churn/versions/1.yaml")).toContain(digestOf("the model\n"));
});

it("judges against the champion of the other repository, as its branch has it", async () => {
  const evaluate = "evaluate: { metrics: { custom: { direction: maximize, max_regression: 0.01 } } }\n";
  const { shared, one } = await two(`name: churn\nregistry: { path: models/registry }\n${evaluate}`);
  const claimed = (value: number) => JSON.stringify({ custom: value });
  await one.write("metrics.json", claimed(0.9));
  const first = await one.run("evaluate-gate", { metrics: "metrics.json" });
  expect(first.summary).toContain("a first version");
  await one.write(
    "gate.json",
    gateReport("the model\n", {
      candidate: {
        artifacts: [{ path: "build/model.joblib", digest: digestOf("the model\n"), bytes: 10 }],
        metrics: null,
        predictions: null,
        values: { custom: 0.9 },
      },
    }),
  );
  expect((await register(one, { "gate-report": "gate.json", aliases: "champion" })).ok).toBe(true);
  expect(await shared.files("registry/churn/aliases")).toHaveLength(1);
  await one.write("metrics.json", claimed(0.5));
  for (const ref of ["", "main"]) {
    const second = await one.run("evaluate-gate", { metrics: "metrics.json", "policy-ref": ref });
    expect(second).toMatchObject({ ok: false, verdict: "fail" });
    expect(second.summary).toContain("version 1 was measured on");
  }
});
