import { type Automaton, automatonOf, start } from "./automaton.js";
import { forms } from "./narrow.js";

const day =
  "(0[13578]|1[02])-(0[1-9]|[12][0-9]|3[01])|(0[469]|11)-(0[1-9]|[12][0-9]|30)|02-(0[1-9]|1[0-9]|2[0-8])";
const leapYear = "[0-9]{2}(0[48]|[2468][048]|[13579][26])|([02468][048]|[13579][26])00";

/** Without `(?i)`, which would stand for a whole expression. */
const notFinite = forms.notFinite
  .replace("(?i)", "")
  .replace(/[a-z]/g, (letter) => `[${letter}${letter.toUpperCase()}]`);

/**
 * The forms that a cell is told by. Beside those of the types there are narrower ones, of texts whose value certainly
 * exists and fits: a column of them needs no second look.
 */
export const cellForms = {
  boolean: forms.boolean,
  integer: forms.integer,
  /** At most 18 digits: below 2^63. */
  sureInteger: "[+-]?(0|[1-9][0-9]{0,17})",
  number: forms.number,
  numberOrNot: `${forms.number}|${notFinite}`,
  /** Far from the largest number. */
  sureNumberOrNot: `[+-]?((0|[1-9][0-9]{0,17})(\\.[0-9]*)?|\\.[0-9]+)([eE][+-]?[0-9]{1,2})?|${notFinite}`,
  /** A day of the calendar: no 30th of February. */
  existingDate: `[0-9]{4}-(${day})|(${leapYear})-02-29`,
  timestamp: forms.timestamp,
  /** A zone only after seconds: DuckDB takes no other. */
  sureTimestamp: `([0-9]{4}-(${day})|(${leapYear})-02-29)[T ]([01][0-9]|2[0-3]):[0-5][0-9](:[0-5][0-9](\\.[0-9]{1,6})?(Z|[+-](0[0-9]|1[0-4])(:?[0-5][0-9])?)?)?`,
} as const;

export type CellForm = keyof typeof cellForms;

const names = Object.keys(cellForms) as CellForm[];
const bitOf = Object.fromEntries(names.map((name, bit) => [name, 1 << bit])) as Record<CellForm, number>;
const filledBit = 1 << 15;

/** The automaton of all forms, with what a cell that ends in a state says about its column. */
export interface FormTable extends Automaton {
  /** Bits of the forms that the cell has; an empty cell has all. */
  readonly every: Uint16Array;
  /** The same; an empty cell has none. */
  readonly some: Uint16Array;
}

let built: FormTable | undefined;

export function formTable(): FormTable {
  if (built !== undefined) return built;
  const automaton = automatonOf(names.map((name) => cellForms[name]));
  const some = automaton.accepts.map((bits) => bits | filledBit);
  const every = some.slice();
  some[start] = 0;
  every[start] = 0xffff;
  built = { ...automaton, every, some };
  return built;
}

/** Which forms the cells of a column have that are not empty. */
export interface ColumnForms {
  /** Whether any cell is not empty. */
  readonly filled: boolean;
  every(form: CellForm): boolean;
  some(form: CellForm): boolean;
}

/** The forms of columns, gathered cell by cell. */
export class FormTally {
  private readonly table = formTable();
  private everyBits: Uint16Array = new Uint16Array(0);
  private someBits: Uint16Array = new Uint16Array(0);

  /** Adds a record: for each of the first `width` cells the state in which the automaton was at its end. */
  add(states: Uint16Array, width: number): void {
    if (width > this.everyBits.length) this.grow(width);
    const { every, some } = this.table;
    const { everyBits, someBits } = this;
    for (let column = 0; column < width; column++) {
      const state = states[column]!;
      everyBits[column]! &= every[state]!;
      someBits[column]! |= some[state]!;
    }
  }

  private grow(width: number): void {
    const every = new Uint16Array(width).fill(0xffff);
    const some = new Uint16Array(width);
    every.set(this.everyBits);
    some.set(this.someBits);
    this.everyBits = every;
    this.someBits = some;
  }

  /** The columns' forms over several tallies, one for each file. */
  static columns(tallies: readonly FormTally[], width: number): ColumnForms[] {
    return Array.from({ length: width }, (_, column) => {
      let every = 0xffff;
      let some = 0;
      for (const { everyBits, someBits } of tallies) {
        every &= everyBits[column] ?? 0xffff;
        some |= someBits[column] ?? 0;
      }
      return columnForms(every, some);
    });
  }
}

/** The forms of a column whose cells have been gathered otherwise. */
export function columnForms(everyBits: number, someBits: number): ColumnForms {
  return {
    filled: someBits !== 0,
    every: (form) => (everyBits & bitOf[form]) !== 0,
    some: (form) => (someBits & bitOf[form]) !== 0,
  };
}
