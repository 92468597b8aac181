import { expect, it } from "vitest";
import { revisionOf } from "../../actions/register-model/revision.js";
import { testRuntime } from "../runtime.js";

const oid = "a".repeat(64);

it.each([
  [
    "data/train.csv",
    { "data/train.csv.dvc": "outs:\n- md5: d41d8cd98f00b204e9800998ecf8427e\n  path: train.csv\n" },
    "dvc:md5:d41d8cd98f00b204e9800998ecf8427e",
  ],
  ["data/train.csv", { "data/train.csv.dvc": "outs:\n- md5: a\n- md5: b\n" }, undefined],
  ["data/train.csv", { "data/train.csv.dvc": "- not: [dvc" }, undefined],
  [
    "data/train.csv",
    { "data/train.csv": `version https://git-lfs.github.com/spec/v1\noid sha256:${oid}\nsize 12\n` },
    `lfs:sha256:${oid}`,
  ],
  ["data/train.csv", { "data/train.csv": "a,b\n1,2\n" }, undefined],
  ["lakefs://repo/main/data/train.csv", {}, "lakefs:main"],
  ["s3://acme/train.csv", {}, undefined],
  ["../train.csv", {}, undefined],
])("%s with %j is revision %s", async (uri, files, revision) => {
  const { runtime } = await testRuntime({ files: files as Record<string, string> });
  expect(await revisionOf(uri, runtime.workspace)).toBe(revision);
});
