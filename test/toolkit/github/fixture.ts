import { createGitHub, type GitHub } from "../../../actions/toolkit/github/client.js";
import type { Log } from "../../../actions/toolkit/runtime/log.js";
import type { GitHubServer } from "../../github/server.js";

/** A log that keeps its lines. */
export function recordingLog(): Log & { readonly lines: string[] } {
  const lines: string[] = [];
  const keep = (message: string): void => {
    lines.push(message);
  };
  return {
    lines,
    info: keep,
    notice: keep,
    warning: keep,
    error: keep,
    debug: keep,
    annotate: (annotation) => keep(annotation.message),
    group: (_title, body) => body(),
    mask: () => {},
  };
}

/** The product's client, towards the emulated GitHub. */
export function connect(
  server: Pick<GitHubServer, "url">,
  token = "job-token",
  repository = "churn",
): Promise<GitHub> {
  const log = recordingLog();
  return createGitHub({ token, apiUrl: server.url, owner: "acme", repository, log, unpaced: true });
}
