import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { formatAlias, parseAlias } from "../../../actions/toolkit/registry/alias.js";
import { formatRecord, idempotencyKey } from "../../../actions/toolkit/registry/format-record.js";
import {
  formatQuarantine,
  isQuarantined,
  parseQuarantine,
} from "../../../actions/toolkit/registry/quarantine.js";
import { parseRecord, type VersionRecord } from "../../../actions/toolkit/registry/record.js";
import { ConfigurationError, sentence } from "../../../actions/toolkit/runtime/errors.js";

const digest = fc
  .uint8Array({ minLength: 32, maxLength: 32 })
  .map((bytes) => `sha256:${Buffer.from(bytes).toString("hex")}`);
const line = fc
  .oneof(
    fc.string({ unit: "grapheme", minLength: 1, maxLength: 40 }),
    fc.constantFrom(
      "NO",
      "017",
      "1e3",
      "~",
      "null",
      "- x",
      "a: b",
      "#",
      "'",
      '"',
      "<<",
      "&a",
      "*a",
      "!!str",
      " x ",
      "…",
      "é",
      "0x1F",
    ),
  )
  .filter((text) => /^[^\p{Cc}\u2028\u2029]+$/u.test(text) && text.isWellFormed());
const number = fc.double({ noNaN: true, noDefaultInfinity: true }).map((value) => (value === 0 ? 0 : value));
const key = line.filter((text) => text !== "__proto__");
const scalar = fc.oneof(line, number, fc.boolean(), fc.constant(null));
const time = fc
  .date({ min: new Date("2000-01-01"), max: new Date("2100-01-01"), noInvalidDate: true })
  .map((date) => `${date.toISOString().slice(0, 19)}Z`);
const count = fc.nat();
const some = <T extends object>(model: { [K in keyof T]: fc.Arbitrary<T[K]> }) =>
  fc.record(model, { requiredKeys: [] }) as fc.Arbitrary<Partial<T>>;

const record = fc.record(
  {
    name: fc.constant("churn"),
    version: fc.constant(7),
    createdAt: time,
    authors: fc.array(line, { minLength: 1, maxLength: 3 }),
    source: some({
      repository: line,
      commit: line,
      ref: line,
      pullRequest: fc.integer({ min: 1 }),
      runUrl: line,
    }),
    artifacts: fc.array(
      fc.record({ uri: line, digest, bytes: count, format: line }, { requiredKeys: ["uri", "digest"] }),
      { minLength: 1, maxLength: 3 },
    ),
    data: fc.array(
      fc.record({ name: line, uri: line, digest, rows: count, revision: line }, { requiredKeys: ["name"] }),
      { maxLength: 2 },
    ),
    training: some({
      backend: line,
      job: line,
      parameters: fc.dictionary(key, scalar),
      durationSeconds: count,
    }),
    evaluation: some({
      dataset: some({ name: line, digest, rows: count }),
      metrics: fc.dictionary(
        key,
        fc.record({ value: number, interval: fc.tuple(number, number) }, { requiredKeys: ["value"] }),
      ),
      predictions: fc.record({ uri: line, digest, bytes: count }),
    }),
    gate: fc.oneof(
      fc.constant("none" as const),
      fc.record({
        verdict: fc.constant("pass" as const),
        policyDigest: digest,
        baseline: fc.constantFrom(3, null),
        reportDigest: digest,
      }),
      fc.record({
        verdict: fc.constant("override" as const),
        override: fc.record({ by: line, reason: line, record: line }),
      }),
    ),
    supersedes: fc.integer({ min: 1 }),
    idempotencyKey: digest,
  },
  { requiredKeys: ["name", "version", "createdAt", "artifacts", "gate", "idempotencyKey"] },
) as unknown as fc.Arbitrary<VersionRecord>;

const expected = { model: "churn", version: 7 };

describe("a record", () => {
  it("comes back as it was written, and is written the same again", () => {
    fc.assert(
      fc.property(record, (value) => {
        const text = formatRecord(value);
        const read = parseRecord(text, "7.yaml", expected);
        expect(read).toEqual(value);
        expect(formatRecord(read)).toBe(text);
      }),
      { numRuns: 100 },
    );
  });

  it("is the same text whatever the order of keys", () => {
    const parameters = { b: 1, a: 2 };
    const one = {
      name: "churn",
      version: 7,
      createdAt: "2026-11-20T09:30:00Z",
      training: { parameters },
    } as const;
    const rest = {
      artifacts: [{ uri: "s3://x", digest: `sha256:${"a".repeat(64)}` }],
      gate: "none",
      idempotencyKey: `sha256:${"b".repeat(64)}`,
    } as const;
    const first = formatRecord({ ...one, ...rest, artifacts: [...rest.artifacts] });
    const second = formatRecord({
      ...rest,
      artifacts: [...rest.artifacts],
      ...one,
      training: { parameters: { a: 2, b: 1 } },
    });
    expect(second).toBe(first);
    expect(first.split("\n").map((text) => text.split(":")[0])[0]).toBe("name");
  });
});

describe("a hand-edited or hostile record", () => {
  const good = formatRecord({
    name: "churn",
    version: 7,
    createdAt: "2026-11-20T09:30:00Z",
    artifacts: [{ uri: "s3://x", digest: `sha256:${"a".repeat(64)}` }],
    gate: "none",
    idempotencyKey: `sha256:${"b".repeat(64)}`,
  });
  const cases: [string, string, RegExp][] = [
    ["empty", "", /^7\.yaml: is empty\. A version record is needed\.$/],
    ["no YAML", "a: [", /^7\.yaml:\d+:\d+: is not valid YAML/],
    [
      "octal version",
      good.replace("version: 7", "version: 007"),
      /^7\.yaml:2:10: has the number 007; write it without leading zeros\.$/,
    ],
    ["text version", good.replace("version: 7", 'version: "7"'), /^7\.yaml:2:10: version is "7"/],
    [
      "another number",
      good.replace("version: 7", "version: 8"),
      /^7\.yaml:2:10: version is 8; the file's name says 7\.$/,
    ],
    [
      "name NO",
      good.replace("name: churn", "name: NO"),
      /^7\.yaml:1:7: name is NO; in this folder it must be churn\.$/,
    ],
    [
      "name false",
      good.replace("name: churn", "name: false"),
      /^7\.yaml:1:7: name is false; text is needed\.$/,
    ],
    ["anchor", good.replace("name: churn", "name: &x churn"), /^7\.yaml:1:\d+: uses a YAML anchor or alias/],
    ["alias", good.replace("version: 7", "version: *x"), /^7\.yaml:\d+:\d+: /],
    ["tag", good.replace("name: churn", "name: !!js/function churn"), /^7\.yaml:1:\d+: /],
    [
      "unknown key",
      `${good}nmae: x\n`,
      /^7\.yaml:\d+:1: nmae is not a setting of this file\. Did you mean name\?$/,
    ],
    ["twice", `${good}name: churn\n`, /^7\.yaml:\d+:1: is not valid YAML/],
    [
      "control character",
      good.replace("s3://x", '"s3://x\\e[31m"'),
      /^7\.yaml:\d+:\d+: artifacts\[0\]\.uri is .*one line of text/,
    ],
    [
      "raw control character",
      good.replace("churn", "ch\u0007urn"),
      /^7\.yaml:1:9: holds a control character/,
    ],
    [
      "short digest",
      good.replace(/digest: sha256:a{64}/, "digest: sha256:aa"),
      /^7\.yaml:\d+:\d+: artifacts\[0\]\.digest is "sha256:aa"; a digest is needed/,
    ],
    [
      "no artifacts",
      good.replace(/artifacts:\n.*\n.*\n/, "artifacts: []\n"),
      /^7\.yaml:\d+:\d+: artifacts is a list; at least 1 entry is needed\.$/,
    ],
    [
      "gate fail",
      good.replace("gate: none", "gate: {verdict: fail}"),
      /^7\.yaml:\d+:\d+: gate\.verdict is "fail"; allowed are pass, override\.$/,
    ],
    ["a list", "- 1\n", /^7\.yaml:1:1: /],
    ["huge", "x".repeat(2_000_000), /at most 1048576/],
  ];
  it.each(cases)("%s", (_, text, message) => {
    let problem: unknown;
    try {
      parseRecord(text, "7.yaml", expected);
    } catch (error) {
      problem = error;
    }
    expect(problem).toBeInstanceOf(ConfigurationError);
    expect(sentence(problem as ConfigurationError)).toMatch(message);
  });
});

describe("aliases and quarantines", () => {
  it("come back as they were written", () => {
    fc.assert(
      fc.property(time, line, line, (at, by, reason) => {
        const alias = { version: 2, previous: 1, updatedAt: at, by, reason };
        expect(parseAlias(formatAlias(alias), "a.yaml")).toEqual(alias);
        const quarantine = { version: 2, reason, since: at };
        expect(parseQuarantine(formatQuarantine(quarantine), "q.yaml")).toEqual(quarantine);
      }),
    );
  });

  it("a quarantine ends at its time", () => {
    const value = { version: 1, reason: "x", since: "2026-01-01T00:00:00Z", until: "2026-02-01T00:00:00Z" };
    expect(isQuarantined(value, new Date("2026-01-31T23:59:59Z"))).toBe(true);
    expect(isQuarantined(value, new Date("2026-02-01T00:00:00Z"))).toBe(false);
    expect(isQuarantined(undefined, new Date())).toBe(false);
  });
});

describe("the idempotency key", () => {
  it("knows a candidate whatever the order, and tells different ones apart", () => {
    const one = { name: "churn", artifacts: ["a", "b"], data: ["x"], parameters: { p: 1, q: 2 } };
    expect(idempotencyKey({ ...one, artifacts: ["b", "a"], parameters: { q: 2, p: 1 } })).toBe(
      idempotencyKey(one),
    );
    for (const other of [{ name: "spam" }, { artifacts: ["a"] }, { data: ["y"] }, { parameters: { p: 1 } }]) {
      expect(idempotencyKey({ ...one, ...other })).not.toBe(idempotencyKey(one));
    }
  });
});
