import { withoutSecrets } from "../toolkit/data/remote/address.js";
import type { ValidateDataInputs } from "./inputs.js";

/** Where a dataset's profile is written. Anything in the name that a path could stumble over becomes a hyphen. */
export function profilePath(dataset: string): string {
  const name = dataset.replaceAll(/[^A-Za-z0-9_.-]+/g, "-").replace(/^[.-]+/, "");
  return `.mergeline/profiles/${name.slice(0, 100) || "data"}.json`;
}

/** The command that does the same on a laptop. */
export function commandOf(inputs: ValidateDataInputs): string {
  const words = ["npx mergeline validate-data"];
  const add = (flag: string, value: string | undefined) => {
    if (value !== undefined)
      words.push(`--${flag} ${/^[\w./:@-]+$/.test(value) ? value : `'${value.replaceAll("'", "'\\''")}'`}`);
  };
  if (inputs.config !== "model.yaml") add("config", inputs.config);
  if (inputs.data.length > 0) add("data", inputs.data.map(withoutSecrets).join("\n"));
  add("contract", inputs.contract);
  add("baseline", inputs.baseline);
  if (inputs.failOn !== "error") add("fail-on", inputs.failOn);
  return words.join(" ");
}
