import { childEnvironment } from "../../../toolkit/runtime/child/environment.js";
import { parameterVariables } from "../../parameters.js";
import { outputNames, type Training } from "../../training.js";

/**
 * The environment of a training command: that of the step, without inputs, tokens and the runner's command files,
 * and with the parameters and the paths of the outputs.
 * @param parametersFile absolute path of the JSON file with the parameters
 */
export function trainingEnvironment(
  environment: Readonly<Record<string, string | undefined>>,
  training: Pick<Training, "parameters" | "outputs">,
  parametersFile: string,
): Record<string, string> {
  return {
    ...childEnvironment(environment),
    ...trainingVariables(training),
    MERGELINE_PARAMETERS: parametersFile,
  };
}

/** The variables that every backend hands over. */
export function trainingVariables({
  parameters,
  outputs,
}: Pick<Training, "parameters" | "outputs">): Record<string, string> {
  const variables = parameterVariables(parameters);
  for (const name of outputNames) {
    const path = outputs[name];
    if (path !== undefined) variables[`MERGELINE_OUTPUT_${name.toUpperCase()}`] = path;
  }
  return variables;
}
