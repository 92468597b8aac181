import { details, escape, table } from "../../toolkit/report/markdown.js";
import { formatCount } from "../../toolkit/report/number.js";
import type { PredictionRows } from "../predictions/rows.js";
import type { GateFindings } from "../report.js";

/** More classes than this are no classes but numbers. */
const mostClasses = 10;

/** What is different in the data that the two models were measured on; empty where nothing is known to be. Folded. */
export function dataDifference({ candidate, baseline, dataset }: GateFindings): string {
  if (baseline === undefined) return "";
  const [own, other] = [candidate?.evidence.rows, baseline.evidence.rows];
  const lines: [string, string | undefined, string | undefined][] = [
    ["dataset", digest(baseline.dataset), digest(dataset.digest ?? own?.digest)],
    ["ids and labels", digest(other?.digest), digest(own?.digest)],
    ["rows", count(other?.count), count(own?.count)],
    ...classLines(other, own),
  ];
  // The same pairs are the same data, whatever file they came in; a record may name them or the dataset's files.
  if (other !== undefined && own !== undefined && other.digest === own.digest) return "";
  if (baseline.dataset !== undefined && [dataset.digest, own?.digest].includes(baseline.dataset)) return "";
  const different = lines.filter(
    ([, before, now]) => before !== undefined && now !== undefined && before !== now,
  );
  if (different.length === 0) return "";
  const body = table(
    ["", escape(baseline.column), "candidate"],
    ["left", "right", "right"],
    different.map(([name, before, now]) => [escape(name), before!, now!]),
  );
  return details("The evaluation data differs", body);
}

/** Rows of each class, where the labels are classes. */
function classLines(
  baseline: PredictionRows | undefined,
  candidate: PredictionRows | undefined,
): [string, string, string][] {
  if (baseline === undefined || candidate === undefined) return [];
  const [before, now] = [counted(baseline.labels), counted(candidate.labels)];
  const names = [...new Set([...before.keys(), ...now.keys()])].sort();
  if (names.length > mostClasses) return [];
  return names.map((name) => [
    `rows labelled ${name.length > 40 ? `${name.slice(0, 39)}…` : name}`,
    formatCount(before.get(name) ?? 0),
    formatCount(now.get(name) ?? 0),
  ]);
}

function counted(labels: readonly string[]): Map<string, number> {
  const found = new Map<string, number>();
  for (const label of labels) found.set(label, (found.get(label) ?? 0) + 1);
  return found;
}

const digest = (value: string | undefined) =>
  value === undefined ? undefined : `sha256:${value.slice(7, 19)}…`;

const count = (value: number | undefined) => (value === undefined ? undefined : formatCount(value));
