import type { ActionName } from "./action-name.js";
import type { Place } from "./errors.js";
import type { OutputValue } from "./outcome.js";

export type CommentMode = "auto" | "always" | "never";

/** A mark on a line of a file, shown by GitHub in the diff and in the run. */
export interface Annotation {
  readonly level: "error" | "warning" | "notice";
  readonly title: string;
  readonly message: string;
  /** The message for a log, which shows no places: with the place in it. Default: `message`. */
  readonly logged?: string;
  readonly place: Place;
}

/** What an action has found, in the forms in which people and machines read it. */
export interface Publication {
  readonly action: ActionName;
  readonly verdict: string;
  /** One sentence: the verdict and its reason. */
  readonly summary: string;
  /** The fields of the action's report beyond the common head. Must be JSON: no NaN, no undefined in arrays. */
  readonly report: Readonly<Record<string, unknown>>;
  readonly outputs: Readonly<Record<string, OutputValue>>;
  /** Markdown for the pull request and the job summary; already escaped. */
  readonly comment?: {
    readonly body: string;
    readonly key: string;
    readonly mode: CommentMode;
    /** Whether the comment keeps a folded line of each earlier verdict: its summary, commit, run and time. */
    readonly history?: boolean;
  };
  /** In order of importance: the first ones are kept where GitHub limits their number. */
  readonly annotations?: readonly Annotation[];
}

export interface Published {
  /** Path of the JSON report, relative to the working directory. */
  readonly report: string;
  /** Why the comment could not be written, if it could not. */
  readonly commentProblem?: string;
}
