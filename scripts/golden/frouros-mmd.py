"""Golden values of the maximum mean discrepancy by frouros, which is none of ours: unbiased, with a Gaussian kernel.

    python -m venv /tmp/frouros && /tmp/frouros/bin/pip install frouros==0.9.0
    /tmp/frouros/bin/python scripts/golden/frouros-mmd.py > test/toolkit/statistics/golden/frouros-mmd.json

Each case is the rows of both sides and their columns; a value is ((row * 31 + column * 17 + 7)**2 % 1009) / 1009, rows
counted through both sides, and `shift` is added to those of the second. The kernel's length is the root of the median of
all squared distances, as scipy's pdist has them.
"""

import importlib.metadata
import json
from functools import partial

import numpy
from frouros.detectors.data_drift import MMD
from frouros.utils.kernels import rbf_kernel
from scipy.spatial.distance import pdist

cases = []
shapes = [(12, 9, 1, 0.0), (40, 25, 3, 0.3), (60, 80, 8, 0.05), (150, 150, 16, 0.0), (2, 2, 2, 5.0)]
for before, now, columns, shift in shapes:
    rows = numpy.arange(before + now)[:, None]
    vectors = ((rows * 31 + numpy.arange(columns) * 17 + 7) ** 2 % 1009) / 1009
    vectors[before:] += shift
    bandwidth = float(numpy.sqrt(numpy.median(pdist(vectors, "sqeuclidean"))))
    detector = MMD(kernel=partial(rbf_kernel, sigma=bandwidth))
    detector.fit(vectors[:before])
    statistic = float(detector.compare(vectors[before:])[0].distance)
    case = {"before": before, "now": now, "columns": columns, "shift": shift}
    cases.append({**case, "bandwidth": bandwidth, "statistic": statistic})
versions = {name: importlib.metadata.version(name) for name in ("frouros", "numpy", "scipy")}
print(json.dumps({"versions": versions, "cases": cases}, indent=1))
