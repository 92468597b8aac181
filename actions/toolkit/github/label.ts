import { at, type GitHub } from "./client.js";
import { explain } from "./explain.js";
import { limits } from "./limits.js";

/**
 * Who has set a label that a pull request has now; undefined where it does not have it, or nobody can be named.
 * @throws ConfigurationError when GitHub can't be reached or the token may not read
 */
export async function labelledBy(github: GitHub, number: number, label: string): Promise<string | undefined> {
  try {
    const events = await github.octokit.paginate(github.octokit.rest.issues.listEvents, {
      ...at(github),
      issue_number: number,
      per_page: limits.pageSize,
    });
    const last = events
      .filter(
        (event) =>
          (event.event === "labeled" || event.event === "unlabeled") &&
          "label" in event &&
          event.label?.name?.toLowerCase() === label.toLowerCase(),
      )
      .sort((one, other) => one.id - other.id)
      .at(-1);
    return last?.event === "labeled" ? last.actor?.login : undefined;
  } catch (error) {
    throw explain(
      error,
      { to: `see who labelled pull request ${number}`, permission: "pull-requests: read" },
      github,
    );
  }
}

/** A comment as its author wrote it. */
export interface PlainComment {
  readonly login: string;
  readonly body: string;
  readonly url: string;
  /** Whether someone, who need not be its author, has changed it since. */
  readonly edited: boolean;
}

/** The comments on a pull request, oldest first. @throws ConfigurationError like {@link labelledBy} */
export async function commentsOn(github: GitHub, number: number): Promise<PlainComment[]> {
  try {
    const comments = await github.octokit.paginate(github.octokit.rest.issues.listComments, {
      ...at(github),
      issue_number: number,
      per_page: limits.pageSize,
    });
    return comments
      .sort((one, other) => one.id - other.id)
      .map(({ user, body = "", html_url: url, created_at, updated_at }) => ({
        login: user?.login ?? "",
        body,
        url,
        edited: created_at !== updated_at,
      }));
  } catch (error) {
    throw explain(
      error,
      { to: `read the comments on pull request ${number}`, permission: "pull-requests: read" },
      github,
    );
  }
}

/** Whether a person is in a team, as far as the token can see: a job's own token sees no teams. */
export async function isTeamMember(github: GitHub, team: string, login: string): Promise<boolean> {
  const [org = "", team_slug = ""] = team.replace(/^@/, "").split("/");
  try {
    const { data } = await github.octokit.rest.teams.getMembershipForUserInOrg({
      org,
      team_slug,
      username: login,
    });
    return data.state === "active";
  } catch {
    return false;
  }
}
