import { secretOf } from "../../toolkit/http/credentials.js";
import { send } from "../../toolkit/http/request.js";
import type { Exports } from "../settings.js";
import type { Exporter } from "./index.js";
import { messageOf } from "./message.js";

/** Posts an adaptive card by a Workflows webhook of Microsoft Teams, whose address is the secret. */
export const postTeams: Exporter<NonNullable<Exports["teams"]>> = async (settings, measurement, runtime) => {
  const url = secretOf(settings.url_env ?? "TEAMS_WEBHOOK_URL", runtime);
  const { title, text, links } = messageOf(measurement);
  // Runs of text: a text block would read Markdown, and names of columns come from the data.
  const said = (content: string, more: object) => ({
    type: "RichTextBlock",
    inlines: [{ type: "TextRun", text: content, ...more }],
  });
  const card = {
    $schema: "http://adaptivecards.io/schemas/adaptive-card.json",
    type: "AdaptiveCard",
    version: "1.4",
    body: [said(title, { size: "Large", weight: "Bolder" }), said(text, {})],
    actions: links.map((link) => ({ type: "Action.OpenUrl", title: link.name, url: link.url })),
  };
  const attachment = { contentType: "application/vnd.microsoft.card.adaptive", content: card };
  await send(
    {
      method: "POST",
      url,
      headers: { "content-type": "application/json" },
      body: JSON.stringify({ type: "message", attachments: [attachment] }),
      secrets: [url],
    },
    runtime,
  );
};
