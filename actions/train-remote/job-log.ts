import { type FileHandle, mkdir, open, rm } from "node:fs/promises";
import { dirname } from "node:path";
import { LineSplitter, presentable } from "../toolkit/runtime/child/log-lines.js";
import type { Runtime } from "../toolkit/runtime/runtime.js";

export const logPath = ".mergeline/train-remote.log";

/** The output of a job: whole in a file, byte for byte, and line by line in the action's own log. */
export class JobLog {
  private readonly splitter = new LineSplitter();
  private readonly decoder = new TextDecoder("utf-8", { ignoreBOM: true });
  private readonly timer: NodeJS.Timeout;
  private newlines = 0;
  private endsInLine = false;

  private constructor(
    private readonly runtime: Runtime,
    private readonly file: FileHandle,
    readonly path: string,
  ) {
    this.timer = setInterval(() => this.show(this.splitter.tick(performance.now())), 1000);
    this.timer.unref();
  }

  static async create(runtime: Runtime): Promise<JobLog> {
    const absolute = await runtime.workspace.resolve(logPath, "log");
    await mkdir(dirname(absolute), { recursive: true });
    // A link that lies there from the repository would be written through; a new file is not.
    await rm(absolute, { force: true });
    return new JobLog(runtime, await open(absolute, "wx"), runtime.workspace.relative(absolute));
  }

  async write(chunk: Uint8Array): Promise<void> {
    if (chunk.length === 0) return;
    await this.file.writeFile(chunk);
    for (let at = chunk.indexOf(10); at !== -1; at = chunk.indexOf(10, at + 1)) this.newlines++;
    this.endsInLine = chunk.at(-1) !== 10;
    this.show(this.splitter.push(this.decoder.decode(chunk, { stream: true }), performance.now()));
  }

  /** Shows what is left and closes the file. */
  async close(): Promise<void> {
    clearInterval(this.timer);
    this.show([...this.splitter.push(this.decoder.decode(), performance.now()), ...this.splitter.end()]);
    await this.file.close();
  }

  /** Lines in the file so far. */
  get lines(): number {
    return this.newlines + (this.endsInLine ? 1 : 0);
  }

  private show(lines: readonly string[]): void {
    if (lines.length > 0) this.runtime.log.info(lines.map(presentable).join("\n"));
  }
}
