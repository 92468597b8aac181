import { type Automaton, automatonOf } from "../../toolkit/data/automaton.js";

const ascii = Array.from({ length: 128 }, (_, byte) => byte);
const of = (expression: RegExp) => ascii.filter((byte) => expression.test(String.fromCharCode(byte)));

/** One of some characters. */
interface Sign {
  /** Those of ASCII. */
  readonly ascii: readonly number[];
  /** Whether all others are among them. */
  readonly isOpen: boolean;
}

const some = (expression: RegExp): Sign => ({ ascii: of(expression), isOpen: false });
const allBut = (expression: RegExp): Sign => ({ ascii: of(expression), isOpen: true });

/** RE2's classes, of which none has a character beyond ASCII but by negation. */
const classes: Readonly<Record<string, Sign>> = {
  d: some(/[0-9]/),
  D: allBut(/[^0-9]/),
  w: some(/[0-9A-Za-z_]/),
  W: allBut(/[^0-9A-Za-z_]/),
  s: some(/[\t\n\f\r ]/),
  S: allBut(/[^\t\n\f\r ]/),
};
/** A character beyond ASCII, as UTF-8 writes it. */
const beyond =
  "[\xc2-\xdf][\x80-\xbf]|[\xe0-\xef][\x80-\xbf][\x80-\xbf]|[\xf0-\xf4][\x80-\xbf][\x80-\xbf][\x80-\xbf]";
const controls: Readonly<Record<string, number>> = { t: 9, n: 10, f: 12, r: 13 };
const mostCount = 64;

class NotSimple extends Error {}

/**
 * An automaton that accepts the texts, in UTF-8, that the RE2 expression matches. Undefined for an expression with
 * anything but characters, classes, groups, alternatives and counts, or with too many states.
 * @param isSearch whether a part of the text may match; else the whole has to
 * @param isAscii whether what is not said by name is of ASCII only: other dialects know more letters, digits and spaces
 */
export function patternAutomaton(pattern: string, isSearch: boolean, isAscii = false): Automaton | undefined {
  try {
    return automatonOf([new Translator(pattern, isAscii).translate(isSearch)], 500);
  } catch (error) {
    if (error instanceof NotSimple || error instanceof RangeError) return undefined;
    throw error;
  }
}

/** Writes an expression anew in the few signs that {@link automatonOf} knows. */
class Translator {
  private at = 0;

  constructor(
    private readonly text: string,
    private readonly isAscii: boolean,
  ) {}

  translate(isSearch: boolean): string {
    const begins = this.take("^");
    const inner = this.alternatives();
    const ends = this.take("$");
    if (this.at < this.text.length) throw new NotSimple();
    // Of several alternatives an anchor is only for one.
    if ((begins || ends) && inner.isOpen) throw new NotSimple();
    const any = `([${String.fromCharCode(0)}-\xff])`;
    return `${isSearch && !begins ? `${any}*` : ""}(${inner.source})${isSearch && !ends ? `${any}*` : ""}`;
  }

  private take(sign: string): boolean {
    if (this.text[this.at] !== sign) return false;
    this.at++;
    return true;
  }

  private alternatives(): { readonly source: string; readonly isOpen: boolean } {
    const parts = [this.sequence()];
    while (this.take("|")) parts.push(this.sequence());
    return { source: parts.join("|"), isOpen: parts.length > 1 };
  }

  private sequence(): string {
    let source = "";
    for (;;) {
      const next = this.text[this.at];
      if (next === undefined || next === "|" || next === ")" || next === "$") return source;
      source += this.atom() + this.count();
    }
  }

  private count(): string {
    const [all, low, high] = /^(?:[?*+]|\{(\d+)(?:,(\d*))?\})/.exec(this.text.slice(this.at)) ?? [""];
    if (Number(low ?? 0) > mostCount || Number(high ?? 0) > mostCount) throw new NotSimple();
    if (low !== undefined && high !== undefined && high !== "" && Number(high) < Number(low))
      throw new NotSimple();
    this.at += all.length;
    // Whether it takes much or little does not matter to whether it matches. A count of a count is an error to RE2.
    if (all !== "") this.take("?");
    if (all !== "" && /^[?*+{]/.test(this.text.slice(this.at))) throw new NotSimple();
    return all;
  }

  private atom(): string {
    const sign = this.text[this.at++]!;
    if (sign === "(") {
      if (this.take("?") && !this.take(":")) throw new NotSimple();
      const { source } = this.alternatives();
      if (!this.take(")")) throw new NotSimple();
      return `(${source})`;
    }
    if (sign === "[") return this.one(this.set());
    if (sign === ".") return this.one(allBut(/[^\n]/));
    if (sign === "\\") return this.one(this.escaped());
    if (/[?*+{}^\]]/.test(sign)) throw new NotSimple();
    return sign > "\x7f" ? this.written() : this.one(only(sign));
  }

  /** A character beyond ASCII, by its bytes. */
  private written(): string {
    const character = String.fromCodePoint(this.text.codePointAt(this.at - 1)!);
    this.at += character.length - 1;
    return `(${Buffer.from(character).toString("latin1")})`;
  }

  private one({ ascii, isOpen }: Sign): string {
    return setOf(ascii, isOpen && !this.isAscii);
  }

  private escaped(): Sign {
    const sign = this.text[this.at++] ?? "";
    if (sign in classes) return classes[sign]!;
    if (sign in controls) return { ascii: [controls[sign]!], isOpen: false };
    if (!/^[!-/:-@[-`{-~]$/.test(sign)) throw new NotSimple();
    return only(sign);
  }

  private set(): Sign {
    const isNegated = this.take("^");
    const found = new Set<number>();
    let isOpen = false;
    if (this.text[this.at] === "]") throw new NotSimple();
    while (!this.take("]")) {
      const { ascii: low, isOpen: isLowOpen } = this.member();
      isOpen ||= isLowOpen;
      if (this.text[this.at] !== "-" || this.text[this.at + 1] === "]") {
        for (const byte of low) found.add(byte);
        continue;
      }
      this.at++;
      const { ascii: high } = this.member();
      if (low.length !== 1 || high.length !== 1 || high[0]! < low[0]!) throw new NotSimple();
      for (let byte = low[0]!; byte <= high[0]!; byte++) found.add(byte);
    }
    return { ascii: ascii.filter((byte) => found.has(byte) !== isNegated), isOpen: isOpen !== isNegated };
  }

  private member(): Sign {
    const sign = this.text[this.at++];
    if (sign === undefined || sign === "[") throw new NotSimple();
    return sign === "\\" ? this.escaped() : only(sign);
  }
}

function only(sign: string): Sign {
  const byte = sign.charCodeAt(0);
  if (byte > 127) throw new NotSimple();
  return { ascii: [byte], isOpen: false };
}

/** A set of characters as one atom. */
function setOf(bytes: readonly number[], isOpen: boolean): string {
  if (bytes.length === 0 && !isOpen) throw new NotSimple();
  const isSign = (byte: number) => byte === 0x5d || byte === 0x2d;
  const inside = bytes.filter((byte) => !isSign(byte)).map((byte) => String.fromCharCode(byte));
  const alone = bytes.filter(isSign).map((byte) => `\\${String.fromCharCode(byte)}`);
  const parts = [
    ...(inside.length === 0 ? [] : [`[${inside.join("")}]`]),
    ...alone,
    ...(isOpen ? [beyond] : []),
  ];
  return `(${parts.join("|")})`;
}
