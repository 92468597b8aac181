import type { Tree } from "../toolkit/git/tree.js";
import type { ModelFile } from "../toolkit/model/read.js";
import { receiptPolicy } from "../toolkit/receipt/policy.js";
import { recordedReceiptProblem } from "../toolkit/receipt/verification.js";
import { layout } from "../toolkit/registry/layout.js";
import type { VersionRecord } from "../toolkit/registry/record.js";
import type { Workspace } from "../toolkit/runtime/workspace.js";
import { Refusal } from "./refusal.js";

/**
 * Refuses a version whose recorded receipt does not count. Whether it needs one is asked on the way forward only: the
 * way back must stay open to the versions that are older than the rule.
 * @throws Refusal
 */
export async function requireReceipt(
  record: VersionRecord,
  head: Tree,
  { file, registryPath, workspace }: { file: ModelFile; registryPath: string; workspace: Workspace },
  forward: boolean,
): Promise<void> {
  const policy = await receiptPolicy(head, file.path, file, workspace);
  const { name, version } = record;
  const read = () => head.read(layout.receipt(registryPath, name, version));
  const problem = await recordedReceiptProblem(record, read, policy, forward && (policy?.required ?? false));
  if (problem !== undefined) throw new Refusal(`${name} version ${version} must not be deployed: ${problem}`);
}
