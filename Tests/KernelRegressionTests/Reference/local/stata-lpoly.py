"""Stata's lpoly, as statsmodels ships it, as stata-lpoly.json.

    python stata-lpoly.py > stata-lpoly.json

statsmodels' tests hold a table made by Stata: local means of the number of accidents of ships by
the logarithm of their months of service, with bandwidth 1, on 40 grid points. Stata's
"epanechnikov" has the half-width sqrt(5), its "epan2" 1. Columns with kernels we do not have
(Parzen; 1 + cos(2 pi u)) are left out. The grid is computed anew, as statsmodels does, because the
table has it in single precision.
"""

import csv
import json
import pathlib

import numpy
import statsmodels

path = pathlib.Path(statsmodels.__file__).parent
rows = list(csv.DictReader(
    open(path / "nonparametric/tests/results/results_kernel_regression.csv")))
points = [row for row in rows if row["service"]]
x = numpy.log([float(row["service"]) for row in points])
kernels = {"s_epa": "epanechnikov5", "s_epan2": "epanechnikov", "s_gau": "gaussian",
           "s_rec": "box", "s_tri": "triangular", "s_bi": "biweight"}
print(json.dumps({
    "statsmodels": statsmodels.__version__, "x": x.tolist(),
    "y": [float(row["accident"]) for row in points],
    "queries": numpy.linspace(x.min(), x.max(), 40).tolist(),
    "columns": {name: [float(row[column]) for row in rows] for column, name in kernels.items()}}))
