import { spawn } from "node:child_process";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { z } from "zod";
import { childEnvironment } from "../../../runtime/child/environment.js";
import { ConfigurationError, messageOf } from "../../../runtime/errors.js";
import type { Runtime } from "../../../runtime/runtime.js";

/** What a registry is told about who asks. */
export type Credentials =
  | { readonly user: string; readonly password: string }
  /** A refresh token of OAuth 2, as `docker login` keeps it for some registries. */
  | { readonly refreshToken: string };

type CredentialRuntime = Pick<Runtime, "environment" | "context" | "github" | "log" | "signal">;

const dockerConfig = z.object({
  auths: z
    .record(z.string(), z.object({ auth: z.string().optional(), identitytoken: z.string().optional() }))
    .optional(),
  credHelpers: z.record(z.string(), z.string()).optional(),
  credsStore: z.string().optional(),
});
const helperAnswer = z.object({ Username: z.string(), Secret: z.string() });

/** Seconds that a credential helper gets. */
const patience = 30;

/**
 * Who we are for a registry: what `docker login` left for that very host, else the run's token where the registry is
 * the one of the GitHub that the run is on, else nobody.
 */
export async function findCredentials(
  host: string,
  runtime: CredentialRuntime,
): Promise<Credentials | undefined> {
  const found = (await fromDocker(host, runtime)) ?? (await fromGitHub(host, runtime));
  if (found !== undefined) runtime.log.mask("password" in found ? found.password : found.refreshToken);
  return found;
}

async function fromGitHub(
  host: string,
  { context, github }: CredentialRuntime,
): Promise<Credentials | undefined> {
  if (context === undefined || !URL.canParse(context.serverUrl)) return undefined;
  const server = new URL(context.serverUrl).host;
  if (host !== (server === "github.com" ? "ghcr.io" : `containers.${server}`)) return undefined;
  const authentication = (await (await github())?.octokit.auth()) as { token?: unknown } | undefined;
  if (typeof authentication?.token !== "string") return undefined;
  return { user: context.actor || "x-access-token", password: authentication.token };
}

async function fromDocker(host: string, runtime: CredentialRuntime): Promise<Credentials | undefined> {
  const { environment } = runtime;
  const home = environment.HOME ?? environment.USERPROFILE;
  const folder = environment.DOCKER_CONFIG || (home ? join(home, ".docker") : undefined);
  if (folder === undefined) return undefined;
  const path = join(folder, "config.json");
  const text = await readFile(path, "utf8").catch((error: NodeJS.ErrnoException) => {
    if (error.code === "ENOENT" || error.code === "ENOTDIR") return undefined;
    throw new ConfigurationError(`${path} can't be read: ${messageOf(error)}.`);
  });
  if (text === undefined) return undefined;
  const config = parse(dockerConfig, text);
  if (config === undefined) {
    throw new ConfigurationError(
      `${path} is not the configuration of a container client. Log in to ${host} anew.`,
    );
  }
  const helper = own(config.credHelpers, host);
  if (helper !== undefined) return askHelper(helper, host, runtime);
  const entry = own(config.auths, host);
  if (entry?.identitytoken) return { refreshToken: entry.identitytoken };
  if (entry?.auth) {
    const [, user = "", password = ""] =
      /^([^:]*):(.*)$/s.exec(Buffer.from(entry.auth, "base64").toString("utf8").replace(/\0+$/, "")) ?? [];
    if (password !== "") return { user, password };
  }
  // A store holds every login; `docker login` leaves an empty entry for those that are in it.
  return config.credsStore !== undefined && entry !== undefined
    ? askHelper(config.credsStore, host, runtime)
    : undefined;
}

/** The entry of a host, which some clients write with a scheme and a path. */
function own<T>(entries: Readonly<Record<string, T>> | undefined, host: string): T | undefined {
  for (const [key, value] of Object.entries(entries ?? {})) {
    if (
      key
        .replace(/^https?:\/\//, "")
        .replace(/\/.*$/, "")
        .toLowerCase() === host
    )
      return value;
  }
  return undefined;
}

/** Runs `docker-credential-<helper> get`, as the protocol of credential helpers says. */
async function askHelper(
  helper: string,
  host: string,
  { environment, signal }: CredentialRuntime,
): Promise<Credentials> {
  const program = `docker-credential-${helper}`;
  const failed = (why: string) =>
    new ConfigurationError(`${program}, which keeps the login for ${host}, ${why}. Log in to ${host} anew.`);
  if (!/^[A-Za-z0-9][A-Za-z0-9._-]*$/.test(helper)) throw failed("is not a program's name");
  const text = await new Promise<string>((resolve, reject) => {
    const child = spawn(program, ["get"], {
      env: childEnvironment(environment),
      stdio: ["pipe", "pipe", "ignore"],
      signal: AbortSignal.any([signal, AbortSignal.timeout(patience * 1000)]),
    });
    let output = "";
    child.stdout.setEncoding("utf8").on("data", (piece: string) => {
      output += piece;
      if (output.length > 100_000) child.kill();
    });
    child.stdin.on("error", () => {});
    child.stdin.end(`${host}\n`);
    child.once("error", (error) => reject(failed(`can't be run: ${messageOf(error)}`)));
    child.once("close", (code) =>
      code === 0 ? resolve(output) : reject(failed(`ended with ${code ?? "a signal"}`)),
    );
  });
  signal.throwIfAborted();
  const answer = parse(helperAnswer, text);
  if (answer === undefined) throw failed("gave no login");
  return answer.Username === "<token>"
    ? { refreshToken: answer.Secret }
    : { user: answer.Username, password: answer.Secret };
}

function parse<T>(schema: z.ZodType<T>, text: string): T | undefined {
  try {
    return schema.safeParse(JSON.parse(text)).data;
  } catch {
    return undefined;
  }
}
