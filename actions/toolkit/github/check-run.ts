import type { Annotation } from "../runtime/publication.js";
import type { GitHub } from "./client.js";
import { cut, cutLine } from "./cut.js";
import { explain } from "./explain.js";
import { limits } from "./limits.js";

export interface CheckRunText {
  readonly name: string;
  /** The commit that is checked: of a pull request its head, not the merge commit that the runner has. */
  readonly headSha: string;
  readonly conclusion: "success" | "failure" | "neutral";
  readonly title: string;
  /** Markdown, already escaped. */
  readonly summary: string;
  /** All of them are sent, 50 a request; those without a line mark the first line. */
  readonly annotations: readonly Annotation[];
}

/**
 * Writes a completed check run with all its annotations, beyond the 10 of a level that a step can make by itself.
 * @returns its address
 * @throws ConfigurationError when GitHub can't be reached or the token may not write checks
 */
export async function createCheckRun(github: GitHub, text: CheckRunText): Promise<string> {
  const at = { owner: github.owner, repo: github.repository };
  const title = cutLine(text.title);
  const summary = cut(text.summary, "in the report", limits.checkRunCharacters);
  const [first = [], ...later] = batches(text.annotations);
  try {
    const { data } = await github.octokit.rest.checks.create({
      ...at,
      name: text.name,
      head_sha: text.headSha,
      status: "completed",
      conclusion: text.conclusion,
      output: { title, summary, annotations: first },
    });
    // An update adds its annotations to those that are there.
    for (const annotations of later) {
      await github.octokit.rest.checks.update({
        ...at,
        check_run_id: data.id,
        output: { title, summary, annotations },
      });
    }
    return data.html_url ?? "";
  } catch (error) {
    throw explain(error, { to: `write the check ${text.name}`, permission: "checks: write" }, github);
  }
}

function batches(annotations: readonly Annotation[]): CheckAnnotation[][] {
  const found: CheckAnnotation[][] = [];
  for (let start = 0; start < annotations.length; start += limits.annotationsPerRequest) {
    found.push(annotations.slice(start, start + limits.annotationsPerRequest).map(checkAnnotation));
  }
  return found;
}

interface CheckAnnotation {
  path: string;
  start_line: number;
  end_line: number;
  start_column?: number;
  end_column?: number;
  annotation_level: "failure" | "warning" | "notice";
  title: string;
  message: string;
}

function checkAnnotation(annotation: Annotation): CheckAnnotation {
  const { file, line = 1, column } = annotation.place;
  return {
    path: file,
    start_line: line,
    end_line: line,
    ...(column === undefined ? {} : { start_column: column, end_column: column }),
    annotation_level: annotation.level === "error" ? "failure" : annotation.level,
    title: cutLine(annotation.title, limits.annotationTitleCharacters),
    message: cut(annotation.message, "in the report", limits.checkRunCharacters),
  };
}
