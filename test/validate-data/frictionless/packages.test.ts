import { readFile } from "node:fs/promises";
import { expect, test } from "vitest";
import { validated } from "../report.js";

interface Case {
  readonly package: { readonly resources: readonly object[] };
  /** In Base64. */
  readonly files: Readonly<Record<string, string>>;
  readonly wrong: Readonly<Record<string, readonly number[]>>;
}

test("generated Data Packages give what Frictionless gives", { timeout: 300_000 }, async () => {
  const text = await readFile(new URL("packages.json", import.meta.url), "utf8");
  const golden = JSON.parse(text) as { versions: Record<string, string>; cases: readonly Case[] };
  expect(golden.versions.frictionless).toBe("5.21.0");
  expect(golden.cases.length).toBeGreaterThanOrEqual(180);
  const differences: unknown[] = [];
  for (const one of golden.cases) {
    const files = Object.fromEntries(
      Object.entries(one.files).map(([path, data]) => [path, Buffer.from(data, "base64")]),
    );
    const { report } = await validated(
      { ...files, "datapackage.json": JSON.stringify(one.package) },
      { data: "a.csv", contract: "datapackage.json#a", "max-rows-reported": "1000" },
    );
    const found: Record<string, number[]> = {};
    for (const { type, status, examples } of report.checks) {
      if (status === "error" || status === "unsupported") found[`${type} ${status}`] = [];
      if (status !== "fail" || type === "rows") continue;
      const kind = type === "structure" ? "row" : type;
      const lines = examples.map(({ line }) => line!);
      found[kind] = [...new Set([...(found[kind] ?? []), ...lines])].sort((a, b) => a - b);
    }
    // Frictionless looks at the cells of a row that is too long, too; here it is no row.
    const bad = one.wrong.row ?? [];
    const wrong = Object.entries(one.wrong).flatMap(([kind, lines]) => {
      const left = kind === "row" ? lines : lines.filter((line) => !bad.includes(line));
      return left.length === 0 ? [] : [[kind, left]];
    });
    const judged = Object.entries(found).sort();
    if (JSON.stringify(judged) !== JSON.stringify(wrong))
      differences.push({ resources: one.package.resources, text: files["a.csv"]!.toString(), judged, wrong });
  }
  expect(differences).toEqual([]);
});
