import { execFile } from "node:child_process";
import { createHash } from "node:crypto";
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { pathToFileURL } from "node:url";
import { promisify } from "node:util";
import { describe, expect, it, onTestFinished } from "vitest";
import { fetchArtifact } from "../../../actions/toolkit/registry/store/fetch.js";
import { digestOf, register, scene } from "../../register-model/scene.js";
import { git } from "../git/clone.js";
import { findProgram, startProgram } from "./cloud-servers.js";

const dvc = findProgram("dvc");
const moto = findProgram("moto");
const md5 = createHash("md5").update("the model\n").digest("hex");
const key = `files/md5/${md5.slice(0, 2)}/${md5.slice(2)}`;

async function folder(): Promise<string> {
  const made = await mkdtemp(join(tmpdir(), "mergeline-dvc-"));
  onTestFinished(() => rm(made, { recursive: true, force: true }));
  return made;
}

/** Runs DVC in a clone, without its usage statistics. */
async function runDvc(
  directory: string,
  environment: Record<string, string>,
  ...args: string[]
): Promise<void> {
  const env = { ...process.env, DVC_NO_ANALYTICS: "1", ...environment };
  await promisify(execFile)(dvc.path, args, { cwd: directory, env });
}

/** A clone that is a DVC project with this remote, in which somebody else finds what was registered. */
async function pulled(
  directory: string,
  remote: string,
  environment: Record<string, string> = {},
): Promise<string> {
  await runDvc(directory, environment, "init", "--quiet");
  await runDvc(directory, environment, "remote", "add", "--quiet", "--default", "store", remote);
  if (environment.AWS_ENDPOINT_URL_S3 !== undefined) {
    const endpoint = environment.AWS_ENDPOINT_URL_S3;
    await runDvc(directory, environment, "remote", "modify", "store", "endpointurl", endpoint);
  }
  await runDvc(directory, environment, "pull", "--quiet", "dvc/churn/build/model.joblib.dvc");
  return readFile(join(directory, "dvc/churn/build/model.joblib"), "utf8");
}

it("keeps a file in a remote's folder as DVC does, commits its .dvc file, and reads it back", async () => {
  const { server, clone } = await scene();
  const one = await clone();
  const remote = await folder();
  await register(one, { store: `dvc:${remote}` });
  expect(await readFile(join(remote, key), "utf8")).toBe("the model\n");
  expect(await server.read("dvc/churn/build/model.joblib.dvc")).toBe(
    `outs:\n  - md5: ${md5}\n    size: 10\n    hash: md5\n    path: model.joblib`,
  );
  const uri = pathToFileURL(join(remote, key)).href;
  expect(await server.read("registry/churn/versions/1.yaml")).toContain(`uri: ${uri}`);
  const access = { repository: undefined, runtime: one.runtime };
  await fetchArtifact(uri, digestOf("the model\n"), join(remote, "copy"), access);
  // Another version of the file takes the place of the first, whose .dvc file stays in git's history.
  await one.write("build/model.joblib", "the next\n");
  await register(one, { store: `dvc:${remote}` });
  expect(await server.read("dvc/churn/build/model.joblib.dvc")).not.toContain(md5);
  expect(await readdir(join(remote, "files/md5"))).toHaveLength(2);
});

it("refuses a store with other bytes, a folder that git would take, and a remote that it can't write", async () => {
  const { server, clone } = await scene();
  const one = await clone();
  const remote = await folder();
  await mkdir(dirname(join(remote, key)), { recursive: true });
  await writeFile(join(remote, key), "rotten");
  const cases = [
    [`dvc:${remote}`, /holds other bytes under/],
    ["dvc:remote", /remote lies in the repository, and git does not ignore it/],
    ["dvc:gs://bucket", /dvc:gs:\/\/bucket is not a remote that is known here/],
    ["dvc:s3://user:secret@bucket", /Write dvc:s3:\/\/bucket\/prefix/],
  ] as const;
  for (const [store, message] of cases) {
    const error = await register(one, { store }).catch((each) => each);
    expect(error.message).toMatch(message);
    expect(error.message).not.toContain("secret");
  }
  expect(await server.files("registry")).toEqual([]);
});

describe.skipIf(dvc.missing !== "")(`read by DVC${dvc.missing}`, () => {
  it("pulls from a folder", async () => {
    const { clone } = await scene();
    const remote = await folder();
    await register(await clone(), { store: `dvc:${remote}` });
    expect(await pulled((await clone()).directory, remote)).toBe("the model\n");
  });

  it.skipIf(moto.missing !== "")(`pulls from S3${moto.missing}`, async () => {
    const server = await startProgram("moto", (port) => ["-H", "127.0.0.1", "-p", String(port)]);
    onTestFinished(() => server.stop());
    await fetch(`${server.url}/models`, { method: "PUT" });
    const environment = {
      AWS_ENDPOINT_URL_S3: server.url,
      AWS_ACCESS_KEY_ID: "key",
      AWS_SECRET_ACCESS_KEY: "secret",
      AWS_DEFAULT_REGION: "us-east-1",
    };
    const { clone, server: origin } = await scene();
    const one = await clone({ environment: { ...process.env, ...environment } });
    await register(one, { store: "dvc:s3://models/remote" });
    expect(await origin.read("registry/churn/versions/1.yaml")).toContain(`uri: s3://models/remote/${key}`);
    const other = (await clone()).directory;
    expect(await git(other, "log", "-1", "--format=%s")).toContain("Register churn version 1");
    expect(await pulled(other, "s3://models/remote", environment)).toBe("the model\n");
  });
});
