import { expect, test } from "vitest";
import { readPage, textOf, valueOf } from "../toolkit/report/read-page.js";
import { odcs, type Validated, validated } from "./report.js";

const pageOf = async ({ t, outcome }: Validated) => {
  const source = await t.read(String(outcome.outputs.page));
  return { source, ...readPage(source) };
};

const evil = `"><img src=x onerror=alert(1)>`;
const evilCell = `"""><img src=x onerror=alert(1)>"`;
const data = [
  `id,${evilCell},n,when,kind,email`,
  `1,${evilCell},1.5,2024-01-05,a,anna@secret.example`,
  "1,</script><script>alert(1)</script>,x,2024-01-06,b,",
  "3,plain,-2,2024-02-06,b,bert@secret.example",
  "",
].join("\n");
const contract = odcs([
  { name: "id", logicalType: "integer", unique: true },
  { name: evil, logicalType: "string", logicalTypeOptions: { maxLength: 6 } },
  { name: "n", logicalType: "number", logicalTypeOptions: { minimum: 0 } },
  { name: "when", logicalType: "date" },
  { name: "kind", logicalType: "string", quality: [{ type: "text", description: "looked at" }] },
  { name: "email", logicalType: "string", classification: "PII", required: true, unique: true },
]);
const files = { "d.csv": data, "c.json": contract };
const inputs = { data: "d.csv", contract: "c.json" };

test("the page is whole, loads nothing, and shows hostile names and cells as they are", async () => {
  const read = await pageOf(await validated(files, inputs));
  expect(read.errors).toEqual([]);
  expect(read.dangers).toEqual([]);
  expect(read.links).toEqual([]);
  expect(read.text()).toContain(evil);
  expect(read.text()).toContain("</script><script>alert(1)</script>");
  const ids = read.elements.map((one) => valueOf(one, "id")).filter((id) => id !== undefined);
  expect(new Set(ids).size).toBe(ids.length);
});

test("the page has every check with the failed first, the worst rows, and every column", async () => {
  const result = await validated(files, inputs);
  const read = await pageOf(result);
  const rows = read.all("tr", "data-item").map((row) => valueOf(row, "data-state"));
  expect(rows).toHaveLength(result.report.checks.length);
  const order = ["failed", "uncomputed", "warned", "undone", "known", "passed"];
  expect(rows).toEqual(rows.toSorted((a, b) => order.indexOf(a!) - order.indexOf(b!)));
  expect(rows.filter((state) => state === "failed")).toHaveLength(5);
  const cards = read.all("article").map((card) => [valueOf(card, "data-item"), valueOf(card, "data-state")]);
  expect(cards).toEqual([
    ["id", "broken"],
    [evil, "broken"],
    ["n", "broken"],
    ["email", "broken"],
    ["when", "fine"],
    ["kind", "fine"],
  ]);
  expect(read.text()).toContain("The 3 worst rows");
  expect(read.text()).toContain("d.csv:3");
  // A chart for each column but the free text, the text that was to be a number, and the personal one.
  const charts = read.all("svg").map((one) => valueOf(one, "aria-label"));
  expect(charts).toContain("The distribution of when, from 2024-01-05 to 2024-02-06");
  expect(charts).toContain("The most frequent values of kind");
  expect(charts.join()).not.toContain("email");
});

test("the page is an output, and named in the comment", async () => {
  const { outcome, comment, t } = await validated(files, inputs);
  expect(outcome.outputs.page).toBe(".mergeline/validate-data.html");
  expect(t.published[0]!.outputs.page).toBe(".mergeline/validate-data.html");
  expect(comment).toContain("`.mergeline/validate-data.html`");
});

test("with max-rows-reported: 0 no cell is on the page", async () => {
  const read = await pageOf(await validated(files, { ...inputs, "max-rows-reported": "0" }));
  for (const cell of ["plain", "2024-01-05", "1.5", "anna", "alert(1)</script>"]) {
    expect(read.text()).not.toContain(cell);
  }
  expect(read.text()).not.toContain("worst row");
});

test("the run that made the page is the only link", async () => {
  const { validationPage } = await import("../../actions/validate-data/page/page.js");
  const runUrl = "https://github.com/a/b/actions/runs/1";
  const about = { valid: true, summary: "x", command: "y", showValues: true, validations: [] };
  expect(readPage(validationPage({ ...about, runUrl })).links).toEqual([runUrl]);
});

test("several datasets have a part each, reached from the top", async () => {
  const result = await validated({ "a.csv": "x\n1\n", "b.csv": "y\n2\n" }, { data: "a.csv\nb.csv" });
  const read = await pageOf(result);
  expect(read.errors).toEqual([]);
  expect(read.links).toEqual(["#data-0", "#data-1"]);
  expect(read.all("h2").map((one) => textOf(one))).toEqual(["a.csv", "b.csv"]);
});

test("the comment has a histogram of each column in blocks, and the worst rows", async () => {
  const numbers = Array.from({ length: 400 }, (_, at) => `${at % 20},${at < 300 ? "a" : "b"}`);
  const broken = odcs([
    { name: "n", logicalType: "integer", logicalTypeOptions: { maximum: 18 } },
    { name: "k", logicalType: "string" },
  ]);
  const { comment } = await validated(
    { "d.csv": `n,k\n${numbers.join("\n")}\n`, "c.json": broken },
    { data: "d.csv", contract: "c.json" },
  );
  expect(comment).toContain("| n | numeric | 0.0% | 20 | ██████████ | 0 … 19, mean 9.500 |");
  expect(comment).toContain("| k | categorical | 0.0% | 2 | █▃ | `a`, `b` |");
  expect(comment).toContain("The 10 rows that break the most checks");
});

test("a thousand columns are a few megabytes, with all but the broken ones folded", async () => {
  const names = Array.from({ length: 1000 }, (_, at) => `feature_${at}`);
  const rows = Array.from({ length: 60 }, (_, row) => names.map((_, at) => ((row * 7 + at) % 31) / 3).join());
  const many = odcs(
    names.map((name, at) => ({
      name,
      logicalType: "number",
      logicalTypeOptions: { minimum: at < 5 ? 1 : 0 },
    })),
  );
  const read = await pageOf(
    await validated(
      { "d.csv": `${names.join()}\n${rows.join("\n")}\n`, "c.json": many },
      { data: "d.csv", contract: "c.json" },
    ),
  );
  expect(read.errors).toEqual([]);
  expect(read.all("article")).toHaveLength(1000);
  expect(Buffer.byteLength(read.source)).toBeLessThan(4_000_000);
  const groups = read.all("details", "data-group").map((one) => valueOf(one, "open") !== undefined);
  expect(groups).toEqual([true, false, true, false]);
});

test("of more than 5,000 columns the page has those that break a check and the first ones", {
  timeout: 60_000,
}, async () => {
  const names = Array.from({ length: 5001 }, (_, at) => `c${at}`);
  const schema = odcs([
    { name: "c5000", logicalType: "number", logicalTypeOptions: { minimum: 9000 } },
    ...names.slice(0, 5000).map((name) => ({ name, logicalType: "number" })),
  ]);
  const read = await pageOf(
    await validated(
      { "d.csv": `${names.join()}\n${names.map((_, at) => at + 0.5).join()}\n`, "c.json": schema },
      { data: "d.csv", contract: "c.json" },
    ),
  );
  expect(read.errors).toEqual([]);
  expect(read.all("article")).toHaveLength(1001);
  const said = [
    "Of 5,001 columns 1,001 are here: those with failed checks, at most 5,000, and the first 1,000 of the others.",
    "<dt>median</dt><dd>2.5",
    " more are in the JSON report.",
    "exact to 1% of the rows",
  ];
  expect(said.filter((one) => !read.source.includes(one))).toEqual([]);
  expect(/>(NaN|undefined)/.test(read.source)).toBe(false);
});
