import { createHash } from "node:crypto";
import { z } from "zod";
import { ConfigurationError } from "../../../runtime/errors.js";
import type { Layer } from "./layer.js";
import { digestText } from "./uri.js";

export const mediaTypes = {
  index: "application/vnd.oci.image.index.v1+json",
  manifest: "application/vnd.oci.image.manifest.v1+json",
  config: "application/vnd.oci.image.config.v1+json",
  layer: "application/vnd.oci.image.layer.v1.tar",
} as const;

/** The annotations of ModelPack (CNCF), and one of our own: the digest of a layer's one file. */
const annotation = {
  path: "org.cncf.model.filepath",
  metadata: "org.cncf.model.file.metadata+json",
  digest: "dev.mergeline.file.digest",
} as const;

/** A model has no architecture, but container runtimes unpack only what says theirs. */
const architectures = ["amd64", "arm64"] as const;

/** A document as a registry keeps it. */
export interface Document {
  readonly mediaType: string;
  readonly text: string;
  readonly digest: string;
  readonly bytes: number;
}

export interface Image {
  readonly configs: readonly Document[];
  readonly manifests: readonly Document[];
  /** Names the manifests, one an architecture. Its digest stands for the whole image. */
  readonly index: Document;
}

/**
 * An image of these layers, as plain as images are: runtimes mount it and unpack it without knowing of models. It has
 * no `artifactType`, for CRI-O would then mount the archives instead of the files in them. Nothing in it depends on
 * when or by whom it is made.
 * @param title what people are shown as its name
 * @param source address of the repository it comes from; GitHub links the package with it
 */
export function imageOf(layers: readonly Layer[], title: string, source: string | undefined): Image {
  const about = {
    "org.opencontainers.image.title": title,
    ...(source !== undefined && { "org.opencontainers.image.source": source }),
  };
  const configs = architectures.map((architecture) =>
    documentOf(mediaTypes.config, {
      architecture,
      os: "linux",
      config: { Labels: about },
      rootfs: { type: "layers", diff_ids: layers.map(({ digest }) => digest) },
    }),
  );
  const manifests = configs.map((config) =>
    documentOf(mediaTypes.manifest, {
      schemaVersion: 2,
      mediaType: mediaTypes.manifest,
      config: descriptorOf(config),
      layers: layers.map(describeLayer),
      annotations: about,
    }),
  );
  const index = documentOf(mediaTypes.index, {
    schemaVersion: 2,
    mediaType: mediaTypes.index,
    manifests: manifests.map((manifest, at) => ({
      ...descriptorOf(manifest),
      platform: { architecture: architectures[at], os: "linux" },
    })),
    annotations: about,
  });
  return { configs, manifests, index };
}

function describeLayer({ path, content, size, digest, length }: Layer): object {
  return {
    mediaType: mediaTypes.layer,
    digest,
    size: length,
    annotations: {
      [annotation.path]: path,
      [annotation.metadata]: JSON.stringify({
        name: path.split("/").at(-1),
        mode: 0o644,
        uid: 0,
        gid: 0,
        size,
        mtime: "1970-01-01T00:00:00Z",
        typeflag: "0".charCodeAt(0),
      }),
      [annotation.digest]: content,
    },
  };
}

function documentOf(mediaType: string, content: object): Document {
  const text = JSON.stringify(content);
  return { mediaType, text, digest: digestOf(text), bytes: Buffer.byteLength(text) };
}

function descriptorOf({ mediaType, digest, bytes }: Document): object {
  return { mediaType, digest, size: bytes };
}

export function digestOf(text: string): string {
  return `sha256:${createHash("sha256").update(text).digest("hex")}`;
}

const descriptor = z.object({
  mediaType: z.string(),
  digest: z.string().regex(digestText),
  size: z.int().min(0),
  annotations: z.record(z.string(), z.string()).optional(),
});
const indexDocument = z.object({ manifests: z.array(descriptor).min(1) });
const manifestDocument = z.object({ layers: z.array(descriptor) });

export type Descriptor = z.output<typeof descriptor>;

/** The first manifest of an index: all have the same layers. Undefined for what is no index. */
export function firstManifest(text: string): Descriptor | undefined {
  return indexDocument.safeParse(json(text)).data?.manifests[0];
}

/** The digests of an index's manifests; none for what is no index. */
export function manifestsOf(text: string): string[] {
  return (indexDocument.safeParse(json(text)).data?.manifests ?? []).map(({ digest }) => digest);
}

/** Bytes of a manifest's layers; 0 for what is no manifest. */
export function sizeOf(text: string): number {
  const { layers = [] } = manifestDocument.safeParse(json(text)).data ?? {};
  return layers.reduce((sum, { size }) => sum + size, 0);
}

/**
 * The layer of a file.
 * @param digest `sha256:…` that the file must have by the record
 * @throws ConfigurationError when the image has no such file, or says that it has other bytes
 */
export function layerWith(text: string, path: string, digest: string, uri: string): Descriptor {
  const manifest = manifestDocument.safeParse(json(text)).data;
  if (manifest === undefined)
    throw new ConfigurationError(`${uri} can't be read: its manifest is not one of an image.`);
  const layer = manifest.layers.find(({ annotations }) => annotations?.[annotation.path] === path);
  if (layer === undefined) throw new ConfigurationError(`${uri} can't be read: the image has no such file.`);
  if (layer.mediaType !== mediaTypes.layer) {
    throw new ConfigurationError(
      `${uri} can't be read: its layer is ${layer.mediaType}, not ${mediaTypes.layer}.`,
    );
  }
  const said = layer.annotations?.[annotation.digest];
  if (said !== undefined && said !== digest) {
    throw new ConfigurationError(
      `${uri} holds other bytes (${said}) than the record says (${digest}). It is not used.`,
    );
  }
  return layer;
}

function json(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
