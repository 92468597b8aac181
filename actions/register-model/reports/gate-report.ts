import { z } from "zod";

const file = z.looseObject({ path: z.string(), digest: z.string() });

/** What register-model reads of evaluate-gate's report. */
export const gateReport = z.looseObject({
  verdict: z.string(),
  summary: z.string().optional(),
  model: z.string().nullable().optional(),
  policy: z.looseObject({ digest: z.string().nullable().optional() }).nullable().optional(),
  dataset: z
    .looseObject({
      name: z.string().nullable().optional(),
      digest: z.string().nullable().optional(),
      rows: z.number().nullable().optional(),
    })
    .nullable()
    .optional(),
  baseline: z
    .looseObject({
      version: z.int().positive().nullable().optional(),
      name: z.string().min(1).nullable().optional(),
    })
    .nullable()
    .optional(),
  override: z.looseObject({ pullRequest: z.int().positive().nullable().optional() }).nullable().optional(),
  candidate: z
    .looseObject({
      artifacts: z.array(file).nullable().optional(),
      metrics: file.nullable().optional(),
      predictions: file.nullable().optional(),
      values: z.record(z.string(), z.unknown()).nullable().optional(),
    })
    .nullable()
    .optional(),
});

export type GateReport = z.output<typeof gateReport>;
