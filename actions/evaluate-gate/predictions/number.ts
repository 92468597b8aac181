/**
 * The number in a cell, or what is wrong with it, as a clause after the cell's name. Only plain decimal notation
 * counts: what one reader takes for a number another must too.
 */
export function readNumber(text: string | null): number | string {
  if (text === null || text.trim() === "") return "is empty";
  const plain = text.trim();
  if (/^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/i.test(plain)) {
    const value = Number(plain);
    return Number.isFinite(value) ? value : `is ${shown(plain)}, larger than a double can hold`;
  }
  if (/^[+-]?nan$/i.test(plain)) return "is NaN";
  if (/^[+-]?inf(inity)?$/i.test(plain)) return "is infinite";
  if (/^[+-]?\d+,\d+$/.test(plain))
    return `is ${shown(plain)}, which is no number: write it with a decimal point`;
  return `is ${shown(plain)}, which is no number`;
}

export function shown(text: string): string {
  return JSON.stringify(text.length > 60 ? `${text.slice(0, 57)}…` : text);
}

/** The same function, that knows the answers for the texts it saw last: columns of classes repeat a few. */
export function remembered(of: (text: string) => string): (text: string) => string {
  const known = new Map<string, string>();
  return (text) => {
    const found = known.get(text) ?? of(text);
    if (known.size < 1000) known.set(text, found);
    return found;
  };
}

/**
 * The one way in which a class is written: `1.0`, `1` and `+1` are the same class, as are `True` and `true`. Numbers
 * that a double can't hold exactly stay as they were written.
 */
export function className(text: string): string {
  const plain = text.trim();
  if (/^(true|false)$/i.test(plain)) return plain.toLowerCase();
  if (/^[+-]?\d+(\.0*)?$/.test(plain) && Number.isSafeInteger(Number(plain)))
    return String(Number(plain) + 0);
  return plain;
}
