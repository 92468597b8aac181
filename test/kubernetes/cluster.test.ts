import { join } from "node:path";
import { setTimeout } from "node:timers/promises";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { stringify } from "yaml";
import type { Manifest } from "../../actions/deploy-canary/manifests/manifest.js";
import { readSettings } from "../../actions/deploy-canary/settings.js";
import { render } from "../../actions/deploy-canary/targets/render.js";
import { parseModel } from "../../actions/toolkit/model/parse.js";
import type { Outcome } from "../../actions/toolkit/runtime/outcome.js";
import { digest, type Project, project, record } from "../deploy-canary/project.js";
import { root } from "../runtime.js";
import { type ControlPlane, startControlPlane, whyNoControlPlane } from "./control-plane.js";

const reason = whyNoControlPlane();
const version = { version: 17, uri: "s3://acme/churn.onnx", digest: digest("a"), commit: "41c9d20" };
const image = `oci://ghcr.io/acme/models/churn@${digest("b")}#/models/model.joblib`;

describe.skipIf(reason !== undefined)(
  `a real control plane${reason === undefined ? "" : ` (skipped: ${reason})`}`,
  () => {
    let plane: ControlPlane;

    beforeAll(async () => {
      plane = await startControlPlane();
      for (const name of ["argocd", "monitoring", "gateways", "churn-staging", "churn-production", "other"]) {
        await plane.must(["create", "namespace", name]);
      }
      await plane.must(["apply", "--server-side", "-k", join(root, "gitops")]);
    });
    afterAll(async () => plane?.stop());

    const dryRun = (manifests: readonly Manifest[]) =>
      plane.run(
        ["apply", "--server-side", "--dry-run=server", "-f", "-"],
        manifests
          .filter(({ kind }) => kind !== "Kustomization")
          .map((manifest) => stringify(manifest))
          .join("---\n"),
      );

    it("accepts every manifest of gitops/", async () => {
      const output = await plane.must([
        "apply",
        "--server-side",
        "--dry-run=server",
        "-k",
        join(root, "gitops"),
      ]);
      for (const name of [
        "appproject.argoproj.io/models",
        "applicationset.argoproj.io/models",
        "prometheusrule.monitoring.coreos.com/models",
        "gateway.gateway.networking.k8s.io/models",
        "configmap/grafana-dashboard-models",
        "clusteranalysistemplate.argoproj.io/latency-p99",
      ]) {
        expect(output).toContain(`${name} serverside-applied`);
      }
    });

    it.each<[string, string, string?]>([
      ["argo-rollouts", ""],
      ["argo-rollouts with an image volume", "model_volume: true", image],
      ["deployment with an image volume", "{ target: deployment, model_volume: true }", image],
      [
        "argo-rollouts with a gateway",
        "gateway: { name: models, namespace: gateways, hostname: churn.models.example.com }",
      ],
      [
        "argo-rollouts with everything",
        "{ resources: { limits: { cpu: 2, nvidia.com/gpu: 1 } }, env: { LANG: C, EMPTY: '' }, service_account: churn, port: 9000, health: /ready, replicas: 0 }",
      ],
      ["deployment", "target: deployment"],
      [
        "deployment with a gateway",
        "{ target: deployment, gateway: { name: models, namespace: gateways, hostname: churn.models.example.com } }",
      ],
    ])("accepts what is rendered for %s", async (_, more, uri = version.uri) => {
      const files = render(settingsOf(more), { ...version, uri });
      const { code, output } = await dryRun(files.map(({ manifest }) => manifest));
      expect(output).not.toContain("rror");
      expect(code).toBe(0);
    });

    it("accepts two versions that share the traffic", async () => {
      const settings = settingsOf(
        "{ target: deployment, gateway: { name: models, namespace: gateways, hostname: churn.models.example.com } }",
      );
      const split = { version: { ...version, version: 18 }, weight: 20 };
      const files = render(settings, version, split);
      const { code, output } = await dryRun(files.map(({ manifest }) => manifest));
      expect(output).not.toContain("rror");
      for (const name of ["deployment.apps/churn-split", "service/churn-split", "httproute"]) {
        expect(output).toContain(name);
      }
      expect(code).toBe(0);
    });

    it.each([
      [
        "an unknown field",
        (text: string) => text.replace('"stableService"', '"stabelService"'),
        ".spec.strategy.canary.stabelService",
      ],
      ["a wrong type", (text: string) => text.replace('"setWeight":5', '"setWeight":"a lot"'), "setWeight"],
      [
        "a name that is none",
        (text: string) => text.replace('"name":"churn"', '"name":"Churn_1"'),
        "Churn_1",
      ],
    ])("refuses %s", async (_, spoil, found) => {
      const rollout = render(settingsOf(""), version)[0]!.manifest;
      const { code, output } = await dryRun([JSON.parse(spoil(JSON.stringify(rollout))) as Manifest]);
      expect(code).not.toBe(0);
      expect(output).toContain(found);
    });

    describe("with the Argo Rollouts controller", () => {
      it("walks a canary to its end, pauses one without data, stops one that fails, and goes back", async () => {
        const t = await served();
        // The first version has nothing to be compared with: it is there at once.
        await t.deploy("1");
        expect(await t.until(({ phase }) => phase === "Healthy")).toMatchObject({ weight: 100, version: 1 });

        await t.deploy("2");
        const seen = new Set<unknown>();
        const end = await t.until((outputs) => {
          seen.add(`${outputs.phase} ${outputs.weight}`);
          return outputs.phase === "Healthy" && outputs.version === 2;
        });
        expect(end).toMatchObject({ weight: 100, version: 2 });
        expect([...seen]).toEqual(expect.arrayContaining(["Progressing 25", "Progressing 50"]));
        const queries = await plane.queries();
        expect(queries.length).toBeGreaterThan(4);
        expect(
          queries.every((query) => /namespace="churn-staging", pod=~"churn-[0-9a-f]{8,10}-\.\+"/.test(query)),
        ).toBe(true);

        // The third answers with errors: the controller stops it, and abort tells git.
        await plane.measure("churn-staging", { rate: 0.9, latency: 0.1 });
        await t.deploy("3");
        expect(await t.until(({ phase }) => phase === "Degraded")).toMatchObject({ weight: 0, version: 3 });
        const status = await t.run("deploy-canary", { operation: "status" });
        expect(status.summary).toMatch(
          /version 3 is Degraded at 0%; it was stopped, and the version before has the traffic; RolloutAborted.*success-rate/,
        );
        await expect(t.run("deploy-canary", { operation: "promote" })).resolves.toMatchObject({
          ok: false,
          verdict: "refused",
        });
        const aborted = await t.run("deploy-canary", { operation: "abort", write: "push" });
        expect(aborted).toMatchObject({ ok: true, verdict: "aborted" });
        expect(aborted.summary).toContain(
          "it was stopped in the cluster already; quarantine and the way back to version 2: pushed as",
        );
        expect(await t.remote("main", "registry/churn/quarantine/3.yaml")).toMatch(/reason: .*success-rate/);
        await t.apply();
        expect(await t.until(({ phase }) => phase === "Healthy")).toMatchObject({ version: 2, weight: 100 });

        // A fourth is stopped by a person in the middle.
        await plane.measure("churn-staging", { rate: 0.999, latency: 0.1 });
        await t.deploy("4");
        await t.until(({ phase, weight }) => weight === 25 && phase === "Progressing");
        const stopped = await t.run("deploy-canary", {
          operation: "abort",
          write: "push",
          reason: "a customer called",
        });
        expect(stopped.summary).toContain("stopped in the cluster");
        expect(stopped.outputs).toMatchObject({
          version: 4,
          "previous-version": 2,
          phase: "Degraded",
          weight: 0,
        });
        await t.apply();
        expect(await t.until(({ phase }) => phase === "Healthy")).toMatchObject({ version: 2 });

        // Without requests there is nothing to judge by: the fifth waits, and a person gives it everything.
        await plane.measure("churn-staging", { rate: null, latency: null });
        await t.deploy("5");
        const waiting = await t.until(
          ({ phase }, summary) => phase === "Paused" && summary.includes("Inconclusive"),
        );
        expect(waiting).toMatchObject({ weight: 25, version: 5 });
        const promoted = await t.run("deploy-canary", {
          operation: "promote",
          environment: "staging",
          version: "5",
        });
        expect(promoted).toMatchObject({ ok: true, verdict: "finished" });
        expect(promoted.outputs).toMatchObject({ weight: 100 });
        // It is stable already, and its last pods may still have to start.
        expect(await t.until(({ phase }) => phase === "Healthy")).toMatchObject({ version: 5, weight: 100 });

        // The way back takes no steps.
        const began = Date.now();
        await t.run("deploy-canary", { operation: "rollback", write: "push" });
        await t.apply();
        expect(await t.until(({ phase, version }) => phase === "Healthy" && version === 2)).toMatchObject({
          weight: 100,
        });
        expect(Date.now() - began).toBeLessThan(15_000);
      });

      it("stops a canary that can't be measured", async () => {
        const t = await served("", "staging: { namespace: other }");
        await plane.measure("other", { rate: "broken", latency: "broken" });
        await t.deploy("1");
        await t.until(({ phase }) => phase === "Healthy");
        await t.deploy("2");
        expect(await t.until(({ phase }) => phase === "Degraded")).toMatchObject({ weight: 0, version: 2 });
      });

      it("says what is missing, and what a Deployment does", async () => {
        const t = await served("target: deployment", "production: { replicas: 2 }");
        const missing = await t.run("deploy-canary", { operation: "status" });
        expect(missing).toMatchObject({ ok: true, verdict: "missing" });
        expect(missing.summary).toBe("churn is not in the cluster (namespace churn-production).");
        await t.deploy("1");
        expect(await t.until(({ phase }) => phase === "Healthy")).toMatchObject({ version: 1, weight: 100 });
      });
    });

    interface Served extends Project {
      /** Deploys a version by git, and applies what git says, as Argo CD would. */
      deploy(version: string): Promise<void>;
      apply(): Promise<void>;
      /** Asks for the status until it is as wished, and answers with its outputs. */
      until(wish: (outputs: Outcome["outputs"], summary: string) => boolean): Promise<Outcome["outputs"]>;
    }

    async function served(more = "", environment = "staging: {}"): Promise<Served> {
      const model = `name: churn
deploy:
  image: ghcr.io/acme/churn:{version}
  replicas: 4
  prometheus: http://127.0.0.1:9090
  environments:
    ${environment}
  canary: { steps: [25, 50, 100], pause: 15s, analysis: [success-rate, latency-p99] }
  ${more}
`;
      const records = [1, 2, 3, 4, 5].map(
        (number) => [`registry/churn/versions/${number}.yaml`, record(number)] as const,
      );
      const t = await project(
        { ...Object.fromEntries(records), "model.yaml": model },
        { environment: { KUBECTL: plane.kubectl } },
      );
      await plane.measure("churn-staging", { rate: 0.999, latency: 0.1 });
      const apply = async () => {
        await plane.must([
          "apply",
          "-k",
          join(t.directory, "deploy", environment.split(":", 1)[0]!, "churn"),
        ]);
      };
      return {
        ...t,
        apply,
        deploy: async (version) => {
          expect(await t.run("deploy-canary", { version, write: "push" })).toMatchObject({ ok: true });
          await apply();
        },
        until: async (wish) => {
          const seen: string[] = [];
          for (const began = Date.now(); Date.now() - began < 120_000; await setTimeout(500)) {
            const { outputs, summary } = await t.run("deploy-canary", { operation: "status" });
            if (summary !== seen.at(-1)) seen.push(summary);
            if (wish(outputs, summary)) return outputs;
          }
          const objects = await plane.run([
            "get",
            "rollout,replicaset,pods,analysisrun",
            "--all-namespaces",
            "-o",
            "wide",
          ]);
          throw new Error(`It did not come to that:\n${seen.join("\n")}\n${objects.output}`);
        },
      };
    }
  },
);

function settingsOf(more: string) {
  const lines = more.startsWith("{") ? more.slice(1, -1).trim() : more;
  const text = `name: churn\ndeploy: { image: "ghcr.io/acme/churn:{version}", environments: { staging: {} }, canary: { steps: [5, 25, 100], analysis: [success-rate, latency-p99] }${lines === "" ? "" : `, ${lines}`} }\n`;
  return readSettings(parseModel(text, "model.yaml"), undefined, undefined);
}
