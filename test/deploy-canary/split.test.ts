import { describe, expect, it } from "vitest";
import { parse } from "yaml";
import { deployCanaryReport } from "../../actions/deploy-canary/report.js";
import { digest, type Project, project, record } from "./project.js";

const push = { write: "push" };
const base = "deploy/production/churn/base";
const alias = "registry/churn/aliases/production.yaml";
const modelYaml = `name: churn
deploy:
  target: deployment
  image: ghcr.io/acme/churn:{version}
  gateway: { name: models, namespace: gateways, hostname: churn.models.example.com }
  environments: { production: {} }
`;

/** A project that has version 1 in production. */
async function deployed(changes: Record<string, string> = {}): Promise<Project> {
  const t = await project({ "model.yaml": modelYaml, ...changes });
  await t.run("deploy-canary", { version: "1", ...push });
  return t;
}

const split = (t: Project, more: Record<string, string> = {}) =>
  t.run("deploy-canary", { operation: "split", version: "2", weight: "20", ...push, ...more });

const read = async (t: Project, path: string) => parse(await t.remote("main", path));

/** The weights of the route, by Service, with the version that its pods have. */
async function traffic(t: Project): Promise<Record<string, { weight: number; version: string }>> {
  const route = await read(t, `${base}/http-route.yaml`);
  const found: Record<string, { weight: number; version: string }> = {};
  for (const { name, weight } of route.spec.rules[0].backendRefs) {
    const suffix = name === "churn" ? "" : "-split";
    const { selector } = (await read(t, `${base}/service${suffix}.yaml`)).spec;
    const { spec } = await read(t, `${base}/deployment${suffix}.yaml`);
    // The Service finds the pods of this Deployment.
    expect(spec.selector.matchLabels).toEqual(selector);
    expect(spec.template.metadata.labels).toMatchObject(selector);
    found[name] = { weight, version: spec.template.metadata.labels["app.kubernetes.io/version"] };
  }
  return found;
}

describe("split", () => {
  it("serves a second version beside the first, with its weight, in one commit", async () => {
    const t = await deployed();
    const outcome = await split(t);
    expect(outcome).toMatchObject({ ok: true, verdict: "deployed" });
    expect(outcome.summary).toMatch(
      /^churn in production: 80% for version 1 and 20% for version 2: pushed as /,
    );
    expect((await t.git("show", "--name-only", "--format=", "origin/main")).split("\n")).toEqual([
      `${base}/deployment-split.yaml`,
      `${base}/http-route.yaml`,
      `${base}/kustomization.yaml`,
      `${base}/service-split.yaml`,
      alias,
    ]);
    expect(await traffic(t)).toEqual({
      churn: { weight: 80, version: "1" },
      "churn-split": { weight: 20, version: "2" },
    });
    // Neither selector finds the other's pods.
    const one = (await read(t, `${base}/service.yaml`)).spec.selector;
    const other = (await read(t, `${base}/deployment-split.yaml`)).spec.template.metadata.labels;
    expect(other).not.toMatchObject(one);
    expect(await read(t, alias)).toMatchObject({ version: 1, split: { version: 2, weight: 20 } });
    deployCanaryReport.parse(t.published.at(-1)!.report);

    expect((await split(t)).verdict).toBe("unchanged");
    await split(t, { weight: "50" });
    expect((await traffic(t)).churn).toEqual({ weight: 50, version: "1" });
  });

  it("is told by registry list, show and history", async () => {
    const t = await deployed();
    await split(t);
    const both = "1 (80%) and 2 (20%)";
    expect((await t.run("registry list")).printed).toContain(`production ${both}`);
    expect((await t.run("registry show", { model: "churn" })).printed).toContain(both);
    expect((await t.run("registry show", { model: "churn@2" })).printed).toMatch(/aliases +production/);
    const history = await t.run("registry history", { model: "churn", alias: "production" });
    expect(history.printed).toContain(`1 → ${both}`);
    const { models } = JSON.parse((await t.run("registry list", { json: "true" })).printed!);
    expect(models[0].splits).toEqual({ production: { version: 2, weight: 20 } });
  });

  it.each(["1", "2"])("ends when version %s is promoted", async (version) => {
    const t = await deployed();
    await split(t);
    const outcome = await t.run("deploy-canary", { operation: "promote", version, ...push });
    expect(outcome).toMatchObject({ ok: true, verdict: "deployed" });
    const route = await read(t, `${base}/http-route.yaml`);
    expect(route.spec.rules[0].backendRefs).toEqual([{ name: "churn", port: 80, weight: 1 }]);
    expect((await read(t, `${base}/kustomization.yaml`)).resources).not.toContain("deployment-split.yaml");
    await expect(t.remote("main", `${base}/deployment-split.yaml`)).rejects.toThrow();
    const after = await read(t, alias);
    expect(after.version).toBe(Number(version));
    expect(after).not.toHaveProperty("split");
  });

  it("ends when it is aborted: the second version is quarantined, the first has all traffic", async () => {
    const t = await deployed();
    await split(t);
    const outcome = await t.run("deploy-canary", { operation: "abort", reason: "slow", ...push });
    expect(outcome).toMatchObject({
      ok: true,
      verdict: "aborted",
      outputs: { version: 2, "previous-version": 1 },
    });
    expect(await read(t, alias)).not.toHaveProperty("split");
    expect((await read(t, alias)).version).toBe(1);
    await expect(t.remote("main", `${base}/deployment-split.yaml`)).rejects.toThrow();
    expect(await read(t, "registry/churn/quarantine/2.yaml")).toMatchObject({ reason: "slow" });
    expect(await split(t)).toMatchObject({ ok: false, verdict: "refused" });
  });

  it("is one pull request, which compares the two and says how to end it", async () => {
    const t = await deployed();
    const first = await split(t, { write: "pull-request" });
    expect(first.outputs["pull-request"]).toBe("mergeline/churn/split-2-production");
    const branch = await t.git("ls-remote", "origin", "mergeline/churn/split-2-production");
    await split(t, { write: "pull-request" });
    expect(await t.git("ls-remote", "origin", "mergeline/churn/split-2-production")).toBe(branch);
    const subject = await t.git("log", "-1", "--format=%s", branch.split("\t")[0]!);
    expect(subject).toBe("churn: 20% of production to version 2, beside 1");
  });
});

describe("split is refused", () => {
  it.each<[string, Record<string, string>, Record<string, string>, RegExp]>([
    ["without a weight", {}, { weight: "" }, /^weight is required for split/],
    ["with all of the traffic", {}, { weight: "100" }, /^weight: "100" is not a whole number/],
    ["without a version", {}, { version: "" }, /^version is required for split/],
    ["with itself", {}, { version: "1" }, /1 is what production runs/],
    [
      "without a gateway",
      { "model.yaml": modelYaml.replace(/ {2}gateway.*\n/, "") },
      {},
      /production has no gateway/,
    ],
    [
      "where Argo Rollouts moves the weights",
      { "model.yaml": modelYaml.replace("target: deployment", "target: argo-rollouts") },
      {},
      /whose weights are its canary's/,
    ],
  ])("%s", async (_, changes, inputs, says) => {
    const t = await deployed(changes);
    await expect(split(t, inputs)).rejects.toThrow(says);
  });

  it("past an approval, with what no gate has seen, and where nothing runs", async () => {
    const approval = modelYaml.replace("production: {}", "production: { approval: true }");
    const guarded = await project({ "model.yaml": approval });
    await expect(split(guarded)).rejects.toThrow(/asks for approval/);
    const t = await project({ "model.yaml": modelYaml });
    await expect(split(t)).rejects.toThrow(/nothing deployed to production/);
    const imported = record(4, {
      gate: "none",
      imported: { from: "mlflow://host/churn", version: "9" },
      idempotencyKey: digest("9"),
    });
    const ungated = await deployed({ "registry/churn/versions/4.yaml": imported });
    expect(await split(ungated, { version: "4" })).toMatchObject({ ok: false, verdict: "refused" });
    await expect(
      ungated.run("deploy-canary", { operation: "promote", weight: "20", ...push }),
    ).rejects.toThrow(/only a split has one/);
  });
});
