"""Writes what others answer to the cases below, for test/toolkit/statistics: drift.json (scipy and Evidently) and
two-samples.json (scipy alone, its default methods; `make.py two-samples` writes only that and needs scipy only).

    python3 -m venv /tmp/golden
    /tmp/golden/bin/pip install "evidently==0.7.23" "pandas<3" scipy
    /tmp/golden/bin/python test/toolkit/statistics/golden/make.py

Cases are made by a small generator of our own, so that the numbers do not depend on numpy's version.
"""

import json
import math
import pathlib
import sys
import warnings

import numpy as np
import scipy
from scipy import stats
from scipy.spatial import distance

warnings.simplefilter("ignore")


def uniform(seed, count):
    """Park and Miller's generator: the same numbers everywhere."""
    state, out = seed, []
    for _ in range(count):
        state = state * 48271 % 2147483647
        out.append(state / 2147483647)
    return out


def normal(seed, count, mean=0.0, deviation=1.0, digits=6):
    u = uniform(seed, 2 * count)
    return [
        round(mean + deviation * math.sqrt(-2 * math.log(u[2 * i])) * math.cos(2 * math.pi * u[2 * i + 1]), digits)
        for i in range(count)
    ]


numeric = {
    "equal sizes": (normal(1, 100), normal(2, 100)),
    "shifted": (normal(3, 80), normal(4, 120, 0.5)),
    "far apart": (normal(5, 40), normal(6, 50, 30)),
    "same data": (normal(7, 30), normal(7, 30)),
    "ties": (normal(8, 200, digits=0), normal(9, 150, 0.3, digits=0)),
    "one decimal": (normal(10, 300, digits=1), normal(11, 410, 0.2, 1.2, digits=1)),
    "constants that agree": ([3.0] * 12, [3.0] * 9),
    "constants that differ": ([3.0] * 12, [4.0] * 9),
    "constant reference": ([3.0] * 25, normal(12, 25, 3)),
    "one value each": ([1.0], [2.0]),
    "tiny": ([1.0, 2.0], [1.5, 2.5, 3.5]),
    "tiny and large": ([0.1, 0.2, 0.9], normal(13, 400)),
    "coprime sizes": (normal(14, 97), normal(15, 101, 0.1)),
    "over a thousand": (normal(16, 1500), normal(17, 1300, 0.1)),
    "integers": ([float(round(x * 40)) for x in uniform(18, 400)], [float(round(x * 45)) for x in uniform(19, 350)]),
    "huge and tiny numbers": ([x * 1e12 for x in normal(20, 60)], [x * 1e-12 for x in normal(21, 60)]),
    "negative zero": ([0.0, -0.0, 1.0, -1.0] * 5, [0.0] * 7 + [1.0]),
}

# By recipe, to keep the file small: seed, count, mean, deviation, digits of both sides.
recipes = {
    "asymptotic, small effective size": ([31, 12000, 0, 1, 6], [32, 60, 0.1, 1, 6]),
    "asymptotic, effective size 140": ([33, 12000, 0, 1, 6], [34, 142, 0.05, 1, 6]),
    "asymptotic, no difference": ([35, 11000, 0, 1, 6], [36, 10500, 0, 1, 6]),
    "asymptotic, a difference": ([37, 20000, 0, 1, 6], [38, 15000, 0.03, 1, 6]),
    "asymptotic, ties": ([39, 15000, 0, 1, 1], [40, 15000, 0.02, 1, 1]),
    "exact at its limit": ([41, 10000, 0, 1, 6], [42, 9999, 0.02, 1, 6]),
    "large": ([43, 150000, 0, 1, 6], [44, 140000, 0.004, 1, 6]),
}

categories = {
    "alike": ([30, 50, 20], [28, 55, 17]),
    "different": ([30, 50, 20], [10, 20, 70]),
    "two": ([40, 60], [55, 45]),
    "two, tiny": ([3, 1], [1, 4]),
    "unseen in the reference": ([50, 50, 0], [48, 50, 2]),
    "vanished": ([50, 40, 10], [60, 40, 0]),
    "one category": ([50], [40]),
    "nothing in common": ([50, 0], [0, 40]),
    "many": ([int(100 * x) + 1 for x in uniform(50, 40)], [int(90 * x) + 1 for x in uniform(51, 40)]),
    "large": ([120000, 80000, 30000], [121000, 79500, 30100]),
    "an empty category": ([10, 0, 20], [12, 0, 19]),
}

tables = [[[8, 2], [1, 5]], [[3, 1], [1, 4]], [[10, 10], [10, 10]], [[0, 5], [6, 0]], [[100, 3], [80, 14]],
          [[1000, 10], [990, 30]], [[0, 5], [0, 7]], [[1, 0], [0, 1]]]


def number(value):
    value = float(value)
    return value if math.isfinite(value) else str(value)


def two_samples(a, b):
    ks = stats.ks_2samp(a, b)
    constant = len(set(a)) == 1 and len(set(b)) == 1
    out = {
        "ks": [number(ks.statistic), number(ks.pvalue)],
        "wasserstein": number(stats.wasserstein_distance(a, b)),
        "energy": number(stats.energy_distance(a, b)),
        "mannWhitney": [number(x) for x in stats.mannwhitneyu(a, b, method="asymptotic")],
    }
    if len(a) > 1 and len(b) > 1 and not constant:
        out["welch"] = [number(x) for x in stats.ttest_ind(a, b, equal_var=False)]
        cvm = stats.cramervonmises_2samp(a, b, method="asymptotic")
        out["cramerVonMises"] = [number(cvm.statistic), number(cvm.pvalue)]
    return out


# Beyond the cases above: sizes at which scipy changes its way, ties and constants on few values, tails.
few_values = {
    "five and seven": (normal(101, 5), normal(102, 7, 1)),
    "eight and nine": (normal(103, 8), normal(104, 9, 0.7)),
    "eight, two of them tied": ([1.0, 2.0, 2.0, 3.0, 4.0, 5.0, 6.0, 7.0], normal(105, 12, 4)),
    "nine and nine": (normal(106, 9), normal(107, 9, 0.7)),
    "six and three hundred": (normal(108, 6), normal(109, 300, 0.5)),
    "two and two": ([1.0, 2.0], [3.0, 4.0]),
    "two and three tied": ([1.0, 2.0], [2.0, 2.0, 3.0]),
    "twenty and twenty": (normal(110, 20), normal(111, 20, 0.5)),
    "twenty and thirteen tied": (normal(112, 20, digits=0), normal(113, 13, 0.6, digits=0)),
    "twenty and twenty-one": (normal(114, 20), normal(115, 21, 0.5)),
    "twenty-four a side": (normal(116, 24), normal(117, 24, 0.3)),
    "constant current": (normal(118, 30), [0.5] * 40),
    "two values": ([0.0] * 20 + [1.0] * 20, [0.0] * 10 + [1.0] * 30),
    "three values": ([0.0, 1.0, 2.0] * 20, [0.0, 1.0, 2.0, 2.0] * 18),
    "heavy tails": ([math.tan(3.1 * (x - 0.5)) for x in uniform(119, 500)],
                    [math.tan(3.1 * (x - 0.5)) + 0.2 for x in uniform(120, 400)]),
    "other spread, same middle": (normal(121, 300), normal(122, 250, 0, 2)),
    "far from zero": (normal(123, 200, 1e6), normal(124, 200, 1e6 + 0.3)),
    "barely apart": (normal(125, 4000), normal(126, 3000, 0.08)),
    "quite apart": (normal(127, 2000), normal(128, 2000, 0.13)),
}


def tests(a, b):
    """scipy's answers with its default methods; null where it refuses or answers NaN."""
    def pair(test):
        try:
            result = test()
        except ValueError:
            return None
        values = [float(result.statistic), float(result.pvalue)]
        return None if any(math.isnan(x) for x in values) else [number(x) for x in values]
    return {
        "mannWhitney": pair(lambda: stats.mannwhitneyu(a, b)),
        "welch": pair(lambda: stats.ttest_ind(a, b, equal_var=False)) if min(len(a), len(b)) > 1 else None,
        "cramerVonMises": pair(lambda: stats.cramervonmises_2samp(a, b)) if min(len(a), len(b)) > 1 else None,
        "anderson": pair(lambda: stats.anderson_ksamp([a, b], variant="midrank")) if len(a) + len(b) > 3 else None,
        "eppsSingleton": pair(lambda: stats.epps_singleton_2samp(a, b))
        if min(len(a), len(b)) >= 5 and stats.iqr(a + b) > 0 else None,
        "energy": number(stats.energy_distance(a, b)),
    }


def write_two_samples():
    result = {
        "source": "test/toolkit/statistics/golden/make.py",
        "versions": {"scipy": scipy.__version__, "numpy": np.__version__},
        # The data of the first ones is in drift.json.
        "known": {name: tests(a, b) for name, (a, b) in numeric.items()}
        | {name: tests(normal(*a), normal(*b)) for name, (a, b) in recipes.items()},
        "more": {name: {"reference": a, "current": b, "scipy": tests(a, b)} for name, (a, b) in few_values.items()},
    }
    write("two-samples.json", result)


def counts(reference, current):
    keep = [(r, c) for r, c in zip(reference, current) if r + c > 0]
    r, c = [x[0] for x in keep], [x[1] for x in keep]
    chi = stats.chi2_contingency([r, c], correction=False)
    g = stats.chi2_contingency([r, c], correction=False, lambda_="log-likelihood")
    p, q = np.array(r) / sum(r), np.array(c) / sum(c)
    scaled = np.array(r) * sum(c) / sum(r)
    fit = stats.chisquare(c, scaled)
    return {
        "chiSquare": [number(chi.statistic), number(chi.pvalue)],
        "gTest": [number(g.statistic), number(g.pvalue)],
        "goodnessOfFit": [number(fit.statistic), number(fit.pvalue)],
        "jensenShannon": number(distance.jensenshannon(p, q)),
    }


def evidently_scores(reference, current, kind):
    import pandas as pd
    from evidently.legacy.calculations.stattests import (
        hellinger_stat_test, jensenshannon_stat_test, kl_div_stat_test, psi_stat_test, wasserstein_stat_test)
    from evidently.legacy.core import ColumnType
    column = ColumnType.Numerical if kind == "numeric" else ColumnType.Categorical
    tests = {"jensenShannon": jensenshannon_stat_test, "psi": psi_stat_test, "kullbackLeibler": kl_div_stat_test,
             "hellinger": hellinger_stat_test}
    if kind == "numeric":
        tests["normedWasserstein"] = wasserstein_stat_test
    return {name: number(test(pd.Series(reference), pd.Series(current), column, None).drift_score)
            for name, test in tests.items()}


def evidently_default(reference, current):
    """The default choice through Evidently's own report, as a user gets it."""
    import pandas as pd
    from evidently import Dataset, DataDefinition, Report
    from evidently.presets import DataDriftPreset
    run = Report([DataDriftPreset()]).run(pd.DataFrame({"x": current}), pd.DataFrame({"x": reference}))
    for metric in run.dict()["metrics"]:
        if "ValueDrift" in metric["metric_name"] if "metric_name" in metric else "ValueDrift" in metric["metric_id"]:
            name = metric.get("metric_name") or metric["metric_id"]
            config = metric.get("config", {})
            return {"metric": name, "method": config.get("method"), "threshold": config.get("threshold"),
                    "score": number(metric["value"])}
    raise RuntimeError("no drift metric in the report")


def expand(column, count):
    return [column[i % len(column)] for i in range(count)]


defaults = {
    "small numeric": (normal(60, 200), normal(61, 180, 0.4)),
    "small numeric, quiet": (normal(62, 200), normal(63, 180)),
    "small numeric with nulls and infinities": (
        [float("nan"), float("inf")] * 10 + normal(64, 100), normal(65, 90, 0.2) + [float("-inf"), float("nan")] * 8),
    "small, three float values": (expand([1.0, 2.0, 3.0], 100), expand([1.0, 2.0, 3.0, 1.0], 80)),
    "small, two float values": (expand([1.0, 2.0, 2.0], 90), expand([1.0, 2.0], 80)),
    "small, ten integers": (expand(list(range(10)), 300), expand([0, 0] + list(range(10)), 240)),
    "small, eleven integers": (expand(list(range(11)), 300), expand([0, 0] + list(range(11)), 240)),
    "small categories": (expand(["a", "b", "c"], 150), expand(["a", "b", "b", "c"], 150)),
    "small, two categories": (expand(["a", "b", "b"], 150), expand(["a", "b"], 150)),
    "small, one category": (["a"] * 20, ["a"] * 30),
    "small, an unseen category": (expand(["a", "b", "c"], 150), expand(["a", "b", "c"], 149) + ["d"]),
    "exactly 1000 rows": (normal(66, 1000), normal(67, 300, 0.05)),
    "1001 rows": (normal(68, 1001), normal(69, 300, 0.05)),
    "1001 rows, constant": ([1.0] * 1001, [1.0] * 50),
    "large numeric": (normal(70, 1500), normal(71, 1500, 0.3)),
    "large, four float values": (expand([1.0, 2.0, 3.0, 4.0], 1200), expand([1.0, 2.0, 3.0], 1200)),
    "large categories": (expand(["a", "b", "c"], 1200), expand(["a", "b", "b", "c"], 500)),
    "large, two categories": (expand(["a", "b", "b"], 1200), expand(["a", "b"], 500)),
    "booleans": (expand([True, False, False], 90), expand([True, False], 80)),
}


def plain(values):
    return [v if isinstance(v, (str, bool)) or (isinstance(v, (int, float)) and math.isfinite(v)) else str(v) for v in values]


def correction_cases():
    out = []
    for seed, count in [(80, 1), (81, 5), (82, 40)]:
        p = [x ** 3 for x in uniform(seed, count)]
        out.append({"pValues": p, "benjaminiHochberg": [number(x) for x in stats.false_discovery_control(p)]})
    return out


def main():
    import evidently
    import pandas as pd
    result = {
        "source": "test/toolkit/statistics/golden/make.py",
        "versions": {"scipy": scipy.__version__, "numpy": np.__version__, "pandas": pd.__version__,
                     "evidently": evidently.__version__},
        "numeric": {name: {"reference": a, "current": b, "scipy": two_samples(a, b),
                           "evidently": evidently_scores(a, b, "numeric")} for name, (a, b) in numeric.items()},
        "recipes": {name: {"reference": a, "current": b, "scipy": two_samples(normal(*a), normal(*b)),
                           "evidently": evidently_scores(normal(*a), normal(*b), "numeric")}
                    for name, (a, b) in recipes.items()},
        "kstwo": [[n, x, number(stats.kstwo.sf(x, n))]
                  for n in [1, 2, 5, 20, 60, 140, 141, 500, 3000, 20000, 99999, 100001, 5000000]
                  for x in sorted({0.6 / n, 1.0 / n, 0.3, 0.5, 0.7, *[z / math.sqrt(n) for z in
                                   (0.2, 0.4, 0.7, 0.85, 1.0, 1.3, 1.48, 1.9, 2.0, 2.6, 3.1, 4.5)]})],
        "categories": {name: {"reference": a, "current": b, "scipy": counts(a, b),
                              "evidently": evidently_scores([str(i) for i, n in enumerate(a) for _ in range(n)],
                                                            [str(i) for i, n in enumerate(b) for _ in range(n)],
                                                            "categorical") if sum(a) < 1000 else None}
                       for name, (a, b) in categories.items()},
        "fisher": [{"table": t, "pValue": number(stats.fisher_exact(t).pvalue)} for t in tables],
        "corrections": correction_cases(),
        "defaults": {name: {"reference": plain(a), "current": plain(b), "evidently": evidently_default(a, b)}
                     for name, (a, b) in defaults.items()},
    }
    write("drift.json", result)


def write(name, result):
    path = pathlib.Path(__file__).with_name(name)
    path.write_text(json.dumps(result, allow_nan=False, separators=(",", ":")).replace('},"', '},\n"') + "\n")


write_two_samples()
if sys.argv[1:] != ["two-samples"]:
    main()
