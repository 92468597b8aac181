/** What a column is to the model. A label comes from the world, a prediction and a score from the model itself. */
export const roles = ["feature", "label", "prediction", "score"] as const;
export type Role = (typeof roles)[number];

/** The roles that model.yaml gives to columns; a column without one is a feature. */
export function rolesOf(
  columns:
    | {
        readonly label?: string | undefined;
        readonly prediction?: string | undefined;
        readonly score?: string | undefined;
        readonly scores?: Readonly<Record<string, string>> | undefined;
      }
    | undefined,
): ReadonlyMap<string, Role> {
  const found = new Map<string, Role>();
  for (const name of Object.values(columns?.scores ?? {})) found.set(name, "score");
  for (const role of ["score", "prediction", "label"] as const) {
    const name = columns?.[role];
    if (name !== undefined) found.set(name, role);
  }
  return found;
}
