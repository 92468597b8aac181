import { execFile } from "node:child_process";
import { cp } from "node:fs/promises";
import { join } from "node:path";
import { promisify } from "node:util";
import { root } from "../runtime.js";

const run = promisify(execFile);

/** The Python that scripts/install makes from the template's own requirements. */
export const python = join(root, ".cache/venv/bin/python");

/** A copy of the template to work in. */
export async function copyTemplate(folder: string): Promise<void> {
  await cp(join(root, "template-repo"), folder, {
    recursive: true,
    filter: (path) => !/[/\\](build|\.mergeline|\.venv|__pycache__)$/.test(path),
  });
}

/** Trains as train-remote does, with the parameters in a JSON file. Answers with what was printed. */
export async function train(folder: string, parametersFile?: string): Promise<string> {
  const { stdout } = await run(python, ["train.py"], {
    cwd: folder,
    env: {
      PATH: process.env.PATH,
      ...(parametersFile === undefined ? {} : { MERGELINE_PARAMETERS: parametersFile }),
    },
  });
  return stdout;
}

export async function runPython(folder: string, ...words: string[]): Promise<string> {
  return (await run(python, words, { cwd: folder })).stdout;
}
