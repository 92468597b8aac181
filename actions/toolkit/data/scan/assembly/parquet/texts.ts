import { beginBatch } from "../batch";
import { Form, matchesAll } from "../form";
import { hash } from "../hash";
import { addText } from "../sketch";
import { add, isFresh, Tally } from "../tally";
import { addDoubt, rowOf } from "./page";
import { isUtf8 } from "./utf8";

/** Texts that certainly keep all demands. */
export let certainPlainTexts: i32 = 0;

/**
 * Counts the texts of a page, each behind its size in four bytes, and hands over those whose entry is new, and those of
 * which it is not certain, by their entry or without one by themselves, that they keep all demands. False where the page is broken.
 * @param mostBytes of a text that is certain; negative where none is but by its entry
 */
export function readTextPage(
  from: usize,
  to: usize,
  count: i32,
  tally: Tally,
  mostBytes: i32,
  forms: Form | null,
  registers: usize,
): bool {
  certainPlainTexts = 0;
  beginBatch(count);
  let at = from;
  for (let one = 0; one < count; one++) {
    if (at + 4 > to) return false;
    const size = load<i32>(at);
    at += 4;
    if (size < 0 || <usize>size > to - at) return false;
    if (!isUtf8(at, size)) return false;
    const entry = add(tally, hash(at, size));
    const isNew = isFresh;
    if (entry < 0 || isNew) addText(registers, at, size);
    if (entry >= 0 && !isNew) {
      if (load<u8>(tally.certain + entry) !== 0) certainPlainTexts++;
      else addDoubt(rowOf(one), entry, at - 4);
    } else {
      const isCertain = size > 0 && size <= mostBytes && matchesAll(forms, at, at + size);
      if (isCertain) certainPlainTexts++;
      if (entry >= 0) store<u8>(tally.certain + entry, isCertain ? 1 : 0);
      if (entry >= 0 || !isCertain) addDoubt(rowOf(one), entry, at - 4);
    }
    at += size;
  }
  return true;
}
