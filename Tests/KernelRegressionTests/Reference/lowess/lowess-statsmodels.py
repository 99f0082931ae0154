"""python lowess-statsmodels.py > lowess-statsmodels.json

The tables that R's lowess made in 2012 for statsmodels' own tests (BSD licence), as they are
installed with it: statsmodels/nonparametric/tests/results/test_lowess_*.csv.
"""

import csv
import json
import pathlib

import statsmodels.nonparametric

folder = pathlib.Path(statsmodels.nonparametric.__file__).parent / "tests" / "results"
# Column: f, iter, delta (a share of the range of x where negative).
columns = {
    ("simple", "out"): (2 / 3, 3, 0),
    ("iter", "out_0"): (2 / 3, 0, 0),
    ("iter", "out_3"): (2 / 3, 3, 0),
    ("frac", "out_2_3"): (2 / 3, 3, 0),
    ("frac", "out_1_5"): (1 / 5, 3, 0),
    ("delta", "out_0"): (0.1, 3, 0),
    ("delta", "out_Rdef"): (0.1, 3, -0.01),
    ("delta", "out_1"): (0.1, 3, 1),
}
tables = []
for (name, column), (f, iterations, delta) in columns.items():
    rows = list(csv.DictReader(open(folder / f"test_lowess_{name}.csv")))
    x = [float(row["x"]) for row in rows]
    if delta < 0:
        delta *= -(max(x) - min(x))
    tables.append({
        "name": f"{name}, {column}", "f": f, "iter": iterations, "delta": delta, "x": x,
        "y": [float(row["y"]) for row in rows],
        "fitted": [float(row[column]) for row in rows],
    })
print(json.dumps({"tables": tables}).replace("{\"name", "\n{\"name"))
