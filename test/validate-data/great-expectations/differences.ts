/** An expectation of the golden file, and what it gave there and here. */
export interface Compared {
  readonly type: string;
  readonly kwargs: Readonly<Record<string, unknown>>;
  readonly outcome: "raised" | "refused" | readonly [boolean, number | null];
  readonly data: string;
  readonly status: string;
}

/** Each difference from Great Expectations that is meant. Every one of them occurs in the golden file. */
export const differenceReasons = {
  texts:
    "1.x takes no text as a bound, 0.x does: texts are compared by their characters, dates as dates, and pandas' dates, which are texts, too",
  set: "a set like [^\\W\\d] can't be written for RE2: named as unsupported",
  types:
    "pandas makes floats of a column of nulls and objects of booleans with an NA: here values are looked at, and NA makes a column text",
  distinct: "rows are counted and located, not distinct values",
} as const;

/** Why an answer is meant to differ from Great Expectations'; undefined where it has to be the same. */
export function differenceOf({ type, kwargs, outcome, status }: Compared): string | undefined {
  const hasTextBound = typeof kwargs.min_value === "string" || typeof kwargs.max_value === "string";
  if (hasTextBound && typeof outcome === "string") return differenceReasons.texts;
  if (String(kwargs.regex).includes("[^\\W") && status === "unsupported") return differenceReasons.set;
  if (type === "expect_column_values_to_be_of_type") return differenceReasons.types;
  // The verdict is the same, the number need not be.
  const isDistinct = /^expect_column_distinct_values_to_(be_in|equal)_set$/.test(type);
  if (isDistinct && typeof outcome !== "string" && outcome[0] === (status === "pass"))
    return differenceReasons.distinct;
  return undefined;
}
