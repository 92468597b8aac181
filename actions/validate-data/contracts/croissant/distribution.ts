import type { Table } from "../../../toolkit/data/table.js";
import type { Key } from "../../../toolkit/document/yaml.js";
import type { Check, Test } from "../../checks/check.js";
import { known } from "../../checks/reference.js";
import { fileName } from "../choose.js";

type Node = Readonly<Record<string, unknown>>;

/**
 * What a FileObject says of the file that is checked: the one that the record set's fields come from, where its
 * `contentUrl` or name is that of the only file.
 * @param sources `@id` of what the fields come from
 */
export function fileChecks(
  dataset: Node,
  sources: ReadonlySet<string>,
  { files: [file, another] }: Table,
): Check[] {
  if (file === undefined || another !== undefined) return [];
  const all = [dataset.distribution ?? []].flat() as Node[];
  const isList = Array.isArray(dataset.distribution);
  return all.flatMap((node, index): Check[] => {
    const id = String(node["@id"] ?? node.name ?? "");
    // What lies in an archive is no file of its own.
    if (!sources.has(id) || node.containedIn !== undefined) return [];
    const named = [node.contentUrl, node.name, id].map((one) =>
      fileName(String(one ?? "").split(/[?#]/)[0]!),
    );
    if (!named.includes(fileName(file.path))) return [];
    const keys = ["distribution", ...(isList ? [index] : [])];
    const checks: [name: string, test: Test][] = [];
    const { sha256, md5, contentSize: size } = node;
    if (isText(sha256)) {
      const isSame = file.digest === `sha256:${sha256.toLowerCase()}`;
      // The digest of a file in partitions covers their values, too.
      const test =
        file.partitions === undefined
          ? known(isSame ? "pass" : "fail", file.digest)
          : known("unsupported", "the digest of a file in partitions is not computed");
      checks.push(["sha256", test]);
    }
    if (isText(md5)) checks.push(["md5", known("unsupported", "MD5 is not computed; sha256 is")]);
    if (size !== undefined) checks.push(["contentSize", sizeTest(String(size), file.bytes)]);
    return checks.map(([type, test]) => checkOf(type, String(node[type]), [...keys, type], test));
  });
}

/** A size with a unit is rounded: it is not compared. */
function sizeTest(size: string, bytes: number): Test {
  const [, digits] = /^([0-9]+)(?:\.0*)?\s*(?:B|bytes?)?$/i.exec(size.trim()) ?? [];
  if (digits === undefined) return known("unsupported", `${size} is no number of bytes`);
  return known(Number(digits) === bytes ? "pass" : "fail", String(bytes));
}

function isText(value: unknown): value is string {
  return typeof value === "string" && value !== "";
}

function checkOf(type: string, expected: string, keys: readonly Key[], test: Test): Check {
  const isUndone = test.kind === "known" && test.status === "unsupported";
  return {
    name: `${type} of the data`,
    type,
    keys,
    column: null,
    severity: isUndone ? "warning" : "error",
    expected,
    test,
  };
}
