import { describe, expect, it } from "vitest";
import { type CommentedResult, pipelineComment } from "../../actions/pipeline/comment.js";

const result = (over: Partial<CommentedResult>): CommentedResult => ({
  stage: "train",
  action: "train-remote",
  verdict: "pass",
  ok: true,
  summary: "Trained in 3 s.",
  report: ".mergeline/train-remote.json",
  durationMs: 3210,
  body: undefined,
  ...over,
});

describe("the pipeline's comment", () => {
  it("says yes with the last stage's summary, and folds what went well", () => {
    const comment = pipelineComment("churn", [
      result({ stage: "validate", summary: "Two files hold.", body: "### ✅ data" }),
      result({}),
    ]);
    expect(comment).toMatchInlineSnapshot(`
      "### ✅ churn: every stage says yes

      Trained in 3 s.

      |  | stage |  | time |
      |:-:|---|---|--:|
      | ✅ | data | Two files hold. | 3.2 s |
      | ✅ | training | Trained in 3 s. | 3.2 s |

      <details><summary>data: pass</summary>

      ### ✅ data

      </details>"
    `);
  });

  it("shows the stage that said no in full, and those that were left out", () => {
    const comment = pipelineComment("churn", [
      result({ body: "### trained" }),
      result({ stage: "gate", ok: false, verdict: "fail", summary: "ROC AUC fell.", body: "### ❌ worse" }),
      result({ stage: "register", ok: null, verdict: "skipped", summary: "Left out: a pull request." }),
    ]);
    expect(comment).toContain("### ❌ churn: stopped at the gate\n\nROC AUC fell.");
    expect(comment).toContain("\n\n### ❌ worse");
    expect(comment).toContain("<details><summary>training: pass</summary>\n\n### trained");
    expect(comment).toContain("| ➖ | registration | Left out: a pull request. |  |");
  });

  it("escapes what comes from anywhere", () => {
    const comment = pipelineComment("churn", [result({ summary: "<img src=x> @everyone | a" })]);
    expect(comment).not.toContain("<img");
    expect(comment).not.toContain("@everyone");
  });
});
