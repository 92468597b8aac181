import type { YamlFile } from "../../toolkit/document/yaml.js";
import { ConfigurationError } from "../../toolkit/runtime/errors.js";
import { nearest } from "../../toolkit/runtime/nearest.js";

/**
 * Which of the tables that a document describes is meant: the one after `#`, else the dataset's or the file's name, else
 * the only one.
 * @param path of the dataset's first file
 * @param others second names of the tables, where they have them
 * @throws ConfigurationError that lists them
 */
export function choosePart(
  names: readonly string[],
  wanted: string | undefined,
  dataset: string,
  path: string,
  document: YamlFile,
  noun: string,
  others: readonly (string | null | undefined)[] = [],
): number {
  const place = document.place([]);
  const find = (name: string) => names.findIndex((one, index) => one === name || others[index] === name);
  if (wanted !== undefined) {
    const index = find(wanted);
    if (index >= 0) return index;
    const hint = nearest(wanted, names);
    throw new ConfigurationError(
      `has no ${noun} ${wanted}. ${hint === undefined ? `It has ${names.join(", ")}.` : `Did you mean ${hint}?`}`,
      { place },
    );
  }
  const file = fileName(path);
  const tried = [...new Set([dataset, file, file.split(".")[0]!])];
  for (const name of tried) {
    const index = find(name);
    if (index >= 0) return index;
  }
  if (names.length === 1) return 0;
  throw new ConfigurationError(
    `describes ${names.join(", ")}; none of them is called ${tried.join(" or ")}. Name the one that is meant after the path: ${document.file}#${names[0]}.`,
    { place },
  );
}

/** The name of a file without its folders, and without the git ref that a baseline's path begins with. */
export function fileName(path: string): string {
  return path.split(/[/:]/).at(-1)!;
}
