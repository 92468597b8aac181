import type { Engine } from "../../toolkit/data/engine.js";
import type { Profile } from "../../toolkit/data/profile.js";
import type { Table } from "../../toolkit/data/table.js";
import type { Key } from "../../toolkit/document/yaml.js";
import type { Place } from "../../toolkit/runtime/errors.js";
import type { Severity } from "../checks/check.js";
import type { CheckResult, Example } from "../checks/result.js";

/** A dataset whose rows a model's checks look at. */
export interface Rows {
  readonly name: string;
  /** Its rows can be queried only where a check has asked for them beforehand. */
  readonly table: Table;
  /** Columns whose values are not shown. */
  readonly personal: ReadonlySet<string>;
}

/** The dataset that a check is of. */
export interface Examined extends Rows {
  /** With the values of personal columns, which are taken out of the results later. */
  readonly profile: Profile;
}

/** What a check has to work with beside the dataset. */
export interface Setting {
  readonly engine: Engine;
  /** Examples of each check. */
  readonly most: number;
  readonly now: Date;
}

/** A check of model.yaml, where it stands there. */
export interface Rule {
  readonly type: string;
  readonly name: string;
  readonly keys: readonly Key[];
  readonly place: Place;
  readonly severity: Severity;
  readonly expected: string;
  readonly column?: string;
}

export interface Finding {
  readonly status: CheckResult["status"];
  /** In words. */
  readonly observed: string;
  readonly value?: number;
  readonly evaluated?: number;
  /** At least 1 where the status is fail. */
  readonly failed?: number;
  readonly examples?: readonly Example[];
}

/** The result of a check of model.yaml, like those of a contract. */
export function resultOf(rule: Rule, found: Finding): CheckResult {
  const { status, observed } = found;
  return {
    check: {
      name: rule.name,
      type: rule.type,
      keys: rule.keys,
      declared: rule.place,
      column: rule.column ?? null,
      severity: rule.severity,
      expected: rule.expected,
      test: { kind: "known", status, observed },
    },
    status,
    observed,
    observedValue: found.value ?? null,
    evaluated: found.evaluated ?? 0,
    failed: found.failed ?? (status === "fail" ? 1 : 0),
    examples: found.examples ?? [],
  };
}

const mostNames = 10;

/** The first names of a list, and how many there are beyond them. */
export function list(parts: readonly string[]): string {
  const rest = parts.length - mostNames;
  return `${parts.slice(0, mostNames).join(", ")}${rest > 0 ? ` and ${rest} more` : ""}`;
}
