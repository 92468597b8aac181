import type { Alias } from "../toolkit/registry/alias.js";
import { type GateVerdict, gateVerdict } from "../toolkit/registry/record.js";
import type { Registry } from "../toolkit/registry/registry.js";
import { countOf, formatCount } from "../toolkit/report/number.js";
import { ConfigurationError, sentence } from "../toolkit/runtime/errors.js";
import type { Inputs } from "../toolkit/runtime/inputs.js";
import type { Outcome } from "../toolkit/runtime/outcome.js";
import type { Runtime } from "../toolkit/runtime/runtime.js";
import { openHere, type RegistryInputs, readRegistryInputs } from "./open.js";
import { answer, pointsTo, shown, textTable } from "./print.js";

interface ListedModel {
  readonly model: string;
  readonly versions: number;
  readonly latest: {
    readonly version: number;
    readonly createdAt: string;
    readonly gate: GateVerdict;
  } | null;
  readonly aliases: Readonly<Record<string, number>>;
  /** What is served beside an environment's version, by alias. */
  readonly splits: Readonly<Record<string, NonNullable<Alias["split"]>>>;
  /** Why something of it can't be read, or null. */
  readonly problem: string | null;
}

/** Every model with its versions counted, its latest one and its aliases. Of each, only the latest record is read. */
export async function list(inputs: RegistryInputs, runtime: Runtime): Promise<Outcome> {
  const registry = await openHere(inputs, runtime);
  const models: ListedModel[] = [];
  for (const model of await registry.models()) models.push(await listed(registry, model));
  const problems = models.flatMap(({ problem }) => problem ?? []);
  const count = countOf(models.length, "model");
  const summary =
    problems.length === 0
      ? `${count} in ${registry.path}.`
      : `${problems.length} of ${count} in ${registry.path} can't be read whole. mergeline registry verify names all that is wrong.`;
  const printed = inputs.json
    ? answer("list", { registry: registry.path, models })
    : text(registry.path, models);
  return shown(printed, summary, problems.length === 0);
}

export const run = (inputs: Inputs, runtime: Runtime): Promise<Outcome> =>
  list(readRegistryInputs(inputs), runtime);

/** A model that can't be read is listed with the reason: it hides none of the others. */
async function listed(registry: Registry, model: string): Promise<ListedModel> {
  const row = { model, versions: 0, latest: null, aliases: {}, splits: {}, problem: null };
  const found: { -readonly [Key in "versions" | "latest" | "aliases" | "splits"]?: ListedModel[Key] } = {};
  try {
    const versions = await registry.versions(model);
    found.versions = versions.length;
    const aliases = Object.entries(await registry.aliases(model));
    found.aliases = Object.fromEntries(aliases.map(([name, { version }]) => [name, version]));
    found.splits = Object.fromEntries(aliases.flatMap(([name, { split }]) => (split ? [[name, split]] : [])));
    const version = versions.at(-1);
    if (version !== undefined) {
      const record = await registry.record(model, version);
      found.latest = { version, createdAt: record.createdAt, gate: gateVerdict(record) };
    }
    return { ...row, ...found };
  } catch (error) {
    if (!(error instanceof ConfigurationError)) throw error;
    return { ...row, ...found, problem: sentence(error) };
  }
}

function text(path: string, models: readonly ListedModel[]): string {
  if (models.length === 0) return `${path} has no models yet.\n`;
  const rows = models.map(({ model, versions, latest, aliases, splits }) => [
    model,
    formatCount(versions),
    latest === null ? "–" : String(latest.version),
    latest?.createdAt ?? "–",
    latest?.gate ?? "–",
    Object.entries(aliases)
      .map(([name, version]) => `${name} ${pointsTo({ version, split: splits[name] })}`)
      .join(", ") || "–",
  ]);
  const header = ["model", "versions", "latest", "registered", "gate", "aliases"];
  const problems = models.flatMap(({ problem }) => (problem === null ? [] : [[problem]]));
  const table = textTable([header, ...rows], ["left", "right", "right"]);
  return problems.length === 0 ? table : `${table}\n${textTable(problems)}`;
}
