import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { Marked } from "marked";
import type { Entry } from "./team.ts";

interface PlayedScene {
  readonly title: string;
  readonly entries: readonly Entry[];
}

/** One HTML file with everything in it: no script, and a policy under which no request leaves it. */
export async function writePage(
  root: string,
  folder: string,
  story: readonly PlayedScene[],
): Promise<string> {
  const css = await readFile(join(root, "node_modules/github-markdown-css/github-markdown.css"), "utf8");
  const contents = story.map(
    ({ title }, index) => `<li><a href="#scene-${index + 1}">${html(title)}</a></li>`,
  );
  const scenes = story.map(
    ({ title, entries }, index) =>
      `<section id="scene-${index + 1}"><h2><span>${index + 1}</span> ${html(title)}</h2>\n${entries.map(entry).join("\n")}\n</section>`,
  );
  const path = join(folder, "index.html");
  await writeFile(
    path,
    `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; img-src data:">
<title>Mergeline: a model ships the way code ships</title>
<style>
${css}
${style}
</style>
</head>
<body>
<main>
<header><h1>A model ships the way code ships</h1>
<p>Six scenes of one model's life. Every command ran, every commit is real; this is what a team would have seen.</p>
<ol>${contents.join("")}</ol></header>
${scenes.join("\n")}
</main>
</body>
</html>
`,
  );
  return path;
}

function entry(one: Entry): string {
  switch (one.kind) {
    case "text":
      return `<p class="text">${html(one.text)}</p>`;
    case "command":
      return `<div class="command ${one.code === 0 ? "yes" : "no"}"><code>${html(one.command)}</code><span>${one.seconds.toFixed(1)} s</span><p>${html(one.summary)}</p></div>`;
    case "comment":
      return `<article><h3>${html(one.title)}</h3><div class="markdown-body">${markdown(one.markdown)}</div></article>`;
    case "diff":
      return `<details${short(one.diff) ? " open" : ""}><summary>${html(one.title)}</summary><pre class="diff">${one.diff.trimEnd().split("\n").map(diffLine).join("\n")}</pre></details>`;
    case "file":
      return `<details><summary>${html(one.title)}</summary><pre>${html(one.content)}</pre></details>`;
  }
}

/** Charts are text here: a page that may load nothing can't draw them. */
function markdown(text: string): string {
  const marked = new Marked({
    gfm: true,
    renderer: {
      code({ text: content, lang }) {
        if (lang !== "mermaid") return false;
        return `<details><summary>Chart (on GitHub it is drawn)</summary><pre><code>${html(content)}</code></pre></details>`;
      },
    },
  });
  return marked.parse(text, { async: false });
}

/** Whether a diff can stand open without pushing the story off the screen. */
function short(diff: string): boolean {
  return diff.split("\n").length <= 120;
}

function diffLine(line: string): string {
  const kind = /^(diff|index|---|\+\+\+|new file|deleted file)/.test(line)
    ? "head"
    : line.startsWith("@@")
      ? "hunk"
      : line.startsWith("+")
        ? "added"
        : line.startsWith("-")
          ? "removed"
          : "";
  return kind === "" ? html(line) : `<span class="${kind}">${html(line)}</span>`;
}

function html(text: string): string {
  return text
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;")
    .replaceAll('"', "&quot;");
}

const style = `
:root { color-scheme: light dark; --ground: #f6f8fa; --paper: #fff; --ink: #1f2328; --faint: #59636e; --line: #d1d9e0; --yes: #1a7f37; --no: #cf222e; --added: #dafbe1; --removed: #ffebe9; --link: #0969da; }
@media (prefers-color-scheme: dark) { :root { --ground: #010409; --paper: #0d1117; --ink: #f0f6fc; --faint: #9198a1; --line: #3d444d; --yes: #3fb950; --no: #f85149; --added: #12261e; --removed: #25171c; --link: #4493f8; } }
body { margin: 0; background: var(--ground); color: var(--ink); font: 16px/1.5 -apple-system, BlinkMacSystemFont, "Segoe UI", "Noto Sans", Helvetica, Arial, sans-serif, "Apple Color Emoji", "Segoe UI Emoji", "Noto Color Emoji"; }
main { max-width: 60rem; margin: 0 auto; padding: 2rem 1rem 6rem; }
h1 { font-size: 2rem; margin: 0 0 .5rem; line-height: 1.2; }
h2 { margin: 3.5rem 0 1rem; font-size: 1.35rem; display: flex; gap: .75rem; align-items: baseline; }
h2 span { color: var(--faint); font-weight: 400; }
a { color: var(--link); }
.text { margin: .75rem 0; }
.command { border-left: 3px solid var(--line); padding: .15rem 0 .15rem .85rem; margin: .75rem 0; display: grid; grid-template-columns: 1fr auto; gap: 0 1rem; }
.command.yes { border-color: var(--yes); } .command.no { border-color: var(--no); }
.command code { font: .85rem/1.5 ui-monospace, SFMono-Regular, Menlo, Consolas, monospace; overflow-wrap: anywhere; }
.command span, .command p { color: var(--faint); font-size: .9rem; margin: 0; }
.command p { grid-column: 1 / -1; overflow-wrap: anywhere; }
article { background: var(--paper); border: 1px solid var(--line); border-radius: .4rem; margin: 1rem 0; overflow: hidden; }
article > h3 { margin: 0; padding: .5rem 1rem; font-size: .85rem; font-weight: 600; background: var(--ground); border-bottom: 1px solid var(--line); overflow-wrap: anywhere; }
article .markdown-body { padding: 1rem; background: var(--paper); font-size: 14px; overflow-wrap: break-word; }
article .markdown-body > :last-child { margin-bottom: 0; }
section > details { margin: .75rem 0; border: 1px solid var(--line); border-radius: .4rem; background: var(--paper); }
section > details > summary { padding: .5rem 1rem; font-size: .85rem; font-weight: 600; cursor: pointer; overflow-wrap: anywhere; }
section > details > pre { margin: 0; padding: .75rem 1rem; border-top: 1px solid var(--line); overflow-x: auto; font: .78rem/1.45 ui-monospace, SFMono-Regular, Menlo, Consolas, monospace; }
.diff span { display: inline-block; min-width: 100%; }
.head { font-weight: 600; } .hunk { color: var(--faint); } .added { background: var(--added); } .removed { background: var(--removed); }
`;
