import type { Engine } from "../../toolkit/data/engine.js";
import { literal } from "../../toolkit/data/sql.js";
import type { Table } from "../../toolkit/data/table.js";
import { textFormats } from "../contracts/text-formats.js";

/** What is known of a column's texts beside its profile. */
export interface TextFacts {
  /** Cells that are not empty. */
  readonly filled: number;
  /** Characters. */
  readonly shortest: number;
  readonly longest: number;
  /** A regular expression that every text matches: letters and digits in the same places. */
  readonly pattern: string | undefined;
  readonly emails: number;
}

/** So many texts of one form are no chance. */
const fewestOfForm = 20;
const longestForm = 60;
const batch = 50;

/** Looks at the texts of a table, in one scan for fifty columns. */
export async function textFacts(engine: Engine, table: Table): Promise<ReadonlyMap<string, TextFacts>> {
  const texts = table.columns.filter(({ type }) => type === "VARCHAR");
  const facts = new Map<string, TextFacts>();
  for (let from = 0; from < texts.length; from += batch) {
    const columns = texts.slice(from, from + batch);
    const parts = columns.map(({ typed }, at) => {
      const shape = `regexp_replace(regexp_replace(regexp_replace(${typed}, '[0-9]', '9', 'g'), '[A-Z]', 'A', 'g'), '[a-z]', 'a', 'g')`;
      return `count(${typed}) AS n${at}, min(length(${typed})) AS s${at}, max(length(${typed})) AS l${at}, min(${shape}) AS a${at}, max(${shape}) AS z${at}, count(*) FILTER (regexp_full_match(${typed}, ${literal(textFormats.email!.form)})) AS e${at}`;
    });
    const [row] = await engine.rows<Record<string, number | string | null>>(
      `SELECT ${parts.join(", ")} FROM ${table.storage}`,
    );
    for (const [at, { name }] of columns.entries()) {
      const filled = Number(row![`n${at}`]);
      if (filled === 0) continue;
      const shape = row![`a${at}`] === row![`z${at}`] ? String(row![`a${at}`]) : undefined;
      facts.set(name, {
        filled,
        shortest: Number(row![`s${at}`]),
        longest: Number(row![`l${at}`]),
        pattern: shape !== undefined && filled >= fewestOfForm ? patternOf(shape) : undefined,
        emails: Number(row![`e${at}`]),
      });
    }
  }
  return facts;
}

/** The regular expression of a shape such as `AA-9999`; undefined where it says nothing, or more than ASCII. */
function patternOf(shape: string): string | undefined {
  if (shape.length > longestForm || !/[9Aa]/.test(shape) || !/^[\x20-\x7e]+$/.test(shape)) return undefined;
  const parts = shape.replaceAll(/9+|A+|a+|[^9Aa]/g, (run) => {
    const set = { 9: "[0-9]", A: "[A-Z]", a: "[a-z]" }[run[0]!];
    if (set === undefined)
      return run.replaceAll(/[\\^$.*+?()[\]{}|/-]/g, (one) =>
        one === "-" || one === "/" ? one : `\\${one}`,
      );
    return run.length === 1 ? set : `${set}{${run.length}}`;
  });
  return `^${parts}$`;
}

const personalNames: readonly (readonly [RegExp, string])[] = [
  [/e-?mail/, "an e-mail address"],
  [/phone|mobile|(^|_)tel(_|$)/, "a telephone number"],
  [/(first|last|full|sur|family|given|maiden)_?name/, "a name"],
  [/birth|(^|_)dob(_|$)/, "a date of birth"],
  [/(^|_)(address|street|zip|postcode|postal_?code)(_|$)/, "an address"],
  [/(^|_)(ssn|iban|passport|tax_?id|national_?id)(_|$)/, "a number of a person"],
  [/(^|_)ip(_?addr(ess)?)?(_|$)/, "an IP address"],
];

/** Why a column may be personal, by its name or because its texts are e-mail addresses; undefined where nothing says so. */
export function looksPersonal(name: string, facts: TextFacts | undefined): string | undefined {
  const plain = name
    .replaceAll(/([a-z])([A-Z])/g, "$1_$2")
    .replaceAll(/[\s.-]+/g, "_")
    .toLowerCase();
  const found = personalNames.find(([form]) => form.test(plain));
  if (found !== undefined) return `called like ${found[1]}`;
  return facts !== undefined && facts.emails * 2 > facts.filled ? "looks like e-mail addresses" : undefined;
}
