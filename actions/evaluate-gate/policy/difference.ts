/** One setting that differs between two policies. `undefined` where it is absent. */
export interface PolicyChange {
  readonly setting: string;
  readonly before: string | undefined;
  readonly after: string | undefined;
}

/** The settings, by dotted name, in which two `evaluate` sections differ, in the order of their names. */
export function policyChanges(before: unknown, after: unknown): PolicyChange[] {
  const old = leaves(before);
  const now = leaves(after);
  return [...new Set([...old.keys(), ...now.keys()])]
    .sort()
    .filter((setting) => old.get(setting) !== now.get(setting))
    .map((setting) => ({ setting, before: old.get(setting), after: now.get(setting) }));
}

function leaves(value: unknown, path: readonly string[] = []): Map<string, string> {
  if (value === undefined) return new Map();
  // A setting without settings of its own, such as a metric that only is measured, is one all the same.
  const isLeaf = value === null || typeof value !== "object" || Array.isArray(value);
  if (isLeaf || Object.keys(value).length === 0) {
    return new Map([[path.join("."), JSON.stringify(value)]]);
  }
  return new Map(Object.entries(value).flatMap(([key, inner]) => [...leaves(inner, [...path, key])]));
}

/** The same text for the same settings, whatever the order of their keys: what a policy's digest is taken of. */
export function canonical(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonical).join(",")}]`;
  if (value === null || typeof value !== "object") return JSON.stringify(value) ?? "null";
  const entries = Object.entries(value).filter(([, inner]) => inner !== undefined);
  const sorted = entries.sort(([one], [other]) => (one < other ? -1 : 1));
  return `{${sorted.map(([key, inner]) => `${JSON.stringify(key)}:${canonical(inner)}`).join(",")}}`;
}
