import { ConfigurationError } from "../runtime/errors.js";
import { at, type GitHub } from "./client.js";
import { answerOf, explain, statusOf } from "./explain.js";
import { limits } from "./limits.js";

export interface WorkflowDispatch {
  /** The workflow's file name: `retrain.yml`. */
  readonly workflow: string;
  /** The branch or tag that it runs on. */
  readonly ref: string;
  readonly inputs?: Readonly<Record<string, string>>;
}

/** A run of a workflow. */
export interface WorkflowRun {
  readonly id: number;
  readonly url: string;
  readonly createdAt: Date;
  /** `queued`, `in_progress`, `completed`, … */
  readonly status: string;
}

/**
 * Starts a workflow that has a `workflow_dispatch` trigger.
 * @returns the run's address, or undefined where the server does not tell (GitHub Enterprise Server before 2026)
 * @throws ConfigurationError when it does not exist, has no such trigger or inputs, or the token may not start it
 */
export async function dispatchWorkflow(
  github: GitHub,
  dispatch: WorkflowDispatch,
): Promise<string | undefined> {
  const { workflow, ref, inputs = {} } = dispatch;
  const names = Object.keys(inputs);
  if (names.length > limits.dispatchInputs) {
    throw new ConfigurationError(
      `${workflow}: ${names.length} inputs are more than the ${limits.dispatchInputs} that GitHub takes.`,
    );
  }
  const request = { ...at(github), workflow_id: workflow, ref, inputs: { ...inputs } };
  const { createWorkflowDispatch } = github.octokit.rest.actions;
  try {
    const details = { ...request, return_run_details: true };
    const answer = await createWorkflowDispatch(details).catch((error: unknown) => {
      // An older server takes no field that it does not know; nothing was started by the refusal.
      if (!/return_run_details/.test(answerOf(error))) throw error;
      return createWorkflowDispatch(request);
    });
    return runAddress(answer.data);
  } catch (error) {
    throw (
      missingWorkflow(error, github, workflow) ??
      untriggered(error, workflow, ref) ??
      refused(error, `start ${workflow} on ${ref}`) ??
      explain(error, { to: `start ${workflow} on ${ref}`, permission: "actions: write" }, github)
    );
  }
}

/**
 * The newest run of a workflow, or undefined where it never ran.
 * @param permission what the caller needs in all: a token without any is told so at once
 * @throws ConfigurationError when the workflow does not exist or the token may not read runs
 */
export async function latestWorkflowRun(
  github: GitHub,
  workflow: string,
  permission: "actions: read" | "actions: write" = "actions: read",
): Promise<WorkflowRun | undefined> {
  try {
    const { data } = await github.octokit.rest.actions.listWorkflowRuns({
      ...at(github),
      workflow_id: workflow,
      per_page: 1,
    });
    const run = data.workflow_runs[0];
    if (run === undefined) return undefined;
    return { id: run.id, url: run.html_url, createdAt: new Date(run.created_at), status: run.status ?? "" };
  } catch (error) {
    throw (
      missingWorkflow(error, github, workflow) ??
      explain(error, { to: `read the runs of ${workflow}`, permission }, github)
    );
  }
}

/**
 * Sends a `repository_dispatch` event, for workflows that listen to its type.
 * @throws ConfigurationError when the payload has more properties than GitHub takes, or the token may not send it
 */
export async function dispatchRepository(
  github: GitHub,
  type: string,
  payload: Readonly<Record<string, unknown>>,
): Promise<void> {
  const properties = Object.keys(payload).length;
  if (properties > limits.dispatchPayloadProperties) {
    throw new ConfigurationError(
      `${type}: ${properties} properties are more than the ${limits.dispatchPayloadProperties} that GitHub takes.`,
    );
  }
  try {
    await github.octokit.rest.repos.createDispatchEvent({
      ...at(github),
      event_type: type,
      client_payload: { ...payload },
    });
  } catch (error) {
    const to = `send the event ${type}`;
    throw refused(error, to) ?? explain(error, { to, permission: "contents: write" }, github);
  }
}

function runAddress(data: unknown): string | undefined {
  const address: unknown = Object(data).html_url;
  return typeof address === "string" && URL.canParse(address) ? address : undefined;
}

/** What a workflow's file lacks to be started this way, in words that say what to write. */
function untriggered(error: unknown, workflow: string, ref: string): ConfigurationError | undefined {
  if (statusOf(error) !== 422) return undefined;
  const said = answerOf(error);
  const file = `.github/workflows/${workflow}`;
  const fail = (message: string) => new ConfigurationError(message, { cause: error });
  if (/workflow_dispatch'? trigger/i.test(said)) {
    return fail(
      `Could not start ${workflow} on ${ref}: ${said}. Add "workflow_dispatch:" under "on:" in ${file}.`,
    );
  }
  if (/unexpected inputs/i.test(said)) {
    return fail(
      `Could not start ${workflow} on ${ref}: ${said}. Declare them under "on: workflow_dispatch: inputs:" in ${file}, or don't send them.`,
    );
  }
  return undefined;
}

function missingWorkflow(error: unknown, github: GitHub, workflow: string): ConfigurationError | undefined {
  if (statusOf(error) !== 404) return undefined;
  return new ConfigurationError(
    `.github/workflows/${workflow} does not exist on the default branch of ${github.owner}/${github.repository}. ` +
      "Add it with a workflow_dispatch trigger, or name another.",
    { cause: error },
  );
}

function refused(error: unknown, to: string): ConfigurationError | undefined {
  if (statusOf(error) !== 422) return undefined;
  return new ConfigurationError(`Could not ${to}: ${answerOf(error)}.`, { cause: error });
}
