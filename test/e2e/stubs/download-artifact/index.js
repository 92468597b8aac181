const { cpSync } = require("node:fs");
const { join, resolve } = require("node:path");

const input = (name) => (process.env[`INPUT_${name.toUpperCase()}`] ?? "").trim();
const source = join(process.env.MERGELINE_TEST_ARTIFACTS, input("name"));
cpSync(source, resolve(process.env.GITHUB_WORKSPACE, input("path")), { recursive: true });
