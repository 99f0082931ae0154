"""Robust bias-corrected local polynomials by nprobust, its nearest-neighbour variances.

    python nprobust-tables.py        (nprobust 0.5.0, numpy 2.4.6, scipy 1.17.1, Python 3.11)

Reads data.json and engel.json; writes nprobust.json.
"""

import json
import warnings

import numpy as np
from nprobust import lprobust

warnings.simplefilter("ignore")
data = json.load(open("data.json"))
data["engel"] = json.load(open("engel.json"))
CASES = [
    ("cars", "gau", 2.0), ("mcycle", "gau", 2.5), ("faithful", "gau", 3.0), ("geyser", "gau", 0.5),
    ("engel", "gau", 0.25), ("faithful", "epa", 12.0), ("cars", "epa", 9.0),
]
table = []
for name, kernel, h in CASES:
    x, y = np.array(data[name]["x"], float), np.array(data[name]["y"], float)
    low, high = np.quantile(x, [0.05, 0.95])
    queries = np.linspace(low, high, 7)
    for degree in (1, 2):
        for rho in (1.0, 0.6, 1.3):
            try:
                result = lprobust(y, x, eval=queries, p=degree, h=h, b=h / rho, kernel=kernel, bwcheck=None,
                                  vce="nn").Estimate
            except Exception as problem:
                print(name, kernel, degree, rho, problem)
                continue
            table.append(dict(
                data=name, kernel=kernel, bandwidth=h, degree=degree, pilot=h / rho, queries=list(queries),
                estimate=list(result[:, 4]), corrected=list(result[:, 5]),
                standardErrors=list(result[:, 6]), robustErrors=list(result[:, 7])))
json.dump(dict(nprobust="0.5.0", cases=table), open("nprobust.json", "w"), separators=(",", ":"))
print(len(table))
