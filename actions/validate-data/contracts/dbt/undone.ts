import leven from "leven";
import type { Key, YamlFile } from "../../../toolkit/document/yaml.js";
import { ConfigurationError } from "../../../toolkit/runtime/errors.js";
import { nearest } from "../../../toolkit/runtime/nearest.js";
import type { Check } from "../../checks/check.js";
import { isObject } from "./properties.js";

/** Keys of a model or column that judge the data, or hold what does. */
const judging = [
  "tests",
  "data_tests",
  "constraints",
  "columns",
  "versions",
  "freshness",
  "config",
  "data_type",
];
/** Keys of dbt that are near to one of them. */
const others = ["docs", "tags", "meta", "version", "group", "type"];

/**
 * Other keys may be somebody's own.
 * @throws ConfigurationError on a slip of the pen, which would leave tests out
 */
export function refuseMisspelt(element: object, keys: readonly Key[], document: YamlFile): void {
  for (const key of Object.keys(element)) {
    if (judging.includes(key) || others.includes(key)) continue;
    const hint = nearest(key, judging);
    if (hint === undefined || leven(hint, key) > 2) continue;
    throw new ConfigurationError(`${key} is not a key of dbt. Did you mean ${hint}?`, {
      place: document.placeOfKey([...keys, key]),
    });
  }
}

/** What of a model judges the data and is not done. @param freshness where it stands, if not in the element itself */
export function undoneChecks(
  model: Readonly<Record<string, unknown>>,
  keys: readonly Key[],
  freshness?: readonly Key[],
): Check[] {
  const config = isObject(model.config) ? model.config : {};
  const old = "freshness is not done; dbt_utils.recency is, and checks.freshness of model.yaml";
  const versions = Array.isArray(model.versions) ? model.versions : [];
  return [
    ...(isSaid(model.freshness) ? [named("freshness", freshness ?? [...keys, "freshness"], old)] : []),
    ...(isSaid(config.freshness) ? [named("freshness", [...keys, "config", "freshness"], old)] : []),
    ...versions.flatMap((version: unknown, index) =>
      isObject(version) && judging.some((key) => key !== "config" && isSaid(version[key]))
        ? [named("versions", [...keys, "versions", index], "what one version has for itself is not done")]
        : [],
    ),
  ];
}

const isSaid = (value: unknown) =>
  value !== undefined && value !== null && !(Array.isArray(value) && value.length === 0);

function named(type: string, keys: readonly Key[], observed: string): Check {
  return {
    name: type,
    type,
    keys,
    column: null,
    severity: "warning",
    expected: type,
    test: { kind: "known", status: "unsupported", observed },
  };
}

/** Tests of the two packages that are known and not done, each with the reason. */
export const undoneTests: Readonly<Record<string, string>> = {
  "dbt_utils.cardinality_equality": "no other model is read for it",
  "dbt_utils.equal_rowcount": "no other model is read for it",
  "dbt_utils.equality": "no other model is read for it",
  "dbt_utils.fewer_rows_than": "no other model is read for it",
  "dbt_utils.relationships_where": "conditions on the other model are not done; relationships is",
  "dbt_expectations.equal_expression": "no other model is read for it",
  "dbt_expectations.expect_column_distinct_count_to_equal_other_table": "no other model is read for it",
  "dbt_expectations.expect_table_aggregation_to_equal_other_table": "no other model is read for it",
  "dbt_expectations.expect_table_column_count_to_equal_other_table": "no other model is read for it",
  "dbt_expectations.expect_table_row_count_to_equal_other_table": "no other model is read for it",
  "dbt_expectations.expect_table_row_count_to_equal_other_table_times_factor":
    "no other model is read for it",
  "dbt_expectations.expect_column_values_to_be_within_n_moving_stdevs": "windows of time are not looked at",
  "dbt_expectations.expect_row_values_to_have_data_for_every_n_datepart":
    "a calendar is not compared with the rows",
  "dbt_expectations.expect_grouped_row_values_to_have_recent_data":
    "groups are not looked at; expect_row_values_to_have_recent_data and dbt_utils.recency are done",
};
