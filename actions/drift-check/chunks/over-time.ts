import type { Engine } from "../../toolkit/data/engine.js";
import type { Table } from "../../toolkit/data/table.js";
import type { Dataset } from "../columns/column.js";
import { readDataset } from "../columns/read.js";
import { compare } from "../compare.js";
import type { DriftResult } from "../judgement.js";
import { type Limits, limitsOf } from "../performance/estimate.js";
import type { DriftSettings } from "../settings.js";
import { type Chunk, type Chunking, chunksOf } from "./chunking.js";
import { withPart } from "./part.js";

/** One chunk compared with the whole reference. */
export interface ChunkDrift {
  readonly key: string;
  readonly rows: number;
  /** Share of the judged columns that drifted; null where none could be judged. */
  readonly share: number | null;
  /** Mean share of rows that moved, over the columns that were compared. */
  readonly effect: number | null;
  /** Whether the effect is above the limit. */
  readonly alert: boolean;
}

export interface DriftOverTime {
  readonly chunking: Chunking;
  /** Of the effect: the mean of the reference's own chunks and three standard deviations. */
  readonly limits: Limits;
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
): Promise<DriftOverTime | string> {
  const chunks = {
    reference: await chunksOf(engine, tables.reference, chunking),
    current: await chunksOf(engine, tables.current, chunking),
  };
  for (const side of ["reference", "current"] as const) {
    if (chunks[side] === undefined && "by" in chunking)
      return `drift.chunks: ${chunking.by} is no column of times in the ${side} data, so there are no chunks`;
  }
  const measure = async (side: "reference" | "current") => {
    const found: { chunk: Chunk; result: DriftResult }[] = [];
    for (const chunk of chunks[side]!) {
      const part = await withPart(engine, tables[side], chunk, (table) =>
        readDataset(engine, table, chunk.key, undefined),
      );
      found.push({ chunk, result: compare(reference, part, settings) });
    }
    return found.map(({ chunk, result }) => ({
      key: chunk.key,
      rows: chunk.rows,
      share: result.share,
      effect: effectOf(result),
    }));
  };
  const before = await measure("reference");
  const limits = limitsOf(
    before.map(({ effect }) => effect ?? Number.NaN),
    { lower: 0, upper: 1 },
  );
  const judged = (chunk: (typeof before)[number]): ChunkDrift => ({
    ...chunk,
    alert: chunk.effect !== null && chunk.effect > limits.upper,
  });
  return {
    chunking,
    limits,
    reference: before.map(judged),
    current: (await measure("current")).map(judged),
  };
}

function effectOf({ columns }: DriftResult): number | null {
  const effects = columns.flatMap(({ judged, effect }) => (judged && effect !== null ? [effect] : []));
  return effects.length === 0 ? null : effects.reduce((sum, effect) => sum + effect, 0) / effects.length;
}
