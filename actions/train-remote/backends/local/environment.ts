import { parameterVariables } from "../../parameters.js";
import { outputNames, type Training } from "../../training.js";

/** What belongs to the step and not to the code it trains with: tokens, and files through which a step gives orders. */
const withheld = new Set([
  "GITHUB_TOKEN",
  "GH_TOKEN",
  "ACTIONS_RUNTIME_TOKEN",
  "ACTIONS_RUNTIME_URL",
  "ACTIONS_RESULTS_URL",
  "ACTIONS_CACHE_URL",
  "ACTIONS_ID_TOKEN_REQUEST_TOKEN",
  "ACTIONS_ID_TOKEN_REQUEST_URL",
  "GITHUB_ENV",
  "GITHUB_PATH",
  "GITHUB_OUTPUT",
  "GITHUB_STATE",
  "GITHUB_STEP_SUMMARY",
]);

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
  const result: Record<string, string> = {};
  for (const [name, value] of Object.entries(environment)) {
    if (
      value === undefined ||
      withheld.has(name) ||
      name.startsWith("INPUT_") ||
      name.startsWith("MERGELINE_")
    )
      continue;
    result[name] = value;
  }
  return { ...result, ...trainingVariables(training), MERGELINE_PARAMETERS: parametersFile };
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
