import { type Automaton, stateOf } from "../../toolkit/data/automaton.js";
import { both, type Certain } from "../../toolkit/data/scan/certain.js";
import { patternAutomaton } from "./pattern-automaton.js";

/** A cell, as conditions look at it. */
export interface CellValue {
  /** Null of an empty cell. */
  readonly text: string | null;
  /** The number, or the microseconds since 1970 of a day or a moment. NaN where it is none, or has no exact number. */
  readonly value: number;
}

/** Cells that meet something that SQL says, told without SQL. */
export interface Condition {
  /** Those that certainly do, for reading to be fast; undefined where none is told. No empty cell is among them. */
  readonly certain: Certain | undefined;
  /** Whether a cell does; undefined where only SQL can tell. */
  holds(cell: CellValue): boolean | undefined;
}

export const unsure: Condition = { certain: undefined, holds: () => undefined };
export const anyCell: Condition = { certain: {}, holds: () => true };
export const notNull: Condition = { certain: {}, holds: ({ text }) => text !== null };
export const notEmpty: Condition = { certain: {}, holds: ({ text }) => text !== null && text !== "" };

/** Cells that meet all. An absent one is unsure. */
export function every(...conditions: readonly (Condition | undefined)[]): Condition {
  const all = conditions.map((one) => one ?? unsure);
  return {
    certain: all.map(({ certain }) => certain).reduce(both, {}),
    holds(cell) {
      let isSure = true;
      for (const one of all) {
        const holds = one.holds(cell);
        if (holds === false) return false;
        isSure &&= holds === true;
      }
      return isSure ? true : undefined;
    },
  };
}

/** Cells that don't. */
export function not(one: Condition | undefined): Condition {
  return {
    certain: undefined,
    holds(cell) {
      const holds = one?.holds(cell);
      return holds === undefined ? undefined : !holds;
    },
  };
}

/** Cells that meet one at least. */
export function either(one: Condition, other: Condition): Condition {
  return { ...not(every(not(one), not(other))), certain: one.certain ?? other.certain };
}

/**
 * What a list allows: texts as they are written, numbers by their value, and for booleans lower-case words.
 * @param type what the cells are compared as; with `other` only what stands in the list as it is written is told
 */
export function oneOf(values: readonly unknown[], type: "text" | "number" | "boolean" | "other"): Condition {
  const isMeant = (value: unknown) =>
    type !== "number" || typeof value !== "number" || Number.isFinite(value);
  const texts = new Set(values.filter((value) => value !== null && isMeant(value)).map(String));
  const numbers = new Set(values.filter((value) => typeof value === "number"));
  if (type === "boolean") for (const text of texts) if (text !== text.toLowerCase()) texts.delete(text);
  return {
    certain: { texts: [texts] },
    holds({ text, value }) {
      if (text !== null && texts.has(text)) return true;
      if (type === "text" || text === null) return type === "other" ? undefined : false;
      if (type === "boolean" && isPrintable(text)) return texts.has(text.toLowerCase());
      return type === "number" && !Number.isNaN(value) ? numbers.has(value) : undefined;
    },
  };
}

/** Texts that are none of these. An empty cell is none. */
export function noneOf(words: readonly string[]): Condition {
  const all = new Set(words);
  const filled = words.filter((word) => word !== "");
  const others = filled.length === 0 ? anyCell : matching(otherThan(filled), false);
  return {
    get certain() {
      return others.certain;
    },
    holds: ({ text }) => text === null || !all.has(text),
  };
}

/** An expression of all ASCII texts on one line but these. */
function otherThan(words: readonly string[]): string {
  const firsts = [...new Set(words.filter((word) => word !== "").map((word) => word[0]!))];
  const sign = (character: string) => character.replace(/[^A-Za-z0-9]/, "\\$&");
  const others = firsts.length === 0 ? "." : `[^${firsts.map(sign).join("")}]`;
  const parts = firsts.map((first) => {
    const rest = words.filter((word) => word[0] === first).map((word) => word.slice(1));
    return `${sign(first)}${otherThan(rest)}`;
  });
  return `(?:${[`${others}.*`, ...parts].join("|")})${words.includes("") ? "" : "?"}`;
}

/**
 * Texts that an expression of RE2 matches, by {@link patternAutomaton}.
 * @param isSearch whether a part of the text may match; else the whole has to
 * @param isOther whether it is of another dialect: those agree of printable ASCII only
 */
export function matching(pattern: string, isSearch: boolean, isOther = false): Condition {
  let built: readonly (Automaton | undefined)[] | undefined;
  const made = () => {
    // Many a check is not asked without SQL.
    built ??= [patternAutomaton(pattern, isSearch, isOther)];
    return built[0];
  };
  return {
    get certain() {
      const automaton = made();
      return automaton && { forms: [automaton] };
    },
    holds({ text }) {
      const automaton = made();
      if (text === null || automaton === undefined) return undefined;
      const isMatch = automaton.accepts[stateOf(automaton, Buffer.from(text))] !== 0;
      return isMatch || !isOther || isPrintable(text) ? isMatch : undefined;
    },
  };
}

/**
 * Texts of a form, in the few signs that RE2 and JavaScript read alike.
 * @param wide what all texts have that meet it; of those between the two forms only SQL can tell
 */
export function formed(form: string, wide = form): Condition {
  const isForm = new RegExp(`^(?:${form})$`);
  const isWide = new RegExp(`^(?:${wide})$`);
  const matched = matching(form, false);
  return {
    get certain() {
      return matched.certain;
    },
    holds({ text }) {
      if (text === null || isForm.test(text)) return text === null ? undefined : true;
      return isWide.test(text) ? undefined : false;
    },
  };
}

function isPrintable(text: string): boolean {
  return /^[ -~]*$/.test(text);
}

/** Texts of at most so many characters, which are Unicode's code points. */
export function atMostLong(count: number): Condition {
  return { certain: { mostBytes: count }, holds: ({ text }) => measured(text, (length) => length <= count) };
}

/** Texts of at least so many. */
export function atLeastLong(count: number): Condition {
  const matched = count <= 1 ? anyCell : matching(`.{${count}}.*`, false);
  return {
    get certain() {
      return matched.certain;
    },
    holds: ({ text }) => measured(text, (length) => length >= count),
  };
}

function measured(text: string | null, isKept: (length: number) => boolean): boolean | undefined {
  return text === null ? undefined : isKept([...text].length);
}
