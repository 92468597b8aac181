import { describe, expect, it } from "vitest";
import type { Profile } from "../../actions/toolkit/data/profile.js";
import { type TestRuntime, testRuntime } from "../runtime.js";

const header = "id,amount,plan,vip,day,note,email\n";

function lines(from: number, to: number): string {
  return Array.from({ length: to - from }, (_, index) => {
    const at = from + index;
    const day = new Date(Date.UTC(2024, 0, 1) + (at % 90) * 86_400_000).toISOString().slice(0, 10);
    return `${at},${at % 50 === 0 ? "" : Math.sqrt(at)},p${at % 7},${at % 3 === 0},${day},n${at % 1500},u${at % 9}@a.org\n`;
  }).join("");
}

const contract = JSON.stringify({
  apiVersion: "v3.1.0",
  kind: "DataContract",
  id: "a",
  version: "1",
  status: "active",
  schema: [{ name: "all", properties: [{ name: "email", logicalType: "string", classification: "pii" }] }],
});

async function days(): Promise<TestRuntime> {
  const t = await testRuntime({
    files: {
      "model.yaml": `name: churn\ndata:\n${["mon", "tue", "all"].map((name) => `  ${name}: { path: ${name}.csv, contract: c.yaml }\n`).join("")}`,
      "c.yaml": contract,
      "mon.csv": header + lines(0, 3000),
      "tue.csv": header + lines(3000, 4000),
      "all.csv": header + lines(0, 4000),
    },
  });
  await t.run("validate-data", { data: "mon\ntue\nall" });
  return t;
}

const parts = ".mergeline/profiles/mon.json\n.mergeline/profiles/tue.json";

describe("profile merge", () => {
  it("makes of the profiles of two days that of both", { timeout: 120_000 }, async () => {
    const t = await days();
    const outcome = await t.run("profile merge", { profiles: parts, output: "both.json" });
    expect(outcome).toMatchObject({ ok: true, outputs: { profile: "both.json" } });
    expect(outcome.summary).toBe("both.json: 4000 rows and 7 columns, merged from 2 profiles.");
    const both = JSON.parse(await t.read("both.json")) as Profile;
    const all = JSON.parse(await t.read(".mergeline/profiles/all.json")) as Profile;
    expect(
      both.columns.map(({ name, type, kind, rows, missing }) => [name, type, kind, rows, missing]),
    ).toEqual(all.columns.map(({ name, type, kind, rows, missing }) => [name, type, kind, rows, missing]));
    const [found, direct] = [both, all].map(
      ({ columns }) => new Map(columns.map((column) => [column.name, column])),
    );
    for (const name of ["plan", "vip", "day"]) expect(found!.get(name)).toEqual(direct!.get(name));
    for (const name of ["id", "amount", "note"]) {
      const [one, whole] = [found!.get(name)!, direct!.get(name)!];
      expect(Math.abs(one.distinct - whole.distinct)).toBeLessThanOrEqual(
        3 * one.distinctError! * whole.distinct,
      );
    }
    expect(found!.get("email")).toMatchObject({ personal: true, numeric: null, values: [] });
    expect(JSON.stringify(both)).not.toContain("@a.org");
    const reference = await t.run("drift-check", { reference: "both.json", current: "all.csv" });
    expect(reference.outputs).toMatchObject({ drifted: false });
  });

  it("takes globs, and merges a profile that was merged before", { timeout: 120_000 }, async () => {
    const t = await days();
    await t.run("profile merge", { profiles: ".mergeline/profiles/{mon,tue}.json", output: "both.json" });
    await t.run("profile merge", {
      profiles: "both.json\n.mergeline/profiles/all.json",
      output: "more.json",
    });
    expect(JSON.parse(await t.read("more.json"))).toMatchObject({
      rows: 8000,
      schema: "mergeline.profile/2",
    });
  });

  const one = (columns: readonly object[], schema = "mergeline.profile/1") =>
    JSON.stringify({ schema, rows: 1, digest: "sha256:0", columns });
  const column = (name: string) => ({
    name,
    kind: "text",
    type: "VARCHAR",
    rows: 1,
    missing: 0,
    distinct: 1,
    distinctExact: true,
    numeric: null,
    values: [{ value: "a", count: 1 }],
    valuesComplete: true,
  });

  it.each<[string, Record<string, string>, RegExp]>([
    ["a file that is none", { profiles: "no.json" }, /profiles: no\.json does not exist/],
    ["a glob without a match", { profiles: "x*.json" }, /no file matches x\*\.json/],
    ["the same file twice", { profiles: "a.json\na.json" }, /a\.json is named twice/],
    [
      "other columns",
      { profiles: "a.json\nb.json" },
      /Profile 2 of 2 lacks the column x\. Only profiles of the same/,
    ],
    ["one column more", { profiles: "b.json\nc.json" }, /Profile 2 of 2 has a column x that the first lacks/],
    [
      "a newer profile",
      { profiles: "new.json" },
      /schema is mergeline\.profile\/3, which a newer Mergeline wrote/,
    ],
    ["a broken profile", { profiles: "bad.json" }, /columns\[0\]\.distinct is "many"; a number is needed/],
    ["a way out", { profiles: "a.json", output: "../c.json" }, /outside the workspace/],
  ])("refuses %s", async (_, inputs, says) => {
    const t = await testRuntime({
      files: {
        "a.json": one([column("x")]),
        "b.json": one([column("y")]),
        "c.json": one([column("y"), column("x")]),
        "new.json": one([], "mergeline.profile/3"),
        "bad.json": one([{ ...column("x"), distinct: "many" }]),
      },
    });
    await expect(t.run("profile merge", { output: "c.out.json", ...inputs })).rejects.toThrow(says);
  });
});
