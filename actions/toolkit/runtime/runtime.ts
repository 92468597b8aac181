import type { GitHub } from "../github/client.js";
import type { RunContext } from "../github/context.js";
import type { Log } from "./log.js";
import type { Publication, Published } from "./publication.js";
import type { Workspace } from "./workspace.js";

/**
 * Everything an action gets from the world around it. An action touches the clock, the network, the environment
 * and the terminal only through this, so that a test can hand it its own.
 */
export interface Runtime {
  readonly workspace: Workspace;
  readonly log: Log;
  /** Aborted when the run is cancelled (SIGINT, SIGTERM). The runner then leaves 7.5 s, and 2.5 s more. */
  readonly signal: AbortSignal;
  readonly environment: Readonly<Record<string, string | undefined>>;
  /** The GitHub Actions run that this is, or undefined on a laptop. */
  readonly context: RunContext | undefined;
  readonly toolVersion: string;
  now(): Date;
  /**
   * The GitHub client for the repository of this run, or undefined where there is none: no token, or no repository.
   */
  github(): Promise<GitHub | undefined>;
  /** Publishes what an action found: outputs, report, annotations, job summary, comment, in this order. */
  publish(publication: Publication): Promise<Published>;
}
