import { z } from "zod";
import type { Further } from "./further.js";

const number = z.number().nullable();
const limits = z.object({ lower: number, upper: number.describe("Null: none.") });
const keyed = z.array(z.object({ key: z.string(), rows: z.int() }));
const chunkMetric = z.object({
  estimate: number.describe("Without labels; null where the chunk has no row to estimate from."),
  samplingError: number,
  low: number.describe("Three sampling errors below the estimate."),
  high: number,
  realized: number.describe("Measured; null without labels."),
  alert: z
    .boolean()
    .describe("Whether the measured value, or without one the estimate, is beyond the limits."),
});
const chunkDrift = z.object({
  key: z.string(),
  rows: z.int(),
  share: number,
  effect: number.describe("Mean share of rows that moved, over the judged columns."),
  limit: number.describe(
    "Mean and three standard deviations of the reference's chunks, at this chunk's size; null with fewer than three.",
  ),
  alert: z.boolean(),
});

/** What drift-check reports of what it looked at beyond single columns. */
export const furtherFields = {
  together: z
    .object({
      area: z.number().describe("Area under the ROC curve on held-out rows; 0.5 is not told apart at all."),
      interval: z.tuple([z.number(), z.number()]).describe("95%."),
      pValue: z.number(),
      effect: z.number().describe("Share of rows that moved, at least, as far as the classifier can tell."),
      drifted: z.boolean(),
      columns: z.int(),
      rows: z.object({ reference: z.int(), current: z.int() }).describe("The rows that were drawn."),
      features: z.array(z.object({ name: z.string(), lost: z.number() })).describe("What gives it away."),
    })
    .nullable()
    .describe("All columns together, by a classifier that tries to tell the sides apart."),
  slices: z
    .array(
      z.object({
        column: z.string(),
        value: z.string(),
        rows: z.object({ reference: z.int(), current: z.int() }),
        judged: z.int(),
        share: number,
        drifted: z.boolean(),
        columns: z.array(
          z.object({ name: z.string(), effect: number, adjustedPValue: number, reason: z.string() }),
        ),
      }),
    )
    .nullable()
    .describe("Parts of the data, the p-values of all slices and columns corrected together."),
  chunks: z
    .object({
      reference: z.array(chunkDrift),
      current: z.array(chunkDrift),
    })
    .nullable(),
  performance: z
    .object({
      method: z.enum(["CBPE", "DLE"]),
      calibrated: z.boolean().nullable(),
      rows: z.int().describe("Current rows with an answer of the model."),
      labelled: z.int().describe("Of these, rows with a label."),
      degraded: z.boolean(),
      overall: z.array(
        z.object({
          name: z.string(),
          direction: z.enum(["maximize", "minimize"]),
          reference: number,
          estimate: number,
          realized: number,
          difference: number.describe("Measured now minus measured before."),
          interval: z
            .tuple([z.number(), z.number()])
            .nullable()
            .describe("95%, of the difference; both sides are samples of rows of their own."),
          how: z.string().nullable().describe("How the interval was found."),
          adjustedPValue: number.describe(
            "One-sided for worse than is allowed: where the interval just reaches that; Holm's correction over the metrics.",
          ),
          min: number.describe("The gate's floor (evaluate.metrics); null: none."),
          max: number.describe("The gate's ceiling."),
          maxRegression: number.describe("How much the gate lets a candidate lose, and the model here, too."),
          degraded: z
            .boolean()
            .describe(
              "Surely worse than is allowed (adjusted p below 0.05): by more than maxRegression, or, where that is null, at all and beyond the limits of the reference's chunks; at all, where the measured value is beyond min or max.",
            ),
        }),
      ),
      chunks: z.object({ reference: keyed, current: keyed }),
      metrics: z.array(
        z.object({
          name: z.string(),
          direction: z.enum(["maximize", "minimize"]),
          limits,
          reference: z.array(chunkMetric),
          current: z.array(chunkMetric),
        }),
      ),
      notes: z.array(z.string()),
    })
    .nullable(),
  notLookedAt: z.array(z.string()).describe("What was asked for and could not be looked at, and why."),
};

const furtherSchema = z.object(furtherFields);

export function furtherReport(further: Further): z.output<typeof furtherSchema> {
  const { together, slices, chunks, performance } = further;
  const known = (value: number) => (Number.isFinite(value) ? value : null);
  const within = ({ lower, upper }: { lower: number; upper: number }) => ({
    lower: known(lower),
    upper: known(upper),
  });
  return {
    together: together && {
      ...together,
      interval: [...together.interval],
      rows: { ...together.rows },
      features: together.features.map((one) => ({ ...one })),
    },
    slices:
      slices?.map((slice) => ({
        ...slice,
        rows: { ...slice.rows },
        columns: slice.columns.map(({ name, effect, adjustedPValue, reason }) => ({
          name,
          effect,
          adjustedPValue,
          reason,
        })),
      })) ?? null,
    chunks: chunks && {
      reference: chunks.reference.map((one) => ({ ...one })),
      current: chunks.current.map((one) => ({ ...one })),
    },
    performance: performance && {
      method: performance.method,
      calibrated: performance.calibrated,
      rows: performance.rows,
      labelled: performance.labelled,
      degraded: performance.overall.some((one) => one.degraded),
      overall: performance.overall.map((one) => ({
        ...one,
        interval: one.interval && [one.interval[0], one.interval[1]],
      })),
      chunks: {
        reference: performance.chunks.reference.map((one) => ({ ...one })),
        current: performance.chunks.current.map((one) => ({ ...one })),
      },
      metrics: performance.metrics.map((metric) => ({
        name: metric.name,
        direction: metric.direction,
        limits: within(metric.limits),
        reference: metric.reference.map((one) => ({ ...one })),
        current: metric.current.map((one) => ({ ...one })),
      })),
      notes: [...performance.notes],
    },
    notLookedAt: [...further.notes],
  };
}
