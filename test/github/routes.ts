import { parse } from "yaml";
import { runGit } from "./git.js";
import { changedFiles } from "./pulls.js";
import { releaseRoutes } from "./releases.js";
import { type Answer, type ApiRequest, invalid, notFound, type RouteState, repositoryOf } from "./route.js";

type Route = (request: ApiRequest, state: RouteState) => Answer | undefined | Promise<Answer | undefined>;

const at = "/repos/{owner}/{repo}";

/** Operations that the emulator does not have, or has differently. Undefined: the emulator goes on. */
export const routes: Readonly<Record<string, Route>> = {
  ...releaseRoutes,
  [`GET ${at}/pulls/{pull_number}/files`]: changedFiles,
  [`POST ${at}/pulls`]: newPullRequest,
  [`GET ${at}/check-runs/{check_run_id}/annotations`]: ({ operation }, { annotations }) => ({
    status: 200,
    body: annotations.get(operation.parameters.check_run_id!) ?? [],
  }),
  [`POST ${at}/statuses/{sha}`]: async (request, state) => {
    const sha = request.operation.parameters.sha!;
    if (!(await hasCommit(request, state, sha))) return invalid(`No commit found for SHA: ${sha}`);
    const time = state.now().toISOString();
    const status = {
      url: `${state.url}/statuses/${sha}`,
      avatar_url: null,
      id: 1 + [...state.statuses.values()].flat().length,
      node_id: "S",
      state: request.body.state,
      description: request.body.description ?? null,
      target_url: request.body.target_url ?? null,
      context: request.body.context ?? "default",
      created_at: time,
      updated_at: time,
      creator: userOf(request.login, state),
    };
    state.statuses.set(sha, [status, ...(state.statuses.get(sha) ?? [])]);
    return { status: 201, body: status };
  },
  [`GET ${at}/commits/{ref}/statuses`]: ({ operation }, { statuses }) => ({
    status: 200,
    body: statuses.get(operation.parameters.ref!) ?? [],
  }),
  [`POST ${at}/deployments`]: (request, state) => {
    const id = state.deployments.length + 1;
    const time = state.now().toISOString();
    const address = `${state.url}/repos/${repositoryOf(request)}`;
    const body = {
      url: `${address}/deployments/${id}`,
      id,
      node_id: `D${id}`,
      sha: "0".repeat(40),
      ref: request.body.ref,
      task: request.body.task ?? "deploy",
      payload: request.body.payload ?? {},
      environment: request.body.environment ?? "production",
      description: request.body.description ?? null,
      creator: userOf(request.login, state),
      created_at: time,
      updated_at: time,
      statuses_url: `${address}/deployments/${id}/statuses`,
      repository_url: address,
    };
    state.deployments.push({ id, body, statuses: [] });
    return { status: 201, body };
  },
  [`GET ${at}/deployments`]: ({ query }, { deployments }) => ({
    status: 200,
    body: deployments
      .map((each) => each.body)
      .filter((body) => !query.has("environment") || body.environment === query.get("environment"))
      .reverse(),
  }),
  [`POST ${at}/deployments/{deployment_id}/statuses`]: (request, state) => {
    const found = state.deployments.find(
      (each) => String(each.id) === request.operation.parameters.deployment_id,
    );
    if (found === undefined) return notFound;
    const time = state.now().toISOString();
    const address = String(found.body.url);
    const status = {
      url: `${address}/statuses/${found.statuses.length + 1}`,
      id: found.statuses.length + 1,
      node_id: "DS",
      state: request.body.state,
      creator: userOf(request.login, state),
      description: request.body.description ?? "",
      environment: request.body.environment ?? found.body.environment,
      target_url: request.body.target_url ?? "",
      created_at: time,
      updated_at: time,
      deployment_url: address,
      repository_url: `${state.url}/repos/${repositoryOf(request)}`,
      environment_url: request.body.environment_url ?? "",
      log_url: request.body.log_url ?? "",
    };
    found.statuses.unshift(status);
    return { status: 201, body: status };
  },
  [`GET ${at}/deployments/{deployment_id}/statuses`]: ({ operation }, { deployments }) => {
    const found = deployments.find((each) => String(each.id) === operation.parameters.deployment_id);
    return found === undefined ? notFound : { status: 200, body: found.statuses };
  },
  [`POST ${at}/dispatches`]: ({ body }, { dispatches }) => {
    dispatches.push({ eventType: String(body.event_type), payload: body.client_payload });
    return { status: 204 };
  },
  [`POST ${at}/actions/workflows/{workflow_id}/dispatches`]: dispatchWorkflow,
  [`GET ${at}/actions/workflows/{workflow_id}/runs`]: async (request, state) => {
    const workflow = request.operation.parameters.workflow_id!;
    if ((await workflowAt(request, state, "HEAD", workflow)) === undefined) return notFound;
    const runs = (state.runs.get(workflow) ?? []).map((run) => ({
      ...run,
      status: "completed",
      conclusion: "success",
      event: "workflow_dispatch",
      html_url: `${state.url}/${repositoryOf(request)}/actions/runs/${run.id}`,
    }));
    return { status: 200, body: { total_count: runs.length, workflow_runs: runs } };
  },
};

/** The branches of a pull request have to be in git, and the head has to be ahead. */
async function newPullRequest(request: ApiRequest, state: RouteState): Promise<Answer | undefined> {
  const head = String(request.body.head).split(":").at(-1)!;
  const base = String(request.body.base);
  for (const [field, branch] of [
    ["head", head],
    ["base", base],
  ] as const) {
    if (await hasCommit(request, state, `refs/heads/${branch}`)) continue;
    return {
      status: 422,
      body: {
        message: "Validation Failed",
        errors: [{ resource: "PullRequest", field, code: "invalid" }],
        status: "422",
      },
    };
  }
  const ahead = await gitOf(request, state, [
    "rev-list",
    "--count",
    `refs/heads/${base}..refs/heads/${head}`,
  ]);
  if (ahead === "0") return invalid("Validation Failed", `No commits between ${base} and ${head}`);
  const answer = await fetch(
    `${state.emulator}/repos/${repositoryOf(request)}/pulls?state=open&per_page=100`,
  );
  const open = (await answer.json()) as { head: { ref: string }; base: { ref: string } }[];
  return open.some((pull) => pull.head.ref === head && pull.base.ref === base)
    ? invalid(
        "Validation Failed",
        `A pull request already exists for ${request.operation.parameters.owner}:${head}.`,
      )
    : undefined;
}

async function dispatchWorkflow(request: ApiRequest, state: RouteState): Promise<Answer> {
  const workflow = request.operation.parameters.workflow_id!;
  const ref = String(request.body.ref);
  if ((await workflowAt(request, state, "HEAD", workflow)) === undefined) return notFound;
  const text = await workflowAt(request, state, ref, workflow);
  if (text === undefined) return invalid(`No ref found for: ${ref}`);
  const on: Readonly<Record<string, unknown>> = Object(Object(parse(text)).on);
  if (!("workflow_dispatch" in on)) return invalid("Workflow does not have 'workflow_dispatch' trigger");
  const known = Object.keys(Object(Object(on.workflow_dispatch).inputs));
  const given = Object.keys(Object(request.body.inputs));
  const unknown = given.filter((name) => !known.includes(name));
  if (unknown.length > 0) return invalid(`Unexpected inputs provided: ${JSON.stringify(unknown)}`);
  state.dispatches.push({ workflow, ref, inputs: request.body.inputs });
  const runs = state.runs.get(workflow) ?? [];
  const id = 1000 + state.dispatches.length;
  runs.unshift({ id, created_at: state.now().toISOString() });
  state.runs.set(workflow, runs);
  if (request.body.return_run_details !== true) return { status: 204 };
  const path = `${repositoryOf(request)}/actions/runs/${id}`;
  const addresses = { run_url: `${state.url}/repos/${path}`, html_url: `${state.url}/${path}` };
  return { status: 200, body: { workflow_run_id: id, ...addresses } };
}

function workflowAt(
  request: ApiRequest,
  state: RouteState,
  ref: string,
  name: string,
): Promise<string | undefined> {
  return gitOf(request, state, ["show", `${ref}:.github/workflows/${name}`]);
}

async function hasCommit(request: ApiRequest, state: RouteState, name: string): Promise<boolean> {
  return (
    (await gitOf(request, state, ["rev-parse", "--verify", "--quiet", `${name}^{commit}`])) !== undefined
  );
}

async function gitOf(request: ApiRequest, state: RouteState, args: string[]): Promise<string | undefined> {
  return await runGit(state.git.directoryOf(repositoryOf(request)), args).catch(() => undefined);
}

function userOf(login: string, { url }: RouteState): Record<string, unknown> {
  const links = Object.fromEntries(
    [
      "avatar",
      "html",
      "followers",
      "following",
      "gists",
      "starred",
      "subscriptions",
      "organizations",
      "repos",
      "events",
      "received_events",
    ].map((name) => [`${name}_url`, `${url}/${login}`]),
  );
  const type = login.endsWith("[bot]") ? "Bot" : "User";
  return {
    ...links,
    login,
    id: 1,
    node_id: "U",
    gravatar_id: "",
    url: `${url}/users/${login}`,
    type,
    site_admin: false,
  };
}
