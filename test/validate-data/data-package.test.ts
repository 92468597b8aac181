import { expect, it } from "vitest";
import { validated } from "./report.js";

const resource = (name: string, type: string, path: string | readonly string[]) => ({
  name,
  path,
  schema: { fields: [{ name: "x", type }] },
});
const contract = JSON.stringify({
  name: "shop",
  resources: [
    resource("orders", "integer", "in/orders.csv"),
    resource("customers", "date", ["in/customers-1.csv", "in/customers-2.csv"]),
  ],
});
const run = (data: string, fragment = "") =>
  validated(
    { [data]: "x\n7\n", "datapackage.json": contract },
    { data, contract: `datapackage.json${fragment}` },
  );

it.each([
  ["the resource's name after #", "in/orders.csv", "#customers", "/resources/1"],
  ["# against the file's own name", "customers.csv", "#orders", "/resources/0"],
  ["the file's name", "orders.csv", "", "/resources/0"],
  ["one of several paths", "in/customers-2.csv", "", "/resources/1"],
])("a resource of a Data Package is chosen by %s", async (_, data, fragment, source) => {
  const { checks } = await run(data, fragment);
  const type = checks.find((check) => check.type === "type")!;
  expect(type.source.startsWith(source)).toBe(true);
  expect(type.status).toBe(source.endsWith("0") ? "pass" : "fail");
});

it("a resource may be clear only by the files of a pattern: its dialect is then named as not used", async () => {
  const found = async (dialect: object) => {
    const [orders, customers] = JSON.parse(contract).resources;
    const { checks } = await validated(
      {
        "in/orders.csv": "x\n7\n",
        "p.json": JSON.stringify({ resources: [{ ...orders, ...dialect }, customers] }),
      },
      { data: "in/*.csv", contract: "p.json" },
    );
    return checks.filter(({ status }) => status !== "pass").map(({ type, status }) => `${type} ${status}`);
  };
  expect(await found({})).toEqual([]);
  expect(await found({ dialect: { quoteChar: "'" } })).toEqual(["dialect unsupported"]);
});

it("a resource that is not there is an error with the nearest one", async () => {
  await expect(run("in/orders.csv", "#customer")).rejects.toThrow(
    "has no resource customer. Did you mean customers?",
  );
  await expect(run("other.csv")).rejects.toThrow(
    "describes the resources orders, customers; none of them is called",
  );
});

it("a foreign key to the same resource is held, to one that the package lacks an error", async () => {
  const fields = ["id", "boss", "team", "part"].map((name) => ({
    name,
    type: name === "id" || name === "boss" ? "integer" : "string",
  }));
  const foreignKeys = [
    { fields: "boss", reference: { fields: "id" } },
    { fields: ["boss", "part"], reference: { resource: "staff", fields: ["id", "team"] } },
    { fields: "team", reference: { resource: "teams", fields: "name" } },
  ];
  const staff = JSON.stringify({
    resources: [{ name: "staff", path: "staff.csv", schema: { fields, foreignKeys } }],
  });
  const { checks } = await validated(
    { "staff.csv": "id,boss,team,part\n1,,a,\n2,01,a,a\n3,9,b,a\n4,2,b,b\n5,2,,\n", "p.json": staff },
    { data: "staff.csv", contract: "p.json" },
  );
  const found = checks.filter(({ type }) => type === "foreignKeys");
  expect(
    found.map(({ status, evaluated, examples }) => [
      status,
      evaluated,
      ...examples.map(({ line, value }) => `${line}: ${value}`),
    ]),
  ).toEqual([
    ["fail", 4, "4: 9"],
    ["fail", 4, "4: 9, a", "5: 2, b", "6: 2, "],
    ["error", 0],
  ]);
});
