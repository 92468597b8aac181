/** An artifact that lies elsewhere, as a user names it. */
export interface ArtifactUri {
  readonly uri: string;
  /** `sha256:…`, or undefined where none was given, or something that is none. */
  readonly digest: string | undefined;
}

/**
 * Takes `s3://acme/churn.onnx#sha256:…` apart. The URI of a file in an OCI image has a fragment of its own, the path in
 * the image, so that its digest stands behind a second `#`.
 * @returns undefined for a path
 */
export function parseArtifactUri(text: string): ArtifactUri | undefined {
  if (!/^[a-z][a-z0-9+.-]+:/i.test(text)) return undefined;
  const form = /^oci:/i.test(text) ? /^(.*?)(?:#(sha256:[^#]*))?$/s : /^([^#]*)(?:#(.*))?$/s;
  const [, uri = text, digest = ""] = form.exec(text) ?? [];
  return { uri, digest: /^sha256:[0-9a-f]{64}$/.test(digest) ? digest : undefined };
}
