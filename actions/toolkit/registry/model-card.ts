import { code, escape, table } from "../report/markdown.js";
import { countOf, formatBytes, formatNumber } from "../report/number.js";
import type { About } from "./about.js";
import { writeDocument } from "./document.js";
import type { VersionRecord } from "./record.js";

export interface CardContext {
  readonly about: About | undefined;
  /** The aliases that point to the version. */
  readonly aliases: readonly string[];
  /** Percent of an alias's traffic that the version gets, by alias, where two versions share it. */
  readonly shares?: Readonly<Record<string, number>>;
  /** Names of the Hugging Face Hub. */
  readonly license: string | undefined;
  readonly task: string;
}

/** Libraries by the format of their files, as the Hub names them. */
const libraries: Readonly<Record<string, string>> = {
  joblib: "sklearn",
  pkl: "sklearn",
  onnx: "onnx",
  keras: "keras",
  safetensors: "transformers",
};

/**
 * The model card of a version: Markdown, with the front matter of the Hugging Face Hub, whose `model-index` holds the
 * results. The same record gives the same text.
 */
export function modelCard(record: VersionRecord, context: CardContext): string {
  const { about, aliases, shares = {} } = context;
  const pointing = aliases.map((alias) =>
    (shares[alias] ?? 100) < 100 ? `${alias} (${shares[alias]}%)` : alias,
  );
  const body = [
    `# ${escape(record.name)} version ${record.version}`,
    about?.description === undefined ? "" : escape(about.description),
    facts(record, about, pointing),
    section("Results", results(record)),
    section("Training data", data(record)),
    section("Parameters", values(record.training?.parameters)),
    section("Environment", values(record.training?.environment)),
    section("Gate", gate(record)),
    section("Imported", origin(record)),
    section("Files", files(record)),
  ];
  return `---\n${writeDocument(frontMatter(record, context))}---\n\n${body.filter((part) => part !== "").join("\n\n")}\n`;
}

function frontMatter(record: VersionRecord, { license, task, aliases }: CardContext): object {
  const { name, version, evaluation, data: used = [], artifacts } = record;
  const metrics = Object.entries(evaluation?.metrics ?? {});
  const { dataset } = evaluation ?? {};
  const on = dataset?.name ?? "evaluation data";
  const library = artifacts.map(({ format }) => libraries[format ?? ""]).find((one) => one !== undefined);
  const source = record.source?.runUrl;
  return {
    ...(license !== undefined && { license }),
    ...(library !== undefined && { library_name: library }),
    pipeline_tag: task,
    tags: [...new Set(["mergeline", ...aliases])],
    ...(used.length > 0 && { datasets: used.map((one) => one.name) }),
    ...(metrics.length > 0 && {
      metrics: metrics.map(([metric]) => metric),
      "model-index": [
        {
          name: `${name}@${version}`,
          results: [
            {
              task: { type: task },
              dataset: {
                type: on,
                name: on,
                ...(dataset?.digest !== undefined && { revision: dataset.digest }),
              },
              metrics: metrics.map(([metric, { value, interval }]) => ({
                type: metric,
                value,
                name: metric,
                ...(interval !== undefined && { args: { interval } }),
              })),
              ...(source !== undefined &&
                /^https?:\/\//.test(source) && { source: { name: "Training run", url: source } }),
            },
          ],
        },
      ],
    }),
  };
}

function facts(record: VersionRecord, about: About | undefined, aliases: readonly string[]): string {
  const { source, training, supersedes, authors } = record;
  const took = training?.durationSeconds;
  const entries: [string, string | undefined][] = [
    ["Registered", record.createdAt],
    ["By", authors?.map(escape).join(", ")],
    ["Owners", about?.owners?.map(escape).join(", ")],
    ["Aliases when this was written", aliases.map(escape).join(", ")],
    ["Repository", source?.repository && code(source.repository)],
    ["Commit", source?.commit && code(source.commit)],
    ["Pull request", source?.pullRequest === undefined ? undefined : `no. ${source.pullRequest}`],
    [
      "Trained by",
      [training?.backend, training?.job]
        .flatMap((one) => (one === undefined ? [] : [escape(one)]))
        .join(", "),
    ],
    ["Training took", took === undefined ? undefined : `${formatNumber(took, 0)} s`],
    ["Follows", supersedes === undefined ? undefined : `version ${supersedes}`],
  ];
  return entries
    .flatMap(([term, value]) => (value === undefined || value === "" ? [] : [`- ${term}: ${value}`]))
    .join("\n");
}

function results({ evaluation }: VersionRecord): string {
  const metrics = Object.entries(evaluation?.metrics ?? {});
  if (metrics.length === 0) return "";
  const { name, digest, rows } = evaluation?.dataset ?? {};
  const on = [
    name === undefined ? "" : escape(name),
    rows === undefined ? "" : countOf(rows, "row"),
    digest === undefined ? "" : code(digest),
  ].filter((part) => part !== "");
  const shown = table(
    ["metric", "value", "interval"],
    ["left", "right", "right"],
    metrics.map(([metric, { value, interval }]) => [
      escape(metric),
      formatNumber(value, 4),
      interval === undefined ? "" : interval.map((end) => formatNumber(end, 4)).join(" … "),
    ]),
  );
  return on.length === 0 ? shown : `Measured on ${on.join(", ")}.\n\n${shown}`;
}

function data({ data: used = [] }: VersionRecord): string {
  if (used.length === 0) return "";
  const datasets = table(
    ["dataset", "rows", "revision", "from", "digest"],
    ["left", "right", "left", "left", "left"],
    used.map(({ name, rows, revision, uri, digest }) => [
      escape(name),
      rows === undefined ? "" : countOf(rows, "row"),
      revision === undefined ? "" : code(revision),
      uri === undefined ? "" : code(uri),
      digest === undefined ? "" : code(digest),
    ]),
  );
  return [datasets, featureViews(used)].filter((part) => part !== "").join("\n\n");
}

function featureViews(used: NonNullable<VersionRecord["data"]>): string {
  const rows = used.flatMap(({ name: dataset, features }) =>
    (features?.views ?? []).map(({ name, version, updatedAt }) => [
      escape(dataset),
      escape(name),
      version === undefined ? "" : String(version),
      updatedAt ?? "",
      features?.service === undefined ? "" : escape(features.service),
    ]),
  );
  const names = used.flatMap(({ name, features }) =>
    features !== undefined && features.views.length === 0 && features.service !== undefined
      ? [[escape(name), "", "", "", escape(features.service)]]
      : [],
  );
  if (rows.length + names.length === 0) return "";
  return table(
    ["dataset", "Feast feature view", "version", "applied", "service"],
    ["left", "left", "right", "left", "left"],
    [...rows, ...names],
  );
}

function values(map: Readonly<Record<string, unknown>> | undefined): string {
  const entries = Object.entries(map ?? {});
  if (entries.length === 0) return "";
  return table(
    ["name", "value"],
    ["left", "left"],
    entries.map(([name, value]) => [
      escape(name),
      code(typeof value === "string" ? value : JSON.stringify(value)),
    ]),
  );
}

function gate({ gate: told }: VersionRecord): string {
  if (told === "none") return "No gate was asked for.";
  const { verdict, baseline, policyDigest, reportDigest, receipt, override } = told;
  const compared =
    typeof baseline === "number" ? `version ${baseline}` : baseline == null ? undefined : escape(baseline);
  const entries: [string, string | undefined][] = [
    ["Verdict", verdict],
    ["Compared with", compared],
    ["Overridden by", override && `${escape(override.by)}: ${escape(override.reason)}`],
    ["Policy", policyDigest && code(policyDigest)],
    ["Report", reportDigest && code(reportDigest)],
    ["Receipt", receipt && code(receipt.digest)],
  ];
  return entries.flatMap(([term, value]) => (value === undefined ? [] : [`- ${term}: ${value}`])).join("\n");
}

function origin({ imported }: VersionRecord): string {
  if (imported === undefined) return "";
  const { from, version, run, tags = {} } = imported;
  const facts = [
    `- From: ${code(from)}`,
    `- Called there: ${escape(version)}`,
    ...(run === undefined ? [] : [`- Run there: ${code(run)}`]),
    ...Object.entries(tags).map(([tag, value]) => `- ${escape(tag)}: ${escape(value)}`),
  ];
  return `No gate of this repository has judged it.\n\n${facts.join("\n")}`;
}

function files({ artifacts }: VersionRecord): string {
  return table(
    ["format", "size", "where", "digest"],
    ["left", "right", "left", "left"],
    artifacts.map(({ format, bytes, uri, digest }) => [
      escape(format ?? "file"),
      bytes === undefined ? "" : formatBytes(bytes),
      code(uri),
      code(digest),
    ]),
  );
}

function section(title: string, body: string): string {
  return body === "" ? "" : `## ${title}\n\n${body}`;
}
