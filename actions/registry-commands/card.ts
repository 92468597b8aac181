import type { Alias } from "../toolkit/registry/alias.js";
import { modelCard } from "../toolkit/registry/model-card.js";
import { ConfigurationError } from "../toolkit/runtime/errors.js";
import type { Inputs } from "../toolkit/runtime/inputs.js";
import type { Outcome } from "../toolkit/runtime/outcome.js";
import type { Runtime } from "../toolkit/runtime/runtime.js";
import { openHere, parseReference, type RegistryInputs, readRegistryInputs, requireModelIn } from "./open.js";
import { answer, shown } from "./print.js";

export interface CardInputs extends RegistryInputs {
  readonly model: string;
  readonly reference: string;
  readonly license: string | undefined;
  readonly task: string;
}

/** Prints the model card of a version. */
export async function card(inputs: CardInputs, runtime: Runtime): Promise<Outcome> {
  const { model, license, task } = inputs;
  const registry = await openHere(inputs, runtime);
  await requireModelIn(registry, model);
  const record = await registry.resolve(model, inputs.reference);
  const aliases = Object.entries(await registry.aliases(model)).flatMap(([name, alias]) =>
    alias.version === record.version || alias.split?.version === record.version ? [{ name, alias }] : [],
  );
  const about = await registry.about(model);
  const text = modelCard(record, {
    about,
    aliases: aliases.map(({ name }) => name),
    shares: Object.fromEntries(aliases.map(({ name, alias }) => [name, shareOf(alias, record.version)])),
    license,
    task,
  });
  return shown(
    inputs.json ? answer("card", { model, version: record.version, card: text }) : text,
    `The card of ${model} version ${record.version}.`,
  );
}

export const run = (inputs: Inputs, runtime: Runtime): Promise<Outcome> => {
  const { model, reference = "latest" } = parseReference(inputs.required("model"));
  return card(
    {
      ...readRegistryInputs(inputs),
      model,
      reference,
      license: word(inputs.text("license"), "license"),
      task: word(inputs.required("task"), "task"),
    },
    runtime,
  );
};

/** The percent of an environment's traffic that a version gets. */
function shareOf({ version, split }: Alias, of: number): number {
  if (split === undefined) return 100;
  return of === version ? 100 - split.weight : split.weight;
}

/** A name as the Hub writes it. */
function word<T extends string | undefined>(text: T, what: string): T {
  if (text !== undefined && !/^[a-z0-9][a-z0-9.+-]{0,99}$/.test(text)) {
    throw new ConfigurationError(
      `${what}: ${JSON.stringify(text)} is no name of the Hub: lower-case letters, digits, dots and hyphens.`,
    );
  }
  return text;
}
