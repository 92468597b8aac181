import { z } from "zod";

/** What register-model reads of validate-data's report. */
export const dataReport = z.looseObject({
  verdict: z.string(),
  datasets: z
    .array(
      z.looseObject({
        name: z.string().min(1),
        rows: z.number(),
        digest: z.string(),
        profile: z.string().describe("Path of the dataset's profile."),
      }),
    )
    .min(1),
  files: z.array(z.looseObject({ dataset: z.string(), path: z.string() })),
});

export type DataReport = z.output<typeof dataReport>;
