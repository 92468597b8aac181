/**
 * Text from anywhere, made safe inside GitHub-flavoured Markdown: it shows as it is, starts no HTML, link, list,
 * table cell, mention or issue reference, and stays on one line.
 */
export function escape(text: string): string {
  return visible(text)
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;")
    .replaceAll(/[\\`*[\]|~]/g, "\\$&")
    .replaceAll(/(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])/gu, "\\_")
    .replaceAll("$", "&#36;")
    .replaceAll("@", `@${gap}`)
    .replaceAll(/(?<!&)#(?=\d)|\bGH-(?=\d)/gi, `$&${gap}`)
    .replaceAll(/\b(?:https?|ftp):(?=\/\/)|\bwww(?=\.)/gi, `$&${gap}`)
    .replace(/^(\s*)([-+=#])/, "$1\\$2")
    .replace(/^(\s*\d+)([.)])(?=\s|$)/, "$1\\$2");
}

/** A zero-width space: keeps GitHub from seeing a mention, an issue or a link. */
const gap = "&#8203;";

/** Text as an inline code span, whatever backticks it holds; safe in a table cell. */
export function code(text: string): string {
  const content = visible(text).replaceAll("|", "\\|").replaceAll("@", "@\u200b");
  const fence = "`".repeat(longestRun(content) + 1);
  const padding = content.startsWith("`") || content.endsWith("`") || content === "" ? " " : "";
  return `${fence}${padding}${content}${padding}${fence}`;
}

export type Alignment = "left" | "right" | "center";

const rulers: Readonly<Record<Alignment, string>> = { left: "---", right: "--:", center: ":-:" };

/** A table. Header and cells must be escaped already; an empty cell is allowed. */
export function table(
  header: readonly string[],
  alignment: readonly Alignment[],
  rows: readonly (readonly string[])[],
): string {
  const line = (cells: readonly string[]) => `| ${cells.join(" | ")} |`;
  return [line(header), `|${alignment.map((side) => rulers[side]).join("|")}|`, ...rows.map(line)].join("\n");
}

/** A folded part. `summary` must be escaped already. */
export function details(summary: string, body: string): string {
  return `<details><summary>${summary}</summary>\n\n${body}\n\n</details>`;
}

/** A fenced block, whatever backticks the content holds. */
export function fenced(content: string, language = ""): string {
  const fence = "`".repeat(Math.max(2, longestRun(content)) + 1);
  return `${fence}${language}\n${content.replaceAll("@", "@\u200b")}\n${fence}`;
}

/** The most backticks in a row. */
function longestRun(text: string): number {
  let longest = 0;
  for (const [run] of text.matchAll(/`+/g)) longest = Math.max(longest, run.length);
  return longest;
}

/** Control characters and line ends made visible, so that a value can't leave its line or hide. */
export function visible(text: string): string {
  return text
    .replaceAll("\r\n", "⏎")
    .replaceAll(/[\r\n\u2028\u2029]/g, "⏎")
    .replaceAll("\t", "⇥")
    .replaceAll(/[\p{Cc}\p{Cf}]/gu, "�");
}
