import { readFile } from "node:fs/promises";
import { join } from "node:path";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { parse } from "yaml";
import { parseFeastRegistry } from "../../actions/register-model/feast/registry-file.js";
import { root, type TestRuntime } from "../runtime.js";
import { register, scene } from "./scene.js";

// Made by Feast 0.67.0 itself: scripts/golden/feast-registry.py.
const golden = join(root, "test/register-model/feast");
const file = await readFile(join(golden, "data/registry.db"));
const expected = JSON.parse(await readFile(join(golden, "expected.json"), "utf8")) as {
  views: Record<string, { version: number; updatedAt: string }>;
  services: Record<string, string[]>;
};
const settings = await readFile(join(golden, "feature_store.yaml"), "utf8");

/** A clone with a Feast repository beside the model. */
async function withFeast(feast: string, files: Readonly<Record<string, string>> = {}): Promise<TestRuntime> {
  const { clone } = await scene({
    "model.yaml": `name: churn\ndata: { train: { path: data/train.csv, feast: ${feast} } }\n`,
    "features/feature_store.yaml": settings,
    ...files,
  });
  const one = await clone();
  await one.write("features/data/registry.db", file);
  return one;
}

const recorded = async (one: TestRuntime) => {
  const record = parse(await one.read("registry/churn/versions/1.yaml")) as {
    data: { name: string; features: unknown }[];
  };
  return record.data;
};

it("reads what Feast itself reads in its registry", () => {
  const { views, services } = parseFeastRegistry(file, "acme");
  const found = views.map(({ name, version, updatedAt }) => [
    name,
    { version, updatedAt: updatedAt?.toISOString().replace(/\.\d+/, "") },
  ]);
  expect(Object.fromEntries(found)).toEqual(expected.views);
  expect(Object.fromEntries(services.map(({ name, views }) => [name, views]))).toEqual(expected.services);
  expect(parseFeastRegistry(file, "other")).toEqual({ views: [], services: [] });
});

it("says that a name is not in UTF-8", () => {
  const bytes = Uint8Array.from(file);
  bytes[Buffer.from(file).indexOf("call_length")] = 0x80;
  expect(() => parseFeastRegistry(bytes, "acme")).toThrow("a name is not in UTF-8");
});

it("ends with an answer or an error on any bytes", () => {
  const broken = fc
    .tuple(fc.nat(file.length - 1), fc.nat(255), fc.nat(file.length))
    .map(([at, byte, length]) => {
      const copy = Uint8Array.from(file.subarray(0, length));
      if (at < copy.length) copy[at] = byte;
      return copy;
    });
  fc.assert(
    fc.property(fc.oneof(broken, fc.uint8Array({ maxLength: 200 })), (bytes) => {
      try {
        expect(Array.isArray(parseFeastRegistry(bytes, "acme").views)).toBe(true);
      } catch (error) {
        expect(error).toBeInstanceOf(Error);
        expect(error).not.toBeInstanceOf(TypeError);
      }
    }),
  );
});

describe("a dataset from a feature service", () => {
  it("is recorded with the views of the service, their versions and times, and told everywhere", async () => {
    const one = await withFeast("{ repository: features, service: churn_v1 }");
    await register(one);
    const names = expected.services.churn_v1!;
    expect(await recorded(one)).toEqual([
      {
        name: "train",
        uri: "data/train.csv",
        features: {
          project: "acme",
          service: "churn_v1",
          views: names.map((name) => ({ name, ...expected.views[name] })),
        },
      },
    ]);
    const graph = (await one.run("registry lineage", { model: "churn" })).printed!;
    expect(graph).toMatch(/features1\[\("customer#95;stats<br\/>version 1<br\/>2026-/);
    expect(graph).toContain('features1 -->|"churn#95;v1"| data1');
    const events = JSON.parse(
      (await one.run("registry lineage", { model: "churn", format: "openlineage" })).printed!,
    );
    expect(events[0].inputs).toContainEqual({
      namespace: "feast://acme",
      name: "customer_stats",
      facets: { version: expect.objectContaining({ datasetVersion: "1" }) },
    });
    const card = (await one.run("registry card", { model: "churn" })).printed!;
    expect(card).toMatch(/\| train \| customer\\?_stats \| 1 \| 2026-\S+Z \| churn\\?_v1 \|/);
    expect((await one.run("registry show", { model: "churn@1" })).printed).toMatch(
      /customer_stats +version 1 +2026-\S+Z +for train, by churn_v1\n/,
    );
  });

  it("makes no other candidate of the same model", async () => {
    const one = await withFeast("{ repository: features, views: [customer_usage] }");
    expect((await register(one)).outputs).toMatchObject({ version: 1, created: true });
    await one.write("model.yaml", "name: churn\n");
    expect((await register(one)).outputs).toMatchObject({ version: 1, created: false });
    expect((await recorded(one))[0]!.features).toEqual({
      project: "acme",
      views: [{ name: "customer_usage", ...expected.views.customer_usage }],
    });
  });

  it.each([
    ["{ type: sql, path: postgresql://u:secret@db/feast }"],
    ["{ registry_type: sql, path: x }"],
    ["s3://acme/registry.db"],
    ["$FEAST_REGISTRY"],
    ["data/other.db"],
  ])("is recorded by name alone where the registry is %s", async (registry) => {
    const one = await withFeast("{ repository: features, service: churn_v1 }", {
      "features/feature_store.yaml": `project: acme\nregistry: ${registry.replace("type: sql,", "registry_type: sql,").replace("registry_registry", "registry")}\n`,
    });
    await register(one);
    expect(await recorded(one)).toMatchObject([
      { features: { project: "acme", service: "churn_v1", views: [] } },
    ]);
    expect(one.log.join("")).toMatch(/names are recorded without versions/);
    expect(one.log.join("")).not.toContain("secret");
    expect((await one.run("registry lineage", { model: "churn" })).printed).toContain("churn#95;v1");
  });

  it("is recorded as declared without a repository", async () => {
    const one = await withFeast("{ views: [a, b] }");
    await register(one);
    expect((await recorded(one))[0]!.features).toEqual({ views: [{ name: "a" }, { name: "b" }] });
  });
});

it.each([
  [
    "{ repository: features, service: churn_v2 }",
    {},
    /data\.train\.feast: features\/data\/registry\.db has no feature service churn_v2\. Did you mean churn_v1\?/,
  ],
  [
    "{ repository: features, views: [customer_stat] }",
    {},
    /no feature view customer_stat\. Did you mean customer_stats\?/,
  ],
  ["{ repository: nowhere, views: [a] }", {}, /nowhere\/feature_store\.yaml does not exist/],
  ["{ repository: ../.., views: [a] }", {}, /outside the workspace/],
  [
    "{ repository: features, views: [a] }",
    { "features/feature_store.yaml": "project: [" },
    /is not valid YAML/,
  ],
  [
    "{ repository: features, views: [a] }",
    { "features/feature_store.yaml": "registry: x\n" },
    /has no project and registry/,
  ],
  [
    "{ repository: features, views: [a] }",
    { "features/feature_store.yaml": "project: acme\nregistry: ../../../etc/passwd\n" },
    /outside the workspace/,
  ],
  ["{ repository: features }", {}, /service or views is needed/],
  ['{ views: ["a\\nb"] }', {}, /a name of Feast's is needed/],
])("refuses %s", async (feast, files, message) => {
  const one = await withFeast(feast, files);
  await expect(register(one)).rejects.toThrow(message);
  await expect(one.read("registry/churn/versions/1.yaml")).rejects.toThrow(/ENOENT/);
});

it("refuses a registry that is none of Feast's", async () => {
  const one = await withFeast("{ repository: features, views: [a] }");
  await one.write("features/data/registry.db", "SQLite format 3\0");
  await expect(register(one)).rejects.toThrow(/features\/data\/registry\.db is no registry of Feast/);
});
