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

/** Somebody who waits for an object. */
interface Waiting {
  resolve(object: GitObject | undefined): void;
  reject(error: Error): void;
}

/** Reads objects through one `git cat-file --batch`: a process for all questions instead of one for each. */
export class ObjectReader {
  private readonly child;
  private readonly waiting: Waiting[] = [];
  /** How many of `waiting` have their answer. */
  private answered = 0;
  private readonly incoming = new Incoming();
  private asking: string[] = [];
  private ended = false;
  private readonly trees = new Map<string, Promise<ReadonlyMap<string, TreeEntry> | undefined>>();

  constructor(options: GitOptions) {
    // Records of one model are kept as differences from each other: room for those that were read already.
    this.child = spawn("git", ["-c", "core.deltaBaseCacheLimit=256m", "cat-file", "--batch"], {
      cwd: options.cwd,
      env: gitEnvironment(options.environment),
      stdio: ["pipe", "pipe", "ignore"],
      windowsHide: true,
    });
    this.child.stdin.on("error", () => undefined);
    this.child.stdout.on("data", (chunk: Buffer) => {
      this.incoming.add(chunk);
      this.deliver();
    });
    this.hold(false);
    for (const event of ["close", "error"]) this.child.on(event, () => this.end());
  }

  /** An object by id, or by a name such as `<commit>^{tree}`; undefined where there is none. */
  read(name: string): Promise<GitObject | undefined> {
    if (/[\n\0]/.test(name)) return Promise.resolve(undefined);
    return new Promise((resolve, reject) => {
      if (this.ended) return reject(endedEarly());
      if (this.waiting.length === 0) this.hold(true);
      this.waiting.push({ resolve, reject });
      // Questions of one moment go in one piece, and git does not wait for us between two objects.
      if (this.asking.push(name) === 1) queueMicrotask(() => this.ask());
    });
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

  private ask(): void {
    this.child.stdin.write(`${this.asking.join("\n")}\n`);
    this.asking = [];
  }

  /** Hands over all objects that have arrived whole. */
  private deliver(): void {
    for (let object = this.incoming.next(); object !== "incomplete"; object = this.incoming.next()) {
      this.waiting[this.answered++]?.resolve(object);
    }
    if (this.answered < this.waiting.length) return;
    this.waiting.length = 0;
    this.answered = 0;
    this.hold(false);
  }

  private end(): void {
    this.ended = true;
    for (const { reject } of this.waiting.splice(0).slice(this.answered)) reject(endedEarly());
    this.answered = 0;
  }
}

function endedEarly(): Error {
  return new Error("git cat-file ended early");
}

/** What git has sent and nobody has taken yet. */
class Incoming {
  private chunks: Buffer[] = [];
  private length = 0;
  /** So many bytes are needed before there is anything new to be seen: a large object is put together once. */
  private needed = 1;

  add(chunk: Buffer): void {
    this.chunks.push(chunk);
    this.length += chunk.length;
  }

  /** The next object, or undefined for one that does not exist. */
  next(): GitObject | undefined | "incomplete" {
    if (this.length < this.needed) return "incomplete";
    const bytes = this.chunks.length === 1 ? this.chunks[0]! : Buffer.concat(this.chunks);
    this.chunks = [bytes];
    const start = bytes.indexOf(0x0a) + 1;
    if (start === 0) {
      this.needed = this.length + 1;
      return "incomplete";
    }
    const header = bytes.toString("latin1", 0, start - 1);
    const [, id, type, size] = /^([0-9a-f]{40,64}) (\w+) (\d+)$/.exec(header) ?? [];
    // Behind the bytes of an object stands a line end, too.
    const end = id === undefined ? start : start + Number(size) + 1;
    this.needed = end;
    if (bytes.length < end) return "incomplete";
    this.chunks = end === bytes.length ? [] : [bytes.subarray(end)];
    this.length = bytes.length - end;
    this.needed = 1;
    if (id === undefined || type === undefined) return undefined;
    return { id, type, bytes: bytes.subarray(start, end - 1) };
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
