/**
 * The inner loops of reading CSV and Parquet, over memory that the caller sees too. In it lie, each where it was allocated: of each
 * Reader the text, and where its records and cells begin and end; of each Tally the table; of each Form an automaton;
 * one batch, in which every call that reads a column or counts keys hands over what the caller has to look at; the
 * last text whose doubled quotes became one; and of Parquet the page, the dictionary and the doubts of one column. The caller's views of the memory end when it grows.
 */
export { keyCount, keys, recordCount, records, roomForKeys } from "./batch";
export { from, keyOf, pointTo, to } from "./cell";
export { longDecimal } from "./decimal";
export { openForm } from "./form";
export { seed } from "./hash";
export { certainCells, readNumbers, sawFraction, sawWhole } from "./number";
export {
  certainOfDictionary,
  certainValues,
  counted,
  countIndices,
  giveCounts,
  nanOfDictionary,
  openNumberDictionary,
  openTextDictionary,
  places,
} from "./parquet/dictionary";
export {
  beginNumbers,
  certainNumbers,
  isCut,
  isInexact,
  nanValues,
  numberAt,
  readNumberPage,
} from "./parquet/numbers";
export { allPresent, bufferFor, doubtCount, doubts, present, readLevels } from "./parquet/page";
export { unsnap } from "./parquet/snappy";
export { certainPlainTexts, readTextPage } from "./parquet/texts";
export {
  closeReader,
  endsOf,
  filled,
  keepRecords,
  linesOf,
  openReader,
  recordsOf,
  roomFor,
  rowsOf,
  sizeOfText,
  skipMark,
  startsOf,
  textOf,
} from "./reader";
export { closeSketch, openSketch } from "./sketch";
export { badCells, badFrom, badKind, badLine, badRow, badTo, keepRest, split, splitLast } from "./split";
export {
  addAll,
  addOne,
  certainOf,
  closeTally,
  countsOf,
  countsOfKeys,
  keysOf,
  openTally,
  sizeOf,
} from "./tally";
export { certainTexts, readTexts } from "./text";
export { certainTimes, readTimes, timeOf, usualTimes } from "./time";
