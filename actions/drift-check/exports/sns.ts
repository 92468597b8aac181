import { createHash } from "node:crypto";
import { callAws } from "../../toolkit/http/aws.js";
import type { Exports } from "../settings.js";
import type { Exporter } from "./index.js";
import { messageOf, plainText } from "./message.js";

/** Publishes a message to an SNS topic: plain text, with the model and the verdict as attributes to filter by. */
export const publish: Exporter<NonNullable<Exports["sns"]>> = async ({ topic }, measurement, runtime) => {
  const region = topic.split(":")[3]!;
  const message = messageOf(measurement);
  const attributes = {
    model: measurement.model,
    verdict: measurement.verdict,
    ...(measurement.environment === null ? {} : { environment: measurement.environment }),
  };
  const parameters: Record<string, string> = {
    Action: "Publish",
    Version: "2010-03-31",
    TopicArn: topic,
    Message: plainText(message),
    // A subject is ASCII, on one line, shorter than 100 characters.
    Subject: message.title.replaceAll(/[^\x20-\x7e]/g, "?").slice(0, 99),
  };
  for (const [at, [name, value]] of Object.entries(attributes).entries()) {
    const entry = `MessageAttributes.entry.${at + 1}`;
    parameters[`${entry}.Name`] = name;
    parameters[`${entry}.Value.DataType`] = "String";
    parameters[`${entry}.Value.StringValue`] = value;
  }
  if (topic.endsWith(".fifo")) {
    parameters.MessageGroupId = "mergeline-drift";
    const known = `${measurement.run ?? measurement.at} ${measurement.environment ?? ""}`;
    parameters.MessageDeduplicationId = createHash("sha256").update(known).digest("hex");
  }
  await callAws({ service: "sns", name: "SNS", region }, parameters, runtime);
};
