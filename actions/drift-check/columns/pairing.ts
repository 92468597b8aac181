import type { ColumnKind } from "../../toolkit/data/profile.js";
import { categoricalPair, numericPair, type Pair } from "../methods/pair.js";
import { type Column, present } from "./column.js";

/** How the two sides of a column can be compared, or why they can't. */
export type Pairing =
  | { readonly state: "comparable"; readonly pair: Pair }
  /** Nothing to compare by value, and nothing wrong with that: free text, a timestamp, no values. */
  | { readonly state: "skipped"; readonly type: string; readonly why: string }
  /** The column is no longer what it was: that is drift by itself. */
  | { readonly state: "changed"; readonly type: string; readonly why: string };

/** @param asked the type that model.yaml says, if any */
export function pairUp(
  reference: Column,
  current: Column,
  asked: "numeric" | "categorical" | "text" | "embedding" | undefined,
): Pairing {
  if (present(reference) === 0 || present(current) === 0)
    return { ...noValues(reference, current), state: "skipped" };
  if (reference.withheld || current.withheld) {
    return {
      state: "skipped",
      type: reference.kind,
      why: "a contract classifies it as personal, so its profile keeps no values; give the data itself as the reference to compare it",
    };
  }
  if (asked === "text" || asked === "embedding") {
    return {
      state: "skipped",
      type: asked,
      why: "rows are compared from the data itself, and the reference is a profile",
    };
  }
  if (asked === "categorical") return categories(reference, current);
  if (asked === "numeric") return numbers(reference, current);
  if (reference.kind === "numeric" && current.kind === "numeric") return numbers(reference, current);
  if (reference.kind === "datetime" && current.kind === "datetime") {
    return {
      state: "skipped",
      type: "datetime",
      why: "times move on by themselves; say type: numeric in drift.columns to compare them all the same",
    };
  }
  // Numbers and times that turn into something else, and the other way round. Texts that all look like numbers today
  // are no change: they are still compared as the categories they were.
  const isNumber = (kind: ColumnKind) => kind === "numeric" || kind === "datetime";
  if (isNumber(reference.kind) && reference.kind !== current.kind) return changed(reference, current);
  if (current.kind === "datetime") return changed(reference, current);
  if (reference.kind === "text" || (current.kind === "text" && reference.categories === undefined)) {
    return {
      state: "skipped",
      type: "text",
      why: "it is free text; say type: text in drift.columns to compare its words, or type: categorical if it is a category",
    };
  }
  return categories(reference, current);
}

function numbers(reference: Column, current: Column): Pairing {
  const pair = numericPair(reference, current);
  if (pair === undefined) return changed(reference, current);
  if (pair.reference.size > 0 && pair.current.size > 0) return { state: "comparable", pair };
  const side = pair.reference.size === 0 ? "reference" : "current data";
  return { state: "changed", type: "numeric", why: `the ${side} has no finite number` };
}

function categories(reference: Column, current: Column): Pairing {
  const pair = categoricalPair(reference, current);
  if (pair !== undefined) return { state: "comparable", pair };
  return { state: "skipped", type: "categorical", why: "it has more than 100,000 different values" };
}

function changed(reference: Column, current: Column): Pairing {
  return {
    state: "changed",
    type: reference.kind,
    why: `its type changed from ${reference.kind} (${reference.type}) to ${current.kind} (${current.type})`,
  };
}

function noValues(reference: Column, current: Column): { type: string; why: string } {
  const before = present(reference) === 0;
  const now = present(current) === 0;
  const type = before ? current.kind : reference.kind;
  if (before && now) return { type, why: "it has no value on either side" };
  return { type, why: `it has no value in the ${before ? "reference" : "current data"}` };
}
