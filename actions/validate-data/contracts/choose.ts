import type { YamlFile } from "../../toolkit/document/yaml.js";
import { ConfigurationError } from "../../toolkit/runtime/errors.js";
import { nearest } from "../../toolkit/runtime/nearest.js";

/**
 * Which of the tables that a document describes is meant: the one after `#`, else the dataset's or the file's name, else
 * the only one.
 * @param path of the dataset's first file
 * @throws ConfigurationError that lists them
 */
export function choosePart(
  names: readonly string[],
  wanted: string | undefined,
  dataset: string,
  path: string,
  document: YamlFile,
  noun: string,
): number {
  const place = document.place([]);
  if (wanted !== undefined) {
    const index = names.indexOf(wanted);
    if (index >= 0) return index;
    const hint = nearest(wanted, names);
    throw new ConfigurationError(
      `has no ${noun} ${wanted}. ${hint === undefined ? `It has ${names.join(", ")}.` : `Did you mean ${hint}?`}`,
      { place },
    );
  }
  const file = fileName(path);
  for (const name of [dataset, file, file.split(".")[0]!]) {
    const index = names.indexOf(name);
    if (index >= 0) return index;
  }
  if (names.length === 1) return 0;
  throw new ConfigurationError(
    `describes ${names.join(", ")}; none of them is called ${dataset} or ${file}. Name the one that is meant after the path: ${document.file}#${names[0]}.`,
    { place },
  );
}

/** The name of a file without its folders, and without the git ref that a baseline's path begins with. */
export function fileName(path: string): string {
  return path.split(/[/:]/).at(-1)!;
}
