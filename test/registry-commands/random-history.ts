import { spawn } from "node:child_process";
import { once } from "node:events";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { git } from "../toolkit/git/clone.js";
import { aliasText, recordText } from "./registry.js";

/** What a commit has: a path, and its text. A link's text is where it points to. */
export type Files = ReadonlyMap<string, string>;

export interface Commit {
  readonly parents: readonly number[];
  readonly files: Files;
  /** Paths that are no ordinary files in this commit. */
  readonly modes?: Readonly<Record<string, "100755" | "120000">>;
}

export const record = (model: string, version: number) => `registry/${model}/versions/${version}.yaml`;
export const profile = (model: string, version: number) => `registry/${model}/profiles/${version}.json`;
export const receipt = (model: string, version: number) =>
  `registry/${model}/receipts/${version}.sigstore.json`;

/** A registry that grew as it should: on the branch, on branches beside it, and by merges of both kinds. */
export class History {
  readonly commits: Commit[] = [];
  private readonly versions: Record<string, number> = { churn: 0, spam: 0 };

  constructor(
    /** The next random number below another one. */
    private readonly below: (limit: number) => number,
  ) {
    this.add([], new Map([["README.md", "A registry\n"]]));
  }

  get head(): number {
    return this.commits.length - 1;
  }

  get files(): Map<string, string> {
    return new Map(this.commits[this.head]!.files);
  }

  add(parents: readonly number[], files: Files, modes?: Commit["modes"]): number {
    this.commits.push({ parents, files, ...(modes && { modes }) });
    return this.head;
  }

  newest(model: string): number {
    return this.versions[model]!;
  }

  /** Registers the next version of a model on top of a commit. */
  register(model: string, on = this.head): number {
    const version = ++this.versions[model]!;
    const files = new Map(this.commits[on]!.files);
    files.set(record(model, version), recordText(model, version).replace(/2026-11-\d+T/, "2026-11-01T"));
    files.set(profile(model, version), `{ "rows": ${version} }\n`);
    if (this.below(2) === 0) files.set(receipt(model, version), `{ "signed": ${version} }\n`);
    if (this.below(3) === 0)
      files.set(`registry/${model}/aliases/champion.yaml`, aliasText(version, 1, "eve", "better"));
    return this.add([on], files);
  }

  /** A branch that registers versions of spam while this one goes on with churn; then both become one. */
  fork(): { main: number; side: number; joined: Map<string, string> } {
    let side = this.head;
    let main = this.head;
    for (let count = 1 + this.below(3); count > 0; count--) side = this.register("spam", side);
    for (let count = 1 + this.below(3); count > 0; count--) main = this.register("churn", main);
    return { main, side, joined: this.union(main, side) };
  }

  union(one: number, other: number): Map<string, string> {
    return new Map([...this.commits[one]!.files, ...this.commits[other]!.files]);
  }

  grow(steps: number): void {
    for (let step = 0; step < steps; step++) {
      const what = this.below(6);
      if (what < 3) this.register("churn");
      else if (what === 3) this.register("spam");
      else if (what === 4) this.add([this.head], this.files.set("train.py", `step ${this.commits.length}\n`));
      else {
        const { main, side, joined } = this.fork();
        this.add(this.below(2) === 0 ? [main, side] : [side, main], joined);
      }
    }
  }

  /** Writes all of it into a new repository. Answers with the ids of the commits. */
  async write(directory: string): Promise<string[]> {
    await git(directory, "init", "--quiet", "--initial-branch=main");
    const marks = join(directory, ".git", "marks");
    const child = spawn("git", ["fast-import", "--quiet", `--export-marks=${marks}`], {
      cwd: directory,
      stdio: ["pipe", "ignore", "inherit"],
    });
    const data = (text: string) => `data ${Buffer.byteLength(text)}\n${text}\n`;
    for (const [at, { parents, files, modes }] of this.commits.entries()) {
      const [first, ...merged] = parents;
      const lines = [
        `commit refs/heads/main\nmark :${at + 1}\ncommitter Ada <ada@example.com> ${1_700_000_000 + 60 * at} +0000\n${data(`Commit ${at}`)}`,
        ...(first === undefined ? [] : [`from :${first + 1}\n`]),
        ...merged.map((parent) => `merge :${parent + 1}\n`),
        "deleteall\n",
        ...[...files].map(([path, text]) => `M ${modes?.[path] ?? "100644"} inline ${path}\n${data(text)}`),
      ];
      child.stdin.write(lines.join(""));
    }
    child.stdin.end();
    const [code] = (await once(child, "close")) as [number];
    if (code !== 0) throw new Error(`git fast-import ended with ${code}`);
    await git(directory, "reset", "--quiet", "--hard", "main");
    const ids = new Map(
      (await readFile(marks, "utf8")).split("\n").map((line) => line.split(" ") as [string, string]),
    );
    return this.commits.map((_commit, at) => ids.get(`:${at + 1}`) ?? "");
  }
}
