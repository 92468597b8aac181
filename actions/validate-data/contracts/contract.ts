import type { Table } from "../../toolkit/data/table.js";
import { parseYaml, type YamlFile } from "../../toolkit/document/yaml.js";
import { ConfigurationError } from "../../toolkit/runtime/errors.js";
import type { Workspace } from "../../toolkit/runtime/workspace.js";
import type { CompiledContract } from "../checks/check.js";
import { readFrictionless } from "./frictionless.js";
import { readSuite } from "./great-expectations/suite.js";
import { readOdcs } from "./odcs.js";

export type ContractFormat = "ODCS" | "Frictionless Table Schema" | "Great Expectations";

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
}

/** Reads a contract and finds out its format. @throws ConfigurationError */
export async function readContract(path: string, workspace: Workspace, what: string): Promise<Contract> {
  if (path.trim() !== "" && !(await workspace.exists(path, what))) {
    throw new ConfigurationError(
      `${what}: ${path} does not exist in the workspace. Give a path relative to the repository, or leave it empty to check readability only.`,
    );
  }
  return parseContract(await workspace.readText(path, what), path);
}

export function parseContract(text: string, path: string): Contract {
  const document = parseYaml(text, path);
  const { value } = document;
  const place = { file: path };
  if (value === null || value === undefined) {
    throw new ConfigurationError(
      "is empty. A data contract (ODCS v3 or Frictionless Table Schema) is needed.",
      { place },
    );
  }
  if (typeof value === "object" && !Array.isArray(value)) {
    if ("action" in value && "toolVersion" in value) {
      throw new ConfigurationError(
        `is the report of ${String(value.action)}, not a data contract. Give an ODCS v3 or Frictionless Table Schema file.`,
        { place },
      );
    }
    if ("kind" in value || "apiVersion" in value)
      return { path, format: "ODCS", document, ...readOdcs(document) };
    if ("expectations" in value) {
      return { path, format: "Great Expectations", document, ...readSuite(document) };
    }
    if ("fields" in value || "resources" in value || "schema" in value) {
      return { path, format: "Frictionless Table Schema", document, ...readFrictionless(document) };
    }
  }
  throw new ConfigurationError(
    "is no data contract that is known: an ODCS contract has kind and apiVersion, a Frictionless Table Schema has fields.",
    { place },
  );
}
