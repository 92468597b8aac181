import { isIPv4 } from "node:net";
import { ConfigurationError } from "../../../runtime/errors.js";

export function isLoopback(hostname: string): boolean {
  return (
    hostname === "localhost" || hostname === "[::1]" || (isIPv4(hostname) && hostname.startsWith("127."))
  );
}

/**
 * An address that a registry sent us to. Unencrypted is only what comes from this machine and stays on it.
 * @param from the address of the answer that holds it
 */
export function followed(text: string, from: URL): URL {
  if (!URL.canParse(text, from)) {
    throw new ConfigurationError(
      `${from.host} answered with an address that is none. Nothing was sent there.`,
    );
  }
  const url = new URL(text, from);
  url.username = "";
  url.password = "";
  if (url.protocol === "https:") return url;
  if (url.protocol === "http:" && isLoopback(url.hostname) && isLoopback(from.hostname)) return url;
  throw new ConfigurationError(
    `${from.host} leads to ${url.protocol}//${url.host}, which is not encrypted or not to be reached from there. Nothing was sent there.`,
  );
}
