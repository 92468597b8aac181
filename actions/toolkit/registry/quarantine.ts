import { z } from "zod";
import { check } from "../document/check.js";
import { readDocument, writeDocument } from "./document.js";
import { line, timestamp, version } from "./record.js";

/** Why a version must not be deployed, and until when. */
export const quarantine = z.strictObject({
  version,
  reason: line,
  since: timestamp,
  until: timestamp
    .optional()
    .describe("When it ends by itself. Without it, it lasts until the file is removed."),
});

export type Quarantine = z.output<typeof quarantine>;

/** @throws ConfigurationError with file, line and column */
export function parseQuarantine(text: string, path: string): Quarantine {
  return check(quarantine, readDocument(text, path), "A quarantine with version, reason and since");
}

/** The quarantine as YAML, keys in a fixed order. */
export function formatQuarantine(value: Quarantine): string {
  const { version, reason, since, until } = value;
  return writeDocument({ version, reason, since, ...(until === undefined ? {} : { until }) });
}

/** Whether a quarantine holds at a moment. */
export function isQuarantined(value: Quarantine | undefined, now: Date): boolean {
  return value !== undefined && (value.until === undefined || now.getTime() < Date.parse(value.until));
}
