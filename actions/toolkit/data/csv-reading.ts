/** How the text of files is written, where somebody says so and it need not be found out. */
export interface CsvReading {
  /** By its name, in any spelling; without it UTF-8. */
  readonly encoding?: string | undefined;
  /** One character; without it the delimiter is found out. */
  readonly delimiter?: string | undefined;
  /** What differs from RFC 4180. */
  readonly dialect?: CsvDialect | undefined;
}

/** A way to write CSV that RFC 4180 does not have. Characters are single ones of ASCII. */
export interface CsvDialect {
  /** Undefined where no character quotes. */
  readonly quote: string | undefined;
  /** Whether a doubled quote within quotes is one. */
  readonly doubleQuote: boolean;
  /** Takes the next character as it is, within quotes and out of them. */
  readonly escape: string | undefined;
  /** Whether spaces after a delimiter are no part of the cell. */
  readonly skipInitialSpace: boolean;
  /** Records whose first cell begins with it are left out. */
  readonly comment: string | undefined;
  /** Records that are left out, counted from 1 with the header. */
  readonly commentRows: readonly number[];
  /** Records that the header is in, counted from 1; their names are joined. Records before the last are no data. */
  readonly headerRows: readonly number[];
  readonly headerJoin: string;
  /** The columns' names where there is no header. */
  readonly names: readonly string[] | undefined;
  /** Whether records of nothing but empty cells are left out. */
  readonly skipBlankRows: boolean;
}

export const plainDialect: CsvDialect = {
  quote: '"',
  doubleQuote: true,
  escape: undefined,
  skipInitialSpace: false,
  comment: undefined,
  commentRows: [],
  headerRows: [1],
  headerJoin: " ",
  names: undefined,
  skipBlankRows: false,
};
