import { code, escape, table } from "../toolkit/report/markdown.js";
import { countOf, formatBytes, formatNumber } from "../toolkit/report/number.js";
import { costOfJob, durationOf } from "./report.js";
import { type JobResult, outputNames, type Training } from "./training.js";

/** The answer in a sentence. */
export function sentenceOf(training: Training, job: JobResult): string {
  const seconds = durationOf(job);
  const after = seconds === undefined ? "" : ` after ${durationText(seconds)}`;
  switch (job.status) {
    case "succeeded":
      return `The training succeeded${after}.`;
    case "pending":
    case "running":
      return `The training was started on ${training.backend} and is not waited for: collect it with job-id ${job.id}.`;
    default: {
      const sentence = `The training ${job.reason}${/[.]$/.test(job.reason) ? "" : "."}`;
      return job.log === undefined ? sentence : `${sentence} The whole log is in ${job.log.path}.`;
    }
  }
}

/** What the job summary shows: the answer, the outputs, the parameters. */
export function summaryOf(training: Training, job: JobResult): string {
  const icon = job.status === "succeeded" ? "✅" : ["pending", "running"].includes(job.status) ? "⏳" : "❌";
  const name = training.name === undefined ? "" : `${escape(training.name)}: `;
  const parts = [
    `### ${icon} ${name}${job.status === "succeeded" ? "trained" : "training"}`,
    escape(sentenceOf(training, job)),
  ];
  const outputs = outputNames.flatMap((output) => {
    const found = job.outputs[output];
    return found === undefined
      ? []
      : [[output, code(found.path), formatBytes(found.bytes), code(found.digest.slice(0, 19))]];
  });
  if (outputs.length > 0) {
    parts.push(table(["output", "file", "size", "digest"], ["left", "left", "right", "left"], outputs));
  }
  const parameters = Object.entries(job.ran?.parameters ?? training.parameters);
  if (parameters.length > 0) {
    parts.push(
      table(
        ["parameter", "value"],
        ["left", "left"],
        parameters.map(([key, value]) => [code(key), code(shorten(JSON.stringify(value)))]),
      ),
    );
  }
  const cost = costOfJob(training, job);
  const facts = [
    `Job ${code(job.id)} on ${training.backend}`,
    ...(cost === null ? [] : [`${formatNumber(cost.amount)} ${cost.currency} (${cost.basis})`]),
    ...(job.log === undefined ? [] : [`log ${code(job.log.path)}, ${countOf(job.log.lines, "line")}`]),
  ];
  parts.push(`${facts.join("; ")}.`);
  return parts.join("\n\n");
}

function shorten(text: string): string {
  return text.length > 200 ? `${text.slice(0, 199)}…` : text;
}

/** `1 h 4 min`, `3 min 20 s`, `12.3 s`. */
export function durationText(seconds: number): string {
  if (seconds < 60) return `${seconds.toFixed(1)} s`;
  if (seconds < 3600) return `${Math.floor(seconds / 60)} min ${Math.floor(seconds % 60)} s`;
  return `${Math.floor(seconds / 3600)} h ${Math.floor((seconds % 3600) / 60)} min`;
}
