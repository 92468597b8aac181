import { type Html, html } from "./html.js";

/** What a filled area and a line stand for in the charts of reference against current. */
export function legend(reference: string, current: string): Html {
  return html`<p class="legend"><span><svg class="key" viewBox="0 0 26 12" aria-hidden="true"><rect class="reference" x="1" y="1" width="24" height="10"/></svg> reference: ${reference}</span><span><svg class="key" viewBox="0 0 26 12" aria-hidden="true"><path class="current" d="M1,9H9V3H17V7H25"/></svg> current: ${current}</span></p>`;
}

/** Terms with their values, in a row. */
export function facts(entries: readonly (readonly [string, Parameters<typeof html>[1]])[]): Html {
  const shown = entries.filter(([, value]) => value !== null && value !== undefined && value !== "");
  return html`<dl class="facts">${shown.map(([term, value]) => html`<div><dt>${term}</dt><dd>${value}</dd></div>`)}</dl>`;
}
