import { execFile } from "node:child_process";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { describe, expect, it, onTestFinished } from "vitest";
import { testRuntime } from "../runtime.js";
import { findProgram, startProgram } from "../servers/programs.js";
import { files, odd } from "./exports/data.js";

const gateway = findProgram("pushgateway");
const prometheus = findProgram("prometheus");
const promtool = findProgram("promtool");
const moto = findProgram("moto");

type Sample = { metric: Record<string, string>; value: [number, string] };

describe("the real Pushgateway", () => {
  it.skipIf(gateway.missing)(`holds the latest check of each environment${gateway.missing}`, async () => {
    const server = await startProgram(
      "pushgateway",
      (port) => [`--web.listen-address=127.0.0.1:${port}`],
      "/-/ready",
    );
    onTestFinished(() => server.stop());
    const t = await testRuntime({ files: files({ pushgateway: { url: server.url } }) });
    await t.run("drift-check", { issue: "false" });
    await t.run("drift-check", { issue: "false", current: "quiet.csv", environment: "staging" });
    const text = await (await fetch(`${server.url}/metrics`)).text();
    const share = text.split("\n").filter((line) => line.startsWith("mergeline_drift_share{"));
    expect(share.sort()).toEqual([
      'mergeline_drift_share{environment="staging",instance="",job="mergeline_drift",model="churn"} 0',
      'mergeline_drift_share{instance="",job="mergeline_drift",model="churn"} 0.5',
    ]);
    // The name of a column with quotes and a backslash came through whole.
    const api = (await (await fetch(`${server.url}/api/v1/metrics`)).json()) as {
      data: { mergeline_drift_column_effect?: { metrics: { labels: { column: string } }[] } }[];
    };
    const columns = api.data.flatMap((group) => group.mergeline_drift_column_effect?.metrics ?? []);
    expect(new Set(columns.map(({ labels }) => labels.column))).toEqual(new Set(["x", odd]));

    // Pushed again, the group is replaced: the share falls, and nothing is left over.
    await t.run("drift-check", { issue: "false", current: "quiet.csv" });
    expect(await (await fetch(`${server.url}/metrics`)).text()).toContain(
      'mergeline_drift_share{instance="",job="mergeline_drift",model="churn"} 0\n',
    );
  });
});

describe("the real Prometheus as an OTLP receiver", () => {
  it.skipIf(prometheus.missing)(
    `answers with the names of the other exports${prometheus.missing}`,
    async () => {
      const folder = await mkdtemp(join(tmpdir(), "mergeline-prometheus-"));
      await writeFile(join(folder, "prometheus.yml"), "scrape_configs: []\n");
      const server = await startProgram(
        "prometheus",
        (port) => [
          `--config.file=${folder}/prometheus.yml`,
          `--storage.tsdb.path=${folder}/data`,
          `--web.listen-address=127.0.0.1:${port}`,
          "--web.enable-otlp-receiver",
        ],
        "/-/ready",
      );
      onTestFinished(async () => {
        await server.stop();
        await rm(folder, { recursive: true, force: true });
      });
      const endpoint = `${server.url}/api/v1/otlp/v1/metrics`;
      const t = await testRuntime({ files: files({ otlp: { endpoint } }, { environment: "production" }) });
      const before = Math.floor(Date.now() / 1000);
      await t.run("drift-check", { issue: "false" });
      expect(t.published[0]!.report.exports).toEqual([{ name: "otlp", state: "sent", problem: null }]);

      const query = async (expression: string): Promise<Sample[]> => {
        const answer = await fetch(`${server.url}/api/v1/query?query=${encodeURIComponent(expression)}`);
        const { data } = (await answer.json()) as { data: { result: Sample[] } };
        return data.result;
      };
      await expect.poll(() => query("mergeline_drift_share"), { timeout: 10_000 }).toHaveLength(1);
      const [share] = await query("mergeline_drift_share");
      expect(share).toMatchObject({
        metric: { model: "churn", environment: "production", job: "mergeline_drift" },
        value: [expect.any(Number), "0.5"],
      });
      const [time] = await query("mergeline_drift_last_check_timestamp_seconds");
      expect(Number(time!.value[1])).toBeGreaterThanOrEqual(before);
      const columns = await query("mergeline_drift_column_drifted");
      expect(Object.fromEntries(columns.map(({ metric, value }) => [metric.column, value[1]]))).toEqual({
        x: "1",
        [odd]: "0",
      });
    },
  );
});

describe("promtool", () => {
  it.skipIf(promtool.missing)(`finds the text file right${promtool.missing}`, async () => {
    const t = await testRuntime({ files: files({ prometheus: { file: "metrics/churn.prom" } }) });
    await t.run("drift-check", { issue: "false" });
    const text = await t.read("metrics/churn.prom");
    const checked = promisify(execFile)(promtool.path, ["check", "metrics"]);
    checked.child.stdin!.end(text);
    await expect(checked).resolves.toMatchObject({ stderr: "" });
  });
});

describe("moto in the place of AWS", () => {
  it.skipIf(moto.missing)(`takes metrics and a message, signed${moto.missing}`, async () => {
    const server = await startProgram(
      "moto",
      (port) => ["-H", "127.0.0.1", "-p", String(port)],
      "/moto-api/data.json",
    );
    onTestFinished(() => server.stop());
    const created = await aws(server.url, "sns", {
      Action: "CreateTopic",
      Name: "drift",
      Version: "2010-03-31",
    });
    const topic = /<TopicArn>(.*)<\/TopicArn>/.exec(created)![1]!;
    const made = await aws(server.url, "sqs", {
      Action: "CreateQueue",
      QueueName: "drift",
      Version: "2012-11-05",
    });
    const queue = /<QueueUrl>(.*)<\/QueueUrl>/.exec(made)![1]!;
    await aws(server.url, "sns", {
      Action: "Subscribe",
      Version: "2010-03-31",
      TopicArn: topic,
      Protocol: "sqs",
      Endpoint: topic.replace(":sns:", ":sqs:"),
    });
    const exports = { cloudwatch: { region: "eu-west-1" }, sns: { topic } };
    const t = await testRuntime({
      files: files(exports, { environment: "production" }),
      environment: {
        AWS_ACCESS_KEY_ID: "AKIDEXAMPLE",
        AWS_SECRET_ACCESS_KEY: "secret-of-aws",
        AWS_SESSION_TOKEN: "token-of-aws",
        AWS_ENDPOINT_URL: server.url,
      },
    });
    await t.run("drift-check", { issue: "false" });
    expect(t.published[0]!.report.exports).toEqual([
      { name: "cloudwatch", state: "sent", problem: null },
      { name: "sns", state: "sent", problem: null },
    ]);
    const day = 86_400_000;
    const found = await aws(server.url, "monitoring", {
      Action: "GetMetricStatistics",
      Version: "2010-08-01",
      Namespace: "Mergeline",
      MetricName: "drift_share",
      Period: "86400",
      StartTime: new Date(Date.now() - day).toISOString(),
      EndTime: new Date(Date.now() + day).toISOString(),
      "Statistics.member.1": "Maximum",
      "Dimensions.member.1.Name": "model",
      "Dimensions.member.1.Value": "churn",
      "Dimensions.member.2.Name": "environment",
      "Dimensions.member.2.Value": "production",
    });
    expect(found).toMatch(/<Maximum>0\.5<\/Maximum>/);
    const received = await aws(server.url, "sqs", {
      Action: "ReceiveMessage",
      Version: "2012-11-05",
      QueueUrl: queue,
    });
    expect(received).toContain("churn in production: the data has drifted");
    expect(received).toMatch(/Drift: 1 of 2 columns drifted \(50%/);
  });
});

/** A request as AWS's Query API takes it; moto looks at the region in the signature's scope only. */
async function aws(url: string, service: string, parameters: Record<string, string>): Promise<string> {
  const scope = `20260101/eu-west-1/${service}/aws4_request`;
  const answer = await fetch(url, {
    method: "POST",
    headers: {
      "content-type": "application/x-www-form-urlencoded",
      authorization: `AWS4-HMAC-SHA256 Credential=AKIDEXAMPLE/${scope}, SignedHeaders=host, Signature=0`,
    },
    body: new URLSearchParams(parameters).toString(),
  });
  if (!answer.ok) throw new Error(`${answer.status} ${await answer.text()}`);
  return await answer.text();
}
