import { createHash, randomBytes } from "node:crypto";
import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from "vitest";
import { parseModel } from "../../../actions/toolkit/model/parse.js";
import type { KeptArtifact } from "../../../actions/toolkit/registry/store/artifact-store.js";
import { fetchArtifact } from "../../../actions/toolkit/registry/store/fetch.js";
import { keyOf } from "../../../actions/toolkit/registry/store/file-store.js";
import {
  parseStoreAddress,
  type StoreAddress,
} from "../../../actions/toolkit/registry/store/store-address.js";
import { openStore } from "../../../actions/toolkit/registry/store/store-kinds.js";
import { digestOf, register, scene } from "../../register-model/scene.js";
import { testRuntime } from "../../runtime.js";
import { git } from "../git/clone.js";
import { type Fault, findProgram, type Line, type Server, startLine, startProgram } from "./cloud-servers.js";

const { missing } = findProgram("moto");
const mebibyte = 1024 * 1024;
/** Three parts, the last one shorter. */
const large = randomBytes(20 * mebibyte);
const largeDigest = `sha256:${createHash("sha256").update(large).digest("hex")}`;
const refused = (code: string, status = 403): Fault => ({
  answer: status,
  body: `<?xml version="1.0"?><Error><Code>${code}</Code><Message>Ordered by the test</Message></Error>`,
});

describe.skipIf(missing !== "")(`S3, kept by moto${missing}`, () => {
  let moto: Server;
  let line: Line;
  beforeAll(async () => {
    moto = await startProgram("moto", (port) => ["-H", "127.0.0.1", "-p", String(port)]);
    line = await startLine(moto.url);
  });
  afterAll(async () => {
    await line?.stop();
    await moto?.stop();
  });
  beforeEach(async () => {
    line.fault = undefined;
    await fetch(`${moto.url}/moto-api/reset`, { method: "POST" });
    expect((await fetch(`${moto.url}/models`, { method: "PUT" })).status).toBe(200);
    line.requests.length = 0;
    line.headers.length = 0;
  });

  const environment = () => ({
    AWS_ENDPOINT_URL_S3: line.url,
    AWS_ACCESS_KEY_ID: "key",
    AWS_SECRET_ACCESS_KEY: "secret",
  });
  const keysThere = async () =>
    [...(await (await fetch(`${moto.url}/models?list-type=2`)).text()).matchAll(/<Key>(.*?)<\/Key>/g)].map(
      ([, key]) => key,
    );
  const uploadsThere = async () =>
    [...(await (await fetch(`${moto.url}/models?uploads`)).text()).matchAll(/<UploadId>/g)].length;
  const sent = (method: string) => line.requests.filter((one) => one.startsWith(method));

  async function store(content: string | Uint8Array, more: Partial<StoreAddress> = {}) {
    const { directory, runtime } = await testRuntime({
      files: { model: content },
      environment: environment(),
    });
    const access = { repository: undefined, runtime };
    const address = { ...parseStoreAddress("s3://models/ml/churn", "store"), ...more } as StoreAddress;
    // A store of its own each time: one of another run.
    const put = async (digest: string) => {
      const opened = await openStore(address, "store", access);
      return (await opened.put([{ file: join(directory, "model"), digest, name: "model" }], "churn"))[0]!;
    };
    const back = async (kept: { uri: string; digest: string }) => {
      await fetchArtifact(kept.uri, kept.digest, join(directory, "copy"), access);
      return readFile(join(directory, "copy"));
    };
    return { directory, access, address, put, back };
  }

  it("keeps a file under its digest, once, and gives it back", async () => {
    const { put, back } = await store("the model");
    const digest = digestOf("the model");
    const kept = await put(digest);
    expect(kept).toEqual({ uri: `s3://models/ml/churn/${keyOf(digest)}`, digest, bytes: 9 });
    const key = `ml/churn/${keyOf(digest)}`;
    const put1 = line.headers[line.requests.findIndex((one) => one.startsWith("PUT"))]!;
    expect(put1["if-none-match"]).toBe("*");
    expect(put1["x-amz-checksum-sha256"]).toBe(createHash("sha256").update("the model").digest("base64"));
    expect(await put(digest)).toEqual(kept);
    expect(sent("PUT")).toHaveLength(1);
    expect((await back(kept)).toString()).toBe("the model");
    expect(await keysThere()).toEqual([key]);
  });

  it("sends a large file in parts, and reads on where the connection breaks", async () => {
    const { put, back } = await store(large);
    const kept = await put(largeDigest);
    expect(kept.bytes).toBe(large.length);
    expect(
      sent("PUT")
        .map((one) => /partNumber=(\d)/.exec(one)?.[1])
        .sort(),
    ).toEqual(["1", "2", "3"]);
    let broken = 0;
    line.fault = ({ method }) => (method === "GET" && broken++ < 2 ? { cutAfter: 3 * mebibyte } : undefined);
    line.headers.length = 0;
    expect((await back(kept)).equals(large)).toBe(true);
    const ranges = line.headers.map(({ range }) => range);
    expect(ranges).toHaveLength(3);
    expect(ranges[1]).toMatch(/^bytes=\d+-$/);
    expect(Number(/\d+/.exec(ranges[2]!)![0])).toBeGreaterThan(Number(/\d+/.exec(ranges[1]!)![0]));
  });

  it("takes up an upload that another run left unfinished: only what lacks is sent", async () => {
    const { put } = await store(large);
    line.fault = ({ url }) => (url?.includes("partNumber=3") ? "refuse" : undefined);
    await expect(put(largeDigest)).rejects.toThrow(/^s3:.*the connection broke.*Run it again/);
    expect(await keysThere()).toEqual([]);
    expect(await uploadsThere()).toBe(1);
    line.fault = undefined;
    line.requests.length = 0;
    const again = await store(large);
    const kept = await again.put(largeDigest);
    expect(sent("PUT").map((one) => /partNumber=(\d)/.exec(one)?.[1])).toEqual(["3"]);
    expect(await uploadsThere()).toBe(0);
    expect((await again.back(kept)).equals(large)).toBe(true);
  });

  it.each([
    ["a small file", Buffer.from("the model")],
    ["a file of several parts", large],
  ])("refuses %s that changed since it was hashed, and leaves nothing behind", async (_, content) => {
    const { put } = await store(content);
    await expect(put(digestOf("another"))).rejects.toThrow(/has changed since its digest was taken/);
    expect(await keysThere()).toEqual([]);
    expect(await uploadsThere()).toBe(0);
  });

  it("refuses a store that gives other bytes back, and one that holds them", async () => {
    const { put, back } = await store("the model");
    const digest = digestOf("the model");
    let written = false;
    line.fault = ({ method }) => {
      written ||= method === "PUT";
      return method === "GET" && written ? { answer: 200, body: "rotten" } : undefined;
    };
    await expect(put(digest)).rejects.toThrow(/gave other bytes back/);
    line.fault = undefined;
    expect(await keysThere()).toEqual([]);
    await fetch(`${moto.url}/models/ml/churn/${keyOf(digest)}`, { method: "PUT", body: "rotten" });
    await expect(put(digest)).rejects.toThrow(/holds other bytes under s3:\/\/models\/ml\/churn\/sha256/);
    await expect(back({ uri: `s3://models/ml/churn/${keyOf(digest)}`, digest })).rejects.toThrow(
      /holds other bytes .* than the record says/,
    );
  });

  it("asks for the encryption of the settings, and reads where model.yaml says", async () => {
    const more = {
      encryption: "aws:kms",
      kms_key: "alias/models",
      endpoint: line.url,
      region: "eu-central-1",
    };
    const { directory, put, back } = await store("the model", more as Partial<StoreAddress>);
    const kept = await put(digestOf("the model"));
    const headers = line.headers[line.requests.findIndex((one) => one.startsWith("PUT"))]!;
    expect(headers).toMatchObject({
      "x-amz-server-side-encryption": "aws:kms",
      "x-amz-server-side-encryption-aws-kms-key-id": "alias/models",
    });
    await writeFile(
      join(directory, "model.yaml"),
      `name: churn\nregistry: { store: { type: s3, path: models/ml/churn, region: eu-central-1, endpoint: "${line.url}" } }\n`,
    );
    line.headers.length = 0;
    await back(kept);
    expect(line.headers[0]!.authorization).toContain("/eu-central-1/s3/");
  });

  it("lists what it keeps, and removes it", async () => {
    const { address, access, put } = await store("the model");
    const kept = await put(digestOf("the model"));
    await fetch(`${moto.url}/models/ml/churn/sha256/readme.txt`, { method: "PUT", body: "not ours" });
    const opened = await openStore(address, "store", access);
    const listed: KeptArtifact[] = [];
    for await (const one of opened.contents!([])) listed.push(one);
    expect(listed).toEqual([{ ...kept, at: expect.any(Date) }]);
    await opened.remove!(listed[0]!);
    expect(await keysThere()).toEqual(["ml/churn/sha256/readme.txt"]);
  });

  const faults: readonly (readonly [string, Fault, RegExp])[] = [
    ["expired credentials", refused("ExpiredToken", 400), /credentials have expired\. Get new ones/],
    ["a quota that is used up", refused("QuotaExceeded"), /its quota is used up\. Make room/],
    ["a full disk", { answer: 507 }, /its quota is used up/],
    ["no right to write", refused("AccessDenied"), /access is denied\. The role or user needs s3:GetObject/],
    ["an unknown key", refused("InvalidAccessKeyId"), /does not know the access key/],
    ["another refusal", refused("InvalidRequest", 400), /the store answered 400 InvalidRequest/],
  ];
  it.each(faults)("registers no version with %s: one sentence", async (_, fault, message) => {
    const { server, clone } = await scene();
    const one = await clone({ environment: { ...process.env, ...environment() } });
    line.fault = ({ method }) => (method === "PUT" ? fault : undefined);
    const before = await git(server.bare, "rev-parse", "main");
    const error = await register(one, { store: "s3://models/churn" }).catch((each) => each);
    expect(error.name).toBe("ConfigurationError");
    expect(error.message).toMatch(message);
    expect(error.message).not.toContain("\n");
    expect(await git(server.bare, "rev-parse", "main")).toBe(before);
    expect(await keysThere()).toEqual([]);
  });

  it("registers a version whose record has the address and nothing secret", async () => {
    const { clone } = await scene();
    const one = await clone({ environment: { ...process.env, ...environment() } });
    await register(one, { store: "s3://models/churn" });
    const record = await one.read("registry/churn/versions/1.yaml");
    expect(record).toContain(`uri: s3://models/churn/${keyOf(digestOf("the model\n"))}`);
    expect(record).not.toMatch(/127\.0\.0\.1|secret|\?/);
  });

  it("says what to set where there are no credentials, no bucket, or no region", async () => {
    const aside = {
      AWS_EC2_METADATA_DISABLED: "true",
      AWS_CONFIG_FILE: "/dev/null",
      AWS_SHARED_CREDENTIALS_FILE: "/dev/null",
    };
    // The SDK's own chain looks at the environment of the process.
    for (const [name, value] of Object.entries(aside)) vi.stubEnv(name, value);
    for (const name of ["AWS_ACCESS_KEY_ID", "AWS_PROFILE", "AWS_REGION"]) vi.stubEnv(name, undefined);
    try {
      const cases = [
        [
          { AWS_ENDPOINT_URL: line.url },
          "models",
          /there are no AWS credentials\. Let aws-actions.*AWS_ACCESS_KEY_ID/,
        ],
        [environment(), "nowhere", /there is no bucket nowhere/],
        [
          { ...environment(), AWS_ENDPOINT_URL_S3: undefined },
          "models",
          /no region is known\. Set registry\.store\.region/,
        ],
      ] as const;
      for (const [given, bucket, message] of cases) {
        const { directory, runtime } = await testRuntime({ files: { model: "x" }, environment: given });
        const opened = await openStore({ type: "s3", path: bucket }, "store", {
          repository: undefined,
          runtime,
        });
        const file = { file: join(directory, "model"), digest: digestOf("x"), name: "model" };
        await expect(opened.put([file], "churn")).rejects.toThrow(message);
      }
    } finally {
      vi.unstubAllEnvs();
    }
  });
});

it.each([
  "s3://",
  "s3://user:secret@bucket/x",
  "s3://bucket/../x",
  "s3://bucket/x?X-Amz-Signature=secret",
  "s3://bucket//x",
])("refuses the address %s without repeating a secret", async (address) => {
  const { runtime } = await testRuntime();
  const access = { repository: undefined, runtime };
  const error = await openStore(parseStoreAddress(address, "store"), "store", access).catch((each) => each);
  expect(error.message).toMatch(/^store: .*Write s3:\/\/bucket\/prefix/);
  expect(error.message).not.toContain("secret");
});

it.each([
  ["{ type: s4, path: models }", /^store\.type is "s4"; allowed are file, .*s3, gs, azure/],
  ["{ path: models }", /^store\.type is missing; allowed are file/],
  ["{ type: file, path: models, region: x }", /^store\.region is not a setting of .*store/],
  ["{ type: s3, path: models, encrypton: AES256 }", /^store\.encrypton .*Did you mean encryption\?/],
  ["{ type: s3, path: models, encryption: rot13 }", /^store\.encryption is "rot13"; allowed are AES256/],
  ["{ type: s3, path: m, endpoint: 'https://a:b@c' }", /the address of a server is needed/],
])("names what is wrong with the settings %s", (text, message) => {
  const parse = () => parseModel(`name: churn\nregistry:\n  store: ${text}\n`, "model.yaml");
  expect(parse).toThrow(new RegExp(message.source.replace("^", "^registry\\.")));
});
