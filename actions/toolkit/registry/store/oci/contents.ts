import { z } from "zod";
import { ConfigurationError } from "../../../runtime/errors.js";
import type { KeptArtifact } from "../artifact-store.js";
import { answerText, saidBy } from "./answer.js";
import type { OciClient } from "./client.js";
import { readDocument } from "./documents.js";
import { manifestsOf, sizeOf } from "./manifest.js";

/** Pages of tags that are read of one repository. */
const mostPages = 1000;

const tagList = z.object({ tags: z.array(z.string()).nullable() });

/**
 * The images that this store has put into a repository, by the tag that each has from the start. A registry does not
 * say when an image was put there, so none has a time.
 */
export async function* keptImages(client: OciClient): AsyncGenerator<KeptArtifact> {
  const { host, name } = client.repository;
  for await (const tag of tagsOf(client)) {
    const hex = /^kept-([0-9a-f]{64})$/.exec(tag)?.[1];
    if (hex === undefined) continue;
    const digest = `sha256:${hex}`;
    const [first] = manifestsOf(await readDocument(client, digest));
    const bytes = first === undefined ? 0 : sizeOf(await readDocument(client, first));
    yield { uri: `oci://${host}/${name}@${digest}`, digest, bytes, at: undefined };
  }
}

/**
 * Removes an image's manifests. Its layers are not removed by this: the registry's own garbage collection takes those
 * that no other image has.
 * @throws ConfigurationError where the registry does not remove manifests
 */
export async function removeImage(client: OciClient, digest: string): Promise<void> {
  const manifests = manifestsOf(await readDocument(client, digest));
  // The index first: what is left without it has no tag, and a registry's clean-up takes it.
  for (const one of [digest, ...manifests]) await removeManifest(client, one);
}

async function removeManifest(client: OciClient, digest: string): Promise<void> {
  const response = await client.send({ method: "DELETE", to: `manifests/${digest}` });
  const { host, name } = client.repository;
  if (response.status === 202 || response.status === 200 || response.status === 404) {
    await response.body?.cancel();
    return;
  }
  if (response.status !== 405 && response.status !== 501) {
    throw await client.refusal(response, `${digest} can't be removed`);
  }
  const said = await saidBy(response);
  throw new ConfigurationError(
    `${host} removes no manifests by the registry API${said === "" ? "" : ` (${said})`}, so ${name}@${digest} stays. ${
      host === "ghcr.io"
        ? "Remove the package's version on GitHub, or with actions/delete-package-versions."
        : "Its operator has to allow it (storage.delete.enabled in distribution), or remove it there."
    }`,
  );
}

/** All tags, page by page as the distribution specification has it. None where there is no such repository. */
async function* tagsOf(client: OciClient): AsyncGenerator<string> {
  let last = "";
  for (let page = 0; page < mostPages; page++) {
    const query = new URLSearchParams({ n: "1000", ...(last !== "" && { last }) });
    const response = await client.send({ method: "GET", to: `tags/list?${query}` });
    if (response.status === 404) {
      await response.body?.cancel();
      return;
    }
    if (response.status !== 200) throw await client.refusal(response, "its tags can't be listed");
    const more = response.headers.get("link") !== null;
    const tags = parseTags(await answerText(response), client);
    yield* tags;
    const next = tags.at(-1);
    if (!more || next === undefined || next === last) return;
    last = next;
  }
}

function parseTags(text: string, { repository: { host, name } }: OciClient): readonly string[] {
  try {
    return tagList.parse(JSON.parse(text)).tags ?? [];
  } catch (error) {
    throw new ConfigurationError(`${host}/${name}: the registry answered with no list of tags.`, {
      cause: error,
    });
  }
}
