import type { Landed } from "../../toolkit/git/landing.js";
import type { Exported } from "../../toolkit/registry/exports/exported.js";
import type { ClusterStatus } from "../cluster/status.js";

/** What an operation did, for the report, the outputs and the summary. */
export interface Result {
  readonly ok: boolean;
  /** deployed, proposed, unchanged, finished, aborted, refused, or the phase in lower case. */
  readonly verdict: string;
  readonly summary: string;
  readonly version: number | undefined;
  readonly previousVersion: number | undefined;
  /** Paths of the manifests that deploy the version, in the repository that holds them. */
  readonly manifests: readonly string[];
  readonly cluster: ClusterStatus | undefined;
  /** Each repository that was written to, the model's first. */
  readonly landed: readonly Landed[];
  readonly quarantined: { readonly version: number; readonly reason: string } | undefined;
  /** What became of the aliases in other registries. */
  readonly exports: readonly Exported[];
}

export const nothing: Omit<Result, "ok" | "verdict" | "summary"> = {
  version: undefined,
  previousVersion: undefined,
  manifests: [],
  cluster: undefined,
  landed: [],
  quarantined: undefined,
  exports: [],
};

/** How a change landed, as the end of a sentence. */
export function whereItIs(landed: readonly Landed[]): string {
  const places = landed.filter((one) => one.changed || one.pullRequest !== undefined).map(place);
  return places.join(" and ");
}

function place(landed: Landed): string {
  if (landed.pullRequest !== undefined) {
    const { url, branch } = landed.pullRequest;
    return url === undefined ? `proposed on branch ${branch}` : `proposed in ${url}`;
  }
  if (landed.mode === "push" && landed.commit !== undefined) return `pushed as ${landed.commit.slice(0, 8)}`;
  return "written to the working folder";
}
