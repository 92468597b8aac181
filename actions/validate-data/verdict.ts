import type { Severity } from "./checks/check.js";
import type { CheckResult } from "./checks/result.js";
import type { FailOn } from "./inputs.js";

/** Whether a result speaks against the data: broken, or not computable; violations the baseline has too do not count. */
export function isBroken(result: CheckResult): boolean {
  if (result.status === "unsupported") return result.isDecisive === true;
  if (result.status === "error") return result.fresh !== 0;
  return result.status === "fail" && result.fresh !== 0;
}

/** Violated, but no more than in the baseline. */
export function isExcused(result: CheckResult): boolean {
  return (result.status === "fail" || result.status === "error") && result.fresh === 0;
}

/** How bad a result is: undefined when it is fine. A check that could not be done is a warning, when strict an error. */
export function gravity(result: CheckResult): Severity | undefined {
  if (result.status === "unsupported") return result.isDecisive === true ? "error" : "warning";
  return isBroken(result) ? result.check.severity : undefined;
}

/** The results where nothing may be left undone. */
export function strictly(results: readonly CheckResult[]): readonly CheckResult[] {
  return results.map((result) =>
    result.status === "unsupported"
      ? { ...result, check: { ...result.check, severity: "error" }, isDecisive: true }
      : result,
  );
}

/** Whether the step says yes. */
export function passes(results: readonly CheckResult[], failOn: FailOn): boolean {
  const fatal: readonly (Severity | undefined)[] =
    failOn === "never" ? [] : failOn === "warning" ? ["error", "warning"] : ["error"];
  return !results.some((result) => fatal.includes(gravity(result)));
}
