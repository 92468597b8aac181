import { Storage } from "@google-cloud/storage";
import type { Runtime } from "../runtime/runtime.js";

/**
 * A client with Google's application default credentials: the file that GOOGLE_APPLICATION_CREDENTIALS names (a
 * federated workload identity as google-github-actions/auth writes it, or a service account's key), else the login of
 * gcloud or the machine's account. STORAGE_EMULATOR_HOST names an emulator, which gets no credentials.
 */
export function storageClient({ environment }: Pick<Runtime, "environment">): Storage {
  const { GOOGLE_APPLICATION_CREDENTIALS: keyFilename, STORAGE_EMULATOR_HOST: apiEndpoint } = environment;
  return new Storage({
    ...(keyFilename && { keyFilename }),
    ...(apiEndpoint && { apiEndpoint }),
    retryOptions: { autoRetry: true, maxRetries: 4, totalTimeout: 120 },
  });
}
