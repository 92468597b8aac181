import { type CsvHeader, loadCsv, loadScanned, otherColumns, plainOf } from "./csv-load.js";
import { isPlain, loadPlain, type ScannedCsv, scanCsvFile } from "./csv-plain.js";
import type { Engine } from "./engine.js";
import type { Loaded } from "./loaded.js";
import type { DataFile } from "./source.js";
import type { Storage } from "./storage.js";

/** Files beyond this size have a statement of their own. */
const smallBytes = 1 << 20;
/** Small files that are read in one statement. */
const filesAtOnce = 500;

/** Appends the files' good records to a table in order, as {@link loadCsv} does: small files many at once. */
export async function loadCsvFiles(
  engine: Engine,
  files: readonly DataFile[],
  headers: readonly CsvHeader[],
  columns: readonly string[],
  storage: Storage,
): Promise<Loaded[]> {
  const loaded: Loaded[] = [];
  let waiting: ScannedCsv[] = [];
  const flush = async () => {
    const group = waiting;
    waiting = [];
    if (group.length > 1 && (await loadPlain(engine, group, columns.length, storage))) {
      loaded.push(...group.map(plainOf));
      return;
    }
    for (const one of group) loaded.push(await loadScanned(engine, one, columns.length, storage));
  };
  for (const [index, file] of files.entries()) {
    const header = headers[index]!;
    if (header.names.join("\0") !== columns.join("\0")) throw otherColumns(file, header.names, columns);
    if (file.reading?.dialect !== undefined) {
      await flush();
      loaded.push(await loadCsv(engine, file, header, columns, storage));
      continue;
    }
    const one = await scanCsvFile(file, header);
    if (waiting.length === filesAtOnce || (waiting.length > 0 && !areAlike(waiting[0]!, one))) await flush();
    waiting.push(one);
    if (!isSmall(one)) await flush();
  }
  await flush();
  return loaded;
}

function isSmall(one: ScannedCsv): boolean {
  return one.file.bytes <= smallBytes && one.rows > 0 && isPlain(one);
}

/** Whether one statement can read both. */
function areAlike(one: ScannedCsv, other: ScannedCsv): boolean {
  return (
    isSmall(other) &&
    one.file.compression === other.file.compression &&
    one.header.delimiter === other.header.delimiter &&
    one.shape.lineEnds.crlf > 0 === other.shape.lineEnds.crlf > 0
  );
}
