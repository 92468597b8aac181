/** Why a push didn't land, as far as the answer tells. */
export type PushAnswer = "landed" | "moved" | "protected" | "denied" | "unknown";

/**
 * What `git push --porcelain` said. `moved`: another push came first, so the change has to be built again. `protected`:
 * a rule of the server refuses direct pushes to the branch. `denied`: no access, or no such repository. `unknown`: the
 * connection broke, and the push may have landed.
 */
export function readPushAnswer(code: number, stdout: string, stderr: string): PushAnswer {
  if (code === 0) return "landed";
  const text = `${stdout}\n${stderr}`;
  if (/\b(fetch first|non-fast-forward|stale info|remote ref updated since checkout)\b/i.test(text))
    return "moved";
  // A rule's answer also says "failed to update ref" on some servers, so it is looked for first.
  if (
    /GH006|GH013|hook declined|protected branch|push declined due to|repository rule violations/i.test(text)
  ) {
    return "protected";
  }
  if (/TF402455|You are not allowed to push code to protected branches/i.test(text)) return "protected";
  if (
    /cannot lock ref|failed to lock|unable to lock|failed to update ref|incorrect old value|reference already exists|is at [0-9a-f]{40} but expected|atomic transaction failed/i.test(
      text,
    )
  ) {
    return "moved";
  }
  if (isDenied(text)) return "denied";
  if (/\[remote rejected\]|\[rejected\]/i.test(text)) return "denied";
  return "unknown";
}

/** Whether git was told that it has no access: trying again doesn't help. */
export function isDenied(text: string): boolean {
  return /authentication failed|could not read (username|password)|permission (to .* )?denied|returned error: 40[134]|repository .*not found|does not appear to be a git repository|terminal prompts disabled|access denied|not allowed/i.test(
    text,
  );
}

/** One plain sentence for what git wrote to standard error, with what to do where that is known. */
export function describeGitProblem(stderr: string): string {
  if (
    /returned error: 403|permission (to .* )?denied|write access .* not granted|not allowed/i.test(stderr)
  ) {
    return "access was denied. Give the job `permissions: contents: write`, or a token that may write.";
  }
  if (
    /authentication failed|could not read (username|password)|returned error: 401|terminal prompts disabled/i.test(
      stderr,
    )
  ) {
    return "the server wants credentials. Keep `persist-credentials` of actions/checkout on, or give `github-token`.";
  }
  if (/couldn't find remote ref/i.test(stderr)) return "the remote has no such branch or tag.";
  if (
    /could not resolve host|failed to connect|connection refused|network is unreachable|timed out/i.test(
      stderr,
    )
  ) {
    return `the server can't be reached (${lastLine(stderr)}). Check the network and the remote's address.`;
  }
  if (/repository .*not found|does not appear to be a git repository|returned error: 404/i.test(stderr)) {
    return "the remote repository does not exist, or the token can't see it.";
  }
  if (/dubious ownership/i.test(stderr)) {
    return "it belongs to another user. Run `git config --global --add safe.directory` for it, if you trust it.";
  }
  if (/no space left|disk quota/i.test(stderr)) return "the disk is full.";
  return `git said: ${lastLine(stderr) || "nothing"}.`;
}

function lastLine(text: string): string {
  const lines = text
    .split("\n")
    .map((line) => line.replace(/^remote:\s*/, "").trim())
    .filter((line) => line !== "");
  const telling = lines.findLast((line) => /^(fatal|error):/.test(line)) ?? lines.at(-1) ?? "";
  return telling
    .replace(/^(fatal|error):\s*/, "")
    .replace(/\.$/, "")
    .slice(0, 300);
}
