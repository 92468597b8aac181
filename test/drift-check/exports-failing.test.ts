import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { describe, expect, it, onTestFinished } from "vitest";
import { testRuntime } from "../runtime.js";
import { startStandIn } from "../servers/stand-in.js";
import { files } from "./exports/data.js";

const secrets = {
  PUSH_PASSWORD: "push-s3cret",
  OTLP_HEADERS: "authorization=Bearer%20otlp-s3cret,x-key=other-s3cret",
  AWS_ACCESS_KEY_ID: "AKIDs3cret",
  AWS_SECRET_ACCESS_KEY: "aws-s3cret",
  AWS_SESSION_TOKEN: "session-s3cret",
  DD_API_KEY: "dd-s3cret",
  HOOK_SECRET: "hook-s3cret",
};

/** Every export that goes over the network, to the same server. */
const everywhere = (url: string) => ({
  exports: {
    pushgateway: { url, username: "ci", password_env: "PUSH_PASSWORD" },
    otlp: { endpoint: `${url}/v1/metrics`, headers_env: "OTLP_HEADERS" },
    cloudwatch: { region: "eu-west-1" },
    datadog: { url },
    sns: { topic: "arn:aws:sns:eu-west-1:123456789012:drift" },
    slack: {},
    teams: {},
    webhook: { url_env: "HOOK_URL", secret_env: "HOOK_SECRET" },
  },
  environment: {
    ...secrets,
    AWS_ENDPOINT_URL: url,
    SLACK_WEBHOOK_URL: `${url}/slack/s3cret`,
    TEAMS_WEBHOOK_URL: `${url}/teams/s3cret`,
    HOOK_URL: `${url}/hook/s3cret`,
  },
});

async function check(url: string, more: { exports?: object; environment?: Record<string, string> } = {}) {
  const { exports, environment } = { ...everywhere(url), ...more };
  const t = await testRuntime({ files: files(exports), environment });
  const outcome = await t.run("drift-check", { issue: "false" });
  const said = t.published[0]!.report.exports as { name: string; state: string; problem: string }[];
  return { outcome, said, told: JSON.stringify([t.published, t.log, outcome]) };
}

/** A server that sends a byte now and then, and never ends. */
async function startSlow(): Promise<string> {
  const server = createServer((request, response) => {
    request.resume();
    response.writeHead(200);
    const timer = setInterval(() => response.write("."), 300);
    response.on("close", () => clearInterval(timer));
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  onTestFinished(async () => {
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
  });
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

const echo = (status: number) => async () => {
  const server = await startStandIn(({ path, headers, body }) => ({
    status,
    body: JSON.stringify({ path, headers, body }),
  }));
  onTestFinished(() => server.stop());
  return server.url;
};

describe("every export", () => {
  it.each<[string, () => Promise<string>, RegExp]>([
    ["refused for a wrong token, which is sent back", echo(401), /answered 401/],
    ["forbidden", echo(403), /answered 403/],
    ["answered by a broken server", echo(500), /answered 500/],
    ["to a host that nobody is", async () => "http://127.0.0.1:1", /127\.0\.0\.1:1 can't be reached/],
    ["to a host that is slow without end", startSlow, /no answer within 10 s/],
  ])(
    "%s: a warning each in one line, no secret, the verdict stays, all waiting at once",
    { timeout: 40_000 },
    async (_, server, says) => {
      const { outcome, said, told } = await check(await server());
      expect(outcome).toMatchObject({ ok: true, verdict: "drift" });
      expect(said.map(({ name }) => name).sort()).toEqual(Object.keys(everywhere("").exports).sort());
      for (const { name, state, problem } of said) {
        expect({ name, state }).toEqual({ name, state: "failed" });
        expect(problem).toMatch(says);
        expect(problem).toMatch(new RegExp(`^drift\\.exports\\.${name}: [^\\n]{1,300}$`));
        expect(told).toContain(JSON.stringify(problem).slice(1, -1));
      }
      expect(told).not.toMatch(/s3cret/);
      expect(told).not.toContain(Buffer.from("ci:push-s3cret").toString("base64"));
    },
  );

  it("whose header can't be decoded is a sentence, too", async () => {
    const exports = { otlp: { endpoint: "http://127.0.0.1:1", headers_env: "OTLP_HEADERS" } };
    const { outcome, said, told } = await check("", {
      exports,
      environment: { OTLP_HEADERS: "a=%41s3cret%zz" },
    });
    expect(outcome.verdict).toBe("drift");
    expect(said[0]!.problem).toMatch(/OTLP_HEADERS does not hold headers as a=b,c=d, percent-encoded/);
    expect(told).not.toContain("s3cret");
  });
});
