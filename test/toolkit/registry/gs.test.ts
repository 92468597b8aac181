import { createHash, randomBytes } from "node:crypto";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import type { KeptArtifact } from "../../../actions/toolkit/registry/store/artifact-store.js";
import { fetchArtifact } from "../../../actions/toolkit/registry/store/fetch.js";
import { keyOf } from "../../../actions/toolkit/registry/store/file-store.js";
import { parseStoreAddress } from "../../../actions/toolkit/registry/store/store-address.js";
import { openStore } from "../../../actions/toolkit/registry/store/store-kinds.js";
import { digestOf, register, scene } from "../../register-model/scene.js";
import { testRuntime } from "../../runtime.js";
import { type Fault, findProgram, type Line, type Server, startLine, startProgram } from "./cloud-servers.js";

const { missing } = findProgram("gcs");
const mebibyte = 1024 * 1024;
/** Three chunks, the last one shorter. */
const large = randomBytes(20 * mebibyte);
const largeDigest = `sha256:${createHash("sha256").update(large).digest("hex")}`;
const refused = (reason: string, code = 403, message = "Ordered by the test"): Fault => ({
  answer: code,
  headers: { "content-type": "application/json" },
  body: JSON.stringify({
    error: { code, message, errors: [{ reason, message }] },
  }),
});

describe.skipIf(missing !== "")(`Google Cloud Storage, kept by fake-gcs-server${missing}`, () => {
  let server: Server;
  let line: Line;
  let name = "";
  beforeAll(async () => {
    const options = ["-backend", "memory", "-scheme", "http", "-host", "127.0.0.1"];
    server = await startProgram("gcs", (port) => [...options, "-port", String(port)]);
    line = await startLine(server.url);
    // It tells clients where to go on with an upload: through the line.
    const body = JSON.stringify({ externalUrl: line.url });
    await fetch(`${server.url}/_internal/config`, { method: "PUT", body });
  });
  afterAll(async () => {
    await line?.stop();
    await server?.stop();
  });
  beforeEach(async () => {
    line.fault = undefined;
    name = `models-${randomBytes(4).toString("hex")}`;
    const made = await fetch(`${server.url}/storage/v1/b?project=test`, {
      method: "POST",
      body: JSON.stringify({ name }),
    });
    expect(made.status).toBe(200);
    line.requests.length = 0;
    line.headers.length = 0;
  });

  const environment = () => ({ STORAGE_EMULATOR_HOST: line.url });
  const namesThere = async () => {
    const listed = (await (await fetch(`${server.url}/storage/v1/b/${name}/o`)).json()) as {
      items?: { name: string }[];
    };
    return (listed.items ?? []).map((one) => one.name);
  };
  const uploads = () => line.requests.filter((one) => /^(POST|PUT).*\/upload\//.test(one));

  async function store(content: string | Uint8Array) {
    const { directory, runtime } = await testRuntime({
      files: { model: content },
      environment: environment(),
    });
    const access = { repository: undefined, runtime };
    const address = parseStoreAddress(`gs://${name}/churn`, "store");
    const open = () => openStore(address, "store", access);
    const put = async (digest: string) =>
      (await (await open()).put([{ file: join(directory, "model"), digest, name: "model" }], "churn"))[0]!;
    const back = async (kept: { uri: string; digest: string }) => {
      await fetchArtifact(kept.uri, kept.digest, join(directory, "copy"), access);
      return readFile(join(directory, "copy"));
    };
    return { open, put, back };
  }

  it("keeps a file under its digest, once, and gives it back", async () => {
    const { put, back, open } = await store("the model");
    const digest = digestOf("the model");
    const kept = await put(digest);
    expect(kept).toEqual({ uri: `gs://${name}/churn/${keyOf(digest)}`, digest, bytes: 9 });
    expect(uploads()).toHaveLength(1);
    expect(uploads()[0]).toContain("ifGenerationMatch=0");
    expect(await put(digest)).toEqual(kept);
    expect(uploads()).toHaveLength(1);
    expect((await back(kept)).toString()).toBe("the model");
    const listed: KeptArtifact[] = [];
    for await (const one of (await open()).contents!([])) listed.push(one);
    expect(listed).toEqual([{ ...kept, at: expect.any(Date) }]);
    await (await open()).remove!(listed[0]!);
    expect(await namesThere()).toEqual([]);
  });

  it("sends a large file in chunks, and reads on where the connection breaks", async () => {
    const { put, back } = await store(large);
    const kept = await put(largeDigest);
    expect(kept.bytes).toBe(large.length);
    const chunks = line.headers.map((one) => one["content-range"]).filter((range) => range !== undefined);
    expect(chunks).toHaveLength(3);
    let cut = 0;
    line.fault = ({ method }) => (method === "GET" && cut++ < 2 ? { cutAfter: 3 * mebibyte } : undefined);
    line.headers.length = 0;
    expect((await back(kept)).equals(large)).toBe(true);
    expect(line.headers.filter(({ range }) => /^bytes=\d{3,}-$/.test(range ?? "")).length).toBeGreaterThan(0);
  });

  it.each([
    ["a small file", Buffer.from("the model")],
    ["a file of several chunks", large],
  ])("refuses %s that changed since it was hashed, and leaves nothing behind", async (_, content) => {
    const { put } = await store(content);
    await expect(put(digestOf("another"))).rejects.toThrow(/has changed since its digest was taken/);
    expect(await namesThere()).toEqual([]);
  });

  it("refuses a store with other bytes", async () => {
    const { put, back } = await store("the model");
    const digest = digestOf("the model");
    const place = `${server.url}/upload/storage/v1/b/${name}/o?uploadType=media&name=churn/${keyOf(digest)}`;
    await fetch(place, { method: "POST", body: "rotten" });
    await expect(put(digest)).rejects.toThrow(/holds other bytes under gs:/);
    const uri = `gs://${name}/churn/${keyOf(digest)}`;
    await expect(back({ uri, digest })).rejects.toThrow(/holds other bytes .* than the record says/);
    await expect(back({ uri: `gs://${name}/none`, digest })).rejects.toThrow(/is not there/);
  });

  it("gives way to another run that writes the same bytes at the same time", async () => {
    const { put } = await store("the model");
    const digest = digestOf("the model");
    const [one, other] = await Promise.all([put(digest), put(digest)]);
    expect(one).toEqual(other);
    expect(await namesThere()).toEqual([`churn/${keyOf(digest)}`]);
  });

  const faults: readonly (readonly [string, Fault, RegExp])[] = [
    [
      "expired credentials",
      refused("authError", 401),
      /have expired or are not valid\. Let google-github-actions\/auth/,
    ],
    [
      "no credentials",
      refused("required", 401, "Anonymous caller does not have storage.objects.create access to the bucket."),
      /there are no Google credentials\. Let google-github-actions\/auth get them/,
    ],
    ["no right to write", refused("forbidden"), /role Storage Object User/],
    ["a quota that is used up", refused("quotaExceeded"), /its quota is used up/],
  ];
  it.each(faults)("registers no version with %s: one sentence", async (_, fault, message) => {
    const { server: origin, clone } = await scene();
    const one = await clone({ environment: { ...process.env, ...environment() } });
    line.fault = ({ method }) => (method === "GET" ? undefined : fault);
    const error = await register(one, { store: `gs://${name}` }).catch((each) => each);
    expect(error.name).toBe("ConfigurationError");
    expect(error.message).toMatch(message);
    expect(error.message).not.toContain("\n");
    expect(await origin.files("registry")).toEqual([]);
    line.fault = undefined;
    await register(one, { store: `gs://${name}` });
    const record = await one.read("registry/churn/versions/1.yaml");
    expect(record).toContain(`uri: gs://${name}/${keyOf(digestOf("the model\n"))}`);
  });

  it("says that there is no bucket", async () => {
    name = "nowhere";
    const nowhere = await store("the model");
    await expect(nowhere.put(digestOf("the model"))).rejects.toThrow(/there is no bucket nowhere/);
  });
});

it("says what to set where there are no credentials", async () => {
  const environment = { GOOGLE_APPLICATION_CREDENTIALS: "/nowhere/key.json" };
  const { runtime } = await testRuntime({ environment });
  const access = { repository: undefined, runtime };
  await expect(openStore({ type: "gs", path: "models" }, "store", access)).rejects.toThrow(
    /GOOGLE_APPLICATION_CREDENTIALS names is not there/,
  );
});
