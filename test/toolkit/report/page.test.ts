import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { visible } from "../../../actions/toolkit/report/markdown.js";
import { barChart, distributionChart, meter, percent } from "../../../actions/toolkit/report/page/chart.js";
import { filter, group, item } from "../../../actions/toolkit/report/page/filter.js";
import { Html, html, shown } from "../../../actions/toolkit/report/page/html.js";
import { link, page } from "../../../actions/toolkit/report/page/page.js";
import { table } from "../../../actions/toolkit/report/page/table.js";
import { spark } from "../../../actions/toolkit/report/spark.js";
import { readPage, textOf, valueOf } from "./read-page.js";

const hostile = `"><script>alert(1)</script><img src=x onerror=alert(1)> ' \` & </title></style>\u202e\u0000`;

/** Also halves of characters, as JavaScript's strings may hold them. */
const codeUnit = fc.integer({ min: 0, max: 0xffff }).map((code) => String.fromCharCode(code));

const whole = (body: Html, title = "title") => page({ title, body });

test("text from anywhere is only text, between tags and in attributes", () => {
  fc.assert(
    fc.property(
      fc.oneof(fc.string({ unit: "binary" }), fc.string({ unit: codeUnit }), fc.constant(hostile)),
      (text) => {
        const read = readPage(whole(html`<main><p data-item="${text}">${text}</p></main>`, text));
        const [found] = read.all("p");
        expect(read.errors).toEqual([]);
        expect(read.all("main")[0]!.childNodes).toHaveLength(1);
        expect(textOf(found!)).toBe(shown(text));
        expect(valueOf(found!, "data-item")).toBe(shown(text));
        expect(read.dangers).toEqual([]);
      },
    ),
  );
});

test("a page loads nothing and runs nothing but its own script", () => {
  const { dangers, errors } = readPage(whole(html`<p>${hostile}</p>`, hostile));
  expect([...dangers, ...errors]).toEqual([]);
});

test.each([
  ["a script that was smuggled in", "<script>alert(1)</script>"],
  ["a style that was smuggled in", "<style>p{}</style>"],
  ["a picture from elsewhere", '<img src="https://evil.example/x">'],
  ["a handler", '<p onclick="x()"></p>'],
])("%s is found by the reader of these tests", (_, smuggled) => {
  expect(readPage(whole(new Html(smuggled))).dangers).not.toEqual([]);
});

test.each([
  ["https://github.com/a/b/actions/runs/1", true],
  ["http://127.0.0.1:1", true],
  ["javascript:alert(1)", false],
  ["data:text/html,x", false],
  ["//evil.example", false],
  ['https://a/"onclick="x', false],
])("a link to %s: %s", (address, isLink) => {
  const { links, errors } = readPage(whole(html`<p>${link(address, "run")}</p>`));
  expect(links).toEqual(isLink ? [address] : []);
  expect(errors).toEqual([]);
});

describe("a chart", () => {
  const series = (shares: readonly number[]) => [{ name: "a", tone: "reference" as const, shares }];

  test("has a title that is read out, and no more digits than are seen", () => {
    const drawn = distributionChart({ title: hostile, series: series([1 / 3, 2 / 3]), ends: ["0", hostile] });
    const read = readPage(whole(html`${drawn}`));
    expect([...read.errors, ...read.dangers]).toEqual([]);
    expect(valueOf(read.all("svg")[0]!, "aria-label")).toBe(visible(hostile));
    expect(valueOf(read.all("path").find((one) => valueOf(one, "class") === "reference")!, "d")).not.toMatch(
      /\.\d\d/,
    );
  });

  test.each([[[]], [[0, 0]], [[Number.NaN]], [[Number.POSITIVE_INFINITY]]])("of %j is none", (shares) => {
    expect(distributionChart({ title: "", series: series(shares) })).toBe("");
    expect(barChart({ title: "", labels: shares.map(String), series: series(shares) })).toBe("");
  });

  test("draws taller what is more", () => {
    const { text } = barChart({ title: "", labels: ["a", "b"], series: series([0.25, 0.75]) }) as Html;
    const [small, large] = [...text.matchAll(/ width="([\d.]+)"/g)].map(([, width]) => Number(width));
    expect(large! / small!).toBeCloseTo(3, 1);
  });

  test("of a share marks its limit", () => {
    expect(meter("", 0.6, 0.5).text).toContain('class="over"');
    expect(meter("", 0.4, 0.5).text).toContain('class="under"');
  });
});

test.each([
  [0, "0%"],
  [0.0004, "<0.1%"],
  [0.0123, "1.2%"],
  [0.5, "50%"],
  [1, "100%"],
])("%d is %s", (share, text) => {
  expect(percent(share)).toBe(text);
});

test("a table has a caption, heads for columns and rows, and stays whole with hostile cells", () => {
  const shown = table(
    "Checks",
    [{ title: "a" }, { title: hostile, align: "right" }],
    [{ cells: [hostile, 1], attributes: item(hostile, "failed") }],
  );
  const read = readPage(whole(shown));
  expect([...read.errors, ...read.dangers]).toEqual([]);
  expect(read.all("th").map((one) => valueOf(one, "scope"))).toEqual(["col", "col", "row"]);
  expect(textOf(read.all("caption")[0]!)).toBe("Checks");
  expect(valueOf(read.all("tr", "data-item")[0]!, "data-item")).toBe(visible(hostile));
});

test("without its script a page shows all, and no control that does nothing", () => {
  const controls = filter({
    list: "l",
    noun: "columns",
    total: 2,
    states: [
      { value: "a", title: "A" },
      { value: "b", title: "B" },
    ],
  });
  const list = html`<div id="l">${group("A", true, html`<p ${item("x", "a")}>x</p>`)}</div>`;
  const read = readPage(whole(html`${controls}${list}`));
  expect(read.errors).toEqual([]);
  expect(valueOf(read.all("form")[0]!, "hidden")).toBe("");
  expect(read.elements.filter((one) => valueOf(one, "hidden") !== undefined)).toHaveLength(1);
  expect(read.all("label").every((one) => textOf(one).trim() !== "")).toBe(true);
});

test.each([
  [[], "–"],
  [undefined, "–"],
  [[1], "█"],
  [[0, 0.5, 1], "·▄█"],
  [[0.001, 1], "▁█"],
])("shares %j as text: %s", (shares, text) => {
  expect(spark(shares)).toBe(text);
});
