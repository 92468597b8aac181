import { describe, expect, it } from "vitest";
import { readMetrics } from "../../../actions/evaluate-gate/readers/source.js";
import { ConfigurationError } from "../../../actions/toolkit/runtime/errors.js";
import type { Runtime } from "../../../actions/toolkit/runtime/runtime.js";
import { testRuntime } from "../../runtime.js";
import { standIn } from "./tracking.js";

/** Reads metrics by address; `masked` is what the log was told to hide. */
async function read(source: string, environment: Record<string, string> = {}) {
  const { runtime } = await testRuntime();
  const masked: string[] = [];
  const watched: Runtime = {
    ...runtime,
    environment,
    log: { ...runtime.log, mask: (secret) => masked.push(secret) },
  };
  const { claimed, digest } = await readMetrics(source, "metrics", watched);
  return { values: Object.fromEntries(claimed.values), digest, masked };
}

const basic = (text: string) => `Basic ${Buffer.from(text).toString("base64")}`;
const mlflowRun = (status = "FINISHED", value: unknown = 0.91) => ({
  run: {
    info: { run_id: "abc", status },
    data: { metrics: [{ key: "roc_auc", value, timestamp: 1, step: 0 }] },
  },
});
const task = "0123456789abcdef0123456789abcdef";

describe("tracking servers (stand-ins)", () => {
  it("asks MLflow for a run, by the tracking server or by its own address", async () => {
    const { url, asked } = await standIn(() => mlflowRun());
    const environment = { MLFLOW_TRACKING_URI: url, MLFLOW_TRACKING_TOKEN: "secret-token" };
    const one = await read("runs:/abc", environment);
    expect(one.values).toEqual({ roc_auc: { value: 0.91 } });
    expect(one.masked).toContain("secret-token");
    const other = await read(`${url.replace("http:", "mlflow:")}/team/a/runs/abc`, environment);
    expect(other.digest).toBe(one.digest);
    expect(asked.map(({ method, path, authorization }) => [method, path, authorization])).toEqual([
      ["GET", "/api/2.0/mlflow/runs/get?run_id=abc", "Bearer secret-token"],
      ["GET", "/team/a/api/2.0/mlflow/runs/get?run_id=abc", "Bearer secret-token"],
    ]);
  });

  it("sends MLflow's credentials to no other server than the one they are for", async () => {
    const { url, asked } = await standIn(() => mlflowRun());
    await read(`${url.replace("http:", "mlflow:")}/runs/abc`, {
      MLFLOW_TRACKING_URI: "https://mlflow.example.com",
      MLFLOW_TRACKING_USERNAME: "me",
      MLFLOW_TRACKING_PASSWORD: "secret",
    });
    expect(asked[0]!.authorization).toBeUndefined();
  });

  it("asks W&B for a summary", async () => {
    const summaryMetrics = JSON.stringify({ acc: 0.9, _step: 3 });
    const { url, asked } = await standIn(() => ({
      data: { project: { run: { state: "finished", summaryMetrics } } },
    }));
    const { values, masked } = await read("wandb://acme/churn/r1", {
      WANDB_BASE_URL: url,
      WANDB_API_KEY: "key",
    });
    expect(values).toEqual({ acc: { value: 0.9 } });
    expect(masked).toContain("key");
    expect(asked[0]).toMatchObject({ method: "POST", path: "/graphql", authorization: basic("api:key") });
    expect(JSON.parse(asked[0]!.body).variables).toEqual({ entity: "acme", project: "churn", run: "r1" });
  });

  it("asks Comet for the last metrics", async () => {
    const { url, asked } = await standIn(({ path }) =>
      path.includes("metadata") ? { running: false } : { values: [{ name: "acc", valueCurrent: "0.9" }] },
    );
    const environment = { COMET_URL_OVERRIDE: `${url}/clientlib/`, COMET_API_KEY: "key" };
    expect((await read("comet://abcdef012345", environment)).values).toEqual({ acc: { value: 0.9 } });
    expect(asked.map(({ path, authorization }) => [path, authorization])).toEqual([
      ["/api/rest/v2/experiment/metadata?experimentKey=abcdef012345", "key"],
      ["/api/rest/v2/experiment/metrics/summary?experimentKey=abcdef012345", "key"],
    ]);
  });

  it("asks ClearML for the last scalars, with a token of its own", async () => {
    const last_metrics = { a: { b: { metric: "test", variant: "auc", value: 0.9 } } };
    const { url, asked } = await standIn(({ path }) =>
      path === "/auth.login"
        ? { data: { token: "short" } }
        : { data: { task: { status: "completed", last_metrics } } },
    );
    const environment = { CLEARML_API_HOST: url, CLEARML_API_ACCESS_KEY: "a", CLEARML_API_SECRET_KEY: "s" };
    const { values, masked } = await read(`clearml://${task}`, environment);
    expect(values).toEqual({ "test.auc": { value: 0.9 } });
    expect(masked).toEqual(expect.arrayContaining(["a", "s", "short"]));
    expect(asked.map(({ path, authorization, body }) => [path, authorization, body])).toEqual([
      ["/auth.login", basic("a:s"), "{}"],
      ["/tasks.get_by_id", "Bearer short", JSON.stringify({ task })],
    ]);
  });

  it("tries again where the server fails for a moment", async () => {
    let calls = 0;
    const { url, asked } = await standIn(() => (++calls === 1 ? { status: 503 } : mlflowRun()));
    expect((await read("runs:/abc", { MLFLOW_TRACKING_URI: url })).values).toEqual({
      roc_auc: { value: 0.91 },
    });
    expect(asked).toHaveLength(2);
  });
});

describe("never an answer from what is not one", () => {
  const failing: [string, unknown, RegExp][] = [
    ["a run that goes on", mlflowRun("RUNNING"), /status is RUNNING; only a FINISHED run is judged/],
    ["a run that failed", mlflowRun("FAILED"), /status is FAILED/],
    ["no run", { status: 404 }, /knows no such run/],
    ["credentials wanted", { status: 401 }, /wants credentials \(HTTP 401\)\. Set MLFLOW_TRACKING_TOKEN/],
    [
      "a redirect",
      { status: 302, location: "http://127.0.0.1:1/steal" },
      /answers with a redirect \(HTTP 302\), which is not followed/,
    ],
    ["no JSON", "<html>", /not valid JSON/],
    ["a key twice", '{"run": 1, "run": 2}', /the key "run" twice/],
    ["another document", { hello: 1 }, /is not an MLflow run/],
    ["too much", `{"a": "${"x".repeat(8 * 1024 * 1024)}"}`, /answers with more than 8388608 bytes/],
  ];
  it.each(failing)("%s", async (_, answer, message) => {
    const { url } = await standIn(() => answer);
    const failed = read("runs:/abc", { MLFLOW_TRACKING_URI: url });
    await expect(failed).rejects.toThrow(ConfigurationError);
    await expect(failed).rejects.toThrow(message);
  });

  it.each(["NaN", "Infinity", "0.91", null, true])("MLflow's value %j has no number", async (value) => {
    const { url } = await standIn(() => mlflowRun("FINISHED", value));
    const { values } = await read("runs:/abc", { MLFLOW_TRACKING_URI: url });
    expect(values.roc_auc).toEqual({ problem: expect.any(String) });
  });

  it("says no key in an error", async () => {
    const { url } = await standIn(() => ({ status: 403 }));
    const failed = read("runs:/abc", { MLFLOW_TRACKING_URI: url, MLFLOW_TRACKING_TOKEN: "secret-token" });
    await expect(failed).rejects.toThrow(/refuses the credentials in MLFLOW_TRACKING_TOKEN/);
    await expect(failed).rejects.not.toThrow(/secret-token/);
  });

  it.each([
    [
      "W&B, running",
      "wandb://a/b/c",
      { data: { project: { run: { state: "running", summaryMetrics: "{}" } } } },
      /state is running/,
    ],
    [
      "W&B, none",
      "wandb://a/b/c",
      { data: { project: null } },
      /W&B does not give wandb:\/\/a\/b\/c: no such run/,
    ],
    ["W&B, an error", "wandb://a/b/c", { errors: [{ message: "permission denied" }] }, /permission denied/],
    [
      "W&B, NaN as a summary",
      "wandb://a/b/c",
      { data: { project: { run: { state: "finished", summaryMetrics: "NaN" } } } },
      /has no summary/,
    ],
    ["Comet, running", "comet://abcdef012345", { running: true }, /not known to have ended/],
    ["Comet, unknown", "comet://abcdef012345", {}, /not known to have ended/],
    ["ClearML, no token", `clearml://${task}`, { data: {} }, /gives no token/],
    [
      "ClearML, failed",
      `clearml://${task}`,
      { data: { token: "t", task: { status: "failed", last_metrics: {} } } },
      /status is failed/,
    ],
  ])("%s", async (_, source, answer, message) => {
    const { url } = await standIn(() => answer);
    const failed = read(source, {
      WANDB_BASE_URL: url,
      WANDB_API_KEY: "k",
      COMET_URL_OVERRIDE: url,
      COMET_API_KEY: "k",
      CLEARML_API_HOST: url,
      CLEARML_API_ACCESS_KEY: "k",
      CLEARML_API_SECRET_KEY: "s",
    });
    await expect(failed).rejects.toThrow(ConfigurationError);
    await expect(failed).rejects.toThrow(message);
  });

  const https = { MLFLOW_TRACKING_URI: "https://mlflow.example.com" };
  it.each<[string, string, Record<string, string>, RegExp]>([
    [
      "http elsewhere",
      "runs:/abc",
      { MLFLOW_TRACKING_URI: "http://mlflow.example.com" },
      /is not asked without encryption/,
    ],
    [
      "http to a name that begins like this machine",
      "runs:/abc",
      { MLFLOW_TRACKING_URI: "http://127.0.0.1.example.com" },
      /without encryption/,
    ],
    ["no tracking server", "runs:/abc", {}, /set MLFLOW_TRACKING_URI/],
    [
      "a tracking address with a password",
      "runs:/abc",
      { MLFLOW_TRACKING_URI: "https://me:secret@mlflow.example.com" },
      /without credentials in it/,
    ],
    [
      "a run's address with a password",
      "mlflow://me:secret@host/runs/abc",
      https,
      /^mlflow:\/\/\*\*\*@host\/runs\/abc is not the address/,
    ],
    ["a way out of the path", "mlflow://host/../runs/abc?x", https, /is not the address of an MLflow run/],
    ["a run's id with a query", "runs:/abc&x=1", https, /is not the address of an MLflow run/],
    [
      "a key with a line end",
      "runs:/abc",
      { ...https, MLFLOW_TRACKING_TOKEN: "a\nb" },
      /MLFLOW_TRACKING_TOKEN holds a space/,
    ],
    ["no key", "wandb://a/b/c", {}, /WANDB_API_KEY is not set, and W&B wants it/],
    ["W&B without a run", "wandb://a/b", {}, /wandb:\/\/<entity>\/<project>\/<run id> is needed/],
    ["Comet's path", "comet://a/b", {}, /comet:\/\/<experiment key> is needed/],
    ["ClearML's name", "clearml://my-task", {}, /32 hexadecimal digits/],
    ["Neptune", "neptune://a/b/C-1", {}, /Neptune's service has ended/],
    [
      "another address",
      "s3://bucket/m.json?token=x",
      {},
      /^metrics: s3:\/\/bucket\/m\.json is not an address that is known\. Allowed are a file/,
    ],
  ])("%s", async (_, source, environment, message) => {
    const failed = read(source, environment);
    await expect(failed).rejects.toThrow(ConfigurationError);
    await expect(failed).rejects.toThrow(message);
    await expect(failed).rejects.not.toThrow(/secret|token=x/);
  });
});
