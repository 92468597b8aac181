/** A regular expression for DuckDB's engine (RE2), or why there is none. */
export type Translated =
  | { readonly pattern: string }
  | {
      readonly problem: string;
      /** Whether it is one in no dialect: the contract is wrong there. */
      readonly isWrong?: boolean;
    };

/**
 * ECMA-262 into RE2, as ODCS has it: a search, `\d` and `\w` of ASCII, `$` only at the very end. What RE2 can't do in
 * linear time (look-around, back references) is said, and not tried another way.
 */
export function fromEcma(source: unknown): Translated {
  if (typeof source !== "string") return { problem: "it is not text", isWrong: true };
  const problem = impossible(source);
  if (problem !== undefined) return { problem };
  try {
    new RegExp(source);
  } catch {
    return { problem: "it is not a regular expression of ECMA-262", isWrong: true };
  }
  const pattern = source
    .replaceAll(/\\u\{([0-9a-fA-F]{1,6})\}|\\u([0-9a-fA-F]{4})/g, (_, one, other) => `\\x{${one ?? other}}`)
    .replaceAll("\\/", "/")
    .replaceAll("(?<", "(?P<");
  return { pattern };
}

/**
 * An XML Schema regular expression into RE2, as Table Schema has it: the whole value has to match, and `\d`, `\w` and
 * `\s` are of Unicode.
 */
export function fromXmlSchema(source: string): Translated {
  const problem = impossible(source);
  if (problem !== undefined) return { problem };
  if (/\\[iIcC]/.test(source)) return { problem: "\\i and \\c (characters of XML names) are not supported" };
  if (/-\[/.test(source)) return { problem: "subtraction of character classes is not supported" };
  const outside: Readonly<Record<string, string>> = {
    d: "\\p{Nd}",
    D: "\\P{Nd}",
    w: "[\\p{L}\\p{M}\\p{N}\\p{S}_]",
    W: "[^\\p{L}\\p{M}\\p{N}\\p{S}_]",
  };
  const inside: Readonly<Record<string, string>> = {
    d: "\\p{Nd}",
    D: "\\P{Nd}",
    w: "\\p{L}\\p{M}\\p{N}\\p{S}_",
  };
  let inClass = false;
  let pattern = "";
  for (let index = 0; index < source.length; index++) {
    const character = source[index]!;
    if (character === "\\") {
      const next = source[++index] ?? "";
      pattern += (inClass ? inside : outside)[next] ?? `\\${next}`;
      continue;
    }
    if (character === "[") inClass = true;
    if (character === "]") inClass = false;
    pattern += character;
  }
  return { pattern };
}

const pythonSpace = " \\t\\n\\r\\f\\v\\x{1c}-\\x{1f}\\x{85}\\p{Z}";
const pythonOutside: Readonly<Record<string, string>> = {
  d: "\\p{Nd}",
  D: "\\P{Nd}",
  w: "[\\p{L}\\p{N}_]",
  W: "[^\\p{L}\\p{N}_]",
  s: `[${pythonSpace}]`,
  S: `[^${pythonSpace}]`,
  Z: "\\z",
};
const pythonInside: Readonly<Record<string, string>> = {
  d: "\\p{Nd}",
  D: "\\P{Nd}",
  w: "\\p{L}\\p{N}_",
  s: pythonSpace,
};

/**
 * Python's `re` for texts into RE2: a search; `\d`, `\w` and `\s` are of Unicode, `$` is also before a last line feed,
 * `{,3}` counts from none. Word boundaries are RE2's, of ASCII.
 */
export function fromPython(source: string): Translated {
  const problem = impossible(source);
  if (problem !== undefined) return { problem };
  if (/\(\?(P=|\(|>|[a-zA-Z-]*[axLu][a-zA-Z-]*[:)])/.test(source.replaceAll(/\\./gs, "")))
    return { problem: "it has a group of Python's that is not supported" };
  let pattern = "";
  let classStart = -1;
  for (let index = 0; index < source.length; index++) {
    const character = source[index]!;
    const inClass = classStart >= 0;
    if (character === "\\") {
      const next = source[++index] ?? "";
      if (next === "N") return { problem: "characters by name are not supported" };
      const digits = next === "u" ? 4 : next === "U" ? 8 : next === "x" ? 2 : 0;
      if (digits > 0) {
        pattern += `\\x{${source.slice(index + 1, index + 1 + digits)}}`;
        index += digits;
      } else if (inClass && (next === "W" || next === "S")) {
        return { problem: `\\${next} in a set is not supported` };
      } else if (inClass && next === "b") pattern += "\\x{8}";
      else pattern += (inClass ? pythonInside : pythonOutside)[next] ?? `\\${next}`;
    } else if (inClass) {
      const isFirst = index === classStart + 1 || (index === classStart + 2 && source[index - 1] === "^");
      if (character === "]" && !isFirst) classStart = -1;
      pattern += character === "[" || (character === "]" && isFirst) ? `\\${character}` : character;
    } else if (character === "$" && !/\(\?[a-z]*m/.test(source)) pattern += "(?:\\n?\\z)";
    else if (character === "{" && /^\{,\d+\}/.test(source.slice(index))) pattern += "{0";
    else {
      if (character === "[") classStart = index;
      pattern += character;
    }
  }
  return { pattern };
}

function impossible(source: string): string | undefined {
  if (/\(\?<?[=!]/.test(source)) return "look-ahead and look-behind are not supported";
  if (/\\[1-9]|\\k</.test(source.replaceAll("\\\\", ""))) return "back references are not supported";
  return undefined;
}
