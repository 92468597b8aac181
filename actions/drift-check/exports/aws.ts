import { createHash, createHmac, type Hash, type Hmac } from "node:crypto";
import type { Runtime } from "../../toolkit/runtime/runtime.js";
import { checkedUrl, secretOf, send } from "./request.js";

/**
 * Calls an operation of one of AWS's Query APIs, with the credentials that aws-actions/configure-aws-credentials leaves
 * in the environment. AWS's own signer signs; the whole SDK would be the larger part of this action.
 * @param service `monitoring` (CloudWatch) or `sns`, as its host name begins and its signature says
 * @param name by which AWS_ENDPOINT_URL_<name> sets another address, as in AWS's own tools
 */
export async function callAws(
  { service, name, region }: { service: string; name: string; region: string },
  parameters: Readonly<Record<string, string>>,
  runtime: Runtime,
): Promise<void> {
  const { environment } = runtime;
  const accessKeyId = secretOf("AWS_ACCESS_KEY_ID", runtime);
  const secretAccessKey = secretOf("AWS_SECRET_ACCESS_KEY", runtime);
  const token = environment.AWS_SESSION_TOKEN ? secretOf("AWS_SESSION_TOKEN", runtime) : undefined;
  const suffix = region.startsWith("cn-") ? "amazonaws.com.cn" : "amazonaws.com";
  const given = environment[`AWS_ENDPOINT_URL_${name}`] || environment.AWS_ENDPOINT_URL;
  const url = checkedUrl(given || `https://${service}.${region}.${suffix}`, `the endpoint of ${service}`);
  const body = new URLSearchParams(parameters).toString();

  const { SignatureV4 } = await import("@smithy/signature-v4");
  const signer = new SignatureV4({
    service,
    region,
    credentials: { accessKeyId, secretAccessKey, ...(token === undefined ? {} : { sessionToken: token }) },
    sha256: Sha256,
  });
  const signed = await signer.sign(
    {
      method: "POST",
      protocol: url.protocol,
      hostname: url.hostname,
      ...(url.port === "" ? {} : { port: Number(url.port) }),
      path: "/",
      query: {},
      headers: { host: url.host, "content-type": "application/x-www-form-urlencoded; charset=utf-8" },
      body,
    },
    { signingDate: runtime.now() },
  );
  const { host: _, ...headers } = signed.headers;
  const secrets = [accessKeyId, secretAccessKey, ...(token === undefined ? [] : [token])];
  await send({ method: "POST", url: new URL("/", url).href, headers, body, secrets }, runtime);
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
