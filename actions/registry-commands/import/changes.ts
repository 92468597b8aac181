import type { FileChange, Tree } from "../../toolkit/git/tree.js";
import type { RegisteredModel, RegisteredVersion } from "../../toolkit/mlflow/registered.js";
import { aliasChanges } from "../../toolkit/registry/alias-change.js";
import type { Decision } from "../../toolkit/registry/decision.js";
import { writeDocument } from "../../toolkit/registry/document.js";
import { formatRecord } from "../../toolkit/registry/format-record.js";
import { layout } from "../../toolkit/registry/layout.js";
import { openRegistry } from "../../toolkit/registry/registry.js";
import type { Brought } from "./bring.js";
import { aliasFor } from "./model-name.js";
import { importKey, lineOf, recordOf } from "./record.js";

export interface ImportedModel {
  readonly name: string;
  readonly from: string;
  /** Numbers here and there of what is new. */
  readonly added: readonly { readonly version: number; readonly from: string }[];
  /** How many versions were there before. */
  readonly present: number;
  readonly aliases: Readonly<Record<string, number>>;
  /** What was left alone, each a sentence. */
  readonly kept: readonly string[];
  readonly changes: readonly FileChange[];
}

export interface ImportContext {
  /** Path of the registry's folder. */
  readonly registry: string;
  readonly stages: boolean;
  /** Aliases that are not the import's to set: a deployment's environments, by the model's name. */
  readonly environments: ReadonlyMap<string, readonly string[]>;
  readonly decision: Decision;
  bring(model: RegisteredModel, version: RegisteredVersion, name: string): Promise<Brought | undefined>;
}

/** The imported versions of a model that a tree has: numbers here, by idempotency key. */
export async function presentIn(tree: Tree, registry: string, name: string): Promise<Map<string, number>> {
  const versions = await openRegistry(tree, registry).versions(name);
  const texts = await tree.readAll?.(layout.versions(registry, name));
  const present = new Map<string, number>();
  for (const version of versions) {
    const text = texts?.get(`${version}.yaml`) ?? (await tree.read(layout.record(registry, name, version)));
    const key = /^idempotencyKey: (sha256:[0-9a-f]{64})$/m.exec(text ?? "")?.[1];
    if (key !== undefined) present.set(key, version);
  }
  return present;
}

/**
 * The files that bring what a tree lacks of a model. New versions get the next numbers in MLflow's order: a model that
 * is not here yet keeps its numbers where they have no gap.
 */
export async function changesFor(
  name: string,
  model: RegisteredModel,
  context: ImportContext,
  head: Tree,
  pending: Tree | undefined,
): Promise<ImportedModel> {
  const { registry: path, decision } = context;
  const registry = openRegistry(head, path);
  const numbers = new Map<string, number>();
  const present = await presentIn(head, path, name);
  const changes: FileChange[] = [];
  const added: { version: number; from: string }[] = [];
  const kept: string[] = [];
  let next = ((await registry.versions(name)).at(-1) ?? 0) + 1;
  for (const version of model.versions) {
    const known = present.get(importKey(model.name, version));
    if (known !== undefined) {
      numbers.set(version.version, known);
      continue;
    }
    if (version.status !== "READY") {
      kept.push(
        `${name}: MLflow's version ${version.version} is left out: its status is ${lineOf(version.status)}.`,
      );
      continue;
    }
    const brought = await context.bring(model, version, name);
    if (brought === undefined) continue;
    const record = recordOf(brought, name, next, decision.now);
    changes.push(...brought.changes, {
      path: layout.record(path, name, next),
      content: formatRecord(record),
    });
    numbers.set(version.version, next);
    added.push({ version: next, from: version.version });
    next += 1;
  }
  const aliases: Record<string, number> = {};
  const environments = context.environments.get(name) ?? [];
  for (const [alias, version] of wantedAliases(model, context.stages)) {
    const here = aliasFor(alias);
    const number = numbers.get(version);
    if (number === undefined) continue;
    if (here === undefined) {
      kept.push(`${name}: the alias ${JSON.stringify(alias)} is left out: it can't be an alias here.`);
    } else if (environments.includes(here)) {
      kept.push(
        `${name}: the alias ${here} is left out: it is an environment, and moves with its manifests.`,
      );
    } else {
      const current = await registry.alias(name, here);
      if (current !== undefined && current.version !== number) {
        kept.push(
          `${name}: ${here} stays at version ${current.version}; in MLflow it is version ${number} here.`,
        );
      } else if (current === undefined && aliases[here] === undefined) {
        aliases[here] = number;
        const why = { ...decision, reason: `Imported from ${lineOf(`mlflow: ${model.name}`)}` };
        changes.push(...(await aliasChanges(head, pending, path, name, [here], number, why)));
      }
    }
  }
  if (added.length > 0 && (await head.read(layout.model(path, name))) === undefined) {
    const description = lineOf(model.description);
    const content = writeDocument({ name, ...(description && { description }) });
    changes.push({ path: layout.model(path, name), content });
  }
  const from = model.name;
  return { name, from, added, present: numbers.size - added.length, aliases, kept, changes };
}

/** Aliases first: a stage is the older way to say the same. */
function wantedAliases(model: RegisteredModel, stages: boolean): [string, string][] {
  const wanted = model.aliases.map(({ alias, version }): [string, string] => [alias, version]);
  if (!stages) return wanted;
  for (const stage of ["Staging", "Production"]) {
    const newest = model.versions.findLast((version) => version.stage === stage);
    if (newest !== undefined) wanted.push([stage.toLowerCase(), newest.version]);
  }
  return wanted;
}
