import { readFileSync } from "node:fs";
import { join } from "node:path";
import { gunzipSync } from "node:zlib";
import { expect } from "vitest";
import type { MetricOverTime } from "../../actions/drift-check/performance/estimate.js";
import { root } from "../runtime.js";

const folder = join(root, "test/drift-check/golden");

/** What NannyML says of a metric in one chunk. */
export interface Golden {
  value: number;
  sampling_error: number;
  realized: number | null;
  upper_confidence_boundary: number;
  lower_confidence_boundary: number;
  upper_threshold: number;
  lower_threshold: number;
  alert: boolean;
}

/** By metric, chunk by chunk. */
export interface Goldens {
  chunkSize: number;
  reference: Record<string, Golden[]>;
  analysis: Record<string, Golden[]>;
}

export function goldenFile<Content>(name: string): Content {
  return JSON.parse(readFileSync(join(folder, name), "utf8"));
}

/** A column of NannyML's example data by its name. */
export function read(name: string): (column: string) => string[] {
  const text = gunzipSync(readFileSync(join(folder, `${name}.csv.gz`))).toString();
  const [header, ...rows] = text
    .trim()
    .split("\n")
    .map((line) => line.split(","));
  return (column) => rows.map((row) => row[header!.indexOf(column)]!);
}

export function chunksOf(rows: number, size: number): Uint32Array[] {
  const all = Uint32Array.from({ length: rows }, (_, row) => row);
  return Array.from({ length: Math.ceil(rows / size) }, (_, at) => all.slice(at * size, (at + 1) * size));
}

/**
 * Equal within 1e-6 of NannyML, chunk by chunk.
 * @param areaError how far the sampling error of the area may be off
 */
export function compare(metric: MetricOverTime, expected: Goldens, areaError = 1e-6): void {
  const isArea = (what: string) => metric.name === "roc_auc" && /sampling|confidence/.test(what);
  const close = (one: number | null, other: number, what: string) => {
    const off = Math.abs(one! - other) / Math.max(1, Math.abs(other));
    expect(off, what).toBeLessThan(isArea(what) ? areaError : 1e-6);
  };
  for (const [side, period] of [
    ["reference", "reference"],
    ["current", "analysis"],
  ] as const) {
    const chunks = expected[period][metric.name]!;
    expect(metric[side]).toHaveLength(chunks.length);
    chunks.forEach((chunk, at) => {
      const one = metric[side][at]!;
      close(one.estimate, chunk.value, `${period} ${at} value`);
      close(one.samplingError, chunk.sampling_error, `${period} ${at} sampling_error`);
      close(one.low, chunk.lower_confidence_boundary, `${period} ${at} lower_confidence_boundary`);
      close(one.high, chunk.upper_confidence_boundary, `${period} ${at} upper_confidence_boundary`);
      close(metric.limits.lower, chunk.lower_threshold, `${period} ${at} lower_threshold`);
      close(metric.limits.upper, chunk.upper_threshold, `${period} ${at} upper_threshold`);
      if (chunk.realized !== null) close(one.realized, chunk.realized, `${period} ${at} realized`);
    });
  }
}
