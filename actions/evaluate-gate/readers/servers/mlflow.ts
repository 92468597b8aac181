import { isLoopback } from "../../../toolkit/http/address.js";
import { serverAddress } from "../../../toolkit/http/credentials.js";
import { authorizationFor, mlflowCredentials } from "../../../toolkit/mlflow/credentials.js";
import { ConfigurationError } from "../../../toolkit/runtime/errors.js";
import type { Runtime } from "../../../toolkit/runtime/runtime.js";
import { readAs } from "../formats.js";
import { ask } from "../http.js";
import { mlflow, runStatus } from "../mlflow.js";
import type { Values } from "../reading.js";

/**
 * The metrics of a finished run of an MLflow server: `runs:/<run id>` on the server of MLFLOW_TRACKING_URI, or
 * `mlflow://<host>[:port][/path]/runs/<run id>`, asked by https (by http on this machine). Credentials go only to the
 * server of MLFLOW_TRACKING_URI where that is set.
 */
export async function readMlflowRun(uri: string, runtime: Runtime): Promise<Values> {
  const tracking = serverAddress("MLFLOW_TRACKING_URI", undefined, runtime);
  const [server, run] = uri.startsWith("runs:") ? ofTrackingServer(uri, tracking) : ofAddress(uri);
  const url = new URL(`api/2.0/mlflow/runs/get?run_id=${run}`, server);
  const authorization = authorizationFor(url, runtime);
  const document = await ask(
    { url, server: "MLflow", authorization, credentials: mlflowCredentials },
    runtime,
  );
  const values = readAs(mlflow, document, uri);
  const status = runStatus(document);
  if (status === "FINISHED") return values;
  throw new ConfigurationError(
    `${uri} is a run whose status is ${status ?? "unknown"}; only a FINISHED run is judged.`,
  );
}

function ofTrackingServer(uri: string, tracking: URL | undefined): [URL, string] {
  const [, run] = /^runs:\/+([0-9a-zA-Z][\w-]{0,255})\/?$/.exec(uri) ?? [];
  if (run === undefined) {
    throw new ConfigurationError(
      `${uri} is not the address of an MLflow run: runs:/ and the run's id is needed.`,
    );
  }
  if (tracking === undefined) {
    throw new ConfigurationError(
      `${uri} needs to know the MLflow server: set MLFLOW_TRACKING_URI in the step's env, or give mlflow://<host>/runs/${run}.`,
    );
  }
  return [tracking, run];
}

function ofAddress(uri: string): [URL, string] {
  const [, host, path, run] =
    /^mlflow:\/\/([^/?#@\s]+)((?:\/[\w.~-]+)*?)\/runs\/([0-9a-zA-Z][\w-]{0,255})\/?$/.exec(uri) ?? [];
  const address = `https://${host}`;
  if (run === undefined || !URL.canParse(address)) {
    throw new ConfigurationError(
      `${uri.replace(/\/\/[^/@]*@/, "//***@")} is not the address of an MLflow run: mlflow://<host>/runs/<run id> is needed, without credentials.`,
    );
  }
  const { hostname, host: whole } = new URL(address);
  return [new URL(`${isLoopback(hostname) ? "http" : "https"}://${whole}${path}/`), run];
}
