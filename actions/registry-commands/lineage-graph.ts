import type { VersionRecord } from "../toolkit/registry/record.js";
import { visible } from "../toolkit/report/markdown.js";
import { countOf } from "../toolkit/report/number.js";
import { shortDigest } from "./print.js";

export interface LineageNode {
  /** Safe as an identifier in Mermaid; the same for the same record. */
  readonly id: string;
  readonly kind:
    | "data"
    | "features"
    | "commit"
    | "training"
    | "artifact"
    | "dataset"
    | "gate"
    | "version"
    | "alias";
  /** Lines of text, as the record has them. */
  readonly label: readonly string[];
}

export interface LineageEdge {
  readonly from: string;
  readonly to: string;
  readonly label: string | null;
}

export interface Lineage {
  readonly nodes: readonly LineageNode[];
  readonly edges: readonly LineageEdge[];
}

/**
 * What a version was made from, as a graph that points forward in time.
 * @param predecessors the versions before it, nearest first
 * @param aliases those that point to it
 */
export function lineageOf(
  record: VersionRecord,
  predecessors: readonly number[],
  aliases: readonly string[],
): Lineage {
  const nodes: LineageNode[] = [];
  const edges: LineageEdge[] = [];
  const add = (id: string, kind: LineageNode["kind"], ...label: (string | undefined)[]): string => {
    if (!nodes.some((node) => node.id === id))
      nodes.push({ id, kind, label: label.filter((line) => line !== undefined && line !== "") as string[] });
    return id;
  };
  const link = (from: string, to: string, label: string | null = null) => edges.push({ from, to, label });

  const { name, source, training, evaluation, gate } = record;
  const version = add(`v${record.version}`, "version", `${name} ${record.version}`, record.createdAt);
  const made =
    training === undefined
      ? version
      : add("training", "training", "training", training.backend, training.job);
  for (const [index, data] of (record.data ?? []).entries()) {
    const rows = data.rows === undefined ? undefined : countOf(data.rows, "row");
    const id = add(
      `data${index + 1}`,
      "data",
      data.name,
      rows,
      shortDigest(data.digest ?? ""),
      data.revision,
    );
    link(id, made);
    for (const view of featureSources(data.features)) {
      const there = nodes.find(({ kind, label }) => kind === "features" && label[0] === view.name);
      const count = nodes.filter(({ kind }) => kind === "features").length + 1;
      const version = view.version === undefined ? undefined : `version ${view.version}`;
      const features = there?.id ?? add(`features${count}`, "features", view.name, version, view.updatedAt);
      link(features, id, data.features?.service ?? null);
    }
  }
  if (source?.commit !== undefined) {
    const pullRequest = source.pullRequest === undefined ? undefined : `pull request #${source.pullRequest}`;
    link(
      add("commit", "commit", `commit ${source.commit.slice(0, 12)}`, source.repository, pullRequest),
      made,
    );
  }
  for (const [index, { digest, format, bytes }] of record.artifacts.entries()) {
    const size = bytes === undefined ? undefined : countOf(bytes, "byte");
    const artifact = add(`artifact${index + 1}`, "artifact", format ?? "artifact", size, shortDigest(digest));
    if (made !== version) link(made, artifact);
    link(artifact, version);
  }
  let before = version;
  for (const predecessor of predecessors) {
    const id = add(`v${predecessor}`, "version", `${name} ${predecessor}`);
    link(id, before, "superseded by");
    before = id;
  }
  if (gate !== "none") {
    const judge = add("gate", "gate", `gate: ${gate.verdict}`, shortDigest(gate.policyDigest ?? ""));
    link(judge, version, gate.verdict === "override" ? "let in" : "passed");
    const dataset = evaluation?.dataset;
    if (dataset !== undefined) {
      const rows = dataset.rows === undefined ? undefined : countOf(dataset.rows, "row");
      link(
        add("dataset", "dataset", dataset.name, rows, shortDigest(dataset.digest ?? "")),
        judge,
        "measured on",
      );
    }
    if (typeof gate.baseline === "number" && gate.baseline !== record.version)
      link(add(`v${gate.baseline}`, "version", `${name} ${gate.baseline}`), judge, "compared with");
  }
  for (const alias of aliases) link(add(`alias_${alias.replaceAll("-", "_")}`, "alias", alias), version);
  return { nodes, edges };
}

type Features = NonNullable<NonNullable<VersionRecord["data"]>[number]["features"]>;

/** The feature views; the service alone where its views are not known. */
export function featureSources(features: Features | undefined): Features["views"] {
  if (features === undefined) return [];
  const { views, service } = features;
  return views.length === 0 && service !== undefined ? [{ name: service }] : views;
}

const shapes: Readonly<Record<LineageNode["kind"], readonly [string, string]>> = {
  data: ["[(", ")]"],
  dataset: ["[(", ")]"],
  features: ["[(", ")]"],
  commit: [">", "]"],
  training: ["[[", "]]"],
  artifact: ["[/", "/]"],
  gate: ["{{", "}}"],
  version: ["[", "]"],
  alias: ["([", "])"],
};

/** The graph as a Mermaid flowchart, as GitHub draws it in a block ```` ```mermaid ````. */
export function mermaid({ nodes, edges }: Lineage): string {
  const lines = ["flowchart LR"];
  for (const { id, kind, label } of nodes) {
    const [open, close] = shapes[kind];
    lines.push(`  ${id}${open}"${label.map(escapeLabel).join("<br/>")}"${close}`);
  }
  for (const { from, to, label } of edges) {
    const text = label === null ? "" : `|"${escapeLabel(label)}"|`;
    lines.push(`  ${from} -->${text} ${to}`);
  }
  return `${lines.join("\n")}\n`;
}

/** Text from anywhere inside quotes of Mermaid: what could end the quotes, or be HTML or Markdown, as its number. */
function escapeLabel(text: string): string {
  return visible(text).replaceAll(/["#&<>`\\*_~[\]|;]/g, (character) => `#${character.codePointAt(0)};`);
}
