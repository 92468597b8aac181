"""Golden sketches of Apache DataSketches.

    python -m venv /tmp/datasketches && /tmp/datasketches/bin/pip install datasketches==5.2.0
    /tmp/datasketches/bin/python scripts/golden/datasketches-hll.py > test/toolkit/data/sketch/golden.json

Each case is the number of registers (its binary logarithm), how many of the numbers k * 0.37 - 5 with k = 0, 1, ...
went in, and the serialized HLL_8 in base64.
"""

import base64
import importlib.metadata
import json

import datasketches

cases = []
for size, count in [(4, 300), (6, 1_000), (6, 100_000), (8, 20_000), (10, 300_000)]:
    sketch = datasketches.hll_sketch(size, datasketches.tgt_hll_type.HLL_8)
    for k in range(count):
        sketch.update(k * 0.37 - 5)
    image = base64.b64encode(sketch.serialize_updatable()).decode()
    cases.append({"size": size, "count": count, "image": image})
version = importlib.metadata.version("datasketches")
print(json.dumps({"versions": {"datasketches": version}, "cases": cases}, indent=1))
