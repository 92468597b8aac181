import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { register, scene } from "../register-model/scene.js";
import type { TestRuntime } from "../runtime.js";
import { type RealRegistry, servers, startRegistry, whyNot } from "../toolkit/registry/oci-server.js";

describe.each(servers)("gc of an OCI registry: %s", (server) => {
  const why = whyNot(server);
  describe.skipIf(why !== undefined)(why ?? "a real server", () => {
    let registry: RealRegistry;
    beforeAll(async () => {
      registry = await startRegistry(server);
    });
    afterAll(() => registry?.stop());
    beforeEach(() => {
      registry.intercept = undefined;
      registry.requests.length = 0;
    });

    const tagsOf = async (name: string) =>
      (
        (await (await fetch(`http://${registry.host}/v2/${name}/tags/list`)).json()) as {
          tags?: string[] | null;
        }
      ).tags ?? [];
    /** A clone with a registered version, and an image that an interrupted registration has left. */
    const leftBehind = async (path: string): Promise<{ one: TestRuntime; store: string }> => {
      const store = `oci://${registry.host}/acme/${path}`;
      const { clone } = await scene({ "build/model.joblib": "kept" });
      const one = await clone();
      await register(one, { store });
      await one.write("build/model.joblib", "left behind");
      const other = await (await scene()).clone();
      await other.write("build/model.joblib", "left behind");
      await register(other, { store });
      return { one, store };
    };

    it("removes the images that no branch names, and leaves those of versions", async () => {
      const { one, store } = await leftBehind("swept");
      await one.write("build/model.joblib", "proposed");
      await register(one, { store, write: "pull-request" });
      const tags = (await tagsOf("acme/swept/churn")).filter((tag) => tag.startsWith("kept-"));
      expect(tags).toHaveLength(3);
      registry.requests.length = 0;

      // Nobody knows since when it lies there, so nothing is garbage by itself.
      const careful = await one.run("registry gc", { store });
      expect(careful.summary).toMatch(
        /^1 artifact of 3 artifacts in no branch's registry; .* does not say since when\. .*--older-than 0s/,
      );
      const dry = JSON.parse(
        (await one.run("registry gc", { store, "older-than": "0s", json: "true" })).printed!,
      );
      expect(dry).toMatchObject({ deleted: false, kept: 2, garbage: [{ at: null }] });
      expect(dry.garbage[0].bytes).toBeGreaterThan(10);
      expect(registry.requests.filter(({ method }) => method === "DELETE")).toEqual([]);

      await one.run("registry gc", { store, "older-than": "0s", delete: "true" });
      const { digest } = dry.garbage[0] as { digest: string };
      const left = await fetch(`http://${registry.host}/v2/acme/swept/churn/manifests/${digest}`, {
        headers: { accept: "application/vnd.oci.image.index.v1+json" },
      });
      expect(left.status).toBe(404);
      const again = await one.run("registry gc", { store, "older-than": "0s" });
      expect(again.summary).toMatch(/^Nothing to remove: all 2 artifacts/);
      // What a version names can still be read.
      expect((await one.run("verify", { artifacts: "true" })).ok).toBe(true);
    });

    it("lists repositories of many tags page by page, and one that is not there as empty", async () => {
      const { one, store } = await leftBehind("paged");
      registry.intercept = ({ url = "" }, response) => {
        if (!url.includes("/tags/list")) return "passed";
        const last = new URL(url, "http://x").searchParams.get("last");
        const page = last === null ? ["1", "2"] : last === "2" ? ["3"] : [];
        const link = last === null ? { link: "</v2/acme/paged/churn/tags/list?n=2&last=2>; rel=next" } : {};
        response.writeHead(200, { "content-type": "application/json", ...link });
        response.end(JSON.stringify({ name: "acme/paged/churn", tags: page }));
        return "answered";
      };
      expect((await one.run("registry gc", { store })).summary).toMatch(/^Nothing to remove: all 0/);
      expect(registry.requests.filter(({ path }) => path.includes("tags/list"))).toHaveLength(2);
      registry.intercept = undefined;
      const none = await one.run("registry gc", { store: `oci://${registry.host}/acme/none` });
      expect(none.summary).toMatch(/^Nothing to remove: all 0/);
    });

    it.each([
      [405, /removes no manifests by the registry API \(UNSUPPORTED: not enabled\), so .* stays/],
      [403, /can't be removed: the registry answered 403/],
    ])("says what to do where the registry answers %d, and removes nothing", async (status, says) => {
      const { one, store } = await leftBehind(`refused-${status}`);
      registry.intercept = ({ method }, response) => {
        if (method !== "DELETE") return "passed";
        const errors = [{ code: "UNSUPPORTED", message: "not enabled" }];
        response.writeHead(status, { "content-type": "application/json" }).end(JSON.stringify({ errors }));
        return "answered";
      };
      await expect(one.run("registry gc", { store, "older-than": "0s", delete: "true" })).rejects.toThrow(
        says,
      );
      registry.intercept = undefined;
      const after = JSON.parse(
        (await one.run("registry gc", { store, "older-than": "0s", json: "true" })).printed!,
      );
      expect(after.garbage).toHaveLength(1);
    });

    it("does not take an answer that is no list for an empty one", async () => {
      const { one, store } = await leftBehind("odd");
      registry.intercept = ({ url = "" }, response) => {
        if (!url.includes("/tags/list")) return "passed";
        response.writeHead(200).end("<html>");
        return "answered";
      };
      await expect(one.run("registry gc", { store })).rejects.toThrow(/no list of tags/);
    });
  });
});

it.each([
  ["lfs:models", /has no call that removes an object/],
  ["dvc:/tmp/remote", /dvc gc --all-commits --cloud/],
])("names why %s is left alone", async (store, says) => {
  const { clone } = await scene({ "registry/churn/model.yaml": "name: churn\n" });
  const one = await clone();
  await expect(one.run("registry gc", { store })).rejects.toThrow(says);
});
