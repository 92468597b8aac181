import { expect, test } from "vitest";
import { expectDocumented, readGolden } from "../difference.js";
import { type Case, compareWithFrictionless } from "./compare.js";
import { differenceReasons } from "./differences.js";

test("generated schemas and data give what Frictionless gives", { timeout: 300_000 }, async () => {
  const golden = await readGolden<Case>(new URL(".", import.meta.url));
  expect(golden.versions.frictionless).toBe("5.21.0");
  const comparison = await compareWithFrictionless(golden.cases);
  expect(comparison.compared).toBeGreaterThanOrEqual(200);
  expectDocumented(comparison, differenceReasons);
});
