"""Golden results of Great Expectations' expect_column_values_to_not_be_outliers, with pandas.

    python -m venv /tmp/ge && /tmp/ge/bin/pip install "great_expectations==1.24.1"
    /tmp/ge/bin/python scripts/golden/great-expectations-outliers.py > test/validate-data/great-expectations/outliers.json

Each case is a CSV text, the arguments, whether the expectation was met, and how many values were outliers.
"""

import io
import json
import random
import sys

import great_expectations as gx
import pandas

random.seed(20261123)
pick = random.choice


def cells():
    rows, empty = pick([1, 2, 5, 12, 40]), pick([0, 0, 0.2])
    values = pick([lambda: random.randint(0, 5), lambda: round(random.gauss(0, 10), 2), lambda: 7, lambda: pick([1, 1, 1, 2, 90])])
    return ["" if random.random() < empty else str(values()) for _ in range(rows)]


def main():
    context = gx.get_context(mode="ephemeral")
    context.variables.progress_bars = {"globally": False}
    asset = context.data_sources.add_pandas("p").add_dataframe_asset("a")
    definition = asset.add_batch_definition_whole_dataframe("w")
    cases = []
    for _ in range(120):
        text = "x,k\n" + "".join(f"{cell},1\n" for cell in cells())
        arguments = {**pick([{}, {"method": "iqr"}, {"method": "std"}]), **pick([{}, {"multiplier": 0.0}, {"multiplier": 1.0}, {"multiplier": 2.5}]), **pick([{}, {}, {"mostly": 0.9}])}
        batch = definition.get_batch({"dataframe": pandas.read_csv(io.StringIO(text))})
        result = batch.validate(gx.expectations.ExpectColumnValuesToNotBeOutliers(column="x", **arguments), result_format="COMPLETE")
        cases.append([text, arguments, bool(result.success), (result.result or {}).get("unexpected_count")])
    json.dump({"versions": {"great_expectations": gx.__version__, "pandas": pandas.__version__}, "cases": cases}, sys.stdout)
    print()


main()
