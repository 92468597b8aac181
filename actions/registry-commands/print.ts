import type { Alias } from "../toolkit/registry/alias.js";
import { visible } from "../toolkit/report/markdown.js";
import type { Outcome } from "../toolkit/runtime/outcome.js";
import type { Answer, AnswerName } from "./answers/answers.js";

/** The outcome of a command that only shows something: yes, unless something could not be read. */
export function shown(printed: string, summary: string, ok = true): Outcome {
  return { ok, verdict: ok ? "pass" : "fail", summary, outputs: {}, printed };
}

/** Where the JSON Schema of a command's answer is published. */
export function answerSchemaUrl(name: AnswerName): string {
  return `https://raw.githubusercontent.com/mergeline/mergeline/v0/schemas/registry-${name}.schema.json`;
}

/** What a command prints with `--json`, by its published schema. */
export function answer<Name extends AnswerName>(name: Name, value: Answer<Name>): string {
  return json({ schema: answerSchemaUrl(name), ...value });
}

/**
 * JSON for machines that is safe in a terminal and in a runner's log, too: what is not plain text is written as an
 * escape, and so is the `##[` that the runner would take for a command. Any JSON reader gives the same values back.
 */
export function json(value: unknown): string {
  const text = JSON.stringify(value, null, 2)
    .replaceAll(/(?!\n)[\p{C}\p{DI}\p{Zl}\p{Zp}]/gu, escaped)
    .replaceAll("##[", "\\u0023#[");
  return `${text}\n`;
}

function escaped(character: string): string {
  return character
    .split("")
    .map((unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, "0")}`)
    .join("");
}

export type Side = "left" | "right";

/** A table for a terminal, two blanks between its columns. Control characters in cells are made visible. */
export function textTable(rows: readonly (readonly string[])[], sides: readonly Side[] = []): string {
  const cells = rows.map((row) => row.map(visible));
  const widths: number[] = [];
  for (const row of cells) {
    for (const [column, cell] of row.entries()) widths[column] = Math.max(widths[column] ?? 0, widthOf(cell));
  }
  return cells
    .map((row) =>
      row
        .map((cell, column) => {
          const gap = " ".repeat(widths[column]! - widthOf(cell));
          return sides[column] === "right" ? gap + cell : cell + gap;
        })
        .join("  ")
        .trimEnd(),
    )
    .map((line) => `${line}\n`)
    .join("");
}

/** A heading with a table below it, indented; empty where the table has no rows. */
export function section(
  heading: string,
  rows: readonly (readonly string[])[],
  sides: readonly Side[] = [],
  header: readonly string[] | undefined = undefined,
): string {
  if (rows.length === 0) return "";
  const table = textTable(header === undefined ? rows : [header, ...rows], sides);
  return `${visible(heading)}\n${table.replaceAll(/^(?=.)/gm, "  ")}\n`;
}

/** `17`, or `17 (80%) and 16 (20%)` where two versions share the traffic. */
export function pointsTo({ version, split }: Pick<Alias, "version" | "split">): string {
  if (split === undefined) return String(version);
  return `${version} (${100 - split.weight}%) and ${split.version} (${split.weight}%)`;
}

/** `sha256:41c9ab30f2e1…`: enough of a digest for people. */
export function shortDigest(digest: string): string {
  return digest.startsWith("sha256:") && digest.length > 19 ? `${digest.slice(0, 19)}…` : digest;
}

function widthOf(text: string): number {
  return [...text].length;
}
