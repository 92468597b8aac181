const minus = "−";

/** A number for people: fixed digits after the point (3), a real minus sign, `–` where there is none. */
export function formatNumber(value: number | null | undefined, digits = 3): string {
  if (value === null || value === undefined || !Number.isFinite(value)) return "–";
  const magnitude = Math.abs(value);
  const text =
    magnitude !== 0 && (magnitude < 0.5 * 10 ** -digits || magnitude >= 1e9)
      ? magnitude.toExponential(2)
      : grouped(magnitude.toFixed(digits));
  return value < 0 && Number(text.replaceAll(",", "")) !== 0 ? `${minus}${text}` : text;
}

/** Like {@link formatNumber}, with a sign in front also when positive. */
export function formatSigned(value: number | null | undefined, digits = 3): string {
  const text = formatNumber(value, digits);
  return value !== null && value !== undefined && value > 0 && text !== "–" ? `+${text}` : text;
}

/** A count with thousands separators: `2,000`. */
export function formatCount(value: number): string {
  return grouped(String(value));
}

/** With a comma between thousands. By hand: the first call of toLocaleString costs more than all else that is written. */
function grouped(number: string): string {
  const [whole = "", ...fraction] = number.split(".");
  return [whole.replaceAll(/\B(?=(\d{3})+$)/g, ","), ...fraction].join(".");
}

/** `1 row`, `2,000 rows`. */
export function countOf(value: number, singular: string, plural = `${singular}s`): string {
  return `${formatCount(value)} ${value === 1 ? singular : plural}`;
}

/** A share between 0 and 1 as a percentage: `12.5%`. */
export function formatPercent(share: number | null | undefined, digits = 1): string {
  if (share === null || share === undefined || !Number.isFinite(share)) return "–";
  return `${(share * 100).toFixed(digits).replace("-", minus)}%`;
}

/** A number of bytes in the unit that reads best, powers of 1,024: `12 B`, `1.5 KiB`, `70.1 MiB`. */
export function formatBytes(bytes: number): string {
  const units = ["B", "KiB", "MiB", "GiB", "TiB"];
  const power = Math.min(units.length - 1, Math.floor(Math.log2(Math.max(1, bytes)) / 10));
  const value = bytes / 1024 ** power;
  return `${power === 0 ? formatCount(value) : value.toFixed(1)} ${units[power]}`;
}
