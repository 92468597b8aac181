import { type FileHandle, open } from "node:fs/promises";
import type { RecordBatch, RecordBatchReader } from "apache-arrow";
import { ConfigurationError, messageOf } from "../runtime/errors.js";
import type { Engine } from "./engine.js";
import type { OwnColumn } from "./own-columns.js";
import type { DataFile } from "./source.js";

/** The columns of an Arrow file or stream, with the types that DuckDB has for them. */
export async function readArrowColumns(file: DataFile): Promise<OwnColumn[]> {
  const { planOf } = await import("./arrow-types.js");
  return withReader(file, async (reader) =>
    reader.schema.fields.map(({ name, type }) => ({ name, type: planOf(type, file.path, name).type })),
  );
}

/** Appends the file's rows to `storage`, batch by batch: no more of the file is in memory. Returns their number. */
export async function loadArrow(
  engine: Engine,
  file: DataFile,
  columns: readonly OwnColumn[],
  storage: string,
): Promise<number> {
  const { planOf } = await import("./arrow-types.js");
  return withReader(file, async (reader) => {
    const { fields } = reader.schema;
    const plans = columns.map(({ name }) => {
      const at = fields.findIndex((field) => field.name === name);
      return { at, ...planOf(fields[at]!.type, file.path, name) };
    });
    const staging = engine.unique("arrow");
    const types = plans.map(({ staged }) => staged);
    const cells = types.map((type, index) => `c${index} ${type}`).join(", ");
    const selected = plans.map(({ sql }, index) => sql(`c${index}`)).join(", ");
    let rows = 0;
    for await (const batch of reader as AsyncIterable<RecordBatch>) {
      if (batch.numRows === 0) continue;
      await engine.run(`CREATE OR REPLACE TEMP TABLE ${staging} (${cells})`);
      const values = plans.map(({ at, value }) => {
        const vector = batch.getChildAt(at)!;
        return Array.from({ length: batch.numRows }, (_, row) =>
          vector.isValid(row) ? value(vector, row) : null,
        );
      });
      await engine.append(staging, types, values);
      await engine.run(`INSERT INTO ${storage} SELECT ${selected} FROM ${staging}`);
      rows += batch.numRows;
    }
    await engine.run(`DROP TABLE IF EXISTS ${staging}`);
    return rows;
  });
}

async function withReader<T>(file: DataFile, work: (reader: RecordBatchReader) => Promise<T>): Promise<T> {
  const { RecordBatchReader } = await import("apache-arrow");
  await (await import("./arrow-codecs.js")).registerCodecs();
  const handle = await open(file.absolute, "r");
  try {
    await checkEnded(handle);
    const reader = await RecordBatchReader.from(handle);
    await reader.open();
    if (reader.schema === undefined) throw new Error("it has no schema");
    return await work(reader as unknown as RecordBatchReader);
  } catch (error) {
    if (error instanceof ConfigurationError) throw error;
    throw new ConfigurationError(
      `${file.path} is a broken Arrow file: ${messageOf(error).replace(/\.?$/, ".")}`,
      { cause: error },
    );
  } finally {
    await handle.close().catch(() => undefined);
  }
}

/** A stream that breaks off between two batches would be taken for a shorter one. */
async function checkEnded(handle: FileHandle): Promise<void> {
  const { size } = await handle.stat();
  const ends = Buffer.alloc(12);
  await handle.read(ends, 0, 4, 0);
  await handle.read(ends, 4, 8, Math.max(0, size - 8));
  if (ends.readUInt32LE(0) !== 0xffffffff) return;
  if (ends.readUInt32LE(4) === 0xffffffff && ends.readUInt32LE(8) === 0) return;
  throw new Error("it ends too early (its closing mark is missing)");
}
