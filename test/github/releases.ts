import { createHash } from "node:crypto";
import { type Answer, type ApiRequest, invalid, notFound, type RouteState, repositoryOf } from "./route.js";

export interface Asset {
  readonly id: number;
  readonly name: string;
  readonly createdAt: string;
  /** Left at `starter` by an upload that did not end. */
  state: "starter" | "uploaded";
  /** What its storage hands out. */
  content: Buffer;
}

export interface Release {
  readonly repository: string;
  readonly id: number;
  readonly tag: string;
  readonly sent: Readonly<Record<string, unknown>>;
  readonly assets: Asset[];
}

/** The most assets that a release takes. */
const most = 1000;

type Route = (request: ApiRequest, state: RouteState) => Answer;

const at = "/repos/{owner}/{repo}/releases";

/** Releases and their assets. An asset's bytes lie under another address, which must not be told the token. */
export const releaseRoutes: Readonly<Record<string, Route>> = {
  [`POST ${at}`]: (request, state) => {
    const repository = repositoryOf(request);
    const tag = String(request.body.tag_name);
    if (state.releases.some((each) => each.repository === repository && each.tag === tag)) {
      return refused("Release", "already_exists", "tag_name");
    }
    const id = state.releases.length + 1;
    const release: Release = { repository, id, tag, sent: request.body, assets: [] };
    state.releases.push(release);
    return { status: 201, body: described(release, state) };
  },
  [`GET ${at}/tags/{tag}`]: (request, state) => {
    const release = state.releases.find(
      (each) => each.repository === repositoryOf(request) && each.tag === request.operation.parameters.tag,
    );
    return release === undefined ? notFound : { status: 200, body: described(release, state) };
  },
  [`GET ${at}/{release_id}/assets`]: (request, state) => {
    const release = releaseOf(request, state);
    if (release === undefined) return notFound;
    const size = Math.min(100, Number(request.query.get("per_page") ?? 30));
    const page = Number(request.query.get("page") ?? 1);
    const shown = release.assets.slice((page - 1) * size, page * size);
    const next = `<${state.url}${request.path}?per_page=${size}&page=${page + 1}>; rel="next"`;
    return {
      status: 200,
      headers: page * size < release.assets.length ? { link: next } : {},
      body: shown.map((asset) => describedAsset(asset, release, state)),
    };
  },
  [`POST ${at}/{release_id}/assets`]: (request, state) => {
    const release = releaseOf(request, state);
    if (release === undefined) return notFound;
    const name = request.query.get("name") ?? "";
    const { content = Buffer.alloc(0), contentLength } = request;
    if (contentLength === undefined) return { status: 411, body: { message: "Length Required" } };
    if (name === "" || content.length === 0) return invalid("Bad Content-Length: 0");
    if (release.assets.some((asset) => asset.name === name)) {
      return refused("ReleaseAsset", "already_exists", "name");
    }
    if (release.assets.length >= most) {
      const message = "file_count limited to 1000 assets per release";
      return refused("ReleaseAsset", "custom", "file_count", message);
    }
    const asset = begin(release, name, state);
    Object.assign(asset, { state: "uploaded", content });
    return { status: 201, body: describedAsset(asset, release, state) };
  },
  [`GET ${at}/assets/{asset_id}`]: (request, state) => {
    const found = assetOf(request, state);
    if (found === undefined) return notFound;
    if (!request.accept.includes("application/octet-stream")) {
      return { status: 200, body: describedAsset(found.asset, found.release, state) };
    }
    return { status: 302, headers: { location: `${state.url}/storage/${found.asset.id}` } };
  },
  [`DELETE ${at}/assets/{asset_id}`]: (request, state) => {
    const found = assetOf(request, state);
    if (found === undefined) return notFound;
    found.release.assets.splice(found.release.assets.indexOf(found.asset), 1);
    return { status: 204 };
  },
};

/** The start of an asset, which GitHub makes before it has the bytes. */
export function begin(release: Release, name: string, state: Pick<RouteState, "releases" | "now">): Asset {
  const ids = state.releases.flatMap(({ assets }) => assets.map(({ id }) => id));
  const asset: Asset = {
    id: 1 + Math.max(0, ...ids),
    name,
    createdAt: state.now().toISOString(),
    state: "starter",
    content: Buffer.alloc(0),
  };
  release.assets.push(asset);
  return asset;
}

/** What an upload that broke off leaves behind. */
export function leaveStarter(path: string, query: URLSearchParams, state: RouteState): void {
  const [, id] = /\/releases\/(\d+)\/assets$/.exec(path) ?? [];
  const release = state.releases.find((each) => String(each.id) === id);
  const name = query.get("name");
  if (release === undefined || name === null || release.assets.some((asset) => asset.name === name)) return;
  begin(release, name, state);
}

function refused(resource: string, code: string, field: string, message?: string): Answer {
  return {
    status: 422,
    body: { message: "Validation Failed", errors: [{ resource, code, field, message }], status: "422" },
  };
}

function releaseOf(request: ApiRequest, state: RouteState): Release | undefined {
  return state.releases.find(
    (each) =>
      each.repository === repositoryOf(request) &&
      String(each.id) === request.operation.parameters.release_id,
  );
}

function assetOf(request: ApiRequest, state: RouteState): { release: Release; asset: Asset } | undefined {
  for (const release of state.releases.filter((each) => each.repository === repositoryOf(request))) {
    const asset = release.assets.find((each) => String(each.id) === request.operation.parameters.asset_id);
    if (asset !== undefined) return { release, asset };
  }
  return undefined;
}

function described({ repository, id, tag, sent, assets }: Release, state: RouteState): unknown {
  const address = `${state.url}/repos/${repository}/releases/${id}`;
  const links = Object.fromEntries(
    ["avatar", "html", "followers", "following", "gists", "starred", "subscriptions", "organizations"]
      .concat(["repos", "events", "received_events"])
      .map((name) => [`${name}_url`, state.url]),
  );
  const who = { ...links, login: "a", id: 1, node_id: "U", gravatar_id: "", url: state.url, type: "Bot" };
  const time = state.now().toISOString();
  return {
    url: address,
    html_url: `${state.url}/${repository}/releases/tag/${tag}`,
    assets_url: `${address}/assets`,
    upload_url: `${state.url}/api/uploads/repos/${repository}/releases/${id}/assets{?name,label}`,
    tarball_url: null,
    zipball_url: null,
    id,
    node_id: `R${id}`,
    tag_name: tag,
    target_commitish: sent.target_commitish ?? "main",
    name: sent.name ?? null,
    body: sent.body ?? null,
    draft: sent.draft ?? false,
    prerelease: sent.prerelease ?? false,
    created_at: time,
    published_at: time,
    author: { ...who, site_admin: false },
    assets: assets
      .slice(0, 30)
      .map((asset) => describedAsset(asset, { repository, id, tag, sent, assets }, state)),
  };
}

function describedAsset(asset: Asset, { repository, tag }: Release, state: RouteState): unknown {
  const isWhole = asset.state === "uploaded";
  return {
    url: `${state.url}/repos/${repository}/releases/assets/${asset.id}`,
    browser_download_url: `${state.url}/${repository}/releases/download/${tag}/${asset.name}`,
    id: asset.id,
    node_id: `RA${asset.id}`,
    name: asset.name,
    label: "",
    state: asset.state,
    content_type: "application/octet-stream",
    size: asset.content.length,
    digest: isWhole ? `sha256:${createHash("sha256").update(asset.content).digest("hex")}` : null,
    download_count: 0,
    created_at: asset.createdAt,
    updated_at: asset.createdAt,
    uploader: null,
  };
}
