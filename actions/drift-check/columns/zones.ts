import type { Column as TableColumn } from "../../toolkit/data/column.js";
import type { Engine } from "../../toolkit/data/engine.js";
import type { Block } from "../../toolkit/data/scan/block.js";
import { CellText } from "../../toolkit/data/scan/cell.js";
import type { Table } from "../../toolkit/data/table.js";

/** Whether a column of times has some that say their zone, and some that don't and are taken for UTC. */
export interface Zones {
  readonly some: boolean;
  readonly lacking: boolean;
}

const zed = 0x5a;
const signs = [0x2b, 0x2d];

/** How far before the end the sign of a zone stands: +05:30, +0530, +05. */
const places = [6, 5, 3];

/** The characters of a day and the T behind it, where a sign is none of a zone. */
const dayLength = 11;

/** Looks at the zones of a column of CSV while it is read. */
export class ZoneWatch implements Zones {
  some = false;
  lacking = false;
  private readonly cell = new CellText();

  constructor(private readonly index: number) {}

  consume(block: Block): void {
    const { cell, index } = this;
    for (let record = 0; record < block.records && !(this.some && this.lacking); record++) {
      if (!cell.read(block, record, index) || cell.from === cell.to) continue;
      if (hasZone(cell)) this.some = true;
      else this.lacking = true;
    }
  }
}

function hasZone({ bytes, from, to }: CellText): boolean {
  if (bytes[to - 1] === zed) return true;
  return places.some((back) => to - back >= from + dayLength && signs.includes(bytes[to - back]!));
}

/** The same of a table: of texts by what stands there, of others by their type. */
export async function zonesOf(engine: Engine, table: Table): Promise<ReadonlyMap<TableColumn, Zones>> {
  const found = new Map<TableColumn, Zones>();
  const texts = table.columns.filter(({ type, textual }) => textual && type === "TIMESTAMP");
  for (const column of table.columns) {
    if (column.textual || !column.type.startsWith("TIMESTAMP")) continue;
    const some = column.type === "TIMESTAMP WITH TIME ZONE";
    found.set(column, { some, lacking: !some });
  }
  if (texts.length === 0) return found;
  const asked = texts.flatMap(({ raw }, at) => {
    const has = `regexp_matches(nullif(${raw}, ''), ':[0-9.:]*(Z|[+-][0-9]{2}(:?[0-9]{2})?)$')`;
    return [`bool_or(${has}) AS some${at}`, `bool_or(NOT ${has}) AS lacking${at}`];
  });
  const [row] = await engine.rows<Record<string, boolean | null>>(
    `SELECT ${asked.join(", ")} FROM ${table.storage}`,
  );
  for (const [at, column] of texts.entries())
    found.set(column, { some: row![`some${at}`] === true, lacking: row![`lacking${at}`] === true });
  return found;
}
