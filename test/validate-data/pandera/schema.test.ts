import { expect, test } from "vitest";
import type { ConfigurationError } from "../../../actions/toolkit/runtime/errors.js";
import { validated } from "../report.js";

const data = "id,age,name,day\n1,20,ann,2024-01-05\n2,,bob,2024-01-06\n2,40,été,2024-02-01\n";

async function run(schema: string, inputs: Readonly<Record<string, string>> = {}) {
  const text = `schema_type: dataframe\nversion: 0.20.4\n${schema}`;
  return validated({ "d.csv": data, "s.yaml": text }, { data: "d.csv", contract: "s.yaml", ...inputs });
}

const column = (name: string, body: string) => `columns:\n  ${name}: ${body}\n`;

test.for([
  ["age", "{dtype: int64}", "required fail 3"],
  ["age", "{dtype: int64, nullable: true}", ""],
  ["age", "{dtype: int8, nullable: true, checks: {greater_than: 20}}", "exclusiveMinimum fail 2"],
  [
    "age",
    "{nullable: true, checks: {in_range: {min_value: 20, max_value: 40, include_max: false}}}",
    "exclusiveMaximum fail 4",
  ],
  ["id", "{dtype: int64, unique: true}", "unique fail 4"],
  ["name", "{dtype: str, checks: {str_matches: '\\w+$', str_length: {min_value: 1, max_value: 3}}}", ""],
  ["name", "{dtype: str, str_startswith: a}", "str_startswith fail 3 4"],
  [
    "name",
    "{dtype: str, checks: {isin: {value: [ann, bob], options: {raise_warning: false}}}}",
    "enum fail 4",
  ],
  ["name", "{dtype: str, checks: [{value: [ann, bob], options: {check_name: isin}}]}", "enum fail 4"],
  ["day", "{dtype: 'datetime64[ns]', less_than: '2024-02-01'}", "exclusiveMaximum fail 4"],
  ["name", "{dtype: int64}", "type fail 2 3 4"],
  ["zz", "{dtype: int64}", "column fail"],
  ["zz", "{dtype: int64, required: false}", ""],
  ["^(id|age)$", "{nullable: true, regex: true, checks: {less_than: 30}}", "exclusiveMaximum fail 4"],
  ["^none", "{regex: true}", "column fail"],
  ["name", "{dtype: complex128}", "dtype unsupported"],
  ["name", "{checks: {my_own: 1}}", "my_own unsupported"],
  ["name", "{checks: {isin: {value: [ann], ignore_na: false}}}", "isin unsupported"],
  ["name", "{isin: [ann, bob], equal_to: ann}", "enum fail 4; enum fail 3 4"],
  ["name", "{str_length: 4}", "minLength fail 2 3 4"],
  ["name", "{dtype: timedelta64, checks: {my_range: 1}}", "dtype unsupported; my_range unsupported"],
  ["age", "{nullable: true, checks: {gt: {min_value: 20}}}", "exclusiveMinimum fail 2"],
  ["name", "{str_contains: '(?=a)'}", "str_contains unsupported"],
  ["name", "{greater_than: a}", "greater_than unsupported"],
] as const)("%s: %s", async ([name, body, wanted]) => {
  const { checks } = await run(column(`"${name}"`, body));
  const found = checks
    .filter(({ status }) => status !== "pass")
    .map(({ type, status, examples }) => [type, status, ...examples.map(({ line }) => line)].join(" "));
  expect(found.join("; ")).toBe(wanted);
});

test("ordered takes a column that two elements name once", async () => {
  const { checks } = await run(
    "columns:\n  ^(id|age)$: {regex: true, nullable: true}\n  id: {}\n  name: {}\nordered: true\n",
  );
  expect(checks.filter(({ type }) => type === "ordered").map(({ status }) => status)).toEqual(["pass"]);
});

test("strict, ordered and unique are of the table; what is not done is named", async () => {
  const rest =
    "strict: true\nordered: true\nunique: [id, age]\nindex: [{dtype: int64}]\nchecks: {my_check: 1}\ncoerce: true\n";
  const { checks } = await run(`columns:\n  name: {}\n  id: {}\n${rest}`);
  expect(checks.slice(2).map(({ type, status, source }) => `${source} ${type} ${status}`)).toEqual([
    "/strict columns fail",
    "/ordered ordered fail",
    "/unique unique pass",
    "/checks checks unsupported",
    "/index index unsupported",
  ]);
});

test.for([
  ["columns:\n  age: {nulable: true}\n", "nulable is not a key of a column. Did you mean nullable?", 4],
  ["columns: {}\norderd: true\n", "orderd is not a key of a schema of Pandera. Did you mean ordered?", 4],
  [
    "columns:\n  age: {in_range: {min_value: 5, max_value: 1}}\n",
    "in_range: min_value 5 is more than max_value 1",
    4,
  ],
  [
    "columns:\n  age:\n    checks: {greter_than: 5}\n",
    "greter_than is not a check of Pandera. Did you mean greater_than?",
    5,
  ],
  [
    "columns:\n  age:\n    checks:\n      - {value: [1], options: {check_name: is_in}}\n",
    "is_in is not a check of Pandera. Did you mean isin?",
    6,
  ],
  ["columns:\n  age: {dtype: int46}\n", "dtype int46 is not a type. Did you mean int16?", 4],
  ["columns:\n  age: {dtype: flaot64}\n", "dtype flaot64 is not a type. Did you mean float64?", 4],
  [
    "columns:\n  age:\n    in_range: {min_valu: 1, max_value: 2}\n",
    "in_range: min_valu is not an argument of it. Did you mean min_value?",
    5,
  ],
  ["columns:\n  age:\n    in_range: {min_value: 1}\n", "in_range: max_value is missing.", 5],
  ["columns:\n  age:\n    in_range: 1\n", "in_range needs min_value and max_value.", 5],
  [
    "columns:\n  name:\n    str_length: {min: 1}\n",
    "str_length: min is not an argument of it. Allowed are min_value",
    5,
  ],
  [
    "columns:\n  name:\n    str_length: {}\n",
    "str_length needs one of min_value, max_value, exact_value.",
    5,
  ],
  ["columns:\n  age:\n    greater_than:\n", "greater_than: min_value is missing.", 5],
  ["columns:\n  age:\n    isin: {values: [1]}\n", "isin: values is not an argument of it.", 5],
] as const)("%j is refused with its place", async ([schema, message, line]) => {
  const error = (await run(schema).catch((reason: ConfigurationError) => reason)) as ConfigurationError;
  expect(error.message).toContain(message);
  expect(error.place).toMatchObject({ file: "s.yaml", line });
});

test("a pattern of names that explodes is given up", async () => {
  const schema = `schema_type: dataframe\ncolumns:\n  (a+)+$: { regex: true }\n  x: { dtype: str }\n`;
  const { checks } = await validated(
    { "d.csv": `${"a".repeat(40)}b,x\n1,2\n`, "s.yaml": schema },
    { data: "d.csv", contract: "s.yaml" },
  );
  expect(checks[0]).toMatchObject({
    status: "unsupported",
    observed: "the pattern of names takes too long on these names",
  });
  expect(checks.at(-1)).toMatchObject({ column: "x", status: "pass" });
});
