import { imageFileOf, imageReference } from "../../toolkit/registry/store/oci/uri.js";

/** Where the model's files are seen in the container. */
const mountPath = "/models";
const name = "model";

/** What mounts a version's files into its container. */
export interface ModelVolume {
  readonly volume: Readonly<Record<string, unknown>>;
  readonly mount: Readonly<Record<string, unknown>>;
  /** Path of the artifact in the container. */
  readonly path: string;
}

/**
 * An image volume of an artifact that lies in an OCI registry: the kubelet pulls it as it pulls images, by its digest.
 * Undefined for a URI that names no file of an image by digest; there is nothing that a cluster could mount.
 */
export function modelVolume(uri: string): ModelVolume | undefined {
  const file = imageFileOf(uri);
  if (file === undefined) return undefined;
  const { path } = file;
  // What this store keeps lies below models/; an image that somebody else made is mounted whole.
  const below = "models/";
  const isBelow = path.startsWith(below);
  return {
    volume: {
      name,
      image: { reference: imageReference(file), pullPolicy: "IfNotPresent" },
    },
    mount: { name, mountPath, ...(isBelow && { subPath: "models" }), readOnly: true },
    path: `${mountPath}/${isBelow ? path.slice(below.length) : path}`,
  };
}
