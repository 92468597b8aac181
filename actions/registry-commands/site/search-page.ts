import { gateVerdict, type VersionRecord } from "../../toolkit/registry/record.js";
import { formatCount } from "../../toolkit/report/number.js";
import { html, shown } from "../../toolkit/report/page/html.js";
import { sitePage } from "./layout.js";
import type { SiteModel } from "./model.js";
import { aliasAt, olderParts } from "./model-page.js";
import { searchScript } from "./search-script.js";

/** Enough of a commit or digest to find it among millions: each is in the page as many times as there are versions. */
const hexadecimal = 8;

/**
 * What the search knows of a model: a column a field, each with a value a version, by rising version. Numbers are told
 * as steps from one to the next, in runs: `1*1000` is a thousand versions from 1 on.
 */
export interface SearchModel {
  readonly name: string;
  readonly versions: string;
  /** Days since 1970. */
  readonly days: string;
  /** Places in `gates`, and in `people`. */
  readonly gate: string;
  readonly who: string;
  readonly gates: readonly string[];
  readonly people: readonly string[];
  /** 0 where there is none. */
  readonly pulls: string;
  /** The first digits, joined by commas; more than one of a version by blanks. */
  readonly commits: string;
  readonly digests: string;
  /** Aliases and quarantines, by version. */
  readonly marks: Readonly<Record<string, string>>;
  /** The versions that have a page, and the first and last of each page of older ones. */
  readonly pages: readonly number[];
  readonly parts: readonly (readonly [number, number])[];
}

export function searchModel({ name, records, aliases, quarantines, detailed }: SiteModel): SearchModel {
  const marks = new Map<number, string[]>();
  const mark = (version: number, text: string) => marks.set(version, [...(marks.get(version) ?? []), text]);
  for (const [alias, one] of Object.entries(aliases)) {
    mark(one.version, aliasAt(alias, one, one.version));
    if (one.split !== undefined) mark(one.split.version, aliasAt(alias, one, one.split.version));
  }
  for (const version of quarantines.keys()) mark(version, "quarantined");
  const column = (value: (record: VersionRecord) => number) => runs(records.map(value));
  const [gates, people] = [new Map<string, number>(), new Map<string, number>()];
  return {
    name,
    versions: column(({ version }) => version),
    days: column(({ createdAt }) => Math.floor(Date.parse(createdAt.slice(0, 10)) / 86_400_000)),
    gate: column((record) => placeIn(gates, gateVerdict(record))),
    who: column(({ authors }) => placeIn(people, shown((authors ?? []).join(" ")))),
    gates: [...gates.keys()],
    people: [...people.keys()],
    pulls: column(({ source }) => source?.pullRequest ?? 0),
    commits: records.map(({ source }) => source?.commit?.slice(0, hexadecimal) ?? "").join(","),
    digests: records
      .map(({ artifacts }) =>
        artifacts
          .slice(0, 3)
          .map(({ digest }) => digest.slice(7, 7 + hexadecimal))
          .join(" "),
      )
      .join(","),
    marks: Object.fromEntries([...marks].map(([version, texts]) => [version, texts.join(" ")])),
    pages: [...detailed],
    parts: olderParts(records).map(({ from, to }) => [from, to] as const),
  };
}

/** Numbers as steps from one to the next, from 0 on, and each step with how often it comes. */
function runs(values: readonly number[]): string {
  const steps: { readonly step: number; count: number }[] = [];
  for (const [at, value] of values.entries()) {
    const step = value - (values[at - 1] ?? 0);
    const last = steps.at(-1);
    if (last?.step === step) last.count += 1;
    else steps.push({ step, count: 1 });
  }
  return steps.map(({ step, count }) => (count === 1 ? String(step) : `${step}*${count}`)).join();
}

function placeIn(places: Map<string, number>, text: string): number {
  const place = places.get(text) ?? places.size;
  places.set(text, place);
  return place;
}

/** One page that knows every version of every model. Without a script it says where to look instead. */
export function searchPage(models: readonly SearchModel[], versions: number): string {
  return sitePage({
    title: "Search all versions",
    way: [{ name: "Models", href: "index.html" }, { name: "Search" }],
    heading: "Search all versions",
    up: "",
    script: searchScript(hexadecimal),
    data: models,
    main: html`<p id="without">The search needs JavaScript. Without it, every version is in the table of its model: <a href="index.html">all models</a>.</p>
<form class="pick" role="search" id="search" hidden><label>Model, version, alias, commit, author, pull request or digest<input type="search" name="text" autocomplete="off" spellcheck="false"></label></form>
<p id="count" role="status" aria-live="polite">${formatCount(versions)} versions</p>
<ol class="results" id="results" aria-label="Found versions"></ol>`,
  });
}
