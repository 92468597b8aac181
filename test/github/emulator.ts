import { createEmulator, type Emulator } from "emulate";
import type { Answer, RouteState } from "./route.js";

/** Who a job's own token speaks for. */
export const jobLogin = "github-actions[bot]";
const setupToken = "set-up";

/** Starts the emulator with its repositories, and with a user for each token. */
export async function startEmulator(
  port: number,
  url: string,
  repositories: readonly string[],
  users: readonly string[],
): Promise<Emulator> {
  const owners = [...new Set(repositories.map((name) => name.split("/")[0]!))];
  const logins = [...new Set([jobLogin, ...owners, ...users, "alice"])];
  return await createEmulator({
    service: "github",
    port,
    baseUrl: url,
    seed: {
      tokens: Object.fromEntries(
        logins.map((login) => [`${setupToken}:${login}`, { login, scopes: ["repo"] }]),
      ),
      github: {
        users: logins.map((login) => ({ login })),
        repos: repositories.map((name) => ({
          owner: name.split("/")[0],
          name: name.split("/")[1],
          auto_init: true,
        })),
      },
    },
  });
}

/** Hands a request on to the emulator, in the name of `login`. */
export async function pass(
  emulator: string,
  method: string,
  path: string,
  query: URLSearchParams,
  body: unknown,
  login: string,
): Promise<Answer & { headers: Readonly<Record<string, string>> }> {
  const response = await fetch(`${emulator}${path}${query.size === 0 ? "" : `?${query}`}`, {
    method,
    headers: { authorization: `token ${setupToken}:${login}`, "content-type": "application/json" },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
  const text = await response.text();
  const link = response.headers.get("link");
  return {
    status: response.status,
    headers: link === null ? {} : { link },
    ...(text === "" ? {} : { body: JSON.parse(text) as unknown }),
  };
}

/** The emulator replaces a check's annotations when it is updated; GitHub adds to them. */
export function keepAnnotations(
  name: string,
  id: string | undefined,
  sent: unknown,
  answered: unknown,
  { annotations }: RouteState,
): void {
  if (!/^(POST|PATCH) .*\/check-runs/.test(name)) return;
  const key = id ?? String(Object(answered).id);
  const added: unknown = Object(Object(sent).output).annotations;
  annotations.set(key, [...(annotations.get(key) ?? []), ...(Array.isArray(added) ? added.map(whole) : [])]);
}

/** The emulator writes a new comment twice, a moment apart; at GitHub its two times are the same until it is edited. */
export function asWritten(comment: unknown): unknown {
  const { created_at, updated_at } = Object(comment);
  const between = Date.parse(updated_at) - Date.parse(created_at);
  return between < 500 ? { ...Object(comment), updated_at: created_at } : comment;
}

function whole(annotation: unknown): unknown {
  const absent = { start_column: null, end_column: null, title: null, raw_details: null, blob_href: "" };
  return { ...absent, ...Object(annotation) };
}
