import { code, details, escape, table, visible } from "../toolkit/report/markdown.js";
import { spark } from "../toolkit/report/spark.js";
import { type Check, titleOf, type Verdict } from "./check.js";
import type { Dataset } from "./columns/column.js";
import { furtherText } from "./further-text.js";
import { byImportance, type Distribution, type DriftResult, type Judgement } from "./judgement.js";
import { methods } from "./methods/method.js";
import { count, percent, pNumber, round } from "./presets/words.js";
import { brokenSentence, goneUnjudged } from "./schema-words.js";

/** Where the page is written. */
export const pagePath = ".mergeline/drift-check.html";

const shownColumns = 5;
const mostListed = 300;

/** The answer in a sentence or two: what broke comes before what moved. */
export function summaryOf(result: DriftResult, current: Dataset): string {
  const judged = result.columns.filter((column) => column.judged);
  if (result.share === null) {
    return `No column of ${current.label} could be judged: ${firstReason(result.columns)}.`;
  }
  const drifted = byImportance(judged.filter((column) => column.drifted));
  const measured =
    result.weightedShare === null
      ? percent(result.share)
      : `${percent(result.weightedShare)} by their importance to the model`;
  const share = `${count(drifted.length)} of ${count(judged.length)} columns drifted (${measured}; the limit is ${percent(result.threshold)})`;
  const names = drifted
    .slice(0, shownColumns)
    .map((column) => column.name)
    .join(", ");
  const more = drifted.length > shownColumns ? ` and ${drifted.length - shownColumns} more` : "";
  const answer = result.reached ? "Drift" : "No drift";
  const moved = drifted.length === 0 ? `${share}.` : `${share}: ${names}${more}.`;
  const broken = brokenSentence(result.broken);
  const counted = broken === "" || result.reached ? `${answer}: ${moved}` : moved;
  return `${broken}${counted}${goneUnjudged(result.columns)}`;
}

function firstReason(columns: readonly Judgement[]): string {
  return columns[0] === undefined ? "there is none to compare" : `${columns[0].name}: ${columns[0].reason}`;
}

const marks: Readonly<Record<Verdict, string>> = {
  degraded: "📉",
  drift: "🌊",
  "no-drift": "✅",
  inconclusive: "⚠️",
};

/**
 * The comment: the answer first, then the columns that moved most and what was looked at beyond them, the rest folded.
 * @param page path of the HTML page, where there is one
 */
export function commentOf(check: Check, notes: readonly string[] = [], page?: string): string {
  const { verdict, summary, result, further } = check;
  const beyond = furtherText(further);
  const parts = [
    `### ${marks[verdict]} ${escape(titleOf(check))}`,
    escape(summary),
    ...(verdict === "degraded" ? [beyond, findings(result)] : [findings(result), beyond]),
    unreadTexts(result),
    notes.map((note) => `- ${escape(note)}`).join("\n"),
    `${footer(check)}${page === undefined ? "" : ` Every column with its chart: ${code(page)}.`}`,
  ];
  return parts.filter((part) => part !== "").join("\n\n");
}

/** The columns that moved most with their charts, then all columns folded. */
export function findings(result: DriftResult): string {
  const ordered = byImportance(result.columns);
  const top = ordered.filter((column) => column.drifted).slice(0, shownColumns);
  const charts =
    top.length === 0 ? "" : `${topTable(top)}\n\n${top.map(chartOf).filter(Boolean).join("\n\n")}`.trim();
  const all = ordered.slice(0, mostListed);
  const cut =
    ordered.length > mostListed
      ? `\n\n${ordered.length - mostListed} more columns are in the JSON report.`
      : "";
  const folded =
    all.length === 0 ? "" : details(`All ${count(ordered.length)} columns`, `${allTable(all)}${cut}`);
  return [charts, folded].filter((part) => part !== "").join("\n\n");
}

function topTable(columns: readonly Judgement[]): string {
  return table(
    ["column", "reference", "current", "moved", "missing", "why"],
    ["left", "left", "left", "right", "right", "left"],
    columns.map((column) => [
      code(column.name),
      spark(column.distribution?.reference),
      spark(column.distribution?.current),
      column.effect === null ? "–" : percent(column.effect),
      missingText(column),
      escape(column.reason),
    ]),
  );
}

function allTable(columns: readonly Judgement[]): string {
  return table(
    ["", "column", "type", "method", "score", "p, adjusted", "why"],
    ["left", "left", "left", "left", "right", "right", "left"],
    columns.map((column) => [
      column.drifted ? "🌊" : column.judged ? "✅" : "–",
      code(column.name),
      column.type,
      column.method === null ? "–" : methods[column.method].title,
      column.score === null ? "–" : round(column.score),
      pOf(column),
      escape(column.reason) + (column.error > 0 ? ` (from a sketch, ± ${percent(column.error)})` : ""),
    ]),
  );
}

function pOf({ pValue, adjustedPValue }: Judgement): string {
  const p = adjustedPValue ?? pValue;
  return p === null ? "–" : escape(pNumber(p));
}

function missingText({ reference, current }: Judgement): string {
  const share = (side: { rows: number; missing: number }) =>
    side.rows === 0 ? "–" : percent(side.missing / side.rows);
  return reference.missing + current.missing === 0 ? "0%" : `${share(reference)} → ${share(current)}`;
}

/** A category's shares one below the other, or the bins of numbers, folded. */
function chartOf({ name, distribution }: Judgement): string {
  if (distribution === null) return "";
  return details(`<code>${html(name)}</code> in numbers`, valuesTable(distribution));
}

/** A summary is HTML, in which GitHub reads no Markdown. */
function html(text: string): string {
  return visible(text).replaceAll(/[&<>"@#]/g, (one) => `&#${one.charCodeAt(0)};`);
}

function valuesTable({ labels, reference, current }: Distribution): string {
  return table(
    ["value", "reference", "current", ""],
    ["left", "right", "right", "left"],
    labels.map((label, at) => [
      /^[\d.… e+-]+$/.test(label) ? label : escape(label),
      percent(reference[at]!),
      percent(current[at]!),
      `${bar(reference[at]!, "░")}<br>${bar(current[at]!, "█")}`,
    ]),
  );
}

function bar(share: number, block: string): string {
  return block.repeat(Math.round(share * 30)) || "·";
}

/** Free text that nobody asked to compare is named, or it would seem to be quiet. */
function unreadTexts({ columns }: DriftResult): string {
  const texts = columns.filter(({ type, method }) => type === "text" && method === null);
  if (texts.length === 0) return "";
  const named = texts.slice(0, shownColumns).map(({ name }) => code(name));
  const more = texts.length > shownColumns ? ` and ${texts.length - shownColumns} more` : "";
  return `Texts that were not compared: ${named.join(", ")}${more}. \`type: text\` in \`drift.columns\` has their words compared.`;
}

function footer({ reference, current, settings }: Check): string {
  const side = ({ label, rows, source }: Dataset) =>
    `${escape(label)}${source === "profile" ? " by its profile" : ""} (${count(rows)} rows)`;
  const rules =
    settings.preset === "evidently"
      ? "Preset evidently: its tests, thresholds and decisions."
      : `Two-sample tests, correction ${settings.correction}; a change counts from ${percent(settings.minEffect)} of the rows on, with ${settings.minRows} rows on both sides.`;
  return `Compared ${side(current)} with ${side(reference)}. ${rules}`;
}
