import type { Alias } from "../toolkit/registry/alias.js";
import { layout } from "../toolkit/registry/layout.js";
import { isQuarantined, type Quarantine } from "../toolkit/registry/quarantine.js";
import { type GateVerdict, gateVerdict } from "../toolkit/registry/record.js";
import type { Registry } from "../toolkit/registry/registry.js";
import { countOf } from "../toolkit/report/number.js";
import type { Inputs } from "../toolkit/runtime/inputs.js";
import type { Outcome } from "../toolkit/runtime/outcome.js";
import type { Runtime } from "../toolkit/runtime/runtime.js";
import { openHere, parseReference, type RegistryInputs, readRegistryInputs, requireModelIn } from "./open.js";
import { answer, pointsTo, section, shown, textTable } from "./print.js";
import { versionText } from "./version-text.js";

export interface ShowInputs extends RegistryInputs {
  readonly model: string;
  /** A version number, an alias or `latest`; undefined: the model as a whole. */
  readonly reference: string | undefined;
}

/** Shows a model, or one version of it. */
export async function show(inputs: ShowInputs, runtime: Runtime): Promise<Outcome> {
  const registry = await openHere(inputs, runtime);
  await requireModelIn(registry, inputs.model);
  return inputs.reference === undefined
    ? showModel(registry, inputs, runtime)
    : showVersion(registry, inputs.reference, inputs, runtime);
}

export const run = (inputs: Inputs, runtime: Runtime): Promise<Outcome> =>
  show({ ...readRegistryInputs(inputs), ...parseReference(inputs.required("model")) }, runtime);

async function showVersion(
  registry: Registry,
  reference: string,
  inputs: ShowInputs,
  { now }: Runtime,
): Promise<Outcome> {
  const { model } = inputs;
  const record = await registry.resolve(model, reference);
  const { version } = record;
  const pointing = Object.entries(await registry.aliases(model)).flatMap(([name, alias]) =>
    alias.version === version || alias.split?.version === version ? [name] : [],
  );
  const found = await registry.quarantine(model, version);
  const quarantine = isQuarantined(found, now()) ? found : undefined;
  const path = layout.record(registry.path, model, version);
  const printed = inputs.json
    ? answer("show", { model, version, path, aliases: pointing, quarantine: quarantine ?? null, record })
    : versionText(record, { path, aliases: pointing, quarantine });
  return shown(printed, `${model} version ${version}.`);
}

/** How many of the newest versions the page of a model shows. */
const newest = 10;

interface VersionLine {
  readonly version: number;
  readonly createdAt: string;
  readonly gate: GateVerdict;
  readonly quarantine: Quarantine | null;
}

async function showModel(registry: Registry, inputs: ShowInputs, { now }: Runtime): Promise<Outcome> {
  const { model } = inputs;
  const about = await registry.about(model);
  const versions = await registry.versions(model);
  const aliases = await registry.aliases(model);
  const lines: VersionLine[] = [];
  for (const version of versions.slice(-newest).reverse()) {
    const record = await registry.record(model, version);
    const found = await registry.quarantine(model, version);
    lines.push({
      version,
      createdAt: record.createdAt,
      gate: gateVerdict(record),
      quarantine: found !== undefined && isQuarantined(found, now()) ? found : null,
    });
  }
  const { description = null, owners = [] } = about ?? {};
  const printed = inputs.json
    ? answer("show", { model, description, owners, versions, aliases, newest: lines })
    : modelText(model, description, owners, versions.length, aliases, lines);
  return shown(printed, `${model} has ${countOf(versions.length, "version")}.`);
}

function modelText(
  model: string,
  description: string | null,
  owners: readonly string[],
  count: number,
  aliases: Readonly<Record<string, Alias>>,
  lines: readonly VersionLine[],
): string {
  const head = textTable([
    [`${model}, ${countOf(count, "version")}`],
    ...(description === null ? [] : [[description]]),
    ...(owners.length === 0 ? [] : [[`owners: ${owners.join(", ")}`]]),
  ]);
  const aliasRows = Object.entries(aliases).map(([name, alias]) => [
    name,
    pointsTo(alias),
    alias.previous === undefined ? "–" : String(alias.previous),
    alias.updatedAt,
    alias.by ?? "–",
    alias.reason ?? "",
  ]);
  const aliasHeader = ["alias", "version", "before", "since", "by", "why"];
  const versionRows = lines.map(({ version, createdAt, gate, quarantine }) => [
    String(version),
    createdAt,
    gate,
    quarantine === null ? "" : `quarantined: ${quarantine.reason}`,
  ]);
  const heading =
    count > lines.length ? `the newest ${lines.length} of ${countOf(count, "version")}` : "versions";
  const parts = [
    section("aliases", aliasRows, ["left", "right", "right"], aliasHeader),
    section(heading, versionRows, ["right"], ["version", "registered", "gate", ""]),
  ];
  return `${head}\n${parts.join("")}`.replace(/\n+$/, "\n");
}
