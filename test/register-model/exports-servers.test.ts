import { afterAll, beforeAll, describe, expect, it, onTestFinished } from "vitest";
import type { TestRuntime } from "../runtime.js";
import { type RealMlflow, startMlflow, whyNoMlflow } from "../servers/mlflow.js";
import { findProgram, startProgram } from "../servers/programs.js";
import { digestOf, register, scene } from "./scene.js";

const metrics = { roc_auc: 0.91, log_loss: 0.3 };
const exported = (t: TestRuntime) => t.published.map(({ report }) => report.exports as Exported[]);

interface Exported {
  readonly name: string;
  readonly state: string;
  readonly version: string | null;
  readonly problem: string | null;
}

const why = whyNoMlflow();
describe.skipIf(why !== undefined)(`a real MLflow${why === undefined ? "" : ` (${why})`}`, () => {
  let server: RealMlflow;
  beforeAll(async () => {
    server = await startMlflow();
  }, 180_000);
  afterAll(() => server?.stop(), 30_000);

  // biome-ignore lint/suspicious/noExplicitAny: what MLflow answers has no type here.
  const call = (method: "GET" | "POST", path: string, body?: unknown): Promise<any> =>
    server.call(method, path, body);
  const mlflowOf = async (name: string) => {
    const { registered_model: model } = await call("GET", `registered-models/get?name=${name}`);
    const filter = encodeURIComponent(`name = '${name}'`);
    const { model_versions: versions = [] } = await call("GET", `model-versions/search?filter=${filter}`);
    return { aliases: model.aliases ?? [], versions };
  };
  const modelYaml = (name: string, uri: string) =>
    `name: ${name}\nregistry: { exports: { mlflow: { uri: "${uri}" } } }\ntrain:\n  parameters: { max_depth: 6 }\n`;

  it("gets a version with its run, metrics, tags and aliases, once", async () => {
    const { clone } = await scene({
      "model.yaml": modelYaml("churn", server.url),
      "metrics.json": JSON.stringify(metrics),
    });
    const one = await clone();
    const uri = `s3://acme/churn.onnx#${digestOf("the model\n")}`;
    await register(one, { artifact: uri, metrics: "metrics.json", aliases: "champion" });
    expect(exported(one)[0]).toEqual([
      { name: "mlflow", state: "created", version: "churn version 1", problem: null },
    ]);
    const { aliases, versions } = await mlflowOf("churn");
    expect(aliases).toEqual([{ alias: "champion", version: "1" }]);
    expect(versions).toHaveLength(1);
    expect(versions[0]).toMatchObject({ source: "s3://acme/churn.onnx", version: "1" });
    const tags = Object.fromEntries(
      versions[0].tags.map(({ key, value }: Record<string, string>) => [key, value]),
    );
    expect(tags).toMatchObject({
      "mergeline.version": "1",
      "mergeline.digest": digestOf("the model\n"),
      "mergeline.gate": "none",
    });
    expect(tags["mergeline.commit"]).toMatch(/^[0-9a-f]{40}$/);
    const { run } = await call("GET", `runs/get?run_id=${versions[0].run_id}`);
    expect(run.info.status).toBe("FINISHED");
    const values = run.data.metrics.map(({ key, value }: { key: string; value: number }) => [key, value]);
    expect(Object.fromEntries(values)).toEqual(metrics);

    // Another run of the same candidate, which also moves an alias.
    await register(one, { artifact: uri, metrics: "metrics.json", aliases: "challenger" });
    expect(exported(one)[1]).toMatchObject([{ state: "current", version: "churn version 1" }]);
    const after = await mlflowOf("churn");
    expect(after.versions).toHaveLength(1);
    expect(after.aliases).toHaveLength(2);
  }, 60_000);

  it("is caught up with by the next run, and takes over what an interrupted one has left", async () => {
    const { clone } = await scene({ "model.yaml": modelYaml("late", "http://127.0.0.1:9") });
    const one = await clone();
    const outcome = await register(one, { aliases: "champion" });
    expect(outcome).toMatchObject({ ok: true, outputs: { version: 1 } });
    expect(exported(one)[0]).toMatchObject([{ state: "failed", problem: expect.stringContaining("9") }]);
    expect(one.log.join("")).toMatch(/run the step again to catch up/);

    // The server is back, and holds a run that was not finished.
    const key = /idempotencyKey: (\S+)/.exec(await one.read("registry/late/versions/1.yaml"))![1]!;
    const { experiment_id: experiment } = await call("POST", "experiments/create", { name: "late" });
    await call("POST", "runs/create", {
      experiment_id: experiment,
      tags: [{ key: "mergeline.idempotencyKey", value: key }],
    });
    await one.write("model.yaml", modelYaml("late", server.url));
    await register(one);
    expect(exported(one)[1]).toMatchObject([{ state: "created", version: "late version 1" }]);
    const { aliases, versions } = await mlflowOf("late");
    expect(aliases).toEqual([{ alias: "champion", version: "1" }]);
    // MLflow takes no local path as a source; a tag says where the bytes lie.
    expect(versions[0].source).toBe(`runs:/${versions[0].run_id}/model`);
    expect(versions[0].tags).toContainEqual({
      key: "mergeline.artifact",
      value: expect.stringMatching(/^file:/),
    });
    const { runs } = await call("POST", "runs/search", { experiment_ids: [experiment] });
    expect(runs).toHaveLength(1);
    expect(runs[0].info.status).toBe("FINISHED");
  }, 60_000);
});

const moto = findProgram("moto");
it.skipIf(moto.missing)(`moto's SageMaker gets a model package, once${moto.missing}`, async () => {
  const server = await startProgram(
    "moto",
    (port) => ["-H", "127.0.0.1", "-p", String(port)],
    "/moto-api/data.json",
  );
  onTestFinished(() => server.stop());
  const settings = "{ region: eu-west-1, image: 123456789012.dkr.ecr.eu-west-1.amazonaws.com/serve:1 }";
  const { clone } = await scene({
    "model.yaml": `name: churn\nregistry: { exports: { sagemaker: ${settings} } }\n`,
    "metrics.json": JSON.stringify(metrics),
  });
  const one = await clone({
    environment: {
      PATH: process.env.PATH,
      HOME: process.env.HOME,
      AWS_ACCESS_KEY_ID: "AKIDEXAMPLE",
      AWS_SECRET_ACCESS_KEY: "secret-of-aws",
      AWS_ENDPOINT_URL: server.url,
    },
  });
  const candidate = (content: string) => ({
    artifact: `s3://acme/${content}.tar.gz#${digestOf(content)}`,
    metrics: "metrics.json",
  });
  await register(one, candidate("one"));
  await register(one, candidate("one"));
  await register(one, candidate("two"));
  await register(one, { artifact: "build/model.joblib" });
  expect(exported(one).map(([only]) => only!.state)).toEqual(["created", "current", "created", "failed"]);
  expect(exported(one)[3]![0]!.problem).toMatch(/has no artifact in S3/);
  expect(JSON.stringify([one.published, one.log])).not.toContain("secret-of-aws");

  const ask = async (operation: string, input: unknown) => {
    const answer = await fetch(server.url, {
      method: "POST",
      headers: {
        "content-type": "application/x-amz-json-1.1",
        "x-amz-target": `SageMaker.${operation}`,
        authorization:
          "AWS4-HMAC-SHA256 Credential=AKIDEXAMPLE/20260101/eu-west-1/sagemaker/aws4_request, SignedHeaders=host, Signature=0",
      },
      body: JSON.stringify(input),
    });
    return answer.json() as Promise<Record<string, unknown>>;
  };
  const { ModelPackageSummaryList: all } = await ask("ListModelPackages", {
    ModelPackageGroupName: "churn",
    ModelPackageType: "Versioned",
  });
  expect(all).toHaveLength(2);
  const found = await ask("DescribeModelPackage", { ModelPackageName: exported(one)[0]![0]!.version });
  expect(found).toMatchObject({
    ModelPackageVersion: 1,
    ModelApprovalStatus: "PendingManualApproval",
    InferenceSpecification: { Containers: [{ ModelDataUrl: "s3://acme/one.tar.gz" }] },
    CustomerMetadataProperties: {
      "mergeline.version": "1",
      "mergeline.digest": digestOf("one"),
      "metric.roc_auc": "0.91",
    },
  });
});
