import { describe, expect, test } from "vitest";
import { checkOf } from "../../actions/drift-check/check.js";
import { compare } from "../../actions/drift-check/compare.js";
import { nothingFurther } from "../../actions/drift-check/further.js";
import { driftPage } from "../../actions/drift-check/page/page.js";
import { visible } from "../../actions/toolkit/report/markdown.js";
import { testRuntime } from "../runtime.js";
import { readPage, textOf, valueOf } from "../toolkit/report/read-page.js";
import { columnOf, datasetOf } from "./column.js";
import { settings } from "./settings.js";

const range = (count: number, value: (at: number) => number) =>
  Array.from({ length: count }, (_, at) => value(at));
const hostile = `x"><script>alert(1)</script>`;

const reference = datasetOf("ref.csv", [
  columnOf(
    "calm",
    range(400, (at) => at % 40),
  ),
  columnOf(
    hostile,
    range(400, (at) => at % 40),
  ),
  columnOf(
    "plan",
    range(400, (at) => at).map((at) => (at % 2 ? hostile : "basic")),
  ),
  columnOf(
    "slight",
    range(400, (at) => at % 40),
  ),
]);
const current = datasetOf("cur.csv", [
  columnOf(
    "calm",
    range(400, (at) => (at + 3) % 40),
  ),
  columnOf(
    hostile,
    range(400, (at) => (at % 40) + 30),
  ),
  columnOf(
    "plan",
    range(400, (at) => at).map((at) => (at % 5 ? hostile : "basic")),
  ),
  columnOf(
    "slight",
    range(400, (at) => (at % 40) + 8),
  ),
]);

function pageOf(changes: Parameters<typeof settings>[0] = {}) {
  const wanted = settings(changes);
  const result = compare(reference, current, wanted);
  const runUrl = "https://github.com/a/b/actions/runs/1";
  const check = checkOf({ result, reference, current, further: nothingFurther, settings: wanted });
  const source = driftPage(check, [`a note ${hostile}`], runUrl);
  return { source, result, ...readPage(source) };
}

describe("the page of a drift check", () => {
  test("is whole, loads nothing, and shows hostile names as they are", () => {
    const { errors, dangers, links, text } = pageOf();
    expect(errors).toEqual([]);
    expect(dangers).toEqual([]);
    expect(links).toEqual(["https://github.com/a/b/actions/runs/1"]);
    expect(text()).toContain(hostile);
    expect(text()).toContain(`a note ${hostile}`);
  });

  test("answers first, and has the columns that moved most before all others", () => {
    const { all, result } = pageOf();
    expect(textOf(all("h1")[0]!)).toBe("churn: the data has drifted");
    expect(textOf(all("p")[0]!)).toContain("3 of 4 columns drifted");
    const cards = all("article").map((one) => [valueOf(one, "data-item"), valueOf(one, "data-state")]);
    expect(cards).toEqual([
      [visible(hostile), "drifted"],
      ["plan", "drifted"],
      ["slight", "drifted"],
      ["calm", "quiet"],
    ]);
    expect(result.columns.map(({ name }) => name)).not.toEqual(cards.map(([name]) => name));
  });

  test("has both sides of each column as a chart and in numbers", () => {
    const { all } = pageOf();
    const charts = all("svg").filter((one) => valueOf(one, "class")?.startsWith("chart"));
    expect(charts.map((one) => valueOf(one, "aria-label"))).toEqual([
      `The distribution of ${hostile}, reference and current`,
      "The most frequent values of plan, reference and current",
      "The distribution of slight, reference and current",
      "The distribution of calm, reference and current",
    ]);
    const tables = all("table").map((one) => textOf(one));
    expect(tables).toHaveLength(4);
    expect(tables[1]).toContain("basic50.0%20.0%");
  });

  test.each([
    [{ preset: "evidently" as const }, "Evidently’s tests, thresholds and decisions"],
    [{ model: undefined }, "The data has drifted"],
    [{ share: 1 }, "churn: no drift"],
    [{ minRows: 1000 }, "churn: drift could not be judged"],
  ])("with %j says %s", (changes, words) => {
    const { errors, text } = pageOf(changes);
    expect(errors).toEqual([]);
    expect(text()).toContain(words);
  });
});

test("a thousand columns are a few megabytes, sorted by what matters, with the quiet ones folded", () => {
  const side = (label: string, shift: number) =>
    datasetOf(
      label,
      range(1000, (at) => at).map((at) =>
        columnOf(
          `feature_${at}`,
          range(60, (row) => ((row * 7 + at) % 31) / 3 + (at % 50 === 7 ? shift : 0)),
        ),
      ),
    );
  const [before, now] = [side("a", 0), side("b", 9)];
  const wanted = settings();
  const result = compare(before, now, wanted);
  const check = checkOf({
    result,
    reference: before,
    current: now,
    further: nothingFurther,
    settings: wanted,
  });
  const source = driftPage(check, [], undefined);
  const { all, errors } = readPage(source);
  expect(errors).toEqual([]);
  expect(Buffer.byteLength(source)).toBeLessThan(4_000_000);
  const states = all("article").map((one) => valueOf(one, "data-state"));
  expect(states).toEqual([...Array(20).fill("drifted"), ...Array(980).fill("quiet")]);
  expect(all("details", "data-group").map((one) => valueOf(one, "open") !== undefined)).toEqual([
    true,
    false,
  ]);
});

test("the action writes the page, names it in the comment and gives it as an output", async () => {
  const line = (value: number) => `${value}\n`;
  const t = await testRuntime({
    files: {
      "ref.csv": `x\n${range(200, (at) => at % 20)
        .map(line)
        .join("")}`,
      "cur.csv": `x\n${range(200, (at) => (at % 20) + 15)
        .map(line)
        .join("")}`,
    },
  });
  const { outputs } = await t.run("drift-check", {
    reference: "ref.csv",
    current: "cur.csv",
    issue: "false",
  });
  expect(outputs.page).toBe(".mergeline/drift-check.html");
  expect(t.published[0]!.comment!.body).toContain("`.mergeline/drift-check.html`");
  const { errors, dangers, text } = readPage(await t.read(".mergeline/drift-check.html"));
  expect([...errors, ...dangers]).toEqual([]);
  expect(text()).toContain("1 of 1 columns drifted");
});
