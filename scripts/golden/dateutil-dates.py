"""Golden results of dateutil, which Great Expectations asks whether a text is a date.

    python -m venv /tmp/ge && /tmp/ge/bin/pip install python-dateutil==4.0.0
    /tmp/ge/bin/python scripts/golden/dateutil-dates.py > test/validate-data/great-expectations/dateutil.json

Each case is a text and whether `dateutil.parser.parse` reads it.
"""

import importlib.metadata
import json
import random
import sys

from dateutil.parser import parse

random.seed(int(sys.argv[2]) if len(sys.argv) > 2 else 20261121)
pick = random.choice
MONTHS = ["Jan", "February", "mar", "APRIL", "may", "Sept", "dec", "Mai", "Janu"]
WORDS = ["a", "am", "at", "of", "and", "x", "été", "Z", "UTC", "CET", "hello", "monday", "Tue", "3rd", "noon", "10h", "T"]


def number(low, high, wide):
    return f"{random.randint(low, high):0{pick([1, wide])}d}"


def date():
    year, month, day = number(1, 9999, 4).zfill(4), number(0, 14, 2), number(0, 33, 2)
    between = pick("-/.")
    return pick(
        [
            f"{year}-{month.zfill(2)}-{day.zfill(2)}",
            between.join([month, day, year]),
            between.join([day, month, year]),
            f"{pick(MONTHS)} {day}{pick([',', ''])} {year}",
            f"{day} {pick(MONTHS)} {year}",
            f"{day}-{pick(MONTHS)}-{year}",
            pick(MONTHS),
            pick(WORDS),
            f"{pick(WORDS)} {day}",
            f"{pick(WORDS)} {pick(WORDS)}",
            year,
        ]
    )


def time():
    hours, minutes, seconds = number(0, 25, 2).zfill(2), number(0, 61, 2).zfill(2), number(0, 61, 2).zfill(2)
    zone = pick(["", "", "Z", "+01:00", "-0530", " UTC"])
    return pick([f"{hours}:{minutes}", f"{hours}:{minutes}:{seconds}", f"{hours}:{minutes}:{seconds}.{number(0, 999999, 6)}"]) + zone


def reads(text):
    try:
        parse(text)
        return True
    except (ValueError, OverflowError):
        return False


texts = set()
while len(texts) < (int(sys.argv[1]) if len(sys.argv) > 1 else 800):
    texts.add(pick([date(), date(), date() + pick([" ", "T"]) + time()]))
cases = [[text, reads(text)] for text in sorted(texts)]
print('{"versions": ' + json.dumps({"python-dateutil": importlib.metadata.version("python-dateutil")}) + ', "cases": [')
print(",\n".join(json.dumps(one, ensure_ascii=False) for one in cases))
print("]}")
