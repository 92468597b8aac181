import { chmod } from "node:fs/promises";
import { createServer, type IncomingMessage } from "node:http";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import fc from "fast-check";
import { describe, expect, it, onTestFinished } from "vitest";
import type { GitHub } from "../../../actions/toolkit/github/client.js";
import type { RunContext } from "../../../actions/toolkit/github/context.js";
import { authorize, parseChallenge } from "../../../actions/toolkit/registry/store/oci/auth.js";
import { openClient } from "../../../actions/toolkit/registry/store/oci/client.js";
import { findCredentials } from "../../../actions/toolkit/registry/store/oci/credentials.js";
import { pathsInImage } from "../../../actions/toolkit/registry/store/oci/image-path.js";
import { followed } from "../../../actions/toolkit/registry/store/oci/secure-url.js";
import { formatUri, parseRepository, parseUri } from "../../../actions/toolkit/registry/store/oci/uri.js";
import { testRuntime } from "../../runtime.js";

const patience = { signal: new AbortController().signal, firstWait: 1, tries: 2 };
const basic = (text: string) => `Basic ${Buffer.from(text).toString("base64")}`;

async function server(
  answer: (request: IncomingMessage, self: string) => [number, Record<string, string>, string],
) {
  const seen: { path: string; authorization: string | undefined }[] = [];
  const one = createServer((request, response) => {
    seen.push({ path: request.url ?? "", authorization: request.headers.authorization });
    const [status, headers, body] = answer(
      request,
      `http://127.0.0.1:${(one.address() as AddressInfo).port}`,
    );
    response.writeHead(status, headers).end(body);
  });
  await new Promise<void>((resolve) => one.listen(0, "127.0.0.1", resolve));
  onTestFinished(() => void one.close());
  return { host: `127.0.0.1:${(one.address() as AddressInfo).port}`, seen };
}

describe("who we are", () => {
  const context = {
    serverUrl: "https://github.com",
    owner: "acme",
    repository: "churn",
    actor: "ada",
  } as RunContext;
  const github = { octokit: { auth: async () => ({ token: "ghs_1" }) } } as unknown as GitHub;

  it("is the run's token for the registry of its GitHub, and for no other", async () => {
    const { runtime } = await testRuntime({ context, github, environment: {} });
    expect(await findCredentials("ghcr.io", runtime)).toEqual({ user: "ada", password: "ghs_1" });
    expect(await findCredentials("ghcr.io.evil.example", runtime)).toBeUndefined();
    const enterprise = await testRuntime({
      context: { ...context, serverUrl: "https://github.acme.example" },
      github,
      environment: {},
    });
    expect(await findCredentials("ghcr.io", enterprise.runtime)).toBeUndefined();
    expect(await findCredentials("containers.github.acme.example", enterprise.runtime)).toBeDefined();
  });

  it("is what docker login left, a helper's answer included", async () => {
    const { directory, runtime, write } = await testRuntime({
      context,
      github,
      files: {
        "config.json": JSON.stringify({
          auths: {
            "https://one.example/v1/": { auth: Buffer.from("ada:s:1").toString("base64") },
            "two.example": { identitytoken: "refresh" },
            "ghcr.io": { auth: Buffer.from("bob:ghp_2").toString("base64") },
          },
          credHelpers: { "three.example": "fake", "four.example": "../evil", "five.example": "none-such" },
        }),
        "bin/docker-credential-fake":
          '#!/bin/sh\nread host\n[ "$1" = get ] && [ -z "$GITHUB_TOKEN" ] && printf \'{"Username":"u","Secret":"%s"}\' "$host"\n',
      },
    });
    await chmod(join(directory, "bin/docker-credential-fake"), 0o755);
    const environment = {
      DOCKER_CONFIG: directory,
      PATH: `${join(directory, "bin")}:${process.env.PATH}`,
      GITHUB_TOKEN: "secret",
    };
    const found = (host: string) => findCredentials(host, { ...runtime, environment });
    expect(await found("one.example")).toEqual({ user: "ada", password: "s:1" });
    expect(await found("two.example")).toEqual({ refreshToken: "refresh" });
    expect(await found("ghcr.io")).toEqual({ user: "bob", password: "ghp_2" });
    expect(await found("three.example")).toEqual({ user: "u", password: "three.example" });
    expect(await found("six.example")).toBeUndefined();
    await expect(found("four.example")).rejects.toThrow(/is not a program's name/);
    await expect(found("five.example")).rejects.toThrow(/docker-credential-none-such.* can't be run/);
    await write("config.json", "{");
    await expect(found("one.example")).rejects.toThrow(/is not the configuration of a container client/);
  });
});

it("gets a token for pushing by the registry's demand, and keeps it from the storage it is sent to", async () => {
  const storage = await server(() => [200, {}, "bytes"]);
  const registry = await server(({ url = "", headers }, self) => {
    if (url.startsWith("/token")) {
      return headers.authorization === basic("ada:s") ? [200, {}, '{"token":"t1"}'] : [401, {}, ""];
    }
    if (headers.authorization !== "Bearer t1") {
      return [
        401,
        { "www-authenticate": `Bearer realm="${self}/token",service="reg",scope="repository:x:pull"` },
        "",
      ];
    }
    return [307, { location: `http://${storage.host}/signed` }, ""];
  });
  const open = (password: string) =>
    openClient({
      repository: { host: registry.host, name: "acme/churn" },
      access: "pull,push",
      credentials: async () => ({ user: "ada", password }),
      patience,
    });
  const response = await open("s").send({ method: "GET", to: "blobs/sha256:1" });
  expect(await response.text()).toBe("bytes");
  expect(storage.seen).toEqual([{ path: "/signed", authorization: undefined }]);
  const asked = new URL(registry.seen[1]!.path, "http://x").searchParams;
  expect(asked.get("scope")).toBe("repository:acme/churn:pull,push");
  expect(asked.get("service")).toBe("reg");
  await expect(open("wrong").send({ method: "GET", to: "blobs/sha256:1" })).rejects.toThrow(
    /refuses the credentials: they are wrong, have expired/,
  );
});

it("sends nothing to an address that is not encrypted", async () => {
  const from = new URL("https://ghcr.io/v2/");
  const credentials = { user: "ada", password: "s" };
  const challenge = parseChallenge('Bearer realm="http://evil.example/token"')!;
  await expect(authorize(challenge, { from, scope: "s", credentials, patience })).rejects.toThrow(
    /not encrypted/,
  );
  for (const text of ["http://evil.example/x", "http://127.0.0.1/x", "file:///etc/passwd", "http://[bad"]) {
    expect(() => followed(text, from)).toThrow(/Nothing was sent there/);
  }
  expect(followed("/x", from).href).toBe("https://ghcr.io/x");
});

it("reads demands, of any text", () => {
  expect(parseChallenge('Bearer realm="https://a/t", service="b"')).toEqual({
    scheme: "bearer",
    realm: "https://a/t",
    service: "b",
  });
  expect(parseChallenge('Basic realm="x"')).toEqual({ scheme: "basic" });
  expect(parseChallenge("Negotiate")).toBeUndefined();
  fc.assert(fc.property(fc.string(), (text) => void parseChallenge(text)));
});

it("names a file so that it is found again, whatever it is called", () => {
  const digest = `sha256:${"a".repeat(64)}`;
  const repository = { host: "ghcr.io", name: "acme/churn" };
  fc.assert(
    fc.property(fc.string({ minLength: 1, unit: "grapheme" }), (name) => {
      const file = { repository, digest, path: `models/${name}` };
      expect(parseUri(formatUri(file))).toEqual(file);
    }),
  );
});

it.each([
  ["acme/models", /names no registry/],
  ["ghcr.io", /names no registry/],
  ["ghcr.io/Acme/models", /Write ghcr.io\/acme\/models/],
  ["ghcr.io/a b", /not a repository's name/],
  ["ghcr.io/../x", /not a repository's name/],
  ["user:password@ghcr.io/x", /names no registry/],
])("refuses the address %s", (path, message) => {
  expect(() => parseRepository(path, "store")).toThrow(message);
});

it.each([
  [["build/model.joblib"], ["models/model.joblib"]],
  [
    ["build/a/x", "build/b/x"],
    ["models/a/x", "models/b/x"],
  ],
  [
    ["../x/m", "y/m"],
    ["models/x/m", "models/y/m"],
  ],
])("puts %j under /models", (names, paths) => {
  expect(pathsInImage(names)).toEqual(paths);
});

it.each([
  [["build/.wh.model"], /begin with \.wh\./],
  [["a\nb"], /control character/],
  [["../y/m", "y/m"], /two files would be/],
])("refuses %j", (names, message) => {
  expect(() => pathsInImage(names)).toThrow(message);
});
