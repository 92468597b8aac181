import fc from "fast-check";
import { strToU8, zipSync } from "fflate";
import { expect, it } from "vitest";
import { parseClaim } from "../../../actions/evaluate-gate/fork/claim.js";
import { claimComment } from "../../../actions/evaluate-gate/fork/comment.js";
import { readEntry } from "../../../actions/toolkit/github/run-artifact.js";
import { ConfigurationError } from "../../../actions/toolkit/runtime/errors.js";
import { report, result } from "./scene.js";

const url = "https://github.com/acme/churn/actions/runs/1";

it("any bytes are an archive that can be read, or a sentence", async () => {
  const real = zipSync({ "evaluate-gate.json": strToU8(JSON.stringify(report)) });
  const damaged = fc
    .array(fc.tuple(fc.nat(real.length - 1), fc.nat(255)), { maxLength: 4 })
    .map((changes) => {
      const bytes = Uint8Array.from(real);
      for (const [at, value] of changes) bytes[at] = value;
      return bytes;
    });
  await fc.assert(
    fc.asyncProperty(fc.oneof(damaged, fc.uint8Array({ maxLength: 200 })), async (bytes) => {
      const text = await readEntry(bytes, "gate-report", "evaluate-gate.json").catch((error) => error);
      expect(typeof text === "string" || text instanceof ConfigurationError).toBe(true);
    }),
    { numRuns: 500 },
  );
});

it("any JSON is a claim that can be shown, or a sentence", () => {
  const value = fc.oneof(fc.jsonValue(), fc.constant(null));
  const near = fc
    .record(
      { verdict: value, metrics: value, baseline: value, notes: value, model: value },
      { requiredKeys: [] },
    )
    .map((changes) => ({ ...report, ...changes }));
  fc.assert(
    fc.property(fc.oneof(near, value), (claim) => {
      try {
        claimComment(parseClaim(JSON.stringify(claim)), url);
      } catch (error) {
        expect(error).toBeInstanceOf(ConfigurationError);
      }
    }),
    { numRuns: 500 },
  );
});

it("any text of a claim stays on its line and starts nothing", () => {
  const text = fc.string({
    unit: fc.oneof(
      fc.constantFrom(..."<>@#|[]()!`\\\n\r*_~:/&$-"),
      fc.string({ minLength: 1, maxLength: 1, unit: "binary" }),
    ),
    maxLength: 60,
  });
  fc.assert(
    fc.property(text, text, text, (summary, title, value) => {
      const slice = { column: title, value };
      const metrics = [
        { ...result, title },
        { ...result, slice },
      ];
      const claim = { ...report, summary, metrics, problems: [value], notes: [title] };
      const body = claimComment(parseClaim(JSON.stringify(claim)), url);
      const lines = body.split("\n");
      expect(lines.filter((line) => line.startsWith("|"))).toHaveLength(4);
      expect(lines.filter((line) => line.startsWith("#"))).toHaveLength(1);
      expect(lines.filter((line) => line.startsWith("- "))).toHaveLength(2);
      expect(body).not.toMatch(/<(?!\/?(details|summary)>)/);
      expect(body.replaceAll(url, "")).not.toMatch(/@\w/);
    }),
    { numRuns: 500 },
  );
});
