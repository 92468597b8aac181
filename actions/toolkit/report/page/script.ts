/**
 * Runs in the page: search, filter and order of lists made by `filter`, `item` and `group`; opens what is folded where
 * the search finds something in it, and for the printer.
 */
export const filterScript = `"use strict";
for (const form of document.querySelectorAll("form[data-filter]")) {
  const list = document.getElementById(form.dataset.filter);
  if (!list) continue;
  const items = [...list.querySelectorAll("[data-item]")].map((element, order) => ({
    element, order, parent: element.parentNode, text: element.dataset.item.toLowerCase(),
    state: element.dataset.state, kind: element.dataset.kind,
  }));
  const groups = [...list.querySelectorAll("[data-group]")].map((element) => ({ element, open: element.open }));
  const output = form.querySelector("output");
  const value = (name) => form.elements[name] ? form.elements[name].value : "";
  let order = "";
  const apply = () => {
    const words = value("text").toLowerCase().split(/\\s+/).filter(Boolean);
    const state = value("state"), kind = value("kind");
    let shown = 0;
    for (const one of items) {
      const fits = (!state || one.state === state) && (!kind || one.kind === kind) &&
        words.every((word) => one.text.includes(word));
      if (one.element.hidden === fits) one.element.hidden = !fits;
      if (fits) shown++;
    }
    const narrowed = words.length > 0 || state !== "" || kind !== "";
    for (const { element, open } of groups) {
      const some = element.querySelector("[data-item]:not([hidden])") !== null;
      element.hidden = !some;
      element.open = narrowed ? some : open;
    }
    if (value("order") !== order) {
      order = value("order");
      const names = new Intl.Collator("en", { numeric: true });
      const sorted = items.slice().sort((a, b) => order === "name" ? names.compare(a.text, b.text) : a.order - b.order);
      for (const one of sorted) one.parent.append(one.element);
    }
    const count = (number) => number.toLocaleString("en-US");
    output.textContent = count(shown) + " of " + count(Number(output.dataset.total)) + " " + output.dataset.noun;
  };
  form.addEventListener("input", apply);
  form.addEventListener("submit", (event) => event.preventDefault());
  form.hidden = false;
  apply();
}
let folded = [];
addEventListener("beforeprint", () => {
  folded = [...document.querySelectorAll("details.group:not([open])")];
  for (const one of folded) one.open = true;
});
addEventListener("afterprint", () => { for (const one of folded) one.open = false; });
`;
