import type { CellValue } from "./condition.js";

const number = /^[+-]?(?:[0-9]+(?:\.[0-9]*)?|\.[0-9]+)(?:[eE][+-]?[0-9]+)?$/;
const time =
  /^(\d{4}-\d{2}-\d{2})(?:[T ](\d{2}):(\d{2})(?::(\d{2})(?:\.(\d{1,6}))?(?:Z|([+-])(\d{2})(?::?(\d{2}))?)?)?)?$/;

/** A cell by its text, as the reader and DuckDB's casts have it; infinities are left to them. */
export function cellValue(text: string | null): CellValue {
  if (text === null || text === "") return { text, value: Number.NaN };
  return { text, value: number.test(text) ? exact(text) : microsOf(text) };
}

/** SQL has whole numbers beyond 2^53, too. */
function exact(text: string): number {
  const value = Number(text);
  return /^[+-]?[0-9]+$/.test(text) && !Number.isSafeInteger(value) ? Number.NaN : value;
}

/** A time without a zone is one of UTC. */
function microsOf(text: string): number {
  const found = time.exec(text);
  if (found === null) return Number.NaN;
  const [, day, hour = 0, minute = 0, second = 0, fraction = "", sign, zoneHour = 0, zoneMinute = 0] = found;
  const zone = Number(zoneHour) * 60 + Number(zoneMinute);
  const minutes = Number(hour) * 60 + Number(minute) - (sign === "-" ? -zone : zone);
  const seconds = Date.parse(`${day}T00:00Z`) / 1000 + minutes * 60 + Number(second);
  const value = seconds * 1e6 + Number(fraction.padEnd(6, "0"));
  return Number.isSafeInteger(value) ? value : Number.NaN;
}
