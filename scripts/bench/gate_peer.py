"""The peer of the gate's benchmark: paired BCa bootstraps by SciPy of scikit-learn's metrics. Prints, as JSON, the CPU
seconds of each kind of comparison and this process's peak memory in MB.

    gate_peer.py <folder> million <resamples>
    gate_peer.py <folder> slices <resamples>
"""

import json
import resource
import sys
import time
import warnings

import numpy as np
from scipy.stats import bootstrap
from sklearn import metrics

folder, kind, resamples = sys.argv[1], sys.argv[2], int(sys.argv[3])
warnings.simplefilter("ignore")


def read(name):
    return np.genfromtxt(f"{folder}/{name}.csv", delimiter=",", skip_header=1, usecols=(1, 2, 3))


def difference(metric, needs_scores):
    def statistic(rows):
        label = first[rows, 0]
        column = 2 if needs_scores else 1
        return metric(label, first[rows, column]) - metric(label, second[rows, column])

    return statistic


def seconds(statistic, rows, method):
    began = time.process_time()
    bootstrap((rows,), statistic, vectorized=False, n_resamples=resamples, method=method, rng=1)
    return time.process_time() - began


def ndcg(label, score):
    return metrics.ndcg_score([label], [score], k=10)


# The jackknife of BCa would take a million evaluations more: the percentile interval is the cheaper one.
first, second = read("candidate"), read("baseline")
scored = {"roc_auc": metrics.roc_auc_score, "average_precision": metrics.average_precision_score}
if kind == "million":
    costs = {name: seconds(difference(of, True), np.arange(len(first)), "percentile") for name, of in scored.items()}
else:
    scored |= {"log_loss": metrics.log_loss, "brier_score": metrics.brier_score_loss, "ndcg@10": ndcg}
    decided = {
        "accuracy": metrics.accuracy_score,
        "f1": metrics.f1_score,
        "mcc": metrics.matthews_corrcoef,
        "mae": metrics.mean_absolute_error,
        "rmse": metrics.root_mean_squared_error,
    }
    rows = np.arange(0, len(first), 20)
    costs = {name: seconds(difference(of, True), rows, "percentile") for name, of in scored.items()}
    costs |= {name: seconds(difference(of, False), rows, "percentile") for name, of in decided.items()}
memory = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
print(json.dumps({"costs": costs, "memory": memory}))
