import type { RunContext } from "../../actions/toolkit/github/context.js";
import { testRuntime } from "../runtime.js";
import { normal } from "../toolkit/statistics/drift-golden.js";
import { IssueHost } from "./github.js";

const csv = (seed: number, mean: number) =>
  `x,y\n${normal([seed, 200, mean, 1, 4])
    .map((value, at) => `${value},${at % 3}`)
    .join("\n")}\n`;

export const files = {
  "model.yaml":
    "name: churn\ndrift:\n  reference: train.csv\n  current: now.csv\n  share: 0.5\n  confirm: 1\n  recover: 1\n  retrain: { workflow: retrain.yml, cooldown: 24h }\n",
  "train.csv": csv(1, 0),
  "now.csv": csv(2, 3),
  "quiet.csv": csv(3, 0),
  "few.csv": "x,y\n1,2\n",
};

/** A repository with data that drifts, and the checks of it, an hour apart. */
export async function scene(model = files["model.yaml"], more: Record<string, string> = {}) {
  const host = new IssueHost();
  let time = Date.parse("2026-03-01T06:00:00Z");
  let run = 0;
  const context = () =>
    ({
      owner: "acme",
      repository: "models",
      runUrl: `https://github.com/acme/models/actions/runs/${run}`,
      defaultBranch: "trunk",
      pullRequest: undefined,
    }) as unknown as RunContext;
  const directory = (await testRuntime({ files: { ...files, ...more, "model.yaml": model } })).directory;
  return {
    host,
    check: async (inputs: Record<string, string> = {}, hours = 1) => {
      time += hours * 3_600_000;
      run++;
      const t = await testRuntime({
        directory,
        github: host.client(),
        context: context(),
        now: () => new Date(time),
      });
      return { ...(await t.run("drift-check", inputs)), t };
    },
  };
}
