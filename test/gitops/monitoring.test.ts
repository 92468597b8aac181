import { execFileSync } from "node:child_process";
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import { parse, stringify } from "yaml";
import { metricNames } from "../../actions/drift-check/exports/metrics.js";
import { root } from "../runtime.js";
import { findProgram } from "../servers/programs.js";

const promtool = findProgram("promtool");
const read = (path: string) => readFile(join(root, "gitops/monitoring", path), "utf8");

interface Rule {
  readonly alert: string;
  readonly expr: string;
}

let groups: { name: string; rules: Rule[] }[];
let expressions: string[];
beforeAll(async () => {
  groups = (parse(await read("rules.yaml")) as { spec: { groups: typeof groups } }).spec.groups;
  const { panels } = JSON.parse(await read("drift-dashboard.json")) as {
    panels: { targets: { expr: string }[] }[];
  };
  expressions = panels.flatMap(({ targets }) => targets.map(({ expr }) => expr));
});

it("asks for no metric of drift that drift-check does not export", () => {
  const rules = groups.flatMap((group) => group.rules.map(({ expr }) => expr));
  const asked = [...rules, ...expressions].join("\n").match(/mergeline_\w+/g) ?? [];
  expect(new Set(asked).size).toBeGreaterThan(7);
  for (const name of asked) expect(metricNames).toContain(name);
});

/** Runs promtool on files in a folder; returns what it prints, and throws where it finds a mistake. */
async function run(files: Record<string, unknown>, args: string[]): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), "mergeline-rules-"));
  try {
    for (const [name, content] of Object.entries(files))
      await writeFile(join(folder, name), stringify(content));
    return execFileSync(promtool.path, args, { cwd: folder, encoding: "utf8", stdio: "pipe" });
  } finally {
    await rm(folder, { recursive: true });
  }
}

describe("promtool", () => {
  it.skipIf(promtool.missing)(`reads every rule and every query${promtool.missing}`, async () => {
    const count = groups.flatMap(({ rules }) => rules).length;
    expect(await run({ "rules.yml": { groups } }, ["check", "rules", "rules.yml"])).toContain(
      `${count} rules found`,
    );
    const rules = expressions.map((expr, at) => ({
      record: `panel:${at}`,
      // Grafana puts a pattern here.
      expr: expr.replaceAll(/\$(model|environment)/g, ".*"),
    }));
    await run({ "panels.yml": { groups: [{ name: "panels", rules }] } }, ["check", "rules", "panels.yml"]);
  });

  it.skipIf(promtool.missing)(
    `raises the alerts by what checks export, and not else${promtool.missing}`,
    async () => {
      const series = (name: string, model: string, values: string) => ({
        series: `mergeline_drift_${name}{model="${model}", environment="production", job="mergeline_drift"}`,
        values,
      });
      const alert = (
        alertname: string,
        time: string,
        model: string | null,
        severity: string,
        texts: object,
      ) => ({
        eval_time: time,
        alertname,
        exp_alerts:
          model === null
            ? []
            : [{ exp_labels: { model, environment: "production", severity }, exp_annotations: texts }],
      });
      const annotations = (name: string) =>
        (
          groups.flatMap(({ rules }) => rules).find((rule) => rule.alert === name) as unknown as {
            annotations: Record<string, string>;
          }
        ).annotations;
      const where = (model: string, text: string, value = "") =>
        text
          .replace("{{ $labels.model }}", model)
          .replace("{{ with $labels.environment }} in {{ . }}{{ end }}", " in production")
          .replace("{{ $value | humanizeDuration }}", value);
      const told = (name: string, model: string, value = "") => {
        const { summary = "", ...more } = annotations(name);
        return { summary: where(model, summary, value), ...more };
      };
      const tests = [
        {
          interval: "1h",
          // One sample a day, as OTLP leaves it: between two of them there is none.
          input_series: [
            series("alarm", "churn", "0 _x23 1 _x23 1 _x23 0"),
            series("alarm", "calm", "0 _x23 0 _x23 0 _x23 0"),
            series("judged", "calm", "0 _x23 0 _x23 0 _x23 0"),
            series("judged", "churn", "1 _x23 1 _x23 0 _x23 0"),
            series("last_check_timestamp_seconds", "churn", "0 _x23 86400"),
          ],
          alert_rule_test: [
            alert("ModelDrift", "12h", null, "", {}),
            alert("ModelDrift", "36h", "churn", "warning", told("ModelDrift", "churn")),
            alert("ModelDrift", "73h", null, "", {}),
            alert("ModelDriftNotJudged", "71h", "calm", "info", told("ModelDriftNotJudged", "calm")),
            alert("ModelDriftCheckMissing", "70h", null, "", {}),
            alert(
              "ModelDriftCheckMissing",
              "73h",
              "churn",
              "warning",
              told("ModelDriftCheckMissing", "churn", "2d 1h 0m 0s"),
            ),
          ],
        },
      ];
      const files = {
        "rules.yml": { groups },
        "tests.yml": { rule_files: ["rules.yml"], evaluation_interval: "1h", tests },
      };
      expect(await run(files, ["test", "rules", "tests.yml"])).toContain("SUCCESS");
    },
  );
});
