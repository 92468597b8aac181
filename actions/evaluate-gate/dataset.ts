import { digestOfDataset } from "../toolkit/data/digest.js";
import { resolveFiles } from "../toolkit/data/source.js";
import type { ModelFile } from "../toolkit/model/read.js";
import { ConfigurationError } from "../toolkit/runtime/errors.js";
import type { Workspace } from "../toolkit/runtime/workspace.js";

/** The evaluation data that model.yaml names. */
export interface EvaluationDataset {
  readonly name: string | undefined;
  /** Digest of its files; undefined where they are not here. */
  readonly digest: string | undefined;
}

/** @throws ConfigurationError where `evaluate.dataset` names no dataset */
export async function evaluationDataset(
  { config, place }: ModelFile,
  workspace: Workspace,
): Promise<EvaluationDataset> {
  const name = config.evaluate?.dataset;
  if (name === undefined) return { name, digest: undefined };
  const dataset = config.data?.[name];
  if (dataset === undefined) {
    const known = Object.keys(config.data ?? {});
    throw new ConfigurationError(
      `evaluate.dataset is ${JSON.stringify(name)}, which is not in data. ${known.length === 0 ? `Add data: { ${name}: { path: … } }, or leave dataset out.` : `Known are ${known.join(", ")}.`}`,
      { place: place(["evaluate", "dataset"]) },
    );
  }
  try {
    const files = await resolveFiles([dataset.path].flat(), workspace, `data.${name}.path`);
    return { name, digest: digestOfDataset(files.map((file) => file.digest)) };
  } catch (error) {
    // A gate may run where the data is not: then the predictions alone say what was measured.
    if (error instanceof ConfigurationError) return { name, digest: undefined };
    throw error;
  }
}
