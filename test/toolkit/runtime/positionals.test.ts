import { describe, expect, test } from "vitest";
import { commandLine } from "../../../actions/toolkit/runtime/command-line.js";
import type { Process } from "../../../actions/toolkit/runtime/create.js";
import type { Command } from "../../../actions/toolkit/runtime/start.js";
import { testRuntime } from "../../runtime.js";

const contract = `
name: sample
description: Shows things.
inputs:
  other: { description: The other one., position: 2, default: none }
  model: { description: The model., position: 1, required: true }
  json: { description: As JSON., default: "false" }
outputs: {}
`;

/** Two commands of a group and one beside it, in a process that records what it prints. */
async function toolkit(environment: Record<string, string> = {}) {
  const { directory } = await testRuntime({
    files: { "show.yml": contract, "package.json": '{ "version": "1" }' },
  });
  const printed = { out: "", error: "" };
  const process: Process = {
    environment,
    directory,
    signal: new AbortController().signal,
    out: (text) => {
      printed.out += text;
    },
    error: (text) => {
      printed.error += text;
    },
    now: () => new Date(0),
  };
  const command: Command = {
    action: undefined,
    contract: "show.yml",
    load: async () => ({
      run: async (inputs) => {
        const seen = [inputs.required("model"), inputs.text("other"), inputs.boolean("json")];
        const ok = seen[0] !== "no";
        return { ok, verdict: "", summary: "Seen.", outputs: {}, printed: `${JSON.stringify(seen)} ##[x]\n` };
      },
    }),
  };
  const commands = { "registry show": command, "registry list": command, verify: command };
  return { printed, run: (...words: string[]) => commandLine(words, commands, directory, process) };
}

describe("words without a flag are the inputs that have a position", () => {
  test.each([
    [["churn"], ["churn", "none", false]],
    [
      ["churn", "17", "--json"],
      ["churn", "17", true],
    ],
    [
      ["--json", "churn", "17"],
      ["churn", "17", true],
    ],
    [
      ["--model", "churn"],
      ["churn", "none", false],
    ],
    [
      ["--", "--odd"],
      ["--odd", "none", false],
    ],
  ])("%j", async (words, expected) => {
    const { run, printed } = await toolkit();
    expect(await run("registry", "show", ...words)).toBe(0);
    expect(printed).toEqual({ out: `${JSON.stringify(expected)} ##[x]\n`, error: "" });
  });

  test.each([
    [
      ["registry", "show", "a", "b", "c"],
      'error: "c" is one word too many: this command takes MODEL OTHER. See --help.\n',
    ],
    [
      ["registry", "show", "a", "--jsn"],
      "error: --jsn is not a flag of this command. Did you mean --json?\n",
    ],
    [["registry", "show", "--model", "a", "b"], 'error: model is given twice: as --model and as "b".\n'],
    [["registry", "show"], "error: MODEL is missing. Usage: mergeline registry show MODEL [OTHER].\n"],
    [["registry", "shw"], "error: registry shw is not a command. Did you mean registry show?\n"],
    [["registry", "x"], "error: registry x is not a command. See mergeline registry --help.\n"],
    [["regstry", "list"], "error: regstry is not a command. Did you mean registry list?\n"],
  ])("%j ends with 2", async (words, expected) => {
    const { run, printed } = await toolkit();
    expect(await run(...words)).toBe(2);
    expect(printed).toEqual({ out: "", error: expected });
  });
});

test("help names them in their order, and a group lists its own commands", async () => {
  const { run, printed } = await toolkit();
  expect(await run("registry", "show", "--help")).toBe(0);
  expect(printed.out).toContain("Usage: mergeline registry show MODEL [OTHER] [--flag value …]");
  expect(printed.out).toContain("  MODEL  (required)\n      The model.\n");
  printed.out = "";
  expect(await run("registry", "--help")).toBe(0);
  expect(printed.out).toContain("registry list");
  expect(printed.out).not.toContain("verify");
  expect(await run("registry")).toBe(2);
});

test("what is printed stands alone on standard output; a no says why on standard error", async () => {
  const { run, printed } = await toolkit({ GITHUB_ACTIONS: "true" });
  expect(await run("verify", "no", "17")).toBe(1);
  expect(printed).toEqual({ out: '["no","17",false] # #[x]\n', error: "error: Seen.\n" });
});
