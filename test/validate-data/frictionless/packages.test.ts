import { expect, test } from "vitest";
import { expectDocumented, readGolden } from "../difference.js";
import { comparePackages, type PackageCase } from "./compare-packages.js";

test("generated Data Packages give what Frictionless gives", { timeout: 300_000 }, async () => {
  const golden = await readGolden<PackageCase>(new URL(".", import.meta.url), "golden/packages.json");
  expect(golden.versions.frictionless).toBe("5.21.0");
  expect(golden.cases.length).toBeGreaterThanOrEqual(180);
  expectDocumented(await comparePackages(golden.cases), {});
});
