import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, test } from "vitest";
import { aggregateExpectations } from "../../../actions/validate-data/contracts/great-expectations/aggregates.js";
import { recordExpectations } from "../../../actions/validate-data/contracts/great-expectations/records.js";
import { tableExpectations } from "../../../actions/validate-data/contracts/great-expectations/tables.js";
import {
  undone,
  valueExpectations,
} from "../../../actions/validate-data/contracts/great-expectations/values.js";
import { root } from "../../runtime.js";
import { validated } from "../report.js";

test("the README lists every expectation that is judged, and the ones that are not", async () => {
  const readme = await readFile(join(root, "actions/validate-data/README.md"), "utf8");
  const line = (start: string) => readme.split("\n").find((one) => one.startsWith(start))!;
  const namesIn = (text: string) =>
    [...text.matchAll(/`((?:column|multicolumn|compound|select|table|unexpected|query)_\w+)`/g)].map(
      ([, name]) => name!,
    );
  const short = (kinds: object) => Object.keys(kinds).map((name) => name.replace(/^expect_/, ""));
  const judged = [valueExpectations, aggregateExpectations, recordExpectations, tableExpectations].flatMap(
    short,
  );
  expect(judged.length).toBeGreaterThanOrEqual(45);
  expect(namesIn(line("- Judged")).sort()).toEqual(judged.sort());
  expect(namesIn(line("- Not done, each named: `column_bootstrapped")).sort()).toEqual(short(undone).sort());
});

async function judge(cells: readonly string[], type: string, kwargs: object) {
  const rows = cells.map((cell) => `"${cell.replaceAll('"', '""')}",k\n`).join("");
  const other = { type: "expect_column_values_to_be_in_set", kwargs: { column: "k", value_set: ["z"] } };
  const suite = { name: "s", expectations: [{ type, kwargs: { column: "x", ...kwargs } }, other] };
  const { checks } = await validated(
    { "d.csv": `x,k\n${rows}`, "s.json": JSON.stringify(suite) },
    { data: "d.csv", contract: "s.json" },
  );
  return checks.map(({ status, examples, observed }) => ({
    status,
    lines: examples.map(({ line }) => line),
    observed,
  }));
}

const nested = {
  type: "object",
  required: ["id"],
  properties: {
    id: { type: "integer" },
    "a/b~c": { type: "string", maxLength: 2 },
    tags: { type: "array", items: { type: "object", properties: { n: { items: { minimum: 1 } } } } },
  },
};

test("a cell that breaks its JSON Schema is named with its line", async () => {
  const cells = [
    '{"id": 1, "tags": [{"n": [1, 2]}]}',
    '{"id": 1.5}',
    '{"id": 2.0, "a/b~c": "abc"}',
    '{"id": 3, "tags": [{"n": [1, 0]}]}',
    '{"tags": []}',
    "{",
    "",
    '{"id": 4, "more": null}',
  ];
  const [found] = await judge(cells, "expect_column_values_to_match_json_schema", { json_schema: nested });
  expect(found).toMatchObject({ status: "fail", lines: [3, 4, 5, 6, 7] });
});

test("dates that dateutil reads pass, others are named; what is not certain is an error that stops no other check", async () => {
  const type = "expect_column_values_to_be_dateutil_parseable";
  const [found] = await judge(["2024-01-05", "5 May 2024 10:00", "31 April 2024", "hello", ""], type, {});
  expect(found).toMatchObject({ status: "fail", lines: [4, 5] });
  const [unsure, other] = await judge(["2024-01-05", "10h of 3"], type, { mostly: 0.1 });
  expect(unsure).toMatchObject({ status: "error" });
  expect(unsure!.observed).toContain("whether dateutil reads this is not known here");
  expect(unsure!.observed).toContain("10h of 3");
  expect(other).toMatchObject({ status: "fail", lines: [2, 3] });
});
