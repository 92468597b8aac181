import { execFile } from "node:child_process";
import { createHash, randomBytes } from "node:crypto";
import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { promisify } from "node:util";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { fetchArtifact } from "../../../actions/toolkit/registry/store/fetch.js";
import { openStore } from "../../../actions/toolkit/registry/store/store-kinds.js";
import { testRuntime } from "../../runtime.js";
import { type RealRegistry, servers, skopeo, startRegistry, whyNot } from "./oci-server.js";

const digestOf = (content: string | Uint8Array) =>
  `sha256:${createHash("sha256").update(content).digest("hex")}`;
const MiB = 1024 * 1024;
const execute = promisify(execFile);

async function scene(registry: RealRegistry, files: Readonly<Record<string, string | Uint8Array>>) {
  const { directory, runtime } = await testRuntime({ files });
  const access = { repository: undefined, runtime };
  const store = await openStore({ type: "oci", path: `${registry.host}/acme/models` }, "store", access);
  const given = (names = Object.keys(files)) =>
    names.map((name) => ({ file: join(directory, name), digest: digestOf(files[name]!), name }));
  return {
    directory,
    store,
    given,
    put: async (model: string, names?: string[]) => store.put(given(names), model),
    fetched: async (uri: string, digest: string) => {
      const copy = join(directory, `copy-${randomBytes(4).toString("hex")}`);
      await fetchArtifact(uri, digest, copy, access);
      return readFile(copy);
    },
  };
}

for (const program of servers) {
  const missing = whyNot(program);
  describe.skipIf(missing !== undefined)(`${program}${missing === undefined ? "" : `: ${missing}`}`, () => {
    let registry: RealRegistry;
    beforeAll(async () => {
      registry = await startRegistry(program);
    }, 60_000);
    afterAll(async () => registry?.stop());
    beforeEach(() => {
      registry.intercept = undefined;
      registry.requests.length = 0;
    });
    const sent = () =>
      registry.requests
        .filter(({ method, path }) => (method === "PUT" || method === "PATCH") && path.includes("/blobs/"))
        .reduce((sum, { bytes }) => sum + bytes, 0);

    it("keeps files as layers of one image and gives each back", async () => {
      const files = { "build/model.joblib": "the model", "build/tokenizer/vocab.txt": "a b c" };
      const { put, fetched } = await scene(registry, files);
      const [model, vocabulary] = await put("churn");
      const image = `oci://${registry.host}/acme/models/churn@sha256:`;
      expect(model!.uri.startsWith(image)).toBe(true);
      expect(model).toMatchObject({ digest: digestOf("the model"), bytes: 9 });
      expect(model!.uri.endsWith("#/models/model.joblib")).toBe(true);
      expect(vocabulary!.uri.endsWith("#/models/tokenizer/vocab.txt")).toBe(true);
      expect(String(await fetched(model!.uri, model!.digest))).toBe("the model");
      expect(String(await fetched(vocabulary!.uri, vocabulary!.digest))).toBe("a b c");
    });

    it("sends what is new only, and nothing the second time", async () => {
      const weights = randomBytes(MiB);
      const { put } = await scene(registry, { weights, config: "one" });
      const first = await put("same");
      registry.requests.length = 0;
      expect(await put("same")).toEqual(first);
      expect(sent()).toBe(0);
      const changed = await scene(registry, { weights, config: "two" });
      const second = await changed.put("same");
      expect(second[0]!.uri).not.toBe(first[0]!.uri);
      expect(sent()).toBeLessThan(10_000);
      expect(digestOf(await changed.fetched(second[0]!.uri, second[0]!.digest))).toBe(digestOf(weights));
    });

    it("goes on with an upload after each break, and with a download", async () => {
      const weights = randomBytes(40 * MiB);
      const { put, fetched } = await scene(registry, { weights });
      let pieces = 0;
      registry.intercept = ({ method }) => {
        if (method !== "PATCH") return "passed";
        pieces++;
        if (pieces === 2) return { cutAfter: 3 * MiB };
        return pieces === 4 ? "unanswered" : "passed";
      };
      const [kept] = await put("resumed");
      expect(pieces).toBeGreaterThanOrEqual(4);
      // Docker's registry 2.8 drops an upload that broke in the middle of a piece; the upload then starts anew.
      const resumes = program === "distribution";
      expect(sent()).toBeLessThan((resumes ? 75 : 100) * MiB);
      const starts = registry.requests.filter(({ method }) => method === "POST").length;
      // Two more are those of the two configurations.
      expect(starts - 2).toBe(resumes ? 1 : 3);
      let reads = 0;
      registry.intercept = ({ method, url = "" }) =>
        method === "GET" && url.includes("/blobs/") && ++reads <= 2 ? { answerOnly: 10 * MiB } : "passed";
      expect(digestOf(await fetched(kept!.uri, kept!.digest))).toBe(digestOf(weights));
      expect(reads).toBe(3);
    }, 60_000);

    it("tags a version, once, and leaves another image's tag alone", async () => {
      const { put, store, fetched } = await scene(registry, { one: "1", two: "2" });
      const first = await put("tagged", ["one"]);
      await store.label!(first, { model: "tagged", version: 7 });
      await store.label!(first, { model: "tagged", version: 7 });
      const tags = await (await fetch(`http://${registry.host}/v2/acme/models/tagged/tags/list`)).json();
      expect(tags).toMatchObject({ tags: expect.arrayContaining(["7"]) });
      const second = await put("tagged", ["two"]);
      await expect(store.label!(second, { model: "tagged", version: 7 })).rejects.toThrow(
        /tagged:7 is another image already/,
      );
      expect(String(await fetched(first[0]!.uri, first[0]!.digest))).toBe("1");
    });

    it("refuses a file that changes before or while it is sent, and tags nothing", async () => {
      const { directory, put, store, given } = await scene(registry, { weights: randomBytes(20 * MiB) });
      const files = given();
      registry.intercept = ({ method }) => {
        if (method !== "PATCH") return "passed";
        registry.intercept = undefined;
        void writeFile(join(directory, "weights"), randomBytes(20 * MiB));
        return "passed";
      };
      await expect(store.put(files, "changing")).rejects.toThrow(
        /weights has changed since its digest was taken/,
      );
      await expect(put("changing")).rejects.toThrow(/has changed since its digest was taken/);
      const tags = await fetch(`http://${registry.host}/v2/acme/models/changing/tags/list`);
      expect([200, 404]).toContain(tags.status);
      expect(((await tags.json()) as { tags?: unknown[] | null }).tags ?? []).toEqual([]);
    }, 30_000);

    it("is read by skopeo, whose copy has the files under /models", async ({ skip }) => {
      if (whyNot("skopeo")) skip(whyNot("skopeo"));
      const { directory, put, store } = await scene(registry, {
        "build/model.joblib": "the model",
        "build/b": "b",
      });
      await store.label!(await put("copied"), { model: "copied", version: 3 });
      const { program, env } = skopeo();
      const run = async (...args: string[]) =>
        (await execute(program, args, { env, timeout: 20_000 })).stdout;
      const reference = `docker://${registry.host}/acme/models/copied:3`;
      const seen = JSON.parse(await run("inspect", "--tls-verify=false", reference)) as Record<
        string,
        unknown
      >;
      expect(seen).toMatchObject({ Os: "linux", Architecture: "amd64" });
      await run(
        "--insecure-policy",
        "copy",
        "--preserve-digests",
        "--all",
        "--src-tls-verify=false",
        reference,
        `oci:${directory}/layout:3`,
      );
      const utc = { ...process.env, TZ: "UTC" };
      const listed: string[] = [];
      for (const digest of seen.Layers as string[]) {
        const layer = join(directory, "layout/blobs/sha256", digest.slice("sha256:".length));
        listed.push((await execute("tar", ["-tvf", layer], { env: utc })).stdout);
      }
      expect(listed.join("").replaceAll(/ +/g, " ")).toBe(
        [
          "drwxr-xr-x 0/0 0 1970-01-01 00:00 models/",
          "-rw-r--r-- 0/0 9 1970-01-01 00:00 models/model.joblib",
          "drwxr-xr-x 0/0 0 1970-01-01 00:00 models/",
          "-rw-r--r-- 0/0 1 1970-01-01 00:00 models/b",
          "",
        ].join("\n"),
      );
    }, 30_000);
  });
}
