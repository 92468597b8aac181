"""Golden results of datacontract-cli on generated ODCS relationships.

    python -m venv /tmp/datacontract && /tmp/datacontract/bin/pip install "datacontract-cli[duckdb]==1.2.8"
    /tmp/datacontract/bin/python scripts/golden/datacontract-relationships.py > test/validate-data/odcs/golden/relationships.json

Other numbers of cases and another seed can be given as arguments, as npm run differential does.

Each case is two CSV texts, the schema of an ODCS contract, and how many rows of `orders` datacontract-cli counts as
without what they refer to, relationship by relationship. Cells always have their column's type: one that has not ends
all checks of datacontract-cli at once.
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
CELLS = {
    "integer": ["1", "2", "3", "9", ""],
    "number": ["1.5", "2.25", "2.5", ""],
    "string": ["a", "b", "A", "a b", ""],
    "date": ["2024-01-01", "2024-01-02", ""],
}


def case():
    kinds = [pick(list(CELLS)) for _ in range(pick([1, 1, 2]))]
    rows = lambda count: [[str(at), *(pick(CELLS[kind]) for kind in kinds)] for at in range(count)]
    text = lambda names, found: "".join(",".join(row) + "\n" for row in [names, *found])
    own, others = [f"k{at}" for at in range(len(kinds))], [f"t{at}" for at in range(len(kinds))]
    properties = lambda names: [
        {"name": "n", "logicalType": "integer"},
        *({"name": name, "logicalType": kind} for name, kind in zip(names, kinds)),
    ]
    orders = {"name": "orders", "properties": properties(own)}
    if len(kinds) > 1 or pick([True, False]):
        many = len(kinds) > 1
        left, right = [f"orders.{name}" for name in own], [f"customers.{name}" for name in others]
        orders["relationships"] = [{"from": left if many else left[0], "to": right if many else right[0]}]
    else:
        orders["properties"][1]["relationships"] = [{"type": "foreignKey", "to": "customers.t0"}, {"to": "orders.n"}]
        if kinds != ["integer"]:
            orders["properties"][1]["relationships"].pop()
    files = {"orders": text(["n", *own], rows(pick([3, 6, 9]))), "customers": text(["n", *others], rows(pick([1, 4, 7])))}
    return files, [orders, {"name": "customers", "properties": properties(others)}]


def outcome(folder, files, schema):
    for name, text in files.items():
        (folder / f"{name}.csv").write_text(text, encoding="utf-8")
    server = {"server": "local", "type": "local", "path": f"{folder}/{{model}}.csv", "format": "csv"}
    contract = {"apiVersion": "v3.1.0", "kind": "DataContract", "id": "test", "version": "1.0.0", "status": "active"}
    (folder / "c.yaml").write_text(json.dumps({**contract, "servers": [server], "schema": schema}), encoding="utf-8")
    run = DataContract(data_contract_file=str(folder / "c.yaml")).test()
    results = []
    for check in run.checks:
        if check.type != "field_relationships":
            continue
        count = re.search(r"was (\d+),", check.reason or "")
        results.append(int(count.group(1)) if count else 0 if check.result.value == "passed" else None)
    return results


cases = []
with tempfile.TemporaryDirectory() as name:
    while len(cases) < int(sys.argv[1] if len(sys.argv) > 1 else 60):
        files, schema = case()
        results = outcome(pathlib.Path(name), files, schema)
        if results and None not in results:
            cases.append({"files": files, "schema": schema, "results": results})
versions = {"datacontract-cli": importlib.metadata.version("datacontract-cli")}
print('{"versions": ' + json.dumps(versions) + ', "cases": [')
print(",\n".join(json.dumps(one, ensure_ascii=False) for one in cases))
print("]}")
