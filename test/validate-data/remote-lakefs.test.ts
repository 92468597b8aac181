import { expect, test } from "vitest";
import { ConfigurationError, sentence } from "../../actions/toolkit/runtime/errors.js";
import { testRuntime } from "../runtime.js";
import { type Answer, sendRange, webServer } from "./remote-server.js";
import { again } from "./report.js";

const objects: Readonly<Record<string, Buffer>> = {
  "logs/dt=2026-11-01/a.csv": Buffer.from("id\n1\n"),
  "logs/dt=2026-11-02/b.csv": Buffer.from("id\n2\n"),
};
const key = `Basic ${Buffer.from("key:word").toString("base64")}`;

/**
 * A stand-in for lakeFS: what its REST API says of listing and reading objects, one object a page. The real server needs
 * a database of its own.
 */
const standIn: Answer = (request, response, path) => {
  const url = new URL(path, "http://localhost");
  const [, what] =
    /^\/api\/v1\/repositories\/churn\/refs\/main\/(objects(?:\/ls)?)$/.exec(url.pathname) ?? [];
  if (request.headers.authorization !== key) return void response.writeHead(401).end();
  if (what === undefined) return void response.writeHead(404).end();
  if (what === "objects") {
    const bytes = objects[url.searchParams.get("path") ?? ""];
    if (bytes === undefined) return void response.writeHead(404).end();
    return sendRange(bytes, request, response, { etag: '"abc"' });
  }
  const [prefix, after] = [url.searchParams.get("prefix")!, url.searchParams.get("after")!];
  const left = Object.keys(objects).filter((one) => one.startsWith(prefix) && one > after);
  const results = left
    .slice(0, 1)
    .map((one) => ({ path: one, path_type: "object", size_bytes: objects[one]!.length, checksum: "abc" }));
  const pagination = { has_more: left.length > 1, next_offset: left[0] ?? "", results: 1, max_per_page: 1 };
  response
    .writeHead(200, { "content-type": "application/json" })
    .end(JSON.stringify({ pagination, results }));
};

async function scene(environment: Record<string, string> = {}) {
  const server = await webServer(standIn);
  const t = await testRuntime({
    environment: {
      ...process.env,
      LAKECTL_SERVER_ENDPOINT_URL: `${server.url}/api/v1`,
      LAKECTL_CREDENTIALS_ACCESS_KEY_ID: "key",
      LAKECTL_CREDENTIALS_SECRET_ACCESS_KEY: "word",
      ...environment,
    },
  });
  const complaint = async (data: string) => {
    const error = await t.run("validate-data", { data }).catch((thrown: unknown) => thrown);
    if (!(error instanceof ConfigurationError)) throw new Error("no configuration error", { cause: error });
    return sentence(error);
  };
  return { t, complaint };
}

test("a pattern and an object of lakeFS are read at their ref", async () => {
  const { t } = await scene();
  const all = await again(t, { data: "lakefs://churn/main/logs/*/*.csv" });
  expect(all.report.files.map(({ path }) => path)).toEqual(
    Object.keys(objects).map((one) => `lakefs://churn/main/${one}`),
  );
  expect(all.report.columns.map(({ name, type }) => `${name} ${type}`)).toEqual(["id BIGINT", "dt DATE"]);
  const one = await again(t, { data: "lakefs://churn/main/logs/dt=2026-11-02/b.csv" });
  expect(one.report.datasets[0]!.rows).toBe(1);
});

test("what lakeFS refuses is one sentence", async () => {
  const { complaint } = await scene();
  expect(await complaint("lakefs://churn/other/logs/*.csv")).toBe(
    "lakefs://churn/other/logs/: there is no such repository or ref in lakeFS.",
  );
  expect(await complaint("lakefs://churn/main/none.csv")).toMatch(
    /none\.csv is not there: the server answered 404/,
  );
  const denied = await scene({ LAKECTL_CREDENTIALS_SECRET_ACCESS_KEY: "other" });
  expect(await denied.complaint("lakefs://churn/main/none.csv")).toMatch(
    /lakeFS denies access\. The key needs fs:ReadObject/,
  );
  const unset = await scene({ LAKECTL_SERVER_ENDPOINT_URL: "" });
  expect(await unset.complaint("lakefs://churn/main/none.csv")).toMatch(
    /no server is known\. Set LAKECTL_SERVER_ENDPOINT_URL/,
  );
});
