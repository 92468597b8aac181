import { mkdir, mkdtemp, rm, symlink, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it, onTestFinished } from "vitest";
import { scene } from "../register-model/scene.js";
import type { TestRuntime } from "../runtime.js";
import { type Received, type StandIn, startStandIn } from "../servers/stand-in.js";

interface Story {
  readonly uri?: string;
  readonly files?: readonly unknown[];
  readonly name?: string;
  readonly version?: string;
  readonly run?: unknown;
  /** Instead of a list of files. */
  readonly listing?: string;
  /** Whether each page leads to another one. */
  readonly pages?: boolean;
  readonly file?: (request: Received) => { status: number; body?: string; headers?: Record<string, string> };
}

/** A server of ours that answers as an MLflow would that somebody else has got hold of. */
async function mlflow(story: Story): Promise<StandIn> {
  const { name = "churn", version = "1", uri = "mlflow-artifacts:/0/r/artifacts/model" } = story;
  const server = await startStandIn((request) => {
    const { path } = request;
    const json = (body: unknown) => ({ status: 200, body: JSON.stringify(body) });
    if (path.includes("runs/get")) return json(story.run ?? {});
    if (path.includes("registered-models/search")) {
      if (story.pages === true) return json({ next_page_token: String(server.received.length) });
      const models = path.includes("page_token") ? [] : [{ name, aliases: [{ alias: "champion", version }] }];
      return json({ registered_models: models, next_page_token: "1" });
    }
    if (path.includes("model-versions/search")) {
      return json({ model_versions: [{ name, version, creation_timestamp: 1, source: uri }] });
    }
    if (path.includes("get-download-uri")) return json({ artifact_uri: uri });
    if (path.includes("artifacts?path=") && story.listing !== undefined)
      return { status: 200, body: story.listing };
    if (path.includes("artifacts?path=")) return json({ files: story.files ?? [{ path: "m.onnx" }] });
    return story.file?.(request) ?? { status: 200, body: "bytes" };
  });
  onTestFinished(() => server.stop());
  return server;
}

async function importFrom(story: Story, inputs: Record<string, string> = {}) {
  const server = await mlflow(story);
  const { clone } = await scene();
  const environment = {
    ...process.env,
    MLFLOW_TRACKING_URI: server.url,
    MLFLOW_TRACKING_TOKEN: "secret-token",
  };
  const one: TestRuntime = await clone({ environment });
  const address = server.url.replace("http:", "mlflow:");
  return { one, server, outcome: one.run("registry import", { address, ...inputs }) };
}

describe("an MLflow server that means harm (a stand-in)", () => {
  it("takes the token of its own variables, and pages that never end are not read on", async () => {
    const { outcome, server } = await importFrom({});
    expect((await outcome).ok).toBe(true);
    expect(new Set(server.received.map(({ headers }) => headers.authorization))).toEqual(
      new Set(["Bearer secret-token"]),
    );
    expect(server.received.filter(({ path }) => path.includes("registered-models/search"))).toHaveLength(2);
  });

  it.each<[string, Story, RegExp]>([
    ["a file above its folder", { files: [{ path: "../../x" }] }, /is no name of a file/],
    ["a file called ..", { files: [{ path: "..", is_dir: true }] }, /is no name of a file/],
    ["a name with a line end", { files: [{ path: "a\nb" }] }, /is no name of a file/],
    ["a folder in itself", { files: [{ path: "a", is_dir: true }] }, /more than 20 levels/],
    ["fewer bytes than listed", { files: [{ path: "m", file_size: 7 }] }, /has 5 bytes, and MLflow lists 7/],
    ["more bytes than listed", { files: [{ path: "m", file_size: 3 }] }, /and MLflow lists 3/],
    ["files that are none", { files: [null] }, /no list of files/],
    ["files that are no list", { files: "m.onnx" as never }, /no list of files/],
    [
      "a run that is none",
      { uri: "runs:/r/model", run: { run: [] } },
      /which the MLflow server does not hand/,
    ],
    ["a page that is no JSON", { listing: "<html>" }, /no list of files/],
    ["pages without an end", { pages: true }, /more than 5000 pages/],
    ["a version that is no number", { version: "../1" }, /a number is needed/],
    ["a name that is none here", { name: "///" }, /is not a model name/],
    ["another server's files", { uri: "mlflow-artifacts://evil.example.com/0" }, /does not hand out/],
    ["this machine's files", { uri: "/etc/hostname" }, /Name a folder of this machine/],
    ["this machine's files by URI", { uri: "file:///etc/hostname" }, /Name a folder of this machine/],
    [
      "a redirect",
      { file: () => ({ status: 307, headers: { location: "http://127.0.0.1:1/" } }) },
      /answered 307/,
    ],
  ])("%s: nothing is imported", async (_, story, says) => {
    const { one, outcome } = await importFrom(story);
    await expect(outcome).rejects.toThrow(says);
    await expect(one.read("registry/churn/versions/1.yaml")).rejects.toThrow(/ENOENT/);
    await expect(outcome).rejects.not.toThrow(/secret-token/);
  });

  it("reads local artifacts from the named folder alone, and follows no link out of it", async () => {
    const folder = await mkdtemp(join(tmpdir(), "mergeline-artifacts-"));
    onTestFinished(() => rm(folder, { recursive: true, force: true }));
    const root = join(folder, "root");
    await mkdir(join(root, "model"), { recursive: true });
    await writeFile(join(root, "model/m.onnx"), "bytes");
    await writeFile(join(folder, "secret"), "secret");
    await symlink(join(folder, "secret"), join(root, "model/link"));
    await symlink(folder, join(root, "up"));
    const inside = await importFrom({ uri: join(root, "model") }, { "artifact-root": root });
    expect((await inside.outcome).ok).toBe(true);
    const text = await inside.one.read("registry/churn/versions/1.yaml");
    expect(text.match(/digest:/g)).toHaveLength(1);
    for (const uri of [join(folder, "secret"), join(root, "up/secret"), join(root, "../secret")]) {
      const { outcome } = await importFrom({ uri }, { "artifact-root": root });
      await expect(outcome).rejects.toThrow(/is not in artifact-root/);
    }
  });
});
