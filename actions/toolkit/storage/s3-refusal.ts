import { ConfigurationError, messageOf } from "../runtime/errors.js";
import { correct, type Use } from "./use.js";

interface Refused {
  readonly name?: string;
  readonly Code?: string;
  readonly message?: string;
  readonly $metadata?: { readonly httpStatusCode?: number };
}

const credentials =
  "Let aws-actions/configure-aws-credentials get them (OIDC, permissions: id-token: write), or set AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY, or AWS_PROFILE";

const sentences: Readonly<Record<string, (bucket: string, use: Use) => string>> = {
  CredentialsProviderError: () => `there are no AWS credentials. ${credentials}.`,
  ExpiredToken: () =>
    `the AWS credentials have expired. Get new ones in a step before this one: ${credentials}.`,
  InvalidAccessKeyId: () => `the store does not know the access key. ${credentials}.`,
  SignatureDoesNotMatch: () => `the secret access key does not belong to the access key. ${credentials}.`,
  InvalidToken: () => `the store refuses the session token. ${credentials}.`,
  AccessDenied: (_, use) =>
    use === "store"
      ? "access is denied. The role or user needs s3:GetObject and s3:PutObject on the objects and s3:ListBucket on the bucket: without that, S3 won't say that an object is not there."
      : "access is denied. The role or user needs s3:GetObject on the objects and s3:ListBucket on the bucket.",
  NoSuchBucket: (bucket, use) => `there is no bucket ${bucket}. ${correct(use)}`,
  RegionMissing: (_, use) =>
    `no region is known. Set ${use === "store" ? "registry.store.region, or " : ""}AWS_REGION.`,
  Quota: () => "its quota is used up. Make room, or raise it.",
};

const names: Readonly<Record<string, keyof typeof sentences>> = {
  ExpiredTokenException: "ExpiredToken",
  TokenRefreshRequired: "ExpiredToken",
  RequestExpired: "ExpiredToken",
  QuotaExceeded: "Quota",
  XMinioStorageFull: "Quota",
  XMinioAdminBucketQuotaExceeded: "Quota",
  InsufficientStorage: "Quota",
};

/**
 * The sentence for what the store refused. A connection that broke is no refusal, and comes back as it is.
 * @param uri what was to be read or written
 */
export function refusal(error: unknown, uri: string, bucket: string, use: Use = "store"): unknown {
  if (error instanceof ConfigurationError) return error;
  const { name = "", Code, message = "", $metadata } = Object(error) as Refused;
  const status = $metadata?.httpStatusCode;
  const code = [Code, name].find((one) => one !== undefined && (one in sentences || one in names));
  const known =
    code ??
    (/^Region is missing/.test(message) ? "RegionMissing" : undefined) ??
    (/Could not load credentials|Unable to find .*credentials/i.test(message)
      ? "CredentialsProviderError"
      : undefined) ??
    (status === 507 || /quota/i.test(message) ? "Quota" : undefined);
  if (known === undefined && status === undefined) return error;
  const said = known === undefined ? undefined : sentences[names[known] ?? known];
  const rest = said?.(bucket, use) ?? `the store answered ${status} ${Code ?? name}: ${messageOf(error)}.`;
  return new ConfigurationError(`${uri}: ${rest}`, { cause: error });
}

/** Whether a store says that there is no such object. */
export function isAbsent(error: unknown): boolean {
  const { name, Code } = Object(error) as Refused;
  return name === "NoSuchKey" || Code === "NoSuchKey";
}

/** Whether a store says that the object is there already (412), or is being written by somebody else (409). */
export function isThere(error: unknown): boolean {
  const status = (Object(error) as Refused).$metadata?.httpStatusCode;
  return (
    status === 412 || (status === 409 && (Object(error) as Refused).name === "ConditionalRequestConflict")
  );
}
