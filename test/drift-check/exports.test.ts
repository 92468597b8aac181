import { createHash, createHmac } from "node:crypto";
import { chmod, mkdir, readdir } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, it, onTestFinished } from "vitest";
import type { RunContext } from "../../actions/toolkit/github/context.js";
import { testRuntime } from "../runtime.js";
import { type Received, startStandIn } from "../servers/stand-in.js";
import { files } from "./exports/data.js";

type Answer = Parameters<typeof startStandIn>[0];

async function standIn(answer: Answer = () => ({ status: 200 })) {
  const server = await startStandIn(answer);
  onTestFinished(() => server.stop());
  return server;
}

/** Runs a check with these exports; returns what the report says of them, and what was logged. */
async function check(
  exports: unknown,
  environment: Record<string, string> = {},
  inputs: Record<string, string> = {},
) {
  const masked: string[] = [];
  const t = await testRuntime({ files: files(exports), environment });
  const { mask } = t.runtime.log;
  t.runtime.log.mask = (secret) => {
    masked.push(secret);
    mask.call(t.runtime.log, secret);
  };
  const outcome = await t.run("drift-check", { issue: "false", ...inputs });
  const told = JSON.stringify([t.published, t.log]);
  const exported = t.published[0]!.report.exports as { name: string; state: string; problem: string }[];
  return { t, outcome, told, masked, exported };
}

const bodyOf = (received: Received | undefined) => JSON.parse(received!.body);

describe("stand-ins for services that can't be had here", () => {
  it("Datadog: series with tags and the key", async () => {
    const server = await standIn(() => ({ status: 202, body: '{"errors":[]}' }));
    const { exported, masked } = await check({ datadog: { url: server.url } }, { DD_API_KEY: "dd-secret" });
    expect(exported).toEqual([{ name: "datadog", state: "sent", problem: null }]);
    expect(masked).toContain("dd-secret");
    const [request] = server.received;
    expect(request).toMatchObject({ method: "POST", path: "/api/v2/series" });
    expect(request!.headers["dd-api-key"]).toBe("dd-secret");
    expect(bodyOf(request).series).toContainEqual({
      metric: "mergeline.drift.share",
      type: 3,
      points: [{ timestamp: expect.any(Number), value: 0.5 }],
      tags: ["model:churn"],
    });
  });

  it("Slack: a message whose text is no markup", async () => {
    const server = await standIn();
    const { exported } = await check({ slack: {} }, { SLACK_WEBHOOK_URL: `${server.url}/T/B/secret` });
    expect(exported[0]!.state).toBe("sent");
    const { text, blocks } = bodyOf(server.received[0]);
    expect(text).toBe("churn: the data has drifted");
    expect(blocks[1].text).toMatchObject({
      type: "plain_text",
      text: expect.stringContaining("1 of 2 columns"),
    });
  });

  it("Teams: an adaptive card", async () => {
    const server = await standIn(() => ({ status: 202 }));
    const { exported } = await check({ teams: {} }, { TEAMS_WEBHOOK_URL: `${server.url}/workflows/secret` });
    expect(exported[0]!.state).toBe("sent");
    const { type, attachments } = bodyOf(server.received[0]);
    expect(type).toBe("message");
    expect(attachments[0].contentType).toBe("application/vnd.microsoft.card.adaptive");
    expect(attachments[0].content.body[0].inlines[0].text).toBe("churn: the data has drifted");
  });

  it("a webhook of one's own: the measurement, signed", async () => {
    const server = await standIn();
    await check(
      { webhook: { url: `${server.url}/drift`, secret_env: "HOOK_SECRET" } },
      { HOOK_SECRET: "s3cret" },
    );
    const [request] = server.received;
    expect(bodyOf(request)).toMatchObject({
      event: "drift-check",
      model: "churn",
      verdict: "drift",
      share: 0.5,
      columns: { judged: 2, drifted: 1, listed: [{ name: "x", drifted: true }, {}] },
    });
    const expected = createHmac("sha256", "s3cret").update(request!.body).digest("hex");
    expect(request!.headers["x-mergeline-signature-256"]).toBe(`sha256=${expected}`);
  });

  it("AWS: a signature that the secret key gives", async () => {
    const server = await standIn();
    const secret = "wJalrXUtnFEMI/K7MDENG+bPxRfiCYEXAMPLEKEY";
    const environment = {
      AWS_ACCESS_KEY_ID: "AKIDEXAMPLE",
      AWS_SECRET_ACCESS_KEY: secret,
      AWS_ENDPOINT_URL_CLOUDWATCH: server.url,
    };
    const { exported, masked } = await check({ cloudwatch: { region: "eu-west-1" } }, environment);
    expect(exported).toMatchObject([{ state: "sent" }]);
    expect(masked).toContain(secret);
    expect(signatureOf(server.received[0]!, secret)).toBe(
      /Signature=(\w+)/.exec(String(server.received[0]!.headers.authorization))![1],
    );
  });
});

describe("messages", () => {
  it("come when something has happened, and at every check where that is wanted", async () => {
    const server = await standIn();
    const environment = { SLACK_WEBHOOK_URL: server.url };
    const quiet = { current: "quiet.csv" };
    expect((await check({ slack: {} }, environment, quiet)).exported[0]!.state).toBe("not-due");
    expect((await check({ slack: { when: "drift" } }, environment, quiet)).exported[0]!.state).toBe(
      "not-due",
    );
    expect((await check({ slack: { when: "always" } }, environment, quiet)).exported[0]!.state).toBe("sent");
    expect(server.received).toHaveLength(1);
  });

  it.each([
    ["a pull request", { event: "pull_request", pullRequest: { number: 1 } }],
    ["a comment on one", { event: "issue_comment", isPullRequestIssue: true }],
    ["what follows its run", { event: "workflow_run", workflowRun: { event: "pull_request_target" } }],
    ["an event that can't be read", { event: "pull_request_target" }],
  ])("and all else don't come from %s: its model.yaml is a proposal", async (_, context) => {
    const server = await standIn();
    const t = await testRuntime({
      files: files({ webhook: { url: server.url, when: "always" }, prometheus: { file: "a.prom" } }),
      context: context as RunContext,
    });
    await t.run("drift-check");
    expect(t.published[0]!.report.exports).toEqual([]);
    expect(server.received).toHaveLength(0);
    await expect(t.read("a.prom")).rejects.toThrow();
  });
});

describe("an export that fails warns, changes no verdict and tells no secret", () => {
  const hook = { slack: {} };
  it.each<[string, Answer, RegExp]>([
    ["an error", ({ path }) => ({ status: 500, body: `no ${path}` }), /answered 500/],
    [
      "a redirect",
      () => ({ status: 307, headers: { location: "http://127.0.0.1:1/" } }),
      /redirect.*not followed/,
    ],
  ])("%s", async (_, answer, says) => {
    const server = await standIn(answer);
    const { outcome, exported, told } = await check(hook, { SLACK_WEBHOOK_URL: `${server.url}/T0/hidden` });
    expect(outcome).toMatchObject({ ok: true, verdict: "drift" });
    expect(exported[0]).toMatchObject({ state: "failed", problem: expect.stringMatching(says) });
    expect(told).toContain("drift.exports.slack");
    expect(told).not.toContain("hidden");
    expect(server.received).toHaveLength(1);
  });

  it("a server that answers with the secret", async () => {
    const server = await standIn(({ headers }) => ({
      status: 403,
      body: `bad key ${headers["dd-api-key"]}`,
    }));
    const { exported, told } = await check({ datadog: { url: server.url } }, { DD_API_KEY: "dd-secret" });
    expect(exported[0]!.problem).toMatch(/answered 403: bad key \*\*\*/);
    expect(told).not.toContain("dd-secret");
  });

  it("a receiver that takes only a part", async () => {
    const body = '{"partialSuccess":{"rejectedDataPoints":"3","errorMessage":"old"}}';
    const server = await standIn(() => ({ status: 200, body }));
    const { exported } = await check({ otlp: { endpoint: server.url } });
    expect(exported[0]!.problem).toMatch(/rejected 3/);
  });

  it("a server that never answers", { timeout: 30_000 }, async () => {
    const server = await standIn(() => undefined);
    const { exported } = await check({ webhook: { url: server.url } });
    expect(exported[0]!.problem).toMatch(/no answer within 10 s/);
  });

  it.each([
    ["a name like this machine's", { webhook: { url: "http://127.0.0.1.example/" } }, /not encrypted/],
    ["a site of somebody else's", { datadog: { site: "evil.com" } }, /is not a site of Datadog's/],
    ["no server", { webhook: { url: "http://127.0.0.1:1/" } }, /can't be reached/],
    ["an address in the clear", { webhook: { url: "http://example.com/" } }, /not encrypted/],
    [
      "a password in the address",
      { pushgateway: { url: "https://a:b@example.com" } },
      /environment variable/,
    ],
    ["a variable that is not set", { slack: { url_env: "NO_SUCH" } }, /NO_SUCH is not set/],
    ["a file of another kind", { prometheus: { file: "drift.txt" } }, /does not end in \.prom/],
    ["a file outside the workspace", { prometheus: { file: "../x.prom" } }, /outside the workspace/],
    ["headers that are none", { otlp: { endpoint: "https://localhost:1", headers_env: "H" } }, /as a=b,c=d/],
  ])("%s", async (_, exports, says) => {
    const { outcome, exported } = await check(exports, { H: "nonsense" });
    expect(outcome).toMatchObject({ ok: true, verdict: "drift" });
    expect(exported[0]).toMatchObject({ state: "failed", problem: expect.stringMatching(says) });
  });
});

describe("settings", () => {
  it.each([
    ["the runner's own variable", { slack: { url_env: "GITHUB_TOKEN" } }, /none of the runner's/],
    ["a token of GitHub's", { datadog: { key_env: "GH_TOKEN" } }, /none of the runner's, GitHub's/],
    [
      "a key of a cloud",
      { webhook: { url: "https://a.example", secret_env: "AWS_SECRET_ACCESS_KEY" } },
      /or a cloud's/,
    ],
    ["a secret in the file", { datadog: { key: "abc" } }, /key/],
    ["two addresses", { webhook: { url: "https://a.example", url_env: "B" } }, /either url or url_env/],
    ["an exporter that is not there", { promethius: {} }, /Did you mean prometheus\?/],
  ])("refuse %s", async (_, exports, says) => {
    await expect(check(exports)).rejects.toThrow(says);
  });
});

describe("the text file", () => {
  it("lands in a directory of the runner's whole, and leaves nothing else there", async () => {
    const t = await testRuntime({});
    const directory = join(t.directory, "collector");
    await mkdir(directory);
    const exports = { prometheus: { file: "churn.prom", directory_env: "COLLECTOR" } };
    const { exported } = await check(exports, { COLLECTOR: directory });
    expect(exported).toEqual([{ name: "prometheus", state: "sent", problem: null }]);
    expect(await readdir(directory)).toEqual(["churn.prom"]);
    expect(await t.read("collector/churn.prom")).toMatch(/^mergeline_drift_share\{model="churn"\} 0\.5$/m);
    await chmod(directory, 0o755);
    expect((await check(exports, { COLLECTOR: join(directory, "none") })).exported[0]!.problem).toMatch(
      /can't be written/,
    );
  });
});

/** AWS's signature, version 4, as its documentation describes it, from what arrived. */
function signatureOf({ headers, body }: Received, secret: string): string {
  const authorization = String(headers.authorization);
  const [, scope = "", names = ""] = /Credential=\w+\/([^,]+), SignedHeaders=([^,]+)/.exec(authorization)!;
  const hash = (text: string) => createHash("sha256").update(text).digest("hex");
  const hmac = (key: string | Buffer, text: string) => createHmac("sha256", key).update(text).digest();
  const lines = names.split(";").map((name) => `${name}:${String(headers[name]).trim()}\n`);
  const request = ["POST", "/", "", lines.join(""), names, hash(body)].join("\n");
  const text = ["AWS4-HMAC-SHA256", headers["x-amz-date"], scope, hash(request)].join("\n");
  const key = scope.split("/").reduce<string | Buffer>((left, part) => hmac(left, part), `AWS4${secret}`);
  return hmac(key, text).toString("hex");
}
