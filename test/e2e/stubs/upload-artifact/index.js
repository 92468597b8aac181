// As actions/upload-artifact: one path is the artifact's root; of several, their nearest common folder is.
const { cpSync, existsSync, mkdirSync } = require("node:fs");
const { basename, dirname, join, relative, resolve, sep } = require("node:path");

const workspace = process.env.GITHUB_WORKSPACE;
const input = (name) => (process.env[`INPUT_${name.toUpperCase()}`] ?? "").trim();
const paths = input("path")
  .split("\n")
  .map((line) => line.trim())
  .filter(Boolean)
  .map((path) => resolve(workspace, path));
const hidden = input("include-hidden-files") === "true";
const found = paths.filter((path) => existsSync(path));
if (found.length === 0 && input("if-no-files-found") === "error") {
  console.log(`::error::No files were found with the provided path: ${input("path")}`);
  process.exit(1);
}
const target = join(process.env.MERGELINE_TEST_ARTIFACTS, input("name"));
const root = paths.length === 1 ? paths[0] : paths.map((path) => dirname(path)).reduce(common);
for (const path of found) {
  cpSync(path, join(target, relative(root, path)), {
    recursive: true,
    filter: (file) =>
      hidden ||
      !relative(workspace, file)
        .split(sep)
        .some((part) => part.startsWith(".")),
  });
}
mkdirSync(target, { recursive: true });
console.log(`${basename(target)} holds ${found.map((path) => relative(workspace, path)).join(", ")}`);

function common(a, b) {
  const [one, other] = [a.split(sep), b.split(sep)];
  const length = one.findIndex((part, index) => part !== other[index]);
  return (length === -1 ? one : one.slice(0, length)).join(sep);
}
