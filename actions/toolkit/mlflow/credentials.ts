import { basic, secret, serverAddress } from "../http/credentials.js";
import type { Runtime } from "../runtime/runtime.js";

/** The variables that the credentials come from, as MLflow's own client names them, for errors. */
export const mlflowCredentials =
  "MLFLOW_TRACKING_TOKEN, or MLFLOW_TRACKING_USERNAME and MLFLOW_TRACKING_PASSWORD,";

/** What to send to an MLflow server. Where MLFLOW_TRACKING_URI is set, credentials go to that server alone. */
export function authorizationFor(url: URL, runtime: Runtime): string | undefined {
  const tracking = serverAddress("MLFLOW_TRACKING_URI", undefined, runtime);
  if (tracking !== undefined && tracking.origin !== url.origin) return undefined;
  const user = secret("MLFLOW_TRACKING_USERNAME", runtime);
  const password = secret("MLFLOW_TRACKING_PASSWORD", runtime);
  if (user !== undefined && password !== undefined) return basic(user, password, runtime);
  const token = secret("MLFLOW_TRACKING_TOKEN", runtime);
  return token === undefined ? undefined : `Bearer ${token}`;
}
