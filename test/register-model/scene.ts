import { createHash } from "node:crypto";
import type { Outcome } from "../../actions/toolkit/runtime/outcome.js";
import { type TestRuntime, type TestRuntimeOptions, testRuntime } from "../runtime.js";
import { git, type Origin, origin } from "../toolkit/git/clone.js";

export const digestOf = (content: string | Uint8Array): string =>
  `sha256:${createHash("sha256").update(content).digest("hex")}`;

/** A model.yaml without a gate, and a model's file beside it. */
export const files = {
  "model.yaml": "name: churn\ndescription: Will they leave?\nowners: ['@acme/ml']\n",
  ".gitignore": ".mergeline/\n",
  "build/model.joblib": "the model\n",
};

export interface Scene {
  readonly server: Origin;
  /** A clone with a runtime of its own. */
  clone(options?: TestRuntimeOptions, ...clone: string[]): Promise<TestRuntime>;
}

/** A bare repository with a model, and clones of it. */
export async function scene(more: Readonly<Record<string, string>> = {}): Promise<Scene> {
  const server = await origin({ ...files, ...more });
  return {
    server,
    clone: async (options = {}, ...clone) => {
      const directory = await server.clone(...clone);
      await git(directory, "config", "user.name", "Ada");
      await git(directory, "config", "user.email", "ada@example.com");
      return testRuntime({ ...options, directory });
    },
  };
}

/** Registers as the step would. */
export function register(
  clone: TestRuntime,
  inputs: Readonly<Record<string, string>> = {},
): Promise<Outcome> {
  return clone.run("register-model", { artifact: "build/model.joblib", ...inputs });
}

/** The report of a gate, as evaluate-gate writes it. */
export function gateReport(content: string, more: Readonly<Record<string, unknown>> = {}): string {
  return JSON.stringify({
    schema: "test",
    action: "evaluate-gate",
    toolVersion: "0",
    verdict: "pass",
    summary: "churn passes",
    model: "churn",
    policy: { ref: "main", digest: digestOf("policy") },
    dataset: { name: "test", digest: digestOf("data"), rows: 2000 },
    baseline: { version: null, metrics: {} },
    candidate: {
      artifacts: [{ path: "build/model.joblib", digest: digestOf(content), bytes: content.length }],
      metrics: null,
      predictions: null,
      values: { roc_auc: 0.91, log_loss: 0.3 },
    },
    ...more,
  });
}
