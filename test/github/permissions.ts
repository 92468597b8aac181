import type { MatchedOperation } from "./schema.js";

export type Permission =
  | "actions"
  | "checks"
  | "contents"
  | "deployments"
  | "issues"
  | "pull-requests"
  | "statuses";

/** What a job's token may do, as `permissions:` in a workflow says it. What is not named is `none`. */
export type Permissions = Readonly<Partial<Record<Permission, "read" | "write">>>;

export const allPermissions: Permissions = {
  actions: "write",
  checks: "write",
  contents: "write",
  deployments: "write",
  issues: "write",
  "pull-requests": "write",
  statuses: "write",
};

/** The permissions of which one is needed, from GitHub's documentation of each operation. */
function needed(name: string): readonly Permission[] {
  const path = name.split(" ")[1]!.replace("/repos/{owner}/{repo}", "");
  if (path.startsWith("/issues/") && path !== "/issues/{issue_number}") return ["issues", "pull-requests"];
  if (path.startsWith("/issues")) return ["issues"];
  if (path.startsWith("/pulls/{pull_number}/merge")) return ["contents"];
  if (path.startsWith("/pulls")) return ["pull-requests"];
  if (path.startsWith("/check-runs")) return ["checks"];
  if (path.includes("/statuses") && !path.startsWith("/deployments")) return ["statuses"];
  if (path.startsWith("/deployments")) return ["deployments"];
  if (path.startsWith("/releases")) return ["contents"];
  if (path.startsWith("/dispatches")) return ["contents"];
  if (path.startsWith("/actions")) return ["actions"];
  return [];
}

/** Whether the token may do it: reading with `read` or `write`, everything else with `write`. */
export function allows(permissions: Permissions, operation: MatchedOperation): boolean {
  const any = needed(operation.name);
  if (any.length === 0) return true;
  const reads = operation.name.startsWith("GET ");
  return any.some(
    (permission) => permissions[permission] === "write" || (reads && permissions[permission] === "read"),
  );
}
