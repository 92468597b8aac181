import { formatCount } from "../../toolkit/report/number.js";
import { item } from "../../toolkit/report/page/filter.js";
import { type Html, html, type Part } from "../../toolkit/report/page/html.js";
import type { CheckResult, Example } from "../checks/result.js";
import { isExcused } from "../verdict.js";

export type StateOfCheck = "failed" | "warned" | "uncomputed" | "undone" | "known" | "passed";

interface State {
  readonly title: string;
  readonly tone: "bad" | "warn" | "good" | "";
  readonly words: (count: number, baseline: string | undefined) => string;
}

/** In the order of the page: what failed first. */
export const checkStates: Readonly<Record<StateOfCheck, State>> = {
  failed: { title: "failed", tone: "bad", words: () => "failed" },
  uncomputed: { title: "could not be computed", tone: "bad", words: () => "could not be computed" },
  warned: {
    title: "violated, no error",
    tone: "warn",
    words: (count) => `${count === 1 ? "is" : "are"} violated, but no error`,
  },
  undone: { title: "could not be done", tone: "warn", words: () => "could not be done" },
  known: {
    title: "as in the baseline",
    tone: "",
    words: (count, baseline) =>
      `${count === 1 ? "fails as it does" : "fail as they do"} in ${baseline ?? "the baseline"}`,
  },
  passed: { title: "passed", tone: "good", words: () => "passed" },
};

export function checkState(result: CheckResult): StateOfCheck {
  if (isExcused(result)) return "known";
  if (result.status === "pass") return "passed";
  if (result.status === "unsupported") return result.isDecisive === true ? "uncomputed" : "undone";
  if (result.status === "error") return "uncomputed";
  return result.check.severity === "error" ? "failed" : "warned";
}

/** More cells of one check than this are in the JSON report only. */
const mostCells = 20;

/** A check as a row of a table of so many columns, with the first cells that break it. */
export function checkRow(result: CheckResult, columns: number): { cells: Part[]; attributes: Html } {
  const { check, observed, fresh, failed, examples } = result;
  const state = checkState(result);
  const news = fresh === undefined || fresh === failed ? "" : `, ${formatCount(fresh)} new`;
  const beside = [check.dimension, check.businessImpact].filter((one) => one !== undefined).join(", ");
  const text = `${check.name} ${check.type} ${check.column ?? ""}`;
  return {
    attributes: item(text, state),
    cells: [
      html`${check.name}${beside !== "" && html` <span class="muted">${beside}</span>`}`,
      check.expected,
      `${observed}${news}`,
      check.severity,
      cells(examples),
    ].slice(0, columns),
  };
}

function cells(examples: readonly Example[]): Html | "" {
  if (examples.length === 0) return "";
  const lines = examples.slice(0, mostCells).map((example) => html`<li>${cell(example)}</li>`);
  const more = examples.length - mostCells;
  const list = html`<ul>${lines}${more > 0 && html`<li>${formatCount(more)} more are in the JSON report</li>`}</ul>`;
  return examples.length <= 3
    ? list
    : html`<details><summary>${cell(examples[0]!)}, and ${formatCount(examples.length - 1)} more</summary>${list}</details>`;
}

function cell(example: Example): Html {
  const { firstSeen } = example;
  const before = firstSeen === undefined ? "" : html`; first at <code>${placeOf(firstSeen)}</code>`;
  return html`<code>${placeOf(example)}</code> ${shownValue(example)}${before}`;
}

export function placeOf({ file, line, row }: Pick<Example, "file" | "line" | "row">): string {
  return `${file}:${line ?? `row ${row}`}`;
}

export function shownValue({ value, masked }: Pick<Example, "value" | "masked">): Html {
  if (value === null) return html`<em>empty</em>`;
  if (masked)
    return html`<span class="muted" title="The contract classifies the column as personal.">${value}</span>`;
  return html`<code>${value === "" ? '""' : value}</code>`;
}
