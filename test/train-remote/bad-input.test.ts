import { mkdir } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { ConfigurationError, sentence } from "../../actions/toolkit/runtime/errors.js";
import { testRuntime } from "../runtime.js";
import { startStandIn } from "./stand-in.js";

interface Case {
  readonly model?: string | Uint8Array;
  readonly inputs?: Record<string, string>;
  readonly environment?: Record<string, string>;
  readonly says: RegExp;
}

const train = (text: string) => `name: churn\ntrain:\n  command: "touch started"\n  ${text}\n`;

const cases: Record<string, Case> = {
  "no config file": {
    says: /^command is required, and was not given\. Set it on the step, or train\.command in model\.yaml/,
  },
  "a named config file that is missing": {
    inputs: { config: "m.yaml" },
    says: /^config: m\.yaml does not exist/,
  },
  "an empty config file": { model: "", says: /^model\.yaml.*empty/ },
  "YAML that does not parse": { model: "train: [", says: /^model\.yaml:\d+:\d+: / },
  "a binary config file": {
    model: new Uint8Array([0xff, 0xfe, 0, 1]),
    says: /^config: model\.yaml is not a text file in UTF-8/,
  },
  "an unknown key": {
    model: train("comand: x"),
    says: /train\.comand is not a setting of train\. Did you mean command\?/,
  },
  "an unknown backend in the file": {
    model: train("backend: sagemaker"),
    says: /train\.backend is "sagemaker"; allowed are local, ray/,
  },
  "an unknown backend input": {
    inputs: { backend: "rai" },
    says: /^backend: "rai" is not one of local, ray\. Did you mean ray\?/,
  },
  "a value of the wrong type": {
    model: train("max_cost: much"),
    says: /^model\.yaml:4:\d+: train\.max_cost is "much"; a number/,
  },
  "a timeout that is none": {
    model: train("timeout: soon"),
    says: /^model\.yaml:4:\d+: train\.timeout is "soon"; a duration/,
  },
  "a timeout input that is none": { inputs: { timeout: "soon" }, says: /^timeout: "soon" is not a duration/ },
  "a wait that is neither": {
    inputs: { wait: "True " + "yes" },
    says: /^wait: "True yes" is neither true nor false/,
  },
  "parameters that are a list": {
    inputs: { parameters: "[1]" },
    says: /^parameters: a YAML or JSON mapping is needed/,
  },
  "parameters that do not parse": { inputs: { parameters: "{a: " }, says: /^parameters:\d+:\d+: / },
  "a parameter without a name": { inputs: { parameters: '{"": 1}' }, says: /^parameters/ },
  "a parameter that is infinite": { inputs: { parameters: "a: .inf" }, says: /^parameters.*a/ },
  "two parameters in one variable": {
    inputs: { parameters: "{a-b: 1, a.b: 2}" },
    says: /a-b and a\.b would both be in MERGELINE_PARAMETER_A_B/,
  },
  "a parameter that is too long": {
    inputs: { parameters: `a: ${"x".repeat(200_000)}` },
    says: /a has 200000 bytes; at most/,
  },
  "an output outside the workspace": {
    model: train("outputs: { model: ../model.bin }"),
    says: /^train\.outputs\.model: \.\.\/model\.bin is outside the workspace/,
  },
  "an output that is a directory": {
    model: train("outputs: { model: folder }"),
    says: /^train\.outputs\.model: folder is a directory/,
  },
  "a limit without a rate": {
    inputs: { "max-cost": "5" },
    says: /^max-cost: 5 can't be kept, because nobody said what an hour costs/,
  },
  "a cost that is no number": { inputs: { "max-cost": "5 EUR" }, says: /^max-cost: "5 EUR" is not a number/ },
  "local without waiting": { inputs: { wait: "false" }, says: /^wait: false needs a backend that goes on/ },
  "local with a job": {
    inputs: { "job-id": "j" },
    says: /^job-id: "j" can't be collected with the backend local/,
  },
  "a command with a NUL": { inputs: { command: "a\0b" }, says: /^command: it holds a NUL/ },
  "a command that is too long": {
    inputs: { command: `: ${"x".repeat(300_000)}` },
    says: /^command: it can't be started: .*E2BIG/,
  },
  "Ray without an address": { inputs: { backend: "ray" }, says: /^Where Ray is was not said/ },
  "Ray at an address that is none": {
    inputs: { backend: "ray" },
    environment: { RAY_ADDRESS: "ray://head:10001" },
    says: /^RAY_ADDRESS: "ray:\/\/head:10001" is not the http/,
  },
  "Ray at an address in the file that is none": {
    model: train("ray: { address: head }"),
    says: /train\.ray\.address is "head"/,
  },
  "Ray's token without the workflow's address": {
    model: train("backend: ray\n  ray: { address: 'http://evil:8265' }"),
    environment: { RAY_AUTH_TOKEN: "secret" },
    says: /^RAY_AUTH_TOKEN is set, but RAY_ADDRESS is not/,
  },
  "Ray with a password in its address": {
    inputs: { backend: "ray" },
    environment: { RAY_ADDRESS: "http://u:p@h:1" },
    says: /holds a user name or password/,
  },
  "no network": {
    inputs: { backend: "ray" },
    environment: { RAY_ADDRESS: "http://127.0.0.1:1" },
    says: /^Ray at http:\/\/127\.0\.0\.1:1 can't be reached: .*ECONNREFUSED/,
  },
};

describe("bad input ends with one sentence, and nothing started", () => {
  test.each(Object.entries(cases))("%s", async (name, { model, inputs, environment, says }) => {
    const files = model === undefined ? {} : { "model.yaml": model };
    const t = await testRuntime({ files, environment: { PATH: process.env.PATH, ...environment } });
    await mkdir(join(t.directory, "folder"));
    const command = model === undefined && name !== "no config file" ? { command: "touch started" } : {};
    const error: unknown = await t.run("train-remote", { ...command, ...inputs }).then(
      () => undefined,
      (thrown: unknown) => thrown,
    );
    expect(error).toBeInstanceOf(ConfigurationError);
    const text = sentence(error as ConfigurationError);
    expect(text).toMatch(says);
    expect(text).not.toContain("\n");
    expect(text).not.toContain("secret");
    expect(t.published).toEqual([]);
    await expect(t.read("started")).rejects.toThrow();
  });

  test.each([
    ["something that is not Ray", 200, "<html>", /is not Ray's dashboard/],
    ["a redirect", 302, "", /answers with a redirect to https:\/\/login\.example, which is not followed/],
    ["a refusal", 401, "", /wants a token \(HTTP 401\)/],
  ])("Ray's address leads to %s", async (_, status, body, says) => {
    const ray = await startStandIn();
    ray.odd = (_request, response) => {
      response.writeHead(status, { location: "https://login.example" });
      response.end(body);
      return true;
    };
    const t = await testRuntime({ environment: { RAY_ADDRESS: ray.url } });
    await expect(t.run("train-remote", { backend: "ray", command: "x" })).rejects.toThrow(says);
  });
});
