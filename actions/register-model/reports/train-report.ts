import { z } from "zod";
import { parameters } from "../../toolkit/model/schema/train.js";

const output = z.looseObject({ path: z.string(), digest: z.string() }).nullable().optional();

/** What register-model reads of train-remote's report. */
export const trainReport = z.looseObject({
  verdict: z.string(),
  backend: z.string().optional(),
  parameters: parameters.optional(),
  environment: z
    .record(z.string(), z.union([z.string(), z.number(), z.boolean(), z.null()]))
    .nullable()
    .optional(),
  job: z.looseObject({ id: z.string().nullable().optional() }).nullable().optional(),
  durationSeconds: z.number().nullable().optional(),
  cost: z
    .looseObject({
      amount: z.number().nullable(),
      currency: z.string().nullable().optional(),
      basis: z.string().nullable().optional(),
    })
    .nullable()
    .optional(),
  outputs: z.looseObject({ model: output, metrics: output, predictions: output }).nullable().optional(),
});

export type TrainReport = z.output<typeof trainReport>;
