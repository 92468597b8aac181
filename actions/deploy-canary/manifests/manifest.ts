import { stringify } from "yaml";

/** A Kubernetes object as plain data, its keys in the order in which they are written. */
export interface Manifest {
  readonly apiVersion: string;
  readonly kind: string;
  readonly metadata?: Metadata;
  readonly [field: string]: unknown;
}

export interface Metadata {
  readonly name: string;
  readonly namespace?: string;
  readonly labels?: Readonly<Record<string, string>>;
  readonly annotations?: Readonly<Record<string, string>>;
}

/** A generated file: `path` is relative to the folder of the model in the environment. */
export interface ManifestFile {
  readonly path: string;
  readonly manifest: Manifest;
}

const header =
  "# Generated, do not edit: `mergeline deploy-canary` writes it from model.yaml and the version's record.\n" +
  "# Change those, or patch it in ../kustomization.yaml.\n";

/**
 * The file's text: the same bytes for the same manifest, on every machine and day, so that an unchanged version is an
 * unchanged file.
 */
export function serialise(manifest: Manifest): string {
  const body = stringify(manifest, { lineWidth: 0, aliasDuplicateObjects: false, version: "1.1" });
  return `${header}${body}`;
}
