import { addRecord, beginBatch, emptyCell, noEntry } from "./batch";
import { from, pointTo, to } from "./cell";
import { Form, matchesAll } from "./form";
import { hash } from "./hash";
import { Reader } from "./reader";
import { addText } from "./sketch";
import { add, isFresh, Tally } from "./tally";

/** Cells without an entry that certainly keep all demands. */
export let certainTexts: i32 = 0;

/**
 * Reads a column of texts: counts their hashes, and hands over empty cells, and those of which it is not certain, by
 * their entry or without one by themselves, that they keep all demands.
 * @param mostBytes of a text without an entry that is certain; negative where none is
 * @param forms that it has to match
 * @param registers of a sketch of all texts
 */
export function readTexts(
  reader: Reader,
  column: i32,
  tally: Tally,
  mostBytes: i32,
  forms: Form | null,
  registers: usize,
): void {
  const count = reader.records;
  beginBatch(count);
  certainTexts = 0;
  for (let record = 0; record < count; record++) {
    if (!pointTo(reader, record, column)) {
      addRecord(record, emptyCell);
      continue;
    }
    const size = <i32>(to - from);
    const entry = add(tally, hash(from, size));
    if (entry < 0 || isFresh) addText(registers, from, size);
    if (entry >= 0) {
      if (load<u8>(tally.certain + entry) === 0) addRecord(record, entry);
    } else if (size > 0 && size <= mostBytes && matchesAll(forms, from, to)) certainTexts++;
    else addRecord(record, noEntry);
  }
}
