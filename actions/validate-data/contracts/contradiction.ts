import type { YamlFile } from "../../toolkit/document/yaml.js";
import type { Check } from "../checks/check.js";

/** A bound as the formats name it, and whether the bound itself is left out. */
interface Bound {
  readonly name: string;
  readonly isStrict: boolean;
}

const bound = (name: string, isStrict = false): Bound => ({ name, isStrict });

/** What bounds the same thing from below and from above, in the words of all formats. */
const pairs: readonly (readonly [lower: readonly Bound[], upper: readonly Bound[]])[] = [
  [
    [bound("minimum"), bound("exclusiveMinimum", true)],
    [bound("maximum"), bound("exclusiveMaximum", true)],
  ],
  [[bound("minLength")], [bound("maxLength")]],
  [[bound("minItems")], [bound("maxItems")]],
  [[bound("minProperties")], [bound("maxProperties")]],
  [
    [bound("ge"), bound("greater_than_or_equal_to"), bound("gt", true), bound("greater_than", true)],
    [bound("le"), bound("less_than_or_equal_to"), bound("lt", true), bound("less_than", true)],
  ],
];

/**
 * The checks, and behind each upper bound that lies below a lower one of the same element a check that says so: no
 * value can meet both, whatever the data holds.
 */
export function withContradictions(checks: readonly Check[], document: YamlFile): Check[] {
  return checks.flatMap((check) => [check, ...contradictionsOf(check, document)]);
}

function contradictionsOf(check: Check, document: YamlFile): Check[] {
  const upper = check.keys.at(-1);
  const element = elementAt(document.value, check.keys.slice(0, -1));
  if (element === undefined) return [];
  return pairs.flatMap(([lowers, uppers]) => {
    const high = uppers.find(({ name }) => name === upper);
    if (high === undefined) return [];
    return lowers
      .filter((low) => isEmpty(element[low.name], element[high.name], low.isStrict || high.isStrict))
      .map((low): Check => {
        const name = `${check.column ?? "rows"}: ${low.name} and ${high.name}`;
        const observed = `the contract contradicts itself: no value meets ${low.name} ${String(element[low.name])} and ${high.name} ${String(element[high.name])}`;
        const { keys, column } = check;
        const test = { kind: "known", status: "error", observed } as const;
        const expected = "bounds that some value can meet";
        return { name, type: "contradiction", keys, column, severity: "error", expected, test };
      });
  });
}

function elementAt(
  root: unknown,
  keys: readonly (string | number)[],
): Readonly<Record<string, unknown>> | undefined {
  let at: unknown = root;
  for (const key of keys) at = Object(at)[key];
  return typeof at === "object" && at !== null ? (at as Record<string, unknown>) : undefined;
}

const day = /^\d{4}-\d{2}-\d{2}$/;

/** Whether nothing lies between two numbers or two days; of other values that is not known. */
function isEmpty(low: unknown, high: unknown, isStrict: boolean): boolean {
  const areNumbers = typeof low === "number" && typeof high === "number";
  const areDays = typeof low === "string" && typeof high === "string" && day.test(low) && day.test(high);
  return (areNumbers || areDays) && (isStrict ? low >= high : low > high);
}
