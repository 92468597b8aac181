import { expect, it } from "vitest";
import { openRepository } from "../../actions/toolkit/git/repository.js";
import { readHistory } from "../../actions/toolkit/registry/history.js";
import { scene } from "../register-model/scene.js";
import type { TestRuntime } from "../runtime.js";
import { registryOf } from "./registry.js";

const now = () => new Date("2026-11-21T09:30:00Z");

async function clones(model = "name: churn\n") {
  const { server, clone } = await scene({ ...registryOf("churn", 3, 2), "model.yaml": model });
  return { server, one: await clone({ now }), other: await clone({ now }) };
}

const alias = (one: TestRuntime, inputs: Readonly<Record<string, string>>) =>
  one.run("registry alias", { model: "churn", ...inputs });

it("sets, moves and deletes an alias, each as one commit with its reason", async () => {
  const { server, one } = await clones();
  const set = await alias(one, { alias: "challenger", version: "latest", reason: "A/B until Friday" });
  expect(set.summary).toMatch(/^challenger of churn: nothing → version 3; landed in commit [0-9a-f]{12}\.$/);
  expect(await server.read("registry/churn/aliases/challenger.yaml")).toBe(
    "version: 3\nupdatedAt: 2026-11-21T09:30:00Z\nby: Ada\nreason: A/B until Friday",
  );
  await alias(one, { alias: "challenger", version: "champion" });
  expect(await server.read("registry/churn/aliases/challenger.yaml")).toContain("version: 2\nprevious: 3\n");
  expect((await alias(one, { alias: "challenger", delete: "true" })).summary).toContain(
    "version 2 → nothing",
  );
  await expect(server.read("registry/churn/aliases/challenger.yaml")).rejects.toThrow(
    /does not exist|exists on disk/,
  );
  const history = await one.run("registry history", { model: "churn", alias: "challenger", json: "true" });
  const moves = JSON.parse(history.printed!).history as { from: number | null; to: number | null }[];
  expect(moves.map(({ from, to }) => [from, to])).toEqual([
    [2, null],
    [3, 2],
    [null, 3],
  ]);
  const repository = await openRepository(one.directory, one.runtime);
  expect((await readHistory(repository, "registry/churn/aliases")).length).toBe(4);
});

it("moves an alias only where it points to what was expected, judged on the branch and not on the checkout", async () => {
  const { server, one, other } = await clones();
  await alias(one, { alias: "champion", version: "3", expected: "2" });
  // The other clone still sees version 2 and would be right by its own files.
  await expect(alias(other, { alias: "champion", version: "1", expected: "2" })).rejects.toThrow(
    /^champion of churn points to version 3 by now; you expected version 2\. Nothing was changed/,
  );
  await expect(alias(other, { alias: "challenger", delete: "true", expected: "1" })).rejects.toThrow(
    /challenger of churn does not exist by now; you expected version 1/,
  );
  await expect(alias(other, { alias: "champion", version: "1", expected: "none" })).rejects.toThrow(
    /you expected that it does not exist/,
  );
  expect(await server.read("registry/churn/aliases/champion.yaml")).toContain("version: 3\nprevious: 2");
  const again = await alias(other, { alias: "champion", version: "3", expected: "3" });
  expect(again.summary).toBe("champion of churn: version 3 → version 3; nothing had to change.");
});

it("of many who move an alias with the same expectation, one succeeds", async () => {
  const { server, clone } = await scene(registryOf("churn", 6, 1));
  const movers = await Promise.all([2, 3, 4, 5, 6].map(async (version) => ({ version, one: await clone() })));
  const results = await Promise.allSettled(
    movers.map(({ version, one }) =>
      alias(one, { alias: "champion", version: String(version), expected: "1" }),
    ),
  );
  const winners = results.flatMap((result, index) =>
    result.status === "fulfilled" ? [movers[index]!.version] : [],
  );
  expect(winners).toHaveLength(1);
  expect(await server.read("registry/churn/aliases/champion.yaml")).toContain(
    `version: ${winners[0]}\nprevious: 1\n`,
  );
});

it("refuses what an alias must not be", async () => {
  const { one } = await clones(
    "name: churn\ndeploy: { image: ghcr.io/acme/churn, environments: { production: {} } }\n",
  );
  const cases = [
    [{ alias: "champion", version: "9" }, /version 9 is not in registry: churn has versions 1 to 3/],
    [{ alias: "champion", version: "chalenger" }, /churn has no alias chalenger/],
    [{ alias: "latest", version: "1" }, /"latest" is not an alias name/],
    [{ alias: "Champion", version: "1" }, /is not an alias name/],
    [{ alias: "champion" }, /version: give the version that the alias is to point to, or --delete/],
    [{ alias: "champion", version: "1", delete: "true" }, /give one of the two/],
    [
      { alias: "champion", version: "1", expected: "two" },
      /expected: "two" is neither a version number nor none/,
    ],
    [{ alias: "champion", version: "1", reason: "a\nb" }, /reason: one line of text/],
    [{ alias: "challenger", delete: "true" }, /churn has no alias challenger/],
    [
      { alias: "production", version: "1" },
      /production is an environment of model.yaml.*mergeline deploy-canary/,
    ],
  ] as const;
  for (const [inputs, message] of cases) await expect(alias(one, inputs)).rejects.toThrow(message);
});

it("quarantines a version until a date, keeps aliases off it, and lifts it", async () => {
  const { server, one } = await clones();
  const quarantine = (inputs: Readonly<Record<string, string>>) =>
    one.run("registry quarantine", { model: "churn", version: "3", ...inputs });
  expect((await quarantine({ reason: "Leaks labels", until: "14d" })).summary).toMatch(
    /^churn version 3 is quarantined until 2026-12-05T09:30Z; landed in commit/,
  );
  const path = "registry/churn/quarantine/3.yaml";
  expect(await server.read(path)).toBe(
    "version: 3\nreason: Leaks labels\nsince: 2026-11-21T09:30:00Z\nuntil: 2026-12-05T09:30:00Z",
  );
  await expect(alias(one, { alias: "champion", version: "3" })).rejects.toThrow(
    /version 3 is quarantined \(Leaks labels\); lift that first/,
  );
  // A shorter one changes nothing; a longer one keeps the day on which it began.
  expect((await quarantine({ reason: "Shorter", until: "1d" })).summary).toContain("nothing had to change");
  await quarantine({ reason: "For good" });
  expect(await server.read(path)).toBe("version: 3\nreason: For good\nsince: 2026-11-21T09:30:00Z");
  await quarantine({ lift: "true" });
  expect((await alias(one, { alias: "champion", version: "3" })).ok).toBe(true);
  const cases = [
    [{}, /reason: say why/],
    [{ reason: "x", until: "2026-11-20" }, /"2026-11-20" is over already/],
    [{ reason: "x", until: "2026-13-40" }, /is not a date of the calendar/],
    [{ reason: "x", until: "soon" }, /"soon" is neither a date such as/],
    [{ lift: "true", until: "1d" }, /give one of the two/],
  ] as const;
  for (const [inputs, message] of cases) {
    await expect((async () => quarantine(inputs))()).rejects.toThrow(message);
  }
});
