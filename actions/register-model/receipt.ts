import type { FileChange, Tree } from "../toolkit/git/tree.js";
import type { ModelFile } from "../toolkit/model/read.js";
import { bundleLimit } from "../toolkit/receipt/bundle.js";
import { receiptPolicy } from "../toolkit/receipt/policy.js";
import { receiptDigest, statementOfRecord } from "../toolkit/receipt/statement.js";
import { recordedReceiptProblem, textDigest, verifyBundles } from "../toolkit/receipt/verification.js";
import { layout } from "../toolkit/registry/layout.js";
import type { VersionRecord } from "../toolkit/registry/record.js";
import { ConfigurationError } from "../toolkit/runtime/errors.js";
import type { Runtime } from "../toolkit/runtime/runtime.js";
import { Workspace } from "../toolkit/runtime/workspace.js";
import { GateRefusal } from "./gate.js";

/** What a registration knows of receipts. */
export interface ReceiptContext {
  /** The text of `gate-bundle`. */
  readonly bundle: string | undefined;
  readonly model: ModelFile | undefined;
  readonly workspace: Workspace;
  /** Path of model.yaml. */
  readonly config: string;
  /** Path of the registry's folder. */
  readonly registry: string;
  /** The branch that model.yaml is read on, where it is of another repository than the registry. */
  readonly modelBranch: Tree | undefined;
}

/** Reads `gate-bundle`: a file of the workspace, or of the runner's temporary folder, where actions/attest leaves it. */
export async function readBundleFile(
  path: string | undefined,
  { workspace, environment }: Runtime,
): Promise<string | undefined> {
  if (path === undefined) return undefined;
  const temporary = environment.RUNNER_TEMP;
  const there = temporary !== undefined && temporary !== "" && path.startsWith(`${temporary}/`);
  return (there ? new Workspace(temporary) : workspace).readText(path, "gate-bundle", bundleLimit);
}

/**
 * Adds to a record the receipt that its gate gave, and verifies the signed one.
 * @returns the record, and the file of the bundle where there is one
 * @throws GateRefusal when a signed receipt is needed, or does not count
 */
export async function withReceipt(
  record: VersionRecord,
  { bundle, model, workspace, config, registry, modelBranch }: ReceiptContext,
  head: Tree,
): Promise<{ readonly record: VersionRecord; readonly changes: readonly FileChange[] }> {
  const expected = statementOfRecord(record);
  if (expected === undefined || record.gate === "none") {
    if (bundle === undefined || record.gate !== "none") return { record, changes: [] };
    throw new ConfigurationError("gate-bundle: there is no gate report that it could be the receipt of.");
  }
  const policy = await receiptPolicy(modelBranch ?? head, config, model, workspace);
  const digest = receiptDigest(expected);
  if (bundle === undefined) {
    if (policy?.required) {
      throw new GateRefusal(
        "registry.receipt of model.yaml requires a signed receipt of the gate. Sign it with actions/attest, and give its bundle-path as gate-bundle.",
      );
    }
    return { record: { ...record, gate: { ...record.gate, receipt: { digest } } }, changes: [] };
  }
  if (policy === undefined) {
    throw new ConfigurationError(
      "gate-bundle: model.yaml does not say who may sign. Add registry.receipt with identity and trusted_root.",
    );
  }
  const verified = await verifyBundles(bundle, expected, policy);
  if ("problem" in verified) throw new GateRefusal(verified.problem);
  const receipt = { digest, bundle: textDigest(verified.bundle) };
  const path = layout.receipt(registry, record.name, record.version);
  return {
    record: { ...record, gate: { ...record.gate, receipt } },
    changes: [{ path, content: verified.bundle }],
  };
}

/**
 * Refuses to point an alias to a version whose receipt does not count.
 * @throws GateRefusal
 */
export async function requireReceipt(
  record: VersionRecord,
  { model, workspace, config, registry, modelBranch }: ReceiptContext,
  head: Tree,
): Promise<void> {
  const policy = await receiptPolicy(modelBranch ?? head, config, model, workspace);
  const read = () => head.read(layout.receipt(registry, record.name, record.version));
  const problem = await recordedReceiptProblem(record, read, policy, policy?.required ?? false);
  if (problem !== undefined) {
    throw new GateRefusal(`version ${record.version} has these artifacts, and ${problem}`);
  }
}

/** Whether a record's receipt was given for what the record says. */
export function receiptFits(record: VersionRecord): boolean {
  if (record.gate === "none" || record.gate.receipt === undefined) return true;
  const expected = statementOfRecord(record);
  return expected !== undefined && receiptDigest(expected) === record.gate.receipt.digest;
}
