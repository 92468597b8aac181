import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { parse, parseAllDocuments } from "yaml";
import { root } from "../runtime.js";

const read = (path: string) => readFile(join(root, "gitops", path), "utf8");

describe.each(["argocd", "rollouts", "gateway", "monitoring"])("gitops/%s", (folder) => {
  it("lists all of its files in its kustomization, and each parses", async () => {
    const names = (await readdir(join(root, "gitops", folder))).filter(
      (name) => name !== "kustomization.yaml",
    );
    const { resources } = parse(await read(`${folder}/kustomization.yaml`)) as { resources: string[] };
    expect([...resources].sort()).toEqual(names.filter((name) => name.endsWith(".yaml")).sort());
    for (const name of resources) {
      for (const document of parseAllDocuments(await read(`${folder}/${name}`)))
        expect(document.errors).toEqual([]);
    }
  });
});

it("has an ApplicationSet that fails on missing keys and deletes nothing", async () => {
  const { spec } = parse(await read("argocd/application-set.yaml")) as {
    spec: Record<string, unknown> & { generators: { git: { directories: unknown } }[] };
  };
  expect(spec).toMatchObject({
    goTemplate: true,
    goTemplateOptions: ["missingkey=error"],
    syncPolicy: { applicationsSync: "create-update", preserveResourcesOnDeletion: true },
  });
  expect(spec.generators[0]?.git.directories).toEqual([{ path: "deploy/*/*" }]);
});

it.each(["dashboard", "drift-dashboard"])(
  "has a %s whose panels have ids and queries of their own",
  async (name) => {
    const { panels } = JSON.parse(await read(`monitoring/${name}.json`)) as {
      panels: { id: number; targets: { expr: string }[] }[];
    };
    expect(new Set(panels.map(({ id }) => id)).size).toBe(panels.length);
    for (const { targets } of panels) expect(targets.every(({ expr }) => expr.length > 10)).toBe(true);
  },
);

it("passes no step of a canary unmeasured", async () => {
  const templates = parseAllDocuments(await read("rollouts/analysis-templates.yaml")).map((document) =>
    document.toJS(),
  );
  for (const { spec } of templates as {
    spec: { args: { name: string }[]; metrics: Record<string, unknown>[] };
  }[]) {
    expect(spec.metrics).toMatchObject([{ count: "{{args.count}}", failureLimit: 0, inconclusiveLimit: 0 }]);
    const declared = spec.args.map(({ name }) => name);
    const used = [...JSON.stringify(spec.metrics).matchAll(/\{\{args\.([a-z-]+)\}\}/g)].map(
      ([, name]) => name,
    );
    expect([...new Set(used)].sort()).toEqual([...declared].sort());
  }
});
