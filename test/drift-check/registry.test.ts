import { expect, it } from "vitest";
import { record } from "../deploy-canary/project.js";
import { testRuntime } from "../runtime.js";

const profile = {
  schema: "mergeline.profile/1",
  rows: 100,
  digest: `sha256:${"a".repeat(64)}`,
  columns: [
    {
      name: "plan",
      kind: "categorical",
      type: "VARCHAR",
      rows: 100,
      missing: 0,
      distinct: 2,
      distinctExact: true,
      numeric: null,
      values: [
        { value: "basic", count: 90 },
        { value: "pro", count: 10 },
      ],
      valuesComplete: true,
    },
  ],
};
const files = {
  "model.yaml": "name: churn\ndrift: { current: now.csv }\n",
  "now.csv": `plan\n${Array.from({ length: 80 }, (_, at) => (at % 2 === 0 ? "basic" : "pro")).join("\n")}\n`,
  "registry/churn/versions/3.yaml": record(3),
  "registry/churn/aliases/champion.yaml": "version: 3\nupdatedAt: 2026-11-20T09:30:00Z\n",
};

it.each([
  ["", "champion (version 3)"],
  ["3", "version 3"],
  ["latest", "latest (version 3)"],
])("compares with the profile of %j", async (reference, label) => {
  const t = await testRuntime({
    files: { ...files, "registry/churn/profiles/3.json": JSON.stringify(profile) },
  });
  const outcome = await t.run("drift-check", reference === "" ? {} : { reference });
  expect(outcome).toMatchObject({ verdict: "drift", summary: expect.stringContaining("plan") });
  expect(t.published[0]!.report.reference).toMatchObject({ label, rows: 100, source: "profile" });
});

it("counts columns by the importances in the version's record", async () => {
  const weighted = record(3).replace(
    "artifacts:",
    "training:\n  importances: { plan: 3, age: 1 }\nartifacts:",
  );
  expect(weighted).toContain("importances");
  const t = await testRuntime({
    files: {
      ...files,
      "registry/churn/versions/3.yaml": weighted,
      "registry/churn/profiles/3.json": JSON.stringify(profile),
    },
  });
  const { summary } = await t.run("drift-check");
  expect(t.published[0]!.report).toMatchObject({
    weightedShare: 1,
    columns: [{ name: "plan", importance: 0.75, role: "feature" }],
  });
  expect(summary).toContain("100% by their importance to the model");
});

it("says what to do for a version without a profile", async () => {
  const t = await testRuntime({ files });
  await expect(t.run("drift-check")).rejects.toThrow(
    "champion (version 3) of churn has no profile in registry. Register versions with a data-report",
  );
});

it("tells the issue and the stores the share that decides", async () => {
  const [plan] = profile.columns;
  const quiet = {
    ...plan!,
    name: "quiet",
    values: [
      { value: "a", count: 50 },
      { value: "b", count: 50 },
    ],
  };
  const rows = Array.from(
    { length: 80 },
    (_, at) => `${at % 2 === 0 ? "basic" : "pro"},${at % 4 < 2 ? "a" : "b"}`,
  );
  const importances = "training:\n  importances: { plan: 3, quiet: 1 }\nartifacts:";
  const t = await testRuntime({
    files: {
      ...files,
      "model.yaml":
        "name: churn\ndrift: { current: now.csv, exports: { prometheus: { file: churn.prom } } }\n",
      "now.csv": `plan,quiet\n${rows.join("\n")}\n`,
      "registry/churn/versions/3.yaml": record(3).replace("artifacts:", importances),
      "registry/churn/profiles/3.json": JSON.stringify({ ...profile, columns: [plan, quiet] }),
    },
  });
  await t.run("drift-check");
  expect(t.published[0]!.report).toMatchObject({ share: 0.5, weightedShare: 0.75 });
  expect(await t.read(".mergeline/drift-check.issue.md")).toContain("| 1 of 2 | 75% |");
  expect(await t.read("churn.prom")).toContain('mergeline_drift_share{model="churn"} 0.75');
});
