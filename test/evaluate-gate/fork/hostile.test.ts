import { strToU8, zipSync } from "fflate";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { type Artifact, type ForkedGitHub, forkedGitHub } from "./github.js";
import { artifact, issue, publish, pull, report, result } from "./scene.js";

let forked: ForkedGitHub;
let mine = 0;
const comments = () => forked.comments(mine);

beforeAll(async () => {
  forked = await forkedGitHub();
});
afterAll(async () => {
  expect(forked.server.violations).toEqual([]);
  await forked.close();
});
beforeEach(async () => {
  mine = await issue(forked);
  forked.pulls = [pull(mine)];
});

const zip = (files: Record<string, Uint8Array>): Artifact => ({
  name: "gate-report",
  content: zipSync(files),
});
const ok = strToU8(JSON.stringify(report));
const notShown = "publish-report: the fork's report is not shown: ";

/** Archives and reports that somebody made to do harm, each with its sentence. */
const hostile: [string, () => Artifact, string][] = [
  [
    "no archive",
    () => ({ name: "gate-report", content: strToU8("PK no") }),
    "is not a ZIP archive that can be read.",
  ],
  ["an empty archive", () => zip({}), "holds 0 files called evaluate-gate.json; one is needed."],
  ["a path out of the folder", () => zip({ "../evaluate-gate.json": ok }), "holds 0 files called"],
  ["an absolute path", () => zip({ "/etc/evaluate-gate.json": ok }), "holds 0 files called"],
  [
    "the file twice",
    () => ({ name: "gate-report", content: twice() }),
    "holds 2 files called evaluate-gate.json",
  ],
  ["a link", () => linked(), `${notShown}it is not JSON.`],
  [
    "too large, by GitHub's word",
    () => artifact(report, { size: 2 ** 30 }),
    "has 1073741824 bytes; at most 16777216",
  ],
  ["too large, by its bytes", () => zip({ x: noise(17 * 2 ** 20) }), "has 178"],
  [
    "a bomb",
    () => zip({ "evaluate-gate.json": new Uint8Array(64 * 2 ** 20) }),
    "has 67108864 bytes; at most 4194304",
  ],
  ["a bomb that says it is small", () => liar(), `${notShown}it is not JSON.`],
  [
    "many files",
    () => zip(Object.fromEntries(Array.from({ length: 1001 }, (_, at) => [`${at}`, ok]))),
    "too many files",
  ],
  [
    "no text",
    () => zip({ "evaluate-gate.json": new Uint8Array([0xff, 0xfe, 0x00]) }),
    "is not a text file in UTF-8.",
  ],
  ["no JSON", () => artifact("{"), `${notShown}it is not JSON.`],
  ["JSON without end", () => artifact("[".repeat(1_000_000)), `${notShown}it is not JSON.`],
  ["nothing", () => artifact("null"), `${notShown}it is not what a report of the gate has there.`],
  [
    "the report of another action",
    () => artifact({ ...report, action: "verify" }),
    `${notShown}action is not what`,
  ],
  ["an unknown verdict", () => artifact({ ...report, verdict: "pass!" }), `${notShown}verdict is not what`],
  ["a name that is none", () => artifact({ ...report, model: "a/../b" }), `${notShown}model is not what`],
  [
    "numbers as text",
    () => artifact({ ...report, metrics: [{ ...result, candidate: "1" }] }),
    "metrics.[0].candidate is",
  ],
  [
    "a key of its own",
    () => artifact({ ...report, baseline: { ...report.baseline, metrics: { "@x": "1" } } }),
    `${notShown}it is not what`,
  ],
  [
    "a long text",
    () => artifact({ ...report, summary: "x".repeat(2001) }),
    "a text in it is longer than 2000",
  ],
  [
    "a long list",
    () => artifact({ ...report, notes: Array(5001).fill("x") }),
    "a list in it has more than 5000",
  ],
];

describe("a hostile artifact is refused in one sentence, and leaves no comment", () => {
  it.each(hostile)("%s", async (_, make, problem) => {
    forked.artifacts = [make()];
    const error: unknown = await publish(forked).catch((thrown) => thrown);
    expect(error).toMatchObject({ name: "ConfigurationError", message: expect.stringContaining(problem) });
    expect(await comments()).toEqual([]);
  });

  it("but for a list that is cut, with a sentence", async () => {
    const metrics = Array.from({ length: 4000 }, (_, at) => ({
      ...result,
      title: `m${at}`.padEnd(1500, "x"),
    }));
    forked.artifacts = [
      {
        name: "gate-report",
        content: zipSync({
          "evaluate-gate.json": strToU8(JSON.stringify({ ...report, metrics: metrics.slice(0, 2000) })),
        }),
      },
    ];
    await publish(forked);
    const [comment] = await forked.comments(mine);
    expect(comment!.body.length).toBeLessThanOrEqual(65_536);
    expect(comment!.body).toContain("1,970 more comparisons in the run's report.");
  });
});

/** Bytes that no archive makes smaller. */
function noise(length: number): Uint8Array {
  let state = 1;
  return Uint8Array.from({ length }, () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state >>> 24;
  });
}

/** An archive whose directory names the file two times. */
function twice(): Uint8Array {
  const bytes = zipSync({ "evaluate-gate.json": ok, "evaluate-gate.jsoX": ok });
  const text = Buffer.from(bytes);
  for (let at = text.indexOf("jsoX"); at >= 0; at = text.indexOf("jsoX")) text.write("json", at);
  return text;
}

/** A symbolic link by the archive's attributes: its content is where it points to. */
function linked(): Artifact {
  const link = { os: 3, attrs: 0o120777 << 16 };
  const content = zipSync({ "evaluate-gate.json": [strToU8("/etc/passwd"), link] });
  return { name: "gate-report", content };
}

/** An archive that gives the size of a bomb as 10 bytes. */
function liar(): Artifact {
  const content = Buffer.from(zipSync({ "evaluate-gate.json": new Uint8Array(64 * 2 ** 20) }));
  const directory = content.lastIndexOf(Buffer.from([0x50, 0x4b, 1, 2]));
  content.writeUInt32LE(10, directory + 24);
  return { name: "gate-report", content };
}
