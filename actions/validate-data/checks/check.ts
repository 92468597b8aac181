import type { Key } from "../../toolkit/document/yaml.js";
import type { Place } from "../../toolkit/runtime/errors.js";
import type { Condition } from "./condition.js";
import type { DerivedColumns } from "./derived-columns.js";
import type { ReferenceTest } from "./reference.js";
import type { Threshold } from "./threshold.js";

export type Severity = "error" | "warning" | "info";

/** Something that a contract demands of a table, compiled for that table. */
export interface Check {
  readonly name: string;
  /** The kind of demand: type, required, unique, minimum, pattern, nullValues, … */
  readonly type: string;
  /** The contract's element, for the place and for the JSON pointer in reports. Empty for the file's own structure. */
  readonly keys: readonly Key[];
  /** Where it is declared, of a check that stands in model.yaml and not in the contract. */
  readonly declared?: Place;
  readonly column: string | null;
  readonly severity: Severity;
  /** What is allowed, in words. */
  readonly expected: string;
  /** What a single cell has to be, where `expected` speaks of the number of bad ones. */
  readonly cell?: string;
  readonly test: Test;
  /** What the contract says about the check beside: shown, never judged. */
  readonly dimension?: string;
  readonly businessImpact?: string;
}

/** Rows for which `violated` is true break the check. SQL over the table's storage. */
export interface RowTest {
  readonly kind: "rows";
  readonly violated: string;
  /** Rows that the check looks at; others (empty cells, say) are not counted. */
  readonly evaluated: string;
  /** The offending value as text. */
  readonly shown: string;
  /**
   * Which cells the check looks at, and which of those keep it, told without SQL. Undefined where only SQL can tell;
   * never needed for a right answer.
   */
  readonly looked?: Condition | undefined;
  readonly kept?: Condition | undefined;
  /**
   * The smallest share of the evaluated rows that have to keep the check, 0 to 1; without it all have to. Where no row
   * is evaluated the check passes, and says so when this is given.
   */
  readonly mostly?: number;
}

/** Rows whose key stood in an earlier row break the check. */
export interface RepeatTest {
  readonly kind: "repeats";
  readonly key: readonly string[];
  readonly evaluated: string;
  readonly shown: string;
  /** What serves instead where no value is written in two ways. */
  readonly written?: { readonly key: readonly string[]; readonly shown: string };
}

/** A number of rows, or its percentage of all rows, that has to meet a threshold. */
export interface CountTest {
  readonly kind: "count";
  /** Undefined counts all rows. */
  readonly of: RowTest | RepeatTest | undefined;
  readonly unit: "rows" | "percent";
  readonly threshold: Threshold;
}

/** A query of the contract's author, whose single value has to meet a threshold. Runs with external access off. */
export interface QueryTest {
  readonly kind: "query";
  readonly sql: string;
  /** What it reads beside the table. */
  readonly tables?: readonly string[];
  readonly threshold: Threshold;
  /** Whether NULL, the value of what has no values, keeps the check. */
  readonly isNullKept?: boolean;
}

/** What is known without a query. */
export interface KnownTest {
  readonly kind: "known";
  readonly status: "pass" | "fail" | "error" | "unsupported";
  readonly observed: string;
}

export type Test = RowTest | RepeatTest | CountTest | QueryTest | KnownTest | ReferenceTest;

/** A contract compiled for a table. */
export interface CompiledContract {
  readonly checks: readonly Check[];
  /** What the checks need of a table's storage beside its columns. */
  readonly derived?: readonly DerivedColumns[];
  /** Columns of the data that the contract does not name. */
  readonly undeclared: readonly string[];
  /** Columns that identify a row, by the contract; empty where it does not say. SQL. */
  readonly identity: readonly string[];
  /** Columns that the contract classifies as personal, by its names and by the data's: their cells are not shown. */
  readonly personal: ReadonlySet<string>;
}

export const noContract: CompiledContract = {
  checks: [],
  undeclared: [],
  identity: [],
  personal: new Set(),
};

/** RFC 6901. */
export function pointer(keys: readonly Key[]): string {
  return keys.map((key) => `/${String(key).replaceAll("~", "~0").replaceAll("/", "~1")}`).join("");
}
