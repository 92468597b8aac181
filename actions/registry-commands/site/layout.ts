import { type Html, html, type Part } from "../../toolkit/report/page/html.js";
import { page } from "../../toolkit/report/page/page.js";

export interface SitePage {
  readonly title: string;
  /** The way here: names with their addresses; the last one is this page. */
  readonly way: readonly { readonly name: string; readonly href?: string }[];
  readonly heading: Part;
  readonly lead?: Part;
  readonly main: Html;
  /** `` or `../`: the way to the site's root. */
  readonly up: "" | "../";
  readonly script?: string;
  readonly data?: unknown;
}

/** A page of the site, with its landmarks: skip link, way, heading, content. */
export function sitePage({ title, way, heading, lead, main, up, script, data }: SitePage): string {
  const crumbs = way.map(({ name, href }) =>
    href === undefined
      ? html`<li aria-current="page">${name}</li>`
      : html`<li><a href="${href}">${name}</a></li>`,
  );
  return page({
    title,
    style,
    ...(script !== undefined && { script }),
    ...(data !== undefined && { data }),
    body: html`<a class="skip" href="#main">Skip to the content</a>
<header>
<nav aria-label="The way here"><ol class="way">${crumbs}</ol></nav>
<h1>${heading}</h1>
${lead !== undefined && html`<p class="lead">${lead}</p>`}
</header>
<main id="main" tabindex="-1">
${main}
</main>
<footer><p><a href="${up}index.html">All models</a> · <a href="${up}search.html">Search all versions</a> · Written by Mergeline from the registry in git.</p></footer>`,
  });
}

const style = `
.skip { position: absolute; left: -100vw; top: .4rem; padding: .4rem .8rem; background: var(--card); z-index: 2; border-radius: 6px; }
.skip:focus { left: .6rem; }
main:focus { outline: none; }
ol.way, ul.inline { list-style: none; display: flex; flex-wrap: wrap; gap: .2rem .6rem; padding: 0; margin: 0 0 .5rem; font-size: .9rem; }
ol.way li + li::before { content: "/"; color: var(--muted); padding-right: .6rem; }
.trend { display: grid; gap: 1rem; grid-template-columns: repeat(auto-fill, minmax(min(100%, 23rem), 1fr)); }
.trend figure { margin: 0; border: 1px solid var(--line); border-radius: 10px; background: var(--card); padding: .7rem .9rem; min-width: 0; }
.trend figcaption { font-weight: 600; overflow-wrap: anywhere; }
.trend figcaption span { font-weight: 400; color: var(--muted); font-variant-numeric: tabular-nums; }
path.trend-line { fill: none; stroke: var(--plain); stroke-width: 1.6; stroke-linejoin: round; }
path.trend-band { fill: var(--reference); opacity: .45; }
circle.trend-point { fill: var(--plain); }
circle.trend-champion { fill: var(--current); }
path.trend-champion { fill: none; stroke: var(--current); stroke-width: 1.2; stroke-dasharray: 3 3; }
.graph { display: block; }
.graph rect { fill: var(--card); stroke: var(--reference-edge); }
.graph .node-version rect { stroke: var(--current); stroke-width: 1.6; }
.graph .node-alias rect, .graph .node-gate rect { rx: 14px; }
.graph text { font-size: 11px; fill: var(--text); }
.graph .more { fill: var(--muted); font-size: 10px; }
.graph path.edge { fill: none; stroke: var(--muted); }
.graph path.head { fill: var(--muted); }
.pick { display: flex; flex-wrap: wrap; gap: .6rem 1rem; align-items: end; margin: .8rem 0; }
.pick label { display: flex; flex-direction: column; font-size: .82rem; color: var(--muted); }
.pick input, .pick select { font: inherit; font-size: .95rem; color: var(--text); background: var(--card); border: 1px solid var(--line); border-radius: 6px; padding: .25rem .5rem; min-height: 2.1rem; max-width: 100%; }
.pick input[type=search] { width: min(28rem, 80vw); }
time { white-space: nowrap; }
.right + :not(.right) { padding-left: 1.2rem; }
.differences table { table-layout: fixed; min-width: 34rem; }
.differences td.right { white-space: normal; }
@media (max-width: 40rem) { .differences table { min-width: 0; } .differences thead th { white-space: normal; font-size: .74rem; } .differences th, .differences td { padding-right: .3rem; } }
tr.same { color: var(--muted); }
tr:target { background: var(--soft); }
ol.results { padding-left: 1.4rem; } ol.results li { margin: .25rem 0; overflow-wrap: anywhere; }
`;
