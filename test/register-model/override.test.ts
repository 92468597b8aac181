import { afterAll, afterEach, beforeAll, beforeEach, expect, it } from "vitest";
import { type GitHubServer, startGitHub } from "../github/server.js";
import { connect } from "../toolkit/github/fixture.js";
import { digestOf, files, gateReport, register, scene } from "./scene.js";

const base = {
  "model.yaml": `${files["model.yaml"]}evaluate:\n  metrics:\n    roc_auc: { min: 0.8 }\n`,
  CODEOWNERS: "model.yaml @alice\n",
};
const digest = digestOf("the model\n");

let server: GitHubServer;
let number: number;
beforeAll(async () => {
  server = await startGitHub({ repositories: ["acme/churn"] });
});
afterAll(() => server.close());
beforeEach(async () => {
  number = Object(await server.call("POST", "/repos/acme/churn/issues", { title: "A change" })).number;
});
afterEach(() => expect(server.violations).toEqual([]));

async function overridden(login: string, of = digest, until = "2026-12-01"): Promise<string> {
  const issue = `/repos/acme/churn/issues/${number}`;
  await server.call("POST", `${issue}/labels`, { labels: ["mergeline/override"] }, login);
  const body = `mergeline-override: the test set is broken until ${until} for ${of}`;
  return Object(await server.call("POST", `${issue}/comments`, { body }, login)).html_url;
}

/** Registers with a gate report that says: the verdict is fail, and there is an override on the pull request. */
async function registered(
  more: Record<string, unknown> = {},
  options: { github?: boolean; now?: string; codeOwners?: string } = {},
) {
  const { server: git, clone } = await scene({ ...base, CODEOWNERS: options.codeOwners ?? base.CODEOWNERS });
  const one = await clone({
    now: () => new Date(options.now ?? "2026-11-21T12:00:00Z"),
    ...(options.github === false ? {} : { github: await connect(server) }),
  });
  const claim = {
    by: "alice",
    reason: "forged",
    until: "2099-01-01",
    source: "nowhere",
    pullRequest: number,
  };
  const report = gateReport("the model\n", { verdict: "fail", override: claim, ...more });
  await one.write("gate.json", report);
  const outcome = await register(one, { "gate-report": "gate.json" });
  return { outcome, record: () => git.read("registry/churn/versions/1.yaml") };
}

it("lets in what a code owner has let in, and records what GitHub says, not what the report says", async () => {
  const url = await overridden("alice");
  const { outcome, record } = await registered();
  expect(outcome).toMatchObject({ ok: true });
  expect(await record()).toContain(
    `  override:\n    by: alice\n    reason: the test set is broken\n    until: 2026-12-01\n    record: ${url}\n`,
  );
  expect(await record()).toContain("verdict: override\n");
});

it.each<[string, () => Promise<unknown>, Parameters<typeof registered>, RegExp]>([
  [
    "there is no label",
    async () => {},
    [],
    /the gate says fail, not pass\. Pull request \d+ does not have the label/,
  ],
  ["someone else has set it", () => overridden("mallory"), [], /was set by mallory, and lets nothing in/],
  [
    "the pull request does not exist",
    () => overridden("alice"),
    [{ override: { by: "alice", pullRequest: 99_999 } }],
    /the gate says fail, not pass\. The override on pull request 99999 could not be checked: Could not see who labelled/,
  ],
  ["it is for other bytes", () => overridden("alice", digestOf("another")), [], /it is for sha256:/],
  [
    "it has ended",
    () => overridden("alice"),
    [{}, { now: "2026-12-02T00:00:00Z" }],
    /it ended on 2026-12-01/,
  ],
  [
    "the branch has other owners",
    () => overridden("alice"),
    [{}, { codeOwners: "* @bob\n" }],
    /is owned by @bob/,
  ],
  [
    "GitHub can't be asked",
    () => overridden("alice"),
    [{}, { github: false }],
    /without GitHub nobody can tell/,
  ],
  [
    "the report names no pull request",
    () => overridden("alice"),
    [{ override: { by: "alice" } }],
    /the gate says fail, not pass\.$/,
  ],
  [
    "the artifacts judged are others, and nobody has let these in",
    () => overridden("alice", digestOf("another")),
    [{ candidate: { artifacts: [{ path: "x", digest: digestOf("another") }] } }],
    /it is for sha256:/,
  ],
])("refuses where %s", async (_, prepare, given, reason) => {
  await prepare();
  const { outcome } = await registered(...given);
  expect(outcome).toMatchObject({ ok: false, verdict: "fail" });
  expect(outcome.summary).toMatch(reason);
});
