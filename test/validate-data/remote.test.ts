import { mkdtemp, readdir, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { expect, onTestFinished, test } from "vitest";
import { isPublicAddress } from "../../actions/toolkit/data/remote/address-guard.js";
import { ConfigurationError, sentence } from "../../actions/toolkit/runtime/errors.js";
import { type TestRuntime, testRuntime } from "../runtime.js";
import { type Answer, sendRange, webServer } from "./remote-server.js";
import { again, odcs } from "./report.js";

const contract = odcs([{ name: "id", logicalType: "integer", logicalTypeOptions: { maximum: 5 } }]);
const csv = Buffer.from(`id,note\n1,"two\nlines"\n9,x\n${"2,y\n".repeat(50_000)}`);

async function scene(answer: Answer, environment: Record<string, string> = {}) {
  const server = await webServer(answer);
  const temporary = await mkdtemp(join(tmpdir(), "mergeline-test-"));
  onTestFinished(() => rm(temporary, { recursive: true, force: true }));
  const t = await testRuntime({
    files: { "c.json": contract, "local/d.csv": csv },
    environment: {
      ...process.env,
      RUNNER_TEMP: temporary,
      MERGELINE_PRIVATE_HOSTS: server.host,
      ...environment,
    },
  });
  return { server, t, left: () => readdir(temporary) };
}

async function complaint(t: TestRuntime, data: string): Promise<string> {
  const error = await t.run("validate-data", { data }).catch((thrown: unknown) => thrown);
  if (!(error instanceof ConfigurationError)) throw new Error("no configuration error", { cause: error });
  return sentence(error);
}

test("a file on a web server is read like one of the workspace, and nothing of it is left", async () => {
  const { t, server, left } = await scene((request, response) => sendRange(csv, request, response));
  const remote = await again(t, { data: `${server.url}/d.csv?signature=secret`, contract: "c.json" });
  const local = await again(t, { data: "local/d.csv", contract: "c.json" });
  expect(remote.failures).toEqual(["maximum id fail 1"]);
  expect(remote.checks[0]!.examples.map(({ file, row, line }) => [file, row, line])).toEqual(
    local.checks[0]!.examples.map(({ row, line }) => [`${server.url}/d.csv`, row, line]),
  );
  expect(remote.report.datasets[0]!.digest).toBe(local.report.datasets[0]!.digest);
  expect(JSON.stringify(remote.report) + remote.comment).not.toContain("signature");
  expect(await left()).toEqual([]);
});

test("gzip and columns in the folders' names", async () => {
  const { t, server } = await scene((request, response) => sendRange(gzipSync("id\n1\n"), request, response));
  const { report } = await again(t, { data: `${server.url}/dt=2026-11-01/d.csv.gz` });
  expect(report.columns.map(({ name, type }) => `${name} ${type}`)).toEqual(["id BIGINT", "dt DATE"]);
});

test("a transfer that breaks off goes on where it was", async () => {
  let first = true;
  const { t, server } = await scene((request, response) => {
    if (!first) return sendRange(csv, request, response, { etag: '"1"' });
    first = false;
    response.writeHead(200, { "content-length": csv.length, etag: '"1"' });
    response.write(csv.subarray(0, 1000), () => response.destroy());
  });
  const { report } = await again(t, { data: `${server.url}/d.csv` });
  expect(report.datasets[0]!.rows).toBe(50_002);
  expect(server.requests).toEqual(["GET /d.csv", "GET /d.csv bytes=1000-"]);
});

test("redirects are followed to where data may be read from, and not on", async () => {
  const { t, server } = await scene((request, response, path) => {
    const to = {
      "/a.csv": "/b.csv",
      "/m.csv": "http://169.254.169.254/latest/",
      "/r.csv": "/r.csv",
      "/f.csv": "file:///etc/passwd",
    }[path];
    if (to === undefined) return sendRange(csv, request, response);
    response.writeHead(302, { location: to }).end();
  });
  expect((await again(t, { data: `${server.url}/a.csv` })).report.files[0]!.path).toBe(`${server.url}/a.csv`);
  expect(await complaint(t, `${server.url}/m.csv`)).toMatch(/m\.csv is not encrypted\. Only https is used/);
  expect(await complaint(t, `${server.url}/r.csv`)).toMatch(/sends from one address to another 6 times/);
  expect(await complaint(t, `${server.url}/f.csv`)).toMatch(
    /sends to a file: address, which is not followed/,
  );
});

const broken: readonly (readonly [string, Answer, RegExp])[] = [
  ["404", (_, response) => response.writeHead(404).end(), /d\.csv is not there: the server answered 404\.$/],
  ["403", (_, response) => response.writeHead(403).end("no"), /the server answered 403, access is denied/],
  [
    "a login page",
    (_, response) => response.writeHead(200, { "content-type": "text/html; charset=utf-8" }).end("<html>"),
    /d\.csv is a web page \(text\/html\), not data\./,
  ],
  [
    "a page without its type",
    (request, response) => sendRange(Buffer.from("\n<!doctype html><p>"), request, response),
    /d\.csv is named like text, but it is a web page/,
  ],
  [
    "500 all the time",
    (_, response) => response.writeHead(500).end(),
    /broke off after 0 bytes, .*the server answered 500/,
  ],
  [
    "half of it, and no ranges",
    (_, response) => {
      response.writeHead(200, { "content-length": csv.length });
      response.write(csv.subarray(0, 1000), () => response.destroy());
    },
    /broke off after 1000 bytes, and the server can't go on from there/,
  ],
  [
    "other content in the second half",
    (request, response) => {
      if (request.headers.range !== undefined) return sendRange(csv, request, response, { etag: '"2"' });
      response.writeHead(200, { "content-length": csv.length, etag: '"1"' });
      response.write(csv.subarray(0, 1000), () => response.destroy());
    },
    /d\.csv changed while it was read/,
  ],
];

test.each(broken)("%s is one sentence", async (_, answer, message) => {
  const { t, server, left } = await scene(answer);
  expect(await complaint(t, `${server.url}/d.csv`)).toMatch(message);
  expect(await left()).toEqual([]);
});

test("more than the limit is not fetched, told before or found on the way", async () => {
  const endless: Answer = (_, response) => {
    response.writeHead(200);
    const more = () =>
      response.write(Buffer.alloc(1 << 16, "1\n")) ? setImmediate(more) : response.once("drain", more);
    if (!response.destroyed) more();
  };
  const { t, server } = await scene(endless, { MERGELINE_FETCH_LIMIT: "0.001" });
  expect(await complaint(t, `${server.url}/d.csv`)).toMatch(
    /is larger than 0\.001 GiB, the most that is fetched/,
  );
});

test.each([
  ["http://169.254.169.254/latest/meta-data/d.csv", /is not encrypted/],
  ["https://169.254.169.254/d.csv", /169\.254\.169\.254 is an address of this machine or its network/],
  ["https://127.0.0.1/d.csv", /is an address of this machine/],
  ["https://0x7f.1/d.csv", /127\.0\.0\.1 is an address of this machine/],
  ["https://[::ffff:169.254.169.254]/d.csv", /is an address of this machine/],
  ["https://[fd00:ec2::254]/d.csv", /is an address of this machine/],
  ["https://localhost/d.csv", /localhost is an address of this machine/],
  ["https://user:word@example.com/d.csv", /^data: https:\/\/example\.com\/d\.csv holds a name or password/],
  ["https://example.com/*.csv", /is a pattern, and a web server has no list of its files/],
  ["https://example.com/d.exe", /is of no format that can be read/],
  [
    "ftp://example.com/d.csv",
    /^data: ftp:\/\/example\.com\/d\.csv is an ftp:\/\/ address, which can't be read\. Known are https:\/\//,
  ],
  ["file:///etc/passwd", /is an? file:\/\/ address, which can't be read/],
])("%s is not asked", async (address, message) => {
  const t = await testRuntime({ files: {} });
  expect(await complaint(t, address)).toMatch(message);
});

test.each([
  ["8.8.8.8", true],
  ["2606:4700::1111", true],
  ["10.1.2.3", false],
  ["172.31.0.1", false],
  ["192.168.1.1", false],
  ["100.100.100.200", false],
  ["168.63.129.16", false],
  ["168.63.129.17", true],
  ["::1", false],
  ["fe80::1", false],
  ["64:ff9b::a9fe:a9fe", false],
  ["2002:a9fe:a9fe::", false],
  ["nothing", false],
])("%s is public: %s", (address, isPublic) => {
  expect(isPublicAddress(address)).toBe(isPublic);
});

test("drift-check reads current data from a web server", async () => {
  const { t, server } = await scene((request, response) => sendRange(csv, request, response));
  const outcome = await t.run("drift-check", { reference: "local/d.csv", current: `${server.url}/d.csv` });
  expect(outcome.outputs).toMatchObject({ drifted: false });
});
