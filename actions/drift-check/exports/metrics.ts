import type { Measurement } from "./measurement.js";

/** One number, under the name and the labels by which a metrics store knows it. All are gauges. */
export interface Metric {
  /** In Prometheus's form. Other stores change the separators. */
  readonly name: string;
  readonly help: string;
  readonly labels: Readonly<Record<string, string>>;
  readonly value: number;
}

const help = {
  mergeline_drift_share:
    "Share that drifted of the judged columns, or of their importance where that is known, from 0 to 1.",
  mergeline_drift_share_limit: "Share from which the data counts as drifted.",
  mergeline_drift_detected: "1 when the latest check found drift, else 0.",
  mergeline_drift_alarm: "1 while the drift is confirmed and its issue open, else 0.",
  mergeline_drift_judged: "0 when the latest check had too little data for an answer, else 1.",
  mergeline_drift_columns_judged: "Columns that were judged.",
  mergeline_drift_columns_drifted: "Columns that drifted.",
  mergeline_drift_reference_rows: "Rows of the reference.",
  mergeline_drift_current_rows: "Rows of the data that was checked.",
  mergeline_drift_last_check_timestamp_seconds: "When the latest check was, in seconds since 1970.",
  mergeline_drift_column_effect: "Share of a column's rows that moved, from 0 to 1.",
  mergeline_drift_column_drifted: "1 when the column drifted, else 0.",
  mergeline_drift_column_missing: "Share of a column's values that are missing now, from 0 to 1.",
} as const;

export const metricNames = Object.keys(help);

/** What is measured of the data as a whole. A share that is unknown has no metric: 0 would be a quiet lie. */
export function datasetMetrics(of: Measurement): Metric[] {
  const labels = labelsOf(of);
  const metric = (name: keyof typeof help, value: number): Metric => ({
    name,
    help: help[name],
    labels,
    value,
  });
  return [
    ...(of.share === null ? [] : [metric("mergeline_drift_share", of.share)]),
    metric("mergeline_drift_share_limit", of.limit),
    metric("mergeline_drift_detected", Number(of.drifted)),
    metric("mergeline_drift_alarm", Number(of.alarm)),
    metric("mergeline_drift_judged", Number(of.share !== null)),
    metric("mergeline_drift_columns_judged", of.columns.judged),
    metric("mergeline_drift_columns_drifted", of.columns.drifted),
    metric("mergeline_drift_reference_rows", of.rows.reference),
    metric("mergeline_drift_current_rows", of.rows.current),
    metric("mergeline_drift_last_check_timestamp_seconds", Date.parse(of.at) / 1000),
  ];
}

/** What is measured of single columns, name by name. */
export function columnMetrics(of: Measurement): Metric[] {
  const each = (name: keyof typeof help, value: (column: Column) => number | null): Metric[] =>
    of.columns.listed.flatMap((column) => {
      const found = value(column);
      const labels = { ...labelsOf(of), column: column.name };
      return found === null ? [] : [{ name, help: help[name], labels, value: found }];
    });
  return [
    ...each("mergeline_drift_column_effect", ({ effect }) => effect),
    ...each("mergeline_drift_column_drifted", ({ drifted }) => Number(drifted)),
    ...each("mergeline_drift_column_missing", ({ missing }) => missing),
  ];
}

type Column = Measurement["columns"]["listed"][number];

export function labelsOf({ model, environment }: Measurement): Record<string, string> {
  return { model, ...(environment === null ? {} : { environment }) };
}

/** The metrics in Prometheus's text format 0.0.4, metrics of one name together. */
export function prometheusText(metrics: readonly Metric[]): string {
  const lines: string[] = [];
  let last = "";
  for (const { name, help: about, labels, value } of metrics) {
    if (name !== last) lines.push(`# HELP ${name} ${about}`, `# TYPE ${name} gauge`);
    last = name;
    const pairs = Object.entries(labels).map(([key, text]) => `${key}="${labelText(text)}"`);
    lines.push(`${name}{${pairs.join(",")}} ${value}`);
  }
  return `${lines.join("\n")}\n`;
}

/** Backslash, quote and line end are escaped, as the format says; other text is as it is, in whole characters. */
function labelText(text: string): string {
  return text
    .replaceAll(/\p{Surrogate}/gu, "\ufffd")
    .replaceAll("\\", "\\\\")
    .replaceAll('"', '\\"')
    .replaceAll("\n", "\\n");
}
