import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { minifySync } from "rolldown/utils";

// Node reads all of a chunk that it loads. ncc makes only index.js small, and it keeps the names of functions, too:
// the report of a crash needs them.
const [folder = "dist"] = process.argv.slice(2);
for (const name of readdirSync(folder).filter((one) => one.endsWith(".index.js"))) {
  const path = join(folder, name);
  const { code, errors } = minifySync(name, readFileSync(path, "utf8"), {
    module: true,
    mangle: { keepNames: true },
  });
  if (errors.length > 0) throw new Error(`${name}: ${errors.map(({ message }) => message).join("; ")}`);
  writeFileSync(path, code);
}
