import { createHash, createHmac, type Hash, type Hmac } from "node:crypto";
import type { Runtime } from "../runtime/runtime.js";
import { checkedUrl } from "./address.js";
import { secretOf } from "./credentials.js";
import { type Answer, exchange, type Request, send } from "./request.js";

export interface AwsService {
  /** As its signature says: `monitoring` (CloudWatch), `sns`, `sagemaker`. */
  readonly service: string;
  /** How its host name begins, where that is not the same. */
  readonly host?: string;
  /** By which AWS_ENDPOINT_URL_<name> sets another address, as in AWS's own tools. */
  readonly name: string;
  readonly region: string;
}

/** Calls an operation of one of AWS's Query APIs. */
export async function callAws(
  service: AwsService,
  parameters: Readonly<Record<string, string>>,
  runtime: Runtime,
): Promise<void> {
  const body = new URLSearchParams(parameters).toString();
  const request = await signed(
    service,
    { "content-type": "application/x-www-form-urlencoded; charset=utf-8" },
    body,
    runtime,
  );
  await send(request, runtime);
}

/**
 * Calls an operation of one of AWS's JSON 1.1 APIs; the caller judges the answer.
 * @param target `SageMaker.CreateModelPackage`
 */
export async function askAws(
  service: AwsService,
  target: string,
  input: unknown,
  runtime: Runtime,
): Promise<{ request: Request; answer: Answer }> {
  const headers = { "content-type": "application/x-amz-json-1.1", "x-amz-target": target };
  const request = await signed(service, headers, JSON.stringify(input), runtime);
  return { request, answer: await exchange({ ...request, longestAnswer: 1024 * 1024 }, runtime) };
}

/**
 * A request with the credentials that aws-actions/configure-aws-credentials leaves in the environment. AWS's own signer
 * signs; the whole SDK would be the larger part of an action.
 */
async function signed(
  { service, host: prefix = service, name, region }: AwsService,
  headersToSign: Readonly<Record<string, string>>,
  body: string,
  runtime: Runtime,
): Promise<Request> {
  const { environment } = runtime;
  const accessKeyId = secretOf("AWS_ACCESS_KEY_ID", runtime);
  const secretAccessKey = secretOf("AWS_SECRET_ACCESS_KEY", runtime);
  const token = environment.AWS_SESSION_TOKEN ? secretOf("AWS_SESSION_TOKEN", runtime) : undefined;
  const suffix = region.startsWith("cn-") ? "amazonaws.com.cn" : "amazonaws.com";
  const given = environment[`AWS_ENDPOINT_URL_${name}`] || environment.AWS_ENDPOINT_URL;
  const url = checkedUrl(given || `https://${prefix}.${region}.${suffix}`, `the endpoint of ${service}`);

  const { SignatureV4 } = await import("@smithy/signature-v4");
  const signer = new SignatureV4({
    service,
    region,
    credentials: { accessKeyId, secretAccessKey, ...(token === undefined ? {} : { sessionToken: token }) },
    sha256: Sha256,
  });
  const { headers: all } = await signer.sign(
    {
      method: "POST",
      protocol: url.protocol,
      hostname: url.hostname,
      ...(url.port === "" ? {} : { port: Number(url.port) }),
      path: "/",
      query: {},
      headers: { host: url.host, ...headersToSign },
      body,
    },
    { signingDate: runtime.now() },
  );
  const { host: _, ...headers } = all;
  const secrets = [accessKeyId, secretAccessKey, ...(token === undefined ? [] : [token])];
  return { method: "POST", url: new URL("/", url).href, headers, body, secrets };
}

/** Node's SHA-256 in the shape that the signer asks for. */
class Sha256 {
  private hash: Hash | Hmac;

  constructor(private readonly secret?: string | ArrayBuffer | ArrayBufferView) {
    this.hash = this.fresh();
  }

  update(data: string | ArrayBuffer | ArrayBufferView): void {
    this.hash.update(bytes(data));
  }

  async digest(): Promise<Uint8Array> {
    return this.hash.digest();
  }

  reset(): void {
    this.hash = this.fresh();
  }

  private fresh(): Hash | Hmac {
    return this.secret === undefined ? createHash("sha256") : createHmac("sha256", bytes(this.secret));
  }
}

function bytes(data: string | ArrayBuffer | ArrayBufferView): Buffer {
  if (typeof data === "string") return Buffer.from(data);
  if (data instanceof ArrayBuffer) return Buffer.from(data);
  return Buffer.from(data.buffer, data.byteOffset, data.byteLength);
}
