import { exchange, type Request, refusal } from "../http/request.js";
import { ConfigurationError } from "../runtime/errors.js";
import type { Runtime } from "../runtime/runtime.js";
import { authorizationFor, mlflowCredentials } from "./credentials.js";

type Json = null | boolean | number | string | Json[] | { [name: string]: Json };
export type JsonObject = { [name: string]: Json };

/** What MLflow calls a problem: `RESOURCE_ALREADY_EXISTS`, `RESOURCE_DOES_NOT_EXIST`, … */
export interface MlflowProblem {
  readonly code: string;
  readonly error: ConfigurationError;
}

/** An MLflow server by its REST API 2.0. */
export interface Mlflow {
  /** Its address, with a `/` at the end. */
  readonly url: URL;
  /** What goes into the header Authorization, for whoever asks the server for bytes. */
  readonly authorization: string | undefined;
  get(path: string, query?: Readonly<Record<string, string>>): Promise<JsonObject>;
  post(path: string, body: JsonObject): Promise<JsonObject>;
  /** The same for a caller who knows what to do with a problem. */
  attempt(
    method: "GET" | "POST" | "DELETE",
    path: string,
    input: JsonObject | Readonly<Record<string, string>>,
  ): Promise<JsonObject | { readonly problem: MlflowProblem }>;
}

/** Characters of an answer that are read: a page of 200 model versions with their tags. */
const longestAnswer = 16 * 1024 * 1024;

/** @param url the server's address; only https, save for this machine */
export function openMlflow(url: URL, runtime: Runtime): Mlflow {
  const authorization = authorizationFor(url, runtime);
  const secrets = authorization === undefined ? [] : [authorization.replace(/^\w+ /, "")];
  const attempt: Mlflow["attempt"] = async (method, path, input) => {
    const target = new URL(`api/2.0/mlflow/${path}`, url);
    if (method === "GET") {
      for (const [name, value] of Object.entries(input)) target.searchParams.set(name, String(value));
    }
    const request: Request = {
      method,
      url: target.href,
      headers: {
        accept: "application/json",
        ...(authorization === undefined ? {} : { authorization }),
        ...(method !== "GET" && { "content-type": "application/json" }),
      },
      ...(method !== "GET" && { body: JSON.stringify(input) }),
      secrets,
      longestAnswer,
      patience: 60,
    };
    const answer = await exchange(request, runtime);
    if (answer.status === 200) return objectOf(answer.text, url);
    if (answer.status === 401 || answer.status === 403) {
      throw new ConfigurationError(
        authorization === undefined
          ? `MLflow at ${url.origin} wants credentials (HTTP ${answer.status}). Set ${mlflowCredentials} in the step's env.`
          : `MLflow at ${url.origin} refuses the credentials in ${mlflowCredentials} (HTTP ${answer.status}).`,
      );
    }
    return { problem: { code: codeOf(answer.text), error: refusal(request, answer) } };
  };
  const orThrow = async (method: "GET" | "POST", path: string, input: JsonObject) => {
    const answer = await attempt(method, path, input);
    if (isProblem(answer)) throw answer.problem.error;
    return answer;
  };
  return {
    url,
    authorization,
    attempt,
    get: (path, query = {}) => orThrow("GET", path, query),
    post: (path, body) => orThrow("POST", path, body),
  };
}

export function isProblem(
  answer: JsonObject | { readonly problem: MlflowProblem },
): answer is { readonly problem: MlflowProblem } {
  const { problem } = answer as { problem?: Partial<MlflowProblem> };
  return problem?.error instanceof ConfigurationError;
}

function objectOf(text: string, url: URL): JsonObject {
  try {
    const value = JSON.parse(text) as Json;
    if (typeof value === "object" && value !== null && !Array.isArray(value)) return value;
  } catch {}
  throw new ConfigurationError(`${url.origin} does not answer as an MLflow server does: no JSON object.`);
}

function codeOf(text: string): string {
  try {
    const { error_code: code } = JSON.parse(text) as { error_code?: unknown };
    return typeof code === "string" ? code : "";
  } catch {
    return "";
  }
}
