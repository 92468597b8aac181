import { posix, relative, sep } from "node:path";
import type { DiffLines } from "../toolkit/github/diff-lines.js";
import { limits } from "../toolkit/github/limits.js";
import { ConfigurationError } from "../toolkit/runtime/errors.js";
import type { Annotation } from "../toolkit/runtime/publication.js";
import type { Runtime } from "../toolkit/runtime/runtime.js";
import type { Annotate } from "./inputs.js";

/** The marks that are made, and where. */
export interface Marks {
  /** By the step itself: as many of each level as GitHub shows of a step. */
  readonly step: readonly Annotation[];
  /** By a check run of their own. Their files are named from the repository's root. */
  readonly rest: readonly Annotation[];
}

/** Leaves out the marks that are not asked for, and shares the others out. */
export async function placeMarks(
  annotations: readonly Annotation[],
  annotate: Annotate,
  runtime: Runtime,
): Promise<Marks> {
  if (annotate === "none") return { step: [], rest: [] };
  const lines = annotate === "diff" ? await linesOfPullRequest(runtime) : undefined;
  return shareOut(lines === undefined ? annotations : inDiff(annotations, lines, runtime), folderOf(runtime));
}

/** What is over of each level goes to the check run, in the order it has. */
export function shareOut(annotations: readonly Annotation[], folder: string): Marks {
  const count = { error: 0, warning: 0, notice: 0 };
  const step: Annotation[] = [];
  const rest: Annotation[] = [];
  for (const one of annotations) {
    if (++count[one.level] <= limits.annotationsPerStep) step.push(one);
    else rest.push({ ...one, place: { ...one.place, file: posix.join(folder, one.place.file) } });
  }
  return { step, rest };
}

function inDiff(annotations: readonly Annotation[], lines: DiffLines, runtime: Runtime): Annotation[] {
  const folder = folderOf(runtime);
  const path = ({ place }: Annotation) => posix.join(folder, place.file);
  const unknown = new Set(lines.unknown);
  const kept: Annotation[] = [];
  const said = new Set<string>();
  let left = 0;
  for (const one of annotations) {
    const file = path(one);
    if (lines.has(file, one.place.line)) kept.push(one);
    else left++;
    if (unknown.has(file)) said.add(one.place.file);
  }
  if (left > 0) {
    const were = left === 1 ? "1 finding is" : `${left} findings are`;
    runtime.log.info(`${were} not on a line that the pull request changes, and so not marked.`);
  }
  const message =
    "GitHub gives no diff of this file (it is large, binary or in Git LFS), so which of its lines are changed is not known and none is marked. What was found is in the report and in the comment. annotate: all marks it.";
  return [
    ...kept,
    ...[...said].map(
      (file): Annotation => ({ level: "notice", title: "Not marked", message, place: { file, line: 1 } }),
    ),
  ];
}

/** Undefined where there is no diff, or none that can be read: then all lines are marked. */
async function linesOfPullRequest(runtime: Runtime): Promise<DiffLines | undefined> {
  const { context, log } = runtime;
  if (context === undefined) return undefined;
  if (context.pullRequest === undefined) {
    log.info("annotate: diff is for pull requests, and this run has none: all lines are marked.");
    return undefined;
  }
  try {
    const github = await runtime.github();
    if (github === undefined)
      throw new ConfigurationError("github-token: a token is needed to read the diff.");
    const [{ changedFiles }, { diffLines }] = await Promise.all([
      import("../toolkit/github/changed-files.js"),
      import("../toolkit/github/diff-lines.js"),
    ]);
    const { files, complete } = await changedFiles(github, context.pullRequest.number);
    if (!complete) {
      log.warning(
        `annotate: diff: GitHub lists ${limits.pullRequestFiles} files of the pull request at most; lines of files beyond them are not marked.`,
      );
    }
    return diffLines(files);
  } catch (error) {
    if (!(error instanceof ConfigurationError)) throw error;
    log.warning(`annotate: diff: ${error.message} All lines are marked.`);
    return undefined;
  }
}

/** The working directory as GitHub names files: from the repository's root. */
function folderOf({ workspace: { root, directory } }: Runtime): string {
  return relative(root, directory).split(sep).join("/");
}
