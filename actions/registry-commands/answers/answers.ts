import type { z } from "zod";
import { alias, gc, imported, quarantine } from "./changing.js";
import { card, diff, history, lineage, list, show } from "./reading.js";
import { site, verify } from "./whole.js";

/** What each command prints with `--json`, by its name. `npm run docs` publishes them as JSON Schemas. */
export const answers = {
  list,
  show,
  history,
  diff,
  lineage,
  card,
  alias,
  quarantine,
  import: imported,
  gc,
  verify,
  site,
} as const satisfies Readonly<Record<string, z.ZodType>>;

export type AnswerName = keyof typeof answers;

/** What a command has to say, for its answer to follow the schema. */
export type Answer<Name extends AnswerName> = Unchanging<WithoutSchema<z.input<(typeof answers)[Name]>>>;

type WithoutSchema<T> = T extends unknown ? Omit<T, "schema"> : never;
type Unchanging<T> = T extends readonly (infer Each)[]
  ? readonly Unchanging<Each>[]
  : T extends object
    ? { readonly [Key in keyof T]: Unchanging<T[Key]> }
    : T;
