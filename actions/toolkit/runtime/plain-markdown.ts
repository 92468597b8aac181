/**
 * A comment's Markdown for people at a terminal: folded parts as one line, tables in columns, no HTML and no escapes.
 * The comment as GitHub gets it lies in `.mergeline/<action>.md`.
 */
export function plainMarkdown(markdown: string): string {
  const shown: string[] = [];
  let table: string[] = [];
  const flush = () => {
    shown.push(...columns(table));
    table = [];
  };
  for (const line of unfolded(markdown.replaceAll(/<!--[\s\S]*?-->\n?/g, ""))) {
    if (line.startsWith("|")) table.push(line);
    else {
      flush();
      shown.push(inline(line.replace(/^#{1,6} /, "").replaceAll(/<br\s*\/?>/g, "")));
    }
  }
  flush();
  return shown
    .join("\n")
    .replaceAll(/\n{3,}/g, "\n\n")
    .replaceAll(/^(▸ .*)\n\n(?=▸ )/gm, "$1\n")
    .trim();
}

/** The lines that show before anything is opened; of a folded part its summary, of a chart a word. */
function unfolded(markdown: string): string[] {
  const lines: string[] = [];
  let hidden = 0;
  let chart = false;
  for (const line of markdown.split("\n")) {
    const [, open, summary] = /^<details( open)?>\s*<summary>(.*)<\/summary>/.exec(line) ?? [];
    if (summary !== undefined) {
      if (hidden === 0) lines.push(open === undefined ? `▸ ${summary}` : summary);
      if (hidden > 0 || open === undefined) hidden++;
    } else if (line.startsWith("</details>")) hidden = Math.max(0, hidden - 1);
    else if (hidden > 0) continue;
    else if (line.startsWith("```mermaid")) {
      chart = true;
      lines.push("▸ a chart");
    } else if (chart) chart = !line.startsWith("```");
    else lines.push(line);
  }
  return lines;
}

/** A cell that is longer than this pushes its own row only. */
const widest = 60;

/** The lines of a Markdown table, as columns of equal width. */
function columns(lines: readonly string[]): string[] {
  const rows = lines.map((line) =>
    line
      .trim()
      .replace(/^\||\|$/g, "")
      .split(/(?<!\\)\|/)
      .map((cell) => inline(cell.replaceAll(/<br\s*\/?>/g, " ")).trim()),
  );
  const rulers = rows[1] ?? [];
  const body = rows.filter((_, index) => index !== 1);
  const widths = rulers.map((_, column) =>
    Math.min(widest, Math.max(...body.map((row) => width(row[column] ?? "")))),
  );
  const text = body.map((row) =>
    widths
      .map((wide, column) => {
        const cell = row[column] ?? "";
        const gap = " ".repeat(Math.max(0, wide - width(cell)));
        return /^-+:$/.test(rulers[column]!) ? gap + cell : cell + gap;
      })
      .join("  ")
      .trimEnd(),
  );
  return text.length === 0
    ? []
    : [text[0]!, widths.map((wide) => "─".repeat(wide)).join("  "), ...text.slice(1)];
}

const entities: Readonly<Record<string, string>> = { lt: "<", gt: ">", amp: "&", quot: '"', nbsp: " " };

/** Text without HTML tags, entities, emphasis and backslashes; a code span stays as it is. */
function inline(text: string): string {
  return text
    .split(/(`+[^`]+`+)/)
    .map((part, index) => (index % 2 === 1 ? part.replaceAll("\\|", "|") : prose(part)))
    .join("")
    .replaceAll("\u200b", "");
}

function prose(text: string): string {
  return text
    .replaceAll(/<\/?[a-z][^>]*>/gi, "")
    .replaceAll(/\*\*(.+?)\*\*/g, "$1")
    .replaceAll(/(?<![\\\w])_([^_\\]+)_(?!\w)/g, "$1")
    .replaceAll(/\\([!-/:-@[-`{-~])/g, "$1")
    .replaceAll(/&#(\d+);/g, (_, code: string) => String.fromCodePoint(Number(code)))
    .replaceAll(/&([a-z]+);/g, (whole, name: string) => entities[name] ?? whole);
}

/** European letters, punctuation, lines and bars, and the marks of our own tables. */
const usual = /^(?:[ -~\u00a0-\u00ac\u00ae-\u02ff\u2010-\u2027\u2030-\u205e\u2500-\u259f✅❌]|⚠\ufe0f)*$/;

/** Columns that a terminal gives a text: two for emoji and East Asian characters, none for marks. */
function width(text: string): number {
  // To tell characters apart by Unicode takes Node 12 ms when it is first asked.
  if (usual.test(text)) return text.length + (text.match(/[✅❌]/g)?.length ?? 0);
  let sum = 0;
  for (const { segment } of new Intl.Segmenter("en").segment(text)) {
    if (/^[\p{Mn}\p{Cf}]+$/u.test(segment)) continue;
    sum +=
      /\p{Emoji_Presentation}|\ufe0f|\p{Script=Han}|\p{Script=Hiragana}|\p{Script=Katakana}|\p{Script=Hangul}/u.test(
        segment,
      )
        ? 2
        : 1;
  }
  return sum;
}
