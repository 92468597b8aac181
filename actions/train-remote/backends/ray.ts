import type { Runtime } from "../../toolkit/runtime/runtime.js";
import type { JobResult, Training } from "../training.js";
export async function trainOnRay(
  _t: Training,
  _o: { wait: boolean; jobId: string | undefined },
  _r: Runtime,
): Promise<JobResult> {
  throw new Error("not yet");
}
