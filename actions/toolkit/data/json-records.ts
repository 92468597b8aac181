import { ConfigurationError } from "../runtime/errors.js";
import { readBytes } from "./bytes.js";
import type { DataFile } from "./source.js";

/** A record of text that is to be one JSON object. */
export interface JsonRecord {
  readonly bytes: Buffer;
  /** Physical line that it begins on, from 1. */
  readonly line: number;
}

/** A longer one is no row of a table; mostly a quote or bracket before it is not closed. */
const longestRecord = 256 << 20;

const lineFeed = 0x0a;
const quote = 0x22;
const comma = 0x2c;
const openArray = 0x5b;
const backslash = 0x5c;
const closeArray = 0x5d;
const openObject = 0x7b;
const closeObject = 0x7d;

/** The records of a file, one a line (JSON lines) or as its values lie (JSON). Lines with nothing on them are left out. */
export function recordsOf(file: DataFile): AsyncGenerator<JsonRecord> {
  return file.format === "json" ? valuesOf(file) : linesOf(file);
}

async function* withoutMark(file: DataFile): AsyncGenerator<Buffer> {
  let first = true;
  for await (const chunk of readBytes(file)) {
    const hasMark = first && chunk[0] === 0xef && chunk[1] === 0xbb && chunk[2] === 0xbf;
    first = false;
    yield hasMark ? chunk.subarray(3) : chunk;
  }
}

async function* linesOf(file: DataFile): AsyncGenerator<JsonRecord> {
  let rest: Buffer[] = [];
  let line = 0;
  const isBlank = (bytes: Buffer) => bytes.toString("latin1").trim() === "";
  for await (const chunk of withoutMark(file)) {
    let from = 0;
    for (;;) {
      const end = chunk.indexOf(lineFeed, from);
      if (end < 0) break;
      rest.push(chunk.subarray(from, end));
      const bytes = rest.length === 1 ? rest[0]! : Buffer.concat(rest);
      line++;
      if (!isBlank(bytes)) yield { bytes, line };
      rest = [];
      from = end + 1;
    }
    if (from < chunk.length) rest.push(Buffer.from(chunk.subarray(from)));
  }
  const bytes = Buffer.concat(rest);
  if (!isBlank(bytes)) yield { bytes, line: line + 1 };
}

/**
 * The values of JSON text as they are read, without any more of it in memory than one of them: the elements of an array
 * at the top, and values one behind the other.
 * @throws ConfigurationError where the text ends within a value or array, or its commas are not those of an array
 */
async function* valuesOf(file: DataFile): AsyncGenerator<JsonRecord> {
  const fail = (line: number, message: string) =>
    new ConfigurationError(message, { place: { file: file.path, line } });
  let line = 1;
  let inArray = false;
  let arrayLine = 0;
  /** Within an array: whether a comma or its end has to come before another value; and whether one has just come. */
  let wantsComma = false;
  let afterComma = false;
  let parts: Buffer[] = [];
  let size = 0;
  let kind = "none" as "none" | "nested" | "string" | "bare";
  let depth = 0;
  let inString = false;
  let escaped = false;
  let startLine = 0;
  const take = (bytes: Buffer): JsonRecord => {
    const all = parts.length === 0 ? Buffer.from(bytes) : Buffer.concat([...parts, bytes]);
    parts = [];
    size = 0;
    kind = "none";
    wantsComma = inArray;
    afterComma = false;
    return { bytes: all, line: startLine };
  };
  for await (const chunk of withoutMark(file)) {
    let from = 0;
    for (let index = 0; index < chunk.length; index++) {
      const byte = chunk[index]!;
      if (kind === "none") {
        if (byte === lineFeed) line++;
        if (byte <= 0x20) continue;
        if (inArray && byte === closeArray) {
          if (afterComma) throw fail(line, "the array ends behind a comma; a value is missing.");
          inArray = wantsComma = false;
          continue;
        }
        if (inArray && wantsComma) {
          if (byte !== comma) throw fail(line, "a comma is missing between two values of the array.");
          wantsComma = false;
          afterComma = true;
          continue;
        }
        if (!inArray && byte === openArray) {
          inArray = true;
          arrayLine = line;
          afterComma = false;
          continue;
        }
        if (byte === comma) throw fail(line, "a comma stands where a value belongs.");
        from = index;
        startLine = line;
        kind = byte === openObject || byte === openArray ? "nested" : byte === quote ? "string" : "bare";
        depth = kind === "nested" ? 1 : 0;
        inString = kind === "string";
        escaped = false;
        continue;
      }
      if (inString) {
        if (escaped) escaped = false;
        else if (byte === backslash) escaped = true;
        else if (byte === quote) {
          inString = false;
          if (kind === "string") yield take(chunk.subarray(from, index + 1));
        }
      } else if (kind === "bare") {
        if (byte > 0x20 && byte !== comma && byte !== closeArray && byte !== closeObject) continue;
        yield take(chunk.subarray(from, index));
        index--;
        continue;
      } else if (byte === quote) inString = true;
      else if (byte === openObject || byte === openArray) depth++;
      else if (byte === closeObject || byte === closeArray) {
        depth--;
        if (depth === 0) yield take(chunk.subarray(from, index + 1));
      }
      if (byte === lineFeed) line++;
    }
    if (kind === "none") continue;
    const rest = Buffer.from(chunk.subarray(from));
    parts.push(rest);
    size += rest.length;
    from = 0;
    if (size > longestRecord) {
      throw fail(
        startLine,
        `the value that begins here is longer than ${longestRecord >> 20} MiB; it is no row of a table. Is a quote or bracket not closed?`,
      );
    }
  }
  if (kind === "bare") yield take(Buffer.alloc(0));
  if (kind !== "none")
    throw fail(startLine, "the file ends too early: the value that begins here is not closed.");
  if (inArray) throw fail(arrayLine, "the file ends too early: the array that begins here is not closed.");
}
