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
