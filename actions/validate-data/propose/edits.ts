import {
  isAlias,
  isCollection,
  isMap,
  isPair,
  isSeq,
  type Node,
  parse,
  type Scalar,
  type YAMLSeq,
} from "yaml";

interface Edit {
  readonly from: number;
  readonly to: number;
  readonly text: string;
}

/** Changes of single values in the text of a YAML or JSON document: all else, comments and order, stays as it is. */
export class Edits {
  private readonly edits: Edit[] = [];

  constructor(private readonly text: string) {}

  /** Writes another value, and another reason behind it where one of ours stands there. */
  replace({ range }: Scalar, value: string, reason: string): void {
    const [from, to] = range!;
    this.edits.push({ from, to, text: value });
    const old = /^[ \t]+#[ \t]*seen: [^\n\r]*/.exec(this.text.slice(to));
    if (old !== null) this.edits.push({ from: to, to: to + old[0].length, text: ` ${reason}` });
  }

  /** Adds scalars at the end of a list. */
  append(list: YAMLSeq, values: readonly string[], reason: string): void {
    const last = list.items.at(-1);
    if (list.flow === true || last === undefined) {
      this.intoFlow(list, values.join(", "));
      return;
    }
    const prefix = this.prefixOf(last as Node);
    this.afterLine(
      endOf(last as Node),
      values.map((value) => `${prefix}${value} ${reason}`),
    );
  }

  /** Adds a map at the end of a list, given as the lines of a block, the first of which begins with `- `. */
  appendBlock(list: YAMLSeq, lines: readonly string[]): void {
    const last = list.items.at(-1);
    if (list.flow === true || last === undefined) {
      const [value] = parse(lines.join("\n")) as unknown[];
      this.intoFlow(list, JSON.stringify(value));
      return;
    }
    const indent = /^\s*/.exec(this.prefixOf(last as Node))![0];
    this.afterLine(
      endOf(last as Node),
      lines.map((line) => `${indent}${line}`),
    );
  }

  /** The text with all edits made. */
  apply(): string {
    let text = this.text;
    // Those of the same place keep their order.
    const fromBehind = this.edits.toReversed().toSorted((a, b) => b.from - a.from || b.to - a.to);
    for (const { from, to, text: by } of fromBehind) text = text.slice(0, from) + by + text.slice(to);
    return text;
  }

  private intoFlow(list: YAMLSeq, text: string): void {
    const last = list.items.at(-1);
    const at = last === undefined ? list.range![0] + 1 : endOf(last as Node);
    this.edits.push({ from: at, to: at, text: last === undefined ? text : `, ${text}` });
  }

  private afterLine(offset: number, lines: readonly string[]): void {
    const end = this.text.indexOf("\n", offset);
    const newline = this.text.includes("\r\n") ? "\r\n" : "\n";
    const at = end === -1 ? this.text.length : this.text[end - 1] === "\r" ? end - 1 : end;
    this.edits.push({ from: at, to: at, text: lines.map((line) => `${newline}${line}`).join("") });
  }

  /** What stands before an item on its line: its indentation and the hyphen. */
  private prefixOf(item: Node): string {
    const start = item.range![0];
    const before = this.text.slice(this.text.lastIndexOf("\n", start - 1) + 1, start);
    return /^[ \t]*-[ \t]+$/.test(before) ? before : `${" ".repeat(Math.max(0, before.search(/-/)))}- `;
  }
}

/** Where the last character of a value stands, without comments and empty lines behind it. */
function endOf(node: Node): number {
  if (isAlias(node) || !isCollection(node) || node.flow === true) return node.range![1];
  const last = node.items.at(-1);
  if (isMap(node) && isPair(last)) return endOf((last.value ?? last.key) as Node);
  if (isSeq(node) && last !== undefined) return endOf(last as Node);
  return node.range![1];
}
