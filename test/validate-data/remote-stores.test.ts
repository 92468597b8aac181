import { randomBytes } from "node:crypto";
import { mkdtemp, readdir, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { BlobServiceClient } from "@azure/storage-blob";
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from "vitest";
import { ConfigurationError, sentence } from "../../actions/toolkit/runtime/errors.js";
import { testRuntime } from "../runtime.js";
import {
  type Fault,
  findProgram,
  type Line,
  type Server,
  startLine,
  startProgram,
} from "../toolkit/registry/cloud-servers.js";
import { again, odcs } from "./report.js";

/** What Azurite's account has in every installation. */
const azureKey = "Eby8vdM02xNOcqFlqUwJPLlmEtlCDXJ1OUzFT50uSRZ6IFsuFq2UVErCz4I6tq/K1SZFPTOtr/KBHBeksoGMGw==";
const connection = (url: string) =>
  `DefaultEndpointsProtocol=http;AccountName=devstoreaccount1;AccountKey=${azureKey};BlobEndpoint=${url}/devstoreaccount1;`;

interface Store {
  readonly title: string;
  readonly program: "moto" | "gcs" | "azurite";
  start(): Promise<Server>;
  /** Makes a bucket and puts objects into it. */
  fill(url: string, bucket: string, objects: Readonly<Record<string, Buffer>>): Promise<void>;
  environment(url: string): Record<string, string>;
  address(bucket: string): string;
  /** Whether a request asks for the bytes of the object. */
  isRead(url: string): boolean;
  /** How often the connection is cut. Google's client does not notice it: the next one begins 30 s later. */
  readonly cuts: number;
  readonly denied: Fault;
  readonly deniedText: RegExp;
  /** What the store answers when the content is another than the one asked for. */
  readonly changed: Fault;
}

const xml = (code: string) =>
  `<?xml version="1.0"?><Error><Code>${code}</Code><Message>By the test</Message></Error>`;

const stores: readonly Store[] = [
  {
    title: "S3, kept by moto",
    cuts: 2,
    program: "moto",
    start: () => startProgram("moto", (port) => ["-H", "127.0.0.1", "-p", String(port)]),
    async fill(url, bucket, objects) {
      await fetch(`${url}/${bucket}`, { method: "PUT" });
      for (const [key, body] of Object.entries(objects))
        await fetch(`${url}/${bucket}/${key}`, { method: "PUT", body: new Uint8Array(body) });
    },
    environment: (url) => ({
      AWS_ENDPOINT_URL_S3: url,
      AWS_ACCESS_KEY_ID: "key",
      AWS_SECRET_ACCESS_KEY: "word",
    }),
    address: (bucket) => `s3://${bucket}`,
    isRead: (url) => url.includes("large.csv"),
    denied: { answer: 403, body: xml("AccessDenied") },
    deniedText: /access is denied\. The role or user needs s3:GetObject on the objects and s3:ListBucket/,
    changed: { answer: 412, body: xml("PreconditionFailed") },
  },
  {
    title: "Google Cloud Storage, kept by fake-gcs-server",
    cuts: 1,
    program: "gcs",
    start: () =>
      startProgram("gcs", (port) => [
        "-backend",
        "memory",
        "-scheme",
        "http",
        "-host",
        "127.0.0.1",
        "-port",
        String(port),
      ]),
    async fill(url, bucket, objects) {
      await fetch(`${url}/storage/v1/b?project=test`, {
        method: "POST",
        body: JSON.stringify({ name: bucket }),
      });
      for (const [key, body] of Object.entries(objects)) {
        const target = `${url}/upload/storage/v1/b/${bucket}/o?uploadType=media&name=${encodeURIComponent(key)}`;
        await fetch(target, { method: "POST", body: new Uint8Array(body) });
      }
    },
    environment: (url) => ({ STORAGE_EMULATOR_HOST: url }),
    address: (bucket) => `gs://${bucket}`,
    isRead: (url) => url.includes("large.csv") && url.includes("alt=media"),
    denied: {
      answer: 403,
      headers: { "content-type": "application/json" },
      body: JSON.stringify({ error: { code: 403, message: "no", errors: [{ reason: "forbidden" }] } }),
    },
    deniedText: /access is denied\. The account needs the role Storage Object Viewer/,
    changed: {
      answer: 412,
      headers: { "content-type": "application/json" },
      body: JSON.stringify({ error: { code: 412, message: "other" } }),
    },
  },
  {
    title: "Azure Blob Storage, kept by Azurite",
    cuts: 2,
    program: "azurite",
    start: () =>
      startProgram(
        "azurite",
        (port) => [
          "--blobHost",
          "127.0.0.1",
          "--skipApiVersionCheck",
          "--inMemoryPersistence",
          "--silent",
          "--blobPort",
          String(port),
        ],
        [process.execPath],
      ),
    async fill(url, bucket, objects) {
      const container = BlobServiceClient.fromConnectionString(connection(url)).getContainerClient(bucket);
      await container.create();
      for (const [key, body] of Object.entries(objects))
        await container.getBlockBlobClient(key).uploadData(body);
    },
    environment: (url) => ({ AZURE_STORAGE_CONNECTION_STRING: connection(url) }),
    address: (bucket) => `az://devstoreaccount1/${bucket}`,
    isRead: (url) => url.includes("large.csv"),
    denied: {
      answer: 403,
      headers: { "x-ms-error-code": "AuthorizationPermissionMismatch" },
      body: xml("AuthorizationPermissionMismatch"),
    },
    deniedText: /access is denied\. The identity needs the role Storage Blob Data Reader/,
    changed: { answer: 412, headers: { "x-ms-error-code": "ConditionNotMet" }, body: xml("ConditionNotMet") },
  },
];

const contract = odcs([
  { name: "id", logicalType: "integer", logicalTypeOptions: { maximum: 5 } },
  { name: "dt", logicalType: "date" },
]);
const large = Buffer.from(`id\n${"1\n2\n3\n".repeat(200_000)}`);
const objects = {
  "logs/_SUCCESS": Buffer.from("x"),
  "logs/dt=2026-11-01/a.csv": Buffer.from("id\n1\n9\n"),
  "logs/dt=2026-11-02/b.csv": Buffer.from("id\n2\n"),
  "logs/dt=2026-11-02/notes.txt": Buffer.from("x"),
  "large.csv": large,
};

describe.each(stores)("$title", (store) => {
  const { missing } = findProgram(store.program);
  describe.skipIf(missing !== "")(`${store.program}${missing}`, () => {
    let server: Server;
    let line: Line;
    const bucket = `data-${randomBytes(4).toString("hex")}`;
    beforeAll(async () => {
      server = await store.start();
      line = await startLine(server.url);
      await store.fill(server.url, bucket, objects);
    });
    afterAll(async () => {
      await line?.stop();
      await server?.stop();
    });

    async function scene() {
      line.fault = undefined;
      line.requests.length = 0;
      const temporary = await mkdtemp(join(tmpdir(), "mergeline-test-"));
      onTestFinished(() => rm(temporary, { recursive: true, force: true }));
      const t = await testRuntime({
        files: { "c.json": contract, "large.csv": large },
        environment: { ...process.env, RUNNER_TEMP: temporary, ...store.environment(line.url) },
      });
      const complaint = async (data: string) => {
        const error = await t.run("validate-data", { data }).catch((thrown: unknown) => thrown);
        if (!(error instanceof ConfigurationError))
          throw new Error("no configuration error", { cause: error });
        expect(await readdir(temporary)).toEqual([]);
        return sentence(error);
      };
      return { t, complaint, at: (path: string) => `${store.address(bucket)}/${path}` };
    }

    it("a pattern and a folder name the same objects, with the columns of their folders", async () => {
      const { t, at } = await scene();
      const found = [];
      for (const data of [at("logs/dt=*/*.csv"), at("logs/"), at("**/{a,b}.csv")]) {
        const { report, checks } = await again(t, { data, contract: "c.json" });
        const [broken] = checks.filter(({ status }) => status === "fail");
        found.push([report.files.map(({ path }) => path), report.datasets[0]!.digest, broken!.examples[0]!]);
      }
      expect(found[0]).toEqual([
        [at("logs/dt=2026-11-01/a.csv"), at("logs/dt=2026-11-02/b.csv")],
        expect.stringMatching(/^sha256:/),
        expect.objectContaining({ file: at("logs/dt=2026-11-01/a.csv"), row: 2, line: 3 }),
      ]);
      expect(found[1]).toEqual(found[0]);
      expect(found[2]).toEqual(found[0]);
    });

    it("a transfer that breaks off goes on; the digest is that of the file", async () => {
      const { t, at } = await scene();
      let cuts = 0;
      line.fault = ({ method, url = "" }) =>
        method === "GET" && store.isRead(url) && cuts++ < store.cuts ? { cutAfter: 600_000 } : undefined;
      const remote = await again(t, { data: at("large.csv") });
      expect(cuts).toBeGreaterThan(store.cuts);
      const local = await again(t, { data: "large.csv" });
      expect(remote.report.datasets[0]!.digest).toBe(local.report.datasets[0]!.digest);
    }, 120_000);

    it("drift.current of model.yaml may be a pattern", async () => {
      const { t, at } = await scene();
      await t.write(
        "model.yaml",
        `name: m\ndata: { train: { path: large.csv } }\ndrift: { reference: train, current: "${at("lar*.csv")}" }\n`,
      );
      expect((await t.run("drift-check", {})).outputs).toMatchObject({ drifted: false });
    });

    it("what can't be read is one sentence", async () => {
      const { at, complaint } = await scene();
      expect(await complaint(at("none.csv"))).toBe(`${at("none.csv")} is not there.`);
      expect(await complaint(at("logs/*.parquet"))).toBe(`data: ${at("logs/*.parquet")} matches no object.`);
      expect(await complaint(at("empty/"))).toMatch(/empty\/ is a folder without any data: /);
      expect(await complaint(at("logs/x.exe"))).toMatch(/is a folder without any data|is of no format/);
      expect(await complaint(`${store.address(`${bucket}-x`)}/*.csv`)).toMatch(
        /there is no (bucket|such container).* Correct the address\./,
      );
      line.fault = ({ url = "" }) => (store.isRead(url) ? store.changed : undefined);
      expect(await complaint(at("lar*.csv"))).toBe(
        `${at("large.csv")} changed while it was read. Run it again, or name a place that is written once.`,
      );
      line.fault = () => store.denied;
      expect(await complaint(at("large.csv"))).toMatch(store.deniedText);
      expect(await complaint(at("*.csv"))).toMatch(store.deniedText);
    });
  });
});

it.each([
  ["s3://169.254.169.254", /names no data/],
  ["s3://user:word@bucket/a.csv", /^data: s3:\/\/bucket\/a\.csv names no data/],
  ["s3:///a.csv", /names no data/],
  ["az://account/container", /names no data/],
  ["az://evil.example.com/container/a.csv", /evil\.example\.com is not a storage account/],
])("%s is not asked", async (data, message) => {
  const t = await testRuntime({ files: {} });
  const error = await t.run("validate-data", { data }).catch((thrown: unknown) => thrown);
  expect(sentence(error as ConfigurationError)).toMatch(message);
});
