import { existsSync } from "node:fs";
import { homedir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";

const folder =
  process.env.MERGELINE_MERMAID ??
  join(process.env.XDG_CACHE_HOME ?? join(homedir(), ".cache"), "mergeline/mermaid");

/** Why Mermaid itself can't read charts here, or undefined. It takes 150 MB, and so is no dependency. */
export function whyNoMermaid(): string | undefined {
  const there = ["mermaid", "happy-dom"].every((name) => existsSync(join(folder, "node_modules", name)));
  return there
    ? undefined
    : `Mermaid is not in ${folder} (npm install --prefix ${folder} mermaid@11.17.2 happy-dom@21.0.4 puts it there)`;
}

/** The parser of Mermaid itself: the type of the diagram. It throws where the text is none. */
export async function parseMermaid(text: string): Promise<string> {
  const load = (path: string) => import(pathToFileURL(join(folder, "node_modules", path)).href);
  const { Window } = await load("happy-dom/lib/index.js");
  const window = new Window();
  Object.assign(globalThis, { window, document: window.document });
  const { default: mermaid } = await load("mermaid/dist/mermaid.core.mjs");
  return (await mermaid.parse(text)).diagramType;
}

/** The Mermaid blocks of a Markdown text. */
export const mermaidBlocks = (markdown: string): string[] =>
  [...markdown.matchAll(/^```mermaid\n(.*?)\n```$/gms)].map(([, text]) => text!);

const number = String.raw`-?\d+(\.\d+)?`;
const quoted = String.raw`"[^"\n]*"`;
const list = (item: string) => String.raw`\[${item}(, ${item})*\]`;
const grammar = new RegExp(
  [
    String.raw`^(%%\{init: \{[^\n]*\}\}%%\n)?xychart-beta`,
    `\n    title ${quoted}`,
    `\n    x-axis ${list(quoted)}`,
    `\n    y-axis ${quoted} ${number} --> ${number}`,
    `(\n    (bar|line) ${list(number)})+$`,
  ].join(""),
);

/** What https://mermaid.js.org/syntax/xyChart.html says of the charts that we write, as one expression. */
export const isXychart = (text: string): boolean => grammar.test(text);
