import { z } from "zod";

/** A name that becomes a folder, a branch and a Kubernetes label: a DNS label (RFC 1123). */
export const modelName = z
  .string()
  .max(63)
  .regex(
    /^[a-z0-9]([a-z0-9-]*[a-z0-9])?$/,
    "a name of lower-case letters, digits and hyphens is needed, at most 63 characters",
  );

/** A duration such as `90s`, `30m`, `1h30m`. */
export const duration = z
  .string()
  .regex(/^(\d+(\.\d+)?(ms|[smhdw]))+$/, "a duration is needed, such as 90s, 30m, 1h30m or 2d");

/** A file or URI. Whether it stays inside the workspace is checked where it is opened. */
export const path = z.string().min(1);

export const finite = z.number().refine(Number.isFinite, "a finite number is needed");
