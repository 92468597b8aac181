import { expect, test } from "vitest";
import { expectDocumented, readGolden } from "../difference.js";
import { type Case, compareWithGreatExpectations } from "./compare.js";
import { differenceReasons } from "./differences.js";

test("generated suites and data give what Great Expectations gives", { timeout: 300_000 }, async () => {
  const golden = await readGolden<Case>(new URL(".", import.meta.url));
  expect(golden.versions.great_expectations).toBe("1.24.1");
  const comparison = await compareWithGreatExpectations(golden.cases);
  expect(comparison.compared).toBeGreaterThanOrEqual(1200);
  expectDocumented(comparison, differenceReasons);
  expect(comparison.inOnePass).toBeGreaterThan(200);
});
