"""Golden values of Evidently's text drift: its own score and decision on texts that are made here.

    python3 -m venv /tmp/evidently-venv && /tmp/evidently-venv/bin/pip install evidently==0.7.23 'pandas<3'
    /tmp/evidently-venv/bin/python scripts/golden/evidently-texts.py

Writes test/drift-check/golden/evidently-texts.json.gz.
"""
import gzip, json, random, sys, warnings
warnings.filterwarnings("ignore")
import evidently, numpy, pandas, sklearn
from evidently.legacy.calculations.stattests import get_stattest
from evidently.legacy.core import ColumnType

out = sys.argv[1] if len(sys.argv) > 1 else "test/drift-check/golden/evidently-texts.json.gz"
words = ("invoice payment refund late delivery parcel broken screen battery charger login password account Zürich "
         "naïve café 東京 данные support ticket agent reply email phone cancel upgrade plan price discount snake_case "
         "x2 42 7 the and of to is not very happy angry sad order return warranty size colour blue red").split()


def texts(seed, count, weights, lengths=(1, 12)):
    draw = random.Random(seed)
    rows = []
    for _ in range(count):
        chosen = draw.choices(words, weights, k=draw.randint(*lengths))
        text = draw.choice([" ", ", ", "! ", "-"]).join(chosen)
        rows.append(text.upper() if draw.random() < 0.1 else text)
    return rows


flat = [1] * len(words)
tilted = [3 if at % 5 == 0 else 1 for at in range(len(words))]
slightly = [1.3 if at % 5 == 0 else 1 for at in range(len(words))]
cases = {
    "few, the same": (texts(1, 200, flat), texts(2, 150, flat)),
    "few, shifted": (texts(3, 200, flat), texts(4, 250, tilted)),
    "few, hardly shifted": (texts(5, 300, flat), texts(6, 300, slightly)),
    "many, the same": (texts(7, 1100, flat), texts(8, 900, flat)),
    "many, shifted": (texts(9, 1001, flat), texts(10, 1300, tilted)),
    "many, hardly shifted": (texts(11, 1200, flat), texts(12, 1200, slightly)),
    "single words": (texts(13, 120, flat, (1, 1)), texts(14, 120, tilted, (1, 1))),
    "very few": (texts(15, 12, flat), texts(16, 9, tilted)),
}
golden = {}
for name, (reference, current) in cases.items():
    before, now = pandas.Series(reference), pandas.Series(current)
    test = get_stattest(before, now, ColumnType.Text, None)
    result = test(before, now, ColumnType.Text, None)
    golden[name] = {"reference": reference, "current": current, "test": test.name, "score": float(result.drift_score),
                    "drifted": bool(result.drifted), "threshold": float(result.actual_threshold)}
    print(name, test.name, result.drift_score, result.drifted)
versions = {"evidently": evidently.__version__, "scikit-learn": sklearn.__version__, "numpy": numpy.__version__}
content = json.dumps({"versions": versions, "cases": golden}, ensure_ascii=False).encode()
with open(out, "wb") as file:
    file.write(gzip.compress(content, 9, mtime=0))
