import { z } from "zod";

/** What register-model reads of validate-data's report. */
export const dataReport = z.looseObject({
  verdict: z.string(),
  digest: z.string().nullable().optional(),
  rows: z.number().nullable().optional(),
  datasets: z
    .array(z.looseObject({ name: z.string(), profile: z.string().nullable().optional() }))
    .optional(),
  files: z
    .array(
      z.looseObject({
        path: z.string(),
        digest: z.string().nullable().optional(),
        rows: z.number().nullable().optional(),
      }),
    )
    .min(1),
});

export type DataReport = z.output<typeof dataReport>;
