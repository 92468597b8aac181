import { code, details, escape, table } from "../toolkit/report/markdown.js";
import type { StageResult } from "./report.js";

/** A result with the comment that the stage itself would have written. */
export interface CommentedResult extends StageResult {
  readonly body: string | undefined;
}

const words: Readonly<Record<string, string>> = {
  verify: "registry",
  validate: "data",
  train: "training",
  gate: "gate",
  register: "registration",
  deploy: "deployment",
  drift: "drift",
};

/** One comment for all stages: the answer, a line a stage, what went wrong in full, and the rest folded. */
export function pipelineComment(model: string, results: readonly CommentedResult[]): string {
  const stopped = results.find((result) => result.ok === false);
  const title =
    stopped === undefined
      ? `### ✅ ${escape(model)}: every stage says yes`
      : `### ❌ ${escape(model)}: stopped at the ${words[stopped.stage]}`;
  const parts = [title, escape(stopped?.summary ?? lastSummary(results)), overview(results)];
  for (const result of results) {
    if (result.body === undefined) continue;
    parts.push(
      result.ok ? details(`${words[result.stage]}: ${escape(result.verdict)}`, result.body) : result.body,
    );
  }
  return parts.filter((part) => part !== "").join("\n\n");
}

function lastSummary(results: readonly CommentedResult[]): string {
  return results.findLast((result) => result.ok)?.summary ?? "Nothing ran.";
}

function overview(results: readonly CommentedResult[]): string {
  return table(
    ["", "stage", "", "time"],
    ["center", "left", "left", "right"],
    results.map((result) => [
      result.ok === null ? "➖" : result.ok ? "✅" : "❌",
      words[result.stage] ?? code(result.stage),
      escape(result.summary),
      result.ok === null ? "" : `${(result.durationMs / 1000).toFixed(1)} s`,
    ]),
  );
}
