"""python neighbours.py > neighbours.json

scikit-learn's KNeighborsRegressor on data without equal distances, for which it and others agree
which points are the nearest.
"""

import json

import numpy
import sklearn
from sklearn.datasets import load_diabetes
from sklearn.neighbors import KNeighborsRegressor


def farthest(distances):
    return distances / distances.max(axis=1, keepdims=True)


weightings = {
    "uniform": "uniform",
    "inverseDistance": "distance",
    "tricube": lambda d: (1 - farthest(d) ** 3) ** 3,
    "gaussian": lambda d: numpy.exp(-farthest(d) ** 2 / 2),
}
random = numpy.random.default_rng(1)
diabetes = load_diabetes(scaled=False)
# Body mass index, each value once.
bmi, places = numpy.unique(diabetes.data[:, 2], return_index=True)
sets = {
    "uniform": (random.uniform(0, 10, 80), random.normal(size=80)),
    "heavyTails": (random.standard_t(1, 120), random.standard_t(3, 120)),
    "timestamps": (1.7e9 + numpy.cumsum(random.exponential(100, 60)), random.normal(size=60)),
    "diabetes": (bmi, diabetes.target[places]),
}
output = []
for name, (x, y) in sets.items():
    low, high = numpy.quantile(x, [0.05, 0.95])
    queries = random.uniform(low - 0.2 * (high - low), high + 0.2 * (high - low), 40)
    queries[:3] = x[:3]
    cases = []
    for k in [2, 7, 40]:
        for weighting, weights in weightings.items():
            model = KNeighborsRegressor(k, weights=weights, algorithm="kd_tree").fit(x[:, None], y)
            cases.append({"k": k, "weighting": weighting,
                          "predictions": list(model.predict(queries[:, None]))})
    output.append({"name": name, "x": list(x), "y": list(map(float, y)),
                   "queries": list(queries), "cases": cases})
print(json.dumps({"version": sklearn.__version__, "sets": output}).replace('{"k"', '\n{"k"'))
