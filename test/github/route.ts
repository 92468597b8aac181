import type { GitServer } from "./git-server.js";
import type { Release } from "./releases.js";
import type { MatchedOperation } from "./schema.js";

/** A request to the API that GitHub's description knows and allows. */
export interface ApiRequest {
  readonly operation: MatchedOperation;
  readonly query: URLSearchParams;
  readonly body: Readonly<Record<string, unknown>>;
  readonly login: string;
  readonly path: string;
  readonly accept: string;
  /** The length that was said beforehand. */
  readonly contentLength: number | undefined;
  /** What was sent that is no JSON. */
  readonly content: Buffer | undefined;
}

export interface Answer {
  readonly status: number;
  readonly body?: unknown;
  readonly headers?: Readonly<Record<string, string>>;
}

/** A workflow or repository dispatch that was taken. */
export interface Dispatch {
  readonly workflow?: string;
  readonly ref?: string;
  readonly inputs?: unknown;
  readonly eventType?: string;
  readonly payload?: unknown;
}

/** What the routes of ours know beside the emulator. */
export interface RouteState {
  readonly url: string;
  /** The emulator's address; the test's own front is `url`. */
  readonly emulator: string;
  readonly git: GitServer;
  readonly dispatches: Dispatch[];
  readonly annotations: Map<string, unknown[]>;
  /** Workflow runs by file name, newest first. */
  readonly runs: Map<string, { id: number; created_at: string }[]>;
  readonly statuses: Map<string, unknown[]>;
  readonly deployments: { id: number; body: Readonly<Record<string, unknown>>; statuses: unknown[] }[];
  readonly releases: Release[];
  now(): Date;
}

export const notFound: Answer = { status: 404, body: { message: "Not Found", status: "404" } };

/** A refusal of a request that is well-formed. */
export function invalid(message: string, error?: string): Answer {
  const errors = error === undefined ? {} : { errors: [{ resource: "", code: "custom", message: error }] };
  return { status: 422, body: { message, ...errors, status: "422" } };
}

export function repositoryOf({ operation: { parameters } }: ApiRequest): string {
  return `${parameters.owner}/${parameters.repo}`;
}
