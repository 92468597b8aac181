import { literal } from "../../../toolkit/data/sql.js";
import type { NamedSql } from "../../checks/derived-columns.js";
import type { Inner } from "./column.js";

/** Conditions that one number holds a bit of. */
const perMask = 60;

/**
 * What is wanted of one JSON text: values by their paths, and the items of arrays. All of it is read out of the text at
 * once. Whoever asks for something gets SQL of a column that is made of it.
 */
export class NestedValues {
  private readonly paths: string[] = [];
  private readonly arrays: { readonly path: string; readonly items: Items }[] = [];

  /** @param prefix of the columns' names in SQL: that of a column of texts, or the variable of an item and a dot */
  constructor(readonly prefix: string) {}

  /** @param path JSON Pointer, `$` for the whole */
  at(path: string): Inner {
    if (!this.paths.includes(path)) this.paths.push(path);
    const index = this.paths.indexOf(path) + 1;
    return { text: `${this.prefix}t${index}`, type: `${this.prefix}k${index}` };
  }

  /** @param variable of an item in conditions */
  itemsAt(path: string, variable: string): Items {
    const number = this.arrays.length + 1;
    const mask = this.prefix.endsWith(".") ? undefined : `${this.prefix}m${number}`;
    const items = new Items(variable, `${this.prefix}i${number}`, mask);
    this.arrays.push({ path, items });
    return items;
  }

  /** SQL of a struct of all that is read out of a JSON text. */
  struct(json: string): string {
    const paths = `[${this.paths.map(literal).join(", ")}]`;
    const values = [`t: json_extract_string(${json}, ${paths})`, `k: json_type(${json}, ${paths})`];
    const arrays = this.arrays.map(({ path, items }, index) => {
      const array = path === "$" ? json : `json_extract(${json}, ${literal(path)})`;
      return `i${index + 1}: ${items.read(array)}`;
    });
    return `{${[...(this.paths.length === 0 ? [] : values), ...arrays].join(", ")}}`;
  }

  /** What the struct holds, each as a column of its own. */
  fields(struct: string): NamedSql[] {
    return [
      ...this.paths.flatMap((_, at): NamedSql[] => [
        [`t${at + 1}`, `${struct}.t[${at + 1}]`],
        [`k${at + 1}`, `${struct}.k[${at + 1}]`],
      ]),
      ...this.arrays.map((_, at): NamedSql => [`i${at + 1}`, `${struct}.i${at + 1}`]),
    ];
  }

  /** Columns in steps, each made of those before. */
  steps(json: string): NamedSql[][] {
    const all = `${this.prefix}all`;
    const fields = this.fields(all).map(([name, sql]): NamedSql => [`${this.prefix}${name}`, sql]);
    return [[[all, this.struct(json)]], fields, this.arrays.flatMap(({ items }) => items.masks())];
  }
}

/** The items of an array. */
export class Items {
  readonly values: NestedValues;
  private readonly conditions = new Map<string, number>();

  /**
   * @param list column of the list
   * @param mask where the names of the columns begin that say what holds for any item; without it, they can't be had
   */
  constructor(
    private readonly variable: string,
    private readonly list: string,
    private readonly mask: string | undefined,
  ) {
    this.values = new NestedValues(`${variable}.`);
  }

  /** SQL of a list with something of each item. */
  each(sql: string): string {
    return `list_transform(${this.list}, lambda ${this.variable}: ${sql})`;
  }

  /** SQL: whether a condition holds for any item. All conditions of an array are asked in one look at its items. */
  any(condition: string): string {
    if (this.mask === undefined)
      return `coalesce(list_contains(${this.each(`coalesce(${condition}, false)`)}, true), false)`;
    const index = this.conditions.get(condition) ?? this.conditions.size;
    this.conditions.set(condition, index);
    return `coalesce((${this.mask}_${Math.floor(index / perMask)} & ${bitOf(index % perMask)}) <> 0, false)`;
  }

  /** SQL of the list out of JSON. */
  read(json: string): string {
    const { variable, values } = this;
    const fields = values.fields(variable).map(([name, sql]) => `${name}: ${sql}`);
    const structs = `list_transform(json_extract(${json}, '$[*]'), lambda ${variable}: ${values.struct(variable)})`;
    return `list_transform(${structs}, lambda ${variable}: {${fields.join(", ")}})`;
  }

  masks(): NamedSql[] {
    const all = [...this.conditions.keys()];
    return Array.from({ length: Math.ceil(all.length / perMask) }, (_, part): NamedSql => {
      const bits = all
        .slice(part * perMask, (part + 1) * perMask)
        .map((condition, bit) => `CASE WHEN ${condition} THEN ${bitOf(bit)}::BIGINT ELSE 0 END`);
      return [`${this.mask}_${part}`, `list_bit_or(${this.each(bits.join(" + "))})`];
    });
  }
}

const bitOf = (bit: number) => 2n ** BigInt(bit);
