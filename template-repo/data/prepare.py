"""Writes the example's data as CSV files: train.csv, test.csv and current.csv beside this script.

The data comes inside scikit-learn: 569 patients, 30 measurements of cell nuclei each, and the diagnosis. Replace this
script by the query that fetches your own data; the rest of the repository only needs the files.

    python data/prepare.py             writes all three files
    python data/prepare.py --shifted   writes current.csv as a second microscope would have measured it
"""

from __future__ import annotations

import csv
import sys
from pathlib import Path

from sklearn.datasets import load_breast_cancer
from sklearn.model_selection import train_test_split

FOLDER = Path(__file__).resolve().parent
# The gate compares two models on the test file: with 228 patients it can tell a real improvement from luck.
TEST_SHARE, CURRENT_SHARE, SEED = 0.40, 0.15, 7
# Grey-value deviation that parts the fine images from the coarse ones, close to the median.
COARSE_FROM = 18.8


def patients() -> tuple[list[str], list[list[str]]]:
    """The header and one row a patient, as text."""
    data = load_breast_cancer()
    names = [name.replace(" ", "_") for name in data.feature_names]
    header = ["patient_id", *names, "texture", "diagnosis"]
    rows = []
    for number, (values, target) in enumerate(zip(data.data, data.target), start=1):
        measurements = dict(zip(names, values.tolist()))
        texture = "coarse" if measurements["mean_texture"] >= COARSE_FROM else "fine"
        # scikit-learn says 1 for benign; here 1 is what is looked for.
        rows.append([f"P{number:03}", *(repr(value) for value in values.tolist()), texture, str(1 - int(target))])
    return header, rows


def split(rows: list[list[str]]) -> dict[str, list[list[str]]]:
    """Three files without a patient in common, each with the same share of malignant ones."""

    def diagnoses(some: list[list[str]]) -> list[str]:
        return [row[-1] for row in some]

    rest, test = train_test_split(rows, test_size=TEST_SHARE, random_state=SEED, stratify=diagnoses(rows))
    train, current = train_test_split(
        rest, test_size=CURRENT_SHARE / (1 - TEST_SHARE), random_state=SEED, stratify=diagnoses(rest)
    )
    return {"train": sorted(train), "test": sorted(test), "current": sorted(current)}


def shift(header: list[str], rows: list[list[str]]) -> list[list[str]]:
    """The same patients under another microscope: larger images and a rougher grain."""
    factors = {"radius": 1.15, "perimeter": 1.15, "area": 1.32, "texture": 1.2, "smoothness": 0.9}
    shifted = []
    for row in rows:
        cells = dict(zip(header, row))
        for measure, factor in factors.items():
            for name in (f"mean_{measure}", f"worst_{measure}"):
                cells[name] = repr(round(float(cells[name]) * factor, 6))
        cells["texture"] = "coarse" if float(cells["mean_texture"]) >= COARSE_FROM else "fine"
        shifted.append([cells[name] for name in header])
    return shifted


def write(name: str, header: list[str], rows: list[list[str]]) -> None:
    path = FOLDER / f"{name}.csv"
    with path.open("w", newline="", encoding="utf-8") as file:
        writer = csv.writer(file, lineterminator="\n")
        writer.writerow(header)
        writer.writerows(rows)
    print(f"{path.name}: {len(rows)} patients, {sum(row[-1] == '1' for row in rows)} malignant")


def main(arguments: list[str]) -> None:
    header, rows = patients()
    files = split(rows)
    if "--shifted" in arguments:
        files = {"current": shift(header, files["current"])}
    for name, part in files.items():
        write(name, header, part)


if __name__ == "__main__":
    main(sys.argv[1:])
