import type { NarrowType } from "../narrow.js";
import { topRuns } from "../number-profile.js";
import type { ColumnProfile } from "../profile.js";
import { kindOfText, mostValues, profileOfRuns } from "../profile-compute.js";
import { NotInOnePass } from "./asked.js";
import { CellText } from "./cell.js";
import type { Scan, ScannedColumn } from "./scan.js";
import { walkRecords } from "./walk.js";

/** More texts than these are not looked for. */
const mostTexts = 100_000;

/**
 * The profiles of the columns, the same as the table's. Where the most frequent of a column's texts are known by their
 * hashes only, the files are read again for them.
 * @throws NotInOnePass when too many texts are as frequent as the most frequent ones
 */
export async function profileOfScan(scan: Scan): Promise<ColumnProfile[]> {
  const rows = scan.files.reduce((sum, file) => sum + file.rows, 0);
  const wanted = new Map(
    scan.columns
      .filter((one) => one.known !== undefined)
      .map((one) => [one, new Map(frequentTexts(one))] as const),
  );
  await findTexts(scan, wanted);
  return scan.columns.map((one): ColumnProfile => {
    const { column, runs, missing } = one;
    if (one.known === undefined) {
      const unit = { DATE: "millisecond", TIMESTAMP: "microsecond" }[column.type] ?? "number";
      return profileOfRuns(rows, { column, runs, missing, unit: unit as "number" });
    }
    return profileOfTexts(rows, one, wanted.get(one)!);
  });
}

/** The hashes of the texts that may be listed, each with its text where that is known. */
function frequentTexts({ runs, known }: ScannedColumn): [number, string | undefined][] {
  const most = mostValues("text");
  const last = topRuns(runs, most).at(-1);
  const least = runs.values.length <= most || last === undefined ? 1 : Math.max(2, runs.counts[last]!);
  const found: [number, string | undefined][] = [];
  for (let run = 0; run < runs.values.length; run++) {
    if (runs.counts[run]! < least) continue;
    if (found.length === mostTexts) throw new NotInOnePass();
    found.push([runs.values[run]!, known!.get(runs.values[run]!)]);
  }
  return found;
}

async function findTexts(
  scan: Scan,
  wanted: ReadonlyMap<ScannedColumn, Map<number, string | undefined>>,
): Promise<void> {
  let open = 0;
  const searched = [...wanted].flatMap(([{ column }, texts]) => {
    const unknown = [...texts.values()].filter((text) => text === undefined).length;
    open += unknown;
    return unknown === 0 ? [] : [{ index: column.index, texts }];
  });
  if (open === 0) return;
  const cell = new CellText();
  await walkRecords(scan.sources, scan.columns.length, (block) => {
    for (const { index, texts } of searched) {
      for (let record = 0; record < block.records; record++) {
        if (!cell.read(block, record, index)) continue;
        const key = cell.key();
        if (!texts.has(key) || texts.get(key) !== undefined) continue;
        texts.set(key, cell.text());
        open--;
      }
    }
    return open === 0;
  });
}

function profileOfTexts(
  rows: number,
  { column, runs, missing }: ScannedColumn,
  texts: ReadonlyMap<number, string | undefined>,
): ColumnProfile {
  const counts = new Map<string, number>();
  let emptyTexts = 0;
  const isBoolean = (column.type as NarrowType) === "BOOLEAN";
  for (let run = 0; run < runs.values.length; run++) {
    const text = texts.get(runs.values[run]!);
    if (text === undefined) continue;
    if (isBoolean && text === "") emptyTexts += runs.counts[run]!;
    else {
      const value = isBoolean ? text.toLowerCase() : text;
      counts.set(value, (counts.get(value) ?? 0) + runs.counts[run]!);
    }
  }
  const distinct = isBoolean ? counts.size : runs.values.length;
  const top = [...counts]
    .map(([text, count]) => ({ text, count, bytes: Buffer.from(text) }))
    .sort((one, other) => other.count - one.count || Buffer.compare(one.bytes, other.bytes))
    .slice(0, mostValues("text"));
  return {
    name: column.name,
    kind: isBoolean ? "boolean" : kindOfText(distinct, rows - missing),
    type: column.type,
    rows,
    missing: missing + emptyTexts,
    distinct,
    distinctExact: true,
    numeric: null,
    values: top.map(({ text, count }) => ({ value: isBoolean ? text === "true" : text, count })),
    valuesComplete: top.length === distinct,
  };
}
