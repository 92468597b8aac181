import { z } from "zod";
import { address, awsRegion as region, variable } from "./address.js";
import { path } from "./scalar.js";

const when = z
  .enum(["change", "drift", "always"])
  .optional()
  .describe(
    "change: when the alarm is raised or ends, or retraining is asked for. drift: at every drifted check. always: at every check. Default: change.",
  );
/** Where the drift check sends what it measured. Each is off unless it is there. */
export const driftExports = z.strictObject({
  prometheus: z
    .strictObject({
      file: path.describe("File for node_exporter's textfile collector, ending in .prom."),
      directory_env: variable
        .optional()
        .describe("Environment variable with the absolute directory of `file`. Default: the workspace."),
    })
    .optional()
    .describe("A text file of metrics, replaced as a whole."),
  pushgateway: z
    .strictObject({
      url: address.describe("The Pushgateway's address."),
      job: z.string().min(1).optional().describe("Default: mergeline_drift."),
      username: z.string().min(1).optional(),
      password_env: variable.optional(),
    })
    .optional()
    .describe("A Prometheus Pushgateway; the group is job, model and environment."),
  otlp: z
    .strictObject({
      endpoint: address.describe(
        "The whole address for metrics, such as https://otel.example.com/v1/metrics.",
      ),
      headers_env: variable
        .optional()
        .describe("Environment variable with headers, as OTEL_EXPORTER_OTLP_HEADERS has them: a=b,c=d."),
    })
    .optional()
    .describe("OpenTelemetry metrics by OTLP over HTTP, in JSON."),
  cloudwatch: z
    .strictObject({
      region,
      namespace: z
        .string()
        .regex(/^(?!AWS\/)[\w./#:-]{1,255}$/)
        .optional()
        .describe("Default: Mergeline."),
    })
    .optional()
    .describe("CloudWatch metrics, with the credentials of AWS_ACCESS_KEY_ID and its like."),
  datadog: z
    .strictObject({
      site: z.string().min(1).optional().describe("Default: datadoghq.com."),
      url: address.optional().describe("Instead of a site: the address of the API, such as a proxy."),
      key_env: variable.optional().describe("Environment variable with the API key. Default: DD_API_KEY."),
    })
    .optional()
    .describe("Datadog metrics."),
  sns: z
    .strictObject({
      topic: z
        .string()
        .regex(
          /^arn:aws[a-z-]*:sns:[a-z0-9-]+:\d{12}:[\w-]{1,256}(\.fifo)?$/,
          "the ARN of a topic is needed",
        ),
      when,
    })
    .optional()
    .describe("A message to an SNS topic."),
  slack: z
    .strictObject({
      url_env: variable
        .optional()
        .describe("Variable with the webhook's address. Default: SLACK_WEBHOOK_URL."),
      when,
    })
    .optional()
    .describe("A message by an incoming webhook of Slack."),
  teams: z
    .strictObject({
      url_env: variable
        .optional()
        .describe("Variable with the webhook's address. Default: TEAMS_WEBHOOK_URL."),
      when,
    })
    .optional()
    .describe("A card by a Workflows webhook of Microsoft Teams."),
  webhook: z
    .strictObject({
      url: address.optional(),
      url_env: variable.optional().describe("Variable with the address, where that is a secret."),
      secret_env: variable
        .optional()
        .describe("Variable with a secret that signs the body: HMAC-SHA256 in X-Mergeline-Signature-256."),
      when,
    })
    .refine(
      ({ url, url_env }) => (url === undefined) !== (url_env === undefined),
      "either url or url_env is needed",
    )
    .optional()
    .describe("The measurements as JSON to an address of your own."),
});
