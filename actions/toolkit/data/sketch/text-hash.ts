const mask = (1n << 64n) - 1n;
const factor = 0xd6e8feb86659fd93n;
const start = 0xe17a1465n;
const perByte = 0xc6a4a7935bd1e995n;
/** Texts of so many bytes DuckDB keeps in one piece of eight bytes and one of four. */
const short = 12;

/** Registers of a sketch of texts take so many of the lower bits of a hash to be chosen by. */
export const slotBits = 11;

/**
 * The 64-bit hash of a text's bytes in UTF-8 that DuckDB 1.5 has for VARCHAR, so that a sketch of texts is the same
 * whether SQL or we have made it.
 */
export function textHash(text: string): bigint {
  const bytes = Buffer.from(text);
  const size = bytes.length;
  const room = Buffer.alloc(size <= short ? short : Math.ceil(size / 8) * 8);
  bytes.copy(room);
  let hash = start ^ ((BigInt(size) * perByte) & mask);
  const take = (piece: bigint) => {
    hash = ((hash ^ piece) * factor) & mask;
  };
  if (size <= short) {
    if (size > 0) take(room.readBigUInt64LE(0));
    if (size > 8) take(BigInt(room.readUInt32LE(8)));
  } else for (let at = 0; at < size; at += 8) take(room.readBigUInt64LE(at));
  hash ^= hash >> 32n;
  hash = (hash * factor) & mask;
  hash ^= hash >> 32n;
  hash = (hash * factor) & mask;
  return hash ^ (hash >> 32n);
}

/** Of the bits above those a register is made; the upper two are not used, for one is none of a key that is counted. */
const restBits = 51;

/** The slot of a text's hash, and how large a register it makes: one more than the zeros below its lowest one. */
export function placeOf(hash: bigint): { readonly slot: number; readonly register: number } {
  const rest = (hash >> BigInt(slotBits)) & ((1n << BigInt(restBits)) - 1n);
  const digits = rest.toString(2);
  return {
    slot: Number(hash & ((1n << BigInt(slotBits)) - 1n)),
    register: rest === 0n ? restBits + 1 : digits.length - digits.lastIndexOf("1"),
  };
}

const probe = "whether this is still the same hash";

/** SQL of whether the engine hashes texts in this way. */
export const isSameHash = `hash('${probe}') = ${textHash(probe)}::UBIGINT`;

/**
 * SQL of rows `s`, `r`: for each slot the lowest one of the rests of the hashes that is highest.
 * @param text a column, NULL where there is none
 */
export function textRegistersSql(text: string, source: string): string {
  const rest = `((h >> ${slotBits}) | ${2n ** BigInt(restBits)}::UBIGINT)`;
  return `SELECT h & ${2 ** slotBits - 1} AS s, max(xor(${rest}, ${rest} & (${rest} - 1))) AS r FROM (SELECT hash(${text}) AS h FROM ${source} WHERE ${text} IS NOT NULL) GROUP BY 1`;
}
