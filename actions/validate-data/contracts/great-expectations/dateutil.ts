import { literal } from "../../../toolkit/data/sql.js";
import { fullMatch } from "../../checks/cell.js";

const months = [
  ["jan", "january"],
  ["feb", "february"],
  ["mar", "march"],
  ["apr", "april"],
  ["may"],
  ["jun", "june"],
  ["jul", "july"],
  ["aug", "august"],
  ["sep", "sept", "september"],
  ["oct", "october"],
  ["nov", "november"],
  ["dec", "december"],
];
const weekdays = [
  ...["mon", "monday", "tue", "tuesday", "wed", "wednesday", "thu", "thursday", "fri", "friday"],
  ...["sat", "saturday", "sun", "sunday"],
];
/** Words that dateutil's parser passes over or takes for a part of a time. */
const others = [
  ...["at", "on", "and", "ad", "m", "t", "of", "st", "nd", "rd", "th", "a", "am", "p", "pm"],
  ...["h", "hour", "hours", "minute", "minutes", "s", "second", "seconds", "utc", "gmt", "z"],
];
const monthNames = months.flat();
const names = [...monthNames, ...weekdays];
const words = [...names, ...others].map(literal).join(", ");

const month = `(?i:${monthNames.toSorted((one, other) => other.length - one.length).join("|")})`;
const clock = "[0-9]{2}:[0-9]{2}(?::[0-9]{2}(?:\\.[0-9]{1,6})?)?";
const zone = "(?:Z|[+-](?:0[0-9]|1[0-9]|2[0-3]):?[0-5][0-9])?";

/**
 * SQL: whether `dateutil.parser.parse` (4.0) reads a text as a date; NULL where that can't be said for certain. Said
 * are ISO 8601 dates, days in numbers with the year last and days with the name of a month, each with or without a time
 * behind, names alone, and texts with a word that dateutil does not know.
 */
export function dateutilReads(text: string): string {
  const behind = `[T ](${clock})${zone}$`;
  const day = `regexp_replace(${text}, ${literal(behind)}, '')`;
  const time = `regexp_extract(${text}, ${literal(behind)}, 1)`;
  const isTime = `(${time} = '' OR (TRY_CAST(${time} AS TIME) IS NOT NULL AND ${time} < '24'))`;
  const is = (form: string) => fullMatch(day, form);
  const part = (form: string, group: number) => `regexp_extract(${day}, ${literal(`^${form}$`)}, ${group})`;
  const isDay = (year: string, month: string, day: string) =>
    `(TRY_CAST(${year} || '-' || lpad(${month}, 2, '0') || '-' || lpad(${day}, 2, '0') AS DATE) IS NOT NULL AND ${year} <> '0000' AND ${isTime})`;
  const iso = "([0-9]{4})-([0-9]{2})-([0-9]{2})";
  const numeric = "([0-9]{1,2})([-/.])([0-9]{1,2})([-/.])([0-9]{4})";
  const named = [
    [`(${month}) ([0-9]{1,2}),? ([0-9]{4})`, 1, 2],
    [`([0-9]{1,2})[ -](${month})[ -]([0-9]{4})`, 2, 1],
  ] as const;
  const [first, second, year] = [part(numeric, 1), part(numeric, 3), part(numeric, 5)];
  const numberOfMonth = (name: string) =>
    `CASE ${months.map((all, at) => `WHEN lower(${name}) IN (${all.map(literal).join(", ")}) THEN '${at + 1}'`).join(" ")} END`;
  const runs = `regexp_extract_all(${text}, '\\pL+')`;
  return `CASE
    WHEN ${is(iso)} THEN ${isDay(part(iso, 1), part(iso, 2), part(iso, 3))}
    WHEN ${is(numeric)} AND ${part(numeric, 2)} = ${part(numeric, 4)} THEN CASE WHEN TRY_CAST(${first} AS INTEGER) > 12 THEN ${isDay(year, second, first)} ELSE ${isDay(year, first, second)} END
    ${named.map(([form, name, number]) => `WHEN ${is(form)} THEN ${isDay(part(form, 3), numberOfMonth(part(form, name)), part(form, number))}`).join("\n")}
    WHEN lower(${text}) IN (${names.map(literal).join(", ")}) THEN true
    WHEN NOT regexp_matches(${text}, '[0-9]') AND len(list_filter(${runs}, w -> lower(w) IN (${names.map(literal).join(", ")}))) = 0 THEN false
    WHEN len(list_filter(${runs}, w -> lower(w) NOT IN (${words}) AND NOT regexp_full_match(w, '[A-Z]{1,5}'))) > 0 THEN false
  END`;
}
