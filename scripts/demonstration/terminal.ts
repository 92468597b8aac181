/** What the demo prints. Colours only where a terminal shows them. */
const colours = process.stdout.isTTY && !process.env.NO_COLOR;
const paint = (code: number) => (text: string) => (colours ? `\u001b[${code}m${text}\u001b[0m` : text);

export const bold = paint(1);
export const dim = paint(2);
export const red = paint(31);
export const green = paint(32);
export const cyan = paint(36);

export function say(text: string): void {
  process.stdout.write(`${text}\n`);
}

const longest = 28;

/** A comment as a box in the terminal: Markdown as it is, without its HTML, and without what is folded. */
export function box(title: string, markdown: string): void {
  const lines = plain(markdown).split("\n");
  const shown = lines.slice(0, longest);
  say(`   ${dim("┌─")} ${cyan(title)}`);
  for (const line of shown) say(`   ${dim("│")} ${line}`);
  const rest = lines.length - shown.length;
  say(`   ${dim(rest > 0 ? `└─ ${rest} more lines are on the page` : "└─")}`);
}

function plain(markdown: string): string {
  return markdown
    .replaceAll(/<!--[\s\S]*?-->\n?/g, "")
    .replaceAll(/<details><summary>([\s\S]*?)<\/summary>[\s\S]*?<\/details>/g, "▸ $1")
    .replaceAll(/```mermaid[\s\S]*?```/g, "▸ chart")
    .replaceAll(/<\/?(?:b|i|em|strong|sub|sup|code|br)\/?>/g, "")
    .replaceAll(/&#8203;|\u200b/g, "")
    .replaceAll("&#36;", "$")
    .replaceAll("&lt;", "<")
    .replaceAll("&gt;", ">")
    .replaceAll("&amp;", "&")
    .replaceAll(/\\([\\`*[\]|~_+=#.)-])/g, "$1")
    .replaceAll(/\n{3,}/g, "\n\n")
    .trim();
}
