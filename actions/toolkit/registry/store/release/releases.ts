import { at, type GitHub } from "../../../github/client.js";
import { statusOf } from "../../../github/explain.js";
import { limits } from "../../../github/limits.js";
import { firstTag } from "./place.js";
import { isRefusedFor, refusal } from "./refusal.js";

/** A file of a release, as GitHub lists it. */
export interface Asset {
  readonly id: number;
  readonly name: string;
  readonly bytes: number;
  /** `starter` while it is being sent, and for ever when that was interrupted. */
  readonly state: string;
  /** When its upload began. */
  readonly at: Date;
}

export interface Release {
  readonly id: number;
  readonly tag: string;
  /** Where assets are sent to, without a query. */
  readonly uploadUrl: string;
}

export interface ReleaseWithAssets extends Release {
  readonly assets: readonly Asset[];
}

const notes =
  "Files of the models in the registry, kept by Mergeline. Each is named by its SHA-256, and the records of the " +
  "registry name it: do not delete this release or its tag.";

/** The release with a tag, or undefined where there is none. */
export async function findRelease(github: GitHub, tag: string): Promise<Release | undefined> {
  try {
    const { data } = await github.octokit.rest.repos.getReleaseByTag({ ...at(github), tag });
    return { id: data.id, tag, uploadUrl: withoutQuery(data.upload_url) };
  } catch (error) {
    if (statusOf(error) === 404) return undefined;
    throw refusal(error, `read the release ${tag}`, github);
  }
}

/** All assets of a release. */
export async function listAssets(github: GitHub, { id, tag }: Release): Promise<Asset[]> {
  const { octokit } = github;
  try {
    const found = await octokit.paginate(octokit.rest.repos.listReleaseAssets, {
      ...at(github),
      release_id: id,
      per_page: limits.pageSize,
    });
    return found.map((each) => ({
      id: each.id,
      name: each.name,
      bytes: each.size,
      state: each.state,
      at: new Date(each.created_at),
    }));
  } catch (error) {
    throw refusal(error, `list the assets of the release ${tag}`, github);
  }
}

/** The releases of the store, in the order of their numbers. */
export async function readReleases(github: GitHub): Promise<ReleaseWithAssets[]> {
  const releases: ReleaseWithAssets[] = [];
  for (;;) {
    const release = await findRelease(github, tagOf(releases.length + 1));
    if (release === undefined) return releases;
    releases.push({ ...release, assets: await listAssets(github, release) });
  }
}

/**
 * Makes a release that is neither the latest nor a draft; its tag is put on the default branch's head.
 * @param number counts from 1
 */
export async function makeRelease(github: GitHub, number: number): Promise<Release> {
  const tag = tagOf(number);
  const to = `make the release ${tag} in ${github.owner}/${github.repository}`;
  try {
    const { data } = await github.octokit.rest.repos.createRelease({
      ...at(github),
      tag_name: tag,
      name: number === 1 ? "Model store" : `Model store ${number}`,
      body: notes,
      prerelease: true,
      make_latest: "false",
    });
    return { id: data.id, tag, uploadUrl: withoutQuery(data.upload_url) };
  } catch (error) {
    // Another run was quicker.
    const theirs = isRefusedFor(error, /already_exists/) ? await findRelease(github, tag) : undefined;
    if (theirs !== undefined) return theirs;
    throw refusal(error, to, github);
  }
}

/** How an asset is now; undefined where it is gone. */
export async function readAsset(github: GitHub, id: number): Promise<{ readonly state: string } | undefined> {
  try {
    return (await github.octokit.rest.repos.getReleaseAsset({ ...at(github), asset_id: id })).data;
  } catch (error) {
    if (statusOf(error) === 404) return undefined;
    throw refusal(error, "read an asset of a release", github);
  }
}

/** Removes an asset; one that is gone already is no error. */
export async function removeAsset(github: GitHub, id: number, uri: string): Promise<void> {
  try {
    await github.octokit.rest.repos.deleteReleaseAsset({ ...at(github), asset_id: id });
  } catch (error) {
    if (statusOf(error) !== 404) throw refusal(error, `remove ${uri}`, github);
  }
}

function tagOf(number: number): string {
  return number === 1 ? firstTag : `${firstTag}-${number}`;
}

/** GitHub writes it as a template: `https://uploads.github.com/…/assets{?name,label}`. */
function withoutQuery(template: string): string {
  return template.replace(/\{.*$/s, "");
}
