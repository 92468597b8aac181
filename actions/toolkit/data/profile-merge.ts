import { ConfigurationError } from "../runtime/errors.js";
import { digestOfDataset } from "./digest.js";
import type { ColumnKind, ColumnProfile, Profile } from "./profile.js";
import { kindOfText, mostValues } from "./profile-compute.js";
import { numericOfList, sketchOf, unionOfNumbers } from "./profile-numbers.js";
import { type Counted, unionOfValues, unlistedMost } from "./profile-values.js";
import type { DistinctSketch } from "./sketch/distinct-sketch.js";

/**
 * The profile of all rows of several datasets, from their profiles alone. Counts are exact, and so is all of a column
 * whose values all profiles list; of other columns the profile states how far off it is: `rankError`,
 * `distinctError`, `valuesError`. Merging all at once is more exact than one after the other.
 * @param profiles one or more, of the same columns in any order
 * @throws ConfigurationError where one has other columns than the first
 */
export function mergeProfiles(profiles: readonly Profile[]): Profile {
  const [first] = profiles;
  if (first === undefined) throw new ConfigurationError("There is no profile to merge.");
  const names = first.columns.map(({ name }) => name);
  const byName = profiles.map((profile) => new Map(profile.columns.map((column) => [column.name, column])));
  for (const [at, columns] of byName.entries()) {
    const lacking = names.find((name) => !columns.has(name));
    const extra = [...columns.keys()].find((name) => !byName[0]!.has(name));
    const problem =
      lacking === undefined
        ? extra && `has a column ${extra} that the first lacks`
        : `lacks the column ${lacking}`;
    if (problem !== undefined)
      throw new ConfigurationError(
        `Profile ${at + 1} of ${profiles.length} ${problem}. Only profiles of the same columns can be merged.`,
      );
  }
  return {
    schema: "mergeline.profile/2",
    rows: profiles.reduce((sum, { rows }) => sum + rows, 0),
    digest: digestOfDataset(profiles.map(({ digest }) => digest)),
    columns: names.map((name) => mergeColumns(byName.map((columns) => columns.get(name)!))),
  };
}

/** One column of several datasets. */
function mergeColumns(all: readonly ColumnProfile[]): ColumnProfile {
  // A part without any value has a type by chance.
  const filled = all.filter(({ rows, missing }) => missing < rows);
  const parts = filled.length === 0 ? all.slice(0, 1) : filled;
  const rows = all.reduce((sum, column) => sum + column.rows, 0);
  const missing = all.reduce((sum, column) => sum + column.missing, 0);
  const { type, kind } = unionOfTypes(parts);
  const head = { name: all[0]!.name, type, rows, missing };
  if (all.some(({ personal }) => personal === true)) {
    const distinct = distinctOf(parts, undefined, kind, true);
    return { ...head, kind, ...distinct, numeric: null, values: [], valuesComplete: false, personal: true };
  }
  const isText = kind === "text" || kind === "categorical";
  const listed = unionOfValues(parts, kind, type);
  const isComplete = parts.every(({ valuesComplete }) => valuesComplete);
  const distinct = distinctOf(parts, isComplete ? listed : undefined, kind);
  const once = isText && distinct.distinct > mostValues("text");
  const shown = listed.filter(({ count }) => count > 1 || !once).slice(0, mostValues(kind));
  const valuesComplete = isComplete && shown.length === listed.length;
  const error = parts.reduce((sum, column) => sum + unlistedMost(column), 0);
  const column: ColumnProfile = {
    ...head,
    kind: isText ? kindOfText(distinct.distinct, rows - missing) : kind,
    ...distinct,
    numeric: null,
    values: shown,
    valuesComplete,
    ...(error > 0 ? { valuesError: error } : {}),
    ...(valuesComplete ? {} : { unlistedMost: error + (listed[shown.length]?.count ?? 0) }),
  };
  if (kind !== "numeric" && kind !== "datetime") return column;
  const numeric = isComplete ? numericOfList({ kind, values: listed }) : unionOfNumbers(parts);
  return { ...column, numeric };
}

type Distinct = Pick<ColumnProfile, "distinct" | "distinctExact" | "distinctError" | "distinctSketch">;

/** @param listed all values of all parts, where they are known */
function distinctOf(
  parts: readonly ColumnProfile[],
  listed: readonly Counted[] | undefined,
  kind: ColumnKind,
  personal = false,
): Distinct {
  const only = parts.length === 1 ? parts[0]! : undefined;
  // Where some were texts and others numbers, they have no hash in common.
  const isText = (one: ColumnKind) => one === "text" || one === "categorical";
  const isLine = kind === "numeric" || kind === "datetime";
  const isSketched = !personal && (isLine || parts.every((part) => isText(part.kind)));
  const sketches = isSketched ? parts.map(sketchOf) : [undefined];
  const sketch = sketches.reduce((one, other) => (one && other ? one.union(other) : undefined));
  const kept = sketch === undefined ? {} : { distinctSketch: sketch.text() };
  if (listed !== undefined)
    return {
      distinct: listed.length,
      distinctExact: true,
      ...(listed.length > mostValues(kind) ? kept : {}),
    };
  if (only !== undefined) {
    const { distinct, distinctExact, distinctError } = only;
    return { distinct, distinctExact, ...(distinctError === undefined ? {} : { distinctError }), ...kept };
  }
  return { ...estimated(parts, sketch), distinctExact: false, ...kept };
}

/** There are as many as the part with the most has at least, and as many as all parts have together at most. */
function estimated(
  parts: readonly ColumnProfile[],
  sketch: DistinctSketch | undefined,
): Pick<ColumnProfile, "distinct" | "distinctError"> {
  const error = ({ distinctError = 0 }: ColumnProfile) => Math.min(1, distinctError);
  const least = Math.max(...parts.map((part) => part.distinct * (1 - error(part))));
  const most = parts.reduce((sum, part) => sum + part.distinct * (1 + error(part)), 0);
  if (sketch === undefined) {
    const middle = Math.round((least + most) / 2);
    return { distinct: middle, distinctError: Math.max(most - middle, middle - least) / Math.max(1, middle) };
  }
  const hasNan = parts.some(({ numeric }) => (numeric?.nan ?? 0) > 0);
  const found = sketch.estimate() + (hasNan ? 1 : 0);
  return { distinct: Math.round(Math.min(most, Math.max(least, found))), distinctError: sketch.error };
}

const wholeTypes = ["TINYINT", "SMALLINT", "INTEGER", "BIGINT", "HUGEINT"];

/** The narrowest type that all parts' values have. */
function unionOfTypes(parts: readonly ColumnProfile[]): { readonly type: string; readonly kind: ColumnKind } {
  const { type, kind } = parts[0]!;
  if (parts.every((part) => part.type === type && part.kind === kind)) return { type, kind };
  const isAll = (...kinds: ColumnKind[]) => parts.every((part) => kinds.includes(part.kind));
  if (isAll("numeric")) {
    const places = parts.map((part) => wholeTypes.indexOf(part.type));
    return { type: places.includes(-1) ? "DOUBLE" : wholeTypes[Math.max(...places)]!, kind: "numeric" };
  }
  if (isAll("datetime")) return { type: "TIMESTAMP", kind: "datetime" };
  return { type: "VARCHAR", kind: "text" };
}
