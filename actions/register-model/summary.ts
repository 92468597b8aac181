import type { Landed } from "../toolkit/git/landing.js";
import { gateVerdict } from "../toolkit/registry/record.js";
import { code, escape, table } from "../toolkit/report/markdown.js";
import { formatNumber } from "../toolkit/report/number.js";
import type { Registration } from "./registration.js";

/** One sentence: which version it is, and how it got there. */
export function sentenceOf(registration: Registration, landed: Landed): string {
  const { name, version } = registration.record;
  const aliases = registration.aliases.map((alias) => alias.name).join(", ");
  const moved = aliases === "" ? "" : ` as ${aliases}`;
  if (registration.existed && !landed.changed)
    return `${name} version ${version} was registered before; nothing changed.`;
  const proposal = landed.pullRequest;
  if (proposal !== undefined) {
    const where = proposal.url ?? `branch ${proposal.branch}`;
    return `${name} version ${version} is proposed${moved} in ${where}; it counts when that is merged.`;
  }
  if (registration.existed)
    return `${name} version ${version} was registered before; it is now also${moved}.`;
  return `${name} version ${version} is registered${moved}.`;
}

/** The version in Markdown, for the job summary and for a pull request that proposes it. */
export function describeVersion(registration: Registration, title: string): string {
  const { record, aliases } = registration;
  const gate = gateVerdict(record);
  const gates = {
    pass: "passed",
    none: "none: model.yaml has no evaluate section",
    override: `overridden by ${record.gate === "none" ? "" : escape(record.gate.override?.by ?? "")}: ${record.gate === "none" ? "" : escape(record.gate.override?.reason ?? "")}`,
  };
  const facts: string[][] = [
    ["Gate", gates[gate]],
    ...(record.supersedes === undefined ? [] : [["Follows", `version ${record.supersedes}`]]),
    ...aliases.map(({ name, previous }) => [
      "Alias",
      `${code(name)} ${previous === undefined ? "is new" : `moves from version ${previous}`}`,
    ]),
    ...record.artifacts.map(({ uri, digest, bytes }) => [
      "Artifact",
      `${code(uri)} ${bytes === undefined ? "" : `(${formatNumber(bytes)} bytes) `}${code(digest.slice(0, 19))}…`,
    ]),
    ...Object.entries(record.evaluation?.metrics ?? {}).map(([metric, { value }]) => [
      escape(metric),
      formatNumber(value),
    ]),
    ...(record.data ?? []).map(({ name, rows }) => [
      "Data",
      `${escape(name)}${rows === undefined ? "" : `, ${formatNumber(rows)} rows`}`,
    ]),
    ...(record.source?.commit === undefined ? [] : [["Commit", code(record.source.commit.slice(0, 12))]]),
  ];
  return `### ${escape(title)}\n\n${table(["", `version ${record.version}`], ["left", "left"], facts)}\n`;
}
