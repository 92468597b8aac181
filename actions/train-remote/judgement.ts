import type { Status } from "./training.js";

/** How a job ended, and why in words that follow the name of the job. */
export interface Judgement {
  readonly status: Status;
  readonly reason: string;
}

/** The judgement over a job that ended well, from what is wrong with its outputs. */
export function judgeOutputs(problems: readonly string[]): Judgement {
  if (problems.length === 0) return { status: "succeeded", reason: "" };
  return { status: "incomplete", reason: `left its outputs incomplete. ${problems.join(" ")}` };
}
