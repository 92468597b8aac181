import type { Repository } from "../../git/repository.js";
import { ConfigurationError } from "../../runtime/errors.js";
import type { Runtime } from "../../runtime/runtime.js";

/** The LFS server of a repository's remote, and what it is asked with. */
export interface LfsServer {
  /** Without a slash at its end. */
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
}

/**
 * Finds the LFS server beside the remote, where GitHub and others have it. A `.lfsconfig` is not followed: it comes
 * with the branch, and could send the token anywhere.
 * @throws ConfigurationError when the remote is none that LFS can be asked of
 */
export async function lfsServer(
  repository: Repository | undefined,
  what: string,
  runtime: Pick<Runtime, "context" | "github">,
): Promise<LfsServer> {
  const remote = await repository?.remote();
  const given = remote === undefined ? undefined : await repository?.remoteUrl(remote);
  const url = given?.replace(/^(?:ssh:\/\/)?git@([^:/]+)[:/]/, "https://$1/").replace(/\/+$/, "");
  if (
    repository === undefined ||
    url === undefined ||
    !/^https:\/\/|^http:\/\/(127\.0\.0\.1|localhost)[:/]/.test(url)
  ) {
    throw new ConfigurationError(
      `${what}: Git LFS needs a repository with an https remote; this one has ${given ?? "none"}.`,
    );
  }
  const server = `${url.replace(/\.git$/, "")}.git/info/lfs`;
  const left = await repository.attempt(["config", "--get-urlmatch", "http.extraheader", url]);
  const [, header] = /^authorization:\s*(.+)$/i.exec(left.stdout.toString("utf8").trim()) ?? [];
  if (left.code === 0 && header !== undefined) return { url: server, headers: { authorization: header } };
  // The run's token goes to the run's own server only.
  const own = runtime.context?.serverUrl.replace(/\/+$/, "");
  if (own === undefined || !url.startsWith(`${own}/`)) return { url: server, headers: {} };
  const found = (await (await runtime.github())?.octokit.auth()) as { token?: unknown } | undefined;
  if (typeof found?.token !== "string") return { url: server, headers: {} };
  const basic = Buffer.from(`x-access-token:${found.token}`).toString("base64");
  return { url: server, headers: { authorization: `basic ${basic}` } };
}
