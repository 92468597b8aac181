import { isQuarantined, type Quarantine } from "../toolkit/registry/quarantine.js";
import { gateVerdict, type VersionRecord } from "../toolkit/registry/record.js";

/** The answer is no: the action worked, and this version must not be deployed. */
export class Refusal extends Error {
  override readonly name = "Refusal";
}

/** @throws Refusal when the version was not let in by a gate (or a recorded override), or is quarantined */
export function requireDeployable(
  record: VersionRecord,
  quarantine: Quarantine | undefined,
  now: Date,
): void {
  const { name, version } = record;
  if (quarantine !== undefined && isQuarantined(quarantine, now)) {
    const end = quarantine.until === undefined ? "" : ` until ${quarantine.until}`;
    throw new Refusal(
      `${name} version ${version} is quarantined since ${quarantine.since}${end} (${quarantine.reason}). Deploy another version, or remove its quarantine file in a pull request.`,
    );
  }
  if (gateVerdict(record) === "none") {
    throw new Refusal(
      `${name} version ${version} is not gated: its record says gate: none. Add an evaluate section to model.yaml, run evaluate-gate and register the model again.`,
    );
  }
}
