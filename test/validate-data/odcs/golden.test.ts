import { readFile } from "node:fs/promises";
import { expect, test } from "vitest";
import { odcs, validated } from "../report.js";

type Result = readonly [type: string, column: string | null, result: string | null, count: number | null];

interface Golden {
  readonly versions: Readonly<Record<string, string>>;
  readonly cases: readonly {
    readonly data: string;
    readonly properties: readonly object[];
    readonly quality: readonly object[];
    readonly results: readonly Result[];
  }[];
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
const reasons = {
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
}

function reasonOf({ kind, quality, theirs, isAborted }: Compared): keyof typeof reasons | undefined {
  if (isAborted && theirs.every(([, , result]) => result !== "passed")) return "aborted";
  const isBetween = quality.some(
    (item) =>
      "metric" in item && item.metric === kind && ("mustBeBetween" in item || "mustNotBeBetween" in item),
  );
  if (isBetween) return "between";
  return kind === "unique" && theirs[0]?.[2] === "failed" ? "repeats" : undefined;
}

test("generated contracts and data give what datacontract-cli gives", { timeout: 300_000 }, async () => {
  const golden = JSON.parse(await readFile(new URL("golden.json", import.meta.url), "utf8")) as Golden;
  expect(golden.versions["datacontract-cli"]).toBe("1.2.8");
  expect(golden.cases.length).toBeGreaterThanOrEqual(80);
  const unexplained: string[] = [];
  const met = new Set<string>();
  let compared = 0;
  for (const [index, { data, properties, quality, results }] of golden.cases.entries()) {
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
      const reason = reasonOf({ kind, quality: all, theirs, isAborted });
      if (reason === undefined)
        unexplained.push(
          `case ${index}, ${kind}: ${JSON.stringify({ theirs, ours: one, properties, quality, data })}`,
        );
      else met.add(reason);
    }
  }
  expect(compared).toBeGreaterThanOrEqual(180);
  expect(unexplained).toEqual([]);
  expect([...met].sort()).toEqual(Object.keys(reasons).sort());
});
