import { once } from "node:events";
import { closeSync, createWriteStream, mkdirSync, openSync, writeFileSync, writeSync } from "node:fs";
import { join } from "node:path";
import { DuckDBInstance } from "@duckdb/node-api";
import { uniform } from "./uniform.ts";

/** Thirteen checks, as near to the peers' as the formats allow. */
export const contract = `apiVersion: v3.1.0
kind: DataContract
id: bench
version: 1.0.0
status: active
schema:
  - name: customers
    quality:
      - { metric: rowCount, mustBeGreaterThan: 100 }
    properties:
      - { name: id, logicalType: integer, required: true, unique: true }
      - name: age
        logicalType: number
        logicalTypeOptions: { minimum: 0, maximum: 120 }
        quality:
          - { metric: nullValues, unit: percent, mustBeLessThan: 5 }
      - name: plan
        quality:
          - { metric: invalidValues, arguments: { validValues: [basic, plus, pro] }, mustBe: 0 }
      - { name: email, logicalType: string, required: true, logicalTypeOptions: { pattern: '^[^@\\s]+@[^@\\s]+\\.[a-z]+$' } }
      - { name: amount, logicalType: number, logicalTypeOptions: { minimum: 0 } }
      - name: country
        quality:
          - { metric: invalidValues, arguments: { validValues: [DE, FR] }, mustBe: 0 }
      - { name: score, logicalType: number, logicalTypeOptions: { minimum: 0, maximum: 1 } }
      - { name: note, logicalType: string, logicalTypeOptions: { maxLength: 40 } }
      - { name: joined, logicalType: date, logicalTypeOptions: { minimum: '2026-01-01' } }
`;

/** A seeded table of ten columns. About one row in a thousand breaks a check. */
export async function writeTable(path: string, rows: number): Promise<void> {
  const random = uniform(42);
  const out = createWriteStream(path);
  const plans = ["basic", "plus", "pro"];
  let text = "id,age,plan,email,amount,country,score,note,visits,joined\n";
  for (let row = 1; row <= rows; row++) {
    const age = random() < 0.001 ? 200 : (random() * 90).toFixed(1);
    const plan = random() < 0.001 ? "gold" : plans[Math.floor(random() * 3)];
    const email = random() < 0.001 ? "none" : `user${row}@example.org`;
    text += `${row},${age},${plan},${email},${(random() * 100).toFixed(2)},DE,${random().toFixed(6)},note ${row},${Math.floor(random() * 50)},2026-01-${String((row % 28) + 1).padStart(2, "0")}\n`;
    if (text.length < 1 << 20) continue;
    if (!out.write(text)) await once(out, "drain");
    text = "";
  }
  out.end(text);
  await once(out, "finish");
}

/** The same table as Parquet, in the types that its columns have. */
export async function writeParquet(from: string, to: string): Promise<void> {
  const instance = await DuckDBInstance.create(":memory:");
  const connection = await instance.connect();
  await connection.run(
    `COPY (SELECT * FROM read_csv('${from}', header = true, auto_detect = true)) TO '${to}' (FORMAT parquet)`,
  );
  connection.closeSync();
  instance.closeSync();
}

/** A table of the same columns and about the same violations, made by DuckDB: for many more rows. */
async function writeLargeParquet(path: string, rows: number): Promise<void> {
  const instance = await DuckDBInstance.create(":memory:", { memory_limit: "2GB" });
  const connection = await instance.connect();
  const oneIn = (seed: number) => `hash(i, ${seed}) % 1000 = 0`;
  await connection.run(
    `COPY (SELECT i AS id, CASE WHEN ${oneIn(1)} THEN 200.0 ELSE hash(i, 2) % 901 / 10 END::DOUBLE AS age,
       CASE WHEN ${oneIn(3)} THEN 'gold' ELSE ['basic', 'plus', 'pro'][(hash(i, 4) % 3)::BIGINT + 1] END AS plan,
       CASE WHEN ${oneIn(5)} THEN 'none' ELSE concat('user', i, '@example.org') END AS email,
       (hash(i, 6) % 10001 / 100)::DOUBLE AS amount, 'DE' AS country,
       (hash(i, 7) % 1000000 / 1000000)::DOUBLE AS score, concat('note ', i) AS note,
       (hash(i, 8) % 50)::BIGINT AS visits, DATE '2026-01-01' + (i % 28)::INTEGER AS joined
     FROM range(1, ${rows + 1}) AS rows(i)) TO '${path}' (FORMAT parquet)`,
  );
  connection.closeSync();
  instance.closeSync();
}

/** A shape of data that could cost more than its size: its files at a size, and at twice that. */
export interface Shape {
  readonly name: string;
  /** Undefined where model.yaml says it. */
  readonly data: string | undefined;
  readonly contract: string | undefined;
  write(folder: string, size: number): void | Promise<void>;
  readonly size: number;
}

const header = (width: number) => Array.from({ length: width }, (_, at) => `c${at}`).join(",");

/** Megabytes of the large file, which is then written at twice that: 2500 for one of 5 GB. */
const largeMegabytes = Number(process.env.BENCH_LARGE_MB ?? 100);
/** Rows of the large Parquet file, which is then written with twice as many: 50000000 for one of 100 million. */
const largeRows = Number(process.env.BENCH_LARGE_ROWS ?? 2_000_000);

export const shapes: readonly Shape[] = [
  {
    name: "columns (500, then 1,000), 1,000 rows",
    data: "wide.csv",
    contract: undefined,
    size: 500,
    write(folder, size) {
      const row = (at: number) =>
        Array.from({ length: size }, (_, column) => (at * 7 + column) % 997).join(",");
      const rows = Array.from({ length: 1000 }, (_, at) => row(at));
      writeFileSync(join(folder, "wide.csv"), `${header(size)}\n${rows.join("\n")}\n`);
    },
  },
  {
    name: "small files (5,000, then 10,000)",
    data: "many/**/*.csv",
    contract: undefined,
    size: 5000,
    write(folder, size) {
      mkdirSync(join(folder, "many"), { recursive: true });
      for (let at = 0; at < size; at++) writeFileSync(join(folder, "many", `${at}.csv`), `a,b\n${at},x\n`);
    },
  },
  {
    name: "small files in partitions (5,000, …)",
    data: "parts",
    contract: undefined,
    size: 5000,
    write(folder, size) {
      for (let at = 0; at < size; at++) {
        const part = join(folder, "parts", `day=${at}`);
        mkdirSync(part, { recursive: true });
        writeFileSync(join(part, "part.csv"), `a,b\n${at},x\n`);
      }
    },
  },
  {
    name: "rows of 1 MB (30, then 60)",
    data: "long.csv",
    contract: undefined,
    size: 30,
    write(folder, size) {
      const rows = Array.from({ length: size }, (_, at) => `${at},${"z".repeat(1 << 20)}\n`);
      writeFileSync(join(folder, "long.csv"), `a,b\n${rows.join("")}`);
    },
  },
  {
    name: "one row (50 MB, then 100 MB)",
    data: "row.csv",
    contract: undefined,
    size: 50,
    write(folder, size) {
      writeFileSync(
        join(folder, "row.csv"),
        Buffer.concat([Buffer.from("a,b\n1,"), Buffer.alloc(size << 20, "z")]),
      );
    },
  },
  {
    name: "violations (100,000, then 200,000)",
    data: "bad.csv",
    contract: `apiVersion: v3.1.0
kind: DataContract
id: bad
version: 1.0.0
status: active
schema:
  - name: rows
    properties:
      - { name: a, logicalType: integer, unique: true, logicalTypeOptions: { maximum: 0 } }
      - { name: b, logicalType: string, logicalTypeOptions: { pattern: '^x$' } }
`,
    size: 100_000,
    write(folder, size) {
      const rows = Array.from({ length: size }, (_, at) => `${(at % 100) + 1},y${at % 1000}`);
      writeFileSync(join(folder, "bad.csv"), `a,b\n${rows.join("\n")}\n`);
    },
  },
  {
    name: `one file (${largeMegabytes} MB, then ${largeMegabytes * 2} MB)`,
    data: "large.csv",
    contract: undefined,
    size: largeMegabytes,
    write(folder, size) {
      const file = openSync(join(folder, "large.csv"), "w");
      writeSync(file, "a,b,c,d\n");
      for (let megabyte = 0, row = 0; megabyte < size; megabyte++) {
        let text = "";
        for (; text.length < 1 << 20; row++)
          text += `${row},${(row * 7919) % 1000},text ${row % 5000},${row / 8}\n`;
        writeSync(file, text);
      }
      closeSync(file);
    },
  },
  {
    name: `Parquet (${largeRows / 1e6}, then ${largeRows / 5e5} million rows)`,
    data: "large.parquet",
    contract,
    size: largeRows,
    write: (folder, size) => writeLargeParquet(join(folder, "large.parquet"), size),
  },
  {
    name: "contracts (100, then 200), a file each",
    data: undefined,
    contract: undefined,
    size: 100,
    write(folder, size) {
      mkdirSync(join(folder, "contracts"), { recursive: true });
      const names = Array.from({ length: size }, (_, at) => `d${at}`);
      for (const name of names) {
        writeFileSync(
          join(folder, "contracts", `${name}.yaml`),
          contract.replace("id: bench", `id: ${name}`),
        );
        const rows = Array.from({ length: 200 }, (_, at) => `${at},30,pro,a@b.org,1,DE,0.5,x,1,2026-01-05`);
        writeFileSync(
          join(folder, "contracts", `${name}.csv`),
          `id,age,plan,email,amount,country,score,note,visits,joined\n${rows.join("\n")}\n`,
        );
      }
      const data = names.map(
        (name) => `  ${name}: { path: contracts/${name}.csv, contract: contracts/${name}.yaml }\n`,
      );
      writeFileSync(join(folder, "model.yaml"), `name: bench\ndata:\n${data.join("")}`);
    },
  },
];
