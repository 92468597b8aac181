import { expect, test } from "vitest";
import { again, validated } from "./report.js";

const rows = Array.from(
  { length: 60 },
  (_, index) =>
    `${index + 1},x${index}@example.com,${20 + (index % 40)},${index % 2 ? "pro" : "basic"},2024-04-0${1 + (index % 9)},${index % 6 === 0 ? "" : index / 8}`,
);
const data = `customer_id,email,age,plan,signup,score\n${rows.join("\n")}\n`;

test("a contract is inferred with a reason for every bound, and the data meets it", async () => {
  const { t, outcome } = await validated(
    { "data.csv": data },
    { data: "data.csv", "propose-contract": "contracts/c.yaml" },
  );
  expect(outcome.summary).toContain("A contract was proposed: contracts/c.yaml");
  const text = await t.read("contracts/c.yaml");
  expect(text).toContain(
    "primaryKey: true # filled and never twice in 60 rows, and called like an identifier",
  );
  expect(text).toContain("minimum: 16 # seen: 20 at the least, and a tenth of the range of slack");
  expect(text).toContain('arguments: { validValues: ["basic", "pro"] }');
  expect(text).toMatch(/mustBeLessOrEqualTo: 35 # seen: 16\.7% empty/);
  expect((await again(t, { data: "data.csv", contract: "contracts/c.yaml" })).failures).toEqual([]);
  await t.write("data.csv", data.replace("5,x4@example.com,24,basic", "5,x4@example.com,-1,gold"));
  expect((await again(t, { data: "data.csv", contract: "contracts/c.yaml" })).failures).toEqual([
    "minimum age fail 1",
    "invalidValues plan fail 1",
  ]);
});

test("an existing file is not overwritten", async () => {
  const files = { "data.csv": data, "c.yaml": "mine" };
  await expect(validated(files, { data: "data.csv", "propose-contract": "c.yaml" })).rejects.toThrow(
    "propose-contract: c.yaml exists already and is not overwritten. Name another path, or remove it.",
  );
});
