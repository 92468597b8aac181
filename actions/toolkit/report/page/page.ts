import { createHash } from "node:crypto";
import { Html, html } from "./html.js";
import { filterScript } from "./script.js";
import { style } from "./style.js";

export interface Page {
  /** Of the window; the heading is part of the body. */
  readonly title: string;
  readonly body: Html;
  /** Rules beside those that every page has. */
  readonly style?: string;
  /** A script beside the one that every page has. */
  readonly script?: string;
  /** Data for the script, which finds it as JSON in the element `data`. */
  readonly data?: unknown;
}

/**
 * A whole page in one file. Its policy lets it load nothing and run nothing but its own style and script, which are
 * known by their digests, whatever else may have found its way into it. It reads without the script as well.
 */
export function page({ title, body, style: more = "", script, data }: Page): string {
  const rules = more === "" ? style : `${style}\n${more.trim()}`;
  const scripts = [filterScript, ...(script === undefined ? [] : [script])];
  const policy = [
    "default-src 'none'",
    `style-src 'sha256-${digest(rules)}'`,
    `script-src ${scripts.map((one) => `'sha256-${digest(one)}'`).join(" ")}`,
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
<style>${new Html(rules)}</style>
</head>
<body>
${body}
${data !== undefined && html`<script type="application/json" id="data">${new Html(jsonInHtml(data))}</script>\n`}${scripts.map((one) => html`<script>${new Html(one)}</script>\n`)}</body>
</html>
`.text;
}

const digests = new Map<string, string>();

/** Pages come by the thousand, and have the same few styles and scripts. */
function digest(text: string): string {
  const known = digests.get(text) ?? createHash("sha256").update(text).digest("base64");
  digests.set(text, known);
  return known;
}

/** JSON that ends no element and starts none, whatever texts it holds. */
function jsonInHtml(value: unknown): string {
  const text = JSON.stringify(value);
  if (!/[<>&\u0080-\uffff]/.test(text)) return text;
  return text.replaceAll(/[<>&\u2028\u2029\p{Cf}]/gu, (one) =>
    [...Array(one.length).keys()]
      .map((at) => `\\u${one.charCodeAt(at).toString(16).padStart(4, "0")}`)
      .join(""),
  );
}

/** A link that leaves the page only when somebody follows it; text where the address is none of the web's. */
export function link(address: string, text: string): Html {
  return /^https?:\/\/[^\s"'<>`\\]+$/.test(address)
    ? html`<a href="${address}" rel="noreferrer noopener">${text}</a>`
    : html`${text}`;
}
