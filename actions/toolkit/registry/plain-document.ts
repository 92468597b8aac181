/** Text that YAML reads as it stands, without quotes: no colon or hash that could mean more, no blank at its end. */
const bare = /^[\p{L}\p{N}_/@(][\p{L}\p{N}_/@().,+=-]*(?:[: ][\p{L}\p{N}_/@().,+=-]+)*$/u;
const quoted = /^(?:"([^"\\\p{C}\u2028\u2029]*)"|'([^'\p{C}\u2028\u2029]*)')$/u;
const number = /^-?(?:0|[1-9]\d{0,14})(?:\.\d{1,17})?(?:e[-+]?\d{1,3})?$/;
/** What might be a number, a truth value or nothing to YAML 1.2, in whatever spelling. */
const ambiguous = /^(?:[-+]?[\d_]*\.?[\d_]*(?:e[-+]?\d*)?|[-+]?0[xob].*|null|true|false)$/i;

type Plain = string | number | boolean | null | Plain[] | { [key: string]: Plain };

/** Thrown inside only: the text is more than this reads. */
const notPlain = Symbol("not plain");

/**
 * Reads the YAML that the registry writes, in a hundredth of the time that the full reader takes: blocks, plain and
 * simply quoted texts, plain numbers. Whatever could be read in two ways, or only by the full reader, it leaves alone.
 * @returns the same value as the full reader, or undefined where only that one can tell
 */
export function readPlainDocument(text: string): unknown {
  if (!text.endsWith("\n") || text.length > 1024 * 1024) return undefined;
  try {
    return new PlainReader(text).document();
  } catch (error) {
    if (error === notPlain) return undefined;
    throw error;
  }
}

/** Goes through the text once, a line at a time: a line is `key: value`, `key:`, `- key: value` or `- value`. */
class PlainReader {
  /** Where the line begins, and where it ends. */
  private start = 0;
  private end = -1;
  /** Blanks before the line's text. */
  private spaces = 0;
  private isItem = false;
  /** The key of the line, where it has one. */
  private key: string | undefined;
  /** Where the value begins; at the end of the line there is none. */
  private valueAt = 0;

  constructor(private readonly text: string) {
    this.next();
  }

  document(): Plain {
    const value = this.block(0);
    if (this.start < this.text.length) throw notPlain;
    return value;
  }

  /** Goes to the next line. Behind the last one `spaces` is -1. */
  private next(): void {
    const { text } = this;
    this.start = this.end + 1;
    if (this.start >= text.length) {
      [this.spaces, this.isItem, this.key] = [-1, false, undefined];
      return;
    }
    this.end = text.indexOf("\n", this.start);
    let at = this.start;
    while (text.charCodeAt(at) === blank) at += 1;
    this.spaces = at - this.start;
    this.isItem = text.charCodeAt(at) === dash && text.charCodeAt(at + 1) === blank;
    if (this.isItem) at += 2;
    if (at >= this.end) throw notPlain;
    const name = at;
    if (is(text.charCodeAt(at), keyHead)) while (is(text.charCodeAt(at), keyTail)) at += 1;
    const hasValue = text.charCodeAt(at + 1) === blank && at + 2 < this.end;
    const isKey = at > name && text.charCodeAt(at) === colon && (hasValue || at + 1 === this.end);
    this.key = isKey ? text.slice(name, at) : undefined;
    this.valueAt = !isKey ? name : hasValue ? at + 2 : this.end;
  }

  private block(indent: number): Plain {
    if (this.spaces !== indent) throw notPlain;
    return this.isItem ? this.sequence(indent) : this.mapping(indent);
  }

  private sequence(indent: number): Plain[] {
    const items: Plain[] = [];
    while (this.spaces === indent) {
      if (!this.isItem) throw notPlain;
      if (this.key === undefined) items.push(this.scalar());
      else items.push(this.mapping(indent + 2));
    }
    return items;
  }

  /** A mapping whose first line may stand behind the dash of an item. */
  private mapping(indent: number): Plain {
    const found: { [key: string]: Plain } = {};
    for (let isFirst = true; ; isFirst = false) {
      const { key } = this;
      const own = this.isItem ? this.spaces + 2 : this.spaces;
      if (own < indent || (!isFirst && this.isItem)) {
        if (own > indent) throw notPlain;
        return found;
      }
      if (own !== indent || key === undefined || !isPlainKey(key) || Object.hasOwn(found, key))
        throw notPlain;
      if (this.valueAt < this.end) found[key] = this.scalar();
      else {
        this.next();
        found[key] = this.block(indent + 2);
      }
    }
  }

  /** The value of the line, which ends with it. */
  private scalar(): Plain {
    const value = scalarOf(this.text.slice(this.valueAt, this.end));
    this.next();
    return value;
  }
}

function isPlainKey(key: string): boolean {
  return !(is(key.charCodeAt(0), doubtful) && ambiguous.test(key)) && key !== "__proto__";
}

function scalarOf(text: string): Plain {
  const head = text.charCodeAt(0);
  if (head === 0x22 || head === 0x27) {
    const [, double, single] = quoted.exec(text) ?? [];
    const content = double ?? single;
    if (content === undefined) throw notPlain;
    return content;
  }
  if (is(head, doubtful)) {
    if (text === "null") return null;
    if (text === "true") return true;
    if (text === "false") return false;
    if (number.test(text)) return Number(text);
    if (ambiguous.test(text)) throw notPlain;
  }
  if (!isBare(text)) throw notPlain;
  return text;
}

function isBare(text: string): boolean {
  if (!is(text.charCodeAt(0), bareHead)) return bare.test(text);
  // What follows a colon or a blank has to be a letter again: so neither is the last, and no two stand together.
  let before = true;
  for (let at = 1; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code >= 128) return bare.test(text);
    const isLetter = is(code, bareTail);
    if (!isLetter && !(before && (code === colon || code === blank))) return false;
    before = isLetter;
  }
  return before;
}

const blank = 0x20;
const dash = 0x2d;
const colon = 0x3a;
/** What an ASCII character may be: the first or a later one of a bare text or of a key, or the first of an ambiguous one. */
const [bareHead, bareTail, keyHead, keyTail, doubtful] = [1, 2, 4, 8, 16];
const kinds = Uint8Array.from({ length: 128 }, (_, code) => {
  const one = String.fromCharCode(code);
  const kind = (pattern: RegExp, bit: number) => (pattern.test(one) ? bit : 0);
  return (
    kind(/[\w/@(]/, bareHead) |
    kind(/[\w/@().,+=-]/, bareTail) |
    kind(/[A-Za-z_]/, keyHead) |
    kind(/[\w.-]/, keyTail) |
    kind(/[-+.\d_entf]/i, doubtful)
  );
});

/** Only ASCII characters are of a kind; the place behind the end of a text is none. */
function is(code: number, kind: number): boolean {
  return code < 128 && (kinds[code]! & kind) !== 0;
}
