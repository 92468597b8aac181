import type { Comparison, Difference } from "../difference.js";
import { type ReportedCheck, validated } from "../report.js";

export interface Case {
  readonly data: string;
  readonly schema: string;
  /** Rows from 0, by column; of the table as a whole by an empty name. */
  readonly wrong: Readonly<Record<string, readonly number[]>>;
}

/** Each difference from Pandera that is meant. Every one of them occurs in the golden file. */
export const differenceReasons = {
  digits:
    "in a CSV file digits are as good a text as any; there pandas has made numbers of them before, and the column is wrong as a whole",
  empty:
    "a column of nothing but empty cells has no text to look at; there pandas has made numbers of it, and a check of texts fails",
  nulls:
    "of empty cells in a unique column the later ones are named; there the column is wrong as well, and no row is named",
  repeated: "of a repeated value the later rows are named; there every row, or the later ones",
} as const;

const named = (rows: readonly number[]) => [...new Set(rows)].sort((a, b) => a - b);
const rowsOf = (checks: readonly ReportedCheck[]) =>
  named(checks.flatMap(({ examples }) => examples.map(({ row }) => row - 1)));

/** The verdict, and the wrong rows of each column, as Pandera says and here. */
export async function compareWithPandera(cases: readonly Case[]): Promise<Comparison> {
  const differences: Difference[] = [];
  let compared = 0;
  for (const [index, { data, schema, wrong }] of cases.entries()) {
    const { checks } = await validated(
      { "d.csv": data, "s.yaml": schema },
      { data: "d.csv", contract: "s.yaml", "max-rows-reported": "100" },
    );
    // That a schema contradicts itself is said besides.
    const bad = checks.filter(({ status, type }) => status !== "pass" && type !== "contradiction");
    const shown = bad.map(({ name, observed, examples }) => [
      name,
      observed,
      examples.map(({ row }) => row - 1),
    ]);
    const differ = (what: string, reason?: string) =>
      differences.push({
        what: `case ${index}, ${what}: ${JSON.stringify({ theirs: wrong, ours: shown, schema, data })}`,
        reason,
      });
    compared++;
    const isDigits = / {2}n:\n {4}dtype: string/.test(schema) && wrong.n?.length === 0;
    const isEmpty = data
      .trimEnd()
      .split("\n")
      .slice(1)
      .every((line) => line.endsWith(","));
    const wrongColumns = Object.keys(wrong);
    if (bad.length > 0 !== wrongColumns.length > 0) {
      const isMeant = wrongColumns.every((name) => (name === "n" && isDigits) || (name === "s" && isEmpty));
      const reason = wrongColumns.includes("s") ? differenceReasons.empty : differenceReasons.digits;
      differ("verdict", bad.length === 0 && isMeant ? reason : undefined);
    }
    for (const column of ["n", "f", "s"]) {
      const own = bad.filter((check) => check.column === column);
      const [ours, theirs] = [rowsOf(own), named(wrong[column] ?? [])];
      // Where the type is wrong as a whole, Pandera names no row.
      if (ours.join() === theirs.join() || own.some(({ type }) => type === "type")) continue;
      const others = rowsOf(own.filter(({ type }) => type !== "unique"));
      const repeats = own.filter(({ type }) => type === "unique").flatMap(({ examples }) => examples);
      const isNamed = (row: number) => theirs.includes(row);
      const isEmpty = (value: string | null) => value === null || value === "";
      const isMeant =
        others.every(isNamed) && repeats.every(({ row, value }) => isEmpty(value) || isNamed(row - 1));
      const hasNull = repeats.some(({ row, value }) => isEmpty(value) && !isNamed(row - 1));
      const reason = hasNull ? differenceReasons.nulls : differenceReasons.repeated;
      differ(`rows of ${column}`, isMeant && repeats.length > 0 ? reason : undefined);
    }
  }
  return { compared, differences };
}
