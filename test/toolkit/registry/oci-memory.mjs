// Keeps the file argv[3] in the registry argv[2] and reads it back to nowhere. Prints by how much memory grew, in KiB:
// what Node and the loader of TypeScript take is not counted.
import { createHash } from "node:crypto";
import { registerHooks } from "node:module";

// The sources as they are: their imports name the .js that the build makes of them.
registerHooks({
  resolve: (specifier, context, next) =>
    specifier.startsWith(".") && context.parentURL?.endsWith(".ts")
      ? next(specifier.replace(/\.js$/, ".ts"), context)
      : next(specifier, context),
});
const { ociKind } = await import("../../../actions/toolkit/registry/store/oci/oci-kind.ts");
const { hashFile } = await import("../../../actions/toolkit/registry/store/bytes.ts");
const runtime = {
  environment: {},
  context: undefined,
  signal: new AbortController().signal,
  log: { mask: () => {} },
};
const before = process.resourceUsage().maxRSS;
const [, , host, file] = process.argv;
const access = { repository: undefined, runtime };
const store = await ociKind.open({ type: "oci", path: `${host}/acme/large` }, "store", access);
const { digest } = await hashFile(file);
const [kept] = await store.put([{ file, digest, name: "weights" }], "churn");
const hash = createHash("sha256");
for await (const chunk of await ociKind.read(kept.uri, digest, access)) hash.update(chunk);
if (`sha256:${hash.digest("hex")}` !== digest) throw new Error("other bytes");
console.log(process.resourceUsage().maxRSS - before);
