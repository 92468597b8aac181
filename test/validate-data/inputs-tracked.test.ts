import { execFile } from "node:child_process";
import { createHash } from "node:crypto";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { describe, expect, onTestFinished, test } from "vitest";
import { ConfigurationError, sentence } from "../../actions/toolkit/runtime/errors.js";
import { type TestRuntime, testRuntime } from "../runtime.js";
import { findProgram } from "../toolkit/registry/cloud-servers.js";
import { type Answer, sendRange, webServer } from "./remote-server.js";
import { again } from "./report.js";

const call = promisify(execFile);
const csv = Buffer.from("id\n1\n2\n");
const hashOf = (name: string, bytes: string | Buffer) => createHash(name).update(bytes).digest("hex");
const md5 = hashOf("md5", csv);
const key = (hash: string) => `files/md5/${hash.slice(0, 2)}/${hash.slice(2)}`;
const dvcFile = (hash: string, path: string) =>
  `outs:\n- md5: ${hash}\n  size: 9\n  hash: md5\n  path: ${path}\n`;
const config = (url: string) => `[core]\n    remote = storage\n['remote "storage"']\n    url = ${url}\n`;

async function complaint(t: TestRuntime, data: string): Promise<string> {
  const error = await t.run("validate-data", { data }).catch((thrown: unknown) => thrown);
  if (!(error instanceof ConfigurationError)) throw new Error("no configuration error", { cause: error });
  return sentence(error);
}

async function scene(answer: Answer, files: (url: string) => Record<string, string | Buffer>) {
  const server = await webServer(answer);
  const t = await testRuntime({
    files: files(server.url),
    environment: { ...process.env, MERGELINE_PRIVATE_HOSTS: server.host },
  });
  return { server, t };
}

describe("DVC", () => {
  const listing = JSON.stringify([
    { md5, relpath: "b.csv" },
    { md5, relpath: "a.csv" },
    { md5, relpath: "_SUCCESS" },
  ]);
  const files = (url: string) => ({
    ".dvc/config": config(`${url}/store`),
    "data/train.csv.dvc": dvcFile(md5, "train.csv"),
    "data/raw.dvc": dvcFile(`${hashOf("md5", listing)}.dir`, "raw"),
    "data/bad.csv.dvc": dvcFile("0".repeat(32), "bad.csv"),
    "data/none.csv.dvc": dvcFile("1".repeat(32), "none.csv"),
    "data/odd.csv.dvc": "deps: []\n",
  });
  const answer: Answer = (request, response, path) => {
    if (path.includes(md5.slice(2)) || path.includes("0".repeat(30)))
      return sendRange(csv, request, response);
    if (path.endsWith(".dir")) return sendRange(Buffer.from(listing), request, response);
    response.writeHead(404).end();
  };

  test("a missing file, a folder and a file of one come from the remote, under their own names", async () => {
    const { t, server } = await scene(answer, files);
    for (const [data, paths] of [
      ["data/train.csv", ["data/train.csv"]],
      ["data/raw/", ["data/raw/a.csv", "data/raw/b.csv"]],
      ["data/raw/b.csv", ["data/raw/b.csv"]],
    ] as const) {
      const { report } = await again(t, { data });
      expect(report.files.map(({ path, digest }) => [path, digest])).toEqual(
        paths.map((path) => [path, `sha256:${hashOf("sha256", csv)}`]),
      );
    }
    expect(server.requests[0]).toBe(`GET /store/${key(md5)}`);
  });

  test("what can't be had is one sentence", async () => {
    const { t } = await scene(answer, files);
    expect(await complaint(t, "data/bad.csv")).toMatch(
      /^data\/bad\.csv: DVC's remote has other bytes than data\/bad\.csv\.dvc says/,
    );
    expect(await complaint(t, "data/none.csv")).toMatch(/is not there: the server answered 404/);
    expect(await complaint(t, "data/odd.csv")).toMatch(
      /^data\/odd\.csv\.dvc is no \.dvc file of data with an MD5: /,
    );
    expect(await complaint(t, "data/raw/c.csv")).toBe("data: data/raw.dvc tracks a folder without c.csv.");
    await t.write(".dvc/config", "[core]\n");
    expect(await complaint(t, "data/train.csv")).toMatch(/\.dvc\/config names no remote to read it from/);
    await t.write(".dvc/config", config("ssh://user@host/store"));
    expect(await complaint(t, "data/train.csv")).toMatch(
      /in DVC's remote ssh:\/\/host\/store, which can't be read here/,
    );
    await t.write(".dvc/config", config("https://169.254.169.254/store"));
    expect(await complaint(t, "data/train.csv")).toMatch(/is an address of this machine or its network/);
  });

  test("an absolute remote on this disk, and the cache of the checkout", async () => {
    const remote = await testRuntime({ files: { [key(md5)]: csv } });
    const t = await testRuntime({ files: files("https://example.com") });
    await t.write(".dvc/config", config(remote.directory));
    expect((await again(t, { data: "data/train.csv" })).report.datasets[0]!.rows).toBe(2);
    await t.write(".dvc/config", config("/nowhere"));
    expect(await complaint(t, "data/train.csv")).toMatch(/is not in DVC's remote \/nowhere\. Run dvc push/);
    await t.write(`.dvc/cache/${key(md5)}`, csv);
    expect((await again(t, { data: "data/train.csv" })).report.datasets[0]!.rows).toBe(2);
  });

  const { path: dvc, missing } = findProgram("dvc");
  test.skipIf(missing !== "")(`what DVC itself has pushed${missing}`, async () => {
    const remote = await mkdtemp(join(tmpdir(), "mergeline-test-"));
    onTestFinished(() => rm(remote, { recursive: true, force: true }));
    const t = await testRuntime({ files: { "train.csv": csv, "raw/x=1/a.csv": csv, "raw/x=2/b.csv": csv } });
    const run = (...words: string[]) =>
      call(dvc, words, { cwd: t.directory, env: { ...process.env, DVC_NO_ANALYTICS: "1" } });
    await run("init", "--no-scm", "-q");
    await run("remote", "add", "-q", "-d", "storage", remote);
    await run("add", "-q", "train.csv", "raw");
    await run("push", "-q");
    for (const path of ["train.csv", "raw", ".dvc/cache"])
      await rm(join(t.directory, path), { recursive: true });
    expect((await again(t, { data: "train.csv" })).report.datasets[0]!.rows).toBe(2);
    const { report } = await again(t, { data: "raw/" });
    expect(report.columns.map(({ name, type }) => `${name} ${type}`)).toEqual(["id BIGINT", "x BIGINT"]);
    expect(report.datasets[0]!.rows).toBe(4);
  });
});

describe("Git LFS", () => {
  const oid = hashOf("sha256", csv);
  const pointer = `version https://git-lfs.github.com/spec/v1\noid sha256:${oid}\nsize ${csv.length}\n`;

  async function repository(answer: Answer) {
    const { t, server } = await scene(answer, () => ({ "train.csv": pointer }));
    const git = (...words: string[]) => call("git", words, { cwd: t.directory });
    await git("init", "-q");
    await git("remote", "add", "origin", `${server.url}/acme/churn`);
    await git("config", `http.${server.url}/.extraheader`, "AUTHORIZATION: basic c2VjcmV0");
    return { t, server };
  }
  const serve =
    (bytes: Buffer): Answer =>
    (request, response, path) => {
      if (path.startsWith("/bytes")) return sendRange(bytes, request, response);
      if (request.headers.authorization !== "basic c2VjcmV0") return void response.writeHead(401).end("no");
      const href = `http://${request.headers.host}/bytes/${oid}`;
      response.writeHead(200, { "content-type": "application/vnd.git-lfs+json" });
      response.end(JSON.stringify({ objects: [{ oid, size: csv.length, actions: { download: { href } } }] }));
    };

  test("a pointer's bytes come from the LFS server, asked with the checkout's credentials", async () => {
    const { t, server } = await repository(serve(csv));
    const { report } = await again(t, { data: "train.csv" });
    expect(report.files[0]).toMatchObject({ path: "train.csv", digest: `sha256:${oid}`, rows: 2 });
    expect(server.requests).toEqual(["POST /acme/churn.git/info/lfs/objects/batch", `GET /bytes/${oid}`]);
  });

  test("what git-lfs has fetched before is taken from there", async () => {
    const { t, server } = await repository(serve(csv));
    await t.write(`.git/lfs/objects/${oid.slice(0, 2)}/${oid.slice(2, 4)}/${oid}`, csv);
    expect((await again(t, { data: "train.csv" })).report.datasets[0]!.rows).toBe(2);
    expect(server.requests).toEqual([]);
  });

  test.each([
    [
      "other bytes",
      serve(Buffer.from("id\n1\n3\n")),
      /its bytes are others than the pointer says\. Check the repository out with lfs: true/,
    ],
    ["fewer bytes", serve(csv.subarray(2)), /changed while it was read.*lfs: true/],
    [
      "a refusal",
      ((_, response) => response.writeHead(401).end("no")) as Answer,
      /wants credentials.*lfs: true, or run git lfs pull\.$/,
    ],
  ])("%s: one sentence with what to do", async (_, answer, message) => {
    const { t } = await repository(answer);
    const said = await complaint(t, "train.csv");
    expect(said).toMatch(/^train\.csv is a Git LFS pointer, not the data itself: /);
    expect(said).toMatch(message);
  });
});
