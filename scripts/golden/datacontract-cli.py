"""Golden results of datacontract-cli on generated ODCS contracts and data.

    python -m venv /tmp/datacontract && /tmp/datacontract/bin/pip install "datacontract-cli[duckdb]==1.2.8"
    /tmp/datacontract/bin/python scripts/golden/datacontract-cli.py > test/validate-data/odcs/golden.json

Other numbers of cases and another seed can be given as arguments, as npm run differential does.

Each case is a CSV text, the properties and the quality of an ODCS schema, and what datacontract-cli found: by column
and kind of check how many values it counted as wrong. A number of null is a check that it did not count but judged.
Cells always have their column's type: one that has not ends all checks of datacontract-cli at once.
"""

import importlib.metadata
import json
import logging
import pathlib
import random
import re
import sys
import tempfile

from datacontract.data_contract import DataContract

logging.disable(logging.CRITICAL)
random.seed(int(sys.argv[2]) if len(sys.argv) > 2 else 20261121)
pick = random.choice
COLUMNS = {
    "integer": ["0", "1", "2", "3", "5", "-4", "10"],
    "number": ["0.5", "1.5", "2.25", "-3.5", "99.75"],
    "string": ["a", "b", "ab", "abc", "a1", "x y", "A", "été"],
}
COUNTED = {
    "field_unique": "unique",
    "field_required": "required",
    "field_minimum": "minimum",
    "field_maximum": "maximum",
    "field_exclusive_minimum": "exclusiveMinimum",
    "field_exclusive_maximum": "exclusiveMaximum",
    "field_min_length": "minLength",
    "field_max_length": "maxLength",
    "field_regex": "pattern",
    "field_enum": "enum",
}


def some(options, most=2):
    return dict(random.sample(list(options.items()), min(len(options), pick(range(most + 1)))))


def quality(kind):
    bound = lambda most: pick(
        [
            {"mustBe": pick(most)},
            {"mustNotBe": pick(most)},
            {"mustBeLessThan": pick(most) + 1},
            {"mustBeLessOrEqualTo": pick(most)},
            {"mustBeGreaterThan": pick(most)},
            {"mustBeGreaterOrEqualTo": pick(most)},
            {"mustBeBetween": [min(most), max(most)]},
            {"mustNotBeBetween": [min(most) + 1, max(most) + 2]},
        ]
    )
    if kind == "rows":
        return {"type": "library", "metric": "rowCount", **bound([3, 5, 7])}
    values = COLUMNS[kind]
    valid = [json.loads(one) if kind != "string" else one for one in random.sample(values, 4)]
    metric = pick(["nullValues", "duplicateValues", "invalidValues", "missingValues"])
    one = {"type": "library", "metric": metric, **bound([0, 1, 2])}
    if metric == "invalidValues":
        one["arguments"] = {"validValues": valid}
    if metric == "missingValues":
        one["arguments"] = {"missingValues": [None] + valid[:1]}
    return one


def case():
    kind = pick(list(COLUMNS))
    cells = [pick(COLUMNS[kind]) for _ in range(pick([3, 5, 7]))]
    if pick([True, False]):
        cells[pick(range(len(cells)))] = ""
    options = {
        "integer": {"minimum": pick([0, 2]), "maximum": pick([3, 5]), "exclusiveMinimum": 1, "exclusiveMaximum": 5},
        "number": {"minimum": pick([0, 1.5]), "maximum": pick([2.25, 50]), "exclusiveMaximum": 2.25},
        "string": {"minLength": pick([1, 2]), "maxLength": pick([1, 2]), "pattern": pick(["^a", "^[a-z]+$", "b$"])},
    }[kind]
    column = {"name": "x", "logicalType": kind}
    chosen = some(options)
    if chosen:
        column["logicalTypeOptions"] = chosen
    column |= some({"required": True, "unique": True}, 2)
    if pick([True, False]):
        column["quality"] = [quality(kind)]
    schema = [quality("rows")] if pick([True, False, False]) else []
    rows = "".join(f"{cell},{at}\n" for at, cell in enumerate(cells))
    return "x,k\n" + rows, [column, {"name": "k", "logicalType": "integer"}], schema


def outcome(folder, data, properties, schema):
    (folder / "d.csv").write_text(data, encoding="utf-8")
    contract = {
        "apiVersion": "v3.1.0",
        "kind": "DataContract",
        "id": "test",
        "version": "1.0.0",
        "status": "active",
        "servers": [{"server": "local", "type": "local", "path": str(folder / "d.csv"), "format": "csv"}],
        "schema": [{"name": "d", "properties": properties, "quality": schema}],
    }
    (folder / "c.yaml").write_text(json.dumps(contract, ensure_ascii=False), encoding="utf-8")
    run = DataContract(data_contract_file=str(folder / "c.yaml")).test()
    results = []
    for check in run.checks:
        if check.type == "field_is_present" or check.type == "field_type":
            continue
        count = re.search(r"was (\d+),", check.reason or "")
        results.append(
            [
                COUNTED.get(check.type, check.type),
                check.field,
                check.result.value if check.result else None,
                int(count.group(1)) if count else None,
            ]
        )
    return results


cases = []
with tempfile.TemporaryDirectory() as name:
    while len(cases) < int(sys.argv[1] if len(sys.argv) > 1 else 80):
        data, properties, schema = case()
        results = outcome(pathlib.Path(name), data, properties, schema)
        if results:
            cases.append({"data": data, "properties": properties, "quality": schema, "results": results})
versions = {"datacontract-cli": importlib.metadata.version("datacontract-cli")}
print('{"versions": ' + json.dumps(versions) + ', "cases": [')
print(",\n".join(json.dumps(one, ensure_ascii=False) for one in cases))
print("]}")
