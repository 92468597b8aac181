"""One drift check of two CSV files by a library: drift_peer.py scipy|alibi|nannyml|evidently reference.csv current.csv."""

import sys

import pandas as pd

peer, *paths = sys.argv[1:]
reference, current = (pd.read_csv(path) for path in paths)
is_number = {name: reference[name].dtype.kind in "if" for name in reference}

if peer == "scipy":
    from scipy import stats

    for name, number in is_number.items():
        before, now = reference[name].dropna(), current[name].dropna()
        if number:
            stats.ks_2samp(before, now)
        else:
            counts = pd.concat([before.value_counts(), now.value_counts()], axis=1).fillna(0)
            stats.chi2_contingency(counts.T)
elif peer == "alibi":
    import numpy as np
    from alibi_detect.cd import TabularDrift

    both = pd.concat([reference, current])
    for name, number in is_number.items():
        if not number:
            both[name] = both[name].astype("category").cat.codes
    values = both.to_numpy(np.float32)
    categories = {at: None for at, number in enumerate(is_number.values()) if not number}
    TabularDrift(values[: len(reference)], categories_per_feature=categories).predict(values[len(reference) :])
elif peer == "nannyml":
    import nannyml

    calculator = nannyml.UnivariateDriftCalculator(
        column_names=list(reference),
        continuous_methods=["kolmogorov_smirnov"],
        categorical_methods=["chi2"],
        chunk_number=1,
    )
    calculator.fit(reference).calculate(current)
else:
    from evidently import Report
    from evidently.presets import DataDriftPreset

    Report([DataDriftPreset()]).run(current, reference).json()
