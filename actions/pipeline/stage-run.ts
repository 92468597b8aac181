import type { Publication, Published } from "../toolkit/runtime/publication.js";
import { publish } from "../toolkit/runtime/publish.js";
import type { Runtime } from "../toolkit/runtime/runtime.js";

/** The runtime of one stage, and what the stage has published through it. */
export interface StageRun {
  readonly runtime: Runtime;
  /** The comment that the stage would have written. */
  body(): string | undefined;
  /** Path of its report. */
  report(): string | undefined;
}

/**
 * A stage publishes its report and annotations as ever. Its outputs, its job summary and its comment are the
 * pipeline's to write: one set, one summary, one comment.
 */
export function stageRun(runtime: Runtime): StageRun {
  const startedAt = runtime.now();
  const { GITHUB_OUTPUT: _output, GITHUB_STEP_SUMMARY: _summary, ...environment } = runtime.environment;
  let body: string | undefined;
  let report: string | undefined;
  const quiet: Runtime = { ...runtime, environment };
  return {
    body: () => body,
    report: () => report,
    runtime: {
      ...runtime,
      publish: async (publication: Publication): Promise<Published> => {
        const { comment } = publication;
        body = comment?.body;
        const silent =
          comment === undefined
            ? publication
            : { ...publication, comment: { ...comment, mode: "never" as const } };
        const published = await publish(silent, quiet, startedAt, () => undefined);
        report = published.report;
        return published;
      },
    },
  };
}
