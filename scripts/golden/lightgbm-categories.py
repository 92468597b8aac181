"""Golden predictions of LightGBM's trees where a feature has more than three categories.

    python3 -m venv /tmp/nannyml-venv && /tmp/nannyml-venv/bin/pip install lightgbm==4.5.0 scikit-learn 'pandas<3'
    /tmp/nannyml-venv/bin/python scripts/golden/lightgbm-categories.py

Writes test/toolkit/statistics/golden/lightgbm-categories.json.
"""
import json, sys
import lightgbm, numpy, pandas

out = sys.argv[1] if len(sys.argv) > 1 else "test/toolkit/statistics/golden/lightgbm-categories.json"
draw = numpy.random.RandomState(9)
cases = []
for categories in (4, 12):
    rows = 900
    kind = (draw.exponential(categories / 3, rows) % categories).astype(int)
    number = draw.normal(0, 1, rows).round(2)
    # Small targets, on which groups of categories don't help every leaf.
    target = (((number * 0.5 + kind * 7 % 5 + draw.normal(0, 1, rows)) ** 2) * 0.003).round(5)
    features = pandas.DataFrame({"number": number, "kind": pandas.Categorical(kind, categories=range(categories))})
    model = lightgbm.LGBMRegressor(verbose=-1).fit(features, target)
    cases.append({"categories": categories, "number": number.tolist(), "kind": kind.tolist(),
                  "target": target.tolist(), "predictions": [round(float(one), 12) for one in model.predict(features)]})
json.dump({"lightgbm": lightgbm.__version__, "cases": cases}, open(out, "w"))
