import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { commandLine } from "../../../actions/toolkit/runtime/command-line.js";
import type { Process } from "../../../actions/toolkit/runtime/create.js";
import { ConfigurationError } from "../../../actions/toolkit/runtime/errors.js";
import type { Inputs } from "../../../actions/toolkit/runtime/inputs.js";
import type { Outcome } from "../../../actions/toolkit/runtime/outcome.js";
import type { Runtime } from "../../../actions/toolkit/runtime/runtime.js";
import { type Command, start } from "../../../actions/toolkit/runtime/start.js";
import { testRuntime } from "../../runtime.js";

type Run = (inputs: Inputs, runtime: Runtime) => Promise<Outcome>;

const contract = `
name: sample
description: A sample action.
inputs:
  level: { description: How much., default: "3" }
  quiet: { description: Whether to be quiet., default: "false" }
  config: { description: File., default: model.yaml }
  github-token: { description: Token., default: "\${{ github.token }}" }
  working-directory: { description: Folder., default: "." }
outputs: {}
`;

/** A toolkit of one action in a temporary folder, and a process that records what it prints. */
async function sample(run: Run, environment: Record<string, string> = {}) {
  const { directory } = await testRuntime({
    files: { "action.yml": contract, "package.json": '{ "version": "9.9.9" }', "work/keep": "" },
  });
  const printed = { out: "", error: "" };
  const process: Process = {
    environment,
    directory: join(directory, "work"),
    signal: new AbortController().signal,
    out: (text) => {
      printed.out += text;
    },
    error: (text) => {
      printed.error += text;
    },
    now: () => new Date("2026-01-02T03:04:05Z"),
  };
  const command: Command = { action: "evaluate-gate", contract: "action.yml", load: async () => ({ run }) };
  const report = async () =>
    JSON.parse(await readFile(join(directory, "work/.mergeline/evaluate-gate.json"), "utf8"));
  return { directory, process, command, printed, report };
}

const yes: Outcome = { ok: true, verdict: "pass", summary: "All is well.", outputs: {} };

describe("the three ends of an action", () => {
  test("yes is 0, no is 1", async () => {
    for (const [outcome, code] of [
      [yes, 0],
      [{ ...yes, ok: false, verdict: "fail" }, 1],
    ] as const) {
      const { command, process, directory } = await sample(async () => outcome);
      expect(await start(command, directory, process, () => undefined)).toBe(code);
    }
  });

  test("a configuration error is 2: one sentence, no stack, and a report that says so", async () => {
    const { command, process, directory, printed, report } = await sample(async () => {
      throw new ConfigurationError("name is missing.", { place: { file: "model.yaml", line: 3, column: 1 } });
    });
    expect(await start(command, directory, process, () => undefined)).toBe(2);
    expect(printed.error).toBe("error: model.yaml:3:1: name is missing.\n");
    expect(await report()).toMatchObject({
      action: "evaluate-gate",
      toolVersion: "9.9.9",
      startedAt: "2026-01-02T03:04:05.000Z",
      verdict: "error",
      summary: "model.yaml:3:1: name is missing.",
    });
  });

  test("on the runner it becomes an annotation on the line", async () => {
    const { command, process, directory, printed } = await sample(
      async () => {
        throw new ConfigurationError("100% wrong\n::set-output::x", {
          place: { file: "a,b.yaml", line: 3, column: 1 },
        });
      },
      { GITHUB_ACTIONS: "true" },
    );
    await start(command, directory, process, () => undefined);
    expect(printed.out).toBe(
      "::error title=Configuration error,file=a%2Cb.yaml,line=3,col=1::a,b.yaml:3:1: 100%25 wrong%0A::set-output::x\n",
    );
  });

  test("a crash is 3, with the stack of every cause", async () => {
    const { command, process, directory, printed } = await sample(async () => {
      throw new Error("outer", { cause: new TypeError("inner") });
    });
    expect(await start(command, directory, process, () => undefined)).toBe(3);
    expect(printed.error).toContain("Error: outer\n    at ");
    expect(printed.error).toContain("Caused by: TypeError: inner\n    at ");
  });

  test("a working directory outside the workspace is a configuration error", async () => {
    const { command, process, directory, printed, report } = await sample(async () => yes);
    expect(
      await start(command, directory, process, (name) =>
        name === "working-directory" ? "../.." : undefined,
      ),
    ).toBe(2);
    expect(printed.error).toContain("working-directory: ../.. is outside the workspace.");
    expect(await report()).toMatchObject({ verdict: "error", summary: expect.stringContaining("../..") });
  });
});

describe("publishing", () => {
  const publication = {
    action: "evaluate-gate",
    verdict: "fail",
    summary: "Worse.",
    report: { metrics: [] },
    outputs: { verdict: "fail", version: undefined },
    comment: { body: "### Worse", key: "gate", mode: "auto" },
  } as const;

  test("on a laptop the comment is printed and the report written", async () => {
    const { command, process, directory, printed, report } = await sample(async (_, runtime) => {
      expect(await runtime.publish(publication)).toEqual({ report: ".mergeline/evaluate-gate.json" });
      return yes;
    });
    expect(await start(command, directory, process, () => undefined)).toBe(0);
    expect(printed.out).toBe("\nWorse\n\n");
    expect(await report()).toMatchObject({ verdict: "fail", summary: "Worse.", metrics: [] });
  });

  test("on the runner outputs and summary go to their files, and ten annotations of a kind are kept", async () => {
    const outputs = await testRuntime({ files: { output: "", summary: "" } });
    const { command, process, directory, printed } = await sample(
      async (_, runtime) => {
        const place = { file: "data.csv", line: 7 };
        const many = Array.from(
          { length: 12 },
          (_, index) => ({ level: "error", title: "t", message: `m${index}`, place }) as const,
        );
        await runtime.publish({ ...publication, annotations: many });
        return yes;
      },
      {
        GITHUB_ACTIONS: "true",
        GITHUB_OUTPUT: join(outputs.directory, "output"),
        GITHUB_STEP_SUMMARY: join(outputs.directory, "summary"),
      },
    );
    await start(command, directory, process, () => undefined);
    expect(await outputs.read("output")).toMatch(
      /^verdict<<(\S+)\nfail\n\1\nversion<<\1\n\n\1\nreport<<\1\n\.mergeline\/evaluate-gate\.json\n\1\n$/,
    );
    expect(await outputs.read("summary")).toBe("### Worse\n\n");
    expect(printed.out.match(/^::error title=t,file=data\.csv,line=7::m\d+$/gm)).toHaveLength(10);
    expect(printed.out).toContain("2 more findings are in the report");
  });
});

test("annotations name files from the root of the repository, wherever the action works", async () => {
  const { command, process, directory, printed } = await sample(
    async () => {
      throw new ConfigurationError("wrong.", { place: { file: "model.yaml", line: 2 } });
    },
    { GITHUB_ACTIONS: "true" },
  );
  const above = { ...process, environment: { ...process.environment, GITHUB_WORKSPACE: directory } };
  await start(command, directory, above, (name) => (name === "working-directory" ? "work" : undefined));
  expect(printed.out).toContain(
    "::error title=Configuration error,file=work/model.yaml,line=2::model.yaml:2: wrong.",
  );
});

describe("the command line is the same contract", () => {
  const seen: Record<string, unknown> = {};
  const run: Run = async (inputs) => {
    Object.assign(seen, {
      level: inputs.number("level"),
      quiet: inputs.boolean("quiet"),
      config: inputs.text("config"),
    });
    return yes;
  };

  test.each([
    [[], 3, false, "model.yaml"],
    [["--level", "5", "--quiet"], 5, true, "model.yaml"],
    [["--level=-5", "--quiet", "false", "--config", "a b.yaml"], -5, false, "a b.yaml"],
  ])("%j", async (words, level, quiet, config) => {
    const { command, process, directory } = await sample(run);
    expect(await commandLine(["gate", ...words], { gate: command }, directory, process)).toBe(0);
    expect(seen).toEqual({ level, quiet, config });
  });

  test.each([
    [["gate", "--levl", "5"], "error: --levl is not a flag of this command. Did you mean --level?\n"],
    [["gate", "--level"], "error: --level needs a value.\n"],
    [["gate", "--level", "many"], 'error: level: "many" is not a number.\n'],
    [["gate", "--quiet", "--quiet=maybe"], 'error: quiet: "true\nmaybe" is neither true nor false.\n'],
    [["gat"], "error: gat is not a command. Did you mean gate?\n"],
    [["constructor"], "error: constructor is not a command. See mergeline --help.\n"],
  ])("%j ends with 2", async (words, expected) => {
    const { command, process, directory, printed } = await sample(run);
    expect(await commandLine(words, { gate: command }, directory, process)).toBe(2);
    expect(printed.error).toBe(expected);
  });

  test("help comes from action.yml", async () => {
    const { command, process, directory, printed } = await sample(run);
    expect(await commandLine(["gate", "--help"], { gate: command }, directory, process)).toBe(0);
    expect(printed.out).toContain(
      "mergeline gate: A sample action.\n\n  --level  (default: 3)\n      How much.\n",
    );
  });
});

test("control characters don't reach the terminal, colours do", async () => {
  const { command, process, directory, printed } = await sample(async (_, runtime) => {
    runtime.log.info("\u001b[31mred\u001b[0m \u001b[2Jgone \u001b]0;title\u0007");
    return yes;
  });
  await start(command, directory, process, () => undefined);
  expect(printed.error).toContain("\u001b[31mred\u001b[0m �[2Jgone �]0;title�\n");
});

test("secrets don't reach the log", async () => {
  const { command, process, directory, printed } = await sample(
    async (_, runtime) => {
      runtime.log.info("the token is sekrit-token");
      return yes;
    },
    { GITHUB_TOKEN: "sekrit-token" },
  );
  await start(command, directory, process, () => undefined);
  expect(printed.error).toContain("the token is ***");
  await writeFile(join(directory, "done"), "");
});
