import { ConfigurationError } from "../../../toolkit/runtime/errors.js";

export interface RayServer {
  /** Ends with a slash. */
  readonly url: URL;
  readonly token: string | undefined;
}

/**
 * Which Ray, and the token for it. model.yaml comes from anyone who can open a pull request, so the token goes only
 * to an address that the workflow itself has set.
 * @throws ConfigurationError when there is no address, or not one of a dashboard
 */
export function serverOf(
  configured: string | undefined,
  environment: Readonly<Record<string, string | undefined>>,
): RayServer {
  const given = environment.RAY_ADDRESS?.trim() || undefined;
  const token = environment.RAY_AUTH_TOKEN?.trim() || undefined;
  const address = given ?? configured;
  if (address === undefined) {
    throw new ConfigurationError(
      "Where Ray is was not said. Set the variable RAY_ADDRESS or train.ray.address in model.yaml to the address of its dashboard, such as http://ray-head:8265.",
    );
  }
  const name = given === undefined ? "train.ray.address" : "RAY_ADDRESS";
  if (token !== undefined && given === undefined) {
    throw new ConfigurationError(
      "RAY_AUTH_TOKEN is set, but RAY_ADDRESS is not: a token is never sent to an address from model.yaml, which any pull request can change. Set RAY_ADDRESS in the workflow.",
    );
  }
  const url = URL.canParse(address) ? new URL(address) : undefined;
  if (url === undefined || !/^https?:$/.test(url.protocol)) {
    throw new ConfigurationError(
      `${name}: "${address}" is not the http:// or https:// address of Ray's dashboard, such as http://ray-head:8265.`,
    );
  }
  if (url.username !== "" || url.password !== "") {
    throw new ConfigurationError(
      `${name}: the address holds a user name or password. Give a token as RAY_AUTH_TOKEN.`,
    );
  }
  url.hash = "";
  url.search = "";
  if (!url.pathname.endsWith("/")) url.pathname += "/";
  return { url, token };
}

/** Where people watch a job. */
export function jobPage(server: RayServer, submission: string): string {
  return `${server.url.href}#/jobs/${encodeURIComponent(submission)}`;
}
