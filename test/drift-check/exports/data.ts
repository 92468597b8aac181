import { stringify } from "yaml";

/** Whole numbers that are spread evenly, and shifted by `offset`. */
const table = (offset: number) =>
  `x,"say ""hi"" \\ y"\n${Array.from({ length: 80 }, (_, at) => `${at + offset},${(at * 7) % 40}`).join("\n")}\n`;

/** A model whose data in now.csv has drifted in one of two columns, with exports. */
export function files(exports: unknown, more: object = {}): Record<string, string> {
  const drift = { reference: "train.csv", current: "now.csv", ...more, exports };
  return {
    "model.yaml": stringify({ name: "churn", drift }),
    "train.csv": table(0),
    "now.csv": table(60),
    "quiet.csv": table(0),
  };
}

export const odd = 'say "hi" \\ y';
