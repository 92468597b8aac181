/** Where in a text its first statement begins and its last one ends, and whether they are the same one. */
export interface Extent {
  readonly from: number;
  readonly to: number;
  readonly isOne: boolean;
}

/**
 * Words of SQL as DuckDB tells them apart: blanks, remarks to the end of the line, texts with escapes and without,
 * quoted names, words, and else single characters.
 */
const word =
  /\s+|--[^\n\r]*|[eE]'(?:[^'\\]|\\[\s\S]|'')*'|'(?:[^']|'')*'|"(?:[^"]|"")*"|[\p{L}_][\p{L}\p{N}_$]*|[\s\S]/uy;
const dollars = /\$(?:[A-Za-z_][A-Za-z0-9_]*)?\$/y;

/** Looks for the statements of a text; blanks, remarks and semicolons around them are no part of them. */
export function extentOf(sql: string): Extent {
  let from = -1;
  let to = 0;
  let isEnded = false;
  let isOne = true;
  for (let at = 0; at < sql.length; ) {
    const end = endOf(sql, at);
    if (sql[at] === ";") isEnded ||= from >= 0;
    else if (!isSilent(sql, at)) {
      if (from < 0) from = at;
      if (isEnded) isOne = false;
      to = end;
    }
    at = end;
  }
  return { from: Math.max(from, 0), to, isOne };
}

function isSilent(sql: string, at: number): boolean {
  return /\s/.test(sql[at]!) || sql.startsWith("--", at) || sql.startsWith("/*", at);
}

/** Where the word that begins here ends. */
function endOf(sql: string, at: number): number {
  if (sql.startsWith("/*", at)) return endOfRemark(sql, at);
  if (sql[at] === "$") {
    dollars.lastIndex = at;
    const [tag] = dollars.exec(sql) ?? [];
    const close = tag === undefined ? -1 : sql.indexOf(tag, at + tag.length);
    return close < 0 ? at + 1 : close + tag!.length;
  }
  word.lastIndex = at;
  return word.test(sql) ? word.lastIndex : at + 1;
}

/** Such a remark may hold others. */
function endOfRemark(sql: string, at: number): number {
  const mark = /\/\*|\*\//g;
  mark.lastIndex = at;
  let depth = 0;
  for (let found = mark.exec(sql); found !== null; found = mark.exec(sql)) {
    depth += found[0] === "/*" ? 1 : -1;
    if (depth === 0) return mark.lastIndex;
  }
  return sql.length;
}
