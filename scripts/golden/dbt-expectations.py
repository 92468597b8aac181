"""Golden results of dbt_expectations on generated seeds.

    python -m venv /tmp/dbt && /tmp/dbt/bin/pip install "dbt-core==1.10.23" "dbt-duckdb==1.10.1"
    git clone https://github.com/metaplane/dbt-expectations /tmp/dbt-expectations && git -C /tmp/dbt-expectations checkout 77d3856
    git clone https://github.com/godatadriven/dbt-date /tmp/dbt-date && git -C /tmp/dbt-date checkout e706de9
    /tmp/dbt/bin/python scripts/golden/dbt-expectations.py /tmp/dbt-expectations /tmp/dbt-date > test/validate-data/dbt/golden/expectations.json

Each case is a CSV text, a seed with its data tests, and for each test by its name dbt's status and its number of failures.
"""

import contextlib
import importlib.metadata
import json
import os
import pathlib
import random
import shutil
import sys
import tempfile

import yaml

os.environ["DBT_SEND_ANONYMOUS_USAGE_STATS"] = "false"
from dbt.cli.main import dbtRunner  # noqa: E402

random.seed(20261122)
pick = random.choice
CASES = 40
TYPES = {"k": "integer", "g": "varchar", "n": "integer", "t": "varchar", "d": "date"}


def between(low, high):
    a, b = sorted([random.randint(low, high), random.randint(low, high)])
    return {**pick([{"min_value": a}, {"max_value": b}, {"min_value": a, "max_value": b}]), "strictly": pick([True, False])}


def some(values):
    return random.sample(values, random.randint(1, len(values)))


def shared():
    return pick([{}, {}, {"row_condition": "k > 2"}])


def grouped():
    return {**shared(), **pick([{}, {"group_by": ["g"]}])}


def of_number():
    yield "values_to_not_be_null", shared()
    yield "values_to_be_null", shared()
    yield "values_to_be_unique", shared()
    yield pick(["values_to_be_in_set", "values_to_not_be_in_set"]), {"value_set": some([0, 1, 2, 3, 4, 5]), "quote_values": False, **shared()}
    yield "values_to_be_between", {**between(0, 5), **shared()}
    for name in ["mean", "median", "min", "max", "stdev"]:
        yield f"{name}_to_be_between", {**between(0, 5), **grouped()}
    yield "sum_to_be_between", {**between(0, 30), **grouped()}
    yield "quantile_values_to_be_between", {"quantile": pick([0, 0.25, 0.9]), **between(0, 5), **grouped()}
    yield "unique_value_count_to_be_between", {**between(0, 5), **grouped()}
    yield "proportion_of_unique_values_to_be_between", {"min_value": pick([0.2, 0.5, 1]), **grouped()}
    yield pick(["distinct_count_to_equal", "distinct_count_to_be_greater_than", "distinct_count_to_be_less_than"]), {"value": pick([1, 2, 4]), **grouped()}
    name = pick(["distinct_values_to_be_in_set", "distinct_values_to_contain_set", "distinct_values_to_equal_set"])
    yield name, {"value_set": some([0, 1, 2, 3, 4, 5]), "quote_values": False, **shared()}
    sort = {"sort_column": "k"} if random.random() < 0.7 else {}
    yield pick(["values_to_be_increasing", "values_to_be_decreasing"]), {**sort, "strictly": pick([True, False]), **shared()}
    yield "values_to_be_increasing", {"sort_column": "k", "step": 1}
    yield "values_to_be_within_n_stdevs", {"group_by": ["g"], "sigma_threshold": pick([0.5, 1])}


def of_text():
    yield pick(["values_to_be_in_set", "values_to_not_be_in_set"]), {"value_set": some(["a", "b", "A", "x y", "zz"]), **shared()}
    yield "value_lengths_to_equal", {"value": pick([1, 2]), **shared()}
    yield "value_lengths_to_be_between", {**between(1, 3), **shared()}
    for kind, arguments in [
        ("regex", {"regex": pick(["^[ab]", "y$", "^.$"])}),
        ("like_pattern", {"like_pattern": pick(["a%", "%y", "_"])}),
        ("regex_list", {"regex_list": ["a", pick(["^.$", "b", "y"])], "match_on": pick(["any", "all"])}),
        ("like_pattern_list", {"like_pattern_list": ["a%", pick(["_", "%y"])], "match_on": pick(["any", "all"])}),
    ]:
        yield f"values_to_{pick(['', 'not_'])}match_{kind}", {**arguments, **shared()}
    yield "values_to_have_consistent_casing", {"display_inconsistent_columns": pick([True, False])}
    name = pick(["distinct_values_to_be_in_set", "distinct_values_to_contain_set", "distinct_values_to_equal_set"])
    yield name, {"value_set": some(["a", "b", "A", "x y", "zz"]), **shared()}


def of_table():
    yield "expect_table_row_count_to_be_between", {**between(0, 20), **grouped()}
    yield "expect_table_row_count_to_equal", {"value": pick([1, 4, 8]), **grouped()}
    yield "expect_table_column_count_to_equal", {"value": pick([4, 5])}
    yield "expect_table_column_count_to_be_between", {"min_value": pick([4, 5, 6]), "max_value": 6}
    names = pick([["K", "G", "N", "T", "D"], ["k", "g", "n", "t"], ["k", "g", "t", "n", "d"], ["k", "z"]])
    for kind in ["match_set", "match_ordered_list", "contain_set", "not_contain_set"]:
        yield f"expect_table_columns_to_{kind}", {"column_list": names}
    yield "expect_column_pair_values_to_be_equal", {"column_A": "k", "column_B": "n", **shared()}
    yield "expect_column_pair_values_A_to_be_greater_than_B", {"column_A": "k", "column_B": "n", "or_equal": pick([True, False]), **shared()}
    yield "expect_column_pair_values_to_be_in_set", {"column_A": "n", "column_B": "g", "value_pairs_set": [[0, "'u'"], [1, "'v'"], [2, "'u'"]], **shared()}
    ignored = {"ignore_row_if": pick(["all_values_are_missing", "any_value_is_missing"])}
    yield "expect_compound_columns_to_be_unique", {"column_list": ["g", "n"], **ignored, **shared()}
    yield "expect_select_column_values_to_be_unique_within_record", {"column_list": ["g", "t"], **ignored, **shared()}
    yield "expect_multicolumn_sum_to_equal", {"column_list": ["k", "n"], "sum_total": pick([3, 10, 30]), **grouped()}
    yield "expect_column_to_exist", {"column_name": pick(["k", "T"]), "column_index": pick([1, 4])}
    yield "expression_is_true", {"expression": "n >= k", **shared()}
    yield "expression_between", {"expression": "max(n)", "min_value": 2, "group_by_columns": ["g"]}


def named(tests, prefix, count):
    chosen = random.sample(list(tests), count)
    return [{f"dbt_expectations.{kind}": {"arguments": arguments, "name": f"{prefix}_{index}"}} for index, (kind, arguments) in enumerate(chosen)]


def case(number):
    name, rows, empty = f"s{number}", pick([1, 4, 8, 20]), pick([0, 0, 0.2])
    lines = []
    for index in range(rows):
        cells = [pick(["u", "v"]), pick("012345"), pick(["a", "b", "A", "x y"]), f"2024-01-{random.randint(1, 28):02}"]
        lines.append(",".join([str(index), *("" if random.random() < empty else cell for cell in cells)]))
    column = lambda tests: [(f"expect_column_{kind}", arguments) for kind, arguments in tests]
    seed = {
        "name": name,
        "data_tests": named(of_table(), f"{name}_rows", 5),
        "columns": [
            {"name": "n", "data_tests": named(column(of_number()), f"{name}_n", 6)},
            {"name": "t", "data_tests": named(column(of_text()), f"{name}_t", 4)},
        ],
    }
    return {"csv": "k,g,n,t,d\n" + "".join(f"{line}\n" for line in lines), "seed": seed}


def run(folder, cases, packages):
    seeds = {"+column_types": TYPES}
    project = {"name": "golden", "version": "1.0", "profile": "golden", "seeds": seeds, "vars": {"dbt_date:time_zone": "UTC"}}
    profile = {"golden": {"target": "dev", "outputs": {"dev": {"type": "duckdb", "path": str(folder / "d.duckdb"), "threads": 1}}}}
    for name, source in packages.items():
        shutil.copytree(source, folder / "dbt_packages" / name, ignore=shutil.ignore_patterns(".git", "integration_tests", "packages.yml"))
    (folder / "packages.yml").write_text(yaml.safe_dump({"packages": [{"local": f"dbt_packages/{name}"} for name in packages]}))
    (folder / "dbt_project.yml").write_text(yaml.safe_dump(project))
    (folder / "profiles.yml").write_text(yaml.safe_dump(profile))
    (folder / "seeds").mkdir()
    for one in cases:
        (folder / "seeds" / f"{one['seed']['name']}.csv").write_text(one["csv"])
    (folder / "seeds" / "schema.yml").write_text(yaml.safe_dump({"version": 2, "seeds": [one["seed"] for one in cases]}))
    # The console's log is no part of the answer.
    with contextlib.redirect_stdout(sys.stderr):
        result = dbtRunner().invoke(["build", "--project-dir", str(folder), "--profiles-dir", str(folder), "--log-level", "none"])
    if result.exception is not None:
        raise result.exception
    return {r.node.name: [str(r.status), r.failures] for r in result.result if r.node.resource_type == "test"}


def main():
    cases = [case(number) for number in range(CASES)]
    packages = {"dbt_expectations": sys.argv[1], "dbt_date": sys.argv[2]}
    with tempfile.TemporaryDirectory() as folder:
        results = run(pathlib.Path(folder), cases, packages)
    for one in cases:
        prefix = f"{one['seed']['name']}_"
        one["found"] = {name: found for name, found in results.items() if name.startswith(prefix)}
    versions = {name: importlib.metadata.version(name) for name in ["dbt-core", "dbt-duckdb"]} | {"dbt-expectations": "77d3856"}
    json.dump({"versions": versions, "cases": cases}, sys.stdout, ensure_ascii=False)
    print()


main()
