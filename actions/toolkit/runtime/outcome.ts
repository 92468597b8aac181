/** How an action ended when it worked. Configuration errors and crashes are thrown instead. */
export interface Outcome {
  /** Whether the answer is yes: the step succeeds, exit code 0. Otherwise the step fails, exit code 1. */
  readonly ok: boolean;
  /** The verdict's word in the report: pass, fail, inconclusive, … */
  readonly verdict: string;
  /** One sentence for people: the verdict and its reason. */
  readonly summary: string;
  /** The action's outputs, as they were set. */
  readonly outputs: Readonly<Record<string, OutputValue>>;
  /** What a command prints on standard output instead of its summary, whole lines: a table, or JSON for a pipe. */
  readonly printed?: string;
}

export type OutputValue = string | number | boolean | undefined;

export const exitCodes = { yes: 0, no: 1, configurationError: 2, crash: 3 } as const;
