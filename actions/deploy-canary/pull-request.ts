import type { PullRequestText } from "../toolkit/git/landing.js";
import type { FileChange } from "../toolkit/git/tree.js";
import type { VersionRecord } from "../toolkit/registry/record.js";
import { code, details, escape, table } from "../toolkit/report/markdown.js";
import { formatNumber, formatSigned } from "../toolkit/report/number.js";
import type { SplitRecord } from "./change/manifests.js";
import type { Settings } from "./settings.js";

/** A change that was worked out and only has to be told. */
export interface Proposal {
  readonly operation: "start" | "promote" | "split" | "rollback" | "abort";
  readonly settings: Settings;
  /** The version that the change deploys; undefined when it only quarantines. */
  readonly to: VersionRecord | undefined;
  /** The version that is served beside it from then on. */
  readonly split: SplitRecord | undefined;
  /** The version that runs now, by the registry. */
  readonly from: VersionRecord | undefined;
  readonly quarantined: { readonly version: number; readonly reason: string } | undefined;
  readonly files: readonly FileChange[];
  readonly reason: string | undefined;
  /** Where the other half of the change is: another repository. */
  readonly elsewhere: string | undefined;
}

export function title(proposal: Proposal): string {
  const { settings, to, from, split, operation, quarantined } = proposal;
  const { model, environment } = settings;
  if (to === undefined) return `${model}: quarantine version ${quarantined?.version}`;
  if (split !== undefined)
    return `${model}: ${split.weight}% of ${environment} to version ${split.record.version}, beside ${to.version}`;
  if (operation === "abort")
    return `${model}: stop version ${quarantined?.version} in ${environment}, back to ${to.version}`;
  if (operation === "rollback") return `${model}: roll ${environment} back to version ${to.version}`;
  return `${model}: deploy version ${to.version} to ${environment}${from === undefined ? "" : ` (now ${from.version})`}`;
}

/** The pull request: what changes for the better or the worse, what the cluster will do, how to go back. Escaped. */
export function pullRequestText(proposal: Proposal): PullRequestText {
  const parts = [
    `### ${escape(title(proposal))}`,
    proposal.reason === undefined ? "" : `> ${escape(proposal.reason)}`,
    ...(proposal.quarantined === undefined ? [] : [quarantine(proposal.quarantined)]),
    ...(proposal.to === undefined ? [] : [...judged(proposal, proposal.to), effect(proposal)]),
    proposal.elsewhere === undefined
      ? ""
      : `The other half of this change is in ${code(proposal.elsewhere)}. Merge both.`,
    goBack(proposal),
    details(`${proposal.files.length} files changed`, proposal.files.map(fileLine).join("\n")),
  ];
  return { title: title(proposal), body: `${parts.filter((part) => part !== "").join("\n\n")}\n` };
}

/** Of a split, the second version is the new one: it is compared with the one that runs. */
function judged({ from, split }: Proposal, to: VersionRecord): string[] {
  return split === undefined
    ? [metrics(to, from), gate(to)]
    : [metrics(split.record, to), gate(split.record)];
}

function quarantine({ version, reason }: { version: number; reason: string }): string {
  return `Version ${version} is quarantined: ${escape(reason)}. It is refused everywhere until its quarantine file is removed.`;
}

/** Side by side, from the two records. Differences across different evaluation data are not shown: they say nothing. */
function metrics(to: VersionRecord, from: VersionRecord | undefined): string {
  const next = to.evaluation?.metrics ?? {};
  const now = from?.evaluation?.metrics ?? {};
  const names = [...new Set([...Object.keys(next), ...Object.keys(now)])];
  if (names.length === 0) return `Version ${to.version} was registered without metrics.`;
  const data = [to, from].map((record) => record?.evaluation?.dataset?.digest);
  const comparable = from !== undefined && data[0] !== undefined && data[0] === data[1];
  const rows = names.map((name) => {
    const [candidate, current] = [next[name]?.value, now[name]?.value];
    const difference =
      comparable && candidate !== undefined && current !== undefined ? candidate - current : undefined;
    return [
      escape(name),
      ...(from === undefined ? [] : [formatNumber(current)]),
      formatNumber(candidate),
      ...(from === undefined ? [] : [formatSigned(difference)]),
    ];
  });
  const header =
    from === undefined
      ? ["metric", `version ${to.version}`]
      : ["metric", `version ${from.version} (now)`, `version ${to.version}`, "difference"];
  const alignment = header.map((_, index) => (index === 0 ? "left" : "right") as "left" | "right");
  const note =
    comparable || from === undefined
      ? ""
      : "\n\nThe two were not measured on the same data as far as the records say, so no difference is shown.";
  return `${table(header, alignment, rows)}${note}`;
}

function gate({ version, gate }: VersionRecord): string {
  if (gate === "none") return `Version ${version} was not gated.`;
  const receipt = gate.reportDigest === undefined ? "" : `, report ${code(gate.reportDigest)}`;
  if (gate.verdict === "override") {
    const { by = "someone", reason = "no reason" } = gate.override ?? {};
    return `⚠️ Gate: let through by ${escape(by)} (${escape(reason)})${receipt}.`;
  }
  const against =
    gate.baseline === undefined || gate.baseline === null ? "" : ` against ${baseline(gate.baseline)}`;
  return `Gate: passed${against}${receipt}.`;
}

function baseline(value: number | string): string {
  return typeof value === "number" ? `version ${value}` : code(value);
}

function effect({ settings, to, split, operation }: Proposal): string {
  const { canary, target, environment, namespace, aliases } = settings;
  if (split !== undefined) {
    return `When this is merged, Argo CD starts version ${split.record.version} in namespace ${code(namespace)} beside version ${to?.version}, and the Gateway gives it ${split.weight}% of the requests. That stays so until one of them is promoted, or version ${split.record.version} is aborted.`;
  }
  const moved = `the ${aliases.length === 1 ? "alias" : "aliases"} ${aliases.map(code).join(" and ")} point${aliases.length === 1 ? "s" : ""} to version ${to?.version}`;
  const start = `When this is merged, ${moved}, and Argo CD applies the manifests to namespace ${code(namespace)}.`;
  if (target === "deployment") return `${start} The pods of ${escape(environment)} are replaced one by one.`;
  if (operation === "rollback" || operation === "abort") {
    return `${start} Argo Rollouts goes back at once, without the steps, where its pods still match one of the last versions.`;
  }
  const what = settings.gateway === undefined ? "pods" : "traffic";
  const steps = canary.steps.map((step) => `${step}%`).join(", ");
  const watch =
    canary.analysis.length === 0
      ? "No analysis watches it."
      : `It goes back by itself when ${canary.analysis.map(code).join(" or ")} does not hold.`;
  return `${start} Argo Rollouts gives it ${steps} of the ${what}, ${pause(canary.pauseSeconds)} each. ${watch}`;
}

function pause(seconds: number): string {
  return seconds >= 60 && seconds % 60 === 0 ? `${seconds / 60} min` : `${seconds} s`;
}

function goBack({ settings, to, split, from, operation }: Proposal): string {
  if (split !== undefined) {
    const end = `npx mergeline deploy-canary --operation promote --environment ${settings.environment} --version ${to?.version}`;
    return `**To end it:** revert this pull request, or run ${code(end)}.`;
  }
  if (from === undefined || operation === "abort") return "";
  const command = `npx mergeline deploy-canary --operation rollback --environment ${settings.environment} --version ${from.version}`;
  return `**To go back:** revert this pull request, or run ${code(command)}.`;
}

function fileLine(file: FileChange): string {
  return `- ${"delete" in file ? "removed" : "written"}: ${code(file.path)}`;
}
