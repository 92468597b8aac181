import { setTimeout as sleep } from "node:timers/promises";
import { Storage } from "@google-cloud/storage";
import type { Runtime } from "../runtime/runtime.js";
import { refusal } from "./gs-refusal.js";
import type { Use } from "./use.js";

/** How long credentials are looked for, in milliseconds: without any, Google's client asks for the machine's for minutes. */
const patience = 20_000;

/**
 * A client with Google's application default credentials: the file that GOOGLE_APPLICATION_CREDENTIALS names (a
 * federated workload identity as google-github-actions/auth writes it, or a service account's key), else the login of
 * gcloud or the machine's account. STORAGE_EMULATOR_HOST names an emulator, which gets no credentials.
 * @throws ConfigurationError when there are no credentials
 */
export async function storageClient(
  { environment, signal }: Pick<Runtime, "environment" | "signal">,
  bucket: string,
  use: Use,
): Promise<Storage> {
  const { GOOGLE_APPLICATION_CREDENTIALS: keyFilename, STORAGE_EMULATOR_HOST: apiEndpoint } = environment;
  const client = new Storage({
    ...(keyFilename && { keyFilename }),
    ...(apiEndpoint && { apiEndpoint }),
    retryOptions: { autoRetry: true, maxRetries: 4, totalTimeout: 120 },
  });
  if (apiEndpoint) {
    // Where the variable is set for the whole process, Google's client leaves the path away.
    client.baseUrl = `${client.apiEndpoint.replace(/\/+$/, "")}/storage/v1`;
    return client;
  }
  const found = new AbortController();
  try {
    const late = sleep(patience, undefined, { signal: AbortSignal.any([signal, found.signal]) }).then(() => {
      throw new Error("Could not load the default credentials");
    });
    await Promise.race([client.authClient.getClient(), late]);
  } catch (error) {
    signal.throwIfAborted();
    throw refusal(error, `gs://${bucket}`, bucket, use);
  } finally {
    found.abort();
  }
  return client;
}
