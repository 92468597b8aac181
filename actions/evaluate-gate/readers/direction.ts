import type { Rule } from "../policy/policy.js";
import type { ClaimedValue } from "./reading.js";

/**
 * Where a format says which way is better and the policy says the other, each a sentence. The policy is not changed by
 * what is judged.
 */
export function directionProblems(
  rules: readonly Pick<Rule, "name" | "direction">[],
  values: ReadonlyMap<string, ClaimedValue>,
  file: string,
): string[] {
  return rules.flatMap(({ name, direction }) => {
    const value = values.get(name);
    if (value === undefined || !("value" in value)) return [];
    if (value.direction === undefined || value.direction === direction) return [];
    const better = value.direction === "maximize" ? "higher" : "lower";
    return [
      `evaluate.metrics.${name} has direction: ${direction}, and ${file} says that ${better} is better. Mend the one that is wrong.`,
    ];
  });
}
