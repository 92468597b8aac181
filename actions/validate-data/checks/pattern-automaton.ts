import { type Automaton, automatonOf } from "../../toolkit/data/automaton.js";

const ascii = Array.from({ length: 128 }, (_, byte) => byte);
const of = (expression: RegExp) => ascii.filter((byte) => expression.test(String.fromCharCode(byte)));

/** RE2's classes, of which none has a character beyond ASCII but by negation. */
const classes: Readonly<Record<string, readonly number[]>> = {
  d: of(/[0-9]/),
  D: of(/[^0-9]/),
  w: of(/[0-9A-Za-z_]/),
  W: of(/[^0-9A-Za-z_]/),
  s: of(/[\t\n\f\r ]/),
  S: of(/[^\t\n\f\r ]/),
};
const controls: Readonly<Record<string, number>> = { t: 9, n: 10, f: 12, r: 13 };
const mostCount = 64;

class NotSimple extends Error {}

/**
 * An automaton that accepts only texts that the RE2 expression matches: all such texts of ASCII characters. Undefined
 * for an expression with anything but characters, classes, groups, alternatives and counts, or with too many states.
 * @param isSearch whether a part of the text may match; else the whole has to
 */
export function patternAutomaton(pattern: string, isSearch: boolean): Automaton | undefined {
  try {
    return automatonOf([new Translator(pattern).translate(isSearch)], 500);
  } catch (error) {
    if (error instanceof NotSimple || error instanceof RangeError) return undefined;
    throw error;
  }
}

/** Writes an expression anew in the few signs that {@link automatonOf} knows. */
class Translator {
  private at = 0;

  constructor(private readonly text: string) {}

  translate(isSearch: boolean): string {
    const begins = this.take("^");
    const inner = this.alternatives();
    const ends = this.take("$");
    if (this.at < this.text.length) throw new NotSimple();
    // Of several alternatives an anchor is only for one.
    if ((begins || ends) && inner.isOpen) throw new NotSimple();
    const any = setOf(ascii);
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
    if (sign === "[") return setOf(this.set());
    if (sign === ".") return setOf(ascii.filter((byte) => byte !== 10));
    if (sign === "\\") return setOf(this.escaped());
    if (/[?*+{}^\]]/.test(sign)) throw new NotSimple();
    return setOf([byteOf(sign)]);
  }

  private escaped(): readonly number[] {
    const sign = this.text[this.at++] ?? "";
    if (sign in classes) return classes[sign]!;
    if (sign in controls) return [controls[sign]!];
    if (!/^[!-/:-@[-`{-~]$/.test(sign)) throw new NotSimple();
    return [byteOf(sign)];
  }

  private set(): number[] {
    const isNegated = this.take("^");
    const found = new Set<number>();
    if (this.text[this.at] === "]") throw new NotSimple();
    while (!this.take("]")) {
      const low = this.member();
      if (this.text[this.at] !== "-" || this.text[this.at + 1] === "]") {
        for (const byte of low) found.add(byte);
        continue;
      }
      this.at++;
      const high = this.member();
      if (low.length !== 1 || high.length !== 1 || high[0]! < low[0]!) throw new NotSimple();
      for (let byte = low[0]!; byte <= high[0]!; byte++) found.add(byte);
    }
    return ascii.filter((byte) => found.has(byte) !== isNegated);
  }

  private member(): readonly number[] {
    const sign = this.text[this.at++];
    if (sign === undefined || sign === "[") throw new NotSimple();
    return sign === "\\" ? this.escaped() : [byteOf(sign)];
  }
}

function byteOf(sign: string): number {
  const byte = sign.charCodeAt(0);
  if (byte > 127) throw new NotSimple();
  return byte;
}

/** A set of bytes as one atom. */
function setOf(bytes: readonly number[]): string {
  if (bytes.length === 0) throw new NotSimple();
  const isSign = (byte: number) => byte === 0x5d || byte === 0x2d;
  const inside = bytes.filter((byte) => !isSign(byte)).map((byte) => String.fromCharCode(byte));
  const alone = bytes.filter(isSign).map((byte) => `\\${String.fromCharCode(byte)}`);
  return `(${[...(inside.length === 0 ? [] : [`[${inside.join("")}]`]), ...alone].join("|")})`;
}
