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

/** What differs between two records, part by part. Nested values are compared leaf by leaf (`optimizer.name`). */
export function compareRecords(from: VersionRecord, to: VersionRecord): Difference {
  const part = (read: (record: VersionRecord) => unknown) => compare(read(from), read(to));
  /** Numbers here are names (of a version, of a pull request): a difference of two says nothing. */
  const named = (read: (record: VersionRecord) => unknown) =>
    part(read).map((change) => ({ ...change, difference: null }));
  const [one, other] = [from, to].map(({ evaluation }) => evaluation?.dataset?.digest);
  return {
    sameDataset: one === undefined || other === undefined ? null : one === other,
    dataset: part(({ evaluation }) => evaluation?.dataset),
    metrics: part(({ evaluation }) => mapValues(evaluation?.metrics ?? {}, ({ value }) => value)),
    data: part(({ data }) => Object.fromEntries((data ?? []).map(({ name, ...rest }) => [name, rest]))),
    parameters: part(({ training }) => training?.parameters),
    environment: part(({ training }) => training?.environment),
    training: part(({ training }) => {
      const { parameters: _, environment: __, ...rest } = training ?? {};
      return rest;
    }),
    gate: named(({ gate }) => (gate === "none" ? { verdict: "none" } : gate)),
    artifacts: compareArtifacts(from.artifacts, to.artifacts),
    source: named(({ source }) => source),
  };
}

/** Artifacts have no names of their own: they are paired by format, in their order. */
function compareArtifacts(from: VersionRecord["artifacts"], to: VersionRecord["artifacts"]): Change[] {
  return compare(byFormat(from), byFormat(to));
}

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

function compare(from: unknown, to: unknown): Change[] {
  const [one, other] = [leaves(from), leaves(to)];
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
