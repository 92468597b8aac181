import { isIPv4 } from "node:net";
import { ConfigurationError } from "../runtime/errors.js";

/** @throws ConfigurationError for an address that would send in the clear, or that holds a password */
export function checkedUrl(text: string, what: string): URL {
  if (!URL.canParse(text)) throw new ConfigurationError(`${what} is not a URL.`);
  const url = new URL(text);
  if (url.username !== "" || url.password !== "") {
    throw new ConfigurationError(`${what} holds a name or password. Give it by an environment variable.`);
  }
  if (url.protocol === "https:" || (url.protocol === "http:" && isLoopback(url.hostname))) return url;
  throw new ConfigurationError(
    `${url.protocol}//${url.host} is not encrypted. Only https is used, save for this machine.`,
  );
}

/** Whether a URL's host is this machine. A name that only begins like it is not. */
export function isLoopback(host: string): boolean {
  return host === "localhost" || host === "[::1]" || (isIPv4(host) && host.startsWith("127."));
}
