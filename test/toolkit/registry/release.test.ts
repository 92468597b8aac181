import { randomBytes } from "node:crypto";
import { appendFile, readFile, truncate, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { afterAll, afterEach, beforeAll, beforeEach, expect, it } from "vitest";
import { parseModel } from "../../../actions/toolkit/model/parse.js";
import { fetchArtifact } from "../../../actions/toolkit/registry/store/fetch.js";
import { releaseStore } from "../../../actions/toolkit/registry/store/release/release-store.js";
import { parseStoreAddress } from "../../../actions/toolkit/registry/store/store-address.js";
import { openStore } from "../../../actions/toolkit/registry/store/store-kinds.js";
import { begin, type Release } from "../../github/releases.js";
import { type GitHubServer, startGitHub } from "../../github/server.js";
import { digestOf, register, scene } from "../../register-model/scene.js";
import { testRuntime } from "../../runtime.js";
import { connect } from "../github/fixture.js";

const large = randomBytes(20 * 1024 * 1024);
const name = digestOf("the model\n").slice("sha256:".length);
const uri = `release://acme/churn/mergeline-store/${name}`;

let server: GitHubServer;
beforeAll(async () => {
  server = await startGitHub({ repositories: ["acme/churn", "acme/models"] });
});
afterAll(() => server.close());
beforeEach(() => {
  for (const list of [server.releases, server.requests, server.faults, server.violations]) list.length = 0;
});
afterEach(() => expect(server.violations).toEqual([]));

const stateOf = () => ({ releases: server.releases, now: () => new Date() });
const release = (assets: Release["assets"] = []): Release => {
  const made = { repository: "acme/churn", id: 1, tag: "mergeline-store", sent: {}, assets };
  server.releases.push(made);
  return made;
};
const sent = (method: string) => server.requests.filter((one) => one.method === method);

/** A workspace with a file, and the store that `address` names. */
async function opened(address = "release:", content: string | Uint8Array = "the model\n", token?: string) {
  const { directory, runtime } = await testRuntime({
    files: { "build/model.joblib": content },
    github: await connect(server, token),
  });
  const access = { repository: undefined, runtime };
  const file = join(directory, "build/model.joblib");
  const one = { file, digest: digestOf(content), name: "build/model.joblib" };
  return {
    directory,
    file,
    one,
    access,
    store: await openStore(parseStoreAddress(address, "store"), "store", access),
  };
}

/** The same store, of which only a little patience is asked. */
async function impatient(patience: number) {
  const { one } = await opened();
  const { signal } = new AbortController();
  const github = await connect(server);
  return { one, store: releaseStore({ github, signal, now: () => new Date(), patience }) };
}

it("keeps a registered model in a prerelease that is not the latest, and reads it from GitHub's storage", async () => {
  const { clone, server: remote } = await scene();
  const one = await clone({ github: await connect(server) });
  await register(one, { store: "release:" });
  expect(await remote.read("registry/churn/versions/1.yaml")).toContain(`uri: ${uri}\n`);
  const [made, ...others] = server.releases;
  expect(others).toEqual([]);
  expect(made).toMatchObject({
    tag: "mergeline-store",
    sent: { prerelease: true, make_latest: "false" },
    assets: [{ name, state: "uploaded", content: Buffer.from("the model\n") }],
  });
  // The second version has other bytes and the same release; the third has nothing to send.
  await one.write("build/model.joblib", "another model\n");
  await register(one, { store: "release:" });
  await register(one, { store: "release:" });
  expect(made?.assets.length).toBe(2);
  expect(sent("POST").filter(({ path }) => path.endsWith("/assets")).length).toBe(2);

  const copy = join(one.directory, ".mergeline/copy");
  await fetchArtifact(uri, digestOf("the model\n"), copy, { repository: undefined, runtime: one.runtime });
  expect(await readFile(copy, "utf8")).toBe("the model\n");
  expect(server.requests.at(-1)?.path).toMatch(/^\/storage\//);
});

it("streams a large file with its length, and goes on where a download breaks off", async () => {
  const { directory, one, store, access } = await opened("release://acme/models", large);
  server.faults.push({ on: "/storage/", times: 2, kind: "drop" });
  const [stored] = await store.put([one], "churn");
  expect(stored).toEqual({
    uri: `release://acme/models/mergeline-store/${one.digest.slice(7)}`,
    digest: one.digest,
    bytes: large.length,
  });
  expect(server.releases[0]).toMatchObject({ repository: "acme/models" });
  expect(server.releases[0]!.assets[0]!.content.equals(large)).toBe(true);
  // Half came, then half of the rest, then the rest.
  const ranges = server.requests.filter(({ path }) => path.startsWith("/storage/")).map(({ body }) => body);
  expect(ranges.length).toBe(3);
  expect(ranges[0]).toBeUndefined();
  expect(ranges[2]).toMatch(/^bytes=\d+-$/);
  const copy = join(directory, "copy");
  await fetchArtifact(stored!.uri, one.digest, copy, access);
  expect((await readFile(copy)).equals(large)).toBe(true);
});

it("sends a file again whose upload broke off, and removes what that left", async () => {
  const { one, store } = await opened();
  const posts = "POST /repos/acme/churn/releases/1/assets";
  server.faults.push({ on: posts, times: 1, kind: "drop" }, { on: posts, times: 1, kind: 502 });
  expect(await store.put([one], "churn")).toMatchObject([{ uri }]);
  expect(sent("DELETE").map(({ status }) => status)).toEqual([204]);
  expect(server.releases[0]!.assets).toMatchObject([{ name, state: "uploaded" }]);
});

it("finds an upload again whose answer was lost", async () => {
  const { one, store } = await opened();
  server.faults.push({ on: "POST /repos/acme/churn/releases/1/assets", times: 1, kind: "lose-answer" });
  expect(await store.put([one], "churn")).toMatchObject([{ uri }]);
  expect(sent("POST").filter(({ path }) => path.endsWith("/assets")).length).toBe(1);
});

it("says so when the connection stays broken", async () => {
  const { one, store } = await opened();
  server.faults.push({ on: "POST /repos/acme/churn/releases/1/assets", times: 99, kind: "drop" });
  await expect(store.put([one], "churn")).rejects.toThrow(
    /^build\/model\.joblib could not be sent to a release of acme\/churn: the connection broke: .*Run it again\.$/,
  );
});

it("takes over what an earlier run left half-sent, and waits for one that is still at it", async () => {
  const old = {
    id: 9,
    name,
    createdAt: "2026-01-01T00:00:00Z",
    state: "starter",
    content: Buffer.alloc(0),
  } as const;
  release([{ ...old }]);
  const first = await impatient(15_000);
  expect(await first.store.put([first.one], "churn")).toMatchObject([{ uri }]);
  expect(sent("DELETE").map(({ path }) => path)).toEqual(["/repos/acme/churn/releases/assets/9"]);

  server.releases.length = 0;
  server.requests.length = 0;
  const asset = begin(release(), name, stateOf());
  const second = await impatient(5000);
  const under = second.store.put([second.one], "churn");
  await wait(300);
  Object.assign(asset, { state: "uploaded", content: Buffer.from("the model\n") });
  expect(await under).toMatchObject([{ uri }]);
  expect([...sent("DELETE"), ...sent("POST")]).toEqual([]);
});

it("ends well where two runs send the same file, and make the release, at once", async () => {
  const all = await Promise.all([opened(), opened(), opened(), opened()]);
  const uris = await Promise.all(
    all.map(async ({ store, one }) => (await store.put([one], "churn"))[0]!.uri),
  );
  expect(new Set(uris)).toEqual(new Set([uri]));
  expect(server.releases.length).toBe(1);
  expect(server.releases[0]!.assets.length).toBe(1);
});

it("goes on in a second release when the first is full, and finds what lies in either", async () => {
  const full = release();
  for (let each = 0; each < 999; each++) {
    full.assets.push({
      id: each + 1,
      name: `x${each}`,
      createdAt: "",
      state: "uploaded",
      content: Buffer.alloc(0),
    });
  }
  const { directory, one, store, access } = await opened();
  await writeFile(join(directory, "second"), "second");
  const second = { file: join(directory, "second"), digest: digestOf("second"), name: "second" };
  const stored = await store.put([one, second], "churn");
  expect(stored.map((each) => each.uri)).toEqual([
    uri,
    `release://acme/churn/mergeline-store-2/${second.digest.slice(7)}`,
  ]);
  const copy = join(directory, "copy");
  for (const each of stored) await fetchArtifact(each.uri, each.digest, copy, access);
  server.requests.length = 0;
  const again = await openStore(parseStoreAddress("release:", "store"), "store", access);
  expect(await again.put([second, one], "churn")).toEqual([...stored].reverse());
  expect(sent("POST")).toEqual([]);
});

it("goes on in a second release when GitHub says that the first was filled meanwhile", async () => {
  const { one, store } = await opened();
  const errors = [
    { resource: "ReleaseAsset", code: "custom", field: "file_count", message: "limited to 1000" },
  ];
  const body = { message: "Validation Failed", errors };
  server.faults.push({ on: "POST /repos/acme/churn/releases/1/assets", times: 1, kind: 422, body });
  expect(await store.put([one], "churn")).toMatchObject([{ uri: uri.replace("-store", "-store-2") }]);
});

it("refuses a file that changes on the way, other bytes in the store, and a file that is too large", async () => {
  const { one, store, file, access, directory } = await opened("release:", large);
  await appendFile(file, "more");
  await expect(store.put([one], "churn")).rejects.toThrow(/has changed since its digest was taken/);
  expect(server.releases[0]!.assets.every(({ state }) => state === "starter")).toBe(true);

  server.releases.length = 0;
  const rotten = begin(release(), name, stateOf());
  Object.assign(rotten, { state: "uploaded", content: Buffer.from("rotten") });
  const other = await opened();
  await expect(other.store.put([other.one], "churn")).rejects.toThrow(
    `The store holds other bytes under ${uri} than its name says. Remove that asset`,
  );
  await expect(fetchArtifact(uri, digestOf("the model\n"), join(directory, "copy"), access)).rejects.toThrow(
    /holds other bytes/,
  );

  server.requests.length = 0;
  await truncate(file, 2 * 1024 ** 3);
  await expect(store.put([one], "churn")).rejects.toThrow(/has to be smaller than 2 GiB/);
  expect(server.requests).toEqual([]);
});

it.each([
  [{ kind: 403 }, /permissions: contents: write" in acme\/churn/],
  [{ kind: 401 }, /does not accept github-token/],
  [
    { kind: 422, body: { message: "Cannot upload assets to an immutable release" } },
    /immutable releases are switched on/,
  ],
  [{ kind: 422, body: { message: "Validation Failed" } }, /GitHub refuses it \(Validation Failed\)/],
] as const)("registers nothing where GitHub answers %j", async (fault, message) => {
  const { clone, server: remote } = await scene();
  const one = await clone({ github: await connect(server) });
  server.faults.push({ on: "POST /repos/acme/churn/releases/1/assets", times: 9, ...fault });
  const error = await register(one, { store: "release:" }).catch((each) => each);
  expect(error.message).toMatch(message);
  expect(error.message).not.toMatch(/\n|job-token/);
  expect(await remote.files("registry")).toEqual([]);
});

it("says what it needs: a token that may write, a repository, an asset that is there", async () => {
  const reader = await opened("release:", "the model\n", "read-token");
  await expect(reader.store.put([reader.one], "churn")).rejects.toThrow(
    /Could not make the release mergeline-store in acme\/churn: .*contents: write/,
  );
  await expect(opened("release://acme")).rejects.toThrow(/Write release:\/\/owner\/repository, or release:/);
  await expect(opened("release://token@acme/churn")).rejects.toThrow(
    /store: \*\*\*@acme\/churn is not a repo/,
  );
  const { runtime } = await testRuntime();
  const nowhere = { repository: undefined, runtime };
  await expect(openStore({ type: "release", path: "" }, "store", nowhere)).rejects.toThrow(/needs GitHub/);
  const read = (from: string) => fetchArtifact(from, digestOf("the model\n"), "/nowhere/x", reader.access);
  await expect(read(uri)).rejects.toThrow(/is not there: no release mergeline-store is seen/);
  await expect(read(uri.slice(0, -1))).rejects.toThrow(/It needs the form release:\/\//);
  await expect(read(uri.replace("acme/churn", "acme/../x"))).rejects.toThrow(/It needs the form/);
});

it("is cleaned up by registry gc, and what else lies in the release is left alone", async () => {
  const { clone } = await scene();
  const one = await clone({
    github: await connect(server),
    now: () => new Date(Date.now() + 30 * 86_400_000),
  });
  await register(one, { store: "release:" });
  const { assets } = server.releases[0]!;
  const orphan = begin(server.releases[0]!, digestOf("gone").slice(7), stateOf());
  Object.assign(orphan, { state: "uploaded", content: Buffer.from("gone") });
  begin(server.releases[0]!, "notes.txt", stateOf());
  const gc = async (more: Readonly<Record<string, string>>) =>
    JSON.parse((await one.run("registry gc", { store: "release:", json: "true", ...more })).printed!);
  const garbage = [{ uri: uri.replace(name, orphan.name), digest: digestOf("gone"), bytes: 4 }];
  expect(await gc({})).toMatchObject({ deleted: false, kept: 1, garbage });
  expect(assets.length).toBe(3);
  expect(await gc({ delete: "true" })).toMatchObject({ deleted: true, kept: 1, garbage });
  expect(assets.map((asset) => asset.name)).toEqual([name, "notes.txt"]);
});

it("is set in model.yaml", () => {
  const store = (text: string) =>
    parseModel(`name: churn\nregistry: { store: ${text} }\n`, "model.yaml").config;
  expect(store("{ type: release }").registry?.store).toEqual({ type: "release", path: "" });
  expect(store("{ type: release, path: acme/models }").registry?.store?.path).toBe("acme/models");
  expect(() => store("{ type: releases }")).toThrow(/lfs, release/);
});
