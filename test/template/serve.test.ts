import { type ChildProcess, spawn } from "node:child_process";
import { createHash } from "node:crypto";
import { once } from "node:events";
import { existsSync } from "node:fs";
import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { root } from "../runtime.js";
import { freePort } from "../servers/free-port.js";
import { copyTemplate, python, train } from "./template.js";

describe.skipIf(!existsSync(python))(
  "the template's server (needs .cache/venv, which scripts/install makes)",
  () => {
    let folder: string;
    let digest: string;
    const servers: ChildProcess[] = [];

    beforeAll(async () => {
      folder = await mkdtemp(join(tmpdir(), "mergeline-serve-"));
      await copyTemplate(folder);
      await train(folder);
      const model = await readFile(join(folder, "build/model.joblib"));
      digest = `sha256:${createHash("sha256").update(model).digest("hex")}`;
    });

    afterAll(async () => {
      for (const server of servers) server.kill();
      await rm(folder, { recursive: true });
    });

    async function start(
      expected: string,
    ): Promise<{ server: ChildProcess; url: string; log: () => string }> {
      const port = await freePort();
      const server = spawn(python, ["serve.py"], {
        cwd: folder,
        env: {
          PATH: process.env.PATH,
          MODEL_NAME: "breast-cancer",
          MODEL_VERSION: "3",
          MODEL_PATH: "build/model.joblib",
          MODEL_DIGEST: expected,
          HOST: "127.0.0.1",
          PORT: String(port),
        },
        stdio: ["ignore", "pipe", "pipe"],
      });
      servers.push(server);
      let log = "";
      for (const stream of [server.stdout, server.stderr]) {
        stream?.on("data", (text: Buffer) => {
          log += text.toString();
        });
      }
      return { server, url: `http://127.0.0.1:${port}`, log: () => log };
    }

    it("predicts, and counts what the analysis templates ask for", async () => {
      const { url } = await start(digest);
      await ready(url);
      const [header, ...rows] = (await readFile(join(folder, "data/test.csv"), "utf8")).trim().split("\n");
      const names = header!.split(",");
      const instances = rows
        .slice(0, 5)
        .map((row) => Object.fromEntries(row.split(",").map((value, index) => [names[index], value])));
      const answer = await post(`${url}/predict`, { instances });
      expect(answer.status).toBe(200);
      const { version, predictions } = (await answer.json()) as {
        version: string;
        predictions: { score: number; prediction: number }[];
      };
      expect(version).toBe("3");
      expect(predictions).toHaveLength(5);
      const recorded = (await readFile(join(folder, "build/predictions.csv"), "utf8"))
        .trim()
        .split("\n")
        .slice(1, 6);
      for (const [index, line] of recorded.entries()) {
        expect(predictions[index]!.score).toBeCloseTo(Number(line.split(",")[3]), 12);
      }
      expect((await post(`${url}/predict`, { instances: [{}] })).status).toBe(400);
      expect((await post(`${url}/predict`, 5)).status).toBe(400);
      expect((await fetch(`${url}/predict`, { method: "POST", body: "{" })).status).toBe(400);
      expect((await fetch(`${url}/elsewhere`)).status).toBe(404);
      const metrics = await (await fetch(`${url}/metrics`)).text();
      expect(metrics).toContain('http_requests_total{status="200"} 1\n');
      expect(metrics).toContain('http_requests_total{status="400"} 3\n');
      expect(metrics).toContain("http_request_duration_seconds_count 4\n");
      expect(metrics).toMatch(/http_request_duration_seconds_bucket\{le="\+Inf"\} 4\n/);
    });

    it("refuses a model that is not the registered one, before it is loaded", async () => {
      const { server, log } = await start(`sha256:${"0".repeat(64)}`);
      const [code] = await once(server, "close");
      expect(code).toBe(1);
      expect(log()).toContain("this is not the registered model");
      expect(log()).not.toContain("Traceback");
    });
  },
);

describe("what the cluster measures", () => {
  it("are the server's metrics", async () => {
    const asked = await readFile(join(root, "gitops/rollouts/analysis-templates.yaml"), "utf8");
    const served = await readFile(join(root, "template-repo/serve.py"), "utf8");
    const names = new Set([...asked.matchAll(/\b(http_\w+?)(?:_bucket)?\{/g)].map(([, name]) => name!));
    expect([...names].sort()).toEqual(["http_request_duration_seconds", "http_requests_total"]);
    for (const name of names) expect(served).toContain(name);
  });
});

function post(url: string, body: unknown): Promise<Response> {
  return fetch(url, { method: "POST", body: JSON.stringify(body) });
}

async function ready(url: string): Promise<void> {
  const until = Date.now() + 30_000;
  while (Date.now() < until) {
    const answer = await fetch(`${url}/healthz`).catch(() => undefined);
    if (answer?.ok) return;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error("the server did not become ready in 30 s");
}
