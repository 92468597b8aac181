import type { Octokit } from "@octokit/rest";
import { ConfigurationError } from "../runtime/errors.js";
import type { Log } from "../runtime/log.js";

/** The GitHub API for one repository. The nouns beside this file (comment, issue, pull request, …) work on it. */
export interface GitHub {
  readonly octokit: Octokit;
  readonly owner: string;
  readonly repository: string;
}

/** The repository's place in the parameters of every request. */
export function at(github: GitHub): { owner: string; repo: string } {
  return { owner: github.owner, repo: github.repository };
}

export interface GitHubOptions {
  readonly token: string;
  /** For example `https://api.github.com` or `https://github.example.com/api/v3`. */
  readonly apiUrl: string;
  readonly owner: string;
  readonly repository: string;
  readonly log: Log;
  /** Ends requests, and waits between retries, at once. */
  readonly signal?: AbortSignal;
  /** Leaves out the pauses that GitHub asks for, between writes and before a retry. For servers of other people. */
  readonly unpaced?: boolean;
}

/** How often a request is tried again after a failure of the server or the network: after 1 s, then after 4 s. */
const retries = 2;
/** Longest wait for GitHub's rate limit, in seconds. A longer one fails at once, with the time in the error. */
const longestWait = 90;

/**
 * A client for the repository's REST API. Octokit is loaded here and not before: most starts of an action don't need
 * it. The token is masked in the log and is in no error.
 * @throws ConfigurationError when the token or the address can't be one
 */
export async function createGitHub(options: GitHubOptions): Promise<GitHub> {
  const token = options.token.trim();
  options.log.mask(token);
  // A header with such a value is refused with an error that quotes it.
  if (!/^[\x21-\x7e]+$/.test(token)) {
    throw new ConfigurationError("github-token is empty or holds a character that no token has.");
  }
  if (!URL.canParse(options.apiUrl) || !/^https?:$/.test(new URL(options.apiUrl).protocol)) {
    throw new ConfigurationError(`GITHUB_API_URL: "${options.apiUrl}" is not an http or https address.`);
  }
  const [{ Octokit }, { retry }, { throttling }] = await Promise.all([
    import("@octokit/rest"),
    import("@octokit/plugin-retry"),
    import("@octokit/plugin-throttling"),
  ]);
  const { log, signal } = options;
  const waitOnce = (seconds: number, request: unknown, _octokit: unknown, tried: number) => {
    const again = tried === 0 && seconds <= longestWait;
    log.info(`GitHub's rate limit is reached${again ? `: trying again in ${seconds} s` : ""}.`);
    return again && request !== undefined;
  };
  const octokit = new (Octokit.plugin(retry, throttling))({
    auth: token,
    baseUrl: options.apiUrl.replace(/\/+$/, ""),
    userAgent: "mergeline",
    log: { debug: log.debug, info: log.debug, warn: log.debug, error: log.debug },
    retry: { retries, retryAfterBaseValue: options.unpaced === true ? 10 : 1000 },
    throttle: {
      enabled: options.unpaced !== true,
      onRateLimit: waitOnce,
      onSecondaryRateLimit: waitOnce,
    },
  });
  if (signal !== undefined) endWith(octokit, signal);
  return { octokit, owner: options.owner, repository: options.repository };
}

/** Registered last and so outermost: a cancelled run waits neither for an answer nor for a retry. */
function endWith(octokit: Octokit, signal: AbortSignal): void {
  octokit.hook.wrap("request", async (request, options) => {
    signal.throwIfAborted();
    options.request = { ...options.request, signal };
    let stop: () => void = () => {};
    const aborted = new Promise<never>((_, reject) => {
      stop = () => reject(signal.reason);
      signal.addEventListener("abort", stop, { once: true });
    });
    try {
      return await Promise.race([Promise.resolve(request(options)), aborted]);
    } finally {
      signal.removeEventListener("abort", stop);
    }
  });
}
