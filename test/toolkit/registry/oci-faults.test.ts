import { execFile } from "node:child_process";
import { randomBytes } from "node:crypto";
import { readdir, truncate, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { promisify } from "node:util";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { fetchArtifact } from "../../../actions/toolkit/registry/store/fetch.js";
import { digestOf, register, scene } from "../../register-model/scene.js";
import { root, testRuntime } from "../../runtime.js";
import { type Intercept, type RealRegistry, servers, startRegistry, whyNot } from "./oci-server.js";

const program = servers.find((one) => whyNot(one) === undefined);
const uploads = (method: string | undefined, url: string | undefined) =>
  (method === "PUT" || method === "PATCH") && url?.includes("/blobs/uploads/");

/** Answers to what sends bytes, for ever. */
const refusing =
  (status: number, body: string, headers: Record<string, string> = {}): Intercept =>
  ({ method, url }, response) => {
    if (!uploads(method, url)) return "passed";
    response.writeHead(status, { "content-type": "application/json", ...headers }).end(body);
    return "answered";
  };
const said = (code: string, message: string) => JSON.stringify({ errors: [{ code, message }] });

describe.skipIf(program === undefined)(
  `the OCI store in trouble${program ? "" : `: ${whyNot(servers[0])}`}`,
  () => {
    let registry: RealRegistry;
    beforeAll(async () => {
      registry = await startRegistry(program!);
    });
    afterAll(async () => registry?.stop());
    beforeEach(() => {
      registry.intercept = undefined;
      registry.requests.length = 0;
    });

    const cases: readonly (readonly [string, Intercept, RegExp])[] = [
      ["a quota", refusing(403, said("DENIED", "quota exceeded")), /answered 403 \(DENIED: quota exceeded\)/],
      [
        "a full disk",
        refusing(507, said("UNKNOWN", "no space left on device")),
        /answered 507 .*no space left/,
      ],
      [
        "credentials that expire",
        ({ method, url }, response) => {
          if (!uploads(method, url)) return "passed";
          response.writeHead(401, { "www-authenticate": "Basic realm=x" }).end();
          return "answered";
        },
        /wants credentials, and there are none/,
      ],
      [
        "a manifest that is refused",
        ({ method, url }, response) => {
          if (method !== "PUT" || !url?.includes("/manifests/kept-")) return "passed";
          response.writeHead(400).end(said("MANIFEST_INVALID", "no"));
          return "answered";
        },
        /MANIFEST_INVALID/,
      ],
      [
        "bytes that are taken and not kept",
        ({ method, url }, response) => {
          if (method !== "PUT" || !uploads(method, url)) return "passed";
          response.writeHead(201).end();
          return "answered";
        },
        /does not have it/,
      ],
      [
        "another manifest given back",
        ({ method, url }, response) => {
          if (method !== "GET" || !url?.includes("/manifests/")) return "passed";
          response.writeHead(200).end("{}");
          return "answered";
        },
        /answered with another manifest/,
      ],
    ];
    it.each(cases)("leaves no version behind: %s", async (_, intercept, message) => {
      const { clone } = await scene({ "build/model.joblib": randomBytes(1000).toString("hex") });
      const one = await clone();
      registry.intercept = intercept;
      const store = `oci://${registry.host}/acme/models`;
      await expect(register(one, { store })).rejects.toThrow(message);
      expect(await readdir(join(one.directory))).not.toContain("registry");
      const two = await clone();
      expect(await readdir(two.directory)).not.toContain("registry");
      registry.intercept = undefined;
      expect((await register(one, { store })).outputs).toMatchObject({ version: 1, created: true });
    });

    it("registers, tags the version, and says it where the tag can't be set", async () => {
      const { clone } = await scene();
      const one = await clone();
      const store = `oci://${registry.host}/acme/labels`;
      await register(one, { store });
      const tags = await (await fetch(`http://${registry.host}/v2/acme/labels/churn/tags/list`)).json();
      expect(tags).toMatchObject({ tags: expect.arrayContaining(["1"]) });
      expect(await one.read("registry/churn/versions/1.yaml")).toContain(
        `oci://${registry.host}/acme/labels/churn@`,
      );
      await one.write("build/model.joblib", "another\n");
      registry.intercept = ({ method, url }, response) => {
        if (method !== "PUT" || !url?.endsWith("/manifests/2")) return "passed";
        response.writeHead(403).end(said("DENIED", "no tags today"));
        return "answered";
      };
      expect((await register(one, { store })).outputs).toMatchObject({ version: 2, created: true });
      expect(one.log.join("")).toMatch(
        /Version 2 is registered, but the store has no name for it: .*no tags today/,
      );
    });

    it("waits as long as it is told to, and goes on", async () => {
      const { clone } = await scene({ "build/model.joblib": "patience" });
      let asked = 0;
      registry.intercept = ({ method, url }, response) => {
        if (method !== "POST" || ++asked > 2) return "passed";
        expect(url).toContain("/blobs/uploads/");
        response.writeHead(asked === 1 ? 429 : 503, { "retry-after": "1" }).end();
        return "answered";
      };
      const start = Date.now();
      const outcome = await register(await clone(), { store: `oci://${registry.host}/acme/waits` });
      expect(outcome.outputs).toMatchObject({ created: true });
      expect(Date.now() - start).toBeGreaterThan(1900);
    });

    it("takes a small part of a file of 1 GiB in memory", async () => {
      const { directory } = await testRuntime();
      const file = join(directory, "weights");
      await writeFile(file, "");
      await truncate(file, 1024 ** 3);
      const program = join(root, "test/toolkit/registry/oci-memory.mjs");
      const node = join(root, "node_modules/node/bin/node");
      const { stdout } = await promisify(execFile)(node, [program, registry.host, file], {
        timeout: 110_000,
      });
      expect(Number(stdout)).toBeGreaterThan(1_000);
      expect(Number(stdout)).toBeLessThan(160_000);
    }, 120_000);

    it("refuses other bytes, and other lengths, from the registry", async () => {
      const { clone } = await scene({ "build/model.joblib": "the true bytes" });
      const one = await clone();
      await register(one, { store: `oci://${registry.host}/acme/lies` });
      const [uri] = /oci:\S+/.exec(await one.read("registry/churn/versions/1.yaml"))!;
      const { directory, runtime } = await testRuntime();
      const fetched = () =>
        fetchArtifact(uri!, digestOf("the true bytes"), join(directory, "copy"), {
          repository: undefined,
          runtime,
        });
      await fetched();
      for (const [change, message] of [
        [(layer: Buffer) => Buffer.from(layer).fill("x", 1024, 1030), /answered with other bytes/],
        [(layer: Buffer) => Buffer.concat([layer, layer]), /answered with more bytes/],
        [(layer: Buffer) => Buffer.alloc(layer.length, "x"), /is not an archive/],
      ] as const) {
        const { directory: other, runtime: another } = await testRuntime();
        const layer = await layerOf(uri!, registry);
        registry.intercept = ({ method, url }, response) => {
          if (method !== "GET" || !url?.includes("/blobs/")) return "passed";
          response.writeHead(200).end(change(layer));
          return "answered";
        };
        const reading = fetchArtifact(uri!, digestOf("the true bytes"), join(other, "copy"), {
          repository: undefined,
          runtime: another,
        });
        await expect(reading).rejects.toThrow(message);
        expect(await readdir(other)).toEqual([]);
        registry.intercept = undefined;
      }
      await expect(
        fetchArtifact(uri!, digestOf("others"), join(directory, "none"), { repository: undefined, runtime }),
      ).rejects.toThrow(/holds other bytes/);
    });
  },
);

const accept = "application/vnd.oci.image.index.v1+json, application/vnd.oci.image.manifest.v1+json";

async function layerOf(uri: string, { host }: RealRegistry): Promise<Buffer> {
  const [, name, digest] = /^oci:\/\/[^/]+\/(.*)@(sha256:[0-9a-f]+)/.exec(uri)!;
  const read = async (path: string) => fetch(`http://${host}/v2/${name}/${path}`, { headers: { accept } });
  const index = (await (await read(`manifests/${digest}`)).json()) as { manifests: { digest: string }[] };
  const manifest = (await (await read(`manifests/${index.manifests[0]!.digest}`)).json()) as {
    layers: { digest: string }[];
  };
  return Buffer.from(await (await read(`blobs/${manifest.layers[0]!.digest}`)).arrayBuffer());
}
