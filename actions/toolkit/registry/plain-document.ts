/** What a line of block YAML can be here: `key: value`, `key:`, `- key: value` or `- value`. */
const shape = /^( *)(- )?(?:([A-Za-z_][\w.-]*):(?: (.+))?|(.+))$/;

/** Text that YAML reads as it stands, without quotes: no colon or hash that could mean more, no blank at its end. */
const bare = /^[\p{L}\p{N}_/@(][\p{L}\p{N}_/@().,+=-]*(?:[: ][\p{L}\p{N}_/@().,+=-]+)*$/u;
const quoted = /^(?:"([^"\\\p{C}]*)"|'([^'\p{C}]*)')$/u;
const number = /^-?(?:0|[1-9]\d{0,14})(?:\.\d{1,17})?(?:e[-+]?\d{1,3})?$/;
/** What might be a number, a truth value or nothing to YAML 1.2, in whatever spelling. */
const ambiguous = /^(?:[-+]?[\d_]*\.?[\d_]*(?:e[-+]?\d*)?|[-+]?0[xob].*|null|true|false)$/i;

type Plain = string | number | boolean | null | Plain[] | { [key: string]: Plain };

/** Thrown inside only: the text is more than this reads. */
const notPlain = Symbol("not plain");

/**
 * Reads the YAML that the registry writes, in a fortieth of the time that the full reader takes: blocks, plain and
 * simply quoted texts, plain numbers. Whatever could be read in two ways, or only by the full reader, it leaves alone.
 * @returns the same value as the full reader, or undefined where only that one can tell
 */
export function readPlainDocument(text: string): unknown {
  if (!text.endsWith("\n") || text.length > 1024 * 1024) return undefined;
  try {
    const reader = new PlainReader(text.split("\n"));
    return reader.document();
  } catch (error) {
    if (error === notPlain) return undefined;
    throw error;
  }
}

class PlainReader {
  private at = 0;

  constructor(private readonly lines: readonly string[]) {}

  document(): Plain {
    const value = this.block(0);
    // Behind the last line end stands nothing.
    if (this.at !== this.lines.length - 1) throw notPlain;
    return value;
  }

  private line(): RegExpExecArray | null {
    return shape.exec(this.lines[this.at] ?? "");
  }

  private block(indent: number): Plain {
    const first = this.line();
    if (first === null || first[1]!.length !== indent) throw notPlain;
    return first[2] === undefined ? this.mapping(indent) : this.sequence(indent);
  }

  private sequence(indent: number): Plain[] {
    const items: Plain[] = [];
    for (let line = this.line(); line !== null && line[1]!.length === indent; line = this.line()) {
      if (line[2] === undefined) throw notPlain;
      if (line[5] === undefined) items.push(this.mapping(indent + 2));
      else {
        items.push(scalar(line[5]));
        this.at += 1;
      }
    }
    return items;
  }

  /** A mapping whose first line may stand behind the dash of an item. */
  private mapping(indent: number): Plain {
    const found: { [key: string]: Plain } = {};
    for (let isFirst = true; ; isFirst = false) {
      const line = this.line();
      const [, spaces = "", dash, key, value] = line ?? [];
      const own = dash === undefined ? spaces.length : spaces.length + 2;
      if (line === null || own < indent || (!isFirst && dash !== undefined)) {
        if (dash !== undefined && own > indent) throw notPlain;
        return found;
      }
      if (own !== indent || key === undefined || Object.hasOwn(found, key) || key === "__proto__")
        throw notPlain;
      if (ambiguous.test(key)) throw notPlain;
      this.at += 1;
      found[key] = value === undefined ? this.block(indent + 2) : scalar(value);
    }
  }
}

function scalar(text: string): Plain {
  const [, double, single] = quoted.exec(text) ?? [];
  const content = double ?? single;
  if (content !== undefined) return content;
  if (text === "null") return null;
  if (text === "true") return true;
  if (text === "false") return false;
  if (number.test(text)) return Number(text);
  if (!bare.test(text) || ambiguous.test(text)) throw notPlain;
  return text;
}
