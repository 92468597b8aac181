import { createHash } from "node:crypto";
import { type DefaultTreeAdapterTypes, parse } from "parse5";

type Node = DefaultTreeAdapterTypes.ChildNode | DefaultTreeAdapterTypes.Document;
export type Element = DefaultTreeAdapterTypes.Element;

/** A page as a browser reads it. */
export interface ReadPage {
  /** What the HTML standard calls parse errors. */
  readonly errors: readonly string[];
  readonly elements: readonly Element[];
  /** All that a page would fetch or run, or that would leave it: none may be there. */
  readonly dangers: readonly string[];
  /** Addresses that are only followed by a click. */
  readonly links: readonly string[];
  /** What is there to read, folded or not. */
  text(): string;
  all(name: string, attribute?: string): Element[];
}

const loading = ["src", "srcset", "data", "poster", "background", "action", "formaction", "ping", "style"];
const foreign = [
  "img",
  "iframe",
  "object",
  "embed",
  "link",
  "base",
  "audio",
  "video",
  "source",
  "use",
  "image",
];

export function readPage(text: string): ReadPage {
  const errors: string[] = [];
  const document = parse(text, {
    onParseError: ({ code, startLine }) => errors.push(`${code}:${startLine}`),
  });
  const elements = walk(document).filter((node): node is Element => "tagName" in node);
  const dangers: string[] = [];
  for (const { tagName, attrs } of elements) {
    if (foreign.includes(tagName)) dangers.push(tagName);
    for (const { name, value } of attrs) {
      if (name.startsWith("on") || loading.includes(name)) dangers.push(`${tagName} ${name}=${value}`);
    }
  }
  const policy = policyOf(elements);
  for (const name of ["script", "style"]) {
    for (const element of elements.filter((one) => one.tagName === name)) {
      const digest = createHash("sha256").update(textOf(element)).digest("base64");
      if (!policy.includes(`${name}-src 'sha256-${digest}'`))
        dangers.push(`${name} that is not in the policy`);
      if (/url\(|@import|fetch\(|XMLHttp|import\(/.test(textOf(element))) dangers.push(`${name} that loads`);
    }
  }
  if (!policy.startsWith("default-src 'none';")) dangers.push(`policy ${policy}`);
  const all = (name: string, attribute?: string) =>
    elements.filter(
      (one) => one.tagName === name && (attribute === undefined || valueOf(one, attribute) !== undefined),
    );
  const links = all("a", "href").map((one) => valueOf(one, "href")!);
  return { errors, elements, dangers, links, text: () => textOf(all("body")[0]!, true), all };
}

function policyOf(elements: readonly Element[]): string {
  const meta = elements.find((one) => valueOf(one, "http-equiv") === "Content-Security-Policy");
  return meta === undefined ? "" : (valueOf(meta, "content") ?? "");
}

export function valueOf({ attrs }: Element, name: string): string | undefined {
  return attrs.find((one) => one.name === name)?.value;
}

export function textOf(node: Node, withoutScript = false): string {
  if ("value" in node) return node.value;
  if (withoutScript && node.nodeName === "script") return "";
  return "childNodes" in node ? node.childNodes.map((one) => textOf(one, withoutScript)).join("") : "";
}

function walk(node: Node): Node[] {
  return [node, ...("childNodes" in node ? node.childNodes.flatMap(walk) : [])];
}
