import type { JsonValue } from "../json.js";
import { add, collect, described, type Format, member, Unreadable, type Values } from "./reading.js";

/**
 * What `dvc metrics show --json` prints: `{"": {"data": {"metrics.json": {"data": {…}}}}}`, the first key a revision
 * (empty or `workspace` for the working folder). The metrics files themselves are plain documents. Of one file the
 * names are its own; of more than one, the file's name and `:` stand in front.
 */
export const dvcMetrics: Format = {
  title: "the output of dvc metrics show --json",
  matches: (document) =>
    document instanceof Map &&
    document.size > 0 &&
    [...document.values()].every(
      (revision) =>
        revision instanceof Map &&
        (isFailure(revision) ||
          (revision.get("data") instanceof Map &&
            filesOf(revision).length > 0 &&
            filesOf(revision).every(isFile))),
    ),
  read: (document) => {
    const revisions = [...(document as Map<string, JsonValue>)];
    if (revisions.length > 1) {
      const names = revisions.map(([name]) => JSON.stringify(name)).join(", ");
      throw new Unreadable(`holds ${revisions.length} revisions (${names.slice(0, 200)}); show one only.`);
    }
    const revision = revisions[0]![1] as Map<string, JsonValue>;
    if (isFailure(revision))
      throw new Unreadable("is a failure of dvc metrics show: it has an error and no data.");
    const files = [...(revision.get("data") as Map<string, JsonValue>)];
    const values: Values = new Map();
    for (const [name, file] of files) {
      const data = member(file, "data");
      if (!(data instanceof Map))
        throw new Unreadable(
          `has ${data === undefined ? "no data" : described(data)} for ${JSON.stringify(name)}.`,
        );
      for (const [key, value] of collect(data))
        add(values, files.length === 1 ? key : `${name}:${key}`, value);
    }
    return values;
  },
};

const isFailure = (revision: Map<string, JsonValue>) => revision.has("error") && !revision.has("data");

const filesOf = (revision: Map<string, JsonValue>) => [
  ...(revision.get("data") as Map<string, JsonValue>).values(),
];

const isFile = (file: JsonValue) => file instanceof Map && (file.has("data") || file.has("error"));
