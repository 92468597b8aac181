import type { ModelConfig } from "../toolkit/model/schema/model.js";
import { ConfigurationError } from "../toolkit/runtime/errors.js";
import { didYouMean } from "../toolkit/runtime/nearest.js";
import type { Dataset } from "./columns/column.js";
import type { DriftSettings } from "./settings.js";

/**
 * What is named and stands nowhere, in sentences: a misspelt name, or one of a column that is gone on both sides. What
 * was asked for on the step and a reference of something else are errors.
 * @throws ConfigurationError
 */
export function namesOfNothing(
  settings: DriftSettings,
  config: ModelConfig | undefined,
  reference: Dataset,
  current: Dataset,
): string[] {
  if (![...reference.columns.keys()].some((name) => current.columns.has(name))) {
    throw new ConfigurationError(
      `reference: ${reference.label} and ${current.label} have no column in common, so nothing can be compared: one has ${listed(reference)}, the other ${listed(current)}. Is it the reference of another model?`,
    );
  }
  const all = [...new Set([...reference.columns.keys(), ...current.columns.keys()])];
  const isKnown = (name: string) => all.includes(name);
  const nowhere = (name: string) => `${name} is neither in the reference nor in the current data`;
  const unknown = (settings.columns ?? []).find((name) => !isKnown(name) && !isEmbedding(settings, name));
  if (unknown !== undefined) {
    throw new ConfigurationError(
      `columns: ${nowhere(unknown)}.${didYouMean(unknown, all) || ` The reference has ${listed(reference)}.`}`,
    );
  }
  const found: string[] = [];
  for (const [name, { prefix }] of settings.byColumn) {
    if (prefix === undefined && !isKnown(name))
      found.push(`drift.columns.${nowhere(name)}, so it sets nothing.${didYouMean(name, all)}`);
    if (prefix !== undefined && !all.some((one) => one.startsWith(prefix))) {
      const hint = didYouMean(prefix, [...new Set(all.map((one) => one.slice(0, prefix.length)))]);
      found.push(
        `drift.columns.${name}.prefix: no column begins with ${JSON.stringify(prefix)}, neither in the reference nor in the current data.${hint}`,
      );
    }
  }
  for (const name of config?.drift?.ignore ?? [])
    if (!isKnown(name)) found.push(`drift.ignore: ${nowhere(name)}.${didYouMean(name, all)}`);
  return [...found, ...misspeltRoles(config, all)];
}

/** Labels and predictions may come later, or never: they are told only where a column is called nearly so. */
function misspeltRoles(config: ModelConfig | undefined, all: readonly string[]): string[] {
  const { scores, ...columns } = config?.evaluate?.columns ?? {};
  const named = [
    ...Object.entries(columns),
    ...Object.entries(scores ?? {}).map(([name, column]) => [`scores.${name}`, column] as const),
  ];
  const taken = new Set(named.map(([, column]) => column));
  const free = all.filter((name) => !taken.has(name));
  return named.flatMap(([role, column]) => {
    const hint = column === undefined || all.includes(column) ? "" : didYouMean(column, free);
    return hint === ""
      ? []
      : [`evaluate.columns.${role}: ${column} is neither in the reference nor in the current data.${hint}`];
  });
}

function isEmbedding({ byColumn }: DriftSettings, name: string): boolean {
  return byColumn.get(name)?.prefix !== undefined;
}

function listed({ columns }: Dataset): string {
  return `${[...columns.keys()].slice(0, 10).join(", ")}${columns.size > 10 ? ", …" : ""}`;
}
