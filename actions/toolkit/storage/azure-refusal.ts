import { ConfigurationError, messageOf } from "../runtime/errors.js";
import { correct, type Use } from "./use.js";

interface Refused {
  readonly name?: string;
  readonly code?: string;
  readonly statusCode?: number;
  readonly message?: string;
  readonly details?: { readonly errorCode?: string };
}

const credentials =
  "Let azure/login get them (OIDC, permissions: id-token: write), or set AZURE_CLIENT_ID, AZURE_TENANT_ID and AZURE_FEDERATED_TOKEN_FILE, or AZURE_STORAGE_CONNECTION_STRING";

const denied = (use: Use) =>
  `access is denied. The identity needs the role Storage Blob Data ${use === "store" ? "Contributor" : "Reader"} on the container.`;

const sentences: Readonly<Record<string, (use: Use) => string>> = {
  AuthenticationFailed: () => `Azure refuses the credentials; they may have expired. ${credentials}.`,
  InvalidAuthenticationInfo: () => `the Azure credentials have expired. ${credentials}.`,
  AuthorizationPermissionMismatch: denied,
  AuthorizationFailure: () => "access is denied. Does the account's firewall let this machine in?",
  InsufficientAccountPermissions: denied,
  ContainerNotFound: (use) => `there is no such container. ${correct(use)}`,
  AccountIsDisabled: () => "the storage account is disabled.",
  Quota: () => "its quota is used up. Make room, or raise it.",
};

/** The sentence for what Azure refused. A connection that broke is no refusal, and comes back as it is. */
export function refusal(error: unknown, uri: string, use: Use = "store"): unknown {
  if (error instanceof ConfigurationError) return error;
  const { name = "", statusCode, message = "" } = Object(error) as Refused;
  const code = codeOf(error);
  const say = (rest: string) => new ConfigurationError(`${uri}: ${rest}`, { cause: error });
  if (/^(CredentialUnavailableError|AggregateAuthenticationError|AuthenticationRequiredError)$/.test(name)) {
    return say(`there are no Azure credentials. ${credentials}.`);
  }
  // What Entra ID says begins with its own number; the rest holds identifiers and lines.
  if (name === "AuthenticationError") {
    return say(`Azure gave no token (${/AADSTS\d+/.exec(message)?.[0] ?? "no reason"}). ${credentials}.`);
  }
  if (/ENOTFOUND/.test(`${code} ${message}`)) {
    return say(
      `there is no such storage account. Correct ${use === "store" ? "registry.store.path" : "the address"}.`,
    );
  }
  if (statusCode === undefined) return error;
  const known =
    sentences[code] ??
    (statusCode === 507 || /quota/i.test(`${code} ${message}`) ? sentences.Quota : undefined);
  return say(
    known?.(use) ?? `the store answered ${statusCode} ${code}: ${messageOf(error).split(" RequestId:")[0]}.`,
  );
}

/** Azure's own word for what is wrong. */
export function codeOf(error: unknown): string {
  const { code, details } = Object(error) as Refused;
  return details?.errorCode ?? code ?? "";
}
