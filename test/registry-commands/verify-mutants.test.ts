import fc from "fast-check";
import { expect, it } from "vitest";
import { testRuntime } from "../runtime.js";
import { temporaryFolder } from "../toolkit/git/clone.js";
import { History, profile, receipt, record } from "./random-history.js";

interface Found {
  readonly kind: string;
  readonly model: string;
  readonly version?: number;
  readonly message: string;
}

interface Planted {
  readonly kind: string;
  readonly version?: number;
  /** The place of the commit in the history, where the offence names one. */
  readonly commit?: number;
}

/** Does what must not be done to a history, and says what has to be found. */
type Plant = (history: History, below: (limit: number) => number) => Planted;

const edited = (text: string | undefined) => `${text ?? ""}# edited\n`;

/** Changes some files in a commit of its own, and sets them right in the next one: HEAD shows nothing of it. */
const forAMoment =
  (kind: string, path: (version: number) => string, change: (text: string) => string | undefined): Plant =>
  (history, below) => {
    const version = 1 + below(history.newest("churn"));
    const before = history.files;
    const text = before.get(path(version));
    if (text === undefined) before.set(path(version), "there now\n");
    const wrong = new Map(history.commits[history.add([history.head], before)]!.files);
    const after = change(before.get(path(version))!);
    if (after === undefined) wrong.delete(path(version));
    else wrong.set(path(version), after);
    const commit = history.add([history.head], wrong);
    history.add([commit], before);
    return { kind, version, commit };
  };

const inHead =
  (
    kind: string,
    change: (text: string, version: number) => string,
    version?: (next: number) => number,
  ): Plant =>
  (history) => {
    const next = history.newest("churn") + 1;
    const at = version?.(next) ?? next;
    const text = history.files.get(record("churn", next - 1))!;
    const key = `b${"0".repeat(3)}${String(at).padStart(60, "0")}`;
    const own = text
      .replace(/^version: .*$/m, `version: ${at}`)
      .replace(/(idempotencyKey: sha256:).*/, `$1${key}`);
    history.add([history.head], history.files.set(record("churn", at), change(own, at)));
    return { kind, version: at };
  };

const plants: Record<string, Plant> = {
  "a record changed and put back": forAMoment("changed", (version) => record("churn", version), edited),
  "a record removed and put back": forAMoment(
    "removed",
    (version) => record("churn", version),
    () => undefined,
  ),
  "a record that took the bytes of another": forAMoment(
    "changed",
    (version) => record("churn", version),
    (text) => text.replace(/^version: .*/m, "version: 99"),
  ),
  "a profile changed": forAMoment("changed", (version) => profile("churn", version), edited),
  "a receipt removed": forAMoment(
    "removed",
    (version) => receipt("churn", version),
    () => undefined,
  ),
  "a record made executable": (history) => {
    const path = record("churn", 1);
    const commit = history.add([history.head], history.files, { [path]: "100755" });
    history.add([commit], history.files);
    return { kind: "changed", version: 1, commit };
  },
  "a record that was a link for a moment": (history) => {
    const files = history.files;
    const commit = history.add([history.head], history.files.set(record("churn", 1), "2.yaml"), {
      [record("churn", 1)]: "120000",
    });
    history.add([commit], files);
    return { kind: "changed", version: 1, commit };
  },
  "a folder of a model that was away for a moment": (history) => {
    const files = history.files;
    const left = new Map([...files].filter(([path]) => !path.startsWith("registry/churn/")));
    const commit = history.add([history.head], left);
    history.add([commit], files);
    return { kind: "removed", version: 1, commit };
  },
  "an edit on a branch, taken back before its merge": (history, below) => {
    const start = history.head;
    const path = record("churn", 1 + below(history.newest("churn")));
    const files = new Map(history.commits[start]!.files);
    const version = Number(/(\d+)\.yaml$/.exec(path)![1]);
    const wrong = history.add([start], new Map(files).set(path, edited(files.get(path))));
    const side = history.add([wrong], files);
    const main = history.register("spam", start);
    history.add([main, side], history.files);
    return { kind: "changed", version, commit: wrong };
  },
  "an edit that only a merge made": (history) => {
    const { main, side, joined } = history.fork();
    const files = new Map(joined);
    const commit = history.add(
      [main, side],
      joined.set(record("churn", 1), edited(joined.get(record("churn", 1)))),
    );
    history.add([commit], files);
    return { kind: "changed", version: 1, commit };
  },
  ...Object.fromEntries(
    [
      ["first", (main: number, side: number) => [main, side]],
      ["second", (main: number, side: number) => [side, main]],
    ].map(([order, parents]): [string, Plant] => [
      `a version of the ${order} branch that a merge lost`,
      (history) => {
        const { main, side, joined } = history.fork();
        const version = history.newest("churn");
        for (const [path, text] of joined) {
          const named = new RegExp(`^registry/churn/(versions|profiles|receipts)/${version}\\.`).test(path);
          if (named || text.startsWith(`version: ${version}\n`)) joined.delete(path);
        }
        const commit = history.add((parents as (...both: number[]) => number[])(main, side), joined);
        history.add([commit], new Map(joined).set("train.py", "and on\n"));
        return { kind: "removed", version, commit };
      },
    ]),
  ),
  "a gap": inHead(
    "gap",
    (text) => text,
    (next) => next + 1,
  ),
  "a record of another model": inHead("record", (text) => text.replace("name: churn", "name: spam")),
  "a number in two ways": inHead("record", (text) => text.replace("rows: ", "rows: 0")),
  "a key that stands twice": inHead("record", (text) => `${text}gate: none\n`),
  "an override that nobody recorded": inHead("gate", (text) =>
    text.replace("verdict: pass", "verdict: override"),
  ),
  "a candidate that came in twice": inHead("twice", (text, version) =>
    text
      .replace(/(idempotencyKey: sha256:bbb)0*/, (_all, start: string) => `${start}${"0".repeat(60)}`)
      .replace(/(idempotencyKey: sha256:).*/, `$1bbb${String(version - 1).padStart(61, "0")}`),
  ),
  "an alias to nowhere": (history) => {
    const version = history.newest("churn") + 5;
    const text = `version: ${version}\nupdatedAt: 2026-11-20T09:30:00Z\n`;
    history.add([history.head], history.files.set("registry/churn/aliases/next.yaml", text));
    return { kind: "alias", version };
  },
};

async function judged(history: History): Promise<{ found: Found[]; ids: string[] }> {
  const directory = await temporaryFolder();
  const ids = await history.write(directory);
  const one = await testRuntime({ directory });
  const { printed } = await one.run("verify", { json: "true" });
  return { found: (JSON.parse(printed ?? "") as { offences: Found[] }).offences, ids };
}

/** A history from one number, so that what fast-check shrinks to says all. */
function historyOf(seed: number, steps: number): { history: History; below: (limit: number) => number } {
  let state = seed >>> 0;
  const below = (limit: number) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * limit);
  };
  const history = new History(below);
  for (const model of ["churn", "churn", "spam"]) history.register(model);
  history.grow(steps);
  return { history, below };
}

const runs = Number(process.env.MERGELINE_MUTANTS ?? 3);
const cases = fc.record({ seed: fc.nat(), before: fc.nat(25), after: fc.nat(25) });

it("finds nothing in a registry that only grew, whatever its branches and merges", {
  timeout: 120_000,
}, async () => {
  await fc.assert(
    fc.asyncProperty(cases, async ({ seed, before, after }) => {
      const { found } = await judged(historyOf(seed, before + after).history);
      expect(found).toEqual([]);
    }),
    { numRuns: 2 * runs },
  );
});

it.each(Object.entries(plants))(
  "finds %s, wherever it stands",
  { timeout: 120_000 },
  async (_name, plant) => {
    await fc.assert(
      fc.asyncProperty(cases, async ({ seed, before, after }) => {
        const { history, below } = historyOf(seed, before);
        const { kind, version, commit } = plant(history, below);
        // What HEAD shows has to be in HEAD; what was done in between is followed by more.
        if (commit !== undefined) history.grow(after);
        const { found, ids } = await judged(history);
        const named = commit === undefined ? "" : ids[commit]!.slice(0, 12);
        const hits = found.filter(
          (one) => one.kind === kind && one.model === "churn" && (kind === "gap" || one.version === version),
        );
        expect(hits.map(({ message }) => message).join("\n"), JSON.stringify(found)).toContain(named);
        expect(hits.length).toBeGreaterThan(0);
      }),
      { numRuns: runs },
    );
  },
);
