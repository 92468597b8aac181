import { type CsvDialect, type CsvReading, plainDialect } from "../../../toolkit/data/csv-reading.js";
import { decoderOf } from "../../../toolkit/data/decode.js";
import type { TableSchema } from "./schema.js";

/** How a resource says that its files are written, and what of it can't be done. */
export interface ResourceReading {
  /** Undefined where it says nothing that is not found out anyway. */
  readonly reading: CsvReading | undefined;
  readonly undone: readonly { readonly key: "dialect" | "encoding"; readonly observed: string }[];
  /** A text that stands for a missing value. */
  readonly nullSequence: string | undefined;
}

const described = new Set(["$schema", "name", "type", "title", "description", "csvddfVersion", "table"]);

/** `dialect` and `encoding` of a Data Resource: Table Dialect v2, and the CSV dialect of v1 with or without `csv`. */
export function readingOf(
  resource: Readonly<Record<string, unknown>>,
  schema: TableSchema | undefined,
): ResourceReading {
  const { dialect: given, encoding: named } = resource;
  const undone: { key: "dialect" | "encoding"; observed: string }[] = [];
  const no = (observed: string) => undone.push({ key: "dialect", observed });
  const encoding =
    typeof named !== "string" || /^utf[-_ ]?8([-_]?sig)?$/i.test(named.trim()) ? undefined : named.trim();
  if (encoding !== undefined && decoderOf(encoding) === undefined)
    undone.push({
      key: "encoding",
      observed: `encoding ${encoding} is not known here; the file is read as UTF-8`,
    });
  const known = encoding === undefined || decoderOf(encoding) === undefined ? undefined : encoding;
  if (given === undefined || given === null)
    return {
      reading: known === undefined ? undefined : { encoding: known },
      undone,
      nullSequence: undefined,
    };
  if (typeof given !== "object" || Array.isArray(given)) {
    no("a dialect is an object or a path; the delimiter is found from the file");
    return {
      reading: known === undefined ? undefined : { encoding: known },
      undone,
      nullSequence: undefined,
    };
  }
  const { csv, ...flat } = given as Record<string, unknown>;
  const options = new Options({ ...flat, ...(typeof csv === "object" ? csv : {}) }, no);
  const delimiter = options.character("delimiter");
  const dialect = dialectOf(options, schema);
  const nullSequence = options.text("nullSequence");
  options.others();
  const isPlain = JSON.stringify(dialect) === JSON.stringify(plainDialect);
  const reading: CsvReading = {
    ...(known === undefined ? {} : { encoding: known }),
    ...(delimiter === undefined ? {} : { delimiter }),
    ...(isPlain ? {} : { dialect }),
  };
  return { reading: Object.keys(reading).length === 0 ? undefined : reading, undone, nullSequence };
}

function dialectOf(options: Options, schema: TableSchema | undefined): CsvDialect {
  const escape = options.character("escapeChar");
  const quote = options.is("quoteChar", "") ? undefined : (options.character("quoteChar") ?? '"');
  const hasHeader = options.flag("header") ?? true;
  const doubleQuote = options.flag("doubleQuote") ?? true;
  const terminator = options.text("lineTerminator");
  if (terminator !== undefined && !["\n", "\r\n", "\r"].includes(terminator))
    options.no(`lineTerminator ${JSON.stringify(terminator)}: lines end with LF, CR LF or CR here`);
  if (options.flag("headerCase") === false)
    options.no("headerCase: false; names of columns are compared with their case");
  const names = schema?.fields.map(({ name }) => name);
  const headerRows = options.rows("headerRows");
  const isWithout = !hasHeader || headerRows?.length === 0;
  if (isWithout && names === undefined) options.no("header: false without a schema that names the columns");
  return {
    quote,
    // As frictionless-py: without an escape character quotes are doubled, whatever is said.
    doubleQuote: escape === undefined ? true : doubleQuote,
    escape,
    skipInitialSpace: options.flag("skipInitialSpace") ?? false,
    comment: options.text("commentChar") || undefined,
    commentRows: options.rows("commentRows") ?? [],
    headerRows: headerRows ?? [1],
    headerJoin: options.text("headerJoin") ?? " ",
    names: isWithout ? names : undefined,
    skipBlankRows: options.flag("skipBlankRows") ?? false,
  };
}

/** The members of a dialect. What is not as it should be is not used, and named. */
class Options {
  private readonly seen = new Set<string>();

  constructor(
    private readonly values: Readonly<Record<string, unknown>>,
    readonly no: (observed: string) => void,
  ) {}

  is(name: string, value: unknown): boolean {
    return this.values[name] === value;
  }

  text(name: string): string | undefined {
    return this.get(name, "a text", (value): value is string => typeof value === "string");
  }

  character(name: string): string | undefined {
    return this.get(
      name,
      "one character of ASCII",
      (value): value is string => typeof value === "string" && /^[\t\x20-\x7e]$/.test(value),
    );
  }

  flag(name: string): boolean | undefined {
    return this.get(name, "true or false", (value): value is boolean => typeof value === "boolean");
  }

  rows(name: string): readonly number[] | undefined {
    return this.get(
      name,
      "a list of row numbers from 1",
      (value): value is number[] =>
        Array.isArray(value) && value.every((one) => Number.isInteger(one) && one > 0),
    );
  }

  /** Names what nobody has asked for. */
  others(): void {
    for (const name of Object.keys(this.values))
      if (!this.seen.has(name) && !described.has(name)) this.no(`${name} is not used`);
  }

  private get<T>(name: string, what: string, fits: (value: unknown) => value is T): T | undefined {
    this.seen.add(name);
    const value = this.values[name];
    if (value === undefined || value === null) return undefined;
    if (fits(value)) return value;
    this.no(`${name} is ${JSON.stringify(value)}; ${what} can be used`);
    return undefined;
  }
}
