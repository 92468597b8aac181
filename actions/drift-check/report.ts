import { z } from "zod";
import type { AlarmResult } from "./alarm/alarm.js";
import type { Check } from "./check.js";
import type { Dataset } from "./columns/column.js";
import { roles } from "./columns/role.js";
import type { Exported } from "./exports/index.js";
import { furtherFields } from "./further-report.js";
import { presets } from "./inputs.js";
import { methodNames } from "./methods/method.js";

const number = z.number().nullable();
const side = z.object({
  rows: z.int().describe("Rows of that side."),
  missing: z.int().describe("Rows without a value: null or NaN, with preset mergeline also an infinity."),
});
const source = z.object({
  label: z.string().describe("What the data is known by."),
  rows: z.int(),
  digest: z.string().nullable(),
  source: z.enum(["data", "profile"]).describe("Whether the data was read, or a profile stood for it."),
});

const values = z
  .object({
    count: z.int().describe("How many different values."),
    share: z.number(),
    values: z.array(z.object({ value: z.string(), share: z.number() })).describe("The ten most frequent."),
  })
  .nullable();
const novelty = z.object({
  unseen: values.describe("Of the current rows: values that the reference doesn't have."),
  vanished: values.describe("Of the reference's rows: values that chance alone would not have left out."),
  range: z
    .object({ min: z.number(), max: z.number(), below: z.number(), above: z.number() })
    .nullable()
    .describe("The reference's extremes, and the shares of the current numbers beyond them."),
});

/** What drift-check reports of columns and of the alarm, beyond the common head. */
const ownFields = z.object({
  model: z.string().nullable(),
  preset: z.enum(presets),
  share: number.describe("Share of the judged columns that drifted; null when none could be judged."),
  weightedShare: number.describe(
    "The share of the model's importance that the drifted columns have, which then decides; null where the version record has no importances.",
  ),
  threshold: z.number().describe("The share from which the dataset counts as drifted."),
  drifted: z
    .boolean()
    .describe(
      "Whether the deciding share reaches the threshold, or a column of the reference is gone or has changed its type.",
    ),
  settings: z.object({
    minEffect: number,
    minRows: number,
    correction: z.string().nullable(),
  }),
  reference: source,
  current: source,
  columns: z.array(
    z.object({
      name: z.string(),
      type: z.string().describe("numeric, categorical, datetime or text: what it was compared as."),
      method: z.enum(methodNames).nullable().describe("Null when the values were not compared."),
      statistic: number,
      score: number.describe(
        "Preset mergeline: share of rows that moved, or the distance. Evidently: its drift score.",
      ),
      pValue: number,
      adjustedPValue: number,
      threshold: number,
      drifted: z.boolean(),
      judged: z.boolean().describe("Whether the column counts in the share."),
      reason: z.string(),
      decidedBy: z.enum(["test", "effect", "rows", "distance", "missing", "schema", "none"]),
      effect: number.describe("Share of rows that moved, from 0 to 1."),
      error: z
        .number()
        .describe("How far a share may be off, because the reference is a sketch; 0 is exact."),
      role: z.enum(roles).describe("What the column is to the model."),
      importance: number.describe("The feature's share of the model's importance; null where nothing says."),
      novelty: novelty
        .nullable()
        .describe("What is new and what is gone; null where values were not compared."),
      basis: z
        .enum(["exact", "sketch"])
        .nullable()
        .describe(
          "sketch: the reference is known by its profile's quantiles, or the categories that the profile doesn't list are taken as one. Null when the values were not compared.",
        ),
      missing: z
        .object({
          difference: z.number(),
          pValue: z.number(),
          adjustedPValue: z.number(),
          drifted: z.boolean(),
        })
        .nullable(),
      reference: side,
      current: side,
      distribution: z
        .object({ labels: z.array(z.string()), reference: z.array(z.number()), current: z.array(z.number()) })
        .nullable(),
    }),
  ),
  issue: z
    .object({
      state: z.string(),
      number: z.int().nullable(),
      url: z.string().nullable(),
      file: z.string().nullable(),
    })
    .nullable(),
  alarm: z
    .object({
      confirm: z.int().describe("Drifted checks in a row that open the issue."),
      recover: z.int().describe("Quiet checks in a row that close it."),
      drifted: z.int().describe("Drifted checks in a row up to this one; those on too little data left out."),
      quiet: z.int().describe("Quiet checks in a row up to this one, likewise."),
    })
    .nullable()
    .describe("How far the alarm is; null where no issue is kept."),
  environment: z.string().nullable().describe("Where the model serves, where that was said."),
  retrain: z
    .object({
      state: z.string().describe("dispatched, cooling-down, written or failed."),
      workflow: z.string().nullable(),
      event: z.string().nullable().describe("Type of the repository_dispatch event."),
      trigger: z.enum(["drift", "degraded", "schedule"]).nullable(),
      run: z.string().nullable().describe("Address of the run that was started."),
      file: z.string().nullable(),
    })
    .nullable(),
  exports: z
    .array(
      z.object({
        name: z.string(),
        state: z
          .enum(["sent", "not-due", "failed"])
          .describe("not-due: a message that nothing has happened for."),
        problem: z.string().nullable(),
      }),
    )
    .describe("Where measurements and messages went."),
  problems: z
    .array(z.string())
    .describe("What could not be done about the answer: the issue, the retraining."),
});

/** With what was looked at beyond single columns. */
export const driftCheckReport = ownFields.extend(furtherFields);

export function reportOf(
  { result, reference, current, settings }: Check,
  alarm: AlarmResult,
  exports: readonly Exported[],
): z.output<typeof ownFields> {
  const isOwn = settings.preset === "mergeline";
  const described = ({ label, rows, digest, source }: Dataset) => ({ label, rows, digest, source });
  return {
    model: settings.model ?? null,
    preset: settings.preset,
    share: result.share,
    weightedShare: result.weightedShare,
    threshold: result.threshold,
    drifted: result.drifted,
    settings: {
      minEffect: isOwn ? settings.minEffect : null,
      minRows: isOwn ? settings.minRows : null,
      correction: isOwn ? settings.correction : null,
    },
    reference: described(reference),
    current: described(current),
    columns: result.columns.map((column) => ({
      ...column,
      // An odds ratio can be infinite, which JSON has no number for.
      statistic: finite(column.statistic),
      score: finite(column.score),
      novelty: column.novelty as z.output<typeof novelty> | null,
      reference: { ...column.reference },
      current: { ...column.current },
      distribution:
        column.distribution === null
          ? null
          : {
              labels: [...column.distribution.labels],
              reference: [...column.distribution.reference],
              current: [...column.distribution.current],
            },
    })),
    issue: alarm.issue,
    alarm:
      alarm.streak === null
        ? null
        : { confirm: settings.confirm, recover: settings.recover, ...alarm.streak },
    environment: settings.environment ?? null,
    retrain: alarm.retrain,
    exports: exports.map((one) => ({ ...one })),
    problems: [...alarm.problems],
  };
}

function finite(value: number | null): number | null {
  return value !== null && Number.isFinite(value) ? value : null;
}
