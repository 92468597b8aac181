import type { RowPlace } from "../../toolkit/data/table.js";
import type { Check } from "./check.js";

/** A row that breaks a check. */
export interface Example extends RowPlace {
  /** The value as text, at most 80 characters; null for an empty cell. */
  readonly value: string | null;
  /** For a repeated key: where it stood first. */
  readonly firstSeen?: RowPlace;
  /** The cell is not shown, for the contract classifies it as personal. */
  readonly masked?: true;
}

export interface CheckResult {
  readonly check: Check;
  readonly status: "pass" | "fail" | "error" | "unsupported";
  readonly evaluated: number;
  readonly failed: number;
  /** What was found, in words. */
  readonly observed: string;
  /** The number that was compared, where there is one. */
  readonly observedValue: number | null;
  readonly examples: readonly Example[];
  /** With a baseline: how many of `failed` are not in the baseline's data too. */
  readonly fresh?: number;
  /** A check that could not be done counts as failed. */
  readonly isDecisive?: boolean;
}

/** Values are shown at most so long: enough to find them, too little to carry a document out. */
export const valueLength = 80;

export function cutValue(text: string, length = valueLength): string {
  const characters = [...text.slice(0, length * 2 + 2)];
  return characters.length <= length ? text : `${characters.slice(0, length - 1).join("")}…`;
}

/** A measured number for people: whole as it is, else at most six significant digits. */
export function shownNumber(value: number): string {
  return Number.isInteger(value) ? String(value) : String(Number(value.toPrecision(6)));
}
