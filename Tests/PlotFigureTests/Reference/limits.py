"""matplotlib's limits of an axis: margins, sticky edges and round numbers.

Writes limits.json beside this file. Python 3, matplotlib and numpy; their versions are in the file.
"""

import json
import pathlib

import matplotlib
import numpy as np

matplotlib.use("Agg")
import matplotlib.pyplot as plt

rng = np.random.default_rng(20)


def limits(low, high, margin, sticky, mode="data"):
    with matplotlib.rc_context({"axes.autolimit_mode": mode}):
        figure, axes = plt.subplots()
        (line,) = axes.plot([low, high], [low, high])
        line.sticky_edges.x[:] = sticky
        axes.set_xmargin(margin)
        axes.autoscale_view()
        found = axes.get_xlim()
        plt.close(figure)
    return [float(end) for end in found]


def ranges(count):
    for _ in range(count):
        size = 10.0 ** rng.integers(-6, 7)
        low, high = np.sort(rng.uniform(-1, 1, 2) * size)
        yield round(float(low), 9), round(float(high), 9)


margins = []
fixed = [(0, 10), (-5, 5), (0.2, 9.7), (-3, 0), (1e6, 1e6 + 3), (0, 1e-6)]
for low, high in fixed + list(ranges(20)):
    span = high - low
    for margin in [0, 0.05, 0.2]:
        # Nothing, either end, beyond an end by less and by more than the margin, inside.
        for sticky in [[], [low], [high], [low, high], [low - span / 100],
                       [high + span], [low + span / 2], [low, high + span / 50]]:
            margins.append({"low": low, "high": high, "margin": margin, "sticky": sticky,
                            "limits": limits(low, high, margin, sticky)})

nice = [{"low": low, "high": high, "limits": limits(low, high, 0, [], "round_numbers")}
        for low, high in fixed + list(ranges(200))]

path = pathlib.Path(__file__).with_suffix(".json")
versions = {"matplotlib": matplotlib.__version__, "numpy": np.__version__}
rows = lambda name, cases: f'"{name}": [\n' + ",\n".join(json.dumps(c) for c in cases) + "\n]"
path.write_text(
    "{\n" + f'"versions": {json.dumps(versions)},\n' + rows("margins", margins) + ",\n"
    + rows("nice", nice) + "\n}\n")
