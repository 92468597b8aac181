"""Golden values of NannyML's performance estimates on its own example data.

    python3 -m venv /tmp/nannyml-venv && /tmp/nannyml-venv/bin/pip install nannyml==0.13.1 statsmodels 'pandas<3'
    NML_DISABLE_USAGE_LOGGING=1 /tmp/nannyml-venv/bin/python test/drift-check/golden/make.py

Writes to test/drift-check/golden: the columns of the example data that the estimates need, and what NannyML says.
"""
import gzip, json, os, sys, warnings
os.environ["NML_DISABLE_USAGE_LOGGING"] = "1"
warnings.filterwarnings("ignore")
import lightgbm, numpy, pandas, nannyml

out = sys.argv[1] if len(sys.argv) > 1 else "test/drift-check/golden"
os.makedirs(out, exist_ok=True)


def keep(frame, name):
    text = frame.to_csv(index=False, lineterminator="\n").encode()
    with open(f"{out}/{name}.csv.gz", "wb") as file:
        file.write(gzip.compress(text, 9, mtime=0))


def chunks(results, period, metrics):
    frame = results.filter(period=period).to_df()
    return {
        metric: [
            {name: (None if pandas.isna(row[(metric, name)]) else float(row[(metric, name)])) for name in
             ("value", "sampling_error", "realized", "upper_confidence_boundary", "lower_confidence_boundary",
              "upper_threshold", "lower_threshold")} | {"alert": bool(row[(metric, "alert")])}
            for _, row in frame.iterrows()
        ]
        for metric in metrics
    }


versions = {"nannyml": nannyml.__version__, "lightgbm": lightgbm.__version__, "numpy": numpy.__version__}

reference, analysis, targets = nannyml.load_synthetic_car_loan_dataset()
metrics = ["roc_auc", "f1", "precision", "recall", "specificity", "accuracy"]
estimator = nannyml.CBPE(y_pred_proba="y_pred_proba", y_pred="y_pred", y_true="repaid",
                         problem_type="classification_binary", metrics=metrics, chunk_size=5000)
estimator.fit(reference)
results = estimator.estimate(analysis)
columns = ["y_pred_proba", "y_pred", "repaid"]
analysis = analysis.merge(targets, on="id")
for frame, name in ((reference, "car-loan-reference"), (analysis, "car-loan-analysis")):
    frame = frame[columns].copy()
    frame["repaid"] = frame["repaid"].astype(int)
    keep(frame, name)
cbpe = {"chunkSize": 5000, "calibrated": bool(estimator.needs_calibration),
        "reference": chunks(results, "reference", metrics), "analysis": chunks(results, "analysis", metrics)}

reference, analysis, targets = nannyml.load_synthetic_car_price_dataset()
analysis = analysis.merge(targets, on="id") if "id" in targets else analysis.join(targets)
features = ["car_age", "km_driven", "price_new", "accident_count", "door_count", "fuel", "transmission"]
# The first 12,000 rows of each: NannyML's example data is 10 MB.
reference, analysis = reference.head(12000).copy(), analysis.head(12000).copy()
metrics = ["mae", "mape", "mse", "rmse", "msle", "rmsle"]
estimator = nannyml.DLE(feature_column_names=features, y_pred="y_pred", y_true="y_true", metrics=metrics,
                        chunk_size=2000)
estimator.fit(reference)
results = estimator.estimate(analysis)
for frame, name in ((reference, "car-price-reference"), (analysis, "car-price-analysis")):
    keep(frame[features + ["y_pred", "y_true"]], name)
dle = {"chunkSize": 2000, "reference": chunks(results, "reference", metrics),
       "analysis": chunks(results, "analysis", metrics)}
json.dump({"versions": versions, "cbpe": cbpe, "dle": dle}, open(f"{out}/nannyml.json", "w"), indent=1)
