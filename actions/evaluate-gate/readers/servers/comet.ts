import { requiredSecret, serverAddress } from "../../../toolkit/http/credentials.js";
import { ConfigurationError } from "../../../toolkit/runtime/errors.js";
import type { Runtime } from "../../../toolkit/runtime/runtime.js";
import { comet } from "../comet.js";
import { readAs } from "../formats.js";
import { ask } from "../http.js";
import { member, type Values } from "../reading.js";

/**
 * The last metrics of a Comet experiment that has ended, `comet://<experiment key>`, from the REST API (v2) of
 * COMET_URL_OVERRIDE (https://www.comet.com) with COMET_API_KEY.
 */
export async function readCometExperiment(uri: string, runtime: Runtime): Promise<Values> {
  const [, key] = /^comet:\/\/([0-9a-zA-Z]{8,64})\/?$/.exec(uri) ?? [];
  if (key === undefined) {
    throw new ConfigurationError(
      `${uri} is not the address of a Comet experiment: comet://<experiment key> is needed.`,
    );
  }
  const given = serverAddress("COMET_URL_OVERRIDE", "https://www.comet.com", runtime)!;
  // Comet's own clients are configured with the address of another of its services.
  const server = new URL(given.pathname.replace(/clientlib\/$/, ""), given);
  const authorization = requiredSecret("COMET_API_KEY", "Comet", runtime);
  const get = (path: string) => {
    const url = new URL(`api/rest/v2/experiment/${path}?experimentKey=${key}`, server);
    return ask({ url, server: "Comet", authorization, credentials: "COMET_API_KEY" }, runtime);
  };
  const metadata = await get("metadata");
  if (member(metadata, "running") !== false) {
    throw new ConfigurationError(
      `${uri} is an experiment that is not known to have ended; only one that has is judged.`,
    );
  }
  return readAs(comet, await get("metrics/summary"), uri);
}
