import type { Engine } from "../toolkit/data/engine.js";
import { resolveFiles } from "../toolkit/data/source.js";
import { openTable, type Table } from "../toolkit/data/table.js";
import type { Runtime } from "../toolkit/runtime/runtime.js";
import type { DriftOverTime } from "./chunks/over-time.js";
import { type Dataset, present } from "./columns/column.js";
import type { Spill } from "./columns/spill.js";
import { comparedColumns } from "./compare.js";
import type { Together } from "./multivariate/together.js";
import type { Performance } from "./performance/check.js";
import { typeOf } from "./presets/evidently.js";
import type { RowRefusal, RowTest } from "./rows/row-tests.js";
import type { DriftSettings } from "./settings.js";
import type { Slice } from "./slices/slices.js";

/** What was looked at beyond single columns. Null: nobody asked, or a note says why not. */
export interface Further {
  readonly rowTests: readonly (RowTest | RowRefusal)[];
  readonly together: Together | null;
  readonly slices: readonly Slice[] | null;
  readonly chunks: DriftOverTime | null;
  readonly performance: Performance | null;
  /** What could not be looked at, in sentences. */
  readonly notes: readonly string[];
}

export const nothingFurther: Further = {
  rowTests: [],
  together: null,
  slices: null,
  chunks: null,
  performance: null,
  notes: [],
};

/** A dataset and, where it was read from data, the way to its rows. */
export interface Opened {
  readonly dataset: Dataset;
  /** Its rows in the engine, which may have to be read for it first. */
  readonly table: (() => Promise<Table>) | undefined;
  /** Where values of parts of its rows may wait until they are compared. */
  readonly spill?: Spill;
}

export interface FurtherCheck {
  readonly reference: Opened;
  readonly current: Opened;
  readonly engine: () => Promise<Engine>;
  readonly settings: DriftSettings;
}

/** What model.yaml asks for beyond single columns, by its name there. All of it needs the rows. */
export function askedFurther({ further, byColumn }: DriftSettings): string[] {
  const parts = {
    "drift.multivariate": further.multivariate,
    "drift.slices": further.slices !== undefined,
    "drift.chunks": further.chunks !== undefined,
    "drift.performance": further.performance !== undefined,
    "drift.columns of type text and embedding": hasRowColumns(byColumn),
  };
  return Object.entries(parts).flatMap(([name, isAsked]) => (isAsked ? [name] : []));
}

function hasRowColumns(byColumn: DriftSettings["byColumn"]): boolean {
  return [...byColumn.values()].some(({ type }) => type === "text" || type === "embedding");
}

/** Free texts, which Evidently compares row by row without being asked. */
function textsOfPreset(
  { dataset: reference }: Opened,
  { dataset: current }: Opened,
  settings: DriftSettings,
): DriftSettings["byColumn"] {
  if (settings.preset !== "evidently") return new Map();
  const names = comparedColumns(reference, current, settings).filter((name) => {
    const [before, now] = [reference.columns.get(name), current.columns.get(name)];
    if (before === undefined || now === undefined || settings.byColumn.get(name)?.type !== undefined)
      return false;
    // Numbers are no text: they need not be sorted to know that.
    return now.kind !== "numeric" && typeOf(now) === "text" && present(before) > 0 && present(now) > 0;
  });
  return new Map(names.map((name) => [name, { ...settings.byColumn.get(name), type: "text" as const }]));
}

/** Whether the rows themselves are surely looked at, and not only what each column holds. */
export function needsRows(settings: DriftSettings): boolean {
  return askedFurther(settings).length > 0;
}

/** Looks at what model.yaml asks for. What is heavy of it is loaded only then. */
export async function lookFurther(
  { reference, current, engine: open, settings }: FurtherCheck,
  { workspace }: Pick<Runtime, "workspace">,
): Promise<Further> {
  const { further, byColumn } = settings;
  const asked = askedFurther(settings);
  const texts = textsOfPreset(reference, current, settings);
  if (asked.length === 0 && texts.size === 0) return nothingFurther;
  const { spill } = reference;
  if (reference.table === undefined || current.table === undefined || spill === undefined) {
    if (asked.length === 0) return nothingFurther;
    const note = `${asked.join(", ")}: not looked at, for the reference is a profile, and these need its rows`;
    return { ...nothingFurther, notes: [note] };
  }
  const tables = { reference: await reference.table(), current: await current.table() };
  const datasets = { reference: reference.dataset, current: current.dataset };
  const engine = await open();
  const notes: string[] = [];
  const found = <Value>(value: Value | string | undefined): Value | null => {
    if (typeof value === "string") notes.push(value);
    return value === undefined || typeof value === "string" ? null : value;
  };

  const byRows = new Map([...byColumn, ...texts]);
  const rowTests = hasRowColumns(byRows)
    ? await (await import("./rows/row-tests.js")).rowTestsOf(
        engine,
        tables,
        byRows,
        settings.method,
        settings.preset,
      )
    : [];

  let together: Together | null = null;
  if (further.multivariate) {
    const { rowsNeeded, togetherOf } = await import("./multivariate/together.js");
    const excluded = new Set([...settings.ids, ...settings.roles.keys()]);
    together = found(
      (await togetherOf(engine, tables, datasets, excluded, settings)) ??
        `drift.multivariate: there are fewer than ${rowsNeeded(settings.minRows)} rows on a side, or no column to learn from`,
    );
  }

  let slices: readonly Slice[] | null = null;
  if (further.slices !== undefined) {
    const { slicesOf } = await import("./slices/slices.js");
    const sliced = await slicesOf(engine, tables, further.slices, settings, spill);
    notes.push(...sliced.notes);
    slices = sliced.slices;
  }

  let chunks: DriftOverTime | null = null;
  if (further.chunks !== undefined) {
    const { driftOverTime } = await import("./chunks/over-time.js");
    chunks = found(await driftOverTime(engine, tables, reference.dataset, further.chunks, settings, spill));
  }

  let performance: Performance | null = null;
  if (further.performance !== undefined) {
    const { performanceOf } = await import("./performance/check.js");
    const files = further.labels;
    const labels =
      files.length === 0
        ? undefined
        : await openTable(engine, await resolveFiles(files, workspace, "drift.performance.labels"));
    performance = found(await performanceOf(engine, tables, labels, further.performance, further.chunks));
  }
  return { rowTests, together, slices, chunks, performance, notes };
}

/** Whether the performance that was measured fell, beyond doubt and beyond the reference's own ups and downs. */
export function isDegraded({ performance }: Further): boolean {
  return performance?.overall.some(({ degraded }) => degraded) ?? false;
}
