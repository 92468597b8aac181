import { ConfigurationError } from "../../../runtime/errors.js";
import { answerText } from "./answer.js";
import type { OciClient } from "./client.js";
import { type Document, digestOf, mediaTypes } from "./manifest.js";

const accepted = `${mediaTypes.index}, ${mediaTypes.manifest}`;

/**
 * The text of a manifest or index.
 * @throws ConfigurationError when it can't be had, or is not the one of that digest
 */
export async function readDocument(client: OciClient, digest: string): Promise<string> {
  const response = await client.send({
    method: "GET",
    to: `manifests/${digest}`,
    headers: { accept: accepted },
  });
  if (response.status !== 200) throw await client.refusal(response, `manifest ${digest} can't be read`);
  const text = await answerText(response);
  if (digestOf(text) !== digest) {
    const { host, name } = client.repository;
    throw new ConfigurationError(
      `${host}/${name}: the registry answered with another manifest (${digestOf(text)}) than the one asked for (${digest}). It is not used.`,
    );
  }
  return text;
}

/** The digest that a tag stands for now, or undefined. */
export async function digestOfTag(client: OciClient, tag: string): Promise<string | undefined> {
  const response = await client.send({
    method: "GET",
    to: `manifests/${tag}`,
    headers: { accept: accepted },
  });
  if (response.status === 404) {
    await response.body?.cancel();
    return undefined;
  }
  if (response.status !== 200) throw await client.refusal(response, `tag ${tag} can't be read`);
  return digestOf(await answerText(response));
}

/**
 * Keeps a manifest or index under its digest or a tag, and reads it back.
 * @throws ConfigurationError when the registry refuses it, or gives another one back
 */
export async function putDocument(
  client: OciClient,
  { mediaType, text, digest }: Document,
  reference: string,
): Promise<void> {
  const response = await client.send({
    method: "PUT",
    to: `manifests/${reference}`,
    headers: { "content-type": mediaType },
    body: text,
  });
  if (response.status !== 201) throw await client.refusal(response, `manifest ${reference} can't be kept`);
  await response.body?.cancel();
  await readDocument(client, digest);
}
