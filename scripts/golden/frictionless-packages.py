"""Golden results of Frictionless on generated Data Packages: foreign keys between resources, dialects and encodings.

    python -m venv /tmp/frictionless && /tmp/frictionless/bin/pip install frictionless==5.21.0
    /tmp/frictionless/bin/python scripts/golden/frictionless-packages.py > test/validate-data/frictionless/golden/packages.json

Other numbers of cases and another seed can be given as arguments, as npm run differential does.

Each case is a package's descriptor, its files in Base64, and the lines of the first resource that Frictionless finds
wrong, by what is wrong: `type`, `enum`, `foreignKeys`, `row` for a row of the wrong length.
"""

import base64
import csv
import importlib.metadata
import io
import json
import pathlib
import random
import re
import sys
import tempfile
import warnings

import frictionless

warnings.filterwarnings("ignore")
random.seed(int(sys.argv[2]) if len(sys.argv) > 2 else 20261121)
pick = random.choice

KEYS = {
    "integer": ["1", "2", "3", "01", "9", "", "x", "-1"],
    "number": ["1", "2.0", "2", "3.5", "", "x", "1e0"],
    "string": ["1", "2", "a", "b", "", "A", "a b"],
    "date": ["2024-01-01", "2024-01-02", "", "x"],
}
LETTERS = {
    None: "aé日",
    "utf-16": "aé日",
    "utf-16-le": "aé日",
    "latin-1": "aéÿ",
    "iso-8859-15": "aé€",
    "windows-1252": "aé€",
    "cp1251": "aжя",
    "koi8-r": "aжя",
    "shift_jis": "a日本",
    "utf-8-sig": "aé日",
    "us-ascii": "ab",
}


def some(options, most=2):
    return dict(random.sample(list(options.items()), min(len(options), pick(range(most + 1)))))


def plain(names, rows):
    text = io.StringIO()
    writer = csv.writer(text, lineterminator="\n")
    writer.writerows([names, *rows])
    return text.getvalue().encode()


def with_keys():
    """Resource a refers to b, or to itself."""
    kinds = [pick(list(KEYS)) for _ in range(pick([1, 1, 2]))]
    others = [kind if pick([True] * 5 + [False]) else pick(list(KEYS)) for kind in kinds]
    own = pick([True, False, False])
    names = [f"k{at}" for at in range(len(kinds))]
    wanted = [f"t{at}" for at in range(len(kinds))]
    count = pick([3, 6, 9])
    row = lambda of: [pick(KEYS[kind]) for kind in of]
    fields = [{"name": name, "type": kind} for name, kind in zip(names, kinds)]
    targets = [{"name": name, "type": kind} for name, kind in zip(wanted, others)]
    reference = {"resource": pick(["", "a"]) if own else "b", "fields": wanted if pick([True, len(kinds) > 1]) else wanted[0]}
    key = {"fields": names if len(names) > 1 else pick([names, names[0]]), "reference": reference}
    # A number first: no row is blank.
    left = [[str(at), *row(kinds), *(row(others) if own else [])] for at in range(count)]
    schema = {"fields": [{"name": "n", "type": "integer"}, *fields, *(targets if own else [])], "foreignKeys": [key]}
    resources = [{"name": "a", "path": "a.csv", "schema": schema}]
    files = {"a.csv": plain(["n", *names, *(wanted if own else [])], left)}
    if not own:
        right = [[str(at), *row(others)] for at in range(pick([1, 4, 8]))]
        target = {"fields": [{"name": "m", "type": "integer"}, *targets]}
        if pick([True, False, False]):
            target["missingValues"] = ["", "1", "a"]
        if pick([True, False, False, False]):
            # The other refers back.
            target["foreignKeys"] = [{"fields": "m", "reference": {"resource": "a", "fields": "n"}}]
        resources.append({"name": "b", "path": "b.csv", "schema": target})
        files["b.csv"] = plain(["m", *wanted], right)
    return resources, files


def with_dialect():
    flags = some(
        {
            "delimiter": pick([";", "|", "\t", "~", ":"]),
            "quoteChar": pick(["'", "`"]),
            "escapeChar": "\\",
            "skipInitialSpace": True,
            "lineTerminator": pick(["\n", "\r\n"]),
        },
        3,
    )
    if "escapeChar" in flags and pick([True, False]):
        flags["doubleQuote"] = False
    rest = some({"header": False, "commentChar": "#", "skipBlankRows": True, "commentRows": [3]}, 2)
    if rest.get("header") is not False and pick([True, False, False]):
        rest |= pick([{"headerRows": [2]}, {"headerRows": [1, 2], "headerJoin": "_"}, {"headerRows": [1, 2]}])
    delimiter, quote = flags.get("delimiter", ","), flags.get("quoteChar", '"')
    cells = ["a", "b c", f"a{delimiter}b", f"say {quote}a{quote}", " a", "a\\b", "#", "é", "'", '"', ""]
    names = ["n", "x"]
    rows = []
    if rest.get("headerRows") == [1, 2]:
        join = rest.get("headerJoin", " ")
        rows = [["n", "x"], ["n", "y"]]
        names = ["n", f"x{join}y"]
    elif rest.get("headerRows") == [2]:
        rows = [["of", "2024"], names]
    elif rest.get("header") is not False:
        rows = [names]
    for at in range(pick([4, 8])):
        rows.append([pick([str(at)] * 6 + ["x"]), pick(cells)] + pick([[]] * 15 + [["more"]]))
        if "commentChar" in rest and pick([True, False, False]):
            rows.append(["# said", "x"])
        if "skipBlankRows" in rest and pick([True, False, False]):
            rows.append(["", ""])
    text = io.StringIO()
    writer = csv.writer(
        text,
        delimiter=delimiter,
        quotechar=quote,
        escapechar=flags.get("escapeChar"),
        doublequote=flags.get("doubleQuote", True),
        lineterminator=flags.get("lineTerminator", "\n"),
        quoting=pick([csv.QUOTE_MINIMAL, csv.QUOTE_ALL]),
    )
    writer.writerows(rows)
    data = text.getvalue()
    if flags.get("skipInitialSpace"):
        data = data.replace(delimiter, delimiter + " ") if pick([True, False]) else data
    flags.setdefault("delimiter", delimiter)
    dialect = rest | (flags if pick([True, False]) else {"csv": flags})
    enum = random.sample([cell for cell in cells if cell], 5)
    schema = {"fields": [{"name": names[0], "type": "integer"}, {"name": names[1], "type": "string", "constraints": {"enum": enum}}]}
    return [{"name": "a", "path": "a.csv", "dialect": dialect, "schema": schema}], {"a.csv": data.encode()}


def with_encoding():
    encoding = pick(list(LETTERS))
    letters = LETTERS[encoding]
    rows = [["n", "x"], *([str(at), pick(letters) + pick(letters)] for at in range(8))]
    data = "".join(",".join(row) + "\n" for row in rows)
    enum = [one + other for one in letters for other in letters[1:]]
    schema = {"fields": [{"name": "n", "type": "integer"}, {"name": "x", "type": "string", "constraints": {"enum": enum}}]}
    resource = {"name": "a", "path": "a.csv", "schema": schema, "dialect": {"csv": {"delimiter": ","}}}
    resource["encoding"] = encoding or "utf-8"
    return [resource], {"a.csv": data.encode(encoding or "utf-8")}


KINDS = {"type-error": "type", "foreign-key": "foreignKeys", "extra-cell": "row", "missing-cell": "row", "blank-row": "row"}


def outcome(folder, descriptor):
    report = frictionless.Package(descriptor, basepath=str(folder)).validate(limit_errors=1000)
    wrong = {}
    task = next(task for task in report.tasks if task.name == "a")
    for error in [*task.errors, *report.errors]:
        kind = KINDS.get(error.type, error.type)
        if kind == "constraint-error":
            kind = re.match(r'constraint "(\w+)"', error.note).group(1)
        line = getattr(error, "row_number", 0)
        if line not in wrong.setdefault(kind, []):
            wrong[kind].append(line)
    return {kind: sorted(lines) for kind, lines in sorted(wrong.items())}


cases = []
while len(cases) < (int(sys.argv[1]) if len(sys.argv) > 1 else 180):
    resources, files = pick([with_keys, with_dialect, with_encoding])()
    descriptor = {"name": "shop", "resources": resources}
    with tempfile.TemporaryDirectory() as name:
        for path, data in files.items():
            (pathlib.Path(name) / path).write_bytes(data)
        try:
            wrong = outcome(name, json.loads(json.dumps(descriptor)))
        except (frictionless.FrictionlessException, TypeError, StopIteration):
            continue
    if any(kind not in ("type", "enum", "foreignKeys", "row") for kind in wrong):
        continue
    coded = {path: base64.b64encode(data).decode() for path, data in files.items()}
    cases.append({"package": descriptor, "files": coded, "wrong": wrong})
versions = {"frictionless": importlib.metadata.version("frictionless")}
print('{"versions": ' + json.dumps(versions) + ', "cases": [')
print(",\n".join(json.dumps(one, ensure_ascii=False) for one in cases))
print("]}")
