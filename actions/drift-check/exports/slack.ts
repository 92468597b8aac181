import { secretOf } from "../../toolkit/http/credentials.js";
import { send } from "../../toolkit/http/request.js";
import type { Exports } from "../settings.js";
import type { Exporter } from "./index.js";
import { messageOf } from "./message.js";

/** Characters that Slack takes in one block. */
const longestText = 2900;

/** Posts a message by an incoming webhook of Slack, whose address is the secret. */
export const postSlack: Exporter<NonNullable<Exports["slack"]>> = async (settings, measurement, runtime) => {
  const url = secretOf(settings.url_env ?? "SLACK_WEBHOOK_URL", runtime);
  const { title, text, links } = messageOf(measurement);
  const line = links.map((link) => `<${escaped(link.url)}|${link.name}>`).join(" · ");
  const body = {
    // What notifications show.
    text: escaped(title),
    blocks: [
      // Plain text: names of columns come from the data, and may look like mentions or links.
      { type: "header", text: { type: "plain_text", text: title.slice(0, 150), emoji: true } },
      { type: "section", text: { type: "plain_text", text: text.slice(0, longestText) } },
      ...(line === "" ? [] : [{ type: "section", text: { type: "mrkdwn", text: line } }]),
    ],
  };
  await send(
    {
      method: "POST",
      url,
      headers: { "content-type": "application/json; charset=utf-8" },
      body: JSON.stringify(body),
      secrets: [url],
    },
    runtime,
  );
};

/** Slack's three characters with a meaning; without them there is no mention either. */
function escaped(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;").replaceAll("|", "%7C");
}
