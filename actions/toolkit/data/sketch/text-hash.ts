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

/** How large a register the text makes in its slot: one more than the zeros before the first one of its other bits. */
export function placeOf(hash: bigint): { readonly slot: number; readonly register: number } {
  const rest = hash >> BigInt(slotBits);
  return { slot: Number(hash & ((1n << BigInt(slotBits)) - 1n)), register: registerOf(rest) };
}

/** @param rest of a hash, without the lower bits that choose the slot */
export function registerOf(rest: bigint): number {
  return 64 - slotBits - (rest === 0n ? 0 : rest.toString(2).length) + 1;
}

const probe = "whether this is still the same hash";

/**
 * SQL of rows `s`, `r`: for each slot the least rest of a hash. No rows where the engine hashes in another way.
 * @param text a column, NULL where there is none
 */
export function textRegistersSql(text: string, source: string): string {
  return `SELECT h & ${2 ** slotBits - 1} AS s, min(h >> ${slotBits}) AS r FROM (SELECT hash(${text}) AS h FROM ${source} WHERE ${text} IS NOT NULL) WHERE hash('${probe}') = ${textHash(probe)}::UBIGINT GROUP BY 1`;
}
