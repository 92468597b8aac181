import type { VersionRecord } from "../toolkit/registry/record.js";
import type { Registry } from "../toolkit/registry/registry.js";
import { ConfigurationError } from "../toolkit/runtime/errors.js";
import type { Inputs } from "../toolkit/runtime/inputs.js";
import type { Outcome } from "../toolkit/runtime/outcome.js";
import type { Runtime } from "../toolkit/runtime/runtime.js";
import { lineageOf, mermaid } from "./lineage-graph.js";
import { openHere, parseReference, type RegistryInputs, readRegistryInputs, requireModelIn } from "./open.js";
import { openLineage } from "./openlineage.js";
import { answer, json, shown } from "./print.js";

export interface LineageInputs extends RegistryInputs {
  readonly model: string;
  readonly reference: string;
  /** How many predecessors are drawn. */
  readonly depth: number;
  readonly format: "mermaid" | "openlineage";
}

/** Draws what a version was made from and what it followed. */
export async function lineage(inputs: LineageInputs, runtime: Runtime): Promise<Outcome> {
  const { model } = inputs;
  const registry = await openHere(inputs, runtime);
  await requireModelIn(registry, model);
  const record = await registry.resolve(model, inputs.reference);
  const aliases = Object.entries(await registry.aliases(model)).flatMap(([name, alias]) =>
    alias.version === record.version ? [name] : [],
  );
  if (inputs.format === "openlineage")
    return shown(
      json(openLineage(record)),
      `The lineage of ${model} version ${record.version}, as OpenLineage events.`,
    );
  const predecessors = await readPredecessors(registry, record, inputs.depth);
  const graph = lineageOf(record, predecessors, aliases);
  const printed = inputs.json
    ? answer("lineage", { model, version: record.version, ...graph })
    : mermaid(graph);
  return shown(printed, `The lineage of ${model} version ${record.version}.`);
}

export const run = (inputs: Inputs, runtime: Runtime): Promise<Outcome> => {
  const { model, reference = "latest" } = parseReference(inputs.required("model"));
  const depth = inputs.number("depth", { min: 0, max: 100, integer: true }) ?? 3;
  const format = inputs.choice("format", ["mermaid", "openlineage"] as const);
  return lineage({ ...readRegistryInputs(inputs), model, reference, depth, format }, runtime);
};

/** The versions before, nearest first. The line ends at a record that can't be read, or that would lead in a circle. */
async function readPredecessors(registry: Registry, record: VersionRecord, depth: number): Promise<number[]> {
  const found: number[] = [];
  let current: VersionRecord | undefined = record;
  while (current?.supersedes !== undefined && found.length < depth) {
    const before: number = current.supersedes;
    if (before === record.version || found.includes(before)) break;
    found.push(before);
    current = await registry.record(record.name, before).catch((error: unknown) => {
      if (error instanceof ConfigurationError) return undefined;
      throw error;
    });
  }
  return found;
}
