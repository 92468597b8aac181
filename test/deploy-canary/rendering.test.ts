import { describe, expect, it } from "vitest";
import { parse } from "yaml";
import { serialise } from "../../actions/deploy-canary/manifests/manifest.js";
import { readSettings } from "../../actions/deploy-canary/settings.js";
import { render } from "../../actions/deploy-canary/targets/render.js";
import { parseModel } from "../../actions/toolkit/model/parse.js";
import { digest } from "./project.js";

const version = { version: 17, uri: "s3://acme/churn.onnx", digest: digest("a"), commit: "41c9d20" };

function rendered(deploy: string, environment?: string, uri = version.uri): Record<string, string> {
  const settings = readSettings(
    parseModel(`name: churn\ndeploy:\n${deploy}`, "model.yaml"),
    environment,
    undefined,
  );
  return Object.fromEntries(
    render(settings, { ...version, uri }).map(({ path, manifest }) => [path, serialise(manifest)]),
  );
}

const minimal = `
  image: ghcr.io/acme/churn:{version}-{commit}
  environments: { staging: {}, production: { image: "registry.acme/churn@sha256:{version}", replicas: 6, canary: { steps: [50] } } }
  canary: { steps: [5, 25, 100], pause: 10m, analysis: [success-rate] }
`;

describe("what is rendered for argo-rollouts", () => {
  it("is one file an object, and a kustomization that lists them", () => {
    const files = rendered(minimal);
    expect(Object.keys(files)).toEqual([
      "base/rollout.yaml",
      "base/service.yaml",
      "base/service-stable.yaml",
      "base/service-canary.yaml",
      "base/service-monitor.yaml",
      "base/kustomization.yaml",
    ]);
    expect(files["base/kustomization.yaml"]).toContain("resources:\n  - rollout.yaml\n  - service.yaml\n");
    for (const text of Object.values(files)) expect(text).toMatch(/^# Generated, do not edit/);
  });

  it("has the steps, the analysis and what the version is", () => {
    const rollout = rendered(minimal)["base/rollout.yaml"]!;
    expect(rollout).toContain(`      steps:
        - setWeight: 5
        - analysis:
            templates:
              - templateName: success-rate
                clusterScope: true
            args:
              - name: namespace
                value: churn-staging
`);
    expect(rollout).toContain(`              - name: interval
                value: 60s
              - name: count
                value: "10"
`);
    expect(rollout.match(/setWeight|analysis:|pause:/g)).toEqual([
      "setWeight",
      "analysis:",
      "setWeight",
      "analysis:",
      "setWeight",
    ]);
    expect(rollout).toContain(`    mergeline.dev/version: "17"
    mergeline.dev/digest: ${version.digest}
    mergeline.dev/commit: 41c9d20
`);
    expect(rollout).toContain("image: ghcr.io/acme/churn:17-41c9d20\n");
    expect(rollout).toContain(`            - name: MODEL_VERSION
              value: "17"
            - name: MODEL_URI
              value: s3://acme/churn.onnx
`);
    expect(rollout).toContain("readOnlyRootFilesystem: true");
    expect(rollout).not.toContain("trafficRouting");
  });

  it("pauses where there is no analysis", () => {
    const deploy =
      "\n  image: i\n  environments: { staging: {} }\n  canary: { steps: [50, 100], pause: 90s }\n";
    expect(rendered(deploy)["base/rollout.yaml"]).toContain(`      steps:
        - setWeight: 50
        - pause:
            duration: 90s
        - setWeight: 100
`);
  });

  it("moves requests where a gateway is named", () => {
    const files = rendered(
      `${minimal}  gateway: { name: public, namespace: gateways, hostname: churn.example.com }\n`,
    );
    expect(files["base/rollout.yaml"]).toContain(`        plugins:
          argoproj-labs/gatewayAPI:
            httpRoute: churn
            namespace: churn-staging
`);
    expect(files["base/http-route.yaml"]).toContain(`    - backendRefs:
        - name: churn-stable
          port: 80
          weight: 100
        - name: churn-canary
          port: 80
          weight: 0
`);
  });

  it("lets an environment's settings win", () => {
    const rollout = rendered(minimal, "production")["base/rollout.yaml"]!;
    expect(rollout).toContain("namespace: churn-production\n");
    expect(rollout).toContain("replicas: 6\n");
    expect(rollout).toContain("image: registry.acme/churn@sha256:17\n");
    expect(rollout).toContain("        - setWeight: 50\n");
    expect(rollout).toContain("templateName: success-rate");
  });

  it("changes only the Rollout from version to version", () => {
    const settings = readSettings(
      parseModel(`name: churn\ndeploy:\n${minimal}`, "model.yaml"),
      undefined,
      undefined,
    );
    const texts = (number: number) =>
      render(settings, { ...version, version: number }).map(
        ({ path, manifest }) => [path, serialise(manifest)] as const,
      );
    const other = new Map(texts(18));
    expect(
      texts(17)
        .filter(([path, text]) => other.get(path) !== text)
        .map(([path]) => path),
    ).toEqual(["base/rollout.yaml"]);
  });

  it("is the same, byte for byte, every time", () => {
    expect(rendered(minimal)).toEqual(rendered(minimal));
  });
});

it("renders a Deployment and one Service for the target deployment", () => {
  const files = rendered(`${minimal}  target: deployment\n  monitoring: false\n`);
  expect(Object.keys(files)).toEqual([
    "base/deployment.yaml",
    "base/service.yaml",
    "base/kustomization.yaml",
  ]);
  expect(files["base/deployment.yaml"]).toContain("maxUnavailable: 0");
});

it("quotes what a YAML 1.1 reader would take for something else", () => {
  const files = rendered(`${minimal}  env: { COUNTRY: "NO", PORT: "08", FLAG: "yes" }\n`);
  expect(files["base/rollout.yaml"]).toContain('value: "NO"');
  expect(files["base/rollout.yaml"]).toMatch(/value: ("08"|'08')/);
  expect(files["base/rollout.yaml"]).toContain('value: "yes"');
});

describe("a model in an OCI registry", () => {
  const image = `ghcr.io/acme/models/churn@${digest("b")}`;
  const own = `oci://${image}#/models/deep/model%20one.joblib`;
  const pod = (deploy: string, uri: string, environment?: string) =>
    parse(rendered(`${minimal}${deploy}`, environment, uri)["base/rollout.yaml"]!).spec.template.spec;
  const envOf = (spec: { containers: { env: { name: string; value: string }[] }[] }) =>
    Object.fromEntries(spec.containers[0]!.env.map(({ name, value }) => [name, value]));

  it("is mounted by its digest where it is asked for", () => {
    const spec = pod("  model_volume: true\n", own);
    expect(spec.volumes).toEqual([
      { name: "tmp", emptyDir: {} },
      { name: "model", image: { reference: image, pullPolicy: "IfNotPresent" } },
    ]);
    expect(spec.containers[0].volumeMounts[1]).toEqual({
      name: "model",
      mountPath: "/models",
      subPath: "models",
      readOnly: true,
    });
    expect(envOf(spec)).toMatchObject({ MODEL_URI: own, MODEL_PATH: "/models/deep/model one.joblib" });
  });

  it("is mounted whole where its files lie elsewhere in the image", () => {
    const spec = pod("  model_volume: true\n", `oci://${image}#/weights/a.onnx`);
    expect(spec.containers[0].volumeMounts[1]).toEqual({
      name: "model",
      mountPath: "/models",
      readOnly: true,
    });
    expect(envOf(spec).MODEL_PATH).toBe("/models/weights/a.onnx");
  });

  it.each([
    ["", own],
    ["  model_volume: false\n", own],
    ["  model_volume: true\n", "s3://acme/churn.onnx"],
    ["  model_volume: true\n", "oci://ghcr.io/acme/models/churn:17#/models/a"],
  ])("is not mounted with %j and %s", (deploy, uri) => {
    const spec = pod(deploy, uri);
    expect(spec.volumes).toEqual([{ name: "tmp", emptyDir: {} }]);
    expect(spec.containers[0].volumeMounts).toHaveLength(1);
    expect(envOf(spec)).toMatchObject({ MODEL_URI: uri });
    expect(envOf(spec)).not.toHaveProperty("MODEL_PATH");
  });

  it("is mounted in the environment that says so", () => {
    const deploy = minimal.replace("staging: {}", "staging: { model_volume: true }");
    const volumes = (environment: string) =>
      parse(rendered(deploy, environment, own)["base/rollout.yaml"]!).spec.template.spec.volumes;
    expect(volumes("staging")).toHaveLength(2);
    expect(volumes("production")).toHaveLength(1);
  });
});
