import type { ModelFile } from "../toolkit/model/read.js";
import { ConfigurationError } from "../toolkit/runtime/errors.js";
import { parseDuration } from "../toolkit/runtime/inputs.js";
import { budgetOf } from "./budget.js";
import type { TrainRemoteInputs } from "./inputs.js";
import { parameterVariables, readParameters } from "./parameters.js";
import type { Training } from "./training.js";

/**
 * What model.yaml and the inputs say together; an input wins.
 * @throws ConfigurationError when that is not a training that can run
 */
export function trainingOf(inputs: TrainRemoteInputs, model: ModelFile | undefined): Training {
  const train = model?.config.train;
  const backend = inputs.backend ?? train?.backend ?? "local";
  const command = inputs.command ?? train?.command;
  const config = model?.path ?? inputs.config;
  if (command === undefined && inputs.jobId === undefined) {
    throw new ConfigurationError(
      `command is required, and was not given. Set it on the step, or train.command in ${config}${model === undefined ? ", which does not exist" : ""}.`,
    );
  }
  if (backend === "local") checkLocal(inputs);
  const parameters = {
    ...train?.parameters,
    ...(inputs.parameters === undefined ? {} : readParameters(inputs.parameters)),
  };
  parameterVariables(parameters);
  const timeout = train?.timeout;
  return {
    backend,
    name: model?.config.name,
    command: command ?? "",
    parameters,
    outputs: definedOf(train?.outputs),
    timeoutSeconds:
      inputs.timeoutSeconds ?? (timeout === undefined ? undefined : parseDuration(timeout, "train.timeout")),
    budget: budgetOf(train?.cost_per_hour, inputs.maxCost ?? train?.max_cost, train?.currency),
    ray: {
      address: train?.ray?.address,
      exclude: train?.ray?.exclude ?? [],
      pip: train?.ray?.pip ?? [],
      variables: train?.ray?.env_vars ?? {},
      resources: definedOf({
        entrypoint_num_cpus: train?.ray?.entrypoint_num_cpus,
        entrypoint_num_gpus: train?.ray?.entrypoint_num_gpus,
        entrypoint_memory: train?.ray?.entrypoint_memory,
      }),
    },
  };
}

function checkLocal(inputs: TrainRemoteInputs): void {
  if (!inputs.wait) {
    throw new ConfigurationError(
      "wait: false needs a backend that goes on when this step has ended, and local does not. Use backend: ray, or wait: true.",
    );
  }
  if (inputs.jobId !== undefined) {
    throw new ConfigurationError(
      `job-id: "${inputs.jobId}" can't be collected with the backend local, whose jobs end with their step. Set backend to the one that started it.`,
    );
  }
}

type Defined<T> = { [K in keyof T]?: Exclude<T[K], undefined> };

function definedOf<T extends object>(values: T | undefined): Defined<T> {
  return Object.fromEntries(
    Object.entries(values ?? {}).filter(([, value]) => value !== undefined),
  ) as Defined<T>;
}
