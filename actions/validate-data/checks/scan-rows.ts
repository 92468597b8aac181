import { NotInOnePass } from "../../toolkit/data/scan/asked.js";
import type { Block } from "../../toolkit/data/scan/block.js";
import { CellText } from "../../toolkit/data/scan/cell.js";
import { NumberColumn } from "../../toolkit/data/scan/number-column.js";
import type { Scan } from "../../toolkit/data/scan/scan.js";
import { walkRecords } from "../../toolkit/data/scan/walk.js";
import type { RowPlace } from "../../toolkit/data/table.js";
import type { BrokenRows, Hit } from "./broken-rows.js";
import type { Judged } from "./scan-judge.js";

/** Keys that occur more than once are all compared by their texts; with more of them that would need too much memory. */
const mostKeys = 200_000;

interface First extends RowPlace {
  readonly text: string;
}

/**
 * Shows the rows that break checks to `rows`, in their order: from the cells that were written down while reading, else
 * by reading the files again. For repeated keys that is to the end, to see that their texts are equal and not only
 * their hashes.
 * @throws NotInOnePass when they are not, or there are too many
 */
export async function findRows(scan: Scan, broken: readonly Judged[], rows: BrokenRows): Promise<void> {
  const searches = broken.map((one) => new Search(one));
  if (searches.some(({ keys }) => keys.size > mostKeys)) throw new NotInOnePass();
  const hasKeys = searches.some(({ isCompared }) => isCompared);
  if (rows.isDone && !hasKeys) return;
  if (!scan.log.isFull && broken.every(({ test }) => test.kind === "rows")) {
    fromLog(scan, broken, rows);
    return;
  }
  await walkRecords(scan.sources, scan.columns.length, (block, file) => {
    const path = scan.sources[file]!.file.path;
    for (let record = 0; record < block.records; record++) {
      const place = { file: path, row: block.row(record), line: block.line(record) };
      const hits = searches.flatMap((search, index): Hit[] => {
        const found = search.look(block, record, place);
        return found === undefined ? [] : [{ index, ...found }];
      });
      if (hits.length > 0) rows.add(place, hits);
    }
    return rows.isDone && !hasKeys;
  });
}

function fromLog({ log, sources }: Scan, broken: readonly Judged[], rows: BrokenRows): void {
  const cells = log.cells.toSorted((one, other) => one.file - other.file || one.row - other.row);
  for (let from = 0; from < cells.length && !rows.isDone; ) {
    const { file, row, line } = cells[from]!;
    let to = from + 1;
    while (to < cells.length && cells[to]!.row === row && cells[to]!.file === file) to++;
    const ofRow = cells.slice(from, to);
    const hits = broken.flatMap((one, index): Hit[] => {
      const cell = ofRow.find(({ column }) => column === one.column.column.index);
      if (cell === undefined || !one.violating.has(cell.text)) return [];
      return [{ index, value: one.violating.get(cell.text)! }];
    });
    if (hits.length > 0) rows.add({ file: sources[file]!.file.path, row, line }, hits);
    from = to;
  }
}

class Search {
  readonly keys: Map<number, First | undefined>;
  private readonly cell = new CellText();
  private readonly isNumber: boolean;

  constructor(private readonly judged: Judged) {
    this.keys = new Map();
    for (const key of judged.repeated) this.keys.set(key, undefined);
    this.isNumber = judged.column.scan instanceof NumberColumn;
  }

  /** Whether the texts have to be compared: numbers are their own keys. */
  get isCompared(): boolean {
    return this.keys.size > 0 && !this.isNumber;
  }

  /** What is shown of a cell that breaks the check; undefined where it does not. */
  look(block: Block, record: number, place: RowPlace): Omit<Hit, "index"> | undefined {
    const { judged, cell } = this;
    const isFilled = cell.read(block, record, judged.column.column.index);
    if (judged.test.kind === "repeats") return isFilled ? this.lookAtKey(place) : undefined;
    if (isFilled && judged.column.scan.isCertain(cell)) return undefined;
    const text = isFilled ? cell.text() : null;
    return judged.violating.has(text) ? { value: judged.violating.get(text)! } : undefined;
  }

  private lookAtKey(place: RowPlace): Omit<Hit, "index"> | undefined {
    const { cell, keys, isNumber } = this;
    if (isNumber && cell.from === cell.to) return undefined;
    const key = isNumber ? Number(cell.text()) : cell.key();
    if (!keys.has(key)) return undefined;
    const text = cell.text();
    const first = keys.get(key);
    if (first === undefined) {
      keys.set(key, { ...place, text });
      return undefined;
    }
    if (first.text !== text) throw new NotInOnePass();
    const { file, row, line } = first;
    return { value: text, firstSeen: { file, row, line } };
  }
}
