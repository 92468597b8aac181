import { formatNumber, formatSigned } from "../toolkit/report/number.js";
import type { Inputs } from "../toolkit/runtime/inputs.js";
import type { Outcome } from "../toolkit/runtime/outcome.js";
import type { Runtime } from "../toolkit/runtime/runtime.js";
import { type Change, compareRecords, type Difference } from "./difference.js";
import { openHere, type RegistryInputs, readRegistryInputs, requireModelIn } from "./open.js";
import { answer, section, shortDigest, shown } from "./print.js";

export interface DiffInputs extends RegistryInputs {
  readonly model: string;
  /** Version numbers or aliases. */
  readonly from: string;
  readonly to: string;
}

/** Shows what changed between two versions of a model. */
export async function diff(inputs: DiffInputs, runtime: Runtime): Promise<Outcome> {
  const { model } = inputs;
  const registry = await openHere(inputs, runtime);
  await requireModelIn(registry, model);
  const from = await registry.resolve(model, inputs.from);
  const to = await registry.resolve(model, inputs.to);
  const difference = compareRecords(from, to);
  const printed = inputs.json
    ? answer("diff", { model, from: from.version, to: to.version, ...difference })
    : text(model, from.version, to.version, difference);
  return shown(printed, `${model}: version ${from.version} compared with version ${to.version}.`);
}

export const run = (inputs: Inputs, runtime: Runtime): Promise<Outcome> =>
  diff(
    {
      ...readRegistryInputs(inputs),
      model: inputs.required("model"),
      from: inputs.required("from"),
      to: inputs.required("to"),
    },
    runtime,
  );

const parts = [
  "data",
  "parameters",
  "environment",
  "training",
  "gate",
  "artifacts",
  "source",
] as const satisfies readonly (keyof Difference)[];

function text(model: string, from: number, to: number, difference: Difference): string {
  const header = ["", String(from), String(to), "difference"];
  const table = (heading: string, changes: readonly Change[], format: (value: Change["from"]) => string) =>
    section(
      heading,
      changes.map((change) => row(change, format)),
      ["left", "right", "right", "right"],
      header,
    );
  const changed = (changes: readonly Change[]) => changes.filter(({ change }) => change !== "same");
  const shown = parts.map((part) => table(part, changed(difference[part]), plain));
  const same = parts.filter((part) => changed(difference[part]).length === 0);
  const warning =
    difference.sameDataset === false
      ? "The metrics were measured on different data: their differences say little.\n\n"
      : "";
  return [
    `${model}, version ${from} and version ${to}\n\n`,
    table("metrics", difference.metrics, metric),
    warning,
    table("evaluated on", changed(difference.dataset), plain),
    ...shown,
    same.length === 0 ? "" : `The same in both, or in neither: ${same.join(", ")}.\n`,
  ]
    .join("")
    .replace(/\n+$/, "\n");
}

function row(
  { name, change, from, to, difference }: Change,
  format: (value: Change["from"]) => string,
): string[] {
  const before = change === "added" ? "–" : format(from);
  const after = change === "removed" ? "–" : format(to);
  const signed =
    difference === null ? (change === "changed" || change === "same" ? "" : change) : amount(difference);
  return [name, before, after, signed];
}

function metric(value: Change["from"]): string {
  return typeof value === "number" ? formatNumber(value, 4) : String(value);
}

function plain(value: Change["from"]): string {
  return shortDigest(String(value));
}

/** With a sign; whole numbers without digits behind the point. */
function amount(value: number): string {
  return value === 0 ? "0" : formatSigned(value, Number.isInteger(value) ? 0 : 4);
}
