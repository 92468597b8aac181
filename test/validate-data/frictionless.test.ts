import { expect, test } from "vitest";
import { validated } from "./report.js";

async function failuresOf(field: object, cells: readonly string[], schema: object = {}): Promise<string[]> {
  const data = `x,keep\n${cells.map((cell) => `${cell},1\n`).join("")}`;
  const contract = JSON.stringify({ fields: [{ name: "x", ...field }, { name: "keep" }], ...schema });
  const { checks } = await validated(
    { "d.csv": data, "c.json": contract },
    { data: "d.csv", contract: "c.json" },
  );
  return checks
    .filter((check) => check.status !== "pass")
    .map((check) => [check.type, check.status, ...check.examples.map((one) => one.line)].join(" "));
}

test.for([
  [{ type: "integer" }, ["1", "-2", "007", "1.0", "1 000", "x", ""], ["type fail 5 6 7"]],
  [{ type: "integer", groupChar: "," }, ['"1,000"', "x"], ["type fail 3"]],
  [{ type: "integer", bareNumber: false }, ["95%", "EUR 7", "x"], ["type fail 4"]],
  [
    { type: "number" },
    ["1.5", "NaN", "-INF", "inf", "1e3", "+.5", "1.", "1e999", "Infinity"],
    ["type fail 10"],
  ],
  [{ type: "number", decimalChar: ",", groupChar: "." }, ['"1.000,5"', '"2,5"', "1e"], ["type fail 4"]],
  [{ type: "boolean" }, ["true", "True", "1", "0", "FALSE", "yes"], ["type fail 7"]],
  [{ type: "boolean", trueValues: ["ja"], falseValues: ["nein"] }, ["ja", "nein", "true"], ["type fail 4"]],
  [{ type: "date" }, ["2024-01-05", "2024-1-5", "2023-02-29"], ["type fail 3 4"]],
  [{ type: "date", format: "%d/%m/%Y" }, ["26/01/2024", "2024-01-26"], ["type fail 3"]],
  [{ type: "date", format: "fmt:%d.%m.%y" }, ["26.01.24"], []],
  [{ type: "date", format: "any" }, ["whenever"], ["type unsupported"]],
  [
    { type: "datetime" },
    ["2024-01-26T15:00:00", "2024-01-26T15:00:00.300-05:00", "2024-01-26 15:00:00"],
    ["type fail 4"],
  ],
  [{ type: "time" }, ["15:00:00", "15:00", "24:30:00"], ["type fail 3 4"]],
  [{ type: "year" }, ["2024", "24"], ["type fail 3"]],
  [{ type: "yearmonth" }, ["2024-12", "2024-13"], ["type fail 3"]],
  [{ type: "duration" }, ["P1Y2M", "PT1.5S", "P", "PT", "1d"], ["type fail 4 5 6"]],
  [{ type: "geopoint" }, ['"90.5, 45.5"', '"181,0"', "x"], ["type fail 3 4"]],
  [{ type: "geojson" }, ['"{""type"":""Point""}"', '"{""type"":""Dot""}"', "x"], ["type fail 3 4"]],
  [{ type: "object" }, ['"{""a"":1}"', "[1]"], ["type fail 3"]],
  [
    { type: "array", constraints: { minLength: 2 } },
    ['"[1,2]"', "[1]", "{}"],
    ["type fail 4", "minLength fail 3"],
  ],
  [{ type: "list", itemType: "integer" }, ['"1,2"', '"1,x"'], ["type fail 3"]],
  [{ type: "string", format: "email" }, ["a@b.co", "a@b"], ["type fail 3"]],
  [{ type: "string", format: "binary" }, ["aGk=", "a"], ["type fail 3"]],
  [{ type: "string", constraints: { pattern: "a.*" } }, ["abc", "xa"], ["pattern fail 3"]],
  [{ type: "string", constraints: { pattern: "\\w+" } }, ["été", "日本", "a b"], ["pattern fail 4"]],
  [
    { type: "string", constraints: { minLength: 2, maxLength: 3 } },
    ["a", "ab", "abcd"],
    ["minLength fail 2", "maxLength fail 4"],
  ],
  [
    { type: "integer", constraints: { minimum: 1, exclusiveMaximum: "10" } },
    ["0", "1", "10"],
    ["minimum fail 2", "exclusiveMaximum fail 4"],
  ],
  [{ type: "number", constraints: { maximum: 5 } }, ["NaN", "5", "6"], ["maximum fail 2 4"]],
  [
    { type: "date", constraints: { minimum: "2024-01-02" } },
    ["2024-01-01", "2024-01-02"],
    ["minimum fail 2"],
  ],
  [{ type: "integer", constraints: { enum: ["1", 2] } }, ["01", "2", "3"], ["enum fail 4"]],
  [{ type: "string", categories: ["a", { value: "b", label: "B" }] }, ["a", "b", "c"], ["categories fail 4"]],
  [{ type: "string", constraints: { required: true } }, ["a", "", '""'], ["required fail 3 4"]],
  [
    { type: "string", missingValues: ["-"], constraints: { required: true } },
    ["a", "-", ""],
    ["required fail 3"],
  ],
  [{ type: "integer", constraints: { unique: true } }, ["1", "01", "2", "", ""], ["unique fail 3"]],
  // A word that is no boolean is not the boolean of that name.
  [
    { type: "boolean", falseValues: ["nein"], constraints: { unique: true } },
    ["false", "nein", "true"],
    ["type fail 2"],
  ],
  [
    {
      type: "object",
      constraints: { jsonSchema: { required: ["a"], properties: { a: { type: "integer", minimum: 2 } } } },
    },
    ['"{""a"": 2}"', '"{""a"": 1}"', "{}", "[]", ""],
    ["type fail 5", "jsonSchema fail 3 4"],
  ],
  [
    { type: "array", constraints: { jsonSchema: { items: { enum: ["x", 1] }, maxItems: 2 } } },
    ['"[""x"", 1]"', '"[""y""]"', '"[1, 1, 1]"'],
    ["jsonSchema fail 3 4"],
  ],
  [
    { type: "object", constraints: { jsonSchema: { dependentSchemas: {} } } },
    ["{}"],
    ["jsonSchema unsupported"],
  ],
  [{ type: "string", constraints: { jsonSchema: {} } }, ["{}"], ["jsonSchema unsupported"]],
  [{}, ["anything"], []],
] as const)("%j judges %j", async ([field, cells, wanted]) => {
  expect(await failuresOf(field, cells)).toEqual(wanted);
});

test("missingValues of the schema hold for fields without their own, and [] for none", async () => {
  expect(await failuresOf({ type: "integer" }, ["1", "NA"], { missingValues: ["", "NA"] })).toEqual([]);
  expect(await failuresOf({ type: "integer" }, ["1", '""'], { missingValues: [] })).toEqual(["type fail 3"]);
});

test("a primary key is filled and unique; a unique key leaves nulls out", async () => {
  expect(await failuresOf({ type: "string" }, ["a", "a", ""], { primaryKey: "x" })).toEqual([
    "required fail 4",
    "primaryKey fail 3",
  ]);
  expect(await failuresOf({ type: "string" }, ["a", "", "", "a"], { uniqueKeys: [["x", "keep"]] })).toEqual([
    "uniqueKeys fail 5",
  ]);
  expect(
    await failuresOf({}, ["a"], {
      foreignKeys: [{ fields: ["x"], reference: { resource: "r", fields: ["y"] } }],
    }),
  ).toEqual(["foreignKeys unsupported"]);
});

test.for([
  ["exact", ["x", "y"], true],
  ["exact", ["y", "x"], false],
  ["exact", ["x", "y", "z"], false],
  ["equal", ["y", "x"], true],
  ["equal", ["x"], false],
  ["subset", ["z", "y", "x"], true],
  ["subset", ["x", "z"], false],
  ["superset", ["x"], true],
  ["superset", ["x", "z"], false],
  ["partial", ["x", "z"], true],
  ["partial", ["z"], false],
] as const)("fieldsMatch %s with the header %j: %s", async ([fieldsMatch, header, ok]) => {
  const contract = JSON.stringify({ fields: [{ name: "x" }, { name: "y" }], fieldsMatch });
  const data = `${header.join(",")}\n${header.map(() => "1").join(",")}\n`;
  const { outcome } = await validated(
    { "d.csv": data, "c.json": contract },
    { data: "d.csv", contract: "c.json" },
  );
  expect(outcome.ok).toBe(ok);
});

test("a resource of a Data Package is chosen by its path", async () => {
  const contract = JSON.stringify({
    resources: [
      { name: "other", path: "o.csv", schema: { fields: [{ name: "a" }] } },
      { name: "mine", path: "data/d.csv", schema: { fields: [{ name: "x", type: "integer" }] } },
    ],
  });
  const { checks } = await validated(
    { "d.csv": "x\ny\n", "c.json": contract },
    { data: "d.csv", contract: "c.json" },
  );
  expect(checks.map((check) => `${check.source} ${check.status}`)).toEqual([
    "/resources/1/schema/fields pass",
    "/resources/1/schema/fields/0/type fail",
  ]);
});
