import { createHash } from "node:crypto";
import { describe, expect, test } from "vitest";
import { type TestRuntimeOptions, testRuntime } from "../runtime.js";
import { type RayStandIn, reply, startStandIn } from "./stand-in.js";

const prepare = (ray: RayStandIn, options: TestRuntimeOptions & { train?: string } = {}) =>
  testRuntime({
    ...options,
    files: {
      "model.yaml": `name: churn\ntrain:\n  outputs: { model: build/model.bin }\n${options.train ?? ""}`,
      ...options.files,
    },
    environment: { RAY_ADDRESS: ray.url, ...options.environment },
  });

/** Lets a job end well, with this model. */
function succeed(ray: RayStandIn, id: string, model = "the model"): void {
  const job = ray.jobs.get(id)!;
  Object.assign(job, { status: "SUCCEEDED", end_time: job.start_time + 1000, driver_exit_code: 0 });
  const digest = `sha256:${createHash("sha256").update(model).digest("hex")}`;
  const outputs = { model: { digest, bytes: model.length } };
  ray.files.set(`mergeline-${id}.json`, JSON.stringify({ submission: id, outputs }));
  ray.files.set(`mergeline-${id}-model.bin`, model);
  ray.files.set(`job-driver-${id}.log`, "line\n");
}

const onlyJob = (ray: RayStandIn) => [...ray.jobs.keys()][0]!;

describe("odd answers of Ray", () => {
  test.each([500, 502, 503, 429])(
    "HTTP %i now and then changes nothing, and starts one job",
    async (status) => {
      const ray = await startStandIn();
      const failed = new Set<string>();
      ray.odd = (request, response) => {
        if (request.method === "GET" && ray.jobs.size === 1 && request.url?.includes("/api/jobs/"))
          succeed(ray, onlyJob(ray));
        const what = `${request.method} ${request.url?.split("?")[0]}`;
        if (failed.has(what)) return false;
        failed.add(what);
        return reply(response, status, "Traceback:\nRuntimeError: try later");
      };
      const t = await prepare(ray);
      const outcome = await t.run("train-remote", { backend: "ray", command: "x" });
      expect(outcome).toMatchObject({ ok: true });
      expect(ray.jobs.size).toBe(1);
      expect(await t.read("build/model.bin")).toBe("the model");
    },
  );

  test("a connection that breaks after the submission was taken starts one job", async () => {
    const ray = await startStandIn();
    ray.odd = (request, response, body) => {
      if (request.method === "GET" && ray.jobs.size === 1) succeed(ray, onlyJob(ray));
      if (request.url !== "/api/jobs/" || ray.jobs.size > 0) return false;
      const { submission_id: id, metadata } = JSON.parse(body) as {
        submission_id: string;
        metadata: Record<string, string>;
      };
      ray.jobs.set(id, { status: "RUNNING", metadata, start_time: Date.now(), driver_node_id: "node" });
      response.destroy();
      return true;
    };
    const t = await prepare(ray);
    expect(await t.run("train-remote", { backend: "ray", command: "x" })).toMatchObject({ ok: true });
    expect(ray.requests.filter((request) => request === "POST /api/jobs/")).toHaveLength(2);
    expect(ray.jobs.size).toBe(1);
  });

  test("an output that arrives with other bytes is never taken", { timeout: 90_000 }, async () => {
    const ray = await startStandIn();
    let cut = 0;
    ray.odd = (request, response) => {
      if (request.method === "GET" && ray.jobs.size === 1 && request.url?.includes("/api/jobs/"))
        succeed(ray, onlyJob(ray));
      if (!request.url?.includes("-model.bin") || ++cut > 2) return false;
      // First a short answer, then a connection that breaks.
      if (cut === 1) return reply(response, 200, "the mod");
      response.writeHead(200, { "content-length": "9" });
      response.write("the m");
      setTimeout(() => response.destroy(), 50);
      return true;
    };
    const t = await prepare(ray);
    expect(await t.run("train-remote", { backend: "ray", command: "x" })).toMatchObject({ ok: true });
    expect(cut).toBe(3);
    expect(await t.read("build/model.bin")).toBe("the model");
  });

  test("a job that is over may have cost too much", async () => {
    const ray = await startStandIn();
    ray.jobs.set("j", {
      status: "SUCCEEDED",
      metadata: {},
      start_time: 0,
      end_time: 7_200_000,
      driver_node_id: "n",
    });
    const t = await prepare(ray, { train: "  cost_per_hour: 2\n  max_cost: 3\n" });
    const outcome = await t.run("train-remote", { backend: "ray", "job-id": "j" });
    expect(outcome).toMatchObject({ ok: false, outputs: { status: "over-budget", cost: 4 } });
    expect(outcome.summary).toContain("cost 4.00 USD");
  });

  test("a job that is stopped by someone else, or fails in its set-up, says so", async () => {
    const ray = await startStandIn();
    ray.jobs.set("s", { status: "STOPPED", metadata: {}, start_time: 0, end_time: 1000 });
    ray.jobs.set("f", {
      status: "FAILED",
      metadata: {},
      start_time: 0,
      end_time: 1,
      message: "runtime_env setup failed:\n no pip",
    });
    const t = await prepare(ray);
    expect((await t.run("train-remote", { backend: "ray", "job-id": "s" })).summary).toContain(
      "not by this action",
    );
    expect((await t.run("train-remote", { backend: "ray", "job-id": "f" })).summary).toContain(
      "failed on Ray: runtime_env setup failed: no pip",
    );
  });

  test("a manifest with other outputs than asked for, or none, is incomplete", async () => {
    const ray = await startStandIn();
    const over = { status: "SUCCEEDED", metadata: {}, start_time: 0, end_time: 1000, driver_node_id: "n" };
    ray.jobs.set("none", { ...over });
    ray.jobs.set("other", { ...over });
    ray.files.set("mergeline-other.json", JSON.stringify({ submission: "other", outputs: {} }));
    const t = await prepare(ray);
    expect((await t.run("train-remote", { backend: "ray", "job-id": "none" })).summary).toContain(
      "Ray has no outputs",
    );
    expect((await t.run("train-remote", { backend: "ray", "job-id": "other" })).summary).toContain(
      "started without this output",
    );
  });

  test("a manifest without an end is not read to its end", async () => {
    const ray = await startStandIn();
    const over = { status: "SUCCEEDED", metadata: {}, start_time: 0, end_time: 1000, driver_node_id: "n" };
    ray.jobs.set("j", { ...over });
    let written = 0;
    ray.odd = (request, response) => {
      if (!request.url?.includes("mergeline-j.json")) return false;
      const more = () => {
        while (!response.destroyed && written < 512 * 2 ** 20) {
          written += 2 ** 20;
          if (!response.write(" ".repeat(2 ** 20))) return;
        }
        response.end();
      };
      response.on("drain", more);
      more();
      return true;
    };
    const t = await prepare(ray);
    expect((await t.run("train-remote", { backend: "ray", "job-id": "j" })).summary).toContain(
      "Ray has no outputs",
    );
    expect(written).toBeLessThan(64 * 2 ** 20);
  });

  test("a log that hangs does not keep a cancelled run", async () => {
    const ray = await startStandIn();
    const controller = new AbortController();
    ray.odd = (request, response) => {
      if (!request.url?.includes("job-driver-")) return false;
      response.write("slow");
      setTimeout(() => controller.abort(), 200);
      return true;
    };
    const t = await prepare(ray, { signal: controller.signal });
    const started = performance.now();
    const outcome = await t.run("train-remote", { backend: "ray", command: "x" });
    expect(performance.now() - started).toBeLessThan(7500);
    expect(outcome.outputs.status).toBe("cancelled");
    expect(ray.jobs.get(onlyJob(ray))?.status).toBe("STOPPED");
  });

  test("a cancellation during the submission leaves no job running", async () => {
    const ray = await startStandIn();
    const controller = new AbortController();
    ray.odd = (request, response, body) => {
      if (request.url !== "/api/jobs/" || ray.jobs.size > 0) return false;
      controller.abort();
      const { submission_id: id, metadata } = JSON.parse(body) as {
        submission_id: string;
        metadata: Record<string, string>;
      };
      setTimeout(() => {
        ray.jobs.set(id, { status: "RUNNING", metadata, start_time: Date.now() });
        reply(response, 200, {});
      }, 500);
      return true;
    };
    const t = await prepare(ray, { signal: controller.signal });
    await expect(t.run("train-remote", { backend: "ray", command: "x" })).rejects.toThrow();
    expect(ray.jobs.get(onlyJob(ray))?.status).toBe("STOPPED");
  });
});
