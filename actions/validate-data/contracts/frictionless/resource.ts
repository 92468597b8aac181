import type { YamlFile } from "../../../toolkit/document/yaml.js";
import { ConfigurationError } from "../../../toolkit/runtime/errors.js";
import { choosePart, fileName } from "../choose.js";

/**
 * Which resource of a Data Package describes a dataset: the one after `#`, else the only one, else the one with the
 * dataset's name, else the one with the file's name or path.
 * @throws ConfigurationError that lists them
 */
export function chooseResource(
  document: YamlFile,
  part: string | undefined,
  dataset: string,
  path: string,
): number {
  const resources = (document.value as { resources: { name?: unknown; path?: unknown }[] }).resources;
  if (part !== undefined) {
    const names = resources.map(({ name }) => String(name));
    return choosePart(names, part, dataset, path, document, "resource");
  }
  if (resources.length === 1) return 0;
  const file = fileName(path);
  const called = resources.findIndex(({ name }) => name === dataset);
  const index =
    called >= 0
      ? called
      : resources.findIndex(
          ({ name, path }) =>
            name === file.split(".")[0] ||
            [path].flat().some((one) => String(one).split("/").at(-1) === file),
        );
  if (index >= 0) return index;
  const known = resources.map(({ name }) => String(name)).join(", ");
  throw new ConfigurationError(
    `describes the resources ${known}; none of them is called ${dataset} or has the path ${file}.`,
    {
      place: document.place(["resources"]),
    },
  );
}
