import type { Column as TableColumn } from "../../toolkit/data/column.js";
import type { Engine } from "../../toolkit/data/engine.js";
import { baseKind } from "../../toolkit/data/profile-compute.js";
import type { Table } from "../../toolkit/data/table.js";
import type { Column, Dataset } from "./column.js";
import { KeptColumn, Latest } from "./kept-column.js";
import { KeptNumbers } from "./kept-numbers.js";
import type { Partition } from "./partition.js";
import { readTexts } from "./read-texts.js";
import type { Spill } from "./spill.js";
import { type Zones, zonesOf } from "./zones.js";

/** The columns of a table: numbers and times in `spill`, from where they come when one is compared; of others the counts. */
export async function readDataset(
  engine: Engine,
  table: Table,
  label: string,
  spill: Spill,
): Promise<Dataset> {
  const parts = [{ label, rows: table.rows }];
  const zones = await zonesOf(engine, table);
  return (await readParts(engine, table, { part: undefined, parts }, spill, zones))[0]!;
}

/** The same of each part. One column of one part is in memory at a time: compare them column by column. */
export async function readParts(
  engine: Engine,
  table: Table,
  partition: Partition,
  spill: Spill,
  zones: ReadonlyMap<TableColumn, Zones> = new Map(),
): Promise<Dataset[]> {
  const numbers = await readNumbers(engine, table, partition, spill, zones);
  const found = partition.parts.map(() => new Map<string, Column>());
  const others = table.columns.filter((column) => !numbers.has(column));
  const texts = await readTexts(engine, table, others, partition);
  for (const column of table.columns) {
    const each = numbers.get(column) ?? texts.get(column)!;
    for (const [at, one] of each.entries()) found[at]!.set(column.name, one);
  }
  return partition.parts.map(({ label, rows }, at) => ({
    label,
    rows,
    digest: table.digest,
    source: "data",
    columns: found[at]!,
  }));
}

const kindsOfNumbers = ["numeric", "datetime"] as const;

/** Reads all columns of numbers and times in one scan. */
async function readNumbers(
  engine: Engine,
  table: Table,
  { part, parts }: Partition,
  spill: Spill,
  zones: ReadonlyMap<TableColumn, Zones>,
): Promise<ReadonlyMap<TableColumn, Column[]>> {
  const columns = table.columns.flatMap((column) => {
    const kind = kindsOfNumbers.find((one) => one === baseKind(column));
    return kind === undefined ? [] : [{ column, kind }];
  });
  if (columns.length === 0) return new Map();
  const store = spill.store(columns.length * parts.length);
  const kept = columns.map(() => parts.map(() => new KeptNumbers(store)));
  const selected = [
    `CAST(${part ?? 1} AS DOUBLE) AS part`,
    ...columns.map(({ column, kind }, at) => `${numberOf(column, kind)} AS x${at}`),
  ];
  await engine.words(`SELECT ${selected.join(", ")} FROM ${table.storage}`, (words) => {
    const [numbers, ...rest] = words.map(
      (one) => new Float64Array(one.buffer, one.byteOffset, one.length / 2),
    );
    for (const [at, values] of rest.entries()) {
      const each = kept[at]!;
      for (let row = 0; row < values.length; row++) {
        const number = numbers![row]!;
        if (number > 0) each[number - 1]!.add(values[row]!);
      }
    }
  });
  const latest = new Latest();
  return new Map(
    columns.map(({ column, kind }, index) => [
      column,
      kept[index]!.map((one, at) => {
        const { rows } = parts[at]!;
        const { name, type } = column;
        const known = { name, type, kind, rows, missing: one.missing, zones: zones.get(column) };
        return new KeptColumn(known, () => one.runs(), latest);
      }),
    ]),
  );
}

/** Of times, milliseconds since 1970. NaN for what is missing, which no column needs to tell from NaN itself. */
function numberOf({ typed }: TableColumn, kind: "numeric" | "datetime"): string {
  const number =
    kind === "numeric" ? `CAST(${typed} AS DOUBLE)` : `epoch_ms(CAST(${typed} AS TIMESTAMP))::DOUBLE`;
  return `coalesce(${number}, 'NaN'::DOUBLE)`;
}
