import type { JobLog } from "../../job-log.js";
import { type RayClient, type RayJob, RayTrouble } from "./client.js";

/**
 * Follows the log of a job. Read as a file from its node, because Ray's own endpoint for a job's log turns every
 * carriage return into a line end, and fails where a byte is not UTF-8. Each reading begins at the file's start, as
 * Ray offers no other, so what is known is skipped.
 */
export class RayLog {
  private seen = 0;

  constructor(
    private readonly client: RayClient,
    private readonly submission: string,
    private readonly log: JobLog,
  ) {}

  /**
   * Passes on what is new.
   * @throws RayTrouble when it can't be read now
   */
  async pull(job: RayJob, signal: AbortSignal | undefined): Promise<void> {
    if (job.driver_node_id) {
      await this.pullFile(job.driver_node_id, signal);
      return;
    }
    // A job that ended before it had a node has a log of Ray's own words only.
    if (job.status === "PENDING" || job.status === "RUNNING") return;
    await this.pass(new TextEncoder().encode(await this.client.logs(this.submission, { signal })), 0);
  }

  private async pullFile(node: string, signal: AbortSignal | undefined): Promise<void> {
    const response = await this.client.file(node, `job-driver-${this.submission}.log`, { signal });
    if (response === undefined) return;
    let position = 0;
    try {
      for await (const chunk of response.body) {
        await this.pass(chunk, position);
        position += chunk.length;
      }
    } catch (error) {
      if (signal?.aborted) throw error;
      throw new RayTrouble("Ray's connection broke while the log was read", { cause: error });
    }
  }

  /** Writes the part of a chunk that lies behind what is known. */
  private async pass(chunk: Uint8Array, position: number): Promise<void> {
    const fresh = chunk.subarray(Math.max(0, this.seen - position));
    if (position + chunk.length <= this.seen) return;
    this.seen = position + chunk.length;
    await this.log.write(fresh);
  }
}
