/**
 * The script of the search: it makes one long text of all versions, a line each, and looks for the rarest-looking word
 * in it, which takes a few milliseconds among 100,000 lines.
 * @param hexadecimal how many digits of commits and digests the page has
 */
export function searchScript(hexadecimal: number): string {
  return `"use strict";
{
  const form = document.getElementById("search"), list = document.getElementById("results");
  const status = document.getElementById("count"), most = 100;
  const models = JSON.parse(document.getElementById("data").textContent);
  const numbers = (text) => {
    const values = [];
    let value = 0;
    for (const run of text === "" ? [] : text.split(",")) {
      const [step, times = 1] = run.split("*");
      for (let at = 0; at < times; at++) values.push(value += Number(step));
    }
    return values;
  };
  const days = new Map();
  const day = (number) => {
    if (!days.has(number)) days.set(number, new Date(number * 86400000).toISOString().slice(0, 10));
    return days.get(number);
  };
  const lines = [], starts = [];
  models.forEach((model) => {
    const [versions, dates, gate, who, pulls] = [model.versions, model.days, model.gate, model.who, model.pulls].map(numbers);
    const commits = model.commits.split(","), digests = model.digests.split(",");
    starts.push(lines.length);
    for (let at = versions.length - 1; at >= 0; at--) {
      const version = versions[at], mark = model.marks[version], person = model.people[who[at]];
      lines.push(model.name + "@" + version + " " + (mark === undefined ? "" : mark + " ") + day(dates[at]) + " " + model.gates[gate[at]]
        + (commits[at] === "" ? "" : " " + commits[at]) + (pulls[at] === 0 ? "" : " #" + pulls[at])
        + (person === "" ? "" : " " + person) + (digests[at] === "" ? "" : " " + digests[at]));
    }
  });
  const hay = "\\n" + lines.join("\\n").toLowerCase() + "\\n";
  const ends = new Int32Array(lines.length);
  for (let at = 0, end = 0; at < lines.length; at++) ends[at] = end = hay.indexOf("\\n", end + 1);
  const lineAt = (place) => {
    let low = 0, high = ends.length - 1;
    while (low < high) { const middle = (low + high) >> 1; if (ends[middle] < place) low = middle + 1; else high = middle; }
    return low;
  };
  const hrefOf = (line) => {
    let model = starts.length - 1;
    while (starts[model] > line) model--;
    const { name, pages, parts } = models[model];
    const version = Number(lines[line].slice(name.length + 1).split(" ", 1)[0]);
    if (pages.includes(version)) return name + "/" + version + ".html";
    const part = parts.find(([from, to]) => from <= version && version <= to);
    return name + "/" + (part === undefined ? "index" : "versions-" + part.join("-")) + ".html#v" + version;
  };
  const count = (number) => number.toLocaleString("en-US");
  const apply = () => {
    const words = form.elements.text.value.toLowerCase().split(/\\s+/).filter(Boolean)
      .map((word) => /^(sha256:)?[0-9a-f]{${hexadecimal},}$/.test(word) ? word.replace("sha256:", "").slice(0, ${hexadecimal}) : word)
      .sort((one, other) => other.length - one.length);
    const found = [];
    let total = 0;
    if (words.length > 0) {
      for (let place = hay.indexOf(words[0], 1); place >= 0;) {
        const line = lineAt(place), end = ends[line];
        const text = words.length === 1 ? "" : hay.slice(line === 0 ? 1 : ends[line - 1] + 1, end);
        if ((words.length === 1 || words.every((word) => text.includes(word))) && ++total <= most) found.push(line);
        place = hay.indexOf(words[0], end);
      }
    }
    list.replaceChildren(...found.map((line) => {
      const link = document.createElement("a"), item = document.createElement("li"), text = lines[line], cut = text.indexOf(" ");
      link.href = hrefOf(line);
      link.textContent = text.slice(0, cut);
      item.append(link, text.slice(cut));
      return item;
    }));
    status.textContent = words.length === 0 ? count(lines.length) + " versions"
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
}
