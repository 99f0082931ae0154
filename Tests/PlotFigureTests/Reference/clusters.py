"""Linkage and order of leaves by scipy, correlations by numpy and scipy.

Usage: clusters.py clusters.json
"""
import json, sys
import numpy as np, scipy
from scipy.cluster.hierarchy import leaves_list, linkage
from scipy.stats import spearmanr

rng = np.random.default_rng(8)
out = {"python": sys.version.split()[0], "numpy": np.__version__, "scipy": scipy.__version__, "clusters": [], "correlations": []}
for n, columns in [(2, 3), (3, 1), (5, 2), (12, 4), (30, 3), (61, 5)]:
    rows = rng.normal(size=(n, columns)).round(4)
    for metric in ["euclidean", "correlation"]:
        if metric == "correlation" and columns < 3:
            continue
        for method in ["single", "complete", "average", "ward"]:
            if method == "ward" and metric != "euclidean":
                continue
            tree = linkage(rows, method, metric)
            out["clusters"].append({
                "rows": rows.tolist(), "linkage": method, "metric": metric, "members": tree[:, :2].astype(int).tolist(),
                "distances": tree[:, 2].tolist(), "counts": tree[:, 3].astype(int).tolist(), "leaves": leaves_list(tree).tolist()})
for n in [3, 10, 200]:
    x = rng.normal(size=n).round(2)
    y = (0.5 * x + rng.normal(size=n)).round(1)  # with ties
    out["correlations"].append({
        "x": x.tolist(), "y": y.tolist(), "pearson": float(np.corrcoef(x, y)[0, 1]), "spearman": float(spearmanr(x, y)[0])})
json.dump(out, open(sys.argv[1], "w"), separators=(",", ":"))
