"""Trains the model and writes what model.yaml names: the model, its metrics and its predictions on the test data.

Parameters come from model.yaml's train.parameters: mergeline writes them to the JSON file that MERGELINE_PARAMETERS
names. Run by hand, without mergeline, the script reads the defaults below.
"""

from __future__ import annotations

import csv
import json
import os
from pathlib import Path

import joblib
import numpy as np
from sklearn.linear_model import LogisticRegression
from sklearn.metrics import accuracy_score, log_loss, recall_score, roc_auc_score
from sklearn.model_selection import StratifiedKFold
from sklearn.pipeline import make_pipeline
from sklearn.preprocessing import StandardScaler
from sklearn.tree import DecisionTreeClassifier

DEFAULTS = {"algorithm": "logistic_regression", "C": 0.003, "max_depth": 3, "seed": 7}
ID, LABEL, SLICES = "patient_id", "diagnosis", ["texture"]
BUILD = Path("build")


def parameters() -> dict:
    """The defaults, and over them what mergeline hands over."""
    path = os.environ.get("MERGELINE_PARAMETERS")
    given = json.loads(Path(path).read_text(encoding="utf-8")) if path else {}
    unknown = set(given) - set(DEFAULTS)
    if unknown:
        raise SystemExit(f"train.parameters: {', '.join(sorted(unknown))} is not known to train.py")
    return {**DEFAULTS, **given}


def read(path: str) -> tuple[list[dict[str, str]], list[str], np.ndarray, np.ndarray]:
    """The rows, the names of the measurements, the measurements and the labels of a CSV file."""
    with open(path, newline="", encoding="utf-8") as file:
        rows = list(csv.DictReader(file))
    names = [name for name in rows[0] if name not in (ID, LABEL, *SLICES)]
    values = np.array([[float(row[name]) for name in names] for row in rows])
    return rows, names, values, np.array([int(row[LABEL]) for row in rows])


def build(settings: dict):
    if settings["algorithm"] == "logistic_regression":
        return make_pipeline(StandardScaler(), LogisticRegression(C=settings["C"], max_iter=1000))
    if settings["algorithm"] == "decision_tree":
        return DecisionTreeClassifier(max_depth=settings["max_depth"], random_state=settings["seed"])
    raise SystemExit(f"algorithm: {settings['algorithm']!r} is neither logistic_regression nor decision_tree")


def main() -> None:
    settings = parameters()
    print(f"parameters: {json.dumps(settings)}", flush=True)
    _, names, values, labels = read("data/train.csv")
    print(f"train: {len(labels)} patients, {len(names)} measurements", flush=True)

    folds = StratifiedKFold(n_splits=5, shuffle=True, random_state=settings["seed"])
    for number, (fitted, held) in enumerate(folds.split(values, labels), start=1):
        model = build(settings).fit(values[fitted], labels[fitted])
        area = roc_auc_score(labels[held], model.predict_proba(values[held])[:, 1])
        print(f"fold {number}/5: ROC AUC {area:.4f}", flush=True)

    model = build(settings).fit(values, labels)
    rows, _, values, labels = read("data/test.csv")
    scores = np.clip(model.predict_proba(values)[:, 1], 1e-6, 1 - 1e-6)
    predictions = (scores >= 0.5).astype(int)
    metrics = {
        "roc_auc": roc_auc_score(labels, scores),
        "log_loss": log_loss(labels, scores),
        "accuracy": accuracy_score(labels, predictions),
        "recall": recall_score(labels, predictions),
    }
    print("test: " + ", ".join(f"{name} {value:.4f}" for name, value in metrics.items()), flush=True)

    BUILD.mkdir(exist_ok=True)
    joblib.dump({"model": model, "features": names}, BUILD / "model.joblib")
    (BUILD / "metrics.json").write_text(json.dumps(metrics, indent=2) + "\n", encoding="utf-8")
    with (BUILD / "predictions.csv").open("w", newline="", encoding="utf-8") as file:
        writer = csv.writer(file, lineterminator="\n")
        writer.writerow([ID, LABEL, "prediction", "score", *SLICES])
        for row, prediction, score in zip(rows, predictions, scores):
            writer.writerow([row[ID], row[LABEL], int(prediction), repr(float(score)), *(row[name] for name in SLICES)])


if __name__ == "__main__":
    main()
