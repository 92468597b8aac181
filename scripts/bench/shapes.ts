import { closeSync, mkdirSync, openSync, rmSync, writeFileSync, writeSync } from "node:fs";
import type { Benchmark, Lab } from "./lab.ts";
import { contract, runSql, writeLargeParquet } from "./table.ts";

/** A shape of data that could cost more than its size, measured at a size and at half of it. */
interface Shape {
  readonly name: string;
  readonly about: string;
  readonly minutes: number;
  readonly isLong?: boolean;
  /** What the size counts. */
  readonly unit: string;
  readonly size: number;
  /** Undefined where model.yaml says it. */
  readonly data: string | undefined;
  readonly contract?: string;
  write(lab: Lab, size: number): void | Promise<void>;
}

const header = (width: number) => Array.from({ length: width }, (_, at) => `c${at}`).join(",");

const contractOf = (...properties: readonly string[]) => `apiVersion: v3.1.0
kind: DataContract
id: shape
version: 1.0.0
status: active
schema:
  - name: rows
    properties:
${properties.map((one) => `      - { ${one} }\n`).join("")}`;

/** What the many small files have to meet. */
const smallContract = contractOf(
  "name: a, logicalType: integer, unique: true, logicalTypeOptions: { minimum: 0 }",
  "name: b, logicalType: string, required: true, logicalTypeOptions: { pattern: '^x$' }",
);

/** A folder of files with one row each, new at each size. */
function emptied(lab: Lab, name: string): string {
  rmSync(lab.path(name), { recursive: true, force: true });
  mkdirSync(lab.path(name));
  return lab.path(name);
}

async function writeSmallParquet(size: number, pathOf: (at: number) => string): Promise<void> {
  const numbers = Array.from({ length: size }, (_, at) => at);
  await runSql(
    numbers.map((at) => `COPY (SELECT ${at}::BIGINT AS a, 'x' AS b) TO '${pathOf(at)}' (FORMAT parquet)`),
  );
}

function partition(folder: string, at: number): string {
  mkdirSync(`${folder}/day=${at}`);
  return `${folder}/day=${at}/part`;
}

const shapes: readonly Shape[] = [
  {
    name: "validate-columns",
    about: "1,000 columns of 1,000 rows",
    minutes: 0.5,
    unit: "columns",
    size: 1000,
    data: "wide.csv",
    write(lab, size) {
      const row = (at: number) =>
        Array.from({ length: size }, (_, column) => (at * 7 + column) % 997).join(",");
      const rows = Array.from({ length: 1000 }, (_, at) => row(at));
      writeFileSync(lab.path("wide.csv"), `${header(size)}\n${rows.join("\n")}\n`);
    },
  },
  {
    name: "validate-contracts",
    about: "200 contracts in one model.yaml, a file each",
    minutes: 0.5,
    unit: "contracts",
    size: 200,
    data: undefined,
    write(lab, size) {
      mkdirSync(lab.path("contracts"), { recursive: true });
      const names = Array.from({ length: size }, (_, at) => `d${at}`);
      const rows = Array.from({ length: 200 }, (_, at) => `${at},30,pro,a@b.org,1,DE,0.5,x,1,2026-01-05`);
      const text = `id,age,plan,email,amount,country,score,note,visits,joined\n${rows.join("\n")}\n`;
      for (const name of names) {
        writeFileSync(lab.path("contracts", `${name}.yaml`), contract.replace("id: bench", `id: ${name}`));
        writeFileSync(lab.path("contracts", `${name}.csv`), text);
      }
      const data = names.map(
        (name) => `  ${name}: { path: contracts/${name}.csv, contract: contracts/${name}.yaml }\n`,
      );
      writeFileSync(lab.path("model.yaml"), `name: bench\ndata:\n${data.join("")}`);
    },
  },
  {
    name: "validate-small-files-csv",
    about: "10,000 small CSV files by a glob, with a contract",
    minutes: 0.5,
    unit: "files",
    size: 10_000,
    data: "many/**/*.csv",
    contract: smallContract,
    write(lab, size) {
      const folder = emptied(lab, "many");
      for (let at = 0; at < size; at++) writeFileSync(`${folder}/${at}.csv`, `a,b\n${at},x\n`);
    },
  },
  {
    name: "validate-small-files-parquet",
    about: "10,000 small Parquet files by a glob, with a contract",
    minutes: 1.5,
    unit: "files",
    size: 10_000,
    data: "many/*.parquet",
    contract: smallContract,
    async write(lab, size) {
      const folder = emptied(lab, "many");
      await writeSmallParquet(size, (at) => `${folder}/${at}.parquet`);
    },
  },
  {
    name: "validate-partitions-csv",
    about: "10,000 partitions of a folder, a small CSV file in each, with a contract",
    minutes: 0.5,
    unit: "partitions",
    size: 10_000,
    data: "parts",
    contract: smallContract,
    write(lab, size) {
      const folder = emptied(lab, "parts");
      for (let at = 0; at < size; at++) writeFileSync(`${partition(folder, at)}.csv`, `a,b\n${at},x\n`);
    },
  },
  {
    name: "validate-partitions-parquet",
    about: "10,000 partitions of a folder, a small Parquet file in each, with a contract",
    minutes: 1.5,
    unit: "partitions",
    size: 10_000,
    data: "parts",
    contract: smallContract,
    async write(lab, size) {
      const folder = emptied(lab, "parts");
      await writeSmallParquet(size, (at) => `${partition(folder, at)}.parquet`);
    },
  },
  {
    name: "validate-long-rows",
    about: "rows of 1 MB each",
    minutes: 0.5,
    unit: "rows of 1 MB",
    size: 200,
    data: "long.csv",
    write(lab, size) {
      const file = openSync(lab.path("long.csv"), "w");
      writeSync(file, "a,b\n");
      for (let at = 0; at < size; at++) writeSync(file, `${at},${"z".repeat(1 << 20)}\n`);
      closeSync(file);
    },
  },
  {
    name: "validate-one-row",
    about: "a file that is one row of 100 MB",
    minutes: 0.2,
    unit: "MB in one row",
    size: 100,
    data: "row.csv",
    write(lab, size) {
      const row = [Buffer.from("a,b\n1,"), Buffer.alloc(size << 20, "z")];
      writeFileSync(lab.path("row.csv"), Buffer.concat(row));
    },
  },
  {
    name: "validate-violations",
    about: "100,000 rows that break a range, a pattern and a uniqueness",
    minutes: 0.2,
    unit: "rows, each bad",
    size: 100_000,
    data: "bad.csv",
    contract: contractOf(
      "name: a, logicalType: integer, unique: true, logicalTypeOptions: { maximum: 0 }",
      "name: b, logicalType: string, logicalTypeOptions: { pattern: '^x$' }",
    ),
    write(lab, size) {
      const rows = Array.from({ length: size }, (_, at) => `${(at % 100) + 1},y${at % 1000}`);
      writeFileSync(lab.path("bad.csv"), `a,b\n${rows.join("\n")}\n`);
    },
  },
  {
    name: "validate-large-file",
    about: "one CSV file of 5 GB",
    minutes: 8,
    isLong: true,
    unit: "MB",
    size: 5000,
    data: "large.csv",
    write(lab, size) {
      const file = openSync(lab.path("large.csv"), "w");
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
    name: "validate-parquet-100m",
    about: "100 million rows × 10 columns of Parquet, 13 checks",
    minutes: 20,
    isLong: true,
    unit: "rows",
    size: 100_000_000,
    data: "large.parquet",
    contract,
    write: (lab, size) => writeLargeParquet(lab.path("large.parquet"), size),
  },
];

export const shapeBenchmarks: readonly Benchmark[] = shapes.map((shape) => ({
  ...shape,
  async run(lab) {
    if (shape.contract !== undefined) writeFileSync(lab.path("contract.yaml"), shape.contract);
    const words = [
      ...["validate-data", "--fail-on", "never"],
      ...(shape.data === undefined ? [] : ["--data", shape.data]),
      ...(shape.contract === undefined ? [] : ["--contract", "contract.yaml"]),
    ];
    const write = (size: number) => shape.write(lab, size);
    await lab.growth(shape.unit, shape.size, write, () => lab.action(...words));
  },
}));
