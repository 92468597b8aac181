import { branchTree } from "../toolkit/git/branch-tree.js";
import type { Tree } from "../toolkit/git/tree.js";
import { workingTree } from "../toolkit/git/working-tree.js";
import { receiptPolicy } from "../toolkit/receipt/policy.js";
import { recordedReceiptProblem } from "../toolkit/receipt/verification.js";
import { layout } from "../toolkit/registry/layout.js";
import type { VersionRecord } from "../toolkit/registry/record.js";
import type { Deployment } from "./operations/deployment.js";
import { Refusal } from "./refusal.js";

/**
 * Refuses a version whose recorded receipt does not count. Whether it needs one is asked on the way forward only: the
 * way back must stay open to the versions that are older than the rule.
 * @param head the tree of the registry
 * @throws Refusal
 */
export async function requireReceipt(
  record: VersionRecord,
  head: Tree,
  deployment: Deployment,
  forward: boolean,
): Promise<void> {
  const { file, registryPath, runtime } = deployment;
  const policy = await receiptPolicy(await policyTree(head, deployment), file.path, file, runtime.workspace);
  const { name, version } = record;
  const read = () => head.read(layout.receipt(registryPath, name, version));
  const problem = await recordedReceiptProblem(record, read, policy, forward && (policy?.required ?? false));
  if (problem !== undefined) throw new Refusal(`${name} version ${version} must not be deployed: ${problem}`);
}

/** Who may sign is said beside model.yaml, on the model's own branch, wherever the registry is. */
async function policyTree(head: Tree, { home, inputs, runtime }: Deployment): Promise<Tree> {
  if (!home.isElsewhere) return head;
  if (home.own === undefined || inputs.write === "local") return workingTree(runtime.workspace);
  return branchTree(home.own, runtime);
}
