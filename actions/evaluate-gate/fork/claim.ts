import { z } from "zod";
import { modelName } from "../../toolkit/model/schema/scalar.js";
import { ConfigurationError } from "../../toolkit/runtime/errors.js";
import { evaluateGateReport } from "../report.js";

/** What is shown of a report that anybody may have written. The rest is dropped. */
const claim = z.object({
  action: z.literal("evaluate-gate"),
  verdict: z.enum(["pass", "fail", "inconclusive", "error"]),
  summary: z.string(),
  ...evaluateGateReport.pick({ baseline: true, metrics: true, problems: true, notes: true }).partial().shape,
  model: modelName.optional(),
});

export type Claim = z.output<typeof claim>;

/** The longest text, and the longest list, of a claim. */
const longestText = 2000;
const longestList = 5000;

/**
 * Reads a report as what somebody claims: in the form of the gate's, of bounded size, and nothing more.
 * @throws ConfigurationError in one sentence, without a word of the report
 */
export function parseClaim(text: string): Claim {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    throw refusal("it is not JSON");
  }
  const found = claim.safeParse(value);
  if (!found.success) {
    // The names of its own keys are its author's too: only the schema's may be shown.
    const path = found.error.issues[0]!.path.map((key) =>
      typeof key === "number" ? `[${key}]` : String(key),
    );
    const known = path.every((key) => /^[a-zA-Z]{1,32}$|^\[\d+\]$/.test(key));
    throw refusal(
      `${known && path.length > 0 ? path.join(".") : "it"} is not what a report of the gate has there`,
    );
  }
  const excess = tooLong(found.data);
  if (excess !== undefined) throw refusal(excess);
  return found.data;
}

function refusal(why: string): ConfigurationError {
  return new ConfigurationError(`publish-report: the fork's report is not shown: ${why}.`);
}

function tooLong(value: unknown): string | undefined {
  if (typeof value === "string") {
    return value.length > longestText ? `a text in it is longer than ${longestText} characters` : undefined;
  }
  if (value === null || typeof value !== "object") return undefined;
  const entries = Object.entries(value);
  if (entries.length > longestList) return `a list in it has more than ${longestList} entries`;
  for (const [key, inner] of entries) {
    const found = tooLong(key) ?? tooLong(inner);
    if (found !== undefined) return found;
  }
  return undefined;
}
