import type { Engine } from "../../toolkit/data/engine.js";
import type { Table } from "../../toolkit/data/table.js";
import { didYouMean } from "../../toolkit/runtime/nearest.js";
import type { Dataset } from "../columns/column.js";
import { readParts } from "../columns/read.js";
import type { Spill } from "../columns/spill.js";
import { compareParts } from "../compare.js";
import type { DriftResult } from "../judgement.js";
import { limitsOf } from "../performance/estimate.js";
import type { DriftSettings } from "../settings.js";
import { type Chunking, chunksOf } from "./chunking.js";

/** One chunk compared with the whole reference. */
export interface ChunkDrift {
  readonly key: string;
  readonly rows: number;
  /** Share of the judged columns that drifted; null where none could be judged. */
  readonly share: number | null;
  /** Mean share of rows that moved, over the columns that were compared. */
  readonly effect: number | null;
  /**
   * Mean and three standard deviations of the effects of the reference's chunks, as far as chance would have them
   * at this chunk's size; null where there are fewer than three.
   */
  readonly limit: number | null;
  /** Whether the effect is above the limit. */
  readonly alert: boolean;
}

export interface DriftOverTime {
  readonly chunking: Chunking;
  readonly reference: readonly ChunkDrift[];
  readonly current: readonly ChunkDrift[];
}

/** Compares each chunk of both sides with the whole reference; a sentence where that can't be. */
export async function driftOverTime(
  engine: Engine,
  tables: { readonly reference: Table; readonly current: Table },
  reference: Dataset,
  chunking: Chunking,
  settings: DriftSettings,
  spill: Spill,
): Promise<DriftOverTime | string> {
  const chunks = {
    reference: await chunksOf(engine, tables.reference, chunking),
    current: await chunksOf(engine, tables.current, chunking),
  };
  for (const side of ["reference", "current"] as const) {
    if (chunks[side] !== undefined || !("by" in chunking)) continue;
    const { by } = chunking;
    const names = tables[side].columns.map((column) => column.name);
    const hint = names.includes(by) ? "" : didYouMean(by, names);
    return `drift.chunks: ${by} is no column of times in the ${side} data, so there are no chunks${hint === "" ? "" : `.${hint}`}`;
  }
  const measure = async (side: "reference" | "current") => {
    const parts = await readParts(engine, tables[side], chunks[side]!, spill);
    return compareParts(reference, parts, settings).map((result, at) => ({
      key: parts[at]!.label,
      rows: parts[at]!.rows,
      share: result.share,
      effect: effectOf(result),
    }));
  };
  const before = await measure("reference");
  const judged = (chunk: (typeof before)[number], limit: number | null): ChunkDrift => ({
    ...chunk,
    limit,
    alert: chunk.effect !== null && limit !== null && chunk.effect > limit,
  });
  const rows = tables.reference.rows;
  return {
    chunking,
    reference: before.map((chunk) =>
      judged(
        chunk,
        limitOf(before, () => 1),
      ),
    ),
    current: (await measure("current")).map((chunk) =>
      judged(
        chunk,
        limitOf(before, (known) => Math.max(1, noiseRatio(chunk.rows, known, rows))),
      ),
    ),
  };
}

/** With fewer chunks of the reference there is no telling how much they vary. */
const fewestChunks = 3;

/** @param scale by what the effect of a chunk of the reference with so many rows counts */
function limitOf(
  chunks: readonly { readonly rows: number; readonly effect: number | null }[],
  scale: (rows: number) => number,
): number | null {
  const effects = chunks.flatMap(({ rows, effect }) => (effect === null ? [] : [effect * scale(rows)]));
  const { upper } = limitsOf(effects, { lower: 0, upper: 1 });
  return effects.length < fewestChunks || !Number.isFinite(upper) ? null : upper;
}

/**
 * How much more a chunk of new rows differs from the reference by chance than a chunk of the reference's own, which is
 * part of what it is compared with: the variances are as 1/n + 1/N and 1/k − 1/N.
 */
function noiseRatio(rows: number, own: number, all: number): number {
  return own >= all ? Number.POSITIVE_INFINITY : Math.sqrt((1 / rows + 1 / all) / (1 / own - 1 / all));
}

function effectOf({ columns }: DriftResult): number | null {
  const effects = columns.flatMap(({ judged, effect }) => (judged && effect !== null ? [effect] : []));
  return effects.length === 0 ? null : effects.reduce((sum, effect) => sum + effect, 0) / effects.length;
}
