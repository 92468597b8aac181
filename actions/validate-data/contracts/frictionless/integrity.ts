import type { Table } from "../../../toolkit/data/table.js";
import type { Key } from "../../../toolkit/document/yaml.js";
import type { Check, Test } from "../../checks/check.js";
import { known } from "../../checks/reference.js";

/** What a Data Resource may say of its files as a whole. `rows` and `fields` are frictionless-py's own. */
export const integrityKeys = ["bytes", "hash", "rows", "fields"] as const;

/** That the files are those that the resource was written for, as frictionless-py has it. */
export function integrityChecks(
  resource: Readonly<Record<string, unknown>>,
  keys: readonly Key[],
  table: Table,
): Check[] {
  return integrityKeys.flatMap((type): Check[] => {
    const value = resource[type];
    if (value === undefined || value === null) return [];
    const test = type === "hash" ? hashTest(value, table) : numberTest(type, value, table);
    return [
      {
        name: `${type} of the data`,
        type,
        keys: [...keys, type],
        column: null,
        severity: test.kind === "known" && test.status === "unsupported" ? "warning" : "error",
        expected: String(value),
        test,
      },
    ];
  });
}

function numberTest(type: "bytes" | "rows" | "fields", value: unknown, { files, columns }: Table): Test {
  if (typeof value !== "number" || !Number.isInteger(value) || value < 0)
    return known("error", "it is not a whole number");
  if (type === "rows")
    return { kind: "count", of: undefined, unit: "rows", threshold: [{ operator: "mustBe", value }] };
  const found = type === "fields" ? columns.length : files.reduce((sum, { bytes }) => sum + bytes, 0);
  return known(found === value ? "pass" : "fail", String(found));
}

/** The standard's hash is MD5 unless it names another; of a file here SHA-256 is known. */
function hashTest(value: unknown, { files: [file, another] }: Table): Test {
  const [, algorithm = "md5", digest] = /^(?:([a-z0-9-]+):)?(.*)$/is.exec(String(value))!;
  if (!/^sha-?256$/i.test(algorithm))
    return known("unsupported", `a hash by ${algorithm} is not computed; sha256:… is`);
  if (another !== undefined) return known("unsupported", "the hash of several files is not computed");
  if (file!.partitions !== undefined)
    return known("unsupported", "the hash of a file in partitions is not computed");
  return known(file!.digest === `sha256:${digest}` ? "pass" : "fail", file!.digest);
}
