import { createHash } from "node:crypto";
import { readFile } from "node:fs/promises";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { trainRemoteReport } from "../../actions/train-remote/report.js";
import { type TestRuntimeOptions, testRuntime } from "../runtime.js";
import { type RealRay, startRay, whyNoRay } from "./ray/server.js";

const reason = whyNoRay();

describe.skipIf(reason !== undefined)(
  `a training on a real Ray${reason === undefined ? "" : ` (skipped: ${reason})`}`,
  { timeout: 45_000 },
  () => {
    let ray: RealRay;
    beforeAll(async () => {
      ray = await startRay();
    }, 180_000);
    afterAll(() => ray?.stop());

    const outputs = "outputs: { model: build/model.bin, metrics: build/metrics.json }";
    const prepare = (options: TestRuntimeOptions & { train?: string } = {}) =>
      testRuntime({
        ...options,
        files: {
          "model.yaml": `name: churn\ntrain:\n${(options.train ?? outputs).replaceAll(/^/gm, "  ")}\n`,
          "train.sh": "mkdir -p build; echo m > build/model.bin; echo '{}' > build/metrics.json",
          ...options.files,
        },
        environment: { RAY_ADDRESS: ray.url, RAY_AUTH_TOKEN: ray.token, ...options.environment },
      });
    const jobs = async (): Promise<{ submission_id: string; status: string }[]> => {
      const response = await fetch(`${ray.url}/api/jobs/`, {
        headers: { authorization: `Bearer ${ray.token}` },
      });
      return (await response.json()) as { submission_id: string; status: string }[];
    };

    test("uploads the folder, follows the log, brings the outputs back", async () => {
      const t = await prepare({
        train: `${outputs}\nparameters: { max_depth: 6, layers: [1, 2] }\ncost_per_hour: 36\nmax_cost: 5`,
        files: {
          "train.sh": `
          echo "depth $MERGELINE_PARAMETER_MAX_DEPTH"; cat "$MERGELINE_PARAMETERS"
          ls -a; test ! -e secret.txt
          printf '\\r10%%'; printf '\\r20%%\\n'; printf 'a\\377b\\n'; echo ::error::boo
          mkdir -p build
          head -c 3000000 /dev/urandom > build/model.bin
          sha256sum build/model.bin
          echo '{"roc_auc": 0.9}' > "$MERGELINE_OUTPUT_METRICS"`,
          "secret.txt": "not for Ray",
          ".gitignore": "secret.txt\n",
        },
      });
      const outcome = await t.run("train-remote", {
        backend: "ray",
        command: "sh train.sh",
        parameters: "{max_depth: 9}",
      });
      const log = t.log.join("");
      expect(outcome.summary).toMatch(/succeeded/);
      expect(outcome).toMatchObject({ ok: true, verdict: "pass" });
      expect(log).toContain("depth 9");
      expect(log).toContain('"max_depth": 9');
      expect(log).toContain("20%\na\ufffdb\n: :error::boo");
      // Carriage returns arrive as they were written.
      expect(await t.read(".mergeline/train-remote.log")).toContain("\r10%\r20%\n");
      const model = await readFile(`${t.directory}/build/model.bin`);
      const digest = createHash("sha256").update(model).digest("hex");
      expect(log).toContain(digest);
      const report = trainRemoteReport.parse(t.published[0]!.report);
      expect(report.outputs.model).toEqual({
        path: "build/model.bin",
        digest: `sha256:${digest}`,
        bytes: 3_000_000,
      });
      expect(report.cost?.amount).toBeCloseTo(report.durationSeconds! / 100);
      expect(outcome.outputs["job-url"]).toContain(`#/jobs/${outcome.outputs["job-id"]}`);
      expect(log).not.toContain(ray.token);
    });

    test("fails with the command's exit code, its log complete", async () => {
      const t = await prepare();
      const outcome = await t.run("train-remote", { backend: "ray", command: "echo last words; exit 3" });
      expect(outcome).toMatchObject({ ok: false, outputs: { status: "failed" } });
      expect(outcome.summary).toContain("ended with exit code 3");
      expect(await t.read(".mergeline/train-remote.log")).toContain("last words");
    });

    test("names outputs that are missing, stale or empty", async () => {
      const t = await prepare({
        train: "outputs: { model: build/model.bin, metrics: old.json, predictions: build/p.csv }",
        files: { "old.json": "{}" },
      });
      const outcome = await t.run("train-remote", {
        backend: "ray",
        command: "mkdir build; : > build/model.bin",
      });
      expect(outcome).toMatchObject({ ok: false, outputs: { status: "incomplete" } });
      expect(outcome.summary).toContain("train.outputs.model: build/model.bin was left empty");
      expect(outcome.summary).toContain("train.outputs.metrics: old.json came with the working folder");
      expect(outcome.summary).toContain("train.outputs.predictions: build/p.csv was not written");
    });

    test("starts one job when the answer to a submission is lost", async () => {
      let submissions = 0;
      ray.intercept = ({ method, url }) => {
        if (method !== "POST" || url !== "/api/jobs/") return undefined;
        return ++submissions === 1 ? "drop" : undefined;
      };
      const t = await prepare();
      const outcome = await t.run("train-remote", { backend: "ray", command: "sh train.sh; echo lost" });
      ray.intercept = undefined;
      expect(submissions).toBe(2);
      expect(outcome.ok).toBe(true);
      const log = await t.read(".mergeline/train-remote.log");
      expect(log.match(/^lost$/gm)).toHaveLength(1);
      expect((await jobs()).filter(({ submission_id: id }) => id === outcome.outputs["job-id"])).toHaveLength(
        1,
      );
    });

    test("meets its job again when the run of the workflow is repeated, and tries a failed one anew", async () => {
      const environment = { GITHUB_RUN_ID: "77", GITHUB_JOB: "train" };
      const t = await prepare({ environment });
      const first = await t.run("train-remote", { backend: "ray", command: "sh train.sh" });
      const second = await t.run("train-remote", { backend: "ray", command: "sh train.sh" });
      // The outputs are in the folder now, and not part of what was uploaded first.
      expect(second.ok).toBe(true);
      const again = await prepare({ environment });
      const third = await again.run("train-remote", { backend: "ray", command: "sh train.sh" });
      expect(third.outputs["job-id"]).toBe(first.outputs["job-id"]);
      expect(third).toMatchObject({ ok: true, outputs: { model: "build/model.bin" } });
      const failing = await prepare({ environment });
      const one = await failing.run("train-remote", { backend: "ray", command: "exit 1" });
      const two = await failing.run("train-remote", { backend: "ray", command: "exit 1" });
      expect(two.outputs["job-id"]).toBe(`${one.outputs["job-id"]}-2`);
    });

    test("is started by one step and collected by another", async () => {
      const t = await prepare({ train: `${outputs}\nparameters: { depth: 3 }` });
      const command = "sleep 3; sh train.sh";
      const started = performance.now();
      const first = await t.run("train-remote", { backend: "ray", command, wait: "false" });
      expect(first).toMatchObject({ ok: true, verdict: "started" });
      expect(["pending", "running"]).toContain(first.outputs.status);
      expect(performance.now() - started).toBeLessThan(8000);
      const second = await t.run("train-remote", {
        backend: "ray",
        "job-id": String(first.outputs["job-id"]),
      });
      expect(second).toMatchObject({ ok: true, outputs: { status: "succeeded", model: "build/model.bin" } });
      expect(trainRemoteReport.parse(t.published[1]!.report)).toMatchObject({
        command,
        parameters: { depth: 3 },
      });
      await expect(t.run("train-remote", { backend: "ray", "job-id": "no-such-job" })).rejects.toThrow(
        /has no job "no-such-job"/,
      );
    });

    test("is stopped on Ray when the run is cancelled, within the runner's 7.5 seconds", async () => {
      const controller = new AbortController();
      const t = await prepare({ signal: controller.signal });
      const running = t.run("train-remote", {
        backend: "ray",
        command: "trap '' TERM INT; echo up; while :; do sleep 1; done",
      });
      while (!t.log.join("").includes("up\n")) await new Promise((resolve) => setTimeout(resolve, 100));
      const started = performance.now();
      controller.abort();
      const outcome = await running;
      expect(performance.now() - started).toBeLessThan(7500);
      expect(outcome).toMatchObject({ ok: false, outputs: { status: "cancelled" } });
      await expect
        .poll(
          async () => (await jobs()).find((job) => job.submission_id === outcome.outputs["job-id"])?.status,
          {
            timeout: 10_000,
          },
        )
        .toBe("STOPPED");
    });

    test("is stopped at its timeout", async () => {
      const t = await prepare();
      const outcome = await t.run("train-remote", { backend: "ray", command: "sleep 600", timeout: "6s" });
      expect(outcome).toMatchObject({ ok: false, outputs: { status: "timed-out" } });
      expect((await jobs()).find((job) => job.submission_id === outcome.outputs["job-id"])?.status).toBe(
        "STOPPED",
      );
    });

    test("says what to do about a token that is missing or wrong", async () => {
      const wrong = await prepare({ environment: { RAY_AUTH_TOKEN: "wrong-token" } });
      await expect(wrong.run("train-remote", { backend: "ray", command: "true" })).rejects.toThrow(
        /refuses the token in RAY_AUTH_TOKEN \(HTTP 403\)/,
      );
      const none = await prepare({ environment: { RAY_AUTH_TOKEN: undefined } });
      await expect(none.run("train-remote", { backend: "ray", command: "true" })).rejects.toThrow(
        /wants a token \(HTTP 401\)/,
      );
    });
  },
);
