/** A text as an SQL string literal. */
export function literal(text: string): string {
  return `'${text.replaceAll("'", "''").replaceAll("\0", "")}'`;
}

/** A name as a quoted SQL identifier. */
export function identifier(name: string): string {
  return `"${name.replaceAll('"', '""')}"`;
}

/** A list of texts for `IN`, never empty: an empty list matches nothing. */
export function literals(texts: readonly string[]): string {
  return texts.length === 0 ? "(NULL)" : `(${texts.map(literal).join(", ")})`;
}

/** Longer lists are compared by their hash. */
const mostCompared = 32;

/** SQL: whether a text is one of some, at least one; NULL where it is NULL. */
export function isAmong(text: string, values: readonly string[]): string {
  const list = [...new Set(values.map(literal))].join(", ");
  return values.length <= mostCompared
    ? `${text} IN (${list})`
    : `CASE WHEN ${text} IS NOT NULL THEN TRY_CAST(${text} AS ENUM(${list})) IS NOT NULL END`;
}
