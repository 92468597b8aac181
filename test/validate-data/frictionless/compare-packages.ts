import type { Comparison } from "../difference.js";
import { validated } from "../report.js";

export interface PackageCase {
  readonly package: { readonly resources: readonly object[] };
  /** In Base64. */
  readonly files: Readonly<Record<string, string>>;
  readonly wrong: Readonly<Record<string, readonly number[]>>;
}

/** The lines of the first resource that are wrong, by what is wrong, beside those that Frictionless found. */
export async function comparePackages(cases: readonly PackageCase[]): Promise<Comparison> {
  const differences: Comparison["differences"][number][] = [];
  for (const one of cases) {
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
    const judged = JSON.stringify(Object.entries(found).sort());
    if (judged === JSON.stringify(wrong)) continue;
    const what = `${judged} where Frictionless has ${JSON.stringify(wrong)} of ${JSON.stringify(files["a.csv"]!.toString())} by ${JSON.stringify(one.package)}`;
    differences.push({ what, reason: undefined });
  }
  return { compared: cases.length, differences };
}
