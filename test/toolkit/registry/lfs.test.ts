import { execFile } from "node:child_process";
import { readFile, writeFile } from "node:fs/promises";
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { dirname, join } from "node:path";
import { promisify } from "node:util";
import { describe, expect, it, onTestFinished } from "vitest";
import { openRepository } from "../../../actions/toolkit/git/repository.js";
import { fetchArtifact } from "../../../actions/toolkit/registry/store/fetch.js";
import { keyOf } from "../../../actions/toolkit/registry/store/file-store.js";
import { startGitServer } from "../../github/git-server.js";
import { digestOf, files, register } from "../../register-model/scene.js";
import { testRuntime } from "../../runtime.js";
import { git, origin } from "../git/clone.js";
import { findProgram } from "./cloud-servers.js";

const lfs = findProgram("lfs");
const digest = digestOf("the model\n");
const oid = digest.slice("sha256:".length);
const pointerPath = `models/${keyOf(digest)}`;
const basic = `basic ${Buffer.from("x-access-token:write-token").toString("base64")}`;

/** A git server with LFS beside it, as its API is documented. */
async function startServer() {
  const repositories = await startGitServer();
  const objects = new Map<string, Buffer>();
  const requests: string[] = [];
  let fault: ((path: string) => { status: number; body?: string } | undefined) | undefined;
  const serve = async (request: IncomingMessage, response: ServerResponse) => {
    if (await repositories.handle(request, response)) return;
    const path = request.url ?? "";
    requests.push(`${request.method} ${path}`);
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk as Buffer);
    const body = Buffer.concat(chunks);
    const failed = fault?.(`${request.method} ${path}`);
    const end = (status: number, value: unknown = {}) => {
      response
        .writeHead(status, { "content-type": "application/vnd.git-lfs+json" })
        .end(JSON.stringify(value));
    };
    if (failed !== undefined) return void response.writeHead(failed.status).end(failed.body ?? "");
    const isOurs = request.headers.authorization?.toLowerCase() === basic.toLowerCase();
    if (path.endsWith("/info/lfs/objects/batch")) {
      if (!isOurs) return end(401, { message: "Credentials needed" });
      const { operation, objects: asked } = JSON.parse(body.toString()) as {
        operation: string;
        objects: { oid: string; size: number }[];
      };
      const to = (one: { oid: string }, what: string) => ({
        href: `${url}/${what}/${one.oid}`,
        header: { "x-key": "k" },
      });
      const answered = asked.map((one) => {
        const has = objects.has(one.oid);
        if (operation === "download") {
          return has
            ? { ...one, actions: { download: to(one, "get") } }
            : { ...one, error: { code: 404, message: "none" } };
        }
        return has ? one : { ...one, actions: { upload: to(one, "put"), verify: to(one, "verify") } };
      });
      return end(200, { transfer: "basic", objects: answered });
    }
    if (request.headers["x-key"] !== "k" || request.headers.authorization !== undefined) return end(403);
    const [, what = "", id = ""] = path.split("/");
    if (what === "put") objects.set(id, body);
    if (what === "verify")
      return end(objects.get(id)?.length === JSON.parse(body.toString()).size ? 200 : 422);
    if (what === "get") return void response.end(objects.get(id));
    end(200);
  };
  const server = createServer(
    (request, response) => void serve(request, response).catch(() => response.destroy()),
  );
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  onTestFinished(async () => {
    server.closeAllConnections();
    server.close();
    await repositories.close();
  });
  const bare = await repositories.createRepository("acme/churn");
  const held = await origin(files, { bare, url: `${url}/acme/churn.git` });
  return {
    objects,
    requests,
    origin: held,
    fail: (make: typeof fault) => {
      fault = make;
    },
    clone: async (authorized = true) => {
      const directory = await held.clone();
      await git(directory, "config", "user.name", "Ada");
      await git(directory, "config", "user.email", "ada@example.com");
      // As actions/checkout leaves it, for the repositories only.
      if (authorized)
        await git(directory, "config", `http.${url}/acme/.extraheader`, `AUTHORIZATION: ${basic}`);
      return testRuntime({ directory });
    },
  };
}

it("commits a pointer with the record, sends the bytes to the LFS server, and reads them back", async () => {
  const server = await startServer();
  const one = await server.clone();
  await register(one, { store: "lfs:models" });
  expect(server.objects.get(oid)?.toString()).toBe("the model\n");
  expect(server.requests.some((request) => request === `POST /verify/${oid}`)).toBe(true);
  expect(await git(server.origin.bare, "cat-file", "blob", `main:${pointerPath}`)).toBe(
    `version https://git-lfs.github.com/spec/v1\noid ${digest}\nsize 10`,
  );
  const uri = `lfs:${pointerPath}`;
  expect(await server.origin.read("registry/churn/versions/1.yaml")).toContain(`uri: ${uri}`);
  expect(await server.origin.read("models/.gitattributes")).toContain("filter=lfs");
  const other = await server.clone();
  const access = { repository: await openRepository(other.directory, other.runtime), runtime: other.runtime };
  const copy = join(other.directory, ".mergeline/copy");
  await fetchArtifact(uri, digest, copy, access);
  expect(await readFile(copy, "utf8")).toBe("the model\n");
  // A checkout with `lfs: true` has the bytes in the pointer's place.
  server.objects.clear();
  await expect(fetchArtifact(uri, digest, copy, access)).rejects.toThrow(/is not on the LFS server/);
  await writeFile(join(other.directory, pointerPath), "the model\n");
  await fetchArtifact(uri, digest, copy, access);
});

it("registers no version where LFS refuses, gives other bytes back, or can't be asked: one sentence", async () => {
  const server = await startServer();
  const cases = [
    [
      (path: string) => (path.includes("batch") ? { status: 403 } : undefined),
      /denies access\. The token needs contents: write/,
    ],
    [(path: string) => (path.includes("/put/") ? { status: 507 } : undefined), /the LFS quota is used up/],
    [(path: string) => (path.includes("/verify/") ? { status: 422 } : undefined), /answered 422/],
    [
      (path: string) => (path.includes("/get/") ? { status: 200, body: "rotten" } : undefined),
      /gave other bytes back/,
    ],
    [
      (path: string) => (path.includes("batch") ? { status: 200, body: "<html>" } : undefined),
      /does not answer as a Git LFS server/,
    ],
  ] as const;
  const one = await server.clone();
  for (const [fault, message] of cases) {
    server.objects.clear();
    server.fail(fault);
    const error = await register(one, { store: "lfs:models" }).catch((each) => each);
    expect(error.message).toMatch(message);
    expect(error.message).not.toMatch(/\n|write-token/);
  }
  server.fail(undefined);
  const stranger = await server.clone(false);
  await expect(register(stranger, { store: "lfs:models" })).rejects.toThrow(/wants credentials/);
  await git(one.directory, "remote", "set-url", "origin", server.origin.bare);
  await expect(register(one, { store: "lfs:models" })).rejects.toThrow(
    /needs a repository with an https remote/,
  );
  expect(await server.origin.files("registry")).toEqual([]);
});

describe.skipIf(lfs.missing !== "")(`read by git-lfs${lfs.missing}`, () => {
  it("is pulled", async () => {
    const server = await startServer();
    await register(await server.clone(), { store: "lfs:models" });
    const { directory } = await server.clone();
    expect(await readFile(join(directory, pointerPath), "utf8")).toContain("oid sha256:");
    const env = {
      ...process.env,
      PATH: `${dirname(lfs.path)}:${process.env.PATH}`,
      GIT_TERMINAL_PROMPT: "0",
    };
    const run = async (...args: string[]) =>
      (await promisify(execFile)("git", args, { cwd: directory, env })).stdout;
    await run("lfs", "install", "--local");
    await run("lfs", "pull");
    expect(await readFile(join(directory, pointerPath), "utf8")).toBe("the model\n");
    expect(await run("lfs", "fsck")).toContain("OK");
    expect(await run("status", "--porcelain")).toBe("");
  });
});
