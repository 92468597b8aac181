"""Golden values of NannyML's performance estimates of a classifier of several classes, on its own example data.

    python3 -m venv /tmp/nannyml-venv && /tmp/nannyml-venv/bin/pip install nannyml==0.13.1 statsmodels 'pandas<3'
    NML_DISABLE_USAGE_LOGGING=1 /tmp/nannyml-venv/bin/python scripts/golden/nannyml-multiclass.py

Writes to test/drift-check/golden: the columns of the first 20,000 rows of each period, and what NannyML says. The scores
of that data have two digits, so that many are equal, and NannyML orders equal ones as numpy's unstable sort of the
machine leaves them: here it is told to sort stably.
"""
import functools, gzip, json, os, sys, warnings
os.environ["NML_DISABLE_USAGE_LOGGING"] = "1"
warnings.filterwarnings("ignore")
import numpy, pandas, nannyml

numpy.argsort = functools.partial(numpy.argsort, kind="stable")
out = sys.argv[1] if len(sys.argv) > 1 else "test/drift-check/golden"

metrics = ["roc_auc", "f1", "precision", "recall", "specificity", "accuracy"]
classes = ["highstreet_card", "prepaid_card", "upmarket_card"]
scores = {name: f"y_pred_proba_{name}" for name in classes}
chunk_size = 4000

reference, analysis, targets = nannyml.load_synthetic_multiclass_classification_dataset()
analysis = analysis.merge(targets, on="id") if "id" in targets else analysis.join(targets)
reference, analysis = reference.head(20000).copy(), analysis.tail(20000).reset_index(drop=True).copy()
estimator = nannyml.CBPE(y_pred_proba=scores, y_pred="y_pred", y_true="y_true",
                         problem_type="classification_multiclass", metrics=metrics, chunk_size=chunk_size)
estimator.fit(reference.copy())
results = estimator.estimate(analysis.copy())

for frame, name in ((reference, "cards-reference"), (analysis, "cards-analysis")):
    text = frame[[*scores.values(), "y_pred", "y_true"]].to_csv(index=False, lineterminator="\n").encode()
    with open(f"{out}/{name}.csv.gz", "wb") as file:
        file.write(gzip.compress(text, 9, mtime=0))


def chunks(period):
    frame = results.filter(period=period).to_df()
    names = ("value", "sampling_error", "realized", "upper_confidence_boundary", "lower_confidence_boundary",
             "upper_threshold", "lower_threshold")
    return {metric: [{name: (None if pandas.isna(row[(metric, name)]) else float(row[(metric, name)])) for name in names}
                     | {"alert": bool(row[(metric, "alert")])} for _, row in frame.iterrows()] for metric in metrics}


calibrated = {name: type(one).__name__ == "IsotonicCalibrator" for name, one in estimator._calibrators.items()}
json.dump({"versions": {"nannyml": nannyml.__version__, "numpy": numpy.__version__, "pandas": pandas.__version__},
           "chunkSize": chunk_size, "classes": classes, "calibrated": calibrated, "reference": chunks("reference"),
           "analysis": chunks("analysis")}, open(f"{out}/nannyml-multiclass.json", "w"), indent=1)
