import { BlobServiceClient, type ContainerClient, type StoragePipelineOptions } from "@azure/storage-blob";
import { ConfigurationError, messageOf } from "../runtime/errors.js";
import type { Runtime } from "../runtime/runtime.js";

const options: StoragePipelineOptions = {
  retryOptions: { maxTries: 4, retryDelayInMs: 500, maxRetryDelayInMs: 8000 },
};

/**
 * A client of a container, `account/container`. The account's own connection string is used where the environment has
 * one; else the chain of the SDK: a federated token (OIDC), a managed identity, the login of the Azure CLI. A token
 * only ever goes to the account's address at Azure.
 */
export async function containerClient(
  place: string,
  { environment }: Pick<Runtime, "environment">,
): Promise<ContainerClient> {
  const [account = "", container = ""] = place.split("/");
  const text = environment.AZURE_STORAGE_CONNECTION_STRING;
  if (text) {
    const service = fromConnectionString(text);
    if (service.accountName === account) return service.getContainerClient(container);
  }
  if (!/^[a-z0-9]{3,24}$/.test(account)) {
    throw new ConfigurationError(
      `az://${place}: ${account} is not a storage account; a name of 3 to 24 lower-case letters and digits is needed.`,
    );
  }
  const { DefaultAzureCredential } = await import("@azure/identity");
  return new BlobServiceClient(
    `https://${account}.blob.core.windows.net`,
    new DefaultAzureCredential(),
    options,
  ).getContainerClient(container);
}

function fromConnectionString(text: string): BlobServiceClient {
  try {
    return BlobServiceClient.fromConnectionString(text, options);
  } catch (error) {
    // The message may hold the key.
    throw new ConfigurationError(
      `AZURE_STORAGE_CONNECTION_STRING can't be read (${messageOf(error).split(/[:=]/, 1)[0]}). Copy it from the storage account's access keys.`,
    );
  }
}
