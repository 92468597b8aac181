import { NotInOnePass } from "../scan/asked.js";
import { kinds, type StoredColumn } from "./column-types.js";

/** A value that a file stores, as text: as DuckDB's CAST to VARCHAR writes it. */
export type Shown = (bytes: Buffer, at: number) => string;

/** How the values of a column are shown. */
export function shownAs({ type, kind, width }: StoredColumn): Shown {
  const unit = kind === kinds.millis ? "millis" : kind === kinds.nanos ? "nanos" : "micros";
  switch (type) {
    case "DOUBLE":
      return (bytes, at) => decimalOf(bytes.readDoubleLE(at), (value) => value.toExponential());
    case "FLOAT":
      return (bytes, at) => decimalOf(bytes.readFloatLE(at), shortestFloat);
    case "DATE":
      return (bytes, at) => dayOf(bytes.readInt32LE(at));
    case "TIMESTAMP":
    case "TIMESTAMP_NS":
      return (bytes, at) => momentOf(bytes.readBigInt64LE(at), unit);
    case "TIMESTAMP WITH TIME ZONE":
      // DuckDB keeps it in microseconds.
      return (bytes, at) => {
        const time = bytes.readBigInt64LE(at);
        return `${unit === "nanos" ? momentOf(time / 1000n, "micros") : momentOf(time, unit)}+00`;
      };
  }
  const isSigned = kind === kinds.int32 || kind === kinds.int64;
  if (width === 4) return (bytes, at) => String(isSigned ? bytes.readInt32LE(at) : bytes.readUInt32LE(at));
  return (bytes, at) => String(isSigned ? bytes.readBigInt64LE(at) : bytes.readBigUInt64LE(at));
}

/** @param exponential gives the fewest digits that tell the number from others of its kind: `1.5e-7` */
function decimalOf(value: number, exponential: (value: number) => string): string {
  if (Number.isNaN(value)) return "nan";
  if (!Number.isFinite(value)) return value > 0 ? "inf" : "-inf";
  if (value === 0) return Object.is(value, -0) ? "-0.0" : "0.0";
  const [, sign, first, rest = "", power] = /^(-?)(\d)(?:\.(\d+))?e([+-]\d+)$/.exec(exponential(value))!;
  const exponent = Number(power);
  if (exponent < -4 || exponent >= 16) {
    const digits = String(Math.abs(exponent)).padStart(2, "0");
    return `${sign}${first}${rest === "" ? "" : `.${rest}`}e${exponent < 0 ? "-" : "+"}${digits}`;
  }
  if (exponent < 0) return `${sign}0.${"0".repeat(-exponent - 1)}${first}${rest}`;
  const whole = rest.slice(0, exponent).padEnd(exponent, "0");
  return `${sign}${first}${whole}.${rest.slice(exponent) || "0"}`;
}

/** The fewest digits from which the nearest number of 32 bits is this one. */
function shortestFloat(value: number): string {
  for (let digits = 0; ; digits++) {
    const text = value.toExponential(digits);
    if (Math.fround(Number(text)) === value || digits === 8) return text;
  }
}

/** @throws NotInOnePass for a year of fewer or more than four digits, and for a day without end */
function dayOf(days: number): string {
  if (days < -719_162 || days > 2_932_896) throw new NotInOnePass();
  return new Date(days * 86_400_000).toISOString().slice(0, 10);
}

const perSecond = { millis: 1000n, micros: 1_000_000n, nanos: 1_000_000_000n } as const;

/** @throws NotInOnePass for a year of fewer or more than four digits */
function momentOf(time: bigint, unit: keyof typeof perSecond): string {
  const second = perSecond[unit];
  let rest = time % second;
  if (rest < 0n) rest += second;
  const moment = new Date(Number((time - rest) / second) * 1000);
  const year = moment.getTime() >= -62_135_596_800_000 ? moment.getUTCFullYear() : 0;
  if (!(year >= 1 && year <= 9999)) throw new NotInOnePass();
  const text = moment.toISOString().slice(0, 19).replace("T", " ");
  const fraction = String(second + rest)
    .slice(1)
    .replace(/0+$/, "");
  return fraction === "" ? text : `${text}.${fraction}`;
}
