type Global = WebAssembly.Global<"i32">;

/** What the kernel's `assembly/parquet/` exports: addresses, counts and truth values are numbers. */
export interface PageCalls {
  bufferFor(which: number, bytes: number): number;
  unsnap(from: number, size: number, into: number, wanted: number): number;

  allPresent(rows: number): void;
  readLevels(from: number, to: number, rows: number, isTold: boolean): number;
  readonly present: Global;
  readonly doubts: Global;
  readonly doubtCount: Global;

  beginNumbers(): void;
  readonly isInexact: Global;
  readonly isCut: Global;
  readNumberPage(
    kind: number,
    from: number,
    count: number,
    tally: number,
    low: number,
    high: number,
    isTold: boolean,
  ): void;
  numberAt(kind: number, from: number): number;
  readonly nanValues: Global;
  readonly certainNumbers: Global;

  readTextPage(
    from: number,
    to: number,
    count: number,
    tally: number,
    mostBytes: number,
    forms: number,
    registers: number,
  ): number;
  readonly certainPlainTexts: Global;

  openNumberDictionary(kind: number, from: number, count: number, low: number, high: number): void;
  openTextDictionary(from: number, to: number, count: number, mostBytes: number, forms: number): number;
  readonly places: Global;
  readonly certainValues: Global;
  countIndices(
    from: number,
    to: number,
    width: number,
    count: number,
    isBare: boolean,
    isTold: boolean,
  ): number;
  readonly counted: Global;
  giveCounts(tally: number, registers: number): void;
  readonly nanOfDictionary: Global;
  readonly certainOfDictionary: Global;
}

/** The kernel's buffers: bytes of the file, a page, and a dictionary. */
export const buffers = { input: 0, page: 1, dictionary: 2 } as const;

/** A row without a value, instead of an entry. */
export const missing = -2;
