import type { JsonValue } from "../json.js";
import { collect, type Values } from "./reading.js";

/**
 * The team's own JSON, YAML or TOML, and what DVC, DVCLive (`dvclive/metrics.json`) and Hugging Face's trainer write:
 * numbers by name, at the top or under `metrics`.
 */
export function readPlain(document: Map<string, JsonValue>): Values {
  const inner = document.get("metrics");
  return collect(inner instanceof Map ? inner : document);
}
