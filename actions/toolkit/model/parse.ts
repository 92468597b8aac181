import { check } from "../document/check.js";
import { parseYaml } from "../document/yaml.js";
import type { ModelFile } from "./read.js";
import { model } from "./schema/model.js";

/** The model in a text that may come from anywhere, such as another commit. `file` names it in errors. */
export function parseModel(text: string, file: string): ModelFile {
  const document = parseYaml(text, file);
  const config = check(model, document, "A model.yaml with at least a name");
  return { path: file, config, place: document.place };
}
