import { z } from "zod";
import { check } from "../document/check.js";
import { readDocument } from "./document.js";
import { line } from "./record.js";

/** What `registry/<model>/model.yaml` says of a model: people may add to it. */
export const about = z.looseObject({
  name: line,
  description: z.string().optional(),
  owners: z.array(line).optional(),
});

export type About = z.output<typeof about>;

/** @throws ConfigurationError with file, line and column */
export function parseAbout(text: string, path: string): About {
  return check(about, readDocument(text, path), "A model of the registry");
}
