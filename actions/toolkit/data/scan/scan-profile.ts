import { topOf } from "../number-profile.js";
import type { ColumnProfile } from "../profile.js";
import { kindOfText, mostValues } from "../profile-compute.js";
import { NotInOnePass } from "./asked.js";
import type { Scan, ScannedTexts } from "./scan.js";

/** More texts than these are not looked for. */
const mostTexts = 100_000;

/**
 * The profiles of the columns, the same as the table's. Where the most frequent of a column's texts are known by their
 * hashes only, the files are read again for them.
 * @throws NotInOnePass when too many texts are as frequent as the most frequent ones
 */
export async function profileOfScan(scan: Scan): Promise<ColumnProfile[]> {
  const rows = scan.files.reduce((sum, file) => sum + file.rows, 0);
  const wanted = new Map<ScannedTexts, Map<number, FrequentText>>();
  for (const one of scan.columns) {
    if (one.kind !== "texts") continue;
    const frequent = frequentTexts(one);
    if (frequent === undefined) throw new NotInOnePass();
    wanted.set(one, frequent);
  }
  await findTexts(scan, wanted);
  return scan.columns.map((one): ColumnProfile => {
    if (one.kind !== "texts") return one.profile;
    const profile = profileOfTexts(rows, one, wanted.get(one)!);
    return profile.valuesComplete || profile.kind === "boolean"
      ? profile
      : { ...profile, distinctSketch: one.sketch!.text() };
  });
}

export interface FrequentText {
  readonly count: number;
  text: string | undefined;
}

/** The texts that may be listed, by their hashes; undefined where there are more than `most`. */
export function frequentTexts(
  { texts, known }: Pick<ScannedTexts, "texts" | "known">,
  most = mostTexts,
): Map<number, FrequentText> | undefined {
  const { values, counts, distinct } = texts;
  const listed = mostValues("text");
  const last = topOf([texts], listed).at(-1);
  const least = distinct <= listed || last === undefined ? 1 : Math.max(2, last.count);
  const found = new Map<number, FrequentText>();
  for (let at = 0; at < values.length; at++) {
    if (counts[at]! < least) continue;
    if (found.size === most) return undefined;
    found.set(values[at]!, { count: counts[at]!, text: known.get(values[at]!) });
  }
  return found;
}

async function findTexts(
  scan: Scan,
  wanted: ReadonlyMap<ScannedTexts, ReadonlyMap<number, FrequentText>>,
): Promise<void> {
  let open = 0;
  const searched = [...wanted].flatMap(([{ column }, texts]) => {
    const unknown = [...texts.values()].filter(({ text }) => text === undefined).length;
    open += unknown;
    return unknown === 0 ? [] : [{ index: column.index, texts }];
  });
  if (open === 0) return;
  await scan.walk((rows) => {
    for (const { index, texts } of searched) {
      rows.cells(index, (_, cell) => {
        const found = cell && texts.get(cell.key());
        if (found === undefined || found.text !== undefined) return;
        found.text = cell!.text();
        open--;
      });
    }
    return open === 0;
  });
}

export function profileOfTexts(
  rows: number,
  { column, texts, missing }: Pick<ScannedTexts, "column" | "texts" | "missing">,
  frequent: ReadonlyMap<number, FrequentText>,
): ColumnProfile {
  const counts = new Map<string, number>();
  let emptyTexts = 0;
  const isBoolean = column.type === "BOOLEAN";
  for (const { text, count } of frequent.values()) {
    if (isBoolean && text === "") emptyTexts += count;
    else {
      const value = isBoolean ? text!.toLowerCase() : text!;
      counts.set(value, (counts.get(value) ?? 0) + count);
    }
  }
  const distinct = isBoolean ? counts.size : texts.distinct;
  const top = [...counts]
    .map(([text, count]) => ({ text, count }))
    .sort((one, other) => other.count - one.count || compareBytes(one.text, other.text))
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

/** The order of two texts' bytes in UTF-8: that of their characters, where a text's own order is that of its halves. */
function compareBytes(one: string, other: string): number {
  const size = Math.min(one.length, other.length);
  for (let at = 0; at < size; at++) {
    const [a, b] = [one.charCodeAt(at), other.charCodeAt(at)];
    if (a !== b) return rankOf(a) - rankOf(b);
  }
  return one.length - other.length;
}

/** Halves of characters beyond U+FFFF come after all others. */
function rankOf(unit: number): number {
  return unit >= 0xd800 && unit < 0xe000 ? unit + 0x10000 : unit;
}
