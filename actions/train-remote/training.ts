import type { Budget } from "./budget.js";
import type { Backend } from "./inputs.js";
import type { Parameters } from "./parameters.js";

export const outputNames = ["model", "metrics", "predictions", "importances"] as const;
export type OutputName = (typeof outputNames)[number];

/** A training that is to run: what model.yaml and the inputs say together. */
export interface Training {
  readonly backend: Backend;
  /** The model's name, for people. */
  readonly name: string | undefined;
  /** Empty only where a job is collected. */
  readonly command: string;
  readonly parameters: Parameters;
  /** Paths that the command has to write, relative to the working directory. */
  readonly outputs: Readonly<Partial<Record<OutputName, string>>>;
  readonly timeoutSeconds: number | undefined;
  readonly budget: Budget;
  readonly ray: RaySettings;
}

export interface RaySettings {
  readonly address: string | undefined;
  readonly exclude: readonly string[];
  readonly pip: readonly string[];
  readonly variables: Readonly<Record<string, string>>;
  readonly resources: Readonly<Record<string, number>>;
}

/** An output that was found, and was written by this run. */
export interface RecordedOutput {
  /** Relative to the working directory. */
  readonly path: string;
  /** `sha256:` and 64 hexadecimal digits. */
  readonly digest: string;
  readonly bytes: number;
}

export const statuses = [
  "pending",
  "running",
  "succeeded",
  "failed",
  "stopped",
  "timed-out",
  "over-budget",
  "cancelled",
  "incomplete",
] as const;
export type Status = (typeof statuses)[number];

/** How a job stands: at its end, or after its submission where it is not waited for. */
export interface JobResult {
  readonly id: string;
  readonly url: string | undefined;
  readonly status: Status;
  /** Why, in a sentence without the name of the job: `exited with code 1`. Empty when it succeeded. */
  readonly reason: string;
  readonly startedAt: Date | undefined;
  readonly finishedAt: Date | undefined;
  readonly exitCode: number | undefined;
  readonly signal: string | undefined;
  readonly outputs: Readonly<Partial<Record<OutputName, RecordedOutput>>>;
  /** The whole log; undefined where none was read. */
  readonly log: { readonly path: string; readonly lines: number } | undefined;
  /** What a job that was collected says it runs; undefined where it is the training that was given. */
  readonly ran: { readonly command: string; readonly parameters: Parameters } | undefined;
}

/** Why a job was ended before its own end. */
export type Stop = "timed-out" | "over-budget" | "cancelled";
