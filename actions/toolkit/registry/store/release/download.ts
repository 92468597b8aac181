import { at, type GitHub } from "../../../github/client.js";
import { resumed } from "../../../storage/resumed.js";
import { without } from "../cloud/without.js";
import { refusal } from "./refusal.js";

/**
 * The bytes of an asset, taken up again where the connection breaks. GitHub sends on to its storage: there the token
 * does not go.
 * @param id the asset's
 */
export function downloadAsset(
  github: GitHub,
  id: number,
  uri: string,
  signal: AbortSignal,
): AsyncIterable<Uint8Array> {
  const open = async (from: number): Promise<AsyncIterable<Uint8Array>> => {
    const range = from === 0 ? {} : { range: `bytes=${from}-` };
    const asked = await github.octokit
      .request("GET /repos/{owner}/{repo}/releases/assets/{asset_id}", {
        ...at(github),
        asset_id: id,
        headers: { accept: "application/octet-stream", ...range },
        request: { redirect: "manual", parseSuccessResponseBody: false },
      })
      .catch((error) => {
        signal.throwIfAborted();
        throw refusal(error, `read ${uri}`, github);
      });
    const status: number = asked.status;
    // Octokit's types know only the description of the asset.
    if (status < 300) return started(asked.data as unknown as AsyncIterable<Uint8Array>, status, from);
    const { location } = asked.headers;
    if (location === undefined) throw new Error(`GitHub answered ${status} without saying where it is`);
    const response = await fetch(location, { headers: range, signal });
    if (!response.ok || response.body === null) {
      await response.body?.cancel();
      throw new Error(`GitHub's storage answered ${response.status}`);
    }
    return started(response.body, response.status, from);
  };
  return resumed(open, uri, signal);
}

function started(body: AsyncIterable<Uint8Array>, status: number, from: number): AsyncIterable<Uint8Array> {
  return status === 206 ? body : without(body, from);
}
