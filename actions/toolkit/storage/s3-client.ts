import { S3Client } from "@aws-sdk/client-s3";
import type { Runtime } from "../runtime/runtime.js";

/** Where a bucket is, where the environment does not say it. */
export interface S3Place {
  readonly endpoint?: string | undefined;
  readonly region?: string | undefined;
}

/**
 * A client with the credentials of the environment, else of the SDK's own chain: the token of a role (OIDC), a profile,
 * the container's or the machine's role.
 */
export function s3Client(settings: S3Place, { environment }: Pick<Runtime, "environment">): S3Client {
  const endpoint = settings.endpoint ?? environment.AWS_ENDPOINT_URL_S3 ?? environment.AWS_ENDPOINT_URL;
  const region =
    settings.region ??
    environment.AWS_REGION ??
    environment.AWS_DEFAULT_REGION ??
    // Other stores than AWS have regions in name only, and this is the name that they expect.
    (endpoint ? "us-east-1" : undefined);
  const { AWS_ACCESS_KEY_ID, AWS_SECRET_ACCESS_KEY, AWS_SESSION_TOKEN } = environment;
  return new S3Client({
    ...(endpoint && { endpoint, forcePathStyle: true }),
    ...(region && { region }),
    ...(AWS_ACCESS_KEY_ID &&
      AWS_SECRET_ACCESS_KEY && {
        credentials: {
          accessKeyId: AWS_ACCESS_KEY_ID,
          secretAccessKey: AWS_SECRET_ACCESS_KEY,
          ...(AWS_SESSION_TOKEN && { sessionToken: AWS_SESSION_TOKEN }),
        },
      }),
    followRegionRedirects: true,
    // We send and check SHA-256 ourselves; other stores than AWS don't know the SDK's own checksums.
    requestChecksumCalculation: "WHEN_REQUIRED",
    responseChecksumValidation: "WHEN_REQUIRED",
    maxAttempts: 5,
    requestHandler: { connectionTimeout: 10_000, socketTimeout: 60_000 },
  });
}
