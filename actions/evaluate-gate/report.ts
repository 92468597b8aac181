import { createHash } from "node:crypto";
import { z } from "zod";
import type { Baseline } from "./baseline.js";
import type { Candidate } from "./candidate.js";
import type { Override } from "./override/find.js";
import { canonical } from "./policy/difference.js";
import type { Judgement } from "./verdict/judge.js";

const digest = z.string().describe("sha256:…");
const number = z.number().nullable();

const metricResult = z.object({
  name: z.string(),
  title: z.string().describe("The name in words."),
  direction: z.enum(["maximize", "minimize"]),
  slice: z
    .object({
      column: z.string(),
      value: z.string().nullable(),
      condition: z
        .literal(true)
        .optional()
        .describe("Whether the value is a condition (> 30, <= 30, not basic) and no cell's text."),
      discovered: z
        .literal(true)
        .optional()
        .describe("Whether the gate's search found the slice; it is then judged on held-out rows."),
      and: z
        .object({
          column: z.string(),
          value: z.string().nullable(),
          condition: z.literal(true).optional(),
        })
        .optional()
        .describe("Of a crossing: the second column."),
    })
    .nullable()
    .describe("null for all rows."),
  n: z.int().nullable().describe("Rows measured; null where only values were given."),
  candidate: number,
  baseline: number,
  difference: number.describe("Candidate minus baseline, as measured."),
  interval: z.tuple([z.number(), z.number()]).nullable().describe("Of the difference, at `confidence`."),
  confidence: number,
  method: z.string().nullable().describe("How the interval was made, with the bootstrap's seed."),
  pValue: number.describe("Two-sided, of no difference; null where the method has no test."),
  regressionPValue: number.describe("One-sided: small means clearly worse than maxRegression allows."),
  adjustedPValue: number.describe("regressionPValue after Holm's correction over the slices."),
  min: number,
  max: number,
  maxRegression: number.describe("Positive, in the metric's bad direction."),
  mustImprove: z.boolean(),
  verdict: z.enum(["pass", "fail", "inconclusive", "unjudged"]),
  reason: z.string(),
  rowsNeeded: number.describe("Rows that would tell with 80% power, where the comparison is inconclusive."),
});

const fileDigest = z.object({ path: z.string(), digest }).nullable();

/** The fields of evaluate-gate's report beyond the common head. */
export const evaluateGateReport = z.object({
  model: z.string(),
  policy: z.object({
    ref: z
      .string()
      .nullable()
      .describe("Branch, tag or commit it was read from; null for the working folder."),
    commit: z.string().nullable().describe("The commit that ref stood for; null for the working folder."),
    digest: digest.nullable().describe("Of the evaluate section in canonical JSON."),
    changes: z
      .array(z.object({ setting: z.string(), before: z.string().nullable(), after: z.string().nullable() }))
      .describe("Settings that the candidate's side would change, as JSON; they did not judge."),
  }),
  dataset: z.object({
    name: z.string().nullable(),
    digest: digest
      .nullable()
      .describe("Of the dataset's files; of the (id, label) pairs where the files are not here."),
    pairsDigest: digest.nullable().describe("Of the (id, label) pairs of the predictions, in any order."),
    rows: z.int().nullable(),
  }),
  baseline: z
    .object({
      version: z.int().nullable(),
      name: z.string(),
      metrics: z.record(z.string(), z.number()),
    })
    .nullable()
    .describe("null where there is no champion yet, or it can't be had."),
  candidate: z.object({
    artifacts: z.array(z.object({ path: z.string(), digest, bytes: z.int().nullable() })),
    metrics: fileDigest,
    predictions: fileDigest,
    values: z.record(z.string(), z.number()).describe("The metrics that the policy names."),
  }),
  override: z
    .object({
      by: z.string(),
      reason: z.string(),
      until: z.string().describe("The last moment at which it counts (a date: its end in UTC)."),
      source: z.string().describe("Path of the file in the registry, or address of the comment."),
      pullRequest: z.int().nullable().describe("Of a label: the pull request that it is on."),
    })
    .nullable()
    .describe("What lets the candidate in all the same; the verdict stays as measured."),
  metrics: z.array(metricResult).describe("All rows in the policy's order, then slices."),
  problems: z.array(z.string()).describe("What kept the models from being judged, each a fail."),
  notes: z.array(z.string()),
});

export interface GateFindings {
  readonly model: string;
  readonly policyRef: string | undefined;
  readonly policyCommit?: string | undefined;
  readonly policy: unknown;
  readonly changes: readonly { setting: string; before: string | undefined; after: string | undefined }[];
  readonly dataset: { readonly name: string | undefined; readonly digest: string | undefined };
  readonly baseline: Baseline | undefined;
  readonly candidate: Candidate | undefined;
  readonly judgement: Judgement;
  readonly override?: Override | undefined;
}

/** The report as plain JSON. */
export function buildReport(findings: GateFindings) {
  const { model, policyRef, policy, changes, dataset, baseline, candidate, judgement } = findings;
  const rows = candidate?.evidence.rows;
  return {
    model,
    policy: {
      ref: policyRef ?? null,
      commit: findings.policyCommit ?? null,
      digest: policy === undefined ? null : policyDigest(policy),
      changes: changes.map(({ setting, before = null, after = null }) => ({ setting, before, after })),
    },
    dataset: {
      name: dataset.name ?? null,
      digest: dataset.digest ?? rows?.digest ?? null,
      pairsDigest: rows?.digest ?? null,
      rows: rows?.count ?? null,
    },
    baseline:
      baseline === undefined
        ? null
        : { version: baseline.version, name: baseline.name, metrics: valuesOf(judgement, "baseline") },
    candidate: {
      artifacts: candidate?.artifacts ?? [],
      metrics: candidate?.metrics ?? null,
      predictions: candidate?.predictions ?? null,
      values: valuesOf(judgement, "candidate"),
    },
    override: findings.override ?? null,
    metrics: judgement.results,
    problems: judgement.problems,
    notes: judgement.notes,
  };
}

/** The values over all rows, by name. */
export function valuesOf(judgement: Judgement, who: "candidate" | "baseline"): Record<string, number> {
  const found = judgement.results.flatMap((result) => {
    const value = result[who];
    return result.slice === null && value !== null ? [[result.name, value] as const] : [];
  });
  return Object.fromEntries(found);
}

/** sha256 over the evaluate section with sorted keys: the same for the same settings, however they are written. */
export function policyDigest(policy: unknown): string {
  return `sha256:${createHash("sha256").update(canonical(policy)).digest("hex")}`;
}
