"""Fan and Gijbels' rule of thumb from NumPy's polynomials: python rule_of_thumb.py > rule_of_thumb.json"""
import json
import sys

import numpy as np
from numpy.polynomial import Polynomial

data = json.load(open("rules.json"))["data"]
rows = {}
for name, d in data.items():
    x, y = np.array(d["x"], float), np.array(d["y"], float)
    quartic = Polynomial.fit(x, y, 4)
    variance = ((y - quartic(x)) ** 2).sum() / (len(x) - 5)
    curvature = (quartic.deriv(2)(x) ** 2).sum()
    constant = (1 / (2 * np.sqrt(np.pi))) ** 0.2
    rows[name] = float(constant * (variance * (x.max() - x.min()) / curvature) ** 0.2)
json.dump({"numpy": np.__version__, "bandwidths": rows}, sys.stdout)
