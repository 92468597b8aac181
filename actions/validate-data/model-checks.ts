import type { Engine } from "../toolkit/data/engine.js";
import type { ModelFile } from "../toolkit/model/read.js";
import type { Runtime } from "../toolkit/runtime/runtime.js";
import type { CheckResult } from "./checks/result.js";
import { type Dataset, openDataset } from "./dataset.js";
import type { ValidateDataInputs } from "./inputs.js";
import type { Examined, Rows } from "./model-checks/finding.js";
import { type DatasetRequest, datasetRequests } from "./requests.js";

/** The checks that model.yaml has of the datasets, beyond their contracts. */
export interface ModelChecks {
  /** Whether one of them queries the dataset's rows. */
  needsRows(dataset: string): boolean;
  /** Opens what they compare with. What it returns runs those of one dataset. */
  prepare(
    datasets: readonly Dataset[],
    engine: Engine,
  ): Promise<(examined: Examined) => Promise<readonly CheckResult[]>>;
}

const none: ModelChecks = {
  needsRows: () => false,
  prepare: async () => async () => [],
};

/** A contract that is only proposed has nothing to do with them. @throws ConfigurationError for settings that can't be */
export async function openModelChecks(
  inputs: ValidateDataInputs,
  model: ModelFile | undefined,
  requests: readonly DatasetRequest[],
  runtime: Runtime,
): Promise<ModelChecks> {
  if (model?.config.checks === undefined || inputs.proposeContract !== undefined) return none;
  const { planModelChecks, runModelChecks } = await import("./model-checks/plan.js");
  const names = requests
    .map(({ name }) => name)
    .filter((name) => Object.hasOwn(model.config.data ?? {}, name));
  const checks = await planModelChecks(model, names, runtime);
  const asked = new Set(checks.flatMap(({ rowsOf }) => rowsOf));
  return {
    needsRows: (dataset) => asked.has(dataset),
    prepare: async (datasets, engine) => {
      const rows = new Map<string, Rows>();
      for (const name of asked) {
        const open = datasets.find((one) => one.name === name);
        rows.set(name, rowsOf(open ?? (await openOther(name, inputs, model, engine, runtime))));
      }
      const setting = { engine, most: inputs.maxRowsReported, now: runtime.now() };
      return (examined) =>
        runModelChecks(
          checks.filter(({ dataset }) => dataset === examined.name),
          examined,
          rows,
          setting,
        );
    },
  };
}

/** A dataset that is only compared with. */
async function openOther(
  name: string,
  inputs: ValidateDataInputs,
  model: ModelFile,
  engine: Engine,
  runtime: Runtime,
): Promise<Dataset> {
  const [request] = datasetRequests({ ...inputs, data: [name] }, model);
  return openDataset(request!, engine, runtime.workspace, undefined, runtime);
}

function rowsOf({ name, table, contract }: Dataset): Rows {
  return { name, table, personal: contract?.compile(table, name).personal ?? new Set() };
}
