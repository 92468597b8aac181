import { createHash } from "node:crypto";
import { type AwsService, askAws } from "../../http/aws.js";
import { refusal } from "../../http/request.js";
import type { RegistryExports } from "../../model/schema/registry-exports.js";
import { ConfigurationError } from "../../runtime/errors.js";
import type { Runtime } from "../../runtime/runtime.js";
import type { VersionRecord } from "../record.js";
import type { Exporter } from "./index.js";
import { descriptionOf, metricsOf, tagsOf } from "./tags.js";

type Settings = NonNullable<RegistryExports["sagemaker"]>;
type Call = (operation: string, input: unknown) => Promise<Record<string, unknown>>;

/** Custom properties that a model package can have, and characters of a value. */
const most = { properties: 50, value: 256 } as const;

/** Registers a version as a model package in SageMaker's Model Registry. It has no aliases; those stay in git. */
export const toSageMaker: Exporter<Settings> = async (settings, { record }, runtime) => {
  const group = settings.group ?? record.name;
  const call = caller(settings.region, runtime);
  const specification = inferenceOf(settings, record);
  await makeGroup(call, group, record);
  const found = await packageIn(call, group, record);
  if (found !== undefined) return { state: "current", name: found };
  const { ModelPackageArn: arn } = await call("CreateModelPackage", {
    ModelPackageGroupName: group,
    ModelPackageDescription: marked(record),
    ModelApprovalStatus: settings.approval ?? "PendingManualApproval",
    InferenceSpecification: specification,
    CustomerMetadataProperties: propertiesOf(record),
    ClientToken: createHash("sha256").update(`${group} ${record.idempotencyKey}`).digest("hex").slice(0, 36),
  });
  return { state: "created", name: String(arn) };
};

function caller(region: string, runtime: Runtime): Call {
  const service: AwsService = { service: "sagemaker", host: "api.sagemaker", name: "SAGEMAKER", region };
  return async (operation, input) => {
    const { request, answer } = await askAws(service, `SageMaker.${operation}`, input, runtime);
    if (answer.status !== 200) throw refusal(request, answer);
    try {
      return JSON.parse(answer.text) as Record<string, unknown>;
    } catch {
      throw new ConfigurationError(`${operation}: SageMaker's answer is no JSON.`);
    }
  };
}

/** Made where it is not there: whoever else makes it at the same time is not in the way. */
async function makeGroup(call: Call, group: string, record: VersionRecord): Promise<void> {
  const describe = () => call("DescribeModelPackageGroup", { ModelPackageGroupName: group });
  try {
    await describe();
  } catch {
    await call("CreateModelPackageGroup", {
      ModelPackageGroupName: group,
      ModelPackageGroupDescription: `${record.name}, registered by Mergeline`,
    }).catch(async (error) => {
      await describe().catch(() => {
        throw error;
      });
    });
  }
}

/** The listing holds descriptions and no custom properties, so the key stands in the description. */
async function packageIn(call: Call, group: string, record: VersionRecord): Promise<string | undefined> {
  const description = marked(record);
  let next: unknown;
  do {
    const page = await call("ListModelPackages", {
      ModelPackageGroupName: group,
      ModelPackageType: "Versioned",
      SortBy: "CreationTime",
      SortOrder: "Descending",
      MaxResults: 100,
      ...(next === undefined ? {} : { NextToken: next }),
    });
    const packages = (page.ModelPackageSummaryList ?? []) as Record<string, unknown>[];
    const found = packages.find((one) => one.ModelPackageDescription === description);
    if (found !== undefined) return String(found.ModelPackageArn);
    next = page.NextToken ?? undefined;
  } while (next !== undefined);
  return undefined;
}

function marked(record: VersionRecord): string {
  return `${descriptionOf(record)} (${record.idempotencyKey})`.slice(-1024);
}

/** SageMaker reads models from S3 alone: a tar archive, or an object as it is. */
function inferenceOf({ image }: Settings, record: VersionRecord): Record<string, unknown> {
  const uri = record.artifacts.find((one) => one.uri.startsWith("s3://"))?.uri;
  if (uri === undefined) {
    throw new ConfigurationError(
      `${record.name} version ${record.version} has no artifact in S3, and SageMaker takes none from elsewhere. Set registry.store to s3, or register an s3:// URI.`,
    );
  }
  const data = uri.endsWith(".tar.gz")
    ? { ModelDataUrl: uri }
    : { ModelDataSource: { S3DataSource: { S3Uri: uri, S3DataType: "S3Object", CompressionType: "None" } } };
  const container = { Image: image, ...data, Environment: { MODEL_VERSION: String(record.version) } };
  return {
    Containers: [container],
    SupportedContentTypes: ["application/json"],
    SupportedResponseMIMETypes: ["application/json"],
  };
}

function propertiesOf(record: VersionRecord): Record<string, string> {
  const metrics = metricsOf(record).map(([name, value]) => [`metric.${name}`, String(value)]);
  const all = [...Object.entries(tagsOf(record)), ...metrics].map(([name, value]) => [
    allowed(name!).slice(0, 128),
    allowed(value!).slice(0, most.value),
  ]);
  return Object.fromEntries(all.slice(0, most.properties)) as Record<string, string>;
}

/** Other characters are refused in names and values of properties. */
function allowed(text: string): string {
  return text.replaceAll(/[^\p{L}\p{Z}\p{N}_.:/=+\-@]/gu, "_");
}
