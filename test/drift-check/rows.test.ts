import { describe, expect, it } from "vitest";
import { checked, csv, type Json } from "./further.js";

/** Two columns whose own distributions never change; what changes is whether they go together. */
const pairs = (seed: string, together: boolean, rows = 2000) =>
  csv("x,y,plan,id", rows, seed, (uniform, row) => {
    const x = uniform();
    const y = together ? x : uniform();
    return [x, y, "abc"[Math.floor(uniform() * 3)]!, row];
  });
const multivariate = "  multivariate: true\n  ignore: [id]\n";

describe("all columns together", () => {
  it("are told apart where no single column moved, and by the columns that do it", async () => {
    const { report, t } = await checked({ train: pairs("1a", false), now: pairs("2b", true) }, multivariate);
    expect(report).toMatchObject({ drifted: false, share: 0 });
    expect(report.together).toMatchObject({ drifted: true, columns: 3 });
    expect(report.together.area).toBeGreaterThan(0.9);
    expect(
      report.together.features
        .slice(0, 2)
        .map(({ name }: { name: string }) => name)
        .sort(),
    ).toEqual(["x", "y"]);
    expect(await t.read(".mergeline/drift-check.md")).toContain("a classifier tells the sides apart");
  });

  it("are not where nothing changed, and the answer is the same each time", async () => {
    const files = { train: pairs("1a", false), now: pairs("3c", false) };
    const [one, other] = [await checked(files, multivariate), await checked(files, multivariate)];
    expect(one.report.together).toMatchObject({ drifted: false });
    expect(one.report.together.interval[0]).toBeLessThan(0.5);
    expect(other.report.together).toEqual(one.report.together);
  });

  it("need rows: from a profile a sentence says so, and columns are still compared", async () => {
    const { report } = await checked(
      { train: pairs("1a", false), now: pairs("2b", false, 20) },
      multivariate,
    );
    expect(report.together).toBeNull();
    expect(report.notLookedAt).toEqual([
      expect.stringContaining("drift.multivariate: there are fewer than 30 rows"),
    ]);
  });
});

const words = {
  shop: ["refund", "order", "late", "parcel", "where", "is", "my", "please", "help", "delivery"],
  bank: ["account", "card", "blocked", "login", "where", "is", "my", "please", "help", "transfer"],
};
const texts = (seed: string, topic: keyof typeof words, rows = 300) =>
  csv("note,age", rows, seed, (uniform, row) => {
    const some = Array.from({ length: 8 }, () => words[topic][Math.floor(uniform() * 10)]!);
    return [row % 20 === 0 ? "" : `${some.join(" ")} ${Math.floor(uniform() * 1e6)}`, uniform()];
  });

describe.each(["domain_classifier", "mmd"])("texts by %s", (method) => {
  const drift = `  columns: { note: { type: text, method: ${method} } }\n`;

  it("tell another topic", async () => {
    const { report } = await checked({ train: texts("4d", "shop"), now: texts("5e", "bank") }, drift);
    const [note] = report.columns;
    expect(note).toMatchObject({
      type: "text",
      method,
      drifted: true,
      decidedBy: "test",
      reference: { rows: 300, missing: 15 },
    });
    expect(note.adjustedPValue).toBeLessThan(1e-6);
  });

  it("and missing ones", async () => {
    const emptied = texts("6f", "shop").replaceAll(/^[a-z][^,\n]*(?=,0\.[0-4])/gm, "");
    const { report } = await checked({ train: texts("4d", "shop"), now: emptied }, drift);
    const [note] = report.columns;
    expect(note.missing).toMatchObject({ drifted: true });
    expect(note).toMatchObject({ type: "text", method, drifted: true });
    expect(note.reason).toMatch(/^missing values went from 5% to \d\d/);
  });

  it("and not the same one", async () => {
    const { report } = await checked({ train: texts("4d", "shop"), now: texts("6f", "shop") }, drift);
    expect(report.columns[0]).toMatchObject({ type: "text", method, drifted: false, judged: true });
  });
});

it("a text with too few rows is not judged, and takes no part in the correction of others", async () => {
  const drift = "  min_rows: 40\n  columns: { note: { type: text } }\n";
  const few = texts("5e", "bank").replaceAll(/^[a-z][^,\n]*(?=,0\.(?!0[0-9]))/gm, "");
  const { report } = await checked({ train: texts("4d", "shop"), now: few }, drift);
  const [note, age] = report.columns;
  expect(note.pValue).toBeLessThan(0.001);
  expect(note.reason).toMatch(/^missing values went/);
  expect(note).toMatchObject({ adjustedPValue: null, decidedBy: "missing" });
  // Corrected with the missing values of the text alone.
  expect(age.adjustedPValue).toBeCloseTo(age.pValue, 12);
});

const vectors = (seed: string, shift: number, asList: boolean) =>
  csv(asList ? "e,age" : "e_0,e_1,e_2,e_3,age", 300, seed, (uniform) => {
    const parts = [0, 1, 2, 3].map((at) => uniform() + uniform() + (at === 2 ? shift : 0));
    return [...(asList ? [`"[${parts.join(", ")}]"`] : parts), uniform()];
  });

describe.each([
  ["a list in a column", true, "type: embedding"],
  ["columns with a prefix", false, "type: embedding, prefix: e_"],
] as const)("embeddings as %s", (_, asList, how) => {
  it.each(["mmd", "domain_classifier"])("by %s: told apart where they moved", async (method) => {
    const drift = `  columns: { e: { ${how}, method: ${method} } }\n`;
    const train = vectors("7a", 0, asList);
    const moved = await checked({ train, now: vectors("8b", 0.5, asList) }, drift);
    const find = (report: Json) => report.columns.find(({ name }: { name: string }) => name === "e");
    expect(find(moved.report)).toMatchObject({ type: "embedding", method, drifted: true });
    const same = await checked({ train, now: vectors("9c", 0, asList) }, drift);
    expect(find(same.report)).toMatchObject({ type: "embedding", method, drifted: false, judged: true });
    // Its parts are no columns of their own.
    expect(same.report.columns.map(({ name }: { name: string }) => name).sort()).toEqual(["age", "e"]);
  });
});

it.each([
  ["type: text, method: ks", /ks compares distributions of values. Of type text, domain_classifier and mmd/],
  ["method: mmd", /mmd compares rows. Say type: text or type: embedding, too/],
  ["type: text, prefix: e_", /only a column of type embedding has parts/],
])("refuses %s", async (column, says) => {
  const files = { train: texts("4d", "shop", 40), now: texts("5e", "shop", 40) };
  await expect(checked(files, `  columns: { note: { ${column} } }\n`)).rejects.toThrow(says);
});
