"""Golden results of Pandera on generated schemas and data.

    python -m venv /tmp/pandera && /tmp/pandera/bin/pip install "pandera[pandas]==0.35.0" pyyaml black
    /tmp/pandera/bin/python scripts/golden/pandera-schemas.py > test/validate-data/pandera/golden.json

Other numbers of cases and another seed can be given as arguments, as npm run differential does.

Each case is a CSV text, read by pandas, a schema in Pandera's own YAML, and the rows (from 0) that it finds wrong in
each column; null stands for the table as a whole.
"""

import io
import json
import random
import sys
import warnings

import pandas
import pandera
import pandera.pandas as pa

warnings.filterwarnings("ignore")
random.seed(int(sys.argv[2]) if len(sys.argv) > 2 else 20261121)
pick = random.choice
TEXTS = ["a", "b", "ab", "été", "日本", "a1", "x y", "A"]


def data():
    rows = pick([1, 3, 5, 8])
    empty = {kind: pick([0, 0, 0, 0.3, 0.3, 1]) for kind in "fs"}
    lines = ["n,f,s"]
    for _ in range(rows):
        n = str(pick([0, 1, 2, 3, 5, -4, 10]))
        f = "" if random.random() < empty["f"] else str(pick([0.5, 1.5, 2.25, -3.5, 99.75]))
        s = "" if random.random() < empty["s"] else pick(TEXTS)
        lines.append(f"{n},{f},{s}")
    return "\n".join(lines) + "\n"


def some(checks):
    return random.sample(checks, random.choice([0, 1, 1, 2]))


def schema():
    numbers = [
        pa.Check.ge(pick([0, 1])),
        pa.Check.gt(pick([0, 1])),
        pa.Check.le(pick([2, 5])),
        pa.Check.lt(pick([2, 5])),
        pa.Check.in_range(0, 5, include_min=pick([True, False]), include_max=pick([True, False])),
        pa.Check.ne(2),
    ]
    texts = [
        pa.Check.isin(random.sample(TEXTS, 5)),
        pa.Check.notin(random.sample(TEXTS, 2)),
        pa.Check.eq("a"),
        pa.Check.str_matches(pick(["a", r"\w+$", "[a-z]$", r"\d"])),
        pa.Check.str_contains(pick(["b", r"\d", r"\s"])),
        pa.Check.str_startswith("a"),
        pa.Check.str_endswith("b"),
        pa.Check.str_length(1, pick([1, 2])),
    ]
    flag = lambda: pick([True, False, False])
    columns = {
        "n": pa.Column(pick(["int64", "int64", "str"]), some(numbers + [pa.Check.isin([1, 2, 3, 5])]), unique=flag()),
        "f": pa.Column("float64", some(numbers), nullable=flag(), unique=flag()),
        "s": pa.Column(pick(["str", None]), some(texts), nullable=flag(), unique=flag()),
    }
    if columns["n"].dtype != pa.Column("int64").dtype:
        columns["n"] = pa.Column("str")
    if flag():
        columns["z"] = pa.Column("int64", required=pick([True, False]))
    if flag():
        columns["^[fs]$"] = pa.Column(None, nullable=True, regex=True)
    kept = dict(random.sample(list(columns.items()), max(1, len(columns) - pick([0, 0, 1]))))
    names = [name for name in kept if name in "nfs"]
    return pa.DataFrameSchema(
        kept, strict=flag(), ordered=flag(), unique=names[:2] if len(names) > 1 and flag() else None
    )


def outcome(rules, frame):
    try:
        rules.validate(frame, lazy=True)
        return {}
    except pa.errors.SchemaErrors as error:
        found = {}
        for row in error.failure_cases.itertuples():
            name = row.column if row.schema_context == "Column" and isinstance(row.column, str) else ""
            rows = found.setdefault(name, [])
            if isinstance(row.index, (int, float)) and not pandas.isna(row.index) and int(row.index) not in rows:
                rows.append(int(row.index))
        return {name: sorted(rows) for name, rows in found.items()}


def main():
    lines = []
    while len(lines) < (int(sys.argv[1]) if len(sys.argv) > 1 else 200):
        text, rules = data(), schema()
        found = outcome(rules, pandas.read_csv(io.StringIO(text)))
        lines.append(json.dumps({"data": text, "schema": rules.to_yaml(), "wrong": found}, ensure_ascii=False))
    print('{\n"versions": ' + json.dumps({"pandera": pandera.__version__, "pandas": pandas.__version__}) + ",")
    print('"cases": [\n' + ",\n".join(lines) + "\n]\n}")


main()
