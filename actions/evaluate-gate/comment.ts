import { xychart } from "../toolkit/report/chart.js";
import { code, details, escape, table } from "../toolkit/report/markdown.js";
import { countOf, formatCount, formatNumber, formatPercent, formatSigned } from "../toolkit/report/number.js";
import { dataDifference } from "./comment/data-difference.js";
import { scoreDetails } from "./comment/scores.js";
import type { Headline } from "./headline.js";
import type { GateFindings } from "./report.js";
import { isThreshold, type MetricResult, sides } from "./verdict/result.js";
import { digitsFor } from "./verdict/words.js";

/** Slices in the table; the rest is folded. */
const shownSlices = 5;
const shownFolded = 100;

/** The gate's answer as Markdown: first in words, then in numbers, the rest folded. */
export function buildComment(
  findings: GateFindings,
  { mark, answer, reasons }: Headline,
  reproduce: string,
): string {
  const { judgement, baseline } = findings;
  const overall = judgement.results.filter(({ slice }) => slice === null);
  const slices = worstFirst(judgement.results.filter(({ slice }) => slice !== null));
  const shown = slices.filter(({ verdict }) => verdict !== "unjudged").slice(0, shownSlices);
  const parts = [
    `### ${mark} ${escape(findings.model)}: ${escape(answer)}`,
    reasons.map((reason) => escape(reason)).join(reasons.length > 1 ? "<br>\n" : ""),
    judgement.results.length === 0 ? "" : resultTable([...overall, ...shown], baseline?.column, judgement),
    slices.length > shown.length
      ? `${countOf(slices.length - shown.length, "more slice comparison")} below.`
      : "",
    policyNotice(findings),
    judgement.notes.map((note) => `> ${escape(note)}`).join("\n>\n"),
    source(findings, reproduce),
    dataDifference(findings),
    sliceDetails(slices, shown, baseline?.column),
    scoreDetails(findings),
    methodDetails(judgement.results),
  ];
  return parts.filter((part) => part !== "").join("\n\n");
}

/** Failures first, then by how much of what is allowed was used. */
export function worstFirst(results: readonly MetricResult[]): MetricResult[] {
  const rank = { fail: 0, inconclusive: 1, pass: 2, unjudged: 3 };
  const loss = ({ direction, difference, maxRegression }: MetricResult) =>
    ((direction === "maximize" ? -1 : 1) * (difference ?? 0)) / (maxRegression || 1);
  return results.toSorted((one, other) => rank[one.verdict] - rank[other.verdict] || loss(other) - loss(one));
}

export function resultTable(
  results: readonly MetricResult[],
  baseline: string | undefined,
  judgement?: { results: readonly MetricResult[] },
): string {
  if (baseline === undefined) {
    return table(
      ["metric", "candidate", "allowed", ""],
      ["left", "right", "right", "left"],
      results.map((result) => [
        label(result),
        number(result.candidate, result),
        allowed(result),
        verdict(result),
      ]),
    );
  }
  const level =
    (judgement?.results ?? results).find(({ confidence }) => confidence !== null)?.confidence ?? 0.95;
  const percent = formatPercent(level, Number.isInteger(Math.round(level * 1e6) / 1e4) ? 0 : 1);
  return table(
    ["metric", escape(baseline), "candidate", "difference", `${percent} interval`, "allowed", ""],
    ["left", "right", "right", "right", "center", "right", "left"],
    results.map((result) => [
      label(result),
      number(result.baseline, result),
      number(result.candidate, result),
      difference(result),
      interval(result),
      allowed(result),
      verdict(result),
    ]),
  );
}

function label({ title, direction, slice, n }: MetricResult): string {
  const name = `${escape(title)} ${direction === "maximize" ? "↑" : "↓"}`;
  if (slice === null) return name;
  const where = sides(slice).map((side) => {
    const { column, value } = side;
    const text = value === null ? "(empty)" : value.length > 40 ? `${value.slice(0, 39)}…` : value;
    return `${escape(column)} ${isThreshold(side) ? "" : "= "}${escape(text)}`;
  });
  return `${name}, ${slice.discovered ? "found: " : ""}${where.join(", ")}${n === null ? "" : `, ${countOf(n, "row")}`}`;
}

const number = (value: number | null, result: MetricResult) => formatNumber(value, digits(result));

function digits(result: MetricResult): number {
  const { difference, maxRegression, candidate, min, max } = result;
  const gap =
    candidate === null ? null : min !== null ? candidate - min : max !== null ? candidate - max : null;
  return Math.min(
    6,
    digitsFor(difference === 0 ? null : difference, maxRegression || null, gap === 0 ? null : gap),
  );
}

function difference(result: MetricResult): string {
  if (result.difference === null) return "";
  const text = formatSigned(result.difference, digits(result));
  return result.verdict === "fail" ? `**${text}**` : text;
}

function interval(result: MetricResult): string {
  if (result.interval === null) return "";
  return result.interval.map((end) => formatSigned(end, digits(result))).join(" … ");
}

function allowed(result: MetricResult): string {
  const { min, max, maxRegression, mustImprove, direction } = result;
  const parts = [
    min === null ? "" : `≥ ${formatNumber(min, digitsFor(min))}`,
    max === null ? "" : `≤ ${formatNumber(max, digitsFor(max))}`,
    maxRegression === null
      ? ""
      : maxRegression === 0
        ? "no loss"
        : formatSigned(direction === "maximize" ? -maxRegression : maxRegression, digitsFor(maxRegression)),
    mustImprove ? "better" : "",
  ];
  return parts.filter((part) => part !== "").join(", ");
}

function verdict(result: MetricResult): string {
  if (result.verdict === "pass") return "✅";
  if (result.verdict === "inconclusive") return "⚠️ can't tell";
  if (result.verdict === "unjudged") {
    if (result.slice === null) return "";
    return result.slice.discovered ? "not confirmed" : "too few rows";
  }
  if (result.candidate === null) return "❌ missing";
  const { candidate, min, max } = result;
  if (min !== null && candidate < min) return "❌ too low";
  if (max !== null && candidate > max) return "❌ too high";
  if (result.baseline === null) return "❌ not comparable";
  return result.mustImprove && result.maxRegression === null ? "❌ no better" : "❌ worse";
}

function policyNotice({ changes, policyRef }: GateFindings): string {
  if (changes.length === 0) return "";
  const rows = changes
    .slice(0, 30)
    .map(({ setting, before, after }) => [
      code(`evaluate.${setting}`),
      before === undefined ? "" : code(before),
      after === undefined ? "" : code(after),
    ]);
  const more =
    changes.length > rows.length ? `\n\n${changes.length - rows.length} more settings differ.` : "";
  const body = `${table(["setting", `${policyRef ?? "before"}`, "here"].map(escape), ["left", "left", "left"], rows)}${more}`;
  return `**The gate's policy is changed here** (${countOf(changes.length, "setting")}). The one of ${code(policyRef ?? "")} has judged; the change takes effect once it is merged.\n\n${details("What would change", body)}`;
}

function source(
  { candidate, baseline, dataset, policyRef, judgement }: GateFindings,
  reproduce: string,
): string {
  const rows = candidate?.evidence.rows;
  const digest = dataset.digest ?? rows?.digest;
  const named = [
    dataset.name === undefined ? "" : code(dataset.name),
    digest === undefined ? "" : `sha256:${digest.slice(7, 11)}…`,
  ];
  const data = named.filter((part) => part !== "").join(", ");
  const inBrackets = data === "" ? "" : ` (${data})`;
  const both = baseline?.evidence.rows !== undefined && judgement.results.length > 0;
  const measured =
    rows === undefined
      ? data === ""
        ? ""
        : `Evaluation data: ${data}. `
      : both
        ? `Same ${countOf(rows.count, "row")} for both${inBrackets}. `
        : `${formatCount(rows.count)} rows${inBrackets}. `;
  const policy = policyRef === undefined ? "Policy as it lies here." : `Policy from ${code(policyRef)}.`;
  return `${measured}${policy} Reproduce: ${code(reproduce)}`;
}

/** What the table has no room for: the chart, and the slices that it leaves out. */
function sliceDetails(
  slices: readonly MetricResult[],
  shown: readonly MetricResult[],
  baseline: string | undefined,
): string {
  const rest = slices.filter((slice) => !shown.includes(slice));
  const cut =
    rest.length > shownFolded
      ? `\n\nThe worst ${shownFolded} of ${formatCount(rest.length)}; all are in the report.`
      : "";
  const drawn = chart(slices.filter(({ difference: value }) => value !== null));
  const listed = rest.length === 0 ? "" : `${resultTable(rest.slice(0, shownFolded), baseline)}${cut}`;
  const parts = [drawn, listed].filter((part) => part !== "");
  if (parts.length === 0) return "";
  const title = rest.length === 0 ? "The slices as a chart" : countOf(rest.length, "more slice comparison");
  return details(title, parts.join("\n\n"));
}

/** The differences of one metric over its slices, with the limit as a line. */
function chart(judged: readonly MetricResult[]): string {
  const name = judged[0]?.name;
  const same = judged.filter((result) => result.name === name);
  if (same.length < 3) return "";
  const { title, direction, maxRegression } = same[0]!;
  const limit = (direction === "maximize" ? -1 : 1) * (maxRegression ?? 0);
  return xychart({
    title: `${title}: candidate minus baseline, and the limit`,
    categories: same.map(({ slice }) =>
      sides(slice!)
        .map(({ column, value }) => `${column} ${value ?? "(empty)"}`)
        .join(", "),
    ),
    unit: "difference",
    bars: [same.map(({ difference: value }) => value!)],
    lines: [same.map(() => limit)],
  });
}

function methodDetails(results: readonly MetricResult[]): string {
  const methods = new Map<string, string>();
  for (const { slice, title, method, pValue } of results) {
    if (slice !== null || method === null || method === "values only") continue;
    const p = pValue === null ? "" : `, p = ${pValue < 0.001 ? "< 0.001" : formatNumber(pValue)}`;
    methods.set(title, `${method}${p.replace("= <", "<")}`);
  }
  if (methods.size === 0) return "";
  const lines = [...methods].map(([title, method]) => `- ${escape(title)}: ${escape(method)}`);
  return details("How the intervals were made", lines.join("\n"));
}
