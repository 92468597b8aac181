import { ConfigurationError } from "../runtime/errors.js";
import type { Runtime } from "../runtime/runtime.js";

/**
 * A secret from the environment, kept out of the log.
 * @throws ConfigurationError where it could not stand in a header
 */
export function secret(name: string, { environment, log }: Runtime): string | undefined {
  const value = environment[name]?.trim();
  if (!value) return undefined;
  log.mask(value);
  if (/^[\x21-\x7e]+$/.test(value)) return value;
  throw new ConfigurationError(`${name} holds a space or another character that no key has. Set it anew.`);
}

/** @throws ConfigurationError where it is not set */
export function requiredSecret(name: string, server: string, runtime: Runtime): string {
  const value = secret(name, runtime);
  if (value !== undefined) return value;
  throw new ConfigurationError(`${name} is not set, and ${server} wants it. Set it in the step's env.`);
}

export function basic(user: string, password: string, { log }: Runtime): string {
  const encoded = Buffer.from(`${user}:${password}`).toString("base64");
  log.mask(encoded);
  return `Basic ${encoded}`;
}

/** The address of a server from the environment, with a `/` at its end. Credentials in it are an error. */
export function serverAddress(
  name: string,
  usual: string | undefined,
  { environment, log }: Runtime,
): URL | undefined {
  const given = environment[name]?.trim() || usual;
  if (given === undefined) return undefined;
  const url = URL.canParse(given) ? new URL(given) : undefined;
  if (url?.password) log.mask(decodeURIComponent(url.password));
  if (url === undefined || !/^https?:$/.test(url.protocol) || url.username !== "" || url.password !== "") {
    throw new ConfigurationError(
      `${name} has to be an https address without credentials in it, such as ${usual ?? "https://mlflow.example.com"}.`,
    );
  }
  return new URL(`${url.origin}${url.pathname.replace(/\/*$/, "/")}`);
}

/**
 * A secret by its environment variable, masked in the log from then on.
 * @throws ConfigurationError where it is not set, or holds what no header can
 */
export function secretOf(name: string, { environment, log }: Pick<Runtime, "environment" | "log">): string {
  const value = environment[name]?.trim() ?? "";
  if (value === "") {
    throw new ConfigurationError(
      `the environment variable ${name} is not set. Set it on the step: env: { ${name}: \${{ secrets.${name} }} }.`,
    );
  }
  log.mask(value);
  if (/[^\x20-\x7e]/.test(value)) {
    throw new ConfigurationError(`the environment variable ${name} holds a character that can't be sent.`);
  }
  return value;
}
