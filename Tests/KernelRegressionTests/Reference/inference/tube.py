"""The length of the curve of unit weight vectors, by arcs on fine grids, extrapolated.

    python tube.py        (numpy 2.4.6, Python 3.11)

Reads data.json; writes tube.json. locfit's kappa0 is no reference: it approximates the derivative of the
weights, and is 1 to 20 % below the length of the curve.
"""

import json

import numpy as np

DATA = json.load(open("data.json"))
KERNELS = {
    "gaussian": lambda u: np.exp(-u * u / 2),
    "epanechnikov": lambda u: np.where(np.abs(u) < 1, 1 - u * u, 0),
}
CASES = [("cars", "gaussian", 2.0), ("faithful", "gaussian", 3.0), ("mcycle", "gaussian", 2.5),
         ("cars", "epanechnikov", 9.0), ("faithful", "epanechnikov", 14.0)]


def length(x, scale, kernel, h, degree, steps):
    total, last = 0.0, None
    for q in np.linspace(x.min(), x.max(), steps + 1):
        u = (x - q) / h
        root = np.sqrt(KERNELS[kernel](u))
        A = np.vander(u, degree + 1, increasing=True) * root[:, None]
        row = np.linalg.pinv(A)[0] * root * scale
        row /= np.linalg.norm(row)
        if last is not None:
            total += 2 * np.arcsin(min(1, np.linalg.norm(row - last) / 2))
        last = row
    return total


table = []
for name, kernel, h in CASES:
    x = np.array(DATA[name]["x"], float)
    for degree in (0, 1, 2):
        for uneven in (False, True):
            variances = 1 + np.arange(len(x)) * 5 % 7 if uneven else np.ones(len(x))
            coarse, fine = (length(x, np.sqrt(variances), kernel, h, degree, m) for m in (1500, 3000))
            table.append(dict(data=name, kernel=kernel, bandwidth=h, degree=degree, uneven=uneven,
                              length=fine + (fine - coarse) / 3, change=fine - coarse))
json.dump(dict(numpy=np.__version__, cases=table), open("tube.json", "w"), separators=(",", ":"))
print([t["change"] / t["length"] for t in table])
