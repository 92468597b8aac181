import { ConfigurationError } from "../toolkit/runtime/errors.js";

/** What JSON can hold, and the NaN, Infinity and -Infinity that Python's writer adds to it. */
export type JsonValue = null | boolean | number | string | JsonValue[] | Map<string, JsonValue>;

const depthLimit = 64;

/**
 * Reads JSON strictly: a key that stands twice in an object is an error, not a silent choice of the last. The
 * constants NaN, Infinity and -Infinity are read as such, so that whoever asks for a number can say what is wrong.
 * @param file the path to name in errors
 * @throws ConfigurationError with line and column
 */
export function parseJson(text: string, file: string): JsonValue {
  const reader = new Reader(text, file);
  const value = reader.value(0);
  reader.end();
  return value;
}

const number = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?/y;
/** Everything from the space on but the quote and the backslash, and escapes. */
const string = /"(?:[ !#-[\]-\u{10ffff}]|\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4}))*"/uy;
const word = /-?[A-Za-z_]\w*/y;

const words = new Map<string, JsonValue>([
  ["null", null],
  ["true", true],
  ["false", false],
  ["NaN", Number.NaN],
  ["Infinity", Number.POSITIVE_INFINITY],
  ["-Infinity", Number.NEGATIVE_INFINITY],
]);

class Reader {
  private at = 0;

  constructor(
    private readonly text: string,
    private readonly file: string,
  ) {}

  value(depth: number): JsonValue {
    if (depth > depthLimit) throw this.error(`is nested more than ${depthLimit} deep.`);
    this.space();
    const character = this.text[this.at];
    if (character === "{") return this.object(depth);
    if (character === "[") return this.array(depth);
    if (character === '"') return this.string();
    const digits = this.match(number);
    if (digits !== undefined) return Number(digits);
    const start = this.at;
    const name = this.match(word);
    if (name !== undefined && words.has(name)) return words.get(name)!;
    this.at = start;
    throw this.error(
      character === undefined
        ? "is not valid JSON: it ends in the middle."
        : "is not valid JSON: a value is needed here.",
    );
  }

  end(): void {
    this.space();
    if (this.at < this.text.length) throw this.error("is not valid JSON: something follows after its end.");
  }

  private object(depth: number): Map<string, JsonValue> {
    const entries = new Map<string, JsonValue>();
    this.at++;
    if (this.accept("}")) return entries;
    do {
      this.space();
      const start = this.at;
      if (this.text[this.at] !== '"')
        throw this.error("is not valid JSON: a key in double quotes is needed here.");
      const key = this.string();
      if (entries.has(key)) {
        this.at = start;
        throw this.error(`has the key ${JSON.stringify(key)} twice; which one counts can't be known.`);
      }
      this.expect(":");
      entries.set(key, this.value(depth + 1));
    } while (this.accept(","));
    this.expect("}");
    return entries;
  }

  private array(depth: number): JsonValue[] {
    const items: JsonValue[] = [];
    this.at++;
    if (this.accept("]")) return items;
    do items.push(this.value(depth + 1));
    while (this.accept(","));
    this.expect("]");
    return items;
  }

  private string(): string {
    const found = this.match(string);
    if (found === undefined)
      throw this.error("is not valid JSON: a text is not closed, or holds a line break.");
    return JSON.parse(found) as string;
  }

  private match(pattern: RegExp): string | undefined {
    pattern.lastIndex = this.at;
    const found = pattern.exec(this.text)?.[0];
    if (found !== undefined) this.at += found.length;
    return found;
  }

  private accept(character: string): boolean {
    this.space();
    if (this.text[this.at] !== character) return false;
    this.at++;
    return true;
  }

  private expect(character: string): void {
    if (!this.accept(character)) throw this.error(`is not valid JSON: "${character}" is needed here.`);
  }

  private space(): void {
    while (/[ \t\r\n]/.test(this.text[this.at] ?? "")) this.at++;
  }

  private error(message: string): ConfigurationError {
    const before = this.text.slice(0, this.at);
    const line = before.split("\n").length;
    const column = this.at - before.lastIndexOf("\n");
    return new ConfigurationError(message, { place: { file: this.file, line, column } });
  }
}
