"""Golden values of the tests that Evidently has and does not choose by itself: its scores and decisions.

    python3 -m venv /tmp/evidently-venv && /tmp/evidently-venv/bin/pip install evidently==0.7.23 'pandas<3'
    /tmp/evidently-venv/bin/python scripts/golden/evidently-tests.py

Writes test/drift-check/golden/evidently-tests.json.
"""
import json, sys, warnings
warnings.filterwarnings("ignore")
import evidently, numpy, pandas, scipy
from evidently.legacy.calculations import stattests
from evidently.legacy.core import ColumnType
from evidently.legacy.calculations.stattests import get_stattest

out = sys.argv[1] if len(sys.argv) > 1 else "test/drift-check/golden/evidently-tests.json"
draw = numpy.random.RandomState(7)
rounded = lambda values, digits=3: [round(float(one), digits) for one in values]
numbers = {
    "the same": (rounded(draw.normal(0, 1, 60)), rounded(draw.normal(0, 1, 80))),
    "larger now": (rounded(draw.normal(0, 1, 60)), rounded(draw.normal(0.7, 1, 50))),
    "smaller now": (rounded(draw.normal(0.7, 1, 60)), rounded(draw.normal(0, 1, 50))),
    "wider now": (rounded(draw.normal(0, 1, 100)), rounded(draw.normal(0.2, 2, 40))),
    "with ties": (rounded(draw.normal(0, 1, 70), 0), rounded(draw.normal(0.5, 1, 70), 0)),
    "very few": (rounded(draw.normal(0, 1, 6)), rounded(draw.normal(0.5, 1, 7))),
    "far apart": (rounded(draw.normal(0, 1, 300)), rounded(draw.normal(3, 1, 300))),
}
categories = {
    "the same": (list(draw.choice(list("abcd"), 90)), list(draw.choice(list("abcd"), 90))),
    "moved": (list(draw.choice(list("abcd"), 90)), list(draw.choice(list("abcd"), 90, p=[0.1, 0.2, 0.3, 0.4]))),
    "unseen": (list(draw.choice(list("abc"), 80)), list(draw.choice(list("abcd"), 80))),
    "two values": (list(draw.choice(list("ab"), 50)), list(draw.choice(list("ab"), 50, p=[0.3, 0.7]))),
    "of other sizes": (list(draw.choice(list("ab"), 60)), list(draw.choice(list("ab"), 50, p=[0.3, 0.7]))),
}
names = {"mann_whitney": "mannw", "t_test": "t_test", "anderson": "anderson", "cramer_von_mises": "cramer_von_mises",
         "epps_singleton": "es", "energy": "ed"}
of_categories = {"g_test": "g_test", "fisher_exact": "fisher_exact", "z": "z"}


def asked(cases, tests, kind):
    found = {}
    for case, (reference, current) in cases.items():
        answers = {}
        for ours, theirs in tests.items():
            before, now = pandas.Series(reference), pandas.Series(current)
            try:
                test = get_stattest(before, now, kind, theirs)
                result = test(before, now, kind, None)
                answers[ours] = {"score": float(result.drift_score), "drifted": bool(result.drifted),
                                 "threshold": float(result.actual_threshold)}
            except Exception as error:
                answers[ours] = {"error": str(error)[:120]}
        found[case] = {"reference": [str(x) if isinstance(x, str) else x for x in reference],
                       "current": [str(x) if isinstance(x, str) else x for x in current], "answers": answers}
    return found


json.dump({"versions": {"evidently": evidently.__version__, "scipy": scipy.__version__},
           "numbers": asked(numbers, names, ColumnType.Numerical),
           "categories": asked(categories, of_categories, ColumnType.Categorical)}, open(out, "w"), indent=1)
