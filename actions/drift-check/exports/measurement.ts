import type { Runtime } from "../../toolkit/runtime/runtime.js";
import type { AlarmResult } from "../alarm/alarm.js";
import type { HistoryEntry } from "../alarm/state.js";
import type { Check } from "../check.js";
import { byImportance } from "../judgement.js";
import type { DriftSettings } from "../settings.js";

/** A check, and what became of it. */
export type Told = Pick<Check, "result" | "verdict" | "summary" | "reference" | "current"> & {
  readonly settings: Pick<DriftSettings, "model" | "environment">;
  readonly alarm: AlarmResult;
};

/** What a check measured, as exporters need it. Also the body of a webhook: names are kept. */
export interface Measurement {
  readonly model: string;
  readonly environment: string | null;
  /** ISO 8601. */
  readonly at: string;
  readonly verdict: HistoryEntry["verdict"];
  readonly summary: string;
  readonly drifted: boolean;
  /** Whether the alarm was raised or ended, or retraining was asked for; without an issue, whether there is drift. */
  readonly changed: boolean;
  /** Whether the alarm is on: its issue open; without an issue, drift. */
  readonly alarm: boolean;
  /** From 0 to 1; null when no column could be judged. */
  readonly share: number | null;
  readonly limit: number;
  readonly columns: {
    readonly judged: number;
    readonly drifted: number;
    /** The most telling first, at most a hundred. */
    readonly listed: readonly MeasuredColumn[];
  };
  readonly rows: { readonly reference: number; readonly current: number };
  readonly issue: string | null;
  readonly run: string | null;
  readonly retraining: string | null;
}

export interface MeasuredColumn {
  readonly name: string;
  readonly drifted: boolean;
  /** Share of rows that moved, from 0 to 1; null where it was not measured. */
  readonly effect: number | null;
  /** Share of missing values now, from 0 to 1. */
  readonly missing: number | null;
}

/** Every column is a series of its own in a metrics store. */
const mostColumns = 100;

export function measure(check: Told, runtime: Pick<Runtime, "now" | "context">): Measurement {
  const { result, verdict, summary, alarm, settings, reference, current } = check;
  const judged = result.columns.filter((column) => column.judged);
  const isRaised = verdict === "drift" || verdict === "degraded";
  const state = alarm.issue?.state;
  const hasChanged = state === "opened" || state === "closed" || alarm.retrain?.state === "dispatched";
  const isUnkept = state === undefined || state === "written";
  return {
    model: settings.model ?? current.label,
    environment: settings.environment ?? null,
    at: runtime.now().toISOString(),
    verdict,
    summary,
    drifted: isRaised,
    changed: hasChanged || (isUnkept && isRaised),
    alarm: isUnkept ? isRaised : state === "opened" || state === "updated",
    share: result.deciding,
    limit: result.threshold,
    columns: {
      judged: judged.length,
      drifted: judged.filter((column) => column.drifted).length,
      listed: byImportance(judged)
        .slice(0, mostColumns)
        .map(({ name, drifted, effect, current: side }) => ({
          name,
          drifted,
          effect,
          missing: side.rows === 0 ? null : side.missing / side.rows,
        })),
    },
    rows: { reference: reference.rows, current: current.rows },
    issue: alarm.issue?.url ?? null,
    run: runtime.context?.runUrl || null,
    retraining: alarm.retrain?.run ?? null,
  };
}
