import { once } from "node:events";
import { createWriteStream } from "node:fs";
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

/** Runs statements of SQL, one after the other, in an engine of their own. */
export async function runSql(statements: Iterable<string>): Promise<void> {
  const instance = await DuckDBInstance.create(":memory:", { memory_limit: "2GB" });
  const connection = await instance.connect();
  for (const sql of statements) await connection.run(sql);
  connection.closeSync();
  instance.closeSync();
}

/** The same table as Parquet, in the types that its columns have. */
export async function writeParquet(from: string, to: string): Promise<void> {
  const table = `read_csv('${from}', header = true, auto_detect = true)`;
  await runSql([`COPY (SELECT * FROM ${table}) TO '${to}' (FORMAT parquet)`]);
}

/** A table of the same columns and about the same violations, made by DuckDB: for many more rows. */
export async function writeLargeParquet(path: string, rows: number): Promise<void> {
  const oneIn = (seed: number) => `hash(i, ${seed}) % 1000 = 0`;
  await runSql([
    `COPY (SELECT i AS id, CASE WHEN ${oneIn(1)} THEN 200.0 ELSE hash(i, 2) % 901 / 10 END::DOUBLE AS age,
       CASE WHEN ${oneIn(3)} THEN 'gold' ELSE ['basic', 'plus', 'pro'][(hash(i, 4) % 3)::BIGINT + 1] END AS plan,
       CASE WHEN ${oneIn(5)} THEN 'none' ELSE concat('user', i, '@example.org') END AS email,
       (hash(i, 6) % 10001 / 100)::DOUBLE AS amount, 'DE' AS country,
       (hash(i, 7) % 1000000 / 1000000)::DOUBLE AS score, concat('note ', i) AS note,
       (hash(i, 8) % 50)::BIGINT AS visits, DATE '2026-01-01' + (i % 28)::INTEGER AS joined
     FROM range(1, ${rows + 1}) AS rows(i)) TO '${path}' (FORMAT parquet)`,
  ]);
}
