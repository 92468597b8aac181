import { formatNumber } from "../toolkit/report/number.js";

/** A number of a profile: whole as it is, else at most four significant digits after the whole part. */
export function shownNumber(value: number): string {
  if (Number.isInteger(value)) return formatNumber(value, 0);
  const digits = Math.max(0, 3 - Math.floor(Math.log10(Math.abs(value))));
  return formatNumber(value, Math.min(digits, 3));
}

/** Milliseconds since 1970 as a date, with the time of day where there is one. */
export function shownTime(milliseconds: number): string {
  const date = new Date(milliseconds);
  if (Number.isNaN(date.getTime())) return "–";
  const [day, time] = date.toISOString().slice(0, 19).split("T");
  return time === "00:00:00" ? day! : `${day} ${time}`;
}
