import { literal } from "../../toolkit/data/sql.js";
import type { Key } from "../../toolkit/document/yaml.js";
import { type Cell, sqlNumber } from "../checks/cell.js";
import type { Check } from "../checks/check.js";
import { type Expectation, expectations } from "../checks/expectation.js";
import { fromXmlSchema } from "../checks/pattern.js";
import type { Field } from "./frictionless-schema.js";

/** The checks of a field's constraints and categories, on logical values. */
export function constraintChecks(field: Field, keys: readonly Key[], cell: Cell): Check[] {
  const checks = Object.entries(field.constraints ?? {}).flatMap(([name, value]): Check[] => {
    const compiled = compile(name, value, field, cell);
    if (compiled === undefined) return [];
    return [
      {
        name: `${field.name}: ${name}${typeof value === "boolean" ? "" : ` ${JSON.stringify(value)}`}`,
        type: name,
        keys: [...keys, "constraints", name],
        column: field.name,
        severity:
          compiled.test.kind === "known" && compiled.test.status === "unsupported" ? "warning" : "error",
        ...compiled,
      },
    ];
  });
  if (field.categories !== undefined) {
    const values = field.categories.map((one) => (typeof one === "object" ? one.value : one));
    checks.push({
      name: `${field.name}: categories`,
      type: "categories",
      keys: [...keys, "categories"],
      column: field.name,
      severity: "error",
      ...oneOf(values, cell),
    });
  }
  return checks;
}

function compile(name: string, value: unknown, field: Field, cell: Cell): Expectation | undefined {
  const { rows, no } = expectations(cell, value);
  switch (name) {
    case "required":
      if (value !== true) return undefined;
      return {
        expected: "no missing value",
        test: { kind: "rows", evaluated: "true", violated: `NOT (${cell.filled})`, shown: cell.shown },
      };
    case "unique":
      if (value !== true) return undefined;
      return {
        expected: "no value twice",
        test: {
          kind: "repeats",
          key: [`coalesce(chr(1) || CAST(${cell.value} AS VARCHAR), ${cell.shown})`],
          evaluated: cell.filled,
          shown: cell.shown,
        },
      };
    case "minLength":
    case "maxLength": {
      const length = lengthOf(field, cell);
      if (length === undefined) return no(`${name} is not for ${field.type ?? "any"}`);
      const least = name === "minLength";
      return rows(
        `${least ? "at least" : "at most"} ${value} long`,
        `${length} ${least ? "<" : ">"} ${value}`,
      );
    }
    case "pattern": {
      if (cell.family !== "text") return no("a pattern is for strings");
      const translated = fromXmlSchema(String(value));
      if ("problem" in translated) return no(`pattern: ${translated.problem}`);
      return rows(
        `matches ${String(value)} as a whole`,
        `NOT regexp_full_match(${cell.value}, ${literal(translated.pattern)})`,
      );
    }
    case "enum":
      return oneOf(value as readonly unknown[], cell);
    case "minimum":
      return bound(value, cell, "at least", "<", rows, no);
    case "exclusiveMinimum":
      return bound(value, cell, "more than", "<=", rows, no);
    case "maximum":
      return bound(value, cell, "at most", ">", rows, no);
    case "exclusiveMaximum":
      return bound(value, cell, "less than", ">=", rows, no);
    default:
      return no(`${name} is not checked yet`);
  }
}

function lengthOf({ type }: Field, cell: Cell): string | undefined {
  if (cell.family === "text") return `length(${cell.value})`;
  if (type === "array") return `json_array_length(${cell.value})`;
  return type === "object" ? `len(json_keys(${cell.value}))` : undefined;
}

function bound(
  value: unknown,
  cell: Cell,
  words: string,
  operator: string,
  rows: (expected: string, violated: string) => Expectation,
  no: (observed: string) => Expectation,
): Expectation {
  const ordered = ["integer", "number", "date", "timestamp", "time"];
  if (!ordered.includes(cell.family)) return no("the type has no order that can be compared here");
  const numeric = cell.family === "integer" || cell.family === "number";
  const limit = numeric && typeof value === "number" ? sqlNumber(value) : cell.bound(String(value));
  const nan = cell.family === "number" ? `isnan(${cell.value}) OR ` : "";
  // A bound that can't be read must not let everything pass: every row breaks it then.
  return rows(
    `${words} ${String(value)}`,
    `(${nan}${cell.value} ${operator} ${limit} OR (${limit}) IS NULL)`,
  );
}

/** Logical values compare: 1 and 01 are the same integer. */
function oneOf(values: readonly unknown[], cell: Cell): Expectation {
  const allowed = values.map((value) => (typeof value === "object" ? JSON.stringify(value) : String(value)));
  const parts = allowed.map((text) => (cell.family === "text" ? literal(text) : cell.bound(text)));
  const comparable = !["json", "other"].includes(cell.family);
  const shown = allowed.slice(0, 10).join(", ");
  const subject = comparable ? cell.value : cell.shown;
  const list = comparable ? parts : allowed.map(literal);
  return expectations(cell, values).rows(
    `one of ${shown}${allowed.length > 10 ? `, … (${allowed.length})` : ""}`,
    `NOT coalesce(${subject} IN (${list.join(", ")}), false)`,
  );
}
