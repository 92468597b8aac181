import { expect, test } from "vitest";
import { code, details, escape, table } from "../../../actions/toolkit/report/markdown.js";
import { plainMarkdown } from "../../../actions/toolkit/runtime/plain-markdown.js";

test("a table stands in columns, with the alignment it asks for", () => {
  const markdown = table(
    ["metric", "candidate", ""],
    ["left", "right", "left"],
    [
      ["ROC AUC ↑", "**−0.021**", "❌ worse"],
      ["log&nbsp;loss", "0.3", "✅"],
    ],
  );
  expect(plainMarkdown(markdown)).toBe(
    [
      "metric     candidate",
      "─────────  ─────────  ────────",
      "ROC AUC ↑     −0.021  ❌ worse",
      "log loss         0.3  ✅",
    ].join("\n"),
  );
});

test("escaped text is what it was before, in a sentence and in a cell", () => {
  const text = "a|b *c* <d> & @e #1 16.5% [f](g) _h_ $i$";
  expect(plainMarkdown(`### ${escape(text)}`)).toBe(text);
  expect(plainMarkdown(table(["x"], ["left"], [[escape(text)]])).split("\n")[2]).toBe(text);
  expect(plainMarkdown("_empty_, a_b_c, \\_d\\_")).toBe("empty, a_b_c, _d_");
  expect(plainMarkdown(table(["x"], ["left"], [[code("a|b")]])).split("\n")[2]).toBe("`a|b`");
});

test("folded parts are one line each, whatever they hold; charts a word", () => {
  const inner = details("inner", "| a |\n|---|\n| 1 |");
  const markdown = `### Yes\n\n<!-- state -->\n${details("one: pass", inner)}\n\n${details("two", "text")}\n\n\`\`\`mermaid\npie\n\`\`\`\nEnd.`;
  expect(plainMarkdown(markdown)).toBe("Yes\n\n▸ one: pass\n▸ two\n▸ a chart\nEnd.");
  expect(plainMarkdown("<details open><summary>shown</summary>\n\ntext\n\n</details>")).toBe("shown\n\ntext");
});
