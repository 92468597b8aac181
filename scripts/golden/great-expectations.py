"""Golden results of Great Expectations on generated suites and data.

    python -m venv /tmp/ge && /tmp/ge/bin/pip install great_expectations==1.24.1
    /tmp/ge/bin/python scripts/golden/great-expectations.py > test/validate-data/great-expectations/golden.json

Other numbers of cases and another seed can be given as arguments, as npm run differential does.

Each case is a CSV text, read by pandas, and expectations with what they gave: [success, unexpected count or null], or
"raised" where the expectation could not be computed, and "refused" where Great Expectations does not take it.
"""

import io
import json
import logging
import random
import sys
import warnings

import great_expectations as gx
import numpy
import pandas
from great_expectations.expectations.expectation_configuration import ExpectationConfiguration

warnings.filterwarnings("ignore")
logging.disable(logging.CRITICAL)
random.seed(int(sys.argv[2]) if len(sys.argv) > 2 else 20261121)
pick = random.choice

TEXTS = ["a", "b", "c", "été", "日本", "a1", "x y", "A"]
JSONS = ['{"a": 1}', '{"a": 1.5, "b": "x"}', '{"a": -2, "c": [1, 2]}', '{"b": "été"}', "[1, 2, 3]", '"abc"', '{"a": "1"}', '{"c": ["x"], "a": 7}', "{}", '{"a": null}']
WRITTEN = [
    ["2024-01-05", "2024-02-30", "2024-01-05 10:00", "2024-01-05T10:00:61", "2024-01-05T10:00:00Z"],
    ["Jan 5, 2024", "5 January 2024", "Monday", "31 Feb 2024", "hello", "13/01/2024", "01/13/2024", "31/31/2024"],
    ["x", "été", "2024-12-31", "5 Mai 2024", "12.11.2023", "a"],
]
DAYS = ["2024-01-05", "2024-02-29", "2023-12-31", "2024-01-06"]


def cell(kind):
    if kind == "n":
        return str(pick([0, 1, 2, 3, 5, -4, 10, 100]))
    if kind == "f":
        return str(pick([0.5, 1.5, 2.25, -3.5, 10.0, 99.75, 1e3]))
    if kind == "s":
        return pick(TEXTS)
    if kind == "d":
        return pick(DAYS)
    if kind == "b":
        return pick(["True", "False"])
    return pick(["1", "2", "x"])


def data():
    rows = pick([0, 1, 3, 5, 8])
    empty = {kind: pick([0, 0, 0.2, 0.5, 1]) for kind in "nfsdb"}
    mark = pick(["", "", "NA"])
    lines = ["n,f,s,d,b,n2,s2,j,w"]
    written = pick(WRITTEN)
    jsons = pick([JSONS, JSONS[:3], JSONS + ["x"]])
    for _ in range(rows):
        row = [mark if random.random() < empty[k] else cell(k) for k in "nfsdb"]
        row += [pick([row[0], cell("n")]), pick([row[2], cell("s")])]
        row += ['"' + pick(jsons).replace('"', '""') + '"', '"' + pick(written) + '"']
        lines.append(",".join(row))
    return "\n".join(lines) + "\n"


def bounds(low, high):
    kwargs = {}
    if random.random() < 0.8:
        kwargs["min_value"] = low
    if random.random() < 0.8 or not kwargs:
        kwargs["max_value"] = high
    if random.random() < 0.3:
        kwargs["strict_min"] = True
    if random.random() < 0.3:
        kwargs["strict_max"] = True
    return kwargs


def some(values, most=5):
    return random.sample(values, random.randint(1, min(most, len(values))))


def expectation():
    mostly = {"mostly": pick([0.5, 0.75, 0.8, 0.9])} if random.random() < 0.3 else {}
    column = pick("nfs")
    numbers = [0, 1, 2, 3, 5, -4, 10, 0.5, 1.5, 100]
    values = numbers if column in "nf" else TEXTS
    number = pick("nf")
    pair = pick([("n", "n2"), ("s", "s2"), ("n", "f")])
    ignore = pick([{}, {}, {"ignore_row_if": "either_value_is_missing"}, {"ignore_row_if": "neither"}])
    ignores = pick([{}, {}, {"ignore_row_if": "any_value_is_missing"}, {"ignore_row_if": "never"}])
    regex = pick([r"^[a-z]$", r"\w", r"^\w+$", r"\d", "a|b", r"[^\W\d]", r"é", r"^.$", r"\s", r"[[a]"])
    low = pick([-5, 0, 1, 2])
    high = pick([3, 5, 10, 200])
    choices = [
        ("expect_column_values_to_not_be_null", {"column": pick("nfsdb"), **mostly}),
        ("expect_column_values_to_be_null", {"column": pick("nfsdb"), **mostly}),
        ("expect_column_values_to_be_unique", {"column": pick("nfsd"), **mostly}),
        ("expect_column_values_to_be_in_set", {"column": column, "value_set": some(values), **mostly}),
        ("expect_column_values_to_not_be_in_set", {"column": column, "value_set": some(values), **mostly}),
        ("expect_column_values_to_be_between", {"column": number, **bounds(low, high), **mostly}),
        ("expect_column_values_to_be_between", {"column": "d", "min_value": pick(DAYS), **mostly}),
        ("expect_column_values_to_be_between", {"column": "s", "min_value": "a", "max_value": "c"}),
        ("expect_column_values_to_be_between", {"column": "s", "min_value": 1}),
        ("expect_column_values_to_be_increasing", {"column": number, **pick([{}, {"strictly": True}]), **mostly}),
        ("expect_column_values_to_be_decreasing", {"column": number, **pick([{}, {"strictly": True}]), **mostly}),
        ("expect_column_value_lengths_to_be_between", {"column": "s", **bounds(1, 2), **mostly}),
        ("expect_column_value_lengths_to_equal", {"column": "s", "value": pick([1, 2]), **mostly}),
        ("expect_column_values_to_match_regex", {"column": "s", "regex": regex, **mostly}),
        ("expect_column_values_to_not_match_regex", {"column": "s", "regex": regex, **mostly}),
        ("expect_column_values_to_match_regex_list", {"column": "s", "regex_list": ["a", r"\d"], "match_on": pick(["any", "all"])}),
        ("expect_column_values_to_not_match_regex_list", {"column": "s", "regex_list": ["x", r"\d"], **mostly}),
        ("expect_column_value_z_scores_to_be_less_than", {"column": number, "threshold": pick([0.5, 1, 2]), "double_sided": pick([True, False]), **mostly}),
        ("expect_column_values_to_match_strftime_format", {"column": "d", "strftime_format": pick(["%Y-%m-%d", "%d/%m/%Y"]), **mostly}),
        ("expect_column_values_to_be_dateutil_parseable", {"column": pick("wwd"), **mostly}),
        ("expect_column_values_to_match_json_schema", {"column": "j", "json_schema": json_schema(), **mostly}),
        ("expect_column_values_to_be_json_parseable", {"column": "s"}),
        ("expect_column_values_to_be_of_type", {"column": "b", "type_": pick(["bool", "int64"])}),
        ("expect_column_values_to_be_of_type", {"column": "s", "type_": pick(["str", "float64"])}),
        ("expect_column_distinct_values_to_be_in_set", {"column": column, "value_set": some(values)}),
        ("expect_column_distinct_values_to_contain_set", {"column": column, "value_set": some(values, 2)}),
        ("expect_column_distinct_values_to_equal_set", {"column": column, "value_set": some(values)}),
        ("expect_column_mean_to_be_between", {"column": number, **bounds(low, high)}),
        ("expect_column_median_to_be_between", {"column": number, **bounds(low, high)}),
        ("expect_column_stdev_to_be_between", {"column": number, **bounds(0, high)}),
        ("expect_column_sum_to_be_between", {"column": number, **bounds(low, high)}),
        ("expect_column_min_to_be_between", {"column": number, **bounds(low, high)}),
        ("expect_column_max_to_be_between", {"column": number, **bounds(low, high)}),
        ("expect_column_max_to_be_between", {"column": "s", "min_value": "a", "max_value": "d"}),
        ("expect_column_unique_value_count_to_be_between", {"column": pick("nfsdb"), **bounds(pick([0, 1, 2]), high)}),
        ("expect_column_proportion_of_unique_values_to_be_between", {"column": pick("nfsdb"), **bounds(0.3, pick([0.6, 1]))}),
        ("expect_column_proportion_of_non_null_values_to_be_between", {"column": pick("nfsdb"), **bounds(0.3, pick([0.6, 1]))}),
        ("expect_column_quantile_values_to_be_between", {"column": number, "quantile_ranges": {"quantiles": [0.25, 0.5, 0.9], "value_ranges": [[low - 10, high], [None, high], [low, None]]}, **pick([{}, {"allow_relative_error": "linear"}, {"allow_relative_error": "lower"}])}),
        ("expect_column_most_common_value_to_be_in_set", {"column": column, "value_set": some(values), **pick([{}, {"ties_okay": True}])}),
        ("expect_column_kl_divergence_to_be_less_than", {"column": "s", "partition_object": {"values": ["a", "b", "c"], "weights": [0.5, 0.25, 0.25]}, "threshold": pick([0.1, 0.5, 2]), "tail_weight_holdout": pick([0, 0.1])}),
        ("expect_column_kl_divergence_to_be_less_than", {"column": number, "threshold": pick([0.1, 0.5, 2]), **bins()}),
        ("expect_column_pair_values_to_be_equal", {"column_A": pair[0], "column_B": pair[1], **ignore, **mostly}),
        ("expect_column_pair_values_a_to_be_greater_than_b", {"column_A": pair[0], "column_B": pair[1], **pick([{}, {"or_equal": True}]), **ignore, **mostly}),
        ("expect_column_pair_values_to_be_in_set", {"column_A": "n", "column_B": "s", "value_pairs_set": [[pick(numbers), pick(TEXTS)] for _ in range(6)] + [[1, None]], **ignore}),
        ("expect_compound_columns_to_be_unique", {"column_list": pick([["n", "s"], ["s", "d", "b"], ["b", "d"]]), **ignores, **mostly}),
        ("expect_select_column_values_to_be_unique_within_record", {"column_list": pick([["n", "n2"], ["s", "s2"]]), **ignores}),
        ("expect_multicolumn_sum_to_equal", {"column_list": ["n", "n2"], "sum_total": pick([3, 4, 6]), **ignores}),
        ("expect_multicolumn_values_to_be_equal", {"column_list": ["n", "n2"], **ignores}),
        ("expect_table_row_count_to_be_between", {"min_value": pick([0, 2]), "max_value": pick([4, 9])}),
        ("expect_table_row_count_to_equal", {"value": pick([3, 5, 8])}),
        ("expect_table_column_count_to_equal", {"value": pick([6, 9])}),
        ("expect_table_column_count_to_be_between", {"min_value": pick([5, 10])}),
        ("expect_table_columns_to_match_ordered_list", {"column_list": pick([list("nfsdb") + ["n2", "s2", "j", "w"], list("nfs")])}),
        ("expect_table_columns_to_match_set", {"column_set": pick([["s2", "n2"] + list("wjbdsfn"), ["n"]]), "exact_match": pick([True, False])}),
        ("expect_column_to_exist", {"column": pick(["n", "zz"]), **pick([{}, {"column_index": 0}, {"column_index": 2}])}),
        ("expect_column_values_to_be_in_set", {"column": "s", "value_set": some(TEXTS), **condition()}),
        ("expect_column_values_to_be_between", {"column": "f", **bounds(low, high), **condition()}),
        ("expect_column_mean_to_be_between", {"column": "f", **bounds(low, high), **condition()}),
        ("expect_table_row_count_to_be_between", {"min_value": 1, "max_value": 4, **condition()}),
    ]
    return pick(choices)


def json_schema():
    return pick(
        [
            {"type": "object", "required": ["a"]},
            {"properties": {"a": {"type": "integer", "minimum": 0}}},
            {"type": ["object", "array"], "minProperties": 1, "maxItems": 2},
            {"type": "object", "properties": {"a": {"type": ["number", "null"]}, "b": {"pattern": r"^\w+$"}}, "additionalProperties": False},
            {"properties": {"c": {"items": {"type": "integer"}, "minItems": 2}}, "not": {"required": ["b"]}},
            {"anyOf": [{"type": "string", "maxLength": 3}, {"properties": {"a": {"enum": [1, -2, None, "1"]}}, "required": ["a"]}]},
            {"oneOf": [{"required": ["a"]}, {"required": ["b"]}]},
            {"$defs": {"n": {"exclusiveMaximum": 5}}, "properties": {"a": {"$ref": "#/$defs/n"}}},
        ]
    )


def bins():
    edges, weights = pick([([0, 2, 10], [0.5, 0.5]), ([-10, 0, 5, 100], [0.25, 0.75, 0]), ([0, 1, 2, 3], [0.5, 0.25, 0.25])])
    if pick([True, False]):
        return {"partition_object": {"bins": edges, "weights": weights}, **holdouts()}
    weights = [one * 0.8 for one in weights]
    return {"partition_object": {"bins": edges, "weights": weights, "tail_weights": pick([[0.1, 0.1], [0.2, 0]])}}


def holdouts():
    return pick([{}, {"tail_weight_holdout": 0.1}, {"internal_weight_holdout": 0.1}, {"tail_weight_holdout": 0.1, "internal_weight_holdout": 0.2}])


def condition():
    return pick(
        [
            {"row_condition": "n > 1", "condition_parser": "pandas"},
            {"row_condition": 'n == 1 or s == "a"', "condition_parser": "pandas"},
            {"row_condition": 'col("n").notNull()', "condition_parser": "great_expectations"},
            {"row_condition": 'col("n") >= 2', "condition_parser": "great_expectations"},
            {"row_condition": {"type": "comparison", "column": {"name": "n"}, "operator": "<", "parameter": 3}},
            {"row_condition": {"type": "comparison", "column": {"name": "s"}, "operator": "!=", "parameter": "a"}},
            {"row_condition": {"type": "comparison", "column": {"name": "s"}, "operator": "IN", "parameter": ["a", "b"]}},
            {"row_condition": {"type": "nullity", "column": {"name": "n"}, "is_null": True}},
            {"row_condition": {"type": "or", "conditions": [
                {"type": "nullity", "column": {"name": "n"}, "is_null": True},
                {"type": "comparison", "column": {"name": "f"}, "operator": ">", "parameter": 1}]}},
        ]
    )


def outcome(batch, name, kwargs):
    try:
        domain = ExpectationConfiguration(type=name, kwargs=dict(kwargs)).to_domain_obj()
    except Exception:
        return "refused"
    result = batch.validate(domain, result_format="COMPLETE")
    if result.exception_info and any(
        one.get("raised_exception") if isinstance(one, dict) else one is True
        for key, one in result.exception_info.items()
    ):
        return "raised"
    return [bool(result.success), (result.result or {}).get("unexpected_count")]


def main():
    context = gx.get_context(mode="ephemeral")
    context.variables.progress_bars = {"globally": False}
    asset = context.data_sources.add_pandas("p").add_dataframe_asset("a")
    definition = asset.add_batch_definition_whole_dataframe("w")
    cases = []
    for index in range(int(sys.argv[1]) if len(sys.argv) > 1 else 320):
        text = data()
        batch = definition.get_batch({"dataframe": pandas.read_csv(io.StringIO(text))})
        found = [(name, kwargs, outcome(batch, name, kwargs)) for name, kwargs in (expectation() for _ in range(4))]
        cases.append({"data": text, "expectations": [list(one) for one in found]})
    versions = {"great_expectations": gx.__version__, "pandas": pandas.__version__, "numpy": numpy.__version__}
    print("{")
    print(f'"versions": {json.dumps(versions)},')
    print('"cases": [')
    print(",\n".join(json.dumps(one, ensure_ascii=False) for one in cases))
    print("]\n}")


main()
