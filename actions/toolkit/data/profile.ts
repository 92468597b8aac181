/**
 * The profile of a dataset: what validate-data writes, the registry keeps beside a version, and drift-check compares
 * with. JSON; absent values are null, never NaN.
 */
export interface Profile {
  readonly schema: "mergeline.profile/1";
  readonly rows: number;
  /** sha256 over the files' digests in order, as `sha256:…`. */
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
  /** False in profiles of other makers, whose `distinct` may be an estimate. */
  readonly distinctExact: boolean;
  /** Numeric and datetime (as milliseconds since 1970) columns: over finite values. Null where there is none. */
  readonly numeric: NumericProfile | null;
  /**
   * The most frequent values, most frequent first, ties by value; at most 100 (numeric columns: at most 1,000). Of a
   * text column with more, values that occur only once are left out.
   */
  readonly values: readonly { readonly value: string | number | boolean; readonly count: number }[];
  /** Whether `values` holds every distinct value: the column is then known exactly. */
  readonly valuesComplete: boolean;
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
  /** The values at the probabilities 0, 1/1000, …, 1 (1,001 of them, nearest rank), for distributions. */
  readonly quantiles: readonly number[];
}
