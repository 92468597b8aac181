"""What Apache DataSketches reads in our quantile sketches.

    python -m venv /tmp/datasketches && /tmp/datasketches/bin/pip install datasketches==5.2.0
    /tmp/datasketches/bin/python scripts/golden/datasketches-kll.py test/toolkit/data/sketch/quantile-sketches.json

The file's `sketch` is what quantileSketch gives for k and the numbers 0, 1, ... below size; all else in it is written
anew: what DataSketches finds in those bytes, and in their union with a sketch of its own of the same size and k, which
has the numbers from size on.
"""

import base64
import importlib.metadata
import json
import sys

import datasketches

path = sys.argv[1]
with open(path) as file:
    cases = json.load(file)["cases"]


def found(sketch, size):
    steps = range(0, 101, 5)
    return {
        "n": sketch.n,
        "retained": sketch.num_retained,
        "min": sketch.get_min_value(),
        "max": sketch.get_max_value(),
        "ranks": [sketch.get_rank(step / 100 * (size - 1), True) for step in steps],
    }


for case in cases:
    size = case["size"]
    image = base64.b64decode(case["sketch"])
    own = datasketches.kll_doubles_sketch.deserialize(image)
    assert own.k == case["k"]
    case["same"] = own.serialize() == image
    case["found"] = found(own, size)
    if size > 1_000_000:
        continue
    other = datasketches.kll_doubles_sketch(case["k"])
    for value in range(size, 2 * size):
        other.update(value)
    own.merge(other)
    case["union"] = found(own, 2 * size)
version = importlib.metadata.version("datasketches")
with open(path, "w") as file:
    json.dump({"versions": {"datasketches": version}, "cases": cases}, file, indent=1)
    file.write("\n")
