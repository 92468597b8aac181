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

it("a resource that is not there is an error with the nearest one", async () => {
  await expect(run("in/orders.csv", "#customer")).rejects.toThrow(
    "has no resource customer. Did you mean customers?",
  );
  await expect(run("other.csv")).rejects.toThrow(
    "describes the resources orders, customers; none of them is called",
  );
});
