import { expect, test } from "vitest";
import { expectDocumented, readGolden } from "../difference.js";
import { compareRelationships, type RelationshipCase } from "./compare-relationships.js";

test("generated relationships give what datacontract-cli gives", { timeout: 300_000 }, async () => {
  const golden = await readGolden<RelationshipCase>(
    new URL(".", import.meta.url),
    "golden/relationships.json",
  );
  expect(golden.versions["datacontract-cli"]).toBe("1.2.8");
  expect(golden.cases.length).toBeGreaterThanOrEqual(60);
  expectDocumented(await compareRelationships(golden.cases), {});
});
