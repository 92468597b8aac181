import type { RowPlace } from "../../toolkit/data/table.js";
import type { Check } from "./check.js";
import { cutValue, type Example } from "./result.js";
import { mostCells, type WorstRow } from "./worst-rows.js";

/** A check that a row breaks: which of the broken ones, and with what. */
export interface Hit {
  readonly index: number;
  /** As text; null for an empty cell. */
  readonly value: string | null;
  readonly firstSeen?: RowPlace;
}

/** Gathers the first rows that break each check, and the rows that break the most, from rows in their order. */
export class BrokenRows {
  readonly examples: readonly Example[][];
  readonly worst: WorstRow[] = [];

  /**
   * @param wanted for each broken check how many examples
   * @param mostWorst how many of the worst rows
   */
  constructor(
    private readonly checks: readonly Check[],
    private readonly wanted: readonly number[],
    private readonly mostWorst: number,
  ) {
    this.examples = checks.map(() => []);
  }

  /** Whether no further row can change anything. */
  get isDone(): boolean {
    if (this.examples.some((list, index) => list.length < this.wanted[index]!)) return false;
    if (this.checks.length === 0 || this.mostWorst === 0) return true;
    return this.worst.length === this.mostWorst && this.worst.at(-1)!.failed === this.checks.length;
  }

  /** @param hits the checks that the row breaks, in the contract's order; at least one */
  add(place: RowPlace, hits: readonly Hit[]): void {
    for (const { index, value, firstSeen } of hits) {
      if (this.examples[index]!.length >= this.wanted[index]!) continue;
      const shown = value === null ? null : cutValue(value);
      this.examples[index]!.push({
        ...place,
        value: shown,
        ...(firstSeen === undefined ? {} : { firstSeen }),
      });
    }
    const failed = hits.length;
    const isFull = this.worst.length === this.mostWorst;
    if (this.mostWorst === 0 || (isFull && this.worst.at(-1)!.failed >= failed)) return;
    const at = this.worst.findIndex((row) => row.failed < failed);
    const cells = hits.slice(0, mostCells).map(({ index, value }) => ({
      check: this.checks[index]!,
      value: value === null ? null : cutValue(value),
    }));
    this.worst.splice(at < 0 ? this.worst.length : at, 0, { ...place, failed, cells });
    if (this.worst.length > this.mostWorst) this.worst.pop();
  }
}
