import { formatCount } from "../number.js";
import { type Html, html } from "./html.js";

export interface Filter {
  /** The id of the element whose items are filtered. */
  readonly list: string;
  /** What the items are: `columns`. */
  readonly noun: string;
  readonly total: number;
  /** Values of {@link item}'s `state` and `kind` that can be chosen, with their names; an empty list shows no choice. */
  readonly states: readonly Choice[];
  readonly kinds?: readonly Choice[];
  /** Whether items can be put in the order of their names, too. */
  readonly sorts?: boolean;
}

export interface Choice {
  readonly value: string;
  readonly title: string;
  readonly count?: number;
}

/** Search and filter for a list. Hidden until the script shows it: without a script there is nothing that does not work. */
export function filter({ list, noun, total, states, kinds = [], sorts = false }: Filter): Html {
  return html`<form class="filter" data-filter="${list}" role="search" hidden>
<label>Search ${noun}<input type="search" name="text" autocomplete="off" spellcheck="false"></label>
${choice("state", "Show", noun, states)}${choice("kind", "Type", noun, kinds)}${
  sorts &&
  html`<label>Order<select name="order"><option value="">what matters first</option><option value="name">by name</option></select></label>`
}<output aria-live="polite" data-noun="${noun}" data-total="${total}"></output>
</form>`;
}

function choice(name: string, title: string, noun: string, choices: readonly Choice[]): Html | "" {
  if (choices.length < 2) return "";
  const options = choices.map(
    ({ value, title: text, count }) =>
      html`<option value="${value}">${text}${count !== undefined && ` (${formatCount(count)})`}</option>`,
  );
  return html`<label>${title}<select name="${name}"><option value="">all ${noun}</option>${options}</select></label>`;
}

/** The attributes that make an element one of a filtered list. `text` is what the search looks in. */
export function item(text: string, state: string, kind = ""): Html {
  return html`data-item="${text}" data-state="${state}" data-kind="${kind}"`;
}

/** A part of a filtered list under its own heading, folded or open. It goes away while none of its items is shown. */
export function group(title: string, isOpen: boolean, body: Html): Html {
  return html`<details class="group" data-group${isOpen && html` open`}><summary><h4>${title}</h4></summary>${body}</details>`;
}
