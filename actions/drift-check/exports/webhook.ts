import { createHmac } from "node:crypto";
import { secretOf } from "../../toolkit/http/credentials.js";
import { send } from "../../toolkit/http/request.js";
import type { Exports } from "../settings.js";
import type { Exporter } from "./index.js";

/** Posts the measurement as JSON, signed where there is a secret for it, as GitHub signs its own webhooks. */
export const postWebhook: Exporter<NonNullable<Exports["webhook"]>> = async (
  settings,
  measurement,
  runtime,
) => {
  const hidden = settings.url_env === undefined ? undefined : secretOf(settings.url_env, runtime);
  const secret = settings.secret_env === undefined ? undefined : secretOf(settings.secret_env, runtime);
  const body = JSON.stringify({ event: "drift-check", ...measurement });
  const signature =
    secret === undefined ? undefined : createHmac("sha256", secret).update(body).digest("hex");
  await send(
    {
      method: "POST",
      url: hidden ?? settings.url!,
      headers: {
        "content-type": "application/json",
        ...(signature === undefined ? {} : { "x-mergeline-signature-256": `sha256=${signature}` }),
      },
      body,
      secrets: [hidden, secret].filter((one) => one !== undefined),
    },
    runtime,
  );
};
