import fc from "fast-check";
import { expect, it } from "vitest";
import { parseArtifactUri } from "../../../actions/toolkit/registry/artifact-uri.js";

const digest = `sha256:${"a".repeat(64)}`;
const image = `oci://ghcr.io/acme/churn@sha256:${"b".repeat(64)}#/models/churn.onnx`;

it.each([
  [`s3://acme/churn.onnx#${digest}`, "s3://acme/churn.onnx", digest],
  ["s3://acme/churn.onnx", "s3://acme/churn.onnx", undefined],
  ["s3://acme/churn.onnx#md5:1", "s3://acme/churn.onnx", undefined],
  [`s3://acme/churn.onnx#part#${digest}`, "s3://acme/churn.onnx", undefined],
  [`${image}#${digest}`, image, digest],
  [image, image, undefined],
  [`${image}#${digest}0`, image, undefined],
  [`oci://ghcr.io/acme/churn:17#${digest}`, "oci://ghcr.io/acme/churn:17", digest],
])("takes %s apart", (text, uri, found) => {
  expect(parseArtifactUri(text)).toEqual({ uri, digest: found });
});

it("leaves paths alone", () => {
  for (const path of ["build/model.joblib", "C:/model", "a#sha256:b", ""]) {
    expect(parseArtifactUri(path)).toBeUndefined();
  }
});

it("finds the digest behind any address", () => {
  const rest = fc.string().filter((text) => !/[#\n]/.test(text));
  fc.assert(
    fc.property(fc.constantFrom("s3:", "oci:", "https:", "release:"), rest, (scheme, text) => {
      expect(parseArtifactUri(`${scheme}${text}#${digest}`)).toEqual({ uri: `${scheme}${text}`, digest });
    }),
  );
});
