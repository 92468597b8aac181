import type { Runtime } from "../../../runtime/runtime.js";
import type { StoreKind } from "../store-kind.js";
import { type OciAccess, openClient } from "./client.js";
import { findCredentials } from "./credentials.js";
import { readDocument } from "./documents.js";
import { download } from "./download.js";
import { fileInLayer } from "./layer.js";
import { firstManifest, layerWith } from "./manifest.js";
import { ociStore } from "./oci-store.js";
import { type OciRepository, parseRepository, parseUri } from "./uri.js";

/** An OCI registry, such as GitHub's: `oci://ghcr.io/acme/models`. Each model is an image below that path. */
export const ociKind: StoreKind = {
  async open({ path }, what, { runtime }) {
    const { context, signal } = runtime;
    return ociStore({
      base: parseRepository(path, what),
      client: (repository, access) => clientFor(repository, access, runtime),
      source: context && `${context.serverUrl}/${context.owner}/${context.repository}`,
      signal,
    });
  },

  async read(uri, digest, { runtime }) {
    const { repository, digest: image, path } = parseUri(uri);
    const client = clientFor(repository, "pull", runtime);
    const text = await readDocument(client, image);
    const first = firstManifest(text);
    const manifest = first === undefined ? text : await readDocument(client, first.digest);
    return fileInLayer(download(client, layerWith(manifest, path, digest, uri)), path, uri);
  },
};

function clientFor(repository: OciRepository, access: OciAccess, runtime: Runtime) {
  return openClient({
    repository,
    access,
    credentials: () => findCredentials(repository.host, runtime),
    patience: { signal: runtime.signal, firstWait: 500, tries: 6 },
  });
}
