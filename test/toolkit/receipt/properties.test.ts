import fc from "fast-check";
import { expect, it } from "vitest";
import type { ReceiptPolicy } from "../../../actions/toolkit/receipt/policy.js";
import {
  type Predicate,
  parseStatement,
  receiptDigest,
  statementOf,
} from "../../../actions/toolkit/receipt/statement.js";
import { verifyBundles } from "../../../actions/toolkit/receipt/verification.js";
import { identity, issuer, sigstore } from "./signer.js";

const digest = fc.stringMatching(/^[0-9a-f]{64}$/).map((text) => `sha256:${text}`);
const nullable = <T>(arbitrary: fc.Arbitrary<T>) => fc.option(arbitrary, { nil: null });
const facts: fc.Arbitrary<Predicate> = fc.record({
  model: fc.string({ minLength: 1 }),
  verdict: fc.constantFrom("pass", "fail", "inconclusive"),
  policyDigest: nullable(digest),
  dataset: nullable(
    fc.record({ name: nullable(fc.string()), digest: nullable(digest), rows: nullable(fc.nat()) }),
  ),
  baseline: nullable(fc.oneof(fc.integer({ min: 1 }), fc.string({ minLength: 1 }))),
  reportDigest: digest,
});
const subjects = fc.uniqueArray(fc.record({ name: fc.string(), digest }), {
  minLength: 1,
  maxLength: 5,
  selector: (one) => one.digest,
});

it("a statement is read as it was written, and its digest knows no names and no order", () => {
  fc.assert(
    fc.property(subjects, facts, (files, said) => {
      const statement = statementOf(files, said);
      expect(parseStatement(JSON.stringify(statement))).toEqual(statement);
      const renamed = files.toReversed().map((file) => ({ ...file, name: `x${file.name}` }));
      expect(receiptDigest(statementOf(renamed, said))).toBe(receiptDigest(statement));
      expect(receiptDigest(statementOf(files, { ...said, model: `${said.model}x` }))).not.toBe(
        receiptDigest(statement),
      );
    }),
  );
});

it("whatever is changed in a bundle, it says what was signed or does not count", async () => {
  const instance = await sigstore();
  const zeros = `sha256:${"0".repeat(64)}`;
  const expected = statementOf([{ name: "m", digest: zeros }], {
    model: "churn",
    verdict: "pass",
    policyDigest: null,
    dataset: null,
    baseline: null,
    reportDigest: zeros,
  });
  const bundle = await instance.sign(expected);
  const policy: ReceiptPolicy = {
    required: true,
    signer: { issuer, identity },
    trustedRoot: async () => instance.trustedRoot,
  };
  let refused = 0;
  await fc.assert(
    fc.asyncProperty(fc.nat(bundle.length - 1), fc.constantFrom(...'A0/="{}[],:z'), async (at, letter) => {
      const changed = `${bundle.slice(0, at)}${letter}${bundle.slice(at + 1)}`;
      const answer = await verifyBundles(changed, expected, policy);
      if ("problem" in answer) refused++;
      else {
        const { payload } = JSON.parse(answer.bundle).dsseEnvelope;
        expect(JSON.parse(Buffer.from(payload, "base64").toString())).toEqual(expected);
      }
    }),
    { numRuns: 600 },
  );
  expect(refused).toBeGreaterThan(400);
});
