import { expect, it } from "vitest";
import { digestOf, register, scene } from "./scene.js";

it("takes URIs with their digest, and none with credentials", async () => {
  const { server, clone } = await scene();
  const one = await clone();
  const digest = digestOf("far away");
  await register(one, { artifact: `s3://acme/churn/model.onnx#${digest}` });
  expect(await server.read("registry/churn/versions/1.yaml")).toContain(
    `- uri: s3://acme/churn/model.onnx\n    digest: ${digest}\n    format: onnx`,
  );
  const image = `oci://ghcr.io/acme/models/churn@${digestOf("image")}#/models/model.onnx`;
  await register(one, { artifact: `${image}#${digest}`, name: "leave" });
  expect(await server.read("registry/leave/versions/1.yaml")).toContain(
    `- uri: ${image}\n    digest: ${digest}\n    format: onnx`,
  );
  await expect(register(one, { artifact: "s3://acme/model.onnx" })).rejects.toThrow(/has no digest/);
  for (const uri of [
    `https://ada:pw@acme.example/m#${digest}`,
    `https://acme.example/m?X-Amz-Signature=pw#${digest}`,
  ]) {
    await expect(register(one, { artifact: uri })).rejects.toThrow(/^(?!.*pw).*credentials/s);
  }
});
