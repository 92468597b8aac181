import { expect } from "vitest";
import type { Comparison, Difference } from "../difference.js";
import { odcs, validated } from "../report.js";

type Result = readonly [type: string, column: string | null, result: string | null, count: number | null];

export interface Case {
  readonly data: string;
  readonly properties: readonly object[];
  readonly quality: readonly object[];
  readonly results: readonly Result[];
}

/** datacontract-cli makes of an exclusive bound an inclusive one and a value that is not allowed. */
const range = "range";
const kinds: Readonly<Record<string, string>> = {
  minimum: range,
  maximum: range,
  exclusiveMinimum: range,
  exclusiveMaximum: range,
  field_not_equal: range,
  minLength: "length",
  maxLength: "length",
  field_null_values: "nullValues",
  field_missing_values: "missingValues",
  field_invalid_values: "invalidValues",
  field_duplicate_values: "duplicateValues",
  row_count: "rowCount",
};

const kindOf = (type: string) => kinds[type] ?? type;

/** Each difference from datacontract-cli that is meant. Every one of them occurs in the golden file. */
export const differenceReasons = {
  between: "the bounds of mustBeBetween and mustNotBeBetween are not between; there they are",
  aborted:
    "a bound and an exclusive bound on the same side end all checks of datacontract-cli as failed; here each is checked",
  repeats: "each row with a repeated value is counted but the first; there each repeated value",
} as const;

interface Compared {
  readonly kind: string;
  readonly quality: readonly object[];
  readonly theirs: readonly Result[];
  readonly isAborted: boolean;
  readonly mostRepeated: number;
}

function reasonOf({
  kind,
  quality,
  theirs,
  isAborted,
  mostRepeated,
}: Compared): keyof typeof differenceReasons | undefined {
  if (isAborted && theirs.every(([, , result]) => result !== "passed")) return "aborted";
  const isBetween = quality.some(
    (item) =>
      "metric" in item && item.metric === kind && ("mustBeBetween" in item || "mustNotBeBetween" in item),
  );
  if (isBetween) return "between";
  if (kind === "unique" && theirs[0]?.[2] === "failed") return "repeats";
  return kind === "duplicateValues" && mostRepeated > 2 ? "repeats" : undefined;
}

/** How often the most frequent value of the first column stands there. */
function repeatsIn(data: string): number {
  const cells = data
    .split("\n")
    .slice(1)
    .map((line) => line.split(",")[0]!);
  return Math.max(
    ...cells.filter((cell) => cell !== "").map((cell) => cells.filter((one) => one === cell).length),
  );
}

/** The verdict of each kind of check, and how many rows break it, as datacontract-cli says and here. */
export async function compareWithDatacontract(cases: readonly Case[]): Promise<Comparison> {
  const differences: Difference[] = [];
  let compared = 0;
  for (const [index, { data, properties, quality, results }] of cases.entries()) {
    const { checks } = await validated(
      { "d.csv": data, "c.json": odcs(properties, quality) },
      { data: "d.csv", contract: "c.json" },
    );
    const isAborted = results.some(([, , result]) => result === null);
    const all = [
      ...quality,
      ...properties.flatMap((one) => ("quality" in one ? (one.quality as object[]) : [])),
    ];
    for (const kind of new Set(results.map(([type]) => kindOf(type)))) {
      compared++;
      const theirs = results.filter(([type]) => kindOf(type) === kind);
      const ours = checks.filter((check) => kindOf(check.type) === kind);
      expect(ours.length, `case ${index}, ${kind}`).toBeGreaterThan(0);
      const passes = [
        theirs.every(([, , result]) => result === "passed"),
        ours.every(({ status }) => status === "pass"),
      ];
      const [one] = ours;
      // Both give the number of rows where there is one check of the kind, and it fails.
      const count = theirs.length === 1 && ours.length === 1 && !passes[1] ? theirs[0]![3] : null;
      const measured = Number.parseInt(String(one!.observed), 10);
      if (passes[0] === passes[1] && (count === null || measured === count)) continue;
      const reason = reasonOf({
        kind,
        quality: all,
        theirs,
        isAborted,
        mostRepeated: repeatsIn(data),
      });
      differences.push({
        what: `case ${index}, ${kind}: ${JSON.stringify({ theirs, ours: one, properties, quality, data })}`,
        reason: reason === undefined ? undefined : differenceReasons[reason],
      });
    }
  }
  return { compared, differences };
}
