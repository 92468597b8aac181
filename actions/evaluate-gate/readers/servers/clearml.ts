import { basic, requiredSecret, serverAddress } from "../../../toolkit/http/credentials.js";
import { ConfigurationError } from "../../../toolkit/runtime/errors.js";
import type { Runtime } from "../../../toolkit/runtime/runtime.js";
import { clearml } from "../clearml.js";
import { readAs } from "../formats.js";
import { ask } from "../http.js";
import { member, text, type Values } from "../reading.js";

const credentials = "CLEARML_API_ACCESS_KEY and CLEARML_API_SECRET_KEY";
const ended = ["completed", "closed", "published"];

/**
 * The last scalars of a ClearML task that has ended well, `clearml://<task id>`, from the API of CLEARML_API_HOST
 * (https://api.clear.ml) with CLEARML_API_ACCESS_KEY and CLEARML_API_SECRET_KEY.
 */
export async function readClearmlTask(uri: string, runtime: Runtime): Promise<Values> {
  const [, task] = /^clearml:\/\/([0-9a-f]{32})\/?$/.exec(uri) ?? [];
  if (task === undefined) {
    throw new ConfigurationError(
      `${uri} is not the address of a ClearML task: clearml:// and the 32 hexadecimal digits of its id is needed.`,
    );
  }
  const server = serverAddress("CLEARML_API_HOST", "https://api.clear.ml", runtime)!;
  const authorization = basic(
    requiredSecret("CLEARML_API_ACCESS_KEY", "ClearML", runtime),
    requiredSecret("CLEARML_API_SECRET_KEY", "ClearML", runtime),
    runtime,
  );
  const post = (path: string, auth: string, body: unknown) =>
    ask({ url: new URL(path, server), server: "ClearML", authorization: auth, credentials, body }, runtime);
  const token = text(member(await post("auth.login", authorization, {}), "data", "token"));
  if (token === undefined || !/^[\x21-\x7e]+$/.test(token))
    throw new ConfigurationError(`ClearML at ${server.origin} gives no token for ${credentials}.`);
  runtime.log.mask(token);
  const document = await post("tasks.get_by_id", `Bearer ${token}`, { task });
  const status = text(member(document, "data", "task", "status"));
  if (!ended.includes(status ?? "")) {
    throw new ConfigurationError(
      `${uri} is a task whose status is ${status ?? "unknown"}; only one that is ${ended.join(", ")} is judged.`,
    );
  }
  return readAs(clearml, document, uri);
}
