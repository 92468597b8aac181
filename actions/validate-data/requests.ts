import { formatOfName } from "../toolkit/data/format.js";
import { isGlob } from "../toolkit/data/glob.js";
import { withoutSecrets } from "../toolkit/data/remote/address.js";
import type { ModelFile } from "../toolkit/model/read.js";
import { ConfigurationError } from "../toolkit/runtime/errors.js";
import { nearest } from "../toolkit/runtime/nearest.js";
import type { ValidateDataInputs } from "./inputs.js";

/** A dataset that is to be checked. */
export interface DatasetRequest {
  /** Its name in model.yaml, else the path or glob. */
  readonly name: string;
  readonly paths: readonly string[];
  /** The input or setting that named the paths, for errors. */
  readonly what: string;
  readonly contract: { readonly path: string; readonly what: string } | undefined;
  /** What to say where nothing lies at the path, of a word that was meant as a dataset's name. */
  readonly unknown?: string | undefined;
}

/** Which datasets the inputs and model.yaml ask for. @throws ConfigurationError when they ask for none */
export function datasetRequests(inputs: ValidateDataInputs, model: ModelFile | undefined): DatasetRequest[] {
  const known = model?.config.data ?? {};
  const names = Object.keys(known);
  if (inputs.data.length === 0 && names.length === 0) {
    throw new ConfigurationError(
      model === undefined
        ? `data is empty, and ${inputs.config} does not exist. Give a path in data, or write ${inputs.config} with a data section.`
        : `data is empty, and ${inputs.config} has no data section. Give a path in data, or add the section.`,
    );
  }
  const given = inputs.contract === undefined ? undefined : { path: inputs.contract, what: "contract" };
  const wanted = inputs.data.length === 0 ? names : inputs.data;
  return [...new Set(wanted)].map((entry): DatasetRequest => {
    const dataset = Object.hasOwn(known, entry) ? known[entry] : undefined;
    if (dataset === undefined) {
      const unknown = unknownName(entry, names, inputs.config);
      return { name: withoutSecrets(entry), paths: [entry], what: "data", contract: given, unknown };
    }
    const what = `${inputs.config}: data.${entry}`;
    const own =
      dataset.contract === undefined ? undefined : { path: dataset.contract, what: `${what}.contract` };
    return { name: entry, paths: [dataset.path].flat(), what: `${what}.path`, contract: given ?? own };
  });
}

/** What to say of a word that is neither a dataset's name nor, as it turns out, a folder; undefined for paths. */
function unknownName(entry: string, names: readonly string[], config: string): string | undefined {
  if (entry.includes("/") || isGlob(entry) || formatOfName(entry) !== undefined || entry.includes("."))
    return;
  const hint = nearest(entry, names);
  const known =
    names.length === 0
      ? "Give a file, a folder or a glob, such as data/*.csv"
      : `${config} has ${names.join(", ")}`;
  return `data: ${entry} is neither a dataset, nor a folder, nor a file with a known ending${names.length === 0 ? "." : ";"} ${known}.${hint === undefined ? "" : ` Did you mean ${hint}?`}`;
}
