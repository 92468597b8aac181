import type { Scan } from "../../toolkit/data/scan/scan.js";
import type { BrokenRows, Hit } from "./broken-rows.js";
import { type ColumnSearch, searchesOf } from "./column-search.js";
import type { Judged } from "./scan-judge.js";

/**
 * Shows the rows that break checks to `rows`, in their order: from the cells that were written down while reading, else
 * by reading the files again. For repeated keys that is to the end, to see that their texts are equal and not only
 * their hashes.
 * @throws NotInOnePass when they are not, or there are too many
 */
export async function findRows(scan: Scan, broken: readonly Judged[], rows: BrokenRows): Promise<void> {
  const searches = searchesOf(broken);
  const hasKeys = searches.some(({ isCompared }) => isCompared);
  if (rows.isDone && !hasKeys) return;
  if (!scan.log.isFull && broken.every(({ test }) => test.kind === "rows")) {
    fromLog(scan, searches, rows);
    return;
  }
  await scan.walk((some) => {
    const path = scan.sources[some.file]!.file.path;
    const hitsOf = new Map<number, readonly Hit[]>();
    const placeOf = (at: number) => ({ file: path, row: some.row(at), line: some.line(at) });
    for (const search of searches) {
      some.cells(search.index, (at, cell) => {
        const found = search.look(cell, () => placeOf(at));
        if (found.length > 0) hitsOf.set(at, together(hitsOf.get(at), found));
      });
    }
    for (const at of [...hitsOf.keys()].sort((one, other) => one - other))
      rows.add(placeOf(at), hitsOf.get(at)!);
    return rows.isDone && !hasKeys;
  });
}

/** The checks that a row breaks by some cells and by another one, in the contract's order. */
function together(some: readonly Hit[] | undefined, more: readonly Hit[]): readonly Hit[] {
  return some === undefined ? more : [...some, ...more].sort((one, other) => one.index - other.index);
}

function fromLog({ log, sources }: Scan, searches: readonly ColumnSearch[], rows: BrokenRows): void {
  const byColumn = new Map(searches.map((search) => [search.index, search]));
  const cells = log.cells.toSorted((one, other) => one.file - other.file || one.row - other.row);
  for (let from = 0; from < cells.length && !rows.isDone; ) {
    const { file, row, line } = cells[from]!;
    let hits: readonly Hit[] | undefined;
    for (; from < cells.length && cells[from]!.row === row && cells[from]!.file === file; from++) {
      const found = byColumn.get(cells[from]!.column)?.hits(cells[from]!.text) ?? [];
      if (found.length > 0) hits = together(hits, found);
    }
    if (hits !== undefined) rows.add({ file: sources[file]!.file.path, row, line }, hits);
  }
}
