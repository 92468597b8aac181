import type { VersionRecord } from "../toolkit/registry/record.js";

type Scalar = string | number | boolean | null;

/** One setting or measurement that two versions have, or only one of them. */
export interface Change {
  readonly name: string;
  readonly change: "same" | "changed" | "added" | "removed";
  /** Null also where the version does not have it: `change` says which. */
  readonly from: Scalar;
  readonly to: Scalar;
  /** `to` minus `from` where both are numbers. */
  readonly difference: number | null;
}

export interface Difference {
  /** The data that the metrics were measured on: where it is another, their differences say little. */
  readonly sameDataset: boolean | null;
  readonly dataset: readonly Change[];
  readonly metrics: readonly Change[];
  readonly data: readonly Change[];
  readonly parameters: readonly Change[];
  readonly environment: readonly Change[];
  readonly training: readonly Change[];
  readonly gate: readonly Change[];
  readonly artifacts: readonly Change[];
  readonly source: readonly Change[];
}

type Part = Exclude<keyof Difference, "sameDataset">;

/** The values of a record, part by part. Nested values stand by the way to them (`optimizer.name`). */
export function valuesOf({
  evaluation,
  data,
  training,
  gate,
  artifacts,
  source,
}: VersionRecord): Readonly<Record<Part, ReadonlyMap<string, Scalar>>> {
  const { parameters, environment, ...rest } = training ?? {};
  return {
    dataset: leaves(evaluation?.dataset),
    metrics: leaves(mapValues(evaluation?.metrics ?? {}, ({ value }) => value)),
    data: leaves(Object.fromEntries((data ?? []).map(({ name, ...one }) => [name, one]))),
    parameters: leaves(parameters),
    environment: leaves(environment),
    training: leaves(rest),
    gate: leaves(gate === "none" ? { verdict: "none" } : gate),
    artifacts: leaves(byFormat(artifacts)),
    source: leaves(source),
  };
}

/** What differs between two records, part by part. */
export function compareRecords(from: VersionRecord, to: VersionRecord): Difference {
  const [one, other] = [valuesOf(from), valuesOf(to)];
  const part = (name: Part) => compare(one[name], other[name]);
  /** Numbers here are names (of a version, of a pull request): a difference of two says nothing. */
  const named = (name: Part) => part(name).map((change) => ({ ...change, difference: null }));
  const [before, after] = [from, to].map(({ evaluation }) => evaluation?.dataset?.digest);
  return {
    sameDataset: before === undefined || after === undefined ? null : before === after,
    dataset: part("dataset"),
    metrics: part("metrics"),
    data: part("data"),
    parameters: part("parameters"),
    environment: part("environment"),
    training: part("training"),
    gate: named("gate"),
    artifacts: part("artifacts"),
    source: named("source"),
  };
}

/** Artifacts have no names of their own: they are paired by format, in their order. */
function byFormat(artifacts: VersionRecord["artifacts"]): Record<string, unknown> {
  const seen = new Map<string, number>();
  const found: [string, unknown][] = [];
  for (const { format = "file", digest, bytes } of artifacts) {
    const count = (seen.get(format) ?? 0) + 1;
    seen.set(format, count);
    found.push([count === 1 ? format : `${format} ${count}`, { digest, bytes }]);
  }
  return Object.fromEntries(found);
}

function compare(one: ReadonlyMap<string, Scalar>, other: ReadonlyMap<string, Scalar>): Change[] {
  return [...new Set([...one.keys(), ...other.keys()])].map((name) => {
    const [before, after] = [one.get(name), other.get(name)];
    const change =
      before === undefined
        ? "added"
        : after === undefined
          ? "removed"
          : before === after
            ? "same"
            : "changed";
    const difference = typeof before === "number" && typeof after === "number" ? after - before : null;
    return { name, change, from: before ?? null, to: after ?? null, difference };
  });
}

/** The values at the ends of nested mappings, by the way to them; a list is one value, as JSON. */
function leaves(value: unknown, way = "", found = new Map<string, Scalar>()): Map<string, Scalar> {
  if (value === undefined) return found;
  if (value === null || typeof value !== "object") {
    if (way !== "") found.set(way, value as Scalar);
  } else if (Array.isArray(value)) found.set(way, JSON.stringify(value));
  else
    for (const [key, inner] of Object.entries(value))
      leaves(inner, way === "" ? key : `${way}.${key}`, found);
  return found;
}

function mapValues<T, U>(map: Readonly<Record<string, T>>, change: (value: T) => U): Record<string, U> {
  return Object.fromEntries(Object.entries(map).map(([name, value]) => [name, change(value)]));
}
