import { expect, it } from "vitest";
import { parse } from "yaml";
import { testRuntime } from "../runtime.js";
import { recordText, registryOf } from "./registry.js";

it("writes a model card whose front matter the Hub reads, with everything escaped", async () => {
  const files = registryOf("churn", 3);
  const record = recordText("churn", 3)
    .replace("backend: local", "backend: '<script>[x](http://evil.example)'")
    .replace("value: 0.83", "value: 0.83, interval: [0.8, 0.86]");
  const one = await testRuntime({ files: { ...files, "registry/churn/versions/3.yaml": record } });
  const outcome = await one.run("registry card", { model: "churn@champion", license: "apache-2.0" });
  const text = outcome.printed ?? "";
  const [, front = "", body = ""] = /^---\n(.*?)\n---\n(.*)$/s.exec(text) ?? [];
  expect(parse(front)).toMatchObject({
    license: "apache-2.0",
    library_name: "sklearn",
    tags: ["mergeline", "champion"],
    datasets: ["train"],
    "model-index": [
      {
        name: "churn@3",
        results: [
          {
            task: { type: "tabular-classification" },
            dataset: { name: "test", revision: expect.stringMatching(/^sha256:/) },
            metrics: [{ type: "roc_auc", value: 0.83, args: { interval: [0.8, 0.86] } }],
          },
        ],
      },
    ],
  });
  expect(body).toContain("# churn version 3\n\nWill they leave?\n");
  expect(body).toContain("| roc_auc | 0.8300 | 0.8000 … 0.8600 |");
  expect(body).not.toMatch(/<script>|(?<!\\)\]\(http/);
  expect((await one.run("registry card", { model: "churn@3", license: "apache-2.0" })).printed).toBe(text);
  await expect(one.run("registry card", { model: "churn", license: "a: b" })).rejects.toThrow("license: ");
});

it("tells the training as two OpenLineage events of one run, the same each time", async () => {
  const files = registryOf("churn", 2);
  const record = recordText("churn", 2)
    .replace("backend: local", "backend: local\n  durationSeconds: 60")
    .replace(
      "  - name: train\n",
      "  - name: train\n    uri: s3://acme/churn/train.csv\n    revision: dvc:md5:0123\n",
    );
  const one = await testRuntime({ files: { ...files, "registry/churn/versions/2.yaml": record } });
  const run = async () =>
    (await one.run("registry lineage", { model: "churn", format: "openlineage" })).printed ?? "";
  const [start, complete] = JSON.parse(await run());
  expect(start).toMatchObject({ eventType: "START", eventTime: "2026-11-02T09:29:00.000Z" });
  expect(complete).toMatchObject({
    eventType: "COMPLETE",
    eventTime: "2026-11-02T09:30:00.000Z",
    schemaURL: "https://openlineage.io/spec/2-0-2/OpenLineage.json#/$defs/RunEvent",
    job: { namespace: "mergeline", name: "train-churn" },
    inputs: [
      {
        namespace: "s3://acme",
        name: "churn/train.csv",
        facets: {
          version: { datasetVersion: "dvc:md5:0123" },
          dataSource: { uri: "s3://acme/churn/train.csv" },
        },
        inputFacets: { dataQualityMetrics: { rowCount: 1020 } },
      },
    ],
    outputs: [{ name: "models/churn", outputFacets: { outputStatistics: { size: 1000 } } }],
  });
  expect(complete.run.runId).toBe(start.run.runId);
  expect(complete.run.runId).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-8[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
  const facets: Record<string, unknown>[] = [
    ...Object.values(complete.job.facets),
    ...Object.values(complete.inputs[0].facets),
    ...Object.values(complete.outputs[0].facets),
  ] as Record<string, unknown>[];
  for (const facet of facets)
    expect(facet).toMatchObject({ _producer: expect.any(String), _schemaURL: expect.any(String) });
  expect(await run()).toBe(await run());
});
