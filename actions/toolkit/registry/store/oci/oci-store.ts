import { open } from "node:fs/promises";
import { ConfigurationError } from "../../../runtime/errors.js";
import type { ArtifactStore } from "../artifact-store.js";
import { changed, hashFile } from "../bytes.js";
import type { OciAccess, OciClient } from "./client.js";
import { keptImages, removeImage } from "./contents.js";
import { digestOfTag, putDocument, readDocument } from "./documents.js";
import { pathsInImage } from "./image-path.js";
import { type Layer, layerOf, readLayer } from "./layer.js";
import { type Document, imageOf, mediaTypes } from "./manifest.js";
import { upload } from "./upload.js";
import { formatUri, type OciRepository, parseUri } from "./uri.js";

export interface OciStoreOptions {
  /** Each model is a repository below this one. */
  readonly base: OciRepository;
  readonly client: (repository: OciRepository, access: OciAccess) => OciClient;
  /** Address of the repository that the models come from. */
  readonly source: string | undefined;
  readonly signal: AbortSignal;
}

/** A registry that keeps files that belong together as one image, a layer a file, under `/models`. */
export function ociStore({ base, client: clientOf, source, signal }: OciStoreOptions): ArtifactStore {
  const repositoryOf = (model: string): OciRepository => ({ host: base.host, name: `${base.name}/${model}` });
  return {
    async put(files, model) {
      if (files.length === 0) return [];
      const repository = repositoryOf(model);
      const client = clientOf(repository, "pull,push");
      const paths = pathsInImage(files.map(({ name }) => name));
      const layers: Layer[] = [];
      for (const [at, { file, digest }] of files.entries()) {
        const layer = await layerOf(file, paths[at]!, digest, signal);
        await putLayer(client, layer, signal);
        layers.push(layer);
      }
      const { configs, manifests, index } = imageOf(layers, model, source);
      for (const config of configs) await upload(client, blobOf(config));
      for (const manifest of manifests) await putDocument(client, manifest, manifest.digest);
      // With a tag from the start: registries may remove what has none.
      await putDocument(client, index, `kept-${index.digest.slice("sha256:".length)}`);
      return layers.map(({ path, content, size }) => ({
        uri: formatUri({ repository, digest: index.digest, path }),
        digest: content,
        bytes: size,
      }));
    },

    async label(artifacts, { model, version }) {
      const { host, name } = repositoryOf(model);
      const ours = artifacts
        .filter(({ uri }) => uri.startsWith(`oci://${host}/${name}@`))
        .map(({ uri }) => parseUri(uri).digest);
      const [digest] = ours;
      if (digest === undefined) return;
      const client = clientOf({ host, name }, "pull,push");
      const tag = String(version);
      const before = await digestOfTag(client, tag);
      if (before === digest) return;
      if (before !== undefined) {
        throw new ConfigurationError(
          `${host}/${name}:${tag} is another image already (${before}), and was left alone. The version's own is ${digest}.`,
        );
      }
      const text = await readDocument(client, digest);
      await putDocument(client, { text, digest, bytes: text.length, mediaType: mediaTypes.index }, tag);
    },

    async *contents(models) {
      for (const model of models) yield* keptImages(clientOf(repositoryOf(model), "pull"));
    },

    async remove({ uri, digest }) {
      const name = uri.slice(`oci://${base.host}/`.length, uri.indexOf("@"));
      await removeImage(clientOf({ host: base.host, name }, "pull,delete"), digest);
    },
  };
}

/** @throws ConfigurationError that says so when the file changed while it was sent */
async function putLayer(client: OciClient, layer: Layer, signal: AbortSignal): Promise<void> {
  const opened = await open(layer.file);
  try {
    await upload(client, { ...layer, read: (from, buffer) => readLayer(layer, opened, from, buffer) });
  } catch (error) {
    if (error instanceof ConfigurationError && !(await isSame(layer, signal))) throw changed(layer.file);
    throw error;
  } finally {
    await opened.close();
  }
}

async function isSame({ file, content }: Layer, signal: AbortSignal): Promise<boolean> {
  return (await hashFile(file, signal)).digest === content;
}

function blobOf({ digest, text }: Document) {
  const bytes = Buffer.from(text);
  return {
    digest,
    length: bytes.length,
    read: async (from: number, buffer: Buffer<ArrayBuffer>) =>
      buffer.subarray(0, bytes.copy(buffer, 0, from)),
  };
}
