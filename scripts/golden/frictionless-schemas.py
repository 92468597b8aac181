"""Golden results of Frictionless on generated Table Schemas and data.

    python -m venv /tmp/frictionless && /tmp/frictionless/bin/pip install frictionless==5.21.0
    /tmp/frictionless/bin/python scripts/golden/frictionless-schemas.py > test/validate-data/frictionless/golden.json

Other numbers of cases and another seed can be given as arguments, as npm run differential does.

Each case is a CSV text, a Table Schema, and the lines (the header is 1) that Frictionless finds wrong, by what is
wrong: `type`, the name of a constraint, `unique`, `primaryKey`, `row` for a row of the wrong length, `header`.
"""

import csv
import importlib.metadata
import io
import json
import random
import re
import sys
import tempfile
import warnings

import frictionless
from frictionless.formats import CsvControl

warnings.filterwarnings("ignore")
random.seed(int(sys.argv[2]) if len(sys.argv) > 2 else 20261121)
pick = random.choice

CELLS = {
    "integer": ["0", "1", "2", "3", "5", "-4", "10", "007", "1.0", "x", "", "1,000", "95%", "EUR 7", "9999999999"],
    "number": ["0", "1.5", "2.25", "-3.5", "1e3", "NaN", "INF", "-INF", "1.", ".5", "x", "", "1,5", "5%", "1 0"],
    "string": ["a", "b", "ab", "abc", "été", "日本", "a1", "x y", "A", "", "NA", "-"],
    "boolean": ["true", "false", "True", "FALSE", "1", "0", "yes", "ja", "nein", "", "T"],
    "date": ["2024-01-05", "2024-02-29", "2023-02-29", "05/01/2024", "2024-13-01", "x", "", "1999-12-31", "2024-01-06"],
    "datetime": ["2024-01-05T10:00:00", "2024-01-05T10:00:00Z", "2024-01-05T25:00:00", "2024-01-05", "x", "", "2023-06-30T23:59:59"],
    "time": ["10:00:00", "23:59:59", "25:00:00", "10:60:00", "x", "", "00:00:00"],
    "year": ["2024", "1999", "24", "x", "", "20244"],
    "yearmonth": ["2024-01", "2024-12", "2024-13", "2024", "x", ""],
    "duration": ["P1D", "PT1H", "P1Y2M", "P", "x", "", "1 day"],
    "geopoint": ["1,2", "90.5, 45.5", "181,0", "0,91", "x", "", "1"],
    "object": ['{"a":1}', "{}", "[1]", "1", "x", ""],
    "array": ["[1]", "[1,2,3]", "[]", "{}", "x", ""],
    "email": ["a@b.co", "a@b", "x", "", "a.b@c.org", "@c.org"],
    "uri": ["https://a.org/b", "a.org", "ftp://x.y", "x", "", "http://"],
    "uuid": ["123e4567-e89b-12d3-a456-426614174000", "123e4567", "x", "", "123E4567-E89B-12D3-A456-426614174000"],
    "binary": ["aGk=", "YQ==", "a", "", "????"],
}
FORMATS = ["email", "uri", "uuid", "binary"]


def some(options, most=2):
    return dict(random.sample(list(options.items()), min(len(options), pick(range(most + 1)))))


def field():
    name = pick(list(CELLS))
    type_ = "string" if name in FORMATS else name
    result = {"name": "x", "type": type_}
    if name in FORMATS:
        result["format"] = name
    constraints = {}
    if name == "integer":
        result |= some({"bareNumber": False, "groupChar": ","}, 1)
        constraints = {"minimum": pick([0, 2]), "maximum": pick([3, 5]), "enum": [0, 1, 2, 3, 10]}
    elif name == "number":
        result |= some({"decimalChar": ",", "bareNumber": False}, 1)
        constraints = {"minimum": pick([0, 2]), "maximum": pick([2.25, 500])}
    elif name == "string":
        constraints = {
            "minLength": pick([1, 2]),
            "maxLength": pick([1, 2]),
            "pattern": pick(["a.*", "[a-z]+", r"\w+", "[^b]", "a|ab"]),
            "enum": ["a", "b", "ab", "x y"],
        }
    elif name == "boolean":
        result |= some({"trueValues": ["ja", "true"], "falseValues": ["nein"]}, 2)
    elif name == "date":
        result |= some({"format": pick(["%d/%m/%Y", "%Y-%m-%d", "default"])}, 1)
        if result.get("format") != "%d/%m/%Y":
            constraints = {"minimum": "2000-01-01", "maximum": "2024-01-05"}
    elif name == "datetime":
        constraints = {"minimum": "2024-01-01T00:00:00"}
    elif name == "year":
        constraints = {"minimum": 2000}
    elif name in ("array", "object"):
        constraints = {"minLength": 1, "maxLength": 2}
    chosen = some(constraints)
    if pick([True, False, False]):
        chosen["required"] = True
    if pick([True, False, False, False]):
        chosen["unique"] = True
    if chosen:
        result["constraints"] = chosen
    return name, result


def case():
    name, one = field()
    cells = [pick(CELLS[name]) for _ in range(pick([1, 4, 7, 9]))]
    keys = [str(pick([1, 2, 3, 4, 5, 6, 7, 8])) for _ in cells]
    schema = {"fields": [one, {"name": "k", "type": "integer"}]}
    if pick([True, False, False, False]):
        schema["missingValues"] = pick([["", "NA", "-"], ["x"], []])
    if pick([True, False, False, False, False]):
        schema["primaryKey"] = pick([["k"], ["k", "x"], ["x"]])
    text = io.StringIO()
    writer = csv.writer(text, lineterminator="\n")
    writer.writerow(["x", pick(["k"] * 9 + ["other"])])
    # Frictionless counts the cells of a row that is too long, too, so there is none where cells are compared.
    more = [[]] if "primaryKey" in schema or "unique" in one.get("constraints", {}) else [[]] * 19 + [["more"]]
    for cell, key in zip(cells, keys):
        writer.writerow([cell, key] + pick(more))
    return text.getvalue(), schema


def outcome(data, schema):
    with tempfile.NamedTemporaryFile("w", suffix=".csv", encoding="utf-8", newline="") as file:
        file.write(data)
        file.flush()
        resource = frictionless.Resource(
            path=file.name.split("/")[-1],
            basepath="/".join(file.name.split("/")[:-1]),
            encoding="utf-8",
            dialect=frictionless.Dialect(controls=[CsvControl(delimiter=",")]),
            schema=frictionless.Schema.from_descriptor(schema),
        )
        report = resource.validate(limit_errors=1000)
    wrong = {}
    for error in (report.tasks[0].errors if report.tasks else []) + report.errors:
        kind = error.type
        if kind == "type-error":
            kind = "type"
        elif kind == "constraint-error":
            kind = re.match(r'constraint "(\w+)"', error.note).group(1)
        elif kind == "unique-error":
            kind = "unique"
        elif kind == "primary-key":
            kind = "primaryKey"
        elif kind in ("extra-cell", "missing-cell", "blank-row"):
            kind = "row"
        elif "label" in kind:
            kind = "header"
        line = getattr(error, "row_number", 0)
        if line not in wrong.setdefault(kind, []):
            wrong[kind].append(line)
    return {kind: sorted(lines) for kind, lines in sorted(wrong.items())}


cases = []
while len(cases) < (int(sys.argv[1]) if len(sys.argv) > 1 else 240):
    data, schema = case()
    try:
        wrong = outcome(data, schema)
    except frictionless.FrictionlessException:
        wrong = {"refused": [0]}
    except TypeError:  # 5.21.0 has no answer where a cell is an array: "unhashable type".
        wrong = {"refused": [0]}
    if "refused" in wrong or any(kind.endswith("-error") and kind != "type" for kind in wrong):
        continue
    cases.append({"data": data, "schema": schema, "wrong": wrong})
# What chance gives too seldom: the ends of a pattern of alternatives, and NaN a second time.
for data, one in [
    ("x,k\na1,1\nab,2\nxa,3\n", {"type": "string", "constraints": {"pattern": "a|ab"}}),
    ("x,k\nNaN,1\n1,2\nNaN,3\n", {"type": "number", "constraints": {"unique": True}}),
]:
    schema = {"fields": [{"name": "x", **one}, {"name": "k", "type": "integer"}]}
    cases.append({"data": data, "schema": schema, "wrong": outcome(data, schema)})
versions = {"frictionless": importlib.metadata.version("frictionless")}
print('{"versions": ' + json.dumps(versions) + ', "cases": [')
print(",\n".join(json.dumps(one, ensure_ascii=False) for one in cases))
print("]}")
