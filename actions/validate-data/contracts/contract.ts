import type { CsvReading } from "../../toolkit/data/csv-reading.js";
import type { Table } from "../../toolkit/data/table.js";
import { parseYaml, type YamlFile } from "../../toolkit/document/yaml.js";
import { ConfigurationError } from "../../toolkit/runtime/errors.js";
import type { Workspace } from "../../toolkit/runtime/workspace.js";
import type { CompiledContract } from "../checks/check.js";
import { withContradictions } from "./contradiction.js";
import type { SchemaDocument } from "./json-schema/files.js";
import {
  isCroissant,
  isDatasetInfo,
  isFrictionless,
  isJsonSchema,
  isPandera,
  isProperties,
  isReport,
} from "./marks.js";

export type ContractFormat =
  | "ODCS"
  | "Frictionless Table Schema"
  | "Great Expectations"
  | "dbt"
  | "JSON Schema"
  | "Pandera"
  | "Croissant"
  | "Hugging Face dataset_info";

/** A data contract, whatever its format. */
export interface Contract {
  /** Relative to the working directory. */
  readonly path: string;
  readonly format: ContractFormat;
  readonly document: YamlFile;
  /**
   * The contract's demands on a table.
   * @param dataset the dataset's name, which chooses among several objects or resources
   * @throws ConfigurationError when the contract says nothing of that dataset
   */
  compile(table: Table, dataset: string): CompiledContract;
  /**
   * How it says that the dataset's files are written, where it does.
   * @param path of the dataset's first file, folder or glob
   */
  reading?(dataset: string, path: string): CsvReading | undefined;
}

/**
 * Reads a contract and finds out its format.
 * @param path with `#name` after it where a file describes several tables
 * @throws ConfigurationError
 */
export async function readContract(path: string, workspace: Workspace, what: string): Promise<Contract> {
  if (path.trim() === "" || (await workspace.exists(path, what))) {
    return contractIn(workspace, path, what);
  }
  const [file, part] = split(path);
  if (part === undefined || !(await workspace.exists(file, what))) {
    throw new ConfigurationError(
      `${what}: ${file} does not exist in the workspace. Give a path relative to the repository, or leave it empty to check readability only.`,
    );
  }
  return contractIn(workspace, file, what, part);
}

/** A JSON Schema is checked by a library that is loaded when there is one. */
async function checked(contract: Contract): Promise<Contract> {
  if (contract.format === "JSON Schema") {
    const { checkJsonSchema } = await import("./json-schema/meta.js");
    checkJsonSchema(contract.document as SchemaDocument);
  }
  return contract;
}

function split(path: string): [file: string, part: string | undefined] {
  const at = path.lastIndexOf("#");
  return at <= 0 || at === path.length - 1 ? [path, undefined] : [path.slice(0, at), path.slice(at + 1)];
}

/** How a format is known by what a document holds, and read. */
interface Format {
  readonly name: ContractFormat;
  /** What a document has to have, in words. */
  readonly mark: string;
  /** Whether `#name` may choose a part. */
  readonly hasParts?: (value: object) => boolean;
  is(value: object): boolean;
  /** Its reader, which is loaded when there is such a document. */
  load(): Promise<(document: YamlFile, part: string | undefined) => Pick<Contract, "compile" | "reading">>;
}

const formats: readonly Format[] = [
  {
    name: "ODCS",
    mark: "kind and apiVersion",
    hasParts: () => true,
    is: (value) => "kind" in value || "apiVersion" in value,
    load: async () => (await import("./odcs/data-contract.js")).readOdcs,
  },
  {
    name: "Great Expectations",
    mark: "expectations",
    is: (value) => "expectations" in value,
    load: async () => (await import("./great-expectations/suite.js")).readSuite,
  },
  {
    name: "dbt",
    mark: "models, seeds, snapshots or sources",
    hasParts: () => true,
    is: isProperties,
    load: async () => (await import("./dbt/properties.js")).readProperties,
  },
  {
    name: "JSON Schema",
    mark: "$schema, or type and properties",
    is: isJsonSchema,
    load: async () => (await import("./json-schema/row.js")).readJsonSchema,
  },
  {
    name: "Pandera",
    mark: "schema_type and columns",
    is: isPandera,
    load: async () => (await import("./pandera/schema.js")).readPandera,
  },
  {
    name: "Croissant",
    mark: "recordSet",
    hasParts: () => true,
    is: isCroissant,
    load: async () => (await import("./croissant/record-set.js")).readCroissant,
  },
  {
    name: "Hugging Face dataset_info",
    mark: "dataset_info, or features",
    hasParts: () => true,
    is: isDatasetInfo,
    load: async () => (await import("./hugging-face/dataset-info.js")).readDatasetInfo,
  },
  {
    name: "Frictionless Table Schema",
    mark: "fields, or resources",
    hasParts: (value) => "resources" in value,
    is: isFrictionless,
    load: async () => (await import("./frictionless/descriptor.js")).readFrictionless,
  },
];

const known = () => formats.map(({ name, mark }) => `${name} (${mark})`).join(", ");

/** Of Markdown the YAML between the lines of dashes that it begins with, on the lines where it stands. */
function frontMatter(text: string, path: string): string {
  if (!/\.(md|markdown)$/i.test(path)) return text;
  const found = /^\uFEFF?---[ \t]*\r?\n[\s\S]*?(?=^---[ \t]*$)/m.exec(text);
  if (found === null || found.index !== 0)
    throw new ConfigurationError("has no YAML between lines of --- at its beginning.", {
      place: { file: path, line: 1 },
    });
  return found[0];
}

/** @param part what is chosen of the document, where it describes several tables */
export async function parseContract(text: string, path: string, part?: string): Promise<Contract> {
  return contractOf(parseYaml(frontMatter(text, path), path), path, part);
}

/** The same of a file, with what it keeps in others. */
async function contractIn(
  workspace: Workspace,
  path: string,
  what: string,
  part?: string,
): Promise<Contract> {
  const document = parseYaml(frontMatter(await workspace.readText(path, what), path), path);
  return checked(await contractOf(await whole(document, workspace), path, part));
}

/** A document with what it keeps in other files. */
async function whole(document: YamlFile, workspace: Workspace): Promise<YamlFile> {
  const { value } = document;
  if (value === null || typeof value !== "object" || Array.isArray(value) || isReport(value)) return document;
  const isOne = formats.filter((format) => format.is(value)).length === 1;
  if (isFrictionless(value)) {
    const { withOtherFiles } = await import("./frictionless/files.js");
    return withOtherFiles(document, workspace);
  }
  if (!isOne || !isJsonSchema(value)) return document;
  const { withReferences } = await import("./json-schema/files.js");
  return withReferences(document, workspace);
}

async function contractOf(document: YamlFile, path: string, part: string | undefined): Promise<Contract> {
  const { value } = document;
  const place = { file: path };
  if (value === null || value === undefined) {
    throw new ConfigurationError(`is empty. A data contract is needed: ${known()}.`, { place });
  }
  if (typeof value !== "object" || Array.isArray(value)) {
    throw new ConfigurationError(`is no data contract that is known. Known are ${known()}.`, { place });
  }
  if (isReport(value)) {
    throw new ConfigurationError(
      `is the report of ${String(value.action)}, not a data contract. Known are ${known()}.`,
      { place },
    );
  }
  const found = formats.filter((format) => format.is(value));
  const [format, other] = found;
  if (format === undefined) {
    throw new ConfigurationError(`is no data contract that is known. Known are ${known()}.`, { place });
  }
  if (other !== undefined) {
    throw new ConfigurationError(
      `could be ${found.map(({ name, mark }) => `${name} (${mark})`).join(" or ")}. Leave only what belongs to one of them.`,
      { place },
    );
  }
  if (part !== undefined && format.hasParts?.(value) !== true) {
    throw new ConfigurationError(
      `is ${format.name}, of which #${part} can't choose a part. Give the path alone.`,
      { place },
    );
  }
  const read = await format.load();
  const { compile, reading } = read(document, part);
  return {
    path,
    format: format.name,
    document,
    ...(reading === undefined ? {} : { reading }),
    compile(table, dataset) {
      const compiled = compile(table, dataset);
      return { ...compiled, checks: withContradictions(compiled.checks, document) };
    },
  };
}
