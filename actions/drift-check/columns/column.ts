import type { ColumnKind } from "../../toolkit/data/profile.js";
import type { Sample } from "../../toolkit/statistics/sample.js";
import type { Moments } from "../../toolkit/statistics/t-test.js";
import type { Zones } from "./zones.js";

/** One side of a column, as far as it is known: from data exactly, from a profile perhaps as a sketch. */
export interface Column {
  readonly name: string;
  readonly kind: ColumnKind;
  /** DuckDB's name of the type. */
  readonly type: string;
  readonly rows: number;
  /** Nulls and NaN. */
  readonly missing: number;
  readonly infinite: number;
  /** The finite numbers of a numeric or datetime column (milliseconds since 1970). */
  readonly numbers: Sample | undefined;
  /** Where `numbers` is a sketch: the exact mean and variance that the profile keeps beside it. */
  readonly moments?: Moments | undefined;
  readonly categories: Categories | undefined;
  /**
   * How far a share of rows below some value may be off: 0 from data and from a complete profile, else the distance
   * of two quantiles of the sketch.
   */
  readonly error: number;
  /** Of times: whether they say their zone. Not known of a profile. */
  readonly zones?: Zones | undefined;
  /** Its profile withholds values and numbers, for a contract classifies the column as personal. */
  readonly withheld?: boolean;
}

/** How often each value occurs. Values are compared by their text. */
export interface Categories {
  readonly counts: ReadonlyMap<string, number>;
  /** Rows whose value is not in `counts`: a profile keeps only the most frequent ones. */
  readonly rest: number;
}

/** A dataset's columns by name, in the order of the data. */
export interface Dataset {
  /** What people know it by: a path, `champion (version 3)`. */
  readonly label: string;
  readonly rows: number;
  readonly digest: string | null;
  readonly source: "data" | "profile";
  readonly columns: ReadonlyMap<string, Column>;
}

/** The number of rows that hold a value. Infinities count as values of no category and as no number. */
export function present(column: Column): number {
  return column.rows - column.missing;
}
