import { ConfigurationError, messageOf } from "../runtime/errors.js";
import { correct, type Use } from "./use.js";

interface Refused {
  readonly code?: number | string;
  readonly message?: string;
  readonly errors?: readonly { readonly reason?: string }[];
}

const credentials =
  "Let google-github-actions/auth get them (OIDC, permissions: id-token: write), or set GOOGLE_APPLICATION_CREDENTIALS";

/** The sentence for what Google refused. A connection that broke is no refusal, and comes back as it is. */
export function refusal(error: unknown, uri: string, bucket: string, use: Use = "store"): unknown {
  if (error instanceof ConfigurationError) return error;
  const { message = "", errors } = Object(error) as Refused;
  const status = statusOf(error);
  const reason = errors?.[0]?.reason ?? "";
  const say = (rest: string) => new ConfigurationError(`${uri}: ${rest}`, { cause: error });
  if (/Could not load the default credentials|Anonymous caller/i.test(message)) {
    return say(`there are no Google credentials. ${credentials}.`);
  }
  if (/invalid_grant|invalid_token|unauthorized_client|reauth/i.test(message) || status === 401) {
    return say(`the Google credentials have expired or are not valid. ${credentials}.`);
  }
  if (/^ENOENT|does not exist, or it is not a file/.test(message)) {
    return say(`the file that GOOGLE_APPLICATION_CREDENTIALS names is not there. ${credentials}.`);
  }
  if (status === undefined) return error;
  if (/quota|rateLimit|userRateLimit/i.test(reason) || status === 507) {
    return say("its quota is used up. Make room, or raise it.");
  }
  if (status === 404) return say(`there is no bucket ${bucket}. ${correct(use)}`);
  if (status === 403) {
    return say(
      `access is denied. The account needs the role Storage Object ${use === "store" ? "User" : "Viewer"} on the bucket.`,
    );
  }
  return say(`the store answered ${status} ${reason}: ${messageOf(error)}.`);
}

/** The HTTP status that a server refused with, where it is one. */
export function statusOf(error: unknown): number | undefined {
  const { code } = Object(error) as Refused;
  const status = Number(code);
  return status >= 400 && status <= 599 ? status : undefined;
}

/** Whether it is the object that is not there, and not its bucket. */
export function isAbsent(error: unknown): boolean {
  return statusOf(error) === 404 && !/bucket does not exist/i.test(messageOf(error));
}
