import { createHash } from "node:crypto";
import { mkdir, readdir, readFile, writeFile } from "node:fs/promises";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import { expect, it, onTestFinished } from "vitest";
import { fetchArtifact } from "../../../actions/toolkit/registry/store/fetch.js";
import { fileStore, keyOf } from "../../../actions/toolkit/registry/store/file-store.js";
import { testRuntime } from "../../runtime.js";

const digestOf = (content: string) => `sha256:${createHash("sha256").update(content).digest("hex")}`;

async function store() {
  const { directory: root, runtime } = await testRuntime({ files: { model: "the model" } });
  const folder = join(root, "store");
  const files = fileStore({ folder, inRepository: "store", committed: undefined });
  const put = async (digest: string) =>
    (await files.put([{ file: join(root, "model"), digest, name: "model" }], "churn"))[0]!;
  return { root, folder, put, access: { repository: undefined, runtime } };
}

it("keeps a file under its digest, once, and gives it back", async () => {
  const { root, folder, put, access } = await store();
  const kept = await put(digestOf("the model"));
  expect(kept).toMatchObject({ uri: `file:store/${keyOf(digestOf("the model"))}`, bytes: 9 });
  expect(await put(digestOf("the model"))).toEqual(kept);
  const copy = join(root, "copy");
  await fetchArtifact(kept.uri, kept.digest, copy, access);
  expect(await readFile(copy, "utf8")).toBe("the model");
  expect(await readdir(join(folder, "sha256"))).toHaveLength(1);
});

it("refuses a file that changed since it was hashed, and leaves nothing behind", async () => {
  const { folder, put } = await store();
  await expect(put(digestOf("another"))).rejects.toThrow(/has changed since its digest was taken/);
  const left = await readdir(folder, { recursive: true, withFileTypes: true });
  expect(left.filter((entry) => entry.isFile())).toEqual([]);
});

it("refuses other bytes in the store, and a store that answers with them", async () => {
  const { root, folder, put, access } = await store();
  const digest = digestOf("the model");
  await mkdir(join(folder, keyOf(digest), ".."), { recursive: true });
  await writeFile(join(folder, keyOf(digest)), "rotten");
  await expect(put(digest)).rejects.toThrow(/holds other bytes/);
  const copy = join(root, "copy");
  await expect(fetchArtifact(`file:store/${keyOf(digest)}`, digest, copy, access)).rejects.toThrow(
    /other bytes/,
  );
  await expect(readFile(copy)).rejects.toThrow(/ENOENT/);
});

it("fetches over HTTP with the digest checked, and says what it can't fetch", async () => {
  const server = createServer((request, response) => {
    if (request.url === "/model") response.end("the model");
    else response.writeHead(404).end();
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  onTestFinished(() => void server.close());
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const { directory: root, runtime } = await testRuntime();
  const access = { repository: undefined, runtime };
  const copy = join(root, "copy");
  await fetchArtifact(`${url}/model`, digestOf("the model"), copy, access);
  expect(await readFile(copy, "utf8")).toBe("the model");
  const cases = [
    [`${url}/model`, digestOf("x"), /other bytes/],
    [`${url}/none`, digestOf("x"), /the server answered 404/],
    ["ftp://acme/x", digestOf("x"), /can't be fetched here/],
    ["file:../../etc/passwd", digestOf("x"), /leaves the repository/],
    ["file:none", digestOf("x"), /is not there/],
    ["http://127.0.0.1:1/x", digestOf("x"), /can't be fetched/],
  ] as const;
  for (const [uri, digest, message] of cases) {
    await expect(fetchArtifact(uri, digest, join(root, "other"), access)).rejects.toThrow(message);
  }
  expect(await readdir(root)).toEqual(["copy"]);
});
