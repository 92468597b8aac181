"""Golden results of dbt on generated seeds and data tests, its own and those of dbt_utils.

    python -m venv /tmp/dbt && /tmp/dbt/bin/pip install "dbt-core==1.10.23" "dbt-duckdb==1.10.1"
    git clone --depth 1 --branch 1.4.1 https://github.com/dbt-labs/dbt-utils /tmp/dbt-utils
    /tmp/dbt/bin/python scripts/golden/dbt-tests.py /tmp/dbt-utils > test/validate-data/dbt/golden/tests.json

Each case is a CSV text, the columns of a seed with their data tests, and for each test by its name dbt's status and its
number of failures. Relationships are to the seed customers, which all cases share.
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

random.seed(20261121)
pick = random.choice
CUSTOMERS = "id,name\n1,a\n2,b\n3,\n5,e\n"
CASES = 40


def cells(values, rows, empty):
    return ["" if random.random() < empty else pick(values) for _ in range(rows)]


def some(values):
    return random.sample(values, random.randint(1, len(values)))


def tests_of_number():
    low = pick([-1, 0, 1, 2])
    return [
        "not_null",
        "unique",
        {"accepted_values": {"values": some([0, 1, 2, 3, 4, 5]), "quote": False}},
        {"relationships": {"to": "ref('customers')", "field": "id"}},
        {"dbt_utils.accepted_range": {"min_value": low, "max_value": low + pick([1, 2, 4]), "inclusive": pick([True, False])}},
        {"dbt_utils.not_null_proportion": {"at_least": pick([0.5, 0.75, 0.9, 1])}},
        {"dbt_utils.expression_is_true": {"expression": f">= {low}"}},
        "dbt_utils.not_constant",
        "dbt_utils.at_least_one",
    ]


def tests_of_text():
    return [
        "not_null",
        "unique",
        {"accepted_values": {"values": some(["a", "b", "A", "x y"])}},
        {"relationships": {"to": "ref('customers')", "field": "name"}},
        {"dbt_utils.not_accepted_values": {"values": some(["a", "b", "A", "z"])}},
        {"dbt_utils.not_empty_string": {"trim_whitespace": pick([True, False])}},
        "dbt_utils.not_constant",
        "dbt_utils.at_least_one",
    ]


def named(tests, case, column):
    found = []
    for test in random.sample(tests, 4):
        kind, arguments = (test, {}) if isinstance(test, str) else next(iter(test.items()))
        found.append({kind: {**arguments, "name": f"{case}_{column}_{len(found)}"}})
    return found


def case(number):
    name, rows = f"s{number}", pick([1, 4, 8, 20])
    empty = pick([0, 0, 0.2, 1])
    numbers = cells(["0", "1", "2", "3", "4", "5"], rows, empty)
    texts = cells(["a", "b", "A", "x y", "  "], rows, pick([0, 0.2]))
    unique_rows = {"dbt_utils.unique_combination_of_columns": {"combination_of_columns": ["k", "n", "t"], "name": f"{name}_rows"}}
    lines = [f"{pick(range(1 + rows // 2)) if random.random() < 0.5 else index + 100},{n},{t}" for index, (n, t) in enumerate(zip(numbers, texts))]
    seed = {
        "name": name,
        "data_tests": [unique_rows],
        "columns": [
            {"name": "n", "data_tests": named(tests_of_number(), name, "n")},
            {"name": "t", "data_tests": named(tests_of_text(), name, "t")},
        ],
    }
    return {"csv": "k,n,t\n" + "".join(f"{line}\n" for line in lines), "seed": seed}


def run(folder, cases, utils):
    project = {
        "name": "golden",
        "version": "1.0",
        "profile": "golden",
        "seeds": {"+column_types": {"k": "integer", "n": "integer", "t": "varchar"}},
    }
    profile = {"golden": {"target": "dev", "outputs": {"dev": {"type": "duckdb", "path": str(folder / "d.duckdb"), "threads": 1}}}}
    shutil.copytree(utils, folder / "dbt_packages" / "dbt_utils", ignore=shutil.ignore_patterns(".git", "integration_tests"))
    (folder / "packages.yml").write_text(yaml.safe_dump({"packages": [{"local": "dbt_packages/dbt_utils"}]}))
    (folder / "dbt_project.yml").write_text(yaml.safe_dump(project))
    (folder / "profiles.yml").write_text(yaml.safe_dump(profile))
    (folder / "seeds").mkdir()
    (folder / "seeds" / "customers.csv").write_text(CUSTOMERS)
    for one in cases:
        (folder / "seeds" / f"{one['seed']['name']}.csv").write_text(one["csv"])
    customers = {"name": "customers", "config": {"column_types": {"id": "integer", "name": "varchar"}}}
    (folder / "seeds" / "schema.yml").write_text(yaml.safe_dump({"version": 2, "seeds": [customers, *(one["seed"] for one in cases)]}))
    arguments = ["build", "--project-dir", str(folder), "--profiles-dir", str(folder)]
    # The console's log is no part of the answer.
    with contextlib.redirect_stdout(sys.stderr):
        result = dbtRunner().invoke([*arguments, "--log-level", "none"])
    if result.exception is not None:
        raise result.exception
    return {r.node.name: [str(r.status), r.failures] for r in result.result if r.node.resource_type == "test"}


def main():
    cases = [case(number) for number in range(CASES)]
    with tempfile.TemporaryDirectory() as folder:
        results = run(pathlib.Path(folder), cases, sys.argv[1])
    for one in cases:
        prefix = f"{one['seed']['name']}_"
        one["found"] = {name: found for name, found in results.items() if name.startswith(prefix)}
    versions = {name: importlib.metadata.version(name) for name in ["dbt-core", "dbt-duckdb"]} | {"dbt-utils": "1.4.1"}
    json.dump({"versions": versions, "customers": CUSTOMERS, "cases": cases}, sys.stdout, ensure_ascii=False)
    print()


main()
