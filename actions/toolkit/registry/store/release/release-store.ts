import { createHash } from "node:crypto";
import { stat } from "node:fs/promises";
import { setTimeout as wait } from "node:timers/promises";
import type { GitHub } from "../../../github/client.js";
import { formatBytes } from "../../../report/number.js";
import { ConfigurationError } from "../../../runtime/errors.js";
import type { ArtifactStore, KeptArtifact, StoredArtifact, StoreFile } from "../artifact-store.js";
import { downloadAsset } from "./download.js";
import { formatReleaseUri } from "./place.js";
import {
  type Asset,
  makeRelease,
  type Release,
  type ReleaseWithAssets,
  readAsset,
  readReleases,
  removeAsset,
} from "./releases.js";
import { type Sent, sendAsset } from "./upload.js";

/** A file has to be smaller, in bytes. */
const largest = 2 * 1024 ** 3;
/** Assets that a release holds at most. */
const mostAssets = 1000;
/** How often a file is sent, or somebody else's upload of it waited for. */
const tries = 6;
/** Bytes a millisecond: an upload that began so long ago that it would be done at this speed was interrupted. */
const slowest = 10_000;

export interface ReleaseStoreOptions {
  readonly github: GitHub;
  readonly signal: AbortSignal;
  now(): Date;
  /** How long a small upload of somebody else is waited for, in milliseconds. */
  readonly patience: number;
}

/** Keeps each file as an asset of a release, under its digest, and reads it back before a record may name it. */
export function releaseStore(options: ReleaseStoreOptions): ArtifactStore {
  const { github, signal } = options;
  const uriOf = (tag: string, name: string) => {
    const { owner, repository } = github;
    return formatReleaseUri({ owner, repository, tag, name });
  };
  // A registration that comes second starts again, with the same files.
  const kept = new Map<string, StoredArtifact>();

  const putOne = async (file: StoreFile): Promise<StoredArtifact> => {
    const { size } = await stat(file.file);
    if (size >= largest) {
      throw new ConfigurationError(
        `${file.name} has ${formatBytes(size)}; an asset of a GitHub Release has to be smaller than 2 GiB. Choose another store for it, such as oci://ghcr.io/….`,
      );
    }
    const name = file.digest.slice("sha256:".length);
    let last: Sent = { end: "exists" };
    for (let tried = 0; tried < tries; tried++) {
      if (tried > 0) await wait((1 + Math.random()) * 25 * 2 ** tried, undefined, { signal });
      const releases = await readReleases(github);
      const there = findAsset(releases, name);
      if (there !== undefined && there.asset.state === "uploaded") {
        const uri = uriOf(there.tag, name);
        if (await isWhole(there.asset.id, file, size, uri)) return { uri, digest: file.digest, bytes: size };
        throw new ConfigurationError(
          `The store holds other bytes under ${uri} than its name says. Remove that asset from the release, and run it again.`,
        );
      }
      if (there !== undefined) {
        const uri = uriOf(there.tag, name);
        // What broke off just now was ours.
        if (last.end !== "broken" && (await isSentMeanwhile(there.asset, size))) continue;
        await removeAsset(github, there.asset.id, uri);
      }
      const release = await withRoom(releases, last.end === "full");
      last = await sendAsset(github, release, file, size, signal);
      if (last.end !== "sent") continue;
      const uri = uriOf(release.tag, name);
      if (await isWhole(last.id, file, size, uri)) return { uri, digest: file.digest, bytes: size };
      // It would be in the way of the next try.
      await removeAsset(github, last.id, uri).catch(() => undefined);
      throw new ConfigurationError(
        `GitHub gave other bytes back for ${uri} than were sent to it. Nothing was registered.`,
      );
    }
    const why =
      last.end === "broken" ? `the connection broke: ${last.why}` : "another upload of it does not end";
    throw new ConfigurationError(
      `${file.name} could not be sent to a release of ${github.owner}/${github.repository}: ${why}. Nothing was registered. Run it again.`,
    );
  };

  const isWhole = async (id: number, file: StoreFile, size: number, uri: string): Promise<boolean> => {
    const hash = createHash("sha256");
    let bytes = 0;
    for await (const chunk of downloadAsset(github, id, uri, signal)) {
      hash.update(chunk);
      bytes += chunk.length;
    }
    return bytes === size && `sha256:${hash.digest("hex")}` === file.digest;
  };

  /** Waits for an upload that another run may be at. False when it was interrupted: it is as it was after all that time. */
  const isSentMeanwhile = async ({ id, at }: Asset, size: number): Promise<boolean> => {
    const patience = options.patience + size / slowest;
    const left = Math.min(patience, at.getTime() + patience - options.now().getTime());
    const pause = Math.max(10, Math.min(2000, patience / 10));
    for (let waited = 0; waited < left; waited += pause) {
      await wait(pause, undefined, { signal });
      const now = await readAsset(github, id);
      if (now === undefined || now.state === "uploaded") return true;
    }
    return false;
  };

  const withRoom = async (releases: readonly ReleaseWithAssets[], isFull: boolean): Promise<Release> => {
    const last = releases.at(-1);
    const hasRoom = last !== undefined && last.assets.length < mostAssets && !isFull;
    return hasRoom ? last : makeRelease(github, releases.length + 1);
  };

  const listed = new Map<string, number>();
  return {
    async put(files) {
      const stored: StoredArtifact[] = [];
      for (const file of files) {
        const one = kept.get(file.digest) ?? (await putOne(file));
        kept.set(file.digest, one);
        stored.push(one);
      }
      return stored;
    },
    async *contents() {
      for (const { tag, assets } of await readReleases(github)) {
        for (const { id, name, bytes, at } of assets) {
          if (!/^[0-9a-f]{64}$/.test(name)) continue;
          const uri = uriOf(tag, name);
          listed.set(uri, id);
          yield { uri, digest: `sha256:${name}`, bytes, at };
        }
      }
    },
    async remove({ uri }: KeptArtifact) {
      const id = listed.get(uri);
      if (id !== undefined) await removeAsset(github, id, uri);
    },
  };
}

/** The asset of a name, one that is whole before one that is not. */
function findAsset(
  releases: readonly ReleaseWithAssets[],
  name: string,
): { readonly tag: string; readonly asset: Asset } | undefined {
  const found = releases.flatMap(({ tag, assets }) =>
    assets.filter((asset) => asset.name === name).map((asset) => ({ tag, asset })),
  );
  return found.find(({ asset }) => asset.state === "uploaded") ?? found[0];
}
