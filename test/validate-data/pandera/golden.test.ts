import { expect, test } from "vitest";
import { expectDocumented, readGolden } from "../difference.js";
import { type Case, compareWithPandera, differenceReasons } from "./compare.js";

test("generated schemas and data give what Pandera gives", { timeout: 300_000 }, async () => {
  const golden = await readGolden<Case>(new URL(".", import.meta.url));
  expect(golden.versions.pandera).toBe("0.35.0");
  const comparison = await compareWithPandera(golden.cases);
  expect(comparison.compared).toBeGreaterThanOrEqual(200);
  expectDocumented(comparison, differenceReasons);
});
