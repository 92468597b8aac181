import { spawnSync } from "node:child_process";
import { gzipSync, zstdCompressSync } from "node:zlib";
import { Bool, DateDay, Float64, Int64, Table, tableToIPC, Utf8, vectorFromArray } from "apache-arrow";

export const header = ["id", "x", "plan", "day", "ok"] as const;

/** Cells as CSV writes them; an empty one is null. */
export type Row = readonly [id: string, x: string, plan: string, day: string, ok: string];

/** Files by name, and what of them is the dataset: a file, or a folder. */
export interface Written {
  readonly name: string;
  readonly data: string;
  readonly files: Readonly<Record<string, string | Uint8Array>>;
}

interface Dialect {
  readonly delimiter?: string;
  readonly end?: string;
  readonly quoted?: boolean;
}

export function csv(rows: readonly (readonly string[])[], dialect: Dialect = {}): string {
  const { delimiter = ",", end = "\n", quoted = false } = dialect;
  const written = (cell: string) =>
    cell !== "" && (quoted || /[",;\t|\r\n]/.test(cell)) ? `"${cell.replaceAll('"', '""')}"` : cell;
  return [header, ...rows].map((cells) => cells.map(written).join(delimiter) + end).join("");
}

function one(name: string, data: string, content: string | Uint8Array): Written {
  return { name, data, files: { [data]: content } };
}

function bzip2(text: string): Uint8Array | undefined {
  const { error, stdout } = spawnSync("bzip2", ["-c"], { input: text });
  return error === undefined ? stdout : undefined;
}

/** The same rows as other texts. @param rows at least one */
export function asTexts(rows: readonly Row[]): Written[] {
  const [first, rest] = [rows.slice(0, 1), rows.slice(1)];
  const text = csv(rows);
  const squeezed = bzip2(text);
  return [
    one("gzip", "gz.csv.gz", gzipSync(text)),
    one("Zstandard", "zst.csv.zst", zstdCompressSync(text)),
    ...(squeezed === undefined ? [] : [one("bzip2", "bz.csv.bz2", squeezed)]),
    one("semicolons", "semi.csv", csv(rows, { delimiter: ";" })),
    one("pipes", "pipe.csv", csv(rows, { delimiter: "|" })),
    one("tabs", "tabs.tsv", csv(rows, { delimiter: "\t" })),
    one("CR LF", "crlf.csv", csv(rows, { end: "\r\n" })),
    one("CR", "cr.csv", csv(rows, { end: "\r" })),
    one("quotes", "quoted.csv", csv(rows, { quoted: true })),
    one("a byte order mark", "bom.csv", `\uFEFF${text}`),
    one("no last line end", "open.csv", text.slice(0, -1)),
    { name: "two files", data: "two", files: { "two/a.csv": csv(first), "two/b.csv": csv(rest) } },
    {
      name: "files of other dialects",
      data: "mixed",
      files: {
        "mixed/a.csv.gz": gzipSync(csv(first, { end: "\r\n" })),
        "mixed/b.csv": csv(rest, { quoted: true }),
      },
    },
  ];
}

function values([id, x, plan, day, ok]: Row) {
  return {
    id: Number(id),
    x: x === "" ? null : Number(x),
    plan: plan === "" ? null : plan,
    day: day === "" ? null : day,
    ok: ok === "" ? null : ok === "true",
  };
}

/** The same rows in formats that have types. Every cell has to be of its type. */
export function asTyped(rows: readonly Row[]): Written[] {
  const objects = rows.map(values);
  const lines = (some: readonly object[]) => some.map((each) => `${JSON.stringify(each)}\n`).join("");
  const table = new Table({
    id: vectorFromArray(
      objects.map(({ id }) => BigInt(id)),
      new Int64(),
    ),
    x: vectorFromArray(
      objects.map(({ x }) => x),
      new Float64(),
    ),
    plan: vectorFromArray(
      objects.map(({ plan }) => plan),
      new Utf8(),
    ),
    day: vectorFromArray(
      objects.map(({ day }) => (day === null ? null : new Date(day))),
      new DateDay(),
    ),
    ok: vectorFromArray(
      objects.map(({ ok }) => ok),
      new Bool(),
    ),
  });
  return [
    one("JSON", "a.json", JSON.stringify(objects, null, 1)),
    one("JSON lines", "l.jsonl", lines(objects)),
    one("JSON lines, compressed", "l.ndjson.zst", zstdCompressSync(lines(objects))),
    {
      name: "JSON lines in two files",
      data: "lines",
      files: { "lines/a.jsonl": lines(objects.slice(0, 1)), "lines/b.jsonl": lines(objects.slice(1)) },
    },
    one("Arrow", "f.arrow", tableToIPC(table, "file")),
    one("Arrow's stream", "s.arrows", tableToIPC(table, "stream")),
  ];
}

/** SQL that writes the rows of a CSV file as Parquet: as one file, as two, and by the values of a column. */
export function asParquet(folder: string): {
  readonly sql: readonly string[];
  readonly data: readonly string[];
} {
  const text = `read_csv('${folder}/rows.csv', all_varchar=true, header=true, delim=',', quote='"', escape='"', auto_detect=false, columns={${header.map((name) => `${name}: 'VARCHAR'`).join(", ")}})`;
  const typed = `SELECT id::BIGINT AS id, x::DOUBLE AS x, plan, day::DATE AS day, ok::BOOLEAN AS ok FROM ${text}`;
  return {
    sql: [
      `COPY (${typed}) TO '${folder}/p.parquet' (FORMAT parquet)`,
      `COPY (${typed} LIMIT 1) TO '${folder}/parts/a.parquet' (FORMAT parquet, COMPRESSION zstd)`,
      `COPY (${typed} OFFSET 1) TO '${folder}/parts/b.parquet' (FORMAT parquet, COMPRESSION gzip)`,
      `COPY (${typed}) TO '${folder}/hive' (FORMAT parquet, PARTITION_BY (plan), OVERWRITE_OR_IGNORE)`,
    ],
    data: ["p.parquet", "parts", "hive"],
  };
}
