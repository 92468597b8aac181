import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { gateReport, register, scene } from "../register-model/scene.js";
import type { TestRuntime } from "../runtime.js";
import { type RealMlflow, startMlflow, whyNoMlflow } from "../servers/mlflow.js";

const why = whyNoMlflow();
describe.skipIf(why !== undefined)(`a real MLflow${why === undefined ? "" : ` (${why})`}`, () => {
  let server: RealMlflow;
  beforeAll(async () => {
    server = await startMlflow();
  }, 180_000);
  afterAll(() => server?.stop(), 30_000);

  const aliasesOf = async (name: string): Promise<Record<string, string>> => {
    const found: unknown = await server.call("GET", `registered-models/get?name=${name}`);
    const { aliases = [] } = (
      found as { registered_model: { aliases?: { alias: string; version: string }[] } }
    ).registered_model;
    return Object.fromEntries(aliases.map(({ alias, version }) => [alias, version]));
  };
  const modelYaml = (name: string, uri: string) => `name: ${name}
registry: { exports: { mlflow: { uri: "${uri}" } } }
deploy: { image: ghcr.io/acme/churn, environments: { staging: {} } }
`;
  /** A clone with two versions, which MLflow has too where `uri` is its address. */
  const twoVersions = async (name: string, uri: string): Promise<TestRuntime> => {
    const { clone } = await scene({ "model.yaml": modelYaml(name, uri) });
    const one = await clone();
    for (const content of ["one", "two"]) {
      await one.write("build/model.joblib", content);
      await one.write("gate.json", gateReport(content, { model: name }));
      await register(one, { "gate-report": "gate.json" });
    }
    return one;
  };
  const alias = async (one: TestRuntime, model: string, inputs: Readonly<Record<string, string>>) =>
    JSON.parse((await one.run("registry alias", { model, json: "true", ...inputs })).printed!);

  it("is told where an alias is set, moved and deleted, once git says so", async () => {
    const one = await twoVersions("moved", server.url);
    const set = await alias(one, "moved", { alias: "challenger", version: "1" });
    expect(set.exports).toEqual([
      { name: "mlflow", state: "current", version: "moved version 1", problem: null },
    ]);
    expect(await aliasesOf("moved")).toEqual({ challenger: "1" });
    await alias(one, "moved", { alias: "challenger", version: "2", expected: "1" });
    expect(await aliasesOf("moved")).toEqual({ challenger: "2" });
    // Who expected something else changes nothing, neither here nor there.
    await expect(alias(one, "moved", { alias: "challenger", version: "1", expected: "1" })).rejects.toThrow(
      /you expected version 1/,
    );
    expect(await aliasesOf("moved")).toEqual({ challenger: "2" });
    // A proposal is not told.
    const proposed = await alias(one, "moved", { alias: "champion", version: "1", write: "pull-request" });
    expect(proposed.exports).toEqual([]);
    const gone = await alias(one, "moved", { alias: "challenger", delete: "true" });
    expect(gone.exports).toMatchObject([{ name: "mlflow", state: "removed", problem: null }]);
    expect(await aliasesOf("moved")).toEqual({});
  }, 60_000);

  it("that was away only warns, and is caught up with by the same command", async () => {
    const one = await twoVersions("away", "http://127.0.0.1:9");
    const failed = await alias(one, "away", { alias: "champion", version: "2" });
    expect(failed).toMatchObject({ changed: true, to: 2, exports: [{ name: "mlflow", state: "failed" }] });
    expect(one.log.join("")).toMatch(/git has champion; run the same again to catch up\./);
    await one.write("model.yaml", modelYaml("away", server.url));
    const again = await alias(one, "away", { alias: "champion", version: "2" });
    // The version that was never mirrored comes with it.
    expect(again).toMatchObject({ changed: false, exports: [{ state: "created" }] });
    expect(await aliasesOf("away")).toEqual({ champion: "1" });
    // An alias that MLflow never had is no problem there.
    await alias(one, "away", { alias: "other", version: "1", write: "push" });
    await server.call("DELETE", "registered-models/alias", { name: "away", alias: "other" });
    const gone = await alias(one, "away", { alias: "other", delete: "true" });
    expect(gone.exports).toMatchObject([{ state: "removed", problem: null }]);
  }, 60_000);

  it("is told by deploy-canary of the environment's alias and of champion", async () => {
    const one = await twoVersions("deployed", server.url);
    await one.run("deploy-canary", { version: "1", write: "push" });
    expect(await aliasesOf("deployed")).toEqual({ champion: "1", staging: "1" });
    await one.run("deploy-canary", { version: "2", write: "push" });
    expect(one.published.at(-1)!.report.exports).toMatchObject([{ state: "current" }, { state: "current" }]);
    await one.run("deploy-canary", { operation: "rollback", write: "push" });
    expect(await aliasesOf("deployed")).toEqual({ champion: "1", staging: "1" });
    await one.run("deploy-canary", { version: "2", write: "pull-request" });
    expect(await aliasesOf("deployed")).toEqual({ champion: "1", staging: "1" });
  }, 60_000);
});
