/**
 * The profile of a dataset: what validate-data writes, the registry keeps beside a version, and drift-check compares
 * with. JSON; absent values are null, never NaN. Profiles of parts can be merged. Version 2 states errors and holds
 * sketches; version 1 is as exact as its kinds of numbers say, and is read as such.
 */
export interface Profile {
  readonly schema: "mergeline.profile/1" | "mergeline.profile/2";
  readonly rows: number;
  /** sha256 over the files' digests in order, as `sha256:…`; of a merged profile, over those of its parts. */
  readonly digest: string;
  readonly columns: readonly ColumnProfile[];
}

export type ColumnKind = "numeric" | "categorical" | "boolean" | "datetime" | "text";

export interface ColumnProfile {
  readonly name: string;
  readonly kind: ColumnKind;
  /** DuckDB's name of the type the values have, after the text of a CSV was read as the narrowest type that fits all. */
  readonly type: string;
  readonly rows: number;
  readonly missing: number;
  /** Number of distinct values that are not missing. */
  readonly distinct: number;
  /** False where profiles were merged that do not list all values, and in profiles of other makers: an estimate. */
  readonly distinctExact: boolean;
  /**
   * Of an estimate: its error as a share of it. With a sketch the standard error, else the largest there can be. Absent
   * where `distinct` is exact.
   */
  readonly distinctError?: number;
  /**
   * Of numbers, times (as microseconds since 1970) and texts that are not all listed: an HLL_8 of Apache DataSketches,
   * in base64; of numbers and times over doubles, without NaN, of texts by a hash of their UTF-8 bytes.
   */
  readonly distinctSketch?: string;
  /** Numeric and datetime (as milliseconds since 1970) columns: over finite values. Null where there is none. */
  readonly numeric: NumericProfile | null;
  /**
   * The most frequent values, most frequent first, ties by value; at most 100 (numeric columns: at most 1,000). Of a
   * text column with more, values that occur only once are left out.
   */
  readonly values: readonly { readonly value: string | number | boolean; readonly count: number }[];
  /** Whether `values` holds every distinct value: the column is then known exactly. */
  readonly valuesComplete: boolean;
  /** After a merge: the counts of `values` may be too low, by at most this. 0 where it is absent. */
  readonly valuesError?: number;
  /** How often a value that is not listed occurs at most. Where absent: no more often than the last that is, or once. */
  readonly unlistedMost?: number;
  /** A contract classifies the column as personal: its values and numbers are withheld, only counts are kept. */
  readonly personal?: boolean;
}

export interface NumericProfile {
  readonly finite: number;
  readonly nan: number;
  readonly infinite: number;
  readonly min: number;
  readonly max: number;
  readonly mean: number;
  /** Sample standard deviation (n − 1); null for fewer than two values. */
  readonly standardDeviation: number | null;
  /**
   * The values at the probabilities 0, 1/s, …, 1 (nearest rank), for distributions. `s` is 1,000, less where so many
   * would make the profile of many columns too large.
   */
  readonly quantiles: readonly number[];
  /**
   * By how large a share of the finite values the distribution that the quantiles stand for is off at most, where
   * neighbours share the values between them. Half a step of the quantiles where it is absent.
   */
  readonly rankError?: number;
  /**
   * The same distribution for other tools, where not all values are listed: a KLL sketch over doubles of Apache
   * DataSketches, in base64.
   */
  readonly quantileSketch?: string;
}
