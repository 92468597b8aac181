import { childEnvironment } from "../../toolkit/runtime/child/environment.js";

/** What a variable's name says when its value is a secret. The command measures a model; it needs none of them. */
const secret =
  /TOKEN|SECRET|PASSWORD|PASSWD|PASSPHRASE|CREDENTIAL|API_?KEY|ACCESS_?KEY|PRIVATE_?KEY|(^|_)(KEY|PAT|SAS)$|CONNECTION_?STRING|WEBHOOK|^SSH_AUTH_SOCK$|^GIT_CONFIG_/i;

export interface CommandFiles {
  /** Absolute paths. */
  readonly models: readonly string[];
  readonly data: readonly string[];
  readonly predictions: string;
}

/** The environment of `evaluate.command`: that of the step without its secrets, and where everything is. */
export function commandEnvironment(
  environment: Readonly<Record<string, string | undefined>>,
  { models, data, predictions }: CommandFiles,
): Record<string, string> {
  const kept = Object.entries(childEnvironment(environment)).filter(([name]) => !secret.test(name));
  return {
    ...Object.fromEntries(kept),
    MERGELINE_MODEL: models[0] ?? "",
    MERGELINE_MODELS: models.join("\n"),
    MERGELINE_DATA: data.join("\n"),
    MERGELINE_PREDICTIONS: predictions,
  };
}
