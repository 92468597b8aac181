import { callAws } from "../../toolkit/http/aws.js";
import type { Exports } from "../settings.js";
import type { Exporter } from "./index.js";
import { datasetMetrics } from "./metrics.js";

/** Puts what is measured of the data as a whole to CloudWatch; single columns would cost a metric each. */
export const putMetrics: Exporter<NonNullable<Exports["cloudwatch"]>> = async (
  { region, namespace = "Mergeline" },
  measurement,
  runtime,
) => {
  const parameters: Record<string, string> = {
    Action: "PutMetricData",
    Version: "2010-08-01",
    Namespace: namespace,
  };
  // A metric here has a time of its own, so that of the check is told already.
  const metrics = datasetMetrics(measurement).filter(({ name }) => !name.endsWith("_timestamp_seconds"));
  for (const [at, { name, labels, value }] of metrics.entries()) {
    const member = `MetricData.member.${at + 1}`;
    parameters[`${member}.MetricName`] = name.replace(/^mergeline_/, "");
    parameters[`${member}.Value`] = String(value);
    parameters[`${member}.Timestamp`] = measurement.at;
    parameters[`${member}.Unit`] = /_columns_|_rows$/.test(name) ? "Count" : "None";
    for (const [place, [label, text]] of Object.entries(labels).entries()) {
      parameters[`${member}.Dimensions.member.${place + 1}.Name`] = label;
      parameters[`${member}.Dimensions.member.${place + 1}.Value`] = text.slice(0, 1024);
    }
  }
  await callAws({ service: "monitoring", name: "CLOUDWATCH", region }, parameters, runtime);
};
