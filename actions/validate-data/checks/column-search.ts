import { NotInOnePass } from "../../toolkit/data/scan/asked.js";
import type { Cell } from "../../toolkit/data/scan/cell.js";
import type { ScannedColumn } from "../../toolkit/data/scan/scan.js";
import type { RowPlace } from "../../toolkit/data/table.js";
import type { Hit } from "./broken-rows.js";
import type { Judged } from "./scan-judge.js";

/** Keys that occur more than once are all compared by their texts; with more of them that would need too much memory. */
const mostKeys = 200_000;

interface First extends RowPlace {
  readonly text: string;
}

const none: readonly Hit[] = [];

/** The broken checks of one column, by which its cells are looked at again. */
export class ColumnSearch {
  /** Whether keys have to be compared by their texts: numbers are their own keys. */
  readonly isCompared: boolean;
  private readonly rowTests: (readonly [number, Judged])[] = [];
  private readonly repeats: (readonly [number, Map<number, First | undefined>])[] = [];
  private readonly hitsOf = new Map<string | null, readonly Hit[]>();

  /**
   * @param broken the column's checks, each with its place among all broken ones
   * @throws NotInOnePass where too many keys repeat
   */
  constructor(
    private readonly column: ScannedColumn,
    broken: readonly (readonly [number, Judged])[],
  ) {
    for (const [index, judged] of broken) {
      const keys = new Map<number, First | undefined>();
      for (const key of judged.repeated) keys.set(key, undefined);
      if (keys.size > mostKeys) throw new NotInOnePass();
      if (judged.test.kind === "repeats") this.repeats.push([index, keys]);
      else this.rowTests.push([index, judged]);
    }
    this.isCompared = column.kind === "texts" && this.repeats.some(([, keys]) => keys.size > 0);
  }

  get index(): number {
    return this.column.column.index;
  }

  /** The checks that a cell breaks, in the contract's order. @param place gives where it stands */
  look(cell: Cell | undefined, place: () => RowPlace): readonly Hit[] {
    const isCertain = cell !== undefined && this.column.scan.isCertain(cell);
    const hits = isCertain || this.rowTests.length === 0 ? none : this.hits(cell?.text() ?? null);
    if (cell === undefined || this.repeats.length === 0) return hits;
    const keys = this.repeats.flatMap((one) => this.lookAtKey(one, cell, place));
    return keys.length === 0 ? hits : [...hits, ...keys].sort((one, other) => one.index - other.index);
  }

  /** The checks of single cells that one with this text breaks. */
  hits(text: string | null): readonly Hit[] {
    let known = this.hitsOf.get(text);
    if (known === undefined) {
      known = this.rowTests.flatMap(([index, { violating }]): Hit[] =>
        violating.has(text) ? [{ index, value: violating.get(text)! }] : [],
      );
      this.hitsOf.set(text, known);
    }
    return known;
  }

  /** @throws NotInOnePass where two different texts have one key */
  private lookAtKey(
    [index, keys]: readonly [number, Map<number, First | undefined>],
    cell: Cell,
    place: () => RowPlace,
  ): Hit[] {
    const key = this.column.scan.keyOf(cell);
    if (key === undefined || !keys.has(key)) return [];
    const text = cell.text();
    const first = keys.get(key);
    if (first === undefined) {
      keys.set(key, { ...place(), text });
      return [];
    }
    if (first.text !== text) throw new NotInOnePass();
    const { file, row, line } = first;
    return [{ index, value: text, firstSeen: { file, row, line } }];
  }
}

/** The searches of all columns of which a check is broken. */
export function searchesOf(broken: readonly Judged[]): ColumnSearch[] {
  const byColumn = new Map<ScannedColumn, (readonly [number, Judged])[]>();
  for (const [index, judged] of broken.entries()) {
    const known = byColumn.get(judged.column) ?? [];
    byColumn.set(judged.column, [...known, [index, judged]]);
  }
  return [...byColumn].map(([column, checks]) => new ColumnSearch(column, checks));
}
