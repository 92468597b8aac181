import type { GitHub } from "../../../github/client.js";
import { ConfigurationError } from "../../../runtime/errors.js";
import type { Runtime } from "../../../runtime/runtime.js";
import type { AddressOf } from "../store-address.js";
import type { StoreKind } from "../store-kind.js";
import { downloadAsset } from "./download.js";
import { parseReleasePlace, parseReleaseUri, type ReleasePlace } from "./place.js";
import { releaseStore } from "./release-store.js";
import { findRelease, listAssets } from "./releases.js";

/** Assets of a GitHub Release: `release:` for the repository that runs this, else `release://owner/repository`. */
export const releaseKind: StoreKind<AddressOf<"release">> = {
  async open({ path }, what, { runtime }) {
    const github = await gitHubFor(parseReleasePlace(path, what), what, runtime);
    return releaseStore({ github, signal: runtime.signal, now: runtime.now, patience: 15_000 });
  },

  async read(uri, _digest, { runtime }) {
    const { tag, name, ...place } = parseReleaseUri(uri);
    const github = await gitHubFor(place, uri, runtime);
    const release = await findRelease(github, tag);
    const assets = release === undefined ? [] : await listAssets(github, release);
    const asset = assets.find((each) => each.name === name && each.state === "uploaded");
    if (asset === undefined) {
      throw new ConfigurationError(
        `${uri} is not there${release === undefined ? `: no release ${tag} is seen with this token` : ""}. Was it removed?`,
      );
    }
    return downloadAsset(github, asset.id, uri, runtime.signal);
  },
};

async function gitHubFor(place: ReleasePlace | undefined, what: string, runtime: Runtime): Promise<GitHub> {
  const github = await runtime.github();
  if (github !== undefined) return { ...github, ...place };
  throw new ConfigurationError(
    `${what}: a release needs GitHub, and a token. Give github-token in a workflow; elsewhere set GITHUB_REPOSITORY and give --github-token.`,
  );
}
