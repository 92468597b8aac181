import { gateVerdict } from "../../toolkit/registry/record.js";
import { formatCount } from "../../toolkit/report/number.js";
import { html, shown } from "../../toolkit/report/page/html.js";
import { sitePage } from "./layout.js";
import type { SiteModel } from "./model.js";
import { hrefOf } from "./model-page.js";

/** A line a version: where it is shown, a tab, and what is searched. Parts that many versions share are short. */
export function searchLines(model: SiteModel): string[] {
  const { name, records, aliases, quarantines } = model;
  const pointing = Object.entries(aliases);
  return records.toReversed().map((record) => {
    const { version, createdAt, source, authors, artifacts } = record;
    const words = [
      `${name}@${version}`,
      ...pointing.flatMap(([alias, one]) => (one.version === version ? [alias] : [])),
      createdAt.slice(0, 10),
      gateVerdict(record),
      ...(quarantines.has(version) ? ["quarantined"] : []),
      source?.commit?.slice(0, 12) ?? "",
      source?.pullRequest === undefined ? "" : `#${source.pullRequest}`,
      ...(authors ?? []),
      ...artifacts.slice(0, 3).map(({ digest }) => digest.slice(7, 19)),
    ];
    return `${hrefOf(model, version)}\t${shown(words.filter((word) => word !== "").join(" "))}`;
  });
}

/** One page that knows every version of every model. Without a script it says where to look instead. */
export function searchPage(lines: readonly string[]): string {
  return sitePage({
    title: "Search all versions",
    way: [{ name: "Models", href: "index.html" }, { name: "Search" }],
    heading: "Search all versions",
    up: "",
    script: searchScript,
    data: lines.join("\n"),
    main: html`<p id="without">The search needs JavaScript. Without it, every version is in the table of its model: <a href="index.html">all models</a>.</p>
<form class="pick" role="search" id="search" hidden><label>Model, version, alias, commit, author, pull request or digest<input type="search" name="text" autocomplete="off" spellcheck="false"></label></form>
<p id="count" role="status" aria-live="polite">${formatCount(lines.length)} versions</p>
<ol class="results" id="results" aria-label="Found versions"></ol>`,
  });
}

const searchScript = `"use strict";
{
  const form = document.getElementById("search"), list = document.getElementById("results");
  const status = document.getElementById("count");
  const lines = JSON.parse(document.getElementById("data").textContent).split("\\n").filter(Boolean);
  const lower = lines.map((line) => line.slice(line.indexOf("\\t") + 1).toLowerCase());
  const most = 100;
  const count = (number) => number.toLocaleString("en-US");
  const apply = () => {
    const words = form.elements.text.value.toLowerCase().split(/\\s+/).filter(Boolean);
    const found = [];
    let total = 0;
    if (words.length > 0) {
      for (let at = 0; at < lower.length; at++) {
        let fits = true;
        for (const word of words) if (!lower[at].includes(word)) { fits = false; break; }
        if (fits && ++total <= most) found.push(at);
      }
    }
    list.replaceChildren(...found.map((at) => {
      const [href, text] = lines[at].split("\\t");
      const name = text.slice(0, text.indexOf(" ") < 0 ? text.length : text.indexOf(" "));
      const link = document.createElement("a"), item = document.createElement("li");
      link.href = name.slice(0, name.indexOf("@")) + "/" + href;
      link.textContent = name;
      item.append(link, " " + text.slice(name.length + 1));
      return item;
    }));
    status.textContent = words.length === 0 ? count(lower.length) + " versions"
      : total > most ? count(total) + " versions fit; the first " + most + " are shown"
      : total === 1 ? "1 version fits" : count(total) + " versions fit";
  };
  form.addEventListener("input", apply);
  form.addEventListener("submit", (event) => { event.preventDefault(); apply(); });
  form.hidden = false;
  document.getElementById("without").hidden = true;
  apply();
}
`;
