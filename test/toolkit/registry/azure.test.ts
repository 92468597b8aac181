import { createHash, randomBytes } from "node:crypto";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { BlobServiceClient, type ContainerClient } from "@azure/storage-blob";
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from "vitest";
import type { KeptArtifact } from "../../../actions/toolkit/registry/store/artifact-store.js";
import { fetchArtifact } from "../../../actions/toolkit/registry/store/fetch.js";
import { keyOf } from "../../../actions/toolkit/registry/store/file-store.js";
import { parseStoreAddress } from "../../../actions/toolkit/registry/store/store-address.js";
import { openStore } from "../../../actions/toolkit/registry/store/store-kinds.js";
import { digestOf, register, scene } from "../../register-model/scene.js";
import { testRuntime } from "../../runtime.js";
import { type Fault, findProgram, type Line, type Server, startLine, startProgram } from "./cloud-servers.js";

const { missing } = findProgram("azurite");
const mebibyte = 1024 * 1024;
/** Three parts, the last one shorter. */
const large = randomBytes(20 * mebibyte);
const largeDigest = `sha256:${createHash("sha256").update(large).digest("hex")}`;
/** What every Azurite has. */
const key = "Eby8vdM02xNOcqFlqUwJPLlmEtlCDXJ1OUzFT50uSRZ6IFsuFq2UVErCz4I6tq/K1SZFPTOtr/KBHBeksoGMGw==";
const refused = (code: string, status = 403): Fault => ({
  answer: status,
  headers: { "x-ms-error-code": code },
  body: `<?xml version="1.0"?><Error><Code>${code}</Code><Message>Ordered by the test</Message></Error>`,
});

describe.skipIf(missing !== "")(`Azure Blob Storage, kept by Azurite${missing}`, () => {
  let azurite: Server;
  let line: Line;
  let container: ContainerClient;
  const connection = (url: string) =>
    `DefaultEndpointsProtocol=http;AccountName=devstoreaccount1;AccountKey=${key};BlobEndpoint=${url}/devstoreaccount1;`;
  beforeAll(async () => {
    const options = ["--blobHost", "127.0.0.1", "--skipApiVersionCheck", "--inMemoryPersistence", "--silent"];
    azurite = await startProgram("azurite", (port) => [...options, "--blobPort", String(port)], [
      process.execPath,
    ]);
    line = await startLine(azurite.url);
  });
  afterAll(async () => {
    await line?.stop();
    await azurite?.stop();
  });
  let name = "";
  beforeEach(async () => {
    line.fault = undefined;
    name = `models-${randomBytes(4).toString("hex")}`;
    container = BlobServiceClient.fromConnectionString(connection(azurite.url)).getContainerClient(name);
    await container.create();
    line.requests.length = 0;
  });

  const environment = () => ({ AZURE_STORAGE_CONNECTION_STRING: connection(line.url) });
  const namesThere = async () => {
    const names: string[] = [];
    for await (const blob of container.listBlobsFlat()) names.push(blob.name);
    return names;
  };
  const blocksSent = () => line.requests.filter((one) => one.includes("comp=block&")).length;

  async function store(content: string | Uint8Array) {
    const { directory, runtime } = await testRuntime({
      files: { model: content },
      environment: environment(),
    });
    const access = { repository: undefined, runtime };
    const address = parseStoreAddress(`az://devstoreaccount1/${name}/churn`, "store");
    // A store of its own each time: one of another run.
    const open = () => openStore(address, "store", access);
    const put = async (digest: string) =>
      (await (await open()).put([{ file: join(directory, "model"), digest, name: "model" }], "churn"))[0]!;
    const back = async (kept: { uri: string; digest: string }) => {
      await fetchArtifact(kept.uri, kept.digest, join(directory, "copy"), access);
      return readFile(join(directory, "copy"));
    };
    return { directory, open, put, back };
  }

  it("keeps a file under its digest, once, and gives it back", async () => {
    const { put, back, open } = await store("the model");
    const digest = digestOf("the model");
    const kept = await put(digest);
    expect(kept).toEqual({ uri: `az://devstoreaccount1/${name}/churn/${keyOf(digest)}`, digest, bytes: 9 });
    expect((await container.getBlobClient(`churn/${keyOf(digest)}`).downloadToBuffer()).toString()).toBe(
      "the model",
    );
    expect(await put(digest)).toEqual(kept);
    expect(blocksSent()).toBe(1);
    expect((await back(kept)).toString()).toBe("the model");
    const listed: KeptArtifact[] = [];
    for await (const one of (await open()).contents!([])) listed.push(one);
    expect(listed).toEqual([{ ...kept, at: expect.any(Date) }]);
    await (await open()).remove!(listed[0]!);
    expect(await namesThere()).toEqual([]);
  });

  it("sends a large file in blocks, and reads on where the connection breaks", async () => {
    const { put, back } = await store(large);
    const kept = await put(largeDigest);
    expect(kept.bytes).toBe(large.length);
    expect(blocksSent()).toBe(3);
    let broken = 0;
    line.fault = ({ method }) => (method === "GET" && broken++ < 2 ? { cutAfter: 3 * mebibyte } : undefined);
    line.headers.length = 0;
    expect((await back(kept)).equals(large)).toBe(true);
    expect(line.headers).toHaveLength(3);
    expect(line.headers[1]!["x-ms-range"]).toMatch(/^bytes=\d{3,}-$/);
  });

  it("takes up an upload that another run left unfinished: only the blocks that lack are sent", async () => {
    const first = await store(large);
    const third = Buffer.from("000003-").toString("base64").slice(0, 8);
    line.fault = ({ url = "" }) =>
      decodeURIComponent(url).includes(`blockid=${third}`) ? refused("InvalidInput", 400) : undefined;
    await expect(first.put(largeDigest)).rejects.toThrow(/the store answered 400 InvalidInput/);
    expect(await namesThere()).toEqual([]);
    line.fault = undefined;
    line.requests.length = 0;
    const again = await store(large);
    const kept = await again.put(largeDigest);
    expect(blocksSent()).toBe(1);
    expect((await again.back(kept)).equals(large)).toBe(true);
  });

  it("refuses a file that changed since it was hashed, and a store with other bytes", async () => {
    const { put, back } = await store(large);
    await expect(put(digestOf("another"))).rejects.toThrow(/has changed since its digest was taken/);
    expect(await namesThere()).toEqual([]);
    const digest = digestOf("the model");
    await container.getBlockBlobClient(`churn/${keyOf(digest)}`).upload("rotten", 6);
    await expect(put(digest)).rejects.toThrow(/holds other bytes under az:/);
    const uri = `az://devstoreaccount1/${name}/churn/${keyOf(digest)}`;
    await expect(back({ uri, digest })).rejects.toThrow(/holds other bytes .* than the record says/);
  });

  it("gives way to another run that writes the same bytes at the same time", async () => {
    const { put } = await store(large);
    const [one, other] = await Promise.all([put(largeDigest), put(largeDigest)]);
    expect(one).toEqual(other);
    const commits = line.requests.filter((each) => each.startsWith("PUT") && each.includes("comp=blocklist"));
    expect(commits).toHaveLength(2);
    expect(await namesThere()).toEqual([`churn/${keyOf(largeDigest)}`]);
  });

  const faults: readonly (readonly [string, Fault, RegExp])[] = [
    ["expired credentials", refused("AuthenticationFailed"), /may have expired\. Let azure\/login/],
    ["no right to write", refused("AuthorizationPermissionMismatch"), /role Storage Blob Data Contributor/],
    ["a quota that is used up", refused("QuotaExceeded"), /its quota is used up/],
  ];
  it.each(faults)("registers no version with %s: one sentence", async (_, fault, message) => {
    const { server, clone } = await scene();
    const one = await clone({ environment: { ...process.env, ...environment() } });
    line.fault = ({ method }) => (method === "PUT" ? fault : undefined);
    const error = await register(one, { store: `az://devstoreaccount1/${name}` }).catch((each) => each);
    expect(error.name).toBe("ConfigurationError");
    expect(error.message).toMatch(message);
    expect(error.message).not.toContain("\n");
    expect(await server.files("registry")).toEqual([]);
    line.fault = undefined;
    await register(one, { store: `az://devstoreaccount1/${name}` });
    const record = await one.read("registry/churn/versions/1.yaml");
    expect(record).toContain(`uri: az://devstoreaccount1/${name}/${keyOf(digestOf("the model\n"))}`);
  });

  it("says that there is no container", async () => {
    const { put } = await store("the model");
    await container.delete();
    await expect(put(digestOf("the model"))).rejects.toThrow(/there is no such container/);
  });
});

it("says what to set where there are no credentials, without repeating what is secret", async () => {
  for (const variable of ["AZURE_CLIENT_ID", "AZURE_TENANT_ID", "AZURE_FEDERATED_TOKEN_FILE"])
    vi.stubEnv(variable, undefined);
  // Neither a login on this machine nor a machine's identity is asked for.
  vi.stubEnv("AZURE_TOKEN_CREDENTIALS", "WorkloadIdentityCredential");
  try {
    const cases = [
      [{}, "acmemodels/models", /there are no Azure credentials\. Let azure\/login get them/],
      [{}, "ACME/models", /ACME is not a storage account/],
      [{}, "acmemodels", /Write az:\/\/account\/container\/prefix/],
      [
        { AZURE_STORAGE_CONNECTION_STRING: "AccountKey=sesame" },
        "acmemodels/models",
        /^AZURE_STORAGE_CONNECTION_STRING can't be read/,
      ],
    ] as const;
    for (const [environment, path, message] of cases) {
      const { directory, runtime } = await testRuntime({ files: { model: "x" }, environment });
      const put = async () => {
        const opened = await openStore({ type: "azure", path }, "store", { repository: undefined, runtime });
        return opened.put(
          [{ file: join(directory, "model"), digest: digestOf("x"), name: "model" }],
          "churn",
        );
      };
      const error = await put().catch((each) => each);
      expect(error.message).toMatch(message);
      expect(error.message).not.toMatch(/sesame|\n/);
    }
  } finally {
    vi.unstubAllEnvs();
  }
});
