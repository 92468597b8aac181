import { expect, test } from "vitest";
import { expectDocumented, readGolden } from "../difference.js";
import { type Case, compareWithDatacontract, differenceReasons } from "./compare.js";

test("generated contracts and data give what datacontract-cli gives", { timeout: 300_000 }, async () => {
  const golden = await readGolden<Case>(new URL(".", import.meta.url));
  expect(golden.versions["datacontract-cli"]).toBe("1.2.8");
  expect(golden.cases.length).toBeGreaterThanOrEqual(80);
  const comparison = await compareWithDatacontract(golden.cases);
  expect(comparison.compared).toBeGreaterThanOrEqual(180);
  expectDocumented(comparison, differenceReasons);
});
