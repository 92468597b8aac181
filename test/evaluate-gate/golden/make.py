"""Writes metrics.json and statistics.json: what scikit-learn and scipy say about fixed data.

    python3 -m venv venv && venv/bin/pip install scikit-learn scipy fairlearn
    venv/bin/python test/evaluate-gate/golden/make.py
"""

import itertools
import json
import pathlib
import warnings

import fairlearn
import numpy as np
import scipy
import sklearn
from fairlearn import metrics as f
from scipy import stats
from sklearn import metrics as m

warnings.simplefilter("ignore")
here = pathlib.Path(__file__).parent
rng = np.random.default_rng(20260901)
source = f"scikit-learn {sklearn.__version__}, fairlearn {fairlearn.__version__}, scipy {scipy.__version__}, numpy {np.__version__}"


def ece(y, p, bins=10):
    """Guo et al. (2017), equation 3, bins closed on the right; scikit-learn has none."""
    index = np.clip(np.ceil(p * bins).astype(int) - 1, 0, bins - 1)
    return float(sum(abs(y[index == b].sum() - p[index == b].sum()) for b in range(bins)) / len(y))


def binary(rows, share, decimals, noise):
    y = (rng.random(rows) < share).astype(int)
    y[:2] = [0, 1]
    p = 1 / (1 + np.exp(-(2 * y - 1 + noise * rng.normal(size=rows))))
    p = np.round(p, decimals)
    d = (p >= 0.5).astype(int)
    values = {
        "accuracy": m.accuracy_score(y, d),
        "balanced_accuracy": m.balanced_accuracy_score(y, d),
        "precision": m.precision_score(y, d),
        "recall": m.recall_score(y, d),
        "f1": m.f1_score(y, d),
        "roc_auc": m.roc_auc_score(y, p),
        "average_precision": m.average_precision_score(y, p),
        "log_loss": m.log_loss(y, p),
        "brier_score": m.brier_score_loss(y, p),
        "ece": ece(y, p),
        "mcc": m.matthews_corrcoef(y, d),
        "kappa": m.cohen_kappa_score(y, d),
    }
    return {"kind": "binary", "labels": y.tolist(), "scores": p.tolist(), "predictions": d.tolist(), "values": values}


def multiclass(rows, classes, unpredicted=False):
    y = rng.integers(0, classes, rows)
    d = np.where(rng.random(rows) < 0.6, y, rng.integers(0, classes, rows))
    if unpredicted:
        d = np.where(d == 0, 1, d)
    values = {
        "accuracy": m.accuracy_score(y, d),
        "balanced_accuracy": m.balanced_accuracy_score(y, d),
        "mcc": m.matthews_corrcoef(y, d),
        "kappa": m.cohen_kappa_score(y, d),
    }
    for average in ["macro", "micro", "weighted"]:
        values[f"precision/{average}"] = m.precision_score(y, d, average=average)
        values[f"recall/{average}"] = m.recall_score(y, d, average=average)
        values[f"f1/{average}"] = m.f1_score(y, d, average=average)
    return {"kind": "multiclass", "labels": y.tolist(), "predictions": d.tolist(), "values": values}


def regression(rows, decimals):
    mean = np.exp(rng.normal(1, 0.6, rows))
    y = rng.poisson(mean).astype(float)
    p = np.round(mean * np.exp(0.2 * rng.normal(size=rows)) + 0.01, decimals)
    y_positive = y + 1
    values = {
        "mae": m.mean_absolute_error(y_positive, p),
        "mse": m.mean_squared_error(y_positive, p),
        "rmse": m.root_mean_squared_error(y_positive, p),
        "mape": m.mean_absolute_percentage_error(y_positive, p),
        "median_absolute_error": m.median_absolute_error(y_positive, p),
        "r2": m.r2_score(y_positive, p),
        "spearman": stats.spearmanr(y_positive, p).statistic,
        "pearson": stats.pearsonr(y_positive, p).statistic,
        "poisson_deviance": m.mean_poisson_deviance(y_positive, p),
    }
    return {"kind": "regression", "labels": y_positive.tolist(), "predictions": p.tolist(), "values": values}


def zero_counts():
    y = rng.poisson(0.7, 101).astype(float)
    p = np.exp(rng.normal(-0.4, 0.5, 101))
    values = {"poisson_deviance": m.mean_poisson_deviance(y, p), "mape": m.mean_absolute_percentage_error(y, p)}
    return {"kind": "regression", "labels": y.tolist(), "predictions": p.tolist(), "values": values}


def ranked(queries, decimals, grades):
    """scikit-learn's NDCG; mean reciprocal rank and hit rate from the definition, over all orders of equal scores."""
    query, y, p, values = [], [], [], {}
    ndcg, rank, hit = {1: [], 3: [], 10: []}, [], {1: [], 3: [], 10: []}
    for q in range(queries):
        size = int(rng.integers(2, 7))
        rel = rng.integers(0, grades, size)
        score = np.round(rel * 0.3 + rng.normal(size=size), decimals)
        query += [q] * size
        y += rel.tolist()
        p += score.tolist()
        for k in ndcg:
            ndcg[k].append(m.ndcg_score([rel], [score], k=k))
        orders = [o for o in itertools.permutations(range(size)) if all(np.diff(score[list(o)]) <= 0)]
        first = [next((i + 1 for i, row in enumerate(o) if rel[row] > 0), np.inf) for o in orders]
        rank.append(np.mean([1 / f for f in first]))
        for k in hit:
            hit[k].append(np.mean([f <= k for f in first]))
    values = {f"ndcg@{k}": float(np.mean(v)) for k, v in ndcg.items()}
    values |= {f"hit_rate@{k}": float(np.mean(v)) for k, v in hit.items()}
    values["mrr"] = float(np.mean(rank))
    return {"kind": "ranked", "labels": y, "queries": query, "scores": p, "predictions": y, "values": values}


def fairness(rows, groups):
    g = rng.choice(groups, rows)
    share = np.array([0.3 + 0.4 * sorted(set(groups)).index(one) / len(groups) for one in g])
    y = (rng.random(rows) < share).astype(int)
    d = (0.6 * y + 0.4 * rng.random(rows) + 0.3 * share > 0.6).astype(int)
    d = np.where(rng.random(rows) < 0.2, 1 - d, d)
    values = {
        "demographic_parity_difference": f.demographic_parity_difference(y, d, sensitive_features=g),
        "equal_opportunity_difference": f.equal_opportunity_difference(y, d, sensitive_features=g),
        "equalized_odds_difference": f.equalized_odds_difference(y, d, sensitive_features=g),
    }
    return {
        "kind": "fairness", "labels": y.tolist(), "predictions": d.tolist(), "sensitive": g.tolist(),
        "values": {name: float(value) for name, value in values.items()},
    }


def by_class(rows, classes, decimals):
    y = rng.integers(0, classes, rows)
    p = np.exp(rng.normal(size=(rows, classes)) + np.eye(classes)[y])
    p = np.round(p / p.sum(axis=1, keepdims=True), decimals)
    # scikit-learn wants rows that add up to 1.
    p[:, -1] = 1 - p[:, :-1].sum(axis=1)
    return {
        "kind": "scores by class", "labels": y.tolist(), "predictions": y.tolist(), "classScores": p.T.tolist(),
        "values": {"roc_auc": m.roc_auc_score(y, p, multi_class="ovr", average="macro")},
    }


def certain():
    y = np.array([0, 1, 1, 0, 1, 0, 1])
    p = np.array([0.0, 1.0, 0.0, 1.0, 0.5, 0.5, 1.0])
    values = {
        "log_loss": m.log_loss(y, p),
        "brier_score": m.brier_score_loss(y, p),
        "roc_auc": m.roc_auc_score(y, p),
        "average_precision": m.average_precision_score(y, p),
        "ece": ece(y, p),
    }
    d = np.zeros(7, dtype=int)
    values |= {
        "precision": m.precision_score(y, d),
        "recall": m.recall_score(y, d),
        "f1": m.f1_score(y, d),
        "mcc": m.matthews_corrcoef(y, d),
        "kappa": m.cohen_kappa_score(y, d),
    }
    return {"kind": "binary", "labels": y.tolist(), "scores": p.tolist(), "predictions": d.tolist(), "values": values}


def components(y, p):
    """DeLong's structural components, from the definition, pair by pair."""
    x, z = p[y == 1], p[y == 0]
    wins = (x[:, None] > z[None, :]) + 0.5 * (x[:, None] == z[None, :])
    return wins.mean(axis=1), wins.mean(axis=0), wins.mean()


def delong(rows, decimals):
    y = (rng.random(rows) < 0.4).astype(int)
    base = 2 * y - 1
    one = np.round(base + 1.5 * rng.normal(size=rows), decimals)
    two = np.round(base + 0.5 * one + 1.5 * rng.normal(size=rows), decimals)
    v10, v01, auc1 = components(y, one)
    w10, w01, auc2 = components(y, two)
    positives, negatives = int(y.sum()), int((1 - y).sum())
    s10, s01 = np.cov(v10, w10), np.cov(v01, w01)
    contrast = np.array([1, -1])
    variance = contrast @ (s10 / positives + s01 / negatives) @ contrast
    se = float(np.sqrt(variance))
    difference = float(auc1 - auc2)
    return {
        "labels": y.tolist(),
        "first": one.tolist(),
        "second": two.tolist(),
        "difference": difference,
        "interval95": [difference - stats.norm.ppf(0.975) * se, difference + stats.norm.ppf(0.975) * se],
        "pValue": float(2 * stats.norm.sf(abs(difference / se))),
    }


def paired_t(rows):
    one = rng.gamma(2, 1, rows)
    two = one + rng.normal(0.1, 0.4, rows)
    test = stats.ttest_rel(one, two)
    ends = test.confidence_interval(0.95)
    return {
        "first": one.tolist(),
        "second": two.tolist(),
        "difference": float((one - two).mean()),
        "interval95": [float(ends.low), float(ends.high)],
        "pValue": float(test.pvalue),
    }


def bootstrap(rows):
    one = rng.gamma(1, 1, rows)
    two = one * rng.gamma(3, 0.3, rows)

    def statistic(a, b):
        return np.sqrt(np.mean(a)) - np.sqrt(np.mean(b))

    ends = stats.bootstrap(
        (one, two), statistic, paired=True, vectorized=False, n_resamples=40000, method="BCa",
        confidence_level=0.95, rng=np.random.default_rng(1),
    ).confidence_interval
    return {"first": one.tolist(), "second": two.tolist(), "interval95": [float(ends.low), float(ends.high)]}


def mcnemar(b, c):
    return {"firstOnly": b, "secondOnly": c, "pValue": float(stats.binomtest(b, b + c).pvalue)}


metrics = [
    binary(300, 0.4, 2, 1.2), binary(57, 0.15, 6, 2.0), binary(1000, 0.5, 1, 3.0), certain(),
    multiclass(250, 4), multiclass(40, 6), multiclass(120, 3, unpredicted=True),
    regression(200, 1), regression(31, 6), zero_counts(),
]
statistics = {
    "delong": [delong(200, 1), delong(60, 8), delong(25, 0)],
    "pairedT": [paired_t(40), paired_t(500), paired_t(3)],
    "bootstrap": [bootstrap(60), bootstrap(250)],
    "mcnemar": [mcnemar(12, 2), mcnemar(0, 5), mcnemar(7, 7), mcnemar(150, 203), mcnemar(1, 0)],
}
# Behind everything else, so that what was drawn before stays as it was.
metrics += [ranked(60, 6, 4), ranked(80, 0, 2), ranked(25, 1, 3)]
metrics += [fairness(400, [0, 1]), fairness(700, [0, 1, 2, 3])]
metrics += [by_class(120, 3, 1), by_class(90, 5, 6)]
for name, cases in [("metrics", metrics), ("statistics", statistics)]:
    text = json.dumps({"source": source, "script": "test/evaluate-gate/golden/make.py", "cases": cases})
    (here / f"{name}.json").write_text(text + "\n")
