import { createHash } from "node:crypto";
import { Html, html } from "./html.js";
import { filterScript } from "./script.js";
import { style } from "./style.js";

export interface Page {
  /** Of the window; the heading is part of the body. */
  readonly title: string;
  readonly body: Html;
}

/**
 * A whole page in one file. Its policy lets it load nothing and run nothing but its own style and script, which are
 * known by their digests, whatever else may have found its way into it. It reads without the script as well.
 */
export function page({ title, body }: Page): string {
  const policy = [
    "default-src 'none'",
    `style-src 'sha256-${digest(style)}'`,
    `script-src 'sha256-${digest(filterScript)}'`,
    "base-uri 'none'",
    "form-action 'none'",
  ].join("; ");
  return html`<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${new Html(policy)}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="referrer" content="no-referrer">
<title>${title}</title>
<style>${new Html(style)}</style>
</head>
<body>
${body}
<script>${new Html(filterScript)}</script>
</body>
</html>
`.text;
}

function digest(text: string): string {
  return createHash("sha256").update(text).digest("base64");
}

/** A link that leaves the page only when somebody follows it; text where the address is none of the web's. */
export function link(address: string, text: string): Html {
  return /^https?:\/\/[^\s"'<>`\\]+$/.test(address)
    ? html`<a href="${address}" rel="noreferrer noopener">${text}</a>`
    : html`${text}`;
}
