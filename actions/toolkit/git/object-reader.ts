import { spawn } from "node:child_process";
import type { Socket } from "node:net";
import { type GitOptions, gitEnvironment } from "./command.js";

export interface GitObject {
  readonly id: string;
  readonly type: string;
  readonly bytes: Buffer;
}

export interface TreeEntry {
  /** `100644`, `100755`, `120000` for a link, `40000` for a folder, `160000` for a submodule. */
  readonly mode: string;
  readonly name: string;
  readonly id: string;
}

/** Reads objects through one `git cat-file --batch`: a process for all questions instead of one for each. */
export class ObjectReader {
  private readonly child;
  private buffer = Buffer.alloc(0);
  private ended = false;
  private wake: () => void = () => undefined;
  private waiting = 0;
  private queue: Promise<unknown> = Promise.resolve();
  private readonly trees = new Map<string, Promise<ReadonlyMap<string, TreeEntry> | undefined>>();

  constructor(options: GitOptions) {
    this.child = spawn("git", ["cat-file", "--batch"], {
      cwd: options.cwd,
      env: gitEnvironment(options.environment),
      stdio: ["pipe", "pipe", "ignore"],
      windowsHide: true,
    });
    this.child.stdin.on("error", () => undefined);
    this.child.stdout.on("data", (chunk: Buffer) => {
      this.buffer = Buffer.concat([this.buffer, chunk]);
      this.wake();
    });
    this.hold(false);
    for (const event of ["close", "error"]) {
      this.child.on(event, () => {
        this.ended = true;
        this.wake();
      });
    }
  }

  /** An object by id, or by a name such as `<commit>^{tree}`; undefined where there is none. */
  read(name: string): Promise<GitObject | undefined> {
    if (/[\n\0]/.test(name)) return Promise.resolve(undefined);
    // Asked at once and answered in turn: git does not wait for us between two objects.
    this.child.stdin.write(`${name}\n`);
    const answer = this.queue.then(() => this.answer());
    this.waiting += 1;
    this.hold(true);
    this.queue = answer
      .catch(() => undefined)
      .finally(() => {
        this.waiting -= 1;
        if (this.waiting === 0) this.hold(false);
      });
    return answer;
  }

  /** The entries of the folder at a path in a commit, by name; undefined where no folder is there. */
  tree(commit: string, path: string): Promise<ReadonlyMap<string, TreeEntry> | undefined> {
    const key = `${commit}:${path}`;
    const known = this.trees.get(key);
    if (known !== undefined) return known;
    const reading = this.readTree(commit, path);
    this.trees.set(key, reading);
    return reading;
  }

  /** What a commit has at a path, links not followed. */
  async entry(commit: string, path: string): Promise<TreeEntry | undefined> {
    const cut = path.lastIndexOf("/");
    const folder = await this.tree(commit, cut < 0 ? "" : path.slice(0, cut));
    return folder?.get(path.slice(cut + 1));
  }

  close(): void {
    this.child.stdin.end();
    this.child.kill();
  }

  /** Only an answer that is waited for keeps this process alive: a reader that nobody closed does not. */
  private hold(keep: boolean): void {
    const { stdin, stdout } = this.child;
    for (const each of [this.child, stdin as Socket, stdout as Socket]) {
      if (keep) each.ref();
      else each.unref();
    }
  }

  private async readTree(commit: string, path: string): Promise<ReadonlyMap<string, TreeEntry> | undefined> {
    let name = `${commit}^{tree}`;
    if (path !== "" && path !== ".") {
      const entry = await this.entry(commit, path);
      if (entry?.mode !== "40000") return undefined;
      name = entry.id;
    }
    const object = await this.read(name);
    return object?.type === "tree" ? parseTree(object) : undefined;
  }

  private async answer(): Promise<GitObject | undefined> {
    const header = (await this.take(() => this.buffer.indexOf("\n") + 1)).toString("utf8").trimEnd();
    const [, id, type, size] = /^([0-9a-f]{40,64}) (\w+) (\d+)$/.exec(header) ?? [];
    if (id === undefined || type === undefined) return undefined;
    const bytes = await this.take(() => (this.buffer.length > Number(size) ? Number(size) + 1 : 0));
    return { id, type, bytes: bytes.subarray(0, -1) };
  }

  /** Waits until `length` answers with more than 0, and takes so many bytes. */
  private async take(length: () => number): Promise<Buffer> {
    for (;;) {
      const count = length();
      if (count > 0) {
        const taken = Buffer.from(this.buffer.subarray(0, count));
        this.buffer = this.buffer.subarray(count);
        return taken;
      }
      if (this.ended) throw new Error("git cat-file ended early");
      await new Promise<void>((resolve) => {
        this.wake = resolve;
      });
    }
  }
}

function parseTree({ id, bytes }: GitObject): ReadonlyMap<string, TreeEntry> {
  const entries = new Map<string, TreeEntry>();
  const idLength = id.length / 2;
  for (let at = 0; at < bytes.length; ) {
    const space = bytes.indexOf(0x20, at);
    const zero = bytes.indexOf(0, space);
    const name = bytes.toString("utf8", space + 1, zero);
    const end = zero + 1 + idLength;
    entries.set(name, {
      mode: bytes.toString("utf8", at, space),
      name,
      id: bytes.toString("hex", zero + 1, end),
    });
    at = end;
  }
  return entries;
}
