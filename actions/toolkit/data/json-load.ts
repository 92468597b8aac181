import { isUtf8 } from "node:buffer";
import { createWriteStream } from "node:fs";
import { join } from "node:path";
import { finished } from "node:stream/promises";
import { ConfigurationError } from "../runtime/errors.js";
import { type BadRow, keptBadRows } from "./bad-row.js";
import type { JsonKinds } from "./column.js";
import type { Engine } from "./engine.js";
import { recordsOf } from "./json-records.js";
import type { Loaded } from "./loaded.js";
import { NumberList } from "./number-list.js";
import type { DataFile } from "./source.js";
import { literal } from "./sql.js";
import type { Storage } from "./storage.js";

const mostColumns = 10_000;

/** What a first reading of JSON found: its keys in order of appearance, and each line's fate. */
export interface JsonLines {
  readonly keys: ReadonlyMap<string, JsonKinds>;
  readonly loaded: Loaded;
  /** File that DuckDB can read: the given one, or a copy of its good lines. */
  readonly clean: { readonly path: string; readonly compression: DataFile["compression"] };
  readonly longest: number;
}

/** Reads every line or value as JSON and keeps those that are objects. Empty lines are no rows. */
export async function scanJsonLines(engine: Engine, file: DataFile): Promise<JsonLines> {
  const keys = new Map<string, { -readonly [Kind in keyof JsonKinds]: boolean }>();
  const lines = new NumberList();
  const rowNumbers = new NumberList();
  const badRows: BadRow[] = [];
  let badRowCount = 0;
  let longest = 0;
  let row = 0;
  const path = join(engine.scratch, `${engine.unique("clean")}.jsonl`);
  const output = createWriteStream(path);
  for await (const { bytes, line } of recordsOf(file)) {
    row++;
    const found = parse(bytes);
    if (typeof found === "string") {
      badRowCount++;
      if (badRows.length < keptBadRows) {
        badRows.push({
          file: file.path,
          row,
          line,
          problem: found,
          text: bytes.subarray(0, 400).toString("utf8").slice(0, 80),
        });
      }
      continue;
    }
    for (const [key, value] of Object.entries(found)) note(keys, key, value, file);
    lines.push(line);
    rowNumbers.push(row);
    longest = Math.max(longest, bytes.length);
    if (!output.write(asLine(bytes))) await new Promise((resolve) => output.once("drain", resolve));
  }
  output.end();
  await finished(output);
  const loaded: Loaded = { rows: lines.length, regular: false, lines, rowNumbers, badRows, badRowCount };
  return { keys, loaded, clean: { path, compression: "none" }, longest };
}

function parse(bytes: Buffer): object | BadRow["problem"] {
  if (!isUtf8(bytes)) return "invalid UTF-8";
  let value: unknown;
  try {
    value = JSON.parse(bytes.toString("utf8"));
  } catch {
    return "invalid JSON";
  }
  return value !== null && typeof value === "object" && !Array.isArray(value) ? value : "not a JSON object";
}

const lineEnd = Buffer.from("\n");

/** A line feed within valid JSON is white space, and would end the line. */
function asLine(bytes: Buffer): Buffer {
  const line = Buffer.concat([bytes, lineEnd]);
  for (let at = line.indexOf(0x0a); at < line.length - 1; at = line.indexOf(0x0a, at + 1)) line[at] = 0x20;
  return line;
}

function note(
  keys: Map<string, { -readonly [Kind in keyof JsonKinds]: boolean }>,
  key: string,
  value: unknown,
  file: DataFile,
): void {
  let kinds = keys.get(key);
  if (kinds === undefined) {
    if (keys.size >= mostColumns) {
      throw new ConfigurationError(
        `${file.path} has more than ${mostColumns} different keys; it is not a table.`,
      );
    }
    kinds = { string: false, number: false, boolean: false, nested: false };
    keys.set(key, kinds);
  }
  if (value === null) return;
  const type = typeof value;
  if (type === "string" || type === "number" || type === "boolean") kinds[type] = true;
  else kinds.nested = true;
}

/** Appends the scanned lines to the storage, whose columns c0, c1, … hold the values of `columns` as text. */
export async function loadJsonLines(
  engine: Engine,
  scanned: JsonLines,
  columns: readonly string[],
  storage: Storage,
): Promise<void> {
  if (scanned.loaded.rows === 0) return;
  const paths = columns.map((name) => literal(pointer(name))).join(", ");
  const cells = columns.map((_, index) => `cells[${index + 1}] AS c${index}`).join(", ");
  const size = Math.max(16 << 20, scanned.longest * 2);
  const lines = `read_ndjson_objects(${literal(scanned.clean.path)}, maximum_object_size=${size})`;
  // All paths at once: each line is parsed once.
  await engine.run(
    `INSERT INTO ${storage.name} SELECT ${storage.selected} FROM (SELECT ${cells} FROM (SELECT json_extract_string(json, [${paths}]) AS cells FROM ${lines}))`,
  );
}

/** JSON Pointer (RFC 6901) of a key at the top. */
function pointer(key: string): string {
  return `/${key.replaceAll("~", "~0").replaceAll("/", "~1")}`;
}
