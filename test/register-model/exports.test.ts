import { describe, expect, it, onTestFinished } from "vitest";
import { pullRequestContext } from "../evaluate-gate/pull-request.js";
import type { TestRuntime } from "../runtime.js";
import { type Received, startStandIn } from "../servers/stand-in.js";
import { git } from "../toolkit/git/clone.js";
import { digestOf, register, scene } from "./scene.js";

type Answer = { status?: number; body?: unknown } | undefined;

/** A stand-in for a service that can't be had here: it answers JSON, 404 where it is not told what. */
async function standIn(answer: (request: Received) => Answer) {
  const server = await startStandIn((request) => {
    const { status = 200, body = {} } = answer(request) ?? { status: 404, body: { error: {} } };
    return { status, body: JSON.stringify(body) };
  });
  onTestFinished(() => server.stop());
  return server;
}

async function cloneWith(exports: unknown, environment: Record<string, string> = {}, more = {}) {
  const { clone } = await scene({
    "model.yaml": JSON.stringify({ name: "churn", registry: { exports } }),
    "metrics.json": '{"roc_auc": 0.91}',
  });
  const { PATH, HOME } = process.env;
  return clone({ environment: { PATH, HOME, ...environment }, ...more });
}

const exported = (t: TestRuntime) =>
  t.published.at(-1)!.report.exports as { state: string; version: string; problem: string }[];
const keyOf = async (t: TestRuntime) =>
  /idempotencyKey: sha256:(\S+)/.exec(await t.read("registry/churn/versions/1.yaml"))![1]!;
const asked = ({ received }: { received: Received[] }) =>
  received.map(({ method, path }) => `${method} ${decodeURIComponent(path)}`);

describe("Vertex AI (a stand-in that answers as its REST reference says)", () => {
  const models = "/v1/projects/acme/locations/europe-west1/models";

  it("gets an upload with aliases, labels and a container that knows where the bytes are", async () => {
    let uploaded: Record<string, unknown> | undefined;
    let looks = 0;
    const server = await standIn(({ method, path, body }) => {
      if (path.includes(":listVersions")) {
        return uploaded && { body: { models: [{ ...uploaded, versionId: "1" }] } };
      }
      if (method === "POST" && path.endsWith("models:upload")) {
        uploaded = JSON.parse(body).model;
        return { body: { name: "projects/1/locations/europe-west1/operations/9" } };
      }
      if (path.endsWith("/operations/9")) {
        looks += 1;
        const response = {
          model: "projects/1/locations/europe-west1/models/churn",
          modelVersionId: "1",
        };
        return { body: looks === 1 ? {} : { done: true, response } };
      }
      return path.endsWith(":mergeVersionAliases") ? {} : undefined;
    });
    const vertex = {
      project: "acme",
      location: "europe-west1",
      image: "europe-docker.pkg.dev/acme/serve:1",
      endpoint: server.url,
    };
    const one = await cloneWith({ vertex }, { GOOGLE_OAUTH_ACCESS_TOKEN: "ya29.secret" });
    const uri = `gs://acme/churn.onnx#${digestOf("m")}`;
    await register(one, { artifact: uri, metrics: "metrics.json", aliases: "champion" });
    const key = (await keyOf(one)).slice(0, 63);
    expect(exported(one)).toEqual([
      {
        name: "vertex",
        state: "created",
        version: "projects/1/locations/europe-west1/models/churn@1",
        problem: null,
      },
    ]);
    expect(asked(server)).toEqual([
      `GET ${models}/churn:listVersions?filter=labels.mergeline-key="${key}"`,
      `POST ${models}:upload`,
      "GET /v1/projects/1/locations/europe-west1/operations/9",
      "GET /v1/projects/1/locations/europe-west1/operations/9",
    ]);
    expect(server.received[1]!.headers.authorization).toBe("Bearer ya29.secret");
    expect(JSON.parse(server.received[1]!.body)).toMatchObject({
      modelId: "churn",
      model: {
        displayName: "churn",
        versionDescription: expect.stringContaining("roc_auc 0.91"),
        versionAliases: ["champion"],
        labels: { "mergeline-key": key, "mergeline-version": "1" },
        containerSpec: {
          imageUri: "europe-docker.pkg.dev/acme/serve:1",
          env: expect.arrayContaining([
            { name: "MODEL_URI", value: "gs://acme/churn.onnx" },
            { name: "MODEL_DIGEST", value: digestOf("m") },
          ]),
        },
      },
    });
    await register(one, { artifact: uri, metrics: "metrics.json", aliases: "challenger" });
    expect(exported(one)[0]!.state).toBe("current");
    expect(JSON.parse(server.received.at(-1)!.body)).toEqual({ versionAliases: ["challenger"] });
    expect(asked(server).at(-1)).toBe(`POST ${models}/churn@1:mergeVersionAliases`);
    expect(asked(server).filter((line) => line.endsWith(":upload"))).toHaveLength(1);
    expect(JSON.stringify([one.published, one.log])).not.toContain("ya29.secret");
  });

  it("says why an upload failed, and asks for a token where there is none", async () => {
    const server = await standIn(({ path }) => {
      if (path.includes(":listVersions")) return { body: {} };
      if (path.endsWith(":upload")) return { body: { name: "operations/9" } };
      return { body: { done: true, error: { code: 3, message: "image not found" } } };
    });
    const vertex = { project: "acme", location: "europe-west1", image: "x:1", endpoint: server.url };
    const one = await cloneWith({ vertex }, { GOOGLE_OAUTH_ACCESS_TOKEN: "t" });
    expect((await register(one)).ok).toBe(true);
    expect(exported(one)).toMatchObject([
      { state: "failed", problem: expect.stringContaining("image not found") },
    ]);
    // The model is there, so that a version is added to it.
    expect(JSON.parse(server.received[1]!.body).parentModel).toBe(
      "projects/acme/locations/europe-west1/models/churn",
    );
    const two = await cloneWith({ vertex });
    await register(two);
    expect(exported(two)[0]!.problem).toMatch(/GOOGLE_OAUTH_ACCESS_TOKEN is not set/);
  });
});

describe("Azure Machine Learning (a stand-in that answers as its REST reference says)", () => {
  const base =
    "/subscriptions/00000000-1111-4222-8333-444444444444/resourceGroups/rg/providers/Microsoft.MachineLearningServices/registries/acme/models/churn";
  const settings = {
    subscription: "00000000-1111-4222-8333-444444444444",
    resource_group: "rg",
    registry: "acme",
  };

  it("gets a container and a version under its own number, once", async () => {
    const kept = new Map<string, { properties: Record<string, unknown> }>();
    const server = await standIn(({ method, path, body }) => {
      if (method === "PUT") {
        kept.set(path, JSON.parse(body));
        return { status: 201, body: JSON.parse(body) };
      }
      const found = kept.get(path);
      return (
        found && { body: { ...found, properties: { ...found.properties, provisioningState: "Succeeded" } } }
      );
    });
    const one = await cloneWith(
      { "azure-ml": { ...settings, endpoint: server.url } },
      { AZURE_ACCESS_TOKEN: "eyJ.secret" },
    );
    await register(one, { metrics: "metrics.json" });
    await register(one, { metrics: "metrics.json" });
    const version = `${base}/versions/1?api-version=2025-04-01`;
    const container = `${base}?api-version=2025-04-01`;
    expect(asked(server)).toEqual([
      `GET ${version}`,
      `GET ${container}`,
      `PUT ${container}`,
      `PUT ${version}`,
      `GET ${version}`,
      `GET ${version}`,
    ]);
    expect(exported(one)).toMatchObject([{ state: "current", version: "acme/churn:1" }]);
    expect(kept.get(version)!.properties).toMatchObject({
      modelType: "custom_model",
      modelUri: expect.stringMatching(/^file:/),
      tags: { "mergeline.version": "1", "mergeline.digest": digestOf("the model\n") },
      properties: { "metric.roc_auc": "0.91" },
    });
    // What has the number and is another model is not taken for this one, nor overwritten.
    kept.get(version)!.properties.tags = { "mergeline.idempotencyKey": "another" };
    await register(one);
    expect(exported(one)[0]!.problem).toMatch(/is there and is another model/);
    expect(server.received.filter(({ method }) => method === "PUT")).toHaveLength(2);
  });
});

describe("what is not in the registry is nowhere else", () => {
  const mlflow = async () => {
    const server = await standIn(() => ({ body: { model_versions: [{ version: "4" }] } }));
    return { server, exports: { mlflow: { uri: server.url } } };
  };

  it("a proposal is mirrored once it is merged, by the run that finds it", async () => {
    const { server, exports } = await mlflow();
    const one = await cloneWith(exports);
    await register(one, { write: "pull-request", aliases: "champion" });
    expect(exported(one)).toEqual([]);
    expect(server.received).toHaveLength(0);
    const branch = String(one.published[0]!.outputs!["pull-request"]);
    await git(one.directory, "fetch", "--quiet", "origin", branch);
    await git(one.directory, "push", "--quiet", "origin", "FETCH_HEAD:main");
    await register(one, { write: "pull-request", aliases: "champion" });
    expect(exported(one)).toMatchObject([{ state: "current", version: "churn version 4" }]);
    expect(JSON.parse(server.received.at(-1)!.body)).toMatchObject({ alias: "champion", version: "4" });
  });

  it("nor a version that is written to the working folder, nor one of a pull request's run", async () => {
    const { server, exports } = await mlflow();
    const here = await cloneWith(exports);
    await register(here, { write: "local" });
    const there = await cloneWith(exports, {}, { context: pullRequestContext });
    await register(there);
    expect([exported(here), exported(there)]).toEqual([[], []]);
    expect(server.received).toHaveLength(0);
  });

  it.each([
    ["no JSON", "<html>"],
    ["an array", "[]"],
  ])("an answer that is %s is a warning", async (_, body) => {
    const server = await startStandIn(() => ({ status: 200, body }));
    onTestFinished(() => server.stop());
    const one = await cloneWith({ mlflow: { uri: server.url } });
    expect((await register(one)).ok).toBe(true);
    expect(exported(one)[0]!.problem).toMatch(/^registry\.exports\.mlflow: .*no JSON object/);
  });

  it("a server without encryption is not spoken to", async () => {
    const one = await cloneWith({ mlflow: { uri: "http://mlflow.example.com" } });
    await register(one);
    expect(exported(one)[0]!.problem).toMatch(/not encrypted/);
  });
});

it("Weights & Biases, which documents no call for it, is an error that says what to do instead", async () => {
  const one = await cloneWith({ wandb: { project: "churn" } });
  await expect(register(one)).rejects.toThrow(
    /registry\.exports\.wandb is a mapping; Weights & Biases documents no HTTP call .* W&B's Python SDK/,
  );
  await expect(one.run("registry import", { address: "wandb://acme/churn" })).rejects.toThrow(
    /^address: Weights & Biases documents no HTTP call/,
  );
  await expect(one.read("registry/churn/versions/1.yaml")).rejects.toThrow(/ENOENT/);
});
